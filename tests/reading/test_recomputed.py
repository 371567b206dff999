"""The result of a formula is what comes out of it now, not what a file says of it."""

import pytest

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.layouts.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.reading.records import RecordReader

CODE = Column("Mã", CellKind.CODE)
DONE = Column("Thực hiện", CellKind.NUMBER)
RATIO = Column("Tỷ lệ", CellKind.COMPUTED)
SHEET = SheetLayout("Tờ 1", "KẾT QUẢ", (CODE, DONE, RATIO), (CODE,))


def asks_for_computing(book):
    book.calculation.fullCalcOnLoad = True


def is_computed(book):
    book.calculation.fullCalcOnLoad = False


def read(formula, change, beside="40"):
    text = f"# Tờ 1\n| Mã | Thực hiện | Tỷ lệ |\n| A1 | {formula} | |\n| A2 | {beside} | |"
    reader = RecordReader(make_workbook(text, change))
    values = reader.each(SHEET, lambda row: reader.cells.text(row[DONE]))
    return values[0], cells_and_codes(reader.cells.issues)


@pytest.mark.parametrize(
    ("formula", "change", "value", "codes"),
    [
        pytest.param("=700+68 -> 768", is_computed, "768", [], id="as it was computed"),
        pytest.param("=700+68 -> 0", asks_for_computing, "768", ["TB30"], id="never computed"),
        pytest.param("=700+68", asks_for_computing, "768", ["TB30"], id="no result"),
        pytest.param("=700+68 -> 100", is_computed, "768", ["TB30"], id="stale"),
        pytest.param("=SUM(B3:B3)+1 -> 0", asks_for_computing, "41", ["TB30"], id="other cells"),
        pytest.param("=0,1+0,2 -> 0,3", is_computed, "0,3", [], id="noise of fractions"),
        pytest.param('=IF(Z1="","",Z1)', asks_for_computing, "", [], id="shows nothing"),
        pytest.param('=INDIRECT("B3") -> 7', is_computed, "7", [], id="not to be checked"),
        pytest.param(
            '=INDIRECT("B3") -> 7', asks_for_computing, "", ["TB12"], id="nobody has computed it"
        ),
        pytest.param("=RAND() -> 0,25", is_computed, "0,25", [], id="different each time"),
        pytest.param(
            '=IF(B3>1,"đạt","không đạt") -> "không đạt"', is_computed, "đạt", ["TB30"], id="words"
        ),
    ],
)
def test_the_result_is_what_the_formula_gives(formula, change, value, codes):
    found, told = read(formula.replace("0,1+0,2", "0.1+0.2"), change)

    assert found == value
    assert told == [("B2", code) for code in codes]


def test_the_message_shows_both_results():
    text = "# Tờ 1\n| Mã | Thực hiện | Tỷ lệ |\n| A1 | =700+68 -> 0 | |"
    reader = RecordReader(make_workbook(text, asks_for_computing))
    reader.each(SHEET, lambda row: reader.cells.number(row[DONE]))

    assert reader.cells.issues[0].message == (
        "Công thức =700+68 có kết quả 0 trong tệp; tính lại được 768, số này được dùng."
    )


def test_names_that_the_engine_does_not_take_are_no_obstacle():
    def with_names(book):
        from openpyxl.workbook.defined_name import DefinedName

        book.defined_names["hang_nay"] = DefinedName("hang_nay", attr_text="'Tờ 1'!$Z1")
        asks_for_computing(book)

    assert read("=4+5 -> 0", with_names) == ("9", [("B2", "TB30")])
