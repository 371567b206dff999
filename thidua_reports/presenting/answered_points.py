"""A member's points for a criterion -> the row of them in what goes back to it, and why."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.scores import Basis, CriterionScore, ScoredItem
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts.answer_views import PointsRow
from thidua_reports.presenting import phrases
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.presenting.score_explanations import cap_of, difference
from thidua_reports.presenting.score_words import aligned, decimals_of

_Points = Callable[[Basis], Decimal | None]


def points_rows(book: BlocBook, standings: Standings, standing: MemberStanding) -> list[PointsRow]:
    """Return the three scores of each criterion, and how they came about."""
    decimals = _decimals(each.points for _, each in standings.scores())
    return [
        _row(each.criterion, each.points, decimals, _why(book, standing, each))
        for each in standing.scores.all
    ]


def rows_of_contents(standings: Standings, standing: MemberStanding) -> list[PointsRow]:
    """Return the points of each content, then of each criterion outside the scale, without why."""
    decimals = _decimals(points for each in standings.members for _, points in _contents(each))
    return [_row(what, points, decimals) for what, points in _contents(standing)]


def _contents(standing: MemberStanding) -> Iterator[tuple[Content | Criterion, _Points]]:
    yield from ((each.content, each.points) for each in standing.scores.contents)
    yield from ((each.criterion, each.points) for each in standing.scores.outside)


def _why(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> str:
    incomplete = "" if score.is_complete or standing.absence else phrases.INCOMPLETE
    reasons = () if standing.absence else tuple(_reasons(book, score))
    return "; ".join(filter(None, (incomplete, *reasons, difference(score))))


def _decimals(rows: Iterable[_Points]) -> int:
    """Return with how many decimals the rows of all members are written, as in the report."""
    every = (points(basis) for points in rows for basis in Basis)
    return max((decimals_of(each) for each in every if each is not None), default=0)


def _row(what: Content | Criterion, points: _Points, decimals: int, why: str = "") -> PointsRow:
    return PointsRow(
        tt=what.code,
        tieu_chi=what.name if isinstance(what, Content) else what.wording,
        tu_cham=aligned(points(Basis.SELF), decimals),
        tinh_toan=aligned(points(Basis.COMPUTED), decimals),
        thong_nhat=aligned(points(Basis.AGREED), decimals),
        ghi_chu=why,
    )


def _reasons(book: BlocBook, score: CriterionScore) -> Iterator[str]:
    """Yield why a target has fewer points than the standard, and how the others were counted.

    What was taken over as the member entered it, such as its self-score, needs no reason.
    """
    for item in score.items:
        if item.result is None and not _is_taken_over(item):
            yield item_explanation(book, item)
        elif item.result is not None and _is_less(item):
            yield f"{item.result.target.code}: {item_explanation(book, item)}"
    yield from cap_of(score)


def _is_taken_over(item: ScoredItem) -> bool:
    given = item.inputs.get(Quantity.POINTS_GIVEN)
    return item.rests_on(Quantity.POINTS_GIVEN) and item.total == given


def _is_less(item: ScoredItem) -> bool:
    return item.total is not None and item.total < (item.criterion.standard.value or Decimal(0))
