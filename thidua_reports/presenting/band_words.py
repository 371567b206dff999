"""In which band of a rule a figure is, in words."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_reports.domain.scores import Step
from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import figure


def band_in_words(found: str, searched: Step, limits: Sequence[Decimal], *, as_ratio: bool) -> str:
    """Return what was `searched`, as `found`, and its band.

    The `limits` are where the band begins, and those above.
    """
    level, *above = (figure(each, as_ratio=as_ratio).text for each in limits)
    form = phrases.BAND
    if above:
        form = phrases.MIDDLE_BAND if limits[0] else phrases.LOWEST_BAND
    if above and limits[0] and not as_ratio and _is_only_one(searched.value, limits):
        form = phrases.BAND_OF_ONE
    return form.format(found=found, level=level, end="".join(above[:1]))


def _is_only_one(value: Decimal | None, limits: Sequence[Decimal]) -> bool:
    """Return whether the band is that of the one whole number, which the value is."""
    first, end, *_ = limits
    return value == first == first.to_integral_value() and end == first + 1
