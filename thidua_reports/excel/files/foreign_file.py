"""A file's bytes -> what it is, where it is none of the kinds of workbook that are read."""

import re
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from thidua_reports.domain.place import Place
from thidua_reports.excel.xls.ole_package import (
    ENCRYPTED_STREAM,
    OLE_MAGIC,
    WORKBOOK_STREAMS,
    streams_of,
)
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds
from thidua_reports.issues.issue import Issue, IssueKind

HEAD = 4096
"""So many bytes from the beginning show what a file is."""
UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@frozen
class Nature:
    """What a file is, in words, and the kind of issue of a member's workbook that is so."""

    kind: IssueKind
    words: str

    def at(self, place: Place) -> Issue:
        """Return the issue of a member's workbook of this nature."""
        return self.kind.at(place, why=self.words, what=self.words)

    @property
    def is_broken(self) -> bool:
        """It may have been a workbook."""
        return self.kind == file_kinds.NOT_A_WORKBOOK


def _broken(why: str) -> Nature:
    return Nature(file_kinds.NOT_A_WORKBOOK, why)


def _other(what: str) -> Nature:
    return Nature(foreign_kinds.NO_WORKBOOK, what)


DAMAGED, UNKNOWN = _broken(fragments.DAMAGED), _broken(fragments.UNKNOWN_FILE)
MAIL, SLIDES = _other(fragments.A_MAIL), _other(fragments.SLIDES)
ARCHIVE = Nature(foreign_kinds.ARCHIVE, fragments.AN_ARCHIVE)
WORD = Nature(foreign_kinds.WORD_DOCUMENT, fragments.A_LETTER)
WEB_PAGE = Nature(foreign_kinds.WEB_PAGE, fragments.A_WEB_PAGE)
SHORTCUT = Nature(foreign_kinds.SHORTCUT_FILE, fragments.A_SHORTCUT)
XML_WORKBOOK = Nature(foreign_kinds.XML_WORKBOOK, fragments.XML_WORKBOOK)
TEXT = Nature(foreign_kinds.PLAIN_TEXT, fragments.PLAIN_TEXT)
PICTURE = _other(fragments.A_PICTURE_OR_FILM)
BEGINNINGS = (
    (rb"PK[\x03\x05\x07]", DAMAGED),
    (rb"%PDF-", Nature(foreign_kinds.PDF_DOCUMENT, fragments.A_PDF)),
    (rb"\{\\rtf", WORD),
    (rb"Rar!\x1a\x07|7z\xbc\xaf'\x1c|\x1f\x8b|BZh\d1AY|\xfd7zXZ|MSCF\0|.{257}ustar", ARCHIVE),
    (rb"L\0\0\0\x01\x14\x02\0", SHORTCUT),
    (rb"\x89PNG|\xff\xd8\xff|GIF8\d|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp", PICTURE),
    (rb"\x09[\0\x02\x04][\x04\x06]\0", _broken(fragments.EARLY_EXCEL)),
    (rb"MZ.{1,60}\0|\x7fELF", _other(fragments.A_PROGRAM)),
    (rb"\0+\Z", _broken(fragments.ONLY_ZEROS)),
)
"""How a file begins that is no text."""
TEXTS = (
    (r"\[internetshortcut\]|\[desktop entry\]|\{\s*\"url\"|<.*<plist", SHORTCUT),
    (r"from: <saved by|mime-version:(?!.*^(?:received|to):).*multipart/related", WEB_PAGE),
    (r"(?:received|return-path|delivered-to|from|to|subject|date|mime-version|x-[\w-]+): ?", MAIL),
    (r"<.*<(?:html|head|body|table)\b|<(?:!doctype html|html|table|head|body|meta)\b", WEB_PAGE),
    (r"<.*(?:schemas-microsoft-com:office:spreadsheet|opendocument\.spreadsheet)", XML_WORKBOOK),
    (r"<.*(?:word\.document|opendocument\.text)", WORD),
)
"""How a text begins, in small letters."""
STREAMS = (
    ("worddocument", WORD),
    ("powerpoint document", SLIDES),
    ("__properties_version1.0", MAIL),
)
"""Names of streams, in small letters, that only one kind of compound file has."""
PARTS = (
    (r"xl/workbook\.bin", Nature(foreign_kinds.BINARY_WORKBOOK, fragments.BINARY_WORKBOOK)),
    (r"word/.*", WORD),
    (r"ppt/.*", SLIDES),
    (r"index/document\.iwa|index\.zip", _other(fragments.APPLE_NUMBERS)),
)
"""Names of parts, in small letters, that only one kind of package has."""
WORKBOOK_PART, PACKAGE_PARTS = "xl/workbook.xml", {"[content_types].xml", "mimetype"}


def nature_of(data: bytes) -> Nature | None:
    """Return what the file is, unless it may be a workbook that is read."""
    try:
        if data.startswith(OLE_MAGIC):
            return _of_compound_file(data)
        if is_zipfile(BytesIO(data)):
            return _of_package(data)
    except Exception:  # zipfile and olefile raise whatever a damaged file leads them to
        return DAMAGED
    return _of_bytes(data[:HEAD])


def _of_compound_file(data: bytes) -> Nature | None:
    streams = streams_of(data)
    if any(name.lower() in streams for name in (ENCRYPTED_STREAM, *WORKBOOK_STREAMS)):
        return None
    return next((nature for name, nature in STREAMS if name in streams), UNKNOWN)


def _of_package(data: bytes) -> Nature | None:
    with ZipFile(BytesIO(data)) as package:
        names = {name.replace("\\", "/").lstrip("/").lower() for name in package.namelist()}
        kind = _beginning(package, "mimetype") if "mimetype" in package.namelist() else b""
    if WORKBOOK_PART in names:
        return None
    for pattern, nature in PARTS:
        if any(re.fullmatch(pattern, name) for name in names):
            return nature
    if b"opendocument.text" in kind:
        return WORD
    if b"opendocument." in kind and b"opendocument.spreadsheet" not in kind:
        return _other(fragments.ANOTHER_DOCUMENT)
    return None if names & PACKAGE_PARTS else ARCHIVE


def _beginning(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(HEAD)


def _of_bytes(head: bytes) -> Nature:
    for pattern, nature in BEGINNINGS:
        if re.match(pattern, head, re.DOTALL):
            return nature
    text = head.decode(UTF_16.get(head[:2], "utf-8"), "replace").lstrip("\ufeff \t\r\n").lower()
    for words, nature in TEXTS:
        if re.match(words, text, re.DOTALL | re.MULTILINE):
            return nature
    return UNKNOWN if CONTROL.search(text) else TEXT
