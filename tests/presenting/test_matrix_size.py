"""In which size of letters the score matrix stays on its page."""

import pytest

from thidua_reports.layouts.score_matrix_views import MatrixGroup, MatrixRow
from thidua_reports.presenting.matrix_size import Matrix, largest

SIZES = (12.0, 10.5, 9.0, 8.0, 6.5)
HEAD = ("Phụ lục", "BẢNG ĐIỂM THI ĐUA NĂM 2024", "(Kèm theo Biên bản)")
CRITERION = "TC1. Thực hiện chủ trương, chính sách, pháp luật"


def size_of(members, criteria, points="905,5", criterion=CRITERION, notes=()):
    rows = [MatrixRow(criterion, "50", [points] * len(members))] * criteria
    group = MatrixGroup("Nội dung 1: Nhiệm vụ chính trị", "600", [points] * len(members), rows)
    last = [[points] * len(members), ["1"] * len(members)]
    matrix = Matrix(HEAD, members, [group], last, notes)
    return largest(matrix, SIZES)


@pytest.mark.parametrize(
    ("changes", "size"),
    [
        ({"criteria": 3}, 12),
        ({"criteria": 40}, 6.5),
        ({"criteria": 3, "members": ["Sở LĐ-TB&XH"] * 6}, 12),
        ({"criteria": 3, "members": ["Sở LĐ-TB&XH"] * 8}, 10.5),
        ({"criteria": 3, "members": ["Sở LĐTB&XH"] * 5}, 9),
        ({"criteria": 3, "members": ["Trungtâmnghiêncứu"] * 7}, 9),
        ({"criteria": 3, "points": "1.955,255", "members": ["Sở A"] * 9}, 9),
        ({"criteria": 15, "criterion": CRITERION * 3}, 9),
        ({"criteria": 23, "notes": ["Ghi chú dài. " * 60]}, 10.5),
        ({"criteria": 31, "notes": ["Ghi chú dài. " * 45]}, 9),
        ({"criteria": 32, "notes": ["Ghi chú dài. " * 45]}, 8),
    ],
    ids=[
        *["few rows", "many rows", "a name with a hyphen", "a long part", "a word"],
        *["a word longer than any column", "wide figures"],
        *["criteria of several lines", "long notes", "a full page with notes", "a line too many"],
    ],
)
def test_letters_are_as_large_as_rows_columns_and_notes_let_them_be(changes, size):
    assert size_of(**{"members": ["Sở A"] * 6, **changes}) == size


def test_where_nothing_fits_the_letters_are_the_smallest():
    assert size_of(["Sở A"] * 6, criteria=200) == SIZES[-1]
