"""Columns have the letters that spreadsheet programs give them."""

import re

import pytest
from openpyxl.utils import get_column_letter

from thidua_reports.excel.addresses import column_of, letters_of, position_of


def test_every_column_has_the_letters_that_others_give_it_and_back():
    columns = range(1, 18279)

    assert [letters_of(each) for each in columns] == [get_column_letter(each) for each in columns]
    assert [column_of(letters_of(each)) for each in columns] == [*columns]


@pytest.mark.parametrize("column", [0, -1, 18279])
def test_no_column_has_such_a_number(column):
    with pytest.raises(ValueError, match=str(column)):
        letters_of(column)


@pytest.mark.parametrize("letters", ["", "AAAA", "Đ", "A1", "$A", " A"])
def test_no_column_has_such_letters(letters):
    with pytest.raises(ValueError, match=re.escape(letters) or "^$"):
        column_of(letters)


@pytest.mark.parametrize(
    ("address", "position"),
    [("A1", (1, 1)), ("b5", (5, 2)), ("XFD1048576", (1048576, 16384))],
)
def test_an_address_is_a_row_and_a_column(address, position):
    assert position_of(address) == position


@pytest.mark.parametrize("address", ["", "A", "5", "A0", "A1048577", "AAAA1", "5B", "B5:C6"])
def test_no_cell_has_such_an_address(address):
    with pytest.raises(ValueError, match=r"^invalid literal|^$|^[AB]"):
        position_of(address)
