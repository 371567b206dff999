"""Marks by which a file is known as ours, and unedited, without any record.

A page has one behind it. An Office file has one beside the words that it was made here: of which
bloc, period and document it is, and a hash of all its parts.
"""

import hashlib
import re
from collections.abc import Iterable

from thidua_reports.zip_package import (
    CORE_PROPERTIES,
    GENERATED_MARK,
    is_packed_here,
    unpack,
    with_parts,
)

_SEAL = "<!-- make-report {sha256} -->\n"
_SEALED = re.compile(rb"<!-- make-report ([0-9a-f]{64}) -->\n\Z")
_MARK, _END = GENERATED_MARK.encode(), b"</cp:coreProperties>"
_MARKED = re.compile(re.escape(_MARK) + rb" ([0-9a-f]{64}) ([0-9a-f]{64})")
_STATUS = b"<cp:contentStatus>" + _MARK + b"</cp:contentStatus>"


def sealed(page: bytes) -> bytes:
    """Return a page of HTML with the hash of all of it behind it."""
    return page + _SEAL.format(sha256=hashlib.sha256(page).hexdigest()).encode()


def is_unedited(content: bytes) -> bool:
    """Return whether it is a page of this program that nothing has altered since it was made."""
    found = _SEALED.search(content[-len(_SEAL) - 64 :])
    if found is None:
        return False
    page = content[: -len(found[0])]
    return found[1].decode() == hashlib.sha256(page).hexdigest()


def sealed_package(archive: bytes, whose: Iterable[str]) -> bytes:
    """Return an Office file with its seal; `whose` tells of which bloc, period and document it is.

    One that has no properties of its own is returned as it is.
    """
    parts = unpack(archive)
    core = parts.get(CORE_PROPERTIES, b"")
    if _MARK not in core:
        core = core.replace(_END, _STATUS + _END)
    if _MARK not in core:
        return archive
    of = hashlib.sha256("\0".join(whose).encode()).hexdigest()
    mark = f" {of} {_hash({**parts, CORE_PROPERTIES: core}, of)}"
    return with_parts(archive, {CORE_PROPERTIES: core.replace(_MARK, _MARK + mark.encode())})


def is_older_version(content: bytes, made: bytes) -> bool:
    """Return whether an Office file is as it was made here, and is what is made anew in `made`."""
    whose = _whose(content)
    return bool(whose) and is_packed_here(content) and whose == _whose(made)


def _whose(archive: bytes) -> str:
    """Return of what a file with a seal is; "" for one that is altered, or none of ours."""
    try:
        parts = unpack(archive)
    except Exception:  # whatever damaged bytes make the reader raise
        return ""
    found = _MARKED.search(parts.get(CORE_PROPERTIES, b""))
    if found is None:
        return ""
    core = parts[CORE_PROPERTIES].replace(found[0], _MARK)
    of = found[1].decode()
    return of if _hash({**parts, CORE_PROPERTIES: core}, of) == found[2].decode() else ""


def _hash(parts: dict[str, bytes], of: str) -> str:
    known = hashlib.sha256(of.encode())
    for name, blob in sorted(parts.items()):
        known.update(f"\0{name}\0{len(blob)}\0".encode())
        known.update(blob)
    return known.hexdigest()
