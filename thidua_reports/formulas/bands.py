"""The series of numbers in braces that LOOKUP, MATCH and INDEX search."""

from collections.abc import Iterator
from itertools import pairwise

from thidua_reports.formulas.precision import has_few_decimals
from thidua_reports.formulas.syntax_tree import Node, NodeKind

_SERIES_ARGUMENTS = {"LOOKUP": (1, 2), "MATCH": (1,), "INDEX": (0,)}


def wrong_bands(tree: Node) -> Iterator[Node]:
    """Yield the parts with a series in the wrong place, out of order or of the wrong length.

    On a series out of order the programs search differently and give different points. A limit of
    more decimals than a ratio is searched with could never be met.
    """
    if tree.kind is NodeKind.ARRAY:
        yield tree
    for node in tree.walk():
        if not _series_stand_right(node) or not _series_are_searchable(node):
            yield node


def _series_stand_right(node: Node) -> bool:
    wanted = _SERIES_ARGUMENTS.get(node.label, ())
    return all(
        (child.kind is NodeKind.ARRAY) == (number in wanted) and _is_one_row(child)
        for number, child in enumerate(node.children)
    )


def _is_one_row(node: Node) -> bool:
    return node.kind is not NodeKind.ARRAY or not ("," in node.text and ";" in node.text)


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
