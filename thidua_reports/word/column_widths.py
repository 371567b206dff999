"""The columns of a table that a loop made more or fewer: they share the table's width."""

from collections.abc import Collection, Sequence

from lxml import etree

from thidua_reports.word.text import W, remove, xpath

NARROWEST = 585
"""In twentieths of a point: a column that holds 121,5 in the letters of a wide table."""
NARROWEST_OF_WORDS = 1900
"""In twentieths of a point: what the widest column, which is one of names, keeps at the least."""
_GRID, _COLUMN = W + "tblGrid", W + "gridCol"
_CELLS, _REACH = xpath("w:tc"), xpath("w:tcPr/w:gridSpan")
_SPAN = xpath("w:tcPr/w:gridSpan/@w:val")
_WIDTH = xpath("w:tcPr/w:tcW[@w:type='dxa' or not(@w:type)]")
_TOTAL = xpath("w:tblPr/w:tblW[@w:type='dxa']")
_FIXED = xpath("boolean(w:tblPr/w:tblLayout[@w:type='fixed'])")


def share_width(table: etree._Element) -> None:
    """Give each column its share of the table's width, by the widths of the cells in a full row.

    That is where a table of fixed widths has columns of other widths than its cells; Word would go
    by the cells, LibreOffice by the columns.
    """
    columns = _columns(table)
    row = next((each for each in table.findall(W + "tr") if _is_full(each, len(columns))), None)
    total = sum(map(_twips, _TOTAL(table)))
    wanted = [] if row is None else [_width(cell) for cell in _CELLS(row)]
    is_right = wanted == widths_of(table)
    if is_right or not (total and all(wanted) and _FIXED(table)):
        return
    share = total / sum(wanted)
    fit_columns(table, _readable([round(each * share) for each in wanted]))


def fit_columns(table: etree._Element, widths: Sequence[int]) -> None:
    """Give the columns of a table these widths, and the cells those of what they span."""
    for column, width in zip(_columns(table), widths, strict=True):
        column.set(W + "w", str(width))
    for each in table.findall(W + "tr"):
        _fit(each, widths)


def take_columns_out(table: etree._Element, positions: Collection[int]) -> None:
    """Take the columns at these positions, from 0, out of what a table says of its columns."""
    for at, column in enumerate(_columns(table)):
        if at in positions:
            remove(column)


def widths_of(table: etree._Element) -> list[int]:
    """Return the widths of the columns of a table."""
    return [*map(_twips, _columns(table))]


def cells_of(row: etree._Element) -> list[etree._Element]:
    """Return the cells of a row."""
    return [*_CELLS(row)]


def span_of(cell: etree._Element) -> int:
    """Return over how many columns a cell reaches."""
    return int(next(iter(_SPAN(cell)), 1))


def set_span(cell: etree._Element, span: int) -> None:
    """Make a cell that reaches over several columns reach over as many as `span`."""
    for reach in _REACH(cell):
        reach.set(W + "val", str(span))


def _columns(table: etree._Element) -> list[etree._Element]:
    return [column for grid in table.findall(_GRID) for column in grid.findall(_COLUMN)]


def _readable(widths: list[int]) -> list[int]:
    """Widen the columns in which a number would break, at the cost of the widest one."""
    widened = [max(each, NARROWEST) for each in widths]
    widest = max(widths) - (sum(widened) - sum(widths))
    if widest < NARROWEST_OF_WORDS:
        return widths
    widened[widths.index(max(widths))] = widest
    return widened


def _fit(row: etree._Element, widths: Sequence[int]) -> None:
    first = 0
    for cell in _CELLS(row):
        last = first + span_of(cell)
        for width in _WIDTH(cell):
            width.set(W + "w", str(sum(widths[first:last])))
        first = last


def _is_full(row: etree._Element, count: int) -> bool:
    cells = _CELLS(row)
    return len(cells) == count and all(span_of(cell) == 1 for cell in cells)


def _width(cell: etree._Element) -> int:
    return sum(map(_twips, _WIDTH(cell)))


def _twips(measured: etree._Element) -> int:
    """Return a width; 0 where none can be read. Other programs than Word write decimals."""
    try:
        return round(float(measured.get(W + "w", "0")))
    except (ValueError, OverflowError):
        return 0
