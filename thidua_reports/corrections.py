"""Corrections that came after submission, applied to the figures they correct."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.place import Figure
from thidua_reports.domain.submission import CriterionReport, Submission, TargetReport
from thidua_reports.issues.catalogue import decision_kinds, insertions, sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.layouts import decision_sheets
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.matching import matching_key
from thidua_reports.vietnamese import number

Report = TypeVar("Report", TargetReport, CriterionReport)
TARGET_FIELDS = {
    layout.ACHIEVED.heading: "achieved",
    layout.OUT_OF.heading: "out_of",
    layout.PREVIOUS.heading: "previous",
    layout.SELF_SCORE.heading: "self_score",
}
CRITERION_FIELDS = {
    layout.CRITERION_ACHIEVED.heading: "achieved",
    layout.CRITERION_OUT_OF.heading: "out_of",
    layout.CRITERION_COUNT.heading: "count",
    layout.CRITERION_OTHER.heading: "other",
    layout.CRITERION_SELF.heading: "self_score",
    layout.CRITERION_BONUS.heading: "bonus",
    layout.CRITERION_DEDUCTION.heading: "deduction",
}


def apply_corrections(
    book: BlocBook, submissions: Sequence[Submission]
) -> tuple[tuple[Submission, ...], tuple[Issue, ...]]:
    """Return the submissions with the corrected figures, each placed where it was corrected.

    A correction whose old value is not what the workbook says is reported and not applied.
    """
    current = {submission.member: submission for submission in submissions}
    issues: list[Issue] = []
    for correction in book.corrections:
        submission = current.get(correction.member)
        if submission is None:
            issues.append(_unknown_member(correction, current))
            continue
        corrected, found = _corrected(book, submission, correction)
        current[correction.member] = corrected
        issues.extend(found)
    return tuple(current[submission.member] for submission in submissions), tuple(issues)


def _corrected(
    book: BlocBook, submission: Submission, correction: Correction
) -> tuple[Submission, tuple[Issue, ...]]:
    if correction.item in {report.code for report in submission.targets}:
        targets, issues = _in_reports(submission.targets, correction, TARGET_FIELDS)
        return replace(submission, targets=targets), issues
    if correction.item in {report.code for report in submission.criteria}:
        criteria, issues = _in_reports(submission.criteria, correction, CRITERION_FIELDS)
        return replace(submission, criteria=criteria), issues
    return submission, (_unknown_item(book, submission, correction),)


def _unknown_item(book: BlocBook, submission: Submission, correction: Correction) -> Issue:
    """What is registered but missing in the workbook is no mistake of the correction."""
    codes = [target.code for target in book.targets if target.member == correction.member]
    codes += [criterion.code for criterion in book.criteria]
    if correction.item in codes:
        return decision_kinds.CORRECTION_WITHOUT_ROW.at(
            correction.place, member=correction.member, item=correction.item
        )
    codes += [report.code for report in submission.targets]
    codes += [report.code for report in submission.criteria]
    return sheet_kinds.UNKNOWN_CODE.at(
        correction.place.of(decision_sheets.CORRECTION_ITEM.heading),
        what=insertions.AN_ITEM,
        code=correction.item,
        hint=did_you_mean(correction.item, codes),
    )


def _in_reports(
    reports: tuple[Report, ...], correction: Correction, fields: dict[str, str]
) -> tuple[tuple[Report, ...], tuple[Issue, ...]]:
    by_key = {matching_key(heading): field for heading, field in fields.items()}
    field = by_key.get(matching_key(correction.column))
    report = next(report for report in reports if report.code == correction.item)
    pending = decision_kinds.CORRECTION_PENDING.at(report.place, where=correction.place.cell)
    if field is None:
        return reports, (_unknown_column(correction, fields), pending)
    figure: Figure = getattr(report, field)
    if figure.value != correction.old.value:
        return reports, (_old_value_differs(figure, correction), pending)
    if correction.new.value is None:
        return reports, (decision_kinds.CORRECTION_WITHOUT_VALUE.at(correction.place), pending)
    corrected = _changed(report, field, correction)
    return tuple(corrected if each is report else each for each in reports), ()


def _changed(report: Report, field: str, correction: Correction) -> Report:
    """Return a report with a new figure; a level in words stands for its own figure only."""
    changes: dict[str, Any] = {field: correction.new}
    if isinstance(report, CriterionReport) and field == "achieved":
        changes["level"] = correction.level
    return replace(report, **changes)


def _unknown_column(correction: Correction, fields: dict[str, str]) -> Issue:
    return sheet_kinds.UNKNOWN_WORD.at(
        correction.place.of(decision_sheets.CORRECTION_COLUMN.heading),
        text=correction.column,
        choices=", ".join(fields),
        hint=did_you_mean(correction.column, fields),
    )


def _unknown_member(correction: Correction, known: dict[str, Submission]) -> Issue:
    return sheet_kinds.UNKNOWN_CODE.at(
        correction.place,
        what=insertions.A_WORKBOOK,
        code=correction.member,
        hint=did_you_mean(correction.member, known),
    )


def _old_value_differs(figure: Figure, correction: Correction) -> Issue:
    return decision_kinds.CORRECTION_OF_ANOTHER_VALUE.at(
        correction.old.place,
        old=_written(correction.old),
        found=_written(figure),
        where=figure.place,
    )


def _written(figure: Figure) -> str:
    return insertions.BLANK if figure.value is None else number(figure.value)
