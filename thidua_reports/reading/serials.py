"""A number as a spreadsheet keeps it -> the number, day or time that its format makes of it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from openpyxl.styles import numbers
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

_EXACT = 1e15
_LAST_DAY, _NO_DAY = 2_958_465, 60
"""Spreadsheets count a 29 February 1900, their sixtieth day, which there was not."""
is_date_format = cache(numbers.is_date_format)
is_timedelta_format = cache(numbers.is_timedelta_format)


class MacDay(datetime):
    """A day of a workbook that counts its days from 1904."""


@dataclass(frozen=True)
class NoDay:
    """A number in the format of days that is none: the cell shows #####."""

    serial: float

    def __str__(self) -> str:
        return "#####"


def serial_of(day: date | NoDay) -> Decimal:
    """Return the number behind what a format of days shows."""
    if isinstance(day, NoDay):
        return Decimal(format(day.serial, ".15g"))
    since = MAC_EPOCH if isinstance(day, MacDay) else WINDOWS_EPOCH
    moment = day if isinstance(day, datetime) else datetime.combine(day, time())
    days = (moment - since) / timedelta(days=1)
    has_no_leap_day = since == WINDOWS_EPOCH and 0 < days <= _NO_DAY
    return Decimal(format(days - has_no_leap_day, ".15g"))


def value_of(serial: float, number_format: str, epoch: datetime = WINDOWS_EPOCH) -> object:
    """Return what openpyxl gives for the same number and format in an .xlsx workbook.

    Days are counted from `epoch`; a number before or after all days is a `NoDay`.
    """
    if not is_date_format(number_format):
        is_whole = abs(serial) < _EXACT and serial.is_integer()
        return int(serial) if is_whole else serial
    is_length = is_timedelta_format(number_format)
    if not (is_length or 0 <= serial < _LAST_DAY + 1):
        return NoDay(serial)
    try:
        value = from_excel(serial, epoch, timedelta=is_length)
    except (OverflowError, ValueError):
        return NoDay(serial)
    is_mac = epoch == MAC_EPOCH and isinstance(value, datetime)
    return MacDay.combine(value.date(), value.time()) if is_mac else value
