"""The end of a document: a signature does not stand on a page without any of the text."""

import re

from lxml import etree

from thidua_reports.word.text import PARAGRAPH, TABLE, W, text_in

DRAFT_NOTES = re.compile(r"\s*GHI CHÚ CỦA BẢN DỰ THẢO\b")
"""Begins the last page of a draft, which is for whoever drafts it and goes before it is signed."""
END_MARK = "./."
"""What the text of an administrative document ends with (NĐ 30/2020, Phụ lục I, II.6)."""


def keep_closing(body: etree._Element) -> None:
    """Keep the last two paragraphs of the text on the page of the signatures that follow.

    The last one says no more than what the document is; Word moves two lines of the other along.
    """
    for table in body.iterchildren(TABLE):
        closing = _before(table)
        if closing is None or not text_in(closing).rstrip().endswith(END_MARK):
            continue
        last = _before(closing)
        for paragraph in (closing,) if last is None else (closing, last):
            _keep_with_next(paragraph)


def _before(element: etree._Element) -> etree._Element | None:
    """Return the paragraph with text right before an element, None where something else stands."""
    found = element.getprevious()
    while found is not None and found.tag == PARAGRAPH and not text_in(found).strip():
        found = found.getprevious()
    return found if found is not None and found.tag == PARAGRAPH else None


def _keep_with_next(paragraph: etree._Element) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    if properties.find(W + "keepNext") is None:
        style = properties.find(W + "pStyle")
        properties.insert(0 if style is None else 1, etree.Element(W + "keepNext"))
