"""`make-report init`: a workspace with khoi.xlsx to fill in, templates, a folder for the members.

Nothing that is already in the folder is replaced.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from thidua_reports.commands.first_settings import Stated, first_settings
from thidua_reports.commands.new_members import listed_members
from thidua_reports.commands.other_bloc import MEMBERS_TO_NAME, NOTHING, taken_from
from thidua_reports.commands.result import CommandResult
from thidua_reports.delivering.delivery import Delivery, Status
from thidua_reports.delivering.fresh_files import write_workspace
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    SETTING_VALUE,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.bloc_workbook import SHEETS, bloc_workbook
from thidua_reports.forms.example_rows import example_rows
from thidua_reports.forms.ready_rules import ReadyRule
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import criteria_sheets
from thidua_reports.presenting.console import delivery_lines, issue_lines, next_command, start_lines
from thidua_reports.reading.member_list import Listed
from thidua_reports.workspace.templates import shipped_templates

Settings = Mapping[str, CellValue]
Tables = Mapping[SheetLayout, Sequence[Row]]


@frozen
class ToFill:
    """A cell of khoi.xlsx where something must still be typed, and what."""

    place: Place
    what: str


@frozen
class Started:
    """What became of each file, the members with their codes, what is left to do, what is wrong."""

    written: tuple[Delivery, ...]
    members: tuple[Listed, ...]
    to_fill: tuple[ToFill, ...]
    issues: tuple[Issue, ...]


def begin_workspace(
    folder: Path, stated: Stated, members: Path | None, like: Path | None
) -> CommandResult:
    """Begin a workspace in `folder`, and say what must be filled in; see `start`.

    Raises:
        CannotGoOn: a statement or the list cannot be understood, or nothing can be written.
    """
    started = start(folder, stated, members, like)
    columns = layout.Members.layout.columns
    listed = [[each.entries[c] for c in columns if c in each.entries] for each in started.members]
    lines = (
        *(issue_lines(started.issues) if started.issues else ()),
        *delivery_lines(str(folder), [each.line for each in started.written]),
        *start_lines(listed, [(each.place, each.what) for each in started.to_fill]),
        next_command("make-report check", folder),
    )
    return CommandResult(lines, any(file.status is Status.KEPT for file in started.written))


def start(
    folder: Path, stated: Stated, members: Path | None = None, like: Path | None = None
) -> Started:
    """Begin a workspace in `folder` with what is stated, and the members of the list at `members`.

    `like` is the workspace of another bloc that scores, ranks and words as the new one will.

    Raises:
        CannotGoOn: a statement or the list cannot be understood, or nothing can be written.
    """
    other = taken_from(like) if like else NOTHING
    settings = {**first_settings(stated), **other.settings}
    listed, doubts = listed_members(members) if members else ((), ())
    tables = {**other.tables, layout.Members.layout: [each.entries for each in listed]}
    book = new_bloc_workbook(settings, tables, other.rules)
    written, kept = write_workspace(folder, book, (*other.templates, shipped_templates()))
    is_new = written[0].status is not Status.KEPT
    return Started(
        written,
        listed if is_new else (),
        tuple(left_to_fill(settings, tables)) if is_new else (),
        (*doubts, *(other.issues if is_new else ()), *kept),
    )


def new_bloc_workbook(settings: Settings, tables: Tables, rules: Sequence[ReadyRule]) -> bytes:
    """Return a khoi.xlsx in which each sheet without rows of the bloc's own shows examples."""
    rows = {
        sheet.name: tables.get(sheet) or example_rows(sheet)
        for sheet in SHEETS
        if isinstance(sheet, SheetLayout)
    }
    return bloc_workbook({layout.BLOC.name: settings}, rows, rules)


def left_to_fill(settings: Settings, tables: Tables) -> Iterator[ToFill]:
    """Yield what the bloc must still say before its first documents can be made."""
    for setting in (*layout.REQUIRED, layout.SCORED):
        if settings.get(setting.code) in (None, ""):
            yield ToFill(_place_of(layout.BLOC, setting.code), setting.label)
    for sheet in _sheets_to_fill(str(settings[layout.PERIOD.code])):
        if not tables.get(sheet):
            row = FIRST_ROW + len(example_rows(sheet))
            place = Place(layout.FILE_NAME, sheet.name, sheet.at(sheet.columns[0], row))
            yield ToFill(place, sheet.title.capitalize())
    yield from _members_to_name(tables.get(criteria_sheets.Criteria.layout, ()))


def _sheets_to_fill(period: str) -> tuple[SheetLayout, ...]:
    """A pledge is signed by all members, who register the targets themselves."""
    scheme = (
        layout.Members.layout,
        criteria_sheets.Contents.layout,
        criteria_sheets.Criteria.layout,
    )
    if period == Period.PLEDGE.value:
        return scheme
    return (*scheme, criteria_sheets.Targets.layout, layout.Signers.layout)


def _members_to_name(criteria: Sequence[Row]) -> Iterator[ToFill]:
    column = criteria_sheets.Criteria.applies_to
    for row, criterion in enumerate(criteria, start=FIRST_ROW):
        if criterion.get(column) == MEMBERS_TO_NAME:
            cell = criteria_sheets.Criteria.at(column, row)
            place = Place(layout.FILE_NAME, criteria_sheets.Criteria.layout.name, cell)
            said = criterion[criteria_sheets.Criteria.code]
            yield ToFill(place, f"{column.heading} của tiêu chí {said}: mã các đơn vị")


def _place_of(sheet: SettingsLayout, code: str) -> Place:
    row = FIRST_ROW + [setting.code for setting in sheet].index(code)
    return Place(layout.FILE_NAME, sheet.name, sheet.table.at(SETTING_VALUE, row))
