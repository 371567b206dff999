"""What a sheet lets its cells show otherwise than is read is reported, one message a kind."""

from dataclasses import replace

import pytest
from openpyxl.formatting.rule import FormulaRule, Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.raw.workbook import TextBox
from thidua_reports.excel.sheets.tables import read_table

CODE = Column("Mã", CellKind.CODE)
NAME = Column("Chỉ tiêu", is_given=True)
DONE = Column("Thực hiện", CellKind.NUMBER, number_format="0")
RATIO = Column("Tỷ lệ", CellKind.COMPUTED)
SHEET = SheetLayout("Nội dung 1", "KẾT QUẢ", (CODE, NAME, DONE, RATIO), (CODE,))
TEXT = "# Nội dung 1\n| Mã | Chỉ tiêu | Thực hiện | Tỷ lệ |\n" + "".join(
    f"| A{number} | Trồng cây | {number} | 0,9 |\n" for number in range(1, 13)
)


def reported(change):
    return read_table(make_workbook(TEXT, change), SHEET).issues


def ruled(area, **look):
    """Return the change that lets cells look so on a condition."""

    def change(book):
        if "format" in look:
            shown = NumberFormat(numFmtId=190, formatCode=look["format"])
            style = DifferentialStyle(numFmt=shown)
            rule = Rule(type="expression", dxf=style, formula=["TRUE"])
        else:
            rule = FormulaRule(["TRUE"], **look)
        book["Nội dung 1"].conditional_formatting.add(area, rule)

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(ruled("C2", format='"ước "0'), [("C2", "TB42")], id="format of a figure"),
        pytest.param(ruled("A2:A3", format=";;;"), [("A2", "TB42")], id="format that hides a code"),
        pytest.param(ruled("A2:A3", format="0.0"), [], id="format that no code has"),
        pytest.param(ruled("C2", format="General"), [], id="format that the cell has"),
        pytest.param(ruled("A1:C99", font=Font(strike=True)), [("A2", "TB42")], id="strikes"),
        pytest.param(ruled("B1:B99", font=Font(strike=True)), [], id="column of given words"),
        pytest.param(ruled("D1:D99", font=Font(strike=True)), [], id="column of the form's own"),
        pytest.param(ruled("C1 C14", font=Font(strike=True)), [], id="heading and a blank cell"),
        pytest.param(ruled("C2", fill=PatternFill(bgColor="FFC7CE")), [], id="colour"),
    ],
)
def test_rules_that_change_what_is_seen_of_a_used_cell_are_reported(change, expected):
    assert cells_and_codes(reported(change)) == expected


def test_cells_that_look_otherwise_are_named_with_their_values_the_first_ten_of_them():
    (issue,) = reported(ruled("C2:C13", font=Font(strike=True)))

    assert "ô C2 “1”, C3 “2”, " in issue.message
    assert "C11 “10”…; " in issue.message


def with_zeros(*, view_shows):
    def change(book):
        page = book["Nội dung 1"]
        page.sheet_view.showZeros = view_shows
        page["C2"], page["C3"], page["C5"], page["D2"] = 0, "=1-1", False, 0

    return change


def test_zeros_that_a_view_leaves_blank_are_reported_in_one_message():
    issues = [
        issue for issue in reported(with_zeros(view_shows=False)) if issue.kind.code == "TB43"
    ]

    assert cells_and_codes(issues) == [("C2", "TB43")]
    assert "nên ô C2 trông như để trống" in issues[0].message


def test_zeros_that_are_seen_are_not_reported():
    assert "TB43" not in [issue.kind.code for issue in reported(with_zeros(view_shows=True))]


def test_what_is_written_over_the_cells_is_reported_at_the_cell_over_which_it_begins():
    workbook = make_workbook(TEXT)
    boxes = (TextBox((2, 3), "số đúng là 70"), TextBox((9, 26), "chưa chốt"))
    sheet = replace(workbook.sheets[0], boxes=boxes)

    issues = read_table(replace(workbook, sheets=(sheet,)), SHEET).issues

    assert cells_and_codes(issues) == [("C2", "TB44"), ("Z9", "TB44")]
    assert "“số đúng là 70”" in issues[0].message


def drawn(cell, **look):
    def change(book):
        for name, value in look.items():
            setattr(book["Nội dung 1"][cell], name, value)

    return change


DARK = PatternFill("solid", fgColor="1F4E78")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(drawn("C2", font=Font(color="FFFFFF")), [("C2", "TB47")], id="white"),
        pytest.param(
            drawn("C2", font=Font(color="1F4E79"), fill=DARK), [("C2", "TB47")], id="nearly alike"
        ),
        pytest.param(
            drawn("C2", font=Font(color=Color(theme=4)), fill=PatternFill("solid", Color(theme=4))),
            [("C2", "TB47")],
            id="one colour of the theme",
        ),
        pytest.param(drawn("C2", font=Font(color="FFFFFF"), fill=DARK), [], id="white on dark"),
        pytest.param(drawn("C2", font=Font(color="FF0000")), [], id="red"),
        pytest.param(drawn("C2", font=Font(color=Color(theme=0, tint=-0.5))), [], id="grey"),
        pytest.param(
            drawn("C2", font=Font(color="FFFFFF"), fill=PatternFill("gray125")), [], id="pattern"
        ),
        pytest.param(drawn("B2", font=Font(color="FFFFFF")), [], id="given words"),
        pytest.param(
            drawn("C2", alignment=Alignment(horizontal="fill")), [("C2", "TB47")], id="repeated"
        ),
        pytest.param(drawn("A2", number_format=";;;"), [("A2", "TB47")], id="format hides a code"),
    ],
)
def test_cells_that_are_not_seen_as_they_are_are_reported(change, expected):
    assert cells_and_codes(reported(change)) == expected
