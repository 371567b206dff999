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
    """Yield a filled cell of each column that is needed, by table and address in the sample."""
    workbook = load_workbook(YEAR / "khoi.xlsx")
    for layout in TABLES:
        sheet, rows = table_in(workbook, layout.name)
        first = sheet.cell(rows.start + 4, 1).value
        if first and not str(first).startswith("ví dụ"):
            for column in layout.needed:
                at = layout.positions[column] + 1
                filled = (
                    each - rows.start + 1
                    for each in rows[4:]
                    if sheet.cell(each, at).value is not None
                )
                if row := next(filled, None):
                    yield layout.name, layout.at(column, row)


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

    told = set()
    assert len(cells) >= 20
    for (table, cell), copy, seen in zip(cells, copies, libreoffice.computed(copies), strict=True):
        (folder / "khoi.xlsx").write_bytes(copy.read_bytes())
        is_told = told_of(folder, table) != before[table]
        assert states_on(seen)[table].startswith("còn thiếu: ") == is_told, (table, cell)
        told.add((table, cell) if is_told else None)
    assert len(told) > len(cells) * 3 // 4
