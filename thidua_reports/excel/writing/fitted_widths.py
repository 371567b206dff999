"""How wide the columns of a sheet are, so that all of them are on one page if that can be read."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import LINE, CellValue, Illustrative, height
from thidua_reports.excel.writing.heading_marks import Marks, shown_heading
from thidua_reports.excel.writing.paper import ROOM, points_of
from thidua_reports.excel.writing.sheet_content import Row, SheetContent
from thidua_reports.frozen import frozen

BOLD = 1.15
"""How much wider a letter of a heading is than a digit, at most."""
LETTER, CAPITAL = 11, 1.15
"""The size of the letters whose digits widths count, and how wide a capital is beside those."""
OF_CODES = 1.3
"""How wide a letter of a code is beside a digit."""
OF_WORDS = 0.5
"""To such a part of its width a column of words can be narrowed.

One of figures is not: in a narrower cell a program shows 367,75 as 367,8, and does not tell.
"""
TITLE_SIZE, TITLE_LINE = 14, 18.75
"""Of the letters of a title, and of a line of it, in points."""
_HOLDS_FIGURES = (CellKind.NUMBER, CellKind.DATE)
FIGURE = 13
"""So many digits hold 153.135.000,25; a computed column that is wider is one of words."""


@frozen
class Head:
    """Over which columns what is above a table stands, by their widths.

    The first `frozen` stay in sight. On a sheet that is parted into pages side by side the title
    keeps to the columns `apart`, which are on all of them, and the hint to those beside.
    """

    widths: Sequence[int]
    frozen: int = 0
    apart: int = 0

    @property
    def first_of_hint(self) -> int:
        """The column where the hint begins, which leaves room for the way back to the map."""
        return max(self.apart, 1 if self.widths[0] > len(BACK_TO_MAP) else 2)


def title_height(title: str, widths: Sequence[int]) -> float:
    """Return how high a title is that keeps to columns of such widths; if to none, one line."""
    room = sum(widths) * LETTER / TITLE_SIZE
    return TITLE_LINE * max(1, ceil(BOLD * CAPITAL * len(title) / room) if room else 1)


def heading_height(layout: SheetLayout, widths: Sequence[int], marks: Marks) -> float:
    """Return how high the row of the headings is."""
    pairs = zip(layout.columns, widths, strict=True)
    texts = [(shown_heading(each, marks), width - 1) for each, width in pairs if width > 1]
    return height(texts) or LINE


def fitted_widths(content: SheetContent) -> list[int]:
    """Return the widths of the columns, 0 for a hidden one.

    They are narrower than in the layout as far as one page asks for it; as in the layout where even
    the narrowest do not go onto one.
    """
    columns = content.layout.columns
    wanted = [0 if each in content.hidden else _wanted(each, content) for each in columns]
    total = sum(map(points_of, wanted))
    if total <= ROOM:
        return wanted
    least = [min(width, _least(each, content)) for each, width in zip(columns, wanted, strict=True)]
    narrowest = sum(map(points_of, least))
    if narrowest > ROOM:
        return wanted
    share = (ROOM - narrowest) / (total - narrowest)
    return [low + int((width - low) * share) for low, width in zip(least, wanted, strict=True)]


def _wanted(column: Column, content: SheetContent) -> int:
    """Return the width that is declared, or what the longest figure takes."""
    values = (each.get(column) for each in content.all_rows)
    return max(column.width, *map(_digits, values), 0)


def _least(column: Column, content: SheetContent) -> int:
    """Return what figures, words of the heading and codes take that must not be broken."""
    words = shown_heading(column, content.marks).split()
    least = column.width if column.kind in _HOLDS_FIGURES else OF_WORDS * column.width
    if column.kind is CellKind.COMPUTED:
        least = max(least, min(column.width, FIGURE))
    held = [_unbroken(row, column) for row in content.all_rows]
    return max(ceil(least), *(ceil(BOLD * len(each)) for each in words), *held, 1)


def _unbroken(row: Row, column: Column) -> int:
    """Return how many digits what is in a cell takes that must not be broken: a code, a word."""
    value = row.get(column)
    value = value.value if isinstance(value, Illustrative) else value
    if not isinstance(value, str):
        return _digits(value)
    if column.kind is CellKind.CODE:
        return ceil(OF_CODES * len(value))
    return ceil(BOLD * max(map(len, value.split()), default=0))


def _digits(value: CellValue) -> int:
    """Return how many digits a figure takes, its thousands apart; 0 for what is none."""
    value = value.value if isinstance(value, Illustrative) else value
    return len(f"{value:,f}") + 1 if isinstance(value, Decimal) else 0
