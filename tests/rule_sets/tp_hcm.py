"""Rule set E: TP. Hồ Chí Minh 2008; titles won are added on top of the scale of 100."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import points
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung | Tối đa |
| TD | Thi đua, khen thưởng | 100 |
# Mức đánh giá
| Mức | Giá trị |
| được tặng | 1 |
| không | 0 |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 | Ngoài thang |
| P1 | TD | Chia cụm, khối và đăng ký đúng hạn | Người chấm nhập điểm | 50 | | | |
| P2 | TD | Phát động, sơ kết, tổng kết | Người chấm nhập điểm | 50 | | | |
| C1 | TD | Cờ thi đua của thành phố | Cộng cố định khi đạt mức | | 10 | 1 | x |
| C2 | TD | Cờ thi đua của Chính phủ | Cộng cố định khi đạt mức | | 15 | 1 | x |
"""  # noqa: E501 - a table reads best in whole rows


def typed_in(report):
    return min(Fraction(50), Fraction(report.own)), Fraction(0)


def added(most):
    return each(lambda report: (Fraction(0), Fraction(most * (report.achieved == "được tặng"))))


def a_title(draw):
    return Reported(draw.choice(("được tặng", "không")))


TYPED = Scored(
    lambda draw: Reported(own=points(draw, 50)),
    each(typed_in),
    [Reported(own=Decimal(each)) for each in ("0", "50", "50.05")],
)
RULES = RuleSet(
    SHEETS,
    {
        "P1": TYPED,
        "P2": TYPED,
        "C1": Scored(a_title, added(10)),
        "C2": Scored(a_title, added(15)),
    },
    member_count=15,
    outside=("C1", "C2"),
)
