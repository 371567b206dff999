"""Numbers kept as text that a sum passes over are told on every sheet that a formula is on."""

from dataclasses import replace

from tests.workspaces import INVENTED_YEAR, SAMPLES
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.reading.bloc_workbook import read_bloc_book

VOTES, FOR = "Họp khối", 46
"""The sheet that the table of votes shares, and the row of its first vote."""


def with_a_sum(sheet):
    """Let the votes for something be a sum of cells beside them, one of them a text."""
    lines = {number: dict(line) for number, line in sheet.lines.items()}
    cell = lines[FOR][2]
    lines[FOR][2] = cell._replace(value=10, formula=f"=SUM(H{FOR}:I{FOR})")
    for column, letter, value in ((8, "H", "3"), (9, "I", 10)):
        place = cell.place._replace(cell=f"{letter}{FOR}")
        lines[FOR][column] = cell._replace(value=value, formula="", place=place)
    return replace(sheet, lines=lines)


def test_a_sum_in_a_table_that_shares_its_sheet_is_looked_into():
    content = (SAMPLES / INVENTED_YEAR / "khoi.xlsx").read_bytes()
    workbook, _ = read_workbook(content, "khoi.xlsx")
    sheets = [with_a_sum(each) if each.name == VOTES else each for each in workbook.sheets]

    _, issues = read_bloc_book(replace(workbook, sheets=tuple(sheets)))

    (told,) = [each for each in issues if each.kind is cell_kinds.TEXT_PASSED_OVER]
    assert told.place.address == ("khoi.xlsx", "Biểu quyết", f"B{FOR}")
    assert f"H{FOR} “3”" in told.message
