"""Rule set B: Sở Tài nguyên và Môi trường Tiền Giang 2022, offices of the districts.

100 standard points, plus bonuses, less deductions; no cap on the total.
"""

from decimal import Decimal
from fractions import Fraction

from tests.rule_sets.drawing import AROUND_THE_LIMITS, a_rate, a_result, rates
from tests.rule_sets.scenario import Reported, RuleSet, Scored, each

SHEETS = """
# Nội dung
| Mã nội dung | Tên nội dung | Điểm chuẩn |
| TC1 | Chuyên môn | 100 |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ | Giải thích |
| Trễ hạn và sớm hạn | =diem_chuan | =IF(mau_so<1000,LOOKUP(ty_le,{0,0.01,0.05,0.07,0.1},{0,0.5,1,1.5,2}),IF(mau_so<2000,LOOKUP(ty_le,{0,0.01,0.05,0.07,0.1},{0,0.7,1.2,1.7,2.2}),LOOKUP(ty_le,{0,0.01,0.05,0.07,0.1},{0,1,1.5,2,2.5}))) | Thưởng theo tỷ lệ hồ sơ sớm hạn và quy mô. |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa | Tham số 1 | Tham số 2 | Tham số 3 |
| A1 | TC1 | Không để xảy ra vi phạm | Trừ theo vụ việc | 30 | | 1,5 | 0,5 | | |
| B1 | TC1 | Thu gom rác | Theo bậc tỷ lệ | 5 | | | | | |
| B2 | TC1 | Nước sạch, thưởng thêm | Thưởng theo từng bước vượt mốc | 10 | 0,5 | | 0,92 | 0,1 | 1 |
| B3 | TC1 | Hoàn thành kế hoạch | Cộng, trừ theo mức hoàn thành kế hoạch | 20 | 2 | 3 | | | |
| B4 | TC1 | Bài viết | Thưởng theo số lượng | 0 | 1 | | 0,2 | | |
| B5 | TC1 | Giải quyết đúng hạn | Thưởng mức cao hơn trong hai mức | 15 | 2 | | 0,99 | 95 | 1 |
| B6 | TC1 | Hồ sơ sớm hạn | Trễ hạn và sớm hạn | 10 | 2,5 | | | | |
| B7 | TC1 | Hồ sơ trễ hạn | Trừ theo quy mô | 10 | | 2,5 | | | |
"""  # noqa: E501 - a table reads best in whole rows


def incidents(report):
    """0,5 off for each, 1,5 at most."""
    return 30 - min(Fraction(3, 2), Fraction(report.count) * Fraction(1, 2)), Fraction(0)


def rubbish(report):
    """From 98 % 5, from 97 % 4, from 96 % 3."""
    bands = ((Fraction(98, 100), 5), (Fraction(97, 100), 4), (Fraction(96, 100), 3))
    return Fraction(next((given for least, given in bands if report.rate >= least), 0)), Fraction(0)


def water(report):
    """+0,1 from 92 % and for each further full 1 %, 0,5 at most."""
    over = report.rate - Fraction(92, 100)
    steps = 0 if over < 0 else 1 + int(over * 100)
    return Fraction(10), min(Fraction(1, 2), steps * Fraction(1, 10))


def completion(report):
    """No plan -3; below 95 % -2; below 100 % -1; over by less than 20 % +1; else +2."""
    if report.without_plan or report.plan == 0:
        return Fraction(20), Fraction(-3)
    limits = ((Fraction(95, 100), -2), (Fraction(1), -1))
    for limit, given in limits:
        if report.ratio < limit:
            return Fraction(20), Fraction(given)
    if report.ratio == 1:
        return Fraction(20), Fraction(0)
    return Fraction(20), Fraction(1 if report.ratio < Fraction(6, 5) else 2)


def articles(report):
    """0,2 for each, 1 at most."""
    return Fraction(0), min(Fraction(1), Fraction(report.count) * Fraction(1, 5))


def on_time(report):
    """From 99 % +1; from 99 % and 95 in all +2 instead."""
    reached = report.rate >= Fraction(99, 100)
    return Fraction(15), Fraction((2 if report.other >= 95 else 1) if reached else 0)


def banded(report, limits, table):
    classes = table[0 if report.out_of < 1000 else 1 if report.out_of < 2000 else 2]
    reached = [given for limit, given in zip(limits, classes, strict=True) if report.rate >= limit]
    return Fraction(str(reached[-1]))


def early(report):
    """More for the larger offices; nothing below 1 %."""
    limits = [Fraction(each, 100) for each in (0, 1, 5, 7, 10)]
    table = ((0, 0.5, 1, 1.5, 2), (0, 0.7, 1.2, 1.7, 2.2), (0, 1, 1.5, 2, 2.5))
    return Fraction(10), banded(report, limits, table)


def late(report):
    """Less off for the larger offices; nothing where no file is late."""
    limits = [Fraction(each, 100) for each in (0, 1, 7, 10)]
    table = ((1, 1.5, 2, 2.5), (0.6, 1.1, 1.6, 2.1), (0.2, 0.7, 1.2, 1.7))
    return Fraction(10), Fraction(0) if not report.achieved else -banded(report, limits, table)


def on_time_rate(draw):
    rate = a_rate(draw, 97)
    return Reported(rate.achieved, out_of=rate.out_of, other=Decimal(draw.randint(90, 100)))


def counted(most):
    return lambda draw: Reported(count=Decimal(draw.randint(0, most)))


def few(draw):
    """Return a small part, around the limits of 1, 5, 7 and 10 per cent."""
    population = draw.choice((200, 999, 1000, 1999, 2000, 4000))
    return Reported(Decimal(draw.randint(0, population * 12 // 100)), out_of=Decimal(population))


RULES = RuleSet(
    SHEETS,
    {
        "A1": Scored(counted(6), each(incidents), [Reported(count=Decimal(n)) for n in (0, 3, 4)]),
        "B1": Scored(
            lambda draw: a_rate(draw, 94),
            each(rubbish),
            rates((98, 100), (9799, 10000), (97, 100), (96, 100), (9599, 10000), (0, 100)),
        ),
        "B2": Scored(
            lambda draw: a_rate(draw, 90),
            each(water),
            rates((92, 100), (9199, 10000), (93, 100), (9399, 10000), (96, 100), (100, 100)),
        ),
        "B3": Scored(
            a_result,
            each(completion),
            [
                *AROUND_THE_LIMITS,
                Reported(Decimal(5), without_plan=True),
                Reported(Decimal(0), without_plan=True),
                Reported(Decimal(7), plan=Decimal(0)),
            ],
            targets=1,
        ),
        "B4": Scored(counted(9), each(articles)),
        "B5": Scored(on_time_rate, each(on_time), [
            Reported(Decimal(99), out_of=Decimal(100), other=Decimal(95)),
            Reported(Decimal(99), out_of=Decimal(100), other=Decimal("94.9")),
            Reported(Decimal(989), out_of=Decimal(1000), other=Decimal(100)),
        ]),
        "B6": Scored(few, each(early), rates((10, 1000), (9, 999), (140, 2000), (0, 500))),
        "B7": Scored(few, each(late), rates((1, 100), (7, 100), (0, 2000), (200, 2000))),
    },
)  # fmt: skip
