"""Which paragraph of an edited document was which when it was made, and which figure which.

Paragraphs and rows that say the same but for their figures belong together; those that were
reworded belong to what they are most alike, unless another is nearly as much alike. A figure is
assigned for sure where the words around it are those that stood around it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.units import Piece, Unit

_LEAST_ALIKE, _AHEAD = 0.5, 0.1
"""Our own limits: fewer words in common are another paragraph; a rival so near leaves a doubt."""
_FEWEST_FIGURES, _NEXT_BUT_ONE = 2, 2
_REACH, _SHIFT = 3, 4
"""How many words beside a figure are its surroundings, and how far one may have moved from it."""


@frozen
class Pair:
    """A paragraph as it was, and as it is now; None where it is gone, or new.

    `is_sure` means that nothing else can be meant, `is_same` that only figures differ.
    """

    old: Unit | None
    new: Unit | None
    is_sure: bool
    is_same: bool


@frozen
class FigurePair:
    """A figure as it was, and as it is now; None where there is none."""

    old: Piece | None
    new: Piece | None
    is_sure: bool


def paired_units(old: Sequence[Unit], new: Sequence[Unit]) -> list[Pair]:
    """Return every unit of both once, with the one of the other that it is."""
    pairing = _Pairing(old, new)
    pairing.pair_same_in_order()
    pairing.pair_same_elsewhere()
    pairing.pair_in_place()
    pairing.pair_alike()
    return pairing.pairs()


_Candidate = tuple[float, int, int]
"""How much two units are alike, and the numbers of the old one and the new one."""


class _Pairing:
    """The units of two documents, of which more and more are paired."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self._old, self._new = old, new
        self._was = [unit.skeleton for unit in old]
        self._is = [unit.skeleton for unit in new]
        self._counts = Counter(self._was), Counter(self._is)
        self._found: dict[int, tuple[int, bool]] = {}

    def pair_same_in_order(self) -> None:
        """Pair what says the same and stands in the same order."""
        matcher = SequenceMatcher(None, self._was, self._is, autojunk=False)
        for first, second, size in matcher.get_matching_blocks():
            run = range(size)
            is_anchored = any(self._is_single(first + step) for step in run)
            for step in run:
                is_sure = is_anchored or self._is_as_often(first + step)
                self._found[first + step] = second + step, is_sure

    def pair_same_elsewhere(self) -> None:
        """Pair what says the same and was moved, where there is but one of it."""
        places = {skeleton: number for number, skeleton in enumerate(self._is)}
        for number in self._left_of_old():
            if self._is_single(number):
                self._found[number] = places[self._was[number]], True

    def pair_in_place(self) -> None:
        """Pair what has the same figures and stands alone between what is paired already."""
        taken = {other for other, _ in self._found.values()}
        for number in self._left_of_old():
            before, after = (self._found.get(number + step, (None,))[0] for step in (-1, 1))
            if before is None or after is None or after - before != _NEXT_BUT_ONE:
                continue
            own, other = self._old[number].figures, self._new[before + 1].figures
            if before + 1 not in taken and len(own) >= _FEWEST_FIGURES and own == other:
                self._found[number] = before + 1, True

    def pair_alike(self) -> None:
        """Pair what was reworded with what it is most alike, the most alike first."""
        alike = self._candidates()
        of_old: dict[int, list[_Candidate]] = {}
        of_new: dict[int, list[_Candidate]] = {}
        for each in alike:
            of_old.setdefault(each[1], []).append(each)
            of_new.setdefault(each[2], []).append(each)
        olds, news = set[int](), set[int]()
        for most, one, other in alike:
            if one in olds or other in news:
                continue
            rivals = (
                likeness
                for likeness, first, second in (*of_old[one], *of_new[other])
                if (first == one) != (second == other) and not (first in olds or second in news)
            )
            self._found[one] = other, max(rivals, default=0) < most - _AHEAD
            olds.add(one)
            news.add(other)

    def _candidates(self) -> list[_Candidate]:
        """Return what may belong together, the most alike first."""
        was = {each: _words(self._was[each]) for each in self._left_of_old()}
        now = {each: _words(self._is[each]) for each in self._left_of_new()}
        found = [
            (likeness, one, other)
            for one in was
            for other in now
            if (likeness := _likeness(was[one], now[other])) >= _LEAST_ALIKE
        ]
        return sorted(found, key=lambda each: -each[0])

    def pairs(self) -> list[Pair]:
        """Return the pairs in the order of the old units, then the new ones without any."""
        found = [self._pair(number) for number in range(len(self._old))]
        return [*found, *(_alone(self._new[each]) for each in self._left_of_new())]

    def _pair(self, number: int) -> Pair:
        if number not in self._found:
            return Pair(self._old[number], None, is_sure=True, is_same=False)
        other, is_sure = self._found[number]
        is_same = self._was[number] == self._is[other]
        return Pair(self._old[number], self._new[other], is_sure, is_same)

    def _is_single(self, number: int) -> bool:
        skeleton = self._was[number]
        return all(counts[skeleton] == 1 for counts in self._counts)

    def _is_as_often(self, number: int) -> bool:
        was, now = (counts[self._was[number]] for counts in self._counts)
        return was == now

    def _left_of_old(self) -> list[int]:
        return [each for each in range(len(self._old)) if each not in self._found]

    def _left_of_new(self) -> list[int]:
        taken = {other for other, _ in self._found.values()}
        return [each for each in range(len(self._new)) if each not in taken]


def _alone(unit: Unit) -> Pair:
    return Pair(None, unit, is_sure=True, is_same=False)


def _words(skeleton: Sequence[str]) -> Counter[str]:
    return Counter(each for each in skeleton if any(map(str.isalpha, each)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two paragraphs have in common; 0 for surely too low."""
    first, second = one.total(), other.total()
    if 2 * min(first, second) < _LEAST_ALIKE * (first + second):
        return 0
    common = sum(min(count, other[word]) for word, count in one.items() if word in other)
    return 2 * common / max(1, first + second)


def paired_figures(pair: Pair) -> Iterator[FigurePair]:
    """Yield the figures of a pair of paragraphs."""
    old = pair.old.pieces if pair.old else ()
    new = pair.new.pieces if pair.new else ()
    partner = partners_in(pair)
    for number in sorted(_figures_in(old)):
        now = new[partner[number]] if number in partner else None
        is_sure = now is None or pair.is_same or _is_surrounded(number, partner, old)
        yield FigurePair(old[number], now, pair.is_sure and is_sure)
    for number in sorted(_figures_in(new) - set(partner.values())):
        yield FigurePair(None, new[number], is_sure=True)


def _figures_in(pieces: Sequence[Piece]) -> set[int]:
    return {number for number, piece in enumerate(pieces) if piece.is_figure}


def partners_in(pair: Pair) -> dict[int, int]:
    """Return which piece of the new paragraph is which of the old one, by their numbers."""
    old = pair.old.pieces if pair.old else ()
    new = pair.new.pieces if pair.new else ()
    return dict(enumerate(range(len(old)))) if pair.is_same else partners(old, new)


def partners(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """Return which piece of some is which of others, by their numbers: those in the same order."""
    generals = [piece.general for piece in old], [piece.general for piece in new]
    matcher = SequenceMatcher(None, *generals, autojunk=False)
    return {
        first + step: second + step
        for first, second, size in matcher.get_matching_blocks()
        for step in range(size)
    }


def _is_surrounded(number: int, partner: dict[int, int], old: Sequence[Piece]) -> bool:
    """Return whether a word near a figure, on each side where there is one, is near its partner."""
    left = [each for each in range(number - 1, -1, -1) if old[each].is_word][:_REACH]
    right = [each for each in range(number + 1, len(old)) if old[each].is_word][:_REACH]
    now = partner[number]
    return all(
        any(
            each in partner and abs((now - partner[each]) - (number - each)) <= _SHIFT
            for each in side
        )
        for side in (left, right)
        if side
    )
