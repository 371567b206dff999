"""Rule set A: Kiên Giang 489/2017 and 584/2018 as applied by Khối 17."""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import AROUND_THE_LIMITS, a_result, points
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung | Điểm chuẩn |
| ND1 | Chỉ tiêu nhiệm vụ chính trị | 450 |
| ND3 | Công tác thi đua, khen thưởng | 100 |
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 4 |
| tốt | 3 |
| khá | 2 |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 | Số chỉ tiêu | Áp dụng cho | Thay cho | Điều kiện | Ngoài thang |
| TC1 | ND1 | Chỉ tiêu định lượng | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | 0,7 | 5 | | | | |
| TC2 | ND1 | Kỷ cương | Người chấm nhập điểm | 100 | | | | | | | |
| TC3 | ND3 | Thi đua, khen thưởng | Người chấm nhập điểm | 100 | | | | | | | |
| CC | ND1 | Cải cách hành chính | Cộng cố định khi đạt mức | | 5 | 4 | | | | xếp hạng xuất sắc | x |
| CCT | ND1 | Tiêu chí 2 của Cục Thống kê | Cộng cố định khi đạt mức | | 5 | 4 | | V10 | CC | | x |
| CCH | ND1 | Tiêu chí 6 của cảng hàng không | Cộng cố định khi đạt mức | | 5 | 3 | | V11; V12 | CC | đạt tốt | x |
"""  # noqa: E501 - a table reads best in whole rows
RATINGS = ("xuất sắc", "tốt", "khá")


def proportional(report):
    """70 points in proportion; 0,7 for each 1 % over the plan, 7 at most."""
    over = max(Fraction(0), report.ratio - 1)
    return 70 * min(Fraction(1), report.ratio), min(Fraction(7), 70 * over)


def typed_in(report):
    """At most the standard points of 100."""
    return min(Fraction(100), Fraction(report.own)), Fraction(0)


def from_rating(*ratings):
    """+5 from a rating on."""
    return each(lambda report: (Fraction(0), Fraction(5 if report.achieved in ratings else 0)))


def a_rating(draw):
    return Reported(draw.choice(RATINGS))


TYPED = Scored(
    draw=lambda draw: Reported(own=points(draw, 100)),
    exact=each(typed_in),
    boundaries=[Reported(own=Decimal(text)) for text in ("0", "100", "99.95", "100.1")],
)
RULES = RuleSet(
    SHEETS,
    {
        "TC1": Scored(a_result, each(proportional), AROUND_THE_LIMITS, targets=5),
        "TC2": TYPED,
        "TC3": TYPED,
        "CC": Scored(
            a_rating,
            from_rating("xuất sắc"),
            members=frozenset(f"V{number:02}" for number in range(1, 10)),
        ),
        "CCT": Scored(a_rating, from_rating("xuất sắc"), members=frozenset({"V10"})),
        "CCH": Scored(
            a_rating,
            from_rating("xuất sắc", "tốt"),
            [Reported("tốt"), Reported("khá")],
            members=frozenset({"V11", "V12"}),
        ),
    },
    settings="thang_diem: 550",
    outside=("CC", "CCT", "CCH"),
)
