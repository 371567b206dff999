"""How the cells of a column look: such as are typed in, such as nothing is asked for in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.writing.cell_values import Look

INPUT_COLOUR, CLOSED_COLOUR = "#FFFBE6", "#D0CECE"
_INPUT: Mapping[str, Look] = {"locked": False, "bg_color": INPUT_COLOUR}
_CLOSED: Mapping[str, Look] = {"bg_color": CLOSED_COLOUR}


@dataclass
class ColumnLook:
    """A column, how its cells differ from others, and the formats of its values by manner."""

    column: Column
    own: Mapping[str, Look] = field(default_factory=dict)
    styles: dict[object, Format] = field(default_factory=dict)


def column_looks(columns: Sequence[Column], inputs: Collection[Column]) -> list[ColumnLook]:
    """Return how the columns look of which the inputs can be typed in."""
    return [ColumnLook(each, _INPUT if each in inputs else {}) for each in columns]


def closed_looks(columns: Sequence[Column]) -> list[ColumnLook]:
    """Return how the columns look where nothing is asked for."""
    return [ColumnLook(each, _CLOSED) for each in columns]


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
