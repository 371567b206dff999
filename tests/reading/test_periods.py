"""A period is read as people write it, as long as it can be no other."""

import pytest

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.reading.periods import in_word_of_form

PLACE = Place("khoi.xlsx", "Khối", "C8")


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("06 tháng", "6 tháng"),
        ("6 Tháng  đầu năm", "6 tháng"),
        ("Sáu tháng đầu năm", "6 tháng"),
        ("Sơ kết 6 tháng", "6 tháng"),
        ("Kỳ 6 tháng", "6 tháng"),
        ("cả năm", "Năm"),
        ("12 tháng", "Năm"),
        ("Tổng kết năm", "Năm"),
        ("Giao ước thi đua", "Giao ước"),
        ("Ký kết giao ước", "Giao ước"),
    ],
)
def test_what_people_write_is_the_period_of_the_form(typed, word):
    assert in_word_of_form(RawCell(typed, PLACE)).value == word


@pytest.mark.parametrize(
    "typed", ["9 tháng", "6 tháng cuối năm", "quý II", "6 tháng ước", "năm 2019", "", 6, None]
)
def test_what_may_be_another_period_stays_as_it_is(typed):
    assert in_word_of_form(RawCell(typed, PLACE)).value == typed


def test_what_is_struck_out_is_no_period():
    struck = RawCell(None, PLACE, struck="06 tháng")

    assert in_word_of_form(struck) is struck
