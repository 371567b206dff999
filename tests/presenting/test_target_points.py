"""The points of targets in the annex: in columns that add up, with few words beside them."""

from decimal import Decimal

import pytest

from tests.domain_values import (
    PROPORTIONAL,
    a_book,
    a_criterion,
    a_report,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.annex import targets_by_unit
from thidua_reports.presenting.target_points import target_points

OF_TARGETS = a_criterion(
    "TC1", PROPORTIONAL.name, standard=70, max_bonus=7, parameters=("0.7", None, None)
)
OTHER = a_criterion("TC2", PROPORTIONAL.name, standard=50)
MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")


def columns(points):
    return points.points, points.bonus, points.total, points.remark


@pytest.mark.parametrize(
    ("changes", "value", "expected"),
    [
        ({"criterion": "TC1"}, 90, (63, 0, 63, "")),
        ({"criterion": "TC1"}, 105, (70, Decimal("3.5"), Decimal("73.5"), "")),
        ({"criterion": "TC1"}, 110, (70, 7, 77, "")),
        ({"criterion": "TC1"}, 120, (70, 7, 77, "thưởng tối đa")),
        ({"criterion": "TC1"}, None, (None, None, None, "chưa tính được")),
        ({}, 90, (None, None, None, "không chấm điểm")),
        ({"criterion": "TC1", "kind": TargetKind.INFORMATIONAL}, 90,
         (None, None, None, "không chấm điểm (chỉ nêu số liệu)")),
    ],
    ids=["missed", "exceeded", "just the limit", "beyond the limit", "no figure",
         "in no criterion", "only stated"],
)  # fmt: skip
def test_a_target_has_points_or_says_why_not(changes, value, expected):
    book = a_book(
        "A",
        criteria=(OF_TARGETS, OTHER),
        targets=(a_target("A1", **changes), a_target("A2", criterion="TC1")),
    )
    reports = [a_report("A1", value), a_report("A2", 100)]
    standings = standings_of(book, a_submission("A", reports))

    assert columns(target_points(book, standings, standings.results)[0]) == expected


def test_targets_of_a_mean_are_said_to_be_scored_together():
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", MEAN.name, standard=30),),
        rules=(MEAN,),
        targets=(a_target("A1", criterion="TC1"),),
    )
    standings = standings_of(book, a_submission("A", [a_report("A1", 90)]))

    (found,) = target_points(book, standings, standings.results)
    assert columns(found) == (None, None, None, "chấm chung trong tiêu chí")


def test_a_self_score_that_differs_is_told_beside_the_target():
    book = a_book("A", criteria=(OF_TARGETS,), targets=(a_target("A1", criterion="TC1"),))
    standings = standings_of(book, a_submission("A", [a_report("A1", 90, self_score=65)]))

    (found,) = target_points(book, standings, standings.results)
    assert found.remark == "đơn vị tự chấm 65 điểm"


def test_where_nothing_is_scored_nothing_is_told_of_points():
    book = a_book("A", targets=(a_target("A1"),))
    standings = standings_of(book, a_submission("A", [a_report("A1", 90)]))

    assert columns(*target_points(book, standings, standings.results)) == (None, None, None, "")


@pytest.mark.parametrize(
    ("second", "row", "sums"),
    [
        (105, ("70,0", "3,5", "73,5"), ("133,0", "3,5", "136,5", "")),
        (None, ("–", "–", "–"), ("63", "0", "63", "cần xác minh")),
    ],
    ids=["all known", "one without a figure"],
)
def test_the_columns_of_a_member_add_up_to_its_last_row(second, row, sums):
    book = a_book(
        "A",
        criteria=(OF_TARGETS,),
        targets=(a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1")),
    )
    reports = [a_report("A1", 90), a_report("A2", second)]
    standings = standings_of(book, a_submission("A", reports))

    (unit,) = targets_by_unit(book, standings)

    assert (unit.dong[1].diem, unit.dong[1].thuong, unit.dong[1].cong) == row
    found = (unit.tong_diem, unit.tong_thuong, unit.tong_cong, unit.tong_ghi_chu)
    assert found == sums
