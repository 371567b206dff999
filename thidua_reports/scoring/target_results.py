"""Targets and criteria, joined with what was reported and agreed of them -> the targets' results.

The joins are tables of keys and positions; the figures themselves stay as they are.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import pandas as pd

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.place import Place, is_in_doubt
from thidua_reports.domain.ratios import comparable_value, growth, has_percentage, ratio_to_plan
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.submission import CriterionEntry, Submission, TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.frozen import frozen

T = TypeVar("T")
MEMBER, CODE, POSITION = "member", "code", "position"
KEY = [MEMBER, CODE]


@frozen
class MergedTarget:
    """A registered target and its row in the member's workbook; None where it was not reported."""

    target: Target
    entry: TargetEntry | None


@frozen
class MergedCriterion:
    """A scored criterion that is assigned to a member, with what was reported and agreed of it."""

    member: Member
    criterion: Criterion
    entry: CriterionEntry | None
    agreed: AgreedScore | None


def merge_targets(book: BlocBook, submissions: Sequence[Submission]) -> tuple[MergedTarget, ...]:
    """Return each registered target with its report.

    The registered targets decide which rows there are; a target has one report at most.
    """
    registered = [(target.member, target.code) for target in book.targets]
    reported = [(sub.member, each.code, each) for sub in submissions for each in sub.targets]
    return tuple(map(MergedTarget, book.targets, _beside(registered, reported)))


def merge_criteria(
    book: BlocBook, submissions: Sequence[Submission]
) -> tuple[MergedCriterion, ...]:
    """Return each scored criterion of each member it is assigned to, with report and agreed score.

    Either is there once at most.
    """
    assigned = [
        (member, criterion)
        for member in book.bloc.members
        for criterion in book.criteria_of(member.code)
    ]
    keys = [(member.code, criterion.code) for member, criterion in assigned]
    reported = [(sub.member, each.code, each) for sub in submissions for each in sub.criteria]
    agreed = [(each.member, each.criterion, each) for each in book.agreed]
    return tuple(
        MergedCriterion(member, criterion, entry, score)
        for (member, criterion), entry, score in zip(
            assigned, _beside(keys, reported), _beside(keys, agreed), strict=True
        )
    )


def _beside(
    keys: Sequence[tuple[str, str]], others: Sequence[tuple[str, str, T]]
) -> list[T | None]:
    """Return for each key what the others have under it; None where they have nothing.

    MergeError where a key is there twice on either side: nothing is counted twice.
    """
    left = pd.DataFrame(keys, columns=KEY, dtype="string")
    right = pd.DataFrame([other[:2] for other in others], columns=KEY, dtype="string")
    right[POSITION] = range(len(others))
    joined = left.merge(right, how="left", on=KEY, validate="one_to_one")
    positions: list[int] = joined[POSITION].fillna(-1).astype("int64").tolist()
    return [None if at < 0 else others[at][2] for at in positions]


def target_result(
    target: Target, entry: TargetEntry | None, in_error: frozenset[Place]
) -> TargetResult:
    """Return the target's result; `in_error` is where errors were reported."""
    value = None
    if entry is not None:
        value = comparable_value(target.kind, entry.achieved.value, entry.out_of.value)
    ratio = _ratio(target, value)
    percent = _percent(target, value, ratio)
    return TargetResult(
        target=target,
        entry=entry,
        value=value,
        ratio=ratio,
        percent=percent,
        # not rounded by itself: 99,5 % would be 100 % reached and 1 % missed
        excess=None if percent is None else percent - 100,
        growth=_growth(target, entry, value),
        doubtful=_is_doubtful(target, entry, in_error),
    )


def _ratio(target: Target, value: Fraction | None) -> Fraction | None:
    if target.kind is TargetKind.INFORMATIONAL or target.has_plan is False:
        return None
    return ratio_to_plan(target.direction, value, target.plan.value)


def _percent(target: Target, value: Fraction | None, ratio: Fraction | None) -> Decimal | None:
    if ratio is None or not has_percentage(target.direction, value, target.plan.value):
        return None
    return target.percent.round(100 * ratio)


def _growth(target: Target, entry: TargetEntry | None, value: Fraction | None) -> Decimal | None:
    exact = growth(value, entry.previous.value) if entry else None
    return None if exact is None else target.percent.round(100 * exact)


def _is_doubtful(target: Target, entry: TargetEntry | None, in_error: frozenset[Place]) -> bool:
    if entry is None or is_in_doubt(target.place, in_error):
        return True
    figures = (
        entry.plan,
        entry.achieved,
        entry.out_of,
        entry.previous,
        entry.own_percent,
        entry.own_excess,
        target.plan,
    )
    places = (entry.place, *(figure.place for figure in figures))
    return any(is_in_doubt(place, in_error) for place in places)
