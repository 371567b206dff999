"""When a figure is so far from what is expected that a slip is likely."""

from fractions import Fraction

MOST_TIMES, SMALLEST_PART = 10, 50
"""Above ten times, or below a fiftieth, of what is expected a figure is far from it.

The limits are our own: no published result is so far from its plan.
"""


def is_far(found: Fraction, expected: Fraction) -> bool:
    """Tell whether a figure is too much or too little to be likely."""
    return not expected <= SMALLEST_PART * found <= SMALLEST_PART * MOST_TIMES * expected
