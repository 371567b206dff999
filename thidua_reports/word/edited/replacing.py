"""New figures written where the old ones stand, and the marks of a draft taken off."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.presenting.phrases import TO_VERIFY
from thidua_reports.word.closing import DRAFT_NOTES
from thidua_reports.word.edited.comparison import Compared, Standing
from thidua_reports.word.edited.lines import notes_of, text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Piece, Unit, units_of
from thidua_reports.word.text import PARAGRAPH, RUN, SECTION, TABLE, TEXT, W, own_texts, remove

_IN_A_CELL = TO_VERIFY.strip(" []")
_DRAFT_MARK = re.compile(rf"{re.escape(TO_VERIFY)}|^{_IN_A_CELL}(?:; |$)|; {_IN_A_CELL}(?=;|$)")
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"


@frozen
class Replacement:
    """A figure that stood in a document, what was written over it, and what it stands in."""

    piece: Piece
    written: str
    around: Unit | None


def with_new_figures(root: etree._Element, figures: Sequence[Compared]) -> tuple[Replacement, ...]:
    """Write the figures that changed in the data over the old ones, where and as they stand.

    Left are those that somebody wrote in a way of which it is not clear how the new one would be
    written.
    """
    elements = list(root.iter(PARAGRAPH))
    replaced = tuple(_replacements(figures))
    for each in sorted(replaced, key=lambda each: each.piece.spot, reverse=True):
        paragraph, start, end = each.piece.spot
        _write_over(elements[paragraph], start, end, each.written)
    return replaced


def _replacements(figures: Sequence[Compared]) -> Iterator[Replacement]:
    for each in figures:
        if each.standing is Standing.OUTDATED and each.new is not None and each.old is not None:
            written = _written_alike(each.expected, each.old.text, each.new.text)
            if written:
                yield Replacement(each.new, written, each.around)


def _written_alike(figure: str, old: str, new: str) -> str:
    """Return a figure as somebody wrote the old one: without dots, or without its zero before."""
    ways = (str, _without_dots, _without_zero)
    return next((way(figure) for way in ways if way(old) == new), "")


def _without_dots(figure: str) -> str:
    return figure.replace(".", "")


def _without_zero(figure: str) -> str:
    return re.sub(r"^0(?=\d)", "", figure)


def _write_over(paragraph: etree._Element, start: int, end: int, new: str) -> None:
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


def take_off_draft_marks(root: etree._Element, made: Origin) -> None:
    """Take the marks of doubt out of a document, and the notes at its end.

    `made` is the document as it was made: what somebody wrote among the notes stays.
    """
    _take_out_notes(root, made)
    for paragraph in list(root.iter(PARAGRAPH)):
        pieces = "".join(each.text or "" for each in own_texts(paragraph))
        text = unicodedata.normalize("NFC", pieces)
        for match in reversed(list(_DRAFT_MARK.finditer(text))):
            _write_over(paragraph, match.start(), match.end(), "")
            _drop_empty_runs(paragraph)


def _drop_empty_runs(paragraph: etree._Element) -> None:
    for run in list(paragraph.iter(RUN)):
        content = [child for child in run if child.tag != W + "rPr"]
        if content and all(child.tag == TEXT and not child.text for child in content):
            remove(run)


def _take_out_notes(root: etree._Element, made: Origin) -> None:
    elements, is_note = list(root.iter(PARAGRAPH)), False
    notes = {unit.skeleton for unit in notes_of(made)}
    for unit in units_of(root):
        is_note = is_note or bool(DRAFT_NOTES.match(text_of(unit)))
        if is_note and unit.skeleton in notes:
            _remove_paragraphs({elements[piece.spot[0]] for piece in unit.pieces})


def _remove_paragraphs(elements: Iterable[etree._Element]) -> None:
    for element in elements:
        before, after = element.getprevious(), element.getnext()
        is_last = after is None or after.tag == SECTION
        if is_last and (before is None or before.tag == TABLE):
            element.addprevious(etree.Element(PARAGRAPH))
        remove(element)
