"""Formulas and quantities -> every part of the formulas with its value, from the engine itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from thidua_reports.domain.scores import PartKind, Step
from thidua_reports.formulas.engine import (
    MOST_DIGITS,
    FormulaRow,
    Outcome,
    as_held,
    evaluate,
    parsed,
)
from thidua_reports.formulas.precision import CONDITIONS, is_technical_rounding
from thidua_reports.formulas.rule_formula import Node

_Inputs = Mapping[str, Decimal | None]
# halves away from zero as everywhere, and digits enough for the largest number of a computer
_EXACT, _LAST_DIGIT = Context(prec=400, rounding=ROUND_HALF_UP), Decimal("1E-10")


def derivations(rows: Sequence[FormulaRow]) -> list[tuple[Step, ...]]:
    """Return for each row how its formulas came about; the formulas must be free of faults.

    A rounding that only takes away the noise of binary fractions is no part of its own.
    """
    asked = [tuple(text for each in row.formulas for text in _computed_parts(each)) for row in rows]
    outcomes = evaluate(
        [FormulaRow(row.inputs, texts) for row, texts in zip(rows, asked, strict=True)]
    )
    return [
        tuple(_step(parsed(formula), row.inputs, values) for formula in row.formulas)
        for row, found in zip(rows, outcomes, strict=True)
        for values in [iter(found)]
    ]


# a bloc has some dozen rules, which are explained for every member and target
@lru_cache(maxsize=1024)
def _computed_parts(formula: str) -> tuple[str, ...]:
    """Return a formula for each part that is computed, outermost first; a condition as 1 or 0."""
    return tuple(
        f"=IF({node.text},1,0)" if node.label in CONDITIONS else f"={node.text}"
        for node in _asked(parsed(formula))
    )


def _asked(node: Node) -> Iterator[Node]:
    """Yield the parts whose value the engine has to compute; a series has none."""
    if node.kind is not PartKind.SERIES:
        if not _is_known(node):
            yield node
        for child in node.children:
            yield from _asked(child)


def _is_known(node: Node) -> bool:
    """Return whether the part is what was put in: a quantity, or a number that the engine holds."""
    is_held = node.is_number and len(node.text.replace(".", "", 1)) <= MOST_DIGITS
    return node.kind is PartKind.QUANTITY or is_held


def _step(node: Node, inputs: _Inputs, values: Iterator[Outcome]) -> Step:
    if node.kind is PartKind.SERIES:
        items = (Step(PartKind.LITERAL, "", Decimal(item.text)) for item in node.children)
        return Step(PartKind.SERIES, "", None, tuple(items))
    value = _put_in(node, inputs) if _is_known(node) else next(values)
    clean = _noise_free(value) if isinstance(value, Decimal) else None
    parts = tuple(_step(child, inputs, values) for child in node.children)
    if is_technical_rounding(node):
        return replace(parts[0], value=clean)
    label = node.text.lower() if node.kind is PartKind.QUANTITY else node.label
    return Step(node.kind, label, clean, parts)


def _put_in(node: Node, inputs: _Inputs) -> Decimal | None:
    if node.kind is PartKind.LITERAL:
        return Decimal(node.text)
    given = inputs[node.text.lower()]
    return None if given is None else as_held(given)


def _noise_free(value: Decimal) -> Decimal:
    rounded = value.quantize(_LAST_DIGIT, context=_EXACT)
    return rounded or abs(rounded)
