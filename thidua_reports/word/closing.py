"""What stays together on a page: the end of a text and its signature, a lead and its list, rows."""

import re
from itertools import pairwise

from lxml import etree

from thidua_reports.language.figures import without_marks
from thidua_reports.word.text import PARAGRAPH, ROW, TABLE, W, remove, text_in, xpath

DRAFT_NOTES = re.compile(r"\s*GHI CHÚ CỦA BẢN DỰ THẢO\b")
"""Begins the last page of a draft, which is for whoever drafts it and goes before it is signed."""
_DRAFT_SIGN = re.compile(r"\s*\[\s*DỰ THẢO\s*:[^\]]*\]\s*")
END_MARK = "./."
"""What the text of an administrative document ends with (NĐ 30/2020, Phụ lục I, II.6)."""
_TWO_LINES = 95
"""Letters that surely take two lines of 16.5 cm in 14 points, or in 13."""
_LEAD, _ENTRY = ":", "-"
_RECIPIENTS = re.compile(r"\s*Nơi nhận:")
ROWS_TOGETHER = 2
"""As many rows never end a page, or begin one, without another row."""
_HEADING_ROWS = xpath("w:tr[w:trPr/w:tblHeader]")
_PARAGRAPHS, _CELLS = xpath("w:tc/w:p"), xpath("w:tc")


def is_draft_sign(text: str) -> bool:
    """Return whether a line is the sign of a document that cannot be signed yet."""
    return bool(_DRAFT_SIGN.fullmatch(text))


def keep_together(body: etree._Element) -> None:
    """Keep on one page what reads as one: no more than needed, so no page is left empty."""
    _keep_closing(body)
    _keep_leads(body)
    _keep_recipients(body)
    for table in body.iterchildren(TABLE):
        _part_groups(table)
        _keep_ends(table)


def _keep_closing(body: etree._Element) -> None:
    """Keep two lines of text on the page of the signatures, as more would leave a page empty.

    They are those of the closing words; where these are a single line, the paragraph before stays
    with them, or the last rows of a table. Of a long paragraph Word moves two lines.
    """
    for table in body.iterchildren(TABLE):
        closing = _before(table)
        if closing is None or not text_in(closing).rstrip().endswith(END_MARK):
            continue
        _keep_with_next(closing)
        if len(without_marks(text_in(closing)).strip()) >= _TWO_LINES:
            continue
        last = _before(closing)
        if last is not None:
            _keep_with_next(last)
        else:
            _keep_table_above(closing)


def _keep_leads(body: etree._Element) -> None:
    """Keep a paragraph that announces a list on the page of its first entry."""
    for paragraph in body.iterchildren(PARAGRAPH):
        following = paragraph.getnext()
        if (
            following is not None
            and following.tag == PARAGRAPH
            and text_in(paragraph).rstrip().endswith(_LEAD)
            and text_in(following).lstrip().startswith(_ENTRY)
        ):
            _keep_with_next(paragraph)


def _keep_recipients(body: etree._Element) -> None:
    """Keep the recipients that stand below the signatures on their page, whole."""
    for paragraph in body.iterchildren(PARAGRAPH):
        if not _RECIPIENTS.match(text_in(paragraph)):
            continue
        if _keep_table_above(paragraph):
            _keep_list(paragraph)


def _keep_table_above(paragraph: etree._Element) -> bool:
    """Keep the last rows of a table with the paragraph below; return whether a table is there."""
    blank, above = [], paragraph.getprevious()
    while above is not None and above.tag == PARAGRAPH and not text_in(above).strip():
        blank.append(above)
        above = above.getprevious()
    if above is None or above.tag != TABLE:
        return False
    rows = [*above.iterchildren(ROW)][-ROWS_TOGETHER:]
    for each in (*blank, *(each for row in rows for each in _PARAGRAPHS(row))):
        _keep_with_next(each)
    return True


def _keep_list(paragraph: etree._Element) -> None:
    """Keep a paragraph and the entries below it together."""
    following = paragraph.getnext()
    while (
        following is not None
        and following.tag == PARAGRAPH
        and text_in(following).lstrip().startswith(_ENTRY)
    ):
        _keep_with_next(paragraph)
        paragraph, following = following, following.getnext()


def _part_groups(table: etree._Element) -> None:
    """Let a page end below a group of rows, above the wide row that is the heading of the next."""
    for row, following in pairwise(table.iterchildren(ROW)):
        if len(_CELLS(row)) > 1 and len(_CELLS(following)) == 1:
            _free(row)


def _free(row: etree._Element) -> None:
    for keep in [*row.iter(W + "keepNext")]:
        remove(keep)


def _keep_ends(table: etree._Element) -> None:
    """Keep the first rows below a repeated heading together, and the last ones of the table."""
    rows = [*table.iterchildren(ROW)][len(_HEADING_ROWS(table)) :]
    if len(rows) == len([*table.iterchildren(ROW)]):
        return
    for row in (*rows[:-1][:ROWS_TOGETHER], *rows[-1 - ROWS_TOGETHER : -1]):
        for paragraph in _PARAGRAPHS(row):
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
