"""A run of digits, points, commas and spaces, read as a Vietnamese official means it.

Vietnamese practice writes thousands with points and decimals with a comma; spreadsheets set to
English do the reverse. A run that both could have written is never decided here.
"""

import re
from decimal import Decimal

from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import number_kinds
from thidua_reports.issues.issue import IssueKind

ASSUMPTIONS = (
    number_kinds.NUMBER_AS_TEXT,
    number_kinds.FRACTION_AS_TEXT,
    number_kinds.NUMBER_WITH_UNIT,
    number_kinds.SPACED_DIGITS,
    number_kinds.POINT_AS_THOUSANDS,
    number_kinds.POINT_AS_DECIMAL,
    number_kinds.ENGLISH_STYLE,
    number_kinds.MULTIPLIED,
)
"""What is taken for granted to read a text as a number, the boldest last."""


@frozen
class Digits:
    """A run as read; without `value` it is either of `readings` or, without these, several."""

    value: Decimal | None
    assumption: IssueKind
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
    assumption: IssueKind

    def value_of(self, run: str) -> Decimal:
        joined = run.replace(self.thousands, "") if self.thousands else run
        return Decimal(joined.replace(self.decimal, "."))


_LEAD = "[1-9][0-9]{0,2}"
_CLEARLY_DECIMALS = "(?:[0-9]{1,2}|[0-9]{4,})"

_SHAPES = (
    _Shape("[0-9]+", "", ",", number_kinds.NUMBER_AS_TEXT),
    _Shape(rf"(?!{_LEAD},[0-9]{{3}}$)[0-9]+,[0-9]+", "", ",", number_kinds.NUMBER_AS_TEXT),
    _Shape(rf"{_LEAD}(?:\.[0-9]{{3}}){{2,}}", ".", ",", number_kinds.NUMBER_AS_TEXT),
    _Shape(rf"{_LEAD}(?:\.[0-9]{{3}})+,[0-9]+", ".", ",", number_kinds.NUMBER_AS_TEXT),
    _Shape(rf"{_LEAD}(?: [0-9]{{3}})+(?:,[0-9]+)?", " ", ",", number_kinds.SPACED_DIGITS),
    _Shape(rf"{_LEAD}\.[0-9]{{3}}", ".", ",", number_kinds.POINT_AS_THOUSANDS),
    _Shape(rf"0\.[0-9]+|[0-9]+\.{_CLEARLY_DECIMALS}", "", ".", number_kinds.POINT_AS_DECIMAL),
    _Shape(
        rf"{_LEAD}(?: [0-9]{{3}})+\.{_CLEARLY_DECIMALS}", " ", ".", number_kinds.POINT_AS_DECIMAL
    ),
    _Shape(rf"{_LEAD}(?:,[0-9]{{3}})+\.[0-9]+", ",", ".", number_kinds.ENGLISH_STYLE),
    _Shape(rf"{_LEAD}(?:,[0-9]{{3}}){{2,}}", ",", ".", number_kinds.ENGLISH_STYLE),
)


def read_digits(run: str) -> Digits:
    """Return the number in `run`: "1.200" is 1200 on an assumption, "1,200" stays undecided."""
    for shape in _SHAPES:
        if re.fullmatch(shape.pattern, run):
            other = _readings(run) if shape.assumption is number_kinds.POINT_AS_THOUSANDS else ()
            return Digits(shape.value_of(run), shape.assumption, other)
    return Digits(None, number_kinds.NUMBER_AS_TEXT, _readings(run))


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
