"""What a cell of an .ods workbook holds and how it looks, whichever program wrote it."""

from datetime import datetime, time, timedelta

import pytest

from tests.opendocument import FLOAT, ods_bytes, one_cell
from thidua_reports.excel.files.workbook_file import read_workbook

PERCENT_STYLE = """
<number:percentage-style style:name="N1"/>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>
"""
TIME_STYLE = """
<number:time-style style:name="N1" number:truncate-on-overflow="false"/>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
"""
WORDS_STYLE = """
<number:number-style style:name="N1"><number:text>%</number:text></number:number-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
"""
SECTIONS_STYLE = """
<number:percentage-style style:name="N1P0"/>
<number:number-style style:name="N1"><number:text>-</number:text>
<style:map style:condition="value()&gt;0" style:apply-style-name="N1P0"/></number:number-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
"""
LOOKS = """
<style:style style:name="ce1" style:family="table-cell">
<style:text-properties {look}/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties {look}/></style:style>
"""


def read(content):
    workbook, issues = read_workbook(content, "so.ods")
    assert issues == ()
    return workbook


def only_cell(cell, styles=""):
    return read(one_cell(cell, styles)).sheets[0].cell((1, 1))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param(
            '<c office:value-type="string" office:string-value="5 cuộc"/>', "5 cuộc", id="attribute"
        ),
        pytest.param(f'<c {FLOAT}="12.5"/>', 12.5, id="number"),
        pytest.param(
            '<c office:value-type="currency" office:value="5"><p>5 ₫</p></c>', 5, id="money"
        ),
        pytest.param(
            '<c office:value-type="boolean" office:boolean-value="true"/>', True, id="yes"
        ),
        pytest.param(
            f'<c table:formula="of:=TRUE()" {FLOAT}="1"><p>TRUE</p></c>', True, id="computed yes"
        ),
        pytest.param(
            '<c office:value-type="date" office:date-value="2018-10-06"/>',
            datetime(2018, 10, 6),
            id="day",
        ),
        pytest.param(
            '<c office:value-type="date" office:date-value="2018-10-06T08:30:00.000000000"/>',
            datetime(2018, 10, 6, 8, 30),
            id="day and hour",
        ),
        pytest.param(
            '<c office:value-type="time" office:time-value="PT16H25M00,5S"/>',
            time(16, 25, 0, 500000),
            id="time",
        ),
        pytest.param('<c office:value-type="string"><p>06/10</p></c>', "06/10", id="text"),
        pytest.param("<c><p>06/10</p></c>", "06/10", id="text that is not called so"),
        pytest.param(
            '<c office:value-type="string"><p>một<text:s text:c="2"/>hai<text:tab/>ba</p>'
            "<p>bốn<text:line-break/>năm <text:span>sáu</text:span> bảy</p></c>",
            "một  hai\tba\nbốn\nnăm sáu bảy",
            id="blanks and lines",
        ),
        pytest.param(
            f'<c {FLOAT}="5"><office:annotation><p>99</p></office:annotation><p>5</p></c>',
            5,
            id="comment is no value",
        ),
        pytest.param(
            '<c office:value-type="string"><p>5<office:annotation><p>9</p></office:annotation></p>'
            "</c>",
            "5",
            id="comment in a text is none of it",
        ),
        pytest.param(
            '<c table:formula="of:=1/0" office:value-type="string" office:string-value=""'
            ' calcext:value-type="error"><p>#DIV/0!</p></c>',
            "#DIV/0!",
            id="error",
        ),
        pytest.param(
            f'<c table:formula="oooc:=1/0" {FLOAT}="0"><p>#DIV/0!</p></c>',
            "#DIV/0!",
            id="error of OpenOffice, which writes a 0 under it",
        ),
        pytest.param(
            f'<c table:formula="of:=A(" {FLOAT}="0"><p>Err:508</p></c>', "#VALUE!", id="Err:508"
        ),
        pytest.param(
            '<c table:formula="of:=1" calcext:value-type="error"><p>#WERT!</p></c>',
            "#WERT!",
            id="error in another language",
        ),
        pytest.param(f'<c {FLOAT}="1,5"/>', "#VALUE!", id="number with a comma"),
        pytest.param(
            '<c office:value-type="date" office:date-value="-0044-03-15"/>',
            "#VALUE!",
            id="day before Christ",
        ),
        pytest.param(
            '<c office:value-type="time" office:time-value="16:25"/>', "#VALUE!", id="no time"
        ),
    ],
)
def test_a_cell_holds_what_was_typed_or_computed(cell, value):
    found = only_cell(cell).value

    assert (type(found), found) == (type(value), value)


def test_a_formula_that_shows_nothing_is_blank():
    shows_nothing = 'office:value-type="string" office:string-value=""'
    cell = only_cell(f'<c table:formula="of:=&quot;&quot;" {shows_nothing}><p/></c>')

    assert cell.is_blank


def test_a_formula_that_was_never_computed_is_something():
    cell = only_cell('<c table:formula="of:=1+1"/>')

    assert (cell.value, cell.formula, cell.is_blank) == (None, "=1+1", False)


@pytest.mark.parametrize(
    ("cell", "styles", "number_format"),
    [
        pytest.param(f'<c {FLOAT}="0.5"/>', "", "General", id="no style"),
        pytest.param(
            '<c office:value-type="percentage" office:value="0.5"/>', "", "0.00%", id="by its type"
        ),
        pytest.param(
            f'<c {FLOAT}="0.5" table:style-name="ce1"/>', PERCENT_STYLE, "0.00%", id="by its style"
        ),
        pytest.param(
            f'<c {FLOAT}="0.5" table:style-name="ce2"/>', PERCENT_STYLE, "0.00%", id="by a parent"
        ),
        pytest.param(
            f'<c {FLOAT}="0.5" table:style-name="ce1"/>',
            SECTIONS_STYLE,
            '[>0]0.00%;"-"',
            id="by the condition of its style",
        ),
        pytest.param(
            f'<c table:formula="of:=[.B1]" {FLOAT}="0.5"><p>50%</p></c>',
            "",
            "0.00%",
            id="by what it shows",
        ),
        pytest.param(
            f'<c {FLOAT}="5" table:style-name="ce1"><p>5%</p></c>',
            WORDS_STYLE,
            '"%"',
            id="not by a sign that is only written behind",
        ),
    ],
)
def test_a_percentage_is_known(cell, styles, number_format):
    assert only_cell(cell, styles).number_format == number_format


def test_a_cell_without_a_style_has_that_of_its_row_or_column():
    cell = f'<c {FLOAT}="0.5"/>'
    content = ods_bytes(
        '<t table:name="Tờ 1"><table:table-header-columns><col/></table:table-header-columns>'
        '<col table:default-cell-style-name="ce1" table:number-columns-repeated="16383"/>'
        f"<r>{cell}{cell}</r>"
        f'<table:table-row-group><r table:default-cell-style-name="ce1">{cell}</r>'
        "</table:table-row-group></t>",
        PERCENT_STYLE,
    )
    rows = read(content).sheets[0].rows

    assert [cell.number_format for cell in rows[0]] == ["General", "0.00%"]
    assert rows[1][0].number_format == "0.00%"


def test_the_last_column_gives_its_cells_its_style_and_what_lies_beyond_has_none():
    cell = f'<c {FLOAT}="0.5"/>'
    content = ods_bytes(
        '<t table:name="Tờ 1"><col/><col table:default-cell-style-name="ce1"/>'
        f"<r>{cell}{cell}{cell}</r></t>",
        PERCENT_STYLE,
    )

    formats = [cell.number_format for cell in read(content).sheets[0].rows[0]]

    assert formats == ["General", "0.00%", "General"]


def test_a_length_of_time_may_be_more_than_a_day():
    cell = '<c office:value-type="time" office:time-value="PT30H05M00S" table:style-name="ce1"/>'

    assert only_cell(cell, TIME_STYLE).value == timedelta(hours=30, minutes=5)


@pytest.mark.parametrize(
    ("look", "whole", "part"),
    [
        pytest.param('style:text-position="super 58%"', ("⁹⁶", ""), ("9⁶", ""), id="raised"),
        pytest.param('style:text-position="-33% 58%"', ("₉₆", ""), ("9₆", ""), id="lowered"),
        pytest.param('style:text-position="0% 100%"', ("96", ""), ("96", ""), id="on the line"),
        pytest.param(
            'style:text-line-through-style="solid"', (None, "96"), ("9", "6"), id="struck through"
        ),
        pytest.param(
            'style:text-line-through-type="none"', ("96", ""), ("96", ""), id="not struck through"
        ),
    ],
)
def test_raised_and_struck_characters_are_read_as_they_are_seen(look, whole, part):
    styles = LOOKS.format(look=look)
    of_cell = only_cell('<c table:style-name="ce1"><p>96</p></c>', styles)
    of_part = only_cell('<c><p>9<text:span text:style-name="T1">6</text:span></p></c>', styles)

    assert (of_cell.value, of_cell.struck) == whole
    assert (of_part.value, of_part.struck) == part


def test_a_whole_number_that_is_raised_stays_a_number():
    styles = LOOKS.format(look='style:text-position="super 58%"')
    cell = only_cell(f'<c {FLOAT}="96" table:style-name="ce1"><p>96</p></c>', styles)

    assert (cell.value, cell.is_raised) == (96, True)


@pytest.mark.parametrize(
    ("style", "number_format"),
    [
        pytest.param(
            '<number:date-style style:name="N1"><number:month number:style="long"/>'
            '<number:text>/</number:text><number:year number:style="long"/></number:date-style>',
            'mm"/"yyyy',
            id="a month and a year",
        ),
        pytest.param(
            '<number:date-style style:name="N1"><number:day-of-week number:style="long"/>'
            '<number:month number:textual="true"/></number:date-style>',
            "ddddmmm",
            id="names",
        ),
        pytest.param(
            '<number:date-style style:name="N1" number:automatic-order="true">'
            "<number:month/><number:day/></number:date-style>",
            "dd/mm/yyyy",
            id="in the order of the machine",
        ),
    ],
)
def test_a_day_has_the_format_of_its_style(style, number_format):
    cell_style = (
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    )
    cell = '<c office:value-type="date" office:date-value="2018-06-01" table:style-name="ce1"/>'

    assert only_cell(cell, style + cell_style).number_format == number_format
