"""Accidents to tables on one sheet: nothing is lost, or read as of another table, untold."""

import pytest

from tests.reading.test_tabs import (
    FIRST,
    GRADES,
    KHOI,
    RANKS,
    TABLES,
    UNRANKED,
    USUAL,
    ranks,
    read,
    row,
    said,
)
from tests.tabs import edited, rows_of_table, top_of
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.excel.writing.sheet_content import SPARE_ROWS
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.layouts.bloc_sheets import BLOC
from thidua_reports.layouts.meeting_sheets import Comments, Steps

ON_GRADES = f"khoi.xlsx › {RANKS}, bảng Xếp loại"
HELD = "Phát biểu, góp ý"
STEPS, COMMENTS = Steps.layout.name, Comments.layout.name
WITH_MEETING = bloc_workbook(
    {BLOC.name: KHOI},
    {
        **TABLES,
        STEPS: [row(Steps, "kết luận", None, "Nhất trí")],
        COMMENTS: [row(Comments, "Sở A", "Bổ sung số liệu", "Tiếp thu")],
    },
)


def cells_of(sheet, rows):
    """Return what is in rows of a sheet."""
    return [[sheet.cell(number, at).value for at in range(1, 5)] for number in rows]


def put(sheet, first, lines):
    """Write lines into a sheet from a row on."""
    for number, line in enumerate(lines, first):
        for at, value in enumerate(line, 1):
            sheet.cell(number, at).value = value


def unmerged(sheet):
    """Take the merged cells apart, without which Excel sorts nothing."""
    for area in [*sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(area))


def meeting(change):
    """Return what is read of the steps and comments after a change, and what is told."""
    book, issues = read(edited(WITH_MEETING, lambda book: change(book[HELD])))
    told = [(issue.kind.code, issue.place.cell) for issue in issues]
    steps = [*book.meeting.conclusions]
    return steps, [each.text for each in book.meeting.comments], told


EVERY_ROW_ABOVE_THE_NEXT = range(-SPARE_ROWS, 0)


@pytest.mark.parametrize("at", EVERY_ROW_ABOVE_THE_NEXT)
def test_a_row_anywhere_above_the_next_name_is_of_the_table_above(at):
    def change(sheet):
        put(sheet, rows_of_table(sheet, "Xếp loại").stop + at, [("Đạt", 10)])

    grades, unranked, told = said(ranks(change))

    assert [name for name, _ in grades] == ["Tốt", "Khá", "Đạt"]
    assert (unranked, told) == (USUAL[1], [])


@pytest.mark.parametrize("at", range(1, HEADER_ROW - 1))
def test_a_row_between_a_name_and_its_headings_is_of_neither_table_and_told(at):
    def change(sheet):
        unmerged(sheet)
        put(sheet, top_of(sheet, "Không xếp loại") + at, [("Đạt", 10)])

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == USUAL[:2]
    assert {code for _, code in told} == {"TB49"}


def test_a_row_beside_a_name_is_of_neither_table_and_told():
    def change(sheet):
        sheet.cell(top_of(sheet, "Không xếp loại"), 2).value = 10

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == USUAL[:2]
    assert [code for _, code in told] == ["TB49"]


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Xếp loại: XẾP LOẠI NĂM 2024", ["TB49"]),
        ("Xếp loại năm 2024", ["TB49"]),
        ("XẾP LOẠI", []),
        ("Kết quả của khối", ["TB70", "TB49"]),
        (None, ["TB70"]),
        (" ", ["TB70"]),
    ],
)
def test_a_name_worded_anew_is_no_row_of_the_table_above(title, codes):
    def change(sheet):
        sheet.cell(top_of(sheet, "Xếp loại"), 1).value = title

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == USUAL[:2]
    assert [code for _, code in told] == codes


def test_a_title_worded_anew_is_no_line_of_the_minutes():
    def change(sheet):
        sheet.cell(top_of(sheet, COMMENTS), 1).value = "CÁC ĐƠN VỊ GÓP Ý"

    steps, comments, told = meeting(change)

    assert (steps, comments) == (["Nhất trí"], ["Bổ sung số liệu"])
    assert [code for code, _ in told] == ["TB70", "TB49"]


def test_a_name_alone_in_a_row_is_a_cell_of_the_table_above():
    def change(sheet):
        sheet.cell(rows_of_table(sheet, "Xếp loại").stop - 2, 1).value = "Không xếp loại"

    grades, unranked, told = said(ranks(change))

    assert [name for name, _ in grades][:2] == ["Tốt", "Khá"]
    assert unranked == USUAL[1]
    assert told != []
    assert all(place.startswith(f"khoi.xlsx › {RANKS} › ") for place, _ in told)


def test_a_name_above_more_rows_is_told_as_a_second_table():
    def change(sheet):
        first = rows_of_table(sheet, STEPS).start + FIRST + 1
        put(sheet, first, [(None, None, COMMENTS), ("kết luận", None, "Biểu dương")])

    *_, told = meeting(change)

    assert "TB69" in [code for code, _ in told]


def swapped(sheet):
    one, other = rows_of_table(sheet, "Xếp loại"), rows_of_table(sheet, "Không xếp loại")
    unmerged(sheet)
    lines = [*cells_of(sheet, other), *cells_of(sheet, one)]
    put(sheet, one.start, lines)


def put_at_the_end(sheet):
    rows = rows_of_table(sheet, "Mức đánh giá")
    unmerged(sheet)
    lines = cells_of(sheet, rows)
    put(sheet, rows_of_table(sheet, "Mốc điểm").stop + 2, lines)
    put(sheet, rows.start, [[None] * 4 for _ in lines])


@pytest.mark.parametrize("change", [swapped, put_at_the_end])
def test_tables_that_changed_places_are_read_where_they_are(change):
    assert said(ranks(change)) == USUAL


def filtered(sheet):
    for number in range(2, sheet.max_row + 1):
        if sheet.cell(number, 1).value not in ("Tốt", "A"):
            sheet.row_dimensions[number].hidden = True


def test_rows_that_a_filter_hides_are_told():
    grades, unranked, told = said(ranks(filtered))

    assert (grades, unranked) == USUAL[:2]
    assert {code for _, code in told} == {"TB33"}


def sorted_below_the_first_headings(sheet):
    unmerged(sheet)
    rows = range(HEADER_ROW + 1, sheet.max_row + 1)
    lines = [line for line in cells_of(sheet, rows) if any(line)]
    put(sheet, HEADER_ROW + 1, [[None] * 4 for _ in rows])
    put(sheet, HEADER_ROW + 1, sorted(lines, key=lambda line: str(line[0] or "")))


def without_a_gap(sheet):
    """A table filled to the last row is sorted, as Excel does, with the next one's name."""
    unmerged(sheet)
    rows = rows_of_table(sheet, "Xếp loại")
    lines = [("Tốt", 80), ("Khá", 50), ("Yếu", 10)]
    first = rows.start + FIRST
    sheet.delete_rows(first, rows.stop - first)
    sheet.insert_rows(first, len(lines))
    put(sheet, first, lines)
    area = range(first, first + len(lines) + 2)
    put(sheet, first, sorted(cells_of(sheet, area), key=lambda line: str(line[0])))


@pytest.mark.parametrize("change", [sorted_below_the_first_headings, without_a_gap])
def test_a_tab_sorted_over_several_tables_is_told(change):
    *_, told = said(ranks(change))

    assert {"TB02", "TB49", "TB69", "TB71"} & {code for _, code in told}


def test_what_a_sort_put_below_the_next_name_is_told_cell_by_cell():
    def change(sheet):
        without_a_gap(sheet)

    grades, unranked, told = said(ranks(change))
    book = []
    edited(ranks(change), lambda each: book.append(each[RANKS]))
    names = {book[0][place.rpartition(" › ")[2]].value for place, code in told if code == "TB49"}

    assert {name for name, _ in grades} | (names & {"Tốt", "Khá", "Yếu"}) == {"Tốt", "Khá", "Yếu"}
    assert unranked == list(UNRANKED)


def test_a_table_deleted_as_a_whole_is_told():
    def change(sheet):
        rows = rows_of_table(sheet, "Xếp loại")
        sheet.delete_rows(rows.start, len(rows))

    grades, unranked, told = said(ranks(change))

    assert (grades, unranked) == ([], USUAL[1])
    assert told == [(ON_GRADES, "TB71")]


def test_rows_left_below_a_table_whose_beginning_is_gone_are_told():
    def change(sheet):
        sheet.delete_rows(top_of(sheet, "Xếp loại"), FIRST)

    *_, told = said(ranks(change))

    assert (ON_GRADES, "TB71") in told


def test_the_grades_of_these_tests_are_there():
    assert USUAL[0] == list(GRADES)
