"""Scored targets -> their points, bonus and sum in the annex, and in few words what is special."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import ScoredItem, Step
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import short_number
from thidua_reports.presenting.item_explanations import points_explanation
from thidua_reports.presenting.score_words import decimals_of
from thidua_reports.presenting.worded_parts import is_limit

_ONLY_STATED = "không chấm điểm (chỉ nêu số liệu)"
_IN_NO_CRITERION = "không chấm điểm"
_SCORED_TOGETHER = "chấm chung trong tiêu chí"
_OWN_SCORE_IS = "đơn vị tự chấm {points} điểm"
_BONUS_CUT = "thưởng tối đa"


@frozen
class TargetPoints:
    """The points of a target or of several; None where there are none (yet).

    `remark` says why there are none, that a limit cut the bonus, or what the member gave itself.
    """

    points: Decimal | None = None
    bonus: Decimal | None = None
    total: Decimal | None = None
    remark: str = ""
    is_certain: bool = True


def target_points(
    book: BlocBook, standings: Standings, results: Iterable[TargetResult]
) -> list[TargetPoints]:
    """Return the points of each target, or why it has none; nothing where nothing is scored."""
    if not standings.is_scored:
        return [TargetPoints() for _ in results]
    by_result = items_of_targets(standings)
    items = [item for _, score in standings.scores() for item in score.items]
    together = {id(result) for item in items for result in item.covers}
    return [
        _scored(book, by_result[id(result)])
        if id(result) in by_result
        else TargetPoints(remark=_unscored(result, is_together=id(result) in together))
        for result in results
    ]


def items_of_targets(standings: Standings) -> Mapping[int, ScoredItem]:
    """Return what is scored of targets one by one, by the identity of the result."""
    items = (item for _, score in standings.scores() for item in score.items)
    return {id(item.result): item for item in items if item.result is not None}


def added_up(points: Iterable[TargetPoints]) -> TargetPoints:
    """Return the sums of a member, column by column as they are printed."""
    every = [*points]
    return TargetPoints(
        points=_sum(each.points for each in every),
        bonus=_sum(each.bonus for each in every),
        total=_sum(each.total for each in every),
        is_certain=all(each.is_certain for each in every),
    )


def _sum(figures: Iterable[Decimal | None]) -> Decimal | None:
    known = [each for each in figures if each is not None]
    return sum(known, Decimal(0)) if known else None


def _scored(book: BlocBook, item: ScoredItem) -> TargetPoints:
    if item.result is not None and item.result.is_never_reported:
        return TargetPoints(item.points, item.bonus, item.total)
    return TargetPoints(
        points=item.points,
        bonus=item.bonus,
        total=item.total,
        remark="; ".join(_remarks(book, item)),
        is_certain=item.total is not None and not item.doubtful,
    )


def _remarks(book: BlocBook, item: ScoredItem) -> Iterator[str]:
    if item.total is None:
        yield points_explanation(book, item)
    if item.bonus_from is not None and _is_cut(item.bonus_from):
        yield _BONUS_CUT
    if item.self_score is not None and item.total not in (None, item.self_score):
        yield _OWN_SCORE_IS.format(points=short_number(item.self_score))


def _is_cut(step: Step) -> bool:
    """Return whether a limit took the place of more."""
    value = step.value
    if step.label != "MIN" or value is None:
        return False
    kept = [part.value for part in step.parts if not is_limit(part)]
    return any(each is not None and each > value for each in kept)


def _unscored(result: TargetResult, *, is_together: bool) -> str:
    if result.is_never_reported:
        return ""
    if is_together:
        return _SCORED_TOGETHER
    is_stated = result.target.kind is TargetKind.INFORMATIONAL
    return _ONLY_STATED if is_stated else _IN_NO_CRITERION


def most_decimals(points: Iterable[TargetPoints]) -> int:
    """Return with how many decimals the columns of points are written, so that all are alike."""
    figures = (each for one in points for each in (one.points, one.bonus, one.total))
    return max((decimals_of(each) for each in figures if each is not None), default=0)
