"""The columns that a template asks to leave out of a table where no row has anything in them."""

import re
from collections.abc import Iterator

from lxml import etree

from thidua_reports.language.figures import without_marks
from thidua_reports.word.column_widths import (
    cells_of,
    fit_columns,
    set_span,
    span_of,
    take_columns_out,
    widths_of,
)
from thidua_reports.word.text import PICTURES, ROW, TABLE, TEXT, remove, text_in, xpath

LEAVE_OUT = re.compile(r"\{#\s*bỏ cột khi trống\s*#\}", re.IGNORECASE)
"""The remark in the heading of a column by which a template asks for it."""
MARK = "\ufdd5"
"""Stands for the remark while a template is filled; no text of anybody holds it."""
_NOTHING = ("", "–")
"""What a cell holds that says nothing; a no-break space is room to write in by hand."""
_BLANKS = " \t\n"
_IS_SHIFTED = xpath("boolean(w:tr/w:trPr/w:gridBefore)")


def leave_out_empty_columns(root: etree._Element) -> None:
    """Take the marked columns without an entry out of the tables, and the marks out of the rest.

    The widest column left gets the room. A table without rows below its heading stays whole.
    """
    for table in [*root.iter(TABLE)]:
        columns = [*_empty_columns(table)]
        if columns and not _IS_SHIFTED(table):
            _leave_out(table, columns)
    for piece in root.iter(TEXT):
        if piece.text and MARK in piece.text:
            piece.text = piece.text.replace(MARK, "") or None


def _empty_columns(table: etree._Element) -> Iterator[int]:
    """Yield the positions of the columns that are marked and empty, from 0."""
    rows = table.findall(ROW)
    for at, row in enumerate(rows):
        for column, cell in _by_column(row):
            entries = [own for below in rows[at + 1 :] for own in _entries(below, column)]
            if MARK in text_in(cell) and entries and all(map(_is_empty, entries)):
                yield column


def _entries(row: etree._Element, column: int) -> Iterator[etree._Element]:
    """Yield the cell of a row that is in this column and in no other."""
    for at, cell in _by_column(row):
        if at == column and span_of(cell) == 1:
            yield cell


def _by_column(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    at = 0
    for cell in cells_of(row):
        yield at, cell
        at += span_of(cell)


def _is_empty(cell: etree._Element) -> bool:
    text = without_marks(text_in(cell)).strip(_BLANKS)
    return text in _NOTHING and next(cell.iter(*PICTURES), None) is None


def _leave_out(table: etree._Element, columns: list[int]) -> None:
    widths = widths_of(table)
    left = [width for at, width in enumerate(widths) if at not in columns]
    if not left:
        return
    left[left.index(max(left))] += sum(widths) - sum(left)
    for row in table.findall(ROW):
        for at, cell in [*_by_column(row)]:
            _narrow(cell, sum(at <= column < at + span_of(cell) for column in columns))
    take_columns_out(table, columns)
    fit_columns(table, left)


def _narrow(cell: etree._Element, columns: int) -> None:
    """Make a cell span fewer columns; one that spans none is taken out."""
    span = span_of(cell) - columns
    if not span:
        remove(cell)
    elif columns:
        set_span(cell, span)
