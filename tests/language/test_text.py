"""Text from outside is made safe and stays the same text."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.language.text import (
    ILLEGAL,
    LINE_ENDS,
    clean_text,
    in_one_line,
    printable_name,
    shortened,
)


@pytest.mark.parametrize(
    ("given_text", "cleaned"),
    [
        pytest.param(unicodedata.normalize("NFD", "Sở Y tế"), "Sở Y tế", id="NFD"),
        pytest.param("a\r\nb\u2028c", "a\nb\nc", id="line ends"),
        pytest.param("a\x00\x07b\ufffe", "ab", id="forbidden in XML"),
        pytest.param("Y\u200bT\ufeff1\u202e", "YT1", id="invisible"),
        pytest.param("Sơ\u200b\u0309 Y tế", "Sở Y tế", id="invisible between letter and tone"),
        pytest.param("a\tb", "a\tb", id="tab"),
        pytest.param("A < B & C “d” {{ e }}", "A < B & C “d” {{ e }}", id="signs"),
        pytest.param("\ud800x", "x", id="half a character"),
    ],
)
def test_only_what_cannot_be_printed_is_left_out(given_text, cleaned):
    assert clean_text(given_text) == cleaned


@given(st.text())
def test_clean_text_is_composed_and_can_be_stored(text):
    cleaned = clean_text(text)

    assert cleaned == unicodedata.normalize("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert "\r" not in cleaned


@given(st.text())
def test_cleaning_again_changes_nothing(text):
    cleaned = clean_text(text)

    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize(
    ("length", "quoted"), [(80, "a" * 80), (81, "a" * 80 + "…")], ids=["fits", "too long"]
)
def test_a_quote_that_is_too_long_is_cut(length, quoted):
    assert shortened("a" * length) == quoted


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("768\r\n  cuộc", "768   cuộc", id="line break"),
        pytest.param("a\u2028b\x85c\td", "a b c d", id="other breaks"),
        pytest.param("a\x1b[31mb\x07", "a\ufffd[31mb\ufffd", id="commands to a terminal"),
        pytest.param("\u202e8671\u2066", "\ufffd8671\ufffd", id="turned round"),
        pytest.param("so_\udcff.xlsx", "so_\ufffd.xlsx", id="half a character"),
        pytest.param("1\u00a0200 người", "1\u00a0200 người", id="as it is"),
    ],
)
def test_what_is_quoted_stays_in_its_line(text, line):
    assert in_one_line(text) == line


@given(st.text())
def test_what_is_printed_in_one_line_is_one_line_that_can_be_written(text):
    line = in_one_line(text)

    assert line.splitlines() in ([line], [])
    assert line.encode("utf-8").decode("utf-8") == line


@given(st.text(), st.text())
def test_names_that_differ_are_printed_differently(one, other):
    printed = printable_name(one), printable_name(other)

    assert (printed[0] == printed[1]) == (one == other)
    assert in_one_line(printed[0]) == printed[0]


def test_a_usual_name_is_printed_as_it_is():
    assert printable_name("Sổ Sở Y tế (1).xlsx") == "Sổ Sở Y tế (1).xlsx"
    assert printable_name("so_\udcff\n.xlsx") == "so_�DCFF�000A.xlsx"


def test_nothing_that_is_left_out_of_a_text_can_be_printed() -> None:
    printable = filter(str.isprintable, map(chr, range(sys.maxunicode + 1)))

    assert not [sign for sign in printable if ILLEGAL.search(sign) or LINE_ENDS.search(sign)]
