"""What is printed of corrections: which figure, from what to what, why, on whose word."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    a_book,
    a_correction,
    a_criterion_report,
    a_report,
    a_result,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.annex import correction_sentences
from thidua_reports.presenting.correction_words import (
    correction_notes,
    correction_remark,
    corrections_of,
)

TARGET = a_target("A1")


def of_target(*corrections, **corrected):
    """Return what is printed of A1, whose report holds these corrected figures."""
    result = a_result(TARGET, replace(a_report("A1", 16), **corrected))
    return corrections_of(a_book("A", corrections=corrections), result.entry)


@pytest.mark.parametrize(
    ("reason", "source", "expected"),
    [
        ("đếm sót", "bà Chi, 03/7", ": đếm sót (bà Chi, 03/7)"),
        ("đếm sót", "", ": đếm sót"),
        ("", "bà Chi, 03/7", ": (bà Chi, 03/7)"),
        ("", "", ""),
    ],
    ids=["reason and source", "only the reason", "only the source", "neither"],
)
def test_a_correction_is_printed_with_both_figures_the_reason_and_the_source(
    reason, source, expected
):
    correction = a_correction("A1", "1600", "1700.5", reason=reason, source=source)

    assert of_target(correction, achieved=correction.new) == (
        f"thực hiện sửa từ 1.600 thành 1.700,5{expected}"
    )


@pytest.mark.parametrize(
    ("figure", "remark"),
    [("achieved", "đã điều chỉnh"), ("self_score", "điểm tự chấm đã điều chỉnh")],
)
def test_a_correction_of_the_own_score_alone_is_not_one_of_the_figure(figure, remark):
    correction = a_correction("A1", "16", "17")
    entry = replace(a_report("A1", 16), **{figure: correction.new})

    assert correction_remark(a_book("A", corrections=(correction,)), entry) == remark


def test_what_had_been_left_blank_is_said_to_have_been_blank():
    correction = a_correction("A1", None, 0)

    assert of_target(correction, achieved=correction.new) == "thực hiện sửa từ trống thành 0"


@pytest.mark.parametrize("figure", ["achieved", "out_of", "previous", "self_score"])
def test_a_correction_of_any_figure_of_a_target_is_printed(figure):
    correction = a_correction("A1", 5, 6, column="Cột ấy")

    assert of_target(correction, **{figure: correction.new}) == "cột ấy sửa từ 5 thành 6"


@pytest.mark.parametrize(
    "figure",
    ["achieved", "out_of", "count", "other", "self_score", "bonus", "deduction"],
)
def test_a_correction_of_any_figure_of_a_criterion_is_printed(figure):
    correction = a_correction("TC1", 5, 6, member="A", column="Cột ấy")
    report = replace(a_criterion_report("A", "TC1"), **{figure: correction.new})

    line = corrections_of(a_book("A", corrections=(correction,)), report)

    assert line == "cột ấy sửa từ 5 thành 6"


def test_several_corrections_of_a_target_are_printed_in_one_line():
    achieved = a_correction("A1", 16, 17, reason="sót")
    previous = a_correction("A1", 9, 8, column="Cùng kỳ năm trước")
    previous = replace(previous, new=replace(previous.new, place=TARGET.place._replace(cell="E9")))

    assert of_target(previous, achieved, achieved=achieved.new, previous=previous.new) == (
        "cùng kỳ năm trước sửa từ 9 thành 8; thực hiện sửa từ 16 thành 17: sót"
    )


def test_a_correction_that_was_not_applied_is_not_printed():
    assert of_target(a_correction("A1", 16, 17)) == ""


def test_a_yes_or_no_that_was_corrected_is_printed_in_words():
    target = a_target("A1", 1, kind=TargetKind.PASS_FAIL)
    correction = a_correction("A1", 0, 1)
    report = replace(a_report("A1", 0), achieved=correction.new)

    line = corrections_of(a_book("A", targets=(target,), corrections=(correction,)), report)

    assert line == "thực hiện sửa từ không đạt thành đạt"


def test_a_rating_that_was_corrected_by_its_word_is_named_by_it():
    correction = a_correction("TC1", 2, 3, member="A", rating="tốt")
    report = replace(a_criterion_report("A", "TC1"), achieved=correction.new)

    line = corrections_of(a_book("A", corrections=(correction,)), report)

    assert line == "thực hiện sửa từ 2 thành “tốt”"


def test_where_nothing_was_reported_nothing_was_corrected():
    book = a_book("A", corrections=(a_correction("A1", 16, 17),))

    assert corrections_of(book, None) == ""


def test_the_reason_is_found_by_the_cell_that_the_figure_is_now_taken_from():
    correction = a_correction("A1", 16, 17, reason="đếm sót", source="bà Chi")

    assert correction_notes(a_book("A", corrections=(correction,))) == {
        correction.new.place: "đếm sót (bà Chi)"
    }


def test_below_the_table_only_what_was_corrected_is_printed_target_by_target():
    first, second = a_correction("B1", 1, 2, reason="nhầm"), a_correction("A2", 3, 4)
    book = a_book(
        "AB",
        targets=(a_target("A1"), a_target("A2"), a_target("B1")),
        corrections=(first, second),
    )
    submissions = [
        a_submission("A", [a_report("A1", 5), replace(a_report("A2"), achieved=second.new)]),
        a_submission("B", [replace(a_report("B1"), achieved=first.new)]),
    ]

    assert correction_sentences(book, standings_of(book, *submissions)) == [
        "Sở A, Chỉ tiêu A2: thực hiện 4 (trước khi điều chỉnh: 3).",
        "Sở B, Chỉ tiêu B1: thực hiện 2 (trước khi điều chỉnh: 1), lý do: nhầm.",
    ]


def test_where_nothing_was_corrected_nothing_is_printed_below_the_table():
    book = a_book("A", targets=(TARGET,))

    assert correction_sentences(book, standings_of(book, a_submission("A"))) == []


def test_what_the_cell_contained_instead_of_a_number_is_quoted():
    correction = replace(a_correction("A1", None, 6), found="trên 1.200")

    assert of_target(correction, achieved=correction.new) == (
        "thực hiện sửa từ “trên 1.200” thành 6"
    )


def test_a_rating_is_named_by_its_word_also_as_the_old_value():
    correction = replace(a_correction("TC1", 2, 3, member="A", rating="tốt"), found="khá")
    report = replace(a_criterion_report("A", "TC1"), achieved=correction.new)

    line = corrections_of(a_book("A", corrections=(correction,)), report)

    assert line == "thực hiện sửa từ “khá” thành “tốt”"


@pytest.mark.parametrize("figure", ["own_percent", "own_excess"])
def test_a_correction_of_the_unit_s_own_ratio_is_printed(figure):
    correction = a_correction("A1", "7.3", "7.4", column="Đơn vị báo vượt (%)")

    line = of_target(correction, **{figure: correction.new})

    assert line == "đơn vị báo vượt (%) sửa từ 7,3 thành 7,4"
