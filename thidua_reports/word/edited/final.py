"""An edited document as it goes out: new figures where the old ones stood, no mark of a draft."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds, final_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.edited.blanks import Fill
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import EditedDocument
from thidua_reports.word.edited.draft_marks import left_marks, take_off_draft_marks
from thidua_reports.word.edited.examination import Examination
from thidua_reports.word.edited.findings import FigureFinding, FigureFindings
from thidua_reports.word.edited.origin import without_origin
from thidua_reports.word.edited.own_comments import count_comments, take_off_own_comments
from thidua_reports.word.edited.replacing import Replacement, write_over_changed
from thidua_reports.word.edited.row_order import RowOrder, put_in_order
from thidua_reports.word.edited.stale import is_own
from thidua_reports.word.edited.units import Piece
from thidua_reports.word.tags import excerpt
from thidua_reports.word.text import BODY, PARAGRAPH, TRACKED, filled_parts, parse, serialized
from thidua_reports.zip_package import pack

_OF_LINES = (final_kinds.ROW_NEW, final_kinds.LINE_NEW, final_kinds.LINE_SHORT)
"""What is told where something else stands, which may have been written over."""


@frozen
class FinalVersion:
    """A final document, what is left to be seen to in it, and what was done for it."""

    content: bytes
    left: tuple[Issue, ...]
    done: tuple[Issue, ...]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Everything that is said of it."""
        return (*self.left, *self.done)


class _Settled:
    """What was written over or moved, and what need not be said of it any more."""

    def __init__(
        self, replaced: Sequence[Replacement], filled: Sequence[Fill], moved: Sequence[RowOrder]
    ) -> None:
        """Take what was done; nothing is taken out yet."""
        self.taken_out: frozenset[int] = frozenset()
        self._written = {each.piece.spot for each in replaced} | {each.at.spot for each in filled}
        self._moved = {order.rows[0].first.spot for order in moved}

    def has(self, finding: FigureFinding) -> bool:
        """Return whether what a finding says is done; a name is told of once, at the end."""
        is_out = finding.piece.spot[0] in self.taken_out
        if is_out or finding.issue.kind is edited_kinds.NAME_OUTDATED:
            return True
        if finding.issue.kind in _OF_LINES:
            return False
        if finding.issue.kind is edited_kinds.ORDER_OUTDATED:
            return finding.piece.spot in self._moved
        return self.is_written(finding.piece)

    def is_written(self, piece: Piece) -> bool:
        """Return whether a piece of the document was written over."""
        return piece.spot in self._written


def final_version(document: EditedDocument, examination: Examination) -> FinalVersion:
    """Return the final version of a document, of data in which nothing is in doubt."""
    names = dict.fromkeys((BODY, *filled_parts(document.parts)))
    roots = {name: parse(document.parts[name]) for name in names}
    words = FigureFindings(document.root, document.name)
    told = (*examination.figures, *examination.words, *examination.names)
    filled = [each for each in examination.fills if each.is_open and each.has_room]
    replaced = write_over_changed(roots[BODY], told, [each.replacement for each in filled])
    paragraphs = list(roots[BODY].iter(PARAGRAPH))
    unmarked = take_off_draft_marks(roots, BODY, examination.made, examination.pairs)
    in_order = [each for each in examination.orders if put_in_order(paragraphs, each)]
    uncommented = take_off_own_comments(roots[BODY], document.parts)
    written = {name: serialized(roots[name]) for name in {BODY, *unmarked}}
    parts = without_origin({**document.parts, **written, **uncommented})
    settled = _Settled(replaced, filled, in_order)
    settled.taken_out = _taken_out(paragraphs, roots[BODY])
    there = [each for each in replaced if each.piece.spot[0] not in settled.taken_out]
    own = _own_beside(examination, words, there)
    comments = tuple(_comments_left(parts, Place(document.name)))
    open_ones = (*_not_accepted(document, roots), *comments, *_still_marked(document, roots))
    left = (*_left(examination, words, settled), *own, *open_ones)
    ordered = map(words.put_in_order, in_order)
    taken_off = _comments_taken_off(document.parts, Place(document.name))
    done = (*_done(examination, words, there), *ordered, *taken_off)
    return FinalVersion(pack(parts), left, done)


def _left(examination: Examination, words: FigureFindings, settled: _Settled) -> Iterator[Issue]:
    """Yield what is said of a document and is not settled by what was written over or moved."""
    yield from (each.issue for each in examination.findings if not settled.has(each))
    found = {id(each.issue) for each in examination.findings}
    yield from (each for each in examination.issues if id(each) not in found)
    names = [each for each in examination.names if each.new and not settled.is_written(each.new)]
    yield from (each.issue for each in words.of_names(names))


def _own_beside(
    examination: Examination, words: FigureFindings, replaced: Sequence[Replacement]
) -> Iterator[Issue]:
    """Yield the figures of somebody that stand beside one that was written over.

    They may be reckoned from the old one, as a share is.
    """
    anew = {id(each.around) for each in replaced if each.piece.is_figure}
    added = [
        each
        for each in examination.figures
        if each.agreement is Agreement.ADDED and _may_be_reckoned(each.new, examination.own)
    ]
    for _, group in groupby(added, key=lambda each: id(each.around)):
        first, *others = group
        if id(first.around) in anew and first.new is not None:
            pieces = (each.new for each in (first, *others) if each.new is not None)
            figures = ", ".join(f"“{piece.text}”" for piece in pieces)
            yield words.at_piece(final_kinds.OWN_BESIDE_NEW, first.new, figures=figures).issue


def _may_be_reckoned(figure: Piece | None, own: Collection[str]) -> bool:
    """Return whether a figure may be reckoned from others; one digit is most likely a mark."""
    return figure is not None and len(figure.text) > 1 and not is_own(figure.text, own)


def _done(
    examination: Examination, words: FigureFindings, replaced: Sequence[Replacement]
) -> Iterator[Issue]:
    """Yield what was written over: each figure, and once each name."""
    names = {each.new.spot for each in examination.names if each.new}
    yield from (words.replaced(each) for each in replaced if each.piece.spot not in names)
    yield from words.renamed([each for each in replaced if each.piece.spot in names])


def _taken_out(paragraphs: Sequence[etree._Element], body: etree._Element) -> frozenset[int]:
    """Return the numbers of the paragraphs that are in a body no more."""
    left = set(body.iter(PARAGRAPH))
    return frozenset(number for number, each in enumerate(paragraphs) if each not in left)


def _not_accepted(document: EditedDocument, roots: Mapping[str, etree._Element]) -> Iterator[Issue]:
    """Yield that changes are tracked, which Word shows and prints until somebody accepts them."""
    count = sum(1 for root in roots.values() for _ in root.iter(*TRACKED))
    if count:
        yield edited_kinds.CHANGES_NOT_ACCEPTED.at(Place(document.name), count=count)


def _comments_left(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    """Yield how many comments of people are left."""
    _, left = count_comments(parts)
    if left:
        yield final_kinds.COMMENTS_LEFT.at(place, count=left)


def _comments_taken_off(before: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    """Yield how many comments of ours were taken off."""
    ours, _ = count_comments(before)
    if ours:
        yield final_kinds.COMMENTS_TAKEN_OFF.at(place, count=ours)


def _still_marked(document: EditedDocument, roots: Mapping[str, etree._Element]) -> Iterator[Issue]:
    """Yield what reads like a mark of a draft and may be somebody's own words."""
    for name, called in filled_parts(document.parts).items():
        for text, start, end in left_marks(roots[name]):
            place = Place(document.name, called)
            yield edited_kinds.MARK_LEFT.at(place, near=excerpt(text, start, end))
