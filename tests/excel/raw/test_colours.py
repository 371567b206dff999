"""Which colours the eye can tell apart."""

import pytest

from thidua_reports.excel.raw.colours import is_unseen, name_of, named_colour, tinted

PALE_YELLOW = "FFFBE6"


@pytest.mark.parametrize(
    ("ink", "ground", "expected"),
    [
        pytest.param("FFFFFF", PALE_YELLOW, True, id="white on the cells to fill in"),
        pytest.param("EEEEEE", "FFFFFF", True, id="light grey"),
        pytest.param("FFFF00", "FFFFFF", True, id="yellow on white"),
        pytest.param("101010", "000000", True, id="nearly black on black"),
        pytest.param("808080", "FFFFFF", False, id="grey on white"),
        pytest.param("FFFFFF", "FF0000", False, id="white on red"),
        pytest.param("9C0006", "FFC7CE", False, id="Excel's own dark red on pale red"),
        pytest.param("", "", False, id="neither is known"),
        pytest.param("đỏ", "FFFFFF", False, id="no colour"),
        pytest.param("FFF", "FFFFFF", False, id="half a colour"),
    ],
)
def test_characters_too_near_to_their_ground_are_unseen(ink, ground, expected):
    assert is_unseen(ink, ground) is expected
    assert is_unseen(ground, ink) is expected


@pytest.mark.parametrize(
    ("name", "colour"),
    [("White", "FFFFFF"), ("YELLOW", "FFFF00"), ("Color2", "FFFFFF"), ("Color 1", "000000"),
     ("Color57", ""), ("Color0", ""), ("h", "")],
)  # fmt: skip
def test_a_format_calls_colours_by_name_or_number(name, colour):
    assert named_colour(name) == colour


def test_a_colour_that_no_format_can_name_has_no_name():
    assert [name_of("FFFFFF"), name_of("FFFBE6")] == ["White", ""]


def test_a_tint_makes_a_colour_lighter_or_darker():
    assert [tinted("FFFFFF", -0.05), tinted("000000", 0.5), tinted("4F81BD", 0)] == [
        "F2F2F2", "808080", "4F81BD",
    ]  # fmt: skip
