"""Figures of ours that somebody wrote in words are found where they stood."""

import pytest

from tests.word.edited.said import unit_of
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.spelled import Spelled, is_spelled_so


def found(made, edited):
    """Return the figures as made with the words that stand for them."""
    old = unit_of(made, is_ours=True)
    spelled = Spelled(Pair(old, unit_of(edited), is_sure=True, is_same=False))
    figures = [piece for piece in old.pieces if piece.is_figure]
    words = {piece.text: spelled.of(piece) for piece in figures}
    return {figure: each.text for figure, each in words.items() if each is not None}


@pytest.mark.parametrize(
    ("made", "edited", "expected"),
    [
        ("Còn 06 chỉ tiêu chưa đạt", "Còn sáu chỉ tiêu chưa đạt", {"06": "sáu"}),
        ("có 44/50 chỉ tiêu", "có bốn mươi bốn trên năm mươi chỉ tiêu",
         {"44": "bốn mươi bốn", "50": "năm mươi"}),
        ("Năm 2018, có 5 đơn vị", "Trong năm, có 5 đơn vị", {}),
        ("so với 2017 tăng", "so với năm trước tăng", {}),
        ("cho 02 đơn vị", "cho các đơn vị", {}),
        ("cho 02 đơn vị", "cho hai cơ quan", {}),
        ("gồm 10 đơn vị", "có mười một đơn vị", {"10": "mười một"}),
        ("có 03/10 đơn vị", "có ba trong số mười đơn vị", {"03": "ba", "10": "mười"}),
        ("Xếp loại: 03 đơn vị Xuất sắc", "Có ba đơn vị Xuất sắc", {"03": "ba"}),
        ("trong 06 tháng", "trong cả hai năm tháng", {}),
        ("so với 2017 tăng", "so với cùng kỳ năm tăng", {}),
        ("gồm 10 đơn vị", "có thêm một đơn vị", {}),
        ("còn 06 chỉ tiêu", "là không chỉ tiêu", {}),
    ],
)  # fmt: skip
def test_words_in_the_place_of_a_figure_stand_for_it(made, edited, expected):
    assert found(made, edited) == expected


def test_words_are_the_number_that_a_figure_is():
    (piece,) = unit_of("sáu").pieces

    assert is_spelled_so(piece, "06")
    assert not is_spelled_so(piece, "07")
