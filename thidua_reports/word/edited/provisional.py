"""The mark of a ranking that was still provisional, once the data are no longer."""

from collections.abc import Iterator, Sequence

from thidua_reports.presenting.matrix_words import PROVISIONAL
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.lexicon import word_of, words_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Piece, Unit

_MARK = words_of(PROVISIONAL)


def is_no_longer(made: Origin, now: Origin) -> bool:
    """Return whether a document had the mark when it was made, and would have none now."""
    return is_provisional(made) and not is_provisional(now)


def is_provisional(said: Origin) -> bool:
    """Return whether a document has the mark."""
    return any(map(_has_mark, said.units))


def without_marks(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return paragraphs as they read without the mark."""
    return tuple(map(_without, units))


def marks_left(units: Sequence[Unit], made: Sequence[Unit]) -> Iterator[Compared]:
    """Yield the marks in an edited document, to be written over where they stand as made.

    In a paragraph that reads otherwise than when it was made, the mark is told and left.
    """
    ours = {unit.skeleton for unit in made}
    for unit in units:
        for place in _places(unit):
            spot = _spot(unit.pieces, place)
            new = Piece(PROVISIONAL.strip(), is_figure=False, spot=spot)
            old = Piece(new.text if unit.skeleton in ours else "", is_figure=False)
            yield Compared(Agreement.OUTDATED, old, new, "", unit)


def _has_mark(unit: Unit) -> bool:
    return next(_places(unit), None) is not None


def _places(unit: Unit) -> Iterator[int]:
    words = [word_of(piece.text) for piece in unit.pieces]
    for place in range(len(words) - len(_MARK) + 1):
        if tuple(words[place : place + len(_MARK)]) == _MARK:
            yield place


def _without(unit: Unit) -> Unit:
    gone = {place + step for place in _places(unit) for step in range(len(_MARK))}
    if not gone:
        return unit
    left = (piece for number, piece in enumerate(unit.pieces) if number not in gone)
    return Unit(tuple(left), unit.table)


def _spot(pieces: Sequence[Piece], place: int) -> tuple[int, int, int]:
    """Return the characters of a mark, the blank before it among them."""
    paragraph, start, _ = pieces[place].spot
    before = pieces[place - 1].spot if place else (-1, 0, 0)
    first = before[2] if before[0] == paragraph else start
    return paragraph, first, pieces[place + len(_MARK) - 1].spot[2]
