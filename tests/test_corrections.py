"""Corrections replace exactly the figure they name, and are reported where they cannot."""

from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, a_submission
from tests.text_workbooks import cells_and_codes
from thidua_reports.corrections import apply_corrections

COLUMNS = "| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do |"
SUBMISSION = """
# Nội dung 1
| Mã | Thực hiện | Trên tổng số | Cùng kỳ năm trước | Tự chấm |
| YT1 | 5119291 | | 4000000 | 77 |
# Tiêu chí
| Mã | Số lượng, số vụ | Số liệu khác | Tự chấm | Điểm trừ |
| TC2 | 2 | 5 | 87 | |
"""


def corrected(*rows):
    """Return the corrected submission of "YT", and cells and codes of the issues."""
    lines = "\n".join(f"| {row} |" for row in rows)
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n{lines}")
    (submission,), issues = apply_corrections(book, [a_submission(SUBMISSION)])
    return submission, issues


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        pytest.param("YT | YT1 | Thực hiện | 5119291 | 5119300 | nhầm", "achieved", "5119300"),
        pytest.param("YT | YT1 | thực  hiện | 5119291 | 5119300 | nhầm", "achieved", "5119300"),
        pytest.param("YT | YT1 | Trên tổng số | | 6000000 | sót", "out_of", "6000000"),
        pytest.param("YT | YT1 | Cùng kỳ năm trước | 4000000 | 4,5 | x", "previous", "4.5"),
        pytest.param("YT | YT1 | Tự chấm | 77 | 76,5 | x", "self_score", "76.5"),
    ],
)
def test_a_target_s_figure_is_corrected_and_then_comes_from_the_correction(row, field, value):
    submission, issues = corrected(row)
    figure = getattr(submission.targets[0], field)

    assert issues == ()
    assert figure.value == Decimal(value)
    assert (figure.place.workbook, figure.place.sheet, figure.place.cell) == (
        "khoi.xlsx",
        "Điều chỉnh",
        "E2",
    )


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        pytest.param("YT | TC2 | Số lượng, số vụ | 2 | 3 | x", "count", "3"),
        pytest.param("YT | TC2 | Số liệu khác | 5 | 6 | x", "other", "6"),
        pytest.param("YT | TC2 | Tự chấm | 87 | 86 | x", "self_score", "86"),
        pytest.param("YT | TC2 | Điểm trừ | | 1 | x", "deduction", "1"),
    ],
)
def test_a_criterion_s_figure_is_corrected(row, field, value):
    submission, issues = corrected(row)

    assert issues == ()
    assert getattr(submission.criteria[0], field).value == Decimal(value)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            "YT | YT1 | Thực hiện | 5 | 6 | x",
            [("D2", "SK08"), ("A2", "SK26")],
            id="another old value",
        ),
        pytest.param(
            "YT | YT1 | Thực hiện | | 6 | x",
            [("D2", "SK08"), ("A2", "SK26")],
            id="old value left out",
        ),
        pytest.param(
            "YT | YT1 | Kế hoạch | 5 | 6 | x",
            [("C2", "TB08"), ("A2", "SK26")],
            id="column not corrected",
        ),
        pytest.param(
            "YT | YT1 | Thục hiện | 5 | 6 | x",
            [("C2", "TB08"), ("A2", "SK26")],
            id="column misspelt",
        ),
        pytest.param(
            "YT | YT1 | Thực hiện | 5119291 | | x",
            [("A2", "SK27"), ("A2", "SK26")],
            id="new value left out",
        ),
        pytest.param("YT | YT9 | Thực hiện | 5 | 6 | x", [("B2", "TB07")], id="unknown item"),
        pytest.param(
            "YT | yt1 | Thực hiện | 5 | 6 | x", [("B2", "TB07")], id="item in another case"
        ),
        pytest.param("DL | YT1 | Thực hiện | 5 | 6 | x", [("A2", "TB07")], id="nothing submitted"),
    ],
)
def test_a_correction_that_fits_nothing_is_told_and_changes_nothing(row, expected):
    submission, issues = corrected(row)

    assert cells_and_codes(issues) == expected
    assert submission == a_submission(SUBMISSION)


def test_the_values_that_differ_are_both_told_with_the_cell():
    _, (issue, _) = corrected("YT | YT1 | Thực hiện | 5 | 6 | x")

    assert "5" in issue.message
    assert "5.119.291" in issue.message
    assert "YT.xlsx › Nội dung 1 › B2" in issue.message


def test_corrections_of_several_figures_are_all_applied():
    submission, issues = corrected(
        "YT | YT1 | Thực hiện | 5119291 | 6 | x", "YT | YT1 | Tự chấm | 77 | 70 | x"
    )

    assert issues == ()
    assert [submission.targets[0].achieved.value, submission.targets[0].self_score.value] == [6, 70]


def test_a_level_whose_figure_was_corrected_no_longer_stands_beside_it():
    book = a_bloc_book(
        f"""
        # Mức đánh giá
        | Mức | Giá trị |
        | xuất sắc | 4 |
        | tốt | 3 |
        # Điều chỉnh
        {COLUMNS}
        | YT | TC2 | Thực hiện | 4 | 3 | nhầm |
        """
    )
    submission = a_submission("# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | xuất sắc |", book)

    (corrected_submission,), issues = apply_corrections(book, [submission])

    (row,) = corrected_submission.criteria
    assert issues == ()
    assert row.achieved.value == 3
    assert row.level != "xuất sắc"


CRITERION = "# Tiêu chí\n| Mã tiêu chí | Nội dung |\n| TC5 | ND1 |"


@pytest.mark.parametrize(
    ("item", "column"), [("YT1", "Thực hiện"), ("TC5", "Tự chấm")], ids=["target", "criterion"]
)
def test_a_correction_of_what_is_registered_but_has_no_row_is_told_as_that(item, column):
    row = f"| YT | {item} | {column} | 5 | 6 | nhầm |"
    book = a_bloc_book(f"{CRITERION}\n# Điều chỉnh\n{COLUMNS}\n{row}")
    submission = a_submission("# Nội dung 1\n| Mã | Thực hiện |\n| YT9 | 5 |", book)

    (unchanged,), (issue,) = apply_corrections(book, [submission])

    assert unchanged == submission
    assert (issue.place.sheet, issue.place.cell, issue.kind.code) == ("Điều chỉnh", "A2", "SK56")
    assert issue.message == (
        f"Sổ của YT không có hàng nào mang mã “{item}”, nên điều chỉnh này chưa được áp dụng."
    )
    assert issue.remedy == "Sửa mã của hàng đó trong sổ của đơn vị."


def test_a_registered_item_of_another_member_is_unknown():
    rows = "| YT | DL1 | Thực hiện | 5 | 6 | nhầm |"
    targets = """
    # Chỉ tiêu
    | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |
    | DL | DL1 | Lượt khách | luỹ kế | tăng | 100 |
    """
    book = a_bloc_book(f"{targets}\n# Điều chỉnh\n{COLUMNS}\n{rows}")

    _, issues = apply_corrections(book, [a_submission(SUBMISSION)])

    assert cells_and_codes(issues) == [("B2", "TB07")]


def test_the_near_item_is_one_that_is_registered_or_reported():
    _, (registered,) = corrected("YT | YT11 | Thực hiện | 5 | 6 | x")
    _, (reported,) = corrected("YT | TC22 | Tự chấm | 5 | 6 | x")

    assert registered.remedy.endswith("Có phải là “YT1”?")
    assert reported.remedy.endswith("Có phải là “TC2”?")


LEVELS = """
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 4 |
| tốt | 3 |
"""


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [("xuất sắc", "Tốt", "tốt"), ("4", "tốt", "tốt"), ("xuất sắc", "3", "")],
)
def test_a_level_may_be_corrected_in_words(old, new, level):
    book = a_bloc_book(
        f"{LEVELS}# Điều chỉnh\n{COLUMNS}\n| YT | TC2 | Thực hiện | {old} | {new} | x |"
    )
    submission = a_submission("# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | xuất sắc |", book)

    (corrected_submission,), issues = apply_corrections(book, [submission])

    (report,) = corrected_submission.criteria
    assert issues == ()
    assert (report.achieved.value, report.level) == (3, level)


def test_a_yes_or_no_target_is_corrected_in_words():
    targets = """
    # Chỉ tiêu
    | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại |
    | YT | YT1 | Chuẩn quốc gia | đạt - không đạt |
    """
    rows = "| YT | YT1 | Thực hiện | đạt | không đạt | nhầm |"
    book = a_bloc_book(f"{targets}\n# Điều chỉnh\n{COLUMNS}\n{rows}")
    submission = a_submission("# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | đạt |", book)

    (corrected_submission,), issues = apply_corrections(book, [submission])

    assert issues == ()
    assert corrected_submission.targets[0].achieved.value == 0
