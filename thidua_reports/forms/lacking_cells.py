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
    blank = "+".join(_is_lacking(cells, tried, each) for each in columns)
    example = no_example(cells(sheet.columns[0]))
    return f"SUMPRODUCT(({is_filled(together)})*{example}*({blank}))"


def _is_lacking(cells: Cells, tried: Tried, column: Column) -> str:
    """Of what may come out as an error it only counts that there is something."""
    own, is_formula = cells(column), column.kind is CellKind.FORMULA
    is_blank = f"ISBLANK({own})" if is_formula else f"({_length(own)}=0)"
    return f"1*{is_blank}{_where_asked(cells, tried, column.asked)}"


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
