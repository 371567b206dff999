"""A period at its end, as the next one looks back on it."""

from collections.abc import Iterable

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place, is_in_doubt, sheets_in_doubt
from thidua_reports.domain.standing import Standings
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, errors, places_in_error
from thidua_reports.layouts.bloc_workbook import FILE_NAME


@frozen
class EndedPeriod:
    """What khoi.xlsx said, what came of it, and all that was found wrong."""

    book: BlocBook
    standings: Standings
    issues: tuple[Issue, ...]

    def error_at(self, places: Iterable[Place]) -> Issue | None:
        """Return the first error that casts doubt on what stands at one of the places."""
        known = tuple(places)
        for issue in errors(self.issues):
            if issue.place.sheet and any(is_in_doubt(place, {issue.place}) for place in known):
                return issue
        return None

    def is_sheet_in_error(self, sheet: str) -> bool:
        """Tell whether any error was found on a sheet of khoi.xlsx."""
        return sheet in sheets_in_doubt(FILE_NAME, places_in_error(self.issues))
