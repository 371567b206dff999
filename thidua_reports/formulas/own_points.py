"""Which points a member gives itself for a criterion: what is open in its form, and counts."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_formula import names_in
from thidua_reports.formulas.rule_uses import quantities_used, usable_rules

OWN_POINTS = frozenset({Quantity.POINTS_GIVEN, Quantity.BONUS_GIVEN, Quantity.DEDUCTION_GIVEN})
"""What a member may give itself for a criterion, or has to where the rule computes with it."""


def own_points_needed(book: BlocBook, criterion: Criterion) -> frozenset[Quantity]:
    """Return the kinds of own points that the criterion's rule computes with.

    Who gives these has reported a figure, and not begun to score itself.
    """
    return OWN_POINTS.intersection(quantities_used(book).get(criterion.rule, ()))


def own_points_asked(book: BlocBook, criterion: Criterion) -> frozenset[Quantity]:
    """Return the kinds of points that the criterion can bring; none of one that is never scored.

    What the formula of the points adds or takes away is in the points.
    """
    return frozenset(_asked(book, criterion)) if criterion.rule else frozenset()


def blank_is_none(book: BlocBook, criterion: Criterion) -> bool:
    """Return whether a member that leaves its own points blank claims none of them.

    It does of a bonus and a deduction that the rule does not look at; points are to be given.
    """
    looked_at = quantities_used(book).get(criterion.rule, frozenset())
    return own_points_asked(book, criterion).isdisjoint({Quantity.POINTS_GIVEN, *looked_at})


def _asked(book: BlocBook, criterion: Criterion) -> Iterator[Quantity]:
    used, rule = quantities_used(book).get(criterion.rule), usable_rules(book).get(criterion.rule)
    in_points = names_in(rule.points.value) if rule else frozenset[str]()
    apart = used is None or bool(rule and rule.bonus.value)
    up, down = criterion.max_bonus.value, criterion.max_deduction.value
    adds = (up and Quantity.MAX_BONUS not in in_points) or (apart and not down)
    takes_off = (down and Quantity.MAX_DEDUCTION not in in_points) or (apart and not up)
    wanted = (
        (Quantity.POINTS_GIVEN, criterion.standard.value or not apart),
        (Quantity.BONUS_GIVEN, adds),
        (Quantity.DEDUCTION_GIVEN, takes_off),
    )
    for quantity, is_wanted in wanted:
        if is_wanted or used is None or quantity in used:
            yield quantity
