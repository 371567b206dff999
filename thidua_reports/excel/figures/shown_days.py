"""A day or a time of day and its format -> the digits and words that are seen in the cell."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from thidua_reports.excel.raw.number_formats import Token
from thidua_reports.excel.raw.serials import WINDOWS_EPOCH

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)(?:"|$)|\\(?P<escaped>.)|(?P<pad>_.)|\*.'
    r"|\[(?P<length>h+|m+|s+)\]|\[\$(?P<system>-F[48]00)\]|\[\$(?P<currency>[^\]-]*)[^\]]*\]"
    r"|\[[^\]]*\]|(?P<end>;)|(?P<half>am/pm|a/p)|(?P<unit>y+|m+|d+|h+|s+)|\.(?P<fraction>0+)"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_OF_THE_MACHINE = {
    "mm-dd-yy": "dd/mm/yyyy",
    "m/d/yy": "dd/mm/yyyy",
    "m/d/yy h:mm": "dd/mm/yyyy hh:mm",
}
"""Formats for which every machine has its own; those of a Vietnamese one."""
_NAMED = 3
"""So many letters of a month or a day of the week, or more, show its name."""
_HOUR, _MINUTE = 3600, 60


def shown_day(moment: date | time | timedelta, number_format: str) -> str:
    """Return what is seen, in digits and the Vietnamese order of day, month and year."""
    pieces = _of_digits(number_format)
    at = _as_moment(moment)
    lasted = int((at - WINDOWS_EPOCH).total_seconds())
    return "".join(_written(each, at, lasted) for each in pieces).strip()


@lru_cache(maxsize=4096)
def is_shown_by_machine(number_format: str) -> bool:
    """Return whether the names or the order of the parts depend on who looks at it."""
    pieces = _pieces(number_format)
    units = [each.text for each in pieces if each.kind == "unit"]
    is_named = any(len(each) >= _NAMED for each in units if each[0] in "dm")
    order = [each[0] for each in units if each[0] in "dmy"]
    is_turned = order[:2] == ["m", "d"]
    return is_named or is_turned or any(each.kind in ("half", "system") for each in pieces)


@lru_cache(maxsize=4096)
def is_month_first(number_format: str) -> bool:
    """Return whether everybody sees the number of the month first, before that of the day."""
    if number_format in _OF_THE_MACHINE:
        return False
    units = [each.text for each in _pieces(number_format) if each.kind == "unit"]
    order = [each for each in units if each[0] in "dmy"][:2]
    return [each[0] for each in order] == ["m", "d"] and max(map(len, order)) < _NAMED


@lru_cache(maxsize=4096)
def _of_digits(number_format: str) -> tuple[Token, ...]:
    """Return the pieces; of what depends on the machine only the parts, in digits."""
    pieces = _pieces(number_format)
    if not is_shown_by_machine(number_format):
        return pieces
    units = {each.text[0] for each in pieces if each.kind == "unit"}
    if any(each.text.startswith("ddd") for each in pieces):  # "Thứ Sáu" gives no day of a month
        units |= set("dmy")
    day = "/".join(each for each in ("dd", "mm", "yyyy") if each[0] in units)
    clock = ":".join(each for each in ("hh", "nn", "ss") if each[0] in units)
    return _pieces(" ".join(filter(None, (day, clock))).replace("nn", "mm"))


@lru_cache(maxsize=4096)
def _pieces(number_format: str) -> tuple[Token, ...]:
    """Return the pieces of the first section; minutes are n, so that m is the month."""
    code = _OF_THE_MACHINE.get(number_format, number_format)
    found = list(_split(code))
    clock = [at for at, each in enumerate(found) if each.kind in ("unit", "length")]
    for before, at, after in zip([None, *clock], clock, [*clock[1:], None], strict=False):
        follows_hour = before is not None and found[before].text[0] == "h"
        precedes_second = after is not None and found[after].text[0] == "s"
        text = found[at].text
        if text in ("m", "mm") and (follows_hour or precedes_second):
            found[at] = found[at]._replace(text=text.replace("m", "n"))
    return tuple(found)


def _split(code: str) -> Iterator[Token]:
    for found in _PIECE.finditer(code):
        kind = found.lastgroup or ""
        if kind == "end":
            return
        is_unit = kind in ("unit", "length")
        yield Token(kind, found[kind].lower() if is_unit else found[kind] if kind else "")


def _as_moment(moment: date | time | timedelta) -> datetime:
    match moment:
        case datetime():
            return moment.replace(tzinfo=None)
        case time():
            return datetime.combine(WINDOWS_EPOCH, moment)
        case timedelta():
            return WINDOWS_EPOCH + moment
    return datetime.combine(moment, time())


def _written(piece: Token, at: datetime, lasted: int) -> str:
    if piece.kind == "unit":
        return _unit(piece.text, at)
    if piece.kind == "length":
        whole = lasted // {"h": _HOUR, "m": _MINUTE, "n": _MINUTE, "s": 1}[piece.text[0]]
        return f"{whole:0{len(piece.text)}}"
    if piece.kind == "fraction":
        return f",{at.microsecond:06}"[: len(piece.text) + 1]
    return piece.literal


def _unit(unit: str, at: datetime) -> str:
    if unit[0] == "y":
        return f"{at.year % 100:02}" if len(unit) < _NAMED else f"{at.year:04}"
    parts = {"d": at.day, "m": at.month, "h": at.hour, "n": at.minute, "s": at.second}
    return f"{parts[unit[0]]:0{min(len(unit), 2)}}"
