"""Small repairs of a filled body, for what loops do to a sound template."""

from collections import Counter

from lxml import etree

from thidua_reports.rendering.word_text import CELL, PARAGRAPH, ROW, TABLE, TEXT, W

_PARAGRAPH_IDS = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_KEEP_BLANKS = "{http://www.w3.org/XML/1998/namespace}space"


def mend(body: etree._Element) -> None:
    """Change a body that was just filled so that Word opens it as it was meant.

    A table whose loop had nothing to repeat goes; a cell that lost its paragraphs gets an empty
    one; ids that Word gave to paragraphs, and its bookmark of the last cursor, are not repeated;
    blanks at the edges of a value are kept.
    """
    _drop_empty_tables(body)
    _close_cells(body)
    _drop_cursor_bookmarks(body)
    for paragraph in body.iter(PARAGRAPH):
        for name in ("paraId", "textId"):
            if _PARAGRAPH_IDS + name in paragraph.attrib:
                del paragraph.attrib[_PARAGRAPH_IDS + name]
    for text in body.iter(TEXT):
        if text.text != (text.text or "").strip():
            text.set(_KEEP_BLANKS, "preserve")


def _drop_empty_tables(body: etree._Element) -> None:
    for table in list(body.iter(TABLE)):
        if next(table.iter(ROW), None) is None:
            _remove(table)


def _close_cells(body: etree._Element) -> None:
    for cell in body.iter(CELL):
        if len(cell) == 0 or cell[-1].tag in (W + "tcPr", TABLE):
            etree.SubElement(cell, PARAGRAPH)


def _drop_cursor_bookmarks(body: etree._Element) -> None:
    starts = list(body.iter(W + "bookmarkStart"))
    for start in starts:
        if start.get(W + "name") == "_GoBack":
            _remove(start)
    kept = Counter(start.get(W + "id") for start in body.iter(W + "bookmarkStart"))
    for end in list(body.iter(W + "bookmarkEnd")):
        if end.get(W + "id") not in kept:
            _remove(end)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
