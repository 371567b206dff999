"""Figures that the data have changed since, where an edited document has them in other words.

What somebody split off, copied, moved or wrote anew is not assigned to any figure of ours; one that
reads as ours did, among words that stood around it, is most likely the old one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import same_figure
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.sureness import is_changed
from thidua_reports.word.edited.units import NO_TABLE, Piece, Unit

_UNPLACED = frozenset({Agreement.ADDED, Agreement.UNSURE})
_LOST = frozenset({Agreement.GONE, Agreement.UNSURE})
_OF_A_WHOLE = "/"
_NEAR = 8
"""So many pieces on each side of a figure are its surroundings."""
_COMMON = frozenset(
    {"đạt", "là", "của", "và", "các", "được", "có", "bằng", "năm", "tỉnh", "kế", "hoạch"}
)
"""Words that stand beside any figure."""
_SPEAKING_DIGITS, _FEW_WORDS, _MORE_WORDS = 4, 1, 5
"""Our own limits: a figure of so many digits speaks for itself; of a shorter one so many words
around are to be the same, and more where it still stands in its own place."""


@frozen
class _Around:
    """What stands right behind a figure, the words near it, and those of its row in a table."""

    behind: str
    near: frozenset[str]
    row: frozenset[str]

    def shared(self, other: "_Around") -> int:
        """Return how many words stand around both; of two rows all words count."""
        near, others = (self.row, other.row) if self.row and other.row else (self.near, other.near)
        return len(near & others)


@frozen
class _Was:
    """A figure as the data had it, and what stood around it."""

    figure: Compared
    text: str
    around: _Around

    def fits(self, text: str, around: _Around) -> int:
        """Return how much another figure is like it; 0 where it is not."""
        if not same_figure(self.text, text):
            return 0
        shared = 1 + self.around.shared(around)
        return shared if shared > self._least(text, around.behind) else 0

    def _least(self, text: str, behind: str) -> int:
        if sum(map(str.isdigit, text)) >= _SPEAKING_DIGITS:
            return 0
        if behind != self.around.behind:
            return 2 * _NEAR
        return _FEW_WORDS if self.figure.agreement in _LOST else _MORE_WORDS


def with_stale_ones(
    figures: Sequence[Compared], pairs: Sequence[Pair], own: Collection[str] = ()
) -> tuple[Compared, ...]:
    """Return how figures stand where those that are old ones in other words are known as such.

    `pairs` are the paragraphs that they stand in. One that is found so is not gone. Those that read
    like one of her `own` are no old ones.
    """
    loose = [each for each in figures if each.agreement in _UNPLACED]
    loose = [each for each in loose if each.new is not None and not is_own(each.new.text, own)]
    were = list(_were(figures, pairs)) if loose else []
    found = {id(each): _stale_one(each, were) for each in loose}
    lost = {id(was.figure) for was in found.values() if was and was.figure.new is None}
    told = (_told(each, found.get(id(each))) for each in figures if id(each) not in lost)
    return tuple(told)


def stale_among(
    units: Iterable[Unit], figures: Sequence[Compared], pairs: Sequence[Pair]
) -> Iterator[Compared]:
    """Yield the figures of further paragraphs that are old ones, as those outside of the text."""
    holding = [unit for unit in units if unit.figures]
    were = list(_were(figures, pairs)) if holding else []
    for unit in holding:
        for place, piece in enumerate(unit.pieces):
            was = _most_like(unit, place, were) if piece.is_figure else None
            if was is not None:
                yield replace(was.figure, agreement=Agreement.STALE, new=piece, around=unit)


def is_own(text: str, own: Collection[str]) -> bool:
    """Return whether a figure reads like one of those that somebody told to be her own."""
    return any(same_figure(text, each) for each in own)


def _told(figure: Compared, was: _Was | None) -> Compared:
    if was is None:
        return figure
    return replace(was.figure, agreement=Agreement.STALE, new=figure.new, around=figure.around)


def _were(figures: Sequence[Compared], pairs: Sequence[Pair]) -> Iterator[_Was]:
    """Yield the figures that the data say something of, changed or not."""
    known = {id(each.old): each for each in figures if each.old is not None and each.expected}
    for unit in (pair.old for pair in pairs if pair.old is not None):
        for number, piece in enumerate(unit.pieces):
            if id(piece) in known:
                yield _Was(known[id(piece)], piece.text, _around(unit, number))


def _stale_one(figure: Compared, were: Sequence[_Was]) -> _Was | None:
    """Return which old figure an unplaced one most likely is."""
    piece, around = figure.new, figure.around
    if piece is None or around is None:
        return None
    others = [each for each in were if each.figure is not figure]
    return _most_like(around, _place_of(piece, around), others)


def _most_like(unit: Unit, place: int, were: Sequence[_Was]) -> _Was | None:
    """Return which old figure one is most like, but none where an unchanged one is as much so."""
    piece, around = unit.pieces[place], _around(unit, place)
    likeness = (
        (each.fits(piece.text, around), not is_changed(each.figure), number)
        for number, each in enumerate(were)
    )
    fit, is_kept, number = max(likeness, default=(0, True, 0))
    return were[number] if fit and not is_kept else None


def _place_of(piece: Piece, unit: Unit) -> int:
    return next((n for n, each in enumerate(unit.pieces) if each.spot == piece.spot), 0)


def _around(unit: Unit, place: int) -> _Around:
    """Return what stands around a figure.

    Behind the first figure of 44/50 chỉ tiêu stands what is behind the second.
    """
    pieces, last = unit.pieces, place
    while [each.text for each in pieces[last + 1 : last + 2]] == [_OF_A_WHOLE]:
        last += 2
    behind = "".join(each.general for each in pieces[last + 1 : last + 2])
    near = pieces[max(0, place - _NEAR) : place + _NEAR + 1]
    row = () if unit.table == NO_TABLE else pieces
    return _Around(behind, _words(near), _words(row))


def _words(pieces: Sequence[Piece]) -> frozenset[str]:
    words = (word_of(each.text) for each in pieces if each.is_word and not each.is_figure)
    return frozenset(words) - _COMMON
