"""khoi.xlsx as it was filled in -> the same contents, ready to be written into a new one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from thidua_reports.forms.bloc_workbook import SHEETS, Settings, bloc_workbook
from thidua_reports.forms.cell_values import CellValue
from thidua_reports.forms.ready_rules import ReadyRule
from thidua_reports.forms.sheet_content import Row
from thidua_reports.formulas.quantities import NAMES
from thidua_reports.layouts import words
from thidua_reports.layouts.criteria_sheets import (
    RULE_BONUS,
    RULE_EXAMPLE,
    RULE_EXPLANATION,
    RULE_NAME,
    RULE_POINTS,
    RULES,
)
from thidua_reports.layouts.sheet_layout import CellKind, Column, SettingsLayout, SheetLayout
from thidua_reports.matching import matching_key
from thidua_reports.reading.cells import shown
from thidua_reports.reading.numbers import read_number_value
from thidua_reports.reading.raw_workbook import RawCell, RawWorkbook
from thidua_reports.reading.settings import read_settings
from thidua_reports.reading.tables import Row as ReadRow
from thidua_reports.reading.tables import read_table, strange_headings, unread_sheets

_TRIALS = {name: Column(name, CellKind.NUMBER, optional=True) for name in NAMES}
_RULES = SheetLayout(RULES.name, RULES.title, (*RULES.columns, *_TRIALS.values()), RULES.key)


@dataclass(frozen=True)
class RawBook:
    """The settings and rows of khoi.xlsx, by name of their sheet, and its rules.

    `left_behind` names her own sheets and columns ("Tiêu chí: Ghi riêng"), which are not in here.
    """

    settings: Settings
    tables: Mapping[str, tuple[Row, ...]]
    rules: tuple[ReadyRule, ...]
    left_behind: tuple[str, ...] = field(default=())

    def with_settings(self, sheet: str, values: Mapping[str, CellValue]) -> "RawBook":
        """Return the book with some settings of a sheet changed."""
        changed = {**self.settings, sheet: {**self.settings[sheet], **values}}
        return RawBook(changed, self.tables, self.rules, self.left_behind)

    def with_tables(self, tables: Mapping[str, tuple[Row, ...]]) -> "RawBook":
        """Return the book with some sheets' rows replaced, by the sheets' names."""
        return RawBook(self.settings, {**self.tables, **tables}, self.rules, self.left_behind)


def raw_book(workbook: RawWorkbook) -> RawBook:
    """Return what is filled in; rows that only show how to fill in are left out."""
    settings = [sheet for sheet in SHEETS if isinstance(sheet, SettingsLayout)]
    tables = [sheet for sheet in SHEETS if isinstance(sheet, SheetLayout) and sheet is not RULES]
    return RawBook(
        {sheet.name: dict(_settings(workbook, sheet)) for sheet in settings},
        {sheet.name: tuple(_rows(workbook, sheet)) for sheet in tables},
        tuple(_rules(workbook)),
        tuple(_left_behind(workbook)),
    )


def written(book: RawBook) -> bytes:
    """Return khoi.xlsx with these contents."""
    return bloc_workbook(book.settings, book.tables, book.rules)


def _settings(workbook: RawWorkbook, sheet: SettingsLayout) -> Iterator[tuple[str, CellValue]]:
    settings = read_settings(workbook, sheet)
    for setting in sheet:
        yield setting.code, _kept(settings[setting])


def _rows(workbook: RawWorkbook, sheet: SheetLayout) -> Iterator[Row]:
    for row in read_table(workbook, sheet).rows:
        yield {column: _kept(row[column]) for column in sheet.columns}


def _rules(workbook: RawWorkbook) -> Iterator[ReadyRule]:
    for row in read_table(workbook, _RULES).rows:
        yield ReadyRule(
            name=_text(row[RULE_NAME]),
            points=_formula(row[RULE_POINTS]),
            bonus=_formula(row[RULE_BONUS]),
            explanation=_text(row[RULE_EXPLANATION]),
            trial=dict(_trial(row)),
            example=_text(row[RULE_EXAMPLE]),
        )


def _trial(row: ReadRow) -> Iterator[tuple[str, str]]:
    for name, column in _TRIALS.items():
        value = _kept(row[column])
        if isinstance(value, Decimal):
            yield name, f"{value:f}"


def _formula(cell: RawCell) -> str:
    return cell.formula or _text(cell)


def _text(cell: RawCell) -> str:
    return "" if cell.value is None else shown(cell)


def _kept(cell: RawCell) -> CellValue:
    """Return what the cell holds; a percentage or a fraction stays one, as text."""
    match cell.value:
        case None:
            return None
        case datetime():
            return cell.value.date()
        case date() | str():
            return cell.value
        case bool() | time():
            return shown(cell)
        case int() | float():
            number = read_number_value(cell.value, cell.number_format)
            plain = number.value is not None and not number.percent and not number.readings
            return number.value if plain else shown(cell)
    return shown(cell)


def _left_behind(workbook: RawWorkbook) -> Iterator[str]:
    names = [words.GUIDE, *(sheet.name for sheet in SHEETS)]
    yield from (issue.place.sheet for issue in unread_sheets(workbook, names))
    trials = {matching_key(name) for name in NAMES}
    for sheet in SHEETS:
        layout = sheet.table if isinstance(sheet, SettingsLayout) else sheet
        for heading in strange_headings(workbook, layout):
            if layout is not RULES or matching_key(heading) not in trials:
                yield f"{layout.name}: {heading}"
