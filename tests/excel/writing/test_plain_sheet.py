"""A plain sheet holds, byte for byte, what XlsxWriter's own sheet would hold."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.writing.cell_values import Formatted, Formula
from thidua_reports.excel.writing.plain_sheet import PlainSheet
from thidua_reports.zip_package import unpack

VALUES = {
    "Sở Y tế": ("write_string", "Sở Y tế"),
    " <a & b>\n": ("write_string", " <a & b>\n"),
    "=1+1": ("write_string", "=1+1"),
    "dài" * 11_000: ("write_string", "dài" * 11_000),
    "": ("write_blank", None),
    None: ("write_blank", None),
    Decimal("97.5"): ("write_number", 97.5),
    Decimal(1) / 3: ("write_number", 1 / 3),
    Decimal(7620000): ("write_number", 7620000.0),
    Formatted(Decimal("0.9606"), "0.00%"): ("write_number", 0.9606),
    date(2018, 1, 31): ("write_datetime", datetime(2018, 1, 31)),
    Formula("=A1/B1", Decimal("1.10")): ("write_formula", "=A1/B1", 1.1),
    Formula('=IF(A1<1,"a&b",2)', "a&b"): ("write_formula", '=IF(A1<1,"a&b",2)', "a&b"),
    Formula("=1/0", "#DIV/0!"): ("write_formula", "=1/0", "#DIV/0!"),
    Formula("=A1"): ("write_formula", "=A1", ""),
}


def sheet_of(kind, write):
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2020, 1, 1)})
        sheet = book.add_worksheet("Trang", kind)
        sheet.set_column(0, 0, 20, book.add_format({"num_format": "@"}))
        write(sheet, book.add_format({"bold": True}))
    return unpack(target.getvalue())


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_written_as_by_xlsxwriter(value):
    method, written, *result = VALUES[value]

    ours = sheet_of(PlainSheet, lambda sheet, style: sheet.put(0, 1, value, style))

    assert ours == sheet_of(
        Worksheet, lambda sheet, style: getattr(sheet, method)(0, 1, written, style, *result)
    )


def test_a_cell_without_a_format_has_that_of_its_column():
    def write(sheet, _):
        sheet.write_string(0, 0, "chữ")

    assert sheet_of(PlainSheet, write) == sheet_of(Worksheet, write)


@pytest.mark.parametrize("text", ["<r>đỏ</r>", "<r> a & <b>x</r>", "<r></r>"])
def test_a_text_that_looks_like_a_part_of_the_file_is_written_as_it_is(text):
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet("Trang", PlainSheet).put(0, 0, text, book.add_format())

    assert load_workbook(target).active["A1"].value == text


@pytest.mark.parametrize("value", [5, 5.5, True])
def test_what_is_no_value_of_a_sheet_is_refused(value):
    with pytest.raises(AssertionError):
        sheet_of(PlainSheet, lambda sheet, style: sheet.put(0, 0, value, style))
