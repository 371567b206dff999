"""The paragraphs of the parts of a Word template that are filled, and where each is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from typing import Any

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.zip_package import CONTENT_TYPES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, TEXT = W + "p", W + "r", W + "t"
TABLE, ROW, CELL = W + "tbl", W + "tr", W + "tc"
SECTION = W + "sectPr"
PICTURES = (W + "drawing", W + "pict", W + "object")

_SPACES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
"""What Word marks as a change that nobody has accepted yet (Track Changes)."""
BODY = "word/document.xml"
"""The part that holds the text of a document, among its parts by name."""
BODY_CALLED = "thân văn bản"
_PART_NAMES = {
    "document.main+xml": BODY_CALLED,
    "header+xml": "đầu trang",
    "footer+xml": "chân trang",
    "footnotes+xml": "cước chú",
}
_HOLDERS = {
    W + name for name in ("hyperlink", "sdt", "fldSimple", "smartTag", "customXml", "bdo", "dir")
}

_FEWEST_LETTERS, _LONGEST_QUOTE = 3, 60
_STATEMENT = re.compile(r"\{%.*?%\}")
_BLOCK = re.compile(r"\{%[^%]*\b(?:if|for)\b.*?\bend(?:if|for)\b.*?%\}")

Holders = tuple[object, ...]


class PlaceInText(Place):
    """The place of a paragraph, equal to one in the same words; it knows the paragraph itself.

    `part` is the part of the package, `paragraph` the number of the paragraph among those of the
    part, from 0; a place that `_replace` makes of it knows neither.
    """

    part: str = ""
    paragraph: int = 0

    def __new__(cls, place: Place, part: str, paragraph: int) -> "PlaceInText":
        """Return the place, which knows the paragraph."""
        made = super().__new__(cls, *place.address)
        made.part, made.paragraph = part, paragraph
        return made

    def __reduce__(self) -> tuple[type[Place], tuple[Place, str, int]]:
        """Return how it is made again in another process."""
        return PlaceInText, (Place(*self.address), self.part, self.paragraph)


@frozen
class Paragraph:
    """A paragraph's text; `holders[i]` is what encloses character i (links, controls, fields)."""

    element: etree._Element
    text: str
    holders: tuple[Holders, ...]
    place: Place


def xpath(path: str) -> Callable[..., Any]:
    """Return a question to a part, in which w, r and w14 stand for Word's namespaces."""
    return etree.XPath(path, namespaces=_SPACES, smart_strings=False)


def parse(blob: bytes) -> etree._Element:
    """Parse a part strictly: nothing is repaired, fetched or expanded.

    Raises:
        lxml.etree.XMLSyntaxError: The part is not well-formed.
    """
    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))


def serialized(root: etree._Element) -> bytes:
    """Return a part as it is stored."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def text_in(element: etree._Element) -> str:
    """Return the text of all paragraphs in an element."""
    return "".join(piece.text or "" for piece in element.iter(TEXT))


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text of a paragraph, without that of paragraphs within it, as it is read."""
    pieces = (piece.text or "" for piece in own_texts(paragraph))
    return "".join(unicodedata.normalize("NFC", text) for text in pieces)


def own_texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the pieces of text of a paragraph, without those of paragraphs within it."""
    for piece in paragraph.iter(TEXT):
        if next(piece.iterancestors(PARAGRAPH)) is paragraph:
            yield piece


def sections(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the layouts of the sections in order, without those before tracked changes."""
    for layout in root.iter(SECTION):
        parent = layout.getparent()
        if parent is None or parent.tag != W + "sectPrChange":
            yield layout


def remove(element: etree._Element) -> None:
    """Take an element out of its part."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


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


def paragraphs(root: etree._Element, place: Place, part: str = "") -> Iterator[Paragraph]:
    """Read the paragraphs of a part in document order; `place` names template and part.

    `part` is the name of the part in the package.
    """
    open_fields = _open_fields(root)
    spots = _spots(root)
    for number, element in enumerate(root.iter(PARAGRAPH)):
        pieces = [
            (unicodedata.normalize("NFC", text.text or ""), _holders(text, element, open_fields))
            for text in element.iter(TEXT)
            if next(text.iterancestors(PARAGRAPH)) is element
        ]
        yield Paragraph(
            element,
            "".join(text for text, _ in pieces),
            tuple(holders for text, holders in pieces for _ in text),
            PlaceInText(place._replace(cell=spots[element]), part, number),
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


def _spots(root: etree._Element) -> dict[etree._Element, str]:
    """Return where each paragraph is, in words to search for: Word numbers no paragraphs."""
    tables = {table: _called(table, at) for at, table in enumerate(root.iter(TABLE), start=1)}
    spots: dict[etree._Element, str] = {}
    numbers, heading, distance = _numbers(root), "", 0
    for element in root.iter(PARAGRAPH):
        own = _wording(element)
        cell = next(element.iterancestors(CELL), None)
        if cell is not None:
            spots[element] = _cell_spot(cell, tables, numbers) + (
                f", sau “{heading}”" if heading else ""
            )
        elif own:
            heading, distance = own, 0
            spots[element] = f"đoạn “{own}”"
        else:
            distance += 1
            spots[element] = f"đoạn thứ {distance}" + (f" sau “{heading}”" if heading else "")
    return spots


def _wording(paragraph: etree._Element) -> str:
    """Return the beginning of a paragraph that has more than tags and signs.

    Of one with conditions it is what is printed always, if there is any: a tag is no place.
    """
    text = text_in(paragraph).strip()
    pieces = (*_BLOCK.split(text), *_STATEMENT.split(text), text)
    quoted = next((each.strip() for each in pieces if _letters(each) >= _FEWEST_LETTERS), "")
    if len(quoted) <= _LONGEST_QUOTE:
        return quoted
    return re.sub(r"\{[^}]*$", "", quoted[:_LONGEST_QUOTE]).rstrip() + "…"


def _letters(text: str) -> int:
    """Return how many letters and digits a text has outside of tags."""
    return len(re.findall(r"\w", re.sub(r"\{[{%#].*?[}%#]\}|\{[{%#][^{}]*\}?", "", text)))


def _called(table: etree._Element, number: int) -> str:
    """Return a table's number with the title of its alternative text, or else the description."""
    texts = (table.find(f"{W}tblPr/{W}{name}") for name in ("tblCaption", "tblDescription"))
    titles = (str(each.get(W + "val", "")).strip() for each in texts if each is not None)
    title = next(filter(None, titles), "")
    return f"bảng {number}" + (f" “{title[:_LONGEST_QUOTE]}”" if title else "")


def _cell_spot(
    cell: etree._Element, tables: Mapping[etree._Element, str], numbers: Mapping[object, int]
) -> str:
    row = next(cell.iterancestors(ROW))
    table = next(row.iterancestors(TABLE))
    return f"{tables[table]}, hàng {numbers[row]}, cột {numbers[cell]}"


def _numbers(root: etree._Element) -> dict[object, int]:
    """Return which row of its table each row is, and which cell of its row each cell."""
    counts, found = Counter[object](), dict[object, int]()
    for kind, holders in ((ROW, TABLE), (CELL, ROW)):
        for element in root.iter(kind):
            holder = next(element.iterancestors(holders))
            counts[holder] += 1
            found[element] = counts[holder]
    return found
