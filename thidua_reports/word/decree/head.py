"""Points 5 to 10: country, motto, bodies, number, place and day."""

import re
from collections.abc import Callable, Iterable, Iterator

from thidua_reports.word.decree.drawn_rules import rule_findings
from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.written import Line
from thidua_reports.word.head_rules import PART_OF_TEXT, WHOLE_TEXT

_COUNTRY = Look((12, 13), is_bold=True, is_capital=True, is_centred=True)
_MOTTO = Look((13, 14), is_bold=True, is_capital=False, is_centred=True)
_SUPERIOR = Look((12, 13), is_bold=False, is_capital=True)
_ISSUING = Look((12, 13), is_bold=True, is_capital=True, is_centred=True)
_NUMBER = Look((13, 13), is_bold=False)
_DAY = Look((13, 14), is_bold=False, is_italic=True)

_MOTTO_WORDING = re.compile(r"Độc lập - Tự do - Hạnh phúc")
_NUMBER_WORDING = re.compile(
    r"Số:\s*(?P<number>\d*)(?P<blank>[\s.…_]*)/(?P<symbol>.+)"
)  # fmt: skip
_SYMBOL = re.compile(r"(\d{4}/)?[A-ZĐƯ][A-ZĐƯa-z\d]*(-[A-ZĐƯ\d][A-ZĐƯa-z\d.]*)*")
_BLANK = r"[\s.…_]*"
_FIGURES = rf"(\s+\d{{1,2}}\s+|{_BLANK})"
_DAY_WORDING = re.compile(
    rf"(?P<place>\S.*?), ngày(?P<day>{_FIGURES})tháng(?P<month>{_FIGURES})"
    rf"năm(\s+\d{{4}}|{_BLANK})"
)
_MONTHS_WITH_ZERO = 2


def country(parts: Parts) -> Iterator[Finding]:
    """The country's name stands in capitals, bold, at the top right."""
    line = parts.country
    if line is None:
        yield Finding(Point.COUNTRY, Reason.MISSING)
        return
    yield from look_findings(Point.COUNTRY, line, _without_place(_COUNTRY, line))
    if line.row is not None and line.cell is not None and line.row.index(line.cell) == 0:
        yield Finding(Point.COUNTRY, Reason.OUT_OF_PLACE, line.spot)


def motto(parts: Parts) -> Iterator[Finding]:
    """The motto stands below, with hyphens, over a rule as long as it is."""
    line = parts.motto
    if line is None:
        yield Finding(Point.MOTTO, Reason.MISSING)
        return
    if not _MOTTO_WORDING.fullmatch(line.text):
        yield Finding(Point.MOTTO, Reason.WRONG_WORDING, line.spot)
    yield from look_findings(Point.MOTTO, line, _without_place(_MOTTO, line))
    if line.table is not None:
        yield from rule_findings(Point.MOTTO, [line], WHOLE_TEXT, parts.written)


def superior_body(parts: Parts) -> Iterator[Finding]:
    """The body above is in capitals and not bold; there need not be one."""
    if not parts.superior_body:
        yield Finding(Point.SUPERIOR_BODY, Reason.NONE_THERE)
    for line in parts.superior_body:
        yield from look_findings(Point.SUPERIOR_BODY, line, _SUPERIOR)
        if line.has_tag and not _is_capital_by_look(line):
            yield Finding(Point.SUPERIOR_BODY, Reason.ONLY_DATA_TELLS, line.spot)


def issuing_body(parts: Parts) -> Iterator[Finding]:
    """The issuing body is in bold capitals over a rule of 1/3 to 1/2 of its length."""
    if not parts.issuing_body:
        yield Finding(Point.ISSUING_BODY, Reason.MISSING)
        return
    for line in parts.issuing_body:
        yield from look_findings(Point.ISSUING_BODY, line, _without_place(_ISSUING, line))
    if parts.issuing_body[-1].table is not None:
        lines = parts.issuing_body
        yield from rule_findings(Point.ISSUING_BODY, lines, PART_OF_TEXT, parts.written)


def number(parts: Parts) -> Iterator[Finding]:
    """Number and symbol: "Số: 05/BC-KTĐ4", the number may still be blank."""
    yield from _line_findings(Point.NUMBER, parts.number, _NUMBER, _number_faults)


def place_and_day(parts: Parts) -> Iterator[Finding]:
    """Place and day in italics: "Kiên Giang, ngày 05 tháng 01 năm 2019"; minutes have none."""
    line = parts.day
    if parts.kind is Kind.MINUTES:
        if line is not None:
            yield Finding(Point.PLACE_AND_DAY, Reason.NOT_IN_MINUTES, line.spot)
        return
    yield from _line_findings(Point.PLACE_AND_DAY, line, _DAY, _day_faults)


def _line_findings(
    point: Point, line: Line | None, look: Look, faults: Callable[[str], Iterable[Reason]]
) -> Iterator[Finding]:
    """Check a line that the head must have: its look, and its words unless a tag gives them."""
    if line is None:
        yield Finding(point, Reason.MISSING)
        return
    yield from look_findings(point, line, look)
    for reason in (Reason.ONLY_DATA_TELLS,) if line.has_tag else faults(line.text):
        yield Finding(point, reason, line.spot)


def _without_place(look: Look, line: Line) -> Look:
    """Return a look without alignment where tabs and blanks set a line beside another."""
    if line.table is not None:
        return look
    return Look(look.sizes, look.is_bold, look.is_italic, look.is_capital)


def _is_capital_by_look(line: Line) -> bool:
    return all(line.formatting.is_on(piece.run, "caps") for piece in line.visible)


def _number_faults(text: str) -> Iterator[Reason]:
    found = _NUMBER_WORDING.fullmatch(text)
    if not found:
        yield Reason.WRONG_WORDING
        return
    written, symbol = found["number"], found["symbol"]
    if len(written) == 1:
        yield Reason.NO_LEADING_ZERO
    if (written and found["blank"]) or re.search(r"^\s|\s*-\s+|\s+-", symbol):
        yield Reason.SPACE_IN_SYMBOL
    elif not _SYMBOL.fullmatch(symbol.strip()):
        yield Reason.WRONG_WORDING


def _day_faults(text: str) -> Iterator[Reason]:
    found = _DAY_WORDING.fullmatch(text)
    if not found:
        yield Reason.WRONG_WORDING
        return
    day, month = found["day"].strip(" .…_\t\xa0"), found["month"].strip(" .…_\t\xa0")
    if len(day) == 1 or (len(month) == 1 and int(month) <= _MONTHS_WITH_ZERO):
        yield Reason.NO_LEADING_ZERO
    if month.startswith("0") and int(month) > _MONTHS_WITH_ZERO:
        yield Reason.NEEDLESS_ZERO
