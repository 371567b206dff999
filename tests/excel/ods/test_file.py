"""Which sheets and rows are read from an .ods workbook, and which files are refused."""

import pytest

from tests.opendocument import FLOAT, ods_bytes, one_cell, settings
from tests.text_workbooks import cells_and_codes
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.raw.workbook import ResultOrigin

A_MILLION = 'table:number-rows-repeated="1048576"'
ALL_COLUMNS = 'table:number-columns-repeated="16384"'


def read(content):
    workbook, issues = read_workbook(content, "so.ods")
    assert issues == ()
    return workbook


def values(content):
    return [[cell.value for cell in row] for row in read(content).sheets[0].rows]


def test_repeated_cells_are_at_every_place():
    cell = f'<c {FLOAT}="5" table:number-columns-repeated="2"/>'
    content = ods_bytes(
        f'<t table:name="Tờ 1"><r table:number-rows-repeated="2"/>'
        f'<r table:number-rows-repeated="2"><c/>{cell}</r></t>'
    )

    assert values(content) == [[None, None, None]] * 2 + [[None, 5, 5]] * 2
    assert read(content).sheets[0].rows[3][2].place.cell == "C4"


def test_what_lies_under_a_merged_cell_is_blank():
    content = one_cell(
        '<c table:number-columns-spanned="2"><p>5</p></c><u><p>7</p></u><c><p>9</p></c>'
    )

    assert values(content) == [["5", None, "9"]]


def test_a_million_blank_rows_are_nothing():
    content = ods_bytes(
        f'<t table:name="Tờ 1"><r><c><p>5</p></c></r><r {A_MILLION}><c {ALL_COLUMNS}/></r></t>'
    )

    assert values(content) == [["5"]]


def test_a_million_rows_of_content_are_reported_and_the_first_are_read():
    content = ods_bytes(f'<t table:name="Tờ 1"><r {A_MILLION}><c><p>5</p></c></r></t>')
    workbook, issues = read_workbook(content, "so.ods")

    assert cells_and_codes(issues) == [("Tờ 1", "TB16")]
    assert [row[0].value for row in workbook.sheets[0].rows] == ["5"] * 5000


def test_a_row_of_all_columns_is_reported_and_the_first_are_read():
    content = ods_bytes(f'<t table:name="Tờ 1"><r><c {ALL_COLUMNS}><p>5</p></c></r></t>')
    workbook, issues = read_workbook(content, "so.ods")

    assert cells_and_codes(issues) == [("Tờ 1", "TB16")]
    assert [cell.value for cell in workbook.sheets[0].rows[0]] == ["5"] * 100


def test_many_sheets_full_to_the_brim_are_refused_before_they_are_read():
    full = f"<r {A_MILLION}><c {ALL_COLUMNS}><p>5</p></c></r>"
    content = ods_bytes("".join(f'<t table:name="{number}">{full}</t>' for number in range(500)))
    workbook, issues = read_workbook(content, "so.ods")

    assert workbook is None
    assert cells_and_codes(issues) == [("so.ods", "TM23")]


def test_copies_of_other_files_are_no_sheets():
    content = ods_bytes(
        "<t table:name=\"'file:///D:/b.ods'#$Tờ 1\"><r><c><p>9</p></c></r></t>"
        '<t table:name="Tờ 1"><r><c><p>5</p></c></r></t>'
    )

    assert [sheet.name for sheet in read(content).sheets] == ["Tờ 1"]


def test_a_workbook_that_is_not_recalculated_by_itself_is_reported():
    content = ods_bytes('<t table:name="Tờ 1"/>', settings=settings("AutoCalculate", "false"))
    workbook, issues = read_workbook(content, "so.ods")

    assert workbook is not None
    assert cells_and_codes(issues) == [("so.ods", "TB22")]


@pytest.mark.parametrize("says", ["true", "false"])
def test_a_workbook_that_computes_with_rounded_numbers_is_known(says):
    before = f'<table:calculation-settings table:precision-as-shown="{says}"/>'
    workbook = read(ods_bytes(f'{before}<t table:name="Tờ 1"/>'))

    assert workbook.computes_as_shown == (says == "true")


ENCRYPTED = {"META-INF/manifest": "<manifest:encryption-data/>"}
ENTITY = '<!DOCTYPE a [<!ENTITY x "96">]><a>&x;</a>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(ods_bytes("", **ENCRYPTED), "TM11", id="password"),
        pytest.param(
            ods_bytes("", mimetype="application/vnd.oasis.opendocument.text"), "TM66", id="letter"
        ),
        pytest.param(ods_bytes("<t>"), "TM10", id="broken content"),
        pytest.param(ods_bytes("", content=ENTITY), "TM10", id="words that stand for others"),
        pytest.param(ods_bytes("")[:-20], "TM10", id="cut off"),
        pytest.param(one_cell(f"<c>{'<p>' * 999}{'</p>' * 999}</c>"), "TM10", id="very deep"),
    ],
)
def test_a_file_that_is_no_readable_workbook_is_refused_with_its_reason(content, code):
    workbook, issues = read_workbook(content, "so.ods")

    assert workbook is None
    assert cells_and_codes(issues) == [("so.ods", code)]


def test_a_sheet_that_is_linked_to_another_file_holds_figures_of_that_file():
    source = (
        '<table:table-source xmlns:x="http://www.w3.org/1999/xlink" x:type="simple"'
        ' x:href="../Nam%202018/goc.ods" table:table-name="Tờ gốc"/>'
    )
    content = ods_bytes(
        f'<t table:name="Tờ 1">{source}<r><c {FLOAT}="5"/></r></t>'
        f'<t table:name="Tờ 2"><r><c {FLOAT}="5"/></r></t>'
    )
    linked, own = (sheet.cell((1, 1)) for sheet in read(content).sheets)

    assert (linked.origin, linked.formula) == (ResultOrigin.ANOTHER_FILE, "='[goc.ods]Tờ gốc'!A1")
    assert (own.origin, own.formula) == (ResultOrigin.THE_FILE, "")


SHAPE = "<draw:rect><p>số</p><p>là 70</p></draw:rect>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(f"<table:shapes>{SHAPE}</table:shapes>", [((1, 1), "số là 70")], id="sheet"),
        pytest.param(
            f'<r table:number-rows-repeated="4"/><r><c table:number-columns-repeated="2"/>'
            f"<c>{SHAPE}</c></r>",
            [((5, 3), "số là 70")],
            id="cell",
        ),
        pytest.param(
            "<r><c><draw:frame><draw:text-box><p>số 70</p></draw:text-box></draw:frame></c></r>",
            [((1, 1), "số 70")],
            id="frame",
        ),
        pytest.param(
            "<r><c><draw:rect><p>đúng là<text:line-break/>700<text:s/>hộ</p><text:list>"
            "<text:list-item><p>chưa chốt</p></text:list-item></text:list></draw:rect></c></r>",
            [((1, 1), "đúng là 700 hộ chưa chốt")],
            id="line, blank and list",
        ),
        pytest.param(
            "<r><c><draw:g><draw:rect><p>700</p></draw:rect></draw:g></c></r>",
            [((1, 1), "700")],
            id="group",
        ),
        pytest.param(
            '<office:forms><form:form><form:button form:label="Chưa chốt"/></form:form>'
            "</office:forms>",
            [((1, 1), "Chưa chốt")],
            id="button",
        ),
        pytest.param("<r><c><draw:frame><draw:image/></draw:frame></c></r>", [], id="picture"),
        pytest.param("<r><c><office:annotation><p>70</p></office:annotation></c></r>", [], id="n"),
    ],
)
def test_what_is_written_in_shapes_over_the_cells_is_read(inside, expected):
    sheet = read(ods_bytes(f'<t table:name="Tờ 1">{inside}</t>')).sheets[0]

    assert [(box.position, box.text) for box in sheet.boxes] == expected
