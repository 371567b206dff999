"""An .xls workbook (Excel 97-2003) -> its sheets, as xlrd reads it."""

import io
import re
import struct
from collections.abc import Iterator, Sequence
from itertools import chain, islice, product

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.areas import rules_over
from thidua_reports.excel.raw.cell_styles import LEAST_HEIGHT, LEAST_WIDTH, words_of
from thidua_reports.excel.raw.opened import Extent, OpenedWorkbook
from thidua_reports.excel.raw.workbook import (
    MAX_COLUMNS,
    MAX_ROWS,
    Picture,
    Position,
    RawSheet,
    RawWorkbook,
    TextBox,
    is_within_reach,
    lines_of,
    with_comments,
)
from thidua_reports.excel.xls import ole_package
from thidua_reports.excel.xls.cells import XlsCells
from thidua_reports.excel.xls.ole_package import (
    CONTINUED,
    DRAWING,
    SHAPE,
    TEXT,
    Record,
    formulas_in,
    records_by_sheet,
    texts_on_pages,
)
from thidua_reports.excel.xls.rules import rules_of
from thidua_reports.issues.issue import Issue

_PARTS_OF_A_POINT, _PARTS_OF_A_CHARACTER = 20, 256
"""In which rows and columns are measured."""


def opened(data: bytes, place: Place) -> OpenedWorkbook | Issue:
    """Return the workbook, or why it cannot be read; raises whatever xlrd does of a broken one."""
    found = ole_package.properties(data, place)
    if isinstance(found, Issue):
        return found
    book = xlrd.open_workbook(
        file_contents=data, logfile=io.StringIO(), formatting_info=True, ragged_rows=True
    )
    extents = tuple(_extent(book, sheet) for sheet in book.sheets())
    return OpenedWorkbook(
        extents,
        found.by_hand,
        lambda: RawWorkbook(
            place,
            _sheets(book, place, records_by_sheet(found.records)),
            found.subject,
            saved_on=found.saved_on,
        ),
    )


def _extent(book: Book, sheet: Sheet) -> Extent:
    rows, columns, count = 0, 0, 0
    for row, column in XlsCells(book, sheet).filled():
        rows, columns, count = max(rows, row), max(columns, column), count + 1
    return Extent(sheet.name, rows, columns, count)


def _sheets(book: Book, place: Place, records: Sequence[Sequence[Record]]) -> tuple[RawSheet, ...]:
    of_sheet = dict(enumerate(records))
    return tuple(
        _sheet(book, sheet, Place(place.workbook, sheet.name), of_sheet.get(at, ()))
        for at, sheet in enumerate(book.sheets())
    )


def _sheet(book: Book, sheet: Sheet, place: Place, records: Sequence[Record]) -> RawSheet:
    """Return the sheet; from its records comes what xlrd leaves out."""
    cells, covered = XlsCells(book, sheet, set(formulas_in(records))), _covered(sheet)
    read = {
        position: cell
        for position in cells.filled()
        if is_within_reach(position) and position not in covered
        if not (cell := cells.read(position, place)).is_blank
    }
    read = with_comments(read, _comments(sheet), place)
    return RawSheet(
        sheet.name,
        place,
        lines_of(read),
        frozenset(_hidden_rows(sheet)),
        frozenset(_hidden_columns(sheet)),
        sheet.visibility == 0,
        rules=rules_over(read, rules_of(records, cells.styles)),
        boxes=text_boxes(records),
        hides_zeros=not getattr(sheet, "show_zero_values", True),
        on_pages=words_of(texts_on_pages(records)),
        pictures=pictures(records),
    )


def _comments(sheet: Sheet) -> Iterator[tuple[Position, str]]:
    for (row, column), note in sheet.cell_note_map.items():
        if text := " ".join(note.text.split()):
            yield (row + 1, column + 1), text


def _hidden_rows(sheet: Sheet) -> Iterator[int]:
    """Yield the numbers of rows that are not shown, or too low for anything to be seen."""
    usual = sheet.default_row_height
    for index, row in sheet.rowinfo_map.items():
        height = usual if row.has_default_height else row.height
        is_low = height is not None and height < LEAST_HEIGHT * _PARTS_OF_A_POINT
        if row.hidden or is_low:
            yield index + 1


def _hidden_columns(sheet: Sheet) -> Iterator[int]:
    """Yield the numbers of columns that are not shown, or too narrow for anything to be seen."""
    for index in range(min(sheet.ncols, MAX_COLUMNS)):
        column = sheet.colinfo_map.get(index)
        is_narrow = sheet.computed_column_width(index) < LEAST_WIDTH * _PARTS_OF_A_CHARACTER
        if is_narrow or (column is not None and column.hidden):
            yield index + 1


def _covered(sheet: Sheet) -> set[Position]:
    """Return what is under merged cells; no more than a sheet has, whatever is in the file."""
    areas = (
        islice(product(range(top + 1, bottom + 1), range(left + 1, right + 1)), 1, None)
        for top, bottom, left, right in sheet.merged_cells
    )
    return set(islice(chain.from_iterable(areas), MAX_ROWS * MAX_COLUMNS))


_ANCHOR = re.compile(
    rb"\x10\xf0\x12\0\0\0..(?P<column>..)..(?P<row>..)..(?P<right>..)..(?P<bottom>..)..", re.DOTALL
)
"""Where a shape begins and ends, within the records of drawings."""
_HIDES_CELLS = frozenset((2, 3, 4, 5, 6, 8, 9, 0x1E))
"""Of the kinds of shapes: surfaces, charts and pictures."""
_A_COMMENT = 0x19
"""The kind of shape of a comment on a cell."""


def text_boxes(records: Sequence[Record]) -> tuple[TextBox, ...]:
    """Return the shapes with words that are no comments; in what WordArt draws none are found."""
    return tuple(dict.fromkeys(box for box in _boxes(records) if box.text))


def _boxes(records: Sequence[Record]) -> Iterator[TextBox]:
    position, is_comment = (1, 1), False
    for at, record in enumerate(records):
        if record.code in (DRAWING, CONTINUED):
            position = _position(record.data) or position
        elif record.code == SHAPE:
            is_comment = record.data[4:6] == struct.pack("<H", _A_COMMENT)
        elif record.code == TEXT and not is_comment:
            yield TextBox.over(position, _written(record.data, records, at + 1))


def pictures(records: Sequence[Record]) -> tuple[Picture, ...]:
    """Return the pictures, the charts and the filled shapes without a word."""
    return tuple(dict.fromkeys(_pictures(records)))


def _pictures(records: Sequence[Record]) -> Iterator[Picture]:
    place: Picture | None = None
    waiting: Picture | None = None
    for at, record in enumerate(records):
        if record.code in (DRAWING, CONTINUED):
            place = _covered_by(record.data) or place
        elif record.code == SHAPE:
            if waiting:
                yield waiting
            (kind,) = struct.unpack("<H", record.data[4:6].ljust(2, b"\0"))
            waiting = place if kind in _HIDES_CELLS else None
        elif record.code == TEXT and _written(record.data, records, at + 1):
            waiting = None
    if waiting:
        yield waiting


def _covered_by(drawing: bytes) -> Picture | None:
    anchors = list(_ANCHOR.finditer(drawing))
    if not anchors:
        return None
    left, top, right, bottom = (
        1 + int.from_bytes(anchors[-1][name], "little")
        for name in ("column", "row", "right", "bottom")
    )
    return Picture.over((top, left), (bottom, right))


def _position(drawing: bytes) -> Position | None:
    """Return where the last shape of a drawing begins."""
    anchors = list(_ANCHOR.finditer(drawing))
    if not anchors:
        return None
    row, column = (int.from_bytes(anchors[-1][name], "little") for name in ("row", "column"))
    return row + 1, column + 1


def _written(text: bytes, records: Sequence[Record], begin: int) -> str:
    """Return the words, which follow in records of their own, each in one or two bytes a letter."""
    left, pieces = int.from_bytes(text[10:12], "little"), []
    for at in range(begin, len(records)):
        record = records[at]
        if left <= 0 or record.code != CONTINUED:
            break
        encoding = "utf-16-le" if record.data[:1] == b"\1" else "latin-1"
        pieces.append(record.data[1:].decode(encoding, "replace")[:left])
        left -= len(pieces[-1])
    return " ".join("".join(pieces).split())
