"""When a figure is so far from what is expected that a slip is likely."""

from fractions import Fraction


def is_far(found: Fraction, expected: Fraction) -> bool:
    """Tell whether a figure is above ten times, or below a fiftieth, of what is expected.

    The limits are our own: no published result is so far from its plan.
    """
    return not expected <= 50 * found <= 500 * expected
