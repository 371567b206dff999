"""How long a line of Times New Roman is, which Nghị định 30/2020 measures its rules by.

Advance widths are those of Adobe's Times-Roman and Times-Bold, in thousandths of the size; Times
New Roman and Liberation Serif share them. A letter is as wide without its Vietnamese marks, except
for the horns of ơ and ư.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

from thidua_reports.frozen import frozen

MM_PER_POINT = 25.4 / 72

_HORN = "\u031b"
_REGULAR_WIDTHS = {
    180: "'",
    200: "|",
    250: " ,.\xa0",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’‑",
    350: "•",
    389: "Js",
    408: '"',
    444: "?acez“”",
    469: "^",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxyđ–«»",
    529: "ơ",
    541: "~",
    542: "ư",
    556: "FPS",
    564: "+<=>×−",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD_WIDTHS = {
    220: "|",
    250: " ,.\xa0",
    278: "'/\\il",
    333: "!()-:;[]`fjt‘’‑",
    350: "•",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”«»",
    520: "~",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>×−",
    581: "^",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_OTHER = 500


def _by_letter(widths: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_REGULAR, _BOLD = _by_letter(_REGULAR_WIDTHS), _by_letter(_BOLD_WIDTHS)


@frozen
class Lettering:
    """A text in one size, in points, and one weight."""

    text: str
    size: float
    is_bold: bool = False


def width(lettering: Lettering) -> float:
    """Return how long a text is on one line, in mm."""
    return _thousandths(lettering.text, lettering.is_bold) / 1000 * lettering.size * MM_PER_POINT


@lru_cache(maxsize=4096)
def _thousandths(text: str, is_bold: object) -> int:
    """Return how long a text is in thousandths of its size; tables repeat most of their words."""
    widths = _BOLD if is_bold else _REGULAR
    return sum(widths.get(letter, _OTHER) for letter in _plain_letters(text))


def longest_line(letterings: Sequence[Lettering], column: float) -> float:
    """Return how long the longest line is of texts that are wrapped in a column, both in mm.

    A line breaks at a space, which counts for nothing there; that Word may also break after a
    hyphen is left aside.
    """
    longest = line = blank = 0.0
    for word, gap, _ in pieces(letterings):
        if line and line + blank + word > column:
            longest, line, blank = max(longest, line), 0.0, 0.0
        line += blank + word
        blank = gap
    return max(longest, line)


def line_count(lettering: Lettering, column: float) -> int:
    """Return how many lines a text takes in a column in mm; a longer word is broken."""
    size, is_bold = lettering.size, lettering.is_bold
    space = width(Lettering(" ", size, is_bold))
    count, line = 1, 0.0
    for word in lettering.text.split():
        own = width(Lettering(word, size, is_bold))
        if line and line + space + own > column:
            count, line = count + 1, 0.0
        line += own + (space if line else 0)
        broken = ceil(line / column) - 1
        count, line = count + broken, line - broken * column
    return count


def pieces(letterings: Sequence[Lettering]) -> Iterator[tuple[float, float, bool]]:
    """Yield how wide each piece is, the space behind it, and whether its line ends there, in mm.

    A piece without a space behind it is of one word with the next.
    """
    for lettering in letterings:
        lines = lettering.text.split("\n")
        for number, text in enumerate(lines, start=1):
            *spaced, last = text.split(" ")
            for word in spaced:
                yield _width_of(word, lettering), _width_of(" ", lettering), False
            yield _width_of(last, lettering), 0.0, number < len(lines)


def _width_of(text: str, like: Lettering) -> float:
    return width(Lettering(text, like.size, like.is_bold))


def _plain_letters(text: str) -> str:
    """Return a text without Vietnamese marks; horns stay, as they make a letter wider."""
    decomposed = unicodedata.normalize("NFD", text)
    kept = (sign for sign in decomposed if sign == _HORN or not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", "".join(kept))
