"""Ways of scoring in the words of a regulation, with the criteria's own figures."""

from dataclasses import replace

import pytest

from tests.domain_values import a_book, a_criterion, a_rating, a_rule
from thidua_reports.presenting.rule_words import rule_rows


def explained(explanation, *criteria, ratings=()):
    """Return name and words of each way of scoring, all criteria having the rule "Cách"."""
    rule = replace(a_rule("Cách", "=diem_chuan"), explanation=explanation)
    book = a_book(rules=(rule,), criteria=criteria, ratings=ratings)
    return [(row.ten, row.giai_thich) for row in rule_rows(book)]


def words(explanation, *criteria, ratings=()):
    ((_, text),) = explained(explanation, *criteria, ratings=ratings)
    return text


ONE = a_criterion(
    "TC1", "Cách", standard=70, max_bonus="7.5", max_deduction=2, parameters=("0.92", 1000, None)
)


@pytest.mark.parametrize(
    ("field", "figure"),
    [
        ("điểm chuẩn", "70"),
        ("thưởng tối đa", "7,5"),
        ("trừ tối đa", "2"),
        ("tham số 1", "0,92"),
        ("tham số 2", "1.000"),
        ("tham số 1 %", "92%"),
        ("tham số 3", "…"),
        (" điểm chuẩn ", "70"),
        ("điểm chuản", "[điểm chuản]"),
        ("tham số 3 %", "[tham số 3 %]"),
    ],
    ids=["standard", "bonus", "deduction", "parameter", "thousands", "in per cent",
         "left blank", "blanks in the brackets", "no such field", "a blank in per cent"],
)  # fmt: skip
def test_each_field_of_an_explanation(field, figure):
    assert words(f"được [{field}] điểm", ONE) == f"Được {figure} điểm"


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [(3, "Từ mức “tốt” trở lên"), (2, "Từ mức 2 trở lên"), (None, "Từ mức … trở lên")],
    ids=["a rating", "no rating is worth that", "left blank"],
)
def test_a_rating_is_named_by_its_word(parameter, expected):
    criterion = a_criterion("TC1", "Cách", parameters=(parameter, None, None))
    ratings = (a_rating("xuất sắc", 4), a_rating("tốt", 3))

    assert words("từ mức [mức 1] trở lên", criterion, ratings=ratings) == expected


@pytest.mark.parametrize(
    ("parameter", "expected"), [(4, "Đạt mức “xuất sắc”"), (3, "Đạt từ mức “tốt” trở lên")]
)
def test_nothing_is_said_to_be_above_the_best_rating(parameter, expected):
    criterion = a_criterion("TC1", "Cách", parameters=(parameter, None, None))
    ratings = (a_rating("xuất sắc", 4), a_rating("tốt", 3))

    assert words("đạt từ mức [mức 1] trở lên", criterion, ratings=ratings) == expected


@pytest.mark.parametrize(
    ("counted", "deduction", "expected"),
    [
        ("sáng kiến", 0, "Mỗi sáng kiến"),
        ("", 0, "Mỗi kết quả"),
        ("", 5, "Mỗi lần vi phạm"),
        ("lần báo cáo trễ", 5, "Mỗi lần báo cáo trễ"),
    ],
)
def test_what_is_counted_is_called_by_its_name(counted, deduction, expected):
    criterion = replace(a_criterion("TC1", "Cách", max_deduction=deduction), counted=counted)

    assert words("mỗi [tên gọi số lượng]", criterion) == expected


def test_criteria_that_count_something_else_are_explained_apart():
    criteria = (
        replace(ONE, counted="sáng kiến"),
        replace(ONE, code="TC2", name="Nghiên cứu", counted="đề tài"),
    )

    assert explained("mỗi [tên gọi số lượng]", *criteria) == [
        ("Tiêu chí “Tiêu chí TC1”", "Mỗi sáng kiến"),
        ("Tiêu chí “Nghiên cứu”", "Mỗi đề tài"),
    ]


def test_a_rule_without_an_explanation_is_called_by_its_name():
    assert words("", ONE) == "Cách"


def test_criteria_with_the_same_parameters_are_explained_together():
    second = replace(ONE, code="TC2", name="Nền nếp")
    criteria = (ONE, second, a_criterion("TC3", "Cách", parameters=(5, 6, 7)))

    assert explained("tham số [tham số 1]", *criteria) == [
        ("Các tiêu chí “Tiêu chí TC1”, “Nền nếp”", "Tham số 0,92"),
        ("Tiêu chí “Tiêu chí TC3”", "Tham số 5"),
    ]


def test_criteria_of_one_name_are_told_apart_by_their_conditions():
    criteria = [replace(ONE, code=each, name="Thưởng", condition=each) for each in ("tốt", "khá")]

    assert [each for each, _ in explained("", *criteria)] == [
        "Các tiêu chí “Thưởng (tốt)”, “Thưởng (khá)”"
    ]


MANY = [replace(ONE, code=each, name=each) for each in ("A", "B", "C")]
LAST = a_criterion("TC3", "Cách", parameters=(5, 6, 7))


def test_the_way_of_many_criteria_comes_last_for_all_others():
    assert explained("tham số [tham số 1]", *MANY, LAST) == [
        ("Tiêu chí “Tiêu chí TC3”", "Tham số 5"),
        ("Các tiêu chí còn lại", "Tham số 0,92"),
    ]


@pytest.mark.parametrize(
    "others", [(), (LAST, a_criterion("TC9"))], ids=["the only way", "one is not scored"]
)
def test_where_there_are_no_others_or_not_all_are_told_of_many_criteria_are_named(others):
    assert explained("tham số [tham số 1]", *MANY, *others)[0] == (
        "Các tiêu chí “A”, “B”, “C”",
        "Tham số 0,92",
    )


OTHER = a_criterion(
    "TC2", "Cách", standard=30, max_bonus=5, max_deduction=2, parameters=ONE.parameters
)


@pytest.mark.parametrize(
    ("explanation", "expected"),
    [
        ("được [điểm chuẩn] điểm", "Được điểm chuẩn"),
        ("nhân [điểm chuẩn] rồi cộng", "Nhân điểm chuẩn rồi cộng"),
        ("không quá [thưởng tối đa] điểm", "Không quá điểm thưởng tối đa"),
        ("trừ không quá [trừ tối đa] điểm", "Trừ không quá 2 điểm"),
        ("được [ điểm chuẩn ] điểm", "Được điểm chuẩn"),
    ],
    ids=["with its unit", "without", "bonus", "alike", "blanks in the brackets"],
)
def test_maxima_that_differ_among_the_criteria_are_named_and_not_given(explanation, expected):
    assert words(explanation, ONE, OTHER) == expected


def test_a_maximum_in_per_cent_that_differs_is_not_given_as_that_of_the_first():
    assert "750%" not in words("thưởng đến [thưởng tối đa %]", ONE, OTHER)


def test_a_rule_that_no_criterion_uses_and_a_criterion_that_is_not_scored_are_left_out():
    assert explained("được [điểm chuẩn] điểm", a_criterion("TC1"), a_criterion("TC2", "Khác")) == []
