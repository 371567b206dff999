"""A rate that is found by counting: the per cent, which its plan is, beside what was counted."""

from dataclasses import replace
from fractions import Fraction

from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.language.vietnamese import fraction, short_percent
from thidua_reports.presenting import phrases
from thidua_reports.presenting.score_words import decimals_of


def counted_rate(result: TargetResult, unit: str = "") -> str:
    """Return a rate as 97,4% (41.873/42.990 hồ sơ), the `unit` being what is counted.

    Anything else gives "". The per cent has as many decimals as its plan at the least; what falls
    short of it is not rounded up to it.
    """
    target, entry = result.target, result.entry
    is_rate = target.kind is TargetKind.RATE
    if not is_rate or entry is None or result.value is None or entry.achieved.value is None:
        return ""
    if entry.out_of.value is None:
        return ""
    counted = f"{fraction(entry.achieved.value, entry.out_of.value)} {unit}".rstrip()
    plan = target.plan.value
    decimals = max(target.percent.decimals, decimals_of(plan) if plan is not None else 0)
    reached = replace(target.percent, decimals=decimals).round(result.value)
    is_short_of_it = reached == plan and _falls_short(target, result.value)
    share = short_percent(reached)
    return phrases.SHARE_COUNTED.format(
        share=phrases.NEARLY.format(percent=share) if is_short_of_it else share, counted=counted
    )


def _falls_short(target: Target, value: Fraction) -> bool:
    plan = target.plan.value
    if plan is None:
        return False
    return value > plan if target.asks_for_less else value < plan
