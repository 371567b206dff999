"""Figures rounded once, as Excel rounds them."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.domain.rounding import Rounding, RoundingMode

HALF_UP, CUT_OFF = RoundingMode.HALF_UP, RoundingMode.TRUNCATE
# a cell of Excel holds 15 digits
EXACT = st.fractions(-(10**15), 10**15)
DECIMALS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("mode", "decimals", "exact", "rounded"),
    [
        (HALF_UP, 2, Fraction(1005, 1000), "1.01"),
        (HALF_UP, 2, Fraction(2675, 1000), "2.68"),
        (HALF_UP, 0, Fraction(5, 2), "3"),
        (HALF_UP, 0, Fraction(-5, 2), "-3"),
        (HALF_UP, 1, Fraction(1, 3), "0.3"),
        (CUT_OFF, 2, Fraction(1009, 1000), "1.00"),
        (CUT_OFF, 0, Fraction(999, 1000), "0"),
        (CUT_OFF, 0, Fraction(-29, 10), "-2"),
        (HALF_UP, 0, Fraction(0), "0"),
    ],
    ids=[
        "a half is a half, not binary noise",
        "another half that floats lose",
        "halves go up, not to even",
        "negative halves go away from zero",
        "a third",
        "cut off",
        "cut off to zero",
        "negative figures are cut off towards zero",
        "zero",
    ],
)
def test_a_figure_is_rounded_as_excel_rounds_it(mode, decimals, exact, rounded):
    assert str(Rounding(mode, decimals).round(exact)) == rounded


@given(exact=EXACT, decimals=DECIMALS)
def test_half_up_is_the_nearest_printable_figure(exact, decimals):
    rounded = Fraction(Rounding(HALF_UP, decimals).round(exact))
    scale = 10**decimals

    assert abs(rounded) == Fraction(floor(abs(exact) * scale + Fraction(1, 2)), scale)
    assert rounded * exact >= 0


@given(exact=EXACT, decimals=DECIMALS)
def test_cutting_off_loses_less_than_one_step_and_never_adds(exact, decimals):
    rounded = Fraction(Rounding(CUT_OFF, decimals).round(exact))
    lost = abs(exact) - abs(rounded)

    assert 0 <= lost < Fraction(1, 10**decimals)
    assert rounded * exact >= 0


@given(exact=EXACT, decimals=DECIMALS, mode=st.sampled_from(RoundingMode))
def test_a_rounded_figure_stays_as_it_is(exact, decimals, mode):
    rounding = Rounding(mode, decimals)
    once = rounding.round(exact)

    assert rounding.round(Fraction(once)) == once
    assert once.as_tuple().exponent == -decimals


@given(exact=EXACT, decimals=DECIMALS, mode=st.sampled_from(RoundingMode))
def test_the_sign_makes_no_difference(exact, decimals, mode):
    rounding = Rounding(mode, decimals)

    assert rounding.round(-exact) == -rounding.round(exact)


@given(ratio=st.fractions(1, 10), decimals=DECIMALS, mode=st.sampled_from(RoundingMode))
def test_percent_and_excess_of_an_exceeded_plan_differ_by_one_hundred(ratio, decimals, mode):
    rounding = Rounding(mode, decimals)
    percent, excess = rounding.round(100 * ratio), rounding.round(100 * ratio - 100)

    assert percent - 100 == excess


def test_words_of_the_workbook_name_the_modes():
    assert [mode.value for mode in RoundingMode] == ["làm tròn", "cắt bỏ"]


def test_a_rounded_figure_is_a_decimal():
    assert isinstance(Rounding(HALF_UP, 0).round(Fraction(7, 2)), Decimal)
