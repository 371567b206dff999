"""The cells of a row, and which is which where a column was taken out or added."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from thidua_reports.word.edited.units import BREAK, Piece, Unit

Cell = tuple[Piece, ...]
_General = tuple[str, ...]
_HEAD = 6
"""Within so many paragraphs and rows the head of a document ends."""


def cells_of(unit: Unit) -> tuple[Cell, ...]:
    """Return the pieces of each cell of a row; those of a paragraph are of one."""
    found: list[list[Piece]] = [[]]
    for piece in unit.pieces:
        if piece.text == BREAK:
            found.append([])
        else:
            found[-1].append(piece)
    return tuple(tuple(each) for each in found)


def head_of(units: Sequence[Unit]) -> list[Unit]:
    """Return the paragraphs of the head of a document, each cell of a row by itself."""
    return [Unit(cell) for unit in units[:_HEAD] for cell in cells_of(unit) if cell]


def paired_cells(old: Sequence[Cell], new: Sequence[Cell]) -> Mapping[int, int]:
    """Return which cell of a row is which of another, by their numbers.

    Where there are as many, each is the one in its place. Else one is known by its words, if these
    can be no other cell's, or by its place between those that are known.
    """
    if len(old) == len(new):
        return dict(enumerate(range(len(old))))
    was, now = ([general(each) for each in cells] for cells in (old, new))
    known = [(-1, -1), *_known_by_words(was, now), (len(was), len(now))]
    found = dict(known[1:-1])
    for (first, second), (last, end) in pairwise(known):
        if last - first == end - second:
            found |= zip(range(first + 1, last), range(second + 1, end), strict=True)
    return found


def _known_by_words(was: Sequence[_General], now: Sequence[_General]) -> Iterator[tuple[int, int]]:
    """Yield the cells that both have in the same order and that can be only each other."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    common = [
        cell
        for first, _, size in matcher.get_matching_blocks()
        for cell in was[first : first + size]
    ]
    places = [(each(common, was), each(common, now)) for each in (_earliest, _latest)]
    early, late = (list(zip(*each, strict=True)) for each in places)
    yield from (one for one, other in zip(early, late, strict=True) if one == other)


def _earliest(run: Sequence[_General], cells: Sequence[_General]) -> list[int]:
    """Return where cells that stand in this order among others can stand at the earliest."""
    places, at = list[int](), 0
    for each in run:
        at = cells.index(each, at) + 1
        places.append(at - 1)
    return places


def _latest(run: Sequence[_General], cells: Sequence[_General]) -> list[int]:
    last = len(cells) - 1
    return [last - place for place in _earliest(run[::-1], cells[::-1])][::-1]


def general(cell: Cell) -> _General:
    """Return the words and signs of a cell, any figure for any other."""
    return tuple(piece.general for piece in cell)
