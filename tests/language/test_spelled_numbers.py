"""Whole numbers in words are read; what only looks like one is not."""

import pytest

from thidua_reports.language.spelled_numbers import spelled_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("không", None), ("một", 1), ("năm", 5), ("mười", 10), ("mười một", 11), ("mười lăm", 15),
        ("hai mươi", 20), ("hai mươi mốt", 21), ("hai mốt", 21), ("bốn mươi tư", 44),
        ("hai chục", 20), ("chín mươi chín", 99), ("một trăm", 100), ("một trăm lẻ năm", 105),
        ("hai trăm linh tám", 208), ("ba trăm hai mươi mốt", 321), ("một trăm mười", 110),
        ("năm trước", None), ("lăm", None), ("mười mười", None), ("trăm", None),
        ("một trăm năm", None),
        ("", None), ("mươi", None), ("không mươi", None), ("tất cả", None),
    ],
)  # fmt: skip
def test_a_number_in_words_is_read(words, number):
    assert spelled_number(words.split()) == number
