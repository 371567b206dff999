"""A number as a spreadsheet keeps it -> the number, day or time that its format makes of it."""

from datetime import datetime
from functools import cache

from openpyxl.styles import numbers
from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel

from thidua_reports.reading.raw_workbook import WRONG_VALUE

_EXACT = 1e15
is_date_format = cache(numbers.is_date_format)
is_timedelta_format = cache(numbers.is_timedelta_format)


def value_of(serial: float, number_format: str, epoch: datetime = WINDOWS_EPOCH) -> object:
    """Return what openpyxl gives for the same number and format in an .xlsx workbook.

    Days are counted from `epoch`; a number that is no day any more is an error value.
    """
    if not is_date_format(number_format):
        is_whole = abs(serial) < _EXACT and serial.is_integer()
        return int(serial) if is_whole else serial
    try:
        return from_excel(serial, epoch, timedelta=is_timedelta_format(number_format))
    except (OverflowError, ValueError):
        return WRONG_VALUE
