"""Tables -> khoi.xlsx, with its rules live on trial values."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.legends import EXAMPLE_NOTE, FILL_BELOW
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    SETTING_COLUMNS,
    SETTING_VALUE,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.layout.tab import Tab, TableSpot, tabs_by_table
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.column_looks import ColumnLook
from thidua_reports.excel.writing.heading_marks import marks_of
from thidua_reports.excel.writing.sheet_content import Row, SheetContent, table_content
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.excel.writing.tab_sheet import TabWriter
from thidua_reports.forms.bloc_map import MISSING_COLOUR, BlocMap
from thidua_reports.forms.code_formulas import with_names
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.forms.sheet_contents import BookContents
from thidua_reports.formulas.engine import FormulaRow, Outcome, evaluate
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts import (
    ballot_sheets,
)
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import meeting_sheets as meeting
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.bloc_tabs import TABS
from thidua_reports.layouts.criteria_sheets import TRIALS, Contents, Criteria, Rules, Targets
from thidua_reports.layouts.decision_sheets import (
    Agreed,
    Corrections,
    Decisions,
    Exclusions,
    Thresholds,
    UnrankedMembers,
)
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts
from thidua_reports.layouts.work_map import ENTRIES, SHEETS, Stage
from thidua_reports.layouts.year_sheets import Successions

Settings = Mapping[str, Mapping[str, CellValue]]
Tables = Mapping[str, Sequence[Row]]
FIRST_TRIAL_COLUMN = len(Rules.layout.columns)
LAST_OFFERED_ROW = 200


def bloc_workbook(
    settings: Settings,
    tables: Tables,
    rules: Sequence[ReadyRule] = READY_RULES,
    tabs: Sequence[Tab] = TABS,
    elsewhere: Mapping[str, TableSpot] = MappingProxyType({}),
) -> bytes:
    """Return khoi.xlsx with the given settings and tables, both by their name.

    Tables that are on none of the `tabs` have a sheet each. The map leads to tables that are
    `elsewhere`, by name, where they are in the workbook that it is for.
    """
    writer = FormWriter("Sổ khối thi đua", leads_to=words.MAP)
    contents = BookContents(settings, {**tables, Rules.layout.name: list(map(_named, rules))})
    first = writer.book.add_worksheet(words.MAP)
    tab_of, spots = tabs_by_table(tabs), {each.name: TableSpot(each.name) for each in SHEETS}
    for sheet in SHEETS:
        if tab := tab_of.get(sheet.name):
            if sheet.name == tab.names[0]:
                spots |= _tab(writer, tab, settings, tables)
        elif isinstance(sheet, SettingsLayout):
            page = writer.settings(sheet, settings.get(sheet.name, {}), choices=_OFFICES)
            _show_what_is_missing(writer, page, sheet)
        elif sheet is Rules.layout:
            _rules(writer, rules)
        else:
            rows = tables.get(sheet.name, ())
            writer.table(with_names(_content(sheet, rows), tables))
    bloc_map = BlocMap(writer, contents, {**spots, **elsewhere})
    bloc_map.write(first)
    bloc_map.mark_sheets()
    return writer.to_bytes()


def _named(rule: ReadyRule) -> Row:
    values = rule.trial_values()
    tried: Row = {column: values[each] for each, column in TRIALS.items() if each in values}
    return {Rules.name: rule.name, Rules.points: rule.points, **tried}


def _tab(
    writer: FormWriter, tab: Tab, settings: Settings, tables: Tables
) -> Mapping[str, TableSpot]:
    """The tables of a tab stand where the first of them would."""
    page = TabWriter(writer, tab)
    for each in tab.tables:
        if isinstance(each, SettingsLayout):
            page.settings(each, settings.get(each.name, {}), _OFFICES)
        else:
            page.table(_content(each, tables.get(each.name, ())))
    return page.finish()


def _content(sheet: SheetLayout, rows: Sequence[Row]) -> SheetContent:
    """Return a table to write; below examples one types, but where only the program writes."""
    found = table_content(sheet, rows, _OFFERED)
    content = replace(found, frozen=_up_to_code(sheet))
    if sheet.name in _BY_PROGRAM:
        return content
    content = replace(content, marks=marks_of(sheet))
    if EXAMPLE_NOTE not in content.note:
        return content
    return replace(content, note=f"{content.note} {FILL_BELOW}")


def _up_to_code(sheet: SheetLayout) -> int:
    """How many columns stay in sight, on every page too: those up to a code that is not first."""
    at = sheet.positions[sheet.key[0]] if sheet.key else 0
    return at + 1 if at else 0


_BY_PROGRAM = frozenset(each.sheet.name for each in ENTRIES if each.stage is Stage.BY_PROGRAM)


def _cells_of(sheet: SheetLayout, column: Column) -> str:
    """The range grows with what is typed: a member added later is offered at once."""
    letters = sheet.letters(column)
    return f"='{sheet.name}'!${letters}${FIRST_ROW}:${letters}${LAST_OFFERED_ROW}"


_MEMBERS = _cells_of(Members.layout, Members.code)
_CONTENTS = _cells_of(Contents.layout, Contents.code)
_CRITERIA = _cells_of(Criteria.layout, Criteria.code)
_OFFERED = {
    Criteria.content: _CONTENTS,
    Criteria.rule: _cells_of(Rules.layout, Rules.name),
    Criteria.replaces: _CRITERIA,
    Targets.member: _MEMBERS,
    Targets.criterion: _CRITERIA,
    Agreed.member: _MEMBERS,
    Agreed.criterion: _CRITERIA,
    Corrections.member: _MEMBERS,
    Thresholds.content: _CONTENTS,
    UnrankedMembers.member: _MEMBERS,
    Exclusions.member: _MEMBERS,
    Decisions.member: _MEMBERS,
    ballot_sheets.Candidates.member: _MEMBERS,
    Receipts.member: _MEMBERS,
    NotedEvents.member: _MEMBERS,
    NotedEvents.criterion: _CRITERIA,
    Successions.old: _MEMBERS,
}
"""Codes and names of one sheet that are chosen from a list in the others."""
_OFFICES = dict.fromkeys(
    (layout.LEADER, layout.DEPUTY, layout.DRAFTER, meeting.NEXT_LEADER, meeting.NEXT_DEPUTY),
    _MEMBERS,
)


def _show_what_is_missing(writer: FormWriter, page: Worksheet, sheet: SettingsLayout) -> None:
    """A setting that must be filled in has a coloured background as long as it is blank."""
    missing = writer.book.add_format({"bg_color": MISSING_COLOUR})
    column = SETTING_COLUMNS.index(SETTING_VALUE)
    for row, setting in enumerate(sheet, start=FIRST_ROW - 1):
        if setting in layout.REQUIRED:
            page.conditional_format(row, column, row, column, {"type": "blanks", "format": missing})
    if layout.SCORED in sheet:
        value, period = (_value_cell(sheet, each) for each in (layout.SCORED, layout.PERIOD))
        is_open = f'=AND({value}="",{period}="{Period.HALF_YEAR.value}")'
        page.conditional_format(value, {"type": "formula", "criteria": is_open, "format": missing})


def _value_cell(sheet: SettingsLayout, setting: Setting) -> str:
    row = FIRST_ROW + sheet.settings.index(setting)
    return f"${sheet.table.letters(SETTING_VALUE)}${row}"


def _rules(writer: FormWriter, rules: Sequence[ReadyRule]) -> None:
    """Each quantity is a column of trial values and a name for that column in the same row."""
    formulas = [_sound_formulas(rule) for rule in rules]
    results = evaluate(list(map(FormulaRow, map(_trial, rules), formulas)))
    outcomes = [dict(zip(*each, strict=True)) for each in zip(formulas, results, strict=True)]
    rows: list[Row] = [
        {
            Rules.name: rule.name,
            Rules.points: _live(rule.points, outcome),
            Rules.bonus: _live(rule.bonus, outcome),
            Rules.explanation: rule.explanation,
            Rules.example: rule.example,
        }
        for rule, outcome in zip(rules, outcomes, strict=True)
    ]
    content = replace(table_content(Rules.layout, rows), marks=marks_of(Rules.layout))
    sheet = writer.table(content)
    # on paper without the trial values, which would make everything else too small to read
    sheet.print_area(0, 0, content.last_row - 1, FIRST_TRIAL_COLUMN - 1)
    for position, quantity in enumerate(Quantity, start=FIRST_TRIAL_COLUMN):
        sheet.set_column(position, position, 13)
        heading = writer.format(bold=True, border=1, bg_color="#E2EFDA", text_wrap=True)
        sheet.write_string(HEADER_ROW - 1, position, quantity, heading)
        sheet.write_comment(HEADER_ROW - 1, position, quantity.meaning)
        column, look = xl_col_to_name(position), ColumnLook(TRIALS[quantity])
        writer.book.define_name(quantity, f"='{Rules.layout.name}'!${column}1")
        for number, rule in enumerate(rules, start=FIRST_ROW - 1):
            value = rule.trial_values().get(quantity)
            writer.cell(sheet, (number, position), value, look)


def _trial(rule: ReadyRule) -> dict[str, Decimal | None]:
    """A quantity without a trial value is blank, and counts as 0 when Excel computes."""
    given = rule.trial_values()
    return {each: given.get(each) for each in Quantity}


def _sound_formulas(rule: ReadyRule) -> tuple[str, ...]:
    return tuple(each for each in (rule.points, rule.bonus) if each and not faults(each))


def _live(formula: str, outcomes: Mapping[str, Outcome]) -> CellValue:
    """A formula that Excel might refuse is written as text, to be corrected by its author."""
    if formula not in outcomes:
        return formula
    outcome = outcomes[formula]
    return Formula(formula, outcome if isinstance(outcome, Decimal) else None)
