"""Whether a period is scored, and what a criterion without a way of scoring then means."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Nhập | =MIN(diem_chuan,diem_nhap) -> 1 |
"""
CRITERIA = (
    "# Tiêu chí\n| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa "
    "| Trừ tối đa |\n"
)
HALF_YEAR = "ky: 6 tháng\nphan_nam: 0,5\n"
PLEDGE = "ky: Giao ước\nphan_nam: 0\n"
YEAR = ""
ALL_RULES = "| C1 | ND1 | Một | Nhập | 60 | | |\n| C2 | ND1 | Hai | Nhập | 40 | | |\n"
ONE_RULE = "| C1 | ND1 | Một | Nhập | 60 | | |\n| C2 | ND1 | Hai | | 40 | | |\n"
NO_RULE = "| C1 | ND1 | Một | | 60 | | |\n| C2 | ND1 | Hai | | 40 | | |\n"
NO_POINTS = "| C1 | ND1 | Một | | | | |\n| C2 | ND1 | Hai | | | | |\n"
ASKED = [("Khối", "SK70")]


def issues_of(settings, criteria):
    text = f"# Khối\n{settings}{RULES}{CRITERIA}{criteria}# Hội nghị\nngay_hop:"
    codes = ("SK70", "SK71", "SK72", "SK33", "SK34")
    return [issue for issue in bloc_issues(text) if issue.kind.code in codes]


@pytest.mark.parametrize(
    ("settings", "criteria", "expected"),
    [
        pytest.param(YEAR, ALL_RULES, [], id="an older year with rules is scored"),
        pytest.param(YEAR, NO_RULE, ASKED, id="a year whose rules were emptied"),
        pytest.param(YEAR, ONE_RULE, [("D3", "SK71")], id="a year that lost one rule"),
        pytest.param(YEAR, NO_POINTS, [], id="a year without points"),
        pytest.param(PLEDGE, ALL_RULES, [], id="an older pledge with rules"),
        pytest.param(PLEDGE, NO_RULE, ASKED, id="an older pledge without"),
        pytest.param(HALF_YEAR, ALL_RULES, ASKED, id="half a year may go without points"),
        pytest.param(HALF_YEAR, NO_RULE, ASKED, id="half a year whose rules were emptied"),
        pytest.param(HALF_YEAR, NO_POINTS, [], id="half a year without points"),
    ],
)
def test_where_nothing_is_said_it_is_asked_only_if_it_matters(settings, criteria, expected):
    assert cells_and_codes(issues_of(settings, criteria)) == expected


@pytest.mark.parametrize("period", [YEAR, HALF_YEAR, PLEDGE])
def test_in_a_scored_period_every_criterion_with_points_has_a_rule(period):
    scored = f"{period}cham_diem: có\n"

    assert cells_and_codes(issues_of(scored, ALL_RULES)) == []
    assert cells_and_codes(issues_of(scored, ONE_RULE)) == [("D3", "SK71")]
    assert cells_and_codes(issues_of(scored, NO_RULE)) == [("D2", "SK71"), ("D3", "SK71")]


@pytest.mark.parametrize(
    "points", ["40 | |", "| 5 |", "| | 5"], ids=["standard", "bonus", "deduction"]
)
def test_points_of_any_kind_are_points(points):
    criterion = f"| C2 | ND1 | Hai | | {points} |\n"

    assert cells_and_codes(
        issues_of("cham_diem: có\n", f"{criterion}{ONE_RULE.splitlines()[0]}\n")
    ) == [("D2", "SK71")]


@pytest.mark.parametrize("criteria", [ALL_RULES, ONE_RULE, NO_RULE, NO_POINTS])
def test_in_a_period_without_points_rules_and_points_are_optional(criteria):
    assert issues_of(f"{HALF_YEAR}cham_diem: không\n", criteria) == []


def test_a_period_said_to_be_scored_has_something_to_score():
    (issue,) = issues_of("cham_diem: có\n", NO_POINTS)

    assert (issue.kind.code, issue.place.sheet) == ("SK72", "Khối")
    assert issues_of(f"{PLEDGE}cham_diem: có\n", NO_POINTS) == []


def test_a_forgotten_rule_does_not_make_the_announced_standard_look_wrong():
    settings = "cham_diem: có\nthang_diem: 100\n"

    assert cells_and_codes(issues_of(settings, ONE_RULE)) == [("D3", "SK71")]


def test_the_remedies_that_are_named_help():
    (asked,) = issues_of(HALF_YEAR, ALL_RULES)
    assert "cột Mã ghi cham_diem" in asked.remedy
    for word in ("có", "không"):
        assert issues_of(f"{HALF_YEAR}cham_diem: {word}\n", ALL_RULES) == []

    (lost,) = issues_of("cham_diem: có\n", ONE_RULE)
    assert "xóa Điểm chuẩn, Thưởng tối đa, Trừ tối đa" in lost.remedy
    emptied = ONE_RULE.replace("| 40 |", "| |")
    for settings, criteria in (
        ("cham_diem: có\n", ALL_RULES),
        ("cham_diem: có\n", emptied),
        ("cham_diem: không\n", ONE_RULE),
    ):
        assert issues_of(settings, criteria) == []
