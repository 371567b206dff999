"""What lets a cell look otherwise than it is read is known of .ods and .xls as of .xlsx."""

import base64
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.opendocument import FLOAT, ods_bytes, one_cell, settings
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.raw.sign_fonts import as_drawn
from thidua_reports.excel.raw.workbook import UNKNOWN_FORMULA, Rule, TextBox, Veil

KINDS = ("xlsx", "ods", "xls")
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
"""A picture of one point."""


def drawn_in_many_ways():
    book = Workbook()
    page = book.active
    for row in range(1, 7):
        for column in range(1, 5):
            page.cell(row, column, 0 if row == column else 10 * row + column)
    line = Side("thin", "000000")
    page["A2"].border = Border(diagonal=line, diagonalUp=True)
    page["B1"].font = Font(color="FFFFFF")
    page["B3"].fill, page["B3"].font = PatternFill("solid", "1F4E78"), Font(color="1F4E78")
    page["B4"].fill, page["B4"].font = PatternFill("solid", "1F4E78"), Font(color="FFFFFF")
    page["C1"].alignment = Alignment(horizontal="fill")
    page["C2"], page["C2"].number_format = "ở 12 xã", ";;;"
    page["A5"], page["A5"].font = "³ 95", Font(name="Symbol")
    page["B5"], page["B5"].font = "cho 12 tÕ", Font(name=".VnTime")
    page["C5"] = CellRichText(TextBlock(InlineFont(rFont="Symbol"), "£"), " 40")
    page["D1"].number_format = "0*0"
    page["C4"] = 7
    page["C4"].font = Font(size=1)
    _in_colours_hard_to_see(page)
    page.oddHeader.center.text, page.oddFooter.right.text = "SỐ LIỆU ƯỚC", "Trang &P"
    page.row_dimensions[4].height, page.row_dimensions[6].height = 0.75, 20
    page.column_dimensions["D"].width, page.column_dimensions["B"].width = 0.28, 20
    page.sheet_view.showZeros = False
    rules = book.create_sheet("Quy tắc")
    for row in range(1, 6):
        rules.append([row, row * 10, f"={row}+1"])
    rules["D1"], rules["D2"] = "=TRUE", '="không"&"rõ"'
    for area, look in RULES.items():
        rules.conditional_formatting.add(area, FormulaRule(["TRUE"], **look))
    return book


def _in_colours_hard_to_see(page):
    page["A3"].font, page["A3"].fill = Font(color="FFFFFF"), PatternFill("solid", "FFFBE6")
    page["C3"].number_format, page["D2"].number_format = "[White]0", "0;[White]-0"


RULES = {
    "A1:A2": {"font": Font(strike=True)},
    "B2 B4": {"font": Font(color="FFFFFF")},
    "A4": {"font": Font(color="FFFFFF"), "fill": PatternFill("solid", bgColor="FFFFFF")},
    "A5": {"font": Font(color="FFFFFF"), "fill": PatternFill("solid", bgColor="1F4E78")},
    "B5": {"fill": PatternFill("solid", bgColor="FFC7CE")},
}


def veiled(sheet):
    """The cells that are not seen as they are, by what hides them."""
    found = {}
    for cell in sheet.cells:
        if cell.veil:
            found.setdefault(cell.veil, set()).add(cell.position)
    return found


@pytest.fixture(scope="module")
def files(libreoffice):
    with TemporaryDirectory() as folder:
        source = Path(folder) / "so.xlsx"
        drawn_in_many_ways().save(source)
        other = {kind: libreoffice.converted([source], kind)[0] for kind in KINDS[1:]}
        return {kind: path.read_bytes() for kind, path in ({"xlsx": source} | other).items()}


def sheet_of(content, number=0):
    workbook, issues = read_workbook(content, "so")
    assert issues == ()
    return workbook.sheets[number]


def at(sheet, row, column):
    return sheet.cell((row, column))


@pytest.fixture(params=KINDS)
def sheet(files, request):
    return sheet_of(files[request.param])


def test_a_line_from_corner_to_corner_strikes_a_cell_out(sheet):
    assert (at(sheet, 2, 1).value, at(sheet, 2, 1).struck) == (None, "21")


def test_cells_that_are_not_seen_as_they_are_are_known(sheet):
    assert veiled(sheet) == {
        Veil.SAME_COLOUR: {(1, 2), (3, 2), (3, 1), (3, 3)},
        Veil.REPEATED: {(1, 3)},
        Veil.NO_TEXT: {(2, 3)},
        Veil.TINY: {(4, 3)},
    }
    assert at(sheet, 2, 3).value == "ở 12 xã"


def test_letters_in_fonts_of_signs_are_known_by_what_is_drawn(sheet):
    assert as_drawn(at(sheet, 5, 1).value) == "≥ 95"
    assert as_drawn(at(sheet, 5, 3).value) == "≤ 40"
    assert at(sheet, 5, 2).font == ".VnTime"


def test_words_above_and_below_on_paper_are_known_without_the_number_of_the_page(sheet):
    assert sheet.on_pages == ("SỐ LIỆU ƯỚC",)


def test_rows_and_columns_in_which_nothing_is_seen_are_hidden(sheet):
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({4}, {4})


def test_a_view_that_leaves_zeros_blank_is_known(sheet):
    assert sheet.hides_zeros


def test_a_digit_that_fills_the_cell_is_part_of_its_format(sheet):
    assert at(sheet, 1, 4).number_format == "0*0"


@pytest.mark.parametrize("kind", KINDS)
def test_rules_that_change_what_is_seen_are_known_with_their_cells(files, kind):
    assert sheet_of(files[kind], 1).rules == {
        Rule(strikes=True): {(1, 1), (2, 1)},
        Rule(fades=True): {(2, 2), (4, 2), (4, 1)},
    }


@pytest.mark.parametrize("kind", KINDS)
def test_cells_that_hold_formulas_are_known(files, kind):
    cells = sheet_of(files[kind], 1).cells
    known = {cell.place.cell: cell.formula for cell in cells if cell.formula}

    assert known.keys() == {"C1", "C2", "C3", "C4", "C5", "D1", "D2"}
    assert kind != "xls" or set(known.values()) == {UNKNOWN_FORMULA}


@pytest.mark.parametrize("kind", KINDS)
def test_words_in_boxes_are_known_with_the_cell_over_which_they_begin(libreoffice, kind):
    with TemporaryDirectory() as folder:
        source = Path(folder) / "so.xlsx"
        with xlsxwriter.Workbook(source) as book:
            page = book.add_worksheet()
            page.write("B2", 5)
            page.write_comment("B2", "không phải 99")
            page.insert_textbox("C4", "số đúng\nlà 70")
        path = source if kind == "xlsx" else libreoffice.converted([source], kind)[0]
        sheet = sheet_of(path.read_bytes())

    assert sheet.boxes == (TextBox((4, 3), "số đúng là 70"),)
    assert at(sheet, 2, 2).comment == "không phải 99"


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_and_charts_are_known_by_the_cells_they_hide(libreoffice, kind):
    with TemporaryDirectory() as folder:
        source = Path(folder) / "so.xlsx"
        with xlsxwriter.Workbook(source) as book:
            page = book.add_worksheet()
            page.write_column("B2", [1, 2, 3])
            chart = book.add_chart({"type": "line"})
            chart.add_series({"values": "=Sheet1!$B$2:$B$4"})
            page.insert_chart("D3", chart, {"object_position": 1})
            page.insert_image("B2", "ảnh.png", {"image_data": BytesIO(PIXEL), "x_scale": 90,
                                                "y_scale": 50, "object_position": 1})  # fmt: skip
        path = source if kind == "xlsx" else libreoffice.converted([source], kind)[0]
        sheet = sheet_of(path.read_bytes())

    assert {picture.first for picture in sheet.pictures} == {(3, 4), (2, 2)}
    assert all(picture.last > (4, 2) for picture in sheet.pictures)
    assert sheet.boxes == ()


def calc(inside):
    """Return a table of two rows to which LibreOffice gives rules."""
    row = f'<r><c {FLOAT}="5"/><c {FLOAT}="6"/></r>'
    return f'<t table:name="Tờ .A1 1">{row}{row}{inside}</t>'


def rule(where, inside):
    return (
        "<calcext:conditional-formats><calcext:conditional-format"
        f' calcext:target-range-address="{where}">{inside}</calcext:conditional-format>'
        "</calcext:conditional-formats>"
    )


STRIKES = '<style:text-properties style:text-line-through-style="solid"/>'
ESTIMATE = (
    '<number:number-style style:name="N"><number:text>ước </number:text>'
    '<number:number number:min-integer-digits="1"/></number:number-style>'
)


@pytest.mark.parametrize(
    ("where", "inside", "expected"),
    [
        pytest.param(
            "'Tờ .A1 1'.A1:'Tờ .A1 1'.A2 'Tờ .A1 1'.B2",
            '<calcext:condition calcext:apply-style-name="a b"/>',
            {Rule(strikes=True): {(1, 1), (2, 1), (2, 2)}},
            id="two areas of a sheet with a point in its name",
        ),
        pytest.param(
            "Tờ.$B$1", '<calcext:date-is calcext:style="a b"/>', {Rule(strikes=True): {(1, 2)}},
            id="days",
        ),
        pytest.param(
            ".B1",
            '<calcext:icon-set><calcext:formatting-entry calcext:show-value="false"/>'
            "</calcext:icon-set>",
            {Rule(hides=True): {(1, 2)}},
            id="icons alone",
        ),
        pytest.param(".B1", "<calcext:data-bar/>", {}, id="bars beside the numbers"),
        pytest.param(".B1", "<calcext:color-scale/>", {}, id="colours"),
        pytest.param(".B1", '<calcext:condition calcext:apply-style-name="x"/>', {}, id="unknown"),
        pytest.param(
            ".B1", '<calcext:condition calcext:apply-style-name="n"/>',
            {Rule('"ước "0'): {(1, 2)}}, id="format",
        ),
    ],
)  # fmt: skip
def test_rules_of_libreoffice_are_known(where, inside, expected):
    styles = (
        ESTIMATE
        + ods_style(STRIKES, name="a_20_b", more=' style:display-name="a b"')
        + ods_style("", name="n", more=' style:data-style-name="N"')
    )

    assert sheet_of(ods_bytes(calc(rule(where, inside)), styles)).rules == expected


def test_rules_that_are_in_styles_are_known():
    mapped = '<style:map style:condition="cell-content()=5" style:apply-style-name="b"/>'
    usual = ods_style('<style:text-properties fo:color="#ffffff"/>', name="Default")
    styles = (
        usual
        + ods_style(mapped)
        + ods_style(STRIKES, name="b", more=' style:parent-style-name="Default"')
    )
    sheet = sheet_of(one_cell(f'<c table:style-name="a" {FLOAT}="5"/>', styles))

    assert sheet.rules == {Rule(strikes=True): {(1, 1)}}


WORDS = "office:value-type='string'"


def ods_style(inside, family="table-cell", name="a", more=""):
    return f'<style:style style:name="{name}" style:family="{family}"{more}>{inside}</style:style>'


def test_zeros_are_seen_where_the_settings_say_so():
    content = ods_bytes('<t table:name="1"/>', settings=settings("ShowZeroValues", "true"))

    assert not sheet_of(content).hides_zeros


@pytest.mark.parametrize(
    ("properties", "is_lost"),
    [
        pytest.param('fo:color="#ffffff"', True, id="white on no ground"),
        pytest.param('fo:color="#fffffa"', True, id="nearly white"),
        pytest.param('fo:color="#888888"', False, id="grey"),
        pytest.param(
            'fo:color="#ffffff" style:use-window-font-color="true"', False, id="left to the program"
        ),
        pytest.param("", False, id="nothing said"),
    ],
)
def test_characters_in_the_colour_of_their_ground_are_known(properties, is_lost):
    style = ods_style(
        f'<style:table-cell-properties fo:background-color="transparent"/>'
        f"<style:text-properties {properties}/>"
    )
    sheet = sheet_of(one_cell(f'<c table:style-name="a" {FLOAT}="5"/>', style))

    assert veiled(sheet) == ({Veil.SAME_COLOUR: {(1, 1)}} if is_lost else {})


def test_a_span_is_drawn_like_its_cell_but_for_what_it_says_itself():
    struck = '<style:text-properties style:text-line-through-style="solid"/>'
    font = '<style:text-properties style:font-name="Ký hiệu"/>'
    face = '<style:font-face style:name="Ký hiệu" svg:font-family="\'Symbol\'"/>'
    styles = face + ods_style(struck) + ods_style(font, "text", "t")
    span = '<text:span text:style-name="t">³ 5</text:span>'
    sheet = sheet_of(one_cell(f'<c table:style-name="a" {WORDS}><p>{span}</p></c>', styles))

    assert at(sheet, 1, 1).value is None
    assert as_drawn(at(sheet, 1, 1).struck) == "≥ 5"


def test_a_cell_without_a_style_is_drawn_in_the_usual_font():
    usual = ods_style('<style:text-properties fo:font-family=".VnTime"/>', name="Default")
    sheet = sheet_of(one_cell(f"<c {WORDS}><p>tÕ</p></c>", usual))

    assert at(sheet, 1, 1).font == ".VnTime"


@pytest.mark.parametrize(
    ("height", "is_hidden"),
    [("0.5mm", True), ("0.1cm", True), ("1mm", True), ("5mm", False), ("0.2in", False),
     ("3.5pt", False), ("much", False), ("", False)],
)  # fmt: skip
def test_a_row_is_hidden_by_its_height_in_any_unit(height, is_hidden):
    look = f'<style:table-row-properties style:row-height="{height}"/>'
    content = ods_bytes(
        f'<t table:name="1"><r table:style-name="a"><c {FLOAT}="5"/></r></t>',
        ods_style(look, "table-row"),
    )

    assert sheet_of(content).hidden_rows == ({1} if is_hidden else set())
