"""What a run came to that a later one is compared by, and what differs between two runs."""

from enum import Enum

from thidua_reports.domain.place import NOWHERE, Place
from thidua_reports.frozen import frozen


class ChangeKind(Enum):
    """What differs, causes before what follows from them; the value is the word the user sees."""

    FIGURE = "số liệu"
    RATIO = "tỷ lệ"
    POINTS = "điểm"
    RANK = "thứ hạng"
    ISSUE = "vấn đề"
    FILE = "tệp"


@frozen
class RunFigure:
    """One value of a run: of which member and target or criterion, what it is, and where from.

    What is of the whole bloc has no member, what is of a member as a whole no item, and what was
    computed no place.
    """

    kind: ChangeKind
    member: str
    item: str
    what: str
    value: str
    source: Place = NOWHERE


@frozen
class Change:
    """What differs from the run before; what was or is not there has the empty value.

    `item` is a target, criterion or content, or the code of an issue, whose severity is `what`. A
    file is known by its name: replaced by another of the same name it has it `before` and `now`.
    `source` is where it is now, of what is gone where it was.
    """

    kind: ChangeKind
    member: str
    item: str
    what: str
    before: str
    now: str
    source: Place = NOWHERE
