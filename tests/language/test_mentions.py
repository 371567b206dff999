"""Years and blocs that a text names."""

import pytest

from thidua_reports.language.mentions import BLOC, YEAR


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
