"""Formulas that lead back to themselves are found, whatever way the references are written."""

import subprocess
import sys

import pytest

from thidua_reports.excel.formulas.references import circular_cells

# the cells of a whole sheet are 17 thousand million: counted one by one they fill the memory
LOOK_AT_A_WHOLE_SHEET = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
from thidua_reports.excel.formulas.references import circular_cells
print(sorted(circular_cells({"B2": "=SUM(A1:XFD1048576)", "B3": "=1"})))
"""


@pytest.mark.parametrize(
    "formula",
    [
        "=B2",
        "=b2+1",
        "=$B$2*2",
        "='Cách chấm'!B2",
        "=[1]Trang1!B2",
        "=SUM(A1:C3)",
        "=IF(1=1,0,MAX(D4,B2))",
        "=B2 C3",
    ],
)
def test_a_formula_that_refers_to_its_own_cell_is_circular(formula):
    assert circular_cells({"B2": formula}) == {"B2"}


@pytest.mark.parametrize(
    "formula",
    ["=diem_chuan*ty_le", "=B3", '=IF("B2"="B2",1,0)', "=A1:A9", "=B2B3", "=Bảng[B2]", "=", "B2"],
)
def test_a_formula_that_does_not_refer_to_its_own_cell_is_not(formula):
    assert circular_cells({"B2": formula}) == set()


@pytest.mark.parametrize("formula", ['="B2', "=MIN(1}", "=[1B2"])
def test_a_formula_that_cannot_be_read_is_not_circular(formula):
    assert circular_cells({"B2": formula}) == set()


def test_every_formula_of_a_circle_is_found_but_none_that_only_leads_into_it():
    formulas = {"B2": "=C2", "C2": "=B3*2", "B3": "=SUM(A1:B2)", "C3": "=B2", "B4": "=C3"}

    assert circular_cells(formulas) == {"B2", "C2", "B3"}


def test_two_circles_are_found_apart():
    formulas = {"B2": "=C2", "C2": "=B2", "B3": "=C3", "C3": "=B3+B2"}

    assert circular_cells(formulas) == {"B2", "C2", "B3", "C3"}


def test_a_row_of_formulas_that_ends_somewhere_is_no_circle():
    formulas = {f"B{row}": f"=B{row + 1}" for row in range(2, 50)}

    assert circular_cells(formulas) == set()


def test_a_reference_to_the_whole_sheet_is_looked_at_without_counting_its_cells():
    pytest.importorskip("resource")
    command = [sys.executable, "-c", LOOK_AT_A_WHOLE_SHEET]

    looked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert looked.stdout.strip() == "['B2']"
