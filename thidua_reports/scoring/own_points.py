"""Blank cells for points of a member's own -> the zero that they stand for in its total."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place, is_in_doubt
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.formulas.own_points import blank_is_none

NONE = Decimal(0)


def with_blanks_as_none(
    book: BlocBook, items: Sequence[ScoredItem], in_error: frozenset[Place]
) -> tuple[ScoredItem, ...]:
    """Return the items, with zero where a member claims none by leaving its own points blank.

    It does so only if it gave itself points elsewhere: who gave none at all has no self-score.
    """
    scoring_themselves = {item.member.code for item in items if item.self_score is not None}
    return tuple(
        replace(item, self_score=NONE)
        if item.member.code in scoring_themselves and _claims_none(book, item, in_error)
        else item
        for item in items
    )


def _claims_none(book: BlocBook, item: ScoredItem, in_error: frozenset[Place]) -> bool:
    entry = item.entry
    if entry is None or item.self_score is not None:
        return False
    given = (entry.self_score, entry.bonus, entry.deduction)
    is_read = not any(is_in_doubt(figure.place, in_error) for figure in given)
    return is_read and blank_is_none(book, item.criterion)
