"""The paragraphs and rows that the data have added since, and that an edited document lacks."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.cells import cells_of
from thidua_reports.word.edited.lines import text_of, without_notes
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.row_order import row_name
from thidua_reports.word.edited.units import NO_TABLE, Piece, Unit

UnitsAsEdited = Mapping[int, Unit | None]
"""The units of an edited document by the ids of those made; None for one that is gone."""
_BEGINNING = Piece("", is_figure=False, spot=(0, 0, 0))


@frozen
class Lacking:
    """A paragraph or row as it would be made now, and where a document lacks it or words of it.

    `stands` is what it is in the document so far, or None where nothing of it is there; then
    `after` is what it would stand behind, None where that is not there either. `is_needed` is for a
    row of figures, without which a table that stands does not add up.
    """

    unit: Unit
    stands: Unit | None
    after: Unit | None = None
    is_needed: bool = False

    @property
    def at(self) -> Piece:
        """The piece of the document at which it is told."""
        near = self.stands or self.after
        return near.first if near is not None else _BEGINNING


def lacking(
    made: Origin,
    now: Origin,
    edited: Sequence[Unit],
    stands: UnitsAsEdited,
    expected: Collection[str],
) -> Iterator[Lacking]:
    """Yield the paragraphs and rows that would be made now, or hold figures that they did not.

    `stands` tells what those `made` are in a document. Left out are those that lost a figure of
    ours, which are told by it, what somebody has written already or taken out, and words of a cell
    that are told as `expected` there.
    """
    written = {unit.skeleton for unit in edited}
    own_rows = _own_rows(edited, stands)
    said = without_notes(now)
    was = {
        id(pair.new): pair.old
        for pair in paired_units(made.units, said)
        if pair.new is not None and pair.old is not None
    }
    tables = _tables_of_figures(said, was, stands)
    for number, unit in enumerate(said):
        old = was.get(id(unit))
        if unit.skeleton in written or (old is not None and old.skeleton == unit.skeleton):
            continue
        if old is None:
            if unit.table == NO_TABLE or not any(_is_so(row, unit) for row in own_rows):
                before = _before(said[:number], was, stands)
                yield Lacking(unit, None, before, unit.table in tables)
        elif (own := stands.get(id(old))) is not None:
            new = _keys(unit) - made.figures.keys()
            is_told = _cells_with(unit, new) <= {*expected}
            if new and not is_told and not _keys(old) - now.figures.keys():
                yield Lacking(unit, own)


def _own_rows(edited: Sequence[Unit], stands: UnitsAsEdited) -> list[Unit]:
    """Return the rows of a document that are none of those made."""
    ours = {each.first.spot for each in stands.values() if each is not None}
    return [each for each in edited if each.table != NO_TABLE and each.first.spot not in ours]


def _is_so(row: Unit, other: Unit) -> bool:
    """Return whether a row that somebody put in is another: it begins alike and has figures."""
    return bool(row.figures) and row_name(row).lower() == row_name(other).lower()


def _tables_of_figures(
    units: Sequence[Unit], was: Mapping[int, Unit], stands: UnitsAsEdited
) -> set[int]:
    """Return the tables that hold figures of the data in some row that a document still has."""
    held = (unit for unit in units if unit.table != NO_TABLE and _keys(unit))
    return {unit.table for unit in held if stands.get(id(was.get(id(unit)))) is not None}


def _before(units: Sequence[Unit], was: Mapping[int, Unit], stands: UnitsAsEdited) -> Unit | None:
    """Return the last of the paragraphs before one that a document still has."""
    old = (was.get(id(unit)) for unit in reversed(units))
    there = (stands.get(id(each)) for each in old if each is not None)
    return next((each for each in there if each is not None), None)


def _cells_with(unit: Unit, keys: Collection[str]) -> set[str]:
    """Return the texts of the cells that hold some figures."""
    cells = (cell for cell in cells_of(unit) if any(piece.key in keys for piece in cell))
    return {text_of(Unit(cell)) for cell in cells}


def _keys(unit: Unit) -> set[str]:
    return {piece.key for piece in unit.pieces if piece.key}
