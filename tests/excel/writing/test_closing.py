"""Texts of a workbook are the same to every program that opens it."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.writing.chart_data import chart_data
from thidua_reports.excel.writing.sheet_content import SheetContent
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.zip_package import unpack

NAMES = ("bao_hiem_xa_hoi.xlsx", "_xa_xB_", "a_x0A_b", "_x0041_", "_x00041_")
NAME = Column("Tên", CellKind.TEXT)


def a_form(names=NAMES):
    writer = FormWriter("Sổ")
    layout = SheetLayout("Trang", "TRANG", (NAME,), ())
    writer.table(SheetContent(layout, [{NAME: name} for name in names]))
    return writer.to_bytes()


def a_chart(names=NAMES):
    return chart_data(names, [("Điểm", [Decimal(1)] * len(names))])


def names_in(content, suffix="xlsx"):
    workbook, _ = read_workbook(content, f"so.{suffix}")
    return [cell.value for sheet in workbook.sheets for cell in sheet.cells if cell.value in NAMES]


@pytest.mark.parametrize("make", [a_form, a_chart])
def test_what_looks_like_an_escape_is_read_by_every_program_as_it_was(make, libreoffice, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(make())
    (saved,) = libreoffice.converted([path], "ods")

    cells = (cell.value for sheet in load_workbook(path) for row in sheet for cell in row)
    assert [each for each in cells if each in NAMES] == [*NAMES]
    assert names_in(path.read_bytes()) == [*NAMES]
    assert names_in(saved.read_bytes(), "ods") == [*NAMES]


def test_a_workbook_without_such_texts_is_the_same_however_it_is_closed():
    plain, guarded = a_form(["xa_hoi"]), a_form(["_xa_hoi"])

    differing = [name for name, part in unpack(plain).items() if unpack(guarded)[name] != part]
    assert differing == ["xl/sharedStrings.xml"]
    assert load_workbook(BytesIO(guarded))["Trang"]["A5"].value == "_xa_hoi"
