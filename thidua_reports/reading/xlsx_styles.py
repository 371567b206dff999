"""The styles of an .xlsx workbook -> how numbers are shown, and how characters are drawn."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lxml import etree

from thidua_reports.reading.built_in_formats import BUILT_IN_FORMATS
from thidua_reports.reading.raw_workbook import GENERAL
from thidua_reports.reading.seen_text import PLAIN, Look
from thidua_reports.reading.xlsx_package import OFF, ON
from thidua_reports.reading.xml_tree import namespace_of


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell shows numbers, how its characters are drawn, and in which font."""

    number_format: str = GENERAL
    look: Look = PLAIN
    font: str = ""


def cell_styles(styles: etree._Element | None) -> Sequence[CellStyle]:
    """Return the styles that cells name by their position; without any part of styles, the plain.

    Nothing else of the part is looked at.
    """
    if styles is None:
        return ()
    space = namespace_of(styles)
    formats = {
        each.get("numFmtId", ""): each.get("formatCode", GENERAL)
        for each in styles.iterfind(f"{space}numFmts/{space}numFmt")
    }
    fonts = [
        (look_of(each, space), _name(each, space))
        for each in styles.iterfind(f"{space}fonts/{space}font")
    ]
    borders = styles.iterfind(f"{space}borders/{space}border")
    crossing = {str(at) for at, each in enumerate(borders) if _is_crossing(each, space)}
    of_cells = styles.iterfind(f"{space}cellXfs/{space}xf")
    return tuple(_styles(of_cells, formats, fonts, crossing))


def _styles(
    found: Iterator[etree._Element],
    formats: dict[str, str],
    fonts: Sequence[tuple[Look, str]],
    crossing: Set[str],
) -> Iterator[CellStyle]:
    for each in found:
        number, font = each.get("numFmtId") or "0", int(each.get("fontId") or 0)
        built_in = BUILT_IN_FORMATS.get(int(number), GENERAL)
        look, name = fonts[font] if font < len(fonts) else (PLAIN, "")
        if each.get("borderId") in crossing:
            look = look._replace(is_crossed=True)
        yield CellStyle(formats.get(number, built_in), look, name)


def _is_crossing(border: etree._Element, space: str) -> bool:
    """Tell whether a border draws a line from corner to corner."""
    line = border.find(f"{space}diagonal")
    is_drawn = line is not None and line.get("style", "none") != "none"
    return is_drawn and (border.get("diagonalUp") in ON or border.get("diagonalDown") in ON)


def _name(font: etree._Element, space: str) -> str:
    named = font.find(f"{space}name")
    return "" if named is None else named.get("val", "")


def look_of(properties: etree._Element, space: str) -> Look:
    """Return how a font, or the properties of a run, draw characters."""
    struck = properties.find(f"{space}strike")
    height = properties.find(f"{space}vertAlign")
    drawn = "" if height is None else height.get("val", "")
    return Look(
        struck is not None and struck.get("val", "1") not in OFF,
        drawn == "superscript",
        drawn == "subscript",
    )
