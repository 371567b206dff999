"""Workbooks of Excel before 2007, as LibreOffice writes them and changed byte by byte."""

import struct
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import Workbook

from tests.text_workbooks import cells_and_codes
from thidua_reports.excel.files.workbook_file import read_workbook

COUNT_RECORD = b"\x0c\x00\x02\x00\x64\x00"
"""How often LibreOffice and Excel repeat a circular computation, as every .xls says."""
FIRST_OWN_FORMAT = 165
"""The number LibreOffice gives to the first format that is not General."""
LOOK_OF_A_CELL = b"\xe0\x00\x14\x00"
"""How the record begins that gives the font and then the number format of some cells."""


def saved_as_xls(libreoffice, book):
    with TemporaryDirectory() as folder:
        source = Path(folder) / "so.xlsx"
        book.save(source)
        return libreoffice.converted([source], "xls")[0].read_bytes()


@pytest.fixture(scope="module")
def old_workbook(libreoffice):
    book = Workbook()
    book.active["A1"] = 5
    return saved_as_xls(libreoffice, book)


def stream_name(name):
    """Return how the directory of an OLE file writes the name of a stream."""
    return name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2)


def with_another(record):
    return lambda content: content.replace(COUNT_RECORD, record)


def with_stream(name):
    return lambda content: content.replace(stream_name("Workbook"), stream_name(name))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(with_another(b"\x2f\x00\x02\x00\x00\x00"), "TM11", id="password"),
        pytest.param(with_stream("EncryptedPackage"), "TM11", id="password of an .xlsx"),
        pytest.param(with_stream("WordDocument"), "TM66", id="letter"),
        pytest.param(lambda content: content[:1500], "TM10", id="cut off"),
        pytest.param(lambda content: content[:512] + b"\xff" * 9000, "TM10", id="damaged"),
        pytest.param(lambda content: content + bytes(65 << 20), "TM29", id="65 MB of nothing"),
    ],
)
def test_an_old_workbook_that_cannot_be_read_is_refused_with_its_reason(old_workbook, change, code):
    workbook, issues = read_workbook(change(old_workbook), "so.xls")

    assert workbook is None
    assert cells_and_codes(issues) == [("so.xls", code)]


def test_an_old_workbook_that_is_not_recalculated_by_itself_is_reported(old_workbook):
    by_hand = with_another(b"\x0d\x00\x02\x00\x00\x00")(old_workbook)
    workbook, issues = read_workbook(by_hand, "so.xls")

    assert cells_and_codes(issues) == [("so.xls", "TB22")]
    assert workbook is not None


def test_cells_far_away_in_an_old_workbook_are_reported_and_the_rest_is_read(libreoffice):
    book = Workbook()
    book.active["A1"], book.active["A60000"] = 5, "x"
    workbook, issues = read_workbook(saved_as_xls(libreoffice, book), "so.xls")

    assert cells_and_codes(issues) == [("Sheet", "TB16")]
    assert [cell.value for cell in workbook.sheets[0].cells] == [5]


def with_format(content, old, new):
    """Return the workbook with another number format, by its number, wherever one was used."""
    looks = (LOOK_OF_A_CELL + struct.pack("<HH", font, old) for font in range(64))
    for look in looks:
        content = content.replace(look, look[:-2] + struct.pack("<H", new))
    return content


@pytest.fixture(scope="module")
def half(libreoffice):
    book = Workbook()
    book.active["A1"], book.active["A1"].number_format = 0.5, "0%"
    return saved_as_xls(libreoffice, book)


@pytest.mark.parametrize("eastern", [27, 58, 81])
def test_a_format_that_only_eastern_machines_know_by_its_number_is_read(half, eastern):
    workbook, issues = read_workbook(with_format(half, FIRST_OWN_FORMAT, eastern), "so.xls")

    assert issues == ()
    assert [cell.value for cell in workbook.sheets[0].cells] == [time(12)]
