"""`make-report accept` where points are given: agreeing to the computed scores is one step."""

from decimal import Decimal

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, edit_workbook, member_text
from thidua_reports import cli
from thidua_reports.commands.accept import accept
from thidua_reports.commands.accept_scores import KEPT_NAME, agree_scores, not_kept, to_be_filled
from thidua_reports.commands.result import Refused
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.pipeline import examine
from thidua_reports.presenting.acceptance_lines import to_be_filled_lines
from thidua_reports.workspace.folder import open_workspace

NONE_AGREED = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n"
ONE_TYPED = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Người chấm | Lý do |
| B | TC2 | 27 | Tổ thẩm định | nộp chậm |
| C | TC2 | | Tổ thẩm định | |
"""
COMPUTED = {
    ("A", "TC1"): "70.7", ("A", "TC2"): "28",
    ("B", "TC1"): "63", ("B", "TC2"): "30",
    ("C", "TC1"): "77", ("C", "TC2"): "25",
}  # fmt: skip
"""By hand: 70 + 0,7 × 1 % over; 70 × 18/20; 70 + 7 at most; and what the units typed in."""


@pytest.fixture
def workspace(tmp_path):
    """Return a maker of the small bloc with these changes."""

    def make(changes=NONE_AGREED, members=SMALL_MEMBERS):
        return build_workspace(tmp_path / "khoi_9", merged(SMALL_BLOC, changes), members)

    return make


def agreed(folder):
    """Return points, computed points, assessor and reason of each agreed score."""
    book = examine(open_workspace(folder)).book
    return {
        (each.member, each.criterion): (
            each.points.value, each.computed.value, each.assessor, each.reason
        )
        for each in book.agreed
    }  # fmt: skip


def reported(folder):
    return [issue.kind.code for issue in errors(examine(open_workspace(folder)).issues)]


def row_of(folder, member, criterion):
    sheet = load_workbook(folder / "khoi.xlsx")["Điểm thống nhất"]
    return next(row[0].row for row in sheet if (row[0].value, row[1].value) == (member, criterion))


def test_every_score_is_filled_with_what_was_computed_and_her_file_is_kept(workspace):
    folder = workspace()
    before = (folder / "khoi.xlsx").read_bytes()

    done = agree_scores(open_workspace(folder))

    assert agreed(folder) == {
        key: (Decimal(points), Decimal(points), "", "") for key, points in COMPUTED.items()
    }
    assert (len(done.filled), done.present, done.lacking, done.kept) == (6, 0, {}, KEPT_NAME)
    assert (folder / KEPT_NAME).read_bytes() == before
    assert not examine(open_workspace(folder)).standings.provisional


def test_what_was_typed_stays_and_what_was_computed_is_noted(workspace):
    folder = workspace(ONE_TYPED)

    done = agree_scores(open_workspace(folder))

    found = agreed(folder)
    assert found["B", "TC2"] == (27, 30, "Tổ thẩm định", "nộp chậm")
    assert found["C", "TC2"] == (25, 25, "Tổ thẩm định", "")
    assert (len(done.filled), done.present) == (5, 1)


def test_agreeing_twice_changes_nothing(workspace):
    folder = workspace()
    agree_scores(open_workspace(folder))
    content = (folder / "khoi.xlsx").read_bytes()

    again = agree_scores(open_workspace(folder))

    assert (again.filled, again.present, again.kept) == ((), 6, "")
    assert (folder / "khoi.xlsx").read_bytes() == content


def test_only_the_members_that_are_named_are_agreed_on(workspace):
    folder = workspace()

    agree_scores(open_workspace(folder), ["b", "Sở Cường"])

    assert {member for member, _ in agreed(folder)} == {"B", "C"}


def test_points_that_are_missing_or_in_doubt_are_not_filled_and_named(workspace):
    members = {**SMALL_MEMBERS, "so_an": member_text("A", "A1", "khoảng 101", "28")}
    del members["so_cuong"]
    folder = workspace(members=members)

    done = agree_scores(open_workspace(folder))

    assert done.lacking == {"Sở An": ("TC1",), "Sở Cường": ("TC1", "TC2")}
    assert set(agreed(folder)) == {("A", "TC2"), ("B", "TC1"), ("B", "TC2")}


@pytest.mark.parametrize(("names", "is_refused"), [(["C"], True), ([], False)])
def test_where_no_point_is_sure_nothing_was_done(workspace, names, is_refused):
    members = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"}

    result = accept(workspace(members=members), names)

    assert any(isinstance(part, Refused) for part in result.parts) is is_refused


def test_an_error_in_khoi_xlsx_that_decides_points_keeps_every_score_from_being_agreed(workspace):
    folder = workspace()
    edit_workbook(folder / "khoi.xlsx", "Tiêu chí", {"E5": "bảy mươi"})
    before = (folder / "khoi.xlsx").read_bytes()

    done = agree_scores(open_workspace(folder))

    assert (done.refused, done.filled, done.kept) == (True, (), "")
    assert (folder / "khoi.xlsx").read_bytes() == before


def test_a_changed_score_needs_its_reason_and_the_rest_is_as_computed(workspace):
    folder = workspace()
    agree_scores(open_workspace(folder))
    row = row_of(folder, "C", "TC2")
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", {f"C{row}": 20})

    without = [issue.kind.code for issue in examine(open_workspace(folder)).issues]
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", {f"E{row}": "hai cuộc họp vắng"})
    examined = examine(open_workspace(folder))

    assert "SK19" in without
    assert "SK19" not in [issue.kind.code for issue in examined.issues]
    changed = [each for each in examined.book.agreed if not each.is_as_computed]
    assert [(each.member, each.criterion) for each in changed] == [("C", "TC2")]


@pytest.mark.remedy_of("SK95")
@pytest.mark.parametrize("remedy", ["keep", "follow"])
def test_figures_that_change_after_the_agreement_are_reported_with_both_until_decided(
    workspace, remedy
):
    folder = workspace()
    agree_scores(open_workspace(folder))
    workspace_again = {**SMALL_MEMBERS, "so_binh": member_text("B", "B1", "19", "30")}
    later = build_workspace(folder.parent / "later", merged(SMALL_BLOC, ""), workspace_again)
    (folder / "thanh_vien" / "so_binh.xlsx").write_bytes(
        (later / "thanh_vien" / "so_binh.xlsx").read_bytes()
    )
    row = row_of(folder, "B", "TC1")

    examined = examine(open_workspace(folder))
    (issue,) = errors(examined.issues)

    assert (issue.kind.code, issue.place.cell) == ("SK95", f"F{row}")
    assert "là 63; nay" in issue.message
    assert "điểm tính là 66,5" in issue.message
    assert examined.standings.provisional
    assert examined.standings.undecided == ("Điểm thống nhất",)

    if remedy == "keep":
        cells = {f"F{row}": 66.5, f"E{row}": "đã thống nhất trước khi bổ sung số liệu"}
        edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", cells)
    else:
        blank = dict.fromkeys(f"{column}{row}" for column in "ABCDEF")
        edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", blank)
        agree_scores(open_workspace(folder))

    assert reported(folder) == []
    points = {"keep": (63, Decimal("66.5")), "follow": (Decimal("66.5"), Decimal("66.5"))}
    assert agreed(folder)["B", "TC1"][:2] == points[remedy]
    assert not examine(open_workspace(folder)).standings.provisional


def test_points_that_were_blanked_are_agreed_on_afresh_with_what_is_computed_now(workspace):
    folder = workspace()
    agree_scores(open_workspace(folder))
    row = row_of(folder, "B", "TC1")
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", {f"C{row}": None, f"F{row}": 19})

    agree_scores(open_workspace(folder))

    assert agreed(folder)["B", "TC1"][:2] == (63, 63)
    assert reported(folder) == []


@pytest.mark.remedy_of("SK95")
def test_a_computed_figure_that_was_edited_by_hand_is_named_as_one_and_put_right(workspace):
    folder = workspace()
    agree_scores(open_workspace(folder))
    row = row_of(folder, "B", "TC1")
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", {f"F{row}": 19})

    (issue,) = errors(examine(open_workspace(folder)).issues)

    assert "ô này bị sửa tay, các hàng bị sắp xếp lệch" in issue.message
    assert "sửa cột Điểm tính thành 63 và ghi Lý do nếu hai điểm khác nhau" in issue.remedy
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", {f"F{row}": 63})
    assert reported(folder) == []


def test_the_minutes_list_what_the_meeting_changed_and_not_the_rest(workspace, tmp_path):
    folder = workspace(f"{NONE_AGREED}# Ý kiến\n| Ý kiến |\n| Nhất trí. |\n")
    agree_scores(open_workspace(folder))
    row = row_of(folder, "C", "TC2")
    cells = {f"C{row}": 20, f"E{row}": "Hai cuộc họp vắng"}
    edit_workbook(folder / "khoi.xlsx", "Điểm thống nhất", cells)

    cli.run([str(folder), "--output", str(tmp_path / "out")])

    minutes = word_text((tmp_path / "out" / "bien_ban_binh_xet.docx").read_bytes())
    (listed,) = [line for line in minutes.splitlines() if line.startswith("- Sở Cường: tiêu chí")]
    assert "thống nhất 20 điểm" in listed
    assert listed.endswith("lý do: hai cuộc họp vắng.")


def test_the_command_says_what_was_filled_and_what_comes_next(workspace, capsys):
    folder = workspace(ONE_TYPED)

    assert cli.run(["accept", str(folder)]) == 0

    said = capsys.readouterr().out
    assert "Đã ghi 5 điểm thống nhất bằng điểm tính, của 3 đơn vị" in said
    assert "Giữ nguyên 1 điểm đã có." in said
    assert KEPT_NAME in said


@pytest.mark.parametrize(
    ("changes", "names", "code"),
    [
        pytest.param(NONE_AGREED, ["Sở Ann"], "NK41", id="a name nobody has"),
        pytest.param(
            NONE_AGREED + "# Tiêu chí\n| Mã tiêu chí | Nội dung | Tên tiêu chí |\n"
            "| TC1 | ND1 | Các chỉ tiêu |\n| TC2 | ND1 | Nền nếp |\n",
            [], "NK40", id="nothing is scored",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_agreed_on_is_reported(workspace, changes, names, code):
    folder = workspace(changes)

    with pytest.raises(CannotGoOn) as stop:
        agree_scores(open_workspace(folder), names)

    assert [issue.kind.code for issue in stop.value.issues] == [code]


def test_members_are_not_chosen_while_targets_are_registered(workspace, capsys):
    folder = workspace("# Khối\nky: Giao ước\nphan_nam: 0\n")

    assert cli.run(["accept", str(folder), "--member", "A"]) == 2

    assert "NK42" in capsys.readouterr().out


def test_what_does_not_read_back_as_it_was_agreed_is_not_kept(workspace):
    book = examine(open_workspace(workspace())).book

    for again in (book, None):
        refusal = not_kept(again, book.agreed, {("A", "TC1"): Decimal(70)})
        assert refusal
        assert refusal.kind.code == "NK43"
    assert not_kept(book, book.agreed, {}) is None


@pytest.mark.remedy_of("NK40")
def test_a_period_that_is_said_to_be_scored_can_be_agreed_on(workspace):
    folder = workspace(f"{NONE_AGREED}# Khối\ncham_diem: không\n")
    with pytest.raises(CannotGoOn):
        agree_scores(open_workspace(folder))

    folder = workspace(f"{NONE_AGREED}# Khối\ncham_diem: có\n")

    assert len(agree_scores(open_workspace(folder)).filled) == len(COMPUTED)


@pytest.mark.remedy_of("NK41")
def test_the_code_that_is_among_the_members_is_known(workspace):
    assert agree_scores(open_workspace(workspace()), ["A"]).filled == (("A", "TC1"), ("A", "TC2"))


@pytest.mark.remedy_of("NK42")
def test_without_the_option_targets_are_frozen_for_all(workspace, capsys):
    folder = workspace("# Khối\nky: Giao ước\nphan_nam: 0\n")
    cli.run(["accept", str(folder), "--member", "A"])
    reported = capsys.readouterr().out

    cli.run(["accept", str(folder)])

    assert "Bỏ tùy chọn này" in reported
    assert "NK42" not in capsys.readouterr().out


def test_what_would_be_filled_in_is_told_before_with_what_it_comes_to(tmp_path):
    bloc = SMALL_BLOC.replace("| A | TC1 | 70,7 | Hội nghị | |\n", "")
    folder = build_workspace(tmp_path / "khoi_9", bloc, SMALL_MEMBERS)
    told = [*to_be_filled_lines(to_be_filled(examine(open_workspace(folder))))]

    assert told == ["Lúc này sẽ ghi 01 điểm: Sở An 01 điểm, cộng 70,7."]

    assert agree_scores(open_workspace(folder)).filled == (("A", "TC1"),)
    assert [*to_be_filled_lines(to_be_filled(examine(open_workspace(folder))))] == [
        "Lúc này không có điểm nào còn trống mà ghi được."
    ]
