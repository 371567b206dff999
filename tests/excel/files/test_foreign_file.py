"""What comes under the name of a workbook and is something else is reported as what it is."""

import gzip
import tarfile
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from tests.opendocument import ods_bytes
from tests.text_workbooks import workbook_bytes
from thidua_reports.domain.place import Place
from thidua_reports.excel.files.foreign_file import nature_of
from thidua_reports.excel.files.workbook_file import read_xlsx_workbook
from thidua_reports.issues import fragments

FILE = Place("thanh_vien/so.xlsx")


def zipped(**parts):
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def word_document():
    target = BytesIO()
    Document().save(target)
    return target.getvalue()


def tape_archive():
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("so.xlsx"))
    return target.getvalue()


WORKBOOK = workbook_bytes("# Tờ 1\n| 120 |")
EXCEL_PAGE = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"'
    ' xmlns="http://www.w3.org/TR/REC-html40"><head></head><body><table><tr><td>5</td></tr>'
)
SINGLE_PAGE = (
    "MIME-Version: 1.0\nX-Document-Type: Workbook\n"
    'Content-Type: multipart/related; boundary="----=_NextPart"\n\n<html>'
)
XML_2003 = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"/>'
)
WORD_2003 = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'
FLAT_WORKBOOK = (
    '<?xml version="1.0"?><office:document '
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'
)
LETTER = "Received: from a.vn\nFrom: a@b.vn\nMIME-Version: 1.0\nContent-Type: multipart/related;"
KNOWN = {
    "binary workbook": (zipped(**{"xl/workbook.bin": b"\x83\x01"}), "TM61"),
    "table of a web page": (b"<table><tr><td>5</td></tr></table>", "TM62"),
    "page after a byte order mark": ("\ufeff\n<!DOCTYPE html><html></html>".encode(), "TM62"),
    "page saved by Excel": (EXCEL_PAGE.encode(), "TM62"),
    "page in UTF-16": (EXCEL_PAGE.encode("utf-16"), "TM62"),
    "page in a single file": (SINGLE_PAGE.encode(), "TM62"),
    "page with an XML line before": (b'<?xml version="1.0"?><html><body/></html>', "TM62"),
    "XML Spreadsheet 2003": (XML_2003.encode(), "TM63"),
    "flat workbook of LibreOffice": (FLAT_WORKBOOK.encode(), "TM63"),
    "CSV": ("Mã;Thực hiện\nYT1;5".encode(), "TM64"),
    "CSV of Windows": ("Mã;Thực hiện\nYT1;5".encode("cp1258", "replace"), "TM64"),
    "text in UTF-16": ("Mã\tThực hiện\nYT1\t5".encode("utf-16"), "TM64"),
    "CSV that begins as a picture does": (b"BM;Ten\nBM1;5", "TM64"),
    "CSV that begins as an archive does": (b"PK;Ten\nPK1;5", "TM64"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "TM65"),
    "Word": (word_document(), "TM66"),
    "rich text": (rb"{\rtf1\ansi So}", "TM66"),
    "Word in XML": (WORD_2003.encode(), "TM66"),
    "Writer": (ods_bytes("", mimetype="application/vnd.oasis.opendocument.text"), "TM66"),
    "zip of files": (zipped(**{"so_y_te.xlsx": WORKBOOK}), "TM67"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "TM67"),
    "7z": (b"7z\xbc\xaf\x27\x1c\x00\x04", "TM67"),
    "gzip": (gzip.compress(WORKBOOK), "TM67"),
    "tar": (tape_archive(), "TM67"),
    "shortcut of Windows": (b"L\0\0\0\x01\x14\x02\0\0\0\0\0", "TM68"),
    "link to a page": (b"[InternetShortcut]\r\nURL=https://a.vn", "TM68"),
    "link to a sheet of Google": (b'{"url": "https://docs.google.com/open?id=1"}', "TM68"),
}
OTHERS = {
    "photo": (b"\xff\xd8\xff\xe0\0\x10JFIF", fragments.A_PICTURE_OR_FILM),
    "screenshot": (b"\x89PNG\r\n\x1a\n", fragments.A_PICTURE_OR_FILM),
    "film": (b"\0\0\0\x20ftypisom", fragments.A_PICTURE_OR_FILM),
    "letter": (LETTER.encode(), fragments.A_MAIL),
    "slides": (zipped(**{"ppt/presentation.xml": "<a/>"}), fragments.SLIDES),
    "drawing": (
        ods_bytes("", mimetype="application/vnd.oasis.opendocument.graphics"),
        fragments.ANOTHER_DOCUMENT,
    ),
    "workbook of Numbers": (zipped(**{"Index/Document.iwa": b"\0"}), fragments.APPLE_NUMBERS),
    "program": (b"MZ\x90\0\x03\0\0\0", fragments.A_PROGRAM),
}
BROKEN = {
    "workbook of Excel 4": (b"\x09\x04\x06\x00\0\0\x10\0", fragments.EARLY_EXCEL),
    "download that never came": (bytes(9000), fragments.ONLY_ZEROS),
    "cut off": (WORKBOOK[:3000], fragments.DAMAGED),
    "something": (b"\x01\x02\x03\x04", fragments.UNKNOWN_FILE),
}


@pytest.mark.parametrize(("content", "code"), KNOWN.values(), ids=KNOWN)
def test_it_has_a_message_of_its_own(content, code):
    nature = nature_of(content)
    assert nature is not None
    issue = nature.at(FILE)

    assert (issue.kind.code, issue.place) == (code, FILE)


@pytest.mark.parametrize(
    ("content", "why", "code"),
    [
        *(pytest.param(*each, "TM75", id=name) for name, each in OTHERS.items()),
        *(pytest.param(*each, "TM10", id=name) for name, each in BROKEN.items()),
    ],
)
def test_anything_else_is_named_in_plain_words(content, why, code):
    nature = nature_of(content)
    assert nature is not None
    issue = nature.at(FILE)

    assert issue.kind.code == code
    assert why in issue.message


@pytest.mark.parametrize("content", [each for each, _ in KNOWN.values()], ids=KNOWN)
def test_nobody_is_asked_for_the_secretary_s_own_workbook(content):
    workbook, (issue,) = read_xlsx_workbook(content, "khoi.xlsx")

    assert workbook is None
    assert (issue.kind.code, issue.place) == ("TM76", Place("khoi.xlsx"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WORKBOOK, id="xlsx"),
        pytest.param(ods_bytes(""), id="ods"),
        pytest.param(zipped(**{"XL\\Workbook.xml": "<a/>"}), id="other case and slash"),
        pytest.param(zipped(**{"[Content_Types].xml": "", "book.xml": ""}), id="other name"),
    ],
)
def test_what_may_be_a_workbook_is_left_to_its_reader(content):
    assert nature_of(content) is None
