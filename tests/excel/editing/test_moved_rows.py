"""Rows put in between others: what refers to cells goes on referring to the same ones."""

from io import BytesIO

import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from thidua_reports.excel.editing.moved_rows import Insertion
from thidua_reports.excel.editing.row_insertion import with_rows_put_in
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.zip_package import unpack

NEW = Insertion("Họp khối", 10, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("B9", "B9"),
        ("B10", "B13"),
        ("$B$10+C9", "$B$13+C9"),
        ("SUM(B2:B9)", "SUM(B2:B9)"),
        ("SUM(B2:B10)", "SUM(B2:B13)"),
        ("SUM(B:B)+SUM(2:12)", "SUM(B:B)+SUM(2:15)"),
        ("'Họp khối'!A12+Khác!A12", "'Họp khối'!A15+Khác!A12"),
        ("'HỌP KHỐI'!A12", "'HỌP KHỐI'!A15"),
        ('"B10"&B10', '"B10"&B13'),
        ("diem_chuan*B10", "diem_chuan*B13"),
        ("LOG10(B10)", "LOG10(B13)"),
        ("[1]Họp!A12", "[1]Họp!A12"),
        ("#REF!+A12", "#REF!+A15"),
    ],
)
def test_a_formula_on_the_sheet_refers_to_the_same_cells(text, expected):
    assert NEW.formula(text, "Họp khối") == expected


def test_a_formula_on_another_sheet_refers_to_its_own_cells():
    assert NEW.formula("B12+'Họp khối'!B12", "Khác") == "B12+'Họp khối'!B15"


@pytest.mark.parametrize("text", ['INDIRECT("B10")', "SUM(Một:Hai!B10)", "SUM((B1"])
def test_what_may_lead_anywhere_is_refused(text):
    with pytest.raises(CannotBeEditedError):
        NEW.formula(text, "Họp khối")


def test_areas_and_links_move():
    assert NEW.areas("A1:B9 C3:D10 E12") == "A1:B9 C3:D13 E15"
    assert NEW.location("'Họp khối'!A12") == "'Họp khối'!A15"
    assert NEW.location("Khác!A12") == "Khác!A12"


def a_workbook():
    book = Workbook()
    sheet = book.active
    sheet.title = NEW.sheet
    for row in range(1, 15):
        sheet.cell(row, 1).value = row
    sheet["B12"].comment = Comment("hỏi lại", "Thư ký")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=9, max_row=14))
    sheet.add_chart(chart, "D12")
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def element_of(content, ending, path):
    (part,) = (each for name, each in unpack(content).items() if name.endswith(ending))
    return etree.fromstring(part).find(path)


def test_what_hangs_on_the_sheet_moves():
    made = with_rows_put_in(a_workbook(), "moi", NEW)

    sheet = load_workbook(BytesIO(made))[NEW.sheet]
    cells = [cell.value for (cell,) in sheet["A1:A17"]]
    assert cells == [*range(1, 10), None, None, None, *range(10, 15)]
    assert sheet["B15"].comment.text == "hỏi lại"
    assert element_of(made, ".vml", ".//{*}ClientData/{*}Row").text == "14"
    assert element_of(made, "chart1.xml", ".//{*}val//{*}f").text == "'Họp khối'!$A$9:$A$17"
    assert element_of(made, "drawing1.xml", ".//{*}from/{*}row").text == "14"
