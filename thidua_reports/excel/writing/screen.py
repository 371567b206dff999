"""How much of a sheet is seen on a screen without scrolling."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

SEEN_AT_ONCE, READABLE, DEFAULT_WIDTH = 110, 60, 8
"""So many characters beside each other are seen on a screen without scrolling, or are enough for a
sentence; and so many hold columns that nobody has made wider."""


def seen_at_once(widths: Sequence[int]) -> Sequence[int]:
    """Return the widths of the columns that are seen at once, and of further ones where few are."""
    wide = [*widths, *[DEFAULT_WIDTH] * ceil(max(0, READABLE - sum(widths)) / DEFAULT_WIDTH)]
    room = accumulate(wide)
    return wide[: max(1, sum(each <= SEEN_AT_ONCE for each in room))]
