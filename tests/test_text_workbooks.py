"""A workbook of the tests says the same, whichever library has written it."""

from tests.text_workbooks import by_openpyxl, by_xlsxwriter, parsed
from thidua_reports.excel.files.workbook_file import read_workbook

EVERY_KIND = """
# Một
nam: 2018
# Hai
| 12,5 | 7 | -3 | 96,06% | 6/10/2018 | 16:25 | TRUE | FALSE | "12,5" | chữ | = | "" | |
| =1+1 | =1+1 -> 2 | =A1&"" -> chữ | =1/0 -> #DIV/0! | =1>2 -> 12,5 | https://a.vn/ | <a & b> |
"""


def cells(content):
    workbook, issues = read_workbook(content, "so.xlsx")
    assert issues == ()
    return [
        (sheet.name, cell.place.cell, cell.value, cell.formula, cell.number_format)
        for sheet in workbook.sheets
        for cell in sheet.cells
        if cell.value is not None or cell.formula
    ]


def test_both_libraries_write_the_same_cells():
    sheets = parsed(EVERY_KIND)

    assert cells(by_xlsxwriter(sheets)) == cells(by_openpyxl(sheets, bool))
    assert len(cells(by_xlsxwriter(sheets))) == 24
