"""What a bloc's tie-break list compares."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ranking_policy import PointsOf, TieBreak, TieMeasure
from thidua_reports.domain.scores import Basis, CriterionScore, sum_of_all
from thidua_reports.domain.standing import NOBODY, Count, MemberStanding
from thidua_reports.frozen import frozen
from thidua_reports.scoring.ranking import Measure
from thidua_reports.scoring.tables import Answer, counts_of_members

COUNTED: Mapping[str, Answer] = {
    TieMeasure.MET.value: "is_met",
    TieMeasure.EXCEEDED.value: "is_exceeded",
}


@frozen
class _Figures:
    """What tie-breaks look at: the bloc's criteria, the targets' counts, whose points count."""

    book: BlocBook
    counts: Mapping[str, Mapping[str, Count]]
    basis: Basis

    def of(self, tie_break: TieBreak, member: MemberStanding) -> Decimal | None:
        """Return what the tie-break compares of the member; None where it is not known."""
        match tie_break.by:
            case TieMeasure.MEETING.value:
                return _place_in(tie_break.order, member.member.code)
            case TieMeasure.BONUS.value:
                return sum_of_all([_bonus(score, self.basis) for score in member.scores.all])
            case TieMeasure.MET.value | TieMeasure.EXCEEDED.value:
                count = self.counts[tie_break.by].get(member.member.code, NOBODY).settled
                return None if count is None else Decimal(count)
        return self._points(tie_break, member)

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
    targets: pd.DataFrame,
    basis: Basis,
) -> list[tuple[TieBreak, Measure]]:
    """Return the tie-breaks in the bloc's order, each with what it compares."""
    in_order = sorted(book.policy.ranking.tie_breaks, key=lambda each: each.position)
    asked = {each.by for each in in_order}
    counts = {
        by: counts_of_members(targets, answer) for by, answer in COUNTED.items() if by in asked
    }
    figures = _Figures(book, counts, basis)
    return [
        (each, [figures.of(each, member) for member in members].__getitem__) for each in in_order
    ]


def _place_in(order: Sequence[str], member: str) -> Decimal | None:
    return Decimal(-order.index(member)) if member in order else None


def _bonus(score: CriterionScore, basis: Basis) -> Decimal | None:
    """The bonus of a criterion, deductions being negative.

    An agreed score that differs from the computed one does not say what became of the bonus.
    """
    criterion = score.criterion
    if not (criterion.max_bonus.value or criterion.max_deduction.value or score.may_have_bonus):
        return Decimal(0)
    settled = basis is not Basis.AGREED or score.agreed_points == score.computed
    return score.bonus if score.is_complete and settled else None
