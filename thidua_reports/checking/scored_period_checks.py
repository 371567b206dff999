"""Whether points are given in this period, and a rule for every criterion that has points."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_workbook, criteria_sheets


def it_is_said_whether_points_are_given(book: BlocBook) -> Iterator[Issue]:
    """Criteria with points do not tell by themselves whether this period gives any.

    Before and at the end of the year rules say so; half a year may go by without points.
    """
    with_points = _with_points(book)
    has_rules = any(criterion.rule for criterion in book.criteria)
    is_told = has_rules and book.bloc.period is not Period.HALF_YEAR
    if book.bloc.scored is None and with_points and not is_told:
        yield bloc_kinds.SCORED_OR_NOT.at(
            book.bloc.place.of(bloc_workbook.SCORED.code),
            period=book.bloc.period.value,
            count=len(with_points),
        )


def points_have_a_rule(book: BlocBook) -> Iterator[Issue]:
    """In a scored period a criterion with points and no rule would count for nothing."""
    for criterion in _with_points(book) if book.is_scored else ():
        if not criterion.rule:
            yield bloc_kinds.POINTS_WITHOUT_RULE.at(
                criterion.place.of(criteria_sheets.Criteria.rule.heading),
                criterion=criterion.code,
            )


def something_is_scored(book: BlocBook) -> Iterator[Issue]:
    """In a period said to be scored there is something that gives points."""
    is_due = book.bloc.scored and book.bloc.period is not Period.PLEDGE
    if is_due and not (book.scored_criteria or _with_points(book)):
        yield bloc_kinds.NOTHING_TO_SCORE.at(book.bloc.place.of(bloc_workbook.SCORED.code))


SCORED_PERIOD_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    it_is_said_whether_points_are_given,
    points_have_a_rule,
    something_is_scored,
)


def _with_points(book: BlocBook) -> list[Criterion]:
    return [criterion for criterion in book.criteria if criterion.has_points]
