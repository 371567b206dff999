"""How a cell of a form looks, by what its column holds and by its value."""

from datetime import date
from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.excel.writing.cell_values import CellValue, Formatted

TEXT_KINDS = (CellKind.TEXT, CellKind.CODE, CellKind.LONG_TEXT)
"""Columns whose cells stay text down to the last row, so that a code 1.10 typed there stays one."""
LARGE = 10000
"""Whole figures from here on are shown with their thousands apart."""
Look = str | int | bool


def manner_of(value: CellValue) -> object:
    """Return all that decides how a value looks: two of one manner in one column look alike."""
    if isinstance(value, Decimal):
        return value >= LARGE and value == value.to_integral_value()
    return value.number_format if isinstance(value, Formatted) else type(value)


def look_of(column: Column, value: CellValue) -> dict[str, Look]:
    """Return the properties of the format of a column's cell that holds the value."""
    look: dict[str, Look] = {"border": 1, "text_wrap": True}
    kind = column.kind
    if kind in TEXT_KINDS:
        look["num_format"] = "@"
    if kind is CellKind.DATE or isinstance(value, date):
        look["num_format"] = "dd/mm/yyyy"
        look["align"] = "left"
    if kind in (CellKind.FORMULA, CellKind.COMPUTED):
        look["bg_color"] = "#F2F2F2"
    if isinstance(value, Decimal):
        look["num_format"] = "#,##0" if manner_of(value) else "General"
    if column.number_format:
        look["num_format"] = column.number_format
    if isinstance(value, Formatted):
        look["num_format"] = value.number_format
    return look
