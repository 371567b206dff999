"""Whether a note to a member stays on one page.

Estimated from the page and the styles of its template, on the safe side: rather too high.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from thidua_reports.frozen import frozen
from thidua_reports.language.text_width import MM_PER_POINT, Lettering, line_count
from thidua_reports.layouts.answer_views import AnswerNote, DoubtRow, PointsRow

_PAGE = 257.0 / MM_PER_POINT - 22
"""The height of the text on a page of A4 in points, less what programs differ by."""
_WIDTH, _MARGINS = 165.0, 2.2
"""The width of the text, and of the margins of a cell, in mm."""
_BODY, _COLUMN = 70.0, (27.0, 70.0, 58.0)
"""The widths of who issues the note, and of the columns of what is in doubt: where, what, how."""
_CODE, _FIGURES, _AGREED = 15.0, 28.0, 15.0
"""The widths of the columns of points."""
_TITLE, _TEXT, _HEAD, _WORDS, _NAME, _REMARK = 14.0, 13.0, 12.0, 11.0, 10.5, 10.0
"""Sizes of letters in points."""
_INDENT = " " * 12
"""As many spaces as the first line of a paragraph is indented."""
_LINE, _USED = 1.15, 0.97
"""How high a line is for the size of its letters, and how much of a column is surely used."""
_BELOW, _AROUND, _BORDER, _AROUND_HEAD = 2.0, 2.5, 0.5, 4.5
"""What is below a paragraph, and around a row, a row of points and a heading with its border."""
_ABOVE_TITLE, _RULES, _HEADING = 18.0, 24.0, 26.0
"""What is above the title, what rules take, how high a heading of one line is."""


def fits(note: AnswerNote) -> bool:
    """Return whether a note stays on one page as the shipped template prints it."""
    return all(height <= _PAGE for height in accumulate(_heights(note)))


def _heights(note: AnswerNote) -> Iterator[float]:
    """Yield how high its parts are, from the head down."""
    yield from _head(note)
    yield _HEADING
    for text in (note.nhan_xet, *note.viec_can_lam):
        yield _lines(_INDENT + text, _Column(_WIDTH, _TEXT)) * _TEXT * _LINE + _BELOW
    yield from _doubts(note)
    yield from _points(note)


def _head(note: AnswerNote) -> Iterator[float]:
    issuing = f"{note.co_quan_chu_quan.upper()}\n{note.ten_khoi_hoa}"
    lines = max(2, _lines(issuing, _Column(_BODY, _HEAD, is_bold=True)))
    title = 1 + _lines(note.trich_yeu, _Column(_WIDTH, _TITLE, is_bold=True))
    yield lines * _HEAD * _LINE + _ABOVE_TITLE + title * _TITLE * _LINE + _RULES


def _doubts(note: AnswerNote) -> Iterator[float]:
    if note.nhom:
        yield _HEAD * _LINE + _AROUND_HEAD
    for group in note.nhom:
        yield _HEAD * _LINE + _AROUND_HEAD
        yield from map(_doubt, group.dong)


def _doubt(row: DoubtRow) -> float:
    texts = (row.cho, row.noi_dung, row.cach_sua)
    lines = (
        _lines(text, _Column(width - _MARGINS, _WORDS))
        for text, width in zip(texts, _COLUMN, strict=True)
    )
    return max(lines) * _WORDS * _LINE + _AROUND


def _points(note: AnswerNote) -> Iterator[float]:
    if not note.diem:
        return
    figures = _FIGURES + (_AGREED if note.co_thong_nhat else 0)
    width = _WIDTH - _CODE - figures - _MARGINS
    yield _HEADING
    yield 2 * _HEAD * _LINE + _AROUND_HEAD
    for row in (*note.diem, _sum(note)):
        name = _lines(row.tieu_chi, _Column(width, _NAME)) * _NAME * _LINE
        lines = _lines(row.ghi_chu, _Column(width, _REMARK)) if row.ghi_chu else 0
        yield name + lines * _REMARK * _LINE + bool(lines) + _BORDER


def _sum(note: AnswerNote) -> PointsRow:
    return PointsRow("", "", "", "", "", note.tong_ghi_chu)


@frozen
class _Column:
    """A width in mm, the size and the weight of the letters in it."""

    width: float
    size: float
    is_bold: bool = False


def _lines(text: str, column: _Column) -> int:
    lettering: Sequence[Lettering] = [
        Lettering(line, column.size, column.is_bold) for line in text.split("\n")
    ]
    return sum(line_count(each, column.width * _USED) for each in lettering)
