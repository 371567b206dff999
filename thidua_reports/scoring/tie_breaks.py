"""What a bloc's tie-break list compares."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ranking_policy import PointsOf, TieBreak, TieMeasure
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis, CriterionScore, sum_of_all
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.scoring.ranking import Measure


@frozen
class _Figures:
    """What tie-breaks look at: the bloc's criteria, the results, whose points count."""

    book: BlocBook
    results: Sequence[TargetResult]
    basis: Basis

    def of(self, tie_break: TieBreak, member: MemberStanding) -> Decimal | None:
        """Return what the tie-break compares of the member; None where it is not known."""
        match tie_break.by:
            case TieMeasure.MEETING.value:
                return _place_in(tie_break.order, member.member.code)
            case TieMeasure.BONUS.value:
                return sum_of_all([_bonus(score, self.basis) for score in member.scores.all])
            case TieMeasure.MET.value:
                return _count(self._own(member), lambda ratio: ratio >= 1)
            case TieMeasure.EXCEEDED.value:
                own = self._own(member)
                exceeded = _count(own, lambda ratio: ratio > 1)
                best = sum(result.cannot_be_better for result in own)
                return None if exceeded is None else exceeded + best
        return self._points(tie_break, member)

    def _own(self, member: MemberStanding) -> list[TargetResult]:
        """A part without points is told with its target, and is none of its own."""
        return [
            result
            for result in self.results
            if result.target.member == member.member.code and not result.target.is_only_a_part
        ]

    def _points(self, tie_break: TieBreak, member: MemberStanding) -> Decimal | None:
        """A code that stands for a content and a criterion says of neither that it is meant."""
        contents = {content.code for content in self.book.contents}
        criteria = {criterion.code for criterion in self.book.criteria}
        of_content = tie_break.may_be_about(PointsOf.CONTENT, contents)
        of_criterion = tie_break.may_be_about(PointsOf.CRITERION, criteria)
        if of_content == of_criterion:
            return None
        if of_content:
            return member.content_points(tie_break.by, self.basis)
        score = self._score(tie_break.by, member)
        if score is None or not (self.basis is Basis.AGREED or score.is_complete):
            return None
        return score.points(self.basis)

    def _score(self, code: str, member: MemberStanding) -> CriterionScore | None:
        """What a member has in a criterion's place counts as the criterion."""
        origins = {each.code: self.book.in_place_of(each.code)[-1] for each in self.book.criteria}
        same = [each for each in member.scores.all if origins[each.criterion.code] == origins[code]]
        own = [each for each in same if each.criterion.code == code]
        return next(iter(own or same), None)


def measures(
    book: BlocBook,
    members: Sequence[MemberStanding],
    results: Sequence[TargetResult],
    basis: Basis,
) -> list[tuple[TieBreak, Measure]]:
    """Return the tie-breaks in the bloc's order, each with what it compares."""
    figures = _Figures(book, results, basis)
    in_order = sorted(book.policy.ranking.tie_breaks, key=lambda each: each.position)
    return [
        (each, [figures.of(each, member) for member in members].__getitem__) for each in in_order
    ]


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
