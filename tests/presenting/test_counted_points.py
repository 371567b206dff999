"""Points for so many results are told in words that come to the same as the formula."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from tests.domain_values import (
    CUT_OFF,
    HALF_UP,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.rounding import Rounding
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.presenting.item_explanations import item_explanation

BY_NAME = {rule.name: a_rule(rule.name, rule.points, rule.bonus) for rule in READY_RULES}
NUMBER = r"[0-9][0-9.]*(?:,[0-9]+)?"


def explained(rule, criterion, count):
    book = a_book("A", criteria=(criterion,), rules=(rule,))
    row = a_criterion_report("A", "TC1", count=count)
    ((_, score),) = standings_of(book, a_submission("A", (), [row])).scores()
    return item_explanation(book, score.items[0]), score.items[0]


def a_case(name, *, counted="", each="2", **maxima):
    criterion = a_criterion("TC1", name, parameters=(each, None, None), **maxima)
    return BY_NAME[name], replace(criterion, counted=counted)


@pytest.mark.parametrize(
    ("case", "count", "expected"),
    [
        (
            a_case("Số lượng nhân điểm", counted="sáng kiến", each="10", standard=40),
            4,
            "04 sáng kiến, mỗi sáng kiến 10 điểm: 40 điểm",
        ),
        (
            a_case("Số lượng nhân điểm", each="10", standard=40),
            6,
            "06 kết quả, mỗi kết quả 10 điểm: 60 điểm, tính tối đa 40 điểm",
        ),
        (
            a_case("Số lượng nhân điểm", counted="sáng kiến", standard=40),
            0,
            "không có sáng kiến nào: 0 điểm",
        ),
        (
            a_case(
                "Trừ theo vụ việc",
                counted="lần báo cáo trễ",
                each="1",
                standard=10,
                max_deduction=5,
            ),
            2,
            "điểm chuẩn 10, trừ 02 lần báo cáo trễ, mỗi lần 1 điểm: còn 8 điểm",
        ),
        (
            a_case("Trừ theo vụ việc", standard=50, max_deduction=10),
            7,
            "điểm chuẩn 50, trừ 07 lần vi phạm, mỗi lần 2 điểm: 14 điểm, trừ tối đa 10 điểm, "
            "còn 40 điểm",
        ),
        (
            a_case("Trừ theo vụ việc", counted="báo cáo trễ", standard=50, max_deduction=10),
            0,
            "đủ 50 điểm (không có báo cáo trễ nào)",
        ),
        (
            a_case("Thưởng theo số lượng", each="0.2", max_bonus=1),
            3,
            "03 kết quả, mỗi kết quả thưởng 0,2 điểm: thưởng 0,6 điểm",
        ),
        (
            a_case("Thưởng theo số lượng", each="0.2", max_bonus=1),
            8,
            "08 kết quả, mỗi kết quả thưởng 0,2 điểm: 1,6 điểm, vượt mức tối đa nên thưởng 1 điểm",
        ),
        (
            a_case("Chỉ trừ theo vụ việc", each="20", max_deduction=40),
            1,
            "trừ 01 lần vi phạm, mỗi lần 20 điểm: trừ 20 điểm",
        ),
    ],
)
def test_what_is_counted_is_told_as_a_regulation_would(case, count, expected):
    assert explained(*case, count)[0] == expected


def number(text):
    return Decimal(text.replace(".", "").replace(",", "."))


COUNTED = re.compile(
    rf"(?:điểm chuẩn (?P<standard>{NUMBER}), )?(?P<trừ>trừ )?(?P<count>{NUMBER}) [^0-9]+?, "
    rf"mỗi [^0-9]+ (?P<each>{NUMBER}) điểm: (?:(?P<product>{NUMBER}) điểm, [^0-9]*)?"
    rf"(?:(?P<limit>{NUMBER}) điểm, còn )?[^0-9]*(?P<points>{NUMBER}) điểm"
)


@pytest.mark.parametrize(
    "name",
    [
        "Số lượng nhân điểm",
        "Trừ theo vụ việc",
        "Thưởng theo số lượng",
        "Chỉ trừ theo vụ việc",
    ],
)
def test_every_figure_in_the_words_is_that_of_the_formula(name):
    draw = Random(name)
    told = 0
    for _ in range(40):
        each, count = draw.choice(("0.25", "0.5", "2", "10")), draw.randint(1, 15)
        standard = (
            draw.choice((10, 20, 50)) if name in ("Số lượng nhân điểm", "Trừ theo vụ việc") else 0
        )
        case = a_case(name, each=each, standard=standard, max_bonus=5, max_deduction=8)
        line, item = explained(*case, count)
        found = COUNTED.fullmatch(line)
        if found is None:
            continue
        told += 1
        product = number(found["count"]) * number(found["each"])
        assert (number(found["count"]), number(found["each"])) == (count, Decimal(each))
        if found["product"]:
            assert number(found["product"]) == product > number(found["limit"] or found["points"])
        counts = number(found["limit"]) if found["limit"] else product
        if found["standard"]:
            assert number(found["standard"]) - counts == number(found["points"]) == item.points
        else:
            assert number(found["points"]) == abs(item.total)
            assert found["product"] or number(found["points"]) == product
    assert told >= 20


EXCESS = re.compile(
    rf"thưởng (?P<points>{NUMBER}) điểm \(vượt (?P<excess>{NUMBER})%, mỗi 1% (?P<each>{NUMBER}) "
    rf"điểm(?: là (?P<about>khoảng )?(?P<product>{NUMBER}) điểm, "
    rf"tính tối đa (?P<limit>{NUMBER}) điểm)?"
    r"(?P<rounded>, làm tròn|, bỏ phần lẻ)?\)"
)


@pytest.mark.parametrize("mode", [HALF_UP, CUT_OFF])
def test_a_bonus_for_what_exceeds_the_plan_comes_out_of_the_printed_figures(mode):
    draw, rounding = Random(mode.value), Rounding(mode, 1)
    rule = BY_NAME["Tỷ lệ thuận, có thưởng vượt"]
    told = 0
    for _ in range(80):
        plan = draw.randint(3, 400)
        achieved = plan + draw.randint(1, 1 + plan // 5)
        criterion = a_criterion(
            "TC1", rule.name, standard=70, max_bonus=7, parameters=("0.7", None, None)
        )
        book = a_book(
            "A",
            criteria=(criterion,),
            rules=(rule,),
            targets=(a_target("A1", plan, criterion="TC1"),),
            policy=a_policy(points=rounding),
        )
        standings = standings_of(book, a_submission("A", [a_report("A1", achieved)]))
        ((_, score),) = standings.scores()
        found = EXCESS.search(item_explanation(book, score.items[0]))
        if found is None:
            continue
        told += 1
        exact = number(found["excess"]) * number(found["each"])
        assert number(found["points"]) == score.items[0].bonus
        if found["limit"]:
            assert number(found["limit"]) == 7 == number(found["points"])
            assert abs(number(found["product"]) - exact) < Decimal("0.0001")
            assert bool(found["about"]) is (number(found["product"]) != exact)
        else:
            assert bool(found["rounded"]) is (exact != number(found["points"]))
            assert rounding.round(Fraction(exact)) == number(found["points"])
    assert told >= 60
