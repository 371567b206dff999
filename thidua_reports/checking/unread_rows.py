"""What is only told because the rows at the end of a sheet were not read."""

from collections.abc import Iterable, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import bloc_kinds, sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.layouts.criteria_sheets import Targets


def without_untrue(issues: Sequence[Issue]) -> Iterable[Issue]:
    """Return the issues; of a list of targets not read to its end nobody says who has none."""
    unread = {issue.place for issue in issues if issue.kind == sheet_kinds.TOO_FAR}
    if Place(FILE_NAME, Targets.layout.name) not in unread:
        return issues
    return (issue for issue in issues if issue.kind is not bloc_kinds.NO_TARGETS_TO_SCORE)
