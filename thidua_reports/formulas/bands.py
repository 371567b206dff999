"""The bands of numbers in braces that LOOKUP, MATCH and INDEX search, and gaps between bands."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from thidua_reports.domain.scores import PartKind
from thidua_reports.formulas.engine import FormulaFailure, FormulaRow, Outcome, evaluate, parse
from thidua_reports.formulas.precision import COMPARISONS, has_few_decimals
from thidua_reports.formulas.quantities import NAMES, Quantity
from thidua_reports.formulas.rule_formula import Node, names_in
from thidua_reports.frozen import frozen

_SERIES_ARGUMENTS = {"LOOKUP": (1, 2), "MATCH": (1,), "INDEX": (0,)}


def wrong_bands(tree: Node) -> Iterator[Node]:
    """Yield the parts with a series in the wrong place, out of order or of the wrong length.

    On a series out of order the programs search differently and give different points. A limit of
    more decimals than a ratio is searched with could never be met.
    """
    if tree.kind is PartKind.SERIES:
        yield tree
    for node in tree.walk():
        if not _series_stand_right(node) or not _series_are_searchable(node):
            yield node


def _series_stand_right(node: Node) -> bool:
    wanted = _SERIES_ARGUMENTS.get(node.label, ())
    return all(
        (child.kind is PartKind.SERIES) == (number in wanted) and _is_one_row(child)
        for number, child in enumerate(node.children)
    )


def _is_one_row(node: Node) -> bool:
    return node.kind is not PartKind.SERIES or not ("," in node.text and ";" in node.text)


def _series_are_searchable(node: Node) -> bool:
    if node.label == "LOOKUP":
        _, limits, results = node.children
        return (
            _rises(limits) and _can_be_met(limits) and len(limits.children) == len(results.children)
        )
    if node.label == "MATCH":
        return _can_be_met(node.children[1]) and _is_in_match_order(*node.children[1:])
    return True


def _is_in_match_order(limits: Node, order: Node | None = None) -> bool:
    if order is None or order.text == "1":
        return _rises(limits)
    return order.text == "0" or (order.text == "-1" and _falls(limits))


def _rises(series: Node) -> bool:
    return all(low < high for low, high in pairwise(_numbers(series)))


def _falls(series: Node) -> bool:
    return all(high > low for high, low in pairwise(_numbers(series)))


def _can_be_met(limits: Node) -> bool:
    return all(has_few_decimals(limit.text) for limit in limits.children)


def _numbers(series: Node) -> list[float]:
    return [float(item.text) for item in series.children]


STEPS: Mapping[str, Decimal] = {
    Quantity.RATIO: Decimal("0.01"),
    Quantity.MEAN_RATIO: Decimal("0.01"),
    Quantity.ACHIEVED: Decimal(1),
    Quantity.OTHER: Decimal(1),
    Quantity.POINTS_GIVEN: Decimal(1),
}
"""What may have a fraction, and the step of bands that are written in whole numbers or per cent."""

_STAND_INS = (Decimal(1), Decimal(5000))
_ORDERED = COMPARISONS - {"=", "<>"}


@frozen
class BandGap:
    """A hole between two bands: the quantity, its open ends, and what comes out in between."""

    quantity: str
    above: Decimal
    below: Decimal
    outcome: Decimal


def band_gaps(formula: str, fixed: Mapping[str, Decimal]) -> tuple[BandGap, ...]:
    """Return the holes of a formula that is free of faults; `fixed` is what the criterion gives.

    Quantities that are not fixed get a small and then a large figure; where both
    show a hole, the result of the small one is given.
    """
    tree = parse(formula)
    if tree is None:
        return ()
    found = {
        (gap.quantity, gap.above, gap.below): gap
        for name in sorted(names_in(formula) & STEPS.keys())
        for stand_in in reversed(_STAND_INS)
        for gap in _gaps(formula, tree, name, {**_others(stand_in), **fixed})
    }
    return tuple(found.values())


def _others(stand_in: Decimal) -> dict[str, Decimal]:
    return dict.fromkeys(NAMES, stand_in) | {Quantity.HAS_PLAN: Decimal(1)}


def _gaps(formula: str, tree: Node, name: str, values: Mapping[str, Decimal]) -> Iterator[BandGap]:
    differences = frozenset(_differences(tree, name))
    if len(differences) < 2:
        return
    limits = {limit for each in differences for limit in flips_at(each, name, values)}
    for above, below in pairwise(sorted(limits)):
        if below - above > STEPS[name]:
            continue
        points = (above, (above + below) / 2, below)
        rows = [FormulaRow({**values, name: point}, (formula,)) for point in points]
        first, between, last = (outcome for (outcome,) in evaluate(rows))
        if _falls_out(first, between, last) and isinstance(between, Decimal):
            yield BandGap(name, above, below, between)


def _falls_out(first: Outcome, between: Outcome, last: Outcome) -> bool:
    if any(isinstance(each, FormulaFailure) for each in (first, between, last)):
        return False
    known = [each for each in (first, last) if isinstance(each, Decimal)]
    return isinstance(between, Decimal) and not min(known) <= between <= max(known)


def _differences(tree: Node, name: str) -> Iterator[str]:
    """Yield what is zero where a comparison with the quantity flips."""
    for node in tree.walk():
        if node.label in _ORDERED:
            left, right = (child.text for child in node.children)
            difference = f"=({left})-({right})"
            if name in names_in(difference):
                yield difference


def flips_at(difference: str, name: str, values: Mapping[str, Decimal]) -> Iterator[Decimal]:
    """Yield where a difference that is linear in the quantity changes its sign."""
    rows = [FormulaRow({**values, name: Decimal(at)}, (difference,)) for at in (0, 1, 2)]
    outcomes = [outcome for (outcome,) in evaluate(rows)]
    known = [outcome for outcome in outcomes if isinstance(outcome, Decimal)]
    if len(known) < len(outcomes):
        return
    at_0, at_1, at_2 = known
    slope = at_1 - at_0
    if slope and at_2 - at_1 == slope:
        yield -at_0 / slope
