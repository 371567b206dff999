"""Word comments put into a copy of a document, each at the words it speaks of."""

import copy
import unicodedata
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice

from docx import Document
from docx.document import Document as WordDocument
from docx.text.run import Run
from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.language.text import in_one_line
from thidua_reports.word.package import connected
from thidua_reports.word.text import (
    BODY,
    PARAGRAPH,
    RUN,
    TEXT,
    W,
    own_texts,
    parse,
    remove,
    serialized,
)
from thidua_reports.zip_package import pack, pack_uncompressed, unpack

AUTHOR, INITIALS = "make-report", "MR"
_COMMENTS = "word/comments.xml"
_STYLES = "word/styles.xml"
_COMMENT, _ID = W + "comment", W + "id"
_NO_COMMENTS_IN = W + "txbxContent"
_LOOKS = {
    "CommentText": ("paragraph", "annotation text", 20),
    "CommentReference": ("character", "annotation reference", 16),
}


class CannotBeOpenedError(ValueError):
    """A document that lacks what holds it together, so that no copy can be made of it."""


@frozen
class Remark:
    """What is said of the characters `start` to `end` of a paragraph; None is to its end.

    `paragraph` counts all paragraphs of the part from 0 in document order, as `text.paragraphs`
    yields them, and so do `start` and `end` the characters of its text. Word has no comments in
    headers, notes and text boxes: a remark on one stands at the paragraph that holds the box, or
    at the document's first.
    """

    text: str
    paragraph: int
    start: int = 0
    end: int | None = None
    part: str = BODY


def commented(document: bytes, remarks: Sequence[Remark]) -> bytes:
    """Return a copy of a document with a comment for each remark; alike on every run.

    What refers to a part that is not there is left out of the copy.

    Raises:
        CannotBeOpenedError: The bytes are no Word document that can be opened.
    """
    opened = _opened(document)
    first = _marked(opened, remarks)
    saved = BytesIO()
    opened.save(saved)
    parts = unpack(saved.getvalue())
    if remarks:
        parts[_COMMENTS] = _worded(parts[_COMMENTS], first, [each.text for each in remarks])
        if _STYLES in parts:
            parts[_STYLES] = _with_looks(parts[_STYLES])
    return pack(parts)


def _opened(document: bytes) -> WordDocument:
    try:
        parts = unpack(document)
        whole, _ = connected(parts, Place(""))
        return Document(BytesIO(document if whole == parts else pack_uncompressed(whole)))
    except Exception as error:  # whatever a damaged package makes its readers raise
        raise CannotBeOpenedError from error


def _marked(opened: WordDocument, remarks: Sequence[Remark]) -> int:
    """Mark the words of the remarks, and return the number of the first comment.

    Only that is made here, the others are numbered on from it: each would be compared with all.
    """
    paragraphs, first = list(opened.element.iter(PARAGRAPH)), 0
    marks: tuple[etree._Element, ...] = ()
    for position, remark in enumerate(remarks):
        runs = _anchor(remark, paragraphs)
        if position:
            _mark(runs, marks, str(first + position))
        else:
            first = _first_comment(opened, runs)
            marks = tuple(map(copy.deepcopy, _marks_around(runs)))
    return first


def _first_comment(opened: WordDocument, runs: Sequence[etree._Element]) -> int:
    marked = [Run(each, opened) for each in runs]  # type: ignore[arg-type]
    return opened.add_comment(marked, "", AUTHOR, INITIALS).comment_id


def _marks_around(runs: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Yield the marks that a comment on some runs has: its start, its end, its sign."""
    yield from islice(runs[0].itersiblings(preceding=True), 1)
    yield from islice(runs[-1].itersiblings(), 2)


def _mark(runs: Sequence[etree._Element], marks: Sequence[etree._Element], number: str) -> None:
    """Mark some runs for a comment of another number as those of the first are marked."""
    start, end, sign = map(copy.deepcopy, marks)
    for numbered in (start, end, sign[-1]):
        numbered.set(_ID, number)
    runs[0].addprevious(start)
    runs[-1].addnext(sign)
    runs[-1].addnext(end)


def _anchor(remark: Remark, paragraphs: Sequence[etree._Element]) -> Sequence[etree._Element]:
    """Return the runs of exactly the words that a remark speaks of, one at least."""
    if remark.part != BODY or remark.paragraph >= len(paragraphs):
        return _whole(paragraphs[0])
    paragraph = paragraphs[remark.paragraph]
    boxes = [*paragraph.iterancestors(_NO_COMMENTS_IN)]
    if boxes:
        return _whole(next(boxes[-1].iterancestors(PARAGRAPH)))
    return _runs_between(paragraph, remark.start, remark.end) or _whole(paragraph)


def _whole(paragraph: etree._Element) -> Sequence[etree._Element]:
    own = [run for run in paragraph.iter(RUN) if next(run.iterancestors(PARAGRAPH)) is paragraph]
    return own or [etree.SubElement(paragraph, RUN)]


def _runs_between(
    paragraph: etree._Element, start: int, end: int | None
) -> Sequence[etree._Element]:
    """Return the runs from one character of a paragraph to another, cut so that they hold no more.

    Characters are counted in composed form (NFC), as `text.paragraphs` does.
    """
    for offset in (start, end):
        if offset:
            _cut(paragraph, offset)
    return [
        run
        for run, at in _placed_runs(paragraph)
        if start <= at and (end is None or at < max(end, start + 1))
    ]


def _placed_runs(paragraph: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """Yield the runs that hold text, each with how many characters stand before it."""
    at, last = 0, None
    for text in own_texts(paragraph):
        run = next(text.iterancestors(RUN))
        if run is not last:
            yield run, at
        at, last = at + _length(text), run


def _length(text: etree._Element) -> int:
    return len(unicodedata.normalize("NFC", text.text or ""))


def _cut(paragraph: etree._Element, offset: int) -> None:
    """Divide the run in which a character stands, so that another begins with it."""
    at = 0
    for text in list(own_texts(paragraph)):
        length = _length(text)
        if at < offset < at + length:
            _divide(text, offset - at)
            return
        if at == offset:
            _divide(text, 0)
            return
        at += length


def _divide(text: etree._Element, offset: int) -> None:
    """Divide a run within or before one of its texts; the second part looks like the first."""
    run = next(text.iterancestors(RUN))
    position = _content(run).index(text)
    if not offset and not any(child.tag == TEXT for child in _content(run)[:position]):
        return
    second = copy.deepcopy(run)
    run.addnext(second)
    whole = unicodedata.normalize("NFC", text.text or "")
    _set(_content(second)[position], whole[offset:])
    for child in _content(second)[:position]:
        second.remove(child)
    for child in _content(run)[position + 1 :]:
        run.remove(child)
    if offset:
        _set(text, whole[:offset])
    else:
        run.remove(text)


def _content(run: etree._Element) -> list[etree._Element]:
    return [child for child in run if child.tag != W + "rPr"]


def _set(text: etree._Element, value: str) -> None:
    text.text = value
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _worded(comments: bytes, first: int, texts: Sequence[str]) -> bytes:
    """Return the comments with one for each text, all alike but for it, and without a time."""
    root = parse(comments)
    empty = next(each for each in root.iter(_COMMENT) if each.get(_ID) == str(first))
    empty.attrib.pop(W + "date", "")
    plain = copy.deepcopy(empty[0])
    for run in list(plain.iter(RUN)):
        remove(run)
    for position, text in enumerate(texts):
        comment = copy.deepcopy(empty)
        comment.set(_ID, str(first + position))
        _write(comment, text, plain)
        empty.addprevious(comment)
    remove(empty)
    return serialized(root)


def _write(comment: etree._Element, text: str, plain: etree._Element) -> None:
    """Write a text into an empty comment, a paragraph for each of its lines.

    `plain` is what the paragraphs below the first are like.
    """
    paragraph = comment[0]
    for position, line in enumerate(text.split("\n")):
        if position:
            paragraph = copy.deepcopy(plain)
            comment.append(paragraph)
        _set(etree.SubElement(etree.SubElement(paragraph, RUN), TEXT), in_one_line(line))


def _with_looks(styles: bytes) -> bytes:
    """Return the styles with those of comments, which a document without comments may lack."""
    root = parse(styles)
    known = {style.get(W + "styleId") for style in root.iter(W + "style")}
    for name, (kind, title, half_points) in _LOOKS.items():
        if name not in known:
            style = etree.SubElement(root, W + "style", {W + "type": kind, W + "styleId": name})
            etree.SubElement(style, W + "name", {W + "val": title})
            size = etree.SubElement(etree.SubElement(style, W + "rPr"), W + "sz")
            size.set(W + "val", str(half_points))
    return serialized(root)
