"""A figure of another file is told, however it comes into the cell."""

import pytest
from openpyxl.workbook.defined_name import DefinedName

from tests.text_workbooks import make_workbook


def named(text):
    def change(book):
        book.defined_names["SoLieu"] = DefinedName("SoLieu", attr_text=text)
        book.defined_names["Vong"] = DefinedName("Vong", attr_text="SoLieu*2")
        book.defined_names["Nam"] = DefinedName("Nam", attr_text="SoLieu")

    return change


@pytest.mark.parametrize(
    ("formula", "change", "is_foreign"),
    [
        pytest.param("=[1]Sheet1!A1 -> 5", bool, True, id="another file"),
        pytest.param("='[1]Tờ một'!A1 -> 5", bool, True, id="quoted sheet"),
        pytest.param("=SoLieu -> 5", named("[1]Sheet1!$A$1"), True, id="name"),
        pytest.param("=VONG+1 -> 5", named("[1]Sheet1!$A$1"), True, id="name of a name"),
        pytest.param("=nam*1 -> 5", named("[1]Sheet1!$A$1"), True, id="name like a column"),
        pytest.param("=SoLieu -> 5", named("'Tờ 1'!$B$1"), False, id="name of this file"),
        pytest.param("=C1 -> 5", bool, True, id="cell that leads there"),
        pytest.param("=SUM(A2:C2)+D1 -> 5", bool, True, id="over two cells"),
        pytest.param("='Tờ 2'!A1 -> 5", bool, True, id="other sheet"),
        pytest.param('=WEBSERVICE("http://a.vn") -> 5', bool, True, id="the net"),
        pytest.param("=Bang[Kế hoạch] -> 5", bool, False, id="column of a table"),
        pytest.param("=SUM(Bang[[#This Row],[2018]]) -> 5", bool, False, id="row of a table"),
        pytest.param("=B1+1 -> 5", bool, False, id="this sheet"),
        pytest.param("=B1", bool, False, id="cell without formula"),
    ],
)
def test_what_leads_elsewhere_is_known(formula, change, is_foreign):
    text = (
        f"# Tờ 1\n| {formula} | 1 | =[1]Sheet1!B1 -> 2 | =C1 -> 2 |\n# Tờ 2\n| =[2]Sheet1!B1 -> 2 |"
    )
    book = make_workbook(text, change)

    assert book.sheets[0].cell((1, 1)).is_foreign is is_foreign


def test_a_running_total_that_begins_in_another_file_is_foreign_to_its_end():
    rows = "\n".join(f"| =A{row - 1}+B{row} -> {row} | 1 |" for row in range(2, 1501))
    book = make_workbook(f"# Tờ 1\n| =[1]Sheet1!A1 -> 1 | 1 |\n{rows}")

    assert all(book.sheets[0].cell((row, 1)).is_foreign for row in range(1, 1501))
