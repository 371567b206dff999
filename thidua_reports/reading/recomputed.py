"""Formulas computed anew: what their cells would show if somebody opened the workbook now."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from functools import cached_property

from thidua_reports.excel.formulas.references import Address, Area, Reference, references
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens
from thidua_reports.excel.layout.sheet_layout import CellKind
from thidua_reports.excel.raw.workbook import (
    RawCell,
    RawSheet,
    RawWorkbook,
    ResultOrigin,
    is_error_text,
)
from thidua_reports.excel.sheets.shown_cells import shown
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.formulas.agreed_formulas import is_agreed
from thidua_reports.formulas.engine import Calculation, Plain
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.reading.summed_texts import texts_passed_over

_TYPED = frozenset(CellKind) - {CellKind.FORMULA, CellKind.COMPUTED}
"""Kinds of columns in which a formula is somebody's own way to a figure."""
_NOT_COMPUTED = (ResultOrigin.ANOTHER_FILE, ResultOrigin.THE_ANSWER)
"""From where a result comes that nothing in the member's own sheets can tell."""
_OF_CLOCK = (date, time, timedelta)
_NOISE = 1e-12
MOST_CELLS = 100_000
"""How many cells are looked at for the formulas of one group of sheets."""


class _UnknownError(Exception):
    """The result depends on something that is not known here."""


class Recomputation:
    """The formulas of one workbook, each computed when it is asked for, and once."""

    def __init__(self, workbook: RawWorkbook, issues: list[Issue]) -> None:
        """Take the workbook, and the list that issues are added to."""
        self._workbook, self._issues = workbook, issues
        self._sheets = {sheet.name: sheet for sheet in workbook.sheets}
        self._known: dict[Address, Plain | None] = {}
        self._areas: dict[tuple[str, Area], list[tuple[Address, RawCell]]] = {}
        self._looked_at = 0

    @cached_property
    def _calculation(self) -> Calculation:
        """Most workbooks that come in need none."""
        return Calculation()

    def row(self, row: Row) -> Row:
        """Return the row with what its formulas give now, where they are somebody's own."""
        if not any(cell.formula for cell in row.cells.values()):
            return row
        own = (cell for column, cell in row.cells.items() if cell.formula and column.kind in _TYPED)
        for cell in own:
            self._issues.extend(texts_passed_over(cell, self._sheets))
        cells = {
            column: self.settled(cell) if column.kind in _TYPED else cell
            for column, cell in row.cells.items()
        }
        return replace(row, cells=cells)

    def settled(self, cell: RawCell) -> RawCell:
        """Return the cell with the result that its formula gives now, and report where it differs.

        The result kept in the file is used where it cannot be checked. It counts as missing if the
        workbook was never computed, by its own account.
        """
        if not cell.formula or cell.struck or cell.origin in _NOT_COMPUTED:
            return cell
        result = None if self._is_beyond(cell.value) else self._result(cell)
        if result is None:
            return cell._replace(value=None) if self._workbook.is_uncomputed else cell
        if _are_equal(cell.value, result):
            return cell if cell.value is not None else cell._replace(value=result)
        computed = cell._replace(value=result)
        self._issues.append(_differs(cell, computed))
        return computed

    def _is_beyond(self, kept: object) -> bool:
        """Days are not computed here; where a program met an error, it knows more of the cells."""
        is_error = isinstance(kept, str) and is_error_text(kept)
        is_met = is_error and not self._workbook.is_uncomputed
        return is_met or self._workbook.computes_as_shown or isinstance(kept, _OF_CLOCK)

    def _result(self, cell: RawCell) -> Plain | None:
        """Return what the formula gives; None where that is not known.

        What it needs is computed before it. What leads back to itself stays unknown.
        """
        first = cell.address
        ahead, begun = [(first, cell)], set[Address]()
        while ahead:
            address, each = ahead[-1]
            if address in self._known:
                ahead.pop()
            elif address in begun or not each.formula:
                self._keep(address, self._computed(address, each))
            else:
                begun.add(address)
                ahead.extend(self._wanted(address[0], each))
        return self._known[first]

    def _wanted(self, sheet: str, cell: RawCell) -> list[tuple[Address, RawCell]]:
        """Return the cells that the formula refers to and that are not known yet.

        None where it leads to what is not known.
        """
        try:
            named = references(cell.formula, sheet)
            found = [each for reference in named for each in self._cells(reference)]
        except _UnknownError:
            return []
        return [each for each in found if each[0] not in self._known]

    def _cells(self, reference: Reference) -> list[tuple[Address, RawCell]]:
        sheet = self._sheets.get(reference.sheet)
        if reference.area is None or sheet is None:
            raise _UnknownError
        key = sheet.name, reference.area
        if key not in self._areas:
            if self._looked_at > MOST_CELLS or _is_partial(sheet, reference.area):
                raise _UnknownError
            self._areas[key] = list(_filled(sheet, reference.area))
            self._looked_at += len(self._areas[key])
        return self._areas[key]

    def _computed(self, address: Address, cell: RawCell) -> Plain | None:
        """Return what is in the cell; what its formula needs is known, as far as it can be."""
        try:
            if cell.origin is not ResultOrigin.THE_FILE or cell.struck or cell.is_raised:
                return None
            if not cell.formula:
                return _plain(cell.value)
            is_known = is_agreed(cell.formula, lambda text: self._values(text, address[0]))
        except _UnknownError:
            return None
        if not is_known or self._is_on_edge(address, cell.formula):
            return None
        return self._calculation.result(address, cell.formula)

    def _is_on_edge(self, address: Address, formula: str) -> bool:
        """Return whether the formula rounds something that lies on the edge but for its noise."""
        for rounded, digits in roundings(formula):
            number = self._calculation.result(address, rounded)
            places = self._calculation.result(address, digits)
            if not (isinstance(number, float | int) and isinstance(places, float | int)):
                continue
            if is_on_edge(number, places):
                return True
        return False

    def _values(self, text: str, sheet: str) -> list[Plain]:
        """Return the values of the cells of a reference as a formula on the sheet writes it."""
        named = references(text, sheet)
        found = [self._known.get(at) for each in named for at, _ in self._cells(each)]
        values = [value for value in found if value is not None]
        if not named or len(values) < len(found):
            raise _UnknownError
        return values

    def _keep(self, address: Address, value: Plain | None) -> None:
        self._known[address] = value
        if value is not None:
            self._calculation.put(address, value)


def _is_partial(sheet: RawSheet, area: Area) -> bool:
    """Return whether the area has cells whose contents are not read."""
    columns, rows = area
    return any(row in rows and column in columns for row, column in sheet.unread)


def _filled(sheet: RawSheet, area: Area) -> Iterator[tuple[Address, RawCell]]:
    columns, rows = area
    for row in _within(rows, sheet.lines):
        line = sheet.lines[row]
        yield from (((sheet.name, row, at), line[at]) for at in _within(columns, line))


def _within(wanted: range, found: Mapping[int, object]) -> Iterable[int]:
    """Return those of the numbers that are found, whichever of the two is shorter."""
    if len(wanted) < len(found):
        return (each for each in wanted if each in found)
    return (each for each in found if each in wanted)


def _plain(value: object) -> Plain | None:
    if isinstance(value, str) and is_error_text(value):
        return None
    return value if isinstance(value, bool | int | float | str) else None


def _are_equal(kept: object, computed: Plain) -> bool:
    """Two numbers are equal if they differ by no more than the noise of binary fractions."""
    match kept, computed:
        case (bool(), _) | (_, bool()):
            return kept is computed
        case (int() | float(), int() | float()):
            return math.isclose(kept, computed, rel_tol=_NOISE, abs_tol=_NOISE)
    return kept == computed or (kept is None and computed == "")


def _differs(cell: RawCell, result: RawCell) -> Issue:
    kept = fragments.NO_RESULT if cell.value is None else fragments.KEPT_RESULT
    value = shown(result)
    computed = fragments.COMPUTED_NOW if value.strip() else fragments.COMPUTED_BLANK
    return cell_kinds.COMPUTED_ANEW.at(
        cell.place,
        formula=cell.formula,
        kept=kept.format(value=shown(cell)),
        computed=computed.format(value=value),
    )


_ROUND = "ROUND("
_NOISE, _HALF = 1e-9, 0.5
_DIGITS = 15
"""More digits than a spreadsheet program keeps are nobody's."""
_OPENING = (TokenKind.FUNCTION, TokenKind.PARENTHESIS, TokenKind.ARRAY)


def roundings(formula: str) -> Iterator[tuple[str, str]]:
    """Yield what each ROUND in a formula rounds, and to how many decimals, both as formulas."""
    pieces = tokens(formula)
    for at, piece in enumerate(pieces):
        if piece.kind is TokenKind.FUNCTION and piece.text.upper() == _ROUND:
            number, digits = [*_arguments(pieces[at + 1 :]), "", ""][:2]
            yield f"={number}", f"={digits or 0}"


def is_on_edge(number: float, digits: float) -> bool:
    """Return whether programs may round the number up or down, as they treat its noise.

    A number is free of noise that is what somebody types: 832.5, but not 8.325*100.
    """
    if float(f"{number:.{_DIGITS}g}") == number:
        return False
    if abs(digits) > _DIGITS:
        return True
    scaled = abs(number) * 10.0 ** int(digits)
    return abs(scaled % 1 - _HALF) <= _NOISE * max(1.0, scaled)


def _arguments(pieces: tuple[Token, ...]) -> Iterator[str]:
    depth, text = 0, ""
    for piece in pieces:
        if depth == 0 and piece.kind in (TokenKind.CLOSE, TokenKind.SEPARATOR):
            yield text.strip()
            text = ""
            if piece.kind is TokenKind.CLOSE:
                return
            continue
        depth += (piece.kind in _OPENING) - (piece.kind is TokenKind.CLOSE)
        text += piece.text
