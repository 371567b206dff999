"""The plainest PDF that says something: pages of one line, with any letters."""

import re
import string
from html import unescape
from zipfile import ZipFile, is_zipfile

CODES = """/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
{count} beginbfchar
{pairs}
endbfchar endcmap end"""


def pdf_of(*pages, remark="", numbered=False):
    """Return a PDF of pages with these words, and a remark that nobody reads.

    A page may be numbered, as Word and LibreOffice mark it.
    """
    numbers = [6 + 2 * number for number in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        3: "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /ToUnicode 5 0 R "
        "/DescendantFonts [4 0 R] >>",
        4: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> >>",
        5: _stream(_codes({*"".join(pages), *string.digits})),
    }
    for count, (number, words) in enumerate(zip(numbers, pages, strict=True), 1):
        its_number = f"/Artifact BMC {_said(str(count), 820)} EMC " if numbered else ""
        objects[number] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {number + 1} 0 R >>"
        )
        objects[number + 1] = _stream(f"{its_number}/P BMC {_said(words, 800)} EMC")
    return _file(objects, remark)


def words_of(document):
    """Return the words in the body of a .docx; of any other file a letter."""
    if not is_zipfile(document):
        return "x"
    with ZipFile(document) as package:
        body = package.read("word/document.xml").decode()
    parts = re.findall("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>|<w:(?:tab|br|cr)/>", body)
    return unescape("".join(part or " " for part in parts))


def _said(words, height):
    return f"BT /F 12 Tf 50 {height} Td <{_hex(words)}> Tj ET"


def _hex(words):
    return words.encode("utf-16-be").hex()


def _codes(letters):
    pairs = [f"<{_hex(letter)}> <{_hex(letter)}>" for letter in sorted(letters)]
    return CODES.format(count=len(pairs), pairs="\n".join(pairs))


def _stream(content):
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects, remark):
    body, places = f"%PDF-1.4\n%{remark}\n", []
    for number, content in objects.items():
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    size, start = len(objects) + 1, len(body)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    body += f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return body.encode("latin-1")
