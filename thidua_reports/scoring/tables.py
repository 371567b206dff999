"""Results and scores as tidy tables, a row per member and target or criterion, and their counts.

Their answers come from exact figures, so that counts are exact. Their own figures are floats, fit
for sums and charts, and never printed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.results import TargetResult, progress_at_mid_year
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import Count, MemberStanding
from thidua_reports.domain.targets import TargetKind

MEMBER, CRITERION = "member", "criterion"
Answer = Literal["is_met", "is_exceeded"]


def target_table(book: BlocBook, results: Sequence[TargetResult]) -> pd.DataFrame:
    """Return a row for each registered target, in the order of registration.

    `is_compared` tells which targets count among those that a member meets or misses, `is_due`
    which should have come some way by now. An answer is blank where a figure is missing.
    """
    targets = [each.target for each in results]
    contents = {criterion.code: criterion.content for criterion in book.criteria}
    progress = [
        None if each.is_never_reported else progress_at_mid_year(book.bloc, each)
        for each in results
    ]
    members = [member.code for member in book.bloc.members]
    return pd.DataFrame(
        {
            MEMBER: _category([each.member for each in targets], members),
            "code": pd.array([each.code for each in targets], dtype="string"),
            CRITERION: _category([each.scored_by or None for each in targets], contents),
            "content": _category(
                [contents.get(each.scored_by) for each in targets],
                [content.code for content in book.contents],
            ),
            "group": pd.array([each.group for each in targets], dtype="string"),
            "kind": _category([each.kind.value for each in targets], [k.value for k in TargetKind]),
            "plan": _figures(each.plan.value for each in targets),
            "achieved": _figures(unrounded(each.value) for each in results),
            "ratio": _figures(unrounded(each.ratio) for each in results),
            "percent": _figures(each.percent for each in results),
            "is_reported": _answers(each.report is not None for each in results),
            "is_doubtful": _answers(each.doubtful for each in results),
            "is_compared": _answers(each.target.is_compared for each in results),
            "is_met": _answers(each.is_met for each in results),
            "is_exceeded": _answers(each.is_exceeded for each in results),
            "is_due": _answers(each is not None for each in progress),
            "is_behind": _answers(each.is_behind if each else None for each in progress),
        }
    )


def score_table(book: BlocBook, members: Sequence[MemberStanding]) -> pd.DataFrame:
    """Return a row for each criterion that is assigned to a member, member by member.

    `items` are how many times the standard points count; `content` is blank outside the scale.
    Points are those of the criterion alone, before the caps of contents and totals.
    """
    rows = [(standing.member.code, score) for standing in members for score in standing.scores.all]
    scores = [score for _, score in rows]
    return pd.DataFrame(
        {
            MEMBER: _category([member for member, _ in rows], [m.code for m in book.bloc.members]),
            CRITERION: _category(
                [each.criterion.code for each in scores], [each.code for each in book.criteria]
            ),
            "content": _category(
                [None if each.criterion.is_outside else each.criterion.content for each in scores],
                [content.code for content in book.contents],
            ),
            "items": pd.array([len(each.items) for each in scores], dtype="Int64"),
            "maximum": _figures(each.maximum for each in scores),
            "self": _figures(each.self_score for each in scores),
            "computed": _figures(each.points(Basis.COMPUTED) for each in scores),
            "agreed": _figures(each.agreed_points for each in scores),
            "is_complete": _answers(each.is_complete for each in scores),
            "is_doubtful": _answers(any(it.doubtful for it in each.items) for each in scores),
            "has_points": _answers(
                each.computed != 0 if each.is_complete else None for each in scores
            ),
        }
    )


def counts_of_criteria(table: pd.DataFrame, answer: Answer) -> Mapping[tuple[str, str], Count]:
    """Return for each member and criterion how many targets it has, and what they answer."""
    groups = _grouped(table, answer, [MEMBER, CRITERION])
    return dict(zip(groups.index, _counts(groups), strict=True))


def counts_of_members(table: pd.DataFrame, answer: Answer) -> Mapping[str, Count]:
    """Return for each member how many targets it can meet, and what they answer.

    What rests on a figure in doubt is not known.
    """
    compared = table[table["is_compared"]]
    certain = compared[answer].mask(compared["is_doubtful"])
    groups = _grouped(compared.assign(**{answer: certain}), answer, [MEMBER])
    return dict(zip(groups.index, _counts(groups), strict=True))


def late_of_members(table: pd.DataFrame) -> Mapping[str, Count]:
    """Return for each member how many targets should have come some way, and are behind."""
    groups = _grouped(table[table["is_due"]], "is_behind", [MEMBER])
    return dict(zip(groups.index, _counts(groups), strict=True))


def earners_of_criteria(scores: pd.DataFrame) -> Mapping[str, Count]:
    """Return for each criterion how many members are scored by it, and how many have points."""
    groups = _grouped(scores[scores["items"] > 0], "has_points", [CRITERION])
    return dict(zip(groups.index, _counts(groups), strict=True))


def _grouped(table: pd.DataFrame, answer: str, by: list[str]) -> pd.DataFrame:
    """Return for each group how many rows it has, how many answers are known, how many are yes."""
    return table.groupby(by, observed=True)[answer].agg(["size", "count", "sum"])


def _counts(groups: pd.DataFrame) -> Iterable[Count]:
    rows: list[list[int]] = groups.astype("int64").to_numpy().tolist()
    return (Count(asked, known, yes) for asked, known, yes in rows)


def _category(values: list[str | None], order: Collection[str]) -> pd.Categorical:
    """Return the values in the bloc's order, with those last that it does not know."""
    known = dict.fromkeys((*order, *(value for value in values if value is not None)))
    return pd.Categorical(values, categories=list(known), ordered=True)


def _figures(values: Iterable[Decimal | None]) -> pd.arrays.FloatingArray:
    return pd.array([None if value is None else float(value) for value in values], dtype="Float64")


def _answers(values: Iterable[bool | None]) -> pd.arrays.BooleanArray:
    return pd.array(list(values), dtype="boolean")
