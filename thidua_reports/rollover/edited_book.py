"""khoi.xlsx as she keeps it -> the same with other contents, all that is hers being as it was."""

from collections import Counter
from collections.abc import Hashable, Mapping

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.excel.editing.package_edits import refuse_unless, required
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import (
    SETTING_CODE,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.bloc_form import SHEETS
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.criteria_sheets import Rules
from thidua_reports.rollover.editable_book import EditableBook, raw_book
from thidua_reports.rollover.edited_table import IN_ORDER, Beside, EditedTable
from thidua_reports.rollover.row_slots import meant, said
from thidua_reports.rollover.table_places import rows_of_settings, table_place

MARK = "soKhoi"
"""What new parts of the package are called by."""
Settings = Mapping[str, CellValue]


def edited(content: bytes, book: EditableBook, beside: Beside) -> bytes | None:
    """Return khoi.xlsx, which holds `content`, with what `book` says and all else as it was.

    None where that cannot be done safely, or where it would be read otherwise than it is meant.
    """
    try:
        made = _Editing(content, beside).done(book)
        return made if said_in(raw_book(_read(made))) == said_in(book) else None
    except Exception:  # a workbook that anybody may have saved leads its readers to raise anything
        return None


def _read(content: bytes) -> RawWorkbook:
    return required(read_workbook(content, BLOC_WORKBOOK)[0])


class _Editing:
    """One khoi.xlsx that is being edited."""

    def __init__(self, content: bytes, beside: Beside) -> None:
        self._workbook, self._beside = _read(content), beside
        self._before = raw_book(self._workbook)
        self._edits = BookEdits(content, MARK)

    def done(self, book: EditableBook) -> bytes:
        refuse_unless(book.rules == self._before.rules)
        for sheet in SHEETS:
            if isinstance(sheet, SettingsLayout):
                self._settings(sheet, book.settings.get(sheet.name, {}))
            elif sheet is not Rules.layout:
                self._table(sheet, book.rows(sheet))
        return self._edits.to_bytes()

    def _table(self, layout: SheetLayout, rows: tuple[Row, ...]) -> None:
        before = self._before.rows(layout)
        if [*map(said, before)] != [*map(said, rows)]:
            self._edited(layout).change(before, rows)

    def _settings(self, layout: SettingsLayout, values: Settings) -> None:
        before = self._before.settings.get(layout.name, {})
        changed = {
            setting: values.get(setting.code)
            for setting in layout
            if meant(values.get(setting.code)) != meant(before.get(setting.code))
        }
        if changed:
            self._put_settings(layout, changed)

    def _put_settings(self, layout: SettingsLayout, values: Mapping[Setting, CellValue]) -> None:
        place = required(table_place(self._workbook, layout.table))
        rows = rows_of_settings(place)
        cells = self._edits.sheet(place.sheet.name)
        new: list[Row] = []
        for setting, value in values.items():
            number = rows.get(matching_key(setting.code))
            if number:
                cells.put((number, place.positions[SETTING_VALUE]), value, number)
            else:
                new.append(_line(setting, value))
        self._edited(layout.table).append(new)

    def _edited(self, layout: SheetLayout) -> EditedTable:
        place = required(table_place(self._workbook, layout))
        return EditedTable(self._edits, layout, place, self._beside)


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
