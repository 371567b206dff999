"""The zip archive of an Office file: its parts by name, written alike on every machine."""

import os
import posixpath
import struct
import zipfile
from collections.abc import Collection, Mapping
from io import BytesIO
from pathlib import Path

CONTENT_TYPES, CORE_PROPERTIES = "[Content_Types].xml", "docProps/core.xml"
GENERATED_MARK = "Bản do make-report lập"
"""The `cp:contentStatus` of a filled document, so that it is not taken for a template."""

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READ_WRITE = 0o600 << 16
_HEADER, _NAME_LENGTH = 30, 26
"""How long what is before the name of a part is in an archive, and where the name's length is."""
_ENCRYPTED, _SIZES_BEHIND = 0x1, 0x8
"""Bits of what is said of a part."""


def is_generated(path: Path) -> bool:
    """Tell whether a file is a Word document that this program has filled.

    One that cannot be read, however it is damaged or locked up, is none.
    """
    try:
        properties = unpack(path.read_bytes()).get(CORE_PROPERTIES, b"")
    except Exception:
        return False
    return GENERATED_MARK.encode() in properties


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the parts of an archive by name.

    Raises:
        Exception: The bytes are no archive, or a part of it is damaged or encrypted; which one
            depends on where the damage is.
    """
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        return {entry.filename: opened.read(entry) for entry in opened.infolist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive that depends on nothing but the parts: no clock, no order, no system."""
    return _archive(parts, zipfile.ZIP_DEFLATED)


def pack_uncompressed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive for a library that opens it at once: nothing is compressed in it."""
    return _archive(parts, zipfile.ZIP_STORED)


def _archive(parts: Mapping[str, bytes], manner: int) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", manner, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            archive.writestr(_entry(name), parts[name], manner)
    return target.getvalue()


def alike_everywhere(archive: bytes) -> bytes:
    """Return an archive of a library without its mark of the system that it was made on."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            entry.create_system = _UNIX
            _copy(entry, archive, new)
    return target.getvalue()


def with_parts(archive: bytes, parts: Mapping[str, bytes], dropped: Collection[str] = ()) -> bytes:
    """Return an archive with these parts instead of those of their names, new ones last.

    Every other part but those `dropped` is copied as it lies there, packed, with its date.

    Raises:
        zipfile.BadZipFile: The bytes are no archive, or parts of it cannot be told apart.
    """
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as old, zipfile.ZipFile(target, "w") as new:
        entries = old.infolist()
        there = {entry.filename for entry in entries}
        if len(there) < len(entries):
            raise zipfile.BadZipFile
        for entry in (each for each in entries if each.filename not in dropped):
            if entry.filename in parts:
                new.writestr(_entry(entry.filename), parts[entry.filename], compresslevel=6)
            else:
                _copy(entry, archive, new)
        for name in (each for each in parts if each not in there):
            new.writestr(_entry(name), parts[name], compresslevel=6)
    return target.getvalue()


def _copy(entry: zipfile.ZipInfo, archive: bytes, new: zipfile.ZipFile) -> None:
    """Copy a packed part; the sizes behind it, if it has them there, go before it."""
    lengths = archive[entry.header_offset + _NAME_LENGTH :][:4]
    start = entry.header_offset + _HEADER + sum(struct.unpack("<HH", lengths))
    packed = archive[start : start + entry.compress_size]
    if len(packed) != entry.compress_size or entry.flag_bits & _ENCRYPTED or new.fp is None:
        raise zipfile.BadZipFile
    entry.flag_bits &= ~_SIZES_BEHIND
    entry.header_offset = new.fp.tell()
    entry.extra = b""
    new.fp.write(entry.FileHeader())
    new.fp.write(packed)
    new.filelist.append(entry)
    new.NameToInfo[entry.filename] = entry
    new.start_dir = new.fp.tell()


def relations_part(part: str) -> str:
    """Return the name of the part that says which others a part leads to."""
    return f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels"


def renewed(path: Path, archive: bytes) -> bool:
    """Put an archive where an older one may lie; False if another program has saved that since."""
    there = path.read_bytes() if path.is_file() else None
    if there is not None and not is_packed_here(there):
        return False
    if there != archive:
        path.parent.mkdir(parents=True, exist_ok=True)
        staged = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        staged.write_bytes(archive)
        staged.replace(path)
    return True


def is_packed_here(archive: bytes) -> bool:
    """Tell whether this program wrote an archive and no other has saved it since.

    It is told by the marks of the entries; no office program leaves them as they are.
    """
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            return all(_marks(entry) == _marks(_entry("")) for entry in opened.infolist())
    except zipfile.BadZipFile:
        return False


def _marks(entry: zipfile.ZipInfo) -> tuple[object, ...]:
    return entry.date_time, entry.create_system, entry.external_attr


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READ_WRITE
    return entry
