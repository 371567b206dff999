"""An OLE compound file, in which Excel 97-2003 and encrypted workbooks come, through olefile."""

import codecs
import io
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from olefile import OleFileIO

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.areas import Area
from thidua_reports.excel.raw.saving import day_of_saving
from thidua_reports.excel.raw.workbook import Position
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue

SUBJECT, CODEPAGE, CREATED, SAVED = 3, 1, 12, 13
BYTES_TYPE, WIDE_TYPE, MOMENT_TYPE = 0x1E, 0x1F, 0x40
FIRST_MOMENT, TENTHS = datetime(1601, 1, 1), 10
"""From when moments are counted, in tenths of a millionth of a second."""
LAST_MOMENT = 1 << 62
SECTION_POINTER, ENTRY = 44, 8
UTF_8 = 65001


def subject_property(summary: bytes) -> str:
    """Return the subject in the stream, empty where it has none."""
    offsets = _offsets(summary)
    if SUBJECT not in offsets:
        return ""
    at = offsets[SUBJECT]
    kind, length, start = _number(summary, at), _number(summary, at + 4), at + 8
    if kind == WIDE_TYPE:
        return _decoded(summary[start : start + 2 * length], "utf-16-le")
    if kind == BYTES_TYPE:
        return _decoded(summary[start : start + length], _encoding(summary, offsets))
    return ""


def saved_day_of(summary: bytes) -> date | None:
    """Return the day on which the file was last saved, as the stream has it."""
    offsets = _offsets(summary)
    return day_of_saving(_moment(summary, offsets, CREATED), _moment(summary, offsets, SAVED))


def _moment(summary: bytes, offsets: dict[int, int], name: int) -> str:
    """Return the moment in universal time; "" where there is none."""
    at = offsets.get(name, len(summary))
    counted = int.from_bytes(summary[at + 4 : at + 12], "little")
    if _number(summary, at) != MOMENT_TYPE or not 0 < counted < LAST_MOMENT:
        return ""
    return f"{FIRST_MOMENT + timedelta(microseconds=counted // TENTHS):%Y-%m-%dT%H:%M:%S}Z"


def _offsets(summary: bytes) -> dict[int, int]:
    section = _number(summary, SECTION_POINTER)
    count = min(_number(summary, section + 4), len(summary) // ENTRY)
    entries = (section + ENTRY * number for number in range(1, count + 1))
    return {_number(summary, at): section + _number(summary, at + 4) for at in entries}


def _encoding(summary: bytes, offsets: dict[int, int]) -> str:
    page = _number(summary, offsets[CODEPAGE] + 4) & 0xFFFF if CODEPAGE in offsets else UTF_8
    name = "utf-8" if page == UTF_8 else f"cp{page}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "latin-1"


def _decoded(text: bytes, encoding: str) -> str:
    return text.decode(encoding, "replace").partition("\0")[0]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM, WORKBOOK_STREAMS = "EncryptedPackage", ("Workbook", "Book")
SUMMARY_STREAM = "\x05SummaryInformation"
FILEPASS_RECORD, CALCULATION_RECORD, BY_HAND = 0x2F, 0x0D, b"\x00\x00"


_HEAD = struct.Struct("<HH")


class Record(NamedTuple):
    """A record: where in the stream it begins, its kind, and what it holds."""

    begin: int
    code: int
    data: bytes


@frozen
class Properties:
    """What the file has beside its cells: whether it is computed by hand, its subject.

    `saved_on` is the day on which it was last saved, `records` are those that were asked for.
    """

    by_hand: bool
    subject: str
    saved_on: date | None
    records: tuple[Record, ...]


def streams_of(data: bytes) -> set[str]:
    """Return the names of the file's own streams, in small letters; OSError if it is damaged."""
    with OleFileIO(io.BytesIO(data)) as package:
        return {name.lower() for name, *inner in package.listdir() if not inner}


def properties(data: bytes, place: Place) -> Properties | Issue:
    """Return what the .xls workbook has beside its cells, or why it cannot be read.

    Raises:
        OSError: The file is damaged.
    """
    by_hand, kept = False, list[Record]()
    with OleFileIO(io.BytesIO(data)) as package:
        if package.exists(ENCRYPTED_STREAM):
            return file_kinds.PASSWORD.at(place)
        for record in _records(package):
            if record.code == FILEPASS_RECORD:
                return file_kinds.PASSWORD.at(place)
            if record.code in WANTED:
                kept.append(record)
            elif record.code == CALCULATION_RECORD:
                by_hand = by_hand or record.data == BY_HAND
        summary = _summary(package)
        return Properties(by_hand, subject_property(summary), saved_day_of(summary), tuple(kept))


def _records(package: OleFileIO) -> Iterator[Record]:
    stream, begin = package.openstream(next(filter(package.exists, WORKBOOK_STREAMS))), 0
    while len(head := stream.read(_HEAD.size)) == _HEAD.size:
        code, size = _HEAD.unpack(head)
        yield Record(begin, code, stream.read(size))
        begin += _HEAD.size + size


def _summary(package: OleFileIO) -> bytes:
    has_summary = package.exists(SUMMARY_STREAM)
    return bytes(package.openstream(SUMMARY_STREAM).read()) if has_summary else b""


FORMULA, SHAPE, DRAWING, TEXT, CONTINUED = 0x06, 0x5D, 0xEC, 0x1B6, 0x3C
RULES_PLACE, RULE, LATER_PLACE, LATER_RULE, ADDED_TO_RULE = 0x1B0, 0x1B1, 0x879, 0x87A, 0x87B
_ABOVE, _BELOW = 0x14, 0x15
_SHEET, _BEGIN, _END, _CELLS = 0x85, 0x809, 0x0A, 0
WANTED = frozenset(
    (
        *(_SHEET, _BEGIN, _END, _ABOVE, _BELOW),
        *(FORMULA, SHAPE, DRAWING, TEXT, CONTINUED),
        *(RULES_PLACE, RULE, LATER_PLACE, LATER_RULE, ADDED_TO_RULE),
    )
)
"""The kinds of records by which this is known."""


def records_by_sheet(records: Iterable[Record]) -> list[list[Record]]:
    """Return what the worksheets hold, in the order of the workbook, as far as it is wanted.

    What belongs to a chart within a sheet is left out.
    """
    found: dict[int, list[Record]] = {}
    begins: list[int] = []
    depth, current = 0, 0
    for record in records:
        if record.code == _BEGIN:
            depth, current = depth + 1, current if depth else record.begin
        elif record.code == _END:
            depth -= 1
        elif record.code == _SHEET and record.data[5:6] == bytes((_CELLS,)):
            begins.append(int.from_bytes(record.data[:4], "little"))
        elif depth == 1 and record.code in WANTED:
            found.setdefault(current, []).append(record)
    return [found.get(begin, []) for begin in begins]


def formulas_in(records: Sequence[Record]) -> Iterator[Position]:
    """Yield the cells that hold formulas."""
    for record in records:
        if record.code == FORMULA and len(record.data) >= struct.calcsize("<HH"):
            row, column = struct.unpack_from("<HH", record.data)
            yield row + 1, column + 1


def texts_on_pages(records: Sequence[Record]) -> Iterator[str]:
    """Yield what is printed above and below the sheet, with the codes of Excel."""
    for record in records:
        if record.code in (_ABOVE, _BELOW):
            is_wide = record.data[2:3] == b"\1"
            yield record.data[3:].decode("utf-16-le" if is_wide else "latin-1", "replace")


def area_at(data: bytes, begin: int) -> Area:
    """Return the area whose corners are there in a record; struct.error if nothing is."""
    top, bottom, left, right = struct.unpack_from("<4H", data, begin)
    return (top + 1, left + 1), (bottom + 1, right + 1)
