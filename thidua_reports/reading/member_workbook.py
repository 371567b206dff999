"""A member's workbook -> its submission."""

from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Rating
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.submission import CriterionEntry, Registration, Submission, TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.figures.digits import plainly_written
from thidua_reports.excel.figures.numbers import Fits, never
from thidua_reports.excel.layout.sheet_layout import CellKind, Rows, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.cells import Amount, CellReader
from thidua_reports.excel.sheets.settings import missing_settings
from thidua_reports.excel.sheets.shown_cells import is_word, means_none, plain_text, shown
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import cell_kinds, number_kinds, submission_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.bloc_sheets import YEARS
from thidua_reports.layouts.identity_sheet import IDENTITY
from thidua_reports.reading import typed_over
from thidua_reports.reading.form_identity import read_form_stamp
from thidua_reports.reading.records import RecordReader
from thidua_reports.reading.registrations import RegistrationReader, none_planned
from thidua_reports.reading.typed_over import ONLY_LOOKED_AT, typed_where_nothing_is_read

TEXT_FORMAT = "@"
REPEATED = (
    layout.Results.name,
    layout.Results.kind,
    layout.Results.direction,
    layout.Results.compared_with,
)

PLAIN_OF_TARGETS = layout.Results.typed_in(
    Rows.GIVEN, layout.Results.achieved, layout.Results.out_of, layout.Results.previous
)
PLAIN_OF_CRITERIA = layout.CriterionResults.typed_in(
    Rows.GIVEN,
    *(layout.CriterionResults.achieved, layout.CriterionResults.out_of),
    layout.CriterionResults.other,
)
"""Columns that are read alike, whatever target or criterion the row is about."""


@frozen
class Identity:
    """Code and name of the member, from the workbook's own cells."""

    code: Placed[str]
    name: Placed[str]


class SubmissionReader(RecordReader):
    """Reads one member workbook: the member it is of, and then its contents."""

    def __init__(self, workbook: RawWorkbook) -> None:
        super().__init__(workbook)
        self.marks = read_form_stamp(workbook)
        self._settings = self.settings(layout.UNIT)
        self._of_settings = tuple(self.cells.issues)
        self._targets: dict[str, Target] = {}
        self._ratings: dict[str, Rating] = {}

    def identity(self) -> tuple[Identity, tuple[Issue, ...]]:
        """Return the member as the workbook names it, and why that could not be read."""
        code, name = self._settings[layout.UNIT_CODE], self._settings[layout.UNIT_NAME]
        cells = CellReader()
        typed = (Placed(cells.text(each), each.place) for each in (code, name))
        identity = Identity(*typed)
        return identity, (*self._of_settings, *cells.issues)

    def read(self, member: str, book: BlocBook) -> tuple[Submission, tuple[Issue, ...]]:
        """Return the submission of `member`, and what in the workbook could not be read.

        How a figure is read depends on what the bloc registered.
        """
        codes = [*(each.code for each in book.targets), *(each.code for each in book.criteria)]
        self._codes = frozenset(map(matching_key, codes))
        self._targets = {target.code: target for target in book.targets}
        self._ratings = {matching_key(rating.word): rating for rating in book.ratings}
        settings = self._settings
        period, year = settings[layout.PERIOD], settings[layout.YEAR]
        self.cells.issues.extend(missing_settings(settings, (layout.PERIOD, layout.YEAR)))
        registrations, targets = self._targets_of(member, book)
        submission = Submission(
            member,
            self.workbook.place.workbook,
            reporter=self.cells.wording(settings[layout.REPORTER]),
            period=Placed(self.period(period), period.place),
            year=Placed(self.cells.integer(year, YEARS.range), year.place),
            targets=targets,
            criteria=self._criteria(),
            passages=self.passages(layout.MemberPassages.layout),
            registrations=registrations,
            decimal_mark=self.marks.decimal_mark,
            saved_on=self.workbook.saved_on,
        )
        left = self.sheets_left(*ONLY_LOOKED_AT, IDENTITY.name)
        typed = typed_where_nothing_is_read(self.workbook)
        return submission, (*self.cells.issues, *left, *typed)

    def _targets_of(
        self, member: str, book: BlocBook
    ) -> tuple[tuple[Registration, ...], tuple[TargetEntry, ...]]:
        """Return what the workbook registers itself, and its entry for each target."""
        given = [each.code for each in book.targets]
        reader = RegistrationReader(self.cells, member, book.policy.percent, given)
        if book.bloc.period is Period.PLEDGE:
            read = tuple(filter(None, self.each(layout.Registrations.layout, reader.registered)))
            return tuple(each for each, _ in read), tuple(entry for _, entry in read)
        rows = self.each(layout.Results.layout, lambda row: row)
        added = tuple(filter(None, [reader.extra(row) for row in rows if reader.is_extra(row)]))
        self._targets |= {each.target.code: each.target for each in added}
        typed_in = [row for row in rows if not reader.is_extra(row) or not reader.is_empty(row)]
        entries = tuple(self._target(row) for row in typed_in)
        self.cells.issues.extend(typed_over.typed_among_formulas(typed_in, layout.Results.layout))
        self.cells.issues.extend(typed_over.ratios_typed_over(typed_in, entries, self._targets))
        return added, entries

    def _criteria(self) -> tuple[CriterionEntry, ...]:
        rows = self.each(layout.CriterionResults.layout, lambda row: row)
        entries = tuple(self._criterion(row) for row in rows)
        self.cells.issues.extend(
            typed_over.typed_among_formulas(rows, layout.CriterionResults.layout)
        )
        return entries

    def _target(self, row: Row) -> TargetEntry:
        text, number = self.cells.text, self.cells.number
        code = text(row[layout.Results.code])
        kind = self._targets[code].kind if code in self._targets else TargetKind.SNAPSHOT
        unit = self._targets[code].unit if code in self._targets else ""
        out_of = number(row[layout.Results.out_of], unit)
        wholes = {out_of.value, self._targets[code].plan.value if code in self._targets else None}
        is_part = kind is TargetKind.RATE
        achieved = self._achieved(
            row[layout.Results.achieved], kind, unit, lambda whole: is_part or whole in wholes
        )
        return TargetEntry(
            code=code,
            unit=Placed(text(row[layout.Results.unit]), row[layout.Results.unit].place),
            plan=self._plan(row[layout.Results.plan], kind, unit),
            achieved=achieved.value,
            out_of=self._total(row[layout.Results.achieved], achieved, out_of),
            previous=self._plain(row[layout.Results.previous], kind, unit),
            **self.values(PLAIN_OF_TARGETS, row),
            place=row.place,
            words={
                column.heading: Placed(wording, row[column].place)
                for column in REPEATED
                if (wording := text(row[column]))
            }
            | none_planned(row[layout.Results.plan]),
            written=_written(row, layout.Results.layout),
            standard=number(row[layout.Results.standard]),
            last=typed_over.last_figure(row[layout.Results.last]),
        )

    def _plan(self, cell: RawCell, kind: TargetKind, unit: str) -> Figure:
        if means_none(cell):
            return Placed(None, cell.place)
        if kind is TargetKind.PASS_FAIL:
            return Placed(Decimal(1), cell.place)
        return self._plain(cell, kind, unit)

    def _plain(self, cell: RawCell, kind: TargetKind, unit: str) -> Figure:
        if kind is TargetKind.RATE:
            return self.cells.per_cent(cell)
        return self.cells.number(cell, unit)

    def _total(self, cell: RawCell, achieved: Amount, out_of: Figure) -> Figure:
        """The b of a/b is in one of two places; in both it must be the same."""
        if out_of.value is None:
            return achieved.out_of
        if achieved.is_percent or achieved.out_of.value not in (None, out_of.value):
            self.cells.issues.append(
                submission_kinds.TWO_TOTALS.at(
                    out_of.place, text=shown(cell), out_of=plainly_written(out_of.value)
                )
            )
        return out_of

    def _achieved(
        self, cell: RawCell, kind: TargetKind, unit: str = "", fits: Fits = never
    ) -> Amount:
        if kind is TargetKind.PASS_FAIL:
            return self._attained(cell)
        known = len(self.cells.issues)
        amount = self.cells.amount(cell, unit, fits)
        if kind is TargetKind.INFORMATIONAL and cell.number_format == TEXT_FORMAT:
            self._accept_as_text(known)
        if amount.is_percent and kind is not TargetKind.RATE:
            self.cells.issues.append(
                cell_kinds.PERCENT_NOT_EXPECTED.at(cell.place, text=shown(cell))
            )
            return _whole(Placed(None, cell.place))
        return amount

    def _accept_as_text(self, known: int) -> None:
        """A figure that is only stated has a cell for text in the form: 25000 there is no doubt."""
        new = self.cells.issues[known:]
        self.cells.issues[known:] = [
            issue for issue in new if issue.kind is not number_kinds.NUMBER_AS_TEXT
        ]

    def _attained(self, cell: RawCell) -> Amount:
        word = self.cells.word(cell, words.YES_NO)
        return _whole(Placed(words.YES_NO.get(word), cell.place))

    def _criterion(self, row: Row) -> CriterionEntry:
        number, name = self.cells.number, row[layout.CriterionResults.name]
        out_of = number(row[layout.CriterionResults.out_of])
        achieved = self._achieved_or_rating(
            row[layout.CriterionResults.achieved], lambda whole: whole == out_of.value
        )
        rating = self._rating(row[layout.CriterionResults.achieved])
        return CriterionEntry(
            code=self.cells.text(row[layout.CriterionResults.code]),
            achieved=achieved.value,
            out_of=self._total(row[layout.CriterionResults.achieved], achieved, out_of),
            **self.values(PLAIN_OF_CRITERIA, row),
            place=row.place,
            other=number(row[layout.CriterionResults.other]),
            rating=rating.word if rating else "",
            written=_written(row, layout.CriterionResults.layout),
            name=Placed(self.cells.text(name), name.place),
            standard=number(row[layout.CriterionResults.standard]),
            typed_points=typed_over.typed_text(row[layout.CriterionResults.points]),
        )

    def _rating(self, cell: RawCell) -> Rating | None:
        return self._ratings.get(matching_key(plain_text(cell)))

    def _achieved_or_rating(self, cell: RawCell, fits: Fits) -> Amount:
        """A word such as "tốt" is worth what the bloc decided; without ratings it is no figure."""
        rating = self._rating(cell)
        if rating is not None:
            return _whole(Placed(rating.value, cell.place))
        if self._ratings and is_word(cell):
            self._report_unknown_rating(cell)
            return _whole(Placed(None, cell.place))
        return self._achieved(cell, TargetKind.SNAPSHOT, fits=fits)

    def _report_unknown_rating(self, cell: RawCell) -> None:
        word, known = plain_text(cell), [rating.word for rating in self._ratings.values()]
        hint = did_you_mean(word, known)
        kind = number_kinds.UNKNOWN_RATING
        issue = kind.at(cell.place, text=word, ratings=", ".join(known), hint=hint)
        self.cells.issues.append(issue)


def _written(row: Row, sheet: SheetLayout) -> dict[str, str]:
    """Return the text in the cells for figures, by heading; else the formula behind it."""
    return {
        column.heading: plain_text(row[column]) or row[column].formula
        for column in sheet.columns
        if column.kind is CellKind.NUMBER and not row[column].is_blank
    }


def _whole(figure: Figure) -> Amount:
    """Return a figure that is no part of another."""
    return Amount(figure, Placed(None, figure.place), is_percent=False)
