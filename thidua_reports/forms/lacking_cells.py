"""How formulas count what is filled in on a sheet of khoi.xlsx, and what is missing there."""

from collections.abc import Callable, Sequence

from thidua_reports.domain import words
from thidua_reports.excel.layout.sheet_layout import Asked, CellKind, Column, SheetLayout
from thidua_reports.forms.sheet_contents import NO_WIDTH, told_by

NO_BREAK = "\u00a0"
Cells = Callable[[Column], str]
"""A column -> the cells of some rows in it."""
Tried = Callable[[str], str]
"""A quantity -> how many of the rules that rows are scored by are tried on a value of it."""


def lacking(cells: Cells, tried: Tried, sheet: SheetLayout, columns: Sequence[Column]) -> str:
    """Return how many cells of the columns are blank in rows with something in them."""
    together = "&".join(cells(each) for each in told_by(sheet))
    rows = f"({is_filled(together)})*{no_example(cells(sheet.columns[0]))}"
    plain = [each for each in columns if not _may_be_alone(each)]
    blank = "+".join(_is_lacking(cells, tried, each) for each in plain)
    counts = [f"SUMPRODUCT({rows}*({blank}))"] if plain else []
    for column in filter(_may_be_alone, columns):
        found = f"{rows}*{_is_lacking(cells, tried, column)}"
        counts.append(f"IFERROR(SUMPRODUCT({found}),SUMPRODUCT({rows}*{_is_blank(cells, column)}))")
    return counts[0] if len(counts) == 1 else f"({'+'.join(counts)})"


def _may_be_alone(column: Column) -> bool:
    """Return whether the column that says where it is asked for may be taken out of the sheet."""
    return bool(column.asked and column.asked.unless and column.asked.unless.optional)


def _is_lacking(cells: Cells, tried: Tried, column: Column) -> str:
    return f"{_is_blank(cells, column)}{_where_asked(cells, tried, column.asked)}"


def _is_blank(cells: Cells, column: Column) -> str:
    """Of what may come out as an error it only counts that there is something."""
    own, is_formula = cells(column), column.kind is CellKind.FORMULA
    return f"1*ISBLANK({own})" if is_formula else f"1*({_length(own)}=0)"


def _where_asked(cells: Cells, tried: Tried, asked: Asked | None) -> str:
    """Return the factors that leave the rows in which a column is asked for."""
    if asked is None:
        return ""
    factors = ""
    if asked.unless:
        others = cells(asked.unless)
        factors += "".join(f'*(TRIM({others})<>"{each}")' for each in asked.words)
    if asked.where:
        some = "+".join(f"({is_filled(each)})*({each}<>0)" for each in map(cells, asked.where))
        factors += f"*(({some})>0)"
    return factors + (f"*({tried(asked.used_as)}>0)" if asked.used_as else "")


def is_filled(cells: str) -> str:
    """Return the condition that something is seen in cells."""
    return f"{_length(cells)}>0"


def _length(cells: str) -> str:
    spaced = f'SUBSTITUTE({cells},"{NO_BREAK}"," ")'
    return f'LEN(TRIM(CLEAN(SUBSTITUTE({spaced},"{NO_WIDTH}",""))))'


def no_example(cells: str) -> str:
    """Return the condition that rows with such first cells are no examples."""
    return f'(LEFT(TRIM({cells}),{len(words.EXAMPLE)})<>"{words.EXAMPLE}")'
