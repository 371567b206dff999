"""The paragraphs and table rows of a document as words and figures, each with its place."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import FIGURE_SIGN, tokens
from thidua_reports.word.text import PARAGRAPH, ROW, RUN, TABLE, TEXT, W

BREAK = "¦"
"""Stands between the cells of a row, and between the paragraphs of a cell."""
_BLANKS = (W + "tab", W + "br", W + "cr")
_NO_LONGER_THERE = (W + "moveFrom", W + "del")

NO_TABLE = -1
"""The number of the table of what is in none."""
Span = tuple[int, int, int]
"""A paragraph of the part, and the first and last character of a figure in its text."""


@frozen
class Piece:
    """A word, figure or sign; `key` is what a figure of ours is known by, "" for all others."""

    text: str
    is_figure: bool
    key: str = ""
    spot: Span = (-1, 0, 0)

    @property
    def general(self) -> str:
        """What is compared where figures do not matter."""
        return FIGURE_SIGN if self.is_figure else self.text.lower()

    @property
    def is_word(self) -> bool:
        """Return whether it tells more than a sign."""
        return any(map(str.isalpha, self.text))


@frozen
class Unit:
    """A paragraph outside of tables, or a row of one; `table` is its number in a document."""

    pieces: tuple[Piece, ...]
    table: int = field(default=NO_TABLE, compare=False)

    @cached_property
    def skeleton(self) -> tuple[str, ...]:
        """The words and signs, any figure for any other."""
        return tuple(piece.general for piece in self.pieces)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures as they are written, in order."""
        return tuple(piece.text for piece in self.pieces if piece.is_figure)

    @property
    def first(self) -> Piece:
        """The first piece that has a place in its document."""
        return next(piece for piece in self.pieces if piece.spot[0] >= 0)


def is_joined(first: Piece, second: Piece) -> bool:
    """Return whether a piece stands right behind another, with no blank between."""
    (paragraph, _, end), (other, start, last) = first.spot, second.spot
    are_words = first.text[-1:].isalnum() and second.text[:1].isalnum()
    return paragraph == other and end == start < last and not are_words


def units_of(root: etree._Element, keys: Mapping[Span, str] | None = None) -> tuple[Unit, ...]:
    """Return the paragraphs and rows of a part in order; `keys` tells which figures are ours."""
    known = keys or {}
    grouped: dict[object, list[Piece]] = {}
    tables = {table: number for number, table in enumerate(root.iter(TABLE))}
    for number, paragraph in enumerate(root.iter(PARAGRAPH)):
        rows = list(paragraph.iterancestors(ROW))
        holder = rows[-1] if rows else number
        if holder in grouped:
            grouped[holder].append(Piece(BREAK, is_figure=False))
        grouped.setdefault(holder, []).extend(_pieces(number, paragraph, known))
    found = (
        Unit(tuple(pieces), tables[next(holder.iterancestors(TABLE))])
        if isinstance(holder, etree._Element)
        else Unit(tuple(pieces))
        for holder, pieces in grouped.items()
    )
    return tuple(each for each in found if any(piece.text != BREAK for piece in each.pieces))


def _pieces(number: int, paragraph: etree._Element, keys: Mapping[Span, str]) -> Iterator[Piece]:
    text, places = _read(paragraph)
    for token in tokens(text):
        spot = number, places[token.start], places[token.end - 1] + 1
        yield Piece(token.text, token.is_figure, keys.get(spot, ""), spot)


def _read(paragraph: etree._Element) -> tuple[str, list[int]]:
    """Return a paragraph's text as it is seen, and where each character is in its pieces.

    A tab or a break is a blank, and so is what a tracked change took away.
    """
    seen, places, length = [], list[int](), 0
    for element in paragraph.iter(TEXT, *_BLANKS):
        if next(element.iterancestors(PARAGRAPH)) is not paragraph:
            continue
        if element.tag != TEXT:
            if next(element.iterancestors()).tag == RUN:
                seen.append(" ")
                places.append(length)
            continue
        text = unicodedata.normalize("NFC", element.text or "")
        is_gone = next(element.iterancestors(*_NO_LONGER_THERE), None) is not None
        seen.append(" " * len(text) if is_gone else text)
        places += range(length, length + len(text))
        length += len(text)
    return "".join(seen), places
