"""Words beside the same figure that turn what it says: "ít nhất 2%" for "không quá 2%".

Somebody may say the same in other words, or leave such words out; told is only what says another
thing of a figure of ours that is still there.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import FIGURE_SIGN, same_figure
from thidua_reports.presenting.direction_words import (
    BASES,
    BEFORE_BOUNDED,
    BEFORE_CHANGED,
    BEFORE_POINTS,
    BEHIND_BOUNDED,
    BETWEEN,
    LIMITS,
    MORE,
    OF_OTHER_THINGS,
    OF_SHARES,
    Basis,
    Bound,
    Change,
)
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.alignment import partners
from thidua_reports.word.edited.lexicon import Said, word_of
from thidua_reports.word.edited.other_words import OtherWords, SaidText

_REACH = 8
"""So many words from a figure such words may stand."""
_LONGEST = 4
_UNITS = 4
"""So many words may its unit have, before "trở lên"."""
_ENDS = frozenset(".;:,()“”")
_PER_CENT, _PART_OF = "%", "/"
_TRENDS = frozenset({"tăng", "giảm", "vượt", "hụt"})
_Table = Mapping[tuple[str, ...], Enum]


@frozen
class _Beside:
    """What words beside a figure mean, and from which piece to which both reach."""

    means: Enum
    start: int
    stop: int


def other_directions(made: SaidText, found: SaidText) -> Iterator[OtherWords]:
    """Yield the words with their figure that turn what the data say of it."""
    was, now = _Text(made), _Text(found)
    for old, new in partners(made.pieces, found.pieces).items():
        one, other = made.pieces[old], found.pieces[new]
        if not one.key or not other.is_figure or not same_figure(one.text, other.text):
            continue
        for asked in (_other_bound, _other_change, _other_basis, _other_sign):
            both = asked(was, old, now, new)
            if both is not None:
                first, second = both
                text = made.words(first.start, first.stop)
                fact = Fact(FactKind.DIRECTION, str(first.means.value), text)
                said = Said(fact, first.start, first.stop)
                is_sure = second.means is not Change.LEVEL or not now.is_of_trend(second.start)
                yield OtherWords(said, second.start, second.stop, is_sure)
                break


class _Text:
    """The words of a text as they are compared."""

    def __init__(self, text: SaidText) -> None:
        self._pieces = text.pieces
        self._words = tuple(word_of(each.text) for each in text.pieces)

    def alone(self, figure: int) -> _Beside:
        """Return a figure of which nothing is said."""
        return _Beside(Change.LEVEL, figure, self._behind_unit(figure))

    def bound(self, figure: int) -> _Beside | None:
        """Return how a figure is limited; "03 trên 10" is a share."""
        last = self._last_of(figure)
        for at in range(last + 1, last + 1 + _UNITS):
            behind = self._starting(BEHIND_BOUNDED, at)
            if behind is not None:
                start = figure - 1 if self._words[figure - 1 : figure] == ("từ",) else figure
                return _Beside(behind.means, start, behind.stop)
            if at < len(self._pieces) and self._is_end(at):
                break
        before = self._ending(BEFORE_BOUNDED, figure)
        if before is None or (before.start and self._pieces[before.start - 1].is_figure):
            return None
        is_more = self._words[before.start : before.stop] == MORE
        if is_more and {*self._words[before.start - 1 : before.start]} & OF_OTHER_THINGS:
            return None
        return _Beside(before.means, before.start, self._behind_unit(figure))

    def change(self, figure: int) -> _Beside | None:
        """Return of what change a figure is the measure; "không lớn hơn" tells of none."""
        change, bound = self._change(figure), self.bound(figure)
        is_limit = bound is not None and bound.means in LIMITS
        return None if is_limit and _is_within(change, bound) else change

    def _change(self, figure: int) -> _Beside | None:
        for stop in range(figure, max(-1, figure - _REACH), -1):
            before = self._ending(BEFORE_CHANGED, stop)
            if before is not None:
                is_of_things = self._words[before.start : before.stop] == OF_SHARES
                is_none = is_of_things and not self.is_share(figure)
                end = self._behind_unit(figure)
                return None if is_none else _Beside(before.means, before.start, end)
            if stop < 1 or self._words[stop - 1] not in BETWEEN:
                return None
        return None

    def basis(self, figure: int) -> _Beside | None:
        """Return what a share is one of: by the words behind it, else by those before."""
        if not self.is_share(figure):
            return None
        for at in range(figure + 1, min(len(self._pieces), figure + _REACH)):
            if self._is_end(at):
                break
            behind = self._starting(BASES, at)
            if behind is not None:
                return _Beside(behind.means, figure, behind.stop)
        for stop in range(figure, max(0, figure - _REACH), -1):
            if self._is_end(stop - 1):
                break
            before = self._ending(BASES, stop)
            if before is not None:
                return _Beside(before.means, before.start, self._behind_unit(figure))
        return None

    def sign(self, figure: int) -> _Beside | None:
        """Return whether points are given or taken."""
        before = self._ending(BEFORE_POINTS, figure)
        return before and _Beside(before.means, before.start, self._behind_unit(figure))

    def is_share(self, figure: int) -> bool:
        """Return whether a figure is a percentage."""
        return self._words[figure + 1 : figure + 2] == (_PER_CENT,)

    def tells_of_change(self, figure: int) -> bool:
        """Return whether a change is told of between the figure before and this one."""
        for at in range(figure - 1, -1, -1):
            if self._pieces[at].is_figure:
                return False
            if self._words[at] in _TRENDS:
                return True
        return False

    def is_of_trend(self, at: int) -> bool:
        """Return whether a change is told of before a place in its clause: "mức tăng là 20%"."""
        for before in range(at - 1, -1, -1):
            if self._is_end(before):
                return False
            if self._words[before] in _TRENDS:
                return True
        return False

    def _behind_unit(self, figure: int) -> int:
        last = self._last_of(figure)
        return last + 2 if self.is_share(last) else last + 1

    def _last_of(self, figure: int) -> int:
        """Return where a figure ends, with that of which it is a part: 90/100."""
        behind = self._pieces[figure + 1 : figure + 3]
        is_part = [piece.general for piece in behind] == [_PART_OF, FIGURE_SIGN]
        return figure + 2 if is_part else figure

    def _is_end(self, at: int) -> bool:
        return self._pieces[at].is_figure or self._words[at] in _ENDS

    def _ending(self, table: _Table, stop: int) -> _Beside | None:
        """Return the longest words of a table that end before a piece."""
        for start in range(max(0, stop - _LONGEST), stop):
            means = table.get(self._words[start:stop])
            if means is not None:
                return _Beside(means, start, stop)
        return None

    def _starting(self, table: _Table, start: int) -> _Beside | None:
        for stop in range(start + _LONGEST, start, -1):
            means = table.get(self._words[start:stop])
            if means is not None:
                return _Beside(means, start, stop)
        return None


def _is_within(change: _Beside | None, bound: _Beside | None) -> bool:
    """Return whether the words of a change are those of a limit: "thấp hơn" may be either."""
    return change is not None and bound is not None and change.start >= bound.start


_Both = tuple[_Beside, _Beside]


def _other_bound(was: _Text, old: int, now: _Text, new: int) -> _Both | None:
    """Return how a figure is limited otherwise; one that was exact may be "hơn", never "dưới"."""
    made, found = was.bound(old), now.bound(new)
    if found is None or (made is None and found.means is not Bound.BELOW):
        return None
    change = now.change(new)
    if made is None and change and change.means is not Change.LEVEL and _is_within(change, found):
        return None
    if made is not None and made.means is found.means:
        return None
    return made or was.alone(old), found


def _other_change(was: _Text, old: int, now: _Text, new: int) -> _Both | None:
    """Return of what other change a figure is told."""
    made, found = was.change(old), now.change(new)
    if found is None or found.means is (made.means if made is not None else Change.LEVEL):
        return None
    if made is None and was.tells_of_change(old):
        return None
    if was.bound(old) is not None and _is_within(found, now.bound(new)):
        return None
    return made or was.alone(old), found


def _other_basis(was: _Text, old: int, now: _Text, new: int) -> _Both | None:
    """Return what other thing a share is one of; the same period of a year before is that year."""
    made, found = was.basis(old), now.basis(new)
    if made is None or found is None or made.means is found.means:
        return None
    is_same = (made.means, found.means) == (Basis.YEAR_BEFORE, Basis.SAME_PERIOD)
    return None if is_same else (made, found)


def _other_sign(was: _Text, old: int, now: _Text, new: int) -> _Both | None:
    """Return that points are taken which were given, or given which were taken."""
    made, found = was.sign(old), now.sign(new)
    if made is None or found is None or made.means is found.means:
        return None
    return made, found
