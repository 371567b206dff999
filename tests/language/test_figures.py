"""Figures in a text are found, compared as numbers, marked, and their marks taken out again."""

import pytest

from thidua_reports.language.figures import (
    same_figure,
    skeleton,
    taken_out,
    tokens,
    with_marks,
    without_marks,
)

SENTENCE = "Sở Y tế: 7.620.000 lượt (đạt 57,45%), tăng +5,3% so với 08/16 của 2019-2020."


def figures_in(text):
    return [each.text for each in tokens(text) if each.is_figure]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (SENTENCE, ["7.620.000", "57,45", "+5,3", "08", "16", "2019", "2020"]),
        ("giảm −4,5 và -2 điểm.", ["−4,5", "-2"]),
        ("Khối KTĐ4, tiêu chí TC1.2, mục 3b", []),
        ("Số: 05/BC-KTĐ4", ["05"]),
        ("đạt 12.", ["12"]),
        ("", []),
    ],
)
def test_figures_are_found_and_codes_are_left(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("one", "other"), [("08", "8"), ("90,0", "90"), ("7620000", "7.620.000"), ("−4", "-4")]
)
def test_one_number_written_twice_is_the_same(one, other):
    assert same_figure(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("08", "9"), ("4", "-4"), ("1.200", "1,2"), ("1.5", "1,5"), ("12", "1,2")]
)
def test_another_number_is_not_the_same(one, other):
    assert not same_figure(one, other)


def test_texts_that_differ_in_figures_only_have_one_skeleton():
    assert skeleton("Đạt 08 cuộc, 57,45%") == skeleton("đạt  12 cuộc, 9%")
    assert skeleton("Đạt 08 cuộc") != skeleton("Đạt 08 hội nghị")


def test_marks_go_around_the_figures_and_leave_the_text_as_it_was():
    numbers = iter(range(100))

    marked = with_marks(SENTENCE, lambda _: next(numbers))
    text, found = taken_out(marked)

    assert text == without_marks(marked) == SENTENCE != marked
    assert [SENTENCE[each.start : each.end] for each in found] == figures_in(SENTENCE)
    assert [each.number for each in found] == list(range(7))
