"""What is written in boxes and shapes that lie over the cells of a worksheet."""

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from thidua_reports.reading import xlsx_package as kinds
from thidua_reports.reading.raw_workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox
from thidua_reports.reading.xlsx_package import Package

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")


def text_boxes(package: Package, sheet: str) -> tuple[TextBox, ...]:
    """Return the boxes with text of a sheet, in their order; `sheet` is the name of its part.

    A shape may be in the file twice, for newer programs and for older ones.
    """
    parts = map(package.tree_if_sound, package.of_kind(sheet, kinds.DRAWING))
    found = chain.from_iterable(_boxes(part) for part in parts if part is not None)
    return tuple(dict.fromkeys(found))


def _boxes(part: etree._Element) -> Iterator[TextBox]:
    for anchor in part.iter(*_ANCHORS):
        for shape in anchor.iter("{*}sp", "{*}cxnSp"):
            text = _written(shape)
            if text and not _is_hidden(shape):
                yield TextBox(_position(anchor), text)


def _written(shape: etree._Element) -> str:
    paragraphs = shape.iterfind("{*}txBody/{*}p")
    texts = ("".join(run.text or "" for run in each.iter("{*}t")) for each in paragraphs)
    return " ".join(" ".join(texts).split())


def _is_hidden(shape: etree._Element) -> bool:
    named = shape.find("*/{*}cNvPr")
    return named is not None and named.get("hidden") in kinds.ON


def _position(anchor: etree._Element) -> Position:
    """Return the cell over which the shape begins; the first one where it does not say."""
    row, column = (_number(anchor.findtext(f"{{*}}from/{{*}}{name}")) for name in ("row", "col"))
    return min(row + 1, MAX_ROWS), min(column + 1, MAX_COLUMNS)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 0
