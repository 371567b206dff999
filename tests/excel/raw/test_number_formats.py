"""What a number format writes around a number, or leaves out of it, is seen as in the cell."""

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.digits import ASSUMPTIONS
from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.excel.sheets.shown_cells import shown

PLACE = Place("so.xlsx", "Nội dung 1", "H6")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SWAPPED = str.maketrans(".,", ",.")
AS_TYPED = [
    (24000, "#,##0", "24000"),
    (24000.6, "0", "24000,6"),
    (1234567, "# ##0", "1234567"),
    (24000, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "24000"),
    (0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "0"),
    (-5, "#,##0_);(#,##0)", "-5"),
    (-5, "0;[Red]-0", "-5"),
    (5, "+0;-0", "5"),
    (90, "00000", "90"),
    (90, "[Red]0", "90"),
    (25000, "0.0E+00", "25000"),
    (90, '0;-0;"chưa có số"', "90"),
    (90, "@", "90"),
    (1, '[>=1000]#,##0,"K";0', "1"),
    (96.06, '0.00"%"', "96,06"),
]
SEEN = [
    (25, '0" nghìn"', "25 nghìn", "25000", "SO08"),
    (24.5, '0.00" tỷ đồng"', "24,50 tỷ đồng", "24500000000", "SO08"),
    (1.234, '0.000" tỷ"', "1,234 tỷ", "1234000000", "SO08"),
    (12345, '0.0," nghìn"', "12,3 nghìn", "12345", "SO08"),
    (1250, 'General" người"', "1250 người", "1250", "SO03"),
    (-5, '0" cây"', "-5 cây", "-5", "SO03"),
    (1250, '"trên "#,##0', "trên 1.250", None, "SO13"),
    (1250, '"ước "0', "ước 1250", None, "SO13"),
    (0.5, r"\~0%", "~50%", None, "SO13"),
    (24000, "[$$-409]#,##0.00", "$24.000,00", None, "SO13"),
    (90, "(0)", "(90)", None, "SO11"),
    (24000, "#,##0 [$₫-42A]", "24.000 ₫", "24000", "SO03"),
    (24000, '_("đ"* #,##0_)', "đ24.000", "24000", "SO03"),
    (25000000, "#,##0,", "25.000", None, "SO23"),
    (25000000000, "#,##0,,", "25.000", None, "SO23"),
    (90, ";;;", "", None, "SO23"),
    (0, "#,###", "", None, "SO23"),
    (0, '0;-0;"chưa có số"', "chưa có số", None, "SO23"),
    (1250, '"chưa có"', "chưa có", None, "SO23"),
    (90, '"1"00', "190", None, "SO23"),
    (-5, "0;0", "5", None, "SO23"),
    (-3, '[>5]0;[<0]"âm "0;"giữa "0', "âm 3", None, "SO23"),
    (7, '[>5]0" người";0', "7 người", "7", "SO03"),
]


def reported(value, number_format):
    """Return the figure read from a cell of a row without a unit, and what is reported of it."""
    reader = CellReader()
    amount = reader.amount(RawCell(value, PLACE, number_format=number_format))
    figure = amount.value.value
    return (None if figure is None else f"{figure:f}"), [
        code for _, code in cells_and_codes(reader.issues)
    ]


@pytest.mark.parametrize(("value", "number_format", "read"), AS_TYPED)
def test_a_format_that_adds_nothing_is_not_spoken_of(value, number_format, read):
    assert reported(value, number_format) == (read.replace(",", "."), [])


@pytest.mark.parametrize(("value", "number_format", "seen", "read", "code"), SEEN)
def test_what_the_format_writes_counts_as_typed(value, number_format, seen, read, code):
    assert shown(RawCell(value, PLACE, number_format=number_format)) == seen
    assert reported(value, number_format) == (read, [code])


def test_the_cell_shows_what_libreoffice_shows(libreoffice):
    book = Workbook()
    for row, (value, number_format, *_) in enumerate(SEEN, start=1):
        book.active.cell(row, 1, value).number_format = number_format
    book.active.cell(len(SEEN) + 1, 1, "hết")

    assert _shown_by(libreoffice, book) == [seen for _, _, seen, *_ in SEEN]


def _shown_by(libreoffice, book):
    """Return the first column as LibreOffice shows it, in the signs of a Vietnamese machine."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "dinh_dang.xlsx"
        book.save(source)
        (saved,) = libreoffice.converted([source], "ods")
    sheet = fromstring(ZipFile(saved).read("content.xml"))
    cells = [next(row.iter(f"{TABLE}table-cell")) for row in sheet.iter(f"{TABLE}table-row")]
    return ["".join(cell.itertext()).strip().translate(SWAPPED) for cell in cells][: len(SEEN)]


@pytest.mark.parametrize(
    ("unit", "codes"),
    [("đồng", []), ("triệu đồng", ["SO19"]), ("cây", ["SO19"])],
)
def test_the_sign_of_money_says_nothing_more_than_the_unit_of_its_row(unit, codes):
    reader = CellReader()
    reader.amount(RawCell(24000, PLACE, number_format="#,##0 [$₫-42A]"), unit)

    assert [code for _, code in cells_and_codes(reader.issues)] == codes


def test_words_of_a_format_are_in_a_text_as_well():
    reader = CellReader()

    assert reader.text(RawCell("12 lớp", PLACE, number_format='@" (tạm tính)"')) == (
        "12 lớp (tạm tính)"
    )
    assert reader.text(RawCell(1.5, PLACE, number_format='0.0" tỷ đồng"')) == "1,5 tỷ đồng"


@given(
    st.floats(allow_nan=False, allow_infinity=False), st.text('0#?.,;-+ ()"[]<>=1%/E@', max_size=12)
)
def test_whatever_the_format_the_number_is_read_or_reported(value, number_format):
    number = read_number_value(value, number_format)

    assert (number.value is None) == (number.kind not in (None, *ASSUMPTIONS))


@pytest.mark.parametrize(
    ("number_format", "value", "codes"),
    [
        pytest.param('0;0;0;@" nghìn"', 25000, ["SO08"], id="thousands"),
        pytest.param('"ước "@', None, ["SO13"], id="estimate"),
        pytest.param("@", 25, ["SO01"], id="plain text"),
    ],
)
def test_what_a_format_writes_around_a_typed_text_is_read_with_it(number_format, value, codes):
    reader = CellReader()
    found = reader.number(RawCell("25", PLACE, number_format=number_format)).value

    assert found == value
    assert [issue.kind.code for issue in reader.issues] == codes
