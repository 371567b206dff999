"""Whether a PDF that a program says it has made is whole, and of its document.

A program can end well and leave pages without words, half of the pages, or no PDF at all.
"""

import logging
import unicodedata
from collections import Counter
from io import BytesIO
from typing import cast

from lxml import etree
from pypdf import PdfReader

from thidua_reports.zip_package import unpack

MOST_LOST = 0.02
"""How many of the letters may be missing: a font of signs can hide some. Of the digits none may."""

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_SHOWN = etree.XPath(
    "//w:body//w:t[not(ancestor::mc:Fallback or ancestor::w:moveFrom)]"
    "[not(parent::w:r/w:rPr/w:vanish)]/text()",
    namespaces=_NAMES,
)
"""What is written in the body of a document and meant to be seen."""


def is_proven(pdf: bytes, document: bytes) -> bool:
    """Return whether every page of a PDF can be read and together they say what a .docx says.

    Each digit of the document's body has to be there as often, and nearly every letter.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told by an issue
    try:
        printed = _signs(_printed(pdf))
        written = _signs(_written(document))
    except Exception:  # pypdf and lxml raise whatever a broken file leads them to
        return False
    lost = written - printed
    has_all_digits = not any(sign.isdigit() for sign in lost)
    return has_all_digits and lost.total() <= MOST_LOST * written.total() and printed.total() > 0


def _printed(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf), strict=True).pages
    return "".join(page.extract_text() for page in pages)


def _written(document: bytes) -> str:
    body = etree.fromstring(unpack(document)["word/document.xml"])
    return "".join(cast("list[str]", _SHOWN(body)))


def _signs(text: str) -> Counter[str]:
    """Count the letters and digits, however they are put together and whatever their case."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return Counter(sign for sign in plain if sign.isalnum())
