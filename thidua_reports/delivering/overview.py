"""An output that tells of all others: it can be made only when it is known where these go."""

from collections.abc import Callable, Iterable
from enum import Enum, auto

from thidua_reports.delivering.deliveries import Delivery, Status
from thidua_reports.delivering.previous_runs import PreviousRuns
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue


class Memory(Enum):
    """What is known of the runs before this one into the same folder."""

    KNOWN = auto()
    NO_RUN_BEFORE = auto()
    MISSING = auto()
    DAMAGED = auto()


@frozen
class Planned:
    """Where all other outputs go, what is told of all of them, and what is known of before."""

    deliveries: tuple[Delivery, ...]
    told: tuple[Issue, ...] = ()
    memory: Memory = Memory.KNOWN


@frozen
class Overview:
    """The output that tells of all others: its name, and what makes it of what is planned."""

    name: str
    make: Callable[[Planned], bytes]


def memory_of(previous: PreviousRuns, deliveries: Iterable[Delivery]) -> Memory:
    """Return what is known of before; where documents are there already, a record was too."""
    if previous.is_known:
        return Memory.KNOWN
    if previous.is_damaged:
        return Memory.DAMAGED
    is_there = any(
        each.kept or each.is_renewed or each.status is Status.UNCHANGED for each in deliveries
    )
    return Memory.MISSING if is_there else Memory.NO_RUN_BEFORE
