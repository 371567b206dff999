"""A cell keeps how it shows values only where a value is seen there as what it is."""

from decimal import Decimal

import pytest

from thidua_reports.excel.editing.cell_formats import format_for


@pytest.mark.parametrize(
    ("value", "shown", "expected"),
    [
        ("0", '"-"0', "General"),
        ("0", "0.00", "0.00"),
        ("3", '"-"0', "General"),
        ("1.5", "#,##0.0", "#,##0.0"),
    ],
)
def test_numbers(value, shown, expected):
    assert format_for(Decimal(value), shown) == expected
