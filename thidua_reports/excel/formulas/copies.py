"""A formula as it reads in another cell of the sheet to which it is copied."""

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
    """Tell whether it is no name: letters alone are a column only where two of them stand."""
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
