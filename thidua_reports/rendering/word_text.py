"""The paragraphs of the parts of a Word template that are filled, and where each stands."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.office_package import CONTENT_TYPES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TEXT, TABLE, ROW, CELL = W + "p", W + "t", W + "tbl", W + "tr", W + "tc"
SECTION = W + "sectPr"

_PART_NAMES = {
    "document.main+xml": "thân văn bản",
    "header+xml": "đầu trang",
    "footer+xml": "chân trang",
    "footnotes+xml": "cước chú",
}
_HOLDERS = {
    W + name for name in ("hyperlink", "sdt", "fldSimple", "smartTag", "customXml", "bdo", "dir")
}

Holders = tuple[object, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph's text; `holders[i]` is what encloses character i (links, controls, fields)."""

    element: etree._Element
    text: str
    holders: tuple[Holders, ...]
    place: Place


def parse(blob: bytes) -> etree._Element:
    """Parse a part strictly: nothing is repaired, fetched or expanded.

    Raises:
        lxml.etree.XMLSyntaxError: The part is not well-formed.
    """
    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))


def filled_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the names of the parts that are filled, each with what the user calls it."""
    types = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
        for override in parse(parts[CONTENT_TYPES])
    }
    return {
        name: called
        for name in parts
        for ending, called in _PART_NAMES.items()
        if types.get(name, "").endswith("wordprocessingml." + ending)
    }


def paragraphs(root: etree._Element, place: Place) -> Iterator[Paragraph]:
    """Read the paragraphs of a part in document order; `place` names template and part."""
    open_fields = _open_fields(root)
    tables = list(root.iter(TABLE))
    for number, element in enumerate(root.iter(PARAGRAPH), start=1):
        pieces = [
            (unicodedata.normalize("NFC", text.text or ""), _holders(text, element, open_fields))
            for text in element.iter(TEXT)
            if next(text.iterancestors(PARAGRAPH)) is element
        ]
        yield Paragraph(
            element,
            "".join(text for text, _ in pieces),
            tuple(holders for text, holders in pieces for _ in text),
            replace(place, cell=_spot(element, number, tables)),
        )


def _holders(
    text: etree._Element,
    paragraph: etree._Element,
    open_fields: Mapping[etree._Element, tuple[int, ...]],
) -> Holders:
    above = takewhile(lambda up: up is not paragraph, text.iterancestors())
    return (*(up for up in above if up.tag in _HOLDERS), *open_fields[text])


def _open_fields(root: etree._Element) -> dict[etree._Element, tuple[int, ...]]:
    """Return for each piece of text the numbers of the Word fields that are open there."""
    found: dict[etree._Element, tuple[int, ...]] = {}
    stack: list[int] = []
    for number, element in enumerate(root.iter(TEXT, W + "fldChar")):
        kind = element.get(W + "fldCharType")
        if element.tag == TEXT:
            found[element] = tuple(stack)
        elif kind == "begin":
            stack.append(number)
        elif kind == "end" and stack:
            stack.pop()
    return found


def _spot(paragraph: etree._Element, number: int, tables: list[etree._Element]) -> str:
    cell = next(paragraph.iterancestors(CELL), None)
    row = None if cell is None else next(cell.iterancestors(ROW), None)
    if cell is None or row is None:
        return f"đoạn {number}"
    table = next(row.iterancestors(TABLE))
    row_number = list(table.iter(ROW)).index(row) + 1
    column = list(row.iter(CELL)).index(cell) + 1
    return f"bảng {tables.index(table) + 1}, hàng {row_number}, cột {column}"
