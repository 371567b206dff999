"""How far a member's workbook has come, by what lies there and by what the bloc noted down."""

from collections.abc import Collection, Sequence
from enum import Enum, auto

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Fate, Received


class Arrival(Enum):
    """The state of a member's workbook.

    USED is one that counts. Of a SETTLED member none comes, as the bloc decided. UNUSABLE are
    files of the member of which none can be used. A MISPLACED one came in, and lies where none is
    read. Of the NOTED one the bloc wrote down the day on
    which it came in, and no file is known to be it. Of the AWAITED nothing came.
    """

    USED = auto()
    SETTLED = auto()
    UNUSABLE = auto()
    MISPLACED = auto()
    NOTED = auto()
    AWAITED = auto()


def arrival_of(
    book: BlocBook, member: str, submitted: Collection[str], account: Sequence[Received]
) -> Arrival:
    """Return the state of a member's workbook; `submitted` are whose workbooks are used."""
    if member in submitted:
        return Arrival.USED
    if book.settled_absence(member):
        return Arrival.SETTLED
    if files_of(account, member, Fate.REFUSED):
        return Arrival.UNUSABLE
    if files_of(account, member, Fate.MISPLACED):
        return Arrival.MISPLACED
    return Arrival.NOTED if book.received_on(member) else Arrival.AWAITED


def files_of(account: Sequence[Received], member: str, fate: Fate) -> Sequence[str]:
    """Return the files of a member of which this became."""
    return [each.name for each in account if each.member == member and each.fate is fate]
