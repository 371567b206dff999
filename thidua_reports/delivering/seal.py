"""Marks by which a file is known as ours, and unedited, without any record.

A page has one behind it. An Office file has one as the identifier among its properties, which no
window of Office shows: of which bloc, period and document it is, and a hash of all its parts.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from thidua_reports.zip_package import (
    CONTENT_TYPES,
    CORE_PROPERTIES,
    is_packed_here,
    pack,
    unpack,
    with_parts,
)

_SEAL = "<!-- make-report {sha256} -->\n"
_SEALED = re.compile(rb"<!-- make-report ([0-9a-f]{64}) -->\n\Z")
_END = b"</cp:coreProperties>"
_IDENTIFIER = (
    '<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">make-report {of} {sha256}'
    "</dc:identifier>"
)
_IDENTIFIED = re.compile(
    _IDENTIFIER.format(of="([0-9a-f]{64})", sha256="([0-9a-f]{64})").encode().replace(b".", rb"\.")
)

_ANY_IDENTIFIER = re.compile(rb"<dc:identifier\b[^>]*(?:/>|>.*?</dc:identifier>)", re.DOTALL)
_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_NO_PROPERTIES = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"></cp:coreProperties>'
)
_RELATIONS = "_rels/.rels"

ORIGIN = "urn:make-report:origin"
"""The namespace of the part of a draft that keeps what it said when it was made."""
ITEMS, ITEM_PROPERTIES = "customXml/", "itemProps"
_BEGINNING = 400
"""Within so many bytes stands the namespace of a part."""


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

    One that has no properties, or an identifier of its own, is returned as it is.
    """
    parts = unpack(archive)
    core = parts.get(CORE_PROPERTIES, b"")
    if _END not in core or b"identifier" in core:
        return archive
    of = _sign_of(whose)
    identifier = _IDENTIFIER.format(of=of, sha256=_hash(parts, of)).encode()
    return with_parts(archive, {CORE_PROPERTIES: core.replace(_END, identifier + _END)})


def sealed_anew(archive: bytes, whose: Iterable[str]) -> bytes:
    """Return an Office file with a seal, instead of whatever identifier it has had so far."""
    parts = unpack(archive)
    if _END not in parts.get(CORE_PROPERTIES, b""):
        parts = _with_properties(parts)
    core = _ANY_IDENTIFIER.sub(b"", parts[CORE_PROPERTIES])
    return sealed_package(pack({**parts, CORE_PROPERTIES: core}), whose)


def _with_properties(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts with properties that say nothing; some programs write a file without."""
    kind = f'<Override PartName="/{CORE_PROPERTIES}" ContentType="{_KIND}"/></Types>'.encode()
    relation = f'<Relationship Id="ofProperties" Type="{_RELATION}" Target="{CORE_PROPERTIES}"/>'
    end = b"</Relationships>"
    return {
        **parts,
        CORE_PROPERTIES: _NO_PROPERTIES,
        CONTENT_TYPES: parts[CONTENT_TYPES].replace(b"</Types>", kind),
        _RELATIONS: parts[_RELATIONS].replace(end, relation.encode() + end),
    }


def sealed_as(content: bytes, signs: Mapping[str, Sequence[str]]) -> str | None:
    """Return the name of whose an Office file is sealed as being; "" if it is of none of these.

    None for one that is not as it was made and sealed here.
    """
    whose = _whose(content)
    if not whose:
        return None
    return next((name for name, sign in signs.items() if sign and _sign_of(sign) == whose), "")


def is_draft(content: bytes) -> bool:
    """Return whether a Word document keeps what it said when it was made: no final one does."""
    try:
        return bool(origin_part(unpack(content)))
    except Exception:  # whatever damaged bytes make the reader raise
        return False


def origin_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that keeps what a draft said when it was made; "" for none."""
    mark = f'"{ORIGIN}"'.encode()
    for name, blob in sorted(parts.items()):
        is_item = name.startswith(ITEMS) and ITEM_PROPERTIES not in name
        if is_item and mark in blob[:_BEGINNING]:
            return name
    return ""


def is_older_version(content: bytes, made: bytes) -> bool:
    """Return whether an Office file is as it was made here, and is what is made anew in `made`."""
    whose = _whose(content)
    return bool(whose) and is_packed_here(content) and whose == _whose(made)


def _sign_of(whose: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(whose).encode()).hexdigest()


def _whose(archive: bytes) -> str:
    """Return of what a file with a seal is; "" for one that is altered, or none of ours."""
    try:
        parts = unpack(archive)
    except Exception:  # whatever damaged bytes make the reader raise
        return ""
    found = _IDENTIFIED.search(parts.get(CORE_PROPERTIES, b""))
    if found is None:
        return ""
    core = parts[CORE_PROPERTIES].replace(found[0], b"")
    of = found[1].decode()
    return of if _hash({**parts, CORE_PROPERTIES: core}, of) == found[2].decode() else ""


def _hash(parts: dict[str, bytes], of: str) -> str:
    known = hashlib.sha256(of.encode())
    for name, blob in sorted(parts.items()):
        known.update(f"\0{name}\0{len(blob)}\0".encode())
        known.update(blob)
    return known.hexdigest()
