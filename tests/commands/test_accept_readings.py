"""`make-report accept --readings`: doubts are accepted once, and reported again if they change."""

import re
from datetime import date

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.text_workbooks import cells_and_codes, merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, edit_workbook
from thidua_reports import cli
from thidua_reports.collecting.acceptance import Subjects, without_accepted
from thidua_reports.commands.accept_readings import KEPT_NAME, acknowledge, not_kept, sign_of
from thidua_reports.commands.next import next_workspace
from thidua_reports.domain.acceptance import AcceptedReading
from thidua_reports.domain.place import Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.catalogue import file_kinds, submission_kinds
from thidua_reports.issues.issue import CannotGoOn, Severity
from thidua_reports.pipeline import examine
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.workspace.folder import open_workspace

ACCEPTED = "Đã chấp nhận"
READ_AS_TEXT = "1.010"
BLOC = SMALL_BLOC.replace("| tăng | 100 | TC1 |", "| tăng | 1000 | TC1 |")
WARNING = "đọc theo cách hiểu của chương trình"
WITHOUT_PROSE = (
    "# Lời báo cáo\n| Phần | Nội dung |\n| hạn chế | Chưa đều. |\n| phương hướng | Tiếp tục. |\n"
)


def found(folder):
    return [issue.kind.code for issue in examine(open_workspace(folder)).issues]


def cell_of(path, sheet, code, heading):
    """Return the address of the cell in the row of a code and under a heading."""
    rows = list(load_workbook(path)[sheet].iter_rows())
    columns = {cell.value: cell.column_letter for row in rows for cell in row if cell.value}
    row = next(row[0].row for row in rows if row[0].value == code)
    return f"{columns[heading]}{row}"


def report(folder, code, value, heading="Thực hiện"):
    path = folder / "thanh_vien" / "so_an.xlsx"
    edit_workbook(path, "Nội dung 1", {cell_of(path, "Nội dung 1", code, heading): value})


@pytest.fixture
def workspace(tmp_path):
    """Return the small bloc, in which one figure is text that is read with a warning."""
    folder = build_workspace(tmp_path / "khoi_9", merged(BLOC, WITHOUT_PROSE), SMALL_MEMBERS)
    report(folder, "A1", READ_AS_TEXT)
    return folder


@pytest.fixture
def accepted(workspace):
    acknowledge(open_workspace(workspace), "Trần Thị Bình", "15/12/2024")
    return workspace


def test_a_reading_is_reported_until_it_is_accepted(workspace):
    before = found(workspace)

    done = acknowledge(open_workspace(workspace), "Trần Thị Bình", "15/12/2024")

    assert len(before) == done.count > 0
    assert found(workspace) == []
    assert (workspace / KEPT_NAME).exists()


def test_what_was_accepted_is_recorded_with_its_cell_its_value_who_and_when(accepted):
    rows = examine(open_workspace(accepted)).book.accepted

    row, *_ = (each for each in rows if each.subject.column == "Thực hiện")
    subject = row.subject
    assert (subject.member, subject.sheet, subject.item, subject.value) == (
        "A",
        "Nội dung 1",
        "A1",
        "1.010",
    )
    assert (row.by, row.day) == ("Trần Thị Bình", date(2024, 12, 15))


def test_the_figure_that_was_read_on_the_assumption_counts_as_before(workspace):
    def figure():
        return examine(open_workspace(workspace)).standings.results[0].value

    before = figure()
    acknowledge(open_workspace(workspace), "Trần Thị Bình", "15/12/2024")

    assert figure() == before == 1010


def test_accepting_twice_writes_nothing(accepted):
    content = (accepted / "khoi.xlsx").read_bytes()

    again = acknowledge(open_workspace(accepted), "Trần Thị Bình", "16/12/2024")

    assert (again.count, again.kept) == (0, "")
    assert (accepted / "khoi.xlsx").read_bytes() == content


SAID_BY = ("--readings", "--by", "Trần Thị Bình", "--date", "15/12/2024")
PLACE = "thanh_vien/so_an.xlsx › Nội dung 1 › {cell}"


@pytest.mark.parametrize("name", ["SO11", PLACE])
def test_only_what_is_named_is_accepted(tmp_path, make_report, name):
    folder = build_workspace(tmp_path / "khoi_9", SMALL_BLOC, SMALL_MEMBERS)
    report(folder, "A1", READ_AS_TEXT)
    before = found(folder)
    named = name.format(
        cell=cell_of(folder / "thanh_vien" / "so_an.xlsx", "Nội dung 1", "A1", "Thực hiện")
    )
    (code,) = {each for each in before if each.startswith("SO")}

    assert make_report("accept", folder, *SAID_BY, "--only", named.replace("SO11", code))[0] == 0

    assert code not in found(folder)
    assert "VB03" in found(folder)


@pytest.mark.remedy_of("NK49")
def test_nothing_is_accepted_where_a_name_is_of_no_line(workspace, make_report):
    before = (workspace / "khoi.xlsx").read_bytes()

    code, said = make_report("accept", workspace, *SAID_BY, "--only", "TV99")
    assert (code, "[NK49]" in said, (workspace / "khoi.xlsx").read_bytes()) == (2, True, before)

    named = found(workspace)[0]
    code, said = make_report("accept", workspace, *SAID_BY, "--only", named)
    assert (code, "[NK49]" in said, named in found(workspace)) == (0, False, False)


@pytest.mark.remedy_of("NK47")
def test_what_came_in_since_the_list_was_read_is_refused_until_it_is_read_too(
    workspace, make_report
):
    said_by = ("--readings", "--by", "Trần Thị Bình", "--date", "15/12/2024", "--expect")
    _, said = make_report("accept", workspace, *said_by, "xem")
    sign = re.search(r"accept --readings --expect ([0-9a-f]{12})\)", said)[1]
    report(workspace, "A1", "1.020")
    before = (workspace / "khoi.xlsx").read_bytes()

    code, said = make_report("accept", workspace, *said_by, sign)

    assert (code, "[NK47]" in said, sign in said, "1.020" in said) == (2, True, True, True)
    assert (workspace / "khoi.xlsx").read_bytes() == before
    new = re.search(r"accept --readings --expect ([0-9a-f]{12})\)", said)[1]
    assert make_report("accept", workspace, *said_by, new)[0] == 0
    assert found(workspace) == []


def test_a_whole_file_that_changed_is_another_list(workspace):
    path = workspace / "thanh_vien" / "so_an.xlsx"
    book = load_workbook(path)
    book.calculation.calcMode = "manual"
    book.save(path)
    before = sign_of(examine(open_workspace(workspace)))
    messages = {each.message for each in examine(open_workspace(workspace)).issues}
    report(workspace, "A1", "Báo cáo số 12", "Minh chứng")

    assert {each.message for each in examine(open_workspace(workspace)).issues} == messages
    assert sign_of(examine(open_workspace(workspace))) != before


def test_another_value_is_reported_again_and_the_old_row_is_named(accepted):
    report(accepted, "A1", "1.020")

    issues = examine(open_workspace(accepted)).issues

    stale = [issue for issue in issues if issue.kind.code == "SK97"]
    assert {issue.place.sheet for issue in stale} == {ACCEPTED}
    assert any("1.020" in issue.message for issue in issues)


def test_what_is_said_of_a_whole_file_is_reported_again_when_anything_in_it_changes(workspace):
    path = workspace / "thanh_vien" / "so_an.xlsx"
    book = load_workbook(path)
    book.calculation.calcMode = "manual"
    book.save(path)
    before = found(workspace)
    acknowledge(open_workspace(workspace), "Trần Thị Bình", "15/12/2024")
    accepted = found(workspace)
    report(workspace, "A1", "1020", "Cùng kỳ năm trước")

    assert "TB22" in before
    assert accepted == []
    assert {"TB22", "SK97"} <= set(found(workspace))


def test_accepting_the_other_value_puts_its_row_in_the_place_of_the_old_one(accepted):
    report(accepted, "A1", "1.020")

    acknowledge(open_workspace(accepted), "Trần Thị Bình", "20/12/2024")

    examined = examine(open_workspace(accepted))
    assert examined.issues == ()
    figures = {each.subject.value for each in examined.book.accepted if each.subject.item == "A1"}
    assert figures == {"1.020"}


def test_a_row_that_has_moved_is_still_the_same_cell(accepted):
    path = accepted / "thanh_vien" / "so_an.xlsx"
    workbook = load_workbook(path)
    workbook["Nội dung 1"].insert_rows(3)
    workbook.save(path)

    assert found(accepted) == []


def test_an_error_is_never_accepted_and_its_row_is_reported(accepted):
    report(accepted, "A1", "khoảng 101")
    (error,) = [
        issue for issue in examine(open_workspace(accepted)).issues
        if issue.kind.severity is Severity.ERROR
    ]  # fmt: skip
    row = len(examine(open_workspace(accepted)).book.accepted) + 20
    cells = ("A", "Nội dung 1", "A1", "Thực hiện", "khoảng 101", error.kind.code, error.message)
    values = dict(zip("ABCDEFG", cells, strict=True)) | {"H": "Bình", "I": date(2024, 12, 15)}
    edit_workbook(accepted / "khoi.xlsx", ACCEPTED, {f"{c}{row}": v for c, v in values.items()})

    reported = examine(open_workspace(accepted)).issues

    assert error in reported
    assert [issue.place.cell for issue in reported if issue.kind.code == "SK98"] == [f"A{row}"]


@pytest.mark.parametrize("item", ["so  an.xlsx", "so\nan.xlsx", " so an.xlsx"])
def test_an_error_is_known_by_its_cell_however_many_blanks_its_name_has(item):
    subjects, place = Subjects(), Place(item, "Nội dung 1", "C5")
    error = file_kinds.EMPTY_FILE.at(place)
    row = Place("khoi.xlsx", ACCEPTED, "A3")
    reading = AcceptedReading(
        subjects.of(place), error.kind.code, "trước", "Bình", date(2024, 12, 15), row
    )

    reported = without_accepted([error], [reading], subjects)

    assert cells_and_codes(reported.issues) == [("C5", error.kind.code), ("A3", "SK98")]


def test_what_was_accepted_in_earlier_words_with_a_small_khoi_stays_accepted():
    subjects, place = Subjects(), Place("so_an.xlsx", "Nội dung 1", "H5")
    warning = submission_kinds.PREVIOUS_DIFFERS.at(place, found="80", kept="95")
    before = warning.message.replace("Khối", "khối")
    row = Place("khoi.xlsx", ACCEPTED, "A3")
    reading = AcceptedReading(
        subjects.of(place), warning.kind.code, before, "Bình", date(2024, 12, 15), row
    )

    found = without_accepted([warning], [reading], subjects)

    assert before != warning.message
    assert (found.issues, found.accepted) == ((), (warning,))


@pytest.mark.parametrize("heading", ["Người chấp nhận", "Ngày"])
def test_a_row_without_who_or_when_has_no_effect(accepted, heading):
    path = accepted / "khoi.xlsx"
    sheet = load_workbook(path)[ACCEPTED]
    column = next(c.column_letter for row in sheet for c in row if c.value == heading)
    rows = [row[5].row for row in sheet if row[8].value is not None and row[5].value]
    edit_workbook(path, ACCEPTED, {f"{column}{row}": None for row in rows if row > 4})

    reported = found(accepted)

    assert "SK96" in reported
    assert len(reported) > reported.count("SK96")


def test_the_notes_page_disappears_and_one_line_counts_what_was_accepted(
    workspace, tmp_path, capsys
):
    def made():
        cli.run([str(workspace), "--output", str(tmp_path / "out")])
        text = word_text((tmp_path / "out" / "bao_cao.docx").read_bytes())
        return capsys.readouterr().out, text

    _, before = made()
    code = cli.run(
        ["accept", str(workspace), "--readings", "--by", "Trần Thị Bình", "--date", "15/12/2024"]
    )
    said = capsys.readouterr().out
    again, after = made()

    assert code == 0
    assert "vào trang Đã chấp nhận của khoi.xlsx." in said
    assert WARNING in before
    assert WARNING not in after
    assert "Tổng cộng: 0 lỗi, 0 cảnh báo, 0 ghi chú." in again
    assert "Đã chấp nhận" in again


@pytest.mark.parametrize(
    ("by", "day", "code"),
    [("", "15/12/2024", "NK44"), ("Bình", "", "NK44"), ("Bình", "31/2/2024", "NK45")],
)
def test_who_accepts_and_when_must_be_said(workspace, by, day, code):
    before = (workspace / "khoi.xlsx").read_bytes()

    with pytest.raises(CannotGoOn) as stop:
        acknowledge(open_workspace(workspace), by, day)

    assert [issue.kind.code for issue in stop.value.issues] == [code]
    assert (workspace / "khoi.xlsx").read_bytes() == before


def test_what_does_not_read_back_as_it_was_accepted_is_not_kept(accepted):
    written = open_workspace(accepted)
    before = open_bloc_workbook(InputFile("khoi.xlsx", (accepted / KEPT_NAME).read_bytes())).book
    new = open_bloc_workbook(written.bloc_workbook()).book.accepted

    for book, count in ((before, 0), (None, len(new))):
        refusal = not_kept(book, count, new)
        assert refusal
        assert refusal.kind.code == "NK46"
    assert not_kept(open_bloc_workbook(written.bloc_workbook()).book, len(new), new) is None


def test_what_was_accepted_of_khoi_xlsx_goes_on_and_what_members_reported_does_not(tmp_path):
    changes = "# Khối\nky: 6 tháng\nphan_nam: 0,5\n"
    folder = build_workspace(tmp_path / "khoi_9", merged(SMALL_BLOC, changes), SMALL_MEMBERS)
    report(folder, "A1", READ_AS_TEXT)
    targets = folder / "khoi.xlsx", "Chỉ tiêu"
    edit_workbook(*targets, {"E6": "tỷ lệ", "H6": 0.8})
    (folder / "thanh_vien" / "anh.pdf").write_bytes(b"%PDF")
    (folder / "thanh_vien" / "cũ").mkdir()
    (folder / "thanh_vien" / "cũ" / "ghi.txt").write_text("x")
    assert {"TM14", "TM33"} <= set(found(folder))
    acknowledge(open_workspace(folder), "Trần Thị Bình", "15/7/2024")

    made = next_workspace(open_workspace(folder), tmp_path / "khoi_9_nam")

    carried = examine(open_workspace(made.folder)).book.accepted
    assert {(each.subject.member, each.subject.item, each.code) for each in carried} == {
        ("", "B1", "SK16")
    }
    assert not {"SK16", "SK97"} & set(found(made.folder))


@pytest.mark.remedy_of("NK44")
@pytest.mark.remedy_of("NK45")
def test_with_a_name_and_a_day_as_the_messages_show_them_it_is_accepted(workspace):
    with pytest.raises(CannotGoOn) as stop:
        acknowledge(open_workspace(workspace), "", "")

    assert "--by “Trần Thị Bình” --date 15/12/2027" in stop.value.issues[0].remedy
    assert acknowledge(open_workspace(workspace), "Trần Thị Bình", "15/12/2027").count
