"""The number and the day of a document that were left open, filled in otherwise in its annexes.

An annex says which document it goes with, by the number and the day in the head of that.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.word.edited.cells import head_of
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.units import Piece, Unit

_NUMBER = re.compile(r"\bsố\s*:?\s*(?P<said>[^/]*?)\s*/\s*(?P<symbol>[\w-]*[^\W\d_][\w-]*)", re.I)
_DAY = re.compile(
    r"\b(?P<said>ngày\s+(?:\S+\s+tháng\s+\S+\s+năm\s+\S+|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))", re.I
)
_FILLED_IN = re.compile(r"ngày\s+\d", re.I)
_OF_AN_ANNEX = re.compile(r"\W*(?:ban hành\s+)?kèm theo\b", re.I)
_WORDS, _DIGITS = re.compile(r"\w+"), re.compile(r"\d+")


@frozen
class _Stated:
    """A number or a day as it is written somewhere; `said` is "" where it is left open."""

    what: str
    said: str
    symbol: str
    around: Unit

    @property
    def written(self) -> str:
        """What a message quotes."""
        return f"{self.said}{self.symbol}" if self.said else final_kinds.LEFT_OPEN

    def is_same(self, other: "_Stated") -> bool:
        """Return whether both say the same, as 05 and 5, or a day in words and in digits, do."""
        telling = _DIGITS if self.what == final_kinds.ITS_DAY else _WORDS
        one, two = (
            [each.lstrip("0").lower() for each in telling.findall(text)]
            for text in (self.said, other.said)
        )
        return one == two


@frozen
class OtherInAnnex:
    """A number or a day that an annex has otherwise than the head, and where each stands."""

    what: str
    of_head: str
    of_annex: str
    head: Piece
    annex: Piece


def other_in_annexes(
    made: Sequence[Unit], now: Sequence[Unit], edited: Sequence[Unit]
) -> Iterator[OtherInAnnex]:
    """Yield what annexes of a document state otherwise than its head.

    Only of what was open when it was `made` and is so `now`: all else is held against the data.
    """
    was_open = {each.what for each in _of_head(made) if not each.said}
    is_open = {each.what for each in _of_head(now) if not each.said}
    of_head = {each.what: each for each in _of_head(edited) if each.what in was_open & is_open}
    symbols = {each.symbol for each in of_head.values() if each.symbol}
    for unit in edited:
        for each in _of_annex(unit, symbols):
            head = of_head.get(each.what)
            if head is not None and not head.is_same(each):
                yield OtherInAnnex(
                    each.what, head.written, each.written, head.around.first, each.around.first
                )


def _of_head(units: Sequence[Unit]) -> Iterator[_Stated]:
    """Yield the number and the day in the head of a document."""
    cells = head_of(units)
    for what in (final_kinds.ITS_NUMBER, final_kinds.ITS_DAY):
        found = (each for cell in cells for each in _stated(cell) if each.what == what)
        yield from islice(found, 1)


def _of_annex(unit: Unit, symbols: set[str]) -> Iterator[_Stated]:
    """Yield what an annex states of the document of one of these symbols."""
    if _OF_AN_ANNEX.match(text_of(unit)):
        stated = list(_stated(unit))
        if not symbols or any(each.symbol in symbols for each in stated):
            yield from stated


def _stated(unit: Unit) -> Iterator[_Stated]:
    text = text_of(unit)
    number, day = _NUMBER.search(text), _DAY.search(text)
    if number:
        said = number["said"] if _WORDS.search(number["said"]) else ""
        yield _Stated(final_kinds.ITS_NUMBER, said, f"/{number['symbol']}", unit)
    if day:
        said = day["said"] if _FILLED_IN.match(day["said"]) else ""
        yield _Stated(final_kinds.ITS_DAY, said, "", unit)
