"""The sheets of khoi.xlsx that the program itself made: which are there, are seen, say what."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.package_edits import refuse_unless, required
from thidua_reports.excel.editing.transplant import Transplant
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW, TITLE_ROW, SettingsLayout
from thidua_reports.excel.layout.tab import Tab, TableSpot, tabs_by_table
from thidua_reports.excel.raw.workbook import Position, RawSheet, RawWorkbook
from thidua_reports.excel.sheets import tables
from thidua_reports.excel.sheets.tabs import with_tables
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.bloc_tabs import TAB_NAMES, TABS
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.rollover.editable_book import EditableBook, written
from thidua_reports.rollover.table_places import rows_of_settings, table_place

Places = Mapping[str, object]


class ProgramSheets:
    """What the program would write anew of two books, beside what it finds in `workbook`."""

    def __init__(
        self, edits: BookEdits, workbook: RawWorkbook, before: EditableBook, after: EditableBook
    ) -> None:
        self._edits, self._workbook = edits, workbook
        tabs = [each for each in TABS if _is_arranged(workbook, each)]
        where = dict(_spots(workbook))
        self._before, self._after = written(before, tabs, where), written(after, tabs, where)
        self._new, self._tab_of = Transplant(self._after, edits), tabs_by_table(tabs)
        self._added = set[str]()

    def add(self, name: str) -> None:
        """Add a sheet that is not there, or the tab on which a table should be, with its contents.

        Raises:
            CannotBeEditedError, ValueError: the tab is there without the table.
        """
        sheet = self._tab_of[name].name if name in self._tab_of else name
        if sheet not in self._added:
            refuse_unless(sheet not in self._edits.parts)
            self._new.add(sheet)
            self._added.add(sheet)

    def follow(self) -> None:
        """Show, hide and renew sheets as the program would, where she left them as they were."""
        before, after = BookEdits(self._before, ""), BookEdits(self._after, "")
        for name in self._there():
            if name not in before.parts or name not in after.parts:
                continue
            if self._edits.state(name) == before.state(name):
                self._edits.show(name, after.state(name))
            if name not in _LAYOUTS and self._is_to_be_renewed(name):
                self._new.replace(name)

    def add_maps(self) -> None:
        """Add the sheets without a layout that are not there, such as a map of the others.

        They lead to cells as the program lays them out, so only where these are.
        """
        missing = [each for each in self._new.names if each not in (*_LAYOUTS, *self._there())]
        if missing and _places(self._workbook) == _places(self._anew[1]):
            for name in missing:
                self._new.add(name)

    def _there(self) -> list[str]:
        return [*self._edits.parts]

    @cached_property
    def _anew(self) -> tuple[RawWorkbook, RawWorkbook]:
        read = (read_workbook(each, BLOC_WORKBOOK)[0] for each in (self._before, self._after))
        before, after = (with_tables(required(each), TABS) for each in read)
        return before, after

    def _is_to_be_renewed(self, name: str) -> bool:
        hers, *(before, after) = (
            _typed(sheet)
            for workbook in (self._workbook, *self._anew)
            for sheet in workbook.sheets
            if sheet.name == name
        )
        return hers == before != after


_LAYOUTS = frozenset(sheet.name for sheet in SHEETS) | frozenset(TAB_NAMES)
"""The names of sheets that hold what is hers."""


def _is_arranged(workbook: RawWorkbook, tab: Tab) -> bool:
    """Return whether the tables of a tab lie on it, or none is there; else each has its sheet."""
    return tab.name in workbook.tabs or not any(
        map(workbook.by_key.get, map(matching_key, tab.names))
    )


def _spots(workbook: RawWorkbook) -> Iterator[tuple[str, TableSpot]]:
    """Yield where the tables are that share a sheet: not as the program lays them out anew."""
    for tab in TABS:
        layouts = {each.name: each for each in tab.layouts}
        own = (each for each in workbook.parts if each.place.tab == tab.name)
        parts = sorted(own, key=lambda each: each.first)
        ends = [*(each.first for each in parts[1:]), None]
        for part, end in zip(parts, ends, strict=False):
            if header := tables.header_row(part, layouts[part.name]):
                yield part.name, TableSpot(tab.name, header - HEADER_ROW + TITLE_ROW, end)


def _typed(sheet: RawSheet) -> Mapping[Position, str]:
    return {cell.position: cell.formula or str(cell.value) for cell in sheet.cells}


def _places(workbook: RawWorkbook) -> Places:
    """Return where each table has its headings and columns, and each setting its row."""
    return dict(_placed(workbook))


def _placed(workbook: RawWorkbook) -> Iterator[tuple[str, object]]:
    for sheet in SHEETS:
        is_settings = isinstance(sheet, SettingsLayout)
        place = table_place(workbook, sheet.table if isinstance(sheet, SettingsLayout) else sheet)
        if place is not None:
            rows = rows_of_settings(place) if is_settings else {}
            yield sheet.name, (place.header, place.positions, rows)
