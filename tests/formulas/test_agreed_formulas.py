"""Only what every spreadsheet program makes the same of may be computed anew."""

import pytest

from thidua_reports.formulas.agreed_formulas import is_agreed

CELLS = {
    "A1": [10],
    "A2": [57.45],
    "A3": ["15"],
    "A4": [],
    "A5": [True],
    "A6": [1 / 3],
    "A7": [""],
    "A8": ["500 m²"],
    "A9": ["đạt"],
    "A1:A3": [10, 57.45, "15"],
    "A1:A5": [10, 57.45, "15", True],
}


@pytest.mark.parametrize(
    "formula",
    [
        "=A1+A2",
        "=+A1*(A2-3)/A4",
        "=50%*A1",
        "=SUM(A1:A3)",
        "=SUM(A3,A1)/COUNT(A1:A3)*100",
        "=ROUND(A1/A2*100,2)",
        "=AVERAGE(A1:A3,A4)",
        "=IFERROR(A1/A4,0)",
        '=IF(A4="","",A4*2)',
        '=IF(A7="","",A1)',
        '=IF(A1>5,"đạt","không đạt")',
        "=IF(A2>=57.45,A1,A2)",
        '=A1&"/"&A1',
        '=A9&" "&A3',
        "=A9",
        "=A2",
    ],
)
def test_what_all_programs_make_the_same_of_is_agreed(formula):
    assert is_agreed(formula, lambda text: CELLS[text])


@pytest.mark.parametrize(
    "formula",
    [
        pytest.param("=A3+1", id="a text in arithmetic"),
        pytest.param('="12,5"*1', id="a written text in arithmetic"),
        pytest.param("=A5+1", id="a truth in arithmetic"),
        pytest.param("=SUM(A1:A5)", id="a truth in a list"),
        pytest.param('=SUM("5",A1)', id="a written text in a list"),
        pytest.param('=A2&"%"', id="decimals in a text"),
        pytest.param('=A6&""', id="noise in a text"),
        pytest.param('=A8&""', id="signs that are drawn only"),
        pytest.param('=ROUND(A2,1)&"%"', id="a computed number in a text"),
        pytest.param("=A1+A2=A6", id="a comparison that noise decides"),
        pytest.param("=IF(A1/A2>0.5,1,0)", id="a quotient that is compared"),
        pytest.param("=IF(A6>0.3,1,0)", id="a fraction that is compared"),
        pytest.param("=A9=A3", id="texts that are compared"),
        pytest.param('=IF(A9="Đạt",1,0)', id="a text compared blind to case"),
        pytest.param("=INT(A2*100)", id="a function that noise decides"),
        pytest.param("=UPPER(A9)", id="letters with marks"),
        pytest.param('=TEXT(A2,"0,0")', id="a format of one language"),
        pytest.param("=SUMPRODUCT(A1:A3,A1:A3)", id="a product of lists with texts"),
        pytest.param("=SUM(A1:A3*2)", id="a list where one value is due"),
        pytest.param("=A1:A3", id="a list alone"),
        pytest.param("=SUM((A1:A3,A1))", id="a union"),
        pytest.param("=SUM({1,2})", id="an array"),
        pytest.param("=NOW()", id="another each time"),
        pytest.param("=A1+TRUE", id="a written truth"),
        pytest.param("=IFERROR(#N/A,A1)", id="a written error"),
        pytest.param("=A1#", id="no syntax"),
        pytest.param('=TABLE(A1,"")', id="a table of trials"),
    ],
)
def test_what_programs_may_make_different_things_of_is_not_agreed(formula):
    assert not is_agreed(formula, lambda text: CELLS[text])
