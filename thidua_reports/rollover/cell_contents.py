"""A cell as it stands -> what a cell of a new workbook is filled with, to be read as the same."""

from datetime import date, datetime
from decimal import Decimal

from thidua_reports.excel.figures.numbers import plainly_written, read_number_value
from thidua_reports.excel.raw.workbook import RawCell, is_error_text
from thidua_reports.excel.sheets.cells import unreadable
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.writing.cell_values import (
    CellValue,
    Example,
    Formatted,
    Formula,
    Illustrative,
    TextCell,
)

NO_FORMAT = "General"


def cell_value(cell: RawCell) -> CellValue:
    """Return the cell's content; of a formula its result, None where it `is_lost`.

    A number keeps its format where that says what it means, as 96% does.
    """
    if is_lost(cell) or cell.is_blank:
        return None
    match cell.value:
        case datetime():
            return cell.value.date()
        case int() | float() if (number := _typed(cell)) is not None:
            return number
    return plain_text(cell)


def text_value(cell: RawCell) -> str:
    """Return the cell's content as text; nothing where it `is_lost`."""
    return "" if is_lost(cell) else plain_text(cell)


def shown_text(value: CellValue) -> str:
    """Return what a reader makes of the value in a column of text, such as a code."""
    match value:
        case None | Formula():
            return ""
        case Illustrative() | Example() | Formatted():
            return shown_text(value.value)
        case TextCell():
            return value.text
        case Decimal():
            return plainly_written(value)
        case date():
            return f"{value:%d/%m/%Y}"
    return value


def is_lost(cell: RawCell) -> bool:
    """Tell whether the content cannot be carried: a formula without a result, a digit struck out.

    An error value (#REF!) can: as a text it is still told as an error.
    """
    return unreadable(cell) is not None and not is_error_text(plain_text(cell))


def trial_value(cell: RawCell) -> Decimal | None:
    """Return the bare number that formulas see in the cell, whatever its format; None for none."""
    is_number = isinstance(cell.value, int | float)
    return read_number_value(cell.value, NO_FORMAT).value if is_number else None


def _typed(cell: RawCell) -> CellValue:
    bare = read_number_value(cell.value, NO_FORMAT)
    if bare.value is None or read_number_value(cell.value, cell.number_format) == bare:
        return bare.value
    return Formatted(bare.value, cell.number_format)
