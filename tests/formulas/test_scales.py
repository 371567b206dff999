"""Limits on another scale than the figures, and cases that never come."""

from decimal import Decimal

import pytest

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.scales import (
    cases_that_never_come,
    has_conditions,
    limits_beyond_ratios,
    limits_within_one_per_cent,
)


def found(limits):
    return [(each.quantity, each.limit) for each in limits]


@pytest.mark.parametrize(
    ("formula", "fixed", "expected"),
    [
        ("=IF(ty_le>=95,5,0)", {}, [("ty_le", 95)]),
        ("=IF(80<=ty_le_binh_quan,5,0)", {}, [("ty_le_binh_quan", 80)]),
        ("=IF(ROUND(ty_le*100,9)>=95,5,0)", {}, []),
        ("=IF(ROUND(ty_le*100,9)>=9500,5,0)", {}, [("ty_le", 95)]),
        ("=LOOKUP(ty_le,{0,96,97},{0,3,4})", {}, [("ty_le", 96), ("ty_le", 97)]),
        ("=INDEX({5,3,0},MATCH(ty_le,{98,96,0},-1))", {}, [("ty_le", 98), ("ty_le", 96)]),
        ("=IF(ty_le>=tham_so_1,5,0)", {"tham_so_1": 92}, [("ty_le", 92)]),
        ("=IF(ty_le>=tham_so_1,5,0)", {"tham_so_1": Decimal("0.92")}, []),
        ("=IF(ty_le>=tham_so_1,5,0)", {}, []),
        ("=IF(ty_le>=3,5,0)", {}, []),
        ("=IF(thuc_hien>=95,5,0)", {}, []),
    ],
)
def test_a_ratio_compared_with_more_than_300_per_cent_is_found(formula, fixed, expected):
    given = {name: Decimal(value) for name, value in fixed.items()}

    assert found(limits_beyond_ratios(formula, given)) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=IF(thuc_hien>=0.96,5,0)", [("thuc_hien", Decimal("0.96"))]),
        ("=IF(thuc_hien>=96,5,0)", []),
        ("=IF(thuc_hien>=1,5,0)", []),
        ("=IF(thuc_hien>=ke_hoach,5,0)", []),
        ("=IF(ty_le>=0.96,5,0)", []),
    ],
)
def test_a_figure_compared_with_less_than_1_is_found(formula, expected):
    assert found(limits_within_one_per_cent(formula, {})) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=IF(ty_le>=0.8,3,IF(ty_le>=0.9,4,0))", ["ty_le >= 0.9"]),
        ("=IF(ty_le>=0.9,4,IF(ty_le>=0.8,3,0))", []),
        ("=IF(ty_le<0.9,3,IF(ty_le<0.8,0,5))", ["ty_le < 0.8"]),
        ("=IF(ty_le<0.8,0,IF(ty_le<0.9,3,5))", []),
        ("=MAX(0,IF(so_luong>=1,2,IF(so_luong>=3,5,0)))", ["so_luong >= 3"]),
        ("=IF(ty_le>=0.8,IF(ty_le<0.5,1,2),0)", ["ty_le < 0.5"]),
        (
            "=IF(ty_le>=0.8,3,IF(AND(ty_le>=0.9,so_luong>1),4,0))",
            ["AND(ty_le >= 0.9, so_luong > 1)"],
        ),
        ("=IF(ty_le>=0.8,3,IF(OR(ty_le>=0.9,so_luong>1),4,0))", []),
        ("=IF(co_ke_hoach=0,0,IF(ty_le>=1,5,0))", []),
        ("=IF(ty_le<1,0,IF(ty_le=1,3,5))", []),
        ("=IF(ty_le<1,0,IF(ty_le=0.5,3,5))", ["ty_le = 0.5"]),
        ("=IF(thuc_hien>=ke_hoach,5,IF(thuc_hien>=ke_hoach,3,0))", []),
        ("=IF(ty_le>=0.8,3,IF(ty_le>=tham_so_1,4,0))", []),
    ],
)
def test_a_condition_that_is_never_met_is_found(formula, expected):
    assert list(cases_that_never_come(formula, {})) == expected


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_no_ready_rule_is_doubted(rule):
    formulas = [formula for formula in (rule.points, rule.bonus) if formula]
    given = {
        name: value
        for name, value in rule.trial_values().items()
        if name.startswith(("diem_chuan", "tham_so", "thuong_toi", "tru_toi"))
    }

    for formula in formulas:
        assert limits_beyond_ratios(formula, given) == ()
        assert cases_that_never_come(formula, given) == ()


def test_bands_and_comparisons_are_conditions():
    assert has_conditions("=LOOKUP(ty_le,{0,1},{0,5})")
    assert has_conditions("=IF(ty_le>=1,5,0)")
    assert not has_conditions("=MIN(diem_chuan,diem_chuan*ty_le)")
