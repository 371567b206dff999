"""Head, title, body, tail and annexes of a document, known by their words and places."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise, takewhile

from thidua_reports.frozen import frozen
from thidua_reports.word.decree.kinds import TITLES, Kind
from thidua_reports.word.decree.tail import without_tail
from thidua_reports.word.decree.written import Line, Written
from thidua_reports.word.head_rules import MOTTO

COUNTRY = re.compile(r"CỘNG H(ÒA|O.) XÃ HỘI CHỦ NGHĨA VIỆT NAM\W*", re.IGNORECASE)
NUMBER = re.compile(r"Số\s*[:.…\d/]")
DAY = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
ABOUT = re.compile(r"V/v\b|Về việc\b")
ADDRESSEES = re.compile(r"Kính gửi\b")
ANNEX = re.compile(r"Phụ lục(?:\s+(?:số\s+)?([IVXLC]+|\d+|[A-Z]))?\s*[.:]?", re.IGNORECASE)
_BASIS = re.compile(r"(Căn cứ|Xét|Theo đề nghị)\b")
_ONLY_TAG = re.compile(r"\{\{[^}]*\}\}")
_COLUMNS_BY_HAND = r"\t+| {3,}"
_LONGEST_OF_HEAD = 150
_CLOSE_BELOW_HEAD = 8


@frozen
class Annex:
    """An annex: its heading, and what follows up to the next one."""

    heading: Line
    lines: tuple[Line, ...]


class Parts:
    """What a document consists of, as the decree calls it."""

    def __init__(self, written: Written) -> None:
        """Recognise the parts of a document."""
        self.written = written
        lines = [line for line in written.lines if line.text]
        self.is_annex = bool(lines) and ANNEX.fullmatch(lines[0].numbered_text) is not None
        """Whether it is an annex in a file of its own, which has no head and no signature."""
        self.head = () if self.is_annex else tuple(_head(lines))
        below = lines[_first_below(self.head, lines) :]
        self.title, self.subject = _title(below)
        self.annexes = tuple(_annexes(below))
        before_annexes = _before(self.annexes, below)
        text, tail = without_tail(before_annexes)
        self.tail = tuple(line for line in tail if line.section == tail[0].section)
        self.text = tuple(line for line in text if line not in (self.title, *self.subject))
        """The lines between the subject and what is signed."""
        self.beyond = tail[len(self.tail) :]
        """What stands in sections below what is signed, and is no annex as it has no heading."""

    @cached_property
    def kind(self) -> Kind:
        """The kind of document; one without a title is a letter."""
        if self.title is None:
            return Kind.LETTER if self.about or self.addressees else Kind.OTHER
        known = (kind for words, kind in TITLES.items() if self.title.text.startswith(words))
        return next(known, Kind.OTHER)

    @property
    def country(self) -> Line | None:
        """The line "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"."""
        return next((line for line in self.head if COUNTRY.fullmatch(line.text)), None)

    @property
    def motto(self) -> Line | None:
        """The line "Độc lập - Tự do - Hạnh phúc"."""
        return next((line for line in self.head if MOTTO.fullmatch(line.text)), None)

    @cached_property
    def number(self) -> Line | None:
        """The line "Số: …/BC-…"; in a template, what stands below the issuing body."""
        numbers = (line for line in self.head if NUMBER.match(line.text))
        below = (line for line in self._left if self._is_below_names(line) and line.has_tag)
        return next(chain(numbers, below), None)

    @cached_property
    def day(self) -> Line | None:
        """The line "Kiên Giang, ngày …"; in a template, what stands below the motto."""
        others = [line for line in self.head if line not in (self.country, self.motto)]
        days = (line for line in others if DAY.search(line.text))
        below = (line for line in others if line not in self._left and line.has_tag)
        return next(chain(days, below), None)

    @property
    def about(self) -> Line | None:
        """The subject of a letter, "V/v …", below its number."""
        return next((line for line in self.head if ABOUT.match(line.text)), None)

    @cached_property
    def bodies(self) -> tuple[Line, ...]:
        """The names at the head's left, of the issuing body and the one above it."""
        others = (self.number, self.day, self.about)
        return tuple(
            takewhile(
                lambda line: line not in others, (each for each in self._left if each.has_letters)
            )
        )

    @cached_property
    def issuing_body(self) -> tuple[Line, ...]:
        """The lines of the issuing body: the bold ones at the end, else the last one."""
        bold = [*takewhile(lambda line: line.is_bold, reversed(self.bodies))]
        if len(bold) == len(self.bodies) > 1 and _is_a_name_of_its_own(bold[0]):
            bold = bold[:1]
        return tuple(reversed(bold)) or self.bodies[-1:]

    @property
    def superior_body(self) -> tuple[Line, ...]:
        """The lines of the body above the issuing one."""
        return self.bodies[: len(self.bodies) - len(self.issuing_body)]

    @cached_property
    def basis(self) -> tuple[Line, ...]:
        """The lines of the legal basis, "Căn cứ …"."""
        start = next((at for at, line in enumerate(self.text) if _is_basis(line)), None)
        if start is None or any(line.is_bold for line in self.text[:start]):
            return ()
        return tuple(takewhile(_is_basis, self.text[start:]))

    @cached_property
    def addressees(self) -> tuple[Line, ...]:
        """The line "Kính gửi: …" and those below it that go on with "-"."""
        lines = [*self.head, *self.text]
        start = next((at for at, line in enumerate(lines) if _addresses(line)), None)
        if start is None:
            return ()
        more = takewhile(lambda line: line.numbered_text.startswith("-"), lines[start + 1 :])
        return (lines[start], *more)

    @property
    def tail_with_blanks(self) -> tuple[Line, ...]:
        """What stands below the text, with the blank lines that leave room to sign."""
        lines = self.written.lines
        if not self.tail:
            return ()
        after = self.beyond or tuple(annex.heading for annex in self.annexes)
        end = lines.index(after[0]) if after else len(lines)
        return lines[lines.index(self.tail[0]) : end]

    @property
    def _left(self) -> tuple[Line, ...]:
        """The head's lines at the left of the country's name."""
        country = self.country or self.motto
        if country is None:
            return self.head
        return tuple(line for line in self.head if _is_left_of(line, country))

    def _is_below_names(self, line: Line) -> bool:
        country = self.country or self.motto
        return country is not None and line.row is not None and line.row is not country.row


def _head(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of the head: of the table that holds it, or down to the title or the text."""
    at = next((at for at, line in enumerate(lines) if _is_of_country(line)), None)
    if at is None:
        yield from takewhile(lambda line: not _begins_text(line), lines[:_CLOSE_BELOW_HEAD])
    elif lines[at].table is not None:
        yield from (line for line in lines if line.table is lines[at].table)
    else:
        for line in takewhile(lambda line: not _begins_text(line), lines):
            yield from (part for part in line.split(_COLUMNS_BY_HAND) if part.text)


def _is_of_country(line: Line) -> bool:
    parts = (part.text for part in line.split(_COLUMNS_BY_HAND))
    return any(COUNTRY.fullmatch(part) or MOTTO.fullmatch(part) for part in parts)


def _first_below(head: Sequence[Line], lines: Sequence[Line]) -> int:
    elements = {line.element for line in head}
    return max(
        (at for at, line in enumerate(lines, start=1) if line.element in elements), default=0
    )


def _begins_text(line: Line) -> bool:
    known = any(line.text.startswith(words) for words in TITLES)
    is_title = known and line.is_capital and line.table is None
    is_prose = line.align == "both" or len(line.text) > _LONGEST_OF_HEAD
    return is_title or is_prose or bool(ADDRESSEES.match(line.text) or _BASIS.match(line.text))


def _is_left_of(line: Line, country: Line) -> bool:
    """Return whether a line stands left of the country's name, in a table or by tabs or blanks."""
    if line.row is None or line.cell is None or country.row is None or country.cell is None:
        return not (COUNTRY.fullmatch(line.text) or MOTTO.fullmatch(line.text))
    return _column(line) < _column(country)


def _column(line: Line) -> int:
    return -1 if line.row is None or line.cell is None else line.row.index(line.cell)


def _is_a_name_of_its_own(line: Line) -> bool:
    """Return whether a bold line names a body itself, and does not go on with the one above."""
    return bool(re.match(r"(KHỐI|CỤM|SỞ|BAN|CỤC|HỘI ĐỒNG|VĂN PHÒNG|TỔ)\b", line.text))


def _title(lines: Sequence[Line]) -> tuple[Line | None, tuple[Line, ...]]:
    """Return the title, in capitals and centred below the head, and the lines of the subject."""
    first = [*takewhile(lambda line: not _BASIS.match(line.text), lines[:_CLOSE_BELOW_HEAD])]
    for at, line in enumerate(first):
        known = any(line.text.startswith(words) for words in TITLES)
        if line.is_capital and (known or (at == 0 and line.is_centred and line.is_bold)):
            return line, tuple(_subject(lines[at + 1 :]))
        if not line.is_centred and _begins_text(line):
            break
    return None, ()


def _subject(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the centred lines up to the rule below them, or what else stands between."""
    above: Line | None = None
    for line in takewhile(_is_of_subject, lines):
        if above is not None and line.element not in (above.element, above.element.getnext()):
            return
        yield line
        above = line


def _is_basis(line: Line) -> bool:
    """Return whether a line is of the legal basis; in a template, an italic tag is."""
    return bool(_BASIS.match(line.text)) or (line.has_tag and line.is_italic)


def _addresses(line: Line) -> bool:
    """Return whether a line says "Kính gửi"; in a template, a centred tag below the subject may."""
    is_tag = bool(_ONLY_TAG.fullmatch(line.text)) and line.table is None
    return bool(ADDRESSEES.match(line.text)) or (is_tag and line.is_centred and not line.is_bold)


def _is_of_subject(line: Line) -> bool:
    is_other = ADDRESSEES.match(line.text) or _BASIS.match(line.text)
    return line.is_centred and line.table is None and not line.is_italic and not is_other


def _annexes(lines: Sequence[Line]) -> Iterator[Annex]:
    starts = [
        at
        for at, line in enumerate(lines)
        if _begins_annex(line) or (at and _prints_annex(line, lines[at - 1]))
    ]
    for start, end in pairwise([*starts, len(lines)]):
        yield Annex(lines[start], tuple(lines[start + 1 : end]))


def _begins_annex(line: Line) -> bool:
    fixed = re.sub(r"\{\{.*?\}\}", "", line.numbered_text).strip()
    is_heading = line.is_centred or line.is_bold
    return line.table is None and is_heading and bool(ANNEX.fullmatch(fixed))


def _prints_annex(line: Line, above: Line) -> bool:
    """Return whether a tag heads a section of a template, as "Phụ lục I" would."""
    is_tag = bool(_ONLY_TAG.fullmatch(line.text)) and line.table is None
    return is_tag and line.is_centred and line.is_bold and line.section != above.section


def _before(annexes: Sequence[Annex], lines: Sequence[Line]) -> list[Line]:
    end = lines.index(annexes[0].heading) if annexes else len(lines)
    return [*lines[:end]]
