"""What the rules of a bloc's criteria look at, and what they compute."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook, kept_by_book
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.period import Period
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.formulas.formula_faults import is_sound
from thidua_reports.formulas.precision import with_compared_ratios
from thidua_reports.formulas.quantities import BEST_OF, OF_A_TARGET, OF_ALL_TARGETS, Quantity
from thidua_reports.formulas.ratio_formula import rounded
from thidua_reports.formulas.rule_formula import is_over_all_targets, names_in, names_in_rule

NO_BONUS = "=0"
FULL_POINTS = f"={Quantity.STANDARD}"
_RATIOS = frozenset({Quantity.RATIO, Quantity.BEST_RATIO})

Compared = Mapping[tuple[str, str], frozenset[str]]
"""Codes of criteria, by the code of a criterion and the name of a best of the bloc."""


@kept_by_book
def usable_rules(book: BlocBook) -> Mapping[str, ScoringRule]:
    """Return the rules whose formulas are free of faults, by name."""
    return {rule.name: rule for rule in book.rules if is_sound(rule.points.value, rule.bonus.value)}


def criteria_with_rules(book: BlocBook) -> Iterator[tuple[Criterion, ScoringRule]]:
    """Yield each criterion whose rule can be used, with the rule."""
    rules = usable_rules(book)
    return ((each, rules[each.rule]) for each in book.criteria if each.rule in rules)


def rule_formulas(rule: ScoringRule, rounding: Rounding) -> tuple[str, str]:
    """Return the rule's formulas for points and bonus, each with the bloc's rounding around it."""
    points, bonus = computed_formulas(rule)
    return rounded(points, rounding), rounded(bonus, rounding) if bonus else NO_BONUS


def computed_formulas(rule: ScoringRule) -> tuple[str, str]:
    """Return a usable rule's formulas as they are computed; that of a bonus may be empty."""
    points, bonus = rule.points.value, rule.bonus.value
    return with_compared_ratios(points), with_compared_ratios(bonus) if bonus else ""


def gives_full_points_at_best(criterion: Criterion, rule: ScoringRule) -> bool:
    """Return whether a result that cannot be better brings the standard points by any formula.

    No ratio shows how good it is; a rule that looks at none finds the points by itself.
    """
    looks_at_ratio = not names_in(rule.points.value).isdisjoint(_RATIOS)
    return looks_at_ratio and criterion.standard.value is not None


def rule_of_item(item: ScoredItem, rule: ScoringRule) -> ScoringRule:
    """Return the rule as it is applied to the item: full points for what cannot be better."""
    if not item.cannot_be_better or not gives_full_points_at_best(item.criterion, rule):
        return rule
    return replace(rule, points=replace(rule.points, value=FULL_POINTS))


@kept_by_book
def quantities_used(book: BlocBook) -> Mapping[str, frozenset[str]]:
    """Return the names of the quantities that each usable rule uses, by the rule's name."""
    return {
        name: names_in_rule(rule.points.value, rule.bonus.value)
        for name, rule in usable_rules(book).items()
    }


@kept_by_book
def compared_together(book: BlocBook) -> Compared:
    """Return from which criteria a best of the bloc is taken, by criterion and name of the best.

    What is assigned in a criterion's place is compared with it where both ask for that best; a rule
    that cannot be used may be about to.
    """
    uses = quantities_used(book)
    asking = {
        (each.code, best): best in uses.get(each.rule, BEST_OF)
        for each in book.criteria
        for best in BEST_OF
    }
    origin = {each.code: book.in_place_of(each.code)[-1] for each in book.criteria}
    return {
        (code, best): frozenset(
            other
            for other in origin
            if asks and asking[other, best] and origin[other] == origin[code]
        )
        or frozenset({code})
        for (code, best), asks in asking.items()
    }


def set_by_the_bloc(criterion: Criterion) -> Mapping[str, Decimal | None]:
    """Return the quantities that a criterion gives its rule; None where it leaves them blank."""
    first, second, third = criterion.parameters
    return {
        Quantity.STANDARD: criterion.standard.value,
        Quantity.MAX_BONUS: criterion.max_bonus.value,
        Quantity.MAX_DEDUCTION: criterion.max_deduction.value,
        Quantity.PARAMETER_1: first,
        Quantity.PARAMETER_2: second,
        Quantity.PARAMETER_3: third,
    }


@kept_by_book
def scored_target_by_target(book: BlocBook) -> frozenset[str]:
    """Return the codes of the criteria whose rule is applied to each of their targets."""
    whole = {
        name
        for name, rule in usable_rules(book).items()
        if is_over_all_targets(rule.points.value, rule.bonus.value)
    }
    with_targets = {target.scored_by for target in book.targets}
    return frozenset(
        criterion.code
        for criterion in book.criteria
        if criterion.code in with_targets and criterion.rule not in whole
    )


@kept_by_book
def scored_by_targets(book: BlocBook) -> tuple[Criterion, ...]:
    """Return the criteria that are scored target by target, or will be once targets are registered.

    Before that they are those that state how many targets they want, or whose rule looks at a plan.
    """
    uses = quantities_used(book)
    now = scored_target_by_target(book)
    is_pledge = book.bloc.period is Period.PLEDGE
    return tuple(
        each
        for each in book.criteria
        if each.code in now
        or (
            uses.get(each.rule, OF_ALL_TARGETS).isdisjoint(OF_ALL_TARGETS)
            and (each.target_count or (is_pledge and Quantity.PLAN in uses[each.rule]))
        )
    )


def needs_plan(used: frozenset[str]) -> bool:
    """Return whether a rule on such quantities says nothing of a target without a plan."""
    return Quantity.HAS_PLAN not in used and used.isdisjoint(OF_ALL_TARGETS)


def registered_for(book: BlocBook, member: str) -> tuple[Criterion, ...]:
    """Return the member's criteria that targets are registered for.

    Those that ask for a number; else those that targets belong to; else those whose rule looks
    at a plan; else those whose rule looks at a result, mostly as a ratio.
    """
    own = book.criteria_of(member)
    used = {target.criterion for target in book.targets}
    uses = quantities_used(book)
    counted = tuple(each for each in own if each.target_count)
    with_targets = tuple(each for each in own if each.code in used)
    planned = tuple(each for each in own if Quantity.PLAN in uses.get(each.rule, ()))
    compared = tuple(each for each in own if not OF_A_TARGET.isdisjoint(uses.get(each.rule, ())))
    return counted or with_targets or planned or compared


def asks_for_targets(book: BlocBook, member: str) -> bool:
    """Return whether a member is to register targets: not where none of its points is of any."""
    return not book.criteria_of(member) or bool(registered_for(book, member))
