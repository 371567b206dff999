"""A new workspace that scores, ranks and words as another bloc does."""

import pytest

from tests.tabs import edit_table
from tests.text_workbooks import cells_and_codes
from tests.workspaces import ALL_SAMPLES, INVENTED_YEAR, SAMPLES, small_workspace
from thidua_reports.commands.init import Stated, start
from thidua_reports.commands.other_bloc import MEMBERS_TO_NAME
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.pipeline import examine
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import open_workspace

STATED = Stated("Khối thi đua 1", "KTĐ1", "Tỉnh Mẫu", "Tỉnh Mẫu", "2027", "nam")


def book_of(folder):
    workbook, _ = read_workbook((folder / "khoi.xlsx").read_bytes(), "khoi.xlsx")
    return read_bloc_book(workbook)[0]


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "ds.txt"
    path.write_text("Sở Xanh\nSở Vàng\n", encoding="utf-8")
    return path


@pytest.fixture
def begun_like(tmp_path, names):
    def begin(folder):
        return start(tmp_path / "khoi_1", STATED, names, folder)

    return begin


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_what_the_bloc_has_agreed_is_taken_and_nothing_of_its_members(sample, begun_like, tmp_path):
    begun_like(SAMPLES / sample)

    other, book = book_of(SAMPLES / sample), book_of(tmp_path / "khoi_1")
    taken = (book.contents, book.rules, book.ratings, book.honours, book.policy.ranking.grades)
    assert taken == (
        other.contents, other.rules, other.ratings, other.honours, other.policy.ranking.grades
    )  # fmt: skip
    assert (book.policy.points, book.policy.percent, book.policy.pattern) == (
        other.policy.points, other.policy.percent, other.policy.pattern
    )  # fmt: skip
    assert [each.code for each in book.criteria] == [each.code for each in other.criteria]
    left = (book.targets, book.agreed, book.corrections, book.exclusions, book.decisions)
    assert set(left) == {()}
    assert [member.code for member in book.bloc.members] == ["SX", "SV"]
    assert (book.bloc.name, book.bloc.leader, book.bloc.year) == ("Khối thi đua 1", "", 2027)


def test_a_criterion_for_some_members_is_for_nobody_until_they_are_named(begun_like, tmp_path):
    started = begun_like(SAMPLES / INVENTED_YEAR)

    other, book = book_of(SAMPLES / INVENTED_YEAR), book_of(tmp_path / "khoi_1")
    some = [each.code for each in other.criteria if each.applies_to]
    assert some
    assert [each.code for each in book.criteria if each.applies_to] == some
    assert {code for each in book.criteria for code in each.applies_to} == {MEMBERS_TO_NAME}
    reported = [each for each in started.to_fill if each.what.startswith("Áp dụng cho")]
    found = examine(open_workspace(tmp_path / "khoi_1")).issues
    assert [each.place.cell for each in reported] == [
        issue.place.cell for issue in found if MEMBERS_TO_NAME in issue.message
    ]


def test_what_is_not_taken_is_reported(begun_like):
    (issue,) = begun_like(SAMPLES / INVENTED_YEAR).issues

    assert issue.kind.code == "BD15"
    assert issue.message.startswith("Không lấy sang khối mới: Thành viên; Chỉ tiêu; ")
    assert "; Lời báo cáo; Căn cứ, nơi nhận; Người ký; " in issue.message
    assert issue.message.endswith("; Tiêu chí › Áp dụng cho.")


def test_an_order_that_a_meeting_decided_is_not_taken(begun_like, tmp_path):
    other = small_workspace(tmp_path / "khoi_9")
    edit_table(other / "khoi.xlsx", "Phân định đồng hạng", {
        "A5": 1, "B5": "số chỉ tiêu vượt", "A6": 2, "B6": "hội nghị quyết định", "C6": "A; B"
    })  # fmt: skip

    (issue,) = begun_like(other).issues

    breaks = book_of(tmp_path / "khoi_1").policy.ranking.tie_breaks
    assert [(each.position, each.order) for each in breaks] == [(1, ()), (2, ())]
    assert "Phân định đồng hạng › Thứ tự đơn vị" in issue.message


def test_templates_of_the_other_bloc_go_before_the_shipped_ones(begun_like, tmp_path):
    other = small_workspace(tmp_path / "khoi_9")
    (other / "templates").mkdir()
    (other / "templates" / "giao_uoc.docx").write_bytes(b"her own")
    (other / "templates" / "~$giao_uoc.docx").write_bytes(b"lock")

    begun_like(other)

    copied = {path.name: path for path in (tmp_path / "khoi_1" / "templates").iterdir()}
    assert copied["giao_uoc.docx"].read_bytes() == b"her own"
    assert copied.keys() == FIELDS.keys()


def test_where_there_is_no_other_bloc_nothing_is_begun(begun_like, tmp_path):
    with pytest.raises(CannotGoOn) as stopped:
        begun_like(tmp_path / "khong_co")

    assert [issue.kind.code for issue in stopped.value.issues] == ["TM01"]
    assert not (tmp_path / "khoi_1").exists()


def test_an_unreadable_workbook_of_the_other_bloc_is_reported_by_its_folder(begun_like, tmp_path):
    other = small_workspace(tmp_path / "khoi_9")
    (other / "khoi.xlsx").write_bytes(b"")

    with pytest.raises(CannotGoOn) as stopped:
        begun_like(other)

    assert cells_and_codes(stopped.value.issues) == [("khoi_9/khoi.xlsx", "TM09")]


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_workbook_that_keeps_no_formulas_is_refused_as_by_every_other_verb(
    libreoffice, begun_like, tmp_path, kind
):
    (old,) = libreoffice.converted([SAMPLES / INVENTED_YEAR / "khoi.xlsx"], kind)
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "khoi.xlsx").write_bytes(old.read_bytes())

    with pytest.raises(CannotGoOn) as stop:
        begun_like(folder)
    assert [(each.kind.code, each.place.workbook) for each in stop.value.issues] == [
        ("TM30", "old/khoi.xlsx")
    ]
    assert not (tmp_path / "khoi_1").exists()
