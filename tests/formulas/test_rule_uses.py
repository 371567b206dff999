"""What the rules of a bloc's criteria look at, and what they compute."""

import pytest

from tests.domain_values import CUT_OFF, PROPORTIONAL, a_book, a_criterion, a_rule, a_target
from thidua_reports.domain.rounding import Rounding
from thidua_reports.formulas.rule_uses import (
    quantities_used,
    rule_formulas,
    scored_target_by_target,
    usable_rules,
)

MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan", "=so_chi_tieu_vuot")


def test_a_rule_with_a_fault_is_not_used():
    book = a_book(rules=(PROPORTIONAL, a_rule("Sai", "=TODAY()"), a_rule("Sai nữa", "=1", "=x")))

    assert list(usable_rules(book)) == [PROPORTIONAL.name]


@pytest.mark.parametrize(
    ("points", "bonus"),
    [
        ("=ty_le*ty_le_binh_quan", ""),
        ("=diem_chuan*ty_le_binh_quan", "=thuc_hien_cao_nhat"),
        ("=IF(co_ke_hoach=0,0,so_chi_tieu_dat)", ""),
    ],
    ids=["in one formula", "in points and bonus", "whether there is a plan"],
)
def test_a_rule_that_looks_at_one_target_and_at_all_is_not_used(points, bonus):
    book = a_book(rules=(a_rule("Lẫn", points, bonus), MEAN))

    assert list(usable_rules(book)) == [MEAN.name]


def test_the_quantities_of_points_and_bonus_are_reported_together():
    book = a_book(rules=(MEAN, a_rule("Sai", "=TODAY()")))

    assert quantities_used(book) == {
        MEAN.name: {"diem_chuan", "ty_le_binh_quan", "so_chi_tieu_vuot"}
    }


def test_a_criterion_is_scored_target_by_target_if_it_has_targets_and_no_rule_over_all_of_them():
    book = a_book(
        "A",
        rules=(MEAN, PROPORTIONAL),
        criteria=(
            a_criterion("TC1", PROPORTIONAL.name),
            a_criterion("TC2", MEAN.name),
            a_criterion("TC3", PROPORTIONAL.name),
        ),
        targets=(a_target("A1", criterion="TC1"), a_target("A2", criterion="TC2")),
    )

    assert scored_target_by_target(book) == {"TC1"}


def test_a_rule_without_a_bonus_gives_a_bonus_of_zero():
    assert rule_formulas(a_rule("Một", "=1"), Rounding(CUT_OFF, 1)) == (
        "=ROUNDDOWN(ROUND(1,10),1)",
        "=0",
    )
