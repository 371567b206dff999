"""The sheets of khoi.xlsx that the program itself made: which are there, are seen, say what."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from lxml import etree

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.editing.book_edits import VISIBLE, BookEdits
from thidua_reports.excel.editing.package_edits import refuse_unless, required
from thidua_reports.excel.editing.transplant import Transplant
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import (
    HEADER_ROW,
    HINT_ROW,
    TITLE_ROW,
    CellKind,
    SettingsLayout,
)
from thidua_reports.excel.layout.tab import Tab, TableSpot, tabs_by_table
from thidua_reports.excel.raw.areas import Area, areas_of, within
from thidua_reports.excel.raw.workbook import Position, RawSheet, RawWorkbook
from thidua_reports.excel.sheets import tables
from thidua_reports.excel.sheets.tabs import with_tables
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.bloc_tabs import TAB_NAMES, TABS
from thidua_reports.layouts.work_map import HEADINGS, SHEETS
from thidua_reports.rollover.editable_book import EditableBook, written
from thidua_reports.rollover.map_notes import UNSEEN, is_map, notes_on, rows_now
from thidua_reports.rollover.table_places import table_place

Places = Mapping[str, object]


class ProgramSheets:
    """What the program would write anew of two books, beside what it finds in `workbook`."""

    def __init__(
        self, edits: BookEdits, workbook: RawWorkbook, before: EditableBook, after: EditableBook
    ) -> None:
        self._edits, self._workbook = edits, workbook
        self._books = before, after
        self._tabs = [each for each in TABS if _is_arranged(workbook, each)]
        self._tab_of = tabs_by_table(self._tabs)
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

    def follow(self, short: Iterable[str] = ()) -> tuple[str, ...]:
        """Show, hide and renew sheets as the program would, where she left them as they were.

        A map is renewed too where, at one of the `short` addresses, it ends where a table did.
        Return the names of those that should say something else, and cannot be renewed.
        """
        before = BookEdits(self._written[0], "")
        for name, ours in self._known():
            if ours in before.parts and self._edits.state(name) == before.state(ours):
                self._edits.show(name, self._new.state(ours))
        behind = {each.rpartition("!")[0] for each in short if self.are_counted_on(each)}
        stale = [each for each in self._maps() if each in behind or self._says_else(each)]
        return tuple(name for name in stale if not self._renew(name))

    def are_counted_on(self, address: str) -> bool:
        """Return whether at an address such as 'Việc cần làm!H39' a map counts the rows of a table.

        What it says of them is renewed with them, so what it counts is no concern of hers.
        """
        name, _, cell = address.rpartition("!")
        found = [*areas_of(cell)] if name in self._maps() else []
        return any(column in UNSEEN for (_, column), _ in found)

    def add_maps(self) -> None:
        """Add the sheets without a layout that are not there, such as a map of the others.

        They lead to cells as the program lays them out, so only where these are.
        """
        for name in self._new.names:
            if name not in (*_LAYOUTS, *self._there()) and self._is_laid_out_so:
                self._lead_back_to(name)
                self._hide()
                self._new.add(name)

    def _hide(self) -> None:
        """Put out of sight what a new map names as such."""
        for name, ours in self._known():
            if self._new.state(ours) != VISIBLE:
                self._edits.show(name, self._new.state(ours))

    def _known(self) -> Iterator[tuple[str, str]]:
        """Yield the sheets that the program has as well, by their names here and there."""
        names = {matching_key(each): each for each in self._new.names}
        for name in self._there():
            if (ours := names.get(matching_key(name))) is not None:
                yield name, ours

    def _lead_back_to(self, name: str) -> None:
        """Let each sheet lead back to the map where it would in a new workbook, if that is free."""
        for other in self._there():
            cells = self._edits.sheet(other) if other in _LAYOUTS else None
            is_free = cells and not cells.is_filled(_BACK) and not _is_covered(_BACK, cells.merged)
            if cells and is_free:
                cells.put(_BACK, BACK_TO_MAP, _BACK[0])
                cells.link(_BACK, f"'{name}'!A1")

    def open_in_sight(self) -> None:
        """Let the workbook open at the first sheet that is seen: the map, where it is first."""
        seen = (name for name in self._edits.names if self._edits.state(name) == VISIBLE)
        if (first := next(seen, None)) is not None:
            self._edits.activate(first)

    def _there(self) -> list[str]:
        return [*self._edits.parts]

    def _maps(self) -> list[str]:
        return [each for each in self._there() if each in self._new.names and each not in _LAYOUTS]

    @cached_property
    def _written(self) -> tuple[bytes, bytes]:
        where, (before, after) = dict(_spots(self._workbook)), self._books
        return written(before, self._tabs, where), written(after, self._tabs, where)

    @cached_property
    def _new(self) -> Transplant:
        return Transplant(self._written[1], self._edits)

    @cached_property
    def _anew(self) -> tuple[RawWorkbook, RawWorkbook]:
        before, after = (read_workbook(each, BLOC_WORKBOOK)[0] for each in self._written)
        return required(before), required(after)

    @cached_property
    def _is_laid_out_so(self) -> bool:
        return _places(self._workbook) == _places(with_tables(self._anew[1], TABS))

    def _says_else(self, name: str) -> bool:
        before, after = (_sheet(each, name) for each in self._anew)
        return _said(before) != _said(after)

    def _renew(self, name: str) -> bool:
        """Put a sheet as it should be now in its place, with what she noted on it, if possible."""
        hers, known = _sheet(self._workbook, name), [_sheet(each, name) for each in self._anew]
        try:
            refuse_unless(self._is_laid_out_so and is_map(hers, HEADINGS))
            moved = notes_on(hers, known, known[1])
            self._new.replace(name, moved, rows_now(hers, known[1]))
        except (CannotBeEditedError, etree.XMLSyntaxError):
            return False
        return True


_BACK = HINT_ROW, 1
_LAYOUTS = frozenset(sheet.name for sheet in SHEETS) | frozenset(TAB_NAMES)
"""The names of sheets that hold what is hers."""


def _is_arranged(workbook: RawWorkbook, tab: Tab) -> bool:
    """Return whether the tables of a tab lie on it, or none is there; else each has its sheet."""
    return tab.name in workbook.tabs or not any(
        map(workbook.by_key.get, map(matching_key, tab.names))
    )


def _is_covered(at: Position, areas: Iterable[Area]) -> bool:
    return any([*within(area, (at,))] for area in areas)


def _spots(workbook: RawWorkbook) -> Iterator[tuple[str, TableSpot]]:
    """Yield where the tables are that share a sheet: not as the program lays them out anew."""
    for tab in TABS:
        layouts = {each.name: each for each in tab.layouts}
        own = (each for each in workbook.parts if each.place.tab == tab.name)
        parts = sorted(own, key=lambda each: each.first)
        ends = (*(each.first for each in parts[1:]), None)
        for part, end in zip(parts, ends, strict=False):
            if header := tables.header_row(part, layouts[part.name]):
                yield part.name, TableSpot(tab.name, header - HEADER_ROW + TITLE_ROW, end)


def _sheet(workbook: RawWorkbook, name: str) -> RawSheet:
    return next(each for each in workbook.sheets if each.name == name)


def _said(sheet: RawSheet) -> Mapping[Position, str]:
    return {cell.position: cell.formula or str(cell.value) for cell in sheet.cells}


def _places(workbook: RawWorkbook) -> Places:
    """Return on which sheet, in which columns and below which row each table has its headings."""
    return dict(_placed(workbook))


def _placed(workbook: RawWorkbook) -> Iterator[tuple[str, object]]:
    """The map is told in which row the headings of a table are that shares its sheet."""
    for sheet in SHEETS:
        place = table_place(workbook, sheet.table if isinstance(sheet, SettingsLayout) else sheet)
        if place is not None:
            header = None if place.sheet.is_part else place.header
            typed = {
                column: at
                for column, at in place.positions.items()
                if column.kind is not CellKind.COMPUTED
            }
            yield sheet.name, (place.sheet.place.tab, header, typed)
