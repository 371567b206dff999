"""`make-report init`: a workspace with khoi.xlsx to fill in, templates, a folder for the members.

Nothing that is already in the folder is replaced.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from thidua_reports.commands.new_members import listed_members
from thidua_reports.commands.other_bloc import MEMBERS_TO_NAME, NOTHING, taken_from
from thidua_reports.commands.result import CommandResult, Found, Made, Words
from thidua_reports.delivering.deliveries import Delivery, Status
from thidua_reports.delivering.fresh_files import write_workspace
from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.tabs import on_tab
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    SETTING_VALUE,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.example_rows import example_rows
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, did_you_mean
from thidua_reports.language.matching import without_diacritics
from thidua_reports.language.text import clean_text
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.presenting.period_lines import after_a_start, start_lines
from thidua_reports.reading.member_list import Listed
from thidua_reports.workspace.templates import shipped_templates

Settings = Mapping[str, CellValue]
Tables = Mapping[SheetLayout, Sequence[Row]]
USUAL_DECIMALS = Decimal(2)
USUAL_PATTERN = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [so với] [lời kèm]"


@frozen
class Stated:
    """What is known of the new bloc, as it was typed; empty where nothing was given."""

    name: str = ""
    symbol: str = ""
    province: str = ""
    seat: str = ""
    year: str = ""
    period: str = ""


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
    """Begin a workspace in `folder`, and list what must be filled in; see `start`.

    Raises:
        CannotGoOn: a statement or the list cannot be understood, or nothing can be written.
    """
    started = start(folder, stated, members, like)
    columns = layout.Members.layout.columns
    listed = [[each.entries[c] for c in columns if c in each.entries] for each in started.members]
    lines = (
        *start_lines(listed, [(each.place, each.what) for each in started.to_fill]),
        after_a_start(folder),
    )
    parts = (
        *((Found(started.issues),) if started.issues else ()),
        Made(str(folder), tuple(each.line for each in started.written)),
        Words(lines),
    )
    return CommandResult(parts, any(file.status is Status.KEPT for file in started.written))


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
    """Yield what the bloc must still fill in before its first documents can be made."""
    # whether points are given decides which of the sheets are needed at all
    for setting in (layout.SCORED, *layout.REQUIRED):
        if settings.get(setting.code) in (None, ""):
            yield ToFill(_place_of(layout.BLOC, setting.code), setting.label)
    for sheet in _sheets_to_fill(str(settings[layout.PERIOD.code])):
        if not tables.get(sheet):
            row = FIRST_ROW + len(example_rows(sheet))
            place = Place(BLOC_WORKBOOK, on_tab(sheet.name), sheet.at(sheet.columns[0], row))
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
            place = Place(BLOC_WORKBOOK, criteria_sheets.Criteria.layout.name, cell)
            code = criterion[criteria_sheets.Criteria.code]
            yield ToFill(place, f"{column.heading} của tiêu chí {code}: mã các đơn vị")


def _place_of(sheet: SettingsLayout, code: str) -> Place:
    row = FIRST_ROW + [setting.code for setting in sheet].index(code)
    return Place(BLOC_WORKBOOK, sheet.name, sheet.table.at(SETTING_VALUE, row))


def first_settings(stated: Stated) -> Mapping[str, CellValue]:
    """Return the settings of the sheet on the bloc by their code, the standard ones filled in.

    Raises:
        CannotGoOn: the period or the year is none.
    """
    period = period_called(stated.period)
    typed = {
        layout.NAME: stated.name,
        layout.SYMBOL: stated.symbol,
        layout.PROVINCE: stated.province,
        layout.SEAT: stated.seat,
    }
    own = {setting.code: clean_text(text).strip() for setting, text in typed.items()}
    return _standard() | own | _of_the_period(period, stated.year)


def period_called(text: str) -> Period:
    """Return the period of a word such as 6-thang or "6 tháng"; the pledge where none is given.

    Raises:
        CannotGoOn: there is no such period.
    """
    by_word = {_key(period.value): period for period in Period}
    if not text.strip():
        return Period.PLEDGE
    if _key(text) not in by_word:
        hint = did_you_mean(text, [_option(period) for period in Period])
        raise CannotGoOn(start_kinds.NOT_A_PERIOD.at(Place("--period"), text=text, hint=hint))
    return by_word[_key(text)]


def _standard() -> dict[str, CellValue]:
    return {
        layout.POINTS_ROUNDING.code: RoundingMode.HALF_UP.value,
        layout.POINTS_DECIMALS.code: USUAL_DECIMALS,
        layout.PERCENT_ROUNDING.code: RoundingMode.HALF_UP.value,
        layout.PERCENT_DECIMALS.code: USUAL_DECIMALS,
        layout.RANKED_BY.code: RankedBy.POINTS.value,
        layout.PATTERN.code: USUAL_PATTERN,
    }


def _of_the_period(period: Period, year: str) -> dict[str, CellValue]:
    """Half a year may go by without points, so that only the bloc can decide it."""
    return {
        layout.PERIOD.code: period.value,
        layout.ELAPSED.code: period.usual_elapsed,
        layout.SCORED.code: None if period is Period.HALF_YEAR else words.SCORED,
        layout.YEAR.code: _year(year.strip()),
    }


def _year(text: str) -> Decimal | None:
    least, most = layout.YEARS.least, layout.YEARS.most
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        place = Place("--year")
        raise CannotGoOn(start_kinds.NOT_A_YEAR.at(place, text=text, least=least, most=most))
    return Decimal(text)


def _key(text: str) -> str:
    return without_diacritics(text).replace("-", " ").replace("_", " ")


def _option(period: Period) -> str:
    return _key(period.value).replace(" ", "-")
