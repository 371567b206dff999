"""Days and times are printed as they are seen; the looks are those of LibreOffice in Vietnamese."""

from datetime import datetime, time, timedelta

import pytest

from thidua_reports.excel.figures.shown_days import is_shown_by_machine, shown_day

AFTERNOON = datetime(2018, 6, 1, 14, 5, 9)


@pytest.mark.parametrize(
    ("number_format", "seen"),
    [
        ("mm/yyyy", "06/2018"),
        ("m/yyyy", "6/2018"),
        ("d/m", "1/6"),
        ("d-m-yy", "1-6-18"),
        ("dd.mm.yyyy", "01.06.2018"),
        ("dd/mm/yyyy;@", "01/06/2018"),
        ("[$-1010000]d/m/yyyy;@", "1/6/2018"),
        ('"tháng "m"/"yyyy', "tháng 6/2018"),
        (r"d\/m\/yyyy", "1/6/2018"),
        ("mm-dd-yy", "01/06/2018"),
        ("yyyy", "2018"),
        ("yyyy-mm-dd", "2018-06-01"),
        ("hh:mm:ss", "14:05:09"),
        ("mm:ss", "05:09"),
        ('h"h"mm', "14h05"),
        ("hh:mm:ss.00", "14:05:09,00"),
        ("DD/MM/YYYY HH:MM", "01/06/2018 14:05"),
    ],
)
def test_a_day_is_written_as_its_format_shows_it(number_format, seen):
    assert shown_day(AFTERNOON, number_format) == seen
    assert not is_shown_by_machine(number_format)


@pytest.mark.parametrize(
    ("number_format", "printed"),
    [
        ("mmm-yy", "06/2018"),
        ("d-mmm-yy", "01/06/2018"),
        ("d-mmm", "01/06"),
        ("[$-42A]dddd, dd mmmm yyyy", "01/06/2018"),
        ("[$-F800]dddd, mmmm dd, yyyy", "01/06/2018"),
        ("dddd", "01/06/2018"),
        ("mm/dd/yyyy", "01/06/2018"),
        ("m/d/yyyy h:mm AM/PM", "01/06/2018 14:05"),
        ("h:mm AM/PM", "14:05"),
    ],
)
def test_what_each_machine_shows_in_its_way_is_written_in_digits(number_format, printed):
    assert shown_day(AFTERNOON, number_format) == printed
    assert is_shown_by_machine(number_format)


def test_a_length_of_time_counts_its_hours_on():
    assert shown_day(timedelta(hours=25, minutes=30), "[h]:mm") == "25:30"
    assert shown_day(timedelta(minutes=90, seconds=5), "[mm]:ss") == "90:05"


def test_a_time_of_day_has_the_digits_of_its_format():
    assert shown_day(time(8, 0), "h:mm") == "8:00"
