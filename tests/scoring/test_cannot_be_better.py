"""Less is better and there is none at all: full points by every rule, in tool, form and summary."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.domain_values import (
    HALF_UP,
    a_book,
    a_criterion,
    a_policy,
    a_report,
    a_result,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from tests.forms.test_every_ready_rule import in_the_summary
from tests.forms.test_live_formulas import scored_by_the_tool, shown_in_the_form
from thidua_reports.checking.criteria_checks import plans_are_given
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.domain.words import WHEN_MERGED
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.scoring.honours import _falls_short
from thidua_reports.scoring.items import with_best_of_the_bloc
from thidua_reports.summary.workbook import summary_workbook

RATIO_RULES = [
    a_rule(each.name, each.points, each.bonus)
    for each in READY_RULES
    if Quantity.RATIO in names_in_rule(each.points, each.bonus)
    and not {Quantity.OTHER} & names_in_rule(each.points, each.bonus)
]
PARAMETERS = {"Thưởng theo từng bước vượt mốc": ("0.92", "0.1", "1")}
OWN = a_rule("Riêng", "=IF(thuc_hien<=ke_hoach,diem_chuan,diem_chuan*ke_hoach/thuc_hien)")
MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")
MET = a_rule("Số đạt", "=diem_chuan*so_chi_tieu_dat/so_chi_tieu")
EXCEEDED = a_rule("Số vượt", "=diem_chuan*so_chi_tieu_vuot/so_chi_tieu")


def falling(code, plan, **changes):
    return a_target(code, plan, direction=Direction.DOWN, criterion="TC1", **changes)


def criterion_with(rule, standard=20):
    return a_criterion(
        "TC1",
        rule.name,
        standard=standard,
        max_bonus=7,
        max_deduction=3,
        parameters=PARAMETERS.get(rule.name, ("0.7", "1", "1")),
    )


def a_bloc(rule, *targets, members="A", standard=20):
    return a_book(
        members,
        criteria=(criterion_with(rule, standard),),
        targets=targets,
        rules=(rule,),
        policy=a_policy(points=Rounding(HALF_UP, 2)),
    )


def points_of(rule, *pairs, members="A", standard=20):
    """Return points and bonus of each target or criterion, from pairs of target and report."""
    book = a_bloc(rule, *(target for target, _ in pairs), members=members, standard=standard)
    submissions = [
        a_submission(code, [report for target, report in pairs if target.member == code])
        for code in members
    ]
    standings = standings_of(book, *submissions)
    items = [item for _, score in standings.scores() for item in score.items]
    return [(item.points, item.bonus) for item in items]


@pytest.mark.parametrize("kind", [TargetKind.CUMULATIVE, TargetKind.SNAPSHOT, TargetKind.RATE])
@pytest.mark.parametrize("plan", [5, 0], ids=["plan 5", "plan 0"])
@pytest.mark.parametrize("rule", RATIO_RULES, ids=lambda rule: rule.name)
def test_none_at_all_brings_the_standard_points_by_every_rule_on_a_ratio(rule, plan, kind):
    ((points, _),) = points_of(rule, (falling("A1", plan, kind=kind), a_report("A1", 0)))

    assert points == 20


def test_none_of_a_population_is_none_at_all():
    target = falling("A1", 2, kind=TargetKind.RATE, unit="%")
    proportional = RATIO_RULES[0]

    assert points_of(proportional, (target, a_report("A1", 0, out_of=300))) == [(20, 0)]


@pytest.mark.parametrize(
    ("rule", "bonus"),
    [
        ("Tỷ lệ thuận, có thưởng vượt", 0),
        ("Cộng, trừ theo mức hoàn thành kế hoạch", 0),
        # nine steps of 0,1 from 92 %: the rule gives so much to whoever just meets the plan
        ("Thưởng theo từng bước vượt mốc", Decimal("0.9")),
    ],
)
def test_a_bonus_comes_only_where_the_rule_gives_one_for_meeting_the_plan(rule, bonus):
    (chosen,) = [each for each in RATIO_RULES if each.name == rule]

    assert points_of(chosen, (falling("A1", 5), a_report("A1", 0))) == [(20, bonus)]


@pytest.mark.parametrize(
    ("rule", "points", "bonus"),
    [
        ("Tỷ lệ thuận, có thưởng vượt", 0, 0),
        ("Đạt hoặc không", 0, 0),
        ("Nửa điểm khi chưa đạt", 0, 0),
        ("Theo bậc tỷ lệ", 0, 0),
        ("Cộng, trừ theo mức hoàn thành kế hoạch", 20, -2),
        ("So với đơn vị dẫn đầu", 0, 0),
    ],
)
def test_more_than_a_plan_of_zero_brings_the_least_of_the_rule(rule, points, bonus):
    (chosen,) = [each for each in RATIO_RULES if each.name == rule]

    assert points_of(chosen, (falling("A1", 0), a_report("A1", 2))) == [(points, bonus)]


@pytest.mark.parametrize(("plan", "achieved", "points"), [(5, 0, 20), (0, 0, 20), (4, 5, 16)])
def test_a_rule_of_the_bloc_s_own_on_the_figures_themselves_is_left_alone(plan, achieved, points):
    assert points_of(OWN, (falling("A1", plan), a_report("A1", achieved))) == [(points, 0)]


def test_a_rule_with_bands_gives_its_highest_where_the_criterion_has_no_standard_points():
    (bands,) = [each for each in RATIO_RULES if each.name == "Theo bậc tỷ lệ"]

    pair = (falling("A1", 5), a_report("A1", 0))
    assert points_of(bands, pair, standard=None) == [(5, 0)]


@pytest.mark.parametrize(
    ("rule", "points"),
    [
        # 0 of 5 is 1, 2 of 0 is 0, 5 of 4 is 4/5: the mean of the three is 3/5
        (MEAN, Fraction(20) * Fraction(3, 5)),
        (MET, Fraction(20, 3)),
        (EXCEEDED, Fraction(20, 3)),
    ],
    ids=["mean", "met", "exceeded"],
)
def test_over_all_targets_none_at_all_is_met_and_exceeded_and_more_than_zero_neither(rule, points):
    pairs = [(5, 0), (0, 2), (4, 5)]
    reported = [
        (falling(f"A{at}", plan), a_report(f"A{at}", achieved))
        for at, (plan, achieved) in enumerate(pairs)
    ]

    ((given, _),) = points_of(rule, *reported)

    assert given == Rounding(HALF_UP, 2).round(points)


@pytest.mark.parametrize("rule", [MEAN, MET, EXCEEDED], ids=["mean", "met", "exceeded"])
@pytest.mark.parametrize("plan", [5, 0])
def test_a_criterion_whose_only_target_has_none_at_all_is_full_over_all_targets(rule, plan):
    assert points_of(rule, (falling("A1", plan), a_report("A1", 0))) == [(20, 0)]


def test_the_best_ratio_of_the_bloc_is_that_of_others():
    (leader,) = [each for each in RATIO_RULES if each.name == "So với đơn vị dẫn đầu"]
    pairs = [
        (falling("A1", 5), a_report("A1", 0)),
        (falling("B1", 6), a_report("B1", 4)),
        (falling("C1", 5), a_report("C1", 4)),
    ]

    # B is at 150 %, C at 125 %: 20 × (0,7 + 0,3 × 0,25/0,5)
    assert points_of(leader, *pairs, members="ABC") == [(20, 0), (20, 0), (17, 0)]


def test_where_nobody_else_is_there_a_leader_s_bonus_compares_with_a_met_plan():
    rule = a_rule("Dẫn đầu", "=diem_chuan*ty_le", "=IF(ty_le<ty_le_cao_nhat,0,1)")
    pairs = [(falling(f"{code}1", 5), a_report(f"{code}1", 0)) for code in "AB"]

    assert points_of(rule, *pairs, members="AB") == [(20, 1), (20, 1)]


def test_a_doubtful_none_leaves_the_best_of_the_bloc_open():
    (leader,) = [each for each in RATIO_RULES if each.name == "So với đơn vị dẫn đầu"]
    book = a_bloc(leader, falling("A1", 5), falling("B1", 6), members="AB")
    standings = standings_of(
        book, a_submission("A", [a_report("A1", 0)]), a_submission("B", [a_report("B1", 4)])
    )
    items = [item for _, score in standings.scores() for item in score.items]
    doubtful = [replace(items[0], doubtful=True), items[1]]

    assert [each.inputs["ty_le_cao_nhat"] for each in with_best_of_the_bloc(doubtful, ())] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("plan", "achieved", "ratio", "percent", "best"),
    [
        (5, 0, 1, None, True),
        (0, 0, 1, None, True),
        (0, 2, 0, None, False),
        (4, 5, Fraction(4, 5), 80, False),
        (5, 4, Fraction(5, 4), 125, False),
    ],
)
def test_none_at_all_and_a_plan_of_zero_have_no_percentage(plan, achieved, ratio, percent, best):
    result = a_result(falling("A1", plan), a_report("A1", achieved))

    assert (result.ratio, result.percent, result.excess) == (
        ratio,
        percent,
        None if percent is None else percent - 100,
    )
    assert result.cannot_be_better is best


def test_more_is_better_keeps_its_zero_and_its_plan_of_zero():
    nothing = a_result(a_target("A1", 5), a_report("A1", 0))
    of_zero = a_result(a_target("A1", 0), a_report("A1", 3))

    assert (nothing.ratio, nothing.percent, nothing.cannot_be_better) == (0, 0, False)
    assert (of_zero.ratio, of_zero.target.has_plan) == (None, False)


def test_a_word_that_says_not_attained_is_never_the_best():
    target = a_target("A1", 1, kind=TargetKind.PASS_FAIL, direction=Direction.DOWN)

    assert not a_result(target, a_report("A1", 0)).cannot_be_better


@pytest.mark.parametrize(("direction", "reported"), [(Direction.DOWN, 0), (Direction.UP, 1)])
def test_a_plan_of_zero_is_one_only_where_less_is_better(direction, reported):
    target = a_target("A1", 0, direction=direction, criterion="TC1")
    book = a_bloc(RATIO_RULES[0], target)

    assert [issue.kind.code for issue in plans_are_given(book)] == ["SK02"] * reported


@pytest.mark.parametrize("requirement", list(Requirement))
@pytest.mark.parametrize(
    ("plan", "achieved", "short"), [(5, 0, False), (0, 0, False), (0, 1, True)]
)
def test_what_cannot_be_better_meets_the_condition_of_an_honour(requirement, plan, achieved, short):
    result = a_result(falling("A1", plan), a_report("A1", achieved))

    assert _falls_short(requirement, result) is short


CASES = {
    "A1": (falling("A1", 5), 0, None),
    "A2": (falling("A2", 0), 0, None),
    "A3": (falling("A3", 0), 2, None),
    "A4": (falling("A4", 4), 5, None),
    "A5": (falling("A5", 2, kind=TargetKind.RATE), 0, 300),
    "A6": (falling("A6", 2, kind=TargetKind.RATE), 3, 300),
    "A7": (falling("A7", 2, kind=TargetKind.SNAPSHOT), None, None),
}


def in_a_cell(figure):
    return None if figure is None else Decimal(figure)


@pytest.fixture(scope="module")
def shown(libreoffice, tmp_path_factory):
    """For each rule: points in the tool, and as LibreOffice computes them in form and summary."""
    folder, rules = tmp_path_factory.mktemp("none"), [*RATIO_RULES, MEAN, MET, EXCEEDED]
    sources, tool = [], {}
    for number, rule in enumerate(rules):
        cases = {code: case for code, case in CASES.items() if case[1] is not None or number == 0}
        book = a_bloc(rule, *(target for target, _, _ in cases.values()))
        filled = {
            code: {
                layout.Results.achieved: in_a_cell(achieved),
                layout.Results.out_of: in_a_cell(out_of),
            }
            for code, (_, achieved, out_of) in cases.items()
        }
        content = member_workbook(book, "A", filled=filled)
        for name, made in (
            ("form", content),
            ("summary", summary_workbook(book, scored_by_the_tool(book, content), ())),
        ):
            sources.append(folder / f"{name}{number}.xlsx")
            sources[-1].write_bytes(made)
        tool[rule.name] = in_the_summary(made)
    copies = libreoffice.computed(sources)
    return {
        rule.name: (
            tool[rule.name],
            shown_in_the_form(copies[2 * number]),
            in_the_summary(copies[2 * number + 1]),
        )
        for number, rule in enumerate(rules)
    }


@pytest.mark.parametrize("rule", [*RATIO_RULES, MEAN, MET, EXCEEDED], ids=lambda rule: rule.name)
def test_form_and_summary_show_what_the_tool_computes(shown, rule):
    tool, form, summary = shown[rule.name]
    in_form = {
        code: (points, bonus or (points and "0.00"))
        for code, (_, points, bonus) in form.items()
        if code in tool and points != WHEN_MERGED
    }

    assert summary == tool
    assert in_form == {code: tool[code] for code in in_form}
    assert {"A1", "A2", "A5"} <= in_form.keys() or in_form.keys() == {"TC1"}


def test_the_summary_finds_the_best_of_others_by_itself(libreoffice, tmp_path):
    (leader,) = [each for each in RATIO_RULES if each.name == "So với đơn vị dẫn đầu"]
    pairs = {"A": (5, 0), "B": (6, 4), "C": (5, 4)}
    targets = [falling(f"{code}1", plan) for code, (plan, _) in pairs.items()]
    book = a_bloc(leader, *targets, members="ABC")
    submissions = [
        a_submission(code, [a_report(f"{code}1", achieved)])
        for code, (_, achieved) in pairs.items()
    ]
    source = tmp_path / "summary.xlsx"
    source.write_bytes(summary_workbook(book, standings_of(book, *submissions), ()))

    (computed,) = libreoffice.computed([source])
    shown = in_the_summary(computed)

    assert [points for points, _ in shown.values()] == ["20.00", "20.00", "17.00"]
