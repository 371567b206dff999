"""How wide the columns of a sheet are, so that all of them are on one page if that can be read."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue, plain_of
from thidua_reports.excel.writing.column_looks import indents
from thidua_reports.excel.writing.heading_marks import Marks, shown_heading
from thidua_reports.excel.writing.paper import ROOM, points_of
from thidua_reports.excel.writing.sheet_content import SheetContent
from thidua_reports.excel.writing.text_room import LINE, WIDE_LETTER, height, widest_word
from thidua_reports.frozen import frozen

LETTER, CAPITAL = 11, 1.15
"""The size of the letters whose digits widths count, and how wide a capital is beside those."""
OF_WORDS = 0.4
"""To such a part of its width a column of words can be narrowed.

One of figures is not, unless it says how far: in a narrower cell a program shows 367,75 as 367,8,
and does not tell.
"""
TITLE_SIZE, TITLE_LINE = 14, 18.75
"""Of the letters of a title, and of a line of it, in points."""
_HOLDS_FIGURES = (CellKind.NUMBER, CellKind.DATE)
WORD = 18
"""No column is made wider than this for a word, such as an address, that could be broken."""
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
    return TITLE_LINE * max(1, ceil(WIDE_LETTER * CAPITAL * len(title) / room) if room else 1)


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
    end = len(columns) if content.printed is None else content.printed
    return [*_on_paper(columns[:end], wanted[:end], content), *wanted[end:]]


def _on_paper(columns: Sequence[Column], wanted: list[int], content: SheetContent) -> list[int]:
    """Return the widths of the columns that are printed."""
    total = sum(map(points_of, wanted))
    if total <= ROOM:
        return wanted
    least = [
        min(width, _least(each, content) + indent)
        for each, width, indent in zip(columns, wanted, indents(columns), strict=True)
    ]
    narrowest = sum(map(points_of, least))
    if narrowest > ROOM:
        return wanted
    share = (ROOM - narrowest) / (total - narrowest)
    return [low + int((width - low) * share) for low, width in zip(least, wanted, strict=True)]


def _wanted(column: Column, content: SheetContent) -> int:
    """Return the width that is declared, or what the longest figure or a long word takes."""
    values = [each.get(column) for each in content.all_rows]
    words = (min(WORD, _unbroken(each)) for each in values)
    return max(column.width, *map(_digits, values), *words, 0)


def _least(column: Column, content: SheetContent) -> int:
    """Return what figures, words of the heading and codes take that must not be broken."""
    words = shown_heading(column, content.marks).split()
    held = [_unbroken(row.get(column)) for row in content.all_rows]
    return max(
        column.least or _least_undeclared(column, content),
        *(ceil(WIDE_LETTER * len(each)) for each in words),
        *held,
        1,
    )


def _least_undeclared(column: Column, content: SheetContent) -> int:
    if content.is_list and column.kind is CellKind.NUMBER:
        return 1  # as all of its figures are known
    if column.kind in _HOLDS_FIGURES:
        return column.width
    least = ceil(OF_WORDS * column.width)
    return max(least, min(column.width, FIGURE)) if column.kind is CellKind.COMPUTED else least


def _unbroken(value: CellValue) -> int:
    """Return how many digits what is in a cell takes that must not be broken: a code, a word."""
    plain = plain_of(value)
    return widest_word(plain) if isinstance(plain, str) else _digits(value)


def _digits(value: CellValue) -> int:
    """Return how many digits a figure takes, its thousands apart; 0 for what is none."""
    plain = plain_of(value)
    return len(f"{plain:,f}") + 1 if isinstance(plain, Decimal) else 0
