"""Where things stand on a sheet that we write; a reader finds them by their headings instead."""

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout

TITLE_ROW, HINT_ROW, HEADER_ROW = 1, 2, 4
FIRST_ROW = HEADER_ROW + 1


def address(layout: SheetLayout, column: Column, row: int) -> str:
    """Return the address of a column's cell in a row (1-based), such as H5."""
    return f"{letters_of(layout.positions[column] + 1)}{row}"
