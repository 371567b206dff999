"""Tables of a template that are wider than the paper beneath them."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.issues.catalogue import template_slip_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.source import ReadPart, TemplateSource
from thidua_reports.word.text import BODY_CALLED, PARAGRAPH, SECTION, TABLE, W, sections

_TWIPS_PER_MM = 1440 / 25.4
_TOLERANCE = 2.0
_UNSAID = 215.9
"""In millimetres: the width of the paper that Word takes where a document does not say it."""
_MEASURE = re.compile(r"-?\d{1,6}(?:\.\d+)?", re.ASCII)
"""A measure that paper may have: no table is a kilometre wide, nor infinitely."""
_PARTS_OF_PERCENT, _UNMEASURED = "pct", ("auto", "nil")


def off_paper_issues(source: TemplateSource) -> Iterator[Issue]:
    """Report tables of the body that reach over an edge of the paper, once for each section."""
    for part in source.read:
        if part.place.sheet == BODY_CALLED:
            yield from _of_body(part)


def _of_body(part: ReadPart) -> Iterator[Issue]:
    waiting: list[etree._Element] = []
    layouts = {*sections(part.root)}
    for element in part.root.iter(TABLE, SECTION):
        if element.tag == TABLE and next(element.iterancestors(TABLE), None) is None:
            waiting.append(element)
        elif element in layouts:
            yield from _too_wide(waiting, element, part)
            waiting = []
    yield from _too_wide(waiting, etree.Element(SECTION), part)


def _too_wide(
    tables: Sequence[etree._Element], section: etree._Element, part: ReadPart
) -> Iterator[Issue]:
    found = [each for each in tables if _beyond(each, section) > _TOLERANCE]
    if found:
        yield _issue(found, section, part)


def _issue(tables: Sequence[etree._Element], section: etree._Element, part: ReadPart) -> Issue:
    """Return what is told of the tables of a section, at the first of them."""
    first, *others = tables
    top = next(first.iter(PARAGRAPH), None)
    place = next((each.place for each in part.paragraphs if each.element is top), part.place)
    called = place.cell.partition(", hàng")[0]
    return template_slip_kinds.OFF_THE_PAPER.at(
        place,
        table=called[:1].upper() + called[1:],
        width=round(_width(first)),
        beyond=round(_beyond(first, section)),
        more=template_slip_kinds.MORE_TABLES.format(count=len(others)) if others else "",
    )


def _beyond(table: etree._Element, section: etree._Element) -> float:
    """Return by how many millimetres a table reaches over the further edge of the paper.

    One that floats has a place of its own: it is over an edge for sure where no place is enough.
    """
    paper = _measure(section.find(W + "pgSz"), "w") or _UNSAID
    left, right = (_measure(section.find(W + "pgMar"), side) for side in ("left", "right"))
    width = _width(table)
    if not width:
        return 0.0
    if _property(table, "tblpPr") is not None:
        return width - paper
    room = paper - left - right
    side = _said(table, "jc", "val")
    start = left + {"center": (room - width) / 2, "right": room - width, "end": room - width}.get(
        side, _measure(_property(table, "tblInd"), "w")
    )
    return max(-start, start + width - paper)


def _width(table: etree._Element) -> float:
    """Return a table's width in millimetres; 0 where it goes by the page or by its text."""
    unit = _said(table, "tblW", "type")
    if unit == _PARTS_OF_PERCENT:
        return 0.0
    columns = (_measure(each, "w") for each in table.findall(f"{W}tblGrid/{W}gridCol"))
    own = 0.0 if unit in _UNMEASURED else _measure(_property(table, "tblW"), "w")
    is_fixed = _said(table, "tblLayout", "type") == "fixed"
    return own or (sum(columns) if is_fixed else 0.0)


def _property(table: etree._Element, name: str) -> etree._Element | None:
    return table.find(f"{W}tblPr/{W}{name}")


def _said(table: etree._Element, name: str, attribute: str) -> str:
    found = _property(table, name)
    return "" if found is None else str(found.get(W + attribute, ""))


def _measure(element: etree._Element | None, name: str) -> float:
    """Return a measure in millimetres; 0 where none can be read."""
    written = "0" if element is None else element.get(W + name, "0")
    return float(written) / _TWIPS_PER_MM if _MEASURE.fullmatch(written) else 0.0
