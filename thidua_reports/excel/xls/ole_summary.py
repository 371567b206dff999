"""The property "subject" out of an OLE file's SummaryInformation, read without trusting any length.

olefile's own reader of properties counts to four billion where a damaged file says so.
"""

import codecs

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
