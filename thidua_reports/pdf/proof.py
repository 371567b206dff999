"""Whether a PDF that a program says it has made is whole, and of its document.

A program can end well and leave pages without words, half of the pages, or no PDF at all.
"""

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import cast

from lxml import etree
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject

from thidua_reports.zip_package import unpack

MOST_LOST = 0.02
"""How many letters may be missing: a font of signs can hide some. Of the figures none may."""

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_SHOWN = etree.XPath(
    "//w:body//w:r/*[self::w:t or self::w:tab or self::w:br or self::w:cr]"
    "[not(ancestor::mc:Fallback or ancestor::w:moveFrom)][not(parent::w:r/w:rPr/w:vanish)]",
    namespaces=_NAMES,
)
"""What is written in the body of a document and meant to be seen, and what parts it in a line."""
_PARAGRAPH = etree.XPath("ancestor::w:p[1]", namespaces=_NAMES)

_DIGITS, _NO_SPACE = re.compile(r"\d+"), "|"
_BEGINS, _ENDS, _SAYS = (b"BMC", b"BDC"), b"EMC", (b"Tj", b"TJ", b"'", b'"')
_NO_CONTENT = "/Artifact"
"""How Word and LibreOffice mark what is around the words of a page: its number, what heads it."""


def is_proven(pdf: bytes, document: bytes) -> bool:
    """Return whether every page of a PDF can be read and together they say what a .docx says.

    Each figure of the document's body has to be there as often, and nearly every letter. What
    stands around the pages, such as their numbers, is none of it.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told by an issue
    try:
        pages = [_plain(page) for page in _printed(pdf)]
        written = _plain(_written(document))
    except Exception:  # pypdf and lxml raise whatever a broken file leads them to
        return False
    letters, printed = _letters(written), _letters("".join(pages))
    is_nearly_whole = (letters - printed).total() <= MOST_LOST * letters.total()
    return any(map(str.strip, pages)) and is_nearly_whole and _has_all_figures(pages, written)


def _printed(pdf: bytes) -> Iterator[str]:
    for page in PdfReader(BytesIO(pdf), strict=True).pages:
        page[NameObject("/Contents")] = _content(page)
        yield page.extract_text()


def _content(page: PageObject) -> ContentStream:
    """Return what draws a page, without the words that are marked as none of its content."""
    drawn = ContentStream(page.get("/Contents"), page.pdf, "bytes")  # as its fonts read them
    kept, marks = [], list[str]()
    for values, operator in drawn.operations:
        if operator in _BEGINS:
            marks.append(values[0])
        elif operator == _ENDS:
            marks.pop()
        if operator not in _SAYS or _NO_CONTENT not in marks:
            kept.append((values, operator))
    drawn.operations = kept
    return drawn


def _written(document: bytes) -> str:
    """Return the words of the body; those of two paragraphs, or beside a tab, are apart."""
    body = etree.fromstring(unpack(document)["word/document.xml"])
    shown = cast("list[etree._Element]", _SHOWN(body))
    paragraphs = [_PARAGRAPH(each) for each in shown]
    return "".join(
        each.text or "\n" if own == before else f"\n{each.text or ''}"
        for each, own, before in zip(shown, paragraphs, [None, *paragraphs], strict=False)
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _letters(text: str) -> Counter[str]:
    """Count the letters, however they are put together."""
    return Counter(sign for sign in text if sign.isalpha())


def _has_all_figures(pages: Sequence[str], written: str) -> bool:
    """Return whether each figure is there as often, whole or parted by nothing but space."""
    text = _NO_SPACE.join(pages)
    wanted, printed = Counter(_DIGITS.findall(written)), Counter(_DIGITS.findall(text))
    spare = printed - wanted
    for figure in (wanted - printed).elements():
        spaced = r"\s*".join(figure)
        parted = (_DIGITS.findall(each) for each in re.findall(rf"(?<!\d){spaced}(?!\d)", text))
        parts = next((each for each in map(Counter, parted) if each <= spare), None)
        if parts is None:
            return False
        spare -= parts
    return True
