"""The styles of an .xlsx workbook -> how numbers are shown, and how characters are drawn."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from lxml import etree

from thidua_reports.excel.raw.areas import Area, areas_of
from thidua_reports.excel.raw.cell_styles import (
    PLAIN,
    CellStyle,
    Look,
    veil_of,
)
from thidua_reports.excel.raw.colours import BLACK, WHITE, is_unseen
from thidua_reports.excel.raw.number_formats import BUILT_IN_FORMATS
from thidua_reports.excel.raw.workbook import GENERAL, NO_RULE, Rule
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx.package import OFF, ON
from thidua_reports.excel.xlsx.palette import USUAL_PALETTE, Palette


def ink_of(font: etree._Element, palette: Palette) -> str:
    """Return the colour of characters."""
    return palette.colour(font.find("{*}color"), BLACK)


def ground_of(fill: etree._Element, palette: Palette, ground: str = "fgColor") -> str:
    """Return the colour behind characters, which `ground` names; nothing where it is no one."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return ""
    kind = pattern.get("patternType", "solid" if ground == "bgColor" else "none")
    if kind == "none":
        return WHITE
    return palette.colour(pattern.find(f"{{*}}{ground}"), BLACK) if kind == "solid" else ""


_NAMED = ("numFmt", "font", "fill", "border")


def cell_styles(
    styles: etree._Element | None, palette: Palette = USUAL_PALETTE
) -> Sequence[CellStyle]:
    """Return the styles that cells name by their position; none without any part of styles."""
    if styles is None:
        return ()
    space = namespace_of(styles)
    known = _Parts(styles, space, palette)
    return tuple(known.style_of(each) for each in styles.iterfind(f"{space}cellXfs/{space}xf"))


class _Parts:
    """What the styles of cells name by its position: formats, fonts, fills and borders."""

    def __init__(self, styles: etree._Element, space: str, palette: Palette) -> None:
        self._space = space
        self._formats = {
            each.get("numFmtId", ""): each.get("formatCode", GENERAL)
            for each in styles.iterfind(f"{space}numFmts/{space}numFmt")
        }
        self._fonts = [
            (look_of(each, space), _name(each, space), ink_of(each, palette), size_of(each, space))
            for each in styles.iterfind(f"{space}fonts/{space}font")
        ]
        fills = styles.iterfind(f"{space}fills/{space}fill")
        self._grounds = {str(at): ground_of(each, palette) for at, each in enumerate(fills)}
        borders = styles.iterfind(f"{space}borders/{space}border")
        self._crossing = {str(at) for at, each in enumerate(borders) if _is_crossing(each, space)}

        self._made: dict[tuple[str, ...], CellStyle] = {}

    def style_of(self, cell: etree._Element) -> CellStyle:
        """Return the style that an element of cellXfs puts together; of equal ones only one."""
        named = tuple(cell.get(f"{name}Id") or "0" for name in _NAMED)
        key = (*named, self._alignment(cell) if len(cell) else "")
        if key not in self._made:
            self._made[key] = self._style(*key)
        return self._made[key]

    def _alignment(self, cell: etree._Element) -> str:
        aligned = cell.find(f"{self._space}alignment")
        return "" if aligned is None else aligned.get("horizontal", "")

    def _style(self, number: str, font: str, fill: str, border: str, aligned: str) -> CellStyle:
        shown = self._formats.get(number, BUILT_IN_FORMATS.get(int(number), GENERAL))
        known = int(font) < len(self._fonts)
        look, name, ink, size = self._fonts[int(font)] if known else (PLAIN, "", BLACK, None)
        if border in self._crossing:
            look = look._replace(is_crossed=True)
        ground = self._grounds.get(fill, WHITE)
        is_lost = is_unseen(ink, ground)
        veil = veil_of(shown, size, is_lost=is_lost, is_repeated=aligned == "fill")
        return CellStyle(shown, look, name, veil, ground)


def _is_crossing(border: etree._Element, space: str) -> bool:
    """Return whether a border draws a line from corner to corner."""
    line = border.find(f"{space}diagonal")
    is_drawn = line is not None and line.get("style", "none") != "none"
    return is_drawn and (border.get("diagonalUp") in ON or border.get("diagonalDown") in ON)


def _name(font: etree._Element, space: str) -> str:
    named = font.find(f"{space}name")
    return "" if named is None else named.get("val", "")


def size_of(font: etree._Element, space: str) -> float | None:
    """Return the size of characters in points; None where it is not given."""
    sized = font.find(f"{space}sz")
    with suppress(ValueError):
        return None if sized is None else float(sized.get("val", ""))
    return None


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


_OWN = "{*}conditionalFormatting"
_ADDED = "{*}extLst/{*}ext/{*}conditionalFormattings/{*}conditionalFormatting"
"""Where Excel puts the rules that its first file format did not know."""


def rules_of_looks(styles: etree._Element | None, palette: Palette) -> Sequence[Rule]:
    """Return the looks that rules name by their position."""
    if styles is None:
        return ()
    return tuple(_rule_of_look(each, palette) for each in styles.iterfind("{*}dxfs/{*}dxf"))


def rules_of(
    part: etree._Element, looks: Sequence[Rule], palette: Palette
) -> Iterator[tuple[Iterable[Area], Rule]]:
    """Yield the rules by which a cell may show something else, each with where it holds.

    Whether its condition is met is not asked.
    """
    for each in (*part.iterfind(_OWN), *part.iterfind(_ADDED)):
        where = each.get("sqref") or each.findtext("{*}sqref") or ""
        rules = each.iterfind("{*}cfRule")
        yield from ((areas_of(where), _rule(rule, looks, palette)) for rule in rules)


def _rule(element: etree._Element, looks: Sequence[Rule], palette: Palette) -> Rule:
    for name in ("iconSet", "dataBar"):
        drawn = element.find(f"{{*}}{name}")
        if drawn is not None:
            return Rule(hides=drawn.get("showValue") in OFF)
    own, number = element.find("{*}dxf"), element.get("dxfId", "")
    if own is not None:
        return _rule_of_look(own, palette)
    return looks[int(number)] if number.isdecimal() and int(number) < len(looks) else NO_RULE


def _rule_of_look(look: etree._Element, palette: Palette) -> Rule:
    shown, struck = look.find("{*}numFmt"), look.find("{*}font/{*}strike")
    return Rule(
        "" if shown is None else shown.get("formatCode", ""),
        struck is not None and struck.get("val", "1") not in OFF,
        fades=_fades(look, palette),
    )


def _fades(look: etree._Element, palette: Palette) -> bool:
    """What the look does not give is taken for black on white."""
    font, fill = look.find("{*}font"), look.find("{*}fill")
    ground = WHITE if fill is None else ground_of(fill, palette, "bgColor")
    ink = BLACK if font is None else ink_of(font, palette)
    return is_unseen(ink, ground)
