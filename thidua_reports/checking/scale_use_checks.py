"""Rules by which all members come out alike, because figures and limits differ in scale."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import Standings
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.rule_uses import usable_rules
from thidua_reports.formulas.scales import has_conditions, limits_of
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import number, plain

FEWEST_TO_COMPARE = 3
FAR = 50
"""Figures of all members that many times above or below every limit are of another scale."""
REPORTED_FIGURES = (q.ACHIEVED.name, q.OTHER.name, q.PREVIOUS.name)


def conditions_are_met_by_somebody(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield the rules with conditions by which no member at all gets a point."""
    for rule, scores in _compared(book, standings):
        criterion = scores[0].criterion
        earners = standings.earners[criterion.code]
        if earners.settled == 0 and criterion.standard.value and has_conditions(rule.points.value):
            yield rule_kinds.ZERO_FOR_ALL.at(
                rule.points.place,
                rule=rule.name,
                count=earners.asked,
                criterion=criterion.code,
                standard=number(plain(criterion.standard.value)),
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
    given = {each: inputs.get(each) for each in q.SET_BY_THE_BLOC}
    fixed = {each: value for each, value in given.items() if value is not None}
    formulas = [formula for formula in (rule.points.value, rule.bonus.value) if formula]
    found = (each for formula in formulas for each in limits_of(formula, (name,), fixed))
    return sorted({abs(each.limit) for each in found if each.limit})


def _are_far(figures: Sequence[Decimal], limits: Sequence[Decimal]) -> bool:
    return figures[0] >= FAR * limits[-1] or 0 < figures[0] <= figures[-1] <= limits[0] / FAR


def _span(figures: Sequence[Decimal]) -> str:
    least, most = number(plain(figures[0])), number(plain(figures[-1]))
    return least if least == most else f"{least} … {most}"
