"""The bytes of a text file as Notepad and Excel save it -> its text."""

import codecs

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.errors import CannotGoOn

LINE = "dòng {number}"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decoded(content: bytes, file_name: str) -> str:
    """Return the text of UTF-8 with or without its mark, or of UTF-16.

    Raises:
        CannotGoOn: it is neither; the line is named where the first unknown letter stands.
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
