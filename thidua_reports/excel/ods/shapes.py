"""What is written in boxes, shapes and buttons that lie over the cells of an .ods table."""

from collections.abc import Callable, Iterator

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.cells import written
from thidua_reports.excel.raw.workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox

_ANY_SHAPE = f"{names.DRAW}*"


def text_boxes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> tuple[TextBox, ...]:
    """Return the shapes with words; `position` tells where a cell of the table stands."""
    boxes = [*_shapes(table, position), *_labels(table)]
    return tuple(dict.fromkeys(boxes))


def _shapes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> Iterator[TextBox]:
    for shape in table.iter(_ANY_SHAPE):
        text = " ".join(" ".join(map(_words, _paragraphs(shape))).split())
        if text:
            cell = next(shape.iterancestors(names.CELL), None)
            row, column = (1, 1) if cell is None else position(cell)
            yield TextBox((min(row, MAX_ROWS), min(column, MAX_COLUMNS)), text)


def _paragraphs(shape: etree._Element) -> Iterator[etree._Element]:
    """Yield what is written in a shape itself, in lists too, and not in those it groups."""
    for line in shape.iter(names.PARAGRAPH):
        if next(line.iterancestors(_ANY_SHAPE)) is shape:
            yield line


def _words(paragraph: etree._Element) -> str:
    return "".join(text for text, _ in written(paragraph))


def _labels(table: etree._Element) -> Iterator[TextBox]:
    """Yield what is written on controls, of which the file tells no cell."""
    for forms in table.iterchildren(names.FORMS):
        labels = (each.get(names.LABEL, "") for each in forms.iter())
        yield from (TextBox((1, 1), " ".join(each.split())) for each in labels if each.strip())
