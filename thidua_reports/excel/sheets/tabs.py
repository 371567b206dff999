"""A sheet on which tables lie one under the other -> each table as a sheet of its own.

A table begins at the line with its name, or at its headings where that line is gone. Its rows are
all that follows, up to the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.domain.place import Place, TableOnTab
from thidua_reports.domain.tabs import without_tabs
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.excel.layout.tab import Tab, title_line
from thidua_reports.excel.raw.workbook import MAX_ROWS, RawCell, RawSheet, RawWorkbook
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import has_rows
from thidua_reports.excel.sheets.unseen import Line
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key


@frozen
class _Beginning:
    """The row in which a table begins; one that is `titled` has its name there."""

    row: int
    table: SheetLayout
    is_titled: bool


def with_tables(workbook: RawWorkbook, tabs: Sequence[Tab]) -> RawWorkbook:
    """Return the workbook, in which each table on a tab is found by its own name.

    One without any of the tabs, as older ones are, stays as it is.
    """
    if workbook.tabs:
        return workbook
    parts, missing = list[RawSheet](), list[Place]()
    for tab in tabs:
        sheets = workbook.by_key.get(matching_key(tab.name), ())
        found = [part for sheet in sheets for part in _parts(sheet, tab)]
        parts += found
        missing += _missing(workbook, tab, found) if found else ()
    if not parts:
        return workbook
    held = frozenset(part.place.tab for part in parts)
    whole = replace(workbook, parts=tuple(parts), tabs=held, missing=tuple(missing))
    layouts = {each.name: each for tab in tabs for each in tab.layouts}
    used = [part for part in parts if not _is_spare(whole, part, layouts[part.name])]
    return replace(whole, parts=tuple(used))


def on_their_tabs(issues: Iterable[Issue], workbook: RawWorkbook) -> tuple[Issue, ...]:
    """Return the issues, those of a table as a whole with the tab that it lies on.

    In a workbook without any, sentences lead to the sheet of a table.
    """
    tabs = {part.name: part.place for part in workbook.parts}

    def placed(issue: Issue) -> Issue:
        place = issue.place
        if not tabs:
            message, remedy = map(without_tabs, (issue.message, issue.remedy))
            return replace(issue, message=message, remedy=remedy)
        is_ours = place.workbook == workbook.place.workbook and not place.cell
        found = tabs.get(place.sheet) if is_ours else None
        return replace(issue, place=place._replace(sheet=found.sheet)) if found else issue

    return tuple(map(placed, issues))


def _is_spare(workbook: RawWorkbook, part: RawSheet, table: SheetLayout) -> bool:
    """Return whether nothing is in a table that is filled in elsewhere."""
    others = (each for each in workbook.by_key[matching_key(part.name)] if each is not part)
    return not has_rows(part, table) and any(has_rows(each, table) for each in others)


def _missing(workbook: RawWorkbook, tab: Tab, found: Sequence[RawSheet]) -> Iterator[Place]:
    """Yield the tables of the tab that are neither on it nor on a sheet of their own."""
    there = {matching_key(part.name) for part in found}
    for name in tab.names:
        key = matching_key(name)
        if key not in there and not workbook.by_key.get(key):
            yield Place(workbook.place.workbook, TableOnTab(name, found[0].place.tab))


def _parts(sheet: RawSheet, tab: Tab) -> Iterator[RawSheet]:
    """Yield the tables of a sheet; what is above the first belongs to it, as on its own sheet."""
    found = list(_beginnings(sheet, tab))
    tops = [1, *(each.row for each in found[1:])]
    ends = [*tops[1:], max(sheet.lines, default=0) + 1]
    for at, (each, top, end) in enumerate(zip(found, tops, ends, strict=False)):
        last = MAX_ROWS if each is found[-1] else end - 1
        yield replace(
            _part(sheet, each, range(top, end)),
            boxes=tuple(box for box in sheet.boxes if top <= box.position[0] <= last),
            on_pages=() if at else sheet.on_pages,
        )


def _beginnings(sheet: RawSheet, tab: Tab) -> Iterator[_Beginning]:
    """Yield where the tables begin, from above.

    Headings begin one only where they are not those that the last line with a name still awaits.
    """
    awaited = ""
    for row, line in sheet.lines.items():
        if titled := _titled(line, tab):
            awaited = titled.name
            yield _Beginning(row, titled, is_titled=True)
        elif headed := _headed(line, tab):
            if headed.name != awaited:
                yield _Beginning(row, headed, is_titled=False)
            awaited = ""


def _titled(line: Line, tab: Tab) -> SheetLayout | None:
    """Return the table whose name is all that is in a row."""
    texts = [matching_key(plain_text(cell)) for cell in line.values() if not cell.is_blank]
    if len(texts) != 1:
        return None
    names = {matching_key(name): each for each in tab.layouts for name in _names(each)}
    return names.get(texts[0])


def _names(table: SheetLayout) -> tuple[str, str]:
    return table.name, title_line(table)


def _headed(line: Line, tab: Tab) -> SheetLayout | None:
    """Return the table whose headings fill at least half of a row, and of which it holds most."""
    texts = {matching_key(plain_text(cell)) for cell in line.values() if not cell.is_blank}
    if len(texts) < _LEAST:
        return None
    best = max(tab.layouts, key=lambda each: (_hits(texts, each), -len(each.columns)))
    is_one = _hits(texts, best) >= max(_LEAST, (len(texts) + 1) // 2)
    return best if is_one else None


_LEAST = 2
"""So many headings are no chance."""


def _hits(texts: set[str], table: SheetLayout) -> int:
    return sum(matching_key(column.heading) in texts for column in table.columns)


def _part(sheet: RawSheet, begun: _Beginning, rows: range) -> RawSheet:
    """Return the table in such rows; the line with its name is nothing that somebody typed."""
    name = TableOnTab(begun.table.name, sheet.name)
    place = Place(sheet.place.workbook, name)
    lines = {row: _placed(line, name) for row, line in sheet.lines.items() if row in rows}
    if begun.is_titled:
        lines[begun.row] = {at: _unsaid(cell) for at, cell in lines[begun.row].items()}
    return replace(
        sheet,
        name=begun.table.name,
        place=place,
        lines=lines,
        first=begun.row,
        is_untitled=not begun.is_titled,
    )


def _placed(line: Line, name: TableOnTab) -> Mapping[int, RawCell]:
    return {at: cell._replace(place=cell.place._replace(sheet=name)) for at, cell in line.items()}


def _unsaid(cell: RawCell) -> RawCell:
    return cell._replace(value=None, formula="")
