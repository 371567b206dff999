"""Rules whose limits lie on another scale than the figures, or whose cases never come.

Some show in the rules themselves, some once all members come out alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.checking.rule_checks import COLUMNS, formulas_of, given_by
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas import scales
from thidua_reports.formulas.quantities import SET_BY_THE_BLOC, Quantity
from thidua_reports.formulas.rule_uses import criteria_with_rules, usable_rules
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import short_number, short_percent

HUNDRED = Decimal(100)
FEWEST_TO_COMPARE = 3
FAR = 50
"""Figures of all members that many times above or below every limit are of another scale."""
REPORTED_FIGURES = (Quantity.ACHIEVED, Quantity.OTHER, Quantity.PREVIOUS)

FindLimits = Callable[[str, Mapping[str, Decimal]], Iterable[scales.Limit]]


@frozen
class _Use:
    """A formula of a rule, and a criterion that uses it."""

    criterion: Criterion
    formula: Placed[str]


def ratios_are_compared_with_ratios(book: BlocBook) -> Iterator[Issue]:
    """A ratio of 1 is 100 %; a limit of 95 would ask for 9.500 %."""
    kind, find = rule_kinds.LIMIT_BEYOND_RATIOS, scales.limits_beyond_ratios
    yield from _limits_on_another_scale(kind, find, _uses(book), (HUNDRED, 1 / HUNDRED))


def figures_in_per_cent_are_compared_in_per_cent(book: BlocBook) -> Iterator[Issue]:
    """The figures of a target that is a rate are in per cent: 95 for 95 %."""
    rates = {target.scored_by for target in book.targets if target.kind is TargetKind.RATE}
    uses = (use for use in _uses(book) if use.criterion.code in rates)
    kind, find = rule_kinds.LIMIT_WITHIN_ONE_PER_CENT, scales.limits_within_one_per_cent
    yield from _limits_on_another_scale(kind, find, uses, (Decimal(1), HUNDRED))


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


def _limits_on_another_scale(
    kind: IssueKind, find: FindLimits, uses: Iterable[_Use], factors: tuple[Decimal, Decimal]
) -> Iterator[Issue]:
    """Yield each limit once; the factors give what it means in per cent, and what was meant."""
    in_per_cent, as_meant = factors
    found: dict[tuple[Place, Decimal], Issue] = {}
    for use in uses:
        for each in find(use.formula.value, given_by(use.criterion)):
            place = _place(use, each)
            issue = kind.at(
                place,
                rule=use.criterion.rule,
                part=each.part,
                quantity=each.quantity,
                criterion=use.criterion.code,
                limit=short_number(each.limit),
                means=short_percent(in_per_cent * each.limit),
                instead=short_number(as_meant * each.limit),
            )
            found.setdefault((place, each.limit), issue)
    yield from found.values()


def _uses(book: BlocBook) -> Iterator[_Use]:
    for criterion, rule in criteria_with_rules(book):
        yield from (_Use(criterion, formula) for formula in formulas_of(rule))


def _place(use: _Use, odd: scales.Limit) -> Place:
    """Return where the limit was typed: in the criterion's column, or in the formula."""
    for quantity, column in COLUMNS.items():
        if quantity in odd.parameters:
            return use.criterion.place.of(column.heading)
    return use.formula.place


def conditions_are_met_by_somebody(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the rules with conditions by which no member at all gets a point."""
    for rule, scores in _compared(book, standings):
        criterion = scores[0].criterion
        earners = standings.earners[criterion.code]
        if (
            earners.settled == 0
            and criterion.standard.value
            and scales.has_conditions(rule.points.value)
        ):
            yield rule_kinds.ZERO_FOR_ALL.at(
                rule.points.place,
                rule=rule.name,
                count=earners.asked,
                criterion=criterion.code,
                standard=short_number(criterion.standard.value),
            )


def figures_are_of_the_size_of_limits(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the rules whose limits are far above or below the figures of all members."""
    for rule, scores in _compared(book, standings):
        for name in REPORTED_FIGURES:
            figures, limits = _figures(scores, name), _limits(rule, scores, name)
            if len(figures) >= FEWEST_TO_COMPARE and limits and _are_far(figures, limits):
                yield rule_kinds.FIGURES_FAR_FROM_LIMITS.at(
                    rule.points.place,
                    rule=rule.name,
                    quantity=name,
                    limits=_span(limits),
                    figures=_span(figures),
                    criterion=scores[0].criterion.code,
                )


SCALE_USE_CHECKS: tuple[Callable[[BlocBook, Standings], Iterator[Issue]], ...] = (
    conditions_are_met_by_somebody,
    figures_are_of_the_size_of_limits,
)


def _compared(
    book: BlocBook, standings: Standings
) -> Iterator[tuple[ScoringRule, Sequence[CriterionScore]]]:
    """Yield the usable rule of each criterion that enough members are scored by, with scores."""
    rules = usable_rules(book)
    by_criterion: dict[str, list[CriterionScore]] = {}
    for _, score in standings.scores():
        if score.items:
            by_criterion.setdefault(score.criterion.code, []).append(score)
    for scores in by_criterion.values():
        rule = rules.get(scores[0].criterion.rule)
        if rule is not None and len(scores) >= FEWEST_TO_COMPARE:
            yield rule, scores


def _figures(scores: Sequence[CriterionScore], name: str) -> list[Decimal]:
    found = (item.inputs.get(name) for score in scores for item in score.items)
    return sorted(figure for figure in found if figure is not None)


def _limits(rule: ScoringRule, scores: Sequence[CriterionScore], name: str) -> list[Decimal]:
    inputs = scores[0].items[0].inputs
    given = {str(each): inputs.get(each) for each in SET_BY_THE_BLOC}
    fixed = {each: value for each, value in given.items() if value is not None}
    formulas = [formula for formula in (rule.points.value, rule.bonus.value) if formula]
    found = (each for formula in formulas for each in scales.limits_of(formula, (name,), fixed))
    return sorted({abs(each.limit) for each in found if each.limit})


def _are_far(figures: Sequence[Decimal], limits: Sequence[Decimal]) -> bool:
    return figures[0] >= FAR * limits[-1] or 0 < figures[0] <= figures[-1] <= limits[0] / FAR


def _span(figures: Sequence[Decimal]) -> str:
    least, most = short_number(figures[0]), short_number(figures[-1])
    return least if least == most else f"{least} … {most}"
