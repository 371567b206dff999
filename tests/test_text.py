"""Text from outside is made safe and stays the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.text import clean_text, shortened


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
