"""The paragraphs and rows that the data have added since, and that an edited document lacks."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.cells import cells_of
from thidua_reports.word.edited.lines import text_of, without_notes
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Piece, Unit

UnitsAsEdited = Mapping[int, Unit | None]
"""The units of an edited document by the ids of those made; None for one that is gone."""
_BEGINNING = Piece("", is_figure=False, spot=(0, 0, 0))


@frozen
class Lacking:
    """A paragraph or row as it would be made now, and where a document lacks it or words of it.

    `stands` is what it is in the document so far, or None where nothing of it is there; then
    `after` is what it would stand behind, None where that is not there either.
    """

    unit: Unit
    stands: Unit | None
    after: Unit | None = None

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
    said = without_notes(now)
    was = {
        id(pair.new): pair.old
        for pair in paired_units(made.units, said)
        if pair.new is not None and pair.old is not None
    }
    for number, unit in enumerate(said):
        old = was.get(id(unit))
        if unit.skeleton in written or (old is not None and old.skeleton == unit.skeleton):
            continue
        if old is None:
            yield Lacking(unit, None, _before(said[:number], was, stands))
        elif (own := stands.get(id(old))) is not None:
            new = _keys(unit) - made.figures.keys()
            is_told = _cells_with(unit, new) <= {*expected}
            if new and not is_told and not _keys(old) - now.figures.keys():
                yield Lacking(unit, own)


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
