"""How an .xlsx workbook names a colour -> red, green and blue."""

from contextlib import suppress

from lxml import etree

from thidua_reports.excel.raw.colours import (
    BLACK,
    FIRST_COLOURS,
    PALETTE,
    WHITE,
    tinted,
)
from thidua_reports.frozen import frozen

_INDEXED = (*FIRST_COLOURS, *PALETTE)
_SYSTEM = {"64": BLACK, "65": WHITE}
_THEME = (
    *(WHITE, BLACK, "EEECE1", "1F497D", "4F81BD", "C0504D"),
    *("9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"),
)
"""Excel's own, in the order of the numbers by which styles name them."""
_PAIRS = 4
"""How many of a theme's colours its part has in pairs the other way round."""


@frozen
class Palette:
    """The colours that a workbook knows by number, and those of its theme."""

    indexed: tuple[str, ...] = _INDEXED
    theme: tuple[str, ...] = _THEME

    def colour(self, element: etree._Element | None, automatic: str) -> str:
        """Return what an element names; nothing where it is not known what that is."""
        if element is None or element.get("auto"):
            return automatic
        with suppress(ValueError, IndexError):
            return tinted(self._pure(element), float(element.get("tint") or 0))
        return ""

    def _pure(self, element: etree._Element) -> str:
        if rgb := element.get("rgb"):
            return rgb[-6:]
        if number := element.get("indexed"):
            return _SYSTEM.get(number) or _at(self.indexed, number)
        return _at(self.theme, element.get("theme", ""))


USUAL_PALETTE = Palette()


def palette_of(styles: etree._Element | None, theme: etree._Element | None) -> Palette:
    """Return the palette that the parts of styles and of the theme give."""
    own = () if styles is None else styles.iterfind("{*}colors/{*}indexedColors/{*}rgbColor")
    indexed = tuple(each.get("rgb", "")[-6:] for each in own)
    scheme = None if theme is None else theme.find("{*}themeElements/{*}clrScheme")
    colours = [] if scheme is None else [_of_theme(each) for each in scheme]
    pairs = [colours[at ^ 1] for at in range(min(_PAIRS, len(colours) & ~1))]
    of_theme = (*pairs, *colours[_PAIRS:])
    return Palette(
        indexed + _INDEXED[len(indexed) :],
        of_theme + _THEME[len(of_theme) :],
    )


def _of_theme(element: etree._Element) -> str:
    """A colour of the system is kept with what it was when the file was saved."""
    named = next(element.iterchildren("{*}srgbClr", "{*}sysClr"), None)
    return "" if named is None else named.get("lastClr", named.get("val", ""))


def _at(colours: tuple[str, ...], number: str) -> str:
    """Return the colour of a number; ValueError or IndexError if there is none."""
    return colours[abs(int(number))]
