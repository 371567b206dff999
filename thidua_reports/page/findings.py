"""What the verdict of the page rests on, counted once for all that tells of it."""

from collections.abc import Sequence

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.official_copies import Official
from thidua_reports.domain.arrival import Arrival, arrival_of, files_of
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.page.issue_list import Groups
from thidua_reports.page.sorts import Sort, of_sort
from thidua_reports.presenting.material import Material
from thidua_reports.workspace.version_names import is_version_of


@frozen
class Unusable:
    """A member whose files came in, none of which can be used."""

    code: str
    name: str
    files: Sequence[str]


@frozen
class Findings:
    """What was examined, its issues by group, the files made, what became of those that came.

    `official` are the official copies beside the files.
    """

    material: Material
    groups: Groups
    deliveries: Sequence[Delivery]
    account: Sequence[Received] = ()
    official: Official = Official()

    @property
    def issues(self) -> Sequence[Issue]:
        """All issues, the templates' included."""
        return [issue for issues in self.groups.values() for issue in issues]

    @property
    def is_provisional(self) -> bool:
        """Whether there is a ranking that may yet change."""
        return self.material.standings.is_scored and self.material.standings.provisional

    @property
    def in_doubt(self) -> Sequence[TargetResult]:
        """The targets that the tables mark as in doubt."""
        return [each for each in self.material.standings.of_members if each.doubtful]

    @property
    def submitted(self) -> Sequence[Member]:
        """The members whose workbooks are used, or of whom none is expected."""
        return [each.member for each in self.material.standings.members if not each.is_awaited]

    @property
    def awaited(self) -> Sequence[Member]:
        """The members of whom no usable workbook came in, though one is due."""
        return [each.member for each in self.material.standings.members if each.is_awaited]

    @property
    def unusable(self) -> Sequence[Unusable]:
        """Those of the awaited of whom something came in."""
        found = ((each, self._files(each, Fate.REFUSED)) for each in self.awaited)
        return [Unusable(each.code, each.name, files) for each, files in found if files]

    @property
    def misplaced(self) -> Sequence[tuple[Member, Sequence[str]]]:
        """Those of the awaited whose workbooks lie where none is read, each with these."""
        found = self._arrived_so(Arrival.MISPLACED)
        return [(each, self._files(each, Fate.MISPLACED)) for each in found]

    @property
    def noted(self) -> Sequence[Member]:
        """Those of the awaited whose workbook the bloc noted as received, and has no file of."""
        return self._arrived_so(Arrival.NOTED)

    @property
    def silent(self) -> Sequence[Member]:
        """Those of the awaited of whom nothing came in."""
        return self._arrived_so(Arrival.AWAITED)

    @property
    def kept(self) -> Sequence[Issue]:
        """The issues on files that were there and have been kept."""
        return of_sort(self.issues, Sort.KEPT)

    def kept_of(self, document: str) -> Sequence[str]:
        """Return the files kept that are edited versions of a document."""
        found = (each for each in self.kept if each.kind is output_kinds.EDITED_DOCUMENT_KEPT)
        names = (each.place.workbook for each in found)
        return [each for each in names if is_version_of(each, document)]

    def _arrived_so(self, state: Arrival) -> Sequence[Member]:
        book = self.material.book
        told = ((each, arrival_of(book, each.code, (), self.account)) for each in self.awaited)
        return [each for each, arrived in told if arrived is state]

    def _files(self, member: Member, fate: Fate) -> Sequence[str]:
        return files_of(self.account, member.code, fate)
