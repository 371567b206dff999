"""What must not be blank: the map misses it where the reader and the checks do."""

import shutil

from openpyxl import load_workbook

from tests.forms.test_bloc_map import states_on, typed
from tests.tabs import table_in
from tests.workspaces import SAMPLES
from thidua_reports.excel.layout.sheet_layout import SettingsLayout
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

YEAR = SAMPLES / "kien_giang_khoi_17_2018_nam_minh_hoa"
TABLES = [each for each in SHEETS if not isinstance(each, SettingsLayout)]


def blanked():
    """Yield a cell of each column that is needed, by table and address, of a row in the sample."""
    workbook = load_workbook(YEAR / "khoi.xlsx")
    for layout in TABLES:
        sheet, rows = table_in(workbook, layout.name)
        first = sheet.cell(rows.start + 4, 1).value
        if first and not str(first).startswith("ví dụ"):
            for column in layout.needed:
                yield layout.name, layout.at(column, 5)


def told_of(folder, table):
    found = examine(open_workspace(folder)).issues
    return [each.kind.code for each in found if each.place.sheet == table]


def test_the_map_misses_what_the_checks_miss(libreoffice, tmp_path):
    cells = list(blanked())
    content = (YEAR / "khoi.xlsx").read_bytes()
    copies = [tmp_path / f"{at}.xlsx" for at, _ in enumerate(cells)]
    for copy, cell in zip(copies, cells, strict=True):
        copy.write_bytes(typed(content, {cell: None}))
    folder = shutil.copytree(YEAR, tmp_path / "khoi")
    before = {layout.name: told_of(folder, layout.name) for layout in TABLES}

    assert len(cells) >= 20
    for (table, cell), copy, seen in zip(cells, copies, libreoffice.computed(copies), strict=True):
        (folder / "khoi.xlsx").write_bytes(copy.read_bytes())
        assert told_of(folder, table) != before[table], (table, cell)
        assert states_on(seen)[table].startswith("còn thiếu: "), (table, cell)
