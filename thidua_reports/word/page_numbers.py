"""Whether the pages of every section of a Word template are numbered."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.text import SECTION, W, parse

_BODY = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HEADS = (W + "headerReference", W + "footerReference")
_NUMBER = re.compile(rb"\bPAGE\b")


def page_number_issues(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    """Tell of sections without a page number; a running head passes on to the next section."""
    if _BODY not in parts or _RELATIONS not in parts:
        return
    targets = {each.get("Id"): each.get("Target", "") for each in parse(parts[_RELATIONS])}
    heads: dict[str, str] = {}
    for number, section in enumerate(_sections(parse(parts[_BODY])), start=1):
        for head in section.iter(*_HEADS):
            if head.get(W + "type", "default") == "default":
                target = targets.get(head.get(_ID), "")
                heads[str(head.tag)] = posixpath.join("word", target).lstrip("/")
        if not any(_NUMBER.search(parts.get(name, b"")) for name in heads.values()):
            yield template_content_kinds.NO_PAGE_NUMBER.at(place, number=number)


def _sections(root: etree._Element) -> Iterator[etree._Element]:
    """Return the layouts in order, without those before tracked changes."""
    for section in root.iter(SECTION):
        parent = section.getparent()
        if parent is not None and parent.tag != W + "sectPrChange":
            yield section
