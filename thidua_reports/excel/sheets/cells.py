"""One cell -> text, number, date or a word from a list; what cannot be read becomes an issue."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.place import Figure, Place, Placed
from thidua_reports.excel.figures.digits import plainly_written
from thidua_reports.excel.figures.number_text import NumberText, measured_in
from thidua_reports.excel.figures.number_words import is_same_unit, split_multiplier
from thidua_reports.excel.figures.numbers import (
    Fits,
    Quotient,
    issues_of,
    never,
    quotient_in,
    read_number_value,
    reset_of,
    rounded_number,
    seen_number,
)
from thidua_reports.excel.figures.shown_days import is_shown_by_machine, shown_day
from thidua_reports.excel.raw.workbook import GENERAL, RawCell, ResultOrigin, is_error_text
from thidua_reports.excel.sheets.days import read_day
from thidua_reports.excel.sheets.shown_cells import as_unicode, is_ticked, plain_text, shown
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, number_kinds, sheet_kinds
from thidua_reports.issues.issue import Issue, IssueKind, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened

E = TypeVar("E", bound=Enum)
COUNTS = range(100_000)
SMALLEST, LARGEST = Decimal("1e-9"), Decimal("1e15")


@frozen
class Amount:
    """A figure and, where it was written as a/b, its b."""

    value: Figure
    out_of: Figure
    is_percent: bool

    @classmethod
    def at(cls, place: Place, *parts: Decimal | None, is_percent: bool = False) -> "Amount":
        """Return the amount in a cell: value and b, which are None where they are not given."""
        value, out_of = (*parts, None, None)[:2]
        return cls(Placed(value, place), Placed(out_of, place), is_percent)

    def shown_as(self, seen: Decimal) -> "Amount":
        """Return the same amount in a cell whose format rounds it."""
        return replace(self, value=replace(self.value, shown=seen))


class CellReader:
    """Reads cells and keeps, in order, the issues that it met."""

    def __init__(self) -> None:
        self.issues: list[Issue] = []

    def text(self, cell: RawCell) -> str:
        """Return the cell's text without surrounding blanks; a number as it would be typed."""
        if cell.is_picture:
            self._add_once(sheet_kinds.PICTURE_NOT_PRINTED.at(cell.place))
            return ""
        if cell.is_untouched or not (self._is_readable(cell) or cell.struck):
            return ""
        text, issues = as_unicode(plain_text(cell), cell.place, cell.font)
        for issue in issues:
            self._add_once(issue)
        return text

    def wording(self, cell: RawCell) -> str:
        """Return the text that a reader of the cell sees: numbers and days as they are shown.

        For what is printed; what is compared or computed with is read by its value.
        """
        match cell.value:
            case date() | time() | timedelta():
                seen = shown_day(cell.value, cell.number_format)
                if is_shown_by_machine(cell.number_format):
                    details = {"format": cell.number_format, "text": seen}
                    self._add(number_kinds.DAY_AS_WORDING.at(cell.place, **details))
            case int() | float() if not isinstance(cell.value, bool):
                seen = seen_number(cell.value, cell.number_format)
            case _:
                return self.text(cell)
        return self.text(cell._replace(value=seen, number_format=GENERAL))

    def number(self, cell: RawCell, unit: str = "", fits: Fits = never) -> Figure:
        """Return the cell's plain number; a percentage or a fraction is reported.

        With None for `fits` it may be computed as a share, such as =1/2.
        """
        amount = self.amount(cell, unit, fits)
        if amount.is_percent:
            self._add(cell_kinds.PERCENT_NOT_EXPECTED.at(cell.place, text=shown(cell)))
            return Placed(None, cell.place)
        return self._without_denominator(amount, cell)

    def factor(self, cell: RawCell) -> Figure:
        """Return a number that formulas use as it is; 90% may be meant as 0,9 or as 90."""
        amount = self.amount(cell, fits=None)
        if not amount.is_percent or amount.value.value is None:
            return self._without_denominator(amount, cell)
        shown_figure = amount.value.value
        self._add(
            cell_kinds.PERCENT_OR_SHARE.at(
                cell.place,
                text=shown(cell),
                share=plainly_written(shown_figure / 100),
                figure=plainly_written(shown_figure),
            )
        )
        return Placed(None, cell.place)

    def per_cent(self, cell: RawCell) -> Figure:
        """Return a number of per cent: 96 for both `96` and a cell that shows `96%`."""
        return self._without_denominator(self.amount(cell), cell)

    def _without_denominator(self, amount: Amount, cell: RawCell) -> Figure:
        if amount.out_of.value is None:
            return amount.value
        self._add(cell_kinds.FRACTION_NOT_EXPECTED.at(cell.place, text=shown(cell)))
        return Placed(None, cell.place)

    def amount(self, cell: RawCell, unit: str = "", fits: Fits = never) -> Amount:
        """Return the cell's figure, which may be a percentage or a fraction a/b.

        `unit` is what the figure is measured in: "5 tỷ đồng" is 5000 where the row counts "triệu
        đồng"; another unit beside the number is reported. A quotient is a part of what `fits`.
        """
        if cell.is_untouched or not self._is_readable(cell):
            return Amount.at(cell.place)
        number = measured_in(read_number_value(cell.value, cell.number_format), unit)
        if _is_in_another_unit(number, unit):
            kind, reset = number_kinds.ANOTHER_UNIT, reset_of(number)
            self._add(kind.at(cell.place, found=number.unit, expected=unit, reset=reset))
            return Amount.at(cell.place)
        if number.multiplier and unit:
            number = replace(number, unit=unit)
        if _is_out_of_reach(number):
            self._add(number_kinds.OUT_OF_REACH.at(cell.place, text=shortened(shown(cell))))
            return Amount.at(cell.place)
        if number.kind:
            self.issues.extend(issues_of(number, shown(cell), cell.place))
        quotient = None if fits is None or number.percent else quotient_in(cell)
        if quotient and fits:
            return self._part(quotient, cell, fits)
        amount = Amount.at(cell.place, number.value, number.out_of, is_percent=number.percent)
        seen = rounded_number(cell.value, cell.number_format)
        return amount if seen is None else amount.shown_as(seen)

    def _part(self, quotient: Quotient, cell: RawCell, fits: Callable[[Decimal], bool]) -> Amount:
        """A typed =6/10 may mean six of ten, or its quotient."""
        part, whole = map(plainly_written, quotient)
        does_fit = fits(quotient[1])
        kind = number_kinds.QUOTIENT if does_fit else number_kinds.QUOTIENT_OR_PART
        details = {"formula": cell.formula, "part": part, "whole": whole, "text": shown(cell)}
        self._add(kind.at(cell.place, **details))
        return Amount.at(cell.place, *(quotient if does_fit else ()))

    def integer(self, cell: RawCell, allowed: range) -> int | None:
        """Return a whole number of `allowed`; None for a blank."""
        value = self.number(cell).value
        if value is None:
            return None
        if value != int(value):
            self._add(cell_kinds.NOT_AN_INTEGER.at(cell.place, text=shown(cell)))
            return None
        if int(value) not in allowed:
            self.add_out_of_bounds(cell, allowed[0], allowed[-1])
            return None
        return int(value)

    def add_out_of_bounds(self, cell: RawCell, least: int, most: int) -> None:
        """Report a number that is less than `least` or more than `most`."""
        kind = cell_kinds.OUT_OF_BOUNDS
        self._add(kind.at(cell.place, text=shown(cell), least=least, most=most))

    def day(self, cell: RawCell) -> date | None:
        """Return a date: a date cell, or text such as 30/7/2020."""
        if not self._is_readable(cell) or cell.is_blank:
            return None
        text = "" if isinstance(cell.value, datetime) else self.text(cell)
        read, issue = read_day(cell, text)
        if issue:
            self._add(issue)
        return read

    def choice(self, cell: RawCell, choices: type[E]) -> E | None:
        """Return the member of `choices` whose word is in the cell; None for a blank."""
        word = self.word(cell, [member.value for member in choices])
        return choices(word) if word else None

    def word(self, cell: RawCell, choices: Iterable[str]) -> str:
        """Return the one of `choices` that is in the cell; an empty string for a blank."""
        if cell.is_picture:
            self._is_readable(cell)
            return ""
        text = self.text(cell)
        if cell.struck:
            return ""
        by_key = {matching_key(choice): choice for choice in choices}
        if not text or matching_key(text) in by_key:
            return by_key.get(matching_key(text), "")
        allowed = ", ".join(by_key.values())
        self._add(
            cell_kinds.UNKNOWN_WORD.at(
                cell.place, text=text, choices=allowed, hint=did_you_mean(text, by_key.values())
            )
        )
        return ""

    def ticked(self, cell: RawCell) -> bool:
        """Return whether the cell carries the mark x, or what else people tick with."""
        if is_ticked(cell) and not cell.struck:
            return self._is_readable(cell)
        return bool(self.word(cell, (words.CROSS,)))

    def marked(self, cell: RawCell) -> bool:
        """Return whether the cell is ticked by which nothing is counted; another word is none."""
        text = plain_text(cell)
        is_mark = cell.is_picture or is_ticked(cell) or matching_key(text) in ("", words.CROSS)
        if not is_mark and not unreadable(cell):
            self._add(cell_kinds.NOT_A_MARK.at(cell.place, text=shortened(text)))
            return False
        return self.ticked(cell)

    def require(self, cell: RawCell, heading: str) -> None:
        """Report a blank in a column without which the row cannot be used."""
        if cell.is_blank:
            self._add(sheet_kinds.KEY_MISSING.at(cell.place, heading=heading))

    def codes(self, cell: RawCell) -> tuple[str, ...]:
        """Return the parts of a list written with semicolons."""
        parts = self.text(cell).split(words.LIST_SEPARATOR)
        return tuple(part.strip() for part in parts if part.strip())

    def _is_readable(self, cell: RawCell) -> bool:
        issue = unreadable(cell)
        if issue is not None:
            self._add(issue)
            return False
        if kind := cell.origin.value:
            self._add(kind.at(cell.place, formula=cell.formula, text=shortened(shown(cell))))
        return True

    def _add(self, issue: Issue) -> None:
        self.issues.append(issue)

    def _add_once(self, issue: Issue) -> None:
        """A cell may be read for several things."""
        if issue not in self.issues:
            self._add(issue)


def unreadable(cell: RawCell) -> Issue | None:
    """Return why nothing in the cell can be used; None where it can be read."""
    if cell.struck:
        return _struck(cell)
    if cell.is_picture:
        return sheet_kinds.PICTURE_NOT_READ.at(cell.place)
    if cell.formula and (kind := _of_unusable_formula(cell)):
        return kind.at(cell.place, formula=cell.formula)
    if isinstance(cell.value, str) and is_error_text(cell.value):
        return cell_kinds.ERROR_CELL.at(cell.place, text=cell.value.strip())
    if cell.is_raised:
        return cell_kinds.MARKED_DIGITS.at(cell.place, text=shown(cell))
    return None


def _of_unusable_formula(cell: RawCell) -> IssueKind | None:
    if cell.origin is ResultOrigin.THE_ANSWER:
        return cell_kinds.FROM_THE_ANSWER
    return cell_kinds.FORMULA_NOT_COMPUTED if cell.value is None else None


def _struck(cell: RawCell) -> Issue:
    left = shortened(plain_text(cell))
    rest = fragments.STRUCK_REST.format(left=left) if left else fragments.NOTHING_LEFT
    return cell_kinds.STRUCK_OUT.at(cell.place, struck=shortened(cell.struck), rest=rest)


def _is_out_of_reach(number: NumberText) -> bool:
    """Return whether a spreadsheet would no longer keep all digits of the number, or show any."""
    parts = [part for part in (number.value, number.out_of) if part]
    return any(not SMALLEST <= part.copy_abs() < LARGEST for part in parts)


def _is_in_another_unit(number: NumberText, unit: str) -> bool:
    """In a row of "triệu đồng", "5 tỷ đồng" is in its unit, but "5 đồng" is not."""
    expected = split_multiplier(unit)[1] if number.multiplier else unit
    return bool(number.unit and expected) and not is_same_unit(number.unit, expected)
