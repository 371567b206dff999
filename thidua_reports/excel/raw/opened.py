"""A file of whatever kind whose sheets have been found, before their cells are read."""

from collections.abc import Callable

from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS, RawWorkbook
from thidua_reports.frozen import frozen


@frozen
class Extent:
    """How far a sheet reaches: its last row and its last column, from 1; 0 where it is empty.

    `count` is how many of its cells are read.
    """

    sheet: str
    rows: int
    columns: int
    count: int

    @property
    def is_too_far(self) -> bool:
        """Some of its cells are not read."""
        return self.rows > MAX_ROWS or self.columns > MAX_COLUMNS


@frozen
class OpenedWorkbook:
    """A file whose sheets have been found; `read` reads their cells, if they are not too many.

    `by_hand` means that formulas are computed only when somebody asks for it.
    """

    extents: tuple[Extent, ...]
    by_hand: bool
    read: Callable[[], RawWorkbook]
