"""Every named quantity of a rule, as a target or a criterion gives it."""

from dataclasses import replace
from decimal import Decimal

from tests.domain_values import (
    a_bloc,
    a_criterion,
    a_criterion_report,
    a_member,
    a_report,
    a_result,
    a_target,
)
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.formulas.quantities import NAMES
from thidua_reports.scoring.items import criterion_item, target_item, with_best_ratios

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
HALF_A_YEAR = a_bloc("A", elapsed=Decimal("0.5"))


def of_target(target, report):
    item = target_item(HALF_A_YEAR, a_member("A"), CRITERION, a_result(target, report))
    return with_best_ratios([item])[0].inputs


def of_criterion(report):
    item = criterion_item(HALF_A_YEAR, a_member("A"), CRITERION, report, frozenset())
    return with_best_ratios([item])[0].inputs


def test_the_quantities_of_a_target():
    report = a_report("A1", 16, out_of=25, previous=12, self_score=60)

    assert of_target(a_target("A1", 25), report) == {
        **DECIDED,
        "ke_hoach": 25,
        "thuc_hien": 16,
        "ty_le": Decimal("0.64"),
        "ty_le_cao_nhat": Decimal("0.64"),
        "tu_so": 16,
        "mau_so": 25,
        "so_luong": 16,
        "cung_ky": 12,
        "diem_nhap": 60,
        "thuong_nhap": None,
        "tru_nhap": None,
    }


def test_a_rate_over_a_population_is_achieved_in_per_cent():
    inputs = of_target(a_target("A1", 10, kind=TargetKind.RATE), a_report("A1", 1, out_of=3))

    assert inputs["thuc_hien"] == Decimal("33.333333333")
    assert inputs["ty_le"] == Decimal("3.333333333")
    assert (inputs["tu_so"], inputs["mau_so"]) == (1, 3)


def test_the_ratio_of_a_falling_target_is_plan_over_achieved():
    inputs = of_target(a_target("A1", 3, direction=Direction.DOWN), a_report("A1", 4))

    assert inputs["ty_le"] == Decimal("0.75")


def test_a_target_that_was_not_reported_leaves_only_what_was_decided():
    inputs = of_target(a_target("A1", 25), None)

    known = {name: value for name, value in inputs.items() if value is not None}
    assert known == {**DECIDED, "ke_hoach": 25, "mau_so": 25}


def test_the_quantities_of_a_criterion():
    report = a_criterion_report(
        "A", "TC1", achieved=3, out_of=4, count=2, self_score=60, bonus=1, deduction="0.5"
    )

    assert of_criterion(report) == {
        **DECIDED,
        "ke_hoach": None,
        "cung_ky": None,
        "thuc_hien": 3,
        "ty_le": Decimal("0.75"),
        "ty_le_cao_nhat": Decimal("0.75"),
        "tu_so": 3,
        "mau_so": 4,
        "so_luong": 2,
        "diem_nhap": 60,
        "thuong_nhap": 1,
        "tru_nhap": Decimal("0.5"),
    }


def test_a_criterion_that_was_not_reported_leaves_only_what_was_decided():
    known = {name: value for name, value in of_criterion(None).items() if value is not None}

    assert known == DECIDED


def test_every_quantity_is_always_among_the_inputs():
    assert of_target(a_target("A1"), None).keys() == NAMES
    assert of_criterion(None).keys() == NAMES
    assert of_criterion(a_criterion_report("A", "TC1")).keys() == NAMES


def test_no_quantity_is_lost_when_the_best_ratio_is_added():
    item = criterion_item(HALF_A_YEAR, a_member("A"), CRITERION, None, frozenset())

    best = with_best_ratios([item])[0]

    assert replace(best, inputs=item.inputs) == item
