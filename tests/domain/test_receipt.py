"""How many days after the deadline a workbook came in."""

from datetime import date

import pytest

from thidua_reports.domain.place import NOWHERE
from thidua_reports.domain.receipt import Receipt

DEADLINE = date(2019, 7, 5)


def days_late(received, own=None, deadline=DEADLINE):
    return Receipt("YT", received, own, "", NOWHERE).days_late(deadline)


@pytest.mark.parametrize(
    ("received", "days"),
    [(date(2019, 7, 8), 3), (date(2019, 7, 5), 0), (date(2019, 7, 1), 0), (date(2020, 7, 5), 366)],
)
def test_whole_days_after_the_deadline_are_counted_and_never_less_than_none(received, days):
    assert days_late(received) == days


def test_a_deadline_of_its_own_counts_instead_of_that_of_the_bloc():
    assert days_late(date(2019, 7, 8), own=date(2019, 7, 7)) == 1
    assert days_late(date(2019, 7, 8), own=date(2019, 7, 7), deadline=None) == 1


def test_what_is_not_known_makes_no_number_of_days():
    assert days_late(None) is None
    assert days_late(date(2019, 7, 8), deadline=None) is None
