"""The three periods of a bloc's year."""

from decimal import Decimal
from enum import Enum


class Period(Enum):
    """A period; the value is its word in the workbooks."""

    PLEDGE = "Giao ước"
    HALF_YEAR = "6 tháng"
    YEAR = "Năm"

    @property
    def usual_elapsed(self) -> Decimal:
        """The share of the year that has usually passed: none, half, all of it."""
        return {Period.HALF_YEAR: Decimal("0.5"), Period.YEAR: Decimal(1)}.get(self, Decimal(0))

    @property
    def following(self) -> "Period":
        """The period that comes next; after the year, the next year's pledge."""
        periods = list(Period)
        return periods[(periods.index(self) + 1) % len(periods)]
