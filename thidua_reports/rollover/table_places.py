"""Where the tables and settings of khoi.xlsx lie on their sheets."""

from collections.abc import Mapping
from dataclasses import replace

from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.excel.layout.sheet_layout import SETTING_CODE, Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawSheet, RawWorkbook
from thidua_reports.excel.sheets import tables
from thidua_reports.excel.sheets.found_sheets import find_sheet
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.language.matching import matching_key

_TWICE = (sheet_kinds.SHEET_TWICE, sheet_kinds.TABLE_TWICE, sheet_kinds.HEADING_TWICE)


@frozen
class TablePlace:
    """The sheet of a table, the row of its headings, its columns, and its rows by number.

    `rows` are in the order in which they are read, `examples` only show how it is filled in.
    """

    sheet: RawSheet
    header: int
    positions: Mapping[Column, int]
    rows: tuple[int, ...]
    examples: frozenset[int]

    @property
    def last(self) -> int:
        """The number of the last row in use, or that of the headings."""
        return max((self.header, *self.rows))

    def is_blank(self, row: int) -> bool:
        """Return whether nothing is in a row of the sheet."""
        return all(cell.is_blank for cell in self.sheet.lines.get(row, {}).values())


def table_place(workbook: RawWorkbook, layout: SheetLayout) -> TablePlace | None:
    """Return where a table is; None where its sheet is not there.

    Raises:
        CannotBeEditedError: its headings are not there, or it is not known which of two they are.
    """
    sheet = find_sheet(workbook, layout.name)
    if sheet is None:
        return None
    header = tables.header_row(sheet, layout)
    table = tables.read_table(workbook, replace(layout, key=()))
    refuse_unless(header and not any(issue.kind in _TWICE for issue in table.issues))
    header = header or 0
    positions = tables.positions_of(sheet.lines[header], layout)
    numbers = (next(iter(row.cells.values())).place.cell for row in table.rows)
    below = tables.lines_below(sheet, header)
    return TablePlace(
        sheet,
        header,
        positions,
        tuple(position_of(cell)[0] for cell in numbers),
        frozenset(at for at, line in below if tables.is_example(line, positions, layout)),
    )


def rows_of_settings(place: TablePlace) -> Mapping[str, int]:
    """Return the number of the row of each setting by its code, as names are compared."""
    at = place.positions[SETTING_CODE]
    codes = {row: plain_text(place.sheet.cell((row, at))) for row in place.rows}
    found: dict[str, int] = {}
    for row, code in codes.items():
        found.setdefault(matching_key(code), row)
    return found
