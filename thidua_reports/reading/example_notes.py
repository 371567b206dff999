"""Notes on example rows, one for a workbook however many of its sheets still show them."""

from collections.abc import Sequence

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue


def told_once(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Return the issues with one note in place of those on the example rows of several sheets."""
    notes = [issue for issue in issues if issue.kind is sheet_kinds.EXAMPLE_ROWS]
    if len(notes) < 2:
        return tuple(issues)
    place = Place(notes[0].place.workbook)
    note = sheet_kinds.EXAMPLE_SHEETS.at(place, count=len(notes))
    others = (issue for issue in issues if issue.kind is not sheet_kinds.EXAMPLE_ROWS)
    return (*others, note)
