"""A list of members, as text or as a sheet -> rows of the sheet of members.

A line of text is a name, or code, name and short name separated by semicolons (or by tabs, as Excel
copies them). A workbook's first sheet has headings like those of the sheet of members, or is read
like such lines.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.excel.files.workbook_file import read_her_workbook
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import HEADING_ROWS
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.old_scripts import has_lost_letters, old_text
from thidua_reports.language.text import clean_text, shortened
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.reading.list_lines import (
    LINE,
    decoded,
    heading_of,
    is_header,
    understood,
    why_no_member,
    without_marks_of_lists,
)

ZIP_MAGIC, OLE_MAGIC = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
UNHEADED = (Members.code, Members.name, Members.short_name)
NAME_FIRST = (Members.name, Members.short_name)
CODE = re.compile(r"[A-Za-z0-9_.&-]{1,12}")
CODE_AND_COMMA = re.compile(r"[A-Z0-9_.-]{1,12}\s*,\s*\S")


@frozen
class Listed:
    """A member of the list: its entries by column (no blanks), and their place."""

    entries: Mapping[Column, str]
    place: Place

    @property
    def code(self) -> str:
        """Its code; empty where the list gives none."""
        return self.entries.get(Members.code, "")

    @property
    def name(self) -> str:
        """Its name."""
        return self.entries.get(Members.name, "")


@frozen
class Line:
    """A line of the list: its parts unchanged, and the place of each."""

    parts: tuple[str, ...]
    places: tuple[Place, ...]


def read_member_list(
    content: bytes, file_name: str
) -> tuple[tuple[Listed, ...], tuple[Issue, ...]]:
    """Return the members of a list in its order, and what of its lines could not be read.

    Raises:
        CannotGoOn: the file is no workbook and no text in Unicode, or names nobody.
    """
    above, columns, rows = _split_at_header(_filled_lines(content, file_name))
    named = [line for line in rows if not why_no_member(line.parts)]
    if not named:
        raise CannotGoOn(start_kinds.EMPTY_LIST.at(Place(file_name)))
    issues = [issue for line in named for issue in _doubts(line)]
    if columns is None:
        listed = tuple(_pasted(line) for line in named)
        issues += [issue for line in named for issue in _line_issues(line)]
    else:
        listed = tuple(_listed(line, columns) for line in named)
    return listed, (*issues, *_lines_passed_over(above, rows))


def _filled_lines(content: bytes, file_name: str) -> list[Line]:
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
        lines = _sheet_lines(_workbook(content, file_name))
    else:
        lines = _text_lines(decoded(content, file_name), file_name)
    return [line for line in lines if any(line.parts)]


def _split_at_header(
    lines: Sequence[Line],
) -> tuple[Sequence[Line], tuple[Column | None, ...] | None, Sequence[Line]]:
    """Return the lines above the headings, the columns (None without headings), the lines below."""
    header = next((n for n, line in enumerate(lines[:HEADING_ROWS]) if is_header(line.parts)), None)
    if header is None:
        return (), None, lines
    return lines[:header], tuple(map(heading_of, lines[header].parts)), lines[header + 1 :]


def _lines_passed_over(above: Iterable[Line], rows: Iterable[Line]) -> Iterator[Issue]:
    for line in above:
        if not why_no_member(line.parts):
            yield _passed_over(line, fragments.ABOVE_THE_HEADING)
    for line in rows:
        if why := why_no_member(line.parts):
            yield _passed_over(line, why)


def _passed_over(line: Line, why: str) -> Issue:
    text = " ".join(part for part in line.parts if part)
    return start_kinds.LISTED_LINE_PASSED_OVER.at(line.places[0], line=shortened(text), why=why)


def _workbook(content: bytes, file_name: str) -> RawWorkbook:
    workbook, issues = read_her_workbook(content, file_name)
    if workbook is None:
        raise CannotGoOn(*issues)
    return workbook


def _sheet_lines(workbook: RawWorkbook) -> Iterator[Line]:
    for row in workbook.sheets[0].rows:
        filled = _without_blank_end(row)
        yield Line(tuple(plain_text(cell) for cell in filled), tuple(cell.place for cell in filled))


def _without_blank_end(row: Sequence[RawCell]) -> Sequence[RawCell]:
    last = max((at for at, cell in enumerate(row, start=1) if not cell.is_blank), default=0)
    return row[:last]


def _text_lines(text: str, file_name: str) -> Iterator[Line]:
    lines = clean_text(text).split("\n")
    delimiter = next((sign for sign in "\t;" if any(sign in line for line in lines)), ";")
    for number, line in enumerate(lines, start=1):
        # line by line: a quotation mark that is never closed spoils its own line only
        parts = [part.strip() for part in next(csv.reader([line], delimiter=delimiter), [])]
        place = Place(file_name, "", LINE.format(number=number))
        yield Line(tuple(parts), (place,) * len(parts))


def _pasted(line: Line) -> Listed:
    """Return a line without headings: a name, or code, name and short name."""
    parts = understood(line.parts)
    texts = parts.texts
    has_code = len(texts) > 1 and (CODE.fullmatch(texts[0]) or not parts.is_numbered)
    is_name_only = any(texts) and not any(texts[1:]) and not CODE.fullmatch(texts[0])
    columns = UNHEADED if has_code and not is_name_only else NAME_FIRST
    entries = dict(zip(columns, texts, strict=False)) | {Members.email: parts.email}
    return _entry(entries, line.places[0])


def _listed(line: Line, columns: Sequence[Column | None]) -> Listed:
    """Return a line below headings; an e-mail address is one in whatever column it is."""
    entries: dict[Column, str] = {}
    for column, part in zip(columns, line.parts, strict=False):
        if column is not None and part:
            entries.setdefault(column, part)
    if Members.name in entries:
        entries[Members.name] = without_marks_of_lists(entries[Members.name])
    entries.setdefault(Members.email, understood(line.parts).email)
    return _entry(entries, line.places[0])


def _entry(entries: Mapping[Column, str], place: Place) -> Listed:
    return Listed(
        {column: " ".join(text.split()) for column, text in entries.items() if text}, place
    )


def _doubts(line: Line) -> Iterator[Issue]:
    """Yield that a line lost its letters, or is written as no Unicode is."""
    text = " ".join(part for part in line.parts if part)
    old = old_text(text)
    if has_lost_letters(text):
        yield start_kinds.LISTED_LETTERS_LOST.at(line.places[0], line=shortened(text))
    elif old:
        yield start_kinds.LISTED_IN_OLD_SCRIPT.at(
            line.places[0], line=shortened(text), encoding=old.encoding
        )


def _line_issues(line: Line) -> Iterator[Issue]:
    parts = understood(line.parts).texts
    if len(parts) > len(UNHEADED):
        yield start_kinds.LISTED_PART_TOO_MANY.at(line.places[0], count=len(parts))
    if len(parts) == 1 and CODE_AND_COMMA.match(parts[0]):
        yield start_kinds.PARTED_BY_COMMA.at(line.places[0], line=parts[0])
