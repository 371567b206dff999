"""What a document left open: filled in by hand it is no alarm, and it is held against the data."""

import re

import pytest

from tests.document_text import word_text
from tests.edited_documents import all_made_of, edited, examined, made_of, runs_of
from tests.workspaces import (
    ALL_SAMPLES,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
)
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.edited.origin import without_origin
from thidua_reports.zip_package import pack, unpack

HEAD = "\nso_bao_cao: 05\nngay_bao_cao: 15/01/2025\nso_bien_ban: 06\n"
MEETING = "\n# Hội nghị\nngay_hop: 14/01/2025\nbat_dau: {start}\nket_thuc: {end}\n"
SETTLED = SMALL_BLOC.replace("\nky: Năm", f"{HEAD}ky: Năm")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a function that makes a document of the small bloc from these data."""

    def make(bloc, name="bao_cao.docx", members=SMALL_MEMBERS):
        folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
        return made_of(build_workspace(folder, bloc, members), name)

    return make


def written(old, new):
    """Return an edit that writes other words in the runs of the text and of the tables."""

    def edit(document):
        changed = [run for run in runs_of(document) if re.search(old, run.text)]
        assert changed, old
        for run in changed:
            run.text = re.sub(old, new, run.text)

    return edit


def number(text):
    return written(r"(\b[Ss]ố:?)\s+/", rf"\g<1> {text}/")


def day(text):
    return written("ngày … tháng … năm …", text)


BY_HAND = number("07"), day("ngày 16 tháng 01 năm 2025")


def told(document, now):
    return {each.kind.code: each.message for each in examined(document, now).issues}


def finished(document, now):
    """Return the text of the final version, and what is said of it by code."""
    opened = opened_document(InputFile("bao_cao.docx", document))
    version = final_version(opened, examined(document, now))
    codes = {}
    for issue in version.issues:
        codes.setdefault(issue.kind.code, []).append(issue.message)
    return word_text(version.content), codes


def test_what_was_filled_in_by_hand_is_no_alarm_and_stays(made):
    report = made(SMALL_BLOC)
    document = edited(report.content, *BY_HAND)

    assert told(document, report.origin) == {}
    text, codes = finished(document, report.origin)
    assert codes == {}
    assert "Số: 07/BC-KTĐ9" in text
    assert "Tỉnh Mẫu, ngày 16 tháng 01 năm 2025" in text


def test_what_the_data_say_since_is_told_and_filled_in(made):
    report, now = made(SMALL_BLOC), made(SETTLED).origin

    found = told(report.content, now)
    text, codes = finished(report.content, now)

    assert found.keys() == {"DC24"}
    assert "khoi.xlsx nay ghi “05”, “15”, “01”, “2025”" in found["DC24"]
    assert "Số: 05/BC-KTĐ9" in text
    assert "Tỉnh Mẫu, ngày 15 tháng 01 năm 2025" in text
    assert codes.keys() == {"DC10"}
    assert any("Đã thay “…” bằng “05”" in each for each in codes["DC10"])


def test_what_was_filled_in_otherwise_than_the_data_say_is_told_with_both_and_stays(made):
    report, now = made(SMALL_BLOC), made(SETTLED).origin
    document = edited(report.content, *BY_HAND)

    text, codes = finished(document, now)

    assert codes.keys() == {"DC23"}
    assert any("điền “07”, khoi.xlsx ghi “05”" in each for each in codes["DC23"])
    assert any("điền “16”, khoi.xlsx ghi “15”" in each for each in codes["DC23"])
    assert "Số: 07/BC-KTĐ9" in text
    assert told(document, now).keys() == {"DC23"}


def test_what_was_filled_in_as_the_data_say_is_silent(made):
    report, now = made(SMALL_BLOC), made(SETTLED).origin
    document = edited(report.content, number("5"), day("ngày 15 tháng 1 năm 2025"))

    assert told(document, now) == {}


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("8h30", "08 giờ 30 phút"), ("14 giờ", "14 giờ")],
)
def test_an_hour_is_filled_in_with_or_without_its_minutes(made, typed, hour):
    minutes = made(SMALL_BLOC, "bien_ban.docx")
    now = made(SETTLED + MEETING.format(start=typed, end=""), "bien_ban.docx").origin

    text, codes = finished(minutes.content, now)

    assert f"Thời gian bắt đầu: {hour}, ngày 14 tháng 01 năm 2025" in text
    assert "DC05" not in codes
    own = edited(minutes.content, written("…… giờ …… phút, ngày … tháng … năm …", hour))
    assert "DC05" not in told(own, now)


def test_a_result_that_is_missing_is_no_blank_and_told_when_somebody_writes_it(made):
    members = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_an"}
    report = made(SMALL_BLOC, members=members)
    row = next(unit for unit in report.origin.units if is_of_trees(unit))
    assert [piece.text for piece in row.pieces].count("…") == 1

    def edit(document):
        rows = (row for table in document.tables for row in table.rows)
        cells = next(row.cells for row in rows if "Trồng cây" in row.cells[1].text)
        next(cell for cell in cells if cell.text == "…").paragraphs[0].runs[0].text = "95"

    found = told(edited(report.content, edit), report.origin)

    assert found.keys() == {"DC07"}
    assert "“95”" in found["DC07"]


def is_of_trees(unit):
    return "Trồng cây ¦" in " ".join(piece.text for piece in unit.pieces)


def retyped(document):
    """Return a document that has lost what it carried."""
    return pack(without_origin(unpack(document)))


def test_without_what_it_carried_blanks_are_held_against_the_data_too(made):
    report, settled = made(SMALL_BLOC), made(SETTLED)
    by_hand = edited(report.content, *BY_HAND)

    assert told(retyped(by_hand), report.origin).keys() == {"DC09"}
    assert told(retyped(settled.content), settled.origin).keys() == {"DC09"}
    assert told(retyped(report.content), settled.origin).keys() == {"DC09", "DC24"}
    text, codes = finished(retyped(report.content), settled.origin)
    assert "Số: 05/BC-KTĐ9" in text
    assert codes.keys() == {"DC09", "DC10"}


ADDRESSED = "| kính gửi | Ban Thi đua - Khen thưởng tỉnh |\n"
PEOPLE = """
# Thành phần
| Vai trò | Đơn vị | Họ và tên |
| chủ trì | A | Ông Lê A |
| thư ký | A | Bà Trần B |
"""


def test_names_a_place_and_who_was_there_are_filled_in_by_hand(made):
    minutes = made(SMALL_BLOC, "bien_ban.docx")
    document = edited(
        minutes.content,
        written("^- …………$", "- Ông Lê Văn A, Giám đốc Sở An"),
        written("^…………$", "Sở An, số 12 đường 3/2"),
        written("có mặt: …………", "có mặt: 03"),
    )

    assert told(document, minutes.origin) == {}
    with_people = made(SMALL_BLOC + PEOPLE, "bien_ban.docx").origin
    assert not told(document, with_people).keys() & {"DC03", "DC05", "DC06"}


def test_whom_it_is_addressed_to_is_filled_in_once_the_data_say_it(made):
    assert ADDRESSED in SMALL_BLOC
    request = made(SMALL_BLOC.replace(ADDRESSED, ""), "to_trinh.docx")
    now = made(SMALL_BLOC, "to_trinh.docx").origin

    text, codes = finished(request.content, now)

    assert "Kính gửi: Ban Thi đua - Khen thưởng tỉnh" in text
    assert codes.keys() == {"DC10"}


def filled_in_everywhere(document):
    for run in runs_of(document):
        run.text = re.sub("…+", "12", re.sub(r"([Ss]ố:?)\s+/", r"\1 07/", run.text))


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_every_blank_of_every_document_may_be_filled_in(sample):
    for each in all_made_of(SAMPLES / sample):
        document = edited(each.content, filled_in_everywhere)

        examination = examined(document, each.origin)

        agreements = {agreement for agreement, count in examination.counts.items() if count}
        assert agreements <= {Agreement.AGREES, Agreement.ADDED}, each.name
        assert {issue.kind.code for issue in examination.issues} <= {"DC07"}, each.name
        _, codes = finished(document, each.origin)
        assert codes.keys() <= {"DC07", "DC18"}, each.name


def test_a_day_filled_in_where_a_figure_is_wrong_does_not_hide_it():
    sample = next(each for each in all_made_of(SAMPLES / YEAR) if each.name == "bien_ban.docx")
    document = edited(
        sample.content,
        written("…… giờ …… phút, ngày 21", "16 giờ 30 phút, ngày 22"),
    )

    assert "“22”, số liệu là “21”" in told(document, sample.origin)["DC03"]
