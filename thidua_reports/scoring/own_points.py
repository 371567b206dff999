"""Blank cells for points of a member's own -> the zero that they stand for in its total."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place, is_in_doubt
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.formulas.own_points import blank_is_none, own_points_needed
from thidua_reports.formulas.quantities import Quantity

NONE = Decimal(0)


def with_blanks_as_none(
    book: BlocBook, items: Sequence[ScoredItem], in_error: frozenset[Place]
) -> tuple[ScoredItem, ...]:
    """Return the items, with zero where a member claims none by leaving its own points blank.

    It does so only if it scores itself: who gave none at all has no self-score.
    """
    by_member: dict[str, list[ScoredItem]] = {}
    for item in items:
        by_member.setdefault(item.member.code, []).append(item)
    scoring_themselves = {code for code, own in by_member.items() if scores_itself(book, own)}
    return tuple(
        replace(item, self_score=NONE)
        if item.member.code in scoring_themselves and _claims_none(book, item, in_error)
        else item
        for item in items
    )


def scores_itself(book: BlocBook, items: Iterable[ScoredItem]) -> bool:
    """Return whether the member that these are the items of gave itself points.

    Those that rules compute with are figures like others; they are its self-scores only where
    nothing else is to be given.
    """
    own = tuple(items)
    given = [item for item in own if item.self_score is not None]
    if any(_is_given_freely(book, item) for item in given):
        return True
    return bool(given) and not any(_waits_for_points(book, item) for item in own)


def _is_given_freely(book: BlocBook, item: ScoredItem) -> bool:
    needed, entry = own_points_needed(book, item.criterion), item.entry
    if entry is None:
        return Quantity.POINTS_GIVEN not in needed
    given = {
        Quantity.POINTS_GIVEN: entry.self_score,
        Quantity.BONUS_GIVEN: entry.bonus,
        Quantity.DEDUCTION_GIVEN: entry.deduction,
    }
    return any(figure.value is not None for each, figure in given.items() if each not in needed)


def _waits_for_points(book: BlocBook, item: ScoredItem) -> bool:
    """Return whether an item has no own points, which only a member that scores itself gives."""
    is_without = item.self_score is None and not blank_is_none(book, item.criterion)
    return is_without and not own_points_needed(book, item.criterion)


def _claims_none(book: BlocBook, item: ScoredItem, in_error: frozenset[Place]) -> bool:
    entry = item.entry
    if entry is None or item.self_score is not None:
        return False
    given = (entry.self_score, entry.bonus, entry.deduction)
    is_read = not any(is_in_doubt(figure.place, in_error) for figure in given)
    return is_read and blank_is_none(book, item.criterion)
