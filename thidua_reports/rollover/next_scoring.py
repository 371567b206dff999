"""Whether the next period is scored, as far as the period that ends tells it."""

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.pledged.contents import is_pledged_unscored


def said_of_next(book: BlocBook, following: Period) -> str | None:
    """Return what the following period's khoi.xlsx says; None where only the bloc can say it.

    A year that has points is scored, unless it was pledged to be without. Half a year may go by
    without; whether it does is for the bloc to say, unless its pledge is without points too.
    """
    if following is Period.YEAR:
        is_scored = _has_scoring(book) and not is_pledged_unscored(book)
        return words.SCORED if is_scored else words.NOT_SCORED
    if book.bloc.scored is False:
        return words.NOT_SCORED
    if following is Period.PLEDGE:
        return words.SCORED
    return None if _has_scoring(book) else words.NOT_SCORED


def _has_scoring(book: BlocBook) -> bool:
    return any(criterion.rule or criterion.has_points for criterion in book.criteria)
