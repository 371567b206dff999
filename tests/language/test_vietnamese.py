"""Figures and dates come out as Vietnamese administrative documents write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.language import vietnamese


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("7620000", "7.620.000"),
        ("153135000", "153.135.000"),
        ("1200", "1.200"),
        ("999", "999"),
        ("8", "8"),
        ("57.45", "57,45"),
        ("57.50", "57,50"),
        ("100.00", "100,00"),
        ("1234.5", "1.234,5"),
        ("0.5", "0,5"),
        ("-1234.5", "−1.234,5"),
        ("0", "0"),
        ("-0", "0"),
        ("-0.00", "0,00"),
        ("1E+3", "1.000"),
        ("1E-7", "0,0000001"),
        ("12345678901234567890123456789012345", "12.345.678.901.234.567.890.123.456.789.012.345"),
    ],
)
def test_a_number_has_points_for_thousands_and_a_comma_for_decimals(value, written):
    assert vietnamese.number(Decimal(value)) == written


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_finite_number_is_never_printed(value):
    with pytest.raises(ValueError, match=value):
        vietnamese.number(Decimal(value))


@given(st.decimals(allow_nan=False, allow_infinity=False).filter(lambda x: abs(x.adjusted()) < 400))
def test_a_number_is_written_without_an_exponent_and_says_the_same(value):
    written = vietnamese.number(value)

    assert set(written) <= set("0123456789.,−")
    typed = vietnamese.as_typed(value)
    assert typed == written.replace("−", "-")
    assert Decimal(typed.replace(".", "").replace(",", ".")) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("8", "08"),
        ("1", "01"),
        ("9", "09"),
        ("0", "0"),
        ("10", "10"),
        ("1200", "1.200"),
        ("7.5", "7,5"),
        ("8.0", "8,0"),
        ("-8", "−8"),
    ],
)
def test_counts_from_one_to_nine_have_a_leading_zero(value, written):
    assert vietnamese.counted(Decimal(value)) == written


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        ("16", "25", "16/25"),
        ("6", "10", "06/10"),
        ("3", "3", "03/03"),
        ("0", "7", "0/07"),
        ("372412", "387279", "372.412/387.279"),
        ("97.5", "100", "97,5/100"),
    ],
)
def test_both_parts_of_a_fraction_are_written_as_counts(part, whole, written):
    assert vietnamese.fraction(Decimal(part), Decimal(whole)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("97", "97%"), ("57.45", "57,45%"), ("100.06", "100,06%"), ("7.3", "7,3%"), ("5", "5%")],
)
def test_a_percentage_is_a_number_with_its_sign(value, written):
    assert vietnamese.percent(Decimal(value)) == written


@pytest.mark.parametrize(
    ("day", "in_words"),
    [
        (date(2020, 7, 30), "ngày 30 tháng 7 năm 2020"),
        (date(2018, 4, 6), "ngày 06 tháng 4 năm 2018"),
        (date(2019, 1, 21), "ngày 21 tháng 01 năm 2019"),
        (date(2025, 2, 5), "ngày 05 tháng 02 năm 2025"),
        (date(2024, 10, 10), "ngày 10 tháng 10 năm 2024"),
        (date(2024, 12, 9), "ngày 09 tháng 12 năm 2024"),
    ],
    ids=str,
)
def test_days_under_ten_and_months_one_and_two_have_a_leading_zero(day, in_words):
    assert vietnamese.long_date(day, 1999) == in_words


def test_a_day_not_yet_known_is_left_open():
    assert vietnamese.long_date(None, 2020) == "ngày … tháng … năm 2020"


@pytest.mark.parametrize(
    ("items", "listed"),
    [((), ""), (("A",), "A"), (("A", "B"), "A; B"), (["A", "B", "C"], "A; B; C")],
    ids=str,
)
def test_items_are_joined_as_a_list(items, listed):
    assert vietnamese.joined(items) == listed


@pytest.mark.parametrize(
    ("names", "together"),
    [((), ""), (("A",), "A"), (("A", "B"), "A và B"), (("A", "B, C", "D"), "A; B, C; D")],
    ids=["none", "one", "two", "more, one with a comma of its own"],
)
def test_two_names_are_joined_by_a_word_and_more_as_a_list(names, together):
    assert vietnamese.joined_names(names) == together


@pytest.mark.parametrize(
    ("value", "points", "share"),
    [
        ("85.50", "85,5 điểm", "85,5%"),
        ("100.00", "100 điểm", "100%"),
        ("1000", "1.000 điểm", "1.000%"),
        ("0", "0 điểm", "0%"),
        ("66.67", "66,67 điểm", "66,67%"),
    ],
)
def test_what_is_compared_is_a_number_of_points_or_a_share_of_them(value, points, share):
    assert vietnamese.points_or_share(Decimal(value), is_share=False) == points
    assert vietnamese.points_or_share(Decimal(value), is_share=True) == share


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("103.00", "103"),
        ("57.450", "57.45"),
        ("100", "100"),
        ("1E+3", "1000"),
        ("1E+30", "1" + "0" * 30),
        ("0.00", "0"),
        ("-0.50", "-0.5"),
        ("0.0000001", "1E-7"),
    ],
)
def test_closing_zeros_after_the_point_are_left_out(value, shown):
    assert str(vietnamese.plain(Decimal(value))) == shown


@pytest.mark.parametrize(
    ("text", "at_start", "further_on"),
    [
        ("tổ chức hội nghị", "Tổ chức hội nghị", "tổ chức hội nghị"),
        ("Đào tạo nghề", "Đào tạo nghề", "đào tạo nghề"),
        ("ấp, khu phố", "Ấp, khu phố", "ấp, khu phố"),
        ("Ở nông thôn", "Ở nông thôn", "ở nông thôn"),
        ("UBND tỉnh", "UBND tỉnh", "UBND tỉnh"),
        ("Kiên Giang", "Kiên Giang", "Kiên Giang"),
        ("Sở Y tế dự họp", "Sở Y tế dự họp", "Sở Y tế dự họp"),
        ("Covid-19", "Covid-19", "Covid-19"),
        ("Đảng viên mới", "Đảng viên mới", "Đảng viên mới"),
        ("Trồng A2", "Trồng A2", "trồng A2"),
        ("16/25 đề tài", "16/25 đề tài", "16/25 đề tài"),
        ("A", "A", "A"),
        ("", "", ""),
    ],
)
def test_only_the_first_letter_changes_with_the_place_in_the_sentence(text, at_start, further_on):
    assert vietnamese.sentence_start(text) == at_start
    assert vietnamese.sentence_continue(text) == further_on


def test_points_of_a_clause_have_the_letters_of_the_vietnamese_alphabet():
    assert [each[:2] for each in vietnamese.as_points("ABCDEF")] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "đ)",
        "e)",
    ]
    assert vietnamese.as_points(["A", "B"]) == ["a) A;", "b) B."]


def test_more_points_than_letters_have_dashes():
    assert {each[:2] for each in vietnamese.as_points(["A"] * 24)} == {"- "}
