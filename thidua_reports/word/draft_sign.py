"""The sign of a draft: a line in the top margin of its first page and of that of each annex."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from lxml import etree

from thidua_reports.word.closing import is_draft_sign
from thidua_reports.word.text import (
    BODY,
    PARAGRAPH,
    SECTION,
    W,
    paragraph_text,
    parse,
    remove,
    serialized,
)

_ABOVE_THE_TEXT = {"hRule": "exact", "h": "340", "y": "480"}
"""In twentieths of a point: 17 points high, 8.5 mm below the edge of the paper."""
_FRAME = {
    **_ABOVE_THE_TEXT,
    "w": "7400",
    "wrap": "around",
    "vAnchor": "page",
    "hAnchor": "margin",
    "xAlign": "right",
}
_ON_THE_SAME_PAGE = ("continuous", "nextColumn")
_SIZE_IN_HALF_POINTS = "22"


def with_draft_sign(parts: Mapping[str, bytes], sign: str) -> Mapping[str, bytes]:
    """Return the parts of a document with a sign on the first page of each section; "" is none.

    An annex has a section of its own, and may go somewhere without the document. The sign stands in
    a frame, so that it moves no line of the text, and goes with the first paragraph of the section
    that is in no table: LibreOffice loses a frame that goes with a table.
    """
    if not sign:
        return parts
    root = parse(parts[BODY])
    for first in [*_first_of_sections(root)]:
        first.addprevious(_framed(sign))
    return {**parts, BODY: serialized(root)}


def _first_of_sections(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the first paragraph of each section that begins a page.

    A section without a paragraph of its own has none.
    """
    layouts = [*root.iterfind(f"{W}body/{PARAGRAPH}/{W}pPr/{SECTION}")]
    layouts.extend(root.iterfind(f"{W}body/{SECTION}"))
    begins = [True, *(not _goes_on(before, each) for before, each in pairwise(layouts))]
    pages = iter(begins)
    is_first = next(pages)
    for paragraph in root.iterfind(f"{W}body/{PARAGRAPH}"):
        if is_first:
            yield paragraph
        is_last = paragraph.find(f"{W}pPr/{SECTION}") is not None
        is_first = is_last and next(pages, True)


def _goes_on(before: etree._Element, layout: etree._Element) -> bool:
    """Return whether a section goes on upon the page of the one before, as columns do."""
    said = layout.find(W + "type")
    kind = "" if said is None else said.get(W + "val", "")
    return kind in _ON_THE_SAME_PAGE and _paper(before) == _paper(layout)


def _paper(layout: etree._Element) -> Mapping[str, str]:
    size = layout.find(W + "pgSz")
    return {} if size is None else {each: size.get(W + each, "") for each in ("w", "h")}


def take_off_draft_sign(root: etree._Element) -> bool:
    """Take every sign out of the body of a document; return whether there was one."""
    found = [each for each in root.iter(PARAGRAPH) if is_draft_sign(paragraph_text(each))]
    for paragraph in found:
        remove(paragraph)
    return bool(found)


def _framed(sign: str) -> etree._Element:
    paragraph = etree.Element(PARAGRAPH)
    layout = etree.SubElement(paragraph, W + "pPr")
    etree.SubElement(layout, W + "framePr", {W + key: value for key, value in _FRAME.items()})
    etree.SubElement(layout, W + "spacing", {W + "before": "0", W + "after": "0"})
    etree.SubElement(layout, W + "ind", {W + "firstLine": "0"})
    etree.SubElement(layout, W + "jc", {W + "val": "right"})
    run = etree.SubElement(paragraph, W + "r")
    looks = etree.SubElement(run, W + "rPr")
    etree.SubElement(looks, W + "b")
    etree.SubElement(looks, W + "sz", {W + "val": _SIZE_IN_HALF_POINTS})
    etree.SubElement(looks, W + "highlight", {W + "val": "yellow"})
    etree.SubElement(run, W + "t").text = sign
    return paragraph
