"""The thin lines below texts of a document's head, as long as Nghị định 30/2020 asks for.

Phụ lục I, mục II: a rule of 1/3 to 1/2 of the text stands below the issuing body and below the
subject, one of the text's full length below the motto. The templates draw it as an empty paragraph
with a border, which its indents shorten; the text is a tag, so it is fitted once that is filled.
A line that is drawn otherwise, as a shape or as a border of the text itself, is left alone.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.text_width import Lettering, longest_line
from thidua_reports.word.formatting import Formatting, number, runs_of
from thidua_reports.word.text import (
    CELL,
    PARAGRAPH,
    PICTURES,
    ROW,
    SECTION,
    TABLE,
    W,
    sections,
    text_in,
)

MOTTO = re.compile(r"\s*độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc\s*", re.IGNORECASE)
PART_OF_TEXT = (1 / 3 - 0.02, 1 / 2 + 0.02)
"""Between which parts of the text a rule is right, below the issuing body and the subject."""
WHOLE_TEXT = (0.9, 1.1)
"""The same below the motto; programs differ by some hundredths in how wide a text is."""

_FITTED_PART, _FITTED_WHOLE = 0.4, 1.0
_TWIPS_PER_MM = 1440 / 25.4
_INDENTS = [W + name for name in ("left", "right", "start", "end")]
_AFTER_INDENT = [
    W + name
    for name in (
        "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        "pPrChange",
    )
]  # fmt: skip


@frozen
class Extent:
    """From where to where something reaches across a column, in mm from the column's left."""

    left: float
    right: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.right - self.left


@frozen
class HeadRule:
    """A rule, the text it stands below, and what part of the text it may be."""

    rule: etree._Element
    texts: tuple[etree._Element, ...]
    allowed: tuple[float, float]


def fit_rules(root: etree._Element, formatting: Formatting) -> None:
    """Make the rules in the head of a filled document as long as their texts demand.

    One that is as it should be already, such as the secretary's own, stays as it is.
    """
    for found in head_rules(root, formatting):
        column = column_of(found.rule, root)
        length = text_length(found.texts, column, formatting)
        if not length or not column:
            continue
        low, high = found.allowed
        drawn = extent(found.rule, column, formatting).length
        if not low <= drawn / length <= high:
            part = _FITTED_WHOLE if found.allowed == WHOLE_TEXT else _FITTED_PART
            _draw(found.rule, _middle(found.texts, column, formatting), part * length, column)


def head_rules(root: etree._Element, formatting: Formatting) -> Iterator[HeadRule]:
    """Yield the rules below motto, issuing body and subject that are paragraphs with a border."""
    motto = next((each for each in root.iter(PARAGRAPH) if MOTTO.fullmatch(text_in(each))), None)
    if motto is None:
        return
    rule = motto.getnext()
    if rule is not None and is_rule(rule, formatting):
        yield HeadRule(rule, (motto,), WHOLE_TEXT)
    row = next(motto.iterancestors(ROW), None)
    beside = [] if row is None else [*row.iter(PARAGRAPH)]
    below = _centred_below(motto, formatting)
    for paragraphs in (beside, below):
        for paragraph in paragraphs:
            texts = texts_above(paragraph, formatting)
            if texts and motto not in texts and is_rule(paragraph, formatting):
                yield HeadRule(paragraph, texts, PART_OF_TEXT)
                break


def is_rule(paragraph: etree._Element, formatting: Formatting) -> bool:
    """Return whether a paragraph is nothing but a line: empty, with a border above or below."""
    if paragraph.tag != PARAGRAPH or text_in(paragraph).strip() or _has_picture(paragraph):
        return False
    borders = (formatting.of_paragraph(paragraph, f"pBdr/{side}") for side in ("top", "bottom"))
    return any((border or {}).get("val", "none") not in ("none", "nil") for border in borders)


def texts_above(rule: etree._Element, formatting: Formatting) -> tuple[etree._Element, ...]:
    """Return the paragraphs right above that are one text: alike in weight and in capitals."""
    above = takewhile(_has_text, rule.itersiblings(preceding=True))
    texts: list[etree._Element] = []
    for paragraph in above:
        if texts and _look(paragraph, formatting) != _look(texts[0], formatting):
            break
        texts.append(paragraph)
    return tuple(reversed(texts))


def text_length(texts: Sequence[etree._Element], column: float, formatting: Formatting) -> float:
    """Return how long the longest line of some paragraphs in a column is, in mm."""
    return max(
        (
            longest_line(letterings(text, formatting), extent(text, column, formatting).length)
            for text in texts
        ),
        default=0,
    )


def letterings(paragraph: etree._Element, formatting: Formatting) -> tuple[Lettering, ...]:
    """Return the texts of a paragraph as they are shown, each with its size and weight."""
    return tuple(
        Lettering(_shown(run, formatting), formatting.size(run), is_bold=formatting.is_on(run, "b"))
        for run in runs_of(paragraph)
    )


def extent(paragraph: etree._Element, column: float, formatting: Formatting) -> Extent:
    """Return how far a paragraph, and its border with it, reaches across its column."""
    indents = formatting.of_paragraph(paragraph, "ind")
    left, right = (number(indents, side) / _TWIPS_PER_MM for side in ("left", "right"))
    return Extent(left, column - right)


def column_of(paragraph: etree._Element, root: etree._Element) -> float:
    """Return how wide the cell or the page is that holds a paragraph, in mm; 0 if unknown."""
    cell = next(paragraph.iterancestors(CELL), None)
    return _page_width(paragraph, root) if cell is None else _cell_width(cell)


def _cell_width(cell: etree._Element) -> float:
    """Return the width of a cell, or of the columns of its table that it covers."""
    stated = cell.find(f"{W}tcPr/{W}tcW")
    if stated is not None and stated.get(W + "type", "dxa") == "dxa":
        return number({"w": stated.get(W + "w", "0")}, "w") / _TWIPS_PER_MM
    table = next(cell.iterancestors(TABLE))
    grid = [number({"w": each.get(W + "w", "0")}, "w") for each in table.iter(W + "gridCol")]
    before = sum(map(_columns, cell.itersiblings(CELL, preceding=True)))
    return sum(grid[before : before + _columns(cell)]) / _TWIPS_PER_MM


def _columns(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else int(span.get(W + "val", "1"))


def _page_width(paragraph: etree._Element, root: etree._Element) -> float:
    """Return the width of the text in the section of a paragraph of the body."""
    layouts = [*sections(root)]
    following = [paragraph, *paragraph.itersiblings()]
    ended = (each.find(f"{W}pPr/{SECTION}") for each in following)
    layout = next((each for each in ended if each is not None), None)
    layout = layout if layout is not None else next(reversed(layouts), None)
    size, margins = (
        None if layout is None else layout.find(W + name) for name in ("pgSz", "pgMar")
    )
    if size is None or margins is None:
        return 0
    taken = sum(number({"w": margins.get(W + side, "0")}, "w") for side in _SIDES)
    return (number({"w": size.get(W + "w", "0")}, "w") - taken) / _TWIPS_PER_MM


_SIDES = ("left", "right", "gutter")


def _centred_below(motto: etree._Element, formatting: Formatting) -> Iterator[etree._Element]:
    """Yield what follows the head as long as it is centred: title, subject and their rule."""
    table = next(reversed([*motto.iterancestors(TABLE)]), None)
    for element in (motto if table is None else table).itersiblings():
        align = (formatting.of_paragraph(element, "jc") or {}).get("val", "left")
        if element.tag != PARAGRAPH or (_has_text(element) and align != "center"):
            return
        yield element


def _has_text(element: etree._Element) -> bool:
    return element.tag == PARAGRAPH and bool(text_in(element).strip())


def _has_picture(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(*PICTURES), None) is not None


def _look(paragraph: etree._Element, formatting: Formatting) -> tuple[bool, bool]:
    """Return whether a text is bold, and whether it is in capitals."""
    shown = "".join(each.text for each in letterings(paragraph, formatting))
    is_bold = any(each.is_bold for each in letterings(paragraph, formatting) if each.text.strip())
    return is_bold, shown == shown.upper()


def _shown(run: etree._Element, formatting: Formatting) -> str:
    text = unicodedata.normalize("NFC", text_in(run))
    return text.upper() if formatting.is_on(run, "caps") else text


def _middle(texts: Sequence[etree._Element], column: float, formatting: Formatting) -> float:
    """Return where the middle of a centred text is."""
    reach = extent(texts[-1], column, formatting)
    return (reach.left + reach.right) / 2


def _draw(rule: etree._Element, middle: float, length: float, column: float) -> None:
    """Give a rule the indents that leave this length around the middle."""
    properties = rule.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        rule.insert(0, properties)
    indent = properties.find(W + "ind")
    if indent is None:
        indent = etree.Element(W + "ind")
        later = next((each for each in properties if each.tag in _AFTER_INDENT), None)
        properties.append(indent) if later is None else later.addprevious(indent)
    for name in [name for name in _INDENTS if name in indent.attrib]:
        del indent.attrib[name]
    left, right = middle - length / 2, column - middle - length / 2
    for name, value in (("left", left), ("right", right)):
        indent.set(W + name, str(round(max(value, 0) * _TWIPS_PER_MM)))
