"""The paragraphs that the data now word otherwise than when an edited document was made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from thidua_reports.word.closing import DRAFT_NOTES
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import BREAK, Piece, Unit, is_joined

_START = Piece("", is_figure=False)


def no_longer_said(made: Origin, now: Origin, pairs: Sequence[Pair]) -> Iterator[Unit]:
    """Yield the paragraphs that stand as they were made, and would not be made so any more.

    Those that hold figures of ours are not among them: they are told by their figures.
    """
    said = {unit.skeleton for unit in now.units}
    own = {unit.skeleton for unit in without_notes(made)}
    for pair in pairs:
        if pair.old is None or pair.new is None or not pair.is_same:
            continue
        has_figures = any(piece.key for piece in pair.old.pieces)
        if pair.old.skeleton in own - said and not has_figures:
            yield pair.new


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


def without_notes(origin: Origin) -> tuple[Unit, ...]:
    """Return the paragraphs of a document before the notes of a draft."""
    return origin.units[: len(origin.units) - len(notes_of(origin))]
