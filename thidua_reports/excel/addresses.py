"""Where a cell is, as spreadsheets write it: B5 is in column 2 and row 5."""

import re
from functools import cache, lru_cache
from string import ascii_uppercase

LAST_COLUMN, LAST_ROW = 16_384, 1 << 20
_DIGITS = "0123456789"
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_LAST_LETTERS = 18_278
"""Column ZZZ: some programs write cells beyond the last column of Excel."""


@cache
def letters_of(column: int) -> str:
    """Return the letters of a column, from 1; ValueError if none has this number."""
    if not 1 <= column <= _LAST_LETTERS:
        raise ValueError(column)
    before, last = divmod(column - 1, len(ascii_uppercase))
    return (letters_of(before) if before else "") + ascii_uppercase[last]


@cache
def column_of(letters: str) -> int:
    """Return the number of a column, from 1; ValueError if none has these letters."""
    if not _LETTERS.fullmatch(letters):
        raise ValueError(letters)
    column = 0
    for letter in letters.upper():
        column = column * len(ascii_uppercase) + ascii_uppercase.index(letter) + 1
    return column


def address_of(position: tuple[int, int]) -> str:
    """Return the address, such as B5, of row and column; ValueError if there is no such column."""
    row, column = position
    return f"{letters_of(column)}{row}"


@lru_cache(maxsize=1 << 14)
def position_of(address: str) -> tuple[int, int]:
    """Return row and column of an address such as B5; ValueError if no sheet has such a cell."""
    letters = address.rstrip(_DIGITS)
    row, column = int(address[len(letters) :]), column_of(letters)
    if not 1 <= row <= LAST_ROW:
        raise ValueError(address)
    return row, column
