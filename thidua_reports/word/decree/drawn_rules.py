"""The thin line below a text, however it is drawn: what part of the text it is as long as."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.language.text_width import MM_PER_POINT, Lettering, width
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.written import Line, Written
from thidua_reports.word.formatting import number
from thidua_reports.word.head_rules import column_of, extent, is_rule, text_length
from thidua_reports.word.text import PARAGRAPH, W, text_in

_EMU_PER_MM = 36000
_ANCHORED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/main}prstGeom"
_VML = "{urn:schemas-microsoft-com:vml}"
_STRAIGHT = ("line", "straightConnector1")
_POINTS = re.compile(r"(-?[\d.]+)(pt|mm|cm|in|px)?")
_UNITS = {"pt": MM_PER_POINT, "mm": 1, "cm": 10, "in": 25.4, "px": 25.4 / 96}


def rule_findings(
    point: Point, lines: Sequence[Line], allowed: tuple[float, float], written: Written
) -> Iterator[Finding]:
    """Yield what is wrong with the rule below a text of one or more lines."""
    spot = lines[-1].spot
    column = column_of(lines[-1].element, written.root)
    drawn = next(_drawn_lengths(lines, column, written), 0)
    if not drawn:
        yield Finding(point, Reason.NO_RULE, spot)
        return
    if any(line.has_tag for line in lines):
        yield Finding(point, Reason.ONLY_DATA_TELLS, spot)
        return
    elements = [*dict.fromkeys(line.element for line in lines)]
    part = drawn / text_length(elements, column, written.formatting)
    if part < allowed[0]:
        yield Finding(point, Reason.RULE_TOO_SHORT, spot)
    if part > allowed[1]:
        yield Finding(point, Reason.RULE_TOO_LONG, spot)


def _drawn_lengths(lines: Sequence[Line], column: float, written: Written) -> Iterator[float]:
    """Yield how long each line is that is drawn below a text, in mm."""
    last = lines[-1].element
    below = [*_blanks_below(last)]
    for element in below:
        if is_rule(element, written.formatting):
            yield extent(element, column, written.formatting).length
    for element in (*(line.element for line in lines), *below):
        yield from _shape_lengths(element)
    if lines[-1].word("pBdr/bottom", "val") not in ("", "none", "nil"):
        yield extent(last, column, written.formatting).length
    underlined = sum(map(_underline, lines))
    if underlined:
        yield underlined


def _blanks_below(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs without text that follow a text."""
    for following in element.itersiblings():
        if following.tag != PARAGRAPH or text_in(following).strip():
            return
        yield following


def _shape_lengths(paragraph: etree._Element) -> Iterator[float]:
    """Yield the lengths of the lines that are drawn as shapes in a paragraph."""
    for drawing in paragraph.iter(W + "drawing"):
        shapes = {shape.get("prst") for shape in drawing.iter(_SHAPE)}
        for size in drawing.iter(_ANCHORED) if shapes & set(_STRAIGHT) else ():
            yield number({"cx": size.get("cx", "0")}, "cx") / _EMU_PER_MM
    for line in paragraph.iter(_VML + "line"):
        start, end = (_measure(line.get(name, "0,0").split(",")[0]) for name in ("from", "to"))
        yield abs(end - start)
    for shape in paragraph.iter(_VML + "shape"):
        if "straight" in shape.get("{urn:schemas-microsoft-com:office:office}connectortype", ""):
            style = re.search(r"width:([^;]+)", shape.get("style", ""))
            yield _measure(style[1]) if style else 0


def _measure(text: str) -> float:
    found = _POINTS.match(text.strip())
    return float(found[1]) * _UNITS[found[2] or "pt"] if found else 0


def _underline(line: Line) -> float:
    return sum(
        width(Lettering(piece.text, piece.size, piece.is_bold))
        for piece in line.pieces
        if piece.is_underlined
    )
