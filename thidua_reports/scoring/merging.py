"""The bloc's targets and criteria, joined with what was reported and agreed of them.

The joins are tables of keys and positions; the figures themselves stay what they are.
"""

from collections.abc import Sequence
from typing import TypeVar

import pandas as pd

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.submission import CriterionEntry, Submission, TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen

T = TypeVar("T")
MEMBER, CODE, POSITION = "member", "code", "position"
KEY = [MEMBER, CODE]


@frozen
class MergedTarget:
    """A registered target and its row in the member's workbook; None where it was not reported."""

    target: Target
    report: TargetEntry | None


@frozen
class MergedCriterion:
    """A scored criterion that is assigned to a member, with what was reported and agreed of it."""

    member: Member
    criterion: Criterion
    report: CriterionEntry | None
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
        MergedCriterion(member, criterion, report, score)
        for (member, criterion), report, score in zip(
            assigned, _beside(keys, reported), _beside(keys, agreed), strict=True
        )
    )


def _beside(
    keys: Sequence[tuple[str, str]], others: Sequence[tuple[str, str, T]]
) -> list[T | None]:
    """Return for each key what the others have under it; None where they have nothing.

    MergeError where a key stands twice on either side: nothing is counted twice.
    """
    left = pd.DataFrame(keys, columns=KEY, dtype="string")
    right = pd.DataFrame([other[:2] for other in others], columns=KEY, dtype="string")
    right[POSITION] = range(len(others))
    joined = left.merge(right, how="left", on=KEY, validate="one_to_one")
    positions: list[int] = joined[POSITION].fillna(-1).astype("int64").tolist()
    return [None if at < 0 else others[at][2] for at in positions]
