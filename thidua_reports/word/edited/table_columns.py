"""A table of an edited document in the columns that it was made with."""

from collections.abc import Iterator, Sequence
from itertools import chain

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.headings import Column, Columns, columns_of
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.table_rows import (
    Row,
    rearranged,
    row_edited,
    row_made,
    without_missing,
)
from thidua_reports.word.edited.units import Piece, Unit


@frozen
class OtherHeading:
    """A heading over the cells of another: what it was, what it is, and where it stands."""

    made: str
    written: str
    at: Piece


@frozen
class TableInColumns:
    """The rows of a table as made and as edited, each with what it is in the same columns.

    `columns` is None where they cannot be told; then nothing of the table can be compared.
    """

    columns: Columns | None
    made: tuple[tuple[Unit, Unit], ...] = ()
    edited: tuple[tuple[Unit, tuple[Unit, ...]], ...] = ()
    headings: tuple[OtherHeading, ...] = ()


def table_in_columns(
    made: Sequence[Unit], edited: Sequence[Unit], paragraphs: Sequence[etree._Element]
) -> TableInColumns | None:
    """Return a table in the columns that it was made with; None where it still has them.

    `made` and `edited` are its rows, the headings first; `paragraphs` are those of the document.
    """
    hers = [row_edited(unit, paragraphs) for unit in edited]
    width = len(row_made(made[0], 1).cells)
    ours = [row_made(unit, width) for unit in made]
    was, now = _headings(ours[0]), _headings(hers[0])
    if was == now:
        return None
    columns = None
    if hers[0].lead == 1:
        columns = columns_of(_contents(ours), _contents(hers))
    if columns is None:
        return TableInColumns(None)
    if columns.are_in_place:
        return TableInColumns(columns, headings=tuple(_other_headings(ours, hers[0], columns)))
    return _rearranged(ours, hers, columns)


def _rearranged(ours: Sequence[Row], hers: Sequence[Row], columns: Columns) -> TableInColumns:
    made = [(row.unit, without_missing(row, columns)) for row in ours if not row.is_group]
    edited = [(row.unit, rearranged(row, columns)) for row in hers if not row.is_group]
    known = tuple((row, unit) for row, unit in made if unit is not None)
    found = tuple((row, units) for row, units in edited if units is not None)
    if (len(known), len(found)) != (len(made), len(edited)):
        return TableInColumns(None)
    return TableInColumns(columns, known, found)


def _headings(row: Row) -> tuple[str, ...]:
    return tuple(text_of(Unit(cell)) for cell in row.cells)


def _contents(rows: Sequence[Row]) -> list[Column]:
    """Return the columns of a table by their texts, the headings first."""
    width = len(rows[0].cells)
    cells = [row.in_columns(width) for row in rows if not row.is_group]
    texts = ([text_of(Unit(cell)) for cell in row] for row in cells if row is not None)
    return list(zip(*texts, strict=True))


def _other_headings(ours: Sequence[Row], row: Row, columns: Columns) -> Iterator[OtherHeading]:
    """Yield the headings that are others over figures of ours, or are those of other columns."""
    known = {each.lower() for each in _headings(ours[0])}
    pieces = list(chain(*row.cells))
    for each in columns.renamed:
        cell = row.cells[each.place]
        written = text_of(Unit(cell))
        if written.lower() in known or _has_figures(ours, each.place):
            first = cell[0] if cell else pieces[0]
            yield OtherHeading(each.heading, written, first)


def _has_figures(rows: Sequence[Row], place: int) -> bool:
    cells = (row.in_columns(len(rows[0].cells)) for row in rows if not row.is_group)
    return any(piece.key for row in cells if row is not None for piece in row[place])
