"""A table of an .ods workbook -> a sheet; equal cells and rows are there once, with a count."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.cells import has_content, read_content, written
from thidua_reports.excel.ods.styles import Styles
from thidua_reports.excel.raw.areas import Area, areas_of, rules_over
from thidua_reports.excel.raw.opened import Extent
from thidua_reports.excel.raw.workbook import (
    MAX_COLUMNS,
    MAX_ROWS,
    NO_RULE,
    Picture,
    Position,
    RawCell,
    RawSheet,
    Rule,
    TextBox,
    lines_of,
    place_at,
)
from thidua_reports.frozen import frozen


@frozen
class Block:
    """Cells with one and the same content, and the style of their own or of their rows."""

    element: etree._Element
    style: str
    rows: range
    columns: range

    @property
    def count(self) -> int:
        """How many of its cells are read."""
        return len(_near(self.rows, MAX_ROWS)) * len(_near(self.columns, MAX_COLUMNS))


@frozen
class Table:
    """A sheet, and where it has content."""

    element: etree._Element
    extent: Extent
    blocks: tuple[Block, ...]


def find_table(element: etree._Element) -> Table:
    """Return where the sheet of this table:table has content; nothing of it is read yet."""
    blocks = tuple(_blocks(element))
    extent = Extent(
        element.get(names.NAME, ""),
        max((block.rows[-1] for block in blocks), default=0),
        max((block.columns[-1] for block in blocks), default=0),
        sum(block.count for block in blocks),
    )
    return Table(element, extent, blocks)


def _position(table: etree._Element, cell: etree._Element) -> Position:
    """Return where a cell begins, which may be one of many equal ones."""
    row, line = 1, cell.getparent()
    for each in _parts(table, names.ROW, names.ROW_GROUPS):
        if each is line:
            break
        row += _count(each, names.ROWS_REPEATED)
    before = cell.itersiblings(names.CELL, names.COVERED_CELL, preceding=True)
    return row, 1 + sum(_count(each, names.COLUMNS_REPEATED) for each in before)


def _source(linked: etree._Element | None) -> str:
    """Return where a linked sheet gets its cells from, as a formula names a sheet; else nothing."""
    if linked is None:
        return ""
    file = linked.get(names.LINKED_FILE, "").rpartition("/")[2]
    sheet = linked.get(names.LINKED_SHEET, "").replace("'", "")
    return f"'[{file}]{sheet}'!"


def _hidden(
    parts: Iterable[etree._Element], repeated: str, most: int, is_tiny: Callable[[str], bool]
) -> Iterator[int]:
    """Yield the numbers of rows or columns that are not shown, as far as they are read."""
    number = 1
    for part in parts:
        following = number + _count(part, repeated)
        is_hidden = part.get(names.VISIBILITY) in names.HIDDEN
        if is_hidden or is_tiny(part.get(names.CELL_STYLE, "")):
            yield from range(number, min(following, most + 1))
        number = following


def _blocks(table: etree._Element) -> Iterator[Block]:
    row = 1
    for line in _parts(table, names.ROW, names.ROW_GROUPS):
        rows = range(row, row + _count(line, names.ROWS_REPEATED))
        column = 1
        for cell in line.iterchildren(names.CELL, names.COVERED_CELL):
            columns = range(column, column + _count(cell, names.COLUMNS_REPEATED))
            if cell.tag == names.CELL and has_content(cell):
                style = cell.get(names.CELL_STYLE, line.get(names.DEFAULT_STYLE, ""))
                yield Block(cell, style, rows, columns)
            column = columns.stop
        row = rows.stop


def _column_styles(table: etree._Element) -> Iterator[str]:
    column = 0
    for element in _parts(table, names.COLUMN, names.COLUMN_GROUPS):
        repeated = min(_count(element, names.COLUMNS_REPEATED), MAX_COLUMNS - column)
        yield from [element.get(names.DEFAULT_STYLE, "")] * repeated
        column += repeated


def _parts(parent: etree._Element, tag: str, groups: tuple[str, ...]) -> Iterator[etree._Element]:
    for child in parent.iterchildren(tag, *groups):
        if child.tag == tag:
            yield child
        else:
            yield from _parts(child, tag, groups)


def _count(element: etree._Element, attribute: str) -> int:
    return max(1, int(element.get(attribute, "1")))


def read_sheet(table: Table, styles: Styles, place: Place) -> RawSheet:
    """Return the sheet with its cells, repeated ones at every place; `place` is the workbook."""
    element, sheet = table.element, Place(place.workbook, table.extent.sheet)
    column_styles, source = tuple(_column_styles(element)), _source(element.find(names.LINKED))
    cells: dict[Position, RawCell] = {}
    drawn: dict[str, set[Position]] = {}
    for block in table.blocks:
        for position, style, content in _contents(block, column_styles, styles):
            if content.comment or not content.is_blank:
                cells[position] = _at(place_at(sheet, position), content, source)
                drawn.setdefault(style, set()).add(position)
    rules = (*rules_of(element, styles), *_rules_of_styles(drawn, styles))
    rows = _parts(element, names.ROW, names.ROW_GROUPS)
    columns = _parts(element, names.COLUMN, names.COLUMN_GROUPS)
    style = element.get(names.SHEET_STYLE, "")
    return RawSheet(
        table.extent.sheet,
        sheet,
        lines_of(cells),
        frozenset(_hidden(rows, names.ROWS_REPEATED, MAX_ROWS, styles.is_tiny_row)),
        frozenset(_hidden(columns, names.COLUMNS_REPEATED, MAX_COLUMNS, styles.is_tiny_column)),
        styles.shows_sheet(style),
        rules=rules_over(cells, rules),
        boxes=text_boxes(element, lambda cell: _position(element, cell)),
        on_pages=styles.words_on_pages(style),
        pictures=pictures(element, lambda cell: _position(element, cell)),
    )


def _rules_of_styles(
    drawn: Mapping[str, Set[Position]], styles: Styles
) -> Iterator[tuple[Iterable[Area], Rule]]:
    for style, positions in drawn.items():
        for rule in styles.rules(style):
            yield ((each, each) for each in positions), rule


def _at(place: Place, content: RawCell, source: str) -> RawCell:
    """Return the cell there; one of a linked sheet counts as a reference to the other file."""
    formula = f"={source}{place.cell}" if source else content.formula
    return content._replace(place=place, formula=formula)


def _contents(
    block: Block, column_styles: tuple[str, ...], styles: Styles
) -> Iterator[tuple[Position, str, RawCell]]:
    """Yield what is in the block, with the style in which it does."""
    for column in _near(block.columns, MAX_COLUMNS):
        of_column = column_styles[column - 1] if column <= len(column_styles) else ""
        style = block.style or of_column
        content = read_content(block.element, styles, style)
        for row in _near(block.rows, MAX_ROWS):
            yield (row, column), style, content


def _near(numbers: range, last: int) -> range:
    """Return those of the numbers of rows or columns that are read."""
    return range(numbers.start, min(numbers.stop, last + 1))


_ANY_SHAPE = f"{names.DRAW}*"


def text_boxes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> tuple[TextBox, ...]:
    """Return the shapes with words; `position` gives where a cell of the table is."""
    boxes = [*_shapes(table, position), *_labels(table)]
    return tuple(dict.fromkeys(boxes))


def _shapes(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> Iterator[TextBox]:
    for shape in table.iter(_ANY_SHAPE):
        text = " ".join(" ".join(map(_words, _paragraphs(shape))).split())
        if text:
            cell = next(shape.iterancestors(names.CELL), None)
            yield TextBox.over(position(cell) if cell is not None else (1, 1), text)


def pictures(
    table: etree._Element, position: Callable[[etree._Element], Position]
) -> tuple[Picture, ...]:
    """Return what hang on cells and hide them without a word; see `text_boxes`.

    Of what hangs on the whole sheet the file gives no cells.
    """
    found: dict[Picture, None] = {}
    for shape in table.iter(*names.FILLED_SHAPES):
        cell = next(shape.iterancestors(names.CELL), None)
        if cell is not None and not any(_words(each).strip() for each in _paragraphs(shape)):
            first = position(cell)
            end = shape.get(names.END_CELL, "").rpartition(".")[2].replace("$", "")
            last = next((corner for corner, _ in areas_of(end)), first)
            found[Picture.over(first, last)] = None
    return tuple(found)


def _paragraphs(shape: etree._Element) -> Iterator[etree._Element]:
    """Yield what is written in a shape itself, in lists too, and not in those it groups."""
    for line in shape.iter(names.PARAGRAPH):
        if next(line.iterancestors(_ANY_SHAPE)) is shape:
            yield line


def _words(paragraph: etree._Element) -> str:
    return "".join(text for text, _ in written(paragraph))


def _labels(table: etree._Element) -> Iterator[TextBox]:
    """Yield what is written on controls, of which the file gives no cell."""
    for forms in table.iterchildren(names.FORMS):
        labels = (each.get(names.LABEL, "") for each in forms.iter())
        yield from (TextBox((1, 1), " ".join(each.split())) for each in labels if each.strip())


_SHEET = re.compile(r"(?:'(?:[^']|'')*'|[^\s.':]*)\.|\$")
"""What comes before a cell in the list of areas, each cell of which names its sheet."""


def rules_of(table: etree._Element, styles: Styles) -> Iterator[tuple[Iterable[Area], Rule]]:
    """Yield the rules of LibreOffice by which a cell may show something else, with their areas.

    Those in styles are found with these. Whether its condition is met is not asked.
    """
    for each in table.iterfind(names.CONDITIONAL_FORMATS):
        areas = tuple(areas_of(_SHEET.sub("", each.get(names.CONDITIONAL_AREA, ""))))
        yield from ((areas, _rule(rule, styles)) for rule in each.iterchildren(etree.Element))


def _rule(element: etree._Element, styles: Styles) -> Rule:
    """The first of their limits has whether icons are shown alone."""
    if element.tag in names.DRAWN_RULES:
        return Rule(hides=any(each.get(names.SHOWS_VALUE) == "false" for each in element.iter()))
    if element.tag == names.RULE:
        return styles.rule(element.get(names.RULE_STYLE, ""))
    if element.tag == names.RULE_OF_DAYS:
        return styles.rule(element.get(names.STYLE_OF_DAYS, ""))
    return NO_RULE
