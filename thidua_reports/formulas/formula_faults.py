"""What is wrong with a scoring rule's formula, before any figure is known."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType

from thidua_reports.domain.place import Place
from thidua_reports.domain.scores import PartKind
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens
from thidua_reports.formulas import engine
from thidua_reports.formulas.bands import wrong_bands
from thidua_reports.formulas.precision import COMPARISONS, CONDITIONS, unrounded_operands
from thidua_reports.formulas.quantities import NAMES, OF_ONE_TARGET
from thidua_reports.formulas.rule_formula import Node, is_over_all_targets, names_in_rule
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.matching import nearest, without_diacritics

MANY = 255

FUNCTIONS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "ABS": (1, 1),
        "AND": (1, MANY),
        "AVERAGE": (1, MANY),
        "CHOOSE": (2, MANY),
        # without its third argument IF gives FALSE, which is not a number of points
        "IF": (3, 3),
        "INDEX": (2, 3),
        "INT": (1, 1),
        # without its third argument LOOKUP gives the band's limit, not its points
        "LOOKUP": (3, 3),
        "MATCH": (2, 3),
        "MAX": (1, MANY),
        "MEDIAN": (1, MANY),
        "MIN": (1, MANY),
        "NOT": (1, 1),
        "OR": (1, MANY),
        "POWER": (2, 2),
        "ROUND": (2, 2),
        "ROUNDDOWN": (2, 2),
        "ROUNDUP": (2, 2),
        "SIGN": (1, 1),
        "SQRT": (1, 1),
        "SUM": (1, MANY),
        "TRUNC": (1, 2),
    }
)
"""Name -> fewest and most arguments."""


_REFERENCE = re.compile(r".*[\[\]!:].*|\$?[a-z]{1,3}\$?[0-9]+", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[-+−]?\s*[0-9][0-9.,\s]*%?(?:e[-+]?[0-9]+)?", re.IGNORECASE)
_NOT_IN_RULES, _RANGE = frozenset({" ", ",", "@", "#"}), ":"
_ALIKE, _LIKE_ENOUGH = 0.85, 0.6
_LOGICAL = frozenset({"true", "false"})


@frozen
class FormulaFault:
    """One fault of a formula: CT01 to CT11, CT18, CT19 or CT40, and the part that is wrong."""

    kind: IssueKind
    formula: str
    part: str = ""
    hint: str = ""

    def at(self, place: Place) -> Issue:
        """Return the fault as an issue at `place`."""
        return self.kind.at(place, formula=self.formula, part=self.part, hint=self.hint)


@lru_cache(maxsize=1024)
def faults(formula: str) -> tuple[FormulaFault, ...]:
    """Return all faults of `formula`; none means that Excel and the engine can both compute it.

    Syntax first: a formula that cannot be read has that one fault.
    """
    unreadable = _unreadable(formula)
    if unreadable:
        return (FormulaFault(unreadable, formula),)
    tree = engine.parse(formula)
    pieces = tokens(formula)
    if tree is None or not pieces or not _has_plain_syntax(tree):
        return (FormulaFault(rule_kinds.FORMULA_SYNTAX, formula),)
    found = (*_operand_faults(formula, pieces), *_node_faults(formula, tree))
    return tuple(dict.fromkeys(found)) or tuple(dict.fromkeys(_figure_faults(formula, tree)))


@lru_cache(maxsize=1024)
def is_sound(points: str, bonus: str) -> bool:
    """Return whether a rule's formulas are free of faults; it needs no formula for a bonus."""
    has_faults = faults(points) or (bonus and faults(bonus))
    return not has_faults and not names_at_odds(points, bonus)


def names_at_odds(points: str, bonus: str) -> tuple[str, ...]:
    """Return the quantities of one target in a rule that looks at all targets of a criterion.

    Such a rule is applied once to the criterion, where a single target's figures mean nothing. The
    formulas must be readable.
    """
    if not is_over_all_targets(points, bonus):
        return ()
    return tuple(sorted(names_in_rule(points, bonus) & OF_ONE_TARGET))


def _unreadable(formula: str) -> IssueKind | None:
    if not formula.strip():
        return rule_kinds.FORMULA_EMPTY
    if formula.startswith("="):
        return None
    is_number = _NUMBER.fullmatch(formula.strip())
    return rule_kinds.FORMULA_IS_A_NUMBER if is_number else rule_kinds.FORMULA_WITHOUT_EQUALS


def _has_plain_syntax(tree: Node) -> bool:
    """Return whether the formula keeps to values, functions and arithmetic.

    References to ranges are let pass here, because they have their own fault.
    """
    return all(_is_plain(node) for node in tree.walk())


def _is_plain(node: Node) -> bool:
    if node.kind is PartKind.SERIES:
        return all(_is_signed_number(item) for item in node.children)
    return node.kind is not PartKind.OTHER and node.label not in _NOT_IN_RULES


def _is_signed_number(node: Node) -> bool:
    return re.fullmatch(r"[-+]?[0-9.]+(e[-+]?[0-9]+)?", node.text, re.IGNORECASE) is not None


_NO_OPERANDS = {
    TokenKind.TEXT: rule_kinds.FORMULA_TEXT,
    TokenKind.ERROR: rule_kinds.FORMULA_ERROR_VALUE,
}


def _operand_faults(formula: str, pieces: Iterable[Token]) -> Iterator[FormulaFault]:
    for token in pieces:
        if token.kind is TokenKind.REFERENCE:
            yield from _name_faults(formula, token.text)
        elif token.kind in _NO_OPERANDS:
            yield FormulaFault(_NO_OPERANDS[token.kind], formula, token.text)
        elif token.text == "&":
            yield FormulaFault(rule_kinds.FORMULA_TEXT, formula, token.text)


def _name_faults(formula: str, name: str) -> Iterator[FormulaFault]:
    if name.lower() not in NAMES | _LOGICAL:
        is_reference = _REFERENCE.fullmatch(name)
        kind = rule_kinds.FORMULA_REFERENCE if is_reference else rule_kinds.FORMULA_NAME
        yield FormulaFault(kind, formula, name, _hint(name, NAMES))


def _node_faults(formula: str, tree: Node) -> Iterator[FormulaFault]:
    for node in tree.walk():
        if node.kind is PartKind.FUNCTION:
            yield from _call_faults(formula, node)
        elif node.label == _RANGE:
            hint = _hint(node.text, NAMES)
            yield FormulaFault(rule_kinds.FORMULA_REFERENCE, formula, node.text, hint)


def _call_faults(formula: str, call: Node) -> Iterator[FormulaFault]:
    if call.label not in FUNCTIONS:
        name = call.label.removeprefix("_XLFN.")
        yield FormulaFault(
            rule_kinds.FORMULA_FUNCTION, formula, name, _hint(name, frozenset(FUNCTIONS))
        )
        return
    fewest, most = FUNCTIONS[call.label]
    is_blank = any(child.kind is PartKind.OMITTED for child in call.children)
    if is_blank or not fewest <= len(call.children) <= most:
        yield FormulaFault(rule_kinds.FORMULA_ARGUMENTS, formula, call.label)


def _figure_faults(formula: str, tree: Node) -> Iterator[FormulaFault]:
    for node in unrounded_operands(tree):
        yield FormulaFault(rule_kinds.FORMULA_UNROUNDED, formula, node.text)
    for node in wrong_bands(tree):
        yield FormulaFault(rule_kinds.FORMULA_BANDS, formula, node.text)
    for node in tree.walk():
        if node.label in COMPARISONS and any(_is_truth(child) for child in node.children):
            yield FormulaFault(rule_kinds.FORMULA_CHAIN, formula, node.text)
    for part in _truths(tree):
        yield FormulaFault(rule_kinds.FORMULA_TRUTH, formula, part)


def _truths(tree: Node) -> Iterator[str]:
    """Yield what would come out as true or false, which Excel would round to 1 or 0 points."""
    if tree.label == "IF":
        for outcome in tree.children[1:]:
            yield from _truths(outcome)
    elif _is_truth(tree):
        yield tree.text.upper() if tree.text.lower() in _LOGICAL else tree.text


def _is_truth(node: Node) -> bool:
    return node.label in CONDITIONS or node.text.lower() in _LOGICAL


def _hint(name: str, known: frozenset[str]) -> str:
    near = nearest(name, sorted(known))
    if near and _means(name, near):
        return fragments.DID_YOU_MEAN.format(near=near)
    usable = rule_kinds.USABLE.format(names=", ".join(sorted(known)))
    return usable + rule_kinds.NOT_TO_BE_HAD if known is NAMES else usable


def _means(name: str, near: str) -> bool:
    """Return whether a name is the near one misspelt: lowest is not meant by highest.

    Either the two are alike throughout, or every word of the one is like that of the other.
    """
    one, other = without_diacritics(name).split("_"), near.lower().split("_")
    if len(one) != len(other):
        return _likeness("".join(one), "".join(other)) >= _ALIKE
    return all(_likeness(*pair) >= _LIKE_ENOUGH for pair in zip(one, other, strict=True))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
