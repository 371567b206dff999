"""A cell with a day, or a text of one -> the day, and what is doubtful about its order."""

from datetime import date, datetime

from thidua_reports.excel.figures.shown_days import is_month_first
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.shown_cells import shown
from thidua_reports.issues.catalogue import cell_kinds, number_kinds
from thidua_reports.issues.issue import Issue

_MONTHS = 12
_WRITTEN = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y")


def read_day(cell: RawCell, text: str) -> tuple[date | None, Issue | None]:
    """Return the day in a cell, and what is wrong or doubtful: a month may be taken for the day.

    `text` is that of a cell which holds no day but the text of one; such a text has the day first.
    """
    value = cell.value
    if isinstance(value, datetime):
        is_doubted = is_month_first(cell.number_format)
        return value.date(), _month_first(cell, value) if is_doubted else None
    for pattern in _WRITTEN:
        try:
            return datetime.strptime(text, pattern).date(), None
        except ValueError:
            continue
    return None, cell_kinds.NOT_A_DATE.at(cell.place, text=shown(cell))


def _month_first(cell: RawCell, day: date) -> Issue | None:
    if day.day > _MONTHS or day.day == day.month:
        return None
    return number_kinds.MONTH_FIRST.at(
        cell.place, text=f"{day:%m/%d/%Y}", day=day.day, month=day.month, year=day.year
    )
