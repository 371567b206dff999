"""Whether a formula for a bonus can add anything, or only ever deducts."""

from thidua_reports.formulas.engine import parse
from thidua_reports.formulas.syntax_tree import Node, NodeKind


def only_deducts(formula: str) -> bool:
    """Tell whether a formula is never above zero, as its form shows; quantities are not below it.

    False where the form leaves it open.
    """
    tree = parse(formula)
    return tree is not None and _is_never_positive(tree)


def _is_never_positive(node: Node) -> bool:
    if node.kind is NodeKind.LITERAL:
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
    if node.kind in (NodeKind.LITERAL, NodeKind.NAME):
        return True
    match node.label, node.children:
        case "MAX", children:
            return any(map(_is_never_negative, children))
        case ("MIN" | "*" | "/" | "+" | "INT", children) | ("IF", (_, *children)):
            return all(map(_is_never_negative, children))
    return False
