"""A registered target and its report become value, ratio and percentages."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.domain_values import CUT_OFF, HALF_UP, a_report, a_result, a_target
from thidua_reports.domain.place import Place
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind

RATE = {"kind": TargetKind.RATE}
FALLING = {"kind": TargetKind.RATE, "direction": Direction.DOWN}


@pytest.mark.parametrize(
    ("target", "report", "percent", "excess", "growth"),
    [
        (a_target("A1", 71), a_report("A1", "76.2", previous=60), "107.32", "7.32", "27.00"),
        (a_target("A1", 25), a_report("A1", 16, out_of=25), "64.00", "-36.00", None),
        (
            a_target("A1", 96, **RATE),
            a_report("A1", 372412, out_of=387279, previous="95"),
            "100.17",
            "0.17",
            "1.22",
        ),
        (
            a_target("A1", "13.1", **FALLING),
            a_report("A1", 13, previous=14),
            "100.77",
            "0.77",
            "-7.14",
        ),
        (a_target("A1", 10, **FALLING), a_report("A1", 1, out_of=8), "80.00", "-20.00", None),
        (a_target("A1", 100), a_report("A1", 0, previous=4), "0.00", "-100.00", "-100.00"),
    ],
    ids=[
        "more than the plan and than last year",
        "a fraction of the plan",
        "a count over a population, against last year's rate",
        "lower is better, and lower than last year",
        "lower is better, a count over a population",
        "nothing done",
    ],
)
def test_percentages_of_a_result(target, report, percent, excess, growth):
    result = a_result(target, report)

    assert str(result.percent) == percent
    assert str(result.excess) == excess
    assert result.growth == (None if growth is None else Decimal(growth))


@pytest.mark.parametrize(
    ("mode", "decimals", "percent", "excess"),
    [(HALF_UP, 0, "124", "24"), (CUT_OFF, 0, "123", "23"), (CUT_OFF, 1, "123.6", "23.6")],
    ids=["rounded", "cut off", "cut off after a decimal"],
)
def test_percentages_are_rounded_as_the_target_asks(mode, decimals, percent, excess):
    target = a_target("A1", 1000, percent=Rounding(mode, decimals))

    result = a_result(target, a_report("A1", 1236))

    assert (str(result.percent), str(result.excess)) == (percent, excess)


@pytest.mark.parametrize(
    ("mode", "achieved", "percent", "excess"),
    [(HALF_UP, "99.5", "100", "0"), (HALF_UP, "99.4", "99", "-1"), (CUT_OFF, "99.9", "99", "-1")],
    ids=["rounded up to the plan", "rounded down", "cut off"],
)
def test_percent_and_excess_never_contradict_each_other(mode, achieved, percent, excess):
    target = a_target("A1", 100, percent=Rounding(mode, 0))

    result = a_result(target, a_report("A1", achieved))

    assert (str(result.percent), str(result.excess)) == (percent, excess)


def test_a_figure_is_stated_without_a_ratio():
    target = a_target("A1", None, kind=TargetKind.INFORMATIONAL)

    result = a_result(target, a_report("A1", 25000, previous=20000))

    assert (result.value, result.ratio, result.percent) == (Fraction(25000), None, None)
    assert result.growth == Decimal(25)


def test_a_stated_figure_has_no_ratio_even_with_a_plan():
    assert (
        a_result(a_target("A1", 5, kind=TargetKind.INFORMATIONAL), a_report("A1", 5)).ratio is None
    )


def test_what_was_not_reported_has_no_figures_and_is_in_doubt():
    result = a_result(a_target("A1"), None)

    assert (result.value, result.ratio, result.percent, result.growth) == (None, None, None, None)
    assert result.doubtful


def test_a_blank_achievement_is_not_zero():
    result = a_result(a_target("A1"), a_report("A1", None, previous=5))

    assert (result.value, result.percent, result.growth) == (None, None, None)


@pytest.mark.parametrize(
    "figure", ["plan", "achieved", "out_of", "previous", "own_percent", "own_excess"]
)
def test_an_error_at_a_figure_puts_the_result_in_doubt(figure):
    report = a_report("A1", 5)

    result = a_result(a_target("A1"), report, getattr(report, figure).place)

    assert result.doubtful


def test_an_error_at_the_registered_plan_puts_the_result_in_doubt():
    target = a_target("A1")

    assert a_result(target, a_report("A1", 5), target.plan.place).doubtful


def test_an_error_elsewhere_leaves_the_result_beyond_doubt():
    elsewhere = a_report("A2").achieved.place._replace(workbook="B.xlsx")

    assert not a_result(a_target("A1"), a_report("A1", 5), elsewhere, Place("A.xlsx")).doubtful
