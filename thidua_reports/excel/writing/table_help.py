"""What helps whoever types into a table: hints, lists, checks, and colours that follow."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column
from thidua_reports.excel.writing.cell_help import (
    add_hint,
    add_rule,
    can_be_offered,
    offer,
    prompt_of,
    validation_of,
)
from thidua_reports.excel.writing.sheet_content import SheetContent


def add_colours(book: Workbook, sheet: Worksheet, content: SheetContent) -> None:
    """Let cells of a table take on colours where the content says so."""
    for rule in content.colours:
        position = content.layout.columns.index(rule.column)
        criteria = rule.formula.format(row=FIRST_ROW)
        style = book.add_format({"bg_color": rule.colour})
        area = (FIRST_ROW - 1, position, content.last_row - 1, position)
        shown = {"type": "formula", "criteria": criteria, "format": style}
        sheet.conditional_format(*area, shown)


def help_typing(sheet: Worksheet, content: SheetContent) -> None:
    """Give the cells of a table what is said of their column, or of themselves."""
    for position, column in enumerate(content.layout.columns):
        _help(sheet, position, column, content)


def _help(sheet: Worksheet, position: int, column: Column, content: SheetContent) -> None:
    own = {row: rule for (row, of), rule in content.rules.items() if of is column}
    for row, rule in own.items():
        add_rule(sheet, (row - 1, position, row - 1, position), rule)
    area = (FIRST_ROW - 1, position, content.last_row - 1, position)
    choices = content.choices.get(column, column.choices)
    if own:
        return
    if can_be_offered(choices):
        offer(sheet, area, choices, prompt_of(column))
    else:
        add_hint(sheet, area, column, validation_of(column.kind, column.limits))
