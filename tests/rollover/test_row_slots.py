"""Each row of a table keeps the row of the sheet that it had, and new ones get free ones."""

from decimal import Decimal
from itertools import chain, count

import pytest

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.writing.cell_values import Example, Formatted, TextCell
from thidua_reports.rollover.row_slots import Slots, meant, slots_in_order, slots_in_place

CODE, NAME = Column("Mã"), Column("Tên")


def rows(*texts):
    return [{CODE: text[:1], NAME: text[1:]} for text in texts]


def free(emptied):
    return chain(emptied, count(20))


def in_place(before, after):
    return slots_in_place(rows(*before), rows(*after), (CODE,), range(5, 5 + len(before)), free)


@pytest.mark.parametrize(
    ("before", "after", "numbers"),
    [
        pytest.param(["a1", "b2"], ["a1", "b2"], (5, 6), id="as before"),
        pytest.param(["a1", "b2"], ["b2", "a1"], (6, 5), id="in another order"),
        pytest.param(["a1", "b2"], ["a1", "b9", "c3"], (5, 6, 20), id="changed, and a new one"),
        pytest.param(["a1", "a2"], ["a2", "a1"], (6, 5), id="the same key twice"),
        pytest.param(["a1", "a1"], ["a1", "a1", "a1"], (5, 6, 20), id="the same row twice"),
        pytest.param(["a1", "b2"], ["c3", "b2"], (5, 6), id="one in place of another"),
    ],
)
def test_where_each_row_is(before, after, numbers):
    assert in_place(before, after).numbers == numbers


def test_which_rows_are_blank_and_which_hold_another():
    found = in_place(["a1", "b2", "c3"], ["b2", "d4"])

    assert found == Slots(numbers=(6, 5), emptied=(7,), refilled=frozenset({5}))


def test_rows_without_a_key_are_the_same_only_where_they_say_the_same():
    assert in_place([" 1"[1:], "b2"], ["b2"]).emptied == (5,)


def test_in_order_the_first_rows_are_filled_again():
    assert slots_in_order([5, 6, 9], rows("x1", "a1"), free) == Slots((5, 6), (9,), frozenset())
    assert slots_in_order([5], rows("x1", "a1"), free).numbers == (5, 20)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("", None),
        (None, None),
        (TextCell("5"), "5"),
        (TextCell(), None),
        (Example("x"), "x"),
        (Decimal("1.50"), Decimal("1.5")),
        (Formatted(Decimal("0.5"), "0%"), Formatted(Decimal("0.5"), "0%")),
    ],
)
def test_what_a_value_means(value, plain):
    assert meant(value) == plain
