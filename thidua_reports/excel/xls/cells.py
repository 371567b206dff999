"""A cell of an .xls workbook -> its value, format and marks, as of an .xlsx one."""

from collections.abc import Iterator, Set

import xlrd
from xlrd.book import Book
from xlrd.formatting import Font
from xlrd.sheet import Cell, Sheet

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.cell_styles import CellStyle, styled_text
from thidua_reports.excel.raw.seen_text import Run, value_cell
from thidua_reports.excel.raw.serials import MAC_EPOCH, WINDOWS_EPOCH, is_date_format, value_of
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import (
    DAY_FORMAT,
    UNKNOWN_FORMULA,
    WRONG_VALUE,
    Position,
    RawCell,
    Veil,
    place_at,
)
from thidua_reports.excel.xls.styles import XlsStyles, look_of


class XlsCells:
    """Reads the cells of one sheet.

    `veiled` are, as soon as all are read, those that are not seen as they are.
    """

    def __init__(self, book: Book, sheet: Sheet, formulas: Set[Position] = frozenset()) -> None:
        """`formulas` are the cells that hold some."""
        self._sheet, self._formulas = sheet, formulas
        self.styles = XlsStyles(book)
        self.veiled: dict[Veil, set[Position]] = {}
        self._epoch = MAC_EPOCH if book.datemode else WINDOWS_EPOCH

    def filled(self) -> Iterator[Position]:
        """Return where something was typed or computed."""
        empty = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
        for row in range(self._sheet.nrows):
            for column, kind in enumerate(self._sheet.row_types(row)):
                if kind not in empty:
                    yield row + 1, column + 1

    def read(self, position: Position, sheet: Place) -> RawCell:
        """Return the cell; which formula it holds is not known."""
        at = position[0] - 1, position[1] - 1
        cell, place = self._sheet.cell(*at), place_at(sheet, position)
        style = self.styles.style(cell.xf_index or 0)
        if style.veil:
            self.veiled.setdefault(style.veil, set()).add(position)
        formula = UNKNOWN_FORMULA if position in self._formulas else ""
        if cell.ctype == xlrd.XL_CELL_TEXT:
            return styled_text(tuple(self._runs(at)), formula, style, place)
        number_format = _number_format(cell, style)
        return value_cell(
            self._value(cell, number_format), style.look, place, formula, number_format
        )

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
        text, start, font = str(self._sheet.cell_value(*at)), 0, None
        for begin, number in self._sheet.rich_text_runlist_map.get(at, ()):
            yield _run(text[start:begin], font)
            start, font = begin, self.styles.font(number)
        yield _run(text[start:], font)


def _run(text: str, font: Font | None) -> Run:
    return Run(text) if font is None else Run(kept_apart(text, font.name), look_of(font))


def _number_format(cell: Cell, style: CellStyle) -> str:
    is_day = cell.ctype == xlrd.XL_CELL_DATE and not is_date_format(style.number_format)
    return DAY_FORMAT if is_day else style.number_format
