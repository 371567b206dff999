"""Formulas that add up or compare the cells of other rows and sheets."""

from decimal import Decimal

from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Column, SheetLayout


def cells(layout: SheetLayout, column: Column, last: int) -> str:
    """Return the cells of a column down to row `last`, as any sheet sees them."""
    letter = layout.letters(column)
    return f"'{layout.name}'!${letter}${FIRST_ROW}:${letter}${max(last, FIRST_ROW)}"


def elsewhere(layout: SheetLayout, column: Column, row: int) -> str:
    """Return the address of a cell as another sheet sees it."""
    return f"'{layout.name}'!{layout.at(column, row)}"


def quoted(text: str) -> str:
    """Return a text as a formula writes it."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def same(column: str, value: str) -> str:
    """Return the condition that a column's cell equals a cell or a text in quotes."""
    return f"({column}={value})"


def other(column: str, value: str) -> str:
    """Return the condition that a column's cell differs from a cell or a text in quotes."""
    return f"({column}<>{value})"


def sum_where(summed: str, *conditions: str) -> str:
    """Return the sum of a column over the rows that meet all conditions.

    Not SUMIFS, which would take 1.1 and 1.10 for the same. Text among the figures counts as 0.
    """
    return f"SUMPRODUCT(1*{'*'.join(conditions)},{summed})"


def largest_where(searched: str, *conditions: str) -> str:
    """Return the largest figure of a column over the rows that meet all conditions; none below 0.

    The column holds nothing but figures and blanks.
    """
    return f"SUMPRODUCT(MAX({'*'.join(conditions)}*{searched}))"


def not_above(formula: str, cap: Decimal | None) -> str:
    """Return `formula`, or the cap where there is one and it is lower."""
    return formula if cap is None else f"MIN({cap:f},{formula})"
