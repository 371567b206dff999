"""Rule set C: emulation clusters of the police; four kinds of criteria, ranked by share."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import a_result, achieved
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Thi đua |
# Mức đánh giá
| Mức | Giá trị |
| đạt | 1 |
| không đạt | 0 |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa | Tham số 1 | Tham số 2 | Áp dụng cho |
| L1 | ND1 | Định lượng | So với đơn vị dẫn đầu | 10 | | | 0,5 | | |
| L2 | ND1 | Định lượng, chỉ giao cho một số đơn vị | So với đơn vị dẫn đầu | 8 | | | 0,5 | | V01; V02; V03; V04; V05; V06 |
| DT | ND1 | Định tính | Đủ điểm khi đạt mức | 6 | | | 1 | | |
| CT | ND1 | Chấm thẳng | Số lượng nhân điểm | 5 | | | 0,75 | | |
| CTR | ND1 | Cộng, trừ | Cộng, trừ theo số lượng | 0 | 3 | 4 | 0,5 | 1,25 | |
"""  # noqa: E501 - a table reads best in whole rows
SOME = frozenset(f"V{number:02}" for number in range(1, 7))


def leader_relative(standard):
    """Half the points in proportion up to the plan; above it the rest, against the best."""

    def score(own, everybody):
        planned = [each for each in everybody if not lacks_plan(each)]
        unplanned = [each for each in everybody if lacks_plan(each)]
        best = max((each.ratio for each in planned), default=Fraction(0))
        most = max((Fraction(each.achieved) for each in unplanned), default=Fraction(0))
        return [(points(each, best, most), Fraction(0)) for each in own]

    def points(report, best, most):
        if lacks_plan(report):
            return standard * Fraction(report.achieved) / most if report.achieved else Fraction(0)
        if report.ratio <= 1:
            return Fraction(standard, 2) * report.ratio
        if best - report.ratio < Fraction(1, 10000):
            return Fraction(standard)
        return Fraction(standard, 2) * (1 + (report.ratio - 1) / (best - 1))

    return score


def lacks_plan(report):
    return report.without_plan or report.plan == 0


def qualitative(report):
    return Fraction(6 if report.achieved == "đạt" else 0), Fraction(0)


def counted(report):
    return min(Fraction(5), Fraction(report.count) * Fraction(3, 4)), Fraction(0)


def added_and_taken(report):
    """Half a point for each good one, 1,25 off for each bad one, from -4 to 3."""
    sum_ = Fraction(report.count) * Fraction(1, 2) - Fraction(report.other) * Fraction(5, 4)
    return Fraction(0), max(Fraction(-4), min(Fraction(3), sum_))


def with_or_without_plan(draw):
    if draw.random() < 0.25:
        return Reported(Decimal(draw.randint(0, 50)), without_plan=True)
    return a_result(draw)


RULES = RuleSet(
    SHEETS,
    {
        "L1": Scored(
            with_or_without_plan,
            leader_relative(10),
            [
                achieved(10000, "250"),
                Reported(Decimal("249.99999"), plan=Decimal(100)),
                achieved(10000, "100"),
                achieved(10000, "94.99"),
                achieved(10000, "0"),
                Reported(Decimal(60), without_plan=True),
                Reported(Decimal(0), without_plan=True),
                Reported(Decimal(30), plan=Decimal(0)),
            ],
            targets=1,
        ),
        "L2": Scored(a_result, leader_relative(8), targets=1, members=SOME),
        "DT": Scored(lambda draw: Reported(draw.choice(("đạt", "không đạt"))), each(qualitative)),
        "CT": Scored(
            lambda draw: Reported(count=Decimal(draw.randint(0, 12))),
            each(counted),
            [Reported(count=Decimal(0)), Reported(count=Decimal(7))],
        ),
        "CTR": Scored(
            lambda draw: Reported(
                count=Decimal(draw.randint(0, 9)), other=Decimal(draw.randint(0, 6))
            ),
            each(added_and_taken),
            [
                Reported(count=Decimal(6), other=Decimal(0)),
                Reported(count=Decimal(0), other=Decimal(4)),
            ],
        ),
    },
    decimals=2,
    settings="xep_hang_theo: tỷ lệ điểm",
)
