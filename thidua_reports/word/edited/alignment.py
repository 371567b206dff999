"""Which paragraph of an edited document was which when it was made, and which figure which.

Paragraphs and rows that say the same but for their figures belong together; those that were
reworded belong to what they are most alike, unless another is nearly as much alike. A figure is
assigned for sure where the words around it are those that stood around it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import FIGURE_SIGN
from thidua_reports.word.edited.labels import with_labels
from thidua_reports.word.edited.likeness import alike_texts
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit

_FEWEST_FIGURES = 2
_PART_OF = "/"
_SHORT, _LABEL = 24, 2
"""So many words, figures and signs a short paragraph has, and its label: "- Ủy viên", "g)"."""
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
    """A figure as it was, and as it is now; None where there is none.

    `places` are their numbers among the pieces of each paragraph, -1 where there is none.
    """

    old: Piece | None
    new: Piece | None
    is_sure: bool
    places: tuple[int, int]


def paired_units(old: Sequence[Unit], new: Sequence[Unit]) -> list[Pair]:
    """Return every unit of both once, with the one of the other that it is."""
    pairing = _Pairing(old, new)
    pairing.pair_same_in_order()
    pairing.pair_same_elsewhere()
    pairing.pair_in_place()
    pairing.pair_alike()
    pairing.pair_labelled()
    return pairing.pairs()


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
        """Pair what has the same figures and stands as the same one between what is paired."""
        for own, others in list(self._gaps()):
            figures = [self._old[each].figures for each in own]
            if figures == [self._new[each].figures for each in others]:
                for one, other, held in zip(own, others, figures, strict=True):
                    if len(held) >= _FEWEST_FIGURES:
                        self._found[one] = other, True

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """Yield as many old and new units between two that are paired, where all are left."""
        taken = {other for other, _ in self._found.values()}
        ends = (-1, (-1, True)), (len(self._old), (len(self._new), True))
        found = (ends[0], *sorted(self._found.items()), ends[1])
        for (before, (first, _)), (after, (last, _)) in pairwise(found):
            own, others = range(before + 1, after), range(first + 1, last)
            if len(own) == len(others) > 0 and taken.isdisjoint(others):
                yield own, others

    def pair_alike(self) -> None:
        """Pair what was reworded with what it is most alike, the most alike first."""
        olds, news = self._left_of_old(), self._left_of_new()
        was, now = [self._was[each] for each in olds], [self._is[each] for each in news]
        for one, other, is_sure in alike_texts(was, now):
            self._found[olds[one]] = news[other], is_sure

    def pair_labelled(self) -> None:
        """Pair what is short, has no figure of ours, begins alike and stands in the same place."""
        for own, others in list(self._gaps()):
            for one, other in zip(own, others, strict=True):
                if _begin_alike(self._old[one], self._new[other]):
                    self._found[one] = other, True

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


def _begin_alike(old: Unit, new: Unit) -> bool:
    """Return whether units are short and begin with the same label, or are rows of as many cells.

    None has a figure of ours: what these are is told by the words around them only.
    """
    if max(len(old.pieces), len(new.pieces)) > _SHORT or any(each.key for each in old.pieces):
        return False
    if (old.table == NO_TABLE) is not (new.table == NO_TABLE):
        return False
    if old.table == NO_TABLE:
        return old.skeleton[:_LABEL] == new.skeleton[:_LABEL]
    return old.skeleton.count(BREAK) == new.skeleton.count(BREAK)


def _alone(unit: Unit) -> Pair:
    return Pair(None, unit, is_sure=True, is_same=False)


def paired_figures(pair: Pair) -> Iterator[FigurePair]:
    """Yield the figures of a pair of paragraphs."""
    old = pair.old.pieces if pair.old else ()
    new = pair.new.pieces if pair.new else ()
    partner = partners_in(pair)
    for number in sorted(_figures_in(old)):
        place = partner.get(number, -1)
        now = new[place] if number in partner else None
        is_sure = now is None or pair.is_same or _is_surrounded(number, partner, old)
        yield FigurePair(old[number], now, pair.is_sure and is_sure, (number, place))
    for number in sorted(_figures_in(new) - set(partner.values())):
        yield FigurePair(None, new[number], is_sure=True, places=(-1, number))


def _figures_in(pieces: Sequence[Piece]) -> set[int]:
    return {number for number, piece in enumerate(pieces) if piece.is_figure}


def partners_in(pair: Pair) -> dict[int, int]:
    """Return which piece of the new paragraph is which of the old one, by their numbers."""
    old = pair.old.pieces if pair.old else ()
    new = pair.new.pieces if pair.new else ()
    if pair.is_same:
        return dict(enumerate(range(len(old))))
    return partners(old, new)


def partners(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """Return which piece of some is which of others, by their numbers: those in the same order.

    Figures whose labels changed places go with their labels.
    """
    generals = [piece.general for piece in old], [piece.general for piece in new]
    matcher = SequenceMatcher(None, *generals, autojunk=False)
    found = {
        first + step: second + step
        for first, second, size in matcher.get_matching_blocks()
        for step in range(size)
    }
    taken = set(found.values())
    for number, place in found.items():
        if _is_of_a_whole(generals[1], place) and not _is_of_a_whole(generals[0], number):
            found[number] = place - 2 if place - 2 not in taken else place
    return with_labels(found, old, new)


def _is_of_a_whole(generals: Sequence[str], place: int) -> bool:
    """Return whether a figure is the whole in "06/50", of which the one before is a part."""
    return place > 1 and generals[place - 2 : place + 1] == [FIGURE_SIGN, _PART_OF, FIGURE_SIGN]


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
