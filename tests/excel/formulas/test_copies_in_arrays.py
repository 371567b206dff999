"""A formula that is written once for many cells reads in each as Excel computes it there."""

import pytest

from thidua_reports.excel.formulas.copies import in_cell_of_array


@pytest.mark.parametrize(
    ("formula", "cell", "expected"),
    [
        pytest.param("=Z5:Z6+0", "H5", "=Z5+0", id="the first cell"),
        pytest.param("=Z5:Z6+0", "H6", "=Z6+0", id="the second cell"),
        pytest.param("=$Z$5:$Z$6*$X$1", "H6", "=Z6*$X$1", id="a cell beside stays"),
        pytest.param("='Số liệu'!B2:C3", "I6", "='Số liệu'!C3", id="of another sheet"),
        pytest.param("=ROUND(Z5:Z6/Y5:Y6,2)", "H6", "=ROUND(Z6/Y6,2)", id="a function of each"),
        pytest.param("=Z5:AA5+Y5:Y6", "I6", "=AA5+Y6", id="one row and one column"),
    ],
)
def test_each_range_gives_its_own_cell(formula, cell, expected):
    assert in_cell_of_array(formula, "H5", cell) == expected


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(Z5:Z6*2)",
        "=Z5:Z5+{1;2}",
        "=Z:Z+0",
        "=MODE(Z5:Z6)",
        "=Z5:Z6+Y5:Y6",
        "=Z5:Z6+(",
    ],
    ids=["a sum of all", "an array of constants", "a whole column", "another", "too few", "broken"],
)
def test_what_takes_a_range_as_a_whole_stays_as_it_is(formula):
    assert in_cell_of_array(formula, "H5", "H7") == formula
