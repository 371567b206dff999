"""A cell's figure, typed as a number or as text, and the issues that come with it."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.digits import plainly_written, scaled, trimmed
from thidua_reports.excel.figures.number_text import NumberText, read_number_text, written_reading
from thidua_reports.excel.figures.shown_numbers import shown_number
from thidua_reports.excel.raw.number_formats import Section, is_as_typed, section_of, text_frame
from thidua_reports.excel.raw.serials import NoDay, serial_of
from thidua_reports.excel.raw.workbook import GENERAL, RawCell
from thidua_reports.issues.catalogue import number_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened

_LARGEST_DENOMINATOR = 999


def read_number_value(value: object, number_format: str) -> NumberText:
    """Return the number that a cell's value, as it was read, means. Never raises.

    A cell in a percent format counts per cent: 0.9606 shown as 96,06% is 96.06. What a format
    writes around the digits counts as if it had been typed there.
    """
    match value:
        case None:
            return NumberText()
        case str():
            before, after = text_frame(number_format)
            seen = read_number_text(f"{before}{value}{after}")
            return replace(seen, by_format=True) if before or after else seen
        case int() | float() if not isinstance(value, bool):
            return _read_typed(value, number_format)
        case date() | NoDay():
            return _left_as_day(value)
        case time() | timedelta():
            return NumberText(number_kinds.TURNED_INTO_TIME)
    return NumberText(number_kinds.NOT_A_NUMBER)


def _left_as_day(value: date | NoDay) -> NumberText:
    """A fraction that was taken for a day, or a number in a cell whose format is left over."""
    typed = () if isinstance(value, NoDay) else _typed_before_date(value)
    return NumberText(
        number_kinds.TURNED_INTO_DATE, readings=typed, words=plainly_written(serial_of(value))
    )


def issues_of(number: NumberText, text: str, place: Place) -> tuple[Issue, ...]:
    """Return the issue of `number`, read from `text` at `place`, if it has one."""
    kind = number.kind
    if kind is None:
        return ()
    details = {
        "text": shortened(text.strip()),
        "reading": written_reading(number),
        "readings": " hay ".join(number.readings),
        "words": shortened(number.words),
        "multiplier": number.multiplier,
        "reset": reset_of(number),
    }
    what = (number_kinds.A_DAY if number.readings else number_kinds.NO_DAY).format(**details)
    return (kind.at(place, **details, what=what),)


def reset_of(number: NumberText) -> str:
    """Return what is to be done first where the words come from the format of the cell."""
    return number_kinds.RESET_FORMAT if number.by_format else ""


def shown_by_format(value: float, number_format: str) -> str | None:
    """Return what is seen of a number whose format shows more, or less, than it; else None."""
    if number_format == GENERAL or not _is_finite(value):
        return None
    exact = _typed_digits(value)
    section = section_of(number_format, exact)
    return None if is_as_typed(section, exact) else shown_number(exact, section)


def seen_number(value: float, number_format: str) -> str:
    """Return what is seen of a number, rounded as its format rounds it."""
    if not _is_finite(value):
        return str(value)
    exact = _typed_digits(value)
    if number_format == GENERAL:
        return plainly_written(exact)
    return shown_number(exact, section_of(number_format, exact))


def rounded_number(value: object, number_format: str) -> Decimal | None:
    """Return the number that is seen where a format rounds a typed one; else None."""
    if not isinstance(value, int | float) or isinstance(value, bool) or number_format == GENERAL:
        return None
    if not _is_finite(value):
        return None
    exact = _typed_digits(value)
    section = section_of(number_format, exact)
    if section is None or section.is_share or not is_as_typed(section, exact):
        return None
    digits = shown_number(exact, section).rstrip("%").replace(".", "").replace(",", ".")
    is_number = re.fullmatch(r"-?\d*(\.\d+)?", digits) and digits.strip("-")
    seen = Decimal(digits) if is_number else exact
    return seen if is_number and seen != scaled(exact, 2 * section.percents) else None


def _is_finite(value: float) -> bool:
    return isinstance(value, int) or math.isfinite(value)


@lru_cache(maxsize=4096, typed=True)
def _read_typed(value: float, number_format: str) -> NumberText:
    """Return a typed number; one shown as a fraction has lost its denominator."""
    if not _is_finite(value):
        return NumberText(number_kinds.NOT_A_NUMBER)
    exact = _typed_digits(value)
    if number_format == GENERAL:
        return NumberText(value=exact)
    section = section_of(number_format, exact)
    if section is None or not is_as_typed(section, exact):
        return _read_seen(exact, section)
    if section.is_share and exact != exact.to_integral_value():
        return _shown_as_fraction(exact)
    if section.percents:
        return NumberText(value=scaled(exact, 2), percent=True)
    return NumberText(value=exact)


def _read_seen(exact: Decimal, section: Section | None) -> NumberText:
    """Return the number that digits and words around them show, if it is that of the cell."""
    otherwise = NumberText(number_kinds.SHOWN_OTHERWISE, readings=(plainly_written(exact),))
    if section is None or not section.inside or not (exact or section.shows_zero):
        return otherwise
    if section.pads_groups(exact) or (section.thousands and _shows_nothing(exact, section)):
        return otherwise
    if section.breaks_digits or not section.shows_minus:
        seen = read_number_text(shown_number(exact, section))
        return _as_typed(seen) if seen.value == exact else otherwise
    number = read_number_text(_typed_instead(exact, section))
    if section.thousands and number.value is not None and not number.multiplier:
        return otherwise
    return _as_typed(number)


def _shows_nothing(exact: Decimal, section: Section) -> bool:
    """Return whether what is left out leaves a zero of the number, as 0tr of 51509."""
    return bool(exact) and not any(sign in "123456789" for sign in shown_number(exact, section))


def _typed_instead(exact: Decimal, section: Section) -> str:
    """Return what shows the same when it is typed as a text, with all digits of the number.

    A zero more keeps 1,234 from being taken for thousands.
    """
    size = plainly_written(scaled(abs(exact), 2 * section.percents - 3 * section.thousands))
    digits = f"{size}0" if len(size.partition(",")[2]) == 3 else size
    minus = "-" if exact < 0 else ""
    before = section.before.strip(" -(") if section.of_negative else section.before
    after = section.after.strip(" -)") if section.of_negative else section.after
    return f"{before}{minus}{digits}{'%' * section.percents} {after}"


def _as_typed(number: NumberText) -> NumberText:
    """It is no text, so that alone is not reported."""
    value = None if number.value is None else trimmed(number.value)
    seen = replace(number, value=value, by_format=True)
    return replace(seen, kind=None) if number.kind is number_kinds.NUMBER_AS_TEXT else seen


def _typed_digits(value: float) -> Decimal:
    """Return the digits that were typed: Excel keeps 15, what comes after them is noise."""
    digits = str(value) if isinstance(value, int) else format(value, ".15g")
    return scaled(Decimal(digits), 0) if value else Decimal(0)


def _shown_as_fraction(exact: Decimal) -> NumberText:
    fraction = Fraction(exact).limit_denominator(_LARGEST_DENOMINATOR)
    readings = (plainly_written(exact), f"{fraction.numerator}/{fraction.denominator}")
    return NumberText(number_kinds.AMBIGUOUS_NUMBER, readings=readings)


def _typed_before_date(day: date | datetime) -> tuple[str, ...]:
    """Return what may have been typed: Excel takes 06/10 for a date, 05/30 for May 2030."""
    typed = [f"{day.day:02}/{day.month:02}", f"{day.month:02}/{day.day:02}"]
    if day.day == 1:
        typed.append(f"{day.month:02}/{day.year % 100:02}")
    return tuple(dict.fromkeys(typed))


_QUOTIENT = re.compile(r"= *\+?\(? *(?P<part>[0-9]+) */ *(?P<whole>[0-9]+) *\)?")
Fits = Callable[[Decimal], bool] | None
"""Whether a number may be the whole that a figure is a part of; None where it may be a share."""


Quotient = tuple[Decimal, Decimal]
"""A part and its whole, or what comes out of dividing them."""
_NO_PART_FROM = 10
"""So many times a whole is no part of it."""


def quotient_in(cell: RawCell) -> Quotient | None:
    """Return the quotient of whole numbers that the cell is; None for any other content.

    Far more than the whole is no part of it, but something that was computed.
    """
    found = _QUOTIENT.fullmatch(cell.formula)
    if found is None:
        return None
    part, whole = Decimal(found["part"]), Decimal(found["whole"])
    return None if part >= _NO_PART_FROM * whole else (part, whole)


def never(_: Decimal) -> bool:
    """No number is a whole here."""
    return False
