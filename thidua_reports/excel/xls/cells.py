"""A cell of an .xls workbook -> its value, format and marks, as of an .xlsx one."""

from collections.abc import Iterator, Set

import xlrd
from xlrd.book import Book
from xlrd.formatting import XF, Font, XFBorder
from xlrd.sheet import Cell, Sheet

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.cell_styles import (
    CellStyle,
    Look,
    Run,
    styled_text,
    styled_value,
    veil_of,
)
from thidua_reports.excel.raw.colours import BLACK, WHITE, is_unseen
from thidua_reports.excel.raw.serials import MAC_EPOCH, WINDOWS_EPOCH, is_date_format, value_of
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import (
    DAY_FORMAT,
    GENERAL,
    UNKNOWN_FORMULA,
    WRONG_VALUE,
    Position,
    RawCell,
    place_at,
)

_RAISED, _LOWERED = 1, 2
_REPEATED = 4
"""Of the ways to align a cell."""
_PARTS_OF_A_POINT = 20
_NO_PATTERN, _SOLID = 0, 1
_SYSTEM = {64: BLACK, 65: WHITE, 0x7FFF: BLACK}
"""Colours that are left to the machine, by their numbers beyond the palette."""


class XlsStyles:
    """The styles that cells name by their position, each made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[int, CellStyle] = {}

    def style(self, number: int) -> CellStyle:
        """Return a style; IndexError if there is none."""
        if number not in self._made:
            self._made[number] = self._style(self._book.xf_list[number])
        return self._made[number]

    def font(self, number: int) -> Font:
        """Return a font; IndexError if there is none."""
        return self._book.font_list[number]

    def colour(self, number: int) -> str:
        """Return red, green and blue; nothing where no such colour is known."""
        known = self._book.colour_map.get(number)
        return bytes(known).hex().upper() if known else _SYSTEM.get(number, "")

    def _style(self, cell: XF) -> CellStyle:
        known = self._book.format_map.get(cell.format_key)
        number_format = (known.format_str if known else None) or GENERAL
        font, aligned, ground = self.font(cell.font_index), cell.alignment, self._ground(cell)
        veil = veil_of(
            number_format,
            font.height / _PARTS_OF_A_POINT,
            is_lost=is_unseen(self.colour(font.colour_index), ground),
            is_repeated=aligned is not None and aligned.hor_align == _REPEATED,
        )
        look = look_of(font)._replace(is_crossed=_is_crossed(cell.border))
        return CellStyle(number_format, look, font.name, veil, ground)

    def _ground(self, cell: XF) -> str:
        fill = cell.background
        if fill is None or fill.fill_pattern == _NO_PATTERN:
            return WHITE
        return self.colour(fill.pattern_colour_index) if fill.fill_pattern == _SOLID else ""


def _is_crossed(border: XFBorder | None) -> bool:
    """Return whether a line is drawn from corner to corner."""
    if border is None or not border.diag_line_style:
        return False
    return bool(border.diag_up or border.diag_down)


def look_of(font: Font) -> Look:
    """Return how a font draws characters."""
    return Look(bool(font.struck_out), font.escapement == _RAISED, font.escapement == _LOWERED)


class XlsCells:
    """Reads the cells of one sheet."""

    def __init__(self, book: Book, sheet: Sheet, formulas: Set[Position] = frozenset()) -> None:
        """`formulas` are the cells that hold some."""
        self._sheet, self._formulas = sheet, formulas
        self.styles = XlsStyles(book)
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
        formula = UNKNOWN_FORMULA if position in self._formulas else ""
        if cell.ctype == xlrd.XL_CELL_TEXT:
            return styled_text(tuple(self._runs(at)), formula, style, place)
        style = style.showing(_number_format(cell, style))
        return styled_value(self._value(cell, style.number_format), formula, style, place)

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
        """What comes before the first change of font is drawn like the cell."""
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
