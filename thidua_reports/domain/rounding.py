"""How a figure is rounded before it is printed."""

from decimal import Decimal
from enum import Enum
from fractions import Fraction

from thidua_reports.frozen import frozen


class RoundingMode(Enum):
    """What happens to the digits that are not printed; the value is the word in the workbook."""

    HALF_UP = "làm tròn"
    TRUNCATE = "cắt bỏ"


@frozen
class Rounding:
    """A mode and the number of decimals that are kept."""

    mode: RoundingMode
    decimals: int

    def round(self, exact: Fraction) -> Decimal:
        """Return `exact` rounded once; halves go away from zero, as Excel's ROUND does."""
        whole, below = abs(exact.numerator) * 10**self.decimals, exact.denominator
        units, left = divmod(whole, below)
        if self.mode is RoundingMode.HALF_UP and 2 * left >= below:
            units += 1
        return Decimal(-units if exact < 0 else units).scaleb(-self.decimals)


def as_decimal(exact: Fraction) -> Decimal:
    """Return the decimal number that `exact` is; of a third the nearest of 28 digits."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)
