"""khoi.xlsx as she keeps it -> the same with other contents, all that is hers being as it was."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import replace

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.package_edits import editing, refuse_unless
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.excel.layout.sheet_layout import (
    SETTING_CODE,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.criteria_sheets import Rules
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.rollover.code_names import CodeNames
from thidua_reports.rollover.editable_book import EditableBook, raw_book
from thidua_reports.rollover.edited_table import IN_ORDER, EditedTable, Occasion
from thidua_reports.rollover.program_sheets import ProgramSheets
from thidua_reports.rollover.room import tables_of, with_room
from thidua_reports.rollover.row_slots import meant, said
from thidua_reports.rollover.table_places import TablePlace, rows_of_settings, table_place

MARK = "soKhoi"
"""What new parts of the package are called by."""
Settings = Mapping[str, CellValue]


@frozen
class Edited:
    """The changed khoi.xlsx; what of hers went with emptied rows, as "Tiếp nhận › Ghi riêng".

    `short` are formulas and tables of Excel's that end where a table did before it got longer;
    `outdated` are sheets of the program's that could not be made to say what holds now.
    """

    content: bytes
    emptied: tuple[str, ...]
    short: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()


@frozen
class NotEdited:
    """khoi.xlsx cannot be changed safely: in what place, as far as that is known."""

    place: Place


def edited(content: bytes, book: EditableBook, occasion: Occasion) -> Edited | NotEdited:
    """Return khoi.xlsx, which holds `content`, with what `book` says and all else as it was.

    NotEdited where that cannot be done safely, or it would be read otherwise than it is meant.
    """
    try:
        before = raw_book(tables_of(content))
        made = _Editing(with_room(content, book, occasion, MARK), occasion).done(book)
        made = _with_program_sheets(made, before, book, occasion)
        is_as_meant = said_in(raw_book(tables_of(made.content))) == said_in(book)
        return made if is_as_meant else NotEdited(Place(BLOC_WORKBOOK))
    except CannotBeEditedError as error:
        return NotEdited(Place(BLOC_WORKBOOK, error.sheet, error.cell))
    except Exception:  # anybody's workbook may lead its readers to raise anything
        return NotEdited(Place(BLOC_WORKBOOK))


def _with_program_sheets(
    made: Edited, before: EditableBook, book: EditableBook, occasion: Occasion
) -> Edited:
    """Let the sheets of the program follow the tables, which are in their places by now."""
    edits = BookEdits(made.content, MARK)
    own = ProgramSheets(edits, tables_of(made.content), before, book)
    outdated = own.follow(made.short)
    if occasion is Occasion.THE_NEXT_PERIOD:
        own.add_maps()
        own.open_in_sight()
    short = tuple(each for each in made.short if not own.are_counted_on(each))
    return replace(made, content=edits.to_bytes(), short=short, outdated=outdated)


class _Editing:
    """One khoi.xlsx that is being edited."""

    def __init__(self, content: bytes, occasion: Occasion) -> None:
        self._workbook, self._occasion = tables_of(content), occasion
        self._before = raw_book(self._workbook)
        self._edits = BookEdits(content, MARK)
        self._missing: list[str] = []
        self._emptied: list[str] = []
        self._short: list[str] = []

    def done(self, book: EditableBook) -> Edited:
        with editing(Rules.layout.name):
            refuse_unless(book.rules == self._before.rules)
        self._names = CodeNames(self._workbook, book)
        for sheet in SHEETS:
            with editing(self._named(sheet.name)):
                self._sheet(sheet, book)
        own = ProgramSheets(self._edits, self._workbook, self._before, book)
        for name in self._missing:
            own.add(name)
        return Edited(self._edits.to_bytes(), tuple(self._emptied), tuple(self._short))

    def _named(self, table: str) -> str:
        """Return the name of a table that knows the sheet on which this workbook has it."""
        parts = self._workbook.parts
        return next((each.place.sheet for each in parts if each.name == table), table)

    def _sheet(self, sheet: SheetLayout | SettingsLayout, book: EditableBook) -> None:
        if isinstance(sheet, SettingsLayout):
            self._settings(sheet, book.settings.get(sheet.name, {}))
        elif sheet is not Rules.layout:
            self._table(sheet, book.rows(sheet))

    def _place(self, layout: SheetLayout, *, holds: bool) -> TablePlace | None:
        """Return where a table is, which must be there if it `holds` anything, or for the next."""
        place = table_place(self._workbook, layout)
        if place is None and (holds or self._occasion.begins_a_period):
            self._missing.append(layout.name)
        return place

    def _table(self, layout: SheetLayout, rows: tuple[Row, ...]) -> None:
        before = self._before.rows(layout)
        place = self._place(layout, holds=bool(rows))
        if place is None:
            return
        table = EditedTable(self._edits, layout, place, self._occasion)
        if self._occasion.begins_a_period:
            table.complete()
        if [*map(said, before)] != [*map(said, rows)]:
            table.change(before, rows, self._names)
        self._short += table.short
        name = place.sheet.place.on_sheet
        self._emptied += (f"{name} › {heading}" for heading in table.cleared)

    def _settings(self, layout: SettingsLayout, values: Settings) -> None:
        place = self._place(layout.table, holds=any(map(meant, values.values())))
        if place is None:
            return
        before, rows = self._before.settings.get(layout.name, {}), rows_of_settings(place)
        cells, new = self._edits.sheet(place.sheet.place.tab), list[Row]()
        for setting in layout:
            value, number = values.get(setting.code), rows.get(matching_key(setting.code))
            is_new = meant(value) != meant(before.get(setting.code))
            if number and is_new:
                cells.put((number, place.positions[SETTING_VALUE]), value, number)
            elif number is None and (is_new or self._occasion.begins_a_period):
                new.append(_line(setting, value))
        EditedTable(self._edits, layout.table, place, self._occasion).append(new)


def _line(setting: Setting, value: CellValue) -> Row:
    return {
        SETTING_CODE: setting.code,
        SETTING_LABEL: setting.label,
        SETTING_VALUE: value,
        SETTING_HINT: setting.hint,
    }


def said_in(book: EditableBook) -> tuple[Hashable, ...]:
    """Return what a book says, whatever its looks; of most sheets also in whatever order."""
    settings = (
        (name, code, meant(value))
        for name, values in book.settings.items()
        for code, value in values.items()
    )
    ordered = [layout.name for layout in IN_ORDER]
    tables = (
        (name, tuple(found) if name in ordered else frozenset(Counter(found).items()))
        for name, rows in book.tables.items()
        if (found := [each for each in map(said, rows) if each])
    )
    rules = tuple((each.name, each.points, each.bonus, each.explanation) for each in book.rules)
    return frozenset(each for each in settings if each[2] is not None), frozenset(tables), rules
