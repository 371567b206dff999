"""What is written in boxes and shapes that lie over the cells of a worksheet."""

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.package import Package

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")


def text_boxes(package: Package, sheet: str) -> tuple[TextBox, ...]:
    """Return the boxes with text of a sheet, in their order; `sheet` is the name of its part.

    A shape may be in the file twice, for newer programs and for older ones.
    """
    drawings = package.of_kind(sheet, kinds.DRAWING)
    found = chain.from_iterable(_boxes(package, drawing) for drawing in drawings)
    return tuple(dict.fromkeys(found))


def _boxes(package: Package, drawing: str) -> Iterator[TextBox]:
    part = package.tree_if_sound(drawing)
    for anchor in part.iter(*_ANCHORS) if part is not None else ():
        for shape in anchor.iter("{*}sp", "{*}cxnSp"):
            text = _written(shape)
            if text and not _is_hidden(shape):
                yield TextBox(_position(anchor), text)
        for frame in anchor.iter("{*}graphicFrame"):
            text = " ".join(_drawn(package, drawing, frame))
            if text and not _is_hidden(frame):
                yield TextBox(_position(anchor), text)


def _drawn(package: Package, drawing: str, frame: etree._Element) -> Iterator[str]:
    """Yield what is written on a chart or a diagram, which has a part of its own."""
    named = {str(value) for each in frame.iterdescendants() for value in each.attrib.values()}
    for name, kind, part in package.relations(drawing):
        if name in named and kind in kinds.GRAPHICS:
            yield from _on_graphic(package, part)


def _on_graphic(package: Package, graphic: str) -> Iterator[str]:
    """A title may come from a cell, whose text is then kept; shapes may lie over a chart."""
    for part in (graphic, *package.of_kind(graphic, kinds.OVER_CHART)):
        tree = package.tree_if_sound(part)
        if tree is not None:
            titles = (each for title in tree.iter("{*}title") for each in title.iter("{*}v"))
            texts = (" ".join((each.text or "").split()) for each in (*tree.iter("{*}t"), *titles))
            yield from filter(None, texts)


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
