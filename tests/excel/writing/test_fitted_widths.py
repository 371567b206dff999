"""How wide the columns of a sheet are, so that all are on one page that can be read."""

from dataclasses import replace
from decimal import Decimal

import pytest

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import Illustrative
from thidua_reports.excel.writing.fitted_widths import (
    FIGURE,
    Head,
    fitted_widths,
    title_height,
)
from thidua_reports.excel.writing.paper import ROOM, points_of
from thidua_reports.excel.writing.sheet_content import SheetContent

LONG, CODE = CellKind.LONG_TEXT, CellKind.CODE
NUMBER, COMPUTED = CellKind.NUMBER, CellKind.COMPUTED


def content(*columns, rows=(), hidden=()):
    return SheetContent(
        SheetLayout("Trang", "TRANG", columns, ()), list(rows), hidden=frozenset(hidden)
    )


def words(*widths):
    return [Column(f"Cột {at}", LONG, width) for at, width in enumerate(widths)]


def test_columns_with_room_on_a_page_are_as_wide_as_declared():
    assert fitted_widths(content(*words(20, 40, 30))) == [20, 40, 30]


def test_columns_without_are_narrowed_till_they_are_on_one_page():
    widths = fitted_widths(content(*words(60, 60, 60, 40)))

    taken = sum(map(points_of, widths))
    assert taken <= ROOM < taken + points_of(60) / 4
    assert widths[0] == widths[1] > widths[3]


def test_a_hidden_column_leaves_its_room_to_the_others():
    columns = words(60, 60, 60)

    assert fitted_widths(content(*columns, hidden=columns[:1])) == [0, 60, 60]


def test_what_goes_onto_no_page_stays_as_it_is_declared():
    assert fitted_widths(content(*words(*[60] * 9))) == [60] * 9


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (Column("Kế hoạch", NUMBER, 20), Decimal("123456789012")),
        (Column("Mã", CODE, 20), "TNMT.CHITIEU"),
        (Column("Đơn vị tính", LONG, 20), "số doanh-nghiệp-nhỏ"),
        (Column("Chươngtrìnhtrọngđiểm", LONG, 24), None),
    ],
    ids=["a figure", "a code", "a word", "a word of the heading"],
)
def test_what_must_not_be_broken_keeps_its_room(column, value):
    narrowed = fitted_widths(content(*words(110, 110), column, rows=[{column: value}]))

    shown = max(len(column.heading), len(f"{value:,}") if isinstance(value, Decimal) else 0)
    assert narrowed[:2] < [110, 110]
    assert narrowed[2] >= max(shown, *map(len, str(value or "").split()), 0)


def test_columns_of_figures_are_never_narrowed():
    columns = [*words(110, 110), Column("Kế hoạch", NUMBER, 20), Column("Điểm", COMPUTED, FIGURE)]

    *narrowed, plan, points = fitted_widths(content(*columns))

    assert max(narrowed) < 110
    assert (plan, points) == (20, FIGURE)


def test_a_column_that_says_so_is_narrowed_as_far_as_that():
    points = Column("Điểm", NUMBER, 20, least=7)

    *narrowed, least = fitted_widths(content(*words(*[60] * 5), points))

    assert max(narrowed) < 60
    assert 7 <= least < 14


def test_figures_of_a_list_take_no_more_than_what_is_in_it():
    plan = Column("Kế hoạch", NUMBER, 20)
    rows = [{plan: Decimal("1250.5")}]
    listed = replace(content(*words(*[60] * 5), plan, rows=rows), is_list=True)

    assert len("1.250,5") < fitted_widths(listed)[-1] < 13


def test_a_code_longer_than_its_column_widens_it():
    code = Column("Mã", CODE, 6)

    assert fitted_widths(content(code, rows=[{code: "LDTBXH1"}])) == [10]


def test_columns_that_are_not_printed_leave_the_page_to_the_others():
    columns = words(60, 60, 60, 60)

    assert fitted_widths(replace(content(*columns), printed=2)) == [60] * 4


def test_a_text_after_figures_keeps_room_for_its_indent():
    beside, apart = Column("Đơnvịtính", LONG, 20), Column("Đơnvịtính", LONG, 20)
    plan = Column("Số", NUMBER, 9)

    *_, second = fitted_widths(content(*words(*[60] * 5), plan, beside))
    *_, other, _ = fitted_widths(content(*words(*[60] * 5), apart, plan))

    assert second > other


@pytest.mark.parametrize("wrap", [lambda each: each, Illustrative], ids=["stated", "made up"])
def test_a_figure_longer_than_its_column_widens_it(wrap):
    column = Column("Kế hoạch", NUMBER, 9)

    assert fitted_widths(content(column, rows=[{column: wrap(Decimal("153135000.25"))}])) == [15]


def test_a_title_that_keeps_to_a_few_columns_gets_as_many_lines_as_it_takes():
    one, two = title_height("TIÊU CHÍ", [10, 30]), title_height("TIÊU CHÍ " * 5, [10, 30])

    assert two >= 2 * one
    assert title_height("TIÊU CHÍ " * 5, []) == one


@pytest.mark.parametrize(("width", "first"), [(6, 2), (8, 2), (9, 1)])
def test_the_hint_leaves_room_for_the_way_back(width, first):
    assert Head([width, 30]).first_of_hint == first
