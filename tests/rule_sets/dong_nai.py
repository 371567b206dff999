"""Rule set F: UBMTTQ Đồng Nai; points and bonus typed in, classes on at most 100 points."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import points
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Nội dung một |
| ND2 | Nội dung hai |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa |
| C1 | ND1 | Vận động | Nhập điểm, thưởng, trừ | 60 | 3 | 0 |
| C2 | ND2 | Giám sát | Nhập điểm, thưởng, trừ | 40 | 2,5 | 0 |
# Xếp loại
| Xếp loại | Từ điểm |
| Xuất sắc | 95 |
| Tốt | 85 |
| Khá | 0 |
"""


def typed_in(standard, most):
    def score(report):
        given = min(Fraction(standard), Fraction(report.own))
        return given, min(Fraction(str(most)), Fraction(report.bonus))

    return each(score)


def typed(standard, least):
    def draw(random):
        return Reported(
            own=Decimal(random.randint(least * 2, standard * 2 + 2)) / 2,
            bonus=points(random, 3),
            deduction=Decimal(0),
        )

    return draw


RULES = RuleSet(
    SHEETS,
    {
        "C1": Scored(typed(60, 42), typed_in(60, 3)),
        "C2": Scored(
            typed(40, 28),
            typed_in(40, 2.5),
            [Reported(own=Decimal(40), bonus=Decimal("2.5"), deduction=Decimal(0))],
        ),
    },
    settings="tong_toi_da: 100",
    member_count=26,
    cap=Decimal(100),
)
