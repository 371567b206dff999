"""Points 13 and 19: the paragraphs of the text, and the mark of its end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from thidua_reports.language.text_width import width
from thidua_reports.word.closing import END_MARK
from thidua_reports.word.decree.headings import is_heading
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.written import Line
from thidua_reports.word.head_rules import column_of, letterings

_SIZES = Look((13, 14), is_italic=None)
_TWIPS_PER_POINT, _TWIPS_PER_MM = 20, 1440 / 25.4
_FIRST_LINE = (9.5, 13.2)
_LEAST_SPACE = 5.9
_LINES = (0.99, 1.51)
_SINGLE_LINE = 1.15
_AUTOMATIC_SPACE = 14


def body(parts: Parts) -> Iterator[Finding]:
    """The text is of size 13 or 14, justified, indented by 1 or 1,27 cm and spaced by 6 points.

    Lines of a table, headings, titles of tables and remarks in italics are no text of this kind.
    """
    paragraphs = [line for line in parts.text if _is_text(line, parts)]
    if not paragraphs:
        yield Finding(Point.BODY, Reason.NONE_THERE)
    for line in paragraphs:
        yield from look_findings(Point.BODY, line, _SIZES)
        for reason in _layout_faults(line, parts):
            yield Finding(Point.BODY, reason, line.spot)
    yield from _spacing_faults(paragraphs)


def end_mark(parts: Parts) -> Iterator[Finding]:
    """The text ends with "./."."""
    last = next((line for line in reversed(parts.text) if line.has_letters), None)
    if last is None:
        yield Finding(Point.END_MARK, Reason.MISSING)
    elif not last.text.endswith(END_MARK):
        ends_with_tag = re.search(r"\}\}\s*$", last.text)
        reason = Reason.ONLY_DATA_TELLS if ends_with_tag else Reason.MISSING
        yield Finding(Point.END_MARK, reason, last.spot)


def _is_text(line: Line, parts: Parts) -> bool:
    is_part = line in parts.basis or line in parts.addressees
    is_title = line.is_bold or line.is_italic or line.align in ("center", "right")
    return line.table is None and line.has_letters and not (is_part or is_title or is_heading(line))


def _layout_faults(line: Line, parts: Parts) -> Iterator[Reason]:
    if line.align != "both" and _is_wrapped(line, parts):
        yield Reason.NOT_JUSTIFIED
    low, high = _FIRST_LINE
    is_listed = bool(line.label) or line.text.startswith("\t")
    if not is_listed and not low <= line.number("ind", "firstLine") / _TWIPS_PER_MM <= high:
        yield Reason.FIRST_LINE_INDENT
    least, most = _LINES
    if not least <= _lines(line) <= most:
        yield Reason.LINE_SPACING


def _is_wrapped(line: Line, parts: Parts) -> bool:
    """Return whether a text takes more than a line; where it takes one, nothing is justified."""
    length = sum(map(width, letterings(line.element, line.formatting)))
    return line.has_tag or length > column_of(line.element, parts.written.root)


def _lines(line: Line) -> float:
    """Return the space from line to line, as a multiple of a single line."""
    space = line.number("spacing", "line") or 240
    rule = line.word("spacing", "lineRule")
    if rule in ("", "auto"):
        return space / 240
    single = max(piece.size for piece in line.visible) * _SINGLE_LINE
    stated = space / _TWIPS_PER_POINT / single
    return max(stated, 1) if rule == "atLeast" else stated


def _spacing_faults(paragraphs: Sequence[Line]) -> Iterator[Finding]:
    """Look between paragraphs that follow one another; a blank line between them is space."""
    for above, below in pairwise(paragraphs):
        if above.element.getnext() is not below.element:
            continue
        is_joined = above.has("contextualSpacing") and _style(above) == _style(below)
        space = 0 if is_joined else _space(above, "after") + _space(below, "before")
        if space < _LEAST_SPACE:
            yield Finding(Point.BODY, Reason.PARAGRAPH_SPACING, below.spot)


def _space(line: Line, side: str) -> float:
    if line.word("spacing", f"{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC_SPACE
    return line.number("spacing", side) / _TWIPS_PER_POINT


def _style(line: Line) -> str:
    return line.formatting.style_of(line.element)
