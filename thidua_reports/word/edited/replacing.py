"""New figures, and words that are data, written where the old ones stand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.units import Piece, Unit
from thidua_reports.word.text import PARAGRAPH, own_texts

_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"


@frozen
class Replacement:
    """A figure or words of a document, what was written over them, and what they stand in."""

    piece: Piece
    written: str
    around: Unit | None


def write_over_changed(
    root: etree._Element, told: Sequence[Compared], others: Sequence[Replacement] = ()
) -> tuple[Replacement, ...]:
    """Write what the data have changed over what they said, where and as it stands.

    These are figures, words that are data and names of those `told`; so are the `others`, which are
    known already. Left are those that somebody wrote in a way of which it is not clear how the new
    one would be written.
    """
    elements = list(root.iter(PARAGRAPH))
    replaced = (*_replacements(told), *others)
    for each in sorted(replaced, key=lambda each: each.piece.spot, reverse=True):
        paragraph, start, end = each.piece.spot
        write_over(elements[paragraph], start, end, each.written)
    return replaced


def _replacements(told: Sequence[Compared]) -> Iterator[Replacement]:
    for each in told:
        if each.agreement is Agreement.OUTDATED and each.new is not None and each.old is not None:
            written = _written_alike(each.expected, each.old.text, each.new.text)
            if written is not None:
                yield Replacement(each.new, written, each.around)


def _written_alike(figure: str, old: str, new: str) -> str | None:
    """Return a figure as somebody wrote the old one: without dots, or without its zero before.

    None where somebody wrote it in another way.
    """
    ways = (str, _without_dots, _without_zero)
    return next((way(figure) for way in ways if way(old) == new), None)


def _without_dots(figure: str) -> str:
    return figure.replace(".", "")


def _without_zero(figure: str) -> str:
    return re.sub(r"^0(?=\d)", "", figure)


def write_over(paragraph: etree._Element, start: int, end: int, new: str) -> None:
    """Write over some characters of a paragraph; the new ones look like the first of the old."""
    at, left = 0, new
    for piece in own_texts(paragraph):
        text = unicodedata.normalize("NFC", piece.text or "")
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            piece.text = f"{text[:first]}{left}{text[last:]}"
            piece.set(_PRESERVED, "preserve")
            left = ""
        at += len(text)
