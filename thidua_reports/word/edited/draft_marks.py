"""The marks of doubt and the notes of a draft, taken out of an edited document."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence, Set

from lxml import etree

from thidua_reports.presenting.phrases import TO_VERIFY
from thidua_reports.word.closing import DRAFT_NOTES
from thidua_reports.word.draft_sign import take_off_draft_sign
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.lines import notes_of, text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.replacing import write_over
from thidua_reports.word.edited.units import BREAK, Unit, units_of
from thidua_reports.word.text import PARAGRAPH, RUN, SECTION, TABLE, TEXT, W, own_texts, remove

_WORDS = r"\s+".join(TO_VERIFY.strip(" []").split())
_IN_BRACKETS = re.compile(
    rf"^\s*\[\s*{_WORDS}\s*\]\s*|\s*\[\s*{_WORDS}\s*\]", re.IGNORECASE | re.UNICODE
)
_BARE = re.compile(rf"^{_WORDS}(?:; |$)|[;,] {_WORDS}(?=[;,.]|$)", re.IGNORECASE)
_ANY = re.compile(_WORDS, re.IGNORECASE)
_PROPERTIES = W + "tcPr"


def take_off_draft_marks(
    roots: Mapping[str, etree._Element], body: str, made: Origin, pairs: Sequence[Pair]
) -> frozenset[str]:
    """Take marks and notes out of the parts of a document; return the parts that had any.

    `made` is the document as it was made, `pairs` are its paragraphs with those of the `body`:
    what somebody wrote among the notes stays, and so do the words of a mark that stand without
    brackets in a paragraph or cell that is not as it was made.
    """
    elements = list(roots[body].iter(PARAGRAPH))
    bare = frozenset(elements[number] for number in _numbers_with_bare_mark(pairs))
    shorter = {body} if _take_out_notes(roots[body], made) else set[str]()
    shorter |= {body} if take_off_draft_sign(roots[body]) else set()
    return frozenset(shorter | {name for name, root in roots.items() if _unmark(root, bare)})


def left_marks(root: etree._Element) -> Iterator[tuple[str, int, int]]:
    """Yield every paragraph that still has the words of a mark or of the notes, and where."""
    for paragraph in root.iter(PARAGRAPH):
        text = _text(paragraph)
        found = _ANY.search(text) or DRAFT_NOTES.match(text)
        if found:
            yield text, found.start(), found.end()


def _unmark(root: etree._Element, bare: Set[etree._Element]) -> bool:
    is_changed = False
    for paragraph in list(root.iter(PARAGRAPH)):
        for mark in (_IN_BRACKETS, _BARE) if paragraph in bare else (_IN_BRACKETS,):
            for match in reversed(list(mark.finditer(_text(paragraph)))):
                write_over(paragraph, match.start(), match.end(), "")
                _drop_empty_runs(paragraph)
                is_changed = True
    return is_changed


def _numbers_with_bare_mark(pairs: Sequence[Pair]) -> frozenset[int]:
    """Return the paragraphs that stand as they were made, with a mark that has no brackets."""
    return frozenset(
        number
        for pair in pairs
        if pair.old is not None and pair.new is not None
        for number, text in _cells(pair.new)
        if _ANY.search(text) and text in {own for _, own in _cells(pair.old)}
    )


def _cells(unit: Unit) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs or cells of a unit, each with its number in the part."""
    words, number = list[str](), -1
    for piece in (*unit.pieces, None):
        if piece is None or piece.text == BREAK:
            yield number, " ".join(words)
            words, number = [], -1
        else:
            words.append(piece.general)
            number = piece.spot[0]


def _text(paragraph: etree._Element) -> str:
    pieces = (unicodedata.normalize("NFC", each.text or "") for each in own_texts(paragraph))
    return "".join(pieces)


def _drop_empty_runs(paragraph: etree._Element) -> None:
    for run in list(paragraph.iter(RUN)):
        content = [child for child in run if child.tag != W + "rPr"]
        if content and all(child.tag == TEXT and not child.text for child in content):
            remove(run)


def _take_out_notes(root: etree._Element, made: Origin) -> bool:
    elements, is_note, is_any = list(root.iter(PARAGRAPH)), False, False
    notes = {unit.skeleton for unit in notes_of(made)}
    for unit in units_of(root):
        is_note = is_note or bool(DRAFT_NOTES.match(text_of(unit)))
        if is_note and unit.skeleton in notes:
            is_any = True
            for number in dict.fromkeys(piece.spot[0] for piece in unit.pieces):
                if number >= 0:
                    _remove_paragraph(elements[number])
    return is_any


def _remove_paragraph(element: etree._Element) -> None:
    """Remove a paragraph; where none would end a cell or the body, an empty one stays."""
    before, after = element.getprevious(), element.getnext()
    is_last = after is None or after.tag == SECTION
    if is_last and (before is None or before.tag in (TABLE, _PROPERTIES)):
        element.addprevious(etree.Element(PARAGRAPH))
    remove(element)
