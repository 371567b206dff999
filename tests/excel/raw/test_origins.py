"""Where a figure comes from is known, however it comes into the cell."""

import pytest
from openpyxl.workbook.defined_name import DefinedName

from tests.text_workbooks import make_workbook
from thidua_reports.domain.answer_marks import SHEET_MARK, SHEET_NAME
from thidua_reports.excel.raw.workbook import ResultOrigin
from thidua_reports.excel.sheets.cells import CellReader


def named(text):
    def change(book):
        book.defined_names["SoLieu"] = DefinedName("SoLieu", attr_text=text)
        book.defined_names["Vong"] = DefinedName("Vong", attr_text="SoLieu*2")
        book.defined_names["Nay"] = DefinedName("Nay", attr_text="SoLieu")
        book.defined_names["Nam"] = DefinedName("Nam", attr_text="SoLieu")
        book.defined_names["YTE2020"] = DefinedName("YTE2020", attr_text="SoLieu")

    return change


@pytest.mark.parametrize(
    ("formula", "change", "origin"),
    [
        pytest.param("=[1]Sheet1!A1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="another file"),
        pytest.param("='[1]Tờ một'!A1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="quoted sheet"),
        pytest.param("=SoLieu -> 5", named("[1]Sheet1!$A$1"), ResultOrigin.ANOTHER_FILE, id="name"),
        pytest.param(
            "=VONG+1 -> 5", named("[1]Sheet1!$A$1"), ResultOrigin.ANOTHER_FILE, id="name of a name"
        ),
        pytest.param(
            "=nam*1 -> 5",
            named("[1]Sheet1!$A$1"),
            ResultOrigin.ANOTHER_FILE,
            id="name like a column",
        ),
        pytest.param(
            "=yte2020*1 -> 5",
            named("[1]Sheet1!$A$1"),
            ResultOrigin.ANOTHER_FILE,
            id="name like a cell",
        ),
        pytest.param(
            "=SoLieu -> 5", named("'Tờ 1'!$B$1"), ResultOrigin.THE_FILE, id="name of this file"
        ),
        pytest.param("=C1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="cell that leads there"),
        pytest.param("=SUM(A2:C2)+D1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="over two cells"),
        pytest.param("='Tờ 2'!A1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="other sheet"),
        pytest.param(
            '=WEBSERVICE("http://a.vn") -> 5', bool, ResultOrigin.ANOTHER_FILE, id="the net"
        ),
        pytest.param(
            '=IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""x"",""A1"")"),768) -> 768',
            bool,
            ResultOrigin.ANOTHER_FILE,
            id="another file of Google",
        ),
        pytest.param(
            '=IFERROR(__xludf.DUMMYFUNCTION("SUM(FILTER(A:A,B:B>1))"),768) -> 768',
            bool,
            ResultOrigin.GOOGLE,
            id="Google alone",
        ),
        pytest.param("=TODAY()-43000 -> 5", bool, ResultOrigin.THE_CLOCK, id="today"),
        pytest.param("=NOW()-43000 -> 5", bool, ResultOrigin.THE_CLOCK, id="now"),
        pytest.param("=B1*RAND() -> 5", bool, ResultOrigin.THE_CLOCK, id="chance"),
        pytest.param("=RANDBETWEEN(1,9) -> 5", bool, ResultOrigin.THE_CLOCK, id="chance between"),
        pytest.param("=Nay*2 -> 5", named("TODAY()"), ResultOrigin.THE_CLOCK, id="name of today"),
        pytest.param('=LEN("NOW()")+B1 -> 5', bool, ResultOrigin.THE_FILE, id="today in a text"),
        pytest.param(
            "=TODAY()+C1 -> 5", bool, ResultOrigin.ANOTHER_FILE, id="today and another file"
        ),
        pytest.param("=Bang[Kế hoạch] -> 5", bool, ResultOrigin.THE_FILE, id="column of a table"),
        pytest.param(
            "=SUM(Bang[[#This Row],[2018]]) -> 5", bool, ResultOrigin.THE_FILE, id="row of a table"
        ),
        pytest.param("=B1+1 -> 5", bool, ResultOrigin.THE_FILE, id="this sheet"),
        pytest.param("=B1", bool, ResultOrigin.THE_FILE, id="cell without formula"),
    ],
)
def test_what_leads_elsewhere_is_known(formula, change, origin):
    text = (
        f"# Tờ 1\n| {formula} | 1 | =[1]Sheet1!B1 -> 2 | =C1 -> 2 |\n# Tờ 2\n| =[2]Sheet1!B1 -> 2 |"
    )
    book = make_workbook(text, change)

    assert book.sheets[0].cell((1, 1)).origin is origin


def test_a_running_total_that_begins_in_another_file_is_foreign_to_its_end():
    rows = "\n".join(f"| =A{row - 1}+B{row} -> {row} | 1 |" for row in range(2, 1501))
    book = make_workbook(f"# Tờ 1\n| =[1]Sheet1!A1 -> 1 | 1 |\n{rows}")

    assert all(
        book.sheets[0].cell((row, 1)).origin is ResultOrigin.ANOTHER_FILE for row in range(1, 1501)
    )


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        pytest.param("=[1]Sheet1!A1 -> 5", "TB15", id="another file"),
        pytest.param("=TODAY()-43000 -> 5", "TB53", id="today"),
        pytest.param('=__xludf.DUMMYFUNCTION("FILTER(A:A)") -> 5', "TB54", id="Google alone"),
    ],
)
def test_where_a_figure_that_is_used_comes_from_is_reported(formula, code):
    reader = CellReader()
    figure = reader.number(make_workbook(f"# Tờ 1\n| {formula} |").sheets[0].cell((1, 1)))

    assert figure.value == 5
    assert [issue.kind.code for issue in reader.issues] == [code]


@pytest.mark.parametrize(
    ("formula", "is_ours"),
    [
        pytest.param(f"='{SHEET_NAME}'!F4 -> 5", True, id="a cell of it"),
        pytest.param(f"=SUM('{SHEET_NAME.upper()}'!$F$1:$F$9) -> 5", True, id="cells of it"),
        pytest.param("=C1 -> 5", True, id="over another cell"),
        pytest.param("=B1 -> 5", False, id="the member's own"),
    ],
)
@pytest.mark.parametrize("mark", [SHEET_MARK, "Trang của đơn vị"])
def test_a_figure_from_the_bloc_s_answer_is_told_and_not_used(formula, is_ours, mark):
    own = f"| {formula} | 5 | ='{SHEET_NAME}'!A1 -> 5 |"
    text = f"# Tờ 1\n{own}\n# {SHEET_NAME}\n| PHẢN HỒI |\n| {mark} |"
    is_told = is_ours and mark == SHEET_MARK

    reader = CellReader()
    figure = reader.number(make_workbook(text).sheets[0].cell((1, 1)))

    assert figure.value == (None if is_told else 5)
    assert [issue.kind.code for issue in reader.issues] == (["TB60"] if is_told else [])


@pytest.mark.parametrize("reference", ["Góp_ý!F4", "'Góp_ý'!F4", "SUM(Góp_ý!F1:F9)"])
def test_a_figure_from_the_bloc_s_answer_is_known_also_where_its_sheet_was_renamed(reference):
    text = f"# Tờ 1\n| ={reference} -> 5 |\n# Góp_ý\n| PHẢN HỒI |\n| {SHEET_MARK} |"

    reader = CellReader()
    figure = reader.number(make_workbook(text).sheets[0].cell((1, 1)))

    assert figure.value is None
    assert [issue.kind.code for issue in reader.issues] == ["TB60"]
