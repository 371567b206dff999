"""A formula that is written once for many cells, as it reads in one of them."""

import re

from thidua_reports.excel.addresses import column_of, letters_of, position_of
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens

_ONE_BY_ONE = frozenset({"IF", "IFERROR", "ROUND", "ABS"})
"""Functions that take each cell of a range by itself."""
_RANGE = re.compile(r"(.*!)?\$?([A-Za-z]{1,3})\$?([0-9]+):\$?([A-Za-z]{1,3})\$?([0-9]+)")


class _NoCellError(Exception):
    """A range has no cell for this cell of the array."""


def in_cell_of_array(formula: str, first: str, cell: str) -> str:
    """Return what the formula of an array, whose first cell is `first`, computes in `cell`.

    As it is where it takes ranges as a whole, where its parts are of another size, and where it
    breaks the syntax.
    """
    pieces = tokens(formula)
    if not pieces or not all(map(_is_one_by_one, pieces)):
        return formula
    (row, column), (first_row, first_column) = position_of(cell), position_of(first)
    try:
        return f"={''.join(_one(each, row - first_row, column - first_column) for each in pieces)}"
    except _NoCellError:
        return formula


def _is_one_by_one(token: Token) -> bool:
    if token.kind is TokenKind.FUNCTION:
        return token.text.rstrip("(").strip().upper() in _ONE_BY_ONE
    return token.kind is not TokenKind.ARRAY


def _one(token: Token, down: int, right: int) -> str:
    """Return a range as its cell for that place in the array; one row or column serves all."""
    if token.kind is not TokenKind.REFERENCE or ":" not in token.text:
        return token.text
    found = _RANGE.fullmatch(token.text)
    if found is None:
        raise _NoCellError
    sheet, left, top, end, bottom = found.groups()
    row = _within(int(top), int(bottom), down)
    return f"{sheet or ''}{letters_of(_within(column_of(left), column_of(end), right))}{row}"


def _within(first: int, last: int, further: int) -> int:
    at = first if first == last else first + further
    if at > last:
        raise _NoCellError
    return at
