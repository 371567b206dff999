"""In which band of a rule a figure is, in words."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import figure


def band_in_words(found: str, limits: Sequence[Decimal], *, as_ratio: bool) -> str:
    """Return what was found and its band: `limits` are where the band begins, and those above."""
    level, *above = (figure(each, as_ratio=as_ratio).text for each in limits)
    form = phrases.BAND
    if above:
        form = phrases.MIDDLE_BAND if limits[0] else phrases.LOWEST_BAND
    if above and limits[0] and limits[1] == limits[0] + 1 and not as_ratio:
        form = phrases.BAND_OF_ONE
    return form.format(found=found, level=level, end="".join(above[:1]))
