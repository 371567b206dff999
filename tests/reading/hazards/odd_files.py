"""Sentences of the hazard table about whole files: what is no workbook, or hardly one."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from tests.opendocument import one_cell
from tests.reading.hazards.plain_books import text_cell
from tests.reading.hazards.tiny_sheets import TinySheet
from tests.reading.hazards.tiny_workbooks import TinyBook, zipped

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def ole_file(stream: str, content: bytes = b"") -> bytes:
    """Return a compound file, as Office wrote before 2007, with one stream."""
    padded = content + bytes(-len(content) % SECTOR)
    sectors = len(padded) // SECTOR
    chain = [*range(3, 2 + sectors), END] if sectors else []
    fat = [FAT, END, *chain]
    fat += [FREE] * (SECTOR // 4 - len(fat))
    header = MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *([FREE] * 108))
    root = _entry("Root Entry", 5, 1, END, 0)
    entry = _entry(stream, 2, FREE, 2 if sectors else END, len(content))
    directory = (root + entry).ljust(SECTOR, b"\0")
    return header + struct.pack("<128I", *fat) + directory + padded


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = f"{name}\0".encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    return (
        head + struct.pack("<III", FREE, FREE, child) + bytes(36) + struct.pack("<IQ", start, size)
    )


def _bit_rot(part: str) -> Callable[[bytes], bytes]:
    """Return what turns over a bit of a part where it lies packed in the archive."""

    def change(content: bytes) -> bytes:
        with ZipFile(BytesIO(content)) as package:
            entry = package.getinfo(part)
        start = entry.header_offset + 30 + len(part) + entry.compress_size // 2
        return content[:start] + bytes([content[start] ^ 0x10]) + content[start + 1 :]

    return change


def _rotten(book: TinyBook, part: str) -> None:
    book.edits.append(lambda parts: parts.setdefault(part, b"<theme>" + b"a" * 200 + b"</theme>"))
    book.whole.append(_bit_rot(part))


def _of_somebody_else(book: TinyBook) -> None:
    book.sheets = {"Sheet1": TinySheet({(1, 1): text_cell("Tên"), (2, 1): text_cell("An")})}


LOCKED_BOOK = struct.pack("<HH", 0x809, 16) + struct.pack("<HH", 0x600, 5) + bytes(12)
LOCKED_BOOK = (LOCKED_BOOK + struct.pack("<HH", 0x2F, 6) + bytes(6)).ljust(4096, b"\0")
MAIL = b"Content-Type: application/vnd.ms-excel\r\nContent-Transfer-Encoding: binary\r\n\r\n"
XML_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
WHOLE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[: len(content) // 2],
    "with a password": lambda _: ole_file("EncryptedPackage", bytes(4096)),
    ".xls with a password": lambda _: ole_file("Workbook", LOCKED_BOOK),
    ".xlsb": lambda _: zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83\x01"}),
    "HTML": lambda _: b"<html><body><table><tr><td>5</td></tr></table></body></html>",
    "XML 2003": lambda _: XML_2003.encode(),
    "CSV": lambda _: "Mã;Thực hiện\r\nSL;90\r\n".encode(),
    "PDF": lambda _: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "Word": lambda _: zipped(WORD),
    ".doc": lambda _: ole_file("WordDocument", bytes(4096)),
    "archive": lambda content: zipped({"so_y_te.xlsx": content}),
    ".rar": lambda _: b"Rar!\x1a\x07\x01\x00" + bytes(99),
    "shortcut": lambda _: b"L\0\0\0\x01\x14\x02\0" + bytes(99),
    "behind the lines of a mail": lambda content: MAIL + content,
    "with a line end behind": lambda content: content + b"\r\n",
    ".ods": lambda _: one_cell("<c><text:p>5</text:p></c>"),
}
SENTENCES: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"bit rot in (\S+)", _rotten),
    (r"file of somebody else", _of_somebody_else),
    (r"file (.+)", lambda book, kind: book.whole.append(WHOLE[kind])),
)
