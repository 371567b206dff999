"""Where on a sheet each of several tables begins, that lie one under the other.

A table begins at the line with its name, or at what is above its headings where that line is gone
or was worded anew.
"""

from collections.abc import Iterator, Sequence

from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW, SheetLayout
from thidua_reports.excel.layout.tab import Tab, title_line
from thidua_reports.excel.raw.workbook import RawCell, RawSheet
from thidua_reports.excel.sheets.shown_cells import heading_of, plain_text
from thidua_reports.excel.sheets.unseen import Line
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key

_LEAST = 2
"""So many headings are no chance."""
_BACK = matching_key(BACK_TO_MAP)
_AFTER_NAME = ":"


@frozen
class Beginning:
    """The row in which a table begins; `titled` is that with its name, 0 where there is none."""

    row: int
    table: SheetLayout
    titled: int


@frozen
class _Mark:
    """A row that is of a table: its headings, or a line with its name, alone or with its title."""

    row: int
    table: SheetLayout
    is_headings: bool = False
    is_name_alone: bool = False


def beginnings(sheet: RawSheet, tab: Tab) -> Iterator[Beginning]:
    """Yield where the tables begin, from above.

    Headings begin one only where they are not those that the last line with a name still awaits.
    """
    marks = [*_marks(sheet, tab)]
    marks = [each for each in marks if not _is_of_a_row(each, marks, sheet)]
    awaited, floor = "", 0
    for mark in marks:
        if not mark.is_headings:
            yield Beginning(_top(sheet, mark, floor), mark.table, mark.row)
        elif mark.table.name != awaited:
            top = _top(sheet, mark, floor)
            yield Beginning(top, mark.table, _named_in(sheet, mark, top))
        awaited = "" if mark.is_headings else mark.table.name
        floor = mark.row + (not mark.is_headings and _leads_back(sheet, mark.row + 1))


def after_name(text: str, table: SheetLayout) -> str:
    """Return what a line with the name of a table says beside the name."""
    if matching_key(text) == matching_key(table.name):
        return ""
    _, colon, said = text.partition(_AFTER_NAME)
    return said.strip() if colon else text


def _marks(sheet: RawSheet, tab: Tab) -> Iterator[_Mark]:
    for row, line in sheet.lines.items():
        if titled := _titled(sheet, row, tab):
            alone = len(_filled(line)) == 1 and _keys(line)[0] == matching_key(titled.name)
            yield _Mark(row, titled, is_name_alone=alone)
        elif headed := _headed(line, tab):
            yield _Mark(row, headed, is_headings=True)


def _titled(sheet: RawSheet, row: int, tab: Tab) -> SheetLayout | None:
    """Return the table whose title a row has, or whose name and nothing else.

    Above the line that leads back, what follows the name may be anything.
    """
    keys = _keys(sheet.lines[row])
    if not keys:
        return None
    above_back = _leads_back(sheet, row + 1)
    for table in tab.layouts:
        name, title = matching_key(table.name), matching_key(title_line(table))
        if keys[0] == title or keys == [name]:
            return table
        if above_back and len(keys) == 1 and keys[0].startswith(f"{name}{_AFTER_NAME}"):
            return table
    return None


def _is_of_a_row(mark: _Mark, marks: Sequence[_Mark], sheet: RawSheet) -> bool:
    """Return whether a name alone is a cell of a row, as nothing of its table is below it.

    So only where the table begins elsewhere.
    """
    if not mark.is_name_alone:
        return False
    after = [each for each in marks if each.row > mark.row]
    end = after[0].row if after else max(sheet.lines, default=0) + 1
    has_more = any(mark.row < row < end and _filled(line) for row, line in sheet.lines.items())
    is_headed = bool(after) and after[0].is_headings and after[0].table.name == mark.table.name
    others = [each for each in marks if each is not mark and each.table.name == mark.table.name]
    return not (has_more or is_headed) and bool(others)


def _headed(line: Line, tab: Tab) -> SheetLayout | None:
    """Return the table whose headings fill at least half of a row, and of which it holds most."""
    texts = {matching_key(heading_of(cell)) for cell in _filled(line)}
    if len(texts) < _LEAST:
        return None
    best = max(tab.layouts, key=lambda each: (_hits(texts, each), -len(each.columns)))
    is_one = _hits(texts, best) >= max(_LEAST, (len(texts) + 1) // 2)
    return best if is_one else None


def _hits(texts: set[str], table: SheetLayout) -> int:
    return sum(matching_key(column.heading) in texts for column in table.columns)


def _top(sheet: RawSheet, mark: _Mark, floor: int) -> int:
    """Return the first row of a table: above a mark may be the line that leads back, and a title.

    Whatever is alone in the row above that line is no row of the table before.
    """
    first = max(floor, mark.row - HEADER_ROW)
    for row in range(mark.row - 1, first, -1):
        if _leads_back(sheet, row):
            is_title = row - 1 > floor and len(_filled(sheet.lines.get(row - 1, {}))) == 1
            return row - 1 if is_title else row
    return _named_in(sheet, mark, first + 1) or mark.row


def _named_in(sheet: RawSheet, mark: _Mark, top: int) -> int:
    """Return the row from `top` on, above a mark, in which nothing but a text with a name is."""
    name = matching_key(mark.table.name)
    for row in range(top, mark.row):
        keys = _keys(sheet.lines.get(row, {}))
        if len(keys) == 1 and keys[0].startswith(name):
            return row
    return 0


def _leads_back(sheet: RawSheet, row: int) -> bool:
    keys = _keys(sheet.lines.get(row, {}))
    return bool(keys) and keys[0] == _BACK


def _filled(line: Line) -> list[RawCell]:
    return [cell for cell in line.values() if not cell.is_blank]


def _keys(line: Line) -> list[str]:
    return [matching_key(plain_text(cell)) for cell in _filled(line)]
