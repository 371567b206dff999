"""What kiem_tra.html shows of the files beside it."""

from collections.abc import Sequence

from thidua_reports.frozen import frozen
from thidua_reports.page.link_views import Link


@frozen
class MadeFile:
    """A file of this run, what it is, and what is to be known of its names; its PDF copy if any."""

    link: Link
    title: str
    notes: Sequence[str]
    copy: Link | None = None


@frozen
class AnsweredMember:
    """What goes back to a member: its workbook, its note and the PDF of that, where made.

    `why_no_workbook` tells why there is none of the first.
    """

    name: str
    workbook: Link | None
    note: Link | None
    why_no_workbook: str
    remarks: Sequence[str]
    copy: Link | None = None


@frozen
class OfficialFile:
    """The newest official copy of a document, and whether it holds."""

    link: Link
    told: Sequence[str]


@frozen
class NotMade:
    """A document of the period that could not be made, and why."""

    name: str
    why: str


@frozen
class Files:
    """The files of this run, the answers to members and who has none, what could not be made.

    `official` are the official copies that are beside them.
    """

    made: Sequence[MadeFile]
    answers: Sequence[AnsweredMember]
    unanswered: str
    not_made: Sequence[NotMade]
    official: Sequence[OfficialFile] = ()
