"""Rows of a table that the data put in another order than an edited document has them in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import value_of
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.replacing import Replacement, write_over
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow, numbers_of_now
from thidua_reports.word.text import ROW, W, remove

_MERGED = W + "vMerge"


@frozen
class RowOrder:
    """The rows of a table as they stand, and as the data order them.

    `is_sure` means that each row among them is known for sure, that none was moved by hand, and
    that it is known how the first cells number them in the new order: that is the `numbering`.
    """

    rows: tuple[Unit, ...]
    wanted: tuple[Unit, ...]
    is_sure: bool
    numbering: tuple[Replacement, ...]

    @property
    def moves(self) -> Iterator[tuple[str, int, int]]:
        """Which rows belong elsewhere: their words, where they stand and where they belong."""
        for place, row in enumerate(self.wanted, start=1):
            stands = next(at for at, each in enumerate(self.rows, start=1) if each is row)
            if stands != place:
                yield row_name(row), stands, place


@frozen
class _Row:
    """A row of a document, what it was made as and would be now, and its number among each."""

    unit: Unit
    old: Unit
    became: Unit
    made: int
    now: int

    @property
    def is_numbered(self) -> bool:
        """Return whether its first cell held but a figure that is none of ours."""
        figure = _number_in(self.old)
        return figure is not None and not figure.key

    @property
    def number(self) -> Piece | None:
        """The figure that numbers it, as it stands; None where its cells are not those made."""
        is_as_made = _count_of_cells(self.unit) == _count_of_cells(self.old)
        return _number_in(self.unit) if is_as_made else None


def reordered(
    units: Sequence[Unit], pairs: Sequence[Pair], made: Origin, now: Origin, became: UnitsOfNow
) -> Iterator[RowOrder]:
    """Yield the tables of an edited document whose rows the data put in another order.

    `pairs` are its units with those made, `became` are the units of now by the ids of those made.
    Rows that somebody moved stay as they are where the data have not moved them.
    """
    numbers = {id(unit): number for number, unit in enumerate(made.units)}
    of_now = numbers_of_now(became, now)
    known = {
        id(pair.new): _Row(pair.new, pair.old, now.units[number], numbers[id(pair.old)], number)
        for pair in pairs
        if pair.new is not None and pair.old is not None and pair.is_sure
        for number in (of_now.get(id(pair.old)),)
        if number is not None
    }
    tables: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.table != NO_TABLE:
            tables.setdefault(unit.table, []).append(unit)
    for table in tables.values():
        yield from _of_table(table, known)


def _of_table(units: Sequence[Unit], known: Mapping[int, _Row]) -> Iterator[RowOrder]:
    rows = [known[id(unit)] for unit in units if id(unit) in known]
    as_made = sorted(rows, key=lambda row: row.made)
    as_now = sorted(rows, key=lambda row: row.now)
    if as_now in (as_made, rows):
        return
    at_its_place = [one is other for one, other in zip(rows, as_now, strict=True)]
    first, last = at_its_place.index(False), len(rows) - at_its_place[::-1].index(False)
    moved, wanted = rows[first:last], as_now[first:last]
    between = units[units.index(moved[0].unit) : units.index(moved[-1].unit) + 1]
    numbering = _numbering(moved, wanted)
    yield RowOrder(
        tuple(row.unit for row in moved),
        tuple(row.unit for row in wanted),
        is_sure=rows == as_made and len(between) == len(moved) and numbering is not None,
        numbering=numbering or (),
    )


def _numbering(stand: Sequence[_Row], wanted: Sequence[_Row]) -> tuple[Replacement, ...] | None:
    """Return what is written over the numbers of rows in a new order; None if that is not sure.

    Numbers as made become those of now, where no other row has come among these; those that rise
    from row to row stay where they stand.
    """
    numbers = {id(row): row.number for row in stand if row.is_numbered}
    own = [number for number in numbers.values() if number is not None]
    new = [_number_in(row.became) for row in wanted if row.is_numbered]
    texts = [number.text for number in new if number is not None]
    if len(own) < len(numbers):
        return None
    if not _is_as_made(stand) or not _are_together(wanted) or len(texts) < len(numbers):
        texts = [number.text for number in own]
        if not _is_rising(texts):
            return None
    rows = [row for row in wanted if row.is_numbered]
    return tuple(
        Replacement(number, text, row.unit)
        for row, text in zip(rows, texts, strict=True)
        if (number := numbers[id(row)]) is not None
    )


def _is_as_made(rows: Sequence[_Row]) -> bool:
    pairs = ((row.number, _number_in(row.old)) for row in rows if row.is_numbered)
    return all(one and other and one.text == other.text for one, other in pairs)


def _are_together(rows: Sequence[_Row]) -> bool:
    return all(other.now - one.now == 1 for one, other in pairwise(rows))


def _is_rising(texts: Sequence[str]) -> bool:
    values = [value_of(text) for text in texts]
    return all(
        one is not None and other is not None and one < other for one, other in pairwise(values)
    )


def _number_in(row: Unit) -> Piece | None:
    """Return the figure of a first cell that holds one, and no words."""
    first = list(takewhile(lambda piece: piece.text != BREAK, row.pieces))
    figures = [piece for piece in first if piece.is_figure]
    is_lone = len(figures) == 1 and not any(piece.is_word for piece in first)
    return figures[0] if is_lone and len(first) < len(row.pieces) else None


def _count_of_cells(row: Unit) -> int:
    return sum(piece.text == BREAK for piece in row.pieces)


def row_name(row: Unit) -> str:
    """Return the words of the first cell of a row that has any, as they are printed."""
    cell = list[Piece]()
    for piece in row.pieces:
        if piece.text == BREAK and any(each.is_word for each in cell):
            break
        cell = [] if piece.text == BREAK else [*cell, piece]
    return text_of(Unit(tuple(cell)))


def put_in_order(paragraphs: Sequence[etree._Element], order: RowOrder) -> bool:
    """Put the rows of a table in order; False where that cannot be done for sure.

    `paragraphs` are those of the part, as its units number them.
    """
    stand, wanted = (
        [_element(paragraphs, unit) for unit in units] for units in (order.rows, order.wanted)
    )
    if not order.is_sure or any(next(row.iter(_MERGED), None) is not None for row in stand):
        return False
    places = [etree.Element(ROW) for _ in stand]
    for row, place in zip(stand, places, strict=True):
        row.addprevious(place)
    for row, place in zip(wanted, places, strict=True):
        place.addprevious(row)
        remove(place)
    for each in order.numbering:
        paragraph, start, end = each.piece.spot
        write_over(paragraphs[paragraph], start, end, each.written)
    return True


def _element(paragraphs: Sequence[etree._Element], unit: Unit) -> etree._Element:
    return list(paragraphs[unit.first.spot[0]].iterancestors(ROW))[-1]
