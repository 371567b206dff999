"""Standings and issues -> the page for the drafter on what the draft lacks."""

from collections.abc import Sequence

from thidua_reports.domain.standing import Standings
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue, Severity, errors
from thidua_reports.language.text import in_one_line
from thidua_reports.layouts.views import NoteGroup
from thidua_reports.presenting import phrases
from thidua_reports.presenting.alike_issues import in_brief

LISTED_ISSUES = 40


def draft_notes(standings: Standings, issues: Sequence[Issue]) -> list[NoteGroup]:
    """Return the page that lists who has not submitted and what is in doubt, if anything is."""
    missing = [s.member.name for s in standings.members if s.is_awaited]
    asked = asked_back(issues)
    assumed = [
        issue
        for issue in issues
        if issue.kind.severity is Severity.WARNING and issue.place.cell and issue not in asked
    ]
    unwritten = [issue for issue in issues if issue.kind == document_kinds.CONTENT_NOT_WRITTEN]
    groups = (
        (phrases.NOT_SUBMITTED_BY, missing),
        (phrases.IN_DOUBT, _listed((*errors(issues), *asked))),
        (phrases.ON_ASSUMPTION, _listed(assumed)),
        (phrases.NOT_WRITTEN, _listed(unwritten)),
    )
    return [NoteGroup(title, notes) for title, notes in groups if notes]


def _listed(issues: Sequence[Issue]) -> list[str]:
    brief = in_brief(issues)
    lines = [in_one_line(f"{issue.place}: {issue.message}") for issue in brief[:LISTED_ISSUES]]
    if len(brief) > LISTED_ISSUES:
        lines.append(phrases.MORE_ISSUES.format(count=len(brief) - LISTED_ISSUES))
    return lines
