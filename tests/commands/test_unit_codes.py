"""Codes for members that come without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.commands.new_members import initials, is_handy, made_codes
from thidua_reports.language.matching import matching_key


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sở Y tế", "SYT"),
        ("Sở Khoa học và Công nghệ", "SKHCN"),
        ("Đài Phát thanh - Truyền hình", "DPTTH"),
        ("Ủy ban (huyện) Ấp Bắc", "UBHAB"),
        ("Khối 4", "K4"),
        ("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", "MHBBNSBTCMMM"),
        ("–", "DV"),
    ],
)
def test_a_code_is_the_initials_in_plain_letters(name, code):
    assert initials(name) == code


def test_a_code_that_is_taken_gets_a_number():
    names = ["Sở Tư pháp", "Sở Tài phú", "Sở Thể phách"]

    assert list(made_codes(names, ["stp2"])) == ["STP", "STP3", "STP4"]


@given(
    names=st.lists(st.text("abcđĐưỨ -019", max_size=30), max_size=30),
    taken=st.lists(st.sampled_from(("A", "B", "AB", "D", "DV")), max_size=5),
)
def test_made_codes_are_handy_and_lead_to_one_member_each(names, taken):
    codes = list(made_codes(names, taken))

    keys = [matching_key(code) for code in codes]
    assert len(codes) == len(names)
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {matching_key(code) for code in taken}
    assert all(is_handy(code) for code in codes)


@pytest.mark.parametrize("code", ["Sở", "S Y T", "ABCDEFGHIJKLM", "S;T", ""])
def test_a_code_that_is_long_or_marked_is_not_handy(code):
    assert not is_handy(code)
