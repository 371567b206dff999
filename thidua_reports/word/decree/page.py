"""Points 1 to 4: paper, margins, lettering, page numbers."""

import re
from collections.abc import Iterator

from lxml import etree

from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason, Spot
from thidua_reports.word.decree.sections import Section
from thidua_reports.word.decree.tail import RECIPIENTS
from thidua_reports.word.decree.written import Printed, Written
from thidua_reports.word.formatting import Formatting, runs_of
from thidua_reports.word.text import PARAGRAPH, RUN, TABLE, W, text_in

_TWIPS_PER_MM = 1440 / 25.4
_A4 = (210, 297)
_MARGINS = {
    Reason.MARGIN_TOP: ("top", 20, 25),
    Reason.MARGIN_BOTTOM: ("bottom", 20, 25),
    Reason.MARGIN_LEFT: ("left", 30, 35),
    Reason.MARGIN_RIGHT: ("right", 15, 20),
}
_TURNED_MARGINS = {
    Reason.MARGIN_TOP: ("top", 30, 35),
    Reason.MARGIN_BOTTOM: ("bottom", 15, 20),
    Reason.MARGIN_LEFT: ("left", 20, 25),
    Reason.MARGIN_RIGHT: ("right", 20, 25),
}
_TOLERANCE = 0.5
_TABLE_ROWS, _TABLE_COLUMNS = 2, 3

_FONT = "Times New Roman"
_BLACK, _TEXT_OF_THEME = ("auto", "000000", ""), ("text1", "dark1", "tx1", "dk1", "")
_DRAFT_MARK = re.compile(r"\s*(\[[^\]]*\]|\{\{[^}]*\}\})\s*")

_PAGE = re.compile(r"\bPAGE\b")
_NUMBER_SIZES = (13, 14)
_DIGITS = ("", "decimal")


def paper(parts: Parts) -> Iterator[Finding]:
    """Every page is A4, upright; broad only where it holds a table."""
    for section, root in _sections(parts.written):
        measures = sorted(section.number("pgSz", name) / _TWIPS_PER_MM for name in ("w", "h"))
        if any(abs(have - want) > 1 for have, want in zip(measures, _A4, strict=True)):
            yield Finding(Point.PAPER, Reason.NOT_A4, _section_spot(root))
        if _is_broad(section) and not any(map(_is_of_figures, _tables(root))):
            yield Finding(Point.PAPER, Reason.LANDSCAPE_WITHOUT_TABLE, _section_spot(root))


def margins(parts: Parts) -> Iterator[Finding]:
    """Margins are within the decree's; on a broad page they may have been turned with it."""
    for section, root in _sections(parts.written):
        faults = [*_margin_faults(section, _MARGINS)]
        if _is_broad(section) and not [*_margin_faults(section, _TURNED_MARGINS)]:
            faults = []
        for reason in faults:
            yield Finding(Point.MARGINS, reason, _section_spot(root))


def lettering(parts: Parts) -> Iterator[Finding]:
    """All is in black Times New Roman, and nothing is highlighted but marks of a draft."""
    reported: set[tuple[Reason, Spot]] = set()
    for line in parts.written.lines:
        for piece in line.visible:
            for reason in _lettering_faults(piece, parts.written):
                if (reason, line.spot) not in reported:
                    reported.add((reason, line.spot))
                    yield Finding(Point.FONT, reason, line.spot)


def page_number(parts: Parts) -> Iterator[Finding]:
    """Pages are numbered in the middle of the top margin from 1, which the first does not show."""
    sections = parts.written.sections
    for at, section in enumerate(sections):
        for reason in _number_faults(section, at, parts.written):
            yield Finding(Point.PAGE_NUMBER, reason, Spot())
    for annex in parts.annexes:
        section = sections[annex.heading.section]
        begins_there = _is_first_of_section(parts, annex.heading.section, annex.heading.element)
        if not begins_there or section.word("pgNumType", "start") != "1":
            yield Finding(Point.PAGE_NUMBER, Reason.NOT_NUMBERED_APART, annex.heading.spot)


def _is_first_of_section(parts: Parts, section: int, element: etree._Element) -> bool:
    lines = (line for line in parts.written.lines if line.section == section and line.text)
    return next(lines).element is element


def _sections(written: Written) -> Iterator[tuple[Section, list[etree._Element]]]:
    """Yield the sections with the elements of the body that are in each."""
    elements: list[list[etree._Element]] = [[]]
    for element in next(written.root.iter(W + "body")):
        elements[-1].append(element)
        if element.tag == PARAGRAPH and element.find(f"{W}pPr/{W}sectPr") is not None:
            elements.append([])
    yield from zip(written.sections, elements, strict=False)


def _section_spot(elements: list[etree._Element]) -> Spot:
    """Return the beginning of a section's text."""
    texts = (" ".join(map(text_in, each.iter(PARAGRAPH))).strip() for each in elements)
    return Spot(quote=next(filter(None, texts), "")[:80])


def _is_broad(section: Section) -> bool:
    return section.number("pgSz", "w") > section.number("pgSz", "h")


def _tables(elements: list[etree._Element]) -> Iterator[etree._Element]:
    for element in elements:
        yield from element.iter(TABLE)


def _is_of_figures(table: etree._Element) -> bool:
    """Return whether a table may need the width: that of recipients and signers does not."""
    if any(RECIPIENTS.match(text_in(each).strip()) for each in table.iter(PARAGRAPH)):
        return False
    rows = table.findall(W + "tr")
    most = max((len(row.findall(W + "tc")) for row in rows), default=0)
    return len(rows) >= _TABLE_ROWS and most >= _TABLE_COLUMNS


def _margin_faults(
    section: Section, wanted: dict[Reason, tuple[str, int, int]]
) -> Iterator[Reason]:
    for reason, (side, least, most) in wanted.items():
        twips = abs(section.number("pgMar", side))
        if side == "left":
            twips += section.number("pgMar", "gutter")
        if not least - _TOLERANCE <= twips / _TWIPS_PER_MM <= most + _TOLERANCE:
            yield reason


def _lettering_faults(piece: Printed, written: Written) -> Iterator[Reason]:
    if _font(piece, written) != _FONT:
        yield Reason.WRONG_FONT
    colour = piece.formatting.of_run(piece.run, "color") or {}
    if colour.get("val", "") not in _BLACK or colour.get("themeColor", "") not in _TEXT_OF_THEME:
        yield Reason.WRONG_COLOUR
    highlight = piece.formatting.of_run(piece.run, "highlight") or {}
    fill = (piece.formatting.of_run(piece.run, "shd") or {}).get("fill", "auto")
    is_marked = highlight.get("val", "none") != "none" or fill not in ("auto", "FFFFFF")
    if is_marked and not _DRAFT_MARK.fullmatch(piece.text):
        yield Reason.HIGHLIGHTED


def _font(piece: Printed, written: Written) -> str:
    fonts = piece.formatting.of_run(piece.run, "rFonts") or {}
    theme = fonts.get("hAnsiTheme", fonts.get("asciiTheme", ""))
    own = piece.run.find(f"{W}rPr/{W}rFonts")
    if theme and (own is None or own.get(W + "hAnsi") is None):
        return written.theme_fonts.get("major" if "major" in theme else "minor", "")
    return fonts.get("hAnsi", fonts.get("ascii", _FONT))


def _number_faults(section: Section, at: int, written: Written) -> Iterator[Reason]:
    number = _number(section.headers.get("default"))
    if number is None:
        below = any(_number(part) is not None for part in section.footers.values())
        yield Reason.NOT_IN_TOP_MARGIN if below else Reason.MISSING
        return
    if at == 0 and not _first_page_is_blank(section):
        yield Reason.SHOWN_ON_FIRST_PAGE
    if section.word("pgNumType", "fmt") not in _DIGITS:
        yield Reason.NOT_ARABIC
    yield from _number_looks(number, written.formatting)


def _first_page_is_blank(section: Section) -> bool:
    has_own = section.layout.find(W + "titlePg") is not None
    is_off = section.word("titlePg", "val") in ("0", "false", "off")
    return has_own and not is_off and _number(section.headers.get("first")) is None


def _number(part: etree._Element | None) -> etree._Element | None:
    """Return the paragraph of a running head that shows the page's number."""
    for paragraph in () if part is None else part.iter(PARAGRAPH):
        codes = [each.text or "" for each in paragraph.iter(W + "instrText")]
        codes += [each.get(W + "instr", "") for each in paragraph.iter(W + "fldSimple")]
        if _PAGE.search("".join(codes)):
            return paragraph
    return None


def _number_looks(paragraph: etree._Element, formatting: Formatting) -> Iterator[Reason]:
    runs = [run for run in runs_of(paragraph) if text_in(run).strip()]
    runs = runs or list(paragraph.iter(RUN))[:1]
    low, high = _NUMBER_SIZES
    if any(not low <= formatting.size(run) <= high for run in runs):
        yield Reason.WRONG_SIZE
    if any(formatting.is_on(run, "i") for run in runs):
        yield Reason.ITALIC
    align = (formatting.of_paragraph(paragraph, "jc") or {}).get("val", "left")
    frame = (formatting.of_paragraph(paragraph, "framePr") or {}).get("xAlign", "")
    is_after_tab = next(paragraph.iter(W + "tab"), None) is not None
    if align != "center" and frame != "center" and not is_after_tab:
        yield Reason.NOT_CENTRED
