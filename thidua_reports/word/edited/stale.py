"""Figures that the data have changed since, where an edited document has them in other words.

What somebody split off, copied, moved or wrote anew is not assigned to any figure of ours; one that
reads as ours did, among words that stood around it, is most likely the old one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import same_figure
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.sureness import is_changed
from thidua_reports.word.edited.units import Piece, Unit

_UNPLACED = frozenset({Agreement.ADDED, Agreement.UNSURE})
_LOST = frozenset({Agreement.GONE, Agreement.UNSURE})
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
class _Was:
    """A figure as the data had it, what stood right behind it, and the words around it."""

    figure: Compared
    text: str
    unit: str
    words: frozenset[str]

    def fits(self, text: str, unit: str, words: frozenset[str]) -> int:
        """Return how much another figure is like it; 0 where it is not."""
        shared = 1 + len(self.words & words)
        is_like = same_figure(self.text, text) and shared > self._least(text, unit)
        return shared if is_like else 0

    def _least(self, text: str, unit: str) -> int:
        if sum(map(str.isdigit, text)) >= _SPEAKING_DIGITS:
            return 0
        if unit != self.unit:
            return 2 * _NEAR
        return _FEW_WORDS if self.figure.agreement in _LOST else _MORE_WORDS


def with_stale_ones(figures: Sequence[Compared], pairs: Sequence[Pair]) -> tuple[Compared, ...]:
    """Return how figures stand where those that are old ones in other words are known as such.

    `pairs` are the paragraphs that they stand in. One that is found so is not gone.
    """
    were = list(_were(figures, pairs))
    found = {id(each): _stale(each, were) for each in figures if each.agreement in _UNPLACED}
    lost = {id(was.figure) for was in found.values() if was and was.figure.new is None}
    told = (_told(each, found.get(id(each))) for each in figures if id(each) not in lost)
    return tuple(told)


def _told(figure: Compared, was: _Was | None) -> Compared:
    if was is None:
        return figure
    return replace(was.figure, agreement=Agreement.STALE, new=figure.new, around=figure.around)


def _were(figures: Sequence[Compared], pairs: Sequence[Pair]) -> Iterator[_Was]:
    """Yield the figures that the data have changed and say something else of."""
    changed = {
        id(each.old): each
        for each in figures
        if each.old is not None and each.expected and is_changed(each)
    }
    for unit in (pair.old for pair in pairs if pair.old is not None):
        for number, piece in enumerate(unit.pieces):
            if id(piece) in changed:
                yield _Was(changed[id(piece)], piece.text, *_around(unit.pieces, number))


def _stale(figure: Compared, were: Sequence[_Was]) -> _Was | None:
    """Return which figure an unplaced one most likely was."""
    piece, around = figure.new, figure.around
    if piece is None or around is None:
        return None
    unit, words = _around(around.pieces, _place_of(piece, around))
    others = (each for each in were if each.figure is not figure)
    best = max(others, key=lambda each: each.fits(piece.text, unit, words), default=None)
    return best if best is not None and best.fits(piece.text, unit, words) else None


def _place_of(piece: Piece, unit: Unit) -> int:
    return next((n for n, each in enumerate(unit.pieces) if each.spot == piece.spot), 0)


def _around(pieces: Sequence[Piece], place: int) -> tuple[str, frozenset[str]]:
    """Return what stands right behind a figure, and the words near it."""
    behind = "".join(each.general for each in pieces[place + 1 : place + 2])
    near = pieces[max(0, place - _NEAR) : place + _NEAR + 1]
    words = (word_of(each.text) for each in near if each.is_word and not each.is_figure)
    return behind, frozenset(words) - _COMMON
