"""Whether a registered target has a plan, and how much of it is due."""

from decimal import Decimal
from itertools import islice

import pytest

from tests.domain_values import a_target
from thidua_reports.domain.targets import (
    Direction,
    TargetKind,
    codes_beyond,
    is_registered_code,
    registered_code,
)


@pytest.mark.parametrize(
    ("target", "has_plan"),
    [
        (a_target("A1", 5), True),
        (a_target("A1", "0.001"), True),
        (a_target("A1", 0), False),
        (a_target("A1", None, without_plan=True), False),
        (a_target("A1", None), None),
        (a_target("A1", 1, kind=TargetKind.PASS_FAIL), True),
    ],
    ids=["a plan", "a small one", "zero", "none on purpose", "forgotten", "yes or no"],
)
def test_a_plan_that_was_forgotten_is_neither_there_nor_not(target, has_plan):
    assert target.has_plan is has_plan


@pytest.mark.parametrize("elapsed", [Decimal(0), Decimal("0.5"), Decimal(1)])
def test_what_adds_up_is_due_as_far_as_the_year_has_passed(elapsed):
    assert a_target("A1").share_due(elapsed) == elapsed


@pytest.mark.parametrize(
    "changes",
    [
        {"direction": Direction.DOWN},
        {"kind": TargetKind.SNAPSHOT},
        {"kind": TargetKind.RATE},
        {"kind": TargetKind.RATE, "direction": Direction.DOWN},
        {"kind": TargetKind.PASS_FAIL},
    ],
    ids=["should stay low", "snapshot", "rate", "falling rate", "yes or no"],
)
def test_all_else_is_due_whole_at_any_time(changes):
    assert a_target("A1", **changes).share_due(Decimal("0.5")) == 1


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (registered_code("YT", 7), True),
        (registered_code("YT", 123), True),
        ("YT.7", False),
        ("YT1", False),
        ("GD.07", False),
        ("YT", False),
        ("YT.0x", False),
    ],
)
def test_a_code_of_a_form_is_known_from_one_of_the_bloc(code, expected):
    assert is_registered_code(code, ["YT"]) is expected


@pytest.mark.parametrize(
    ("known", "following"),
    [
        ([], ["YT.01", "YT.02"]),
        (["YT.1", "YT.6"], ["YT.07", "YT.08"]),
        (["YT.01", "YT.03", "DL.09", "YT+12", "X9"], ["YT.04", "YT.05"]),
        (["YT.2027", "YT.99"], ["YT.100", "YT.101"]),
    ],
    ids=["none", "one digit", "a gap, and codes of others", "a year"],
)
def test_codes_for_further_targets_go_on_after_the_numbers_that_are_known(known, following):
    assert list(islice(codes_beyond("YT", known), 2)) == following
