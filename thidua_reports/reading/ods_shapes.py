"""What is written in boxes, shapes and buttons that lie over the cells of an .ods table."""

from collections.abc import Callable, Iterator

from lxml import etree

from thidua_reports.reading import ods_names as names
from thidua_reports.reading.raw_workbook import MAX_COLUMNS, MAX_ROWS, Position, TextBox


def text_boxes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> tuple[TextBox, ...]:
    """Return the shapes with words; `position` tells where a cell of the table stands."""
    boxes = [*_shapes(table, position), *_labels(table)]
    return tuple(dict.fromkeys(boxes))


def _shapes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> Iterator[TextBox]:
    for shape in table.iter(f"{names.DRAW}*"):
        lines = ("".join(map(str, line.itertext())) for line in shape.iterchildren(names.PARAGRAPH))
        text = " ".join(" ".join(lines).split())
        if text:
            cell = next(shape.iterancestors(names.CELL), None)
            row, column = (1, 1) if cell is None else position(cell)
            yield TextBox((min(row, MAX_ROWS), min(column, MAX_COLUMNS)), text)


def _labels(table: etree._Element) -> Iterator[TextBox]:
    """Yield what is written on controls, of which the file tells no cell."""
    for forms in table.iterchildren(names.FORMS):
        labels = (each.get(names.LABEL, "") for each in forms.iter())
        yield from (TextBox((1, 1), " ".join(each.split())) for each in labels if each.strip())
