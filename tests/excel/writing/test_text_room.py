"""How many lines a program breaks a text into, and what a word takes."""

import pytest

from thidua_reports.excel.writing.text_room import LINE, height, widest_word


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Tỷ lệ thuận, có thưởng vượt", 9, 4),
        ("Sở Lao động, Thương binh và Xã hội", 8, 5),
        ("một hai", 30, None),
        ("một\nhai", 30, 2),
        ("quyetdinh" * 4, 9, 4),
    ],
    ids=["a rule", "a unit", "short", "two lines of its own", "a word longer than the cell"],
)
def test_a_text_is_as_high_as_its_words_make_it(text, width, lines):
    assert height([(text, width)]) == (lines and lines * LINE)


def test_the_highest_text_of_a_row_counts():
    assert height([("một hai ba", 4), ("một", 4)]) == 3 * LINE


def test_capitals_take_more_than_small_letters():
    assert widest_word("LDTBXH") > widest_word("ldtbxh") >= 6


def test_of_several_words_the_longest_counts():
    assert widest_word("ví dụ chương") == widest_word("chương")
    assert widest_word("") == 0
