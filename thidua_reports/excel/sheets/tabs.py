"""A sheet on which tables lie one under the other -> each table as a sheet of its own.

The rows of a table are all that follows its beginning, up to the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.domain.place import Place, TableOnTab
from thidua_reports.domain.tabs import without_tabs
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.excel.layout.tab import Tab
from thidua_reports.excel.raw.workbook import MAX_ROWS, RawCell, RawSheet, RawWorkbook
from thidua_reports.excel.sheets.beginnings import Beginning, after_name, beginnings
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import has_rows
from thidua_reports.excel.sheets.unseen import Line
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key


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
    found = list(beginnings(sheet, tab))
    tops = [1, *(each.row for each in found[1:])]
    ends = [*tops[1:], max(sheet.lines, default=0) + 1]
    for at, (each, top, end) in enumerate(zip(found, tops, ends, strict=False)):
        last = MAX_ROWS if each is found[-1] else end - 1
        yield replace(
            _part(sheet, each, range(top, end)),
            boxes=tuple(box for box in sheet.boxes if top <= box.position[0] <= last),
            on_pages=() if at else sheet.on_pages,
        )


def _part(sheet: RawSheet, begun: Beginning, rows: range) -> RawSheet:
    """Return the table in such rows; its name is nothing that somebody typed."""
    name = TableOnTab(begun.table.name, sheet.name)
    place = Place(sheet.place.workbook, name)
    lines = {row: _placed(line, name) for row, line in sheet.lines.items() if row in rows}
    if begun.titled:
        lines[begun.titled] = _without_name(lines[begun.titled], begun.table)
    return replace(
        sheet,
        name=begun.table.name,
        place=place,
        lines=lines,
        first=begun.row,
        is_untitled=not begun.titled,
    )


def _placed(line: Line, name: TableOnTab) -> Mapping[int, RawCell]:
    return {at: cell._replace(place=cell.place._replace(sheet=name)) for at, cell in line.items()}


def _without_name(line: Line, table: SheetLayout) -> Line:
    """The title, or whatever else follows the name, is left as above a table of its own."""
    at = next(number for number, cell in line.items() if not cell.is_blank)
    said = after_name(plain_text(line[at]), table) or None
    return {**line, at: line[at]._replace(value=said, formula="")}
