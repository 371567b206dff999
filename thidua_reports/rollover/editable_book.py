"""khoi.xlsx as it was read -> the same contents, ready to be changed and written again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

from thidua_reports.domain import words
from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.figures.digits import plainly_written
from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.layout.sheet_layout import (
    SETTING_VALUE,
    CellKind,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.layout.tab import Tab, TableSpot
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, RawWorkbook, is_error_text
from thidua_reports.excel.sheets import tables
from thidua_reports.excel.sheets.cells import unreadable
from thidua_reports.excel.sheets.found_sheets import find_sheet, has_content
from thidua_reports.excel.sheets.settings import read_settings
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tabs import with_tables
from thidua_reports.excel.writing.cell_values import (
    CellValue,
    Example,
    Formatted,
    Formula,
    Illustrative,
    TextCell,
)
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.frozen import frozen
from thidua_reports.language.text import clean_text
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts.bloc_tabs import TABS
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.recomputed import Recomputation
from thidua_reports.reading.records import typed_formula

NO_FORMAT = "General"


def cell_value(cell: RawCell) -> CellValue:
    """Return the cell's content; of a formula its result, None where it `is_lost`.

    A number keeps its format where that gives its meaning, as 96% does.
    """
    if is_lost(cell) or cell.is_blank:
        return None
    match cell.value:
        case datetime():
            return cell.value.date()
        case int() | float() if (number := _typed(cell)) is not None:
            return number
    return plain_text(cell)


def text_value(cell: RawCell) -> str:
    """Return the cell's content as text; nothing where it `is_lost`."""
    return "" if is_lost(cell) else plain_text(cell)


def shown_text(value: CellValue) -> str:
    """Return what a reader makes of the value in a column of text, such as a code."""
    match value:
        case None | Formula():
            return ""
        case Illustrative() | Example() | Formatted():
            return shown_text(value.value)
        case TextCell():
            return value.text
        case Decimal():
            return plainly_written(value)
        case date():
            return f"{value:%d/%m/%Y}"
    return value


def is_lost(cell: RawCell) -> bool:
    """Return whether the content cannot go over: a formula without a result, a digit struck out.

    An error value (#REF!) can: as a text it is still reported as an error.
    """
    return unreadable(cell) is not None and not is_error_text(plain_text(cell))


def trial_value(cell: RawCell) -> Decimal | None:
    """Return the bare number that formulas see in the cell, whatever its format; None for none."""
    is_number = isinstance(cell.value, int | float)
    return read_number_value(cell.value, NO_FORMAT).value if is_number else None


def _typed(cell: RawCell) -> CellValue:
    bare = read_number_value(cell.value, NO_FORMAT)
    if bare.value is None or read_number_value(cell.value, cell.number_format) == bare:
        return bare.value
    return Formatted(bare.value, cell.number_format)


Cells = Sequence[Mapping[Column, RawCell]]
"""The rows of a sheet, each as its cells by column."""
TRIALS = {quantity: Column(quantity, CellKind.NUMBER, optional=True) for quantity in Quantity}
TRIED_RULES = replace(
    criteria_sheets.Rules.layout, columns=(*criteria_sheets.Rules.layout.columns, *TRIALS.values())
)
"""The sheet of rules with the columns of trial values beyond its layout."""


@frozen
class EditableBook:
    """The contents of khoi.xlsx, by sheet: settings by code, rows by column, rules.

    Numbers, dates and texts are as they were typed, with nothing understood by them. `left_behind`
    names what cannot be carried, as "Chỉ tiêu › Nguồn": sheets and columns of somebody's own, lines
    that are no setting, cells that cannot be read. Example rows are left out without a word.
    """

    settings: Mapping[str, Mapping[str, CellValue]]
    tables: Mapping[str, tuple[Row, ...]]
    rules: tuple[ReadyRule, ...]
    left_behind: tuple[str, ...] = ()

    def rows(self, sheet: SheetLayout) -> tuple[Row, ...]:
        """Return the rows of a sheet."""
        return self.tables.get(sheet.name, ())

    def with_rows(self, sheet: SheetLayout, rows: Iterable[Row]) -> "EditableBook":
        """Return the book with other rows on a sheet."""
        return replace(self, tables={**self.tables, sheet.name: tuple(rows)})

    def with_settings(
        self, sheet: SettingsLayout, values: Mapping[Setting, CellValue]
    ) -> "EditableBook":
        """Return the book with some of a sheet's settings changed."""
        new = {setting.code: value for setting, value in values.items()}
        kept = self.settings.get(sheet.name, {})
        return replace(self, settings={**self.settings, sheet.name: {**kept, **new}})


def raw_book(workbook: RawWorkbook) -> EditableBook:
    """Return all contents of khoi.xlsx, also rows that cannot be used as they are."""
    workbook = with_tables(workbook, TABS)
    settings = {
        sheet.name: _settings(workbook, sheet)
        for sheet in SHEETS
        if isinstance(sheet, SettingsLayout)
    }
    rows = {
        sheet.name: _rows(workbook, sheet)
        for sheet in SHEETS
        if isinstance(sheet, SheetLayout) and sheet is not criteria_sheets.Rules.layout
    }
    rules = _rows(workbook, TRIED_RULES)
    return EditableBook(
        {
            name: {code: cell_value(cell) for code, cell in cells.items()}
            for name, cells in settings.items()
        },
        {
            name: tuple({column: cell_value(cell) for column, cell in row.items()} for row in each)
            for name, each in rows.items()
        },
        tuple(_rule(row) for row in rules),
        tuple(dict.fromkeys(_left_behind(workbook, settings, {**rows, TRIED_RULES.name: rules}))),
    )


def written(
    book: EditableBook,
    tabs: Sequence[Tab] = TABS,
    elsewhere: Mapping[str, TableSpot] = MappingProxyType({}),
) -> bytes:
    """Return khoi.xlsx with these contents, see `bloc_workbook`."""
    return bloc_workbook(book.settings, book.tables, book.rules, tabs, elsewhere)


def _settings(workbook: RawWorkbook, layout: SettingsLayout) -> dict[str, RawCell]:
    settings, formulas = read_settings(workbook, layout), Recomputation(workbook, [])
    return {setting.code: formulas.settled(settings[setting]) for setting in layout}


def _rows(workbook: RawWorkbook, layout: SheetLayout) -> Cells:
    """Without a key no row is left out, however often it is repeated; what is computed is."""
    formulas = Recomputation(workbook, [])
    found = tables.read_table(workbook, replace(layout, key=())).rows
    typed = [column for column in layout.columns if column.kind is not CellKind.COMPUTED]
    rows = (formulas.row(row) for row in found)
    return [{column: row[column] for column in typed} for row in rows]


def _rule(row: Mapping[Column, RawCell]) -> ReadyRule:
    tried = {name: trial_value(row[column]) for name, column in TRIALS.items()}
    return ReadyRule(
        text_value(row[criteria_sheets.Rules.name]),
        typed_formula(row[criteria_sheets.Rules.points]),
        typed_formula(row[criteria_sheets.Rules.bonus]),
        text_value(row[criteria_sheets.Rules.explanation]),
        {name: str(value) for name, value in tried.items() if isinstance(value, Decimal)},
        text_value(row[criteria_sheets.Rules.example]),
    )


def _left_behind(
    workbook: RawWorkbook,
    settings: Mapping[str, Mapping[str, RawCell]],
    rows: Mapping[str, Cells],
) -> Iterator[str]:
    yield from sheets_left(workbook, (words.GUIDE, words.MAP, *(sheet.name for sheet in SHEETS)))
    for sheet in SHEETS:
        if isinstance(sheet, SettingsLayout):
            yield from _settings_left(workbook, sheet, settings[sheet.name])
        else:
            layout = TRIED_RULES if sheet is criteria_sheets.Rules.layout else sheet
            for left in (*columns_left(workbook, layout), *_cells_left(rows[sheet.name])):
                yield _named(_called(workbook, sheet), left)


def _cells_left(rows: Cells) -> Iterator[str]:
    for row in rows:
        for column, cell in row.items():
            if _is_left(column, cell):
                yield cell.place.cell


def _is_left(column: Column, cell: RawCell) -> bool:
    if column.kind is CellKind.FORMULA:
        return False
    is_no_trial = column.heading in TRIALS and not cell.is_blank and trial_value(cell) is None
    return is_lost(cell) or is_no_trial


def _settings_left(
    workbook: RawWorkbook, layout: SettingsLayout, settings: Mapping[str, RawCell]
) -> Iterator[str]:
    for heading in columns_left(workbook, layout.table):
        yield _named(_called(workbook, layout), heading)
    known = {cell.place for cell in settings.values()}
    for row in _rows(workbook, layout.table):
        cell = row[SETTING_VALUE]
        if not cell.is_blank and (cell.place not in known or is_lost(cell)):
            yield _named(_called(workbook, layout), cell.place.cell)


def _called(workbook: RawWorkbook, layout: SheetLayout | SettingsLayout) -> str:
    found = find_sheet(workbook, layout.name)
    return found.place.on_sheet if found else layout.name


def _named(sheet: str, part: str) -> str:
    return f"{sheet} › {part}" if part else sheet


def sheets_left(workbook: RawWorkbook, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the sheets with content that are not found under any of `names`."""
    found = {id(find_sheet(workbook, name)) for name in names}
    left = (sheet for sheet in workbook.sheets if id(sheet) not in found)
    own = (sheet for sheet in left if sheet.name not in workbook.tabs)
    return tuple(sheet.name for sheet in own if has_content(sheet))


def columns_left(workbook: RawWorkbook, layout: SheetLayout) -> tuple[str, ...]:
    """Return the headings of a sheet's filled columns that the layout does not know, or repeats.

    A column without a heading goes by its letter. The sheet itself is named, by an empty heading,
    where none of the layout's headings is found on it.
    """
    sheet = find_sheet(workbook, layout.name)
    if sheet is None or not has_content(sheet):
        return ()
    header = tables.header_row(sheet, layout)
    return ("",) if header is None else tuple(_columns(sheet, header, layout))


def _columns(sheet: RawSheet, header: int, layout: SheetLayout) -> Iterator[str]:
    positions = tables.positions_of(sheet.lines[header], layout)
    read = set(positions.values())
    below = (line for _, line in tables.lines_below(sheet, header))
    lines = [line for line in below if not tables.is_example(line, positions, layout)]
    filled = {at for line in lines for at, cell in line.items() if not cell.is_blank}
    for position in sorted(filled - read):
        heading = sheet.cell((header, position)).value
        yield clean_text(str(heading or "")).strip() or letters_of(position)
