"""Ratios as quotients of what was reported, for points that hang on digits that are not printed.

503 of 600 is 83,8333 %, of which 30 points are 25,149…; 30 × 503 : 600 is 25,15.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from thidua_reports.domain.results import TargetResult, by_group
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.scores import ScoredItem, Step, StepKind
from thidua_reports.formulas.quantities import Quantity

_NOISE_FREE = Rounding(RoundingMode.HALF_UP, 10)


def with_exact_ratios(step: Step, item: ScoredItem) -> Step:
    """Return the part with its ratios as quotients, except where they are only compared."""
    exact = _exact(step, item)
    if exact is not None:
        return replace(exact, word=step.word)
    kept = 1 if step.label in ("IF", "LOOKUP") else 0
    parts = (*step.parts[:kept], *(with_exact_ratios(part, item) for part in step.parts[kept:]))
    return replace(step, parts=parts)


def _exact(step: Step, item: ScoredItem) -> Step | None:
    if step.label == Quantity.RATIO:
        return _ratio_of_item(item)
    if step.label == Quantity.BEST_RATIO:
        leaders = item.leaders.get(step.label, ())
        return _ratio_of_item(leaders[0]) if leaders else None
    if step.label == Quantity.MEAN_RATIO and item.covers:
        return _mean([_mean([_capped(each) for each in own]) for own in by_group(item.covers)])
    return None


def _ratio_of_item(item: ScoredItem) -> Step | None:
    if item.result is not None:
        return _ratio(item.result)
    report = item.report
    if report is None or report.achieved.value is None or not report.out_of.value:
        return None
    return _divided(_number(report.achieved.value), _number(report.out_of.value))


def _ratio(result: TargetResult) -> Step | None:
    plan, report = result.target.plan.value, result.report
    if plan is None or report is None or report.achieved.value is None or result.ratio is None:
        return None
    achieved = _number(report.achieved.value)
    if report.out_of.value and Fraction(report.achieved.value) != result.value:
        achieved = _divided(_times(_number(Decimal(100)), achieved), _number(report.out_of.value))
    if not (achieved.value and plan):
        return None
    pair = (achieved, _number(plan))
    return _divided(*(reversed(pair) if result.target.asks_for_less else pair))


def _capped(result: TargetResult) -> Step:
    """What is reached counts 1, and so does what was asked of nobody."""
    is_short = result.target.has_plan is not False and (result.ratio or 0) < 1
    return (_ratio(result) if is_short else None) or _number(Decimal(0 if is_short else 1))


def _mean(parts: Sequence[Step]) -> Step:
    total = reduce(_plus, parts)
    return total if len(parts) == 1 else _divided(total, _number(Decimal(len(parts))))


def _number(value: Decimal) -> Step:
    return Step(StepKind.NUMBER, "", value)


def _plus(left: Step, right: Step) -> Step:
    return _operation("+", _exactly(left) + _exactly(right), (left, right))


def _times(left: Step, right: Step) -> Step:
    return _operation("*", _exactly(left) * _exactly(right), (left, right))


def _divided(left: Step, right: Step) -> Step:
    return _operation("/", _exactly(left) / _exactly(right), (left, right))


def _operation(sign: str, value: Fraction, parts: tuple[Step, Step]) -> Step:
    return Step(StepKind.OPERATION, sign, _NOISE_FREE.round(value), parts)


def _exactly(step: Step) -> Fraction:
    return Fraction(step.value or 0)
