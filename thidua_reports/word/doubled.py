"""Paragraphs, rows, columns and parts that stand twice in a template, as a slip of pasting does."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import template_slip_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.source import ReadPart, TemplateSource, template_source
from thidua_reports.word.tags import TAG, instruction
from thidua_reports.word.text import CELL, PARAGRAPH, ROW, TABLE, W, text_in

_BODY = W + "body"
_HOLDERS = (_BODY, TABLE, ROW, CELL)
_UNITS = {
    CELL: template_slip_kinds.A_COLUMN,
    ROW: template_slip_kinds.A_ROW,
    TABLE: template_slip_kinds.A_TABLE,
    PARAGRAPH: template_slip_kinds.A_PARAGRAPH,
}
_OPENING, _CLOSING = ("for", "if"), ("endfor", "endif")
_FEWEST_LETTERS, _LONGEST_QUOTE = 3, 80
_BETWEEN = " ¶ "


@frozen
class _Copy:
    """The second of two pieces alike: what it is, its text, and its elements."""

    unit: str
    text: str
    elements: tuple[etree._Element, ...]


@frozen
class _Weight:
    """How many blocks a text leaves open, how many of those before it it ends, less than 0."""

    opened: int
    lowest: int
    has_figure: bool


def doubled_issues(source: TemplateSource, shipped: bytes) -> Iterator[Issue]:
    """Report what a template has twice and the shipped one has once."""
    found = [(part, copy) for part in source.read for copy in _copies(part.root)]
    if not found:
        return
    model = template_source(shipped, Place(""))
    meant = {copy.text for part in model.read for copy in _copies(part.root)}
    told: set[str] = set()
    for part, copy in found:
        if copy.text not in meant | told:
            told.add(copy.text)
            yield _issue(copy, part)


def _issue(copy: _Copy, part: ReadPart) -> Issue:
    places = {each.element: each.place for each in part.paragraphs}
    inner = (each for element in copy.elements for each in element.iter(PARAGRAPH))
    place = next((places[each] for each in inner if text_in(each)), part.place)
    near = copy.text if len(copy.text) <= _LONGEST_QUOTE else copy.text[:_LONGEST_QUOTE] + "…"
    return template_slip_kinds.PRINTED_TWICE.at(place, unit=copy.unit, near=near)


def _copies(root: etree._Element) -> Iterator[_Copy]:
    for holder in root.iter(*_HOLDERS):
        children = [each for each in holder if each.tag in _UNITS]
        if holder.tag in (_BODY, CELL):
            children = [each for each in children if text_in(each).strip()]
        texts = [_text(each) for each in children]
        if len(texts) > len(set(texts)):
            spans = [*_repeated(texts)]
            if holder.tag == _BODY:
                tables = {at for at, each in enumerate(children) if each.tag == TABLE}
                spans.extend(_parts_elsewhere(texts, tables))
            for start, end in spans:
                yield _copy(children[start:end], texts[start:end])


def _copy(elements: Sequence[etree._Element], texts: Sequence[str]) -> _Copy:
    kinds = {each.tag for each in elements}
    unit = _UNITS[kinds.pop()] if len(elements) == 1 else template_slip_kinds.A_SECTION
    if elements[0].tag in (CELL, ROW):
        unit = _UNITS[elements[0].tag]
    return _Copy(unit, _BETWEEN.join(texts), tuple(elements))


def _text(element: etree._Element) -> str:
    pieces = element.iter(CELL) if element.tag in (TABLE, ROW) else (element,)
    return " | ".join(" ".join(text_in(each).split()) for each in pieces)


def _repeated(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a piece with a figure follows upon one that is the same."""
    weights = [*map(_weight, texts)]
    start = 0
    while start < len(texts):
        size = next(_sizes(texts, weights, start), 0)
        if size:
            yield start + size, start + 2 * size
        start += 2 * size or 1


def _sizes(texts: Sequence[str], weights: Sequence[_Weight], start: int) -> Iterator[int]:
    """Yield the sizes of the pieces from a start on that are whole and follow upon themselves."""
    depth, has_figure = 0, False
    for size in range(1, (len(texts) - start) // 2 + 1):
        weight = weights[start + size - 1]
        if depth + weight.lowest < 0:
            return
        depth, has_figure = depth + weight.opened, has_figure or weight.has_figure
        if not has_figure or depth or texts[start] != texts[start + size]:
            continue
        if texts[start : start + size] == texts[start + size : start + 2 * size]:
            yield size


def _is_whole(weights: Sequence[_Weight]) -> bool:
    """Return whether a piece prints something, and ends every block that it begins."""
    depth = 0
    for weight in weights:
        if depth + weight.lowest < 0:
            return False
        depth += weight.opened
    return depth == 0 and any(weight.has_figure for weight in weights)


def _weight(text: str) -> _Weight:
    depths = [0, *accumulate(_step(match.group()) for match in TAG.finditer(text))]
    return _Weight(depths[-1], min(depths), "{{" in text)


def _step(tag: str) -> int:
    keyword = instruction(tag)[1]
    return (keyword in _OPENING) - (keyword in _CLOSING)


def _parts_elsewhere(texts: Sequence[str], tables: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield blocks and tables with words of their own that stand before, and not in their stead.

    Two branches of a condition may print the same, as only one of them is printed.
    """
    seen: dict[tuple[str, ...], Mapping[int, int]] = {}
    weights = [*map(_weight, texts)]
    last = 0
    for start, end, around in _blocks(texts, tables):
        piece = tuple(texts[start:end])
        if start < last or not (_is_whole(weights[start:end]) and _has_words(piece)):
            continue
        before = seen.setdefault(piece, around)
        is_instead = any(around.get(block, branch) != branch for block, branch in before.items())
        if (
            before is not around
            and not is_instead
            and piece != tuple(texts[2 * start - end : start])
        ):
            yield start, end
            last = end


def _has_words(piece: Sequence[str]) -> bool:
    rest = (TAG.sub("", text) for text in piece)
    return any(len(re.findall(r"\w", text)) >= _FEWEST_LETTERS for text in rest)


def _blocks(
    texts: Sequence[str], tables: Collection[int]
) -> Iterator[tuple[int, int, Mapping[int, int]]]:
    """Yield where each block and each table is, outermost first, and in which branches."""
    open_at: list[tuple[int, Mapping[int, int]]] = []
    branches: dict[int, int] = {}
    found: list[tuple[int, int, Mapping[int, int]]] = []
    for at, text in enumerate(texts):
        prefix, keyword = instruction(text)
        if at in tables:
            found.append((at, at + 1, dict(branches)))
        if prefix != "p":
            continue
        if keyword in _OPENING:
            open_at.append((at, dict(branches)))
            branches[at] = 0
        elif keyword in ("elif", "else") and open_at:
            branches[open_at[-1][0]] += 1
        elif keyword in _CLOSING and open_at:
            start, around = open_at.pop()
            del branches[start]
            found.append((start, at + 1, around))
    yield from sorted(found, key=lambda each: (each[0], -each[1]))
