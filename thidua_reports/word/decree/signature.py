"""Points 17 and 20: who signs, and room to sign."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason, Spot
from thidua_reports.word.decree.tail import AUTHORITY, RECIPIENTS, ROLES_IN_MINUTES
from thidua_reports.word.decree.written import Line
from thidua_reports.word.formatting import number
from thidua_reports.word.text import W

_OFFICE = Look((13, 14), is_bold=True, is_centred=True)
_NAME = Look((13, 14), is_bold=True, is_centred=True)
_BODY_OF_MANY = re.compile(r"(KHỐI|CỤM|HỘI ĐỒNG|ỦY BAN|U. BAN|BAN|TỔ|ĐOÀN)\b")
_TITLE_BEFORE = re.compile(
    r"(GS|PGS|TS|ThS|Th\.S|T\.S|BS|BSCK\w*|KS|CN|CVCC|NGND|NGƯT|NSND|Giáo sư|Phó Giáo sư|Tiến sĩ|"
    r"Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Ông|Bà|Đ/c|Đồng chí)\b[.:]?",
    re.IGNORECASE,
)
_NAME_WORDS = re.compile(r"[^\W\d_][\w'’-]*(\s+[^\W\d_][\w'’-]*){1,6}")
_OFFICE_WORDS = re.compile(r"(Giám đốc|Phó|Trưởng|Chủ tịch|Lãnh đạo|Chuyên viên|Khối|Cục|Sở|Ban)\b")
BY_TABS = r"\t+| {3,}(?![^{}]*\}\})"
"""Tabs or blanks that set texts side by side, which blanks within a tag do not."""
_LEAST_ROOM = 40
_TWIPS_PER_POINT, _SINGLE_LINE = 20, 1.15


@frozen
class Signer:
    """One who signs: the lines of the office, and all lines from there down, blank ones too."""

    offices: tuple[Line, ...]
    lines: tuple[Line, ...]

    @property
    def name(self) -> Line | None:
        """The last line, unless it is of the office or says what the signer is."""
        written = [line for line in self.lines if line.text]
        last = written[-1]
        if last in self.offices:
            return None
        return last if last.has_tag or last.is_bold or _is_name(last.text) else None

    @property
    def room(self) -> float:
        """How much is left free above the name, in points."""
        written = [at for at, line in enumerate(self.lines) if line.text and line is not self.name]
        free = self.lines[written[-1] + 1 :]
        heights = sum(_height(line) for line in free if not line.text)
        own = self.name.number("spacing", "before") / _TWIPS_PER_POINT if self.name else 0
        below = self.lines[written[-1]].number("spacing", "after") / _TWIPS_PER_POINT
        return heights + own + below + self._row_heights()

    def _row_heights(self) -> float:
        """Return the heights that rows with the name, or between it and the office, must have."""
        own = self.offices[-1].row
        rows = dict.fromkeys(line.row for line in self.lines if line.row is not own)
        return sum(_stated_height(row) for row in rows if row is not None)


def signature(parts: Parts) -> Iterator[Finding]:
    """Authority and office in bold capitals, the name in bold without academic titles.

    A body of many is signed for: "TM."; minutes by secretary (left) and chair (right); a pledge
    by all members in a table.
    """
    if parts.kind is Kind.PLEDGE:
        yield from _table_to_sign(parts)
        return
    signers = [*signers_of(parts)]
    if not signers:
        yield Finding(Point.SIGNATURE, Reason.MISSING)
    elif parts.kind is Kind.MINUTES:
        yield from _roles(signers)
    else:
        yield from _authority(parts, signers)
    for signer in signers:
        yield from _signer_faults(signer)


def room_to_sign(parts: Parts) -> Iterator[Finding]:
    """Between office and name there is room for signature and seal; a pledge has rows for it."""
    if parts.kind is Kind.PLEDGE:
        yield Finding(Point.ROOM_TO_SIGN, Reason.NOT_ASKED_OF_KIND)
        return
    signers = [*signers_of(parts)]
    if not signers:
        yield Finding(Point.ROOM_TO_SIGN, Reason.NONE_THERE)
    for signer in signers:
        if signer.room < _LEAST_ROOM:
            yield Finding(Point.ROOM_TO_SIGN, Reason.NO_ROOM, signer.offices[-1].spot)


def columns(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return what stands below one another at the end: the columns of each table, or all."""
    columns: dict[tuple[etree._Element | None, int], list[Line]] = {}
    for line in lines:
        place = 0 if line.row is None or line.cell is None else _grid_column(line)
        if line.table is not None:
            columns.setdefault((line.table, place), []).append(line)
            continue
        for at, part in enumerate(line.split(BY_TABS) if line.text else (line,)):
            columns.setdefault((None, at), []).append(part)
    return [tuple(column) for column in columns.values()]


def _grid_column(line: Line) -> int:
    """Return in which column of the table's grid the cell of a line begins."""
    before = () if line.cell is None else line.cell.itersiblings(W + "tc", preceding=True)
    spans = (each.find(f"{W}tcPr/{W}gridSpan") for each in before)
    return sum(1 if each is None else int(each.get(W + "val", "1")) for each in spans)


def signers_of(parts: Parts) -> Iterator[Signer]:
    """Yield who signs: a column whose first words are an office, in bold capitals or a tag."""
    for column in columns(parts.tail_with_blanks):
        lines = [*_below_recipients(column)]
        start = next((at for at, line in enumerate(lines) if line.text), None)
        if start is None:
            continue
        own = lines[start:]
        written = [line for line in own if line.text]
        offices = tuple(takewhile(_is_office, written))
        if offices and _ends_with_name(offices, written):
            offices = offices[:-1] or offices
        if offices and not RECIPIENTS.match(offices[0].text):
            yield Signer(offices, tuple(own))


def _ends_with_name(offices: Sequence[Line], written: Sequence[Line]) -> bool:
    """Return whether in a template the last tag, which looks like an office, is the name."""
    is_last = len(offices) == len(written) and offices[-1].has_tag
    return is_last or all(line.has_tag for line in offices)


def _below_recipients(column: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a column without the list of recipients."""
    is_listed = False
    for line in column:
        if RECIPIENTS.match(line.text):
            is_listed = True
        elif is_listed and line.text and not line.numbered_text.startswith("-"):
            is_listed = False
        if not is_listed:
            yield line


def _is_office(line: Line) -> bool:
    is_capital = line.is_capital or line.has_tag
    return is_capital and (line.is_bold or bool(AUTHORITY.match(line.text)))


def _is_name(text: str) -> bool:
    without = _TITLE_BEFORE.sub("", text).strip(" .")
    is_of_words = bool(_NAME_WORDS.fullmatch(without)) and not _OFFICE_WORDS.match(text)
    return is_of_words and all(word[0].isupper() for word in without.split())


def _signer_faults(signer: Signer) -> Iterator[Finding]:
    for line in signer.offices:
        yield from look_findings(Point.SIGNATURE, line, _OFFICE)
    name = signer.name
    if name is None:
        yield Finding(Point.SIGNATURE, Reason.NO_NAME, signer.offices[-1].spot)
        return
    yield from look_findings(Point.SIGNATURE, name, _NAME)
    if name.has_tag:
        yield Finding(Point.SIGNATURE, Reason.ONLY_DATA_TELLS, name.spot)
    elif _TITLE_BEFORE.match(name.text):
        yield Finding(Point.SIGNATURE, Reason.TITLE_BEFORE_NAME, name.spot)


def _authority(parts: Parts, signers: Sequence[Signer]) -> Iterator[Finding]:
    """A body of many is signed for by its head, "TM. KHỐI THI ĐUA 4"."""
    issuing = " ".join(line.text for line in parts.issuing_body)
    offices = [line for signer in signers for line in signer.offices]
    if any(AUTHORITY.match(line.text) for line in offices):
        return
    if "{{" in issuing or any(line.has_tag for line in offices):
        yield Finding(Point.SIGNATURE, Reason.ONLY_DATA_TELLS, offices[0].spot)
    elif _BODY_OF_MANY.match(issuing):
        yield Finding(Point.SIGNATURE, Reason.NO_AUTHORITY, offices[0].spot)


def _roles(signers: Sequence[Signer]) -> Iterator[Finding]:
    """Minutes are signed by the secretary at the left and the chair at the right.

    Those of a count of ballots are signed by the members of its board and the head. A template
    may have each role twice: in the places of one who chairs, and of several.
    """
    roles = dict.fromkeys(signer.offices[0].text for signer in signers)
    known = [role for role in roles if ROLES_IN_MINUTES.match(role)]
    if len(known) != len(_LEFT_TO_RIGHT):
        yield Finding(Point.SIGNATURE, Reason.MISSING, signers[0].offices[0].spot)
    elif not all(map(re.match, _LEFT_TO_RIGHT, known)):
        yield Finding(Point.SIGNATURE, Reason.OUT_OF_PLACE, signers[0].offices[0].spot)


_LEFT_TO_RIGHT = (r"THƯ KÝ|NGƯỜI GHI|(ỦY|U.) VIÊN", r"CHỦ T|TRƯỞNG BAN")


def _table_to_sign(parts: Parts) -> Iterator[Finding]:
    """A pledge is signed by all members in a table with a column for it."""
    if not any(line.table is not None and "ký" in line.text.lower() for line in parts.tail):
        spot = parts.tail[0].spot if parts.tail else Spot()
        yield Finding(Point.SIGNATURE, Reason.MISSING, spot)


def _height(line: Line) -> float:
    """Return how high a blank line is, in points."""
    exact = line.number("spacing", "line") / _TWIPS_PER_POINT
    is_auto = line.word("spacing", "lineRule") in ("", "auto")
    size = number(line.formatting.of_mark(line.element, "sz"), "val", 20) / 2
    text = size * _SINGLE_LINE * (max(exact, 12) / 12) if is_auto else exact
    around = sum(line.number("spacing", side) for side in ("before", "after"))
    return text + around / _TWIPS_PER_POINT


def _stated_height(row: etree._Element) -> float:
    height = row.find(f"{W}trPr/{W}trHeight")
    stated = None if height is None else {"val": height.get(W + "val", "0")}
    return number(stated, "val") / _TWIPS_PER_POINT
