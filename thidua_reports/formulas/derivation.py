"""Formulas and quantities -> every part of the formulas with its value, from the engine itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.derivations import Step, StepKind
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.formulas.engine import FormulaRow, Outcome, evaluate, parse
from thidua_reports.formulas.precision import CONDITIONS, is_technical_rounding
from thidua_reports.formulas.syntax_tree import Node, NodeKind

_NOISE_FREE = Rounding(RoundingMode.HALF_UP, 10)
_KINDS = {
    NodeKind.LITERAL: StepKind.NUMBER,
    NodeKind.NAME: StepKind.QUANTITY,
    NodeKind.FUNCTION: StepKind.FUNCTION,
    NodeKind.ARRAY: StepKind.SERIES,
}


def derivations(rows: Sequence[FormulaRow]) -> list[tuple[Step, ...]]:
    """Return for each row how its formulas came about; the formulas must be free of faults.

    A rounding that only takes away the noise of binary fractions is no part of its own.
    """
    trees = [[_tree(formula) for formula in row.formulas] for row in rows]
    outcomes = evaluate(
        [
            FormulaRow(row.inputs, tuple(text for tree in own for text in _texts(tree)))
            for row, own in zip(rows, trees, strict=True)
        ]
    )
    return [
        tuple(_step(tree, values) for tree in own)
        for own, found in zip(trees, outcomes, strict=True)
        for values in [iter(found)]
    ]


def _tree(formula: str) -> Node:
    tree = parse(formula)
    if tree is None:
        raise ValueError(formula)
    return tree


def _texts(tree: Node) -> Iterator[str]:
    """Yield a formula for each part, outermost first; a condition as 1 or 0."""
    for node in _computed_parts(tree):
        yield f"=IF({node.text},1,0)" if node.label in CONDITIONS else f"={node.text}"


def _computed_parts(tree: Node) -> Iterator[Node]:
    """Yield the parts that have a value of their own; a series has none."""
    if tree.kind is not NodeKind.ARRAY:
        yield tree
        for child in tree.children:
            yield from _computed_parts(child)


def _step(node: Node, values: Iterator[Outcome]) -> Step:
    if node.kind is NodeKind.ARRAY:
        items = (Step(StepKind.NUMBER, "", Decimal(item.text)) for item in node.children)
        return Step(StepKind.SERIES, "", None, tuple(items))
    outcome = next(values)
    value = _NOISE_FREE.round(Fraction(outcome)) if isinstance(outcome, Decimal) else None
    parts = tuple(_step(child, values) for child in node.children)
    if is_technical_rounding(node):
        return replace(parts[0], value=value)
    label = node.text.lower() if node.kind is NodeKind.NAME else node.label
    return Step(_KINDS.get(node.kind, StepKind.OPERATION), label, value, parts)
