"""The styles of a member's workbook -> the look that the bloc's sheet takes of it.

Its plainest look for texts is taken as it is; the one for figures is added where there is none.
"""

from lxml import etree

from thidua_reports.excel.editing.style_book import StyleBook
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.writing.xml_text import quoted
from thidua_reports.excel.xlsx.package import OFF, ON
from thidua_reports.frozen import frozen

_PLAIN_FORMATS, _PLAIN_CODES = ("0", "49"), ("General", "@")
"""The formats General and text."""
_MARKED = frozenset(("b", "i", "u", "strike", "outline", "shadow", "vertAlign"))
_INK_OF_TEXTS, _BLACK = "1", ("FF000000", "00000000")


@frozen
class Look:
    """Styles by their number, 0 for none; and the font of texts, as a run of a text names it."""

    texts: int = 0
    figures: int = 0
    size: str = ""
    face: str = ""


def look_of(part: bytes) -> tuple[Look, bytes]:
    """Return the look, with the part of the styles as it has to be for that."""
    root = xml_tree(part)
    texts = _wrapping(root)
    if not texts:
        return Look(), part
    book = StyleBook(part)
    figures = book.at_the_right(texts)
    return _in_font(root, texts, figures), book.to_bytes() if book.is_changed else part


def _in_font(root: etree._Element, texts: int, figures: int) -> Look:
    space = namespace_of(root)
    style = root.findall(f"{space}cellXfs/{space}xf")[texts]
    font = root.findall(f"{space}fonts/{space}font")[int(style.get("fontId", "0"))]
    size, name = (
        "" if found is None else found.get("val", "")
        for found in (font.find(f"{space}sz"), font.find(f"{space}name"))
    )
    return Look(
        texts,
        figures,
        f"<sz val={quoted(size)}/>" if size else "",
        f"<rFont val={quoted(name)}/>" if name else "",
    )


def _wrapping(styles: etree._Element) -> int:
    """Return a look of the workbook in which texts are wrapped and nothing else; 0 for none."""
    space = namespace_of(styles)
    fonts = [*styles.iterfind(f"{space}fonts/{space}font")]
    plain = {str(at) for at, font in enumerate(fonts) if _is_plain(font, space)}
    looks, formats = [*styles.iterfind(f"{space}cellXfs/{space}xf")], _plain_formats(styles, space)
    fitting = [
        at
        for at, look in enumerate(looks)
        if look.get("numFmtId", "0") in formats and _fits(look, space, plain)
    ]
    bordered = [at for at in fitting if looks[at].get("borderId", "0") != "0"]
    return next(iter((*bordered, *fitting)), 0)


def _is_plain(font: etree._Element, space: str) -> bool:
    """Return whether letters are black, and nothing is under, through or over them."""
    ink = font.find(f"{space}color")
    is_black = ink is None or (
        ink.get("theme") == _INK_OF_TEXTS or ink.get("rgb", "") in _BLACK or ink.get("auto") in ON
    )
    return is_black and not {etree.QName(each).localname for each in font} & _MARKED


def _plain_formats(styles: etree._Element, space: str) -> frozenset[str]:
    """Return the numbers of the formats General and text; LibreOffice gives them its own."""
    own = styles.iterfind(f"{space}numFmts/{space}numFmt")
    named = (each.get("numFmtId", "") for each in own if each.get("formatCode") in _PLAIN_CODES)
    return frozenset((*_PLAIN_FORMATS, *named))


def _fits(look: etree._Element, space: str, plain: set[str]) -> bool:
    alignment, lock = look.find(f"{space}alignment"), look.find(f"{space}protection")
    return (
        alignment is not None
        and alignment.get("wrapText") in ON
        and alignment.get("horizontal", "general") in ("general", "left")
        and (lock is None or lock.get("locked") not in OFF)
        and look.get("fillId", "0") == "0"
        and look.get("fontId", "0") in plain
    )
