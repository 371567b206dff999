"""Formulas for ratios and for rounding, stated once for form, engine and consolidated workbook.

A ratio is a fraction (1 = 100 %) and is not rounded: points are made exact where they come out (see
`rounded`). Where it is compared, `compared` rounds it to 9 decimals. Arguments are cell addresses
or quantity names.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction

_FUNCTIONS = {RoundingMode.HALF_UP: "ROUND", RoundingMode.TRUNCATE: "ROUNDDOWN"}


def ratio_of_plan(direction: Direction, achieved: str, plan: str) -> str:
    """Return the formula of achieved / plan, turned round where less is better.

    There, with nothing left any plan is met.
    """
    if direction is Direction.UP:
        return f"={achieved}/{plan}"
    return f"=IF({achieved}=0,1,{plan}/{achieved})"


def rate_of_plan(direction: Direction, achieved: str, population: str, plan: str) -> str:
    """Return the same of the rate achieved / population and a plan in per cent."""
    if direction is Direction.UP:
        return f"=100*{achieved}/{population}/{plan}"
    return f"=IF({achieved}=0,1,{plan}*{population}/(100*{achieved}))"


def ratio_beyond_plan(achieved: str, ratio: str) -> str:
    """Return what replaces the ratio where it is counted how many plans were exceeded.

    Of what should be low, nothing at all cannot be better, though its ratio is 1.
    """
    return f"IF({achieved}=0,2,{ratio})"


def due_of_plan(plan: str, share: Decimal, *, is_whole: bool) -> str:
    """Return the formula of what is due of a plan, without the noise of binary fractions.

    What `is_whole` is rounded up to whole ones; ROUNDUP would round a plan below zero away from it.
    """
    exact = f"ROUND({plan}*{share:f},10)"
    return f"=-INT(-{exact})" if is_whole else f"={exact}"


def mean_of_groups(groups: Sequence[Sequence[str]]) -> str:
    """Return the mean of the groups' means of ratios, none of them counted above 1."""
    means = [f"AVERAGE({','.join(f'MIN(1,{ratio})' for ratio in group)})" for group in groups]
    return f"AVERAGE({','.join(means)})"


def compared(ratio: str) -> str:
    """Return the ratio as it is compared: what is nearer to a limit than 9 decimals meets it."""
    return f"ROUND({ratio},9)"


def how_many(ratios: Iterable[str], condition: str) -> str:
    """Return how many ratios meet a condition such as ">=1"."""
    return "+".join(f"IF({compared(ratio)}{condition},1,0)" for ratio in ratios)


def ratio_in_form(direction: Direction, achieved: str, plan: str) -> str:
    """Return the ratio to the plan, blank as long as it cannot be computed."""
    divisors = (plan,) if direction is Direction.UP else ()
    return or_blank(ratio_of_plan(direction, achieved, plan), (achieved, plan), divisors)


def rate_in_form(direction: Direction, achieved: str, population: str, plan: str) -> str:
    """Return the ratio of the rate to the plan, blank as long as it cannot be computed."""
    formula = rate_of_plan(direction, achieved, population, plan)
    divisors = (population, plan) if direction is Direction.UP else (population,)
    return or_blank(formula, (achieved, population, plan), divisors)


def or_blank(formula: str, given: Sequence[str], divisors: Sequence[str] = ()) -> str:
    """Return `formula` for a form: blank until all of `given` are numbers and no divisor is 0."""
    body = _body(formula)
    if not given:
        return f"={body}"
    if divisors:
        zeros = ",".join(f"{cell}=0" for cell in divisors)
        body = f'IF(OR({zeros}),"",{body})'
    return f'=IF(COUNT({",".join(given)})<{len(given)},"",{body})'


def rounded(formula: str, rounding: Rounding) -> str:
    """Return `formula` with its result rounded as the bloc rounds points.

    The inner ROUND removes the noise of binary fractions (0.29*100 is 28.999999999999996), so that
    a half is a half and truncation does not lose a whole step.
    """
    function = _FUNCTIONS[rounding.mode]
    return f"={function}(ROUND({_body(formula)},10),{rounding.decimals})"


def _body(formula: str) -> str:
    return formula.removeprefix("=")
