"""How far from what is expected a figure may be."""

from fractions import Fraction

import pytest

from thidua_reports.domain.ratios import is_far


@pytest.mark.parametrize(
    ("found", "far"),
    [("1.99", True), ("2", False), ("100", False), ("1000", False), ("1000.01", True)],
    ids=["below a fiftieth", "a fiftieth", "as expected", "ten times", "above ten times"],
)
def test_a_figure_is_far_above_ten_times_and_below_a_fiftieth(found, far):
    assert is_far(Fraction(found), Fraction(100)) is far
