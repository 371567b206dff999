"""The colours that an .xlsx workbook gives to a font and to what lies behind it."""

from lxml import etree

from thidua_reports.excel.raw.cell_styles import BLACK, WHITE

_INDEXED = (BLACK, WHITE, "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
"""The first colours of the palette, which stands in it twice."""
_SYSTEM = {"64": BLACK, "65": WHITE}
_THEME = {"0": WHITE, "1": BLACK}


def ink_of(font: etree._Element) -> str:
    """Return the colour of characters."""
    return _colour(font.find("{*}color"), BLACK)


def ground_of(fill: etree._Element, ground: str = "fgColor") -> str:
    """Return the colour behind characters, which `ground` names; nothing where it is no one."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return ""
    kind = pattern.get("patternType", "solid" if ground == "bgColor" else "none")
    if kind == "none":
        return WHITE
    return _colour(pattern.find(f"{{*}}{ground}"), BLACK) if kind == "solid" else ""


def _colour(element: etree._Element | None, automatic: str) -> str:
    """Return red, green and blue; a colour that only a theme knows goes by its number in it."""
    if element is None or element.get("auto"):
        return automatic
    if rgb := element.get("rgb"):
        return rgb[-6:].upper()
    if number := element.get("indexed", ""):
        is_known = number.isdecimal() and int(number) < 2 * len(_INDEXED)
        known = _INDEXED[int(number) % len(_INDEXED)] if is_known else f"indexed {number}"
        return _SYSTEM.get(number, known)
    theme, tint = element.get("theme", ""), element.get("tint", "")
    is_pure = not tint.strip("-0.")
    return _THEME[theme] if is_pure and theme in _THEME else f"theme {theme} {tint}"
