"""A member's points for a criterion -> the row of them in what goes back to it, and why."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.scores import Basis, CriterionScore, ScoredItem
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.language.vietnamese import short_number
from thidua_reports.layouts.answer_views import PointsRow
from thidua_reports.presenting import phrases
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.presenting.score_explanations import cap_of, difference


def points_row(book: BlocBook, standing: MemberStanding, score: CriterionScore) -> PointsRow:
    """Return the three scores of a criterion, and how they came about."""
    incomplete = "" if score.is_complete or standing.absence else phrases.INCOMPLETE
    reasons = () if standing.absence else tuple(_reasons(book, score))
    why = "; ".join(filter(None, (incomplete, *reasons, difference(score))))
    return _row(score.criterion, score.points, why)


def rows_of_contents(standing: MemberStanding) -> Iterator[PointsRow]:
    """Yield the points of each content, then of each criterion outside the scale, without why."""
    for each in standing.scores.contents:
        yield _row(each.content, each.points)
    for score in standing.scores.outside:
        yield _row(score.criterion, score.points)


def _row(
    what: Content | Criterion, points: Callable[[Basis], Decimal | None], why: str = ""
) -> PointsRow:
    return PointsRow(
        tt=what.code,
        tieu_chi=what.name if isinstance(what, Content) else what.wording,
        tu_cham=short_number(points(Basis.SELF), phrases.DASH),
        tinh_toan=short_number(points(Basis.COMPUTED), phrases.DASH),
        thong_nhat=short_number(points(Basis.AGREED), phrases.DASH),
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
