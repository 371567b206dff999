"""Where khoi.xlsx takes a percentage for a number, and where it may mean two."""

from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, read_bloc

LEAST = """
# Xếp loại
| Xếp loại | Từ điểm |
| Xuất sắc | 95% |
# Khen thưởng
| Hạng | Hình thức đề nghị | Từ điểm |
| 1 | Cờ thi đua | 90% |
"""


def test_a_least_value_may_be_a_percentage_where_the_bloc_ranks_by_share():
    book = a_bloc_book(f"# Khối\nxep_hang_theo: tỷ lệ điểm\n{LEAST}")

    assert book.policy.ranking.grades[0].least.value == 95
    assert book.honours[0].least.value == 90


def test_a_least_value_in_per_cent_is_no_number_of_points():
    book, issues = read_bloc(LEAST)

    assert [(issue.place.sheet, issue.place.cell, issue.kind.code) for issue in issues] == [
        ("Xếp loại", "B2", "TB17"),
        ("Khen thưởng", "C2", "TB17"),
    ]
    assert book.policy.ranking.grades[0].least.value is None


FACTORS = """
# Tiêu chí
| Mã tiêu chí | Tham số 1 | Tham số 2 | Tham số 3 |
| TC1 | {} | 2 | |
# Mức đánh giá
| Mức | Giá trị |
| tốt | {} |
"""


def test_parameters_and_values_of_ratings_are_numbers_as_they_are():
    book = a_bloc_book(FACTORS.format("0,7", "80"))

    assert book.criteria[0].parameters == (Decimal("0.7"), 2, None)
    assert book.ratings[0].value == 80


@pytest.mark.parametrize(
    ("typed", "codes"),
    [("90%", ["TB25"]), ('"90%"', ["SO01", "TB25"]), ("1/2", ["SO02", "TB19"])],
    ids=["percentage", "percentage as text", "fraction"],
)
def test_a_percentage_as_a_parameter_or_a_rating_is_ambiguous(typed, codes):
    book, issues = read_bloc(FACTORS.format(typed, typed))

    assert [(issue.place.sheet, issue.place.cell, issue.kind.code) for issue in issues] == [
        *(("Tiêu chí", "B2", code) for code in codes),
        *(("Mức đánh giá", "B2", code) for code in codes),
    ]
    assert book.criteria[0].parameters == (None, 2, None)
    assert book.ratings[0].value is None


@pytest.mark.parametrize(
    ("typed", "share", "figure"),
    [("90%", "0,9", "90"), ("12,5%", "0,125", "12,5"), ("100%", "1", "100")],
)
def test_both_meanings_of_a_percentage_are_reported(typed, share, figure):
    _, (issue, _) = read_bloc(FACTORS.format(typed, typed))

    assert issue.message == f"“{typed}” có thể là {share}, cũng có thể là {figure}."
    assert issue.remedy.startswith(f"Gõ {share} nếu công thức nhân với số này")
    assert f"gõ {figure} nếu công thức tính theo số phần trăm" in issue.remedy
