"""A number as a spreadsheet keeps it -> the number, day or time that its format makes of it."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from thidua_reports.frozen import frozen

WINDOWS_EPOCH, MAC_EPOCH = datetime(1899, 12, 30), datetime(1904, 1, 1)
_EXACT = 1e15
_LAST_DAY, _NO_DAY = 2_958_465, 60
"""Spreadsheets count a 29 February 1900, their sixtieth day, which there was not."""
_MILLISECOND = timedelta(milliseconds=1)
_DAY = timedelta(days=1) // _MILLISECOND
_UNSEEN = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
"""Words in quotes and colours, conditions and languages in brackets, but not hours in them."""
_OF_DAYS = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_OF_LENGTHS = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)


class MacDay(datetime):
    """A day of a workbook that counts its days from 1904."""


@frozen
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
    """Return the day, the time of day, the length of time, or the number as it is.

    Days are counted from `epoch`; a number before or after all days is a `NoDay`.
    """
    if not is_date_format(number_format):
        is_whole = abs(serial) < _EXACT and serial.is_integer()
        return int(serial) if is_whole else serial
    is_length = is_timedelta_format(number_format)
    if not (is_length or 0 <= serial < _LAST_DAY + 1):
        return NoDay(serial)
    try:
        return _length(serial) if is_length else _moment(serial, epoch)
    except (OverflowError, ValueError):
        return NoDay(serial)


@lru_cache(maxsize=4096)
def is_date_format(number_format: str) -> bool:
    """Return whether it shows a number as a day, a time of day or a length of time."""
    seen = _UNSEEN.sub("", _first_section(number_format))
    return _OF_DAYS.search(seen) is not None


@lru_cache(maxsize=4096)
def is_timedelta_format(number_format: str) -> bool:
    """Return whether it counts hours, minutes or seconds on beyond a day: [h]:mm."""
    return _OF_LENGTHS.search(_first_section(number_format)) is not None


def _first_section(number_format: str) -> str:
    return number_format.partition(";")[0]


def _length(serial: float) -> timedelta:
    return round(timedelta(days=serial) // timedelta.resolution, -3) * timedelta.resolution


def _moment(serial: float, epoch: datetime) -> datetime | time:
    """Less than a day is a time of day."""
    days, fraction = divmod(serial, 1)
    clock = round(fraction * _DAY) * _MILLISECOND
    if not days and clock.days == 0:
        return (datetime.min + clock).time()
    is_before_leap_day = 0 < serial < _NO_DAY and epoch == WINDOWS_EPOCH
    moment = epoch + timedelta(days=days + is_before_leap_day) + clock
    return MacDay.combine(moment.date(), moment.time()) if epoch == MAC_EPOCH else moment
