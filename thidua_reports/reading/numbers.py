"""A cell's figure, typed as a number or as text, and the issues that come with it."""

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import number_kinds, sheet_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.reading.digits import Assumption, plainly_written, scaled
from thidua_reports.reading.number_text import (
    NumberStatus,
    NumberText,
    measured_in,
    read_number_text,
    written_reading,
)
from thidua_reports.text import shortened

__all__ = [
    "NumberStatus",
    "NumberText",
    "issues_of",
    "measured_in",
    "plainly_written",
    "read_number_text",
    "read_number_value",
    "written_reading",
]

# quoted text, an escaped, padded or repeated character, a colour or condition
_FORMAT_LITERAL = re.compile(r'"[^"]*(?:"|$)|[\\_*].|\[[^\]]*\]')
_FRACTION_FORMAT = re.compile(r"[?#0-9]/[?#0-9]")
_LARGEST_DENOMINATOR = 999

_KINDS: dict[NumberStatus | Assumption, IssueKind] = {
    Assumption.STANDS_AS_TEXT: number_kinds.NUMBER_AS_TEXT,
    Assumption.FRACTION: number_kinds.FRACTION_AS_TEXT,
    Assumption.WITH_UNIT: number_kinds.NUMBER_WITH_UNIT,
    Assumption.SPACED_GROUPS: number_kinds.SPACED_DIGITS,
    Assumption.SINGLE_GROUP: number_kinds.POINT_AS_THOUSANDS,
    Assumption.DECIMAL_POINT: number_kinds.POINT_AS_DECIMAL,
    Assumption.ENGLISH_STYLE: number_kinds.ENGLISH_STYLE,
    Assumption.MULTIPLIED: number_kinds.MULTIPLIED,
    NumberStatus.AMBIGUOUS: number_kinds.AMBIGUOUS_NUMBER,
    NumberStatus.SEVERAL: number_kinds.SEVERAL_NUMBERS,
    NumberStatus.QUALIFIED: number_kinds.QUALIFIED_NUMBER,
    NumberStatus.GLUED: number_kinds.GLUED_SIGN,
    NumberStatus.NOT_A_NUMBER: number_kinds.NOT_A_NUMBER,
    NumberStatus.ERROR_VALUE: sheet_kinds.ERROR_CELL,
    NumberStatus.DATE: number_kinds.TURNED_INTO_DATE,
    NumberStatus.TIME: number_kinds.TURNED_INTO_TIME,
    NumberStatus.ZERO_DENOMINATOR: number_kinds.ZERO_DENOMINATOR,
}


def read_number_value(value: object, number_format: str) -> NumberText:
    """Return the number that a cell's value, as openpyxl gives it, stands for. Never raises.

    A cell in a percent format counts per cent: 0.9606 shown as 96,06% is 96.06.
    """
    match value:
        case None:
            return NumberText(NumberStatus.BLANK)
        case str():
            return read_number_text(value)
        case int() | float() if not isinstance(value, bool):
            return _read_typed(value, _FORMAT_LITERAL.sub("", number_format))
        case date():
            return NumberText(NumberStatus.DATE, readings=_typed_before_date(value))
        case time() | timedelta():
            return NumberText(NumberStatus.TIME)
    return NumberText(NumberStatus.NOT_A_NUMBER)


def issues_of(number: NumberText, text: str, place: Place) -> tuple[Issue, ...]:
    """Return what must be told of `number`, read from `text` at `place`: one issue or none."""
    kind = _KINDS.get(number.assumption or number.status)
    if kind is None:
        return ()
    details = {
        "text": shortened(text.strip()),
        "reading": written_reading(number),
        "readings": " hay ".join(number.readings),
        "words": shortened(number.words),
        "multiplier": number.multiplier,
    }
    return (kind.at(place, **details),)


def _read_typed(value: float, shown_format: str) -> NumberText:
    """Return a typed number; one shown as a fraction has lost its denominator."""
    if isinstance(value, float) and not math.isfinite(value):
        return NumberText(NumberStatus.NOT_A_NUMBER)
    exact = _typed_digits(value)
    if _FRACTION_FORMAT.search(shown_format) and exact != exact.to_integral_value():
        return _shown_as_fraction(exact)
    if "%" in shown_format:
        return NumberText(NumberStatus.OK, value=scaled(exact, 2), percent=True)
    return NumberText(NumberStatus.OK, value=exact)


def _typed_digits(value: float) -> Decimal:
    """Return the digits that were typed: Excel keeps 15, what comes after them is noise."""
    digits = str(value) if isinstance(value, int) else format(value, ".15g")
    return scaled(Decimal(digits), 0) if value else Decimal(0)


def _shown_as_fraction(exact: Decimal) -> NumberText:
    fraction = Fraction(exact).limit_denominator(_LARGEST_DENOMINATOR)
    readings = (plainly_written(exact), f"{fraction.numerator}/{fraction.denominator}")
    return NumberText(NumberStatus.AMBIGUOUS, readings=readings)


def _typed_before_date(day: date | datetime) -> tuple[str, ...]:
    """Return what may have been typed: Excel takes 06/10 for a date, 05/30 for May 2030."""
    typed = [f"{day.day:02}/{day.month:02}", f"{day.month:02}/{day.day:02}"]
    if day.day == 1:
        typed.append(f"{day.month:02}/{day.year % 100:02}")
    return tuple(dict.fromkeys(typed))
