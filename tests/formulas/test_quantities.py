"""The names of the quantities."""

import re

import pytest

from thidua_reports.formulas.quantities import NAMES, Quantity

CELL = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r|c")


@pytest.mark.parametrize("quantity", Quantity, ids=lambda quantity: quantity)
def test_a_name_can_be_a_defined_name_of_excel(quantity):
    assert re.fullmatch(r"[a-z][a-z_0-9]*", quantity)
    assert not CELL.fullmatch(quantity)


@pytest.mark.parametrize("address", ["tru1", "xfd1048576", "r1c1", "c"])
def test_the_pattern_of_cell_addresses_finds_them(address):
    assert CELL.fullmatch(address)


def test_each_name_is_there_once():
    assert len(NAMES) == len(Quantity)


@pytest.mark.parametrize("quantity", Quantity, ids=lambda quantity: quantity)
def test_a_meaning_starts_like_a_sentence(quantity):
    assert quantity.meaning[0].isupper()
    assert not quantity.meaning.endswith(".")
