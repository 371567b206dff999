"""A row is read cell by cell, whatever its cells hold."""

import pytest
from docx import Document

from thidua_reports.word.edited.units import units_of


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (("1", "Cục Thuế"), ["1", "¦", "Cục", "Thuế"]),
        (("", "Cục Thuế"), ["¦", "Cục", "Thuế"]),
        (("", "", "đạt"), ["¦", "¦", "đạt"]),
        (("1", "", ""), ["1", "¦", "¦"]),
    ],
)
def test_a_row_has_a_break_between_any_two_cells_even_if_the_first_is_empty(cells, texts):
    document = Document()
    row = document.add_table(rows=1, cols=len(cells)).rows[0]
    for cell, text in zip(row.cells, cells, strict=True):
        cell.text = text

    (unit,) = units_of(document.element)

    assert [piece.text for piece in unit.pieces] == texts
