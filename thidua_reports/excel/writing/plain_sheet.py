"""A worksheet of texts, figures, dates and formulas that is written in little time."""

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import assert_never

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from thidua_reports.excel.writing.cell_values import Formatted, Formula, Plain
from thidua_reports.excel.writing.xml_text import escaped

LONG = 10_000
"""Signs beyond which XlsxWriter is asked whether a text is too long for a cell."""
ROWS_OF_SPAN = 16
"""How many rows XlsxWriter gives one span of columns."""


class PlainSheet(Worksheet):  # type: ignore[misc]
    """XlsxWriter's sheet without what it does in every cell for the sake of cells unlike ours.

    Ours hold no function newer than Excel 2010, which would need a prefix; of what is written of
    them only formulas can hold a sign to be escaped. Where ours has a comment, it has a text, too.
    All method names but `put` and `put_row` are XlsxWriter's.
    """

    def put(self, row: int, column: int, value: Plain, style: Format) -> None:
        """Write a value at a spot (from 0) as text, number, date or formula."""
        self.put_row(row, column, ((value, style),))

    def put_row(self, row: int, first: int, cells: Iterable[tuple[Plain, Format]]) -> None:
        """Write values with their formats side by side, the first at a spot (from 0)."""
        held, column = self.table[row], first
        for column, (value, style) in enumerate(cells, first):
            if (rest := self._rest(value)) is None:
                self._put_rare(row, column, value, style)
            else:
                held[column] = style, rest
        self._check_dimensions(row, first)
        self._check_dimensions(row, column)

    def _rest(self, value: Plain) -> str | None:
        """Return the end of a cell as it is in the file, None for one of a rare kind."""
        match value:
            case str() if value:
                return self._shared(value) if len(value) <= LONG else None
            case None | str():
                return "/>"
            case Formula(text, result):
                return self._computed(text, result) if isinstance(result, Decimal) else None
            case (Decimal() as number) | Formatted(number):
                return _number(float(number))
            case date():
                return _number(self._convert_date_time(datetime.combine(value, time())))
            case _:
                assert_never(value)

    def _shared(self, text: str) -> str:
        return f' t="s"><v>{self.str_table._get_shared_string_index(_as_text(text))}</v></c>'

    def _computed(self, formula: str, result: Decimal) -> str:
        stored = self._escape_data(self._prepare_formula(formula))
        return f"><f>{stored}</f><v>{float(result)}</v></c>"

    def _put_rare(self, row: int, column: int, value: Plain, style: Format) -> None:
        match value:
            case str():
                self._write_string(row, column, _as_text(value), style)
            case Formula(text, str() | None as result):
                self._write_formula(row, column, text, style, result or "")

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Return the formula as it is stored; XlsxWriter looks for 40 newer functions in each."""
        return formula.removeprefix("=")

    def _calculate_spans(self) -> None:
        """Find the first and last column of each block of rows."""
        spans: dict[int, tuple[int, int]] = {}
        for row, cells in self.table.items():
            block, held = row // ROWS_OF_SPAN, (*cells, *spans.get(row // ROWS_OF_SPAN, ()))
            spans[block] = min(held), max(held)
        self.row_spans = {at: f"{first + 1}:{last + 1}" for at, (first, last) in spans.items()}

    def _write_rows(self) -> None:
        self._calculate_spans()
        letters = [xl_col_to_name(column) for column in range(self.dim_colmax + 1)]
        for row, cells in sorted(self.table.items()):
            self._write_row(row, self.row_spans[row // ROWS_OF_SPAN], self.row_info.get(row))
            for column, cell in sorted(cells.items()):
                if type(cell) is tuple:
                    style, rest = cell
                    number = style._get_xf_index()
                    self.fh.write(f'<c r="{letters[column]}{row + 1}" s="{number}"{rest}')
                else:
                    self._write_cell(row, column, cell)
            self._xml_end_tag("row")


def _as_text(text: str) -> str:
    """Return the text so that it is shown as it is: XlsxWriter takes <r>…</r> for its own."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return f'<r><t xml:space="preserve">{escaped(text)}</t></r>'
    return text


def _number(value: float) -> str:
    return f"><v>{value:.16G}</v></c>"
