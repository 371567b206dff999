"""What a document leaves open, to be written in by hand: dots, a number, the name of a signer."""

import re
from collections.abc import Iterator

from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.signature import signers_of
from thidua_reports.word.decree.written import Written
from thidua_reports.word.tags import excerpt

_DOTS = r"…+|\.{4,}|_{4,}"
_AND_SO_ON = r"(?<!v\.v)(?<!v\.v\.)(?<![,;] )"
_NUMBER = r"(?<=\b[Ss]ố)(?P<colon>:?)\s{2,}(?=/)"
_OPEN = re.compile(rf"{_AND_SO_ON}(?:{_DOTS})|{_NUMBER}")
_OPEN_NUMBER = re.compile(_NUMBER)
_TO_WRITE = r"\g<colon> ……"
_UNNAMED = "tên người ký, dưới {office}"


def left_open(document: bytes) -> tuple[str, ...]:
    """Return the lines with something open in them, as they are quoted, and who has no name.

    A line that stands in several places, as the number of the document does, is told once.
    """
    written = Written(document)
    return (*dict.fromkeys(_open_lines(written)), *_unnamed(Parts(written)))


def _open_lines(written: Written) -> Iterator[str]:
    for line in written.lines:
        if found := _OPEN.search(line.text):
            quoted = _OPEN_NUMBER.sub(_TO_WRITE, excerpt(line.text, *found.span()))
            yield f"“{' '.join(quoted.split())}”"


def _unnamed(parts: Parts) -> Iterator[str]:
    """A pledge is signed in a table with the names of all."""
    signers = () if parts.kind is Kind.PLEDGE else signers_of(parts)
    for signer in signers:
        if signer.name is None:
            yield _UNNAMED.format(office=signer.offices[-1].text)
