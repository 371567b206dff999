"""A period's khoi.xlsx -> that of the next: pledge, half a year, year, the next year's pledge."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.layout.sheet_layout import Setting, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import pledge_kinds, year_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened
from thidua_reports.layouts import (
    accepted_sheet,
    ballot_sheets,
    criteria_sheets,
    decision_sheets,
    meeting_sheets,
    noted_sheets,
    plan_sheets,
    year_sheets,
)
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.rollover.agreed_rows import pledged_rows, sealed, with_rows_added_since
from thidua_reports.rollover.editable_book import EditableBook, shown_text
from thidua_reports.rollover.ended_period import EndedPeriod, next_offices, scored_word_of_next
from thidua_reports.rollover.given_targets import given_or_not, with_given_targets
from thidua_reports.rollover.new_signers import with_new_signers
from thidua_reports.rollover.past_rows import (
    codes_of_other_figures,
    codes_without_figure,
    past_rows,
    with_new_rows,
)
from thidua_reports.rollover.succession import succeeded
from thidua_reports.workspace.folder import MEMBERS_FOLDER

OF_ONE_PERIOD_ONLY = (
    layout.DEADLINE,
    *(setting for document in layout.DOCUMENTS for setting in document),
)
EMPTIED = (
    *noted_sheets.SHEETS,
    decision_sheets.Agreed.layout,
    decision_sheets.Corrections.layout,
    decision_sheets.Decisions.layout,
    meeting_sheets.Steps.layout,
    meeting_sheets.Comments.layout,
    meeting_sheets.Votes.layout,
    ballot_sheets.Board.layout,
    ballot_sheets.Candidates.layout,
    layout.Passages.layout,
)
EMPTIED_BETWEEN_YEARS = (
    criteria_sheets.Targets.layout,
    year_sheets.Pledged.layout,
    year_sheets.PledgeChanges.layout,
    decision_sheets.UnrankedMembers.layout,
    decision_sheets.Exclusions.layout,
    meeting_sheets.Attendees.layout,
    plan_sheets.Activities.layout,
)
SET_ANEW = frozenset(
    each.code for each in (*OF_ONE_PERIOD_ONLY, layout.PERIOD, layout.YEAR, layout.ELAPSED)
)
"""The settings of the bloc that no period takes over from the one before."""
BLANK_SETTINGS = (meeting_sheets.MEETING, ballot_sheets.BALLOT)
ATTENDEES_KEPT = (meeting_sheets.Attendees.role, meeting_sheets.Attendees.office)
"""Who will come, and whether, is known for each meeting only; which offices are invited, before."""


@frozen
class NextPeriod:
    """The khoi.xlsx of the next period, its empty sheets, the issues of what was carried over."""

    book: EditableBook
    period: Period
    year: int
    emptied: tuple[str, ...]
    issues: tuple[Issue, ...]


def next_period(book: EditableBook, ended: EndedPeriod) -> NextPeriod:
    """Return the next period's khoi.xlsx; `book` is that of the period that has ended."""
    bloc = ended.book.bloc
    period = bloc.period.following
    year = bloc.year + (period is Period.PLEDGE)
    offices, kept_offices = next_offices(ended) if period is Period.PLEDGE else ({}, ())
    scored = scored_word_of_next(ended.book, period)
    emptied = _emptied(book, period)
    if period is Period.PLEDGE:
        emptied = with_given_targets(emptied, book, ended.book)
    settings = {**_of_period(period, year), layout.SCORED: scored, **offices}
    dated = emptied.with_settings(layout.BLOC, settings)
    has_figures = bloc.period is not Period.PLEDGE and not ended.is_passed_over
    new_rows = past_rows(ended) if has_figures else ()
    rows = with_new_rows(dated.rows(year_sheets.History.layout), new_rows, year - 1)
    dated = _with_pledge(dated, ended).with_rows(year_sheets.History.layout, rows)
    dated, signers = with_new_signers(dated, ended, offices)
    changed, successions = succeeded(dated, ended)
    if period is Period.PLEDGE or _is_whole(ended):
        changed = sealed(changed)
    issues = (
        *_without_targets(ended),
        *_never_frozen(ended),
        *given_or_not(ended),
        *kept_offices,
        *signers,
        *(_scored_or_not(period) if scored is None else ()),
        *(_without_figures(ended) if ended.is_passed_over else ()),
        *_not_carried(ended, new_rows),
        *_replaced(book, new_rows),
        *successions,
        *(_mentions(changed, bloc.year) if period is Period.PLEDGE else ()),
    )
    return NextPeriod(changed, period, year, _left_empty(changed, period), issues)


def _of_period(period: Period, year: int) -> dict[Setting, CellValue]:
    return {
        layout.PERIOD: period.value,
        layout.YEAR: Decimal(year),
        layout.ELAPSED: period.usual_elapsed,
    }


def _emptied_for(period: Period) -> tuple[SheetLayout, ...]:
    return (*EMPTIED, *(EMPTIED_BETWEEN_YEARS if period is Period.PLEDGE else ()))


def _left_empty(changed: EditableBook, period: Period) -> tuple[str, ...]:
    """Return the names of the sheets that hold nothing more, in the order of khoi.xlsx."""
    names = {sheet.name for sheet in BLANK_SETTINGS}
    names |= {sheet.name for sheet in _emptied_for(period) if not changed.rows(sheet)}
    return tuple(sheet.name for sheet in SHEETS if sheet.name in names)


def _emptied(book: EditableBook, period: Period) -> EditableBook:
    sheets = _emptied_for(period)
    for sheet in sheets:
        book = book.with_rows(sheet, ())
    invited = (_only(row) for row in book.rows(meeting_sheets.Attendees.layout) if _has_unit(row))
    unranked = (
        row
        for row in book.rows(decision_sheets.UnrankedMembers.layout)
        if not _is_of_one_period(row)
    )
    anew = {sheet.name for sheet in (*sheets, meeting_sheets.Attendees.layout)}
    kept = {sheet.name for sheet in SHEETS} - anew - {sheet.name for sheet in BLANK_SETTINGS}
    accepted = (row for row in book.rows(accepted_sheet.Accepted.layout) if _goes_on(row, kept))
    ties = (
        {**row, decision_sheets.TieBreaks.order: None}
        for row in book.rows(decision_sheets.TieBreaks.layout)
    )
    return (
        book.with_rows(meeting_sheets.Attendees.layout, invited)
        .with_rows(decision_sheets.TieBreaks.layout, ties)
        .with_rows(accepted_sheet.Accepted.layout, accepted)
        .with_rows(decision_sheets.UnrankedMembers.layout, unranked)
        .with_settings(layout.BLOC, dict.fromkeys(OF_ONE_PERIOD_ONLY))
        .with_settings(meeting_sheets.MEETING, dict.fromkeys(meeting_sheets.MEETING))
        .with_settings(ballot_sheets.BALLOT, dict.fromkeys(ballot_sheets.BALLOT))
    )


def _with_pledge(book: EditableBook, ended: EndedPeriod) -> EditableBook:
    """Within the year the pledge goes on as it was frozen, with the rows added to it since."""
    if ended.book.bloc.period is Period.YEAR:
        return book
    return book.with_rows(
        year_sheets.Pledged.layout, pledged_rows(with_rows_added_since(ended.book))
    )


def _is_whole(ended: EndedPeriod) -> bool:
    """A seal that no longer fits is kept as it is: what was lost is still reported."""
    return not any(each.kind is pledge_kinds.PLEDGE_NOT_WHOLE for each in ended.issues)


def _never_frozen(ended: EndedPeriod) -> Iterator[Issue]:
    """A pledge that nobody accepted cannot be compared with what becomes of it."""
    if ended.book.bloc.period is Period.PLEDGE and not ended.book.pledged:
        place = Place(BLOC_WORKBOOK, year_sheets.Pledged.layout.name)
        yield year_kinds.PLEDGE_NEVER_FROZEN.at(place)


def _without_figures(ended: EndedPeriod) -> Iterator[Issue]:
    place = Place(BLOC_WORKBOOK, year_sheets.History.layout.name)
    yield year_kinds.HALF_YEAR_WITHOUT_FIGURES.at(place, year=ended.book.bloc.year)


def _has_unit(row: Row) -> bool:
    return bool(shown_text(row[meeting_sheets.Attendees.office]))


def _is_of_one_period(row: Row) -> bool:
    """Return whether a member is not ranked because it sent nothing in this one period."""
    return bool(shown_text(row.get(decision_sheets.UnrankedMembers.sends_nothing)))


def _goes_on(row: Row, kept: Collection[str]) -> bool:
    """Return whether an accepted reading is carried over: of khoi.xlsx, not of one period only.

    What is not about a sheet of khoi.xlsx is about a member's workbook, another file or a folder.
    """
    member, sheet, item = (
        shown_text(row[column])
        for column in (
            accepted_sheet.Accepted.member,
            accepted_sheet.Accepted.sheet,
            accepted_sheet.Accepted.item,
        )
    )
    is_of_a_file = item.startswith(f"{MEMBERS_FOLDER}/") or (item and not sheet)
    if member or is_of_a_file or (sheet == layout.BLOC.name and item in SET_ANEW):
        return False
    return not sheet or sheet in kept


def _only(row: Row) -> Row:
    return {column: row[column] for column in ATTENDEES_KEPT}


def _without_targets(ended: EndedPeriod) -> Iterator[Issue]:
    """After the pledge the targets are wanted; a bloc that has none at all may do without."""
    bloc = ended.book.bloc
    registered = {target.member for target in ended.book.targets}
    names = [member.code for member in bloc.members if member.code not in registered]
    if bloc.period is Period.PLEDGE and names:
        sheet = criteria_sheets.Targets.layout.name
        yield year_kinds.MEMBERS_WITHOUT_TARGETS.at(
            Place(BLOC_WORKBOOK, sheet), sheet=sheet, members=", ".join(names)
        )


def _scored_or_not(period: Period) -> Iterator[Issue]:
    place = Place(BLOC_WORKBOOK, layout.BLOC.name)
    yield year_kinds.SAY_WHETHER_SCORED.at(place, period=period.value)


def _not_carried(ended: EndedPeriod, rows: tuple[Row, ...]) -> Iterator[Issue]:
    """What a member never sends, as the bloc has settled, is not missing."""
    absent = {each.member.code for each in ended.standings.members if each.absence}
    awaited = (row for row in rows if shown_text(row[year_sheets.History.member]) not in absent)
    codes = codes_without_figure(tuple(awaited))
    if codes:
        place = Place(BLOC_WORKBOOK, year_sheets.History.layout.name)
        yield year_kinds.FIGURES_NOT_CARRIED.at(place, codes=", ".join(codes))


def _replaced(book: EditableBook, rows: tuple[Row, ...]) -> Iterator[Issue]:
    codes = codes_of_other_figures(book.rows(year_sheets.History.layout), rows)
    if codes:
        place = Place(BLOC_WORKBOOK, year_sheets.History.layout.name)
        yield year_kinds.PAST_ROWS_REPLACED.at(place, codes=", ".join(codes))


def _mentions(book: EditableBook, year: int) -> Iterator[Issue]:
    """Yield the prose that was carried and still names the year that has ended.

    What was reported or accepted then is not prose.
    """
    records = (year_sheets.History.layout.name, accepted_sheet.Accepted.layout.name)
    pattern = re.compile(rf"(?<!\d){year}(?!\d)")
    for name, rows in book.tables.items():
        texts = (shown_text(value) for row in rows for value in row.values())
        for text in dict.fromkeys(texts) if name not in records else ():
            if pattern.search(text):
                yield year_kinds.OLD_YEAR_MENTIONED.at(
                    Place(BLOC_WORKBOOK, name), year=year, text=shortened(text), sheet=name
                )
