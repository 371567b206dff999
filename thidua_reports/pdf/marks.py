"""What a PDF carries behind its end: which document it was made of, and that nobody changed it.

A reader of PDF passes over a comment; a program that saves the file, or signs it, writes behind it.
"""

import re

from thidua_reports.delivering.run_record import fingerprint

_MARK = re.compile(rb"\n%make-report ([0-9a-f]{64}) ([0-9a-f]{64})\n")


def marked(pdf: bytes, document: bytes) -> bytes:
    """Return a PDF that was made of a document, with its mark."""
    return pdf + f"\n%make-report {_hash(document)} {_hash(pdf)}\n".encode()


def is_made_here(pdf: bytes) -> bool:
    """Return whether this program made a PDF and nobody has changed it since."""
    return bool(source_of(pdf))


def is_made_of(pdf: bytes, document: bytes) -> bool:
    """Return whether this program made a PDF of that very document."""
    return is_of(source_of(pdf), document)


def is_of(origin: str, document: bytes) -> bool:
    """Return whether this is the sha256 of a document."""
    return origin == _hash(document)


def source_of(pdf: bytes) -> str:
    """Return the sha256 of the document that a PDF was made of; "" if it is not ours as it was."""
    mark = _mark_of(pdf)
    return mark[1].decode() if mark is not None and mark.end() == len(pdf) else ""


def origin_of(pdf: bytes) -> str:
    """Return what source_of does, of a PDF of ours too to which something was added: a signature.

    It is "" if it is not ours, or was saved anew.
    """
    mark = _mark_of(pdf)
    return mark[1].decode() if mark is not None else ""


def _mark_of(pdf: bytes) -> re.Match[bytes] | None:
    """Return the mark behind a PDF that is as it was made, whatever was added behind that."""
    marks = _MARK.finditer(pdf)
    return next((each for each in marks if _hash(pdf[: each.start()]) == each[2].decode()), None)


def _hash(content: bytes) -> str:
    return fingerprint("", content).sha256
