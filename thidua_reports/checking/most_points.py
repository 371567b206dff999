"""The most points a criterion can bring, as far as it has limits."""

from decimal import Decimal

from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.formulas.least_points import only_deducts


def most_points(criterion: Criterion, rule: ScoringRule, times: int) -> Decimal | None:
    """Return the most that `times` items of a criterion bring; None where there is no limit."""
    if criterion.cap.value is not None:
        return criterion.cap.value
    most = most_of_one(criterion, rule)
    return None if most is None else most * times


def most_of_one(criterion: Criterion, rule: ScoringRule) -> Decimal | None:
    """Return the most points and bonus of one item; None where either has no limit."""
    given = ((criterion.standard, rule.points), (criterion.max_bonus, rule.bonus))
    for limit, formula in given:
        if limit.value is None and formula.value and not only_deducts(formula.value):
            return None
    return criterion.worth
