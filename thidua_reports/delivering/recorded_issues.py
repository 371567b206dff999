"""Issues as nhat_ky.json keeps them: plain words, so that a later version can still read them."""

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, IssueKind, Severity


@frozen
class RecordedIssue:
    """An issue as it was reported."""

    code: str
    severity: str
    place: Place
    message: str
    remedy: str


def recorded_issue(issue: Issue) -> RecordedIssue:
    """Return the words of `issue`."""
    kind = issue.kind
    return RecordedIssue(kind.code, kind.severity.value, issue.place, issue.message, issue.remedy)


def reported_again(recorded: RecordedIssue) -> Issue:
    """Return the issue of these words; of its kind only code and severity are known."""
    kind = IssueKind(recorded.code, Severity(recorded.severity), "", "")
    return Issue(kind, recorded.place, recorded.message, recorded.remedy)
