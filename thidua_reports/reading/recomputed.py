"""Formulas computed anew: what their cells would show if somebody opened the workbook now."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from thidua_reports.formulas.cell_references import references
from thidua_reports.formulas.engine import Address, Plain, result_of
from thidua_reports.issues.catalogue import insertions, sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.sheet_layout import CellKind
from thidua_reports.reading.cells import shown
from thidua_reports.reading.raw_workbook import RawCell, RawWorkbook, is_error_text
from thidua_reports.reading.tables import Row

_DEPENDS_ON_MORE = re.compile(
    r"\b(?:INDIRECT|OFFSET|RAND\w*|NOW|TODAY|CELL|INFO|WEBSERVICE|RTD|TABLE|ROW|COLUMN)\(",
    re.IGNORECASE,
)
"""What is different each time, or depends on more than the contents of the cells it names."""
_TYPED = frozenset(CellKind) - {CellKind.FORMULA, CellKind.COMPUTED}
"""Kinds of columns in which a formula is somebody's own way to a figure."""
_OF_CLOCK = (date, time, timedelta)
_NOISE = 1e-12
_MOST_CELLS = 10_000


class _UnknownError(Exception):
    """The result depends on something that cannot be told here."""


class Recomputation:
    """The formulas of one workbook, each computed when it is asked for."""

    def __init__(self, workbook: RawWorkbook, issues: list[Issue]) -> None:
        """Take the workbook, and the list to which what is told is added."""
        self._workbook, self._issues = workbook, issues
        self._sheets = {sheet.name: sheet for sheet in workbook.sheets}

    def row(self, row: Row) -> Row:
        """Return the row with what its formulas give now, where they are somebody's own."""
        if not any(cell.formula for cell in row.cells.values()):
            return row
        cells = {
            column: self.settled(cell) if column.kind in _TYPED else cell
            for column, cell in row.cells.items()
        }
        return replace(row, cells=cells)

    def settled(self, cell: RawCell) -> RawCell:
        """Return the cell with the result that its formula gives now, and tell where it differs.

        The result kept in the file stands where it cannot be checked. It counts as missing if the
        workbook says that nobody has computed it.
        """
        if not cell.formula or cell.struck or cell.is_foreign:
            return cell
        result = None if isinstance(cell.value, _OF_CLOCK) else self._result(cell)
        if result is None:
            return cell._replace(value=None) if self._workbook.is_uncomputed else cell
        if _are_equal(cell.value, result):
            return cell if cell.value is not None else cell._replace(value=result)
        computed = cell._replace(value=result)
        self._issues.append(_differs(cell, computed))
        return computed

    def _result(self, cell: RawCell) -> Plain | None:
        """Return what the formula gives; None where that cannot be told."""
        values: dict[Address, Plain] = {}
        formulas: dict[Address, str] = {}
        try:
            self._gather(cell, values, formulas)
        except _UnknownError:
            return None
        return result_of(_address(cell), values, formulas)

    def _gather(
        self, cell: RawCell, values: dict[Address, Plain], formulas: dict[Address, str]
    ) -> None:
        """Add the cell and all that its result depends on."""
        ahead = [cell]
        while ahead:
            each = ahead.pop()
            address = _address(each)
            if address in values or address in formulas:
                continue
            if len(values) + len(formulas) > _MOST_CELLS:
                raise _UnknownError
            if each.formula:
                formulas[address] = each.formula
                ahead.extend(self._needed_by(each))
            else:
                values[address] = _plain(each.value)

    def _needed_by(self, cell: RawCell) -> Iterator[RawCell]:
        if cell.is_foreign or _DEPENDS_ON_MORE.search(cell.formula):
            raise _UnknownError
        for reference in references(cell.formula, cell.place.sheet):
            if reference.area is None or reference.sheet not in self._sheets:
                raise _UnknownError
            columns, rows = reference.area
            for number, line in self._sheets[reference.sheet].lines.items():
                if number in rows:
                    yield from (each for at, each in line.items() if at in columns)


def _address(cell: RawCell) -> Address:
    row, column = cell.position
    return cell.place.sheet, row, column


def _plain(value: object) -> Plain:
    match value:
        case str() if is_error_text(value):
            raise _UnknownError
        case bool() | int() | float() | str():
            return value
    raise _UnknownError


def _are_equal(kept: object, computed: object) -> bool:
    """Two numbers are equal if they differ by no more than the noise of binary fractions."""
    match kept, computed:
        case (bool(), _) | (_, bool()):
            return kept is computed
        case (int() | float(), int() | float()):
            return math.isclose(kept, computed, rel_tol=_NOISE, abs_tol=_NOISE)
    return (kept or "") == (computed or "")


def _differs(cell: RawCell, result: RawCell) -> Issue:
    kept = insertions.NO_RESULT if cell.value is None else insertions.KEPT_RESULT
    return sheet_kinds.COMPUTED_ANEW.at(
        cell.place,
        formula=cell.formula,
        kept=kept.format(value=shown(cell)),
        computed=shown(result) or insertions.BLANK,
    )
