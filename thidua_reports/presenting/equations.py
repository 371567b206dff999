"""A part in words and its result -> "70 × 97% = 67,9", or the name of a single figure."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import (
    MOST,
    STRONGEST,
    USUAL,
    Worded,
    figure,
    is_bare,
    is_limit,
    is_ratio,
    name_of,
    with_notes,
)

Fits = Callable[[Fraction], bool]
"""Whether a result with few decimals is exact enough: for the points, or to differ from a limit."""


def line(
    step: Step, worded: Worded, *, as_ratio: bool, fits: Fits | None = None, unit: str = ""
) -> str:
    """Return a part with its result, its notes in brackets; `unit` stands behind the result."""
    if step.value is None:
        unit = ""
    if step.value is None or (worded.strength == STRONGEST and is_ratio(step) is as_ratio):
        text = worded.text if worded.notes else with_name(step, worded)
        return with_notes(f"{text}{'' if _is_named_points(text) else unit}", worded.notes)
    result = result_of(step.value, as_ratio=as_ratio, fits=fits)
    if worded.text == result.text:
        return with_notes(f"{worded.text}{unit}", worded.notes)
    sign = "=" if worded.value == result.value else "≈"
    return with_notes(f"{worded.text} {sign} {result.text}{unit}", worded.notes)


def _is_named_points(text: str) -> bool:
    return text.startswith(phrases.QUANTITIES[Quantity.STANDARD])


def result_of(value: Decimal, *, as_ratio: bool, fits: Fits | None) -> Worded:
    """Return a result with the fewest decimals that fit, where a condition is given."""
    shown = figure(value, as_ratio=as_ratio)
    for decimals in range(USUAL, MOST + 1) if fits else ():
        shown = figure(value, as_ratio=as_ratio, decimals=decimals)
        if fits is None or (shown.value is not None and fits(shown.value)):
            break
    return shown


def with_name(step: Step, worded: Worded) -> str:
    """Return a single figure with its name."""
    bare = step
    while bare.kind is PartKind.FUNCTION and bare.label in phrases.CHOOSING:
        same = [part for part in bare.parts if part.value == bare.value]
        if not same:
            return worded.text
        bare = min(same, key=is_limit)
    name = phrases.RATIO_ALONE if is_ratio(bare) and is_bare(bare) else name_of(bare)
    return f"{name} {worded.text}".strip()
