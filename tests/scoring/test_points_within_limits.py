"""A rule may not give more, or take more, than its criterion allows."""

from decimal import Decimal

import pytest

from tests.domain_values import (
    a_book,
    a_criterion,
    a_criterion_report,
    a_rule,
    a_submission,
)
from thidua_reports.scoring.standings import score

GENEROUS = a_rule("Của khối", "=diem_nhap", "=thuong_nhap-tru_nhap")


def scored(points=0, bonus=0, deduction=0, members="A", **limits):
    """Return the standings of a bloc whose rule lets everything through, and its issues."""
    criterion = a_criterion("TC1", GENEROUS.name, **limits)
    book = a_book(members, criteria=(criterion,), rules=(GENEROUS,))
    given = {"self_score": points, "bonus": bonus, "deduction": deduction}
    submissions = [
        a_submission(code, (), [a_criterion_report(code, "TC1", **given)]) for code in members
    ]
    return score(book, submissions, frozenset())


def found(*given, **limits):
    return [(issue.place.cell, issue.kind.code) for issue in scored(*given, **limits)[1]]


LIMITS = {"standard": 70, "max_bonus": 7, "max_deduction": 5}


@pytest.mark.parametrize(
    "given",
    [(70, 7, 0), (0, 0, 5), (70, 0, 0)],
    ids=["all there is", "all that can be taken", "no bonus"],
)
def test_what_is_within_the_limits_raises_no_issue(given):
    assert found(*given, **LIMITS) == []


@pytest.mark.parametrize(
    ("given", "code", "numbers"),
    [
        pytest.param(("70.1", 0, 0), "CT15", ("70,1", "70"), id="more than the standard"),
        pytest.param((70, "7.5", 0), "CT16", ("7,5", "7"), id="more than the bonus"),
        pytest.param((70, 0, "5.5"), "CT17", ("5,5", "5"), id="more off than there is to take"),
    ],
)
def test_what_is_beyond_a_limit_is_reported_at_the_rule_with_both_numbers(given, code, numbers):
    standings, issues = scored(*given, **LIMITS)

    assert [issue.kind.code for issue in issues] == [code]
    assert issues[0].place.sheet == "Cách chấm"
    for number in numbers:
        assert number in issues[0].message
    assert "Sở A" in issues[0].message
    assert not standings.members[0].is_complete


def test_many_members_beyond_a_limit_are_one_issue_about_the_furthest():
    criterion = a_criterion("TC1", GENEROUS.name, standard=10)
    book = a_book("ABC", criteria=(criterion,), rules=(GENEROUS,))
    points = {"A": 11, "B": 7576, "C": 12}
    submissions = [
        a_submission(
            code,
            (),
            [a_criterion_report(code, "TC1", self_score=given, bonus=0, deduction=0)],
        )
        for code, given in points.items()
    ]

    (issue,) = score(book, submissions, frozenset())[1]

    assert "cho Sở B 7.576 điểm" in issue.message


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        pytest.param((5, 0, 0), {}, id="no standard points"),
        pytest.param((5, 99, 0), {"standard": 5}, id="no limit to the bonus"),
        pytest.param((0, 0, 99), {"standard": 5}, id="no limit to what is taken"),
    ],
)
def test_a_limit_that_is_left_blank_is_none(given, limits):
    assert found(*given, **limits) == []


@pytest.mark.parametrize("deduction", [0, 3, 9])
def test_a_limit_below_zero_is_an_error_of_its_own_and_not_compared(deduction):
    assert found(0, 0, deduction, standard=70, max_deduction=-5) == []


def test_points_beyond_a_limit_still_show_what_the_rule_gave():
    standings, _ = scored(80, **LIMITS)

    assert standings.members[0].scores.all[0].computed == Decimal(80)


DEDUCTING = "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)"


def after_incidents(points, bonus="", **limits):
    """Return the issues after 5 incidents at 3 points each, and the points in all."""
    rule = a_rule("Trừ", points, bonus)
    criterion = a_criterion("TC1", rule.name, parameters=(3, None, None), **limits)
    book = a_book("A", criteria=(criterion,), rules=(rule,))
    report = a_criterion_report("A", "TC1", count=5)
    standings, issues = score(book, [a_submission("A", (), [report])], frozenset())
    (member,) = standings.members
    return [issue.kind.code for issue in issues], member.computed, member.is_complete


def test_points_below_zero_are_reported_with_member_and_criterion_and_stay_in_doubt():
    limits = {"standard": 10, "max_deduction": 20}

    assert after_incidents(DEDUCTING, **limits) == (["CT28"], Decimal("-5.0"), False)


def test_the_message_names_who_has_how_many_points_below_zero():
    _, (issue,) = scored(points="-2.5", **LIMITS)

    assert issue.kind.code == "CT28"
    assert "cho Sở A −2,5 điểm" in issue.message
    assert "tiêu chí TC1" in issue.message


@pytest.mark.parametrize(
    ("points", "bonus", "limits", "total"),
    [
        (DEDUCTING, "", {"standard": 10, "max_deduction": 10}, "0.0"),
        ("=MAX(0,diem_chuan-tham_so_1*so_luong)", "", {"standard": 10}, "0.0"),
        ("=diem_chuan", "=-MIN(tru_toi_da,tham_so_1*so_luong)",
         {"standard": 10, "max_deduction": 20}, "-5.0"),
    ],
    ids=["no more is taken than given", "MAX(0, …)", "the bloc means to take more"],
)  # fmt: skip
def test_each_remedy_against_points_below_zero_works(points, bonus, limits, total):
    assert after_incidents(points, bonus, **limits) == ([], Decimal(total), True)


def test_a_criterion_that_only_deducts_may_do_so_in_its_formula_for_points():
    found, points, _ = after_incidents("=-tham_so_1*so_luong", max_deduction=20)

    assert (found, points) == ([], -15)
