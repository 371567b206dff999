"""Many issues -> the list the user gets: in order, one for a cell, grouped by file."""

from collections.abc import Iterable

from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue, Severity

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def deduplicated(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues without repetitions: at a cell in error, only the first error remains."""
    found = tuple(dict.fromkeys(issues))
    first: dict[Place, Issue] = {}
    for issue in errors(found):
        if issue.place.cell:
            first.setdefault(issue.place, issue)
    return tuple(issue for issue in found if first.get(issue.place, issue) is issue)


def by_file(issues: Iterable[Issue]) -> dict[str, tuple[Issue, ...]]:
    """Return the issues of each file, the most severe first."""
    files: dict[str, list[Issue]] = {}
    for issue in issues:
        files.setdefault(issue.place.workbook, []).append(issue)
    return {
        name: tuple(sorted(found, key=lambda issue: ORDER[issue.kind.severity]))
        for name, found in sorted(files.items())
    }


def errors(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return what would make the report wrong."""
    return tuple(issue for issue in issues if issue.kind.severity is Severity.ERROR)


def places_in_error(issues: Iterable[Issue]) -> frozenset[Place]:
    """Return the cells, and the sheets as a whole, at which an error was reported."""
    return frozenset(issue.place for issue in errors(issues) if issue.place.sheet)
