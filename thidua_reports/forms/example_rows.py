"""One or two rows for each sheet of a new khoi.xlsx that show how it is filled in.

They are of a bloc that does not exist. The first cell begins with words.EXAMPLE, so that no reader
takes a row for one of the bloc's own.
"""

from collections.abc import Mapping
from decimal import Decimal
from itertools import zip_longest

from thidua_reports.domain import words
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue, Example


def example_rows(sheet: SheetLayout) -> list[Mapping[Column, CellValue]]:
    """Return the sheet's example rows, ready to be written; none for the sheet of rules."""
    rows = zip_longest(*(column.examples for column in sheet.columns), fillvalue="")
    return [_as_example(dict(zip(sheet.columns, row, strict=True))) for row in rows]


def _as_example(row: Mapping[Column, str]) -> Mapping[Column, CellValue]:
    (first, text), *_ = row.items()
    shown = {column: _shown(column, text) for column, text in row.items() if text}
    return {**shown, first: Example(f"{words.EXAMPLE} {text}")}


def _shown(column: Column, text: str) -> Example:
    is_figure = column.kind is CellKind.NUMBER and text[0].isdigit()
    return Example(Decimal(text) if is_figure else text)
