"""Lateness, and what others report of members, from khoi.xlsx to points, forms and documents."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from unittest.mock import patch

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.libreoffice import values_of
from tests.tabs import edit_table
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports import cli
from thidua_reports.checking.noted_checks import nothing_noted_is_told
from thidua_reports.domain import words
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.formulas.quantities import KNOWN_WHEN_MERGED, NOTED, Quantity
from thidua_reports.issues.catalogue.file_kinds import TWO_WORKBOOKS
from thidua_reports.issues.issue import Severity, errors
from thidua_reports.layouts.member_sheets import CriterionResults
from thidua_reports.layouts.summary_workbook import QUANTITY_COLUMNS, FigureSources, Items
from thidua_reports.pipeline import examine
from thidua_reports.summary.workbook import Beside, summary_workbook
from thidua_reports.workspace.folder import open_workspace

SCORED_SO = """
# Khối
han_nop: 05/01/2025
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa \
| Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | | 0,7 |
| TC2 | ND1 | Chế độ báo cáo | Trừ theo ngày nộp chậm | 30 | | 6 | 2 |
| TC3 | ND1 | Báo cáo định kỳ | Trừ theo lần báo cáo chậm | 5 | | 2 | 0,5 |
| TC4 | ND1 | Vi phạm | Trừ theo vi phạm khối ghi nhận | 0 | | 10 | 2 |
| TC5 | ND1 | Biểu dương | Thưởng theo biểu dương | 0 | 5 | | 2 |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
# Tiếp nhận
| Đơn vị | Ngày nhận | Hạn riêng | Ghi chú |
| A | 05/01/2025 | | |
| B | 07/01/2025 | | |
| C | 20/01/2025 | 18/01/2025 | khối cho lùi hạn |
"""
NOTED_DOWN = """
# Khối ghi nhận
| Đơn vị | Loại | Tiêu chí | Số | Nội dung | Nguồn | Ngày |
| A | báo cáo chậm | | 2 | Báo cáo quý I, quý II | Văn phòng UBND tỉnh | 15/7/2024 |
| A | báo cáo chậm | TC3 | | Báo cáo quý III | Văn phòng UBND tỉnh | 15/10/2024 |
| B | vi phạm | | | Vi phạm giao thông | Công an tỉnh | 10/12/2024 |
| C | biểu dương | TC5 | 3 | Bằng khen đột xuất | | |
"""
ALL = SCORED_SO + NOTED_DOWN
MARK = "ô D53 trang Mức đánh giá, xếp hạng, bảng Không xếp loại"
SAME_AGAIN = "| B | vi phạm | | | Vi phạm giao thông | Công an tỉnh | 10/12/2024 |"


@pytest.fixture
def made(tmp_path):
    """Return what is found in the small bloc with these changes, and cells typed over after."""

    def make(changes=ALL, members=SMALL_MEMBERS, typed=None):
        folder = tmp_path / "khoi_9"
        build_workspace(folder, merged(SMALL_BLOC, changes), members)
        for (table, cell), value in (typed or {}).items():
            edit_table(folder / "khoi.xlsx", table, {cell: value})
        return examine(open_workspace(folder))

    return make


def points_of(examined):
    """Return the computed points of each member's criteria but the first, None where unknown."""
    return {
        standing.member.code: {
            score.criterion.code: score.items[0].total
            for score in each
            if score.criterion.code != "TC1"
        }
        for standing, each in by_standing(examined)
    }


def by_standing(examined):
    found = {}
    for standing, score in examined.standings.scores():
        found.setdefault(standing.member.code, (standing, []))[1].append(score)
    return found.values()


def codes(examined):
    return [each.kind.code for each in examined.issues]


def said(examined, code):
    (issue,) = [each for each in examined.issues if each.kind.code == code]
    return str(issue.place), issue.message


def test_points_follow_from_days_late_and_from_what_others_reported(made):
    examined = made()

    assert errors(examined.issues) == ()
    assert [code for code in codes(examined) if code.startswith("KN")] == []
    assert points_of(examined) == {
        "A": {"TC2": 30, "TC3": 3.5, "TC4": 0, "TC5": 0},
        "B": {"TC2": 26, "TC3": 5, "TC4": -2, "TC5": 0},
        "C": {"TC2": 26, "TC3": 5, "TC4": 0, "TC5": 5},
    }


@pytest.mark.parametrize("lacks", [{"Khối ghi nhận"}, set()], ids=["not there", "there"])
def test_a_sheet_is_said_to_be_added_only_where_the_workbook_lacks_it(lacks, made):
    book = replace(made(SCORED_SO).book, lacks=frozenset(lacks))

    (told,) = nothing_noted_is_told(book)

    assert ("chưa có trang này: thêm một trang" in told.remedy) == bool(lacks)


def test_an_unknown_day_is_an_error_and_never_no_days(made):
    examined = made(ALL.replace("| B | 07/01/2025 | | |\n", ""))

    place, message = said(examined, "KN02")
    assert place == "khoi.xlsx › Nộp sổ, ghi nhận, bảng Tiếp nhận"
    assert "chưa ghi ngày nhận sổ của: Sở Bình;" in message
    (told,) = [each for each in examined.issues if each.kind.code == "KN02"]
    assert told.remedy == "Ghi Đơn vị, Ngày nhận ở trang Nộp sổ, ghi nhận, bảng Tiếp nhận."
    assert points_of(examined)["B"]["TC2"] is None
    assert points_of(examined)["A"]["TC2"] == 30
    assert examined.standings.provisional
    assert examined.standings.proposals == ()


def test_without_a_deadline_nobody_is_late_or_in_time(made):
    examined = made(ALL.replace("han_nop: 05/01/2025", "han_nop:"))

    assert said(examined, "KN04")[0].startswith("khoi.xlsx › Khối › ")
    assert [each["TC2"] for each in points_of(examined).values()] == [None, None, 26]


def test_a_unit_that_sent_nothing_is_missing_and_not_late(made):
    examined = made(
        ALL.replace("| C | 20/01/2025 | 18/01/2025 | khối cho lùi hạn |\n", ""),
        {name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"},
    )

    assert [each.kind.code for each in errors(examined.issues)] == ["TM04"]


def test_a_day_that_cannot_be_read_is_told_once_and_makes_no_points(made):
    examined = made(typed={("Tiếp nhận", "B6"): "hôm kia"})

    assert [each.kind.code for each in errors(examined.issues)] == ["TB09"]
    assert points_of(examined)["B"]["TC2"] is None
    assert examined.standings.provisional


def test_a_deadline_of_its_own_that_cannot_be_read_leaves_the_points_in_doubt(made):
    examined = made(typed={("Tiếp nhận", "C7"): "tuần sau"})

    (score,) = [
        score
        for standing, score in examined.standings.scores()
        if (standing.member.code, score.criterion.code) == ("C", "TC2")
    ]
    assert [each.kind.code for each in errors(examined.issues)] == ["TB09"]
    assert score.items[0].doubtful


@pytest.mark.parametrize(
    ("cell", "count", "code"), [("D5", "hai lần", "A"), ("D7", 0, "B"), ("D7", 1.5, "B")]
)
def test_a_count_that_cannot_be_read_makes_no_points_for_its_member_alone(cell, count, code, made):
    examined = made(typed={("Khối ghi nhận", cell): count})

    unknown = [member for member, each in points_of(examined).items() if None in each.values()]
    assert unknown == [code]
    assert examined.standings.provisional


def test_an_event_of_an_unknown_unit_makes_the_ranking_provisional(made):
    examined = made(ALL.replace("| B | vi phạm", "| BB | vi phạm"))

    assert [each.kind.code for each in errors(examined.issues)] == ["TB07"]
    assert examined.standings.undecided == ("Khối ghi nhận",)
    assert examined.standings.provisional


def test_what_no_rule_counts_makes_no_ranking_provisional(made):
    untouched = "# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| A | |\n| B | 12/01/2025 |"
    examined = made(untouched, typed={("Tiếp nhận", "B5"): "hôm qua"})

    assert [each.kind.code for each in errors(examined.issues)] == ["TB09"]
    assert not examined.standings.provisional
    assert said(examined, "KN03")[1] == "Chưa ghi ngày nhận sổ của: Sở Cường."


def test_a_bloc_that_notes_no_days_down_is_told_nothing(made):
    assert [code for code in codes(made("")) if code.startswith("KN")] == []


def test_when_a_workbook_was_last_saved_is_a_hint_and_no_figure(tmp_path):
    folder = tmp_path / "khoi_9"
    build_workspace(folder, merged(SMALL_BLOC, ALL.replace("| B | 07/01/2025 |", "| B | |")),
                    SMALL_MEMBERS)  # fmt: skip
    (path,) = (folder / "thanh_vien").glob("so_binh*")
    workbook = load_workbook(path)
    workbook.properties.modified = datetime(2025, 1, 8, 1, 30)
    workbook.properties.created = datetime(2025, 1, 1)
    save_without_clock(workbook, path)

    examined = examine(open_workspace(folder))

    assert "Sở Bình (sổ được lưu lần cuối ngày 08/01/2025)" in said(examined, "KN02")[1]
    assert points_of(examined)["B"]["TC2"] is None
    (sent,) = [each for each in examined.submissions if each.member == "B"]
    assert sent.saved_on == date(2025, 1, 8)


def save_without_clock(workbook, path):
    """Save with the moment that the properties have, where openpyxl would put that of now."""
    kept = workbook.properties.modified
    with patch("openpyxl.writer.excel.datetime.datetime") as clock:
        clock.now.return_value = kept
        clock.utcnow.return_value = kept
        workbook.save(path)


def test_a_form_has_no_cell_for_them_and_says_when_they_are_known(made):
    examined = made()
    sheet = load_workbook(BytesIO(member_workbook(examined.book, "B")))[
        CriterionResults.layout.name
    ]
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(HEADER_ROW)}

    headings = [str(cell.value) for cell in sheet[HEADER_ROW]]
    assert not [each for each in headings if "chậm" in each]
    for code in ("TC2", "TC3"):
        assert words.WHEN_MERGED in rows[code]
    assert NOTED < KNOWN_WHEN_MERGED


def test_the_summary_computes_the_same_from_the_figures_in_its_cells(made, libreoffice, tmp_path):
    examined = made()
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(summary_workbook(examined.book, examined.standings, (), Beside()))

    (shown,) = libreoffice.computed([path])

    sheet = values_of(shown)[Items.layout.name]
    headings, *rows = [[cell.value for cell in row] for row in sheet.iter_rows(HEADER_ROW)]
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    late = [each for each in found if each[Items.criterion.heading] == "TC2"]
    days = QUANTITY_COLUMNS[Quantity.LATE_DAYS].heading
    assert [each[days] for each in late] == [0, 2, 2]
    assert {(each["Mã đơn vị"], each["Tiêu chí"]): each["Cộng"] for each in found
            if each["Tiêu chí"] != "TC1"} == {
        (member, criterion): float(points)
        for member, of_member in points_of(examined).items()
        for criterion, points in of_member.items()
    }  # fmt: skip


def test_the_documents_say_what_was_deducted_for_and_who_reported_it(tmp_path):
    folder, output = tmp_path / "khoi_9", tmp_path / "out"
    build_workspace(folder, merged(SMALL_BLOC, ALL), SMALL_MEMBERS)

    assert cli.run([str(folder), "--output", str(output)]) == 0

    text = word_text((output / "bao_cao.docx").read_bytes())
    assert "trừ 02 ngày nộp chậm (nhận 07/01/2025, hạn 05/01/2025), mỗi ngày 2 điểm" in text
    assert (
        "trừ 03 lần báo cáo chậm (Báo cáo quý I, quý II (2 lần), Văn phòng UBND tỉnh, ngày "
        "15/07/2024; Báo cáo quý III, Văn phòng UBND tỉnh, ngày 15/10/2024), mỗi lần 0,5 điểm"
    ) in text
    assert "Đủ 30 điểm (không có ngày nộp chậm nào)" in text
    assert "Trừ 01 lần vi phạm (Vi phạm giao thông, Công an tỉnh, ngày 10/12/2024)" in text
    note = word_text((output / "phan_hoi" / "b_so_binh - phan_hoi.docx").read_bytes())
    assert "trừ 02 ngày nộp chậm (nhận 07/01/2025, hạn 05/01/2025), mỗi ngày 2 điểm" in note
    summary = load_workbook(output / "bang_tong_hop.xlsx")[FigureSources.layout.name]
    rows = [[cell.value for cell in row] for row in summary.iter_rows(HEADER_ROW + 1)]
    assert ["B", "TC2", "Số ngày nộp chậm", "2", "khoi.xlsx", "Nộp sổ, ghi nhận", "B6"] in [
        row[:7] for row in rows
    ]


@pytest.mark.parametrize(
    ("changes", "code", "cell"),
    [
        (ALL.replace("| A | 05/01/2025", "| A | 05/01/2015"), "SK50", "B5"),
        (ALL.replace("| A | 05/01/2025", "| A | 05/01/2029"), "SK50", "B5"),
        (ALL.replace("han_nop: 05/01/2025", "han_nop: 05/01/2015"), "SK50", "C16"),
        (ALL.replace("10/12/2024", "10/12/2014"), "SK50", "G26"),
        (ALL + "\n# Hội nghị\nngay_hop: 10/01/2025", "KN05", "B7"),
        (ALL.replace("18/01/2025", "04/01/2025"), "KN06", "C7"),
        (ALL + SAME_AGAIN, "KN07", "A28"),
        (ALL.replace("| A | báo cáo chậm | TC3", "| A | báo cáo chậm | TC2"), "KN09", "A25"),
        (SCORED_SO, "KN11", ""),
        (ALL.replace("Tỷ lệ thuận, có thưởng vượt", "Trừ theo ngày nộp chậm"), "KN12", "D5"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_where_it_is(changes, code, cell, made):
    found = [each for each in made(changes).issues if each.kind.code == code]

    assert [each.place.cell for each in found] == [cell]
    assert all(each.kind.severity is not Severity.ERROR for each in found)


def test_a_workbook_that_is_noted_as_received_and_is_not_there_is_told(made):
    without = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_binh"}

    place, message = said(made(members=without), "KN13")

    assert place == "thanh_vien"
    assert message.startswith(
        "Chưa có sổ dùng được của Sở Bình, dù ô B6 trang Nộp sổ, ghi nhận, bảng Tiếp nhận của "
        "khoi.xlsx ghi đã nhận sổ"
    )


def test_of_a_noted_workbook_that_is_there_and_cannot_be_used_only_the_file_is_told(made):
    another = SMALL_MEMBERS["so_binh"].replace("B1 | ", "B1 | 1")

    found = codes(made(members=SMALL_MEMBERS | {"so_binh_moi": another}))

    assert TWO_WORKBOOKS.code in found
    assert "KN13" not in found


@pytest.mark.parametrize("is_received", [True, False])
def test_a_receipt_of_a_member_that_sends_nothing_is_told_with_both_cells(made, is_received):
    noted = "# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | Giải thể | x |"
    without = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_binh"}
    changes = merged(ALL if is_received else ALL.replace("| B | 07/01/2025", "| B | "), noted)

    found = [each for each in made(changes, without).issues if each.kind.code == "KN14"]

    assert [(str(each.place), MARK in each.remedy) for each in found] == (
        [("khoi.xlsx › Nộp sổ, ghi nhận › B6", True)] if is_received else []
    )


def test_an_event_of_an_unknown_member_leaves_the_ranking_provisional(made):
    found = made(ALL.replace("| B | vi phạm", "| X | vi phạm"))

    assert "TB07" in codes(found)
    assert found.standings.provisional


def test_an_event_counted_in_two_criteria_is_told(made):
    two = ALL.replace("| Vi phạm | Trừ theo vi phạm khối ghi nhận | 0 | |",
                      "| Báo cáo khác | Trừ theo lần báo cáo chậm | 10 | |")  # fmt: skip

    assert said(made(two), "KN08")[1].endswith("được tính ở cả TC3; TC4.")


def test_an_event_that_no_rule_counts_is_only_kept(made):
    events = "# Khối ghi nhận\n| Đơn vị | Loại | Nội dung |\n| A | vi phạm | Cháy |"

    assert "KN10" in codes(made(events))
