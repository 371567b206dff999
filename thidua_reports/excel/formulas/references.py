"""Which cells a formula refers to, and which formulas lead back to themselves."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from thidua_reports.excel.addresses import LAST_COLUMN, LAST_ROW, column_of, position_of
from thidua_reports.excel.formulas.tokens import TokenKind, tokens
from thidua_reports.frozen import frozen

_LETTERS, _NUMBER = "([A-Z]{1,3})", "([1-9][0-9]{0,6})"
_CELLS = re.compile(f"{_LETTERS}{_NUMBER}(?::{_LETTERS}{_NUMBER})?")
_COLUMNS, _ROWS = re.compile(f"{_LETTERS}:{_LETTERS}"), re.compile(f"{_NUMBER}:{_NUMBER}")
Area = tuple[range, range]
"""Columns and rows."""
Address = tuple[str, int, int]
"""Sheet, row and column, the last two from 1."""


@frozen
class Reference:
    """What a formula refers to: cells of a sheet, or what has a `name`, in small letters."""

    sheet: str
    name: str
    area: Area | None

    def holds(self, sheet: str, cell: str) -> bool:
        """Return whether the cell is among those referred to."""
        return self.area is not None and self.sheet == sheet and _holds(self.area, cell)


def references(formula: str, sheet: str) -> tuple[Reference, ...]:
    """Return what a formula on a sheet refers to; nothing where it breaks the syntax."""
    parts = (text.rpartition("!") for text in _ranges(f"={formula.removeprefix('=')}"))
    return tuple(
        Reference(
            before.strip("'").replace("''", "'") if mark else sheet,
            after.casefold(),
            _area(after.replace("$", "").upper()),
        )
        for before, mark, after in parts
    )


def circular_cells(formulas: Mapping[str, str]) -> frozenset[str]:
    """Return the cells of a sheet whose formulas refer to themselves, directly or over others.

    `formulas` are the sheet's formulas by address; a reference to another sheet is taken for one to
    this sheet, because rules are on one sheet only.
    """
    referred = {cell: _references(formula, formulas) for cell, formula in formulas.items()}
    return frozenset(cell for cell in formulas if cell in _reached(cell, referred))


def _reached(start: str, referred: Mapping[str, frozenset[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = set(referred[start])
    while ahead:
        reached |= ahead
        ahead = set(chain.from_iterable(referred[cell] for cell in ahead)) - reached
    return reached


def _references(formula: str, known: Mapping[str, str]) -> frozenset[str]:
    texts = (text.rpartition("!")[2].replace("$", "").upper() for text in _ranges(formula))
    areas = [area for text in texts if (area := _area(text)) is not None]
    return frozenset(cell for cell in known if any(_holds(area, cell) for area in areas))


def _ranges(formula: str) -> Iterator[str]:
    return (each.text for each in tokens(formula) if each.kind is TokenKind.REFERENCE)


def _area(text: str) -> Area | None:
    """Return the columns and rows, a whole one being as long as the sheet; None for a name.

    YTE2020 is a name: no column has these letters.
    """
    if found := _CELLS.fullmatch(text):
        left, top, right, bottom = found.groups()
        area = _columns(left, right or left), _rows(top, bottom or top)
    elif found := _COLUMNS.fullmatch(text):
        area = _columns(*found.groups()), range(1, LAST_ROW + 1)
    elif found := _ROWS.fullmatch(text):
        area = range(1, LAST_COLUMN + 1), _rows(*found.groups())
    else:
        return None
    columns, rows = area
    return area if columns.stop <= LAST_COLUMN + 1 and rows.stop <= LAST_ROW + 1 else None


def _columns(first: str, last: str) -> range:
    return range(column_of(first), column_of(last) + 1)


def _rows(first: str, last: str) -> range:
    return range(int(first), int(last) + 1)


def _holds(area: Area, cell: str) -> bool:
    columns, rows = area
    row, column = position_of(cell)
    return column in columns and row in rows
