"""Points to the last digit: engine and LibreOffice against exact fractions."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest
import xlsxwriter
from openpyxl.utils import get_column_letter

from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction
from thidua_reports.formulas.engine import FormulaRow, evaluate
from thidua_reports.formulas.precision import with_compared_ratios
from thidua_reports.formulas.ratio_formula import (
    compared,
    rate_of_plan,
    ratio_of_plan,
    rounded,
)
from thidua_reports.formulas.rule_formula import bind

STANDARDS = ("5", "10", "20", "30", "70", "100", "350", "1000", "0.5", "0.7", "12.5", "7.25")
PER_UNIT = ("0.05", "0.1", "0.25", "0.5", "0.7", "1", "1.5")
NINE_DECIMALS = Rounding(RoundingMode.HALF_UP, 9)
ROUNDINGS = [Rounding(mode, decimals) for mode in RoundingMode for decimals in (0, 1, 2)]

# each ready rule, and the same in exact fractions of the row's quantities
RULES = {
    "=MIN(diem_chuan,diem_chuan*ty_le)": lambda q: q["diem_chuan"] * min(1, q["ty_le"]),
    "=MIN(thuong_toi_da,MAX(0,ty_le-1)*100*tham_so_1)": lambda q: min(
        q["thuong_toi_da"], max(0, q["ty_le"] - 1) * 100 * q["tham_so_1"]
    ),
    "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)": lambda q: (
        q["diem_chuan"] - min(q["tru_toi_da"], q["tham_so_1"] * q["so_luong"])
    ),
    "=IF(ty_le>=1,diem_chuan,0)": lambda q: (
        q["diem_chuan"] if NINE_DECIMALS.round(q["ty_le"]) >= 1 else Fraction(0)
    ),
    "=MAX(0,MIN(diem_chuan,diem_nhap))": lambda q: max(0, min(q["diem_chuan"], q["diem_nhap"])),
    "=diem_chuan*ty_le": lambda q: q["diem_chuan"] * q["ty_le"],
}
FORMULAS = tuple(
    rounded(with_compared_ratios(rule), rounding) for rule in RULES for rounding in ROUNDINGS
)


def at_nine(formula):
    return f"={compared(formula.removeprefix('='))}"


RATIOS = {
    at_nine(ratio_of_plan(Direction.UP, "thuc_hien", "ke_hoach")): lambda q: (
        q["thuc_hien"] / q["ke_hoach"]
    ),
    at_nine(ratio_of_plan(Direction.DOWN, "thuc_hien", "ke_hoach")): lambda q: (
        q["ke_hoach"] / q["thuc_hien"]
    ),
}
RATE_RATIOS = {
    at_nine(rate_of_plan(Direction.UP, "tu_so", "mau_so", "ke_hoach")): lambda q: (
        100 * q["tu_so"] / q["mau_so"] / q["ke_hoach"]
    ),
    at_nine(rate_of_plan(Direction.DOWN, "tu_so", "mau_so", "ke_hoach")): lambda q: (
        q["ke_hoach"] / (100 * q["tu_so"] / q["mau_so"])
    ),
}


def _plan_and_achieved(dice):
    """Return small plans that hit halves and limits, plain amounts, and wild ones, in turn."""
    kind = dice.random()
    if kind < 0.6:
        plan = dice.choice([1, 3, 7, 20, 25, 40, 64, 80, 96, 100, 125, 128, 200, 640, 1000, 5120])
        return Decimal(plan), Decimal(dice.randint(1, 2 * plan + 1))
    plan = Decimal(dice.randint(1, 10**8)).scaleb(-dice.randint(0, 2))
    if kind < 0.8:
        permille = dice.choice([1000, 1050, 995, 1005, dice.randint(1, 2000)])
        return plan, max((plan * permille / 1000).quantize(Decimal("0.001")), Decimal("0.001"))
    return plan, (plan * dice.randint(10**4, 2 * 10**6)).scaleb(-6).quantize(Decimal("0.0001"))


def _quantities(dice):
    plan, achieved = _plan_and_achieved(dice)
    standard = Decimal(dice.choice(STANDARDS))
    return {
        "ke_hoach": plan,
        "thuc_hien": achieved,
        "ty_le": achieved / plan,
        "diem_chuan": standard,
        "thuong_toi_da": standard / 10,
        "tru_toi_da": Decimal(dice.choice([0, 2, 5, 10])),
        "tham_so_1": Decimal(dice.choice(PER_UNIT)),
        "so_luong": Decimal(dice.randint(0, 30)),
        "diem_nhap": Decimal(dice.randint(0, 12000)).scaleb(-2),
    }


def _rates(dice):
    population = dice.choice([25, 640, dice.randint(1000, 10**6)])
    return {
        "tu_so": Decimal(dice.randint(population // 20, population)),
        "mau_so": Decimal(population),
        "ke_hoach": Decimal(dice.choice(["12.5", "50", "80", "95.5", "96", "98", "100"])),
    }


def _cases(count, draw=_quantities):
    dice = random.Random(2018)
    return [draw(dice) for _ in range(count)]


def _exact_points(case):
    exact = {name: Fraction(value) for name, value in case.items()}
    exact["ty_le"] = exact["thuc_hien"] / exact["ke_hoach"]
    return tuple(
        rounding.round(Fraction(rule(exact))) for rule in RULES.values() for rounding in ROUNDINGS
    )


def _exact_ratios(cases, ratios):
    for case in cases:
        exact = {name: Fraction(value) for name, value in case.items()}
        yield tuple(NINE_DECIMALS.round(ratio(exact)) for ratio in ratios.values())


def _differences(cases, formulas, wanted, found):
    return [
        (formula, case, f"wanted {exact}, found {result}")
        for case, exacts, results in zip(cases, wanted, found, strict=True)
        for formula, exact, result in zip(formulas, exacts, results, strict=True)
        if exact != result
    ]


def _computed_by_libreoffice(libreoffice, path, cases, formulas):
    """Return LibreOffice's results: quantities in the first columns of a row, then formulas."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for row, case in enumerate(cases):
            cells = {name: f"{get_column_letter(at)}{row + 1}" for at, name in enumerate(case, 1)}
            sheet.write_row(row, 0, case.values())
            for at, formula in enumerate(formulas, start=len(case)):
                # the stored result is one that no formula gives, so that it cannot pass for one
                sheet.write_formula(row, at, bind(formula, cells), None, -1)
    sheet = libreoffice.computed([path])[0].worksheets[0]
    return [
        tuple(Decimal(repr(value)) for value in row[len(case) :])
        for case, row in zip(cases, sheet.iter_rows(values_only=True), strict=True)
    ]


def test_the_engine_gives_exact_points():
    cases = _cases(2500)

    results = evaluate([FormulaRow(case, FORMULAS) for case in cases])

    assert _differences(cases, FORMULAS, map(_exact_points, cases), results) == []


ratio_formulas = pytest.mark.parametrize(
    ("ratios", "draw"),
    [
        pytest.param(RATIOS, _quantities, id="amounts"),
        pytest.param(RATE_RATIOS, _rates, id="rates"),
    ],
)


@ratio_formulas
def test_the_engine_gives_exact_ratios(ratios, draw):
    cases = _cases(3000, draw)

    results = evaluate([FormulaRow(case, tuple(ratios)) for case in cases])

    assert _differences(cases, ratios, _exact_ratios(cases, ratios), results) == []


def test_libreoffice_gives_exact_points(libreoffice, tmp_path):
    cases = _cases(600)

    results = _computed_by_libreoffice(libreoffice, tmp_path / "points.xlsx", cases, FORMULAS)

    assert _differences(cases, FORMULAS, map(_exact_points, cases), results) == []


@ratio_formulas
def test_libreoffice_gives_exact_ratios(libreoffice, tmp_path, ratios, draw):
    cases = _cases(2000, draw)

    results = _computed_by_libreoffice(libreoffice, tmp_path / "ratios.xlsx", cases, ratios)

    assert _differences(cases, ratios, _exact_ratios(cases, ratios), results) == []


@pytest.mark.parametrize(
    ("formula", "ratio", "points"),
    [
        pytest.param("=MAX(0,ty_le-1)*100", "1.065", "7", id="6.5 is a half though 6.4999… inside"),
        pytest.param("=0.5*ty_le", "0.999999999", "0", id="just under a half stays under"),
    ],
)
def test_the_inner_rounding_keeps_halves_apart_from_what_is_nearly_one(formula, ratio, points):
    whole = Rounding(RoundingMode.HALF_UP, 0)

    (result,) = evaluate([FormulaRow({"ty_le": Decimal(ratio)}, (rounded(formula, whole),))])

    assert result == (Decimal(points),)


def test_truncation_does_not_lose_a_whole_step():
    formula = rounded("=100*ty_le", Rounding(RoundingMode.TRUNCATE, 0))

    (result,) = evaluate([FormulaRow({"ty_le": Decimal("0.29")}, (formula,))])

    assert result == (Decimal(29),)


# the functions a rule may use, on clean figures and at the limits
FUNCTION_SAMPLES = (
    "=ABS(-ty_le)",
    "=IF(AND(ty_le>=1,NOT(ty_le>2)),1,2)",
    "=IF(OR(ty_le<1,ty_le=1.15),1,2)",
    "=ROUND(AVERAGE(ty_le,so_luong,1),9)",
    "=CHOOSE(so_luong+1,5,6,7,8)",
    "=INDEX({5,6,7,8},so_luong+1)",
    "=INT(ROUND((ty_le-1)*100,9))",
    "=LOOKUP(ty_le,{0,0.5,1,1.15},{1,2,3,4})",
    "=MATCH(ty_le,{0,0.5,1,1.15},1)",
    "=MATCH(ty_le,{3,1.15,1,0},-1)",
    "=MEDIAN(ty_le,so_luong,1)",
    "=ROUND(POWER(ty_le,2),9)",
    "=ROUND(SQRT(ty_le),9)",
    "=ROUNDUP(ROUND(ty_le*10,9),0)",
    "=TRUNC(ROUND(ty_le*100,9),-1)",
    "=SIGN(ty_le-1)*SUM(1,2)",
    "=-ty_le^2+50%",
    "=IF(ty_le>=115%,1,0)",
)


def test_engine_and_libreoffice_agree_on_the_functions_of_rules(libreoffice, tmp_path):
    ratios = ["0", "0.5", "0.999999999", "1", "1.15", "2.5"]
    cases = [
        {"ty_le": Decimal(ratio), "so_luong": Decimal(count)}
        for ratio in ratios
        for count in range(4)
    ]

    ours = evaluate([FormulaRow(case, FUNCTION_SAMPLES) for case in cases])
    path = tmp_path / "functions.xlsx"
    theirs = _computed_by_libreoffice(libreoffice, path, cases, FUNCTION_SAMPLES)

    assert _differences(cases, FUNCTION_SAMPLES, theirs, ours) == []
