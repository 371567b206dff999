"""Point 14: headings are numbered, in order, and bold."""

import re
from collections.abc import Iterator, Sequence

from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.numbering import roman
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.written import Line
from thidua_reports.word.text import W

_LOOK = Look((13, 14), is_bold=True)
_LONGEST = 250
_PART, _ROMAN, _CONTENT, _ARABIC, _LETTER = range(5)
_FORMS = (
    (_PART, re.compile(r"(?P<name>Phần|Chương|Mục|Điều)\s+(?P<number>[IVXLC]+|\d+)\b")),
    (_CONTENT, re.compile(r"(?P<name>Nội dung)\s+(?P<number>\d+)\b")),
    (_ROMAN, re.compile(r"(?P<number>[IVXLC]+)\s*[.\-–)]\s*\S")),
    (_ARABIC, re.compile(r"(?P<number>\d+(\.\d+)*)\s*[.)]?\s+\S")),
    (_LETTER, re.compile(r"(?P<number>[a-zđ])\)\s*\S")),
)
_PARTS = ("Phần", "Chương", "Mục")
_COUNTED_THROUGH = "Điều"
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_LABEL = re.compile(r".*:\s*")


def headings(parts: Parts) -> Iterator[Finding]:
    """Headings of the text and of each annex are numbered in order.

    The labels of the form of minutes, such as "Chủ trì (chủ tọa):", are no headings; minutes may
    do without numbers, as annexes may, but not number some and others not.
    """
    texts = [parts.text, *(annex.lines for annex in parts.annexes)]
    found = [[line for line in lines if is_heading(line)] for lines in texts]
    if not any(found):
        yield Finding(Point.HEADINGS, Reason.NONE_THERE)
    for at, lines in enumerate(found):
        must_be_numbered = at == 0 and parts.kind is not Kind.MINUTES
        yield from _numbered(lines, must_be_numbered=must_be_numbered)
        yield from _in_order(lines)
    for line in found[0]:
        yield from look_findings(Point.HEADINGS, line, _LOOK)


def is_heading(line: Line) -> bool:
    """Return whether a line is a heading: bold by itself, by its outline, or in Roman capitals."""
    if line.table is not None or not line.has_letters or len(line.text) > _LONGEST:
        return False
    form = _form(line)
    if line.align in ("center", "right"):
        return form is not None and form[0] == _PART
    is_label = bool(_LABEL.fullmatch(line.text)) and not line.label and form is None
    by_looks = line.is_bold or line.element.find(f"{W}pPr/{W}outlineLvl") is not None
    is_large = form is not None and form[0] == _ROMAN and line.is_capital
    return (by_looks and not is_label) or is_large


def _numbered(lines: Sequence[Line], *, must_be_numbered: bool) -> Iterator[Finding]:
    without = [line for line in lines if _form(line) is None]
    if not must_be_numbered and len(without) == len(lines):
        return
    for line in without:
        starts_with_tag = line.text.startswith("{{")
        reason = Reason.ONLY_DATA_TELLS if starts_with_tag else Reason.UNNUMBERED
        yield Finding(Point.HEADINGS, reason, line.spot)


def _in_order(lines: Sequence[Line]) -> Iterator[Finding]:
    """Each number is the next of its form; what stands above it starts the forms below anew."""
    counts: dict[tuple[int, str], int] = {}
    for line in lines:
        form = _form(line)
        if form is None:
            continue
        kind, name, number = form
        level = (kind, name or ".".join(number.split(".")[:-1]))
        value = _value(number.split(".")[-1])
        if value != counts.get(level, 0) + 1:
            yield Finding(Point.HEADINGS, Reason.OUT_OF_ORDER, line.spot)
        counts = {each: count for each, count in counts.items() if not _is_below(each, level)}
        counts[level] = value


def _is_below(each: tuple[int, str], level: tuple[int, str]) -> bool:
    """Return whether a series starts anew under a heading; articles are counted through."""
    if each[1] == _COUNTED_THROUGH or each == level:
        return False
    return _depth(each) > _depth(level)


def _depth(level: tuple[int, str]) -> tuple[int, int]:
    """Return how far down a series is; 1.1 is below 1, a chapter below a part."""
    form, name = level
    if form == _PART:
        return form, (*_PARTS, _COUNTED_THROUGH).index(name)
    return form, name.count(".") + 1 if form == _ARABIC and name else 0


def _form(line: Line) -> tuple[int, str, str] | None:
    """Return of what form a heading's number is, the word before it, and the number."""
    for kind, pattern in _FORMS:
        found = pattern.match(line.numbered_text)
        if found:
            return kind, found.groupdict().get("name") or "", found["number"]
    return None


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    if number in _ALPHABET:
        return _ALPHABET.index(number) + 1
    return next((value for value in range(1, 100) if roman(value).upper() == number), 0)
