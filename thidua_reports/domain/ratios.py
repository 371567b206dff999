"""Achievement against plan and against last year, as exact fractions.

Source of the formulas: the published figures of the blocs. A/T where more is better; T/A where less
is better (the only form that reproduces both published years of a falling rate); the ratio of two
percentages is a ratio, not a difference.
"""

from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.rounding import Rounding, RoundingMode, as_decimal
from thidua_reports.domain.targets import Direction, TargetKind

LIKELY_TIMES = 4
"""Of two figures that belong together, neither is likely to be more than so many times the other.

The limit is our own: no published result is farther from its plan than half or twice of it, and a
digit too many, or one lost, is ten times.
"""
MOST_TIMES, SMALLEST_PART = 10, 50
"""Above ten times, or below a fiftieth, of what is expected a figure can hardly be meant."""


def is_unlikely(found: Fraction, expected: Fraction, share_due: Decimal = Decimal(1)) -> bool:
    """Return whether a figure is to be asked about; by now only a share of it may be due."""
    least = Fraction(share_due) * expected
    return found > LIKELY_TIMES * expected or LIKELY_TIMES * found < least


def is_far(found: Fraction, expected: Fraction) -> bool:
    """Return whether of two readings of a figure this is hardly the one."""
    return not expected <= SMALLEST_PART * found <= SMALLEST_PART * MOST_TIMES * expected


RATIO_ROUNDING = Rounding(RoundingMode.HALF_UP, 9)
"""Where a rule compares a ratio: 57,45 of a plan of 60,473684211 meets 95 %."""


def comparable_value(
    kind: TargetKind, achieved: Decimal | None, out_of: Decimal | None
) -> Fraction | None:
    """Return what is compared with the plan; of a count over a population, the rate in per cent."""
    if achieved is None:
        return None
    if kind is TargetKind.RATE and out_of is not None:
        return 100 * Fraction(achieved) / Fraction(out_of) if out_of else None
    return Fraction(achieved)


def ratio_to_plan(
    direction: Direction, value: Fraction | None, plan: Decimal | None
) -> Fraction | None:
    """Return A/T, or T/A where less is better (1 is 100 %); None where it cannot be formed.

    Where less is better and nothing is left, any plan is met: the ratio is 1.
    """
    if value is None or plan is None:
        return None
    if direction is Direction.DOWN:
        return Fraction(plan) / value if value else Fraction(1)
    return value / Fraction(plan) if plan else None


def has_percentage(direction: Direction, value: Fraction | None, plan: Decimal | None) -> bool:
    """Return whether a ratio to the plan means something in per cent.

    Where less is better, nothing at all is no percentage of a plan, and no figure is one of zero.
    """
    return direction is Direction.UP or bool(value and plan)


def growth(value: Fraction | None, previous: Decimal | None) -> Fraction | None:
    """Return by which share `value` exceeds the same period last year (0,253 is 25,3 %)."""
    if value is None or not previous:
        return None
    return value / Fraction(previous) - 1


def unrounded(exact: Fraction | None) -> Decimal | None:
    """Return a ratio or a rate as rules compute with it, so that a half of a point stays a half.

    The 28 digits of a decimal number are more than a spreadsheet program holds.
    """
    return None if exact is None else as_decimal(exact)


def compared_ratio(ratio: Fraction) -> Decimal:
    """Return the ratio as rules compare it, ROUND(A/T, 9)."""
    return RATIO_ROUNDING.round(ratio)
