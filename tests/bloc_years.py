"""What the secretary and the members type into khoi.xlsx and the forms over a bloc's year."""

from pathlib import Path

from openpyxl import load_workbook

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW, SettingsLayout
from thidua_reports.layouts import member_sheets


def headings_of(sheet):
    """Return the letter of each column by its heading."""
    return {cell.value: cell.column_letter for cell in sheet[HEADER_ROW]}


def settings_cells(layout: SettingsLayout, values):
    """Return the cells of the values, by the codes of their settings."""
    rows = {setting.code: row for row, setting in enumerate(layout, start=FIRST_ROW)}
    return {f"C{rows[code]}": value for code, value in values.items()}


def row_of(sheet, values, first=FIRST_ROW):
    """Write a row by headings into the first empty row."""
    headings = headings_of(sheet)
    row = first
    while sheet[f"A{row}"].value:
        row += 1
    for heading, value in values.items():
        sheet[f"{headings[heading]}{row}"] = value


def fill_registrations(path: Path, rows):
    """Type name, unit, kind, direction and plan of each target into the free rows of a form."""
    workbook = load_workbook(path)
    sheet = workbook[member_sheets.Registrations.layout.name]
    headings = headings_of(sheet)
    free = [r for r in range(FIRST_ROW, sheet.max_row + 1) if sheet[f"A{r}"].value
            and not sheet[f"{headings['Kế hoạch']}{r}"].value]  # fmt: skip
    columns = ("Tên chỉ tiêu", "Đơn vị tính", "Loại", "Chiều", "Kế hoạch")
    for row, values in zip(free, rows, strict=False):
        for heading, value in zip(columns, values, strict=True):
            sheet[f"{headings[heading]}{row}"] = None if value == "" else value
    workbook.save(path)


def fill_results(path: Path, achieved):
    """Type what was achieved, and of how many, by the code of the target."""
    workbook = load_workbook(path)
    sheet = workbook[member_sheets.Results.layout.name]
    headings = headings_of(sheet)
    for row in range(FIRST_ROW, FIRST_ROW + len(achieved)):
        value, out_of = achieved[sheet[f"A{row}"].value]
        sheet[f"{headings['Thực hiện']}{row}"] = value
        sheet[f"{headings['Trên tổng số']}{row}"] = out_of
    workbook.save(path)
