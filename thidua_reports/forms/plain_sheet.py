"""A worksheet of texts, figures, dates and formulas that is written in little time."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import assert_never
from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell_fast
from xlsxwriter.worksheet import (
    CellBlankTuple,
    CellFormulaTuple,
    CellNumberTuple,
    CellStringTuple,
    Worksheet,
)

from thidua_reports.forms.cell_values import Formatted, Formula

Written = str | Decimal | date | Formula | Formatted | None


class PlainSheet(Worksheet):  # type: ignore[misc]
    """XlsxWriter's sheet without what it does in every cell for the sake of cells unlike ours.

    Ours hold no function newer than Excel 2010, which would need a prefix; of what is written of
    them only formulas can hold a sign to be escaped. All method names but `put` are XlsxWriter's.
    """

    def put(self, row: int, column: int, value: Written, style: Format) -> None:
        """Write a value at a spot (from 0) as text, number, date or formula."""
        match value:
            case None | "":
                self._write_blank(row, column, None, style)
            case str():
                self._write_string(row, column, _as_text(value), style)
            case Formula():
                self._write_formula(row, column, value.text, style, _result(value))
            case Decimal():
                self._write_number(row, column, float(value), style)
            case Formatted():
                self._write_number(row, column, float(value.value), style)
            case date():
                self.write_datetime(row, column, datetime.combine(value, time()), style)
            case _:
                assert_never(value)

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Return the formula as it is stored; XlsxWriter looks for 40 newer functions in each."""
        return formula.removeprefix("=")

    def _write_cell(self, row: int, col: int, cell: tuple[object, ...]) -> None:
        """Write a cell of the kinds that there are many of."""
        style = getattr(cell, "format", None)
        if style is None:
            super()._write_cell(row, col, cell)
            return
        start = f'<c r="{xl_rowcol_to_cell_fast(row, col)}" s="{style._get_xf_index()}"'
        match cell:
            case CellStringTuple():
                self.fh.write(f'{start} t="s"><v>{cell.string}</v></c>')
            case CellBlankTuple():
                self.fh.write(f"{start}/>")
            case CellNumberTuple():
                self.fh.write(f"{start}><v>{cell.number:.16G}</v></c>")
            case CellFormulaTuple() if isinstance(cell.value, float):
                formula = self._escape_data(cell.formula)
                self.fh.write(f"{start}><f>{formula}</f><v>{cell.value}</v></c>")
            case _:
                super()._write_cell(row, col, cell)


def _as_text(text: str) -> str:
    """Return the text so that it is shown as it is: XlsxWriter takes <r>…</r> for its own."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return f'<r><t xml:space="preserve">{escape(text)}</t></r>'
    return text


def _result(formula: Formula) -> float | str:
    result = formula.result
    return float(result) if isinstance(result, Decimal) else result or ""
