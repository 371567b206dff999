"""The paragraphs that the data now word otherwise than when an edited document was made."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from thidua_reports.word.closing import DRAFT_NOTES
from thidua_reports.word.edited.alignment import Pair, paired_units
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import BREAK, Piece, Unit, is_joined

_WORDS_BEFORE = 8
"""So many words before a figure tell what it is."""
_START = Piece("", is_figure=False)


def no_longer_said(made: Origin, now: Origin, pairs: Sequence[Pair]) -> Iterator[Unit]:
    """Yield the paragraphs that stand as they were made, and would not be made so any more.

    Those that hold figures of ours are not among them: they are told by their figures.
    """
    said = {unit.skeleton for unit in now.units}
    own = {unit.skeleton for unit in _without_notes(made)}
    for pair in pairs:
        if pair.old is None or pair.new is None or not pair.is_same:
            continue
        has_figures = any(piece.key for piece in pair.old.pieces)
        if pair.old.skeleton in own - said and not has_figures:
            yield pair.new


def newly_said(made: Origin, now: Origin, edited: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the paragraphs that would be made now, or hold figures that they did not.

    Those that lost a figure of ours are not among them: they are told by it. Nor is what somebody
    has written already.
    """
    written, kept = {unit.skeleton for unit in edited}, now.figures.keys()
    for pair in paired_units(made.units, _without_notes(now)):
        if pair.new is None or pair.is_same or pair.new.skeleton in written:
            continue
        new = _keys(pair.new) - made.figures.keys()
        if pair.old is None or (new and not _keys(pair.old) - kept):
            yield _around(pair.new, new)


def _around(unit: Unit, keys: Set[str]) -> Unit:
    """Return the words around the first of some figures; the beginning where there is none."""
    places = (place for place, piece in enumerate(unit.pieces) if piece.key in keys)
    first = max(0, next(places, 0) - _WORDS_BEFORE)
    return Unit(unit.pieces[first:])


def _keys(unit: Unit) -> set[str]:
    return {piece.key for piece in unit.pieces if piece.key}


def text_of(unit: Unit) -> str:
    """Return a paragraph or row as one line, with its blanks where they are printed."""
    said = list[str]()
    for before, piece in pairwise((_START, *unit.pieces)):
        if piece.text != BREAK:
            gap = " " if said and not is_joined(before, piece) else ""
            said.append(f"{gap}{piece.text}")
    return "".join(said)


def joined(pieces: Sequence[Piece]) -> Piece:
    """Return pieces of one paragraph as one, as they are printed; its key is that of the first."""
    paragraph, start, _ = pieces[0].spot
    spot = paragraph, start, pieces[-1].spot[2]
    return Piece(text_of(Unit(tuple(pieces))), pieces[0].is_figure, pieces[0].key, spot)


def notes_of(origin: Origin) -> tuple[Unit, ...]:
    """Return the notes of a draft, from their heading to the end."""
    texts = [text_of(unit) for unit in origin.units]
    first = next((place for place, text in enumerate(texts) if DRAFT_NOTES.match(text)), len(texts))
    return origin.units[first:]


def _without_notes(origin: Origin) -> tuple[Unit, ...]:
    return origin.units[: len(origin.units) - len(notes_of(origin))]
