"""Where a formula would turn the noise of binary fractions into other points.

1.15*100 is a little less than 115 for a computer. Spreadsheet programs and the engine forgive that
in different places: on IF(x>=115,1,0), INT, LOOKUP and MATCH of such an x LibreOffice and the
engine differ. What is rounded, typed in, or counted agrees everywhere. ROUND forgives the noise of
a product but not that of a magnified difference: (1.065-1)*100 is 6.499999999999995, which both
round to 6 instead of 7.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from thidua_reports.formulas.syntax_tree import Node, NodeKind

COMPARISONS = frozenset({"=", "<>", "<", ">", "<=", ">="})
CONDITIONS = COMPARISONS | {"AND", "OR", "NOT"}

_ALL = slice(None)
_STEPPED: Mapping[str, slice] = MappingProxyType(
    {
        "INT": slice(1),
        "TRUNC": slice(1),
        "ROUNDUP": slice(1),
        "ROUNDDOWN": slice(1),
        "SIGN": slice(1),
        "LOOKUP": slice(1),
        "MATCH": slice(1),
        "CHOOSE": slice(1),
        "INDEX": slice(1, None),
        "IF": slice(1),
        "AND": _ALL,
        "OR": _ALL,
        "NOT": _ALL,
    }
    | dict.fromkeys(COMPARISONS, _ALL)
)
_ROUNDING = frozenset({"ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"})
# the ninth decimal of a number of points is above the noise, the eleventh may be part of it
_FEWEST_EXACT_DIGITS, _MOST_EXACT_DIGITS = 9, 10
_UNKNOWN_DIGITS = 99
_WHOLE = frozenset({"INT", "MATCH", "SIGN"}) | CONDITIONS
_CHOOSING = frozenset({"MIN", "MAX", "IF", "CHOOSE", "LOOKUP", "INDEX", "ABS"})


def unrounded_operands(tree: Node) -> Iterator[Node]:
    """Yield the computed, unrounded parts whose smallest error can change the result by a step."""
    for node in tree.walk():
        operands = node.children[_STEPPED[node.label]] if node.label in _STEPPED else ()
        yield from (operand for operand in operands if not _is_clean(operand))
        if node.label == "ROUND" and _rounds_noise(node):
            yield node.children[0]


def _is_clean(node: Node) -> bool:
    """Tell whether every program holds the same number here, given typed-in quantities."""
    if node.kind in (NodeKind.LITERAL, NodeKind.NAME):
        return True
    if node.label in _ROUNDING:
        return _digits(node) <= _MOST_EXACT_DIGITS
    if node.label in _CHOOSING or node.kind is NodeKind.ARRAY or _is_sign(node):
        return all(map(_is_clean, node.children))
    return _is_percentage(node) or _is_whole(node)


def _rounds_noise(rounding: Node) -> bool:
    is_coarse = not _FEWEST_EXACT_DIGITS <= _digits(rounding) <= _MOST_EXACT_DIGITS
    return is_coarse and _magnifies_a_difference(rounding.children[0])


def _digits(rounding: Node) -> int:
    """Return the decimals that are kept; TRUNC alone keeps none, a quantity is not known yet."""
    if len(rounding.children) == 1:
        return 0
    digits = rounding.children[1].text
    return int(digits) if digits.removeprefix("-").isdigit() else _UNKNOWN_DIGITS


def _magnifies_a_difference(node: Node) -> bool:
    if _is_clean(node):
        return False
    is_product = node.label in {"*", "/"}
    return (is_product and any(map(_has_difference, node.children))) or any(
        map(_magnifies_a_difference, node.children)
    )


def _has_difference(node: Node) -> bool:
    if _is_clean(node):
        return False
    return (node.label == "-" and len(node.children) == 2) or any(
        map(_has_difference, node.children)
    )


def _is_whole(node: Node) -> bool:
    """Tell whether the part is a whole number, on which + - and * are exact."""
    if node.kind is NodeKind.LITERAL:
        return node.text.isdigit()
    if node.label in _WHOLE or (node.label in _ROUNDING and _digits(node) <= 0):
        return True
    return node.label in {"+", "-", "*"} and all(map(_is_whole, node.children))


def _is_sign(node: Node) -> bool:
    return node.label in {"+", "-"} and len(node.children) == 1


def _is_percentage(node: Node) -> bool:
    return node.label == "%" and node.children[0].kind is NodeKind.LITERAL
