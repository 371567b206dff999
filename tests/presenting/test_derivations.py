"""How points came about, in words that can be checked with a pocket calculator."""

from decimal import Decimal

import pytest

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.derivation import derivations
from thidua_reports.formulas.engine import FormulaRow
from thidua_reports.presenting.derivations import derivation

RULES = {rule.name: rule for rule in READY_RULES}


def worded(formula, **values):
    """Return a formula over these quantities in words."""
    inputs = {name: Decimal(str(value)) for name, value in values.items()}
    ((step,),) = derivations([FormulaRow(inputs, (formula,))])
    return derivation(step)


PROPORTIONAL = "=MIN(diem_chuan,diem_chuan*ty_le)"
BONUS = "=MIN(thuong_toi_da,MAX(0,ty_le-1)*100*tham_so_1)"


@pytest.mark.parametrize(
    ("ratio", "points"),
    [
        ("0.97", "70 × 97% = 67,9"),
        ("0.972151899", "70 × 97,2152% ≈ 68,0506"),
        ("1", "70 × 100% = 70"),
        ("1.05", "70 (70 × 105% = 73,5, tính tối đa 70)"),
        ("0", "70 × 0% = 0"),
    ],
)
def test_points_in_proportion_are_a_product_and_where_it_ends(ratio, points):
    assert worded(PROPORTIONAL, diem_chuan=70, ty_le=ratio) == points


@pytest.mark.parametrize(
    ("ratio", "bonus"),
    [
        ("1.06", "(106% − 100%) × 100 × 0,7 = 4,2"),
        ("1.2", "7 [(120% − 100%) × 100 × 0,7 = 14, tính tối đa 7]"),
        ("0.9", "0 × 100 × 0,7 = 0 (90% − 100% = −10%, tính ít nhất 0)"),
    ],
)
def test_a_bonus_shows_the_excess(ratio, bonus):
    assert worded(BONUS, thuong_toi_da=7, ty_le=ratio, tham_so_1="0.7") == bonus


@pytest.mark.parametrize(
    ("ratio", "has_plan", "bonus"),
    [
        ("0.9499", 1, "−2 (94,99% dưới 95%)"),
        ("0.95", 1, "−1 (95% thuộc mức từ 95% đến dưới 100%)"),
        ("1", 1, "0 (đúng 100%)"),
        ("1.2", 1, "2 (đạt 120%)"),
        ("0", 0, "−3 (không có kế hoạch)"),
    ],
)
def test_of_bands_only_the_tightest_limits_are_printed(ratio, has_plan, bonus):
    formula = RULES["Cộng, trừ theo mức hoàn thành kế hoạch"].bonus

    assert worded(formula, ty_le=ratio, co_ke_hoach=has_plan) == bonus


@pytest.mark.parametrize(
    ("formula", "values", "words"),
    [
        pytest.param(
            "=MAX(0,MIN(diem_chuan,diem_nhap))",
            {"diem_chuan": 100, "diem_nhap": "92.5"},
            "tự chấm 92,5",
            id="typed in",
        ),
        pytest.param(
            "=MAX(0,MIN(diem_chuan,diem_nhap))",
            {"diem_chuan": 100, "diem_nhap": 105},
            "100 (tự chấm 105, tính tối đa 100)",
            id="typed in beyond the standard",
        ),
        pytest.param(
            "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)",
            {"diem_chuan": 10, "tru_toi_da": "1.5", "tham_so_1": "0.5", "so_luong": 5},
            "10 − 1,5 = 8,5 (0,5 × 5 = 2,5, tính tối đa 1,5)",
            id="a limit inside a difference",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,0.96,0.97,0.98},{0,3,4,5})",
            {"ty_le": "0.975"},
            "4 (97,5% thuộc mức từ 97% đến dưới 98%)",
            id="looked up between two limits",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,0.96,0.97,0.98},{0,3,4,5})",
            {"ty_le": "0.98"},
            "5 (98% thuộc mức từ 98%)",
            id="looked up in the last band",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0.5,0.96},{1,3})",
            {"ty_le": "0.7"},
            "1 (70% thuộc mức từ 50% đến dưới 96%)",
            id="looked up in a first band that does not begin at nothing",
        ),
        pytest.param(
            "=LOOKUP(so_luong,{0,2,3},{0,2,5})",
            {"so_luong": 2},
            "2 (số lượng 2 thuộc mức 2)",
            id="looked up in a band of one number",
        ),
        pytest.param(
            "=LOOKUP(diem_nhap,{0,8,9},{0,2,5})",
            {"diem_nhap": "8.5"},
            "2 (tự chấm 8,5 thuộc mức từ 8 đến dưới 9)",
            id="looked up between two whole numbers",
        ),
        pytest.param(
            "=LOOKUP(diem_nhap,{0,7.5,8.5},{0,2,5})",
            {"diem_nhap": "7.5"},
            "2 (tự chấm 7,5 thuộc mức từ 7,5 đến dưới 8,5)",
            id="looked up in a band between halves",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,1,2},{0,2,5})",
            {"ty_le": "1.5"},
            "2 (150% thuộc mức từ 100% đến dưới 200%)",
            id="looked up in a band from once to twice",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,0.8,0.97},{0,3,4})",
            {"ty_le": "0.790925"},
            "0 (79,0925% thuộc mức dưới 80%)",
            id="looked up below all bands",
        ),
        pytest.param(
            "=IF(AND(ty_le>=0.9,so_luong>=2),5,1)",
            {"ty_le": "0.95", "so_luong": 1},
            "1 (số lượng 1 dưới 2)",
            id="the part of an AND that fails",
        ),
        pytest.param(
            "=IF(OR(ty_le<0.5,so_luong>=2),5,1)",
            {"ty_le": "0.95", "so_luong": 3},
            "5 (số lượng 3 không dưới 2)",
            id="the part of an OR that holds",
        ),
        pytest.param(
            "=IF(NOT(ty_le<1),5,1)",
            {"ty_le": 1},
            "5 (đạt 100%)",
            id="a NOT is turned round",
        ),
        pytest.param(
            "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)",
            {"diem_chuan": 50, "tru_toi_da": 10, "tham_so_1": 2, "so_luong": 0},
            "điểm chuẩn 50 (số lượng 0)",
            id="nothing taken away",
        ),
        pytest.param(
            "=diem_nhap/tham_so_1*tham_so_1",
            {"diem_nhap": 20, "tham_so_1": "0.5"},
            "tự chấm 20",
            id="divided and multiplied again",
        ),
        pytest.param("=so_luong*1", {"so_luong": 3}, "số lượng 3", id="once"),
        pytest.param(
            "=thuc_hien/ke_hoach*diem_chuan",
            {"thuc_hien": 95, "ke_hoach": 100, "diem_chuan": 100},
            "thực hiện 95 : kế hoạch 100 × 100 = 95",
            id="another quantity that happens to be equal",
        ),
        pytest.param(
            "=INT(ROUND((ty_le-0.92)*100,9))*tham_so_1",
            {"ty_le": "0.945", "tham_so_1": "0.1"},
            "2 × 0,1 = 0,2 [(94,5% − 92%) × 100 = 2,5, lấy phần nguyên 2]",
            id="whole steps",
        ),
        pytest.param(
            "=ROUND(diem_nhap*2,0)/2", {"diem_nhap": "7.3"},
            "15 : 2 = 7,5 (7,3 × 2 = 14,6, làm tròn 15)", id="rounded inside",
        ),
        pytest.param(
            "=diem_chuan*(tham_so_1+ty_le)/(so_luong-1)",
            {"diem_chuan": 10, "tham_so_1": "0.5", "ty_le": 1, "so_luong": 3},
            "10 × (50% + 100%) : (số lượng 3 − 1) = 7,5",
            id="brackets where they are needed",
        ),
        pytest.param(
            "=diem_chuan-(so_luong-tham_so_1)",
            {"diem_chuan": 10, "so_luong": 5, "tham_so_1": 2},
            "10 − (5 − 2) = 7",
            id="a difference taken away",
        ),
        pytest.param("=-(so_luong+1)", {"so_luong": 2}, "−(2 + 1) = −3", id="a sign"),
        pytest.param(
            "=diem_chuan*SQRT(ty_le)", {"diem_chuan": 10, "ty_le": "0.25"},
            "10 × 0,5 = 5 (căn bậc hai của 25% là 0,5)",
            id="any other function by its result",
        ),
        pytest.param("=diem_chuan", {"diem_chuan": 70}, "điểm chuẩn 70", id="a figure alone"),
        pytest.param("=0", {}, "0", id="nothing at all"),
        pytest.param("=+diem_chuan*2", {"diem_chuan": 5}, "5 × 2 = 10", id="a plus sign"),
        pytest.param("=50%*diem_chuan", {"diem_chuan": 10}, "50% × 10 = 5", id="a per cent sign"),
        pytest.param("=(so_luong>5)*2", {"so_luong": 7}, "1 × 2 = 2", id="a condition that counts"),
        pytest.param("=IF(ty_le=1,5,0)", {"ty_le": 1}, "5 (100% bằng 100%)", id="an equation"),
        pytest.param(
            "=MIN(diem_chuan,MAX(so_luong,so_lieu_khac))",
            {"diem_chuan": 10, "so_luong": 3, "so_lieu_khac": 4},
            "số liệu khác 4",
            id="the better of two",
        ),
    ],
)  # fmt: skip
def test_a_formula_is_worded_with_its_figures(formula, values, words):
    assert worded(formula, **values) == words


@pytest.mark.parametrize("formula", ["=ROUNDDOWN(diem_nhap,0)", "=TRUNC(diem_nhap)"])
def test_what_is_cut_off_is_not_said_to_be_rounded(formula):
    """7,8 is 8 when rounded, and 7 when the rest is cut off."""
    words = worded(formula, diem_nhap="7.8")

    assert words.startswith("7 (tự chấm 7,8, ")
    assert "làm tròn" not in words


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_every_ready_rule_can_be_worded(rule):
    formulas = tuple(formula for formula in (rule.points, rule.bonus) if formula)
    (steps,) = derivations([FormulaRow(rule.trial_values(), formulas)])

    for step in steps:
        assert not {"…", "None"} & set(derivation(step).split())
        assert "-" not in derivation(step)


@pytest.mark.parametrize(
    ("ratio", "points"),
    [
        ("0.999999667", "0 (99,9999667% dưới 100%)"),
        ("1", "20 (đạt 100%)"),
        ("0.97", "0 (97% dưới 100%)"),
    ],
    ids=["all but the plan", "the plan", "plainly less"],
)
def test_what_looks_like_its_limit_is_printed_to_the_last_digit(ratio, points):
    assert worded("=IF(ty_le>=1,diem_chuan,0)", diem_chuan=20, ty_le=ratio) == points


def test_a_percentage_with_decimals_is_reached_by_just_that_ratio():
    assert worded("=IF(ty_le>=99.9%,5,3)", ty_le="0.999") == "5 (đạt 99,9%)"


@pytest.mark.parametrize(
    ("formula", "line"),
    [("=2^3^tham_so_1", "(2 ^ 3) ^ 2 = 64"), ("=2^(3^tham_so_1)", "2 ^ (3 ^ 2) = 512")],
)
def test_powers_of_powers_show_which_comes_first(formula, line):
    assert worded(formula, tham_so_1=2) == line
