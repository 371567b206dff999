"""Whether Word opens a document as it is: what two validators find in it."""

from functools import cache
from pathlib import Path

import docx_integrity
from openxml_audit import OpenXmlValidator


def new_faults(document: Path, original: Path) -> set[str]:
    """Return the faults of a document that the one it was made of has not."""
    found = _faults(document)
    return found - _faults(original) if found else found


def _faults(path: Path) -> set[str]:
    told = (each.description for each in _validator().validate(str(path)).errors)
    return {*told, *map(str, docx_integrity.check(str(path)))}


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()
