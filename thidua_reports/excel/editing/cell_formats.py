"""The number format in which a cell shows a value as what it is."""

from datetime import date
from decimal import Decimal

from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.raw.number_formats import hides_text, text_frame
from thidua_reports.excel.raw.serials import is_date_format, is_timedelta_format, value_of
from thidua_reports.excel.raw.workbook import DAY_FORMAT, GENERAL
from thidua_reports.excel.writing.cell_values import (
    CellValue,
    Formatted,
    TextCell,
    format_of_figure,
)

AS_TEXT = "@"
_ANY = Decimal("1.5")


def format_for(value: CellValue, shown: str) -> str:
    """Return the format of a cell for the value: `shown`, which it has, wherever that will do.

    A cell that is emptied keeps none that would make something else of the next figure.
    """
    match value:
        case TextCell():
            return AS_TEXT
        case Formatted():
            return value.number_format
        case date():
            return shown if is_date_format(shown) and not is_timedelta_format(shown) else DAY_FORMAT
        case Decimal():
            # nought alone would be the same with a sign before it, too
            return shown if _is_read_as(value or _ANY, shown) else format_of_figure(value)
        case None:
            return shown if is_date_format(shown) or _keeps_figures(shown) else GENERAL
    return AS_TEXT if hides_text(shown) or any(text_frame(shown)) else shown


def _keeps_figures(shown: str) -> bool:
    return shown == AS_TEXT or _is_read_as(_ANY, shown)


def _is_read_as(value: Decimal, shown: str) -> bool:
    """Return whether the number counts in this format as it does in the plain one."""
    if shown == AS_TEXT or is_date_format(shown):
        return False
    number = value_of(float(value), GENERAL)
    return read_number_value(number, shown) == read_number_value(number, GENERAL)
