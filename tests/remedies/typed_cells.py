"""What Excel makes of keys pressed in a cell of a protected form: refused, a number, a date, text.

A cell keeps the format it has: in one that shows a percentage 25 becomes 25%, in one that shows a
date 6 becomes the sixth of January 1900. Only a General cell takes the format of what is typed.
"""

import re
from datetime import datetime

import formualizer
from openpyxl.cell import Cell
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

NUMBER = re.compile(r"-?\d+(?:,\d+)?")
DAY_AND_MONTH = re.compile(r"(\d\d?)/(\d\d?)(?:/(\d{4}))?")
GENERAL, TEXT, PERCENT, DAY = "General", "@", "0.00%", "dd/mm/yyyy"
THIS_YEAR = 2025


def type_in(cell: Cell, text: str) -> None:
    """Type into a cell as somebody sits before it; AssertionError where the form forbids it."""
    where = f"{cell.parent.title} › {cell.coordinate}"
    assert not cell.parent.protection.sheet or not cell.protection.locked, f"{where} is locked"
    cell.value, cell.number_format = _entered(text, cell.number_format)
    assert text == "" or _is_allowed(cell), f"{where} refuses “{text}”"


def _entered(text: str, number_format: str) -> tuple[object, str]:
    """Return the value that Excel keeps, and the format in which it shows it."""
    if number_format == TEXT or not text:
        return text or None, number_format
    if NUMBER.fullmatch(text):
        number = float(text.replace(",", "."))
        return number / 100 if number_format.endswith("%") else number, number_format
    if NUMBER.fullmatch(text.removesuffix("%")):
        taken = PERCENT if number_format == GENERAL else number_format
        return float(text.removesuffix("%").replace(",", ".")) / 100, taken
    if day := _day(text):
        return to_excel(day), DAY if number_format == GENERAL else number_format
    return text, number_format


def _day(text: str) -> datetime | None:
    parts = DAY_AND_MONTH.fullmatch(text)
    if parts is None:
        return None
    try:
        return datetime(int(parts[3] or THIS_YEAR), int(parts[2]), int(parts[1]))
    except ValueError:
        return None


def _is_allowed(cell: Cell) -> bool:
    sheet: Worksheet = cell.parent
    rules = [
        rule for rule in sheet.data_validations.dataValidation if cell.coordinate in rule.sqref
    ]
    return all(
        rule.errorStyle in ("warning", "information") or _keeps(rule.type, rule.formula1, cell)
        for rule in rules
    )


def _keeps(kind: str | None, formula: str, cell: Cell) -> bool:
    if kind == "list" and formula.startswith('"'):
        return str(cell.value) in formula.strip('"').split(",")
    return kind != "custom" or _holds(formula, cell)


def _holds(formula: str, cell: Cell) -> bool:
    """Return whether a formula over cells of its own row is true."""
    book = formualizer.Workbook()
    sheet = book.sheet("S")
    for row in cell.parent.iter_rows(min_row=cell.row, max_row=cell.row):
        for each in row:
            is_figure = isinstance(each.value, int | float | str) and each.data_type != "f"
            if is_figure:
                book.set_value("S", each.row, each.column, each.value)
    last = cell.parent.max_column + 1
    book.set_formulas_batch(
        "S", cell.row, last, [[formula if formula[0] == "=" else f"={formula}"]]
    )
    book.evaluate_all()
    address = formualizer.RangeAddress("S", cell.row, last, cell.row, last)
    return bool(sheet.get_values(address)[0][0] is True)
