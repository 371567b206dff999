"""The day on which a workbook was last saved, as its properties name it."""

from datetime import date

import pytest

from thidua_reports.excel.raw.saving import day_of_saving

MADE = "2019-07-01T08:00:00Z"


@pytest.mark.parametrize(
    ("saved", "day"),
    [
        ("2019-07-08T09:30:00Z", date(2019, 7, 8)),
        ("2019-07-08T20:30:00Z", date(2019, 7, 9)),
        ("2019-07-08T20:30:00", date(2019, 7, 8)),
        ("2019-07-08T20:30:00.123456789", date(2019, 7, 8)),
        (MADE, None),
        ("", None),
        ("hôm qua", None),
        ("2019-13-45T20:30:00Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("2019-07-08", date(2019, 7, 8)),
    ],
)
def test_the_day_is_that_of_the_clocks_here(saved, day):
    assert day_of_saving(MADE, saved) == day
