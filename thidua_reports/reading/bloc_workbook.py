"""khoi.xlsx -> the bloc, its rules, its targets and its decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Bloc, DocumentDetails, DocumentIdentity, Policy
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place, Placed
from thidua_reports.domain.ranking_policy import RankedBy, RankingPolicy
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import required_workbook
from thidua_reports.excel.layout.sheet_layout import Setting
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.settings import missing_settings
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.excel.sheets.tabs import with_tables
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import bloc_kinds, sheet_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, deduplicated, errors
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import (
    criteria_sheets,
    decision_sheets,
    mail_sheets,
    plan_sheets,
    year_sheets,
)
from thidua_reports.layouts.bloc_tabs import TAB_NAMES, TABS
from thidua_reports.layouts.document_settings import DocumentSettings
from thidua_reports.reading.ballot import read_ballot
from thidua_reports.reading.history import read_changes, read_history, read_pledged
from thidua_reports.reading.mail import read_mail_settings
from thidua_reports.reading.meeting import DecisionReader, read_acceptances, read_meeting
from thidua_reports.reading.noted import read_noted, read_receipts
from thidua_reports.reading.records import RecordReader
from thidua_reports.reading.registrations import read_bloc_target

EXTRA_RESULTS = range(101)


@frozen
class OpenedBloc:
    """khoi.xlsx: its cells, the book read from them, and what could not be read."""

    workbook: RawWorkbook
    book: BlocBook
    issues: tuple[Issue, ...]


def open_bloc_workbook(file: InputFile) -> OpenedBloc:
    """Open the khoi.xlsx of a workspace.

    Raises:
        CannotGoOn: it cannot be read, is no .xlsx, or lacks what `read_bloc_book` needs.
    """
    opened, unreadable = required_workbook(file)
    workbook = with_tables(opened, TABS)
    book, issues = read_bloc_book(workbook)
    return OpenedBloc(workbook, book, (*unreadable, *issues))


class BlocBookReader(RecordReader):
    """Reads one bloc workbook."""

    def __init__(self, workbook: RawWorkbook) -> None:
        super().__init__(with_tables(workbook, TABS))
        self._settings = self.settings(layout.BLOC)
        self._ranked_by = self.cells.choice(self._settings[layout.RANKED_BY], RankedBy)

    def read(self) -> tuple[BlocBook, tuple[Issue, ...]]:
        """Return the bloc workbook's contents and what in it could not be read."""
        self.cells.issues.extend(missing_settings(self._settings, layout.REQUIRED))
        percent = self._rounding(layout.PERCENT_ROUNDING, layout.PERCENT_DECIMALS)
        bloc, documents, policy = self._bloc(), self._documents(), self._policy(percent)
        passages = self.passages(layout.Passages.layout)
        seal = self._setting_text(layout.PLEDGE_SEAL)
        contents, criteria, rules = self._what_is_scored()
        ratings = self.each(criteria_sheets.Ratings.layout, self._rating)
        targets = self.each(
            criteria_sheets.Targets.layout, lambda row: read_bloc_target(self.cells, row, percent)
        )
        decided = DecisionReader(self, targets, ratings)
        book = BlocBook(
            bloc=bloc,
            documents=documents,
            contents=contents,
            criteria=criteria,
            rules=rules,
            ratings=ratings,
            targets=targets,
            passages=passages,
            agreed=self.anew().records(decision_sheets.Agreed),
            corrections=decided.corrections(),
            policy=decided.policy(policy),
            honours=decided.honours(policy),
            exclusions=self.records(decision_sheets.Exclusions),
            decisions=decided.decisions(),
            meeting=read_meeting(self.anew()),
            pledged=(pledged := read_pledged(self.anew())),
            pledge_changes=read_changes(self, pledged),
            pledge_seal=seal,
            history=read_history(self),
            successions=self.records(year_sheets.Successions),
        )
        book = self._with_later_sheets(book)
        issues = with_one_example_note((*self.cells.issues, *self.sheets_left(tabs=TAB_NAMES)))
        self._stop_if_essentials_are_missing(book, issues)
        return book, issues

    def _with_later_sheets(self, book: BlocBook) -> BlocBook:
        """Return the book with what stands on the sheets that the first versions did not have."""
        return replace(
            book,
            activities=self.records(plan_sheets.Activities),
            accepted=read_acceptances(self.anew()),
            ballot=read_ballot(self.anew()),
            receipts=read_receipts(self.anew()),
            noted=read_noted(self),
            letters=self.records(mail_sheets.Letters),
            mail=read_mail_settings(self),
            lacks=self.not_there(),
        )

    def _what_is_scored(
        self,
    ) -> tuple[tuple[Content, ...], tuple[Criterion, ...], tuple[ScoringRule, ...]]:
        return (
            self.anew().records(criteria_sheets.Contents),
            self.records(criteria_sheets.Criteria),
            self.records(criteria_sheets.Rules),
        )

    def _stop_if_essentials_are_missing(self, book: BlocBook, issues: tuple[Issue, ...]) -> None:
        """Without these nothing can be computed or worded that would not be a guess."""
        cells = {self._settings[setting].place for setting in layout.ESSENTIAL}
        found = errors(issues)
        if any(issue.place in cells for issue in found) or not book.bloc.members:
            raise CannotGoOn(*deduplicated((*issues, *_no_members(book))))

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
            period=self.period(settings[layout.PERIOD]) or Period.YEAR,
            year=read.integer(settings[layout.YEAR], layout.YEARS.range) or 0,
            elapsed=self._elapsed(settings[layout.ELAPSED]),
            leader=text(layout.LEADER),
            deputy=text(layout.DEPUTY),
            drafter=text(layout.DRAFTER),
            deadline=read.day(settings[layout.DEADLINE]),
            members=self.records(layout.Members),
            place=settings.place,
            scored=self._is_scored(settings[layout.SCORED]),
            extra_results=read.integer(settings[layout.EXTRA_RESULTS], EXTRA_RESULTS) or 0,
        )

    def _is_scored(self, cell: RawCell) -> bool | None:
        word = self.cells.word(cell, layout.SCORED.choices)
        return {words.SCORED: True, words.NOT_SCORED: False}.get(word)

    def _elapsed(self, cell: RawCell) -> Decimal:
        share = self.cells.number(cell, fits=None).value or Decimal(0)
        if not 0 <= share <= 1:
            self.cells.add_out_of_bounds(cell, 0, 1)
        return share

    def _documents(self) -> DocumentDetails:
        lines = self.each(layout.BasisAndRecipients.layout, self._line)
        return DocumentDetails(
            identities={each.name: self._identity(each) for each in layout.DOCUMENTS},
            pledge_symbol=self._setting_text(layout.PLEDGE_SYMBOL),
            addressees=tuple(line.value for part, line in lines if part == words.ADDRESSEE),
            legal_basis=tuple(line for part, line in lines if part == words.LEGAL_BASIS),
            recipients=tuple(line.value for part, line in lines if part == words.RECIPIENT),
            signers=self.records(layout.Signers),
        )

    def _identity(self, document: DocumentSettings) -> DocumentIdentity:
        return DocumentIdentity(
            number=self._setting_text(document.number),
            day=self.cells.day(self._settings[document.day]) if document.day else None,
            subject=self._setting_text(document.subject),
        )

    def _policy(self, percent: Rounding) -> Policy:
        return Policy(
            points=self._rounding(layout.POINTS_ROUNDING, layout.POINTS_DECIMALS),
            percent=percent,
            pattern=self._setting_text(layout.PATTERN),
            thresholds=(),
            ranking=self._ranking(),
        )

    def _ranking(self) -> RankingPolicy:
        read, settings = self.cells, self._settings
        usual = RankingPolicy()
        share_decimals = read.integer(settings[layout.SHARE_DECIMALS], layout.DECIMAL_PLACES.range)
        return RankingPolicy(
            ranked_by=self._ranked_by or usual.ranked_by,
            share_decimals=usual.share_decimals if share_decimals is None else share_decimals,
            scale=read.number(settings[layout.SCALE]),
            cap=read.number(settings[layout.TOTAL_CAP]),
            cap_is_low=read.ticked(settings[layout.LOW_TOTAL_CAP]),
        )

    def _rounding(self, mode: Setting, decimals: Setting) -> Rounding:
        return Rounding(
            self.cells.choice(self._settings[mode], RoundingMode) or RoundingMode.HALF_UP,
            self.cells.integer(self._settings[decimals], layout.DECIMAL_PLACES.range) or 0,
        )

    def _line(self, row: Row) -> tuple[str, Placed[str]]:
        column, text = layout.BasisAndRecipients.part, row[layout.BasisAndRecipients.text]
        return (
            self.cells.word(row[column], column.choices),
            Placed(self.cells.wording(text), text.place),
        )

    def _rating(self, row: Row) -> Rating:
        """A rating is placed where its value is."""
        value = self.cells.factor(row[criteria_sheets.Ratings.value])
        word = self.cells.text(row[criteria_sheets.Ratings.word])
        return Rating(word, value.value, value.place)


def read_bloc_book(workbook: RawWorkbook) -> tuple[BlocBook, tuple[Issue, ...]]:
    """Return the contents of khoi.xlsx, and what in it could not be read.

    Raises:
        CannotGoOn: there are no members, or a setting without which all would be guesses.
    """
    return BlocBookReader(workbook).read()


def _no_members(book: BlocBook) -> Iterable[Issue]:
    if not book.bloc.members:
        yield bloc_kinds.NO_MEMBERS.at(Place(BLOC_WORKBOOK, layout.Members.layout.name))


def with_one_example_note(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return the issues with one note in place of those on the example rows of several sheets."""
    notes = [issue for issue in issues if issue.kind is sheet_kinds.EXAMPLE_ROWS]
    if len(notes) < 2:
        return tuple(issues)
    place = Place(notes[0].place.workbook)
    note = sheet_kinds.EXAMPLE_SHEETS.at(place, count=len(notes))
    others = (issue for issue in issues if issue.kind is not sheet_kinds.EXAMPLE_ROWS)
    return (*others, note)
