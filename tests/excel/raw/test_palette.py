"""The numbered colours are those that a library of old workbooks knows."""

from xlrd.formatting import excel_default_palette_b8

from thidua_reports.excel.raw.colours import PALETTE


def test_the_numbered_colours_are_those_of_excel():
    assert [bytes.fromhex(each) for each in PALETTE] == [
        bytes(each) for each in excel_default_palette_b8
    ]
