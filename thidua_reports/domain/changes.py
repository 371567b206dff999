"""What a run came to that a later one is compared by, and what differs between two runs."""

from enum import Enum

from thidua_reports.domain.place import NOWHERE, Place
from thidua_reports.frozen import frozen


class ChangeKind(Enum):
    """What differs, causes before what follows from them; the value is the word the user sees."""

    FIGURE = "số liệu"
    RATIO = "tỷ lệ"
    JUDGEMENT = "đánh giá"
    POINTS = "điểm"
    RANK = "thứ hạng"
    ISSUE = "vấn đề"
    FILE = "tệp"


OF_CRITERION, OF_CONTENT = "tiêu chí", "nội dung"
"""How what is of a criterion begins, and what is of a content, beside a target of the same code."""

GROWTH = "So cùng kỳ (%)"
SELF_SCORE, SELF_CONTENT = "Điểm tự chấm", "Điểm tự chấm của nội dung"
SELF_TOTAL = "Tổng điểm tự chấm"
KEPT_LATER = frozenset({GROWTH, SELF_SCORE, SELF_CONTENT, SELF_TOTAL})
"""What runs did not keep at first, so that a record that has none of it does not tell of it."""


@frozen
class RunFigure:
    """One value of a run: of which member and target or criterion, what it is, and where from.

    What is of the whole bloc has no member, what is of a member as a whole no item, and what was
    computed no place. `of` tells figures apart that are called alike: "" for one of a target, else
    that it is of a criterion or a content, and of several events which one was counted.
    """

    kind: ChangeKind
    member: str
    item: str
    what: str
    value: str
    source: Place = NOWHERE
    of: str = ""


@frozen
class Change:
    """What differs from the run before; what was or is not there has the empty value.

    `item` is a target, criterion or content, or the code of an issue, whose severity is `what`. A
    file is known by its name: replaced by another of the same name it has it `before` and `now`.
    `source` is where it is now, of what is gone where it was; `of` is that of the figure. Where an
    issue took the place of one of another code, `item_before` and `what_before` are of that one.
    """

    kind: ChangeKind
    member: str
    item: str
    what: str
    before: str
    now: str
    source: Place = NOWHERE
    of: str = ""
    item_before: str = ""
    what_before: str = ""
