"""Words left between two tables of a sheet are told, and are no row of the table above."""

from decimal import Decimal

import pytest

from tests.reading.test_tab_accidents import put
from tests.reading.test_tabs import FIRST, GRADES, WRITTEN, ranks, read, said
from tests.tabs import edited, rows_of_table, taken_apart, top_of
from thidua_reports.layouts.bloc_tabs import TAB_OF

REMARK = "Mức Xuất sắc lấy từ 960 điểm"
BELOW_GRADES = FIRST + len(GRADES)


def below_grades(gap, *lines):
    """Return what is read with such lines below the grades, after so many blank rows."""

    def change(sheet):
        put(sheet, top_of(sheet, "Xếp loại") + BELOW_GRADES + gap, lines)

    grades, unranked, told = said(ranks(change))
    return grades, unranked, [code for _, code in told]


@pytest.mark.parametrize("gap", range(2, 9))
def test_words_below_blank_rows_are_told_and_are_no_grade(gap):
    assert below_grades(gap, [REMARK]) == (*said(WRITTEN)[:2], ["TB51"])


@pytest.mark.parametrize(
    "lines",
    [
        [[REMARK], ["Áp dụng từ năm 2025."]],
        [[REMARK], [None], ["Áp dụng từ năm 2025."]],
        [[REMARK], [None], [None], ["Áp dụng từ năm 2025."]],
    ],
)
def test_several_lines_of_words_are_told_one_by_one(lines):
    grades, _, codes = below_grades(2, *lines)

    assert (grades, codes) == (list(GRADES), ["TB51", "TB51"])


@pytest.mark.parametrize(
    ("gap", "line"),
    [
        pytest.param(0, [REMARK], id="right below the table"),
        pytest.param(1, [REMARK], id="below one blank row"),
        pytest.param(2, ["Đạt"], id="a name"),
        pytest.param(2, ["Hoàn thành tốt nhiệm vụ"], id="a long name"),
    ],
)
def test_what_may_be_a_grade_without_its_points_is_one(gap, line):
    grades, _, codes = below_grades(gap, line)

    assert grades == [*GRADES, (line[0], None)]
    assert codes == []  # that the points are missing is told by a check of its own


def test_words_with_all_that_a_row_needs_are_a_row():
    grades, _, codes = below_grades(2, [REMARK, 960])

    assert grades == [*GRADES, (REMARK, Decimal(960))]
    assert codes == []


def test_words_above_a_row_are_a_row_too():
    grades, _, codes = below_grades(2, [REMARK], ["Đạt", 10])

    assert [name for name, _ in grades] == ["Tốt", "Khá", REMARK, "Đạt"]
    assert codes == []


def test_where_one_cell_is_a_row_no_words_are_a_remark():
    def change(sheet):
        put(sheet, rows_of_table(sheet, "Không xếp loại").stop - 2, [[REMARK]])

    _, unranked, told = said(ranks(change))

    assert [member for member, _ in unranked] == ["A", "B", REMARK]
    assert told == []


@pytest.mark.parametrize(
    "table", ["Mức đánh giá", "Phân định đồng hạng", "Mốc điểm", "Khen thưởng", "Kiểm phiếu"]
)
def test_words_below_another_table_are_told_at_their_cell_and_nothing_else_is(table):
    def change(book):
        sheet = book[TAB_OF[table].name]
        put(sheet, rows_of_table(sheet, table).stop - 2, [[REMARK]])

    before, told_before = read(WRITTEN)
    after, told = read(edited(WRITTEN, change))

    assert after == before
    (new,) = set(told) - set(told_before)
    assert (new.kind.code, new.place.sheet) == ("TB51", table)


def test_on_a_sheet_of_its_own_a_table_reads_as_before():
    def change(book):
        put(book["Xếp loại"], FIRST + 1 + BELOW_GRADES, [[REMARK]])

    grades, _, told = said(edited(taken_apart(WRITTEN), change))

    assert grades == [*GRADES, (REMARK, None)]
    assert told == []
