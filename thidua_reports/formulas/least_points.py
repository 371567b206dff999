"""What a formula brings at least and at most, before any figures are reported."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice

from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.scores import PartKind
from thidua_reports.formulas.engine import FormulaRow, Outcome, evaluate, parse
from thidua_reports.formulas.quantities import BEST_OF, Quantity
from thidua_reports.formulas.rule_formula import Node, names_in
from thidua_reports.frozen import frozen

_STAND_INS = tuple(map(Decimal, (0, 1, 2, 3, 4, 5, 10, 20, 50, 100, 1000)))


@frozen
class Fall:
    """The quantities that a formula uses, the figure put in for them, and what comes out."""

    names: tuple[str, ...]
    figure: Decimal
    points: Decimal


@frozen
class _Trial:
    """A formula over rising figures, put in for the quantities that members report."""

    formula: str
    reported: tuple[str, ...]
    figures: tuple[Decimal, ...]
    fixed: Mapping[str, Decimal]

    @property
    def rows(self) -> Iterator[FormulaRow]:
        """Yield a row for each figure."""
        for figure in self.figures:
            yield FormulaRow({**self._stand_ins(figure), **self.fixed}, (self.formula,))

    def _stand_ins(self, figure: Decimal) -> dict[str, Decimal]:
        return dict.fromkeys(self.reported, figure) | {Quantity.HAS_PLAN: Decimal(1)}


def first_falls(asked: Sequence[tuple[str, Mapping[str, Decimal]]]) -> list[Fall | None]:
    """Return for each formula free of faults the smallest figure that gives less than zero.

    With each comes what its criterion gives. The other quantities all get the same
    figure: among them the limits that the formula itself names. None where no figure makes it fall,
    or where the rule compares with other members, whose figures nobody knows yet.
    """
    trials = [_trial(formula, fixed) for formula, fixed in asked]
    rows = [row for trial in trials if trial is not None for row in trial.rows]
    outcomes = (outcome for (outcome,) in evaluate(rows))
    return [None if trial is None else _first_fall(trial, outcomes) for trial in trials]


def _trial(formula: str, fixed: Mapping[str, Decimal]) -> _Trial | None:
    names, tree = names_in(formula), parse(formula)
    reported = tuple(sorted(names - fixed.keys() - {Quantity.HAS_PLAN}))
    if tree is None or not names.isdisjoint(BEST_OF) or not reported:
        return None
    return _Trial(formula, reported, tuple(sorted({*_STAND_INS, *_limits(tree)})), fixed)


def _first_fall(trial: _Trial, outcomes: Iterator[Outcome]) -> Fall | None:
    found = zip(trial.figures, list(islice(outcomes, len(trial.figures))), strict=True)
    falls = (
        Fall(trial.reported, figure, outcome)
        for figure, outcome in found
        if isinstance(outcome, Decimal) and outcome < 0
    )
    return next(falls, None)


def _limits(tree: Node) -> set[Decimal]:
    return {Decimal(node.text) for node in tree.walk() if node.is_number}


def only_deducts(formula: str) -> bool:
    """Return whether a formula is never above zero, as its form shows; quantities are not below it.

    False where the form leaves it open.
    """
    tree = parse(formula)
    return tree is not None and _is_never_positive(tree)


def _is_never_positive(node: Node) -> bool:
    if node.kind is PartKind.LITERAL:
        return node.text == "0"
    match node.label, node.children:
        case "-", (operand,):
            return _is_never_negative(operand)
        case "*", (first, second):
            signs = ((first, second), (second, first))
            return any(_is_never_positive(a) and _is_never_negative(b) for a, b in signs)
        case "MIN", children:
            return any(map(_is_never_positive, children))
        case ("MAX", children) | ("IF", (_, *children)):
            return len(children) > 1 and all(map(_is_never_positive, children))
    return False


def _is_never_negative(node: Node) -> bool:
    if node.kind in (PartKind.LITERAL, PartKind.QUANTITY):
        return True
    match node.label, node.children:
        case "MAX", children:
            return any(map(_is_never_negative, children))
        case ("MIN" | "*" | "/" | "+" | "INT", children) | ("IF", (_, *children)):
            return all(map(_is_never_negative, children))
    return False


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
