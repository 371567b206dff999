"""Years and blocs that a text names."""

import pytest

from thidua_reports.language.mentions import BLOC, YEAR, YEAR_OF_WORK


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Năm 2018 và năm học 2019", ["2018", "2019"]),
        ("2018 người, năm 20180, năm 1850", []),
    ],
)
def test_a_year_is_named_by_its_word(text, years):
    assert YEAR.findall(text) == years


@pytest.mark.parametrize("text", ["Khối thi đua 17", "khối thi đua số 17."])
def test_a_bloc_is_named_by_its_number(text):
    assert BLOC.findall(text) == ["17"]


def test_a_year_is_named_where_it_stays_in_the_line_of_its_word():
    assert YEAR.findall("Tổng kết năm\N{NO-BREAK SPACE}2018") == ["2018"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("về việc chia cụm, khối thi đua năm 2026", ["2026"]),
        ("ngày 07 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh", []),
        ("kế hoạch 5 năm 2026-2030", []),
        ("giai đoạn từ năm 2026 - 2030", []),
    ],
)
def test_the_year_of_a_day_or_of_several_years_is_none_of_work(text, years):
    assert YEAR_OF_WORK.findall(text) == years
