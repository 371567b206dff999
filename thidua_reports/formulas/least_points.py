"""Whether a formula for points can fall below nought, tried on figures before any are reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.engine import FormulaRow, evaluate, parse
from thidua_reports.formulas.rule_formula import names_in
from thidua_reports.formulas.syntax_tree import Node, NodeKind

_STAND_INS = tuple(map(Decimal, (0, 1, 2, 3, 4, 5, 10, 20, 50, 100, 1000)))


@dataclass(frozen=True)
class Fall:
    """The quantities that a formula uses, the figure they stand in with, and what comes out."""

    names: tuple[str, ...]
    figure: Decimal
    points: Decimal


def first_fall(formula: str, fixed: Mapping[str, Decimal]) -> Fall | None:
    """Return the smallest figure with which a formula free of faults gives less than nought.

    `fixed` is what the criterion gives. The other quantities all stand in with the same figure:
    among them the limits that the formula itself names. None where no figure makes it fall, or
    where the rule compares with other members, whose figures nobody knows yet.
    """
    names, tree = names_in(formula), parse(formula)
    if tree is None or names & q.KNOWN_WHEN_MERGED:
        return None
    figures = sorted({*_STAND_INS, *_limits(tree)})
    rows = [FormulaRow({**_stand_ins(figure), **fixed}, (formula,)) for figure in figures]
    reported = tuple(sorted(names - fixed.keys() - {q.HAS_PLAN.name}))
    falls = (
        Fall(reported, figure, outcome)
        for figure, (outcome,) in zip(figures, evaluate(rows), strict=True)
        if isinstance(outcome, Decimal) and outcome < 0
    )
    return next(falls, None) if reported else None


def _stand_ins(figure: Decimal) -> dict[str, Decimal]:
    return dict.fromkeys(q.NAMES, figure) | {q.HAS_PLAN.name: Decimal(1)}


def _limits(tree: Node) -> set[Decimal]:
    literals = (node.text for node in tree.walk() if node.kind is NodeKind.LITERAL)
    return {Decimal(text) for text in literals if text.replace(".", "", 1).isdigit()}
