"""Met, exceeded and missed are one question with one answer, wherever it is asked."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain_values import CUT_OFF, HALF_UP, a_report, a_result, a_target
from thidua_reports.domain.results import progress
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.sentences import level_word

PLAN = "3000000000"
CLOSE_TO_THE_PLAN = [
    pytest.param("2999999999", "1", "đạt", id="short by less than nine digits show"),
    pytest.param("3000000001", "1", "đạt", id="more by less than nine digits show"),
    pytest.param("2999999990", "0.999999997", "chưa đạt", id="short"),
    pytest.param("3000000010", "1.000000003", "vượt", id="more"),
]


@pytest.mark.parametrize(("achieved", "compared", "word"), CLOSE_TO_THE_PLAN)
def test_words_say_what_rules_compare(achieved, compared, word):
    result = a_result(a_target("X", PLAN), a_report("X", achieved))

    assert result.compared == Decimal(compared)
    assert level_word(result) == word


HALF = Decimal("0.5")
PLANS = st.decimals("0.0001", 10**9, places=4)
FIGURES = st.decimals(0, 10**9, places=4)
SHARES = st.decimals("0.01", 1, places=2)
ROUNDINGS = st.builds(Rounding, st.sampled_from((HALF_UP, CUT_OFF)), st.integers(0, 2))


def judged(plan, achieved, elapsed=HALF, **changes):
    return progress(a_result(a_target("A1", plan, **changes), a_report("A1", achieved)), elapsed)


@pytest.mark.parametrize(
    ("plan", "achieved", "elapsed", "judgement"),
    [
        (109000, 40000, "0.5", (54500, 14500, True)),
        (109000, 54500, "0.5", (54500, 0, False)),
        (109000, 62611, "0.5", (54500, 0, False)),
        (109000, 54499, "0.5", (54500, 1, True)),
        (25, 12, "0.5", (13, 1, True)),
        (25, 13, "0.5", (13, 0, False)),
        (25, "12.5", "0.5", (Fraction(25, 2), 0, False)),
        (100, 60, "0.75", (75, 15, True)),
        (100, 0, "0.5", (50, 50, True)),
        ("0.3", "0.1", "0.5", (Fraction(15, 100), Fraction(5, 100), True)),
    ],
    ids=[
        "behind",
        "just reached",
        "more than due",
        "missed by one",
        "half a thing is not enough",
        "a whole one is",
        "parts after all",
        "another share of the year",
        "nothing done",
        "small figures",
    ],
)
def test_what_is_due_and_what_is_missing_are_exact(plan, achieved, elapsed, judgement):
    found = judged(plan, achieved, Decimal(elapsed))

    assert (found.due, found.missing, found.is_behind) == judgement


def test_what_is_due_of_a_plan_of_very_many_digits_is_known():
    assert judged(10**40, 10**40, unit="cuộc").due == 10**40 // 2


@given(PLANS, FIGURES, SHARES, ROUNDINGS)
def test_a_target_is_behind_if_and_only_if_less_is_achieved_than_due(
    plan, achieved, elapsed, percent
):
    due = Fraction(plan) * Fraction(elapsed)

    found = judged(plan, achieved, elapsed, percent=percent)

    assert found.is_behind == (Fraction(achieved) < due)
    assert (found.missing > 0) == found.is_behind
    assert found.reached + found.missing == max(due, Fraction(achieved))


@given(PLANS, SHARES, ROUNDINGS)
def test_by_the_least_too_little_is_behind_however_it_is_rounded(plan, elapsed, percent):
    due = plan * elapsed

    assert judged(plan, due, elapsed, percent=percent).is_behind is False
    assert judged(plan, due - Decimal("1e-9"), elapsed, percent=percent).is_behind is True


@pytest.mark.parametrize(
    ("achieved", "mode", "decimals", "points"),
    [
        ("36.7", HALF_UP, 1, "13.3"),
        ("36.75", HALF_UP, 1, "13.2"),
        ("49.96", HALF_UP, 1, "0"),
        ("49.96", HALF_UP, 2, "0.04"),
        ("49.96", CUT_OFF, 1, "0.1"),
        ("49.5", HALF_UP, 0, "0"),
        ("50", HALF_UP, 1, None),
        (None, HALF_UP, 1, None),
    ],
    ids=[
        "as shown",
        "both add up to what is due",
        "hidden by rounding",
        "shown by more decimals",
        "cut off",
        "rounded above",
        "not behind",
        "unknown",
    ],
)
def test_the_points_behind_are_those_that_the_shown_percentage_leaves(
    achieved, mode, decimals, points
):
    found = judged(100, achieved, percent=Rounding(mode, decimals))

    assert found.points_behind == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": TargetKind.SNAPSHOT},
        {"kind": TargetKind.RATE},
        {"kind": TargetKind.PASS_FAIL},
        {"kind": TargetKind.INFORMATIONAL},
        {"direction": Direction.DOWN},
    ],
    ids=["snapshot", "rate", "yes or no", "only stated", "should stay low"],
)
def test_what_is_due_whole_is_never_late_at_mid_year(changes):
    assert judged(100, 1, **changes) is None


@pytest.mark.parametrize(
    ("plan", "changes"),
    [(None, {"without_plan": True}), (0, {})],
    ids=["none on purpose", "zero"],
)
def test_without_a_plan_there_is_nothing_to_judge(plan, changes):
    assert judged(plan, 1, **changes) is None


def test_before_the_year_has_begun_nothing_is_due():
    assert judged(100, 1, Decimal(0)) is None


@pytest.mark.parametrize(
    ("target", "report", "in_error"),
    [
        (a_target("A1"), a_report("A1"), ()),
        (a_target("A1"), None, ()),
        (a_target("A1"), a_report("A1", 60), (a_report("A1").achieved.place,)),
        (a_target("A1", None), a_report("A1", 60), (a_target("A1").plan.place,)),
        (a_target("A1", 0), a_report("A1", 60), (a_target("A1").plan.place,)),
    ],
    ids=["no figure", "not reported", "in doubt", "plan forgotten", "plan of zero in error"],
)
def test_what_is_missing_or_in_doubt_is_neither_behind_nor_on_time(target, report, in_error):
    found = progress(a_result(target, report, *in_error), HALF)

    assert (found.is_behind, found.reached, found.missing) == (None, None, None)
