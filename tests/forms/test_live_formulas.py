"""What a member sees while typing is what the tool computes: ratio, points and bonus."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from math import isclose
from random import Random

import pytest
from openpyxl import load_workbook

from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    HALF_UP,
    PROPORTIONAL,
    a_bloc,
    a_book,
    a_criterion,
    a_policy,
    a_rating,
    a_rule,
    a_target,
    placed,
    standings_of,
)
from tests.libreoffice import values_of
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.domain.words import WHEN_MERGED
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import (
    KNOWN_WHEN_MERGED,
    NOTED,
    OF_ALL_TARGETS,
    REPORTED,
    Quantity,
)
from thidua_reports.formulas.rule_formula import is_over_all_targets, names_in, names_in_rule
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.reading.member_workbook import SubmissionReader

OWN_RULES = (
    a_rule("Bậc", "=LOOKUP(ty_le,{0,0.5,0.7,0.9},{0,2,6,10})"),
    a_rule("Nửa điểm", "=IF(ty_le>=1,diem_chuan,diem_chuan*0.5)", "=-MIN(tru_toi_da,tham_so_2)"),
    a_rule("Tăng so cùng kỳ", "=diem_chuan*thuc_hien/MAX(cung_ky,thuc_hien,ke_hoach,1)"),
    a_rule("Phân số", "=diem_chuan*tu_so/(tu_so+mau_so+1)", "=phan_nam*tham_so_1"),
    a_rule("Đếm", "=MIN(diem_chuan,so_luong*tham_so_1)", "=MIN(thuong_toi_da,so_luong/7)"),
    a_rule("Nhập cả ba", "=diem_nhap+thuong_nhap-tru_nhap"),
    a_rule("Hai số liệu", "=MIN(diem_chuan,so_luong+so_lieu_khac)", "=-so_lieu_khac/1000"),
    a_rule("Theo mức", "=MIN(diem_chuan,thuc_hien*tham_so_3)"),
    a_rule(
        "Có thể không có kế hoạch",
        "=IF(co_ke_hoach=0,tham_so_2,MIN(diem_chuan,diem_chuan*ty_le))",
        "=IF(co_ke_hoach=0,-1,0)",
    ),
    a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan", "=so_chi_tieu_vuot*tham_so_1"),
    a_rule("Số chỉ tiêu đạt", "=diem_chuan*so_chi_tieu_dat/so_chi_tieu"),
)
RULES = (*(a_rule(rule.name, rule.points, rule.bonus) for rule in READY_RULES), *OWN_RULES)
TWO_DECIMALS = Rounding(HALF_UP, 2)
RATINGS = (a_rating("xuất sắc", 4), a_rating("tốt", "3.5"), a_rating("chưa xếp", None))
PARAMETERS = (("0.7", "2", "5"), ("0.95", "0.1", "1"), ("3.6", "95", "0.5"))
FILLINGS = 360


def names_used(rule):
    return names_in_rule(rule.points.value, rule.bonus.value)


OVER_ALL_TARGETS = {rule.name for rule in RULES if is_over_all_targets(rule.points.value, "")}
MAY_LACK_PLAN = OVER_ALL_TARGETS | {
    rule.name for rule in RULES if Quantity.HAS_PLAN in names_used(rule)
}
TAKES_RATINGS = {
    rule.name
    for rule in RULES
    if Quantity.ACHIEVED in names_used(rule) and Quantity.RATIO not in names_used(rule)
}


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
    kind = random.choice([kind for kind in TargetKind if kind is not TargetKind.INFORMATIONAL])
    plan = amounts(random, blanks=0) + 1
    return a_target(
        code,
        "1" if kind is TargetKind.PASS_FAIL else str(plan),
        kind=kind,
        direction=Direction.UP if kind is TargetKind.PASS_FAIL else random.choice(list(Direction)),
        criterion=criterion,
    )


def perhaps_without_plan(random, target):
    """Return the target, perhaps without a plan, and perhaps averaged with others of a group."""
    grouped = replace(target, group=random.choice(("", "1", "2")))
    chance = random.random()
    if target.kind is TargetKind.PASS_FAIL or chance > 0.3:
        return grouped
    if chance > 0.2:
        return replace(grouped, plan=placed(0, target.code))
    return replace(grouped, plan=placed(None, target.code), without_plan=True)


def about(random, plan):
    """Return a figure a little below or above the plan, where most rules have their steps."""
    return (plan * random.randint(90, 125) / 100).quantize(Decimal("0.0001"))


def a_random_filling(random, target):
    achieved, out_of = amounts(random), None
    if target.kind is TargetKind.PASS_FAIL:
        achieved = random.choice(("đạt", "không đạt", None))
    elif target.plan.value and random.random() < 0.3:
        achieved = about(random, target.plan.value)
    elif target.kind is TargetKind.RATE:
        out_of = random.choice((None, amounts(random)))
    elif random.random() < 0.3:
        out_of = target.plan.value
    return {
        layout.Results.achieved: achieved,
        layout.Results.out_of: out_of,
        layout.Results.previous: amounts(random),
        layout.Results.self_score: amounts(random),
    }


def a_random_row(random, rule):
    columns = (
        layout.CriterionResults.achieved,
        layout.CriterionResults.out_of,
        layout.CriterionResults.count,
        layout.CriterionResults.other,
        layout.CriterionResults.self_score,
        layout.CriterionResults.bonus,
        layout.CriterionResults.deduction,
    )
    found = {column: amounts(random, blanks=0.2) for column in columns}
    if rule in TAKES_RATINGS and random.random() < 0.7:
        found[layout.CriterionResults.achieved] = random.choice(("Xuất sắc", "tốt", "chưa xếp"))
    return found


def a_random_criterion(random, code, rule):
    return a_criterion(
        code,
        rule.name,
        standard=random.choice((0, 10, 70, "12.5")),
        max_bonus="7.5",
        max_deduction="1.5",
        parameters=random.choice(PARAMETERS),
    )


def criteria_of_the_form(random):
    """Return the criteria scored by targets, those of them over all, and those without targets."""
    by_target = [rule for rule in RULES if rule.name not in OVER_ALL_TARGETS]
    over_all = [rule for rule in RULES if rule.name in OVER_ALL_TARGETS]
    return (
        [a_random_criterion(random, f"T{number}", rule) for number, rule in enumerate(by_target)],
        [
            a_random_criterion(random, f"M{number}", random.choice(over_all))
            for number in range(FILLINGS // 4)
        ],
        [
            a_random_criterion(random, f"C{number}", random.choice(by_target))
            for number in range(FILLINGS // 2)
        ],
    )


def a_random_form(seed, points=TWO_DECIMALS):
    """Return a bloc of one member and the fillings of its targets and criteria."""
    random = Random(seed)
    each, over_all, whole = criteria_of_the_form(random)
    criteria = [random.choice(each) for _ in range(FILLINGS)]
    criteria += [criterion for criterion in over_all for _ in range(random.randint(1, 4))]
    targets = [
        a_random_target(random, f"A{number}", criterion.code)
        for number, criterion in enumerate(criteria)
    ]
    targets = [
        perhaps_without_plan(random, target) if criterion.rule in MAY_LACK_PLAN else target
        for target, criterion in zip(targets, criteria, strict=True)
    ]
    book = a_book(
        "A",
        criteria=(*each, *over_all, *whole),
        targets=tuple(targets),
        ratings=RATINGS,
        rules=RULES,
        policy=a_policy(points=points),
    )
    filled = {target.code: a_random_filling(random, target) for target in targets}
    filled |= {criterion.code: a_random_row(random, criterion.rule) for criterion in whole}
    return book, filled


def computed_by_the_tool(book, content):
    """Return ratio, points and bonus of each target and criterion from the filled form.

    What depends on the other members is said in words, as the form cannot know it.
    """
    return figures_in(book, scored_by_the_tool(book, content))


def scored_by_the_tool(book, content):
    workbook, unreadable = read_workbook(content, "A.xlsx")
    submission, issues = SubmissionReader(workbook).read("A", book)
    assert (*unreadable, *issues) == ()
    return standings_of(book, submission)


def figures_in(book, standings):
    items = [item for _, score in standings.scores() for item in score.items]
    ratios = {
        result.target.code: (ratio_shown(unrounded(result.ratio)), None, None)
        for result in standings.results
    }
    return ratios | {
        item.result.target.code if item.result else item.criterion.code: (
            ratio_shown(unrounded(item.result.ratio) if item.result else None),
            *figures_of(book.rule(item.criterion.rule), item),
        )
        for item in items
    }


def figures_of(rule, item):
    """Return points and bonus; no bonus where the rule has no formula for one.

    What cannot be better has its points whatever the others did, but not whatever the bloc noted.
    """
    is_decided = item.cannot_be_better and names_in(rule.points.value).isdisjoint(NOTED)
    waits = is_known_when_merged(rule.points.value) and not is_decided
    return (
        WHEN_MERGED if waits else points_shown(item.points),
        WHEN_MERGED
        if is_known_when_merged(rule.bonus.value)
        else points_shown(item.bonus if rule.bonus.value else None),
    )


def is_known_when_merged(formula):
    return bool(formula) and not names_in(formula).isdisjoint(KNOWN_WHEN_MERGED)


def shown_in_the_form(workbook):
    """Return the same as the form's own formulas show it, None for a blank."""
    sheets = values_of(workbook)
    columns = {
        layout.Results.layout: (
            layout.Results.code,
            layout.Results.ratio,
            layout.Results.points,
            layout.Results.bonus,
        ),
        layout.CriterionResults.layout: (
            layout.CriterionResults.code,
            layout.CriterionResults.achieved,
            layout.CriterionResults.points,
            layout.CriterionResults.extra,
        ),
    }
    found = {}
    present = {sheet: wanted for sheet, wanted in columns.items() if sheet.name in sheets}
    for sheet, wanted in present.items():
        for row in range(FIRST_ROW, sheets[sheet.name].max_row + 1):
            code, ratio, points, bonus = (
                sheets[sheet.name][sheet.at(column, row)].value for column in wanted
            )
            if code:
                shown = ratio if sheet is layout.Results.layout else None
                found[code] = (ratio_shown(shown), points_shown(points), points_shown(bonus))
    return found


def number_in(value):
    if value in (None, ""):
        return None
    assert isinstance(value, int | float | Decimal), value
    return value


def ratio_shown(value):
    """Return what two programs agree on: Excel keeps 15 digits, a percentage 20 decimals."""
    return None if number_in(value) is None else f"{round(float(value), 20):.14g}"


def points_shown(value):
    if value == WHEN_MERGED:
        return value
    return None if number_in(value) is None else f"{value:.2f}"


def differences(tool, form):
    """Return where the form shows something else than the tool."""
    assert tool.keys() == form.keys()
    return {
        code: (tool[code], form[code])
        for code in tool
        if tool[code][1:] != form[code][1:] or not same_ratio(tool[code][0], form[code][0])
    }


def same_ratio(tool, form):
    """Excel rounds to 15 digits before it rounds to 9 decimals: the 14th digit may be one off."""
    if tool is None or form is None:
        return tool is form
    return isclose(float(tool), float(form), rel_tol=2e-13)


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
    assert sum(points not in (None, WHEN_MERGED) for _, points, _ in tool.values()) > 300


@pytest.mark.parametrize("seed", [3, 6])
def test_libreoffice_shows_the_points_of_the_tool_while_typing(seed, libreoffice, tmp_path):
    book, filled = a_random_form(seed)
    content = member_workbook(book, "A", filled=filled)
    form = tmp_path / "A.xlsx"
    form.write_bytes(content)

    (recalculated,) = libreoffice.computed([form])

    tool = computed_by_the_tool(book, content)
    assert differences(tool, shown_in_the_form(recalculated)) == {}
    assert sum(points not in (None, WHEN_MERGED) for _, points, _ in tool.values()) > 300


def asks_the_member(formula):
    return not names_in(formula).isdisjoint(REPORTED | OF_ALL_TARGETS)


def test_nothing_is_shown_where_nothing_is_filled_in(libreoffice, tmp_path):
    book, _ = a_random_form(4)
    content = member_workbook(book, "A")
    form = tmp_path / "A.xlsx"
    form.write_bytes(content)

    (computed,) = libreoffice.computed([form])
    shown = shown_in_the_form(computed)

    without_plan = {target.criterion for target in book.targets if not target.has_plan}
    without_plan |= {target.code for target in book.targets if not target.has_plan}
    formulas = {
        criterion.code: ("=ty_le", rule.points.value, rule.bonus.value)
        for criterion in book.criteria
        for rule in [book.rule(criterion.rule)]
    }
    formulas |= {target.code: formulas[target.criterion] for target in book.targets}
    too_soon = [
        (code, formula)
        for code in shown.keys() - without_plan
        for formula, figure in zip(formulas[code], shown[code], strict=True)
        if figure not in (None, WHEN_MERGED) and asks_the_member(formula)
    ]
    assert too_soon == []
    assert differences(computed_by_the_tool(book, content), shown) == {}


@pytest.mark.parametrize(
    "cells",
    [
        {layout.Results.out_of: Decimal(400)},
        {layout.Results.previous: Decimal(400)},
        {
            layout.Results.out_of: Decimal(400),
            layout.Results.previous: Decimal(3),
            layout.Results.self_score: Decimal(1),
        },
    ],
    ids=["population", "last year", "all but the achievement"],
)
def test_a_blank_achievement_is_not_zero_whatever_else_is_given(cells):
    rule = a_rule("Theo số thực hiện", "=diem_chuan*thuc_hien/ke_hoach")
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("T1", rule.name, standard=10),),
        targets=(a_target("A1", 90, kind=TargetKind.RATE, criterion="T1"),),
    )

    shown = shown_in_the_form(member_workbook(book, "A", filled={"A1": cells}))

    assert shown == {"A1": (None, None, None)}


def test_a_blank_count_of_a_criterion_is_not_zero_where_its_population_is_given():
    book = a_book("A", criteria=(a_criterion("C1", ALL_OR_NOTHING.name, standard=10),))
    cells = {layout.CriterionResults.out_of: Decimal(25)}

    shown = shown_in_the_form(member_workbook(book, "A", filled={"C1": cells}))

    assert shown["C1"] == (None, None, None)


WITHOUT_PLAN = {"plan": None, "without_plan": True}
FALLING = {"plan": 0, "direction": Direction.DOWN}


@pytest.mark.parametrize("target", [WITHOUT_PLAN, {"plan": 0}], ids=["no plan", "plan of zero"])
@pytest.mark.parametrize(
    "rule",
    [PROPORTIONAL, ALL_OR_NOTHING, a_rule("Theo kế hoạch", "=MIN(diem_chuan,ke_hoach)")],
    ids=lambda rule: rule.name,
)
def test_a_rule_that_does_not_say_how_to_score_without_a_plan_shows_no_points_then(target, rule):
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(
            a_criterion("T1", rule.name, standard=10, max_bonus=5, parameters=(1, None, None)),
        ),
        targets=(a_target("A1", criterion="T1", **target),),
    )
    content = member_workbook(book, "A", filled={"A1": {layout.Results.achieved: Decimal(7)}})

    assert differences(computed_by_the_tool(book, content), shown_in_the_form(content)) == {}


def test_a_plan_that_was_forgotten_is_not_taken_for_none():
    rule = a_rule("Trừ khi không có kế hoạch", "=IF(co_ke_hoach=0,-3,0)")
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("T1", rule.name, standard=10),),
        targets=(a_target("A1", None, criterion="T1"),),
    )
    content = member_workbook(book, "A")

    assert differences(computed_by_the_tool(book, content), shown_in_the_form(content)) == {}


@pytest.mark.parametrize(
    ("target", "achieved"),
    [
        (WITHOUT_PLAN | {"kind": TargetKind.PASS_FAIL}, "đạt"),
        (WITHOUT_PLAN, Decimal(7)),
    ],
    ids=["attained", "count"],
)
def test_what_has_no_plan_has_no_ratio_either(target, achieved):
    book = a_book("A", targets=(a_target("A1", **target),))
    content = member_workbook(book, "A", filled={"A1": {layout.Results.achieved: achieved}})

    assert computed_by_the_tool(book, content) == {"A1": (None, None, None)}
    assert shown_in_the_form(content) == {"A1": (None, None, None)}


@pytest.mark.parametrize("kind", [TargetKind.CUMULATIVE, TargetKind.RATE])
@pytest.mark.parametrize(("achieved", "ratio"), [(7, "0"), (0, "1")])
def test_what_should_be_low_has_a_ratio_to_a_plan_of_zero(kind, achieved, ratio):
    book = a_book("A", targets=(a_target("A1", **FALLING | {"kind": kind}),))
    content = member_workbook(
        book, "A", filled={"A1": {layout.Results.achieved: Decimal(achieved)}}
    )

    assert computed_by_the_tool(book, content) == {"A1": (ratio, None, None)}
    assert shown_in_the_form(content) == {"A1": (ratio, None, None)}


@pytest.mark.parametrize("formula", ["=diem_chuan*ty_le", "=tu_so", "=diem_chuan*tu_so/mau_so"])
def test_a_rating_beside_a_total_gives_the_tool_what_it_gives_the_form(formula):
    rule = a_rule("Phần", formula)
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("C1", rule.name, standard=10),),
        ratings=RATINGS,
    )
    filled = {layout.CriterionResults.achieved: "tốt", layout.CriterionResults.out_of: Decimal(5)}
    content = member_workbook(book, "A", filled={"C1": filled})

    assert differences(computed_by_the_tool(book, content), shown_in_the_form(content)) == {}


@pytest.mark.parametrize(
    ("known_as", "typed"),
    [
        ("rất tốt", "rất  tốt"),
        ("rất tốt", "  Rất tốt "),
        ("rất tốt", "RẤT TỐT"),
        ("rất  tốt", "rất tốt"),
        ("rất  tốt", "rất  tốt"),
    ],
    ids=[
        "two blanks typed",
        "blanks around it",
        "in capitals",
        "two blanks in the bloc's list",
        "two blanks in both",
    ],
)
def test_a_rating_is_worth_the_same_in_the_form_however_its_blanks_are_written(known_as, typed):
    rule = a_rule("Theo mức", "=2*thuc_hien")
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("C1", rule.name, standard=10),),
        ratings=(a_rating("tốt", 3), a_rating(known_as, 4)),
    )
    content = member_workbook(book, "A", filled={"C1": {layout.CriterionResults.achieved: typed}})

    assert computed_by_the_tool(book, content)["C1"] == (None, "8.00", None)
    assert shown_in_the_form(content)["C1"] == (None, "8.00", None)


@pytest.mark.parametrize(
    ("formula", "points"),
    [
        ("=5*so_chi_tieu_dat", None),
        ("=7-so_chi_tieu_vuot", None),
        ("=10*ty_le_binh_quan", None),
        ("=10-0*so_chi_tieu_dat-so_chi_tieu", None),
        ("=10-so_chi_tieu", "10.00"),
    ],
    ids=[
        "none is met",
        "none is exceeded",
        "there is no mean",
        "how many and how many met",
        "how many there are",
    ],
)
def test_a_criterion_over_all_targets_that_has_none_is_scored_alike(formula, points):
    rule = a_rule("Cả tiêu chí", formula)
    book = a_book("A", rules=(rule,), criteria=(a_criterion("C1", rule.name, standard=10),))
    content = member_workbook(book, "A")

    assert computed_by_the_tool(book, content) == {"C1": (None, points, None)}
    assert shown_in_the_form(content) == {"C1": (None, points, None)}


def test_points_that_ask_nothing_of_the_row_are_shown_before_anything_is_filled_in():
    rule = a_rule("Năm điểm", "=5", "=-1")
    book = a_book("A", rules=(rule,), criteria=(a_criterion("C1", rule.name, max_deduction=1),))
    content = member_workbook(book, "A")

    assert computed_by_the_tool(book, content) == {"C1": (None, "5.00", "-1.00")}
    assert shown_in_the_form(content) == {"C1": (None, "5.00", "-1.00")}


def formulas_of(rule, **settings):
    criterion = a_criterion("T1", rule.name, standard=10, **settings)
    book = a_book(
        "A", rules=(rule,), criteria=(criterion,), targets=(a_target("A1", criterion="T1"),)
    )
    sheet = load_workbook(BytesIO(member_workbook(book, "A")))[layout.Results.layout.name]
    return [
        sheet[layout.Results.at(column, FIRST_ROW)].value
        for column in (layout.Results.points, layout.Results.bonus)
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
    filled = {"A1": {layout.Results.achieved: Decimal(20)}}

    assert shown_in_the_form(member_workbook(book, "A", filled=filled)) == {
        "A1": ("0.25", None, None)
    }


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ({}, "5.00"),
        ({"direction": Direction.DOWN}, "10.00"),
        ({"kind": TargetKind.RATE}, "10.00"),
        ({"kind": TargetKind.SNAPSHOT}, "10.00"),
    ],
    ids=["adds up", "should stay low", "rate", "snapshot"],
)
def test_after_half_a_year_the_form_counts_half_only_of_what_adds_up(changes, points):
    rule = a_rule("Theo tiến độ", "=diem_chuan*phan_nam")
    book = a_book(
        "A",
        bloc=a_bloc("A", elapsed=Decimal("0.5")),
        rules=(rule,),
        criteria=(a_criterion("T1", rule.name, standard=10),),
        targets=(a_target("A1", 80, criterion="T1", **changes),),
    )
    content = member_workbook(book, "A", filled={"A1": {layout.Results.achieved: Decimal(80)}})

    assert computed_by_the_tool(book, content) == {"A1": ("1", points, None)}
    assert shown_in_the_form(content) == {"A1": ("1", points, None)}
