"""A run of digits, points, commas and spaces, read as a Vietnamese official means it.

Vietnamese practice writes thousands with points and decimals with a comma; spreadsheets set to
English do the reverse. A run that both could have written is never decided here.
"""

import re
from decimal import Decimal
from enum import IntEnum

from thidua_reports.frozen import frozen


class Assumption(IntEnum):
    """What was taken for granted to read a text as a number, the boldest last."""

    STANDS_AS_TEXT = 1
    FRACTION = 2
    WITH_UNIT = 3
    SPACED_GROUPS = 4
    SINGLE_GROUP = 5
    DECIMAL_POINT = 6
    ENGLISH_STYLE = 7
    MULTIPLIED = 8


@frozen
class Digits:
    """A run as read; without `value` it is either of `readings` or, without these, several."""

    value: Decimal | None
    assumption: Assumption
    readings: tuple[Decimal, ...]

    @property
    def candidates(self) -> tuple[Decimal, ...]:
        """Every value the run may have, none if it holds several numbers."""
        if self.readings or self.value is None:
            return self.readings
        return (self.value,)


@frozen
class _Shape:
    pattern: str
    thousands: str
    decimal: str
    assumption: Assumption

    def value_of(self, run: str) -> Decimal:
        joined = run.replace(self.thousands, "") if self.thousands else run
        return Decimal(joined.replace(self.decimal, "."))


_LEAD = "[1-9][0-9]{0,2}"
_CLEARLY_DECIMALS = "(?:[0-9]{1,2}|[0-9]{4,})"

_SHAPES = (
    _Shape("[0-9]+", "", ",", Assumption.STANDS_AS_TEXT),
    _Shape(rf"(?!{_LEAD},[0-9]{{3}}$)[0-9]+,[0-9]+", "", ",", Assumption.STANDS_AS_TEXT),
    _Shape(rf"{_LEAD}(?:\.[0-9]{{3}}){{2,}}", ".", ",", Assumption.STANDS_AS_TEXT),
    _Shape(rf"{_LEAD}(?:\.[0-9]{{3}})+,[0-9]+", ".", ",", Assumption.STANDS_AS_TEXT),
    _Shape(rf"{_LEAD}(?: [0-9]{{3}})+(?:,[0-9]+)?", " ", ",", Assumption.SPACED_GROUPS),
    _Shape(rf"{_LEAD}\.[0-9]{{3}}", ".", ",", Assumption.SINGLE_GROUP),
    _Shape(rf"0\.[0-9]+|[0-9]+\.{_CLEARLY_DECIMALS}", "", ".", Assumption.DECIMAL_POINT),
    _Shape(rf"{_LEAD}(?: [0-9]{{3}})+\.{_CLEARLY_DECIMALS}", " ", ".", Assumption.DECIMAL_POINT),
    _Shape(rf"{_LEAD}(?:,[0-9]{{3}})+\.[0-9]+", ",", ".", Assumption.ENGLISH_STYLE),
    _Shape(rf"{_LEAD}(?:,[0-9]{{3}}){{2,}}", ",", ".", Assumption.ENGLISH_STYLE),
)


def read_digits(run: str) -> Digits:
    """Return what `run` says: "1.200" is 1200 on an assumption, "1,200" stays undecided."""
    for shape in _SHAPES:
        if re.fullmatch(shape.pattern, run):
            other = _readings(run) if shape.assumption is Assumption.SINGLE_GROUP else ()
            return Digits(shape.value_of(run), shape.assumption, other)
    return Digits(None, Assumption.STANDS_AS_TEXT, _readings(run))


def _readings(run: str) -> tuple[Decimal, ...]:
    """Return `run` with its last separator as a decimal sign and with none; () if it is a list."""
    groups = re.split("[., ]", run)
    if " " in run or any(len(group) != 3 for group in groups[1:-1]):
        return ()
    return Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"), Decimal("".join(groups))


def scaled(value: Decimal, power: int) -> Decimal:
    """Return `value` x 10^`power`, exact at any length and without an exponent."""
    sign, digits, exponent = value.as_tuple()
    return Decimal(format(Decimal((sign, digits, int(exponent) + power)), "f"))


def trimmed(value: Decimal) -> Decimal:
    """Return `value` without zeros at the end of its decimals."""
    digits = format(value, "f")
    return Decimal(digits.rstrip("0").rstrip(".")) if "." in digits else value


def plainly_written(value: Decimal) -> str:
    """Return `value` as one would type it: no thousands signs, decimal comma ("7620000", "1,2")."""
    return format(trimmed(value), "f").replace(".", ",")
