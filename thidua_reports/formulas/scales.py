"""Limits on another scale than the quantity they are compared with, and cases that never come.

A ratio of 1 is 100 %, while the figures of a target in per cent are 95 for 95 %: who writes
ty_le>=95 asks for 9.500 %, who writes thuc_hien>=0.95 asks for less than one per cent.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, product

from thidua_reports.domain.scores import PartKind
from thidua_reports.formulas.bands import flips_at
from thidua_reports.formulas.engine import FormulaRow, evaluate, parse
from thidua_reports.formulas.precision import COMPARISONS
from thidua_reports.formulas.quantities import SET_BY_THE_BLOC, Quantity
from thidua_reports.formulas.rule_formula import Node, names_in
from thidua_reports.frozen import frozen

RATIOS = (Quantity.RATIO, Quantity.MEAN_RATIO, Quantity.BEST_RATIO)
IN_PER_CENT = (Quantity.PLAN, Quantity.ACHIEVED, Quantity.PREVIOUS, Quantity.BEST_ACHIEVED)
HIGHEST_RATIO = Decimal(3)
"""No regulation that was met asks for more than three times the plan."""
MOST_TRIALS = 600


@frozen
class Limit:
    """A limit at which a comparison flips: of which quantity, where, and by which parameters."""

    quantity: str
    limit: Decimal
    part: str
    parameters: frozenset[str]


def limits_beyond_ratios(formula: str, fixed: Mapping[str, Decimal]) -> tuple[Limit, ...]:
    """Return the limits above 300 % of the plan that a sound formula compares a ratio with."""
    return tuple(each for each in limits_of(formula, RATIOS, fixed) if each.limit > HIGHEST_RATIO)


def limits_within_one_per_cent(formula: str, fixed: Mapping[str, Decimal]) -> tuple[Limit, ...]:
    """Return the limits between 0 and 1 that it compares figures with, were they in per cent."""
    return tuple(each for each in limits_of(formula, IN_PER_CENT, fixed) if 0 < each.limit < 1)


def cases_that_never_come(formula: str, fixed: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Return the conditions of a sound formula that are never met once those before are not.

    Only conditions on one quantity at a time are judged; others are passed over. So are
    what the bloc sets for a criterion, by which a rule chooses one way for each: either may come.
    """
    tree = parse(formula)
    if tree is None:
        return ()
    return tuple(dict.fromkeys(_never(tree, (), fixed)))


def has_conditions(formula: str) -> bool:
    """Return whether a formula distinguishes cases or bands."""
    tree = parse(formula)
    return tree is not None and any(True for _ in _compared(tree))


def limits_of(
    formula: str, names: tuple[str, ...], fixed: Mapping[str, Decimal]
) -> Iterator[Limit]:
    """Yield what a formula compares one of these quantities with; `fixed` is given beforehand."""
    tree = parse(formula)
    for part, left, right in _compared(tree) if tree else ():
        difference = f"=({left})-({right})"
        used = names_in(difference)
        free = used - fixed.keys()
        if len(free) == 1 and (name := next(iter(free))) in names:
            for limit in flips_at(difference, name, fixed):
                yield Limit(name, limit, part, used & SET_BY_THE_BLOC)


def _compared(tree: Node) -> Iterator[tuple[str, str, str]]:
    """Yield what is compared with what: in comparisons, and in the bands of LOOKUP and MATCH."""
    for node in tree.walk():
        if node.label in COMPARISONS:
            left, right = node.children
            yield node.text, left.text, right.text
        elif node.label in ("LOOKUP", "MATCH") and node.children[1].kind is PartKind.SERIES:
            for limit in node.children[1].children:
                yield node.text, node.children[0].text, limit.text


def _never(node: Node, before: tuple[str, ...], fixed: Mapping[str, Decimal]) -> Iterator[str]:
    if node.label != "IF" or len(node.children) != 3:
        for child in node.children:
            yield from _never(child, (), fixed)
        return
    condition, met, unmet = node.children
    if _is_set_by_the_bloc(condition):
        yield from _never(met, before, fixed)
        yield from _never(unmet, before, fixed)
    elif before and not _comes(_all_of((*before, condition.text)), fixed):
        yield condition.text
    else:
        yield from _never(met, (*before, condition.text), fixed)
        yield from _never(unmet, (*before, f"NOT({condition.text})"), fixed)


def _is_set_by_the_bloc(condition: Node) -> bool:
    """Return whether the condition, or a comparison in it, is met or not whatever is reported."""
    compared = (f"=({left})-({right})" for _, left, right in _compared(condition))
    return any(names_in(each) <= SET_BY_THE_BLOC for each in (f"={condition.text}", *compared))


def _all_of(conditions: tuple[str, ...]) -> str:
    return f"=IF(AND({','.join(conditions)}),1,0)"


def _comes(formula: str, fixed: Mapping[str, Decimal]) -> bool:
    """Return whether some figures meet the conditions, or whether that cannot be judged."""
    tree = parse(formula)
    trials = _trials(tree, fixed) if tree else None
    if trials is None:
        return True
    names = sorted(trials)
    figures = list(product(*(trials[name] for name in names)))
    if len(figures) > MOST_TRIALS:
        return True
    rows = [
        FormulaRow({**fixed, **dict(zip(names, each, strict=True))}, (formula,)) for each in figures
    ]
    return any(outcome != 0 for (outcome,) in evaluate(rows))


def _trials(tree: Node, fixed: Mapping[str, Decimal]) -> dict[str, list[Decimal]] | None:
    """Return figures on, between and beyond all limits of each quantity; None if one is unknown."""
    limits: dict[str, set[Decimal]] = {}
    for _, left, right in _compared(tree):
        difference = f"=({left})-({right})"
        free = names_in(difference) - fixed.keys()
        if not free:
            continue
        name = next(iter(free))
        found = set(flips_at(difference, name, fixed)) if len(free) == 1 else set()
        if not found:
            return None
        limits.setdefault(name, set()).update(found)
    return {name: _around(sorted(found)) for name, found in limits.items()}


def _around(limits: list[Decimal]) -> list[Decimal]:
    between = [(low + high) / 2 for low, high in pairwise(limits)]
    return [limits[0] - 1, *limits, *between, limits[-1] + 1]


_HUNDRED_AND_MORE = tuple(map(Decimal, (100, 1000, 1_000_000)))

Known = tuple[tuple[str, Decimal], ...]
"""Quantities whose figures are known, by name."""


@lru_cache(maxsize=1024)
def distinguishes_thousands(formulas: Sequence[str], name: str, known: Known) -> bool:
    """Return whether points still change beyond a hundred of a quantity, or may do so.

    A rule whose limits are reached by then is for a few cases, of which nobody has thousands. The
    formulas are free of faults.
    """
    used = frozenset(each for formula in formulas for each in names_in(formula))
    if name not in used:
        return False
    fixed = dict(known)
    if not used <= fixed.keys() | {name}:
        return True
    rows = [FormulaRow({**fixed, name: figure}, tuple(formulas)) for figure in _HUNDRED_AND_MORE]
    return len(set(evaluate(rows))) > 1
