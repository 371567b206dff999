"""How much room texts take in a cell: widths count digits of the font, as those of columns do."""

from collections.abc import Iterable
from math import ceil

LINE = 15.0
LETTER, BLANK = 0.95, 0.5
"""How wide a letter and a blank are beside a digit, on average."""
WIDE_LETTER, CAPITAL = 1.15, 0.3
"""At most, also in bold; and by how much more a capital takes."""


def height(texts: Iterable[tuple[str, int]]) -> float | None:
    """Return the height in points for texts with their column widths; None for one line."""
    lines = [_lines(text, width) for text, width in texts if len(text) > width or "\n" in text]
    return LINE * max(lines) if lines and max(lines) > 1 else None


def widest_word(text: str) -> int:
    """Return how many digits the words of a text take so that none is broken."""
    rooms = (WIDE_LETTER * len(word) + CAPITAL * _capitals(word) for word in text.split())
    return ceil(max(rooms, default=0))


def _capitals(word: str) -> int:
    return sum(map(str.isupper, word))


def _lines(text: str, width: int) -> int:
    return sum(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: int) -> int:
    """Return over how many lines a program breaks a line, which it does between words."""
    if LETTER * len(line) <= width:
        return 1
    lines, used = 1, 0.0
    for word in line.split(" "):
        room = LETTER * len(word)
        if used and used + room > width:
            lines, used = lines + 1, 0.0
        if room > width:
            lines, room = lines + int(room / width), room % width
        used += room + BLANK
    return lines
