"""What the workbooks look like on paper, as LibreOffice prints them: no letter below 9 points."""

import math
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.built_inputs import SAMPLES
from tests.tabs import top_of
from thidua_reports import cli
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.layouts.bloc_tabs import TABS

LEAST = 8.95
"""9 points, as far as a scale in whole per cent gives them."""
A4 = [595, 842]
MANY_FIGURES = {"Nội dung 1"}
"""Narrower columns would show them rounded."""


def letters_of(page):
    """Return the sizes of the letters of a page, in points, with what is written in them."""
    sizes = {}

    def note(text, outer, inner, _, size):
        if text.strip():
            shown = size * math.hypot(*inner[2:4]) * math.hypot(*outer[2:4])
            sizes.setdefault(round(shown, 2), []).append(text.strip())

    page.extract_text(visitor_text=note)
    return sizes


def too_small(pages):
    sizes = [(number, letters_of(page)) for number, page in enumerate(pages, 1)]
    return {number: found[min(found)][:3] for number, found in sizes if min(found) < LEAST}


def workbooks_of(sample):
    folder = SAMPLES / sample
    return [folder / "khoi.xlsx", min((folder / "thanh_vien").iterdir())]


@pytest.mark.parametrize(
    "workbook",
    [
        *workbooks_of("kien_giang_khoi_4_2018_nam"),
        *workbooks_of("kien_giang_khoi_17_2018_giao_uoc"),
        *workbooks_of("binh_dinh_tham_muu_tong_hop_2018_6_thang"),
    ],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_every_sheet_can_be_read_on_paper(workbook, libreoffice):
    pages = PdfReader(libreoffice.to_pdf(workbook)).pages

    assert too_small(pages) == {}
    assert {tuple(sorted(map(round, page.mediabox[2:]))) for page in pages} == {tuple(A4)}


@pytest.mark.parametrize(
    "sample", ["kien_giang_khoi_4_2018_nam", "kien_giang_khoi_17_2018_giao_uoc"]
)
def test_only_sheets_with_many_figures_are_two_pages_wide(sample):
    for workbook in workbooks_of(sample):
        parted = {each.title: len(each.col_breaks.brk) for each in load_workbook(workbook)}

        assert {name for name, count in parted.items() if count} <= MANY_FIGURES
        assert max(parted.values()) <= 1


def test_every_sheet_of_a_new_workbook_can_be_read_on_paper(libreoffice, tmp_path):
    assert cli.run(["init", str(tmp_path / "moi"), "--name", "Khối thi đua 4"]) == 0

    pages = PdfReader(libreoffice.to_pdf(Path(tmp_path / "moi" / "khoi.xlsx"))).pages

    assert too_small(pages) == {}


def test_pages_with_several_tables_end_above_one_of_them():
    workbook = load_workbook(BytesIO(bloc_workbook({}, {})))

    ends = {tab.name: [each.id for each in workbook[tab.name].row_breaks.brk] for tab in TABS}
    tops = {tab.name: [top_of(workbook[tab.name], each) for each in tab.names] for tab in TABS}
    assert any(ends.values())
    for name, rows in ends.items():
        assert {*rows} <= {top - 1 for top in tops[name][1:]}
