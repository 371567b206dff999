"""Names beside codes: as formulas that follow what is typed, and as they come out when written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue, Formula, plain_of
from thidua_reports.excel.writing.sheet_content import Row, SheetContent
from thidua_reports.layouts.code_names import NAMES, CodeName

LAST_ROW = 1000
"""How far down a sheet a code is looked for."""
Cells = Callable[[SheetLayout, Column], str | None]
"""A column of a sheet -> its letters after the name of the sheet; None where it is not there."""
Tables = Mapping[str, Sequence[Row]]


def name_formula(name: CodeName, code: str, cells: Cells) -> str:
    """Return the formula of the name of what the cell `code` names; "" where none can be looked up.

    Nothing is shown for a blank code, nor for one that is not there.
    """
    codes = cells(name.sheet, name.found_by)
    found = [each for column in name.names if (each := cells(name.sheet, column))]
    if codes is None or not found:
        return ""
    row = f"MATCH({code},{_down(codes)},0)"
    *better, last = (f"INDEX({_down(each)},{row})" for each in found)
    shown = f'{last}&""'
    for each in reversed(better):
        shown = f'IF({each}="",{shown},{each}&"")'
    return f'=IF({code}="","",IFERROR({shown},""))'


def _down(column: str) -> str:
    sheet, _, letters = column.rpartition("!")
    return f"{sheet}!${letters}$1:${letters}${LAST_ROW}"


def name_of(name: CodeName, row: Row, tables: Tables) -> str:
    """Return the name of what a row names by its code, as the formula gives it."""
    code = _text(row.get(name.code)).casefold()
    rows = (each for each in tables.get(name.sheet.name, ()) if code)
    is_it = (each for each in rows if _text(each.get(name.found_by)).casefold() == code)
    named = next(is_it, {})
    return next(filter(None, (_text(named.get(each)) for each in name.names)), "")


def _text(value: CellValue) -> str:
    plain = plain_of(value)
    return plain if isinstance(plain, str) else ""


def with_names(content: SheetContent, tables: Tables) -> SheetContent:
    """Return a table with the names beside its codes, in the rows to spare as well."""
    names = {column: NAMES[column] for column in content.layout.columns if column in NAMES}
    if not names:
        return content

    def named(number: int, row: Row) -> Row:
        shown = {
            column: Formula(
                name_formula(name, f"${content.layout.at(name.code, number)}", _as_laid_out),
                name_of(name, row, tables),
            )
            for column, name in names.items()
        }
        return {**row, **shown}

    rows = [named(at, row) for at, row in enumerate(content.all_rows, FIRST_ROW)]
    count = len(content.rows)
    return replace(content, rows=rows[:count], spare=rows[count:])


def _as_laid_out(sheet: SheetLayout, column: Column) -> str:
    return f"'{sheet.name}'!{sheet.letters(column)}"
