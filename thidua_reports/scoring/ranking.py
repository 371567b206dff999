"""Totals -> ranks; equal totals are split by the bloc's list, or share a rank."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ranking_policy import PointsOf, TieBreak, TieMeasure
from thidua_reports.domain.scores import Basis, CriterionScore, sum_of_all
from thidua_reports.domain.standing import NOBODY, Count, MemberStanding
from thidua_reports.frozen import frozen
from thidua_reports.scoring.tables import Answer, counts_of_members

Measure = Callable[[int], Decimal | None]
"""What a tie-break compares, of the member at a position: more is better, None is unknown."""
_Tied = tuple[int, ...]
_Compared = tuple[TieBreak, Measure]


@frozen
class TieGroup:
    """Positions with equal totals, and what split them; None where nothing did.

    `values` are what it compared, `asked` the tie-breaks before it by which all were equal.
    `stuck_at` is the tie-break that could not be asked because it is unknown of the `unknown`.
    """

    positions: tuple[int, ...]
    settled_by: TieBreak | None
    stuck_at: TieBreak | None = None
    unknown: tuple[int, ...] = ()
    values: tuple[Decimal, ...] = ()
    asked: tuple[TieBreak, ...] = ()


@frozen
class Ranking:
    """A rank for each position (None without a total), and the ties met on the way."""

    ranks: tuple[int | None, ...]
    ties: tuple[TieGroup, ...]


def rank(
    totals: Sequence[Decimal | None], breaks: Sequence[tuple[TieBreak, Measure]] = ()
) -> Ranking:
    """Return the ranks, the highest total first; equal members share one (1, 2, 2, 4).

    A missing total has no rank and takes none from the others. A tie-break that is unknown for one
    of those it should part parts none of them; of those after it only the meeting is asked, which
    may have decided on just these members.
    """
    groups = _groups(range(len(totals)), lambda at: totals[at])
    ordered: list[tuple[int, ...]] = []
    ties: list[TieGroup] = []
    for group in groups:
        split, met = _split(group, breaks)
        ordered.extend(split)
        ties.extend(met)
    ranks: list[int | None] = [None] * len(totals)
    ahead = 0
    for same in ordered:
        for at in same:
            ranks[at] = ahead + 1
        ahead += len(same)
    return Ranking(tuple(ranks), tuple(ties))


def _groups(positions: Sequence[int], measure: Measure) -> list[tuple[int, ...]]:
    """Return the positions that have a value, in groups of equal value, the highest first."""
    groups: dict[Decimal, list[int]] = {}
    for at in positions:
        value = measure(at)
        if value is not None:
            groups.setdefault(value, []).append(at)
    return [tuple(groups[value]) for value in sorted(groups, reverse=True)]


def _split(
    group: _Tied, breaks: Sequence[_Compared], asked: tuple[TieBreak, ...] = ()
) -> tuple[list[_Tied], list[TieGroup]]:
    """Return those tied in their order; all are equal by what was `asked` already.

    A meeting that decided on none of them has decided on another tie.
    """
    if len(group) == 1:
        return [group], []
    if not breaks:
        return [group], [TieGroup(group, None, asked=asked)]
    (tie_break, measure), *rest = breaks
    unknown = tuple(at for at in group if measure(at) is None)
    if unknown == group and tie_break.is_by_meeting:
        return _split(group, rest, asked)
    if unknown:
        stuck = TieGroup(group, None, stuck_at=tie_break, unknown=unknown, asked=asked)
        return _decided(stuck, rest)
    smaller = _groups(group, measure)
    if len(smaller) == 1:
        return _split(group, rest, (*asked, tie_break))
    ties = [TieGroup(group, tie_break, values=_values(group, measure), asked=asked)]
    further = [_split(same, rest, (*asked, tie_break)) for same in smaller]
    ties += [tie for _, met in further for tie in met]
    return [each for ordered, _ in further for each in ordered], ties


def _decided(stuck: TieGroup, rest: Sequence[_Compared]) -> tuple[list[_Tied], list[TieGroup]]:
    """Return those a figure is missing for, in the order of the meeting if it decided on all."""
    for tie_break, measure in rest:
        values = _values(stuck.positions, measure)
        if tie_break.is_by_meeting and len(values) == len(stuck.positions):
            settled = replace(stuck, settled_by=tie_break, values=values)
            return _groups(stuck.positions, measure), [settled]
    return [stuck.positions], [stuck]


def _values(group: _Tied, measure: Measure) -> tuple[Decimal, ...]:
    return tuple(value for at in group if (value := measure(at)) is not None)


COUNTED: Mapping[TieMeasure, Answer] = {
    TieMeasure.MET: "is_met",
    TieMeasure.EXCEEDED: "is_exceeded",
}


@frozen
class _Figures:
    """What tie-breaks look at: the bloc's criteria, the targets' counts, whose points count."""

    book: BlocBook
    counts: Mapping[TieMeasure, Mapping[str, Count]]
    basis: Basis

    def of(self, tie_break: TieBreak, member: MemberStanding) -> Decimal | None:
        """Return what the tie-break compares of the member; None where it is not known."""
        match tie_break.measure:
            case None:
                return self._points(tie_break, member)
            case TieMeasure.MEETING:
                return _place_in(tie_break.order, member.member.code)
            case TieMeasure.BONUS:
                return sum_of_all([_bonus(score, self.basis) for score in member.scores.all])
            case TieMeasure.MET | TieMeasure.EXCEEDED as counted:
                count = self.counts[counted].get(member.member.code, NOBODY).settled
                return None if count is None else Decimal(count)

    def _points(self, tie_break: TieBreak, member: MemberStanding) -> Decimal | None:
        """A code of both a content and a criterion does not show which of them is meant."""
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
    asked = {each.measure for each in in_order}
    counts = {
        each: counts_of_members(targets, answer)
        for each, answer in COUNTED.items()
        if each in asked
    }
    figures = _Figures(book, counts, basis)
    return [
        (each, [figures.of(each, member) for member in members].__getitem__) for each in in_order
    ]


def _place_in(order: Sequence[str], member: str) -> Decimal | None:
    return Decimal(-order.index(member)) if member in order else None


def _bonus(score: CriterionScore, basis: Basis) -> Decimal | None:
    """The bonus of a criterion, deductions being negative.

    An agreed score that differs from the computed one does not show what became of the bonus.
    """
    criterion = score.criterion
    if not (criterion.max_bonus.value or criterion.max_deduction.value or score.may_have_bonus):
        return Decimal(0)
    settled = basis is not Basis.AGREED or score.agreed_points == score.computed
    return score.bonus if score.is_complete and settled else None
