"""Achievement against plan and against last year."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.domain.ratios import (
    comparable_value,
    compared_ratio,
    growth,
    has_percentage,
    is_far,
    is_unlikely,
    ratio_to_plan,
    unrounded,
)
from thidua_reports.domain.targets import Direction, TargetKind

UP, DOWN = Direction.UP, Direction.DOWN
CUMULATIVE, RATE, ATTAINED = TargetKind.CUMULATIVE, TargetKind.RATE, TargetKind.PASS_FAIL
AMOUNTS = st.decimals(0, 10**9, places=4)
POSITIVE = AMOUNTS.filter(bool)


@pytest.mark.parametrize(
    ("direction", "achieved", "plan", "ratio"),
    [
        (UP, "64", "100", Fraction(64, 100)),
        (UP, "7620000", "7100000", Fraction(762, 710)),
        (UP, "96.06", "96", Fraction(9606, 9600)),
        (UP, "0", "100", Fraction(0)),
        (UP, "-5", "100", Fraction(-5, 100)),
        (DOWN, "13", "13.1", Fraction(131, 130)),
        (DOWN, "14", "13.1", Fraction(131, 140)),
        (DOWN, "5", "0", Fraction(0)),
        (DOWN, "-5", "10", Fraction(-2)),
    ],
    ids=[
        "less than the plan",
        "more than the plan",
        "per cent against per cent is a ratio, not a difference",
        "nothing done is zero",
        "below zero",
        "lower is better: below the plan is over 1",
        "lower is better: above the plan is under 1",
        "lower is better: a plan of zero",
        "lower is better: below zero",
    ],
)
def test_a_ratio_is_what_was_done_of_the_plan(direction, achieved, plan, ratio):
    value = Fraction(Decimal(achieved))

    assert ratio_to_plan(direction, value, Decimal(plan)) == ratio


@pytest.mark.parametrize(
    ("direction", "value", "plan"),
    [
        (UP, None, Decimal(5)),
        (UP, Fraction(5), None),
        (UP, Fraction(5), Decimal(0)),
        (DOWN, None, Decimal(5)),
    ],
    ids=["not achieved", "no plan", "plan of zero", "falling, not achieved"],
)
def test_a_ratio_that_cannot_be_formed_is_none_not_zero(direction, value, plan):
    assert ratio_to_plan(direction, value, plan) is None


@pytest.mark.parametrize(("value", "plan", "ratio"), [(0, 5, 1), (0, 0, 1), (2, 0, 0)])
def test_what_should_be_low_meets_any_plan_with_nothing_and_one_of_zero_with_nothing_else(
    value, plan, ratio
):
    assert ratio_to_plan(DOWN, Fraction(value), Decimal(plan)) == ratio


@pytest.mark.parametrize(
    ("direction", "value", "plan", "reported"),
    [
        (DOWN, 0, 5, False),
        (DOWN, 2, 0, False),
        (DOWN, 0, 0, False),
        (DOWN, 2, 5, True),
        (UP, 0, 5, True),
    ],
)
def test_a_percentage_is_reported_of_something_against_a_plan_of_something(
    direction, value, plan, reported
):
    assert has_percentage(direction, Fraction(value), Decimal(plan)) is reported


@given(value=POSITIVE, plan=POSITIVE)
def test_lower_is_better_is_the_exact_inverse_of_higher_is_better(value, plan):
    up = ratio_to_plan(UP, Fraction(value), plan)
    down = ratio_to_plan(DOWN, Fraction(value), plan)

    assert up is not None
    assert down is not None
    assert up * down == 1


@pytest.mark.parametrize(
    ("kind", "achieved", "out_of", "value"),
    [
        (CUMULATIVE, "16", "25", Fraction(16)),
        (CUMULATIVE, "16", None, Fraction(16)),
        (RATE, "96.06", None, Fraction(9606, 100)),
        (RATE, "372412", "387279", Fraction(37241200, 387279)),
        (RATE, "0", "387279", Fraction(0)),
        (ATTAINED, "1", None, Fraction(1)),
        (ATTAINED, "0", None, Fraction(0)),
        (CUMULATIVE, None, "25", None),
        (RATE, None, "25", None),
        (RATE, "3", "0", None),
        (CUMULATIVE, "3", "0", Fraction(3)),
    ],
    ids=[
        "a fraction whose b is the plan counts its a",
        "a plain count",
        "a rate typed in per cent",
        "a count over a population is its rate in per cent",
        "none of a population",
        "yes",
        "no",
        "a fraction without a",
        "a rate without its count",
        "a population of zero",
        "a plan of zero in a fraction counts its a",
    ],
)
def test_what_is_compared_with_the_plan(kind, achieved, out_of, value):
    given_out_of = None if out_of is None else Decimal(out_of)
    given_achieved = None if achieved is None else Decimal(achieved)

    assert comparable_value(kind, given_achieved, given_out_of) == value


@pytest.mark.parametrize(
    ("value", "previous", "expected"),
    [
        ("125.3", "100", Fraction(253, 1000)),
        ("80", "100", Fraction(-1, 5)),
        ("100", "100", Fraction(0)),
        ("0", "100", Fraction(-1)),
    ],
    ids=["more", "less", "the same", "nothing left"],
)
def test_growth_is_the_share_by_which_last_year_is_exceeded(value, previous, expected):
    assert growth(Fraction(Decimal(value)), Decimal(previous)) == expected


@pytest.mark.parametrize(
    ("value", "previous"),
    [(None, Decimal(3)), (Fraction(3), None), (Fraction(3), Decimal(0))],
    ids=["nothing now", "nothing known of last year", "last year was zero"],
)
def test_growth_over_nothing_is_none(value, previous):
    assert growth(value, previous) is None


def test_a_rate_over_a_population_grows_against_last_years_rate():
    rate = comparable_value(RATE, Decimal(45), Decimal(50))

    assert growth(rate, Decimal(80)) == Fraction(1, 8)


def test_rules_compare_the_ratio_to_nine_decimals():
    assert compared_ratio(Fraction(2, 3)) == Decimal("0.666666667")


def test_rules_get_no_ratio_where_there_is_none():
    assert unrounded(None) is None


@given(value=POSITIVE, plan=POSITIVE)
def test_rules_compute_with_a_ratio_no_program_can_tell_from_the_exact_one(value, plan):
    exact = Fraction(value) / Fraction(plan)

    assert float(unrounded(exact)) == float(exact)


@pytest.mark.parametrize(
    ("found", "far"),
    [("1.99", True), ("2", False), ("100", False), ("1000", False), ("1000.01", True)],
    ids=["below a fiftieth", "a fiftieth", "as expected", "ten times", "above ten times"],
)
def test_a_figure_is_far_above_ten_times_and_below_a_fiftieth(found, far):
    assert is_far(Fraction(found), Fraction(100)) is far


@pytest.mark.parametrize(
    ("found", "share", "unlikely"),
    [
        ("24.99", "1", True),
        ("25", "1", False),
        ("400", "1", False),
        ("400.01", "1", True),
        ("12.5", "0.5", False),
        ("12.49", "0.5", True),
        ("400", "0.5", False),
        ("0", "0", False),
    ],
)
def test_a_figure_is_unlikely_beyond_four_times_and_a_quarter_of_what_is_due(
    found, share, unlikely
):
    assert is_unlikely(Fraction(found), Fraction(100), Decimal(share)) is unlikely
