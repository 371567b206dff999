"""Table rows -> what the rules are applied to, with every named quantity filled in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.doubts import is_in_doubt
from thidua_reports.domain.place import Place
from thidua_reports.domain.ratios import RATIO_ROUNDING, scoring_ratio
from thidua_reports.domain.standing import ScoredItem, TargetResult
from thidua_reports.domain.submission import CriterionReport
from thidua_reports.formulas import quantities as q

Inputs = dict[str, Decimal | None]


def target_item(
    bloc: Bloc, member: Member, criterion: Criterion, result: TargetResult
) -> ScoredItem:
    """Return the item of a criterion that is scored target by target, not yet scored."""
    report, plan = result.report, result.target.plan.value
    achieved = report.achieved.value if report else None
    out_of = report.out_of.value if report else None
    self_score = report.self_score.value if report else None
    inputs: Inputs = {
        q.PLAN.name: plan,
        q.ACHIEVED.name: None if result.value is None else RATIO_ROUNDING.round(result.value),
        q.RATIO.name: scoring_ratio(result.ratio),
        q.NUMERATOR.name: achieved,
        q.DENOMINATOR.name: plan if out_of is None else out_of,
        q.CASES.name: achieved,
        q.PREVIOUS.name: report.previous.value if report else None,
        q.POINTS_GIVEN.name: self_score,
        q.BONUS_GIVEN.name: None,
        q.DEDUCTION_GIVEN.name: None,
        **_criterion_inputs(bloc, criterion),
    }
    return ScoredItem(
        member, criterion, result, None, inputs, None, None, self_score, result.doubtful
    )


def criterion_item(
    bloc: Bloc,
    member: Member,
    criterion: Criterion,
    report: CriterionReport | None,
    in_error: frozenset[Place],
) -> ScoredItem:
    """Return the item of a criterion that is scored as a whole, not yet scored."""
    inputs: Inputs = {
        q.PLAN.name: None,
        q.PREVIOUS.name: None,
        **_reported_inputs(report),
        **_criterion_inputs(bloc, criterion),
    }
    self_score = report.self_score.value if report else None
    doubtful = report is None or any(
        is_in_doubt(place, in_error) for place in (report.place, *_places(report))
    )
    return ScoredItem(member, criterion, None, report, inputs, None, None, self_score, doubtful)


def with_best_ratios(items: Sequence[ScoredItem]) -> tuple[ScoredItem, ...]:
    """Return the items with the best ratio among those of the same criterion.

    The best ratio stays unknown as long as any ratio of the criterion is unknown or in doubt.
    """
    best = {item.criterion.code: _best(item.criterion, items) for item in items}
    return tuple(
        replace(item, inputs={**item.inputs, q.BEST_RATIO.name: best[item.criterion.code]})
        for item in items
    )


def _best(criterion: Criterion, items: Iterable[ScoredItem]) -> Decimal | None:
    same = [item for item in items if item.criterion.code == criterion.code]
    ratios = [item.inputs[q.RATIO.name] for item in same]
    known = [ratio for ratio in ratios if ratio is not None]
    complete = len(known) == len(ratios) and not any(item.doubtful for item in same)
    return max(known) if complete and known else None


def _reported_inputs(report: CriterionReport | None) -> Inputs:
    if report is None:
        return dict.fromkeys(
            (
                q.ACHIEVED.name,
                q.RATIO.name,
                q.NUMERATOR.name,
                q.DENOMINATOR.name,
                q.CASES.name,
                q.POINTS_GIVEN.name,
                q.BONUS_GIVEN.name,
                q.DEDUCTION_GIVEN.name,
            )
        )
    achieved, out_of = report.achieved.value, report.out_of.value
    rate = None
    if achieved is not None and out_of:
        rate = scoring_ratio(Fraction(achieved) / Fraction(out_of))
    return {
        q.ACHIEVED.name: achieved,
        q.RATIO.name: rate,
        q.NUMERATOR.name: achieved,
        q.DENOMINATOR.name: out_of,
        q.CASES.name: report.count.value,
        q.POINTS_GIVEN.name: report.self_score.value,
        q.BONUS_GIVEN.name: report.bonus.value,
        q.DEDUCTION_GIVEN.name: report.deduction.value,
    }


def _criterion_inputs(bloc: Bloc, criterion: Criterion) -> Mapping[str, Decimal | None]:
    first, second, third = criterion.parameters
    return {
        q.STANDARD.name: criterion.standard.value,
        q.MAX_BONUS.name: criterion.max_bonus.value,
        q.MAX_DEDUCTION.name: criterion.max_deduction.value,
        q.PARAMETER_1.name: first,
        q.PARAMETER_2.name: second,
        q.PARAMETER_3.name: third,
        q.ELAPSED.name: bloc.elapsed,
    }


def _places(report: CriterionReport) -> tuple[Place, ...]:
    figures = (
        report.achieved,
        report.out_of,
        report.count,
        report.self_score,
        report.bonus,
        report.deduction,
    )
    return tuple(figure.place for figure in figures)
