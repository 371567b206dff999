"""Where the pages of a sheet with several tables end."""

from io import BytesIO

from openpyxl import load_workbook

from tests.tabs import top_of
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.layouts.bloc_tabs import TABS


def test_pages_with_several_tables_end_above_one_of_them():
    workbook = load_workbook(BytesIO(bloc_workbook({}, {})))

    ends = {tab.name: [each.id for each in workbook[tab.name].row_breaks.brk] for tab in TABS}
    tops = {tab.name: [top_of(workbook[tab.name], each) for each in tab.names] for tab in TABS}
    assert any(ends.values())
    for name, rows in ends.items():
        assert {*rows} <= {top - 1 for top in tops[name][1:]}
