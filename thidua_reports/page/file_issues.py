"""Issues of whatever verb -> as the page lists them, by the file that they are in."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.issues.issue import Issue, Severity, by_file
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.page.issue_list import counted, row_of, severity_counts, sort_counts
from thidua_reports.page.views import IssueGroup, IssueList
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.alike_issues import in_brief


def issues_by_file(issues: Sequence[Issue], accepted: int = 0) -> IssueList:
    """Return all issues, the files with the most severe ones first, and these first in each.

    `accepted` others are only counted.
    """
    groups = [*_groups(issues)]
    listed = sum(len(each.rows) for each in groups)
    return IssueList(
        total=words.TOTAL.format(counts=counted(issues)) if issues else words.NO_ISSUE_AT_ALL,
        severities=[*severity_counts(issues)],
        sorts=[*sort_counts(issues)],
        notes=[*_notes(len(issues), listed, accepted)],
        groups=groups,
    )


def _groups(issues: Sequence[Issue]) -> Iterator[IssueGroup]:
    files = sorted(by_file(issues).items(), key=_worst)
    for number, (name, found) in enumerate(files, start=1):
        rows = [row_of(each) for each in in_brief(found)]
        yield IssueGroup(str(number), name or BLOC_WORKBOOK, counted(found), rows)


def _worst(of_file: tuple[str, Sequence[Issue]]) -> int:
    return [*Severity].index(of_file[1][0].kind.severity)


def _notes(count: int, listed: int, accepted: int) -> Iterator[str]:
    if listed < count:
        yield words.IN_BRIEF.format(listed=counted_integer(listed))
    if accepted:
        yield words.ACCEPTED_UNLISTED.format(count=counted_integer(accepted))
