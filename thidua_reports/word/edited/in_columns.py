"""An edited document with its tables in the columns that they were made with.

A column that somebody moved, took out or put in is found by its heading, so that each figure is
held against the one that was made under the same heading. Where no heading tells, nothing of the
table is compared.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.text import shortened
from thidua_reports.word.edited.alignment import Pair, paired_units
from thidua_reports.word.edited.cells import cells_of
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.headings import Columns
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.row_order import RowOrder, reordered
from thidua_reports.word.edited.table_columns import (
    OtherHeading,
    TableInColumns,
    table_in_columns,
)
from thidua_reports.word.edited.table_rows import row_made, without_missing
from thidua_reports.word.edited.units import BREAK, NO_TABLE, Piece, Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow
from thidua_reports.word.text import PARAGRAPH

_FEWEST_COLUMNS = 3
"""A table of fewer is one of signatures, or has nothing to mix up."""
_Value = TypeVar("_Value")
_Rows = dict[int, tuple[Unit, ...]]


@frozen
class InColumns:
    """The units of a document as made and as edited, in the same columns.

    `gone` are the figures of columns that are missing, `headings` those that are others over the
    same cells, `unknown` the first word and the headings of each table whose columns cannot be
    told. `rows` are units that were made in other columns, each with what it is among `made`.
    """

    made: tuple[Unit, ...]
    edited: tuple[Unit, ...]
    gone: tuple[Compared, ...] = ()
    headings: tuple[OtherHeading, ...] = ()
    unknown: tuple[tuple[Piece, str], ...] = ()
    rows: tuple[tuple[Unit, Unit, Columns], ...] = ()

    def of_made(self, known: Mapping[int, _Value]) -> dict[int, _Value]:
        """Return what is known of the units that were made, by the ids of those `made` here."""
        ids = {id(original): id(made) for original, made, _ in self.rows}
        return {ids.get(original, original): each for original, each in known.items()}

    def as_edited(self, pairs: Sequence[Pair]) -> dict[int, Unit | None]:
        """Return what the units that were made are now, by their ids; None for one that is gone.

        `pairs` are those `made` here with those edited.
        """
        found = {id(pair.old): pair.new for pair in pairs if pair.old is not None}
        return found | {id(original): found.get(id(made)) for original, made, _ in self.rows}

    def words_of_now(self, units: UnitsOfNow) -> UnitsOfNow:
        """Return the units of now by those `made` here, without the columns that are missing."""
        now = self.of_made(units)
        for original, made, columns in self.rows:
            unit = now.pop(id(made), None)
            if unit is not None and len(cells_of(unit)) == len(cells_of(original)):
                now[id(made)] = without_missing(row_made(unit, len(columns.places)), columns)
        return now

    def orders(
        self, pairs: Sequence[Pair], made: Origin, now: Origin, became: UnitsOfNow
    ) -> tuple[RowOrder, ...]:
        """Return the tables whose rows the data order otherwise."""
        said = replace(made, units=self.made)
        return tuple(reordered(self.edited, pairs, said, now, self.of_made(became)))


def in_columns(root: etree._Element, made: tuple[Unit, ...], edited: tuple[Unit, ...]) -> InColumns:
    """Return the units of a document in the columns that its tables were made with."""
    if not _headings(_tables(made)) - _headings(_tables(edited)):
        return InColumns(made, edited)
    paragraphs = list(root.iter(PARAGRAPH))
    found = [
        (ours, hers, table)
        for ours, hers in _same_tables(made, edited)
        if (table := table_in_columns(ours, hers, paragraphs)) is not None
    ]
    unknown = [(ours, hers) for ours, hers, table in found if table.columns is None]
    known = [(table, table.columns) for _, _, table in found if table.columns]
    rows = [(*each, columns) for table, columns in known for each in table.made]
    as_made: _Rows = {id(unit): (other,) for unit, other, _ in rows}
    as_made |= {id(unit): () for ours, _ in unknown for unit in ours}
    as_edited = {id(unit): others for table, _ in known for unit, others in table.edited}
    as_edited |= {id(unit): () for _, hers in unknown for unit in hers}
    return InColumns(
        _said(made, as_made),
        _said(edited, as_edited),
        tuple(each for table, _ in known for each in _gone(table)),
        tuple(each for table, _ in known for each in table.headings),
        tuple(_named(hers[0]) for _, hers in unknown),
        tuple(rows),
    )


def _tables(units: Sequence[Unit]) -> dict[int, list[Unit]]:
    """Return the rows of each table."""
    found: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.table != NO_TABLE:
            found.setdefault(unit.table, []).append(unit)
    return found


def _has_headings(rows: Sequence[Unit]) -> bool:
    """Return whether a table as made has headings over figures of ours."""
    first, *others = rows
    cells = cells_of(first)
    is_headed = len(cells) >= _FEWEST_COLUMNS and all(cells)
    return is_headed and not _keys(first) and any(map(_keys, others))


def _keys(unit: Unit) -> set[str]:
    return {piece.key for piece in unit.pieces if piece.key}


def _headings(tables: Mapping[int, Sequence[Unit]]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(piece.text for piece in rows[0].pieces) for rows in tables.values())


def _same_tables(
    made: Sequence[Unit], edited: Sequence[Unit]
) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """Yield the tables with headings as made and as edited, that are the same."""
    pairs = paired_units(made, edited)
    others = {id(pair.new): pair.old for pair in pairs if pair.new is not None}
    ours, hers, taken = _tables(made), _tables(edited), set[int]()
    for (old, new), _ in _votes(pairs).most_common():
        if old in taken or new not in hers or not _has_headings(ours[old]):
            continue
        first = others.get(id(hers[new][0]))
        taken.add(old)
        if first is None or first is ours[old][0] or first.table != old:
            yield ours[old], hers.pop(new)


def _votes(pairs: Sequence[Pair]) -> Counter[tuple[int, int]]:
    """Return how many rows two tables have in common, by their numbers."""
    return Counter(
        (pair.old.table, pair.new.table)
        for pair in pairs
        if pair.old is not None and pair.new is not None
        if NO_TABLE not in (pair.old.table, pair.new.table)
    )


def _gone(table: TableInColumns) -> Iterator[Compared]:
    for original, unit in table.made:
        left = {id(piece) for piece in unit.pieces}
        for piece in original.pieces:
            if piece.key and id(piece) not in left:
                yield Compared(Agreement.GONE, piece, None, "", original)


def _said(units: Sequence[Unit], known: _Rows) -> tuple[Unit, ...]:
    """Return units as they are known; those that say nothing are left out."""
    found = (each for unit in units for each in known.get(id(unit), (unit,)))
    return tuple(unit for unit in found if any(piece.text != BREAK for piece in unit.pieces))


def _named(unit: Unit) -> tuple[Piece, str]:
    """Return the first piece of a row of headings, and the headings."""
    first = unit.first
    return first, shortened("; ".join(text_of(Unit(cell)) for cell in cells_of(unit) if cell))
