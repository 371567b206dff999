"""An .xls workbook (Excel 97-2003) -> its sheets, as xlrd reads it."""

import io
from itertools import chain, islice, product

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet

from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue
from thidua_reports.reading import ole_package
from thidua_reports.reading.raw_workbook import (
    MAX_COLUMNS,
    MAX_ROWS,
    Extent,
    OpenedWorkbook,
    Position,
    RawSheet,
    sheet_of,
)
from thidua_reports.reading.xls_cells import XlsCells


def refusal(content: bytes, place: Place) -> Issue | None:
    """Return why the file is no workbook that can be read; OSError if it is damaged."""
    return ole_package.refusal(content, place)


def opened(content: bytes, place: Place) -> OpenedWorkbook:
    """Return the workbook; raises whatever xlrd passes on from a broken one."""
    told = ole_package.properties(content)
    book = xlrd.open_workbook(
        file_contents=content, logfile=io.StringIO(), formatting_info=True, ragged_rows=True
    )
    extents = tuple(_extent(book, sheet) for sheet in book.sheets())
    return OpenedWorkbook(
        extents, told.by_hand, told.subject, lambda: _sheets(book, extents, place)
    )


def _extent(book: Book, sheet: Sheet) -> Extent:
    rows, columns = 0, 0
    for row, column in XlsCells(book, sheet).filled():
        rows, columns = max(rows, row), max(columns, column)
    return Extent(sheet.name, rows, columns)


def _sheets(book: Book, extents: tuple[Extent, ...], place: Place) -> tuple[RawSheet, ...]:
    return tuple(
        _sheet(book, sheet, extent, Place(place.workbook, extent.sheet))
        for sheet, extent in zip(book.sheets(), extents, strict=True)
    )


def _sheet(book: Book, sheet: Sheet, extent: Extent, place: Place) -> RawSheet:
    cells, covered = XlsCells(book, sheet), _covered(sheet)
    read = {
        position: cells.read(position, place)
        for position in cells.filled()
        if position[0] <= MAX_ROWS and position[1] <= MAX_COLUMNS and position not in covered
    }
    return sheet_of(extent, place, read)


def _covered(sheet: Sheet) -> set[Position]:
    """Return what lies under merged cells; no more than a sheet has, whatever the file says."""
    areas = (
        islice(product(range(top + 1, bottom + 1), range(left + 1, right + 1)), 1, None)
        for top, bottom, left, right in sheet.merged_cells
    )
    return set(islice(chain.from_iterable(areas), MAX_ROWS * MAX_COLUMNS))
