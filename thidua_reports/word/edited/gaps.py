"""The blanks of a paragraph or row: its words as a pattern, and what stands between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.units import BREAK, Piece, Span, Unit, is_joined

_BLANK = ""
"""Stands in a pattern for what is left open."""
_ELLIPSIS, _FEWEST_ELLIPSES = "…", 2
"""A single one stands for a figure that is missing, unless it is part of a day or an hour."""
_DOTS, _FEWEST_DOTS = "._", 3
_OF_A_DAY = frozenset({"ngày", "tháng", "năm", "giờ", "lúc", "vào", "số"})
_SLASH, _BEFORE_A_NUMBER = "/", frozenset({":", "số"})
_HOUR, _MINUTE = "giờ", "phút"
_WHOLE_HOURS = [_BLANK, _HOUR, _BLANK, _MINUTE], [_BLANK, _HOUR, _BLANK]
_FEWEST_WORDS = 2
"""So many words tell a paragraph from another."""
_NOTHING = Piece("", is_figure=False)


@frozen
class Gap:
    """What stands in a blank: the pieces inside, and those that stand before and behind it."""

    before: Piece
    inside: tuple[Piece, ...]
    behind: Piece

    @property
    def is_blank(self) -> bool:
        """Return whether nobody has filled it in."""
        unit_of_time = (_HOUR, _MINUTE)
        return all(
            each.text in (_ELLIPSIS, *_DOTS) or each.general in unit_of_time for each in self.inside
        )

    @property
    def is_usual(self) -> bool:
        """Return whether a number of a document, a day, an hour or words are filled in."""
        is_words = self.behind.general == _HOUR or any(each.is_word for each in self.inside)
        return is_words or self.before.general in _OF_A_DAY or self.behind.text == _SLASH

    @property
    def words(self) -> str:
        """What stands in it."""
        return text_of(Unit(self.inside))

    @property
    def text(self) -> str:
        """What stands in it, with the blanks before and behind."""
        if not self.inside:
            return ""
        first = " " if _is_parted(self.before, self.inside[0]) else ""
        last = " " if _is_parted(self.inside[-1], self.behind) else ""
        return f"{first}{self.words}{last}"

    @property
    def at(self) -> Piece:
        """The piece at which something is said of it."""
        near = (*self.inside, self.before, self.behind)
        return next(each for each in near if each.spot[0] >= 0)

    @property
    def room(self) -> Span:
        """What is to be written over to fill it in, the blanks around it included."""
        paragraph, start, end = self.at.spot
        if self.inside:
            end = self.inside[-1].spot[2]
        if self.before.spot[0] == paragraph:
            start = self.before.spot[2]
        if self.behind.spot[0] == paragraph:
            end = self.behind.spot[1]
        return paragraph, start, end


@frozen
class Pattern:
    """The words of a paragraph or row, a figure for any figure, and the blanks among them."""

    items: tuple[str, ...]

    def gaps_of(self, unit: Unit) -> tuple[Gap, ...] | None:
        """Return what stands in the blanks of a unit of these words; None for other words."""
        spans = self._spans(unit.skeleton)
        if spans is None:
            return None
        pieces = (_NOTHING, *unit.pieces, _NOTHING)
        return tuple(
            Gap(pieces[first], unit.pieces[first:last], pieces[last + 1]) for first, last in spans
        )

    def emptied(self, unit: Unit, blank: Unit, *, keeps_keys: bool = False) -> Unit:
        """Return a unit with its blanks as they are in the `blank` one; both have this pattern.

        Its figures are known by the keys of that, if the keys are kept and there are any.
        """
        own, literals = iter(self._literals(unit)), set(self._literals(blank))
        pieces, paragraph = list[Piece](), -1
        for number, known in enumerate(blank.pieces):
            if number in literals:
                piece = unit.pieces[next(own)]
                paragraph = piece.spot[0]
                pieces.append(replace(piece, key=known.key or piece.key) if keeps_keys else piece)
            else:
                pieces.append(Piece(known.text, is_figure=False, spot=(paragraph, 0, 0)))
        return Unit(tuple(pieces), unit.table)

    def _literals(self, unit: Unit) -> list[int]:
        """Return the numbers of the pieces that do not stand in a blank."""
        spans = self._spans(unit.skeleton) or ()
        filling = {number for span in spans for number in range(*span)}
        return [number for number in range(len(unit.pieces)) if number not in filling]

    def _spans(self, skeleton: Sequence[str]) -> list[tuple[int, int]] | None:
        """Return from where to where the blanks reach, each as short as it can be."""
        (first, *rest), spans = _runs(self.items), list[tuple[int, int]]()
        at = len(first)
        if list(skeleton[:at]) != first:
            return None
        for number, run in enumerate(rest, start=1):
            is_last = number == len(rest)
            start = len(skeleton) - len(run) if is_last else _found(run, skeleton, at)
            is_there = start >= at and list(skeleton[start : start + len(run)]) == run
            if not is_there or BREAK in skeleton[at:start]:
                return None
            spans.append((at, start))
            at = start + len(run)
        return spans


def pattern_of(unit: Unit) -> Pattern | None:
    """Return the pattern of a unit that left something open; None for any other.

    A cell that is open as a whole is one of a table of figures, whatever is filled in there.
    """
    items = _items(unit.skeleton)
    words = [each for each in items if any(map(str.isalpha, each))]
    runs = _runs(items)
    has_open_cell = any(
        one[-1:] in ([], [BREAK]) and other[:1] in ([], [BREAK]) for one, other in pairwise(runs)
    )
    if len(runs) < 2 or len(words) < _FEWEST_WORDS or has_open_cell:
        return None
    return Pattern(tuple(items))


def _is_parted(first: Piece, second: Piece) -> bool:
    return first.spot[0] == second.spot[0] and not is_joined(first, second)


def _runs(items: Sequence[str]) -> list[list[str]]:
    """Return what stands before, between and behind the blanks."""
    runs = list[list[str]]([[]])
    for each in items:
        if each == _BLANK:
            runs.append([])
        else:
            runs[-1].append(each)
    return runs


def _found(run: Sequence[str], skeleton: Sequence[str], at: int) -> int:
    """Return where some words begin, from a place on; -1 for nowhere."""
    starts = range(at, len(skeleton) - len(run) + 1)
    return next((each for each in starts if list(skeleton[each : each + len(run)]) == run), -1)


def _items(skeleton: Sequence[str]) -> list[str]:
    """Return the words and blanks of a unit; an hour with its minutes is one blank."""
    items = list[str]()
    for sign, group in groupby(skeleton, key=_sign_of_a_blank):
        said = list(group)
        is_open = bool(sign) and _is_left_open(sign, len(said), items)
        items += [_BLANK] if is_open else said
    items = list(_with_numbers_left_open(items))
    for run in _WHOLE_HOURS:
        items = list(_with_one_blank_for(run, items))
    return items


def _with_numbers_left_open(items: Sequence[str]) -> Iterator[str]:
    """Yield the items with a blank in "Số: /BC", where only blanks are printed."""
    for before, item in pairwise(("", *items)):
        if item == _SLASH and before in _BEFORE_A_NUMBER:
            yield _BLANK
        yield item


def _sign_of_a_blank(sign: str) -> str:
    return sign if sign in (_ELLIPSIS, *_DOTS) else ""


def _is_left_open(sign: str, count: int, before: Sequence[str]) -> bool:
    if sign != _ELLIPSIS:
        return count >= _FEWEST_DOTS
    return count >= _FEWEST_ELLIPSES or bool(before and before[-1] in _OF_A_DAY)


def _with_one_blank_for(run: Sequence[str], items: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(items):
        is_run = list(items[at : at + len(run)]) == run
        yield _BLANK if is_run else items[at]
        at += len(run) if is_run else 1
