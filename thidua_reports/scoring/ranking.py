"""Totals -> ranks."""

from collections.abc import Sequence
from decimal import Decimal


def ranks(totals: Sequence[Decimal | None]) -> tuple[int | None, ...]:
    """Return each total's rank, the highest first; equal totals share a rank (1, 2, 2, 4).

    A missing total has no rank and takes none from the others.
    """
    known = [total for total in totals if total is not None]
    return tuple(
        None if total is None else 1 + sum(other > total for other in known) for total in totals
    )
