"""khoi.xlsx -> the bloc, its rules, its targets and its decisions."""

from collections.abc import Container, Iterable
from decimal import Decimal

from thidua_reports.domain.bloc import Bloc, Documents, Member, Policy, Signer, Threshold
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, ScoringRule
from thidua_reports.domain.meeting import AgreedScore, Correction, Exclusion, Honour
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import TargetKind
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.issue_list import errors, settled
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import meeting_sheets, words
from thidua_reports.layouts.sheet_layout import Setting
from thidua_reports.reading.cells import COUNTS, DECIMALS, YEARS
from thidua_reports.reading.meeting import read_meeting
from thidua_reports.reading.records import RecordReader
from thidua_reports.reading.registered_target import read_target
from thidua_reports.reading.settings import missing_settings
from thidua_reports.reading.tables import Row
from thidua_reports.reading.workbook_file import RawCell, RawWorkbook

ESSENTIAL = (
    layout.NAME,
    layout.PERIOD,
    layout.YEAR,
    layout.ELAPSED,
    layout.POINTS_ROUNDING,
    layout.POINTS_DECIMALS,
    layout.PERCENT_ROUNDING,
    layout.PERCENT_DECIMALS,
)
REQUIRED = (
    *ESSENTIAL,
    layout.SYMBOL,
    layout.SEAT,
    layout.LEADER,
    layout.PATTERN,
)


class BlocBookReader(RecordReader):
    """Reads one bloc workbook."""

    def __init__(self, workbook: RawWorkbook) -> None:
        super().__init__(workbook)
        self._settings = self.settings(layout.BLOC)

    def read(self) -> tuple[BlocBook, tuple[Issue, ...]]:
        """Return the bloc workbook's contents and what in it could not be read."""
        self.cells.issues.extend(missing_settings(self._settings, REQUIRED))
        policy = self._policy()
        meeting, meeting_issues = read_meeting(self.workbook)
        targets = self.each(
            layout.TARGETS, lambda row: read_target(self.cells, row, policy.percent)
        )
        rates = {target.code for target in targets if target.kind is TargetKind.RATE}
        book = BlocBook(
            bloc=self._bloc(),
            documents=self._documents(),
            policy=policy,
            contents=self.each(layout.CONTENTS, self._content),
            criteria=self.each(layout.CRITERIA, self._criterion),
            rules=self.each(layout.RULES, self._rule),
            targets=targets,
            agreed=self.each(layout.AGREED, self._agreed),
            corrections=self.each(layout.CORRECTIONS, lambda row: self._correction(row, rates)),
            meeting=meeting,
            honours=self.each(layout.HONOURS, self._honour),
            exclusions=self.each(layout.EXCLUSIONS, self._exclusion),
            passages=self.passages(layout.PASSAGES),
        )
        left = self.sheets_left(*(sheet.name for sheet in meeting_sheets.SHEETS))
        issues = (*self.cells.issues, *meeting_issues, *left)
        self._stop_if_essentials_are_missing(book, issues)
        return book, issues

    def _stop_if_essentials_are_missing(self, book: BlocBook, issues: tuple[Issue, ...]) -> None:
        """Without these nothing can be computed or worded that would not be a guess."""
        cells = {self._settings[setting].place for setting in ESSENTIAL}
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
            period=read.choice(settings[layout.PERIOD], Period) or Period.YEAR,
            year=read.integer(settings[layout.YEAR], YEARS) or 0,
            elapsed=self._elapsed(settings[layout.ELAPSED]),
            leader=text(layout.LEADER),
            deputy=text(layout.DEPUTY),
            drafter=text(layout.DRAFTER),
            deadline=read.day(settings[layout.DEADLINE]),
            members=self.each(layout.MEMBERS, self._member),
        )

    def _elapsed(self, cell: RawCell) -> Decimal:
        share = self.cells.number(cell).value or Decimal(0)
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
            minutes_number=text(layout.MINUTES_NUMBER),
            minutes_subject=text(layout.MINUTES_SUBJECT),
            legal_basis=tuple(line for part, line in lines if part == words.LEGAL_BASIS),
            recipients=tuple(line for part, line in lines if part == words.RECIPIENT),
            signers=self.each(layout.SIGNERS, self._signer),
        )

    def _policy(self) -> Policy:
        return Policy(
            points=self._rounding(layout.POINTS_ROUNDING, layout.POINTS_DECIMALS),
            percent=self._rounding(layout.PERCENT_ROUNDING, layout.PERCENT_DECIMALS),
            pattern=self._setting_text(layout.PATTERN),
            thresholds=self.each(layout.THRESHOLDS, self._threshold),
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
            self.cells.text(row[layout.LINE_TEXT]),
        )

    def _signer(self, row: Row) -> Signer:
        text = self.cells.text
        return Signer(
            text(row[layout.SIGNER_AUTHORITY]),
            text(row[layout.SIGNER_POSITION]),
            text(row[layout.SIGNER_NAME]),
        )

    def _member(self, row: Row) -> Member:
        text = self.cells.text
        return Member(
            code=text(row[layout.MEMBER_CODE]),
            name=text(row[layout.MEMBER_NAME]),
            short_name=text(row[layout.MEMBER_SHORT]),
            other_names=self.cells.codes(row[layout.MEMBER_OTHER]),
            representative=text(row[layout.MEMBER_PERSON]),
            email=text(row[layout.MEMBER_EMAIL]),
            note=text(row[layout.MEMBER_NOTE]),
            place=row.place,
        )

    def _content(self, row: Row) -> Content:
        text = self.cells.text
        return Content(
            text(row[layout.CONTENT_CODE]),
            text(row[layout.CONTENT_NAME]),
            text(row[layout.CONTENT_LEAD]),
            row.place,
        )

    def _criterion(self, row: Row) -> Criterion:
        text, number = self.cells.text, self.cells.number
        return Criterion(
            code=text(row[layout.CRITERION_CODE]),
            content=text(row[layout.CRITERION_CONTENT]),
            name=text(row[layout.CRITERION_NAME]),
            rule=text(row[layout.CRITERION_RULE]),
            standard=number(row[layout.STANDARD]),
            max_bonus=number(row[layout.MAX_BONUS]),
            max_deduction=number(row[layout.MAX_DEDUCTION]),
            parameters=(
                number(row[layout.PARAMETER_1]).value,
                number(row[layout.PARAMETER_2]).value,
                number(row[layout.PARAMETER_3]).value,
            ),
            applies_to=self.cells.codes(row[layout.APPLIES_TO]),
            assessor=text(row[layout.ASSESSOR]),
            place=row.place,
        )

    def _rule(self, row: Row) -> ScoringRule:
        return ScoringRule(
            name=self.cells.text(row[layout.RULE_NAME]),
            points=self._formula(row[layout.RULE_POINTS]),
            bonus=self._formula(row[layout.RULE_BONUS]),
            explanation=self.cells.text(row[layout.RULE_EXPLANATION]),
            place=row.place,
        )

    def _formula(self, cell: RawCell) -> Placed[str]:
        """The formula itself; its trial value may be anything, also an error."""
        typed = cell.formula or ("" if cell.value is None else str(cell.value).strip())
        return Placed(typed, cell.place)

    def _agreed(self, row: Row) -> AgreedScore:
        text = self.cells.text
        return AgreedScore(
            text(row[layout.AGREED_MEMBER]),
            text(row[layout.AGREED_CRITERION]),
            self.cells.number(row[layout.AGREED_POINTS]),
            text(row[layout.AGREED_BY]),
            text(row[layout.AGREED_REASON]),
            row.place,
        )

    def _correction(self, row: Row, rates: Container[str]) -> Correction:
        text = self.cells.text
        item = text(row[layout.CORRECTION_ITEM])
        number = self.cells.per_cent if item in rates else self.cells.number
        return Correction(
            member=text(row[layout.CORRECTION_MEMBER]),
            item=item,
            column=text(row[layout.CORRECTION_COLUMN]),
            old=number(row[layout.CORRECTION_OLD]),
            new=number(row[layout.CORRECTION_NEW]),
            reason=text(row[layout.CORRECTION_REASON]),
            source=text(row[layout.CORRECTION_SOURCE]),
            place=row.place,
        )

    def _threshold(self, row: Row) -> Threshold:
        points = self.cells.number(row[layout.THRESHOLD_POINTS]).value
        content = self.cells.text(row[layout.THRESHOLD_CONTENT])
        return Threshold(content, points, row.place)

    def _honour(self, row: Row) -> Honour:
        return Honour(
            self.cells.integer(row[layout.HONOUR_RANK], COUNTS) or 0,
            self.cells.text(row[layout.HONOUR_TITLE]),
            self.cells.text(row[layout.HONOUR_CONDITION]),
            row.place,
        )

    def _exclusion(self, row: Row) -> Exclusion:
        text = self.cells.text
        return Exclusion(
            text(row[layout.EXCLUDED_MEMBER]),
            text(row[layout.EXCLUDED_REASON]),
            text(row[layout.EXCLUDED_SOURCE]),
            row.place,
        )


def read_bloc_book(workbook: RawWorkbook) -> tuple[BlocBook, tuple[Issue, ...]]:
    """Return what khoi.xlsx says, and what in it could not be read.

    Raises:
        CannotGoOn: there are no members, or a setting without which all would be guesses.
    """
    return BlocBookReader(workbook).read()


def _no_members(book: BlocBook) -> Iterable[Issue]:
    if not book.bloc.members:
        yield catalogue.NO_MEMBERS.at(Place(layout.FILE_NAME, layout.MEMBERS.name))
