"""Items -> points: the rules' formulas, and whether they gave more than a criterion allows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.criteria import ScoringRule
from thidua_reports.domain.place import Place
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import ScoredItem, Step
from thidua_reports.formulas.derivation import derivations
from thidua_reports.formulas.engine import FormulaFailure, FormulaRow, Outcome, evaluate
from thidua_reports.formulas.quantities import BEST_OF, NOTED, REPORTED, SET_BY_THE_BLOC, Quantity
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.formulas.rule_uses import computed_formulas, rule_formulas, rule_of_item
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import number, short_number
from thidua_reports.scoring.missing_inputs import input_missing, place_of

TOO_LARGE = 10**12
"""No number of points is so large; nor would its decimals be exact."""


def score_items(
    items: Sequence[ScoredItem], rules: Mapping[str, ScoringRule], rounding: Rounding
) -> tuple[tuple[ScoredItem, ...], tuple[Issue, ...]]:
    """Return the items with their points, and why some have none.

    An item whose rule cannot be used stays without points, as does one with a figure below zero,
    which could give more than there is: both have been reported where they are. An item that is
    already in doubt is not reported a second time.
    """
    scorable = [
        item
        for item in items
        if item.criterion.rule in rules and _is_scorable(item, _rule(item, rules))
    ]
    rows = [
        FormulaRow(item.inputs, rule_formulas(_rule(item, rules), rounding)) for item in scorable
    ]
    outcomes = [
        tuple(map(_possible, found, row.formulas))
        for row, found in zip(rows, evaluate(rows), strict=True)
    ]
    scored = dict(zip(map(id, scorable), outcomes, strict=True))
    decimals = rounding.decimals
    result = tuple(
        _with_points(item, scored[id(item)], decimals) if id(item) in scored else item
        for item in items
    )
    issues = [
        _failure(item, replace(outcome, formula=typed))
        for item in scorable
        if not item.doubtful
        for outcome, typed in zip(scored[id(item)], _typed(item, rules), strict=True)
        if isinstance(outcome, FormulaFailure)
    ]
    return result, tuple(issues)


def with_derivations(
    items: Sequence[ScoredItem], rules: Mapping[str, ScoringRule]
) -> tuple[ScoredItem, ...]:
    """Return the items with how their points came about, where they have any."""
    scored = [item for item in items if item.total is not None]
    steps = derivations([FormulaRow(item.inputs, _formulas(item, rules)) for item in scored])
    steps_of = dict(zip(map(id, scored), steps, strict=True))
    return tuple(_with_steps(item, steps_of.get(id(item), ())) for item in items)


def _formulas(item: ScoredItem, rules: Mapping[str, ScoringRule]) -> tuple[str, ...]:
    return tuple(filter(None, computed_formulas(_rule(item, rules))))


def _typed(item: ScoredItem, rules: Mapping[str, ScoringRule]) -> tuple[str, str]:
    """Return the rule's formulas as they are in the bloc's workbook."""
    rule = _rule(item, rules)
    return rule.points.value, rule.bonus.value


def _rule(item: ScoredItem, rules: Mapping[str, ScoringRule]) -> ScoringRule:
    return rule_of_item(item, rules[item.criterion.rule])


def _with_steps(item: ScoredItem, steps: Sequence[Step]) -> ScoredItem:
    points_from, bonus_from = (*steps, None, None)[:2]
    return replace(item, points_from=points_from, bonus_from=bonus_from)


def _is_scorable(item: ScoredItem, rule: ScoringRule) -> bool:
    return not (_bloc_left_blank(item, rule) or _is_below_zero(item, rule))


def _is_below_zero(item: ScoredItem, rule: ScoringRule) -> bool:
    """Return whether a member's figure that the rule uses is reported as below zero.

    What the bloc itself set right has no such issue left.
    """
    used = names_in_rule(rule.points.value, rule.bonus.value) & REPORTED
    figures = (item.inputs[name] for name in used)
    return item.doubtful and any(figure is not None and figure < 0 for figure in figures)


def _bloc_left_blank(item: ScoredItem, rule: ScoringRule) -> bool:
    """What the bloc should give is missing, or others' figures that it is compared with.

    All are reported where they can be mended, not at each member.
    """
    used = names_in_rule(rule.points.value, rule.bonus.value)
    waits = any(
        item.inputs[best] is None and item.inputs[BEST_OF[best]] is not None
        for best in used.intersection(BEST_OF)
    )
    return waits or any(item.inputs[name] is None for name in used & (SET_BY_THE_BLOC | NOTED))


def _failure(item: ScoredItem, failure: FormulaFailure) -> Issue:
    if failure.kind is not None:
        return failure.kind.at(place_of(item), formula=failure.formula, detail=failure.detail)
    return input_missing(item, [each for each in Quantity if each in failure.missing])


def _with_points(item: ScoredItem, outcomes: tuple[Outcome, ...], decimals: int) -> ScoredItem:
    points, bonus = (_settled(outcome, decimals) for outcome in outcomes)
    return replace(item, points=points, bonus=bonus)


def _possible(outcome: Outcome, formula: str) -> Outcome:
    if isinstance(outcome, Decimal) and abs(outcome) >= TOO_LARGE:
        shown = number(outcome.to_integral_value())
        kind = rule_kinds.FORMULA_TOO_LARGE
        return FormulaFailure(formula, kind=kind, detail=shortened(shown))
    return outcome


def _settled(outcome: Outcome, decimals: int) -> Decimal | None:
    if isinstance(outcome, FormulaFailure):
        return None
    return outcome.quantize(Decimal(1).scaleb(-decimals))


@frozen
class _Excess:
    """What a formula gave of a kind, and how much was allowed."""

    kind: IssueKind
    place: Place
    given: Decimal
    allowed: Decimal


def within_limits(
    items: Sequence[ScoredItem], rules: Mapping[str, ScoringRule]
) -> tuple[tuple[ScoredItem, ...], tuple[Issue, ...]]:
    """Return the items, those beyond their criterion's limits in doubt, and one issue for each.

    A limit that the criterion leaves blank is none.
    """
    excesses = [
        tuple(_excesses(item, rules[item.criterion.rule])) if item.criterion.rule in rules else ()
        for item in items
    ]
    marked = tuple(
        replace(item, doubtful=True) if found else item
        for item, found in zip(items, excesses, strict=True)
    )
    return marked, tuple(_worst(items, excesses))


def _excesses(item: ScoredItem, rule: ScoringRule) -> Iterator[_Excess]:
    criterion, points, bonus = item.criterion, item.points, item.bonus
    standard, most = criterion.standard.value, criterion.max_bonus.value
    least = criterion.max_deduction.value
    yield from _above(rule_kinds.POINTS_ABOVE_STANDARD, rule.points.place, points, standard)
    yield from _above(rule_kinds.BONUS_ABOVE_MAXIMUM, rule.bonus.place, bonus, most)
    if points is not None and points < 0 and standard is not None and standard > 0:
        yield _Excess(rule_kinds.POINTS_BELOW_ZERO, rule.points.place, -points, Decimal(0))
        points = None
    for given, formula in ((points, rule.points), (bonus, rule.bonus)):
        if given is not None and least is not None and -given > least >= 0:
            yield _Excess(rule_kinds.DEDUCTION_ABOVE_MAXIMUM, formula.place, -given, least)


def _above(
    kind: IssueKind, place: Place, given: Decimal | None, allowed: Decimal | None
) -> Iterator[_Excess]:
    if given is not None and allowed is not None and given > allowed:
        yield _Excess(kind, place, given, allowed)


def _worst(items: Iterable[ScoredItem], excesses: Iterable[Sequence[_Excess]]) -> Iterator[Issue]:
    """Yield one issue for each formula and limit: that of the item furthest beyond it."""
    worst: dict[tuple[IssueKind, Place, str], tuple[ScoredItem, _Excess]] = {}
    for item, found in zip(items, excesses, strict=True):
        for excess in found:
            key = (excess.kind, excess.place, item.criterion.code)
            if key not in worst or excess.given > worst[key][1].given:
                worst[key] = (item, excess)
    for item, excess in worst.values():
        yield excess.kind.at(
            excess.place,
            rule=item.criterion.rule,
            criterion=item.criterion.code,
            member=item.member.name,
            given=short_number(excess.given),
            allowed=short_number(excess.allowed),
        )
