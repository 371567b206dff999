"""A result is forgotten where a formula leads to a cell that was written, and only there."""

import pytest

from thidua_reports.excel.editing.stale import SheetFormula, stale_formulas

NAMES = {"ke_hoach": "'Cách chấm'!$F1", "tong": "Riêng!$B$2"}
WRITTEN = {"chỉ tiêu": {(5, 7), (6, 7)}}


def stale(*formulas, written=WRITTEN):
    listed = [SheetFormula("riêng", (at, 2), text) for at, text in enumerate(formulas, start=1)]
    return [each.text for each in stale_formulas(listed, NAMES, written)]


@pytest.mark.parametrize(
    "formula",
    [
        "'Chỉ tiêu'!G5",
        "SUM('Chỉ tiêu'!$G$1:$G$200)",
        "COUNTA('Chỉ Tiêu'!A:G)",
        'INDIRECT("A1")',
        "OFFSET(A1,1,1)",
        "SUM(Bảng1[Kế hoạch])",
        "SUM(",
    ],
)
def test_what_leads_there_or_nobody_knows_where(formula):
    assert stale(formula) == [formula]


@pytest.mark.parametrize("formula", ["'Chỉ tiêu'!G4", "Khác!G5", "1+1", "ke_hoach*2", "B9"])
def test_what_leads_elsewhere(formula):
    assert stale(formula) == []


def test_over_other_formulas_and_names():
    formulas = ("B2*2", "'Chỉ tiêu'!G6", "tong+1", "B9")

    assert sorted(stale(*formulas)) == sorted(formulas[:3])


def test_a_name_may_stand_for_any_cell_of_its_sheet():
    assert stale("ke_hoach*2", written={"cách chấm": {(9, 6)}}) == ["ke_hoach*2"]
