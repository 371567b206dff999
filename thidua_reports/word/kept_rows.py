"""Rows that a template keeps on one page: only as many as leave no page half empty."""

from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.word.closing import ROWS_TOGETHER
from thidua_reports.word.column_widths import widths_of
from thidua_reports.word.formatting import number
from thidua_reports.word.measured_rows import Ruler, rows_of
from thidua_reports.word.text import SECTION, TABLE, W, remove, sections, xpath

_LARGEST_HOLE = 1 / 3
"""The part of a page that may stay empty so that rows stand together on the next."""
_KEPT = xpath("w:tc/w:p/w:pPr/w:keepNext")
_REPEATED = xpath("boolean(w:trPr/w:tblHeader)")
_SIDES = ("top", "bottom")


def loosen_rows(root: etree._Element, ruler: Ruler) -> None:
    """Let rows that are kept together break between pages where they would leave a large hole.

    Their first ones stay together, with what stands above them, and so do their last ones.
    """
    for table, room in _tables(root):
        widths = widths_of(table)
        for rows in _together(rows_of(table)):
            inner = rows[ROWS_TOGETHER:-ROWS_TOGETHER]
            if inner and sum(ruler.height(row, widths) for row in rows) > room * _LARGEST_HOLE:
                for mark in [mark for row in inner for mark in _KEPT(row)]:
                    remove(mark)


def _tables(root: etree._Element) -> Iterator[tuple[etree._Element, float]]:
    """Yield the tables of the body, each with the height of the text on its page, in twips."""
    layouts = {*sections(root)}
    waiting: list[etree._Element] = []
    for element in root.iter(TABLE, SECTION):
        if element.tag == TABLE:
            waiting.append(element)
        elif element in layouts:
            room = _height(element)
            yield from ((table, room) for table in waiting if room > 0)
            waiting = []


def _height(section: etree._Element) -> float:
    size, margins = (section.find(W + name) for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return 0
    taken = sum(abs(number({"w": margins.get(W + side, "0")}, "w")) for side in _SIDES)
    return number({"w": size.get(W + "h", "0")}, "w") - taken


def _together(rows: Sequence[etree._Element]) -> Iterator[list[etree._Element]]:
    """Yield the rows that follow each other and are each kept with the next one."""
    chain: list[etree._Element] = []
    for row in rows:
        if _KEPT(row) and not _REPEATED(row):
            chain.append(row)
            continue
        yield chain
        chain = []
    yield chain
