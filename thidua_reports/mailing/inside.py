"""What a file is by what is in it: saved anew under another name it is still what it was."""

import re
from html import unescape

from thidua_reports.excel.files.foreign_file import ARCHIVE, nature_of
from thidua_reports.excel.raw.answered import may_be_answer
from thidua_reports.layouts.identity_sheet import IDENTITY
from thidua_reports.layouts.summary_workbook import Issues, MemberWords, Received
from thidua_reports.presenting.answer_words import NOTE_TITLE
from thidua_reports.word.comments import AUTHOR
from thidua_reports.zip_package import CORE_PROPERTIES, GENERATED_MARK, unpack

_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*?\bname=\"([^\"]*)\"")
_TELLING = frozenset(each.layout.name for each in (Issues, Received, MemberWords))
_TAG = re.compile(r"<[^>]*>")
_COMMENTS, _BODY, _SHEETS = "word/comments.xml", "word/document.xml", "xl/workbook.xml"


def is_of_one_member(content: bytes) -> bool:
    """Return whether a file is a member's form, or the workbook or note that answers it."""
    if any(each == IDENTITY.name or may_be_answer(each) for each in _sheets(content)):
        return True
    parts = _parts(content)
    is_ours = GENERATED_MARK in _text(parts, CORE_PROPERTIES)
    return is_ours and NOTE_TITLE in _TAG.sub("", _text(parts, _BODY))


def tells_of_all(content: bytes) -> bool:
    """Return whether a workbook has a sheet of the summary that tells of every member."""
    return not _TELLING.isdisjoint(_sheets(content))


def has_our_remarks(content: bytes) -> bool:
    """Return whether a Word document has comments of this program."""
    return f'author="{AUTHOR}"' in _text(_parts(content), _COMMENTS)


def is_archive(content: bytes) -> bool:
    """Return whether a file holds other files, which are not looked at."""
    return nature_of(content) is ARCHIVE


def _sheets(content: bytes) -> list[str]:
    return [unescape(each) for each in _SHEET.findall(_text(_parts(content), _SHEETS))]


def _parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of an Office file; of any other file, or a damaged one, none."""
    try:
        return unpack(content)
    except Exception:  # whatever a damaged file leads zipfile to
        return {}


def _text(parts: dict[str, bytes], name: str) -> str:
    return parts.get(name, b"").decode("utf-8", "replace")
