"""Very many issues of one kind in one sheet -> the first of them, which counts the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.issues.issue import Issue
from thidua_reports.presenting import phrases
from thidua_reports.vietnamese import number

MOST_ALIKE = 20
"""So many are told one by one."""
FIRST_PLACES = 3


def in_brief(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return the issues in their order, one of each kind in a sheet where they are very many."""
    groups: dict[tuple[str, str, str], list[Issue]] = {}
    for issue in issues:
        groups.setdefault(_likeness(issue), []).append(issue)
    return tuple(_told(issues, groups))


def _told(
    issues: Sequence[Issue], groups: dict[tuple[str, str, str], list[Issue]]
) -> Iterator[Issue]:
    for issue in issues:
        group = groups[_likeness(issue)]
        if len(group) <= MOST_ALIKE or not issue.place.sheet:
            yield issue
        elif issue is group[0]:
            yield _counting(group)


def _likeness(issue: Issue) -> tuple[str, str, str]:
    return issue.kind.code, issue.place.workbook, issue.place.sheet


def _counting(group: Sequence[Issue]) -> Issue:
    first, *others = group
    cells = [each.place.cell for each in others if each.place.cell]
    told = phrases.ALIKE_ELSEWHERE.format(
        count=number(Decimal(len(others))), cells=", ".join(cells[:FIRST_PLACES])
    )
    return replace(first, message=f"{first.message} {told}")
