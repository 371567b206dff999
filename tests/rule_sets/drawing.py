"""Random achievements, with plans on which halves and limits are met often."""

from decimal import Decimal
from random import Random

from tests.rule_sets.scenario import Reported
from thidua_reports.domain.ratios import LIKELY_TIMES

PLANS = (1, 3, 7, 20, 25, 40, 64, 80, 96, 100, 125, 128, 200, 640, 1000, 5120, 45000)


def achieved(plan: int | str, per_cent: str) -> Reported:
    """Return exactly so many per cent of a plan."""
    return Reported(Decimal(plan) * Decimal(per_cent) / 100, plan=Decimal(plan))


AROUND_THE_LIMITS = [
    achieved(10000, "94.99"),
    achieved(10000, "95"),
    achieved(10000, "99.99"),
    achieved(10000, "100"),
    achieved(10000, "119.99"),
    achieved(10000, "120"),
    achieved(10000, "0"),
    achieved(400, "110.25"),
]


def a_result(draw: Random) -> Reported:
    """Return an achievement between what is not asked about yet and twice the plan."""
    plan = draw.choice(PLANS)
    least = -(-plan // LIKELY_TIMES)
    return Reported(Decimal(draw.randint(least, 2 * plan + 1)), plan=Decimal(plan))


def a_rate(draw: Random, least: int = 0) -> Reported:
    """Return a part of a population, at least so many per cent of it."""
    population = draw.choice((40, 200, 640, 999, 1000, 1999, 2000, draw.randint(100, 5000)))
    part = draw.randint(population * least // 100, population)
    return Reported(Decimal(part), out_of=Decimal(population))


def rates(*parts: tuple[int, int]) -> list[Reported]:
    """Return parts of populations, such as 95 of 100."""
    return [Reported(Decimal(part), out_of=Decimal(whole)) for part, whole in parts]


def points(draw: Random, most: int, decimals: int = 1) -> Decimal:
    """Return points typed in, some of them beyond the most there can be."""
    return Decimal(draw.randint(0, (most + 2) * 10**decimals)).scaleb(-decimals)
