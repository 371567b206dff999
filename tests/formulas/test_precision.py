"""What a rule compares is compared at nine digits; what it computes from the ratio is not."""

from decimal import Decimal

import pytest

from thidua_reports.formulas.engine import FormulaRow, evaluate
from thidua_reports.formulas.precision import with_compared_ratios


@pytest.mark.parametrize(
    ("typed", "computed"),
    [
        ("=diem_chuan*ty_le", "=diem_chuan*ty_le"),
        ("=MIN(diem_chuan,diem_chuan*ty_le)", "=MIN(diem_chuan,diem_chuan*ty_le)"),
        ("=IF(ty_le>=1,diem_chuan*ty_le,0)", "=IF(ROUND(ty_le,9)>=1,diem_chuan*ty_le,0)"),
        ("=IF(1<=Ty_Le,1,0)", "=IF(1<=ROUND(ty_le,9),1,0)"),
        (
            "=IF(AND(ty_le>0.9,so_luong<2),1,0)",
            "=IF(AND(ROUND(ty_le,9)>0.9,so_luong<2),1,0)",
        ),
        ("=IF(MIN(1,ty_le)>=0.9,1,0)", "=IF(MIN(1,ROUND(ty_le,9))>=0.9,1,0)"),
        (
            "=LOOKUP(ty_le,{0,0.5},{1,2})*ty_le",
            "=LOOKUP(ROUND(ty_le,9),{0,0.5},{1,2})*ty_le",
        ),
        (
            "=INT(ROUND((ty_le_binh_quan-1)*100,9))",
            "=INT(ROUND((ROUND(ty_le_binh_quan,9)-1)*100,9))",
        ),
        ("=ROUNDDOWN(ty_le,2)", "=ROUNDDOWN(ROUND(ty_le,9),2)"),
        ("=ROUND(diem_chuan*ty_le*2,0)/2", "=ROUND(diem_chuan*ty_le*2,0)/2"),
        ("=IF(ROUND(ty_le*100,0)>=95,1,0)", "=IF(ROUND(ty_le*100,0)>=95,1,0)"),
        ("=IF(ROUND(ty_le,9)>=1,1,0)", "=IF(ROUND(ty_le,9)>=1,1,0)"),
        (
            "=IF(ROUND(thuc_hien/ke_hoach,9)>=1,1,0)",
            "=IF(ROUND(thuc_hien/ke_hoach,9)>=1,1,0)",
        ),
        ("=IF(thuc_hien>=95,1,0)", "=IF(ROUND(thuc_hien,9)>=95,1,0)"),
        (
            "=IF(ty_le>=tham_so_1,tham_so_1,0)",
            "=IF(ROUND(ty_le,9)>=ROUND(tham_so_1,9),tham_so_1,0)",
        ),
        ("=IF(so_luong>=tham_so_1,1,0)", "=IF(so_luong>=tham_so_1,1,0)"),
    ],
    ids=[
        "a product",
        "a limit of points",
        "a comparison, not what follows from it",
        "on the right of a comparison, in capitals",
        "both conditions together",
        "the smaller of two",
        "bands, not what is multiplied",
        "whole steps of a mean",
        "cut off",
        "rounded by the rule to a step",
        "rounded by the rule to whole per cent",
        "rounded by the rule to nine digits",
        "a quotient that the rule rounds",
        "a rate that was achieved",
        "a parameter as the limit",
        "a count has its own digits",
    ],
)
def test_a_ratio_is_rounded_where_it_is_compared(typed, computed):
    assert with_compared_ratios(typed) == computed


@pytest.mark.parametrize(
    ("formula", "ratio", "points"),
    [
        ("=IF(ty_le>=0.95,1,0)", Decimal("57.45") / Decimal("60.473684211"), 1),
        ("=LOOKUP(ty_le,{0,0.95},{0,1})", Decimal("57.45") / Decimal("60.473684211"), 1),
        ("=INT(ROUND((ty_le-0.92)*100,9))", Decimal("57.45") / Decimal("60.473684211"), 3),
        ("=IF(ty_le>=0.95,1,0)", Decimal("0.949999999"), 0),
        ("=IF(ty_le>=tham_so_1,1,0)", Decimal(20) / 60, 1),
        ("=IF(ty_le<tham_so_1,1,0)", Decimal(20) / 60, 0),
    ],
    ids=[
        "a plan that was computed from 95 %",
        "the band from 95 %",
        "whole steps",
        "nine digits tell it from 95 %",
        "a third reaches a third",
        "a third is not below a third",
    ],
)
def test_a_ratio_meets_its_limit_whatever_the_end_of_its_decimals(formula, ratio, points):
    inputs = {"ty_le": ratio, "tham_so_1": Decimal("0.333333333333333")}

    assert evaluate([FormulaRow(inputs, (with_compared_ratios(formula),))]) == [(Decimal(points),)]


def test_a_formula_that_cannot_be_read_is_refused():
    with pytest.raises(ValueError, match="ty_le"):
        with_compared_ratios("=(ty_le")
