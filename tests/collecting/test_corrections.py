"""Corrections replace exactly the figure they name, and are reported where they cannot."""

from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, a_submission, read_member
from tests.text_workbooks import cells_and_codes
from thidua_reports.collecting.corrections import apply_corrections, of_nothing

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
    outcome = apply_corrections(book, [a_submission(SUBMISSION)])
    (submission,) = outcome.submissions
    return submission, outcome.issues


def applied(book, submission):
    """Return the submissions after correction and the issues."""
    outcome = apply_corrections(book, [submission])
    return outcome.submissions, outcome.issues


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        pytest.param("YT | YT1 | Thực hiện | 5119291 | 5119300 | nhầm", "achieved", "5119300"),
        pytest.param("YT | YT1 | thực  hiện | 5119291 | 5119300 | nhầm", "achieved", "5119300"),
        pytest.param("YT | YT1 | Trên tổng số | | 6000000 | sót", "out_of", "6000000"),
        pytest.param("YT | YT1 | Cùng kỳ năm trước | 4000000 | 4,5 | x", "previous", "4.5"),
        pytest.param("YT | YT1 | Tự chấm | 77 | 76,5 | x", "self_score", "76.5"),
        pytest.param("YT | YT1 | Đơn vị báo đạt (%) | | 113,76 | x", "own_percent", "113.76"),
        pytest.param("YT | YT1 | Đơn vị báo vượt (%) | | 13,76% | x", "own_excess", "13.76"),
        pytest.param("YT | chỉ tiêu YT1 | Tự chấm | 77 | 76 | x", "self_score", "76"),
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
        pytest.param("DL | YT1 | Thực hiện | 5 | 6 | x", [("A2", "SK80")], id="nothing submitted"),
        pytest.param("DM | YT1 | Thực hiện | 5 | 6 | x", [("A2", "TB07")], id="unknown member"),
    ],
)
def test_a_correction_that_fits_nothing_is_reported_and_changes_nothing(row, expected):
    submission, issues = corrected(row)

    assert cells_and_codes(issues) == expected
    assert submission == a_submission(SUBMISSION)


def test_the_values_that_differ_are_both_reported_with_the_cell():
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


def test_a_rating_whose_figure_was_corrected_no_longer_is_beside_it():
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

    (corrected_submission,), issues = applied(book, submission)

    (row,) = corrected_submission.criteria
    assert issues == ()
    assert row.achieved.value == 3
    assert row.rating != "xuất sắc"


CRITERION = "# Tiêu chí\n| Mã tiêu chí | Nội dung |\n| TC5 | ND1 |"


@pytest.mark.parametrize(
    ("item", "column"), [("YT1", "Thực hiện"), ("TC5", "Tự chấm")], ids=["target", "criterion"]
)
def test_a_correction_of_what_is_registered_but_has_no_row_is_reported_as_that(item, column):
    row = f"| YT | {item} | {column} | 5 | 6 | nhầm |"
    book = a_bloc_book(f"{CRITERION}\n# Điều chỉnh\n{COLUMNS}\n{row}")
    submission = a_submission("# Nội dung 1\n| Mã | Thực hiện |\n| YT9 | 5 |", book)

    (unchanged,), (issue,) = applied(book, submission)

    assert unchanged == submission
    assert (issue.place.sheet, issue.place.cell, issue.kind.code) == ("Điều chỉnh", "A2", "SK56")
    assert issue.message == (
        f"Sổ của YT không có hàng nào mang mã “{item}”, nên điều chỉnh này chưa được áp dụng."
    )
    assert "make-report forms" in issue.remedy


def test_a_registered_item_of_another_member_is_unknown():
    rows = "| YT | DL1 | Thực hiện | 5 | 6 | nhầm |"
    targets = """
    # Chỉ tiêu
    | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |
    | DL | DL1 | Lượt khách | lũy kế | tăng | 100 |
    """
    book = a_bloc_book(f"{targets}\n# Điều chỉnh\n{COLUMNS}\n{rows}")

    _, issues = applied(book, a_submission(SUBMISSION))

    assert cells_and_codes(issues) == [("B2", "TB07")]


def test_the_near_item_is_one_that_is_registered_or_reported():
    _, (registered,) = corrected("YT | YT11 | Thực hiện | 5 | 6 | x")
    _, (issue,) = corrected("YT | TC22 | Tự chấm | 5 | 6 | x")

    assert registered.remedy.endswith("Có phải là “YT1”?")
    assert issue.remedy.endswith("Có phải là “TC2”?")


RATINGS = """
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 4 |
| tốt | 3 |
"""


@pytest.mark.parametrize(
    ("old", "new", "rating"),
    [("xuất sắc", "Tốt", "tốt"), ("4", "tốt", "tốt"), ("xuất sắc", "3", "")],
)
def test_a_rating_may_be_corrected_in_words(old, new, rating):
    book = a_bloc_book(
        f"{RATINGS}# Điều chỉnh\n{COLUMNS}\n| YT | TC2 | Thực hiện | {old} | {new} | x |"
    )
    submission = a_submission("# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | xuất sắc |", book)

    (corrected_submission,), issues = applied(book, submission)

    (report,) = corrected_submission.criteria
    assert issues == ()
    assert (report.achieved.value, report.rating) == (3, rating)


def test_a_yes_or_no_target_is_corrected_in_words():
    targets = """
    # Chỉ tiêu
    | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại |
    | YT | YT1 | Chuẩn quốc gia | đạt - không đạt |
    """
    rows = "| YT | YT1 | Thực hiện | đạt | không đạt | nhầm |"
    book = a_bloc_book(f"{targets}\n# Điều chỉnh\n{COLUMNS}\n{rows}")
    submission = a_submission("# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | đạt |", book)

    (corrected_submission,), issues = applied(book, submission)

    assert issues == ()
    assert corrected_submission.targets[0].achieved.value == 0


UNREADABLE = """
# Nội dung 1
| Mã | Thực hiện | Tự chấm |
| YT1 | trên 1.200 | 77 |
"""


def corrected_unreadable(old, cell="trên 1.200"):
    """Return what became of a correction to 6 of a cell that holds no figure."""
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n| YT | YT1 | Thực hiện | {old} | 6 | gọi điện |")
    submission, unreadable = read_member(UNREADABLE.replace("trên 1.200", cell), book)
    outcome = apply_corrections(book, [submission])
    return outcome, unreadable


@pytest.mark.parametrize("old", ["", "trên 1.200", "Trên  1.200"])
def test_what_cannot_be_read_is_corrected_by_its_own_words_or_a_blank(old):
    outcome, unreadable = corrected_unreadable(old)
    (correction,) = outcome.book.corrections

    assert cells_and_codes(unreadable) == [("B2", "SO13")]
    assert outcome.issues == ()
    assert outcome.submissions[0].targets[0].achieved.value == 6
    assert outcome.still_wrong(unreadable) == ()
    assert correction.found == "trên 1.200"


@pytest.mark.parametrize(
    ("cell", "code"),
    [("06/10/2026 rồi 7", "SO12"), ("3²", "SO14"), ("25%", "TB17"), ("chưa rõ", "SO15")],
)
def test_whatever_made_a_cell_unreadable_its_correction_clears_it(cell, code):
    outcome, unreadable = corrected_unreadable(cell, cell)

    assert cells_and_codes(unreadable) == [("B2", code)]
    assert outcome.issues == ()
    assert outcome.still_wrong(unreadable) == ()


def test_an_old_value_that_is_neither_the_words_of_the_cell_nor_blank_is_reported_with_both():
    outcome, unreadable = corrected_unreadable("trên 1.100")
    issue, _ = outcome.issues

    assert issue.kind.code == "SK08"
    assert "“trên 1.100”" in issue.message
    assert "ghi “trên 1.200”" in issue.message
    assert outcome.still_wrong(unreadable) == unreadable


def test_only_the_corrected_cell_of_a_row_is_cleared():
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n| YT | YT1 | Thực hiện | | 6 | x |")
    submission, unreadable = read_member(UNREADABLE.replace("77", "khoảng 77"), book)
    outcome = apply_corrections(book, [submission])

    assert cells_and_codes(outcome.still_wrong(unreadable)) == [("C2", "SO13")]


def test_a_figure_may_be_quoted_as_it_is_written_with_points():
    submission, issues = corrected("YT | YT1 | Thực hiện | 5.119.291 | 6 | x")

    assert issues == ()
    assert submission.targets[0].achieved.value == 6


def test_a_fraction_may_be_quoted_as_it_is():
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n| YT | YT1 | Thực hiện | 16/25 | 17 | x |")
    submission, _ = read_member("# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 16/25 |", book)
    (after,), issues = applied(book, submission)

    assert issues == ()
    assert (after.targets[0].achieved.value, after.targets[0].out_of.value) == (17, 25)


def test_the_word_that_a_rating_had_is_known_once_it_has_been_corrected():
    book = a_bloc_book(f"{RATINGS}# Điều chỉnh\n{COLUMNS}\n| YT | TC2 | Thực hiện | 4 | tốt | x |")
    submission = a_submission("# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | xuất sắc |", book)

    (correction,) = apply_corrections(book, [submission]).book.corrections

    assert correction.found == "xuất sắc"


SHARED = """
# Nội dung 1
| Mã | Thực hiện |
| TC2 | 98 |
# Tiêu chí
| Mã | Thực hiện |
| TC2 | 98 |
"""


def corrected_shared(item):
    """Return the figures of target and criterion TC2 after a correction to 90, and the issues."""
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n| YT | {item} | Thực hiện | 98 | 90 | x |")
    (after,), issues = applied(book, a_submission(SHARED, book))
    return after.targets[0].achieved.value, after.criteria[0].achieved.value, issues


def test_a_code_of_a_target_and_a_criterion_is_not_corrected_until_it_is_said_which():
    target, criterion, issues = corrected_shared("TC2")

    assert (target, criterion) == (98, 98)
    assert [issue.kind.code for issue in issues] == ["SK81", "SK26", "SK26"]
    assert "Ghi “chỉ tiêu TC2” hoặc “tiêu chí TC2” vào ô này." in issues[0].remedy


@pytest.mark.parametrize(
    ("item", "expected"), [("chỉ tiêu TC2", (90, 98, ())), ("Tiêu chí  TC2", (98, 90, ()))]
)
def test_a_code_is_of_a_target_or_of_a_criterion_as_it_is_said(item, expected):
    assert corrected_shared(item) == expected


def test_what_is_wrong_with_a_whole_sheet_stays_reported_beside_a_row_that_a_correction_fills():
    targets = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n"
    targets += "| YT | YT1 | Khám bệnh | lũy kế | tăng | 4500000 |\n"
    targets += "| YT | YT6 | Hiến máu | chỉ nêu số | | |\n"
    book = a_bloc_book(f"{targets}# Điều chỉnh\n{COLUMNS}\n| YT | YT6 | Thực hiện | | 320 | x |")
    twice = "# Nội dung 1\n| Mã | Thực hiện | Thực hiện |\n| YT1 | 5119291 | 6000000 |\n"
    submission, unreadable = read_member(twice, book)
    outcome = apply_corrections(book, [submission])

    assert "TB04" in [issue.kind.code for issue in unreadable]
    assert outcome.submissions[0].targets[-1].achieved.value == 320
    assert outcome.still_wrong(unreadable) == unreadable


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("YT | YT1 | Thực hiện | 5119291 | 5119291 | nhầm", ["E2"], id="the same"),
        pytest.param("YT | YT1 | Thực hiện | 5119291 | 5119292 | nhầm", [], id="another"),
        pytest.param("YT | TC2 | Điểm trừ | | 0 | x", [], id="nothing for a blank"),
    ],
)
def test_a_correction_to_the_figure_that_was_read_is_known(row, expected):
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n| {row} |")

    outcome = apply_corrections(book, [a_submission(SUBMISSION)])

    assert outcome.issues == ()
    assert [each.new.place.cell for each in outcome.repeating] == expected


def test_a_correction_that_changes_nothing_is_reported_with_its_reason():
    row = "| YT | YT1 | Thực hiện | 5119291 | 5119291 | đơn vị báo lại |"
    book = a_bloc_book(f"# Điều chỉnh\n{COLUMNS}\n{row}")

    (correction,) = apply_corrections(book, [a_submission(SUBMISSION)]).repeating
    issue = of_nothing(correction)

    assert (issue.kind.code, issue.place.cell) == ("SK93", "E2")
    assert issue.message.startswith("Số mới 5.119.291 đúng bằng số đang có trong sổ của YT,")
    assert issue.message.endswith("không đổi gì (lý do: đơn vị báo lại).")
