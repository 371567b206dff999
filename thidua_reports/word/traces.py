"""The marks of figures, taken out of a filled document: where each figure came to stand."""

from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import taken_out
from thidua_reports.word.text import PARAGRAPH, own_texts


@frozen
class FigureSpot:
    """A figure in a part: its number, its paragraph among all of the part, and the characters."""

    number: int
    part: str
    paragraph: int
    start: int
    end: int


def spots_in(roots: Mapping[str, etree._Element]) -> tuple[FigureSpot, ...]:
    """Take the marks out of the parts of a document, and return where their figures are."""
    return tuple(spot for part, root in roots.items() for spot in _spots(part, root))


def _spots(part: str, root: etree._Element) -> Iterator[FigureSpot]:
    for paragraph, element in enumerate(root.iter(PARAGRAPH)):
        length = 0
        for piece in own_texts(element):
            text, found = taken_out(piece.text or "")
            if found:
                piece.text = text
            for each in found:
                start, end = length + each.start, length + each.end
                yield FigureSpot(each.number, part, paragraph, start, end)
            length += len(text)
