"""A rule over all targets of a criterion: how many there are, were met, were exceeded, the mean."""

from decimal import Decimal

import pytest

from tests.domain_values import (
    PROPORTIONAL,
    a_book,
    a_criterion,
    a_report,
    a_result,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.results import by_group
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.scoring.standings import score

MET = a_rule("Số chỉ tiêu đạt", "=diem_chuan*so_chi_tieu_dat/so_chi_tieu")
EXCEEDED = a_rule("Số chỉ tiêu vượt", "=diem_chuan*so_chi_tieu_vuot/so_chi_tieu")
MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")
UP, DOWN = Direction.UP, Direction.DOWN


def member(rule, *results):
    """Return the member whose criterion of 60 points has these targets and reports."""
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", rule.name, standard=60),),
        rules=(rule,),
        targets=tuple(target for target, _ in results),
    )
    reports = [report for _, report in results if report is not None]
    return standings_of(book, a_submission("A", reports)).members[0]


def points(rule, *results):
    (score_of_criterion,) = member(rule, *results).scores.all
    (item,) = score_of_criterion.items
    return item.points


def of_100(*achieved, plan=100, **changes):
    """Return a target of 100 and its report for each figure, or a blank report for None."""
    codes = [f"A{number}" for number in range(1, len(achieved) + 1)]
    return [
        (a_target(code, plan, criterion="TC1", **changes), a_report(code, each))
        for code, each in zip(codes, achieved, strict=True)
    ]


def test_the_criterion_has_one_item_that_covers_all_its_targets():
    (criterion,) = member(MET, *of_100(100, 90, 80)).scores.all
    (item,) = criterion.items

    assert [result.target.code for result in item.covers] == ["A1", "A2", "A3"]
    assert criterion.maximum == 60


@pytest.mark.parametrize(
    ("achieved", "changes", "met", "exceeded"),
    [
        (("99.99", 100, "100.01"), {}, 40, 20),
        ((101, 100, 99), {"direction": DOWN}, 40, 20),
        ((0, 1, 1), {"plan": 1, "kind": TargetKind.PASS_FAIL}, 40, 0),
        ((0, 0, 0), {}, 0, 0),
    ],
    ids=["more is better", "less is better", "yes or no", "nothing done"],
)
def test_points_in_proportion_to_the_targets_met_and_exceeded(achieved, changes, met, exceeded):
    results = of_100(*achieved, **changes)

    assert points(MET, *results) == met
    assert points(EXCEEDED, *results) == exceeded


NO_PLAN = (a_target("A8", None, criterion="TC1", without_plan=True), None)
FORGOTTEN = (a_target("A9", None, criterion="TC1"), a_report("A9", 500))


def test_a_target_without_a_plan_counts_as_met_but_not_as_exceeded():
    results = (*of_100(50), (NO_PLAN[0], a_report("A8", 500)))

    assert (points(MET, *results), points(EXCEEDED, *results)) == (30, 0)
    assert points(MEAN, *results) == 45


def grouped(*achieved):
    """Return targets of 100 in groups, and their reports, for pairs of group and figure."""
    return [
        pair
        for number, (group, figure) in enumerate(achieved)
        for pair in [
            (
                a_target(f"A{number}", criterion="TC1", group=group),
                a_report(f"A{number}", figure),
            )
        ]
    ]


@pytest.mark.parametrize(
    ("results", "mean"),
    [
        (of_100(90, 100), "57.0"),
        (of_100(90, 200), "57.0"),
        (of_100(33, 33, 34), "20.0"),
        (grouped(("1", 50), ("1", 100), ("2", 90)), "49.5"),
        (grouped(("1", 50), ("2", 90), ("1", 300)), "49.5"),
    ],
    ids=[
        "60 × 95 %",
        "what is beyond 100 % makes up for nothing",
        "60 × a third",
        "60 × the mean of 75 % and 90 %",
        "groups that are not together",
    ],
)
def test_the_mean_of_the_ratios_or_of_the_groups_means(results, mean):
    assert points(MEAN, *results) == Decimal(mean)


@pytest.mark.parametrize("rule", [MET, EXCEEDED, MEAN], ids=lambda rule: rule.name)
@pytest.mark.parametrize(
    "unknown",
    [of_100(None)[0], (of_100(5)[0][0], None), FORGOTTEN],
    ids=["blank achievement", "no row", "plan forgotten"],
)
def test_nothing_is_known_of_them_all_while_one_is_unknown(rule, unknown):
    known = (a_target("A5", criterion="TC1"), a_report("A5", 120))

    assert points(rule, known, unknown) is None
    assert not member(rule, known, unknown).is_complete


def test_how_many_there_are_is_known_even_so():
    count = a_rule("Đếm", "=so_chi_tieu", "=so_chi_tieu_dat*0")
    found = member(count, *of_100(None, 90))

    assert found.scores.all[0].items[0].points == 2


def test_what_cannot_be_counted_is_reported_once_for_the_criterion():
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", MET.name, standard=60),),
        rules=(MET,),
        targets=tuple(target for target, _ in of_100(1, 2)),
    )

    _, issues = score(book, [a_submission("A", [a_report("A1"), a_report("A2", 3)])], frozenset())

    assert [issue.kind.code for issue in issues] == ["SK28"]
    assert "TC1" in issues[0].message
    assert "Số chỉ tiêu đạt hoặc vượt kế hoạch thuộc tiêu chí này" in issues[0].message


def test_a_target_in_doubt_leaves_the_criterion_in_doubt():
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", MET.name, standard=60),),
        rules=(MET,),
        targets=tuple(target for target, _ in of_100(1, 2)),
    )
    reports = [a_report("A1", 100), a_report("A2", 100)]

    standings, issues = score(
        book, [a_submission("A", reports)], frozenset({reports[1].previous.place})
    )

    assert standings.members[0].computed == 60
    assert not standings.members[0].is_complete
    assert issues == ()


@pytest.mark.parametrize(
    ("formula", "missing"),
    [
        ("=5*so_chi_tieu_dat", "Số chỉ tiêu đạt hoặc vượt kế hoạch thuộc tiêu chí này"),
        ("=5*so_chi_tieu_vuot", "Số chỉ tiêu vượt kế hoạch thuộc tiêu chí này"),
        ("=60*ty_le_binh_quan", "Bình quân tỷ lệ thực hiện các chỉ tiêu thuộc tiêu chí này"),
    ],
    ids=["met", "exceeded", "mean"],
)
def test_who_has_no_targets_has_neither_met_nor_missed_them_all(formula, missing):
    rule = a_rule("Cả tiêu chí", formula)
    criterion = a_criterion("TC1", rule.name, standard=60)
    book = a_book("A", criteria=(criterion,), rules=(rule,))

    standings, (issue,) = score(book, [a_submission("A")], frozenset())

    assert standings.members[0].scores.all[0].items[0].points is None
    assert not standings.members[0].is_complete
    assert (issue.kind.code, issue.place) == ("SK28", criterion.place)
    assert missing in issue.message


def test_that_there_are_no_targets_is_known():
    count = a_rule("Đếm", "=10-so_chi_tieu")
    book = a_book("A", criteria=(a_criterion("TC1", count.name, standard=60),), rules=(count,))

    (found,) = standings_of(book, a_submission("A")).members

    assert (found.computed, found.is_complete) == (10, True)


@pytest.mark.parametrize("rule", [PROPORTIONAL, MEAN], ids=["each target", "all targets"])
def test_what_is_only_stated_brings_no_points_and_costs_none(rule):
    """A figure that is only stated is reported without plan or points."""
    settings = {"standard": 60, "max_bonus": 6, "parameters": ("0.6", None, None)}
    stated = a_target("A2", None, kind=TargetKind.INFORMATIONAL, criterion="TC1")
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", rule.name, **settings),),
        rules=(rule,),
        targets=(a_target("A1", criterion="TC1"), stated),
    )

    (found,) = standings_of(
        book, a_submission("A", [a_report("A1", 90), a_report("A2", 25000)])
    ).members

    assert (found.computed, found.scores.maximum, found.is_complete) == (54, 60, True)


def test_groups_are_in_the_order_in_which_they_first_appear():
    groups = ("", "1", "", "2", "1")
    results = [
        a_result(a_target(f"A{number}", group=group), None) for number, group in enumerate(groups)
    ]

    positions = [[results.index(each) for each in group] for group in by_group(results)]
    assert positions == [[0, 2], [1, 4], [3]]
