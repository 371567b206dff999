"""The names beside the codes of a khoi.xlsx whose sheets may have their columns anywhere."""

from collections.abc import Mapping
from functools import cache

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.code_formulas import name_formula, name_of
from thidua_reports.layouts.code_names import NAMES
from thidua_reports.rollover.editable_book import EditableBook
from thidua_reports.rollover.table_places import TablePlace, table_place


class CodeNames:
    """What is shown beside codes in a workbook that is to hold what `book` says."""

    def __init__(self, workbook: RawWorkbook, book: EditableBook) -> None:
        """Nothing is looked up yet."""
        self._workbook, self._book = workbook, book
        self._place = cache(self._found)

    def shown_on(self, layout: SheetLayout) -> list[Column]:
        """Return the columns of a sheet that show names of what is in the workbook."""
        own = (column for column in layout.columns if column in NAMES)
        return [each for each in own if name_formula(NAMES[each], "A1", self._cells)]

    def beside(self, layout: SheetLayout, row: Row) -> Row:
        """Return the names that are shown beside the codes of a row."""
        shown = self.shown_on(layout)
        return {each: name_of(NAMES[each], row, self._book.tables) for each in shown}

    def formula(self, column: Column, row: int, positions: Mapping[Column, int]) -> str:
        """Return the formula of a row (from 1) of a sheet with its columns at these positions."""
        name = NAMES[column]
        return name_formula(name, f"${letters_of(positions[name.code])}{row}", self._cells)

    def _cells(self, sheet: SheetLayout, column: Column) -> str | None:
        place = self._place(sheet.name)
        if place is None or column not in place.positions:
            return None
        tab = place.sheet.place.tab.replace("'", "''")
        return f"'{tab}'!{letters_of(place.positions[column])}"

    def _found(self, name: str) -> TablePlace | None:
        of_codes = {each.sheet.name: each.sheet for each in NAMES.values()}
        return table_place(self._workbook, of_codes[name])
