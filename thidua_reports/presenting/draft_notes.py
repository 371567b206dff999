"""Standings and issues -> the page that tells the drafter what the draft lacks."""

from collections.abc import Sequence

from thidua_reports.domain.standing import Standings
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.issues.issue_list import errors
from thidua_reports.presenting import phrases
from thidua_reports.presenting.heads import Fields

LISTED_ISSUES = 40


def draft_notes(standings: Standings, issues: Sequence[Issue]) -> list[Fields]:
    """Return the page that says who has not submitted and what is in doubt, if anything is."""
    missing = [s.member.name for s in standings.members if not s.submitted]
    found = errors(issues)
    doubts = [f"{issue.place}: {issue.message}" for issue in found[:LISTED_ISSUES]]
    if len(found) > LISTED_ISSUES:
        doubts.append(phrases.MORE_ISSUES.format(count=len(found) - LISTED_ISSUES))
    assumed = [
        f"{issue.place}: {issue.message}"
        for issue in issues
        if issue.kind.severity is Severity.WARNING and issue.place.cell
    ]
    groups = (
        (phrases.NOT_SUBMITTED_BY, missing),
        (phrases.IN_DOUBT, doubts),
        (phrases.ON_ASSUMPTION, assumed[:LISTED_ISSUES]),
    )
    return [{"tieu_de": title, "y": notes} for title, notes in groups if notes]
