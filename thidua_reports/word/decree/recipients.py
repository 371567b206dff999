"""Point 16: recipients."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.signature import BY_TABS, Signer, columns, signers_of
from thidua_reports.word.decree.tail import RECIPIENTS
from thidua_reports.word.decree.written import Line
from thidua_reports.word.text import W

_RECIPIENTS = Look((12, 12), is_bold=True, is_italic=True)
_ENTRY = Look((11, 11), is_bold=False)
_FILE_COPY = re.compile(r"-?\s*Lưu\s*:")


def recipients(parts: Parts) -> Iterator[Finding]:
    """Recipients stand level with the signature, in minutes below it; the last is the file copy.

    II.9c; "Nơi nhận" in 12 bold italics, the list in 11, each entry "- …;", the last "- Lưu: …."
    """
    found = [line for line in _split(parts.tail) if RECIPIENTS.match(line.text)]
    if not found:
        yield Finding(Point.RECIPIENTS, Reason.MISSING)
    signers = [*signers_of(parts)]
    for line in found:
        yield from look_findings(Point.RECIPIENTS, line, _RECIPIENTS)
        yield from _place_faults(line, parts, signers)
        yield from _entry_faults(line, parts)


def _place_faults(line: Line, parts: Parts, signers: Sequence[Signer]) -> Iterator[Finding]:
    if parts.kind is Kind.PLEDGE:
        return
    offices = [signer.offices[0] for signer in signers]
    if parts.kind is Kind.MINUTES:
        order = [each.element for each in parts.written.lines]
        last = max((order.index(office.element) for office in offices), default=-1)
        if order.index(line.element) < last or any(_is_level(line, each) for each in offices):
            yield Finding(Point.RECIPIENTS, Reason.OUT_OF_PLACE, line.spot)
    elif not any(_is_level(line, office) for office in offices):
        yield Finding(Point.RECIPIENTS, Reason.NOT_LEVEL, line.spot)


def _is_level(line: Line, office: Line) -> bool:
    """Return whether two lines begin cells of one row, or stand in one paragraph."""
    if line.row is None:
        return line.element is office.element
    return line.row is office.row and line.cell is not office.cell and _begins_cell(line)


def _begins_cell(line: Line) -> bool:
    before = line.element.itersiblings(W + "p", preceding=True)
    return not any(each.find(f".//{W}t") is not None and _has_words(each) for each in before)


def _has_words(paragraph: etree._Element) -> bool:
    text = "".join(each.text or "" for each in paragraph.iter(W + "t"))
    return bool(re.sub(r"\{%.*?%\}", "", text).strip())


def _entry_faults(heading: Line, parts: Parts) -> Iterator[Finding]:
    entries = [*_entries(heading, parts)]
    for line in entries:
        yield from look_findings(Point.RECIPIENTS, line, _ENTRY)
        ending = "." if line is entries[-1] else ";"
        if not line.text.endswith(ending):
            yield Finding(Point.RECIPIENTS, Reason.WRONG_ENDING, line.spot)
    if not entries or not _FILE_COPY.match(entries[-1].numbered_text):
        yield Finding(Point.RECIPIENTS, Reason.NO_FILE_COPY, heading.spot)


def _entries(heading: Line, parts: Parts) -> Iterator[Line]:
    """Yield the list below "Nơi nhận" in the same column."""
    for column in columns(parts.tail):
        elements = [line.element for line in column]
        if heading.element in elements and RECIPIENTS.match(column[0].text or "") is not None:
            start = elements.index(heading.element) + 1
            yield from takewhile(lambda line: line.numbered_text.startswith("-"), column[start:])
            return
    elements = [line.element for line in parts.tail]
    start = elements.index(heading.element) + 1
    yield from takewhile(lambda line: line.numbered_text.startswith("-"), parts.tail[start:])


def _split(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, those that tabs or blanks set side by side outside tables one by one."""
    for line in lines:
        if line.table is None and line.text:
            yield from (part for part in line.split(BY_TABS) if part.text)
        else:
            yield line
