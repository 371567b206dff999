"""What stands below the text of a document: who signs it, and who gets a copy."""

import re
from collections.abc import Sequence

from thidua_reports.word.closing import END_MARK
from thidua_reports.word.decree.written import Line

RECIPIENTS = re.compile(r"Nơi nhận\b", re.IGNORECASE)
AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q)\.\s*\S")
ROLES_IN_MINUTES = re.compile(
    r"THƯ KÝ|CHỦ T(ỌA|O.)|CHỦ TRÌ|NGƯỜI GHI BIÊN BẢN|(ỦY|U.) VIÊN|TRƯỞNG BAN"
)
"""Minutes of a meeting are signed by secretary and chair, those of a count by its board."""
_OFFICE = re.compile(
    r"(KHỐI|CỤM|ĐƠN VỊ|PHÓ|TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|TỔNG|CHÁNH|CỤC|CHI CỤC|VIỆN|BÍ THƯ|HIỆU)\b.*"
)
_ALL_MEMBERS = re.compile(r"ĐẠI DIỆN\b.*")
_LONGEST_OFFICE = 120


def without_tail(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Line, ...]]:
    """Return the text, and what stands below it: signatures and recipients."""
    ends = [at for at, line in enumerate(lines, start=1) if line.text.endswith(END_MARK)]
    known = next((at for at, line in enumerate(lines) if _begins_tail(line)), len(lines))
    ended = next((at for at in reversed(ends) if at <= known), known)
    start = known if any(_is_prose(line) for line in lines[ended:known]) else ended
    while start and start < len(lines) and _is_same_table(lines[start - 1], lines[start]):
        start -= 1
    return lines[:start], tuple(lines[start:])


def _begins_tail(line: Line) -> bool:
    if RECIPIENTS.match(line.text) or AUTHORITY.match(line.text):
        return True
    is_office = any(
        pattern.fullmatch(line.text) for pattern in (ROLES_IN_MINUTES, _OFFICE, _ALL_MEMBERS)
    )
    is_apart = line.is_centred or line.table is not None
    return is_office and line.is_bold and is_apart and len(line.text) <= _LONGEST_OFFICE


def _is_prose(line: Line) -> bool:
    return line.table is None and line.has_letters and not line.is_bold and not line.is_centred


def _is_same_table(above: Line, line: Line) -> bool:
    return line.table is not None and above.table is line.table
