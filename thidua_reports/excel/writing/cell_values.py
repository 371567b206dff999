"""What a form's cell is filled with, and how it looks."""

from datetime import date
from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.frozen import frozen


@frozen
class Formula:
    """A live formula and the result stored beside it (None: left to the engine)."""

    text: str
    result: Decimal | str | None = None


@frozen
class Illustrative:
    """A value that was made up to complete an example, and is shown as such."""

    value: "str | Decimal | date"


@frozen
class TextCell:
    """A cell whose content stays as it is typed: 06/10 would become a date in another."""

    text: str = ""


@frozen
class Example:
    """A value of a row that only shows how a sheet is filled in, and is not read."""

    value: "str | Decimal | date"


@frozen
class Formatted:
    """A number whose format gives its meaning: 0.9606 in a percent format is 96,06 %."""

    value: Decimal
    number_format: str


CellValue = str | Decimal | date | Formula | Illustrative | Example | Formatted | TextCell | None
Plain = str | Decimal | date | Formula | Formatted | None


def plain_of(value: CellValue) -> Plain:
    """Return a value without what marks it as one of a kind."""
    match value:
        case Illustrative() | Example():
            return value.value
        case TextCell():
            return value.text
        case _:
            return value


def words_of(value: Plain) -> Plain:
    """Return the words that a formula gives, if it is known to give some; else the value."""
    return value.result if isinstance(value, Formula) and isinstance(value.result, str) else value


TEXT_KINDS = (CellKind.TEXT, CellKind.CODE, CellKind.LONG_TEXT)
"""Columns whose cells stay text down to the last row, so that a code 1.10 typed there stays one."""
LARGE, LARGE_FORMAT, GENERAL = 10000, "#,##0", "General"
"""Figures from here on are shown with their thousands apart, and with all of their decimals.

In the general format Excel shows eleven signs at most, and rounds what is longer.
"""
Look = str | int | bool


def manner_of(value: CellValue) -> object:
    """Return all that decides how a value looks: two of one manner in one column look alike."""
    if isinstance(value, Decimal):
        return format_of_figure(value)
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
        look["num_format"] = format_of_figure(value)
    if column.number_format:
        look["num_format"] = column.number_format
    if isinstance(value, Formatted):
        look["num_format"] = value.number_format
    if column.align:
        look["align"] = column.align
    return look


def format_of_figure(value: Decimal) -> str:
    """Return the format in which a figure is seen whole."""
    if abs(value) < LARGE:
        return GENERAL
    _, _, decimals = f"{value:f}".partition(".")
    kept = len(decimals.rstrip("0"))
    return f"{LARGE_FORMAT}.{'0' * kept}" if kept else LARGE_FORMAT
