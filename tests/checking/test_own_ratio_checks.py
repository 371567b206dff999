"""A unit's own ratio follows from the figure that counts, or from the one it was sent with."""

import pytest

from tests.examples import a_bloc_book, a_submission
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.own_ratio_checks import OWN_RATIO_CHECKS
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.collecting.corrections import apply_corrections

COLUMNS = "| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới |"


def reported(own, *rows, achieved="4590000"):
    """Return cells and codes after corrections; the plan is 4.500.000, 4.590.000 is 102 %."""
    lines = "".join(f"| YT | YT1 | {row} |\n" for row in rows)
    corrections = f"# Điều chỉnh\n{COLUMNS}\n{lines}" if rows else ""
    book = a_bloc_book(corrections)
    sheet = f"""
    # Nội dung 1
    | Mã | Thực hiện | Đơn vị báo đạt (%) |
    | YT1 | {achieved} | {own} |
    """
    corrected = apply_corrections(book, [a_submission(sheet, book)])
    assert corrected.issues == ()
    context = SubmissionContext(corrected.submissions[0], corrected.book)
    return cells_and_codes(issue for check in OWN_RATIO_CHECKS for issue in check(context))


UP = "Thực hiện | 4590000 | 4635000"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("102", [("C2", "TV50")], id="follows from the old figure"),
        pytest.param("103", [], id="follows from the new one"),
        pytest.param("104", [("C2", "TV06")], id="from neither"),
    ],
)
def test_a_ratio_sent_with_the_old_figure_is_no_contradiction_of_the_new_one(own, expected):
    assert reported(own, UP) == expected


def test_without_a_correction_a_ratio_of_another_figure_stays_a_contradiction():
    assert reported("102", achieved="4635000") == [("C2", "TV06")]


def test_a_correction_that_leaves_the_figure_as_it_was_excuses_nothing():
    assert reported("103", "Thực hiện | 4590000 | 4590000") == [("C2", "TV06")]


def test_the_own_ratio_itself_is_corrected():
    assert reported("104", "Đơn vị báo đạt (%) | 104 | 102") == []
