"""Rules whose limits lie on another scale than the figures, or whose cases never come."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.checking.rule_checks import COLUMNS, formulas_of, given_by
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas import scales
from thidua_reports.formulas.rule_uses import usable_rules
from thidua_reports.formulas.scales import Limit
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number, percent, plain


@frozen
class _Use:
    """A formula of a rule, and a criterion that uses it."""

    criterion: Criterion
    formula: Placed[str]


def ratios_are_compared_with_ratios(book: BlocBook) -> Iterator[Issue]:
    """A ratio of 1 is 100 %; a limit of 95 would ask for 9.500 %."""
    told: set[tuple[Place, Decimal]] = set()
    for use in _uses(book):
        for each in scales.limits_beyond_ratios(use.formula.value, given_by(use.criterion)):
            place = _place(use, each)
            if (place, each.limit) not in told:
                told.add((place, each.limit))
                yield rule_kinds.LIMIT_BEYOND_RATIOS.at(
                    place,
                    rule=use.criterion.rule,
                    part=each.part,
                    quantity=each.quantity,
                    limit=number(plain(each.limit)),
                    means=percent(plain(100 * each.limit)),
                    instead=number(plain(each.limit / 100)),
                )


def figures_in_per_cent_are_compared_in_per_cent(book: BlocBook) -> Iterator[Issue]:
    """The figures of a target that is a rate are in per cent: 95 for 95 %."""
    rates = {target.scored_by for target in book.targets if target.kind is TargetKind.RATE}
    told: set[tuple[Place, Decimal]] = set()
    for use in _uses(book):
        found = scales.limits_within_one_per_cent(use.formula.value, given_by(use.criterion))
        for each in found if use.criterion.code in rates else ():
            place = _place(use, each)
            if (place, each.limit) not in told:
                told.add((place, each.limit))
                yield rule_kinds.LIMIT_WITHIN_ONE_PER_CENT.at(
                    place,
                    rule=use.criterion.rule,
                    part=each.part,
                    quantity=each.quantity,
                    criterion=use.criterion.code,
                    limit=number(plain(each.limit)),
                    means=percent(plain(each.limit)),
                    instead=number(plain(100 * each.limit)),
                )


def every_case_can_come(book: BlocBook) -> Iterator[Issue]:
    """A condition behind others is met, for one criterion at least, by some figures that met none.

    Which figures met none of those before depends on the parameters of the criterion.
    """
    criteria: dict[Placed[str], list[Criterion]] = {}
    for use in _uses(book):
        criteria.setdefault(use.formula, []).append(use.criterion)
    for formula, using in criteria.items():
        never = [scales.cases_that_never_come(formula.value, given_by(each)) for each in using]
        for part in never[0]:
            if all(part in each for each in never):
                yield rule_kinds.CASE_NEVER_COMES.at(formula.place, rule=using[0].rule, part=part)


SCALE_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    ratios_are_compared_with_ratios,
    figures_in_per_cent_are_compared_in_per_cent,
    every_case_can_come,
)


def _uses(book: BlocBook) -> Iterator[_Use]:
    usable = usable_rules(book)
    for criterion in book.criteria:
        rule = usable.get(criterion.rule)
        for formula in formulas_of(rule) if rule else ():
            yield _Use(criterion, formula)


def _place(use: _Use, odd: Limit) -> Place:
    """Return where the limit was typed: in the criterion's column, or in the formula."""
    for quantity, column in COLUMNS.items():
        if quantity.name in odd.parameters:
            return use.criterion.place.of(column.heading)
    return use.formula.place
