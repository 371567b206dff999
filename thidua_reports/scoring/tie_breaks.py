"""What a bloc's tie-break list compares."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from thidua_reports.domain.ranking_policy import TieBreak, TieMeasure
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis, CriterionScore, sum_of_all
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.domain.targets import TargetKind
from thidua_reports.scoring.ranking import Measure


def measures(
    breaks: Sequence[TieBreak],
    members: Sequence[MemberStanding],
    results: Sequence[TargetResult],
    basis: Basis,
) -> list[tuple[TieBreak, Measure]]:
    """Return the tie-breaks in the bloc's order, each with what it compares."""
    in_order = sorted(breaks, key=lambda each: each.position)
    return [(each, _measure(each, members, results, basis)) for each in in_order]


def _measure(
    tie_break: TieBreak,
    members: Sequence[MemberStanding],
    results: Sequence[TargetResult],
    basis: Basis,
) -> Measure:
    figures = [_figure(tie_break, member, results, basis) for member in members]
    return figures.__getitem__


def _figure(
    tie_break: TieBreak,
    member: MemberStanding,
    results: Sequence[TargetResult],
    basis: Basis,
) -> Decimal | None:
    own = [result for result in results if result.target.member == member.member.code]
    match tie_break.by:
        case TieMeasure.MEETING.value:
            return _place_in(tie_break.order, member.member.code)
        case TieMeasure.BONUS.value:
            return sum_of_all([_bonus(score, basis) for score in member.scores.all])
        case TieMeasure.MET.value:
            return _count(own, lambda ratio: ratio >= 1)
        case TieMeasure.EXCEEDED.value:
            exceeded = _count(own, lambda ratio: ratio > 1)
            best = sum(result.cannot_be_better for result in own)
            return None if exceeded is None else exceeded + best
    return _points(tie_break.by, member, basis)


def _place_in(order: Sequence[str], member: str) -> Decimal | None:
    return Decimal(-order.index(member)) if member in order else None


def _count(results: Sequence[TargetResult], counts: Callable[[Decimal], bool]) -> Decimal | None:
    """Count the targets with a plan whose ratio counts; None while one is unknown or in doubt.

    A plan that was forgotten is one that is unknown.
    """
    measured = [
        result
        for result in results
        if result.target.has_plan is not False and result.target.kind is not TargetKind.STATED
    ]
    ratios = [None if result.doubtful else result.compared for result in measured]
    known = [ratio for ratio in ratios if ratio is not None]
    return Decimal(sum(map(counts, known))) if len(known) == len(ratios) else None


def _bonus(score: CriterionScore, basis: Basis) -> Decimal | None:
    """The bonus of a criterion, deductions being negative.

    An agreed score that differs from the computed one does not say what became of the bonus.
    """
    criterion = score.criterion
    if not (criterion.max_bonus.value or criterion.max_deduction.value or score.may_have_bonus):
        return Decimal(0)
    settled = basis is not Basis.AGREED or score.agreed_points == score.computed
    return score.bonus if score.is_complete and settled else None


def _points(code: str, member: MemberStanding, basis: Basis) -> Decimal | None:
    for score in member.scores.all:
        if score.criterion.code == code:
            return score.points(basis) if basis is Basis.AGREED or score.is_complete else None
    return member.content_points(code, basis)
