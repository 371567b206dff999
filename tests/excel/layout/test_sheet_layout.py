"""Where things are on a sheet that we write."""

import pytest

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW, Column, SheetLayout
from thidua_reports.layouts import member_sheets, summary_workbook


@pytest.mark.parametrize(
    ("position", "cell"), [(0, "A5"), (25, "Z5"), (26, "AA5"), (27, "AB5")], ids=str
)
def test_an_address_counts_columns_as_excel_does(position, cell):
    columns = tuple(Column(str(number)) for number in range(30))
    layout = SheetLayout("Trang", "", columns, ())

    assert layout.at(columns[position], 5) == cell


def test_a_column_of_another_sheet_has_no_address():
    with pytest.raises(KeyError, match="Thực hiện"):
        member_sheets.MemberPassages.at(member_sheets.Results.achieved, 5)


def test_rows_begin_under_the_headings():
    assert FIRST_ROW == HEADER_ROW + 1


@pytest.mark.parametrize(
    "layout",
    [
        member_sheets.Results.layout,
        member_sheets.CriterionResults.layout,
        summary_workbook.items_layout(()),
    ],
    ids=lambda layout: layout.name,
)
def test_no_two_columns_of_a_sheet_are_taken_for_each_other(layout):
    assert len(set(layout.columns)) == len(layout.columns)
