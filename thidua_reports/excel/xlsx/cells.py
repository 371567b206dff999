"""The cells of a worksheet part -> what is seen in them, and the formulas behind it."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from math import isfinite

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.addresses import address_of, position_of
from thidua_reports.excel.formulas.copies import copied, in_cell_of_array
from thidua_reports.excel.raw.areas import Area, areas_of, within
from thidua_reports.excel.raw.cell_styles import CellStyle, Run, styled_text, styled_value
from thidua_reports.excel.raw.serials import value_of
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import (
    UNKNOWN_FORMULA,
    WRONG_VALUE,
    Position,
    RawCell,
    Rule,
)
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx.palette import USUAL_PALETTE, Palette
from thidua_reports.excel.xlsx.styles import ink_of, look_of, size_of
from thidua_reports.frozen import frozen

Text = tuple[Run, ...]
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_texts(
    strings: etree._Element | None, palette: Palette = USUAL_PALETTE
) -> Sequence[Text]:
    """Return the texts that cells name by their position, in the colours of the palette."""
    if strings is None:
        return ()
    space = namespace_of(strings)
    return tuple(text_of(item, space, palette) for item in strings.iterchildren(f"{space}si"))


def text_of(item: etree._Element, space: str, palette: Palette) -> Text:
    """Return the runs of a text; signs of pronunciation are none of it."""
    if len(item) == 1 and item[0].tag == f"{space}t":
        return (Run(decoded(item[0].text or "")),)
    return tuple(_run(part, space, palette) for part in item.iterchildren(f"{space}t", f"{space}r"))


def decoded(text: str) -> str:
    """Return a text with the characters that the file writes as _xHHHH_.

    A character beyond the first plane is written as two halves; one half alone is none.
    """
    if "_x" not in text:
        return text
    halves = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _written(part: etree._Element, space: str) -> str:
    if part.tag == f"{space}t":
        return part.text or ""
    return "".join(each.text or "" for each in part.iterchildren(f"{space}t"))


def _font(part: etree._Element, space: str) -> str:
    named = part.find(f"{space}rPr/{space}rFont")
    return "" if named is None else named.get("val", "")


def _run(part: etree._Element, space: str, palette: Palette) -> Run:
    text = kept_apart(decoded(_written(part, space)), _font(part, space))
    drawn = part.find(f"{space}rPr")
    if drawn is None:
        return Run(text)
    ink = "" if drawn.find(f"{space}color") is None else ink_of(drawn, palette)
    return Run(text, look_of(drawn, space), ink, size_of(drawn, space))


_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_PICTURE = re.compile(r"=(?:_xlfn\.)*(?:DISPIMG|IMAGE)\(", re.IGNORECASE)
"""How the pictures begin that WPS puts into cells, and those that Excel gets from the net."""
_TRUE = ("1", "true")


@frozen
class Surroundings:
    """What the cells of all sheets refer to; days are counted from `epoch`.

    `is_uncomputed` means that results of formulas are not to be relied on; `looks` are what the
    conditional formats of all sheets do to cells, in the colours of the `palette`.
    """

    texts: Sequence[Text]
    styles: Sequence[CellStyle]
    epoch: datetime
    is_uncomputed: bool
    looks: Sequence[Rule] = ()
    palette: Palette = USUAL_PALETTE

    def text(self, number: int) -> Text:
        """Return a shared text by its number; IndexError if there is none."""
        if number < 0:
            raise IndexError(number)
        return self.texts[number]

    def style(self, number: int) -> CellStyle:
        """Return a style by its number; the plain one where there is none, as Excel shows it."""
        return self.styles[number] if number < len(self.styles) else CellStyle()


class CellElements:
    """Reads the cells of one worksheet part, whose elements are in the namespace `space`."""

    def __init__(self, part: etree._Element, space: str, around: Surroundings) -> None:
        self._part, self._space, self._around = part, space, around
        self._row, self._cell = f"{space}row", f"{space}c"
        self._formula, self._value, self._inline = f"{space}f", f"{space}v", f"{space}is"
        self._shared: dict[str, tuple[str, str]] = {}
        self._arrays: list[tuple[Area, str, str]] = []

    def read(self, sheet: Place) -> Iterator[tuple[Position, RawCell]]:
        """Yield every cell that is not empty, with its position.

        A row or cell without a position follows the one before it.

        Raises:
            ValueError, IndexError: A cell is, or refers to something, where nothing can be.
        """
        row = 0
        for line in self._part.iterfind(f"{self._space}sheetData/{self._row}"):
            row, column = int(line.get("r") or row + 1), 0
            for cell in line.iterchildren(self._cell):
                reference = cell.get("r")
                row, column = at = position_of(reference) if reference else (row, column + 1)
                if len(cell):
                    address = reference or address_of(at)
                    yield at, self._read(cell, Place(sheet.workbook, sheet.sheet, address))

    def _read(self, cell: etree._Element, place: Place) -> RawCell:
        formula, kind, written, inline = "", "", "", None
        for child in cell:
            tag = child.tag
            if tag == self._value:
                kind, written = cell.get("t", "n"), child.text or ""
            elif tag == self._formula:
                formula = self._written_formula(child, place.cell)
            elif tag == self._inline:
                inline = child
        formula = formula or (self._of_array(place.cell) if self._arrays else "")
        if _is_picture(formula, written, cell):
            return RawCell(None, place, is_picture=True)
        style = self._around.style(int(cell.get("s") or 0))
        text = self._text(kind, written, inline)
        if text is not None and not (written == "" and formula and self._around.is_uncomputed):
            return styled_text(text, formula, style, place)
        value = _value(kind, written, style.number_format, self._around.epoch)
        return styled_value(value, formula, style, place)

    def _text(self, kind: str, written: str, inline: etree._Element | None) -> Text | None:
        """Return the text of the cell; None where it holds a value of another kind, or nothing."""
        if inline is not None:
            return text_of(inline, self._space, self._around.palette)
        if kind == "s":
            return self._around.text(int(written)) if written.strip() else ()
        return (Run(decoded(written)),) if kind == "str" else None

    def _written_formula(self, element: etree._Element, cell: str) -> str:
        """A formula that is copied over a range is written once, in its first cell.

        Excel keeps the result where that cell is lost.
        """
        text, kind, number = element.text or "", element.get("t"), element.get("si", "")
        if kind in ("array", "dataTable"):
            text = text or f"TABLE({element.get('r1', '')},{element.get('r2', '')})"
            self._arrays += [(area, f"={text}", cell) for area in areas_of(element.get("ref", ""))]
            return self._of_array(cell) or f"={text}"
        if kind != "shared":
            return f"={text}"
        if text:
            self._shared[number] = f"={text}", cell
        written, origin = self._shared.get(number, (UNKNOWN_FORMULA, cell))
        return written if cell == origin else copied(written, origin, cell)

    def _of_array(self, cell: str) -> str:
        """What is computed for many cells at once is written in the first of them."""
        at = position_of(cell)
        found = (
            (formula, first) for area, formula, first in self._arrays if [*within(area, (at,))]
        )
        formula, first = next(found, ("", cell))
        return in_cell_of_array(formula, first, cell) if formula else ""


def _is_picture(formula: str, written: str, cell: etree._Element) -> bool:
    """Return whether a picture was put into the cell: for older programs it holds an error."""
    if formula:
        return _PICTURE.match(formula) is not None
    return written == WRONG_VALUE and "vm" in cell.attrib and cell.get("t") == "e"


def _value(kind: str, written: str, number_format: str, epoch: datetime) -> object:
    """What is no number after all is text, of which nothing is made here."""
    plain = written.strip()
    if not plain:
        return None
    if kind == "b":
        return plain in _TRUE
    if kind == "d":
        return _day(plain)
    is_number = kind != "e" and _NUMBER.fullmatch(plain) and isfinite(float(plain))
    return value_of(float(plain), number_format, epoch) if is_number else plain


def _day(written: str) -> object:
    try:
        return datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return written
