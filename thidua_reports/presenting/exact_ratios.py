"""Ratios as quotients of what was reported, and the mean of ratios with its parts.

A quotient is for points that depend on digits that are not printed.

503 of 600 is 83,8333 %, of which 30 points are 25,149…; 30 × 503 : 600 is 25,15.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial, reduce

from thidua_reports.domain.results import TargetResult, by_group
from thidua_reports.domain.rounding import Rounding, RoundingMode, as_decimal
from thidua_reports.domain.scores import PartKind, ScoredItem, Step
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import Worded, combined, figure

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
    entry = item.entry
    if entry is None or entry.achieved.value is None or not entry.out_of.value:
        return None
    return _operation("/", _number(entry.achieved.value), _number(entry.out_of.value))


def _ratio(result: TargetResult) -> Step | None:
    plan, entry = result.target.plan.value, result.entry
    if plan is None or entry is None or entry.achieved.value is None or result.ratio is None:
        return None
    achieved = _number(entry.achieved.value)
    if entry.out_of.value and Fraction(entry.achieved.value) != result.value:
        achieved = _operation(
            "/", _operation("*", _number(Decimal(100)), achieved), _number(entry.out_of.value)
        )
    if not (achieved.value and plan):
        return None
    pair = (achieved, _number(plan))
    return _operation("/", *(reversed(pair) if result.target.asks_for_less else pair))


def _capped(result: TargetResult) -> Step:
    """A target that was reached counts 1, and so does one without a plan."""
    is_short = result.target.has_plan is not False and (result.ratio or 0) < 1
    return (_ratio(result) if is_short else None) or _number(Decimal(0 if is_short else 1))


def _mean(parts: Sequence[Step]) -> Step:
    total = reduce(partial(_operation, "+"), parts)
    return total if len(parts) == 1 else _operation("/", total, _number(Decimal(len(parts))))


def _number(value: Decimal) -> Step:
    return Step(PartKind.LITERAL, "", value)


def _operation(sign: str, left: Step, right: Step) -> Step:
    value = combined(sign, Fraction(left.value or 0), Fraction(right.value or 0))
    result = None if value is None else _NOISE_FREE.round(value)
    return Step(PartKind.OPERATION, sign, result, (left, right))


def mean_in_words(results: Sequence[TargetResult]) -> str:
    """Return the ratios that were averaged, those above 100 % together, and what they come to."""
    groups = by_group(results)
    if len(groups) == 1:
        return phrases.MEAN_IS.format(mean=_line(_of_targets(results), _mean_of(results)))
    lines = [
        phrases.MEAN_OF_GROUP.format(
            name=own[0].target.group or phrases.NO_GROUP,
            mean=_line(_of_targets(own), _mean_of(own)),
        )
        for own in groups
    ]
    means = [_mean_of(own) for own in groups]
    overall = sum(means, Fraction(0)) / len(means)
    lines.append(phrases.MEAN_OF_GROUPS.format(mean=_line(list(map(_per_cent, means)), overall)))
    return "; ".join(lines)


def _of_targets(results: Sequence[TargetResult]) -> list[Worded]:
    """Return the ratios below 100 % with the targets' names, the others as so many times 100 %."""
    short = [result for result in results if _counted(result) < 1]
    with_names = [_with_name(result) for result in short]
    return [*with_names, *[_per_cent(Fraction(1))] * (len(results) - len(short))]


def _with_name(result: TargetResult) -> Worded:
    ratio = _per_cent(_counted(result))
    return Worded(f"{ratio.text} ({result.target.name})", ratio.value)


def _line(parts: Sequence[Worded], exact: Fraction) -> str:
    result = _per_cent(exact)
    if len({part.text for part in parts}) == 1:
        return parts[0].text
    shown = sum((part.value or Fraction(0) for part in parts), Fraction(0)) / len(parts)
    sign = "=" if shown == result.value else "≈"
    return f"({' + '.join(_terms(parts))}) : {len(parts)} {sign} {result.text}"


def _terms(parts: Sequence[Worded]) -> list[str]:
    """Return the parts, equal ones at the end as a product."""
    texts = [part.text for part in parts]
    alike = texts.count(texts[-1])
    return texts if alike == 1 else [*texts[:-alike], f"{alike} × {texts[-1]}"]


def _mean_of(results: Sequence[TargetResult]) -> Fraction:
    return sum(map(_counted, results), Fraction(0)) / len(results)


def _counted(result: TargetResult) -> Fraction:
    """Return the ratio as it is averaged, not above 1; a target without a plan is reached."""
    is_asked = result.target.has_plan is not False and result.ratio is not None
    return min(Fraction(1), result.ratio) if is_asked and result.ratio else Fraction(not is_asked)


def _per_cent(ratio: Fraction) -> Worded:
    return figure(as_decimal(ratio), as_ratio=True)
