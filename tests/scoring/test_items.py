"""Every named quantity of a rule, as a target or a criterion gives it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    a_book,
    a_criterion,
    a_criterion_report,
    a_member,
    a_report,
    a_result,
    a_target,
)
from thidua_reports.domain.standing import NOBODY
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.formulas.quantities import NAMES
from thidua_reports.scoring.items import (
    Assignment,
    criterion_item,
    target_items,
    with_best_of_the_bloc,
)
from thidua_reports.scoring.tables import counts_of_criteria, target_table

CRITERION = a_criterion(
    "TC1", "Cách", standard=70, max_bonus=7, max_deduction=3, parameters=("0.7", 2, 5)
)
DECIDED = {
    "diem_chuan": 70,
    "thuong_toi_da": 7,
    "tru_toi_da": 3,
    "tham_so_1": Decimal("0.7"),
    "tham_so_2": 2,
    "tham_so_3": 5,
    "phan_nam": Decimal("0.5"),
}
NOTHING_NOTED = dict.fromkeys(("so_ngay_cham", "so_bao_cao_cham", "so_vi_pham", "so_bieu_duong"))
NO_TARGETS = {"so_chi_tieu": 0, "so_chi_tieu_dat": None, "so_chi_tieu_vuot": None}


def an_assignment(member, *results, names=()):
    """Return TC1 as it is assigned to a member, after half a year; its rule uses `names`."""
    own = [replace(each, target=replace(each.target, criterion="TC1")) for each in results]
    table = target_table(a_book(member, criteria=(CRITERION,)), own)
    return Assignment(
        member=a_member(member),
        criterion=CRITERION,
        names=frozenset(names),
        elapsed=Decimal("0.5"),
        results=results,
        met=counts_of_criteria(table, "is_met").get((member, "TC1"), NOBODY),
        exceeded=counts_of_criteria(table, "is_exceeded").get((member, "TC1"), NOBODY),
    )


def of_target(target, report, *names):
    items = target_items(an_assignment("A", a_result(target, report), names=names))
    return with_best_of_the_bloc(items, ())[0].inputs


def of_criterion(report, *results):
    item = criterion_item(an_assignment("A", *results), report, frozenset())
    return with_best_of_the_bloc([item], ())[0].inputs


def test_the_quantities_of_a_target():
    report = a_report("A1", 16, out_of=25, previous=12, self_score=60)

    assert of_target(a_target("A1", 25), report) == {
        **DECIDED,
        **NOTHING_NOTED,
        "ke_hoach": 25,
        "thuc_hien": 16,
        "ty_le": Decimal("0.64"),
        "ty_le_cao_nhat": Decimal("0.64"),
        "thuc_hien_cao_nhat": 16,
        "co_ke_hoach": 1,
        "so_chi_tieu": 1,
        "so_chi_tieu_dat": 0,
        "so_chi_tieu_vuot": 0,
        "ty_le_binh_quan": Decimal("0.64"),
        "tu_so": 16,
        "mau_so": 25,
        "so_luong": 16,
        "so_lieu_khac": None,
        "cung_ky": 12,
        "diem_nhap": 60,
        "thuong_nhap": None,
        "tru_nhap": None,
    }


def test_a_rate_over_a_population_is_achieved_in_per_cent():
    inputs = of_target(a_target("A1", 10, kind=TargetKind.RATE), a_report("A1", 1, out_of=3))

    assert inputs["thuc_hien"] == Decimal(100) / 3
    assert inputs["ty_le"] == Decimal(10) / 3
    assert (inputs["tu_so"], inputs["mau_so"]) == (1, 3)


def test_the_ratio_of_a_falling_target_is_plan_over_achieved():
    inputs = of_target(a_target("A1", 3, direction=Direction.DOWN), a_report("A1", 4))

    assert inputs["ty_le"] == Decimal("0.75")


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({}, "0.5"),
        ({"direction": Direction.DOWN}, "1"),
        ({"kind": TargetKind.RATE}, "1"),
        ({"kind": TargetKind.SNAPSHOT}, "1"),
        ({"kind": TargetKind.PASS_FAIL}, "1"),
    ],
    ids=["adds up", "should stay low", "rate", "snapshot", "yes or no"],
)
def test_after_half_a_year_half_is_due_only_of_what_adds_up(changes, due):
    inputs = of_target(a_target("A1", 10, **changes), a_report("A1", 1))

    assert inputs["phan_nam"] == Decimal(due)


def test_a_target_that_was_not_reported_leaves_only_what_was_decided():
    inputs = of_target(a_target("A1", 25), None)

    known = {name: value for name, value in inputs.items() if value is not None}
    assert known == {**DECIDED, "ke_hoach": 25, "mau_so": 25, "co_ke_hoach": 1, "so_chi_tieu": 1}


def test_the_quantities_of_a_criterion():
    report = a_criterion_report(
        "A", "TC1", achieved=3, out_of=4, count=2, other=9, self_score=60, bonus=1, deduction="0.5"
    )

    assert of_criterion(report) == {
        **DECIDED,
        **NOTHING_NOTED,
        **NO_TARGETS,
        "ty_le_binh_quan": None,
        "co_ke_hoach": 0,
        "ke_hoach": None,
        "cung_ky": None,
        "thuc_hien": 3,
        "ty_le": Decimal("0.75"),
        "ty_le_cao_nhat": Decimal("0.75"),
        "thuc_hien_cao_nhat": 3,
        "tu_so": 3,
        "mau_so": 4,
        "so_luong": 2,
        "so_lieu_khac": 9,
        "diem_nhap": 60,
        "thuong_nhap": 1,
        "tru_nhap": Decimal("0.5"),
    }


def test_a_criterion_that_was_not_reported_leaves_only_what_was_decided():
    known = {name: value for name, value in of_criterion(None).items() if value is not None}

    assert known == {**DECIDED, "so_chi_tieu": 0, "co_ke_hoach": 0}


WITHOUT_PLAN = a_target("A1", None, without_plan=True)


@pytest.mark.parametrize("target", [WITHOUT_PLAN, a_target("A1", 0)], ids=["none", "zero"])
def test_without_a_plan_there_is_a_ratio_only_for_a_rule_that_asks_for_the_plan(target):
    report = a_report("A1", 7)

    unasked, asked = of_target(target, report), of_target(target, report, "co_ke_hoach")

    names = ("co_ke_hoach", "ty_le", "thuc_hien")
    assert [unasked[name] for name in names] == [0, None, 7]
    assert [asked[name] for name in names] == [0, 0, 7]
    assert asked["ke_hoach"] == 0


def test_a_plan_that_was_forgotten_is_not_taken_for_none():
    inputs = of_target(a_target("A1", None), a_report("A1", 7), "co_ke_hoach")

    assert (inputs["co_ke_hoach"], inputs["ke_hoach"], inputs["ty_le"]) == (None, None, None)


def results(*ratios, groups=()):
    """Return results of member A at these per cent of their plan (None: not reported)."""
    codes = [f"A{number}" for number in range(1, len(ratios) + 1)]
    groups = groups or ("",) * len(ratios)
    return [
        a_result(a_target(code, 100, group=group), a_report(code, ratio))
        for code, ratio, group in zip(codes, ratios, groups, strict=True)
    ]


@pytest.mark.parametrize(
    ("covered", "counts", "mean"),
    [
        (results(90, 100, 130), (3, 2, 1), Decimal(29) / 30),
        (results(90, 100, 120, groups=("", "1", "1")), (3, 2, 1), "0.95"),
        (results(50, 100, 100, groups=("1", "1", "2")), (3, 2, 0), "0.875"),
        (results(0), (1, 0, 0), "0"),
        (
            [*results(50), a_result(a_target("A9", None, without_plan=True), None)],
            (2, 1, 0),
            "0.75",
        ),
        (results(90, None), (2, None, None), None),
        ([a_result(a_target("A1", None), a_report("A1", 5))], (1, None, None), None),
    ],
    ids=[
        "none counts above 100 %",
        "a group is averaged first",
        "groups of unequal size",
        "nothing done",
        "what has no plan is reached",
        "one is not reported",
        "a plan is forgotten",
    ],
)
def test_all_targets_of_a_criterion_together(covered, counts, mean):
    inputs = of_criterion(None, *covered)

    names = ("so_chi_tieu", "so_chi_tieu_dat", "so_chi_tieu_vuot")
    assert tuple(inputs[name] for name in names) == counts
    assert inputs["ty_le_binh_quan"] == (None if mean is None else Decimal(mean))


def test_an_item_covers_the_targets_only_if_its_rule_looks_at_them_all():
    covered = tuple(results(90, 100))

    over_all = an_assignment("A", *covered, names=("ty_le_binh_quan",))
    reported = an_assignment("A", *covered, names=("so_luong",))

    assert criterion_item(over_all, None, frozenset()).covers == covered
    assert criterion_item(reported, None, frozenset()).covers == ()


def items_of_members(*targets_and_reports, names=("co_ke_hoach",)):
    """Return an item for each pair of a target and its report, member by member."""
    found = [
        item
        for target, report in targets_and_reports
        for item in target_items(
            an_assignment(target.member, a_result(target, report), names=names)
        )
    ]
    return tuple(found)


def bests(items, unranked=()):
    return {
        item.member.code: (item.inputs["ty_le_cao_nhat"], item.inputs["thuc_hien_cao_nhat"])
        for item in with_best_of_the_bloc(items, unranked)
    }


def test_those_without_a_plan_are_compared_apart():
    items = items_of_members(
        (a_target("A1", 100), a_report("A1", 150)),
        (a_target("B1", 10), a_report("B1", 20)),
        (a_target("C1", None, without_plan=True), a_report("C1", 900)),
        (a_target("D1", 0), a_report("D1", 30)),
    )

    assert bests(items) == {"A": (2, 150), "B": (2, 150), "C": (0, 900), "D": (0, 900)}


def test_a_member_that_is_not_ranked_is_compared_but_is_nobodys_best():
    items = items_of_members(
        (a_target("A1", 100), a_report("A1", 90)), (a_target("B1", 100), a_report("B1", 150))
    )

    assert bests(items, ("B",)) == {
        "A": (Decimal("0.9"), 90),
        "B": (Decimal("0.9"), 90),
    }


@pytest.mark.parametrize(
    ("target", "report"),
    [
        (a_target("B1", 100), a_report("B1", None)),
        (a_target("B1", 100), None),
        (a_target("B1", None), a_report("B1", 80)),
    ],
    ids=["blank achievement", "not reported", "plan forgotten"],
)
def test_a_best_is_unknown_while_one_that_it_is_taken_from_is(target, report):
    items = items_of_members((a_target("A1", 100), a_report("A1", 90)), (target, report))

    assert bests(items)["A"] == (None, None)


def test_every_quantity_is_always_among_the_inputs():
    assert of_target(a_target("A1"), None).keys() == NAMES
    assert of_criterion(None).keys() == NAMES
    assert of_criterion(a_criterion_report("A", "TC1")).keys() == NAMES


def test_the_best_of_the_bloc_is_added_and_all_else_stays_as_it_was():
    report = a_criterion_report("A", "TC1", achieved=3, out_of=4, count=2, self_score=60)
    assignment = an_assignment("A", *results(90, 100), names=("so_chi_tieu_dat",))
    item = criterion_item(assignment, report, frozenset({report.place}))

    (best,) = with_best_of_the_bloc([item], ())

    assert replace(best, inputs={}) == replace(item, inputs={})
    assert best.inputs == {**item.inputs, "ty_le_cao_nhat": None, "thuc_hien_cao_nhat": None}


def test_of_one_that_is_not_in_doubt_the_best_is_its_own():
    report = a_criterion_report("A", "TC1", achieved=3, out_of=4, count=2, self_score=60)
    item = criterion_item(an_assignment("A"), report, frozenset())

    (best,) = with_best_of_the_bloc([item], ())

    own = {"ty_le_cao_nhat": Decimal("0.75"), "thuc_hien_cao_nhat": 3}
    assert replace(best, inputs={}, leaders={}) == replace(item, inputs={})
    assert best.leaders == dict.fromkeys(own, (item,))
    assert best.inputs == {**item.inputs, **own}
