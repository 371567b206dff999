"""Standard points of criteria, added up, and as one text where members have different ones."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.language.vietnamese import plain, short_number
from thidua_reports.presenting import phrases


def between(points: Iterable[Decimal]) -> str:
    """Return what all have in common, or from the least to the most; "" for nothing."""
    known = sorted({plain(each) for each in points if each})
    return phrases.DASH.join(
        short_number(each) for each in dict.fromkeys((*known[:1], *known[-1:]))
    )


def total_standard(book: BlocBook, by_target: frozenset[str], criteria: Sequence[Criterion]) -> str:
    """Return what the standard points of criteria make for a member, "" where it is not known.

    A criterion counts for those it is assigned to, so one that stands in for another does not
    count twice; what is outside the scale belongs to no total. `by_target` are the criteria whose
    points hold for each target: without a fixed number of targets there is no total.
    """
    counted = [each for each in criteria if not each.is_outside and each.standard.value]
    if any(each.code in by_target and each.target_count is None for each in counted):
        return ""
    return between(
        sum(
            (_worth(each, by_target) for each in counted if book.is_assigned(each, member.code)),
            start=Decimal(0),
        )
        for member in book.bloc.members
    )


def _worth(criterion: Criterion, by_target: frozenset[str]) -> Decimal:
    times = (criterion.target_count or 0) if criterion.code in by_target else 1
    return (criterion.standard.value or Decimal(0)) * times
