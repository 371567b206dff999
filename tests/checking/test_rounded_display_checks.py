"""What a cell shows rounded is told, and warned of where the rounding would decide."""

import pytest

from tests.examples import a_bloc_book, read_bloc, read_member
from thidua_reports.checking.rounded_display_checks import (
    rounded_decisions_are_told,
    rounded_figures_are_told,
)
from thidua_reports.checking.submission_context import SubmissionContext

TARGET = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
| YT | YT1 | Mở lớp | lớp | {kind} | tăng | {plan} |
"""
LESSONS = TARGET.format(kind="lũy kế", plan="5")
RESULT = "# Nội dung 1\n| Mã | Thực hiện | Tự chấm |\n| YT1 | {achieved} | {own} |"
GRADES = "# Xếp loại\n| Xếp loại | Từ điểm |\n| Xuất sắc | 951,4 |\n"
AGREED = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n| YT | TC1 | 61,5 |\n"


def formatted(sheet, cell, number_format):
    return lambda book: setattr(book[sheet][cell], "number_format", number_format)


def told(issues):
    return [(each.place.cell, each.kind.code) for each in issues]


@pytest.mark.parametrize(
    ("text", "sheet", "cell", "shown"),
    [(GRADES, "Xếp loại", "B2", "“951”"), (AGREED, "Điểm thống nhất", "C2", "“62”")],
    ids=["grade", "agreed points"],
)
def test_a_bound_or_points_that_are_shown_rounded_are_warned_of(text, sheet, cell, shown):
    book, _ = read_bloc(text, formatted(sheet, cell, "0"))
    (issue,) = rounded_decisions_are_told(book)

    assert told([issue]) == [(cell, "SO27")]
    assert shown in issue.message
    whole, _ = read_bloc(text, formatted(sheet, cell, "0.00"))
    assert told(rounded_decisions_are_told(whole)) == []


def found(achieved, number_format="0", *, cell="B2", own="", target=LESSONS):
    book = a_bloc_book(target)
    text = RESULT.format(achieved=achieved, own=own)
    submission, _ = read_member(text, book, formatted("Nội dung 1", cell, number_format))
    return told(rounded_figures_are_told(SubmissionContext(submission, book)))


@pytest.mark.parametrize(
    ("achieved", "expected"),
    [
        pytest.param("4,96", [("B2", "SO29")], id="met as it is shown, not as it is"),
        pytest.param("5,4", [("B2", "SO29")], id="more than planned, not as it is shown"),
        pytest.param("7,4", [("B2", "SO28")], id="more than planned either way"),
        pytest.param("7", [], id="nothing to round"),
    ],
)
def test_a_figure_that_is_shown_rounded_is_warned_of_where_the_plan_is_between(achieved, expected):
    assert found(achieved) == expected


def test_a_self_score_that_is_shown_rounded_is_told():
    assert found("7", cell="C2", own="62,6") == [("C2", "SO28")]


@pytest.mark.parametrize("number_format", ["General", "0.00", "#,##0.##", '0.00" lớp"', "0.0E+00"])
def test_a_format_that_shows_every_digit_says_nothing(number_format):
    assert found("4,96", number_format) == []


def test_a_rate_is_rounded_in_per_cent():
    assert found("0,9696", "0%", target=TARGET.format(kind="tỷ lệ", plan="97")) == [("B2", "SO29")]
