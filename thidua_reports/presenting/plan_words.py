"""A target's plan -> how it is written: which way is better is told where less is."""

from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.language.vietnamese import counted, number, percent
from thidua_reports.presenting import phrases


def tabled_plan(target: Target) -> str:
    """Return the plan for a column of figures: 790, 96%, "không quá 3", đạt; dash for none."""
    value = target.plan.value
    if target.without_plan:
        return phrases.NO_PLAN
    if target.kind is TargetKind.PASS_FAIL:
        return phrases.YES
    if value is None:
        return phrases.DASH
    if target.asks_for_less:
        adds_up = target.kind is TargetKind.CUMULATIVE
        if adds_up and not value:
            return phrases.NONE_AT_ALL
    written = percent(value) if is_in_per_cent(target) else number(value)
    has_limit = target.asks_for_less and value
    return phrases.NO_MORE_THAN.format(limit=written) if has_limit else written


def tabled_unit(target: Target) -> str:
    """Return the unit for a column: of a rate of something counted "% gia đình"."""
    is_rate_of = target.kind is TargetKind.RATE and phrases.PER_CENT not in target.unit
    return f"{phrases.PER_CENT} {target.unit}".strip() if is_rate_of else target.unit


def worded_plan(target: Target) -> str:
    """Return the plan for a sentence: 05, 96%, "không quá 03"; nothing for none."""
    value = target.plan.value
    if value is None:
        return ""
    written = percent(value) if is_in_per_cent(target) else counted(value)
    if target.asks_for_less and value:
        return phrases.NO_MORE_THAN.format(limit=written)
    return written


def is_in_per_cent(target: Target) -> bool:
    """Return whether the plan is a number of per cent; that of a rate is, whatever is counted."""
    return target.kind is TargetKind.RATE or target.unit == phrases.PER_CENT
