"""A list of members as text: its encoding, its lines, their parts."""

import codecs
import re
from collections.abc import Mapping, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.bloc_sheets import Members

LINE = "dòng {number}"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(content: bytes, file_name: str) -> str:
    """Return the text of UTF-8 with or without its mark, or of UTF-16.

    Raises:
        CannotGoOn: it is neither; the line of the first unknown letter is named.
    """
    encoding, start = _encoding(content)
    try:
        return content[start:].decode(encoding)
    except UnicodeDecodeError as error:
        before = content[start : start + error.start].decode(encoding)
        place = Place(file_name, "", LINE.format(number=before.count("\n") + 1))
        raise CannotGoOn(start_kinds.LIST_ENCODING.at(place)) from error


def _encoding(content: bytes) -> tuple[str, int]:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    # text in UTF-16 without a mark: the blanks and line ends in it have a byte of zero
    even, odd = content[::2].count(0), content[1::2].count(0)
    if even == odd:
        return "utf-8", 0
    return ("utf-16-le", 0) if odd > even else ("utf-16-be", 0)


_BULLETS = "-–—−•·∙▪▫●○◦■□*+➢✓✔\uf0b7\uf0a7"
_ORDINAL_OR_BULLET = re.compile(rf"\(?\d{{1,3}}[.)]?|[IVX]{{1,4}}[.)]|[{re.escape(_BULLETS)}]")
_LEADING_MARK = re.compile(
    rf"[{re.escape(_BULLETS)}]\s*|\(?\d{{1,3}}[.)/]\s*(?=\D)|\d{{1,2}}\s+(?=[^\W\d_])"
    r"|\(?(?:[A-Za-zđĐ]|[IVX]{1,4})[.)]\s+"
)
_CLOSING_SIGNS = " ;,."
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?:(?:đt|đtdđ|sđt|điện thoại|tel|fax)\s*[:.]?\s*)?\+?\d[\d\s().-]{6,}\d", re.IGNORECASE
)
_NO_MEMBER = re.compile(
    r"\(?(?:danh sách|khối thi đua|tổng cộng|tổng số|ghi chú|nơi nhận)\b.*"
    r"|(?:tổng|cộng)\s*(?:[:=(\d].*)?"
)
_OTHER_HEADINGS: Mapping[str, Column] = {
    "Mã": Members.code,
    "Đơn vị": Members.name,
    "Tên": Members.name,
    "Cơ quan, đơn vị": Members.name,
    "Tên cơ quan, đơn vị": Members.name,
    "Tên cơ quan": Members.name,
    "Cơ quan": Members.name,
    "Đơn vị thành viên": Members.name,
    "Tên đơn vị thành viên": Members.name,
    "Tên các đơn vị": Members.name,
    "Email": Members.email,
    "E-mail": Members.email,
    "Địa chỉ email": Members.email,
    "Hộp thư điện tử": Members.email,
}
_HEADINGS = {
    matching_key(heading): column
    for heading, column in (
        *((column.heading, column) for column in Members.layout.columns),
        *_OTHER_HEADINGS.items(),
    )
}


@frozen
class Parts:
    """What is left of a line: its parts, its e-mail address, and whether it was numbered."""

    texts: tuple[str, ...]
    email: str
    is_numbered: bool


def heading_of(text: str) -> Column | None:
    """Return the column of the sheet of members that a heading means."""
    return _HEADINGS.get(matching_key(text))


def is_header(parts: Sequence[str]) -> bool:
    """Return whether the parts of a line are headings: one of them is that of the names."""
    return any(heading_of(part) is Members.name for part in parts)


def why_no_member(parts: Sequence[str]) -> str:
    """Return why a line names no member: a heading, title or total; empty if it may name one."""
    if is_header(parts):
        return fragments.A_HEADING
    first = next((part for part in parts if part and not _is_ordinal(part)), "")
    is_other = _NO_MEMBER.fullmatch(matching_key(first))
    return fragments.A_TITLE_OR_TOTAL if is_other or not first else ""


def without_marks_of_lists(text: str) -> str:
    """Return a name without the bullet or ordinal before it and the sign that closes its line."""
    name = text
    while match := _LEADING_MARK.match(name):
        name = name[match.end() :]
    return name.rstrip(_CLOSING_SIGNS) or text


def understood(parts: Sequence[str]) -> Parts:
    """Return the parts that name the member."""
    filled = [part for part in parts if not _PHONE.fullmatch(part)]
    is_numbered = len(filled) > 1 and _is_ordinal(filled[0])
    unnumbered = filled[1:] if is_numbered else filled
    emails = [found for part in unnumbered for found in _EMAIL.findall(part)]
    texts = [_without_contacts(part) for part in unnumbered]
    left = [text for text, part in zip(texts, unnumbered, strict=True) if text or not part]
    named = [without_marks_of_lists(left[0]), *left[1:]] if left else []
    return Parts(tuple(named), emails[0] if emails else "", is_numbered)


def _is_ordinal(part: str) -> bool:
    return _ORDINAL_OR_BULLET.fullmatch(part) is not None


def _without_contacts(part: str) -> str:
    if not _EMAIL.search(part):
        return part if not _PHONE.search(part) else _PHONE.sub("", part).strip(" -–,;:()<>")
    return _PHONE.sub("", _EMAIL.sub("", part)).strip(" -–,;:()<>")
