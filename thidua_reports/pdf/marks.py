"""What a PDF carries behind its end: which document it was made of, and that nobody changed it.

A reader of PDF passes over a comment; a program that saves the file, or signs it, writes behind it.
"""

import hashlib
import re

_MARK = re.compile(rb"\n%make-report ([0-9a-f]{64}) ([0-9a-f]{64})\n\Z")


def marked(pdf: bytes, document: bytes) -> bytes:
    """Return a PDF that was made of a document, with its mark."""
    return pdf + f"\n%make-report {_hash(document)} {_hash(pdf)}\n".encode()


def is_made_here(pdf: bytes) -> bool:
    """Return whether this program made a PDF and nobody has changed it since."""
    return bool(source_of(pdf))


def is_made_of(pdf: bytes, document: bytes) -> bool:
    """Return whether this program made a PDF of that very document."""
    return source_of(pdf) == _hash(document)


def source_of(pdf: bytes) -> str:
    """Return the sha256 of the document that a PDF was made of; "" if it is not ours as it was."""
    mark = _MARK.search(pdf, max(0, len(pdf) - 256))
    is_whole = mark is not None and _hash(pdf[: mark.start()]) == mark[2].decode()
    return mark[1].decode() if mark is not None and is_whole else ""


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
