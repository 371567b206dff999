"""What kiem_tra.html shows of what came in, and of what the bloc knows about members."""

from collections.abc import Sequence

from thidua_reports.frozen import frozen
from thidua_reports.page.link_views import Link


@frozen
class MemberRow:
    """A member: whether its workbook came in and when, and how many issues it has."""

    name: str
    state: str
    is_missing: bool
    files: Sequence[str]
    received: str
    late: str
    issues: Link | None


@frozen
class UnusedFile:
    """A file of the members' folder that is not used: whose it is, and why not."""

    name: str
    fate: str
    member: str
    why: str


@frozen
class NotedRow:
    """What the bloc has noted down of a member: what, how often, who reported it and when."""

    member: str
    kind: str
    what: str
    count: str
    source: str
    day: str


@frozen
class Submissions:
    """Who has sent in what; `has_dates` is whether any date of receipt is known."""

    summary: str
    deadline: str
    has_dates: bool
    members: Sequence[MemberRow]
    unused: Sequence[UnusedFile]
    noted: Sequence[NotedRow]
