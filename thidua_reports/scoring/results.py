"""A registered target and its report -> value, ratio, percentages."""

from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.place import Place, is_in_doubt
from thidua_reports.domain.ratios import (
    comparable_value,
    growth,
    ratio_to_plan,
    tells_a_percentage,
)
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target, TargetKind


def target_result(
    target: Target, report: TargetEntry | None, in_error: frozenset[Place]
) -> TargetResult:
    """Return the target's result; `in_error` is where errors were reported."""
    value = None
    if report is not None:
        value = comparable_value(target.kind, report.achieved.value, report.out_of.value)
    ratio = _ratio(target, value)
    percent = _percent(target, value, ratio)
    return TargetResult(
        target=target,
        report=report,
        value=value,
        ratio=ratio,
        percent=percent,
        # not rounded by itself: 99,5 % would be 100 % reached and 1 % missed
        excess=None if percent is None else percent - 100,
        growth=_growth(target, report, value),
        doubtful=_is_doubtful(target, report, in_error),
    )


def _ratio(target: Target, value: Fraction | None) -> Fraction | None:
    if target.kind is TargetKind.INFORMATIONAL or target.has_plan is False:
        return None
    return ratio_to_plan(target.direction, value, target.plan.value)


def _percent(target: Target, value: Fraction | None, ratio: Fraction | None) -> Decimal | None:
    if ratio is None or not tells_a_percentage(target.direction, value, target.plan.value):
        return None
    return target.percent.round(100 * ratio)


def _growth(target: Target, report: TargetEntry | None, value: Fraction | None) -> Decimal | None:
    exact = growth(value, report.previous.value) if report else None
    return None if exact is None else target.percent.round(100 * exact)


def _is_doubtful(target: Target, report: TargetEntry | None, in_error: frozenset[Place]) -> bool:
    if report is None or is_in_doubt(target.place, in_error):
        return True
    figures = (
        report.plan,
        report.achieved,
        report.out_of,
        report.previous,
        report.own_percent,
        report.own_excess,
        target.plan,
    )
    places = (report.place, *(figure.place for figure in figures))
    return any(is_in_doubt(place, in_error) for place in places)
