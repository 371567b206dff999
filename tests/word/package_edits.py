"""What programs do to the package of a Word template: each function returns an edit of its bytes.

And files that are no Word template at all, as they come under the name of one.
"""

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO

from tests.word.hands import Edit
from thidua_reports.zip_package import CONTENT_TYPES, pack, unpack

DOCUMENT, SETTINGS = "word/document.xml", "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def in_part(name: str, old: str, new: str) -> Edit:
    """Replace a text in the XML of a part, everywhere."""

    def edit(template: bytes) -> bytes:
        parts = unpack(template)
        text = parts[name].decode()
        assert old in text, (name, old)
        return pack(parts | {name: text.replace(old, new).encode()})

    return edit


def setting(xml: str) -> Edit:
    """Switch something on for the whole document."""
    return in_part(SETTINGS, "<w:defaultTabStop", xml + "<w:defaultTabStop")


def part(name: str, content: str | bytes, content_type: str = "") -> Edit:
    """Add a part to the package, or put another in its place."""

    def edit(template: bytes) -> bytes:
        parts = unpack(template)
        blob = content if isinstance(content, bytes) else content.encode()
        types = parts[CONTENT_TYPES].decode()
        if content_type:
            one = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
            types = types.replace("</Types>", one)
        return pack(parts | {name: blob, CONTENT_TYPES: types.encode()})

    return edit


def without_part_named(name: str) -> Edit:
    """Take a part out of the package."""

    def edit(template: bytes) -> bytes:
        parts = unpack(template)
        del parts[name]
        return pack(parts)

    return edit


def relation(name: str, kind: str, target: str, *, external: bool = False) -> Edit:
    """Let the document refer to a part, or to something outside."""
    mode = ' TargetMode="External"' if external else ""
    one = f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    return in_part(RELATIONS, "</Relationships>", one + "</Relationships>")


def word_part(kind: str, xml: str, name: str = "") -> Edit:
    """Add a part of Word's, such as "footer", that the document refers to by the same name."""
    file = f"{name or kind}.xml"
    head = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="' + _OFFICE + '">{1}</w:{0}>'
    )
    root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
    made = part(f"word/{file}", head.format(root, xml), f"{_WORD_TYPES}.{kind}+xml")
    linked = relation(f"rId{kind}9", kind, file)
    return lambda template: linked(made(template))


def main_type(kind: str) -> Edit:
    """Declare the document to be of another kind, such as a template or one with macros."""
    return in_part(CONTENT_TYPES, f"{_WORD_TYPES}.document.main+xml", kind)


def cut_off(template: bytes) -> bytes:
    """Return the first two thirds of a file, as a download that broke off leaves it."""
    return template[: len(template) * 2 // 3]


def doubled(name: str) -> Edit:
    """Store a part twice under the same name, the second time with another year."""
    other = name[:-1] + "_"

    def edit(template: bytes) -> bytes:
        parts, target = unpack(template), BytesIO()
        entries = [*parts.items(), (other, parts[name].replace(b"{{ nam }}", b"2019"))]
        with zipfile.ZipFile(target, "w") as archive:
            for entry, blob in entries:
                archive.writestr(zipfile.ZipInfo(entry), blob)
        return target.getvalue().replace(other.encode(), name.encode())

    return edit


def recoded(name: str) -> Edit:
    """Save a part in the Vietnamese code page of Windows, without saying so."""

    def edit(template: bytes) -> bytes:
        parts = unpack(template)
        blob = parts[name].decode().encode("cp1258", errors="replace")
        return pack(parts | {name: blob})

    return edit


def zip_of(parts: Mapping[str, str]) -> bytes:
    """Return an archive of texts, such as that of another office format."""
    return pack({name: text.encode() for name, text in parts.items()})


_SECTOR, _END, _FREE, _FAT = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file (OLE), as old Office files and those with a password are.

    Its streams hold at least 4096 bytes each, so that none needs the small sectors.
    """
    chain, body = [_FAT], b""
    entries = [_entry("Root Entry", 5, (_END, 0), 1, _FREE)]
    for number, (name, content) in enumerate(streams.items(), 1):
        padded = content.ljust(-(-max(len(content), 4096) // _SECTOR) * _SECTOR, b"\0")
        start, count = len(chain), len(padded) // _SECTOR
        chain += [*range(start + 1, start + count), _END]
        body += padded
        after = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, 2, (start, len(padded)), _FREE, after))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * _SECTOR, b"\0")
    start, count = len(chain), len(directory) // _SECTOR
    chain += [*range(start + 1, start + count), _END]
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    return _compound_header(start) + table + body + directory


def _compound_header(directory: int) -> bytes:
    marks = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6)
    sizes = (0, 1, directory, 0, 4096, _END, 0, _END, 0)
    return struct.pack("<8s16s5H6x9I109I", *marks, *sizes, 0, *[_FREE] * 108)


def _entry(name: str, kind: int, chain: tuple[int, int], child: int, after: int) -> bytes:
    text = name.encode("utf-16-le")
    start, size = chain
    return _ENTRY.pack(text, len(text) + 2, kind, 1, _FREE, after, child, b"", 0, 0, 0, start, size)
