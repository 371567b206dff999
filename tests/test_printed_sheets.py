"""Every sheet of a workbook goes onto pages of A4 that lie one below the other and can be read."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PageObject, PdfReader

from tests.examined_samples import examined_sample, outputs_of_sample
from tests.workspaces import ALL_SAMPLES, SAMPLES
from thidua_reports.cli import run
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW, CellKind
from thidua_reports.excel.writing.fitted_widths import FIGURE
from thidua_reports.excel.writing.paper import ROOM, points_of
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts.member_sheets import Results
from thidua_reports.layouts.point_columns import OF_POINTS
from thidua_reports.layouts.summary_workbook import FILE_NAME

HOLDS_POINTS = (CellKind.NUMBER, CellKind.COMPUTED)
LEAST_SIZE = 9.0
A4 = (595, 842)
PERIODS = ("giao-uoc", "6-thang", "nam")
TOO_MANY_FIGURES = Results.layout.name
"""The one sheet that may lie on pages side by side, see the test of its columns below."""


class Printed(NamedTuple):
    """A sheet and its pages."""

    workbook: str
    sheet: Worksheet
    pages: list[PageObject]


def workbooks(folder) -> Iterator[tuple[str, bytes]]:
    """Yield new blocs of each period; of each sample its workbook, a form, and the summary."""
    for period in PERIODS:
        run(["init", str(folder / period), "--year", "2027", "--period", period, "--quiet"])
        yield period, (folder / period / BLOC_WORKBOOK).read_bytes()
    for sample in ALL_SAMPLES:
        book = examined_sample(sample).book
        yield f"{sample}.khoi", (SAMPLES / sample / BLOC_WORKBOOK).read_bytes()
        yield f"{sample}.don_vi", member_workbook(book, book.bloc.members[0].code)
        yield f"{sample}.tong_hop", outputs_of_sample(sample)[FILE_NAME]


@pytest.fixture(scope="module")
def printed(libreoffice, tmp_path_factory) -> list[Printed]:
    """Every sheet that is in sight, as LibreOffice prints it."""
    folder = tmp_path_factory.mktemp("to_print")
    sources = []
    for name, content in workbooks(folder):
        sources.append(folder / f"{name}.xlsx")
        sources[-1].write_bytes(content)
    copies = libreoffice.converted(sources, "pdf")
    return [each for pair in zip(sources, copies, strict=True) for each in _sheets(*pair)]


def _sheets(source, copy) -> Iterator[Printed]:
    """In LibreOffice's outline there is a line for each sheet, where its first page is."""
    workbook, pdf = load_workbook(source), PdfReader(BytesIO(copy.read_bytes()))
    firsts = [(each.title, pdf.get_destination_page_number(each)) for each in pdf.outline]
    ends = [*(first for _, first in firsts[1:]), len(pdf.pages)]
    for (name, first), end in zip(firsts, ends, strict=True):
        yield Printed(source.stem, workbook[name], list(pdf.pages[first:end]))


def sizes(page: PageObject) -> list[float]:
    """Return in how many points each piece of text is printed."""
    found: list[float] = []

    def see(text, outer, inner, _, size):
        if text.strip():
            found.append(size * abs(inner[3] or inner[1]) * abs(outer[3] or outer[1]))

    page.extract_text(visitor_text=see)
    return found


def without_blanks(text: str) -> str:
    return "".join(text.split())


def last_heading(sheet: Worksheet) -> str:
    """Return the heading of the last column that is in sight and on paper."""
    last = sheet.print_area.rpartition("$")[0].rpartition("$")[2] if sheet.print_area else ""
    hidden = {
        at
        for each in sheet.column_dimensions.values()
        if each.hidden
        for at in range(each.min, each.max + 1)
    }
    cells = [cell for cell in sheet[HEADER_ROW] if cell.value and cell.column not in hidden]
    on_paper = [each for each in cells if not last or each.column <= sheet[f"{last}1"].column]
    return without_blanks(on_paper[-1].value)


def test_there_is_no_workbook_without_its_sheets(printed):
    assert {each.workbook for each in printed} >= {*PERIODS}
    assert len({each.workbook for each in printed}) == len(PERIODS) + 3 * len(ALL_SAMPLES)
    assert all(each.pages for each in printed)


def test_every_page_is_one_of_a4(printed):
    found = {
        tuple(sorted(round(float(side)) for side in page.mediabox[2:]))
        for each in printed
        for page in each.pages
    }

    assert found == {A4}


def test_nothing_is_smaller_than_can_be_read(printed):
    small = {
        (each.workbook, each.sheet.title): min(found)
        for each in printed
        for page in each.pages
        if (found := sizes(page)) and round(min(found), 1) < LEAST_SIZE
    }

    assert small == {}


def test_no_sheet_lies_on_pages_side_by_side_but_the_one_of_too_many_figures(printed):
    parted = {each.sheet.title for each in printed if each.sheet.col_breaks.brk}

    assert parted <= {TOO_MANY_FIGURES}


def test_every_page_of_a_table_has_its_last_column(printed):
    lacking = [
        (each.workbook, each.sheet.title, number)
        for each in printed
        if each.sheet.print_title_rows and not each.sheet.col_breaks.brk
        for number, page in enumerate(each.pages, 1)
        if last_heading(each.sheet) not in without_blanks(page.extract_text())
    ]

    assert lacking == []


def test_on_pages_side_by_side_the_title_is_whole_and_the_first_columns_come_again(printed):
    parted = [each for each in printed if each.sheet.col_breaks.brk]

    assert parted
    for each in parted:
        title = without_blanks(each.sheet["A1"].value)
        texts = [without_blanks(page.extract_text()) for page in each.pages]
        assert all(title in text for text in texts), each.workbook
        assert all("Mã" in text and "Chỉtiêu" in text for text in texts), each.workbook


def test_figures_of_results_that_are_seen_whole_leave_no_page_to_what_is_said_of_them():
    """Even if points were narrowed, and no column of words held more than a word of six letters.

    Earlier figures are left out, as not every form has them.
    """
    columns = [each for each in Results.layout.columns if each is not Results.last]
    figures = [each for each in columns if each.width == FIGURE and each.kind is CellKind.NUMBER]
    points = [each for each in columns if each.width < FIGURE and each.kind in HOLDS_POINTS]
    words = len(columns) - len(figures) - len(points)

    assert len(figures) == 4
    taken = (len(figures), FIGURE), (len(points), OF_POINTS), (words, 6)
    assert sum(number * points_of(width) for number, width in taken) > ROOM
