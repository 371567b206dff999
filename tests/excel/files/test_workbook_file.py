"""What is refused as a workbook, and what a cell keeps of what was typed into it."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from tests.opendocument import one_cell
from tests.text_workbooks import cells_and_codes, make_workbook, workbook_bytes
from thidua_reports.domain.place import Place
from thidua_reports.excel.files.workbook_file import OLE_MAGIC, read_workbook, read_xlsx_workbook
from thidua_reports.excel.raw.workbook import Veil

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ONE_CELL = """
# Tờ 1
| 120 |
"""


def first_cell(text, change=bool):
    return make_workbook(text, change).sheets[0].cell((1, 1))


def word_document():
    target = BytesIO()
    Document().save(target)
    return target.getvalue()


def some_zip(**parts):
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def with_parts(content, **parts):
    """Return a workbook with some of its parts replaced."""
    named = {f"xl/{name}.xml": part for name, part in parts.items()}
    with ZipFile(BytesIO(content)) as package:
        return some_zip(**{name: package.read(name) for name in package.namelist()} | named)


def crowded_workbook():
    """A million cells in one row, in a small file."""
    sheet = (
        f"<worksheet><sheetData><row>{'<c><v>5</v></c>' * 1_000_001}</row></sheetData></worksheet>"
    )
    return with_parts(workbook_bytes(ONE_CELL), **{"worksheets/sheet1": sheet})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "TM09", id="empty file"),
        pytest.param(OLE_MAGIC + b"Workbook", "TM10", id="broken .xls"),
        pytest.param(
            some_zip(**{"xl/workbook.xml": b"0" * (65 << 20)}), "TM29", id="65 MB of nothing"
        ),
        pytest.param(some_zip(**{"[Content_Types].xml": "<a/>"}), "TM10", id="package of nothing"),
        pytest.param(workbook_bytes(ONE_CELL)[:-200], "TM10", id="cut off"),
        pytest.param(some_zip(**{"xl/workbook.xml": "<a>"}), "TM10", id="broken workbook part"),
        pytest.param(crowded_workbook(), "TM70", id="a million cells in a row"),
    ],
)
def test_a_file_that_is_no_readable_workbook_is_refused_with_its_reason(content, code):
    workbook, issues = read_workbook(content, "thanh_vien/so.xlsx")

    assert workbook is None
    assert cells_and_codes(issues) == [("thanh_vien/so.xlsx", code)]


def test_the_bloc_workbook_stays_a_workbook_of_excel():
    workbook, issues = read_xlsx_workbook(one_cell("<c><text:p>5</text:p></c>"), "khoi.xlsx")

    assert workbook is None
    assert cells_and_codes(issues) == [("khoi.xlsx", "TM30")]
    assert read_xlsx_workbook(workbook_bytes(ONE_CELL), "khoi.xlsx")[1] == ()


def test_the_subject_of_the_file_is_known_even_after_another_program_saved_it():
    def name_it(book):
        book.properties.subject = "Sổ của Sở Y tế"

    content = workbook_bytes(ONE_CELL, name_it)
    saved_again = BytesIO()
    load_workbook(BytesIO(content)).save(saved_again)

    assert make_workbook(ONE_CELL).subject == ""
    for each in (content, saved_again.getvalue()):
        workbook, _ = read_workbook(each, "so.xlsx")
        assert workbook.subject == "Sổ của Sở Y tế"


def test_sheets_keep_their_order_and_cells_their_place():
    workbook = make_workbook(
        """
        # Tờ hai
        | a | 12,5 |
        # Tờ một
        | b |
        """,
        name="so.xlsx",
    )

    assert [sheet.name for sheet in workbook.sheets] == ["Tờ hai", "Tờ một"]
    assert workbook.sheets[0].rows[0][1].value == 12.5
    assert workbook.sheets[0].rows[0][1].place == Place("so.xlsx", "Tờ hai", "B1")


@pytest.mark.parametrize(
    ("typed", "value", "formula"),
    [
        pytest.param("=1+1", None, "=1+1", id="never computed"),
        pytest.param("=1+1 -> 2", 2, "=1+1", id="computed"),
        pytest.param('=1+1 -> "16/25"', "16/25", "=1+1", id="computed to text"),
        pytest.param("=1/0 -> #DIV/0!", "#DIV/0!", "=1/0", id="computed to an error"),
        pytest.param("2", 2, "", id="no formula"),
    ],
)
def test_a_formula_stays_visible_beside_its_result(typed, value, formula):
    cell = first_cell(f"# Tờ 1\n| {typed} |")

    assert (cell.value, cell.formula) == (value, formula)
    assert not cell.is_blank


def test_only_a_cell_without_anything_or_with_blanks_is_blank():
    text = '# Tờ 1\n| |\n| "  " |\n| 0 |\n| FALSE |'
    rows = make_workbook(text).sheets[0].rows

    assert [row[0].is_blank for row in rows] == [True, True, False, False]


def raised_digit(sheet):
    sheet["A1"] = CellRichText("96,06", TextBlock(InlineFont(vertAlign="superscript"), "1"))


def struck_part(sheet):
    sheet["A1"] = CellRichText(TextBlock(InlineFont(strike=True), "120"), " 96")


def struck_cell(sheet):
    sheet["A1"].font = Font(strike=True)


def raised_cell(sheet):
    sheet["A1"].font = Font(vertAlign="superscript")


def lowered_digit(sheet):
    sheet["A1"] = CellRichText("96,06", TextBlock(InlineFont(vertAlign="subscript"), "1"))


def lowered_cell(sheet):
    sheet["A1"].font = Font(vertAlign="subscript")


def coloured_part(sheet):
    sheet["A1"] = CellRichText("96", TextBlock(InlineFont(b=True), ",06"))


@pytest.mark.parametrize(
    ("mark", "value", "struck", "is_raised"),
    [
        pytest.param(raised_digit, "96,06¹", "", False, id="raised digit"),
        pytest.param(struck_part, " 96", "120", False, id="one number struck through"),
        pytest.param(struck_cell, None, "120", False, id="whole number struck through"),
        pytest.param(raised_cell, 120, "", True, id="whole number raised"),
        pytest.param(lowered_digit, "96,06₁", "", False, id="lowered digit"),
        pytest.param(lowered_cell, 120, "", True, id="whole number lowered"),
        pytest.param(coloured_part, "96,06", "", False, id="bold part"),
        pytest.param(bool, 120, "", False, id="plain"),
    ],
)
def test_a_cell_holds_what_is_seen_in_it(mark, value, struck, is_raised):
    cell = first_cell(ONE_CELL, lambda book: mark(book["Tờ 1"]))

    assert (cell.value, cell.struck, cell.is_raised) == (value, struck, is_raised)


def test_what_lies_under_a_merged_cell_is_blank():
    sheet = make_workbook("# Tờ 1\n| 5 | 7 |", lambda b: b["Tờ 1"].merge_cells("A1:B1")).sheets[0]

    assert [cell.value for cell in sheet.cells] == [5]


def test_a_cell_far_away_is_reported_and_the_rest_is_read():
    content = workbook_bytes(ONE_CELL, lambda book: book["Tờ 1"].cell(1_048_576, 16_384, "x"))
    workbook, issues = read_workbook(content, "so.xlsx")

    assert cells_and_codes(issues) == [("Tờ 1", "TB16")]
    assert workbook.sheets[0].cell((1, 1)).value == 120


def test_cells_far_away_make_no_workbook_too_large():
    def write_far_out(book):
        for sheet in book:
            sheet.cell(5000, 100, "x")

    text = "\n".join(f"# Tờ {number}\n| 1 |" for number in (1, 2, 3))
    workbook, issues = read_workbook(workbook_bytes(text, write_far_out), "so.xlsx")

    assert issues == ()
    assert [len(list(sheet.cells)) for sheet in workbook.sheets] == [2, 2, 2]


def test_a_workbook_that_is_not_recalculated_by_itself_is_reported():
    def by_hand(book):
        book.calculation.calcMode = "manual"

    workbook, issues = read_workbook(workbook_bytes(ONE_CELL, by_hand), "so.xlsx")

    assert cells_and_codes(issues) == [("so.xlsx", "TB22")]
    assert workbook is not None


def test_hidden_sheets_rows_and_columns_are_read_like_any_other():
    def hide(book):
        book["Tờ 2"].sheet_state = "hidden"
        book["Tờ 2"].row_dimensions[1].hidden = True
        book["Tờ 2"].column_dimensions["A"].hidden = True

    workbook = make_workbook("# Tờ 1\n| 1 |\n# Tờ 2\n| 2 |", hide)

    assert workbook.sheets[1].cell((1, 1)).value == 2


def test_what_excel_writes_for_a_sign_that_xml_forbids_is_read_as_that_sign():
    written = "<is><t>dòng một_x000D_&#10;dòng hai, _x005F_x0041_</t></is>"
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr">{written}</c></row>'
        "</sheetData></worksheet>"
    )
    content = with_parts(workbook_bytes(ONE_CELL), **{"worksheets/sheet1": sheet.encode()})
    workbook, issues = read_workbook(content, "so.xlsx")

    assert issues == ()
    assert workbook.sheets[0].cell((1, 1)).value == "dòng một\r\ndòng hai, _x0041_"


@pytest.mark.parametrize(
    ("part", "ground", "veil"),
    [
        pytest.param({"color": "FFFFFFFF"}, None, Veil.SAME_COLOUR, id="white on white"),
        pytest.param({"color": "FFFFFBE6"}, None, Veil.SAME_COLOUR, id="nearly white"),
        pytest.param({"sz": 1}, None, Veil.TINY, id="a dot"),
        pytest.param({"color": "FFFF0000"}, None, None, id="red"),
        pytest.param({"color": "FFFFFFFF"}, "FFFF0000", None, id="white on red"),
        pytest.param({"b": True}, None, None, id="bold"),
    ],
)
def test_a_part_of_a_text_that_is_not_seen_veils_the_cell(part, ground, veil):
    def drawn(sheet):
        sheet["A1"] = CellRichText(TextBlock(InlineFont(**part), "5"), "1509")
        if ground:
            sheet["A1"].fill = PatternFill("solid", fgColor=ground)

    cell = first_cell(ONE_CELL, lambda book: drawn(book["Tờ 1"]))

    assert (cell.value, cell.veil) == ("51509", veil)
