"""What LibreOffice has just computed is kept: nothing else comes out of it here."""

from itertools import product
from pathlib import Path

import pytest
from openpyxl import Workbook

from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.reading.recomputed import Recomputation

TYPED = (
    10, 20, 30.5, None, "15", "12,5", "abc", True, 0, -7, 2.5, 1.005, 0.285, 0.1, 0.2, 0.3, "",
    " 7 ", "50%", "Hà Nội", "hà nội", "Đạt", "đạt", 1234567, 1e-13, "1.234,5", "1,234.5",
)  # fmt: skip
OF_ONE = (
    "={0}+1", '={0}&"x"', '=IF({0}>5,"lớn","nhỏ")', "=SUM({0},1)", '=IFERROR({0}*2,"lỗi")', "={0}",
    "=ROUND({0}/3,2)", "=IF({0},1,2)", '=IF({0}="",0,{0})', "={0}%", "=-{0}", "=ABS({0})",
    "={0}/$B$1", "=({0}+0.1)-0.1={0}", "=INT({0}*100)", "=AND({0}>1,{0}<100)", '=TEXT({0},"0.0")',
)  # fmt: skip
OF_MANY = (
    "=SUM({0})", "=AVERAGE({0})", "=COUNT({0})", "=COUNTA({0})", "=MIN({0})", "=MAX({0})",
    "=SUMIF({0},\">10\")", "=COUNTIF({0},15)", '=COUNTIF({0},"hà nội")', "=SUMPRODUCT({0},{0})",
    "=SUMPRODUCT(({0}>5)*1)", "=ROUND(SUM({0})/COUNT({0})*100,1)", "=SUM({0}*2)", "=PRODUCT({0})",
)  # fmt: skip
RANGES = ("$A$1:$A$3", "$A$1:$A$7", "$A$4:$A$7", "$A$9:$A$16", "$A$1:$A$27", "$A:$A", "$C$1:$C$9")
OTHERS = (
    "=A14+A15=A16", "=A14+A15-A16", "=1.1-1=0.1", "=0.3-0.1-0.2", "=2^-1", "=-2^2", "=57.45%",
    '="á">"b"', "=A22=A23", '="5"+"6"', "=1/3&\"\"", "=100*1.1&\"\"", "=A1&\"/\"&A2",
    '=A1&" đạt "&ROUND(A1/A2*100,2)&"%"', "='Phụ lục ''A'''!A1*2", "='Phụ lục ''A'''!A2+A4",
    "=C1+1", "=IF(C1>0,1,2)", '=IF(C1="",5,C1)', "=VLOOKUP(\"Đạt\",A1:A27,1,FALSE)",
    "=INDEX(A1:A27,3)", "=SUM(A1:A3,A10)", "=ROUND(2.5,0)", "=ROUND(-2.5,0)", "=ROUND(1.005,2)",
    "=ROUND(A13,2)", "=ROUND(2.675,2)", "=ROUND(1234.5,-2)", "=A1+A2*5%", "=A1/A4",
    "=IFERROR(A1/A4,0)", "=ROUND(8.325*100,0)-65", "=ROUND(1.005*100,0)", "=ROUND(0.285*100,0)",
    "=ROUND(8.325*100/1,0)", "=ROUND(64.1*25,0)", "=ROUND(2.675*100,0)", "=ROUND(A12*100,0)",
    "=ROUND(1.15*10,0)", "=ROUND(503/600*30,1)", "=ROUND(-8.325*100,0)", "=ROUND(8.325*1000,-1)",
    "=ROUND(E1,0)", "=ROUND(E1*10,-1)",
)  # fmt: skip


def formulas():
    cells = [f"$A${row}" for row in range(1, len(TYPED) + 1)]
    yield from (form.format(cell) for form, cell in product(OF_ONE, cells))
    yield from (form.format(area) for form, area in product(OF_MANY, RANGES))
    yield from OTHERS


def with_formulas(folder):
    book = Workbook()
    sheet, other = book.active, book.create_sheet("Phụ lục 'A'")
    other["A1"], other["A2"] = 100, "=A1*2"
    sheet["B1"] = 7
    for row, value in enumerate(TYPED, start=1):
        sheet.cell(row, 1, value)
        sheet.cell(row, 3, f'=IF(A{row + 3}="","",A{row + 3}*2)')
    sheet["E1"] = "=8.325*100"
    for row, formula in enumerate(formulas(), start=1):
        sheet.cell(row, 4, formula)
    target = Path(folder) / "so.xlsx"
    book.save(target)
    return target


@pytest.fixture(scope="module")
def computed(libreoffice, tmp_path_factory):
    source = with_formulas(tmp_path_factory.mktemp("source"))
    (target,) = libreoffice.converted([source], "xlsx")
    workbook, _ = read_workbook(target.read_bytes(), "so.xlsx")
    return workbook


def of_formulas(workbook):
    return [each for each in workbook.sheets[0].cells if each.formula and each.position[1] == 4]


def test_what_another_program_has_computed_is_kept(computed):
    issues = []
    recomputation = Recomputation(computed, issues)
    cells = of_formulas(computed)

    assert [recomputation.settled(cell) for cell in cells] == cells
    assert [issue.message for issue in issues] == []
    assert len(cells) > 500


def test_many_formulas_are_computed_anew_all_the_same(computed):
    """What was computed is taken away, so that only what is computed here is left."""
    issues = []
    recomputation = Recomputation(computed, issues)
    for cell in of_formulas(computed):
        recomputation.settled(cell._replace(value=None))

    assert len(issues) > 150
