"""Where what is drawn over a worksheet begins and ends, and whether it hides the cells."""

from lxml import etree

from thidua_reports.excel.raw.workbook import Position
from thidua_reports.excel.xlsx import package as kinds

_HEIGHT, _WIDTH = 190_500, 609_600
"""Of a cell as it usually is, in the units of drawings."""


def first_cell(anchor: etree._Element) -> Position:
    """Return the cell over which it begins."""
    begin = anchor.find("{*}from")
    if begin is None:
        place = anchor.find("{*}pos")
        return 1 + _length(place, "y") // _HEIGHT, 1 + _length(place, "x") // _WIDTH
    return 1 + _number(begin, "row"), 1 + _number(begin, "col")


def last_cell(anchor: etree._Element) -> Position:
    """Return the cell over which it ends; one that it only touches is none."""
    end = anchor.find("{*}to")
    if end is not None:
        row, column = _number(end, "row"), _number(end, "col")
        return row + bool(_number(end, "rowOff")), column + bool(_number(end, "colOff"))
    (row, column), size = first_cell(anchor), anchor.find("{*}ext")
    down, right = _length(size, "cy"), _length(size, "cx")
    return row + max(down - 1, 0) // _HEIGHT, column + max(right - 1, 0) // _WIDTH


def hides_cells(anchor: etree._Element) -> bool:
    """Return whether it is a picture, a chart or a shape that is filled, and is seen."""
    drawn = [*anchor.iter("{*}pic", "{*}graphicFrame")]
    filled = [each for each in anchor.iter("{*}sp") if each.find("{*}spPr/{*}noFill") is None]
    return any(not is_hidden(each) for each in (*drawn, *filled))


def is_hidden(shape: etree._Element) -> bool:
    """Return whether nothing is seen of a shape."""
    named = shape.find("*/{*}cNvPr")
    return named is not None and named.get("hidden") in kinds.ON


def _number(corner: etree._Element, name: str) -> int:
    written = corner.findtext(f"{{*}}{name}", "").strip()
    return int(written) if written.isdecimal() else 0


def _length(element: etree._Element | None, name: str) -> int:
    written = "" if element is None else element.get(name, "")
    return int(written) if written.isdecimal() else 0
