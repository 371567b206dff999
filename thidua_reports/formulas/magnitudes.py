"""Whether a rule counts something by ones or by thousands, as its points tell."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from thidua_reports.formulas.engine import FormulaRow, evaluate
from thidua_reports.formulas.rule_formula import names_in

_HUNDRED_AND_MORE = tuple(map(Decimal, (100, 1000, 1_000_000)))

Known = tuple[tuple[str, Decimal], ...]
"""Quantities whose figures are known, by name."""


@lru_cache(maxsize=1024)
def tells_thousands_apart(formulas: Sequence[str], name: str, known: Known) -> bool:
    """Tell whether points still change beyond a hundred of a quantity, or may do so.

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
