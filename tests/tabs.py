"""khoi.xlsx with its small tables together on tabs, and the same as older versions wrote it."""

from collections.abc import Mapping
from copy import copy
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from thidua_reports.excel.layout.tab import Tab, title_line
from thidua_reports.layouts.bloc_tabs import TAB_OF, TABS


def sheet_with(table: str) -> str:
    """Return the name of the sheet that a table is on in a new workbook."""
    return TAB_OF[table].name if table in TAB_OF else table


def top_of(sheet: Worksheet, table: str) -> int:
    """Return the number of the row with the name of a table."""
    titles = {table, *(title_line(each) for each in TAB_OF[table].layouts if each.name == table)}
    rows = range(1, sheet.max_row + 1)
    return next(row for row in rows if _texts(sheet, row) in [[title] for title in titles])


def _texts(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row] if cell.value is not None]


def rows_of_table(sheet: Worksheet, table: str) -> range:
    """Return the rows of a table, from that with its name up to the next table."""
    names = TAB_OF[table].names
    following = names[names.index(table) + 1 :]
    end = top_of(sheet, following[0]) if following else sheet.max_row + 1
    return range(top_of(sheet, table), end)


def table_in(book: Workbook, name: str) -> tuple[Worksheet | None, range]:
    """Return the sheet with a table, on its own or with others, and the rows of the table."""
    tab = TAB_OF.get(name)
    if tab and tab.name in book.sheetnames:
        return book[tab.name], rows_of_table(book[tab.name], name)
    if name not in book.sheetnames:
        return None, range(0)
    return book[name], range(1, book[name].max_row + 1)


def taken_apart(content: bytes) -> bytes:
    """Return the workbook as an older version wrote it: each table on a sheet of its own."""
    book = load_workbook(BytesIO(content))
    for tab in TABS:
        for name in tab.names:
            move_to_own_sheet(book, tab, name)
        del book[tab.name]
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def move_to_own_sheet(book: Workbook, tab: Tab, name: str) -> Worksheet:
    """Copy a table to a sheet of its own, without the line with its name."""
    sheet, own = book[tab.name], book.create_sheet(name)
    rows = rows_of_table(sheet, name)
    for row in sheet.iter_rows(min_row=rows.start, max_row=rows.stop - 1):
        for cell in row:
            new = own.cell(cell.row - rows.start + 1, cell.column, cell.value)
            # a text may look like a formula
            new.data_type = cell.data_type
            new.number_format, new.font = cell.number_format, copy(cell.font)
    own["A1"] = None
    return own


def edited(content: bytes, change) -> bytes:
    """Return the workbook after a change by hand."""
    book = load_workbook(BytesIO(content))
    change(book)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


class TableCells:
    """The cells of a table of a workbook, by their addresses as if it had a sheet of its own."""

    def __init__(self, book: Workbook, table: str) -> None:
        sheet, rows = table_in(book, table)
        assert sheet is not None
        self._sheet, self._above = sheet, rows.start - 1

    def __getitem__(self, address: str | int):
        """Return a cell, or all cells of the row of that number."""
        if isinstance(address, int):
            return self._sheet[self._above + address]
        row, column = coordinate_to_tuple(address)
        return self._sheet.cell(self._above + row, column)

    def __setitem__(self, address: str, value: object) -> None:
        self[address].value = value


def edit_table(path: Path, table: str, cells: Mapping[str, object]) -> None:
    """Change cells of a table, by their addresses as if it had a sheet of its own."""
    book = load_workbook(path)
    there = TableCells(book, table)
    for address, value in cells.items():
        there[address] = value
    book.save(path)


def put_together(book: Workbook, tab: Tab) -> None:
    """Move tables with a sheet each, whose headings are in the first row, to a tab."""
    sheet = book.create_sheet(tab.name)
    for name in tab.names:
        sheet.append([name])
        for line in book[name].iter_rows(values_only=True) if name in book.sheetnames else ():
            sheet.append(line)
        sheet.append([None])
        sheet.append([None])
        if name in book.sheetnames:
            del book[name]
