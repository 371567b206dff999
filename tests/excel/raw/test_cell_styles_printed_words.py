"""What is printed above and below a sheet is reported where somebody wrote it."""

from dataclasses import replace

import pytest

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.excel.raw.cell_styles import words_of
from thidua_reports.excel.sheets.unseen import beside_cells


def words(header):
    return [*words_of([header])]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('&C&"Arial,Bold"&14SỐ LIỆU ƯỚC', ["SỐ LIỆU ƯỚC"]),
        ("&L&KFF0000Chưa chốt&RTrang &P", ["Chưa chốt Trang"]),
        ("&LLao động && Xã hội", ["Lao động & Xã hội"]),
        ("&K01+022Ước", ["Ước"]),
    ],
)
def test_words_are_separated_from_the_codes_around_them(header, expected):
    assert words(header) == expected


@pytest.mark.parametrize(
    "header",
    ["&C&P/&N", '&C&"Times New Roman,Regular"&12&A', "Trang &P trên &N", "&D &T", ""],
)
def test_what_the_program_puts_in_itself_is_nothing(header):
    assert words(header) == []


def test_words_on_paper_are_reported_at_their_sheet():
    (sheet,) = make_workbook("# Nội dung 1\n| Mã |\n| A |").sheets

    issues = [*beside_cells(replace(sheet, on_pages=("SỐ LIỆU ƯỚC",)))]

    assert cells_and_codes(issues) == [("Nội dung 1", "TB68")]
    assert "có ghi “SỐ LIỆU ƯỚC”" in issues[0].message
