"""Tags that nobody would read: hidden, pale, tiny, low, narrow, merged away, or struck out."""

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from thidua_reports.issues.catalogue import template_content_kinds, template_slip_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.word.formatting import Formatting, number, runs_of
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.tags import Tag, excerpt, tags
from thidua_reports.word.text import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Paragraph,
    W,
    filled_parts,
    parse,
    text_in,
)

_STYLES = "word/styles.xml"
_MAY_BE_SO = {
    "vanish": re.compile(rb"vanish\b"),
    "struck": re.compile(rb"strike\b"),
    "pale": re.compile(
        rb"""color\b[^>]*=["'](?:(?:[EF][0-9A-F]){3}|(?:background|bg|light|lt)1)["']""", re.I
    ),
    "tiny": re.compile(rb"""sz\s[^>]*["']\d["']"""),
    "merged": re.compile(rb"Merge\b"),
    "low": re.compile(rb"""exact["']"""),
    "narrow": re.compile(rb"""tcW\b[^>]*w=["']\d\d?["']"""),
}
"""What a part or the styles hold where there may be such letters; nearly all hold none."""
_PAPER, _PALE, _SMALLEST = "FFFFFF", 0xE6, 4
_LOWEST = 100
"""In twentieths of a point: no letter is seen in a line, or a cell, of less."""
_COLOUR = re.compile("[0-9A-F]{6}")
_WHITE_OF_THEME = ("background1", "bg1", "light1", "lt1")
_NO_FILL = ("", "AUTO")
_WORD = re.compile(r"\w")

Holds = Callable[[etree._Element, Formatting], bool]


def unseen_issues(source: TemplateSource) -> Iterator[Issue]:
    """Report tags that are hidden or cannot be read, and what is struck out."""
    read = [name for name in (_STYLES, *filled_parts(source.parts)) if name in source.parts]
    blobs = [source.parts[name] for name in read]
    asked = {name for name, mark in _MAY_BE_SO.items() if any(map(mark.search, blobs))}
    if not asked:
        return
    formatting = Formatting(parse(source.parts[_STYLES]) if _STYLES in read else None)
    for part in source.read:
        for paragraph in filter(lambda each: each.text, part.paragraphs):
            yield from _of_paragraph(paragraph, formatting, asked)


def _of_paragraph(paragraph: Paragraph, formatting: Formatting, asked: set[str]) -> Iterator[Issue]:
    printed = [tag for tag in tags([paragraph]) if tag.text.startswith("{{")]
    for name, (kind, details, holds) in _OF_TAGS.items():
        marked = _marked(paragraph, formatting, holds) if name in asked and printed else set()
        for tag in printed:
            if marked & {*_span(tag)}:
                yield tag.issue(kind, **details)
    struck = _marked(paragraph, formatting, _is_struck) if "struck" in asked else set()
    letters = [at for at in sorted(struck) if _WORD.match(paragraph.text[at])]
    if letters:
        near = excerpt(paragraph.text, letters[0], letters[-1] + 1)
        yield template_slip_kinds.STRUCK_TEXT.at(paragraph.place, near=near)


def _span(tag: Tag) -> range:
    return range(tag.start, tag.start + len(tag.text))


def _marked(paragraph: Paragraph, formatting: Formatting, holds: Holds) -> set[int]:
    """Return which characters of a paragraph are in runs of which something holds."""
    marked: set[int] = set()
    at = 0
    for run in runs_of(paragraph.element):
        length = len(text_in(run))
        if length and holds(run, formatting):
            marked |= {*range(at, min(at + length, len(paragraph.text)))}
        at += length
    return marked


def _is_hidden(run: etree._Element, formatting: Formatting) -> bool:
    return formatting.is_on(run, "vanish")


def _is_struck(run: etree._Element, formatting: Formatting) -> bool:
    return formatting.is_on(run, "strike") or formatting.is_on(run, "dstrike")


def _is_tiny(run: etree._Element, formatting: Formatting) -> bool:
    return formatting.size(run) < _SMALLEST


def _is_merged(run: etree._Element, _: Formatting) -> bool:
    """Return whether a run is in a cell that shows another one's text."""
    cell = next(run.iterancestors(CELL), None)
    marks = () if cell is None else cell.iterfind(f"{W}tcPr/*")
    merged = (mark for mark in marks if mark.tag in (W + "vMerge", W + "hMerge"))
    return any(mark.get(W + "val", "continue") == "continue" for mark in merged)


def _is_low(run: etree._Element, formatting: Formatting) -> bool:
    """Return whether a run's line, or its row, is too low to show letters."""
    spacing = formatting.of_paragraph(next(run.iterancestors(PARAGRAPH)), "spacing") or {}
    exact = [number(spacing, "line")] if spacing.get("lineRule") == "exact" else []
    for row in run.iterancestors(ROW):
        heights = row.iterfind(f"{W}trPr/{W}trHeight[@{W}hRule='exact']")
        exact.extend(number({"val": each.get(W + "val", "")}, "val") for each in heights)
    return any(each < _LOWEST for each in exact)


def _is_narrow(run: etree._Element, _: Formatting) -> bool:
    """Return whether a run is in a cell that was made too narrow for a letter."""
    cell = next(run.iterancestors(CELL), None)
    widths = () if cell is None else cell.iterfind(f"{W}tcPr/{W}tcW[@{W}type='dxa']")
    measures = [number({"val": each.get(W + "w", "")}, "val") for each in widths]
    return any(0 < each < _LOWEST for each in measures)


def _is_pale(run: etree._Element, formatting: Formatting) -> bool:
    """Return whether letters are as light as what is behind them; unknown is taken for dark."""
    colour = formatting.of_run(run, "color") or {}
    of_theme, value = colour.get("themeColor", ""), colour.get("val", "").upper()
    is_light = of_theme in _WHITE_OF_THEME if of_theme else _is_light(value)
    return is_light and _is_light(_behind(run, formatting))


def _is_light(colour: str) -> bool:
    if not _COLOUR.fullmatch(colour):
        return False
    return all(int(colour[at : at + 2], 16) >= _PALE for at in (0, 2, 4))


def _behind(run: etree._Element, formatting: Formatting) -> str:
    """Return the colour behind a run, "" where a style of tables or a highlight may give one."""
    if formatting.of_run(run, "highlight"):
        return ""
    paragraph = next(run.iterancestors(PARAGRAPH))
    said = [formatting.of_run(run, "shd"), formatting.of_paragraph(paragraph, "shd")]
    fills = [(each or {}).get("fill", "").upper() for each in said]
    for holder, properties in ((CELL, "tcPr"), (TABLE, "tblPr")):
        for around in run.iterancestors(holder):
            own = around.find(f"{W}{properties}/{W}shd")
            fills.append("" if own is None else own.get(W + "fill", "").upper())
    fill = next((each for each in fills if each not in _NO_FILL), "")
    table = next(run.iterancestors(TABLE), None)
    if not fill and table is not None and _style_may_shade(table, formatting):
        return ""
    return fill or _PAPER


def _style_may_shade(table: etree._Element, formatting: Formatting) -> bool:
    named = table.find(f"{W}tblPr/{W}tblStyle")
    style = "" if named is None else named.get(W + "val", "")
    shades = (shd for each in formatting.styles_up(style) for shd in each.iter(W + "shd"))
    return any(shd.get(W + "fill", "").upper() not in (*_NO_FILL, _PAPER) for shd in shades)


_WHY_UNREADABLE: Mapping[str, tuple[str, Holds]] = {
    "pale": (template_slip_kinds.PALE, _is_pale),
    "tiny": (template_slip_kinds.TINY, _is_tiny),
    "merged": (template_slip_kinds.MERGED, _is_merged),
    "low": (template_slip_kinds.LOW, _is_low),
    "narrow": (template_slip_kinds.NARROW, _is_narrow),
}
_OF_TAGS: Mapping[str, tuple[IssueKind, Mapping[str, str], Holds]] = {
    "vanish": (template_content_kinds.HIDDEN_TAG, {}, _is_hidden),
    **{
        name: (template_slip_kinds.UNREADABLE_TAG, {"why": why}, holds)
        for name, (why, holds) in _WHY_UNREADABLE.items()
    },
}
"""What is told of tags with such letters, and when letters are so."""
