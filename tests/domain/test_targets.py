"""Whether a registered target has a plan."""

import pytest

from tests.domain_values import a_target
from thidua_reports.domain.targets import TargetKind


@pytest.mark.parametrize(
    ("target", "has_plan"),
    [
        (a_target("A1", 5), True),
        (a_target("A1", "0.001"), True),
        (a_target("A1", 0), False),
        (a_target("A1", None, without_plan=True), False),
        (a_target("A1", None), None),
        (a_target("A1", 1, kind=TargetKind.ATTAINED), True),
    ],
    ids=["a plan", "a small one", "nought", "none on purpose", "forgotten", "yes or no"],
)
def test_a_plan_that_was_forgotten_is_neither_there_nor_not(target, has_plan):
    assert target.has_plan is has_plan
