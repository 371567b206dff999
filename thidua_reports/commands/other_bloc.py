"""What a new workspace takes from another bloc's: how it scores, ranks, rewards and words.

Nothing about members is taken: they are others. Where a criterion was for some members
only, a word that is no code is put in their place, so that it cannot be taken to be for all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.workbook_file import required_workbook
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import criteria_sheets, decision_sheets, mail_sheets
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.rollover.editable_book import EditableBook, raw_book
from thidua_reports.workspace.folder import Workspace, open_workspace

TAKEN_SETTINGS = (
    layout.POINTS_ROUNDING,
    layout.POINTS_DECIMALS,
    layout.PERCENT_ROUNDING,
    layout.PERCENT_DECIMALS,
    layout.RANKED_BY,
    layout.SHARE_DECIMALS,
    layout.SCALE,
    layout.TOTAL_CAP,
    layout.LOW_TOTAL_CAP,
    layout.PATTERN,
)
TAKEN_SHEETS = (
    criteria_sheets.Contents.layout,
    criteria_sheets.Criteria.layout,
    criteria_sheets.Ratings.layout,
    decision_sheets.Thresholds.layout,
    decision_sheets.TieBreaks.layout,
    decision_sheets.Grades.layout,
    decision_sheets.Honours.layout,
    mail_sheets.Letters.layout,
)
MEMBERS_TO_NAME = "(ghi mã đơn vị)"
"""Placeholder for the members that a criterion is for, until somebody names the new ones."""
OF_MEMBERS: Mapping[SheetLayout, Mapping[Column, CellValue]] = {
    criteria_sheets.Criteria.layout: {criteria_sheets.Criteria.applies_to: MEMBERS_TO_NAME},
    decision_sheets.TieBreaks.layout: {decision_sheets.TieBreaks.order: None},
}
"""Columns that name members, and what is put into them instead."""


@frozen
class Taken:
    """Settings by code, rows by sheet, rules, folders of templates, and what was not taken."""

    settings: Mapping[str, CellValue]
    tables: Mapping[SheetLayout, Sequence[Row]]
    rules: Sequence[ReadyRule]
    templates: tuple[Path, ...]
    issues: tuple[Issue, ...]


NOTHING = Taken({}, {}, READY_RULES, (), ())


def taken_from(folder: Path) -> Taken:
    """Return what a new workspace takes from the one in `folder`.

    Raises:
        CannotGoOn: there is no such workspace, or its khoi.xlsx cannot be read.
    """
    workspace = open_workspace(folder)
    file = replace(workspace.bloc_workbook(), name=_named(workspace))
    book = raw_book(required_workbook(file)[0])
    return Taken(
        _settings(book),
        {sheet: _rows(book, sheet) for sheet in TAKEN_SHEETS},
        book.rules or READY_RULES,
        (workspace.templates,),
        tuple(_not_taken(book, Place(_named(workspace)))),
    )


def _named(workspace: Workspace) -> str:
    return f"{workspace.name}/{BLOC_WORKBOOK}"


def _settings(book: EditableBook) -> Mapping[str, CellValue]:
    stated = book.settings[layout.BLOC.name]
    codes = [setting.code for setting in TAKEN_SETTINGS]
    return {code: stated[code] for code in codes if stated[code] not in (None, "")}


def _rows(book: EditableBook, sheet: SheetLayout) -> list[Row]:
    instead = OF_MEMBERS.get(sheet, {})
    return [
        {column: instead.get(column, value) if value else value for column, value in row.items()}
        for row in book.tables[sheet.name]
    ]


def _not_taken(book: EditableBook, place: Place) -> Iterator[Issue]:
    """Members, targets, decisions and the meeting are the other bloc's own business."""
    taken = (*TAKEN_SHEETS, criteria_sheets.Rules.layout)
    sheets = [sheet.name for sheet in SHEETS if sheet not in taken and book.tables.get(sheet.name)]
    columns = [
        f"{sheet.name} › {column.heading}"
        for sheet, instead in OF_MEMBERS.items()
        for column in instead
        if any(row[column] for row in book.tables[sheet.name])
    ]
    left = [*sheets, *columns, *book.left_behind]
    if left:
        yield start_kinds.NOT_TAKEN.at(place, what=joined(left))
