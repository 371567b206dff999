"""A cell of an .xls workbook -> its value, format and marks, as of an .xlsx one."""

from collections.abc import Iterator

import xlrd
from xlrd.book import Book
from xlrd.formatting import XF
from xlrd.sheet import Cell, Sheet

from thidua_reports.domain.place import Place
from thidua_reports.reading.raw_workbook import (
    DAY_FORMAT,
    GENERAL,
    WRONG_VALUE,
    Position,
    RawCell,
    place_at,
)
from thidua_reports.reading.seen_text import Look, Run, seen, text_cell, value_cell
from thidua_reports.reading.serials import MAC_EPOCH, WINDOWS_EPOCH, is_date_format, value_of

_RAISED, _LOWERED = 1, 2


class XlsCells:
    """Reads the cells of one sheet."""

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self._book, self._sheet = book, sheet
        self._epoch = MAC_EPOCH if book.datemode else WINDOWS_EPOCH

    def filled(self) -> Iterator[Position]:
        """Return where something was typed or computed."""
        empty = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
        for row in range(self._sheet.nrows):
            for column, kind in enumerate(self._sheet.row_types(row)):
                if kind not in empty:
                    yield row + 1, column + 1

    def read(self, position: Position, sheet: Place) -> RawCell:
        """Return the cell; its formula is not known."""
        at = position[0] - 1, position[1] - 1
        cell, place = self._sheet.cell(*at), place_at(sheet, position)
        style = self._book.xf_list[cell.xf_index or 0]
        number_format, look = self._number_format(cell, style), self._look(style.font_index)
        if cell.ctype == xlrd.XL_CELL_TEXT:
            return text_cell(seen(self._runs(at), look), place, "", number_format)
        return value_cell(self._value(cell, number_format), look, place, "", number_format)

    def _number_format(self, cell: Cell, look: XF) -> str:
        known = self._book.format_map.get(look.format_key)
        number_format = (known.format_str if known else None) or GENERAL
        is_day = cell.ctype == xlrd.XL_CELL_DATE
        return DAY_FORMAT if is_day and not is_date_format(number_format) else number_format

    def _value(self, cell: Cell, number_format: str) -> object:
        match cell.ctype:
            case xlrd.XL_CELL_BOOLEAN:
                return bool(cell.value)
            case xlrd.XL_CELL_ERROR:
                return xlrd.error_text_from_code.get(int(cell.value), WRONG_VALUE)
            case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
                return value_of(float(cell.value), number_format, self._epoch)
        return None

    def _runs(self, at: Position) -> Iterator[Run]:
        """What stands before the first change of font is drawn like the cell."""
        text, start, look = str(self._sheet.cell_value(*at)), 0, None
        for begin, font in self._sheet.rich_text_runlist_map.get(at, ()):
            yield Run(text[start:begin], look)
            start, look = begin, self._look(font)
        yield Run(text[start:], look)

    def _look(self, font_index: int) -> Look:
        font = self._book.font_list[font_index]
        return Look(bool(font.struck_out), font.escapement == _RAISED, font.escapement == _LOWERED)
