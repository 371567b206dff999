"""A formula that is copied refers to the cells that lie as those of the first one did."""

from itertools import product

import pytest
from openpyxl.formula.translate import Translator

from thidua_reports.excel.formulas.copies import copied

REFERENCES = (
    "C5", "$C5", "C$5", "$C$5", "c5", "C5:D9", "$C5:D$9", "C:E", "$C:E", "5:9", "5:$9", "Sheet1!C5",
    "'Kết quả'!C5:D9", "'it''s'!$C:$E", "[1]Sheet1!C5", "'[1]Tờ 1'!C$5", "ke_hoach", "ten",
    "Bảng[Cột 1]", "Bảng[[#This Row],[C5]]", "#REF!", '"C5"', "TRUE", "5", "1E5", "LOG10(C5)",
)  # fmt: skip


@pytest.mark.parametrize("cell", ["D6", "C4", "A1", "AB700"])
@pytest.mark.parametrize("frame", ["={}", "=SUM({0},-{0})%", '=IF({}>2,"C5",{{1,2}})'])
def test_a_copy_reads_as_openpyxl_would_have_it(frame, cell):
    for reference in REFERENCES:
        formula = frame.format(reference)

        assert copied(formula, "B3", cell) == translated(formula, cell)


def translated(formula, cell):
    return Translator(formula, origin="B3").translate_formula(cell)


@pytest.mark.parametrize(
    ("formula", "read"),
    [
        pytest.param("=A1*2", "=#REF!*2", id="above the first row"),
        pytest.param("='Tờ 1'!A5:B6", "='Tờ 1'!#REF!", id="left of the first column"),
        pytest.param("=C5:INDEX(C5:C9,2)", "=B4:INDEX(B4:B8,2)", id="up to what a function finds"),
        pytest.param("='Tờ 1'!ten+[1]!ten", "='Tờ 1'!ten+[1]!ten", id="names of a sheet, a file"),
        pytest.param("=C5  +  D$5", "=B4  +  C$5", id="blanks are kept"),
        pytest.param('="C5', '="C5', id="no formula"),
    ],
)
def test_a_copy_reads_as_a_spreadsheet_program_has_it(formula, read):
    assert copied(formula, "B3", "A2") == read


def test_every_way_down_and_right_is_followed():
    for row, column in product(range(1, 9), "ABCDEFGH"):
        assert copied("=A1", "A1", f"{column}{row}") == f"={column}{row}"


def test_nothing_is_copied_beyond_the_last_column():
    assert copied("=XFD5", "A1", "B1") == "=#REF!"
    assert copied("=XFC5", "A1", "B1") == "=XFD5"
