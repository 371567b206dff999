"""Figures in a text: where they are, whether two are the same, and marks around them.

The marks are characters that Unicode reserves for a program's own use, so no text of anybody holds
them; they go with a figure through a template and are taken out again.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal

from thidua_reports.frozen import frozen

_OPENING, _DIVIDER, _CLOSING = "\U0001fffe", "\U0001ffff", "\U0002fffe"
_MARKS = re.compile(f"[{_OPENING}{_DIVIDER}{_CLOSING}]")
_MARKED = re.compile(f"{_OPENING}([0-9]+){_DIVIDER}([^{_CLOSING}]*){_CLOSING}")
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]\w*(?:[.,]\d\w*)*)"
    r"|(?P<figure>(?:(?<![\w)%])[+\-−])?\d++(?:[.,]\d++)*+)(?![^\W\d_])"
    r"|\d\w*|\S"
)
_WITH_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
FIGURE_SIGN = "#"
"""Stands for any figure in a text whose figures do not matter."""


@frozen
class Token:
    """A word, a figure or a sign of a text, from `start` to before `end`."""

    text: str
    start: int
    end: int
    is_figure: bool

    @property
    def general(self) -> str:
        """What is compared where figures do not matter."""
        return FIGURE_SIGN if self.is_figure else self.text.lower()


def tokens(text: str) -> Iterator[Token]:
    """Yield the words, figures and signs; digits in a word or code (KTĐ4) are part of it."""
    for match in _TOKEN.finditer(text):
        yield Token(match[0], match.start(), match.end(), match["figure"] is not None)


def skeleton(text: str) -> str:
    """Return what is left of a text when all its figures are taken for the same."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join(token.general for token in tokens(composed))


def same_figure(one: str, other: str) -> bool:
    """Return whether two written figures are one number, as 08 and 8 are."""
    first, second = _value(one), _value(other)
    return one == other if first is None or second is None else first == second


def _value(written: str) -> Decimal | None:
    plain = written.replace("−", "-").removeprefix("+")
    if not _WITH_DOTS.fullmatch(plain.removeprefix("-")):
        return None
    return Decimal(plain.replace(".", "").replace(",", "."))


def without_marks(text: str) -> str:
    """Return a text as it was before its figures were marked."""
    return _MARKS.sub("", _MARKED.sub(r"\2", text))


def with_marks(text: str, number_of: Callable[[Token], int]) -> str:
    """Return a text whose figures are marked, each with the number that it is given."""
    pieces, last = [], 0
    for token in tokens(text):
        if token.is_figure:
            mark = f"{_OPENING}{number_of(token)}{_DIVIDER}{token.text}{_CLOSING}"
            pieces += [text[last : token.start], mark]
            last = token.end
    return "".join((*pieces, text[last:]))


@frozen
class Marked:
    """A figure that was marked: the number of its mark, and where it is in the text without."""

    number: int
    start: int
    end: int


def taken_out(text: str) -> tuple[str, tuple[Marked, ...]]:
    """Return a text without its marks, and where the marked figures are in it."""
    pieces, found, last, length = [], list[Marked](), 0, 0
    for match in _MARKED.finditer(text):
        before = text[last : match.start()]
        start = length + len(before)
        length = start + len(match[2])
        pieces += [before, match[2]]
        found.append(Marked(int(match[1]), start, length))
        last = match.end()
    return "".join((*pieces, text[last:])), tuple(found)
