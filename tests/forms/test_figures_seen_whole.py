"""No figure is shown rounded because its column is narrow: on paper it is seen as it was typed."""

from io import BytesIO
from itertools import count

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.built_inputs import SAMPLES
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW, CellKind, SheetLayout
from thidua_reports.layouts import member_sheets, work_map
from thidua_reports.layouts.bloc_tabs import TABS

SAMPLE = SAMPLES / "kien_giang_khoi_4_2018_nam"
QUANTITIES = {
    "Kế hoạch",
    "Thực hiện",
    "Trên tổng số",
    "Cùng kỳ năm trước",
    "Kỳ trước",
    "Số lượng, số vụ",
    "Số liệu khác",
    "Kế hoạch năm trước",
    "Thực hiện năm trước",
    "Số cũ",
    "Số mới",
}
"""What may be any amount of money; other figures are points, per cents, or counts of people."""
LARGE, SMALL = 153135000.25, 105.0054
APART = "#,##0.00"
WORDS_OF_CHECKS = {"Kiểm tra"}


def figure_columns(layout):
    """Return the columns that may hold a figure with decimals."""
    return [
        each
        for each in layout.columns
        if each.kind in (CellKind.NUMBER, CellKind.COMPUTED)
        and each.limits is None
        and each.heading not in WORDS_OF_CHECKS
    ]


def filled(path, layouts):
    """Return the workbook with a figure in each column, none hidden, and the figures as text."""
    book, typed, numbers = load_workbook(path), {}, count()
    for layout in (each for each in layouts if each.name in book.sheetnames):
        sheet = book[layout.name]
        for each in sheet.column_dimensions.values():
            each.hidden = False
        headings = {cell.value: cell.column for cell in sheet[HEADER_ROW]}
        for column in figure_columns(layout):
            at = headings.get(column.heading)
            if not at or column.number_format:
                continue
            number, is_large = next(numbers), column.heading in QUANTITIES
            value = LARGE + 1000 * number if is_large else SMALL + number
            cell = sheet.cell(FIRST_ROW, at)
            cell.value, cell.number_format = value, "General"
            typed[layout.name, column.heading] = f"{value:.2f}" if is_large else f"{value:.4f}"
            if is_large:
                below = sheet.cell(FIRST_ROW + 1, at)
                below.value, below.number_format = value, APART
                typed[layout.name, column.heading, APART] = f"{value:,.2f}"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue(), typed


@pytest.mark.parametrize(
    ("path", "layouts"),
    [
        (SAMPLE / "khoi.xlsx", work_map.SHEETS),
        (min((SAMPLE / "thanh_vien").iterdir()), member_sheets.SHEETS),
    ],
    ids=["khoi", "form"],
)
def test_every_figure_is_printed_whole(path, layouts, libreoffice, tmp_path):
    tables = [each for each in layouts if isinstance(each, SheetLayout)]
    content, typed = filled(path, tables)
    made = tmp_path / "so.xlsx"
    made.write_bytes(content)

    text = "\n".join(page.extract_text() for page in PdfReader(libreoffice.to_pdf(made)).pages)

    assert len(typed) >= 10
    assert {at for at, figure in typed.items() if figure not in text} == set()


def test_figures_have_room_where_tables_share_their_columns():
    room = {
        (tab.name, column.heading): tab.widths[at]
        for tab in TABS
        for table in tab.layouts
        for at, column in enumerate(table.columns)
        if column in figure_columns(table)
    }

    assert {at: width for at, width in room.items() if width < len("367,75") + 1} == {}
