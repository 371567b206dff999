"""A rule as it is computed: its own formula, with the ratios that it compares at nine digits."""

from functools import lru_cache

from thidua_reports.formulas.engine import parse
from thidua_reports.formulas.precision import compared_names
from thidua_reports.formulas.ratio_formula import compared
from thidua_reports.formulas.rule_formula import bind_each, occurrences


# a bloc has some dozen rules, which are bound for every member and target
@lru_cache(maxsize=1024)
def with_compared_ratios(formula: str) -> str:
    """Return `formula` with each ratio that it compares rounded to nine digits.

    57,45 of a plan of 60,473684211 is a little less than 95 % for a computer, and meets the limit
    of 95 % all the same; what a rule computes from the ratio keeps all its digits. The formula must
    be free of faults (see `formula_faults`).
    """
    tree = parse(formula)
    if tree is None:
        raise ValueError(formula)
    named = zip(occurrences(formula), compared_names(tree), strict=True)
    return bind_each(formula, [compared(name) if limit else name for name, limit in named])
