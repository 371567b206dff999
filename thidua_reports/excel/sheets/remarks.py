"""Words that somebody left between two tables of one sheet, which are no row of the table above."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.excel.layout.sheet_layout import ALWAYS_ASKED, CellKind, Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell, RawSheet
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened

LEAST_GAP = 2
"""Below so many blank rows nothing is taken to go on with the table."""
LEAST_WORDS, MANY_WORDS = 4, 8
"""So many words may be no name; so many are none."""
_MARKS = frozenset(".:;?!")
_Positions = Mapping[Column, int]


def remarks_below(
    sheet: RawSheet, header: int, positions: _Positions, layout: SheetLayout
) -> Iterator[tuple[int, Issue]]:
    """Yield the rows below a table, each with what is told of it, that are words of somebody's own.

    Such a row is below blank ones, has one cell with more words than a name, and lacks what no row
    can do without. Where a table is read without its key no row is left out.
    """
    lines = _typed(sheet, header, positions) if sheet.is_part and layout.key else {}
    numbers = sorted(lines)
    while block := _last_block(header, numbers):
        told = [_remark(lines[row], positions, layout) for row in block]
        found = [(row, issue) for row, issue in zip(block, told, strict=True) if issue]
        if len(found) < len(block):
            return
        yield from found
        numbers = numbers[: -len(block)]


def _typed(sheet: RawSheet, header: int, positions: _Positions) -> dict[int, list[RawCell]]:
    """Return what somebody typed below the headings, by row."""
    computed = {at for column, at in positions.items() if column.kind is CellKind.COMPUTED}
    lines = {
        row: [cell for at, cell in line.items() if at not in computed and not cell.is_blank]
        for row, line in sheet.lines.items()
        if row > header
    }
    return {row: cells for row, cells in lines.items() if cells}


def _last_block(header: int, numbers: Sequence[int]) -> Sequence[int]:
    """Return the rows below the last gap; none where there is no gap."""
    above = [header, *numbers]
    gaps = [at for at, row in enumerate(numbers) if row - above[at] > LEAST_GAP]
    return numbers[gaps[-1] :] if gaps else ()


def _remark(cells: Sequence[RawCell], positions: _Positions, layout: SheetLayout) -> Issue | None:
    first, *others = cells
    under = {at: column for column, at in positions.items()}
    column = under.get(first.position[1])
    lacking = next((each for each in _needed(layout) if each is not column), None)
    if others or column is None or lacking is None or not _is_remark(plain_text(first), column):
        return None
    return sheet_kinds.LINE_OF_WORDS.at(
        first.place, text=shortened(plain_text(first)), heading=lacking.heading
    )


def _needed(layout: SheetLayout) -> Iterator[Column]:
    """Yield the columns of which none is blank in any row."""
    unconditional = (None, ALWAYS_ASKED)
    return (each for each in layout.needed if each.asked in unconditional)


def _is_remark(text: str, column: Column) -> bool:
    """Return whether a text is none that a row has in the column."""
    count = len(text.split())
    if count < LEAST_WORDS:
        return False
    if column.kind in (CellKind.NUMBER, CellKind.DATE):
        return True
    if column.choices:
        return matching_key(text) not in map(matching_key, column.choices)
    return count >= MANY_WORDS or any(each.isdigit() or each in _MARKS for each in text)
