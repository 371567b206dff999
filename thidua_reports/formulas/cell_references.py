"""Which cells a formula refers to, and which formulas lead back to themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

_LAST_COLUMN, _LAST_ROW = 16384, 1048576
Area = tuple[range, range]
"""Columns and rows."""
Address = tuple[str, int, int]
"""Sheet, row and column, the last two from 1."""


@dataclass(frozen=True)
class Reference:
    """What a formula refers to: cells of a sheet, or what has a `name`, in small letters."""

    sheet: str
    name: str
    area: Area | None

    def holds(self, sheet: str, cell: str) -> bool:
        """Tell whether the cell is among those referred to."""
        return self.area is not None and self.sheet == sheet and _holds(self.area, cell)


def references(formula: str, sheet: str) -> tuple[Reference, ...]:
    """Return what a formula on a sheet refers to; nothing where it breaks the syntax."""
    parts = (text.rpartition("!") for text in _ranges(f"={formula.removeprefix('=')}"))
    return tuple(
        Reference(
            before.strip("'").replace("''", "'") if mark else sheet,
            after.casefold(),
            _boundaries(after.replace("$", "").upper()),
        )
        for before, mark, after in parts
    )


def circular_cells(formulas: Mapping[str, str]) -> frozenset[str]:
    """Return the cells of a sheet whose formulas refer to themselves, directly or over others.

    `formulas` are the sheet's formulas by address; a reference to another sheet is taken for one to
    this sheet, because rules stand on one sheet only.
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
    areas = [area for text in texts if (area := _boundaries(text)) is not None]
    return frozenset(cell for cell in known if any(_holds(area, cell) for area in areas))


def _ranges(formula: str) -> Iterator[str]:
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError):
        return
    for token in tokens:
        if token.subtype == Token.RANGE:
            yield str(token.value)


def _boundaries(area: str) -> Area | None:
    """Return first and last column and row, a whole row or column being as long as the sheet."""
    try:
        first_column, first_row, last_column, last_row = range_boundaries(area)
    except (ValueError, TypeError):
        return None
    columns = range(first_column or 1, (last_column or _LAST_COLUMN) + 1)
    return columns, range(first_row or 1, (last_row or _LAST_ROW) + 1)


def _holds(area: Area, cell: str) -> bool:
    columns, rows = area
    row, column = coordinate_to_tuple(cell)
    return column in columns and row in rows
