"""What a member sees while typing is what the tool computes: ratio, points and bonus."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook

from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    HALF_UP,
    PER_INCIDENT,
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_criterion,
    a_policy,
    a_rule,
    a_target,
    standings_of,
)
from thidua_reports.domain.ratios import scoring_ratio
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.forms.live_formulas import WHEN_MERGED
from thidua_reports.forms.member_workbook import member_workbook
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.layouts.positions import FIRST_ROW, address
from thidua_reports.reading.member_workbook import read_submission
from thidua_reports.reading.workbook_file import read_workbook

OWN_RULES = (
    a_rule("Bậc", "=LOOKUP(ty_le,{0,0.5,0.7,0.9},{0,2,6,10})"),
    a_rule("Nửa điểm", "=IF(ty_le>=1,diem_chuan,diem_chuan*0.5)", "=-MIN(tru_toi_da,tham_so_2)"),
    a_rule("Tăng so cùng kỳ", "=diem_chuan*thuc_hien/MAX(cung_ky,thuc_hien,ke_hoach,1)"),
    a_rule("Phân số", "=diem_chuan*tu_so/(tu_so+mau_so+1)", "=phan_nam*tham_so_1"),
    a_rule("Đếm", "=MIN(diem_chuan,so_luong*tham_so_1)", "=MIN(thuong_toi_da,so_luong/7)"),
    a_rule("Nhập cả ba", "=diem_nhap+thuong_nhap-tru_nhap"),
)
READY = (PROPORTIONAL, TYPED_IN, PER_INCIDENT, ALL_OR_NOTHING)
FILLINGS = 240


def amounts(random, *, blanks=0.15):
    """Return a figure with up to four decimals, or a blank."""
    if random.random() < blanks:
        return None
    return Decimal(random.choice((0, 1, 9, 99, 5000, 10**7, random.randint(0, 10**6)))) + (
        Decimal(random.randint(0, 9999)).scaleb(-random.choice((0, 1, 2, 4)))
        if random.random() < 0.5
        else 0
    )


def a_random_target(random, code, criterion):
    kind = random.choice([kind for kind in TargetKind if kind is not TargetKind.STATED])
    plan = amounts(random, blanks=0) + 1
    return a_target(
        code,
        "1" if kind is TargetKind.ATTAINED else str(plan),
        kind=kind,
        direction=Direction.UP if kind is TargetKind.ATTAINED else random.choice(list(Direction)),
        criterion=criterion,
    )


def a_random_filling(random, target):
    achieved, out_of = amounts(random), None
    if target.kind is TargetKind.ATTAINED:
        achieved = random.choice(("đạt", "không đạt", None))
    elif target.kind is TargetKind.RATE:
        out_of = random.choice((None, amounts(random)))
    elif random.random() < 0.3:
        out_of = target.plan.value
    return {
        layout.ACHIEVED: achieved,
        layout.OUT_OF: out_of,
        layout.PREVIOUS: amounts(random),
        layout.SELF_SCORE: amounts(random),
    }


def a_random_row(random):
    columns = (
        layout.CRITERION_ACHIEVED,
        layout.CRITERION_OUT_OF,
        layout.CRITERION_COUNT,
        layout.CRITERION_SELF,
        layout.CRITERION_BONUS,
        layout.CRITERION_DEDUCTION,
    )
    return {column: amounts(random, blanks=0.2) for column in columns}


def a_random_form(seed, points=Rounding(HALF_UP, 2)):  # noqa: B008 - frozen
    """Return a bloc of one member and the fillings of its targets and criteria."""
    random, rules = Random(seed), (*READY, *OWN_RULES)
    settings = {"max_bonus": "7.5", "max_deduction": "1.5", "parameters": ("0.7", "2", "5")}
    by_targets = [
        a_criterion(f"T{number}", rule.name, standard=random.choice((10, 70, "12.5")), **settings)
        for number, rule in enumerate(rules)
    ]
    whole = [
        a_criterion(f"C{number}", random.choice(rules).name, standard=100, **settings)
        for number in range(FILLINGS // 2)
    ]
    targets = tuple(
        a_random_target(random, f"A{number}", random.choice(by_targets).code)
        for number in range(FILLINGS)
    )
    book = a_book(
        "A",
        criteria=(*by_targets, *whole),
        targets=targets,
        rules=rules,
        policy=a_policy(points=points),
    )
    filled = {target.code: a_random_filling(random, target) for target in targets}
    return book, filled | {criterion.code: a_random_row(random) for criterion in whole}


def computed_by_the_tool(book, content):
    """Return ratio, points and bonus of each target and criterion from the filled form."""
    workbook, unreadable = read_workbook(content, "A.xlsx")
    targets = {target.code: target for target in book.targets}
    submission, issues = read_submission(workbook, "A", targets)
    assert (*unreadable, *issues) == ()
    (standing,) = standings_of(book, submission).members
    items = [item for score in standing.scores for item in score.items]
    return {
        item.result.target.code if item.result else item.criterion.code: (
            ratio_shown(scoring_ratio(item.result.ratio) if item.result else None),
            points_shown(item.points),
            points_shown(item.bonus),
        )
        for item in items
    }


def shown_in_the_form(content):
    """Return the same as the form's own formulas show it, None for a blank."""
    sheets = load_workbook(BytesIO(content), data_only=True)
    columns = {
        layout.RESULTS: (layout.TARGET_CODE, layout.RATIO, layout.POINTS, layout.BONUS),
        layout.CRITERIA: (
            layout.CRITERION_CODE,
            layout.CRITERION_ACHIEVED,
            layout.CRITERION_POINTS,
            layout.CRITERION_EXTRA,
        ),
    }
    found = {}
    present = {sheet: wanted for sheet, wanted in columns.items() if sheet.name in sheets}
    for sheet, wanted in present.items():
        for row in range(FIRST_ROW, sheets[sheet.name].max_row + 1):
            code, ratio, points, bonus = (
                sheets[sheet.name][address(sheet, column, row)].value for column in wanted
            )
            if code:
                shown = ratio if sheet is layout.RESULTS else None
                found[code] = (ratio_shown(shown), points_shown(points), points_shown(bonus))
    return found


def number_in(value):
    if value in (None, ""):
        return None
    assert isinstance(value, int | float | Decimal), value
    return value


def ratio_shown(value):
    """Return what two programs agree on: Excel keeps 15 digits."""
    return None if number_in(value) is None else f"{float(value):.14g}"


def points_shown(value):
    return None if number_in(value) is None else f"{value:.2f}"


def differences(tool, form):
    """Return where the form shows something else than the tool; no bonus there is none here."""
    assert tool.keys() == form.keys()
    return {
        code: (tool[code], form[code])
        for code in tool
        for ratio, points, bonus in [tool[code]]
        if (ratio, points) != form[code][:2] or form[code][2] not in (bonus, None)
    }


@pytest.mark.parametrize(
    "points",
    [Rounding(HALF_UP, 2), Rounding(HALF_UP, 1), Rounding(CUT_OFF, 1), Rounding(CUT_OFF, 0)],
    ids=["half up 2", "half up 1", "cut off 1", "cut off 0"],
)
def test_the_values_stored_in_a_form_are_the_tools(points):
    book, filled = a_random_form(1, points)
    content = member_workbook(book, "A", filled=filled)

    tool = computed_by_the_tool(book, content)

    assert differences(tool, shown_in_the_form(content)) == {}
    assert sum(points is not None for _, points, _ in tool.values()) > 200


@pytest.mark.parametrize("seed", [2, 3])
def test_libreoffice_shows_the_points_of_the_tool_while_typing(seed, libreoffice, tmp_path):
    book, filled = a_random_form(seed)
    content = member_workbook(book, "A", filled=filled)
    form = tmp_path / "A.xlsx"
    form.write_bytes(content)

    recalculated = libreoffice.recalculate(form).read_bytes()

    tool = computed_by_the_tool(book, content)
    assert differences(tool, shown_in_the_form(recalculated)) == {}
    assert sum(points is not None for _, points, _ in tool.values()) > 200


def test_nothing_is_shown_where_nothing_is_filled_in(libreoffice, tmp_path):
    book, _ = a_random_form(4)
    form = tmp_path / "A.xlsx"
    form.write_bytes(member_workbook(book, "A"))

    shown = shown_in_the_form(libreoffice.recalculate(form).read_bytes())

    unscored = {
        code: figures
        for code, figures in shown.items()
        if any(value is not None for value in figures[:2])
    }
    assert unscored == {}
    assert {figures[2] for figures in shown.values()} <= {None, "-1.50", "0.70"}


@pytest.mark.parametrize(
    "cells",
    [
        {layout.OUT_OF: Decimal(400)},
        {layout.PREVIOUS: Decimal(400)},
        {layout.OUT_OF: Decimal(400), layout.PREVIOUS: Decimal(3), layout.SELF_SCORE: Decimal(1)},
    ],
    ids=["population", "last year", "all but the achievement"],
)
def test_a_blank_achievement_is_not_nought_whatever_else_is_given(cells):
    rule = a_rule("Theo số thực hiện", "=diem_chuan*thuc_hien/ke_hoach")
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("T1", rule.name, standard=10),),
        targets=(a_target("A1", 90, kind=TargetKind.RATE, criterion="T1"),),
    )

    shown = shown_in_the_form(member_workbook(book, "A", filled={"A1": cells}))

    assert shown == {"A1": (None, None, None)}


def test_a_blank_count_of_a_criterion_is_not_nought_where_its_population_is_given():
    book = a_book("A", criteria=(a_criterion("C1", ALL_OR_NOTHING.name, standard=10),))
    cells = {layout.CRITERION_OUT_OF: Decimal(25)}

    shown = shown_in_the_form(member_workbook(book, "A", filled={"C1": cells}))

    assert shown["C1"] == (None, None, None)


def formulas_of(rule, **settings):
    criterion = a_criterion("T1", rule.name, standard=10, **settings)
    book = a_book(
        "A", rules=(rule,), criteria=(criterion,), targets=(a_target("A1", criterion="T1"),)
    )
    sheet = load_workbook(BytesIO(member_workbook(book, "A")))[layout.RESULTS.name]
    return [
        sheet[address(layout.RESULTS, column, FIRST_ROW)].value
        for column in (layout.POINTS, layout.BONUS)
    ]


def test_a_rule_that_looks_at_the_whole_bloc_says_when_it_is_computed():
    rule = a_rule("So cao nhất", "=diem_chuan*ty_le/ty_le_cao_nhat", "=ty_le_cao_nhat")

    assert formulas_of(rule) == [WHEN_MERGED, WHEN_MERGED]


@pytest.mark.parametrize(
    ("formula", "settings"),
    [("=TODAY()", {}), ("=diem_chuan*tham_so_1", {}), ("=diem_chuan*khong_co", {})],
    ids=["not allowed", "a parameter left blank", "an unknown name"],
)
def test_a_rule_that_cannot_be_computed_leaves_the_form_blank(formula, settings):
    assert formulas_of(a_rule("Sai", formula), **settings) == [None, None]


def test_a_negative_parameter_keeps_its_sign_inside_the_formula():
    (points, _) = formulas_of(a_rule("Trừ", "=ty_le-tham_so_1"), parameters=("-0.5", None, None))

    assert "-(-0.5)" in points


def test_a_target_without_a_criterion_has_a_ratio_but_no_points():
    book = replace(a_book("A"), targets=(a_target("A1", 80),))
    filled = {"A1": {layout.ACHIEVED: Decimal(20)}}

    assert shown_in_the_form(member_workbook(book, "A", filled=filled)) == {
        "A1": ("0.25", None, None)
    }
