"""Each ready rule once more in exact fractions, and figures that put it on its limits.

Written from the words of the rules, not from their formulas: what the tool, the forms and the
summary show is held against these. A ratio is compared at nine digits, as the manual says; nothing
else is rounded before the points are.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from random import Random

from thidua_reports.domain.rounding import Rounding, RoundingMode

Figures = Mapping[str, Fraction]
Exact = Callable[[Figures], tuple[Fraction, Fraction]]
NINE = Rounding(RoundingMode.HALF_UP, 9)
STANDARDS = (5, 10, 15, 20, 30, 60, 70, 100)
ROUND_PLANS = (60, 90, 120, 300, 600, 900, 1200, 1400, 2800, 3000, 4800, 6000, 7200, 9000)
LIMITS = (
    "0.01",
    "0.07",
    "0.1",
    "0.11",
    "0.21",
    "0.92",
    "0.945",
    "0.95",
    "0.98",
    "1",
    "1.05",
    "1.2",
)
NOTHING = Fraction(0)


@dataclass(frozen=True)
class Drawn:
    """What the bloc sets for a criterion, and what is filled in; `ratios` are achieved and plan.

    `code` is the criterion's, where several members are compared in one.
    """

    standard: str
    max_bonus: str = "7"
    max_deduction: str = "5"
    parameters: tuple[str, str, str] = ("1", "1", "1")
    ratios: tuple[tuple[Decimal, Decimal], ...] = ()
    groups: tuple[str, ...] = ()
    has_plan: bool = True
    typed: Mapping[str, Decimal] = field(default_factory=dict)
    code: str = ""

    @property
    def ratio(self) -> Fraction:
        """The ratio of its first target."""
        achieved, plan = self.ratios[0]
        return Fraction(achieved) / Fraction(plan)


def compared(ratio: Fraction) -> Fraction:
    return Fraction(NINE.round(ratio))


def reached(ratio: Fraction, limit: str) -> bool:
    return compared(ratio) >= Fraction(limit)


def band(ratio: Fraction, *steps: tuple[str, str]) -> Fraction:
    """Return what belongs to the highest limit reached."""
    return Fraction([given for limit, given in steps if reached(ratio, limit)][-1])


def proportional(q):
    over = max(NOTHING, q["ratio"] - 1)
    return q["standard"] * min(1, q["ratio"]), min(q["max_bonus"], 100 * over * q["p1"])


def by_plan(q):
    if not q["has_plan"]:
        return q["standard"], Fraction(-3)
    ratio = compared(q["ratio"])
    if ratio == 1:
        return q["standard"], NOTHING
    below = -2 if ratio < Fraction("0.95") else -1
    above = 1 if ratio < Fraction("1.2") else 2
    return q["standard"], Fraction(below if ratio < 1 else above)


def by_steps(q):
    if compared(q["ratio"]) < q["p1"]:
        return q["standard"], NOTHING
    steps = 1 + (compared(q["ratio"]) - q["p1"]) * 100 // q["p3"]
    return q["standard"], min(q["max_bonus"], steps * q["p2"])


def higher_of_two(q):
    one = q["p3"] if compared(q["ratio"]) >= q["p1"] else NOTHING
    both = compared(q["ratio"]) >= q["p1"] and q["other"] >= q["p2"]
    return q["standard"], max(one, q["max_bonus"] if both else NOTHING)


def by_size(q):
    if not q["achieved"]:
        return q["standard"], NOTHING
    least = band(q["ratio"], ("0", "0"), ("0.01", "0.5"), ("0.07", "1"), ("0.1", "1.5"))
    first = "1" if q["out_of"] < 1000 else "0.6" if q["out_of"] < 2000 else "0.2"
    return q["standard"], -(Fraction(first) + least)


def against_the_leader(q):
    if not q["has_plan"]:
        return q["standard"] * q["achieved"] / q["most"] if q["achieved"] else NOTHING, NOTHING
    if compared(q["ratio"]) <= 1:
        return q["p1"] * q["standard"] * q["ratio"], NOTHING
    if compared(q["best"]) - compared(q["ratio"]) < Fraction("0.0001"):
        return q["standard"], NOTHING
    rest = (1 - q["p1"]) * (q["ratio"] - 1) / (q["best"] - 1)
    return q["standard"] * (q["p1"] + rest), NOTHING


def to_the_step(q):
    steps = (q["self_score"] / q["p1"] + Fraction(1, 2)) // 1
    return max(NOTHING, min(q["standard"], steps * q["p1"])), NOTHING


def plus_and_minus(q):
    balance = q["p1"] * q["count"] - q["p2"] * q["other"]
    return NOTHING, max(-q["max_deduction"], min(q["max_bonus"], balance))


def typed_in(q):
    return max(NOTHING, min(q["standard"], q["self_score"])), NOTHING


def typed_in_three(q):
    bonus = max(NOTHING, min(q["max_bonus"], q["bonus"]))
    return typed_in(q)[0], bonus - max(NOTHING, min(q["max_deduction"], q["deduction"]))


def less_what_is_noted(q):
    return q["standard"] - min(q["max_deduction"], q["p1"] * q["noted"])


EXACT: dict[str, Exact] = {
    "Tỷ lệ thuận, có thưởng vượt": proportional,
    "Người chấm nhập điểm": typed_in,
    "Trừ theo vụ việc": lambda q: (
        q["standard"] - min(q["max_deduction"], q["p1"] * q["count"]), NOTHING
    ),
    "Đạt hoặc không": lambda q: (q["standard"] if reached(q["ratio"], "1") else NOTHING, NOTHING),
    "Nửa điểm khi chưa đạt": lambda q: (
        q["standard"] * (1 if reached(q["ratio"], "1") else q["p1"] * q["ratio"]), NOTHING
    ),
    "Theo bậc tỷ lệ": lambda q: (
        band(q["ratio"], ("0", "0"), ("0.96", "3"), ("0.97", "4"), ("0.98", "5")), NOTHING
    ),
    "Trừ theo bậc tỷ lệ": lambda q: (
        NOTHING
        if reached(q["ratio"], "0.21")
        else q["standard"] - band(q["ratio"], ("0", "0"), ("0.01", "10"), ("0.11", "20")),
        NOTHING,
    ),
    "Cộng, trừ theo mức hoàn thành kế hoạch": by_plan,
    "Thưởng theo từng bước vượt mốc": by_steps,
    "Số lượng nhân điểm": lambda q: (min(q["standard"], q["p1"] * q["count"]), NOTHING),
    "Thưởng theo số lượng": lambda q: (NOTHING, min(q["max_bonus"], q["p1"] * q["count"])),
    "Thưởng mức cao hơn trong hai mức": higher_of_two,
    "Trừ theo quy mô": by_size,
    "So với đơn vị dẫn đầu": against_the_leader,
    "Bình quân các chỉ tiêu": lambda q: (q["standard"] * q["mean"], NOTHING),
    "Nhập điểm theo bước": to_the_step,
    "Nhập điểm, thưởng, trừ": typed_in_three,
    "Đủ điểm khi đạt mức": lambda q: (
        q["standard"] if q["achieved"] >= q["p1"] else NOTHING, NOTHING
    ),
    "Cộng cố định khi đạt mức": lambda q: (
        NOTHING, q["max_bonus"] if q["achieved"] >= q["p1"] else NOTHING
    ),
    "Cộng, trừ theo số lượng": plus_and_minus,
    "Chỉ trừ theo vụ việc": lambda q: (
        NOTHING, -min(q["max_deduction"], q["p1"] * q["count"])
    ),
    "Trừ theo ngày nộp chậm": lambda q: (less_what_is_noted(q), NOTHING),
    "Trừ theo lần báo cáo chậm": lambda q: (less_what_is_noted(q), NOTHING),
    "Trừ theo vi phạm khối ghi nhận": lambda q: (
        NOTHING, -min(q["max_deduction"], q["p1"] * q["noted"])
    ),
    "Thưởng theo biểu dương": lambda q: (NOTHING, min(q["max_bonus"], q["p1"] * q["noted"])),
}  # fmt: skip


def a_half(random: Random, standard: int, decimals: int) -> tuple[Decimal, Decimal] | None:
    """Return achieved and a round plan of which the points are an exact half; None without luck."""
    plan = random.choice(ROUND_PLANS)
    step = Fraction(plan, 2 * 10**decimals * standard)
    if step.denominator % 2 == 0:
        return None
    largest = plan // step.numerator
    odd = random.randrange(1, largest + 1, 2) if largest else 0
    return (Decimal(odd * step.numerator), Decimal(plan)) if odd else None


def a_ratio(random: Random, standard: int, decimals: int) -> tuple[Decimal, Decimal]:
    """Return achieved and plan: a half of the points, a limit of a rule, or anything."""
    kind = random.random()
    half = a_half(random, standard, decimals) if kind < 0.6 else None
    if half:
        return half
    plan = Decimal(random.choice((*ROUND_PLANS, random.randint(1, 10**6))))
    if kind < 0.8:
        limit = random.choice(LIMITS)
        return (plan * Decimal(limit)).quantize(Decimal(random.choice(("0.01", "1")))), plan
    return Decimal(random.randint(0, int(plan * 13 / 10))), plan


def a_mean_half(random: Random, standard: int, decimals: int) -> Drawn:
    """Return targets, in groups or not, whose mean is a half of the points if luck will have it."""
    for _ in range(30):
        count = random.choice((2, 3, 3, 6))
        plans = [random.choice((20, 25, 40, 60, 80, 90, 120, 200, 400)) for _ in range(count)]
        ratios = tuple((Decimal(random.randint(0, plan * 5 // 4)), Decimal(plan)) for plan in plans)
        groups = tuple(random.choice(("", "", "1", "2")) for _ in plans)
        drawn = Drawn(str(standard), ratios=ratios, groups=groups)
        if (standard * mean(drawn) * 2 * 10**decimals) % 2 == 1:
            break
    return drawn


def mean(drawn: Drawn) -> Fraction:
    """Return the mean of the groups' means; what bears no group is a group as well."""
    groups: dict[str, list[Fraction]] = {}
    names = drawn.groups or ("",) * len(drawn.ratios)
    for (achieved, plan), group in zip(drawn.ratios, names, strict=True):
        groups.setdefault(group, []).append(min(Fraction(1), Fraction(achieved) / Fraction(plan)))
    means = [sum(each) / len(each) for each in groups.values()]
    return sum(means, NOTHING) / len(means)


PARAMETERS = {
    "Tỷ lệ thuận, có thưởng vượt": (("0.7", "1", "1"), ("0.25", "1", "1")),
    "Nửa điểm khi chưa đạt": (("0.5", "1", "1"),),
    "Thưởng theo từng bước vượt mốc": (("0.92", "0.1", "1"), ("0.945", "0.25", "0.5")),
    "Thưởng mức cao hơn trong hai mức": (("0.95", "95", "1"),),
    "So với đơn vị dẫn đầu": (("0.5", "1", "1"), ("0.6", "1", "1")),
    "Nhập điểm theo bước": (("0.25", "1", "1"), ("0.5", "1", "1")),
    "Đủ điểm khi đạt mức": (("3.5", "1", "1"),),
    "Cộng cố định khi đạt mức": (("3.5", "1", "1"),),
}
COUNTED = (("0.05", "0.125", "1"), ("0.25", "0.35", "1"), ("0.7", "0.005", "1"))
OF_TARGETS = (
    "Tỷ lệ thuận, có thưởng vượt",
    "Đạt hoặc không",
    "Nửa điểm khi chưa đạt",
    "Theo bậc tỷ lệ",
    "Trừ theo bậc tỷ lệ",
    "Cộng, trừ theo mức hoàn thành kế hoạch",
    "Thưởng theo từng bước vượt mốc",
)


def drawn_for(random: Random, rule: str, decimals: int) -> tuple[Drawn, ...]:
    """Return a filling of the rule; one for each member of a bloc where they are compared."""
    standard = random.choice(STANDARDS)
    settings = {"parameters": random.choice(PARAMETERS.get(rule, COUNTED))}
    if rule == "Bình quân các chỉ tiêu":
        return (a_mean_half(random, standard, decimals),)
    if rule == "So với đơn vị dẫn đầu":
        return tuple(members_compared(random, standard, settings))
    if rule in OF_TARGETS:
        has_plan = rule != "Cộng, trừ theo mức hoàn thành kế hoạch" or random.random() > 0.1
        ratio = a_ratio(random, standard, decimals)
        return (Drawn(str(standard), ratios=(ratio,), has_plan=has_plan, **settings),)
    return (Drawn(str(standard), typed=typed(random, rule, standard, decimals), **settings),)


def members_compared(random: Random, standard: int, settings: Mapping) -> Iterator[Drawn]:
    """Yield ten members of one criterion, all with a plan or all without, the leader among them."""
    code, plan = f"K{random.random()}", Decimal(random.choice(ROUND_PLANS))
    has_plan = random.random() < 0.8
    most = random.choice((32, 64, 80, 128, 160, 320, 400, 640))
    for at in range(10):
        over = most if at == 3 else random.randint(-most // 4, most)
        achieved = plan + over if has_plan else Decimal(max(0, over))
        yield Drawn(
            str(standard), ratios=((achieved, plan),), has_plan=has_plan, code=code, **settings
        )


def typed(
    random: Random, rule: str, standard: int, decimals: int
) -> Mapping[str, Decimal | Fraction]:
    """Return what is typed in, with a digit more than the bloc's points have, and what is noted."""
    digits = decimals + 1
    points = [Decimal(random.randint(0, 10**digits * standard)).scaleb(-digits) for _ in range(3)]
    achieved, out_of = a_ratio(random, standard, decimals)
    if rule in ("Đủ điểm khi đạt mức", "Cộng cố định khi đạt mức"):
        achieved = Decimal(random.choice(("2", "3", "3.499999999", "3.5", "4")))
    return {
        "achieved": achieved,
        "out_of": out_of,
        "ratio": Fraction(achieved) / Fraction(out_of),
        "count": Decimal(random.randint(0, 40)),
        "other": Decimal(random.choice((0, 1, 5, 9, 94, 95, 96))),
        "self_score": points[0] * 11 / 10,
        "bonus": points[1] / 10,
        "deduction": points[2] / 10,
        "noted": Decimal(random.randint(0, 40)),
    }
