"""A cell is known by its place, or in a row with other columns by its words."""

import pytest

from thidua_reports.language.figures import tokens
from thidua_reports.word.edited.cells import cells_of, paired_cells
from thidua_reports.word.edited.units import BREAK, Piece, Unit


def cells(text):
    pieces = (Piece(each.text, each.is_figure) for each in tokens(text.replace("|", BREAK)))
    return cells_of(Unit(tuple(pieces)))


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("1 | A | Tốt", "2 | B | Khá", {0: 0, 1: 1, 2: 2}),
        ("1 | A | Tốt |", "1 | A | Tốt", {0: 0, 1: 1, 2: 2}),
        ("1 | A | Tốt", "A | Tốt", {1: 0, 2: 1}),
        ("1 | A | Tốt", "1 | A | x | Tốt", {0: 0, 1: 1, 2: 3}),
        ("1 | A | Tốt | B", "A | Khá | B", {1: 0, 2: 1, 3: 2}),
        ("1 | A | đạt | đạt", "1 | A | đạt", {0: 0, 1: 1}),
        ("1 | A | Tốt | x", "1 | A | Khá", {0: 0, 1: 1}),
    ],
)
def test_a_cell_is_paired_where_it_can_be_no_other(old, new, pairs):
    assert paired_cells(cells(old), cells(new)) == pairs
