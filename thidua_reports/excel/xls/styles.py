"""The XF records of an .xls workbook -> how cells show numbers, and how characters are drawn."""

from xlrd.book import Book
from xlrd.formatting import XF, Font, XFBorder

from thidua_reports.excel.raw.cell_styles import BLACK, WHITE, CellStyle, is_unseen, veil_of
from thidua_reports.excel.raw.seen_text import Look
from thidua_reports.excel.raw.workbook import GENERAL

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
        font, aligned = self.font(cell.font_index), cell.alignment
        veil = veil_of(
            number_format,
            font.height / _PARTS_OF_A_POINT,
            is_lost=is_unseen(self.colour(font.colour_index), self._ground(cell)),
            is_repeated=aligned is not None and aligned.hor_align == _REPEATED,
        )
        look = look_of(font)._replace(is_crossed=_is_crossed(cell.border))
        return CellStyle(number_format, look, font.name, veil)

    def _ground(self, cell: XF) -> str:
        fill = cell.background
        if fill is None or fill.fill_pattern == _NO_PATTERN:
            return WHITE
        return self.colour(fill.pattern_colour_index) if fill.fill_pattern == _SOLID else ""


def _is_crossed(border: XFBorder | None) -> bool:
    """Tell whether a line is drawn from corner to corner."""
    if border is None or not border.diag_line_style:
        return False
    return bool(border.diag_up or border.diag_down)


def look_of(font: Font) -> Look:
    """Return how a font draws characters."""
    return Look(bool(font.struck_out), font.escapement == _RAISED, font.escapement == _LOWERED)
