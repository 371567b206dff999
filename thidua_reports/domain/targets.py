"""Targets as registered in the pledge."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from decimal import Decimal
from enum import Enum
from itertools import count

from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.rounding import Rounding
from thidua_reports.frozen import frozen


class TargetKind(Enum):
    """What kind of figure a target is; the value is the word in the workbook."""

    CUMULATIVE = "lũy kế"
    SNAPSHOT = "thời điểm"
    RATE = "tỷ lệ"
    PASS_FAIL = "đạt - không đạt"
    INFORMATIONAL = "chỉ nêu số"


class Direction(Enum):
    """Which way is better; the value is the word in the workbook."""

    UP = "tăng"
    DOWN = "giảm"


def extra_code(member: str, number: int) -> str:
    """Return the code of a member's result that is stated though nobody registered it."""
    return f"{member}+{number}"


REGISTERED_DIGITS = 2
"""How many digits the number of a registered target has at least."""


def registered_code(member: str, number: int) -> str:
    """Return the code of the target that a member registers as its `number`th."""
    return f"{member}.{number:0{REGISTERED_DIGITS}}"


MOST_REGISTERED = 1000
"""A number from here on in a code is a year or the like, and counts no targets."""


def codes_beyond(member: str, known: Iterable[str]) -> Iterator[str]:
    """Yield codes for further targets of a member, numbered on after all that are known.

    YT.1 and YT.01 would be taken for one another, so that it is the numbers that go on.
    """
    numbers = [_number_of(member, code) for code in known]
    last = max((each for each in numbers if each < MOST_REGISTERED), default=0)
    return (registered_code(member, number) for number in count(last + 1))


def _number_of(member: str, code: str) -> int:
    before, dot, number = code.rpartition(".")
    is_number = number.isascii() and number.isdigit()
    return int(number) if dot and before == member and is_number else 0


def is_registered_code(code: str, members: Iterable[str]) -> bool:
    """Return whether a code is one under which one of the `members` registers a target itself."""
    member, dot, number = code.rpartition(".")
    is_number = len(number) >= REGISTERED_DIGITS and number.isascii() and number.isdigit()
    return bool(dot) and is_number and member in members


@frozen
class Target:
    """A registered target; the registered plan is the one that computes.

    `plan` is in `unit`; for a rate it is a number of per cent (96 means 96 %). `criterion` is empty
    for a target without points, `parent` for one that is not part ("trong đó") of another.
    `without_plan` means that there is none on purpose ("không có"), not by oversight. Targets of a
    `group` (its matching key) are averaged among themselves first, where a rule averages.
    """

    member: str
    code: str
    name: str
    unit: str
    kind: TargetKind
    plan: Figure
    percent: Rounding
    place: Place = field(compare=False)
    direction: Direction = Direction.UP
    compared_with: str = ""
    criterion: str = ""
    parent: str = ""
    pattern: str = ""
    without_plan: bool = False
    group: str = ""

    @property
    def scored_by(self) -> str:
        """The code of the criterion it is scored by; "" for none, as where it is only stated."""
        return "" if self.kind is TargetKind.INFORMATIONAL else self.criterion

    @property
    def is_only_a_part(self) -> bool:
        """Return whether it is only reported with its parent; with points it counts too."""
        return bool(self.parent) and not self.scored_by

    @property
    def is_compared(self) -> bool:
        """Return whether it is one of those that its member meets or misses.

        A plan that was forgotten may have been missed.
        """
        has_none = self.kind is TargetKind.INFORMATIONAL or self.has_plan is False
        return not has_none and not self.is_only_a_part

    @property
    def adds_up(self) -> bool:
        """Return whether its figure grows towards the plan, bit by bit, as the year goes on."""
        return self.kind is TargetKind.CUMULATIVE and self.direction is Direction.UP

    def share_due(self, elapsed: Decimal) -> Decimal:
        """Return what share of the plan is due when `elapsed` of the year has passed.

        Only what adds up towards a plan is due bit by bit; a state at one moment, a rate and what
        should stay low are due whole.
        """
        return elapsed if self.adds_up else Decimal(1)

    def least_share(self, elapsed: Decimal) -> Decimal:
        """Return of how much of its plan a likely figure is measured by now.

        What is counted up over the year starts from nothing, where less is better as well.
        """
        return elapsed if self.kind is TargetKind.CUMULATIVE else Decimal(1)

    @property
    def asks_for_less(self) -> bool:
        """Return whether it is about a figure of which less is better, and none at all the best."""
        has_words = self.kind in (TargetKind.PASS_FAIL, TargetKind.INFORMATIONAL)
        return self.direction is Direction.DOWN and not has_words

    @property
    def has_plan(self) -> bool | None:
        """Return whether there is a plan that can be met; None where it has been forgotten.

        A plan of zero is one where less is better, and none where a ratio to it is asked for.
        """
        if self.without_plan:
            return False
        return None if self.plan.value is None else self.asks_for_less or self.plan.value != 0
