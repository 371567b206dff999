"""An OLE compound file, in which Excel 97-2003 and encrypted workbooks come, through olefile."""

import codecs
import io
import struct
from collections.abc import Iterator, Set
from typing import NamedTuple

from olefile import OleFileIO

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue

SUBJECT, CODEPAGE = 3, 1
BYTES_TYPE, WIDE_TYPE = 0x1E, 0x1F
SECTION_POINTER, ENTRY = 44, 8
UTF_8 = 65001


def subject_of(summary: bytes) -> str:
    """Return the subject that the stream tells; an empty string where it tells none."""
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
    content: bytes


@frozen
class Properties:
    """What the file tells beside its cells: whether it is computed by hand, and its subject.

    `records` are those that were asked for.
    """

    by_hand: bool
    subject: str
    records: tuple[Record, ...]


def refusal(content: bytes, place: Place) -> Issue | None:
    """Return why the file is no .xls workbook that can be read; OSError if it is damaged."""
    with OleFileIO(io.BytesIO(content)) as package:
        if package.exists(ENCRYPTED_STREAM):
            return file_kinds.PASSWORD.at(place)
        if any(record.code == FILEPASS_RECORD for record in _records(package)):
            return file_kinds.PASSWORD.at(place)
    return None


def streams_of(content: bytes) -> set[str]:
    """Return the names of the file's own streams, in small letters; OSError if it is damaged."""
    with OleFileIO(io.BytesIO(content)) as package:
        return {name.lower() for name, *inner in package.listdir() if not inner}


def properties(content: bytes, wanted: Set[int]) -> Properties:
    """Return what the .xls workbook tells beside its cells; `wanted` are the kinds of records."""
    by_hand, kept = False, list[Record]()
    with OleFileIO(io.BytesIO(content)) as package:
        for record in _records(package):
            if record.code in wanted:
                kept.append(record)
            elif record.code == CALCULATION_RECORD:
                by_hand = by_hand or record.content == BY_HAND
        return Properties(by_hand, _subject(package), tuple(kept))


def _records(package: OleFileIO) -> Iterator[Record]:
    stream, begin = package.openstream(next(filter(package.exists, WORKBOOK_STREAMS))), 0
    while len(head := stream.read(_HEAD.size)) == _HEAD.size:
        code, size = _HEAD.unpack(head)
        yield Record(begin, code, stream.read(size))
        begin += _HEAD.size + size


def _subject(package: OleFileIO) -> str:
    is_told = package.exists(SUMMARY_STREAM)
    return subject_of(package.openstream(SUMMARY_STREAM).read()) if is_told else ""
