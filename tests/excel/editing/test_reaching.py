"""What reached over all rows of a table in use reaches over its new rows as well."""

import pytest
from lxml import etree

from tests.excel.editing.sheets import MAIN
from thidua_reports.excel.editing.reaching import Growth, grow, grow_name, grow_table
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError

GROWTH = Growth(first=5, before=9, filled=16, ready=26, columns=(1, 7))
"""A table in A to G with rows 5 to 9 in use; now to 16, and ten to spare."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("A5:A14", "A5:A26", id="over all rows"),
        pytest.param("B4:C9", "B4:C26", id="from the headings on"),
        pytest.param("A5:A8", "A5:A8", id="over some rows"),
        pytest.param("A6:A14", "A6:A14", id="not over the first"),
        pytest.param("J5:J14", "J5:J14", id="beside the table"),
        pytest.param("A5:A200", "A5:A200", id="far enough"),
        pytest.param("A5:A14 J2 B5:B14", "A5:A26 J2 B5:B26", id="several"),
        pytest.param("A:A", "A:A", id="whole columns"),
    ],
)
def test_areas(before, after):
    sheet = etree.fromstring(
        f'<worksheet xmlns="{MAIN}"><conditionalFormatting sqref="{before}"/>'
        f'<dataValidations><dataValidation sqref="{before}"/></dataValidations></worksheet>'
    )

    grow(sheet, GROWTH)

    assert [each.get("sqref") for each in sheet.iterfind(".//*[@sqref]")] == [after, after]


def test_checks_and_formats_of_newer_versions_but_no_charts_in_cells():
    added = "http://schemas.microsoft.com/office/excel/2006/main"
    kinds = ("conditionalFormatting", "dataValidation", "sparkline")
    parts = "".join(f"<{each}><xm:sqref>A5:C14</xm:sqref></{each}>" for each in kinds)
    sheet = etree.fromstring(f'<a xmlns:xm="{added}">{parts}</a>')

    grow(sheet, GROWTH)

    assert [each.text for each in sheet.iter(f"{{{added}}}sqref")] == ["A5:C26", "A5:C26", "A5:C14"]


def test_a_filter_holds_the_rows_that_are_filled():
    sheet = etree.fromstring(f'<worksheet xmlns="{MAIN}"><autoFilter ref="A4:G14"/></worksheet>')

    grow(sheet, GROWTH)

    assert sheet[0].get("ref") == "A4:G16"


def test_a_table_of_excel_holds_the_rows_that_are_filled():
    table = etree.fromstring(f'<table xmlns="{MAIN}" ref="A4:G9"><autoFilter ref="A4:G9"/></table>')

    grow_table(table, GROWTH)

    assert (table.get("ref"), table[0].get("ref")) == ("A4:G16", "A4:G16")


def test_a_table_of_excel_with_a_row_of_totals_is_not_grown():
    table = etree.fromstring(f'<table xmlns="{MAIN}" ref="A4:G9" totalsRowCount="1"/>')

    with pytest.raises(CannotBeEditedError):
        grow_table(table, GROWTH)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'Chỉ tiêu'!$A$1:$G$14", "'Chỉ tiêu'!$A$1:$G$26"),
        ("'Chỉ tiêu'!$A$1:$G$3", "'Chỉ tiêu'!$A$1:$G$3"),
        ("'Chỉ tiêu'!$A$1:$G$14,'Chỉ tiêu'!$J$1", "'Chỉ tiêu'!$A$1:$G$14,'Chỉ tiêu'!$J$1"),
        ("#REF!", "#REF!"),
    ],
)
def test_names(before, after):
    assert grow_name(before, GROWTH, GROWTH.ready) == after
