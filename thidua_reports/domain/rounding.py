"""How a figure is rounded before it is printed."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction


class RoundingMode(Enum):
    """What happens to the digits that are not printed; the value is the word in the workbook."""

    HALF_UP = "làm tròn"
    TRUNCATE = "cắt bỏ"


@dataclass(frozen=True)
class Rounding:
    """A mode and the number of decimals that are kept."""

    mode: RoundingMode
    decimals: int

    def round(self, exact: Fraction) -> Decimal:
        """Return `exact` rounded once; halves go away from zero, as Excel's ROUND does."""
        scale = 10**self.decimals
        half = Fraction(1, 2) if self.mode is RoundingMode.HALF_UP else Fraction(0)
        units = int(abs(exact) * scale + half)
        return Decimal(-units if exact < 0 else units).scaleb(-self.decimals)


def as_decimal(exact: Fraction) -> Decimal:
    """Return the decimal number that `exact` is; of a third the nearest of 28 digits."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)
