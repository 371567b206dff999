"""The result of a formula is what comes out of it now, not what a file says of it."""

from dataclasses import replace

import pytest
from openpyxl.styles import Font

from tests.excel.xlsx.test_parts import MAIN, book
from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.reading.recomputed import Recomputation
from thidua_reports.reading.records import RecordReader

CODE = Column("Mã", CellKind.CODE)
DONE = Column("Thực hiện", CellKind.NUMBER)
RATIO = Column("Tỷ lệ", CellKind.COMPUTED)
SHEET = SheetLayout("Tờ 1", "KẾT QUẢ", (CODE, DONE, RATIO), (CODE,))


def asks_for_computing(book):
    book.calculation.fullCalcOnLoad = True


def is_computed(book):
    book.calculation.fullCalcOnLoad = False


def computes_as_shown(book):
    book.calculation.fullCalcOnLoad = False
    book.calculation.fullPrecision = False


def in_raised_characters(book):
    book.active["B2"].font = Font(vertAlign="superscript")


def in_lowered_characters(book):
    book.active["B2"].font = Font(vertAlign="subscript")


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
        pytest.param("=700+68", in_raised_characters, "", ["TB12"], id="raised"),
        pytest.param("=700+68", in_lowered_characters, "", ["TB12"], id="lowered"),
        pytest.param("=700+68 -> 100", is_computed, "768", ["TB30"], id="stale"),
        pytest.param("=SUM(B3:B3)+1 -> 0", asks_for_computing, "41", ["TB30"], id="other cells"),
        pytest.param("=0,1+0,2 -> 0,3", is_computed, "0,3", [], id="noise of fractions"),
        pytest.param('=IF(Z1="","",Z1)', asks_for_computing, "", [], id="shows nothing"),
        pytest.param('=INDIRECT("B3") -> 7', is_computed, "7", [], id="not to be checked"),
        pytest.param(
            '=INDIRECT("B3") -> 7', asks_for_computing, "", ["TB12"], id="nobody has computed it"
        ),
        pytest.param("=10/3 -> 3,3", computes_as_shown, "3,3", [], id="of rounded numbers"),
        pytest.param('=B3/0 -> "#DIV/0!"', is_computed, "", ["TB13"], id="error that was met"),
        pytest.param(
            "=ROUND(8.325*100,0)-65 -> 767", is_computed, "767", [], id="noise on an edge"
        ),
        pytest.param("=RAND() -> 0,25", is_computed, "0,25", ["TB53"], id="different each time"),
        pytest.param(
            '=IF(B3>1,"đạt","không đạt") -> "không đạt"', is_computed, "đạt", ["TB30"], id="words"
        ),
    ],
)
def test_the_result_is_what_the_formula_gives(formula, change, value, codes):
    found, reported = read(formula.replace("0,1+0,2", "0.1+0.2"), change)

    assert found == value
    assert reported == [("B2", code) for code in codes]


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


def row_of(number, *cells):
    return f'<row r="{number}">{"".join(cells)}</row>'


def number_at(address, value, formula=""):
    return f'<c r="{address}">{formula and f"<f>{formula}</f>"}<v>{value}</v></c>'


@pytest.mark.parametrize(
    ("formula", "cells", "tail"),
    [
        pytest.param("SUM(D1:D9000)", row_of(9000, number_at("D9000", 7)), "", id="far down"),
        pytest.param("SUM(ZZ2)", row_of(2, number_at("ZZ2", 7)), "", id="far to the right"),
        pytest.param("B2*1", row_of(2, number_at("B2", 0, "A1-7")), "", id="circular"),
        pytest.param(
            "SUM(B2:C2)",
            row_of(2, number_at("B2", 3), number_at("C2", 4)),
            '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
            id="under a merged cell",
        ),
        pytest.param(
            "IF(B2&gt;0,7,8)",
            row_of(2, '<c r="B2" t="str"><f>IF(Z1="","",Z1)</f><v></v></c>'),
            "",
            id="a text without signs is more than any number",
        ),
    ],
)
def test_the_kept_result_counts_where_not_all_is_read(formula, cells, tail):
    first = row_of(1, number_at("A1", 7, formula))
    part = f'<worksheet xmlns="{MAIN}"><sheetData>{first}{cells}</sheetData>{tail}</worksheet>'
    workbook, _ = read_workbook(book("", **{"xl/worksheets/sheet1.xml": part}), "so.xlsx")
    issues = []
    cell = Recomputation(workbook, issues).settled(workbook.sheets[0].cell((1, 1)))

    assert (cell.value, issues) == (7, [])


def test_nothing_is_no_zero():
    text = '# Tờ 1\n| Mã | Thực hiện | Tỷ lệ |\n| A1 | =IF(Z1="","",Z1) -> 0 | |'
    reader = RecordReader(make_workbook(text, asks_for_computing))
    (value,) = reader.each(SHEET, lambda row: reader.cells.number(row[DONE]).value)

    assert (value, cells_and_codes(reader.cells.issues)) == (None, [("B2", "TB30")])


def test_a_chain_of_formulas_is_computed_from_its_beginning():
    rows = "".join(f"| A{row} | =B{row - 1}+1 -> 0 | |\n" for row in range(3, 1500))
    text = f"# Tờ 1\n| Mã | Thực hiện | Tỷ lệ |\n| A2 | 1 | |\n{rows}| B | =B1499+0 -> 0 | |"
    reader = RecordReader(make_workbook(text, asks_for_computing))
    values = reader.each(SHEET, lambda row: reader.cells.number(row[DONE]).value)

    assert values[-1] == 1498


@pytest.mark.parametrize(
    ("begin", "reported"),
    [
        pytest.param(lambda reader: reader, ["Tờ 1"], id="in one group of sheets"),
        pytest.param(RecordReader.anew, ["Tờ 1", "Tờ 2"], id="in the next group"),
    ],
)
def test_a_group_of_sheets_is_checked_whatever_the_one_before_has_used_up(
    monkeypatch, begin, reported
):
    monkeypatch.setattr("thidua_reports.reading.recomputed.MOST_CELLS", 1)
    layouts = [replace(SHEET, name=name) for name in ("Tờ 1", "Tờ 2")]
    text = "\n".join(
        f"# {each.name}\n| Mã | Thực hiện | Tỷ lệ |\n| A1 | =SUM(B3:B4) -> 77 | |\n"
        "| A2 | 1 | |\n| A3 | 1 | |"
        for each in layouts
    )
    reader = RecordReader(make_workbook(text, is_computed))

    for each in layouts:
        begin(reader).each(each, lambda row: row)

    assert [issue.place.sheet for issue in reader.cells.issues] == reported
