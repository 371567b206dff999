"""Figures that are hardly so: whoever reported them is asked, and until then they are in doubt."""

from collections.abc import Iterable

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import number_kinds, submission_kinds
from thidua_reports.issues.issue import Issue

ASKED_BACK = (
    submission_kinds.UNLIKELY_ACHIEVEMENT,
    submission_kinds.UNLIKELY_PREVIOUS,
    submission_kinds.NOTHING_OF_LESS,
    submission_kinds.MORE_THAN_ALL,
    number_kinds.RATE_BEYOND_ALL,
)
"""Warnings of a figure that no document may have as final until it is corrected or accepted."""


def asked_back(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the issues of figures that are still to be asked about."""
    return tuple(issue for issue in issues if issue.kind in ASKED_BACK)


def places_asked_back(issues: Iterable[Issue]) -> frozenset[Place]:
    """Return the cells of figures that are still to be asked about."""
    return frozenset(issue.place for issue in asked_back(issues))
