"""All targets of a criterion together -> how many, how many met, their mean ratio."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.ratios import compared_ratio, unrounded
from thidua_reports.domain.results import TargetResult, by_group
from thidua_reports.formulas import quantities as q


def over_all_targets(results: Sequence[TargetResult]) -> Mapping[str, Decimal | None]:
    """Return the quantities of a rule that looks at all targets of a criterion at once.

    Numbers and mean are None as long as any ratio is unknown, or where there is no target at all:
    who has none has not reached all.
    """
    ratios = [_ratio(result) for result in results]
    known = [ratio for ratio in ratios if ratio is not None]
    complete = bool(known) and len(known) == len(ratios)
    compared = [compared_ratio(ratio) for ratio in known]
    return {
        q.TARGET_COUNT.name: Decimal(len(results)),
        q.TARGETS_MET.name: Decimal(sum(each >= 1 for each in compared)) if complete else None,
        q.TARGETS_EXCEEDED.name: _exceeded(results, compared) if complete else None,
        q.MEAN_RATIO.name: _mean(results),
    }


def _exceeded(results: Sequence[TargetResult], ratios: Sequence[Decimal]) -> Decimal:
    """What cannot be better has gone beyond its plan, though its ratio is 1."""
    best = sum(result.cannot_be_better for result in results)
    return Decimal(sum(each > 1 for each in ratios) + best)


def _ratio(result: TargetResult) -> Fraction | None:
    """What was asked of nobody is reached: without a plan the ratio is 1."""
    return Fraction(1) if result.target.has_plan is False else result.ratio


def _mean(results: Sequence[TargetResult]) -> Decimal | None:
    """Return the mean of the groups' means of the ratios, none of them counted above 1."""
    means = [_mean_of_group(group) for group in by_group(results)]
    known = [mean for mean in means if mean is not None]
    if not known or len(known) < len(means):
        return None
    return unrounded(sum(known, Fraction(0)) / len(known))


def _mean_of_group(results: Sequence[TargetResult]) -> Fraction | None:
    capped = [min(Fraction(1), ratio) for ratio in map(_ratio, results) if ratio is not None]
    return sum(capped, Fraction(0)) / len(capped) if len(capped) == len(results) else None
