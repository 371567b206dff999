"""A rate found by counting, beside the per cent that its plan is."""

import pytest

from tests.domain_values import a_report, a_result, a_target
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.counted_rates import counted_rate

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("direction", "counted", "told"),
    [
        (UP, 97_999, "xấp xỉ 98% (97.999/100.000)"),
        (UP, 98_000, "98% (98.000/100.000)"),
        (UP, 98_001, "98% (98.001/100.000)"),
        (DOWN, 97_999, "98% (97.999/100.000)"),
        (DOWN, 98_000, "98% (98.000/100.000)"),
        (DOWN, 98_001, "xấp xỉ 98% (98.001/100.000)"),
    ],
)
def test_only_what_misses_its_plan_is_told_as_about_that(direction, counted, told):
    target = a_target("A1", 98, kind=TargetKind.RATE, direction=direction)

    result = a_result(target, a_report("A1", counted, out_of=100_000))

    assert counted_rate(result) == told
