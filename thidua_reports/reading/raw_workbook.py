"""A workbook as it stands, from whatever kind of file: sheets of cells that know their place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from thidua_reports.domain.place import Place

MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 5000, 100, 1_000_000
ERROR_TEXTS = ("#DIV/0!", "#REF!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!")
WRONG_VALUE = "#VALUE!"
"""The error text of what has none of its own."""
GENERAL, DAY_FORMAT, TIME_FORMAT = "General", "dd/mm/yyyy", "hh:mm:ss"


@dataclass(frozen=True)
class RawCell:
    """A cell as it stands: what it shows, the formula behind it, how it is formatted.

    `marked` tells that some of its characters are superscript, subscript or struck through. An
    .xls workbook tells the result of a formula, but not that there is one.
    """

    value: object
    formula: str
    number_format: str
    marked: bool
    place: Place

    @property
    def is_blank(self) -> bool:
        """Nothing was typed; a formula is something even when it shows nothing."""
        return not self.formula and (self.value is None or not str(self.value).strip())


@dataclass(frozen=True)
class RawSheet:
    """The rows of a sheet, every row as long as the longest."""

    name: str
    place: Place
    rows: tuple[tuple[RawCell, ...], ...]


@dataclass(frozen=True)
class RawWorkbook:
    """The sheets of a workbook in its own order; `subject` is the file's property of that name."""

    place: Place
    sheets: tuple[RawSheet, ...]
    subject: str = ""


@dataclass(frozen=True)
class Extent:
    """How far a sheet reaches: its last row and its last column, from 1; 0 where it is empty."""

    sheet: str
    rows: int
    columns: int

    @property
    def size(self) -> int:
        """How many cells of it are read."""
        return min(self.rows, MAX_ROWS) * min(self.columns, MAX_COLUMNS)

    @property
    def is_too_far(self) -> bool:
        """Some of its cells are not read."""
        return self.rows > MAX_ROWS or self.columns > MAX_COLUMNS


@dataclass(frozen=True)
class OpenedWorkbook:
    """A file whose sheets have been found; `sheets` reads their cells, if they are not too many.

    `by_hand` tells that formulas are computed only when somebody asks for it.
    """

    extents: tuple[Extent, ...]
    by_hand: bool
    subject: str
    sheets: Callable[[], tuple[RawSheet, ...]]


Position = tuple[int, int]
"""Row and column, both from 1."""


def place_at(sheet: Place, position: Position) -> Place:
    """Return the place of a cell of the sheet."""
    row, column = position
    return Place(sheet.workbook, sheet.sheet, f"{get_column_letter(column)}{row}")


def sheet_of(extent: Extent, place: Place, cells: Mapping[Position, RawCell]) -> RawSheet:
    """Return the sheet with these cells; what is not among them is blank."""

    def cell_at(position: Position) -> RawCell:
        blank = RawCell(None, "", GENERAL, marked=False, place=place_at(place, position))
        return cells.get(position, blank)

    columns = range(1, min(extent.columns, MAX_COLUMNS) + 1)
    rows = range(1, min(extent.rows, MAX_ROWS) + 1)
    lines = tuple(tuple(cell_at((row, column)) for column in columns) for row in rows)
    return RawSheet(extent.sheet, place, lines)
