"""A list of members, as text or as a sheet -> rows of the sheet of members.

A line of text is a name, or code, name and short name parted by semicolons (or by tabs, as Excel
copies them). A workbook's first sheet has headings like those of the sheet of members, or is read
like such lines.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_reports.domain.place import Place
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.bloc_workbook import MEMBER_CODE, MEMBER_NAME, MEMBER_SHORT, MEMBERS
from thidua_reports.layouts.sheet_layout import Column
from thidua_reports.matching import matching_key
from thidua_reports.reading.cells import plain_text
from thidua_reports.reading.list_text import LINE, decoded
from thidua_reports.reading.tables import HEADING_ROWS
from thidua_reports.reading.workbook_file import RawCell, RawWorkbook, read_workbook
from thidua_reports.text import clean_text

ZIP_MAGIC, OLE_MAGIC = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
UNHEADED = (MEMBER_CODE, MEMBER_NAME, MEMBER_SHORT)
OTHER_HEADINGS = {"Mã": MEMBER_CODE, "Đơn vị": MEMBER_NAME, "Tên": MEMBER_NAME}
NUMBERED = re.compile(r"\d{1,3}[.)]\s+")
CODE_AND_COMMA = re.compile(r"[A-Z0-9_.-]{1,12}\s*,\s*\S")


@dataclass(frozen=True)
class Listed:
    """A member of the list: what is said of it by column (no blanks), and where."""

    said: Mapping[Column, str]
    place: Place

    @property
    def code(self) -> str:
        """Its code; empty where the list gives none."""
        return self.said.get(MEMBER_CODE, "")

    @property
    def name(self) -> str:
        """Its name."""
        return self.said.get(MEMBER_NAME, "")


@dataclass(frozen=True)
class Line:
    """A line of the list: its parts as they stand, and the place of each."""

    parts: tuple[str, ...]
    places: tuple[Place, ...]


def read_member_list(
    content: bytes, file_name: str
) -> tuple[tuple[Listed, ...], tuple[Issue, ...]]:
    """Return the members of a list in its order, and what of its lines could not be read.

    Raises:
        CannotGoOn: the file is no workbook and no text in Unicode, or names nobody.
    """
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
        lines = list(_sheet_lines(_workbook(content, file_name)))
    else:
        lines = list(_text_lines(decoded(content, file_name), file_name))
    lines = [line for line in lines if any(line.parts)]
    header = next((n for n, line in enumerate(lines[:HEADING_ROWS]) if _is_header(line)), None)
    columns = None if header is None else _columns(lines[header])
    rows = lines if header is None else lines[header + 1 :]
    issues = [issue for line in rows if columns is None for issue in _line_issues(line)]
    listed = tuple(_listed(line, columns or _unheaded(line)) for line in rows)
    if not listed:
        raise CannotGoOn(start_kinds.EMPTY_LIST.at(Place(file_name)))
    return listed, tuple(issues)


def _workbook(content: bytes, file_name: str) -> RawWorkbook:
    workbook, issues = read_workbook(content, file_name)
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


def _is_header(line: Line) -> bool:
    return any(_heading(part) is MEMBER_NAME for part in line.parts)


def _heading(text: str) -> Column | None:
    known = {matching_key(column.heading): column for column in MEMBERS.columns}
    known |= {matching_key(heading): column for heading, column in OTHER_HEADINGS.items()}
    return known.get(matching_key(text))


def _columns(header: Line) -> tuple[Column | None, ...]:
    return tuple(_heading(part) for part in header.parts)


def _unheaded(line: Line) -> tuple[Column, ...]:
    return (MEMBER_NAME,) if len(line.parts) == 1 else UNHEADED


def _listed(line: Line, columns: Sequence[Column | None]) -> Listed:
    said: dict[Column, str] = {}
    for column, part in zip(columns, line.parts, strict=False):
        if column is not None and part:
            said.setdefault(column, " ".join(part.split()))
    if len(line.parts) == 1:
        said = {column: NUMBERED.sub("", part, count=1) for column, part in said.items()}
    return Listed(said, line.places[0])


def _line_issues(line: Line) -> Iterator[Issue]:
    if len(line.parts) > len(UNHEADED):
        count = len(line.parts)
        yield start_kinds.LISTED_PART_TOO_MANY.at(line.places[0], count=count)
    if len(line.parts) == 1 and CODE_AND_COMMA.match(line.parts[0]):
        yield start_kinds.PARTED_BY_COMMA.at(line.places[0], line=line.parts[0])
