"""What the verdict of the page rests on, counted once for all that tells of it."""

from collections.abc import Collection, Sequence

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.place import Place
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import (
    ballot_kinds,
    document_kinds,
    number_kinds,
    output_kinds,
    submission_kinds,
)
from thidua_reports.issues.issue import Issue, IssueKind, Severity
from thidua_reports.page.issue_list import Groups
from thidua_reports.presenting.material import Material

_READINGS = tuple(each for each in vars(number_kinds).values() if isinstance(each, IssueKind))
_OF_FILES_KEPT = (
    output_kinds.EDITED_DOCUMENT_KEPT,
    output_kinds.DOCUMENT_OPEN,
    output_kinds.FOLDER_IN_THE_WAY,
)
_LEAVE_GAPS = (
    document_kinds.REQUEST_TO_NOBODY,
    document_kinds.NUMBER_WITH_ANOTHER_SYMBOL,
    document_kinds.SIGNER_WITHOUT_NAME,
    document_kinds.MINUTES_UNSIGNED,
    document_kinds.COMMENT_NOT_ANSWERED,
    document_kinds.SPEAKER_NOT_NAMED,
    document_kinds.VOTE_NOT_COUNTED,
    document_kinds.ADOPTION_NOT_RECORDED,
    document_kinds.HOUR_NOT_KNOWN,
    document_kinds.ACTIVITY_LACKS,
    document_kinds.LEADER_SIGNS,
    ballot_kinds.COUNTED_BY_NOBODY,
    ballot_kinds.HONOURS_NOT_VOTED_ON,
)
"""The kinds of issues by which a document has a blank that is to be filled in by hand."""


@frozen
class Unusable:
    """A member whose files came in, none of which can be used."""

    code: str
    name: str
    files: Sequence[str]


@frozen
class Findings:
    """What was examined, its issues by group, the files made, what became of those that came."""

    material: Material
    groups: Groups
    deliveries: Sequence[Delivery]
    account: Sequence[Received] = ()

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
        return [each for each in self.material.standings.results if each.doubtful]

    @property
    def unlikely(self) -> Collection[Place]:
        """Where an achievement is many times its plan, or a small part of it."""
        kind = submission_kinds.UNLIKELY_ACHIEVEMENT
        return {each.place for each in self.issues if each.kind is kind}

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
        found = ((each, refused_files(self.account, each.code)) for each in self.awaited)
        return [Unusable(each.code, each.name, files) for each, files in found if files]

    @property
    def silent(self) -> Sequence[Member]:
        """Those of the awaited of whom nothing came in that is known to be theirs."""
        return [each for each in self.awaited if not refused_files(self.account, each.code)]

    @property
    def readings(self) -> Sequence[Issue]:
        """The warnings that a number was read in one way and not in another."""
        return [each for each in self._warnings if each.kind in _READINGS]

    @property
    def other_warnings(self) -> Sequence[Issue]:
        """The other warnings, but for those that are told in other words."""
        told = (*_READINGS, *_OF_FILES_KEPT, *_LEAVE_GAPS)
        return [each for each in self._warnings if each.kind not in told]

    @property
    def gaps(self) -> Sequence[Issue]:
        """The issues by which a document has a blank."""
        return [each for each in self.issues if each.kind in _LEAVE_GAPS]

    @property
    def _warnings(self) -> Sequence[Issue]:
        return [each for each in self.issues if each.kind.severity is Severity.WARNING]


def refused_files(account: Sequence[Received], code: str) -> Sequence[str]:
    """Return the files of a member that cannot be used."""
    return [each.name for each in account if each.member == code and each.fate is Fate.REFUSED]
