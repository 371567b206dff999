"""Room for more rows of a table of khoi.xlsx that has another below it on the same sheet."""

from collections.abc import Iterator
from functools import partial
from itertools import count, pairwise

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.editing.moved_rows import Insertion
from thidua_reports.excel.editing.package_edits import editing, required
from thidua_reports.excel.editing.row_insertion import with_rows_put_in
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import SettingsLayout
from thidua_reports.excel.layout.tab import AnyLayout, as_table
from thidua_reports.excel.raw.workbook import RawSheet, RawWorkbook
from thidua_reports.excel.sheets.tabs import with_tables
from thidua_reports.excel.writing.tab_sheet import GAP
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.bloc_tabs import TABS
from thidua_reports.rollover.editable_book import EditableBook, raw_book
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.rollover.row_slots import meant, slots_in_place
from thidua_reports.rollover.table_places import TablePlace, rows_of_settings, table_place


def tables_of(content: bytes) -> RawWorkbook:
    """Return khoi.xlsx with each of its tables as a sheet."""
    return with_tables(required(read_workbook(content, BLOC_WORKBOOK)[0]), TABS)


def with_room(content: bytes, book: EditableBook, occasion: Occasion, mark: str) -> bytes:
    """Return khoi.xlsx with rows put in above what lies below a table that will have more rows.

    Raises:
        CannotBeEditedError: it is not known what would have to move along.
    """
    workbook = tables_of(content)
    for insertion in _Needed(workbook, book, occasion).insertions():
        content = with_rows_put_in(content, mark, insertion)
    return content


class _Needed:
    """What the tables that share a sheet with others need to hold the rows of `after`."""

    def __init__(self, workbook: RawWorkbook, after: EditableBook, occasion: Occasion) -> None:
        self._workbook, self._after, self._occasion = workbook, after, occasion
        self._before = raw_book(workbook)

    def insertions(self) -> Iterator[Insertion]:
        """Yield from below, so that the numbers of the rows above stay true."""
        for tab in TABS:
            layouts = {each.name: each for each in tab.tables}
            own = [each for each in self._workbook.parts if each.place.tab == tab.name]
            for part, following in reversed([*pairwise(sorted(own, key=_first))]):
                with editing(part.place.sheet):
                    lack = self._lack(layouts[part.name], following.first)
                if lack > 0:
                    yield Insertion(tab.name, following.first, lack)

    def _lack(self, layout: AnyLayout, end: int) -> int:
        """Return how many rows a table lacks above the row in which the next one begins."""
        place = table_place(self._workbook, as_table(layout))
        if place is None:
            return 0
        further = self._further(layout, place)
        free = sum(map(place.is_blank, range(place.last + 1, end)))
        return further + GAP - free if further else 0

    def _further(self, layout: AnyLayout, place: TablePlace) -> int:
        """Return how many rows are needed below those of now, of which none is filled again."""
        if isinstance(layout, SettingsLayout):
            rows, values = rows_of_settings(place), self._after.settings.get(layout.name, {})
            missing = [each.code for each in layout if matching_key(each.code) not in rows]
            is_next = self._occasion is Occasion.THE_NEXT_PERIOD
            return sum(is_next or meant(values.get(code)) is not None for code in missing)
        before, after = self._before.rows(layout), self._after.rows(layout)
        below = partial(count, place.last + 1)
        slots = slots_in_place(before, after, layout.key, place.rows, lambda _: below())
        return sum(number > place.last for number in slots.numbers)


def _first(part: RawSheet) -> int:
    return part.first
