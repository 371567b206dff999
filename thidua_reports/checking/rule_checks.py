"""Whether points are given in this period, and by rules that can be used."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Placed
from thidua_reports.domain.targets import Target
from thidua_reports.excel.formulas.references import circular_cells
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.bands import BandGap, band_gaps
from thidua_reports.formulas.formula_faults import faults, names_at_odds
from thidua_reports.formulas.least_points import first_falls
from thidua_reports.formulas.quantities import OF_ALL_TARGETS, Quantity
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.formulas.rule_uses import (
    criteria_with_rules,
    quantities_used,
    set_by_the_bloc,
    usable_rules,
)
from thidua_reports.issues.catalogue import bloc_kinds, rule_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.vietnamese import number, short_number, short_percent
from thidua_reports.layouts import bloc_sheets
from thidua_reports.layouts import criteria_sheets as layout


def it_is_decided_whether_points_are_given(book: BlocBook) -> Iterator[Issue]:
    """Criteria with points do not show by themselves whether this period gives any.

    Before and at the end of the year rules show it; half a year may go by without points.
    """
    with_points = _with_points(book)
    has_rules = any(criterion.rule for criterion in book.criteria)
    is_evident = has_rules and book.bloc.period is not Period.HALF_YEAR
    if book.bloc.scored is None and with_points and not is_evident:
        yield bloc_kinds.SCORED_OR_NOT.at(
            book.bloc.place.of(bloc_sheets.SCORED.code),
            period=book.bloc.period.value,
            count=len(with_points),
        )


def points_have_a_rule(book: BlocBook) -> Iterator[Issue]:
    """In a scored period a criterion with points and no rule would count for nothing."""
    for criterion in _with_points(book) if book.is_scored else ():
        if not criterion.rule:
            yield bloc_kinds.POINTS_WITHOUT_RULE.at(
                criterion.place.of(layout.Criteria.rule.heading),
                criterion=criterion.code,
            )


def something_is_scored(book: BlocBook) -> Iterator[Issue]:
    """In a period that is to be scored something gives points."""
    is_due = book.bloc.scored and book.bloc.period is not Period.PLEDGE
    if is_due and not (book.scored_criteria or _with_points(book)):
        yield bloc_kinds.NOTHING_TO_SCORE.at(book.bloc.place.of(bloc_sheets.SCORED.code))


def formulas_can_be_used(book: BlocBook) -> Iterator[Issue]:
    """Every formula of a rule is one that Excel and the tool compute alike."""
    formulas = [formula for rule in book.rules for formula in formulas_of(rule)]
    circular = circular_cells({formula.place.cell: formula.value for formula in formulas})
    for formula in formulas:
        if formula.place.cell in circular:
            yield rule_kinds.FORMULA_CIRCULAR.at(
                formula.place, formula=formula.value, cell=formula.place.cell
            )
        else:
            yield from (fault.at(formula.place) for fault in faults(formula.value))


def rules_look_at_one_target_or_at_all(book: BlocBook) -> Iterator[Issue]:
    """A rule over all targets of a criterion does not ask for the figures of one of them."""
    for rule in book.rules:
        if any(faults(formula.value) for formula in formulas_of(rule)):
            continue
        names = names_at_odds(rule.points.value, rule.bonus.value)
        if names:
            used = names_in_rule(rule.points.value, rule.bonus.value) & OF_ALL_TARGETS
            yield rule_kinds.RULE_LOOKS_AT_ONE_AND_ALL.at(
                rule.points.place,
                rule=rule.name,
                one=", ".join(names),
                all=", ".join(sorted(used)),
            )


def criteria_have_rules(book: BlocBook) -> Iterator[Issue]:
    """A criterion's rule exists, and the criterion gives the quantities the rule needs."""
    known, usable = {rule.name for rule in book.rules}, usable_rules(book)
    for criterion in book.criteria:
        if criterion.rule in usable:
            yield from _needed_values(criterion, usable[criterion.rule])
        elif criterion.rule and criterion.rule not in known:
            yield bloc_kinds.RULE_MISSING.at(
                criterion.place.of(layout.Criteria.rule.heading),
                criterion=criterion.code,
                rule=criterion.rule,
                hint=did_you_mean(criterion.rule, known),
            )


def rules_find_their_targets(book: BlocBook) -> Iterator[Issue]:
    """A rule that asks whether there is a plan is for criteria that have targets.

    As long as a member has registered nothing, a criterion may still get some.
    """
    registered = {target.member for target in book.targets}
    is_open = any(member.code not in registered for member in book.bloc.members)
    if book.bloc.period is Period.PLEDGE and is_open:
        return
    with_targets = {target.scored_by for target in book.targets}
    for criterion, rule in criteria_with_rules(book):
        names = names_in_rule(rule.points.value, rule.bonus.value) & ONLY_OF_TARGETS
        if names and criterion.code not in with_targets:
            yield bloc_kinds.RULE_FOR_TARGETS_ONLY.at(
                criterion.place.of(layout.Criteria.rule.heading),
                rule=rule.name,
                criterion=criterion.code,
                names=", ".join(sorted(names)),
            )


def bands_leave_no_gap(book: BlocBook) -> Iterator[Issue]:
    """Between two bands nothing falls through, such as 10,5 % between 1-10 % and 11-20 %."""
    found = {
        (formula.place, gap): rule.name
        for criterion, rule in criteria_with_rules(book)
        for formula in formulas_of(rule)
        for gap in band_gaps(formula.value, given_by(criterion))
    }
    for (place, gap), rule in found.items():
        yield rule_kinds.BANDS_WITH_A_GAP.at(
            place,
            rule=rule,
            quantity=gap.quantity,
            above=_written(gap, gap.above),
            below=_written(gap, gap.below),
            outcome=short_number(gap.outcome),
        )


def points_stay_above_zero(book: BlocBook) -> Iterator[Issue]:
    """A criterion that gives points does not take more than them, whatever is reported."""
    scored = [each for each in criteria_with_rules(book) if each[0].standard.value]
    falls = first_falls([(rule.points.value, given_by(criterion)) for criterion, rule in scored])
    for (criterion, rule), fall in zip(scored, falls, strict=True):
        if fall is not None:
            yield rule_kinds.POINTS_MAY_FALL_BELOW_ZERO.at(
                rule.points.place,
                rule=rule.name,
                criterion=criterion.code,
                names=" và ".join(fall.names),
                figure=short_number(fall.figure),
                given=short_number(-fall.points),
            )


def parameters_are_not_negative(book: BlocBook) -> Iterator[Issue]:
    """A parameter below zero turns a bonus into a deduction."""
    for criterion in book.criteria:
        for column, value in zip(layout.Criteria.parameters, criterion.parameters, strict=True):
            if criterion.rule and value is not None and value < 0:
                yield bloc_kinds.NEGATIVE_PARAMETER.at(
                    criterion.place.of(column.heading),
                    heading=column.heading,
                    criterion=criterion.code,
                    found=number(value),
                )


def targets_are_all_in_groups_or_none(book: BlocBook) -> Iterator[Issue]:
    """Where a rule averages groups, targets without one are averaged as a group of their own."""
    uses = quantities_used(book)
    for criterion in book.criteria:
        if Quantity.MEAN_RATIO not in uses.get(criterion.rule, ()):
            continue
        for member in book.bloc.members:
            own = book.targets_of(criterion.code, member.code)
            yield from _left_out(own)


RULE_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    it_is_decided_whether_points_are_given,
    points_have_a_rule,
    something_is_scored,
    formulas_can_be_used,
    rules_look_at_one_target_or_at_all,
    criteria_have_rules,
    rules_find_their_targets,
    bands_leave_no_gap,
    points_stay_above_zero,
    parameters_are_not_negative,
    targets_are_all_in_groups_or_none,
)


def formulas_of(rule: ScoringRule) -> Iterator[Placed[str]]:
    """Yield the formula for points, which a rule needs, and that for a bonus if there is one."""
    yield rule.points
    if rule.bonus.value:
        yield rule.bonus


ONLY_OF_TARGETS = OF_ALL_TARGETS | {Quantity.PLAN, Quantity.HAS_PLAN, Quantity.PREVIOUS}
COLUMNS: Mapping[str, Column] = {
    Quantity.STANDARD: layout.Criteria.standard,
    Quantity.MAX_BONUS: layout.Criteria.max_bonus,
    Quantity.MAX_DEDUCTION: layout.Criteria.max_deduction,
    Quantity.PARAMETER_1: layout.Criteria.parameters[0],
    Quantity.PARAMETER_2: layout.Criteria.parameters[1],
    Quantity.PARAMETER_3: layout.Criteria.parameters[2],
}
"""Where a criterion gives the quantities that the bloc sets."""


def given_by(criterion: Criterion) -> Mapping[str, Decimal]:
    """Return the quantities that a criterion gives its rule, by name."""
    given = set_by_the_bloc(criterion)
    return {quantity: value for quantity, value in given.items() if value is not None}


def _needed_values(criterion: Criterion, rule: ScoringRule) -> Iterator[Issue]:
    used = names_in_rule(rule.points.value, rule.bonus.value)
    for quantity, value in set_by_the_bloc(criterion).items():
        if quantity in used and value is None:
            heading = COLUMNS[quantity].heading
            yield bloc_kinds.RULE_NEEDS_VALUE.at(
                criterion.place.of(heading),
                rule=rule.name,
                criterion=criterion.code,
                heading=heading,
            )


def _written(gap: BandGap, limit: Decimal) -> str:
    is_ratio = gap.quantity in (Quantity.RATIO, Quantity.MEAN_RATIO)
    return short_percent(100 * limit) if is_ratio else short_number(limit)


def _with_points(book: BlocBook) -> list[Criterion]:
    return [criterion for criterion in book.criteria if criterion.has_points]


def _left_out(targets: tuple[Target, ...]) -> Iterator[Issue]:
    groups = Counter(target.group for target in targets)
    without = [target for target in targets if not target.group]
    if without and len(groups) > 1:
        yield bloc_kinds.TARGETS_WITHOUT_GROUP.at(
            without[0].place.of(layout.Targets.group.heading),
            count=len(without),
            member=without[0].member,
            criterion=without[0].criterion,
            targets=", ".join(target.code for target in without),
        )
