"""The tables and their counts as the exact figures have them, made without pandas."""

from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import Count, Standings
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.scoring.tables import (
    counts_of_criteria,
    counts_of_members,
    target_table,
)

Answer = bool | None
Key = Hashable


def rows_by_hand(book: BlocBook, results: Sequence[TargetResult]) -> list[dict[str, object]]:
    """Return what is in each row, with exact figures."""
    return [_row(book, result) for result in results]


def counts_of_table(book: BlocBook, results: Sequence[TargetResult]) -> list[Mapping[Key, Count]]:
    """Return all that the program counts, in the order of `counts_by_hand`."""
    table = target_table(book, results)
    return [
        counts_of_criteria(table, "is_met"),
        counts_of_criteria(table, "is_exceeded"),
        counts_of_members(table, "is_met"),
        counts_of_members(table, "is_exceeded"),
    ]


def counts_by_hand(results: Sequence[TargetResult]) -> list[Mapping[Key, Count]]:
    """Return what the targets of criteria and of members answer."""
    scored = [each for each in results if _scored_by(each)]
    own = [each for each in results if is_compared(each)]
    return [
        *(
            _counts([((each.target.member, _scored_by(each)), answer(each)) for each in scored])
            for answer in (is_met, is_exceeded)
        ),
        *(
            _counts([(each.target.member, None if each.doubtful else answer(each)) for each in own])
            for answer in (is_met, is_exceeded)
        ),
    ]


def score_rows_by_hand(standings: Standings) -> list[dict[str, object]]:
    """Return what is in each row of the table of scores, with exact figures."""
    return [
        {
            "member": standing.member.code,
            "criterion": score.criterion.code,
            "content": None if score.criterion.is_outside else score.criterion.content,
            "items": len(score.items),
            "maximum": score.maximum,
            "self": score.self_score,
            "computed": score.points(Basis.COMPUTED),
            "agreed": score.agreed.points.value if score.agreed else None,
            "is_complete": score.is_complete,
            "is_doubtful": any(item.doubtful for item in score.items),
            "has_points": score.computed != 0 if score.is_complete else None,
        }
        for standing, score in standings.scores()
    ]


def earners_by_hand(standings: Standings) -> dict[Key, Count]:
    """Return for how many members each criterion is scored, and how many have points for it."""
    return _counts(
        [
            (row["criterion"], row["has_points"])
            for row in score_rows_by_hand(standings)
            if row["items"]
        ]
    )


def in_float_precision(row: Mapping[str, object]) -> dict[str, object]:
    """Return a row whose figures equal the floats nearest to them."""
    return {name: _nearest_float(value) for name, value in row.items()}


def _nearest_float(exact: object) -> object:
    if not isinstance(exact, Decimal | Fraction):
        return exact
    exact = Fraction(exact)
    return pytest.approx(float(Decimal(exact.numerator) / exact.denominator), rel=1e-15, abs=0)


def _counts(answers: Sequence[tuple[Key, Answer]]) -> dict[Key, Count]:
    grouped: dict[Key, list[Answer]] = {}
    for key, answer in answers:
        grouped.setdefault(key, []).append(answer)
    return {
        key: Count(len(own), len(own) - own.count(None), own.count(True))
        for key, own in grouped.items()
    }


def is_met(result: TargetResult) -> Answer:
    """Return whether the ratio is 1 at nine digits; without a plan it is."""
    nine = _nine_digits(result)
    return nine if isinstance(nine, bool) else nine and nine >= 10**9


def is_exceeded(result: TargetResult) -> Answer:
    """Return whether the ratio is more than 1, or the best there is, which is nothing at all."""
    nine = _nine_digits(result)
    if not nine or isinstance(nine, bool):
        return None if nine is None else False
    best = result.target.kind is not TargetKind.PASS_FAIL and result.value == 0
    return nine > 10**9 or (result.target.direction is Direction.DOWN and best)


def is_compared(result: TargetResult) -> bool:
    """Return whether its member meets or misses it."""
    target = result.target
    counts = target.criterion or not target.parent
    return bool(counts) and target.kind is not TargetKind.INFORMATIONAL and not _has_no_plan(result)


def _row(book: BlocBook, result: TargetResult) -> dict[str, object]:
    target = result.target
    contents = {each.code: each.content for each in book.criteria}
    return {
        "member": target.member,
        "code": target.code,
        "criterion": _scored_by(result),
        "content": contents.get(_scored_by(result) or ""),
        "group": target.group,
        "kind": target.kind.value,
        "plan": target.plan.value,
        "achieved": result.value,
        "ratio": result.ratio,
        "percent": result.percent,
        "is_reported": result.entry is not None,
        "is_doubtful": result.doubtful,
        "is_compared": is_compared(result),
        "is_met": is_met(result),
        "is_exceeded": is_exceeded(result),
    }


def _scored_by(result: TargetResult) -> str | None:
    return (
        None if result.target.kind is TargetKind.INFORMATIONAL else result.target.criterion or None
    )


def _has_no_plan(result: TargetResult) -> bool:
    target = result.target
    words = (TargetKind.PASS_FAIL, TargetKind.INFORMATIONAL)
    may_be_zero = target.direction is Direction.DOWN and target.kind not in words
    return target.without_plan or (target.plan.value == 0 and not may_be_zero)


def _nine_digits(result: TargetResult) -> int | bool | None:
    """Return the ratio in thousand millionths, rounded; True where nothing was asked."""
    if _has_no_plan(result):
        return True
    return None if result.ratio is None else floor(result.ratio * 10**9 + Fraction(1, 2))
