"""Rule set G: the Youth Union; the mean over assignments of the mean of min(1, A/T)."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import AROUND_THE_LIMITS, a_result
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Thi đua |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tham số 1 |
| M1 | ND1 | Các nhiệm vụ được giao | Bình quân các chỉ tiêu | 30 | |
| M2 | ND1 | Chỉ tiêu khác | Bình quân các chỉ tiêu | 12,5 | |
| N1 | ND1 | Tự chấm theo nửa điểm | Nhập điểm theo bước | 10 | 0,5 |
"""


def mean_of(standard):
    """The mean over groups of the means of min(1, A/T); a target of zero counts as reached."""

    def score(own, _):
        groups = {}
        for report in own:
            reached = Fraction(1) if not report.plan else min(Fraction(1), report.ratio)
            groups.setdefault(report.group, []).append(reached)
        means = [sum(ratios) / len(ratios) for ratios in groups.values()]
        return [(Fraction(standard) * sum(means) / len(means), Fraction(0))]

    return score


def in_some_group(draw):
    result = a_result(draw) if draw.random() < 0.9 else Reported(Decimal(3), plan=Decimal(0))
    return Reported(result.achieved, plan=result.plan, group=draw.choice(("A", "B", "")))


def by_half_points(report):
    """To the nearest half point, halves of a half up."""
    steps = (Fraction(report.own) * 2 + Fraction(1, 2)) // 1
    return min(Fraction(10), Fraction(steps, 2)), Fraction(0)


RULES = RuleSet(
    SHEETS,
    {
        "M1": Scored(in_some_group, mean_of(30), AROUND_THE_LIMITS, targets=5),
        "M2": Scored(a_result, mean_of("12.5"), AROUND_THE_LIMITS, targets=1),
        "N1": Scored(
            lambda draw: Reported(own=Decimal(draw.randint(0, 110)) / 10),
            each(by_half_points),
            [Reported(own=Decimal(text)) for text in ("7.25", "7.24", "10.3", "0")],
        ),
    },
    member_count=20,
)
