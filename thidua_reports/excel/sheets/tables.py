"""A sheet -> rows whose cells are found by the headings above them."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK, Place, PlaceOfCells
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, RawWorkbook, place_at
from thidua_reports.excel.sheets.cells import unreadable
from thidua_reports.excel.sheets.found_sheets import find_sheet, has_content, sheets_like
from thidua_reports.excel.sheets.group_headings import above_headings, heading_text
from thidua_reports.excel.sheets.remarks import remarks_below
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.unseen import Area, Line, shown_otherwise, twins, unseen
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened

HEADING_ROWS = 30
_EXAMPLE = matching_key(words.EXAMPLE)
Key = tuple[str, ...]
"""What a row is found by: what is in its key columns, as names are compared."""


@frozen
class Row:
    """A row with something in it; every column of the layout has a cell, blank if need be."""

    cells: Mapping[Column, RawCell]
    place: Place

    def __getitem__(self, column: Column) -> RawCell:
        return self.cells[column]


@frozen
class Table:
    """The rows of a sheet under its headings, and what is wrong with sheet or headings."""

    rows: tuple[Row, ...]
    issues: tuple[Issue, ...]


def read_table(workbook: RawWorkbook, layout: SheetLayout, known: Collection[str] = ()) -> Table:
    """Return the sheet's rows; the sheet is found by name, its columns by their headings.

    `known` are the codes of which rows may be, as names are compared.
    """
    sheet = find_sheet(workbook, layout.name)
    if sheet is None:
        return Table((), tuple(_not_there(workbook, layout)))
    header = header_row(sheet, layout)
    if header is None:
        return Table((), tuple(_without_headings(workbook, sheet, layout)))
    line = sheet.lines[header]
    positions = positions_of(line, layout)
    not_there = tuple(each.heading for each in layout.columns if each not in positions)
    below = dict(lines_below(sheet, header))
    examples = [number for number, each in below.items() if is_example(each, positions, layout)]
    remarks = dict(remarks_below(sheet, header, positions, layout))
    numbers = tuple(_filled_in(below, positions, (*examples, *remarks)))
    to_fill = {number: each for number, each in below.items() if number not in examples}
    area = Area(
        *(sheet, header, positions, numbers, to_fill),
        *(layout.beside, not_there, layout.title, layout.hint),
    )
    doubtful = twins(area)
    used = {column: at for column, at in positions.items() if column not in doubtful}
    rows = [_row(sheet, number, used, layout) for number in numbers]
    heads = dict(_group_headings(rows, layout, known))
    keyed = [(_key(row, layout), row) for row in rows if row.place not in heads]
    problems = [
        *_same_sheets(workbook, sheet, layout),
        *_untitled(sheet),
        *_example_notes(area, examples, layout),
        *_heading_issues(line, sheet.place, layout),
        *remarks.values(),
        *heads.values(),
        *_key_issues(keyed, layout),
        *above_headings(area),
        *unseen(area),
        *shown_otherwise(area),
    ]
    return Table(_usable(keyed, layout), tuple(problems))


def _same_sheets(workbook: RawWorkbook, sheet: RawSheet, layout: SheetLayout) -> Iterator[Issue]:
    same = [each for each in sheets_like(workbook, sheet.name) if has_content(each)]
    if any(each.is_part for each in same):
        same = [each for each in same if has_rows(each, layout)]
        if len(same) > 1:
            where = ", ".join(dict.fromkeys(f"“{each.place.tab}”" for each in same))
            yield sheet_kinds.TABLE_TWICE.at(
                sheet.place, table=layout.name, count=len(same), where=where
            )
    elif len(same) > 1:
        yield sheet_kinds.SHEET_TWICE.at(sheet.place, sheet=sheet.name, count=len(same))


def _untitled(sheet: RawSheet) -> Iterator[Issue]:
    if sheet.is_untitled:
        place = place_at(sheet.place, (sheet.first, 1))
        yield sheet_kinds.TABLE_UNTITLED.at(place, table=sheet.name)


def _not_there(workbook: RawWorkbook, layout: SheetLayout) -> Iterator[Issue]:
    gone = [place for place in workbook.missing if place.sheet == layout.name]
    for place in gone:
        yield sheet_kinds.TABLE_MISSING.at(place, table=layout.name)
    if not (gone or layout.optional):
        hint = did_you_mean(layout.name, [sheet.name for sheet in workbook.sheets])
        yield sheet_kinds.SHEET_MISSING.at(workbook.place, sheet=layout.name, hint=hint)


def _without_headings(
    workbook: RawWorkbook, sheet: RawSheet, layout: SheetLayout
) -> Iterator[Issue]:
    if has_content(sheet) or not layout.optional:
        headings = ", ".join(column.heading for column in layout.columns)
        where = sheet.place.on_sheet
        yield sheet_kinds.HEADINGS_MISSING.at(sheet.place, sheet=where, headings=headings)
        yield from _same_sheets(workbook, sheet, layout)


def has_rows(sheet: RawSheet, layout: SheetLayout) -> bool:
    """Return whether a table has rows but examples, or words where its headings should be."""
    header = header_row(sheet, layout)
    if header is None:
        return has_content(sheet)
    positions = positions_of(sheet.lines[header], layout)
    below = (line for _, line in lines_below(sheet, header))
    filled = (line for line in below if any(not cell.is_blank for cell in line.values()))
    return not all(is_example(line, positions, layout) for line in filled)


def header_row(sheet: RawSheet, layout: SheetLayout) -> int | None:
    """Return the number of the row that holds most of the layout's headings; None without any."""
    wanted = {matching_key(column.heading) for column in layout.columns}
    best, most = None, min(2, len(wanted)) - 1
    for row, line in sheet.lines.items():
        is_near = row < sheet.first + HEADING_ROWS
        hits = len(wanted.intersection(_keys(line).values())) if is_near else 0
        if hits > most:
            best, most = row, hits
        if most == len(wanted):
            break
    return best


def _keys(line: Line) -> dict[int, str]:
    return {column: matching_key(str(cell.value or "")) for column, cell in line.items()}


def positions_of(header: Line, layout: SheetLayout) -> dict[Column, int]:
    """Return the number of the column of the sheet in which each column of the layout is."""
    first = {key: position for position, key in reversed(_keys(header).items())}
    return {
        column: first[matching_key(column.heading)]
        for column in layout.columns
        if matching_key(column.heading) in first
    }


def _heading_issues(header: Line, sheet: Place, layout: SheetLayout) -> Iterator[Issue]:
    keys = _keys(header)
    counts = Counter(keys.values())
    known = {matching_key(column.heading) for column in layout.columns}
    strangers = [str(header[at].value) for at, key in keys.items() if key not in known]
    for column in layout.columns:
        times = counts[matching_key(column.heading)]
        if times == 0 and column.kind is not CellKind.COMPUTED:
            hint = _struck_out(header, column) or did_you_mean(column.heading, strangers)
            if hint or not (column.optional or column.is_given):
                yield sheet_kinds.HEADING_MISSING.at(sheet, heading=column.heading, hint=hint)
        if times > 1:
            yield sheet_kinds.HEADING_TWICE.at(sheet, heading=column.heading)


def _struck_out(header: Line, column: Column) -> str:
    """Return a sentence that names the cell in which the heading is struck through, or nothing."""
    key = matching_key(column.heading)
    struck = (cell for cell in header.values() if cell.struck and matching_key(cell.struck) == key)
    cells = (fragments.STRUCK_HEADING.format(cell=cell.place.cell) for cell in struck)
    return next(cells, "")


def _filled_in(
    lines: Mapping[int, Line], positions: Mapping[Column, int], left_out: Collection[int]
) -> Iterator[int]:
    """Yield the rows in which something was typed, but for those that are `left_out`.

    What a form computes is ready in spare rows too, and is nothing that anybody typed.
    """
    typed = [at for column, at in positions.items() if column.kind is not CellKind.COMPUTED]
    for number, line in lines.items():
        if number not in left_out and any(at in line and not line[at].is_blank for at in typed):
            yield number


def _row(sheet: RawSheet, number: int, positions: Mapping[Column, int], layout: SheetLayout) -> Row:
    not_there = RawCell(None, place_at(sheet.place, (number, 1)))
    cells = dict.fromkeys(layout.columns, not_there)
    line = sheet.lines[number]
    for column, at in positions.items():
        cells[column] = line.get(at) or RawCell(None, place_at(sheet.place, (number, at)))
    anchor = cells[layout.key[0] if layout.key else layout.columns[0]].place
    under = {column.heading: cells[column].place.cell for column in positions}
    return Row(cells, PlaceOfCells(anchor, under))


def lines_below(sheet: RawSheet, header: int) -> Iterator[tuple[int, Line]]:
    """Yield the rows below the headings with something in them, each with its number."""
    return ((number, line) for number, line in sheet.lines.items() if number > header)


def _example_notes(area: Area, examples: Sequence[int], layout: SheetLayout) -> Iterator[Issue]:
    """Tell that examples are left out; words that no example of the form has may be a row's own."""
    if examples:
        place = place_at(area.sheet.place, (examples[0], 1))
        yield sheet_kinds.EXAMPLE_ROWS.at(place, count=len(examples))
    first = layout.columns[0]
    ours = {matching_key(f"{words.EXAMPLE} {each}") for each in first.examples}
    for line in (area.sheet.lines[number] for number in examples if ours):
        cell = line[area.positions[first]]
        is_alone = sum(not each.is_blank for each in line.values()) == 1
        if not is_alone and matching_key(plain_text(cell)) not in ours:
            yield sheet_kinds.OWN_EXAMPLE.at(cell.place, text=shortened(plain_text(cell)))


def is_example(line: Line, positions: Mapping[Column, int], layout: SheetLayout) -> bool:
    """Return whether a row only shows how the sheet is filled in, by its first column.

    In another column these words begin a sentence of somebody's own.
    """
    first = line.get(positions.get(layout.columns[0], 0))
    return first is not None and matching_key(plain_text(first)).startswith(_EXAMPLE)


def _group_headings(
    rows: Sequence[Row], layout: SheetLayout, known: Collection[str]
) -> Iterator[tuple[Place, Issue]]:
    """Yield the rows by which a member divides a table; the bloc's own may begin with any word."""
    of_member = (row for row in rows if layout.key and row.place.workbook != BLOC_WORKBOOK)
    for row in of_member:
        text = heading_text(row.cells, layout, known)
        if text:
            yield row.place, sheet_kinds.GROUP_HEADING.at(row.place, text=shortened(text))


def _key_issues(rows: Sequence[tuple[Key, Row]], layout: SheetLayout) -> Iterator[Issue]:
    seen: dict[Key, Row] = {}
    for key, row in rows:
        for column, part in zip(layout.key, key, strict=True):
            if not part:
                yield unreadable(row[column]) or _without_key(row, column)
        if key and all(key) and key in seen:
            shown_key = " – ".join(plain_text(row[column]) for column in layout.key)
            first = seen[key].place
            yield sheet_kinds.KEY_TWICE.at(row.place, key=shown_key, first=first.cell)
            yield sheet_kinds.KEY_REPEATED.at(first, key=shown_key, second=row.place.cell)
        seen.setdefault(key, row)


def _without_key(row: Row, key: Column) -> Issue:
    """A line of words alone, such as one of a signature, is no row that a member filled in.

    The bloc's own rows may begin with any word.
    """
    filled = [(column, cell) for column, cell in row.cells.items() if not cell.is_blank]
    is_of_member = row.place.workbook != BLOC_WORKBOOK
    if is_of_member and len(filled) == 1 and filled[0][0].kind is not CellKind.NUMBER:
        ((_, cell),) = filled
        text = plain_text(cell)
        if not any(map(str.isdigit, text)):
            return sheet_kinds.LINE_OF_WORDS.at(
                cell.place, text=shortened(text), heading=key.heading
            )
    return sheet_kinds.KEY_MISSING.at(row[key].place, heading=key.heading)


def _usable(rows: Sequence[tuple[Key, Row]], layout: SheetLayout) -> tuple[Row, ...]:
    if not layout.key:
        return tuple(row for _, row in rows)
    first: dict[Key, Row] = {}
    for key, row in rows:
        if all(key):
            first.setdefault(key, row)
    return tuple(first.values())


def _key(row: Row, layout: SheetLayout) -> Key:
    return tuple(matching_key(plain_text(row[column])) for column in layout.key)
