"""What the bloc notes down of its members because others reported it."""

from dataclasses import field
from datetime import date
from enum import Enum

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen


class NotedKind(Enum):
    """What was reported; the value is the word in the workbook."""

    LATE_REPORT = "báo cáo chậm"
    VIOLATION = "vi phạm"
    COMMENDATION = "biểu dương"


@frozen
class Noted:
    """Something that others reported of a member: how often it happened, what, who said so, when.

    Of one that names a criterion only that criterion knows. `count` is None where it cannot be
    read.
    """

    member: str
    kind: NotedKind
    criterion: str
    count: int | None
    what: str
    source: str
    day: date | None
    place: Place = field(compare=False)

    def is_about(self, criterion: str) -> bool:
        """Return whether a rule of the criterion counts it."""
        return self.criterion in ("", criterion)
