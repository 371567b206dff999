"""Formulas of OpenDocument as Excel shows them."""

import pytest

from thidua_reports.excel.ods.cells import excel_formula


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("of:=SUM([.A1:.$B$2];1)", "=SUM(A1:$B$2,1)"),
        ("of:=[$'Tờ 1'.A1]+[Tờ2.B2]", "='Tờ 1'!A1+Tờ2!B2"),
        ('of:="[.A1];"&[.A1]', '="[.A1];"&A1'),
        ("of:=['file:///D:/b ]c.ods'#$Tờ.A1]", "=[file:///D:/b ]c.ods]Tờ!A1"),
        ("msoxl:=A1", "=A1"),
        ("of:=#N/A", "=#N/A"),
        ("", ""),
    ],
)
def test_a_formula_is_shown_as_in_excel(written, shown):
    assert excel_formula(written) == shown
