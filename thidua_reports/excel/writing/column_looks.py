"""How the cells of a column look: such as are typed in, such as nothing is asked for in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format

from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.excel.writing.cell_values import TEXT_KINDS, Look

_FIGURES = (CellKind.NUMBER, CellKind.COMPUTED)
INPUT_COLOUR, CLOSED_COLOUR = "#FFFBE6", "#D0CECE"
_INPUT: Mapping[str, Look] = {"locked": False, "bg_color": INPUT_COLOUR}
_CLOSED: Mapping[str, Look] = {"bg_color": CLOSED_COLOUR}
_INDENTED: Mapping[str, Look] = {"indent": 1}
INDENT = 2
"""So many digits an indent takes at most."""


@dataclass
class ColumnLook:
    """A column, how its cells differ from others, and the formats of its values by manner."""

    column: Column
    own: Mapping[str, Look] = field(default_factory=dict)
    styles: dict[object, Format] = field(default_factory=dict)

    @property
    def indent(self) -> int:
        """How many digits of the width its texts leave free to the left."""
        return INDENT if "indent" in self.own else 0


def column_looks(columns: Sequence[Column], inputs: Collection[Column]) -> list[ColumnLook]:
    """Return how the columns look of which the inputs can be typed in."""
    return [
        ColumnLook(each, {**own, **(_INPUT if each in inputs else {})})
        for each, own in _beside_figures(columns)
    ]


def closed_looks(columns: Sequence[Column]) -> list[ColumnLook]:
    """Return how the columns look where nothing is asked for."""
    return [ColumnLook(each, {**own, **_CLOSED}) for each, own in _beside_figures(columns)]


def indents(columns: Sequence[Column]) -> list[int]:
    """Return how many digits of each column its texts leave free to the left."""
    return [each.indent for each in column_looks(columns, ())]


def _is_of_words(column: Column) -> bool:
    return column.kind in TEXT_KINDS or (column.kind in _FIGURES and column.align == "left")


def _beside_figures(columns: Sequence[Column]) -> Iterator[tuple[Column, Mapping[str, Look]]]:
    """Texts do not touch the figures at the right edge of the column before."""
    before: Column | None = None
    for each in columns:
        is_beside = before and before.kind in _FIGURES and not before.align
        yield each, _INDENTED if is_beside and _is_of_words(each) else {}
        before = each


def looks_of_row(
    row: int,
    closed: Collection[tuple[int, Column]],
    looks: Sequence[ColumnLook],
    as_closed: Sequence[ColumnLook],
) -> Sequence[ColumnLook]:
    """Return how the cells of a row look of which those that are `closed` ask for nothing."""
    if not closed:
        return looks
    pairs = zip(looks, as_closed, strict=True)
    return [grey if (row, look.column) in closed else look for look, grey in pairs]
