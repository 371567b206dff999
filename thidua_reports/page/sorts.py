"""Issues -> what is to be done about each before sending: the steps count by it, the list shows it.

An issue is of one sort, so that the steps add up to the issues; only those of a unit whose workbook
is awaited are not counted there, as the step is to get the workbook.
"""

from collections.abc import Iterable
from enum import Enum

from thidua_reports.issues.asked_back import ASKED_BACK
from thidua_reports.issues.catalogue import (
    ballot_kinds,
    document_kinds,
    number_kinds,
    output_kinds,
)
from thidua_reports.issues.issue import Issue, IssueKind, Severity


class Sort(Enum):
    """A sort of issues; the value is how the filter of the page knows it."""

    ERROR = "phai-sua"
    UNLIKELY = "hoi-lai"
    READING = "cach-hieu"
    WARNING = "xem-lai"
    KEPT = "giu-nguyen"
    GAP = "de-trong"
    NOTE = "de-biet"


_READINGS = tuple(
    each
    for each in vars(number_kinds).values()
    if isinstance(each, IssueKind) and each not in ASKED_BACK
)
_OF_FILES_KEPT = (
    output_kinds.EDITED_DOCUMENT_KEPT,
    output_kinds.UNSURE_DOCUMENT_KEPT,
    output_kinds.DOCUMENT_OPEN,
    output_kinds.FOLDER_IN_THE_WAY,
)
_LEAVE_GAPS = (
    document_kinds.REQUEST_TO_NOBODY,
    document_kinds.NUMBER_WITH_ANOTHER_SYMBOL,
    document_kinds.SIGNER_WITHOUT_NAME,
    document_kinds.MINUTES_UNSIGNED,
    document_kinds.COMMENT_NOT_ANSWERED,
    document_kinds.SPEAKER_NOT_NAMED,
    document_kinds.VOTE_NOT_COUNTED,
    document_kinds.ADOPTION_NOT_RECORDED,
    document_kinds.HOUR_NOT_KNOWN,
    document_kinds.ACTIVITY_LACKS,
    document_kinds.LEADER_SIGNS,
    ballot_kinds.COUNTED_BY_NOBODY,
    ballot_kinds.HONOURS_NOT_VOTED_ON,
)
"""The kinds of issues by which a document has a blank that is to be filled in by hand."""
_KNOWN_LATER = (
    document_kinds.MINUTES_UNSIGNED,
    document_kinds.SPEAKER_NOT_NAMED,
    document_kinds.VOTE_NOT_COUNTED,
    document_kinds.ADOPTION_NOT_RECORDED,
    document_kinds.HOUR_NOT_KNOWN,
    ballot_kinds.COUNTED_BY_NOBODY,
    ballot_kinds.HONOURS_NOT_VOTED_ON,
)


def sort_of(issue: Issue) -> Sort:
    """Return what is to be done about an issue: what leaves a blank is to be filled in first."""
    if issue.kind in _LEAVE_GAPS:
        return Sort.GAP
    if issue.kind.severity is Severity.ERROR:
        return Sort.ERROR
    if issue.kind in _OF_FILES_KEPT:
        return Sort.KEPT
    if issue.kind in ASKED_BACK:
        return Sort.UNLIKELY
    if issue.kind.severity is Severity.NOTE:
        return Sort.NOTE
    return Sort.READING if issue.kind in _READINGS else Sort.WARNING


def is_known_later(issue: Issue) -> bool:
    """Return whether what a blank is for is known only when the members have met."""
    return issue.kind in _KNOWN_LATER


def of_sort(issues: Iterable[Issue], sort: Sort) -> list[Issue]:
    """Return the issues of a sort, in their order."""
    return [each for each in issues if sort_of(each) is sort]
