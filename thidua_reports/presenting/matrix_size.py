"""How large the score matrix may be printed so that it stays on one landscape page.

Estimated from the template's page and the widths of its columns, on the safe side: where the table
would hardly fit, the letters are a size smaller.
"""

import re
from collections.abc import Iterator, Sequence

from thidua_reports.frozen import frozen
from thidua_reports.language.text_width import MM_PER_POINT, Lettering, line_count, width
from thidua_reports.layouts.score_matrix_views import MatrixGroup

_HEIGHT, _WIDTH = 481.0, 714.0
"""The room on a landscape page of A4, in points: 17 by 25.2 cm."""
_NAMES, _STANDARD, _MEMBER = 8.6, 1.5, 1.35
"""How the columns share the width, as in the template."""
_LINE, _BORDER, _MARGINS = 1.16, 0.5, 7.0
_USUAL = 9.0
"""The size below which no letters go for the sake of a long word in a name, which may be broken."""
_WORD = re.compile(r"[^\s-]+-?")
_NOTES, _TITLE, _GAP = 9.0, 14.0, 6.0
"""Sizes of the letters of notes, of the head and of the empty line below it."""


@frozen
class Matrix:
    """What takes room in the matrix: lines of the head, headings, rows of figures, notes."""

    head: Sequence[str]
    members: Sequence[str]
    groups: Sequence[MatrixGroup]
    last_rows: Sequence[Sequence[str]]
    notes: Sequence[str]


def largest(matrix: Matrix, sizes: Sequence[float]) -> float:
    """Return the largest size of letters in which the matrix fits, the smallest if it never does.

    `sizes` in points are in falling order.
    """
    return next((size for size in sizes if _fits(matrix, size)), sizes[-1])


def _fits(matrix: Matrix, size: float) -> bool:
    own = _column(matrix, _MEMBER)
    figures = (word for row in matrix.last_rows for cell in row for word in cell.split())
    names = (word for heading in matrix.members for word in _WORD.findall(heading))
    unbroken = [*figures, *(names if size > _USUAL else ())]
    is_wide_enough = all(_width(word, size) <= own for word in unbroken)
    return is_wide_enough and sum(_heights(matrix, size)) <= _HEIGHT


def _heights(matrix: Matrix, size: float) -> Iterator[float]:
    """Yield how high the parts of the page are, from the head down."""
    yield sum(_lines(each, _TITLE, _WIDTH) for each in matrix.head) * _TITLE * _LINE
    yield _GAP * _LINE
    own, names = _column(matrix, _MEMBER), _column(matrix, _NAMES)
    yield _row(size, max(_lines(each, size, own) for each in (*matrix.members, "")))
    for group in matrix.groups:
        yield _row(size, _lines(group.ten, size, names))
        for each in group.dong:
            yield _row(size, _lines(each.ten, size, names, is_bold=False))
    for cells in matrix.last_rows:
        yield _row(size, max(_lines(each, size, own) for each in (*cells, "")))
    notes = _lines(" ".join(matrix.notes), _NOTES, _WIDTH, is_bold=False)
    yield notes * _NOTES * _LINE + 2


def _row(size: float, lines: int) -> float:
    return lines * size * _LINE + _BORDER


def _column(matrix: Matrix, share: float) -> float:
    """Return how wide the text of a column may be."""
    shares = _NAMES + _STANDARD + _MEMBER * len(matrix.members)
    return share / shares * _WIDTH - _MARGINS


def _width(text: str, size: float) -> float:
    """Return how wide a text in bold is on one line."""
    return width(Lettering(text, size, is_bold=True)) / MM_PER_POINT


def _lines(text: str, size: float, room: float, *, is_bold: bool = True) -> int:
    """Return how many lines a text takes in a column."""
    return line_count(Lettering(text, size, is_bold), room * MM_PER_POINT)
