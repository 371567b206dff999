"""The rows of a table by their cells, each in the column that it stands in."""

from collections.abc import Sequence
from itertools import accumulate, chain, pairwise

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.cells import Cell, cells_of
from thidua_reports.word.edited.headings import NOWHERE, Columns
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit
from thidua_reports.word.text import CELL, PARAGRAPH, ROW, W, xpath

_MERGED, _BEFORE = W + "vMerge", W + "gridBefore"
_SPAN = xpath("w:tcPr/w:gridSpan/@w:val")
_BETWEEN = Piece(BREAK, is_figure=False)
Cells = tuple[Cell, ...]


@frozen
class Row:
    """A row, its cells, and how many columns the first of them takes up.

    `lead` is 0 where it cannot be told in which column a cell stands.
    """

    unit: Unit
    cells: Cells
    lead: int

    @property
    def is_group(self) -> bool:
        """Return whether it has but one cell, across the whole table."""
        return len(self.cells) == 1

    def in_columns(self, width: int) -> Cells | None:
        """Return its cells in so many columns; None where they do not make them up.

        What takes up several columns stands in the last of them.
        """
        if self.lead < 1 or len(self.cells) + self.lead - 1 != width:
            return None
        return (*(((),) * (self.lead - 1)), *self.cells)


def row_made(unit: Unit, width: int) -> Row:
    """Return a row of a document that was made, in whose rows only a first cell spans columns."""
    cells = cells_of(unit)
    return Row(unit, cells, max(0, width - len(cells) + 1))


def row_edited(unit: Unit, paragraphs: Sequence[etree._Element]) -> Row:
    """Return a row of an edited document; `paragraphs` are those of its part."""
    row = list(paragraphs[unit.first.spot[0]].iterancestors(ROW))[-1]
    held = [each for each in row if each.tag == CELL]
    counts = [sum(1 for _ in cell.iter(PARAGRAPH)) for cell in held]
    spans = [int(next(iter(_SPAN(cell)), 1)) for cell in held]
    merged = next(row.iter(_MERGED, _BEFORE), None) is not None
    is_plain = not merged and all(each == 1 for each in (*counts, *spans[1:]))
    said = cells_of(unit)
    found = (*(((),) * (sum(counts) - len(said))), *said)
    if sum(counts) != len(found):
        return Row(unit, said, 0)
    ends = list(accumulate(counts, initial=0))
    cells = tuple(tuple(chain(*found[first:last])) for first, last in pairwise(ends))
    return Row(unit, cells, spans[0] if is_plain else 0)


def rearranged(row: Row, columns: Columns) -> tuple[Unit, Unit] | None:
    """Return an edited row in the columns that it was made with, and what stands in hers.

    None where it cannot be told in which column a cell stands.
    """
    width = len(columns.hers) + sum(place != NOWHERE for place in columns.places)
    cells = row.in_columns(width)
    if cells is None:
        return None
    places = enumerate(columns.places)
    spanned = [made for made, place in places if row.lead > 1 and 0 <= place < row.lead]
    if row.lead > 1 and not _are_first(spanned, columns):
        return None
    own = [() if place == NOWHERE else cells[place] for place in columns.places]
    for made in spanned:
        own[made] = cells[row.lead - 1] if made == spanned[-1] else ()
    hers = [cells[place] for place in columns.hers if place >= row.lead or row.lead == 1]
    return _joined(own, row.unit.table), _joined(hers, NO_TABLE)


def without_missing(row: Row, columns: Columns) -> Unit | None:
    """Return a row as made without what stood in the columns that are missing now."""
    cells = row.in_columns(len(columns.places))
    if cells is None:
        return None
    own = [
        () if place == NOWHERE else each for place, each in zip(columns.places, cells, strict=True)
    ]
    kept = [made for made in range(row.lead) if columns.places[made] != NOWHERE]
    if kept:
        own[kept[-1]] = cells[row.lead - 1]
    return _joined(own, row.unit.table)


def _are_first(spanned: Sequence[int], columns: Columns) -> bool:
    """Return whether columns stand before all others that are left of those made."""
    left = [made for made, place in enumerate(columns.places) if place != NOWHERE]
    return bool(spanned) and left[: len(spanned)] == list(spanned)


def _joined(cells: Sequence[Cell], table: int) -> Unit:
    between = ((_BETWEEN, *each) for each in cells[1:])
    return Unit((*chain(*cells[:1]), *chain.from_iterable(between)), table)
