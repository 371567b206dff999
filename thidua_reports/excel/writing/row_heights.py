"""How high a row must be for its longest wrapped text.

Excel fits rows when it opens a workbook, LibreOffice and previews do not; so wrapped rows get a
height. A row of single lines gets none and goes on growing with what is typed into it.
"""

from collections.abc import Iterable
from math import ceil

LINE = 15.0
LETTER_TO_DIGIT = 0.95
"""Column widths count digits of the default font; letters of our font take a little less room."""


def height(texts: Iterable[tuple[str, int]]) -> float | None:
    """Return the height in points for texts with their column widths; None for one line."""
    lines = [_lines(text, width) for text, width in texts if len(text) > width or "\n" in text]
    return LINE * max(lines) if lines and max(lines) > 1 else None


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(len(line) * LETTER_TO_DIGIT / width)) for line in text.split("\n"))
