"""Where a formula would turn the noise of binary fractions into other points.

1.15*100 is a little less than 115 for a computer. Spreadsheet programs and the engine forgive that
in different places: on IF(x>=115,1,0), INT, LOOKUP and MATCH of such an x LibreOffice and the
engine differ. What is rounded, typed in, or counted agrees everywhere. ROUND forgives the noise of
a product but not that of a magnified difference: (1.065-1)*100 is 6.499999999999995, which both
round to 6 instead of 7.

A ratio is itself a quotient with such noise; where it is compared, and only there, a rule sees it
at nine digits.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from thidua_reports.domain.scores import PartKind
from thidua_reports.formulas.engine import parsed
from thidua_reports.formulas.quantities import COMPUTED, PARAMETERS, RATIOS
from thidua_reports.formulas.ratio_formula import compared
from thidua_reports.formulas.rule_formula import Node, bind_each, occurrences

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


def has_few_decimals(number: str) -> bool:
    """Return whether a ratio at nine digits can meet it: a third never reaches 0.3333333333."""
    return len(number.partition(".")[2]) <= _FEWEST_EXACT_DIGITS


def is_technical_rounding(node: Node) -> bool:
    """Return whether the part is ROUND to so many digits that it only takes away noise."""
    return node.label == "ROUND" and _FEWEST_EXACT_DIGITS <= _digits(node) < _UNKNOWN_DIGITS


def compared_names(tree: Node) -> Iterator[bool]:
    """Yield for each name, from left to right, whether it is to be compared at nine digits.

    Those are ratios and their kin in a comparison, in what LOOKUP and MATCH search and in what is
    cut to a whole; and a parameter that a ratio is compared with, because 20/60 reaches a third.
    """
    yield from _compared(tree, frozenset())


def _compared(node: Node, rounded: frozenset[str]) -> Iterator[bool]:
    if node.kind is PartKind.QUANTITY:
        yield node.text.lower() in rounded
    for position, child in enumerate(node.children):
        yield from _compared(child, _rounded_in(node, position, rounded))


def _rounded_in(node: Node, position: int, rounded: frozenset[str]) -> frozenset[str]:
    """Return the names to be rounded in a child: fewer where the rule itself rounds the whole."""
    child = node.children[position]
    if node.label == "ROUND":
        is_enough = child.kind is PartKind.QUANTITY or _is_coarse(node)
        return frozenset() if is_enough else rounded & RATIOS
    stepped = _STEPPED.get(node.label, slice(0))
    if position not in range(len(node.children))[stepped]:
        return rounded
    is_limit = node.label in COMPARISONS and child.kind is PartKind.QUANTITY
    return COMPUTED.union(PARAMETERS) if is_limit and _has_computed(node) else COMPUTED


def _has_computed(node: Node) -> bool:
    return any(part.text.lower() in COMPUTED for part in node.walk())


def _is_coarse(rounding: Node) -> bool:
    return not _FEWEST_EXACT_DIGITS <= _digits(rounding) <= _MOST_EXACT_DIGITS


def _is_clean(node: Node) -> bool:
    """Return whether every program holds the same number here, given typed-in quantities."""
    if node.kind is PartKind.QUANTITY:
        return True
    if node.kind is PartKind.LITERAL:
        return has_few_decimals(node.text)
    if node.label in _ROUNDING:
        return _digits(node) <= _MOST_EXACT_DIGITS
    if node.label in _CHOOSING or node.kind is PartKind.SERIES or _is_sign(node):
        return all(map(_is_clean, node.children))
    return _is_percentage(node) or _is_whole(node)


def _rounds_noise(rounding: Node) -> bool:
    return _is_coarse(rounding) and _magnifies_a_difference(rounding.children[0])


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
    """Return whether the part is a whole number, on which + - and * are exact."""
    if node.kind is PartKind.LITERAL:
        return node.text.isdigit()
    if node.label in _WHOLE or (node.label in _ROUNDING and _digits(node) <= 0):
        return True
    return node.label in {"+", "-", "*"} and all(map(_is_whole, node.children))


def _is_sign(node: Node) -> bool:
    return node.label in {"+", "-"} and len(node.children) == 1


def _is_percentage(node: Node) -> bool:
    return node.label == "%" and node.children[0].kind is PartKind.LITERAL


# a bloc has some dozen rules, which are bound for every member and target
@lru_cache(maxsize=1024)
def with_compared_ratios(formula: str) -> str:
    """Return `formula` with each ratio that it compares rounded to nine digits.

    57,45 of a plan of 60,473684211 is a little less than 95 % for a computer, and meets the limit
    of 95 % all the same; what a rule computes from the ratio keeps all its digits. The formula must
    be free of faults (see `formula_faults`).
    """
    named = zip(occurrences(formula), compared_names(parsed(formula)), strict=True)
    return bind_each(formula, [compared(name) if limit else name for name, limit in named])
