"""A formula as it reads in another cell: one to which it is copied, or one of its array."""

import re

from thidua_reports.excel.addresses import LAST_COLUMN, LAST_ROW, column_of, letters_of, position_of
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens

_END = re.compile(r"(\$?[A-Za-z]{1,3})?(\$?[1-9][0-9]{0,6})?")
"""A cell, or one end of whole columns or rows."""
_KEPT = "$"
_OFF_THE_SHEET = "#REF!"


def copied(formula: str, origin: str, cell: str) -> str:
    """Return the formula of the cell `origin` as it reads in `cell`.

    As it is where it breaks the syntax.
    """
    (row, column), (first_row, first_column) = position_of(cell), position_of(origin)
    moved = [_moved(each, row - first_row, column - first_column) for each in tokens(formula)]
    return f"={''.join(moved)}" if moved else formula


def _moved(token: Token, down: int, right: int) -> str:
    sheet, mark, area = token.text.rpartition("!")
    ends = [_END.fullmatch(each) for each in area.split(":")]
    if token.kind is not TokenKind.REFERENCE or not _is_area(ends):
        return token.text
    try:
        moved = [_column(each[1], right) + _row(each[2], down) for each in ends if each]
    except ValueError:
        return f"{sheet}{mark}{_OFF_THE_SHEET}"
    return f"{sheet}{mark}{':'.join(moved)}"


def _is_area(ends: list[re.Match[str] | None]) -> bool:
    """Return whether it is no name: letters alone are a column only as one of two."""
    first = ends[0]
    return all(ends) and (len(ends) > 1 or (first is not None and all(first.groups())))


def _column(letters: str | None, right: int) -> str:
    if letters is None or letters.startswith(_KEPT):
        return letters or ""
    moved = column_of(letters) + right
    if moved > LAST_COLUMN:
        raise ValueError(letters)
    return letters_of(moved)


def _row(number: str | None, down: int) -> str:
    if number is None or number.startswith(_KEPT):
        return number or ""
    moved = int(number) + down
    if not 1 <= moved <= LAST_ROW:
        raise ValueError(number)
    return str(moved)


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
