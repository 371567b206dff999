"""khoi.xlsx -> the bloc, its rules, its targets and its decisions."""

from collections.abc import Iterable
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Bloc, Documents, Member, Policy, Signer
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy, RankingPolicy
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.excel.layout.sheet_layout import Setting, SettingsLayout, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.cells import DECIMALS, EXTRA_RESULTS, YEARS
from thidua_reports.excel.sheets.settings import missing_settings
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.errors import CannotGoOn
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.issue_list import errors, settled
from thidua_reports.layouts import (
    acceptance_sheet,
    criteria_sheets,
    decision_sheets,
    meeting_sheets,
    year_sheets,
)
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.reading.acceptances import read_acceptances
from thidua_reports.reading.criteria import read_scheme
from thidua_reports.reading.decisions import Context, Decisions, read_decisions
from thidua_reports.reading.example_notes import told_once
from thidua_reports.reading.history import read_year
from thidua_reports.reading.meeting import read_meeting
from thidua_reports.reading.periods import in_word_of_form
from thidua_reports.reading.records import RecordReader

OTHER_SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (
    *criteria_sheets.SHEETS,
    *decision_sheets.SHEETS,
    *meeting_sheets.SHEETS,
    *year_sheets.SHEETS,
    acceptance_sheet.ACCEPTED,
)


class BlocBookReader(RecordReader):
    """Reads one bloc workbook."""

    def __init__(self, workbook: RawWorkbook) -> None:
        super().__init__(workbook)
        self._settings = self.settings(layout.BLOC)
        self._ranked_by = self.cells.choice(self._settings[layout.RANKED_BY], RankedBy)

    def read(self) -> tuple[BlocBook, tuple[Issue, ...]]:
        """Return the bloc workbook's contents and what in it could not be read."""
        self.cells.issues.extend(missing_settings(self._settings, layout.REQUIRED))
        percent = self._rounding(layout.PERCENT_ROUNDING, layout.PERCENT_DECIMALS)
        scheme, scheme_issues = read_scheme(self.workbook, percent)
        by_share = self._ranked_by is RankedBy.SHARE
        context = Context(scheme.targets, scheme.levels, by_share)
        decisions, decision_issues = read_decisions(self.workbook, context)
        meeting, meeting_issues = read_meeting(self.workbook)
        year, year_issues = read_year(self.workbook)
        accepted, accepted_issues = read_acceptances(self.workbook)
        book = BlocBook(
            bloc=self._bloc(),
            documents=self._documents(),
            policy=self._policy(percent, decisions),
            contents=scheme.contents,
            criteria=scheme.criteria,
            rules=scheme.rules,
            targets=scheme.targets,
            agreed=decisions.agreed,
            corrections=decisions.corrections,
            meeting=meeting,
            honours=decisions.honours,
            exclusions=decisions.exclusions,
            passages=self.passages(layout.PASSAGES),
            levels=scheme.levels,
            decisions=decisions.honour_decisions,
            history=year.history,
            successions=year.successions,
            pledged=year.pledged,
            pledge_changes=year.pledge_changes,
            pledge_seal=self._setting_text(layout.PLEDGE_SEAL),
            accepted=accepted,
        )
        left = self.sheets_left(*(sheet.name for sheet in OTHER_SHEETS))
        read = (*self.cells.issues, *scheme_issues, *decision_issues, *meeting_issues)
        issues = told_once((*read, *year_issues, *accepted_issues, *left))
        self._stop_if_essentials_are_missing(book, issues)
        return book, issues

    def _stop_if_essentials_are_missing(self, book: BlocBook, issues: tuple[Issue, ...]) -> None:
        """Without these nothing can be computed or worded that would not be a guess."""
        cells = {self._settings[setting].place for setting in layout.ESSENTIAL}
        found = errors(issues)
        if any(issue.place in cells for issue in found) or not book.bloc.members:
            raise CannotGoOn(*settled((*issues, *_no_members(book))))

    def _setting_text(self, setting: Setting) -> str:
        return self.cells.text(self._settings[setting])

    def _bloc(self) -> Bloc:
        read, settings, text = self.cells, self._settings, self._setting_text
        return Bloc(
            name=text(layout.NAME),
            symbol=text(layout.SYMBOL),
            governing_body=text(layout.GOVERNING_BODY),
            province=text(layout.PROVINCE),
            seat=text(layout.SEAT),
            period=read.choice(in_word_of_form(settings[layout.PERIOD]), Period) or Period.YEAR,
            year=read.integer(settings[layout.YEAR], YEARS) or 0,
            elapsed=self._elapsed(settings[layout.ELAPSED]),
            leader=text(layout.LEADER),
            deputy=text(layout.DEPUTY),
            drafter=text(layout.DRAFTER),
            deadline=read.day(settings[layout.DEADLINE]),
            members=self.each(layout.MEMBERS, self._member),
            place=settings.place,
            scored=self._is_scored(settings[layout.SCORED]),
            extra_results=read.integer(settings[layout.EXTRA_RESULTS], EXTRA_RESULTS) or 0,
        )

    def _is_scored(self, cell: RawCell) -> bool | None:
        said = self.cells.word(cell, layout.SCORED.choices)
        return {words.SCORED: True, words.NOT_SCORED: False}.get(said)

    def _elapsed(self, cell: RawCell) -> Decimal:
        share = self.cells.share(cell).value or Decimal(0)
        if not 0 <= share <= 1:
            self.cells.report_bounds(cell, 0, 1)
        return share

    def _documents(self) -> Documents:
        text = self._setting_text
        lines = self.each(layout.LINES, self._line)
        return Documents(
            report_number=text(layout.REPORT_NUMBER),
            report_date=self.cells.day(self._settings[layout.REPORT_DATE]),
            report_subject=text(layout.REPORT_SUBJECT),
            pledge_symbol=text(layout.PLEDGE_SYMBOL),
            minutes_number=text(layout.MINUTES_NUMBER),
            minutes_subject=text(layout.MINUTES_SUBJECT),
            legal_basis=tuple(line for part, line in lines if part == words.LEGAL_BASIS),
            recipients=tuple(line for part, line in lines if part == words.RECIPIENT),
            signers=self.each(layout.SIGNERS, self._signer),
        )

    def _policy(self, percent: Rounding, decisions: Decisions) -> Policy:
        return Policy(
            points=self._rounding(layout.POINTS_ROUNDING, layout.POINTS_DECIMALS),
            percent=percent,
            pattern=self._setting_text(layout.PATTERN),
            thresholds=decisions.thresholds,
            ranking=self._ranking(decisions),
        )

    def _ranking(self, decisions: Decisions) -> RankingPolicy:
        read, settings = self.cells, self._settings
        usual = RankingPolicy()
        share_decimals = read.integer(settings[layout.SHARE_DECIMALS], DECIMALS)
        return RankingPolicy(
            ranked_by=self._ranked_by or usual.ranked_by,
            share_decimals=usual.share_decimals if share_decimals is None else share_decimals,
            scale=read.number(settings[layout.SCALE]),
            cap=read.number(settings[layout.TOTAL_CAP]),
            cap_is_low=read.mark(settings[layout.LOW_TOTAL_CAP]),
            tie_breaks=decisions.tie_breaks,
            grades=decisions.grades,
            unranked=decisions.unranked,
        )

    def _rounding(self, mode: Setting, decimals: Setting) -> Rounding:
        return Rounding(
            self.cells.choice(self._settings[mode], RoundingMode) or RoundingMode.HALF_UP,
            self.cells.integer(self._settings[decimals], DECIMALS) or 0,
        )

    def _line(self, row: Row) -> tuple[str, str]:
        column = layout.LINE_PART
        return (
            self.cells.required_word(row[column], column.choices, column.heading),
            self.cells.wording(row[layout.LINE_TEXT]),
        )

    def _signer(self, row: Row) -> Signer:
        wording = self.cells.wording
        return Signer(
            wording(row[layout.SIGNER_AUTHORITY]),
            wording(row[layout.SIGNER_POSITION]),
            wording(row[layout.SIGNER_NAME]),
        )

    def _member(self, row: Row) -> Member:
        text, wording = self.cells.text, self.cells.wording
        return Member(
            code=text(row[layout.MEMBER_CODE]),
            name=text(row[layout.MEMBER_NAME]),
            short_name=text(row[layout.MEMBER_SHORT]),
            other_names=self.cells.codes(row[layout.MEMBER_OTHER]),
            representative=wording(row[layout.MEMBER_PERSON]),
            email=text(row[layout.MEMBER_EMAIL]),
            note=wording(row[layout.MEMBER_NOTE]),
            place=row.place,
        )


def read_bloc_book(workbook: RawWorkbook) -> tuple[BlocBook, tuple[Issue, ...]]:
    """Return what khoi.xlsx says, and what in it could not be read.

    Raises:
        CannotGoOn: there are no members, or a setting without which all would be guesses.
    """
    return BlocBookReader(workbook).read()


def _no_members(book: BlocBook) -> Iterable[Issue]:
    if not book.bloc.members:
        yield bloc_kinds.NO_MEMBERS.at(Place(layout.FILE_NAME, layout.MEMBERS.name))
