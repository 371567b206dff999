"""Rule set D: Bộ Tư pháp 3962/QĐ-BTP, with the gaps between its bands closed by the bloc."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import points, rates
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung |
| CM | Chuyên môn |
| K | Các mặt khác |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| T1 | CM | Hoàn thành kế hoạch, tồn đọng | Trừ theo bậc tỷ lệ | 110 |
| T2 | K | Các mặt công tác khác | Người chấm nhập điểm | 90 |
"""


def backlog(report):
    """From 1 % 10 off, from 11 % 20 off, nothing left from 21 %."""
    for least, off in ((21, 110), (11, 20), (1, 10)):
        if report.rate >= Fraction(least, 100):
            return Fraction(110 - off), Fraction(0)
    return Fraction(110), Fraction(0)


def a_backlog(draw):
    population = draw.choice((200, 640, 1000, draw.randint(100, 5000)))
    return Reported(Decimal(draw.randint(0, population // 4)), out_of=Decimal(population))


RULES = RuleSet(
    SHEETS,
    {
        "T1": Scored(
            a_backlog,
            each(backlog),
            rates(
                (0, 200), (1, 100), (99, 10000), (10, 100), (105, 1000), (11, 100), (1099, 10000),
                (20, 100), (205, 1000), (21, 100),
            ),
        ),
        "T2": Scored(
            lambda draw: Reported(own=points(draw, 90)),
            each(lambda report: (min(Fraction(90), Fraction(report.own)), Fraction(0))),
        ),
    },
    settings="thang_diem: 200",
    member_count=30,
)  # fmt: skip
