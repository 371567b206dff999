"""Results and scores as tidy tables, a row per member and target or criterion, and their counts.

Their answers come from exact figures, so that counts are exact. Their own figures are floats, fit
for sums and charts, and never printed.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis, CriterionScore
from thidua_reports.domain.standing import Count, MemberStanding
from thidua_reports.domain.targets import TargetKind

MEMBER, CRITERION = "member", "criterion"
Answer = Literal["is_met", "is_exceeded"]
_Row = Mapping[str, str | int | Decimal | None]
TARGET_COLUMNS = {
    **dict.fromkeys((MEMBER, CRITERION, "content", "kind"), "category"),
    **dict.fromkeys(("code", "group"), "string"),
    **dict.fromkeys(("plan", "achieved", "ratio", "percent"), "Float64"),
    **dict.fromkeys(("is_reported", "is_doubtful", "is_compared"), "boolean"),
    **dict.fromkeys(("is_met", "is_exceeded"), "boolean"),
}
SCORE_COLUMNS = {
    **dict.fromkeys((MEMBER, CRITERION, "content"), "category"),
    "items": "Int64",
    **dict.fromkeys(("maximum", "self", "computed", "agreed"), "Float64"),
    **dict.fromkeys(("is_complete", "is_doubtful", "has_points"), "boolean"),
}


def target_table(book: BlocBook, results: Sequence[TargetResult]) -> pd.DataFrame:
    """Return a row for each registered target, in the order of registration.

    `is_compared` marks the targets that count among those that a member meets or misses. An
    answer is blank where a figure is missing.
    """
    contents = {criterion.code: criterion.content for criterion in book.criteria}
    return _table(book, [_target_row(contents, each) for each in results], TARGET_COLUMNS)


def _target_row(contents: Mapping[str, str], result: TargetResult) -> _Row:
    target = result.target
    return {
        MEMBER: target.member,
        "code": target.code,
        CRITERION: target.scored_by or None,
        "content": contents.get(target.scored_by),
        "group": target.group,
        "kind": target.kind.value,
        "plan": target.plan.value,
        "achieved": unrounded(result.value),
        "ratio": unrounded(result.ratio),
        "percent": result.percent,
        "is_reported": result.entry is not None,
        "is_doubtful": result.doubtful,
        "is_compared": target.is_compared,
        "is_met": result.is_met,
        "is_exceeded": result.is_exceeded,
    }


def score_table(book: BlocBook, members: Sequence[MemberStanding]) -> pd.DataFrame:
    """Return a row for each criterion that is assigned to a member, member by member.

    `items` are how many times the standard points count; `content` is blank outside the scale.
    Points are those of the criterion alone, before the caps of contents and totals.
    """
    scores = ((standing.member.code, each) for standing in members for each in standing.scores.all)
    return _table(book, [_score_row(*each) for each in scores], SCORE_COLUMNS)


def _score_row(member: str, score: CriterionScore) -> _Row:
    return {
        MEMBER: member,
        CRITERION: score.criterion.code,
        "content": None if score.criterion.is_outside else score.criterion.content,
        "items": len(score.items),
        "maximum": score.maximum,
        "self": score.self_score,
        "computed": score.points(Basis.COMPUTED),
        "agreed": score.agreed_points,
        "is_complete": score.is_complete,
        "is_doubtful": any(item.doubtful for item in score.items),
        "has_points": score.computed != 0 if score.is_complete else None,
    }


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


def _table(book: BlocBook, rows: Sequence[_Row], types: Mapping[str, str]) -> pd.DataFrame:
    """Return the rows as a table; codes are in the bloc's order, those it does not know last."""
    orders = {
        MEMBER: [member.code for member in book.bloc.members],
        CRITERION: [criterion.code for criterion in book.criteria],
        "content": [content.code for content in book.contents],
        "kind": [kind.value for kind in TargetKind],
    }
    table = pd.DataFrame(rows, columns=list(types), dtype=object)
    for name in orders.keys() & types.keys():
        known = dict.fromkeys((*orders[name], *table[name].dropna()))
        table[name] = pd.Categorical(table[name], categories=list(known), ordered=True)
    return table.astype(types)
