"""The same workbook, saved by LibreOffice as .xlsx, .ods and .xls, reads as the same."""

import shutil
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.workspaces import ALL_SAMPLES, SAMPLES
from thidua_reports.collecting.gathering import gather
from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.members import MembersFolder

KINDS = ("xlsx", "ods", "xls")
SUBJECT = "make-report 1; Sở Y tế"
RAISED, STRUCK, BOLD = (
    InlineFont(vertAlign="superscript"),
    InlineFont(strike=True),
    InlineFont(b=True),
)


def shown(workbook):
    """Return what each cell shows a reader: its place, value, marks, and what number it is."""
    return {
        (sheet.name, cell.place.cell): (
            cell.value,
            (cell.struck, cell.is_raised),
            read_number_value(cell.value, cell.number_format),
        )
        for sheet in workbook.sheets
        for cell in sheet.cells
        if cell.value is not None or cell.struck
    }


def formulas(workbook):
    cells = [cell for sheet in workbook.sheets for cell in sheet.cells]
    return {cell.place: cell.formula for cell in cells if cell.formula}


def read(content):
    workbook, issues = read_workbook(content, "so")
    assert issues == ()
    return workbook


def saved(libreoffice, book, *kinds):
    """Return the bytes of `book` as LibreOffice saves it in each kind of file."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "so.xlsx"
        book.save(source)
        return [libreoffice.converted([source], kind)[0].read_bytes() for kind in kinds]


def everything():
    """Return a workbook with one of each thing that a cell may be."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Tờ 'một' đầu"
    for row, (value, number_format) in enumerate(EACH_THING, start=1):
        sheet.cell(row, 1, value).number_format = number_format
    for row, value in enumerate(MARKED, start=1):
        sheet.cell(row, 2, value)
    sheet["C1"], sheet["C2"] = 120, 120
    sheet["C1"].font, sheet["C2"].font = Font(strike=True), Font(vertAlign="subscript")
    sheet["D1"], sheet["D1"].comment = 5, Comment("không phải 99", "ai đó")
    sheet["D2"], sheet["D2"].hyperlink = "xem trang", "https://example.vn/"
    sheet["D3"] = "gộp"
    sheet.merge_cells("D3:E4")
    sheet["F1"] = sheet["G1"] = sheet["H1"] = "lặp"
    hide(book.create_sheet("Ẩn"))
    book.properties.subject = SUBJECT
    return book


def hide(sheet):
    sheet["B2"] = 0.5
    sheet["B2"].number_format = "0%"
    sheet.sheet_state = "hidden"
    sheet.row_dimensions[2].hidden = sheet.column_dimensions["B"].hidden = True


EACH_THING = [
    (0.9606, "0.00%"),
    (0.25, "[Red]0.0%"),
    (5, '0.00"%"'),
    (0.64, "# ?/?"),
    (0.64, "# ??/100"),
    (datetime(2018, 10, 6), "dd/mm/yyyy"),
    (datetime(2018, 10, 6, 8, 30), "dd/mm/yyyy hh:mm"),
    (datetime(2018, 10, 6), "mmm\\-yy"),
    (time(16, 25), "hh:mm"),
    (timedelta(hours=30, minutes=5), "[h]:mm"),
    (True, "General"),
    ("06/10", "General"),
    ("  hai  dấu   cách ", "General"),
    ("dòng 1\ndòng 2", "General"),
    ("12", "@"),
    (1234567.891, "#,##0.00"),
    (123456789012345, "General"),
    (1e-7, "General"),
    (-5, "0;[Red]-0"),
    (5, '0" đơn vị"'),
    ("=1/0", "General"),
    ("=#N/A", "General"),
    ("=1+1", "General"),
    ("=A1", "0.00%"),
    ("=A6", "dd/mm/yyyy"),
    ('="a;"&"[.b]"', "General"),
    ("=IF(1=1,TRUE,FALSE)", "General"),
    ("=SUM(A1:A2,1)*2", "General"),
    ("=KHONG_CO(1)", "General"),
]
MARKED = [
    CellRichText("96,06", TextBlock(RAISED, "1")),
    CellRichText(TextBlock(STRUCK, "120"), " 96"),
    CellRichText("96", TextBlock(BOLD, ",06")),
]


def test_each_thing_that_a_cell_may_be_reads_the_same_from_every_kind_of_file(libreoffice):
    xlsx, ods, xls = map(read, saved(libreoffice, everything(), *KINDS))

    assert shown(ods) == shown(xls) == shown(xlsx)
    assert formulas(ods) == formulas(xlsx)
    assert len(shown(xlsx)) == len(EACH_THING) + len(MARKED) + 9
    assert [sheet.name for sheet in xls.sheets] == ["Tờ 'một' đầu", "Ẩn"]
    assert {workbook.subject for workbook in (xlsx, ods, xls)} == {SUBJECT}


LETTERS = "aăâbcdđeêioôơuưyáàảãạấậắằẵếệíịóốợúứựýỵ ABĐƯ0123456789.,/%-()“”"
CELLS = st.one_of(
    st.tuples(st.integers(-(10**9), 10**9), st.just("General")),
    st.builds(
        lambda n, k: (n / 10**k, "#,##0.00"), st.integers(-(10**9), 10**9), st.integers(0, 6)
    ),
    st.builds(lambda n: (n / 10**4, "0.00%"), st.integers(0, 10**6)),
    st.builds(lambda n: (n / 8, "# ?/?"), st.integers(0, 100)),
    st.builds(
        lambda day: (datetime.combine(day, time()), "dd/mm/yyyy"),
        st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    ),
    st.builds(lambda h, m: (time(h, m), "hh:mm"), st.integers(0, 23), st.integers(0, 59)),
    st.tuples(st.booleans(), st.just("General")),
    st.tuples(st.text(LETTERS, min_size=1, max_size=40), st.just("General")),
)


@settings(
    max_examples=2,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=25, max_size=60))
def test_any_table_reads_back_as_it_was_typed(libreoffice, rows):
    book = Workbook()
    for row, cells in enumerate(rows, start=1):
        for column, (value, number_format) in enumerate(cells, start=1):
            cell = book.active.cell(row, column, value)
            cell.number_format = number_format

    original, copies = read(as_typed(book)), map(read, saved(libreoffice, book, *KINDS))

    assert [shown(copy) for copy in copies] == [shown(original)] * 3


def as_typed(book):
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    """Every sample's workbooks in one folder, each called by its sample and its own name."""
    folder = tmp_path_factory.mktemp("thanh_vien")
    for sample in ALL_SAMPLES:
        for path in (SAMPLES / sample / "thanh_vien").iterdir():
            shutil.copy(path, folder / f"{sample}__{path.name}")
    return sorted(folder.iterdir())


def test_every_sample_gives_the_same_submissions_from_other_kinds_of_files(libreoffice, submitted):
    """Of every sample each other workbook is saved as .ods, the others as .xls."""
    copies = [
        *libreoffice.converted(submitted[::2], "ods"),
        *libreoffice.converted(submitted[1::2], "xls"),
    ]

    for sample in ALL_SAMPLES:
        book, _ = read_bloc_book(read((SAMPLES / sample / "khoi.xlsx").read_bytes()))
        sent = files_of(sample, submitted)
        original = gather(book, MembersFolder(tuple(sent)))

        assert len(original.submissions) == len(sent)
        again = gather(
            book, MembersFolder(tuple(files_of(sample, sorted(copies, key=lambda copy: copy.name))))
        )
        assert replace(again, workbooks=()) == replace(original, workbooks=())
        assert {copy.suffix for copy in copies if copy.name.startswith(sample)} == {".ods", ".xls"}


def files_of(sample, paths):
    """Return a sample's files under the same names, whatever kind of file they are."""
    return [
        InputFile(f"thanh_vien/{path.stem}", path.read_bytes())
        for path in paths
        if path.name.startswith(f"{sample}__")
    ]


def with_remarks_and_hidden_parts():
    book = Workbook()
    sheet = book.active
    for row in range(1, 8):
        sheet.append([row * 10 + column for column in range(1, 7)])
    sheet["B2"].comment, sheet["C9"].comment = Comment("số  tạm", "An"), Comment("chờ", "An")
    sheet.row_dimensions[5].hidden = sheet.column_dimensions["D"].hidden = True
    sheet.row_dimensions.group(6, 6, hidden=True)
    sheet.column_dimensions.group("E", "E", hidden=True)
    book.create_sheet("Ẩn")["A1"] = 5
    book["Ẩn"].sheet_state = "hidden"
    return book


@pytest.mark.parametrize("kind", KINDS)
def test_remarks_and_what_is_hidden_are_known_of_every_kind_of_file(libreoffice, kind):
    (content,) = saved(libreoffice, with_remarks_and_hidden_parts(), kind)
    first, second = read(content).sheets
    remarks = {cell.place.cell: cell.comment for cell in first.cells if cell.comment}

    assert (first.hidden_rows, first.hidden_columns) == ({5, 6}, {4, 5})
    assert (first.is_visible, second.is_visible) == (True, False)
    assert remarks == {"B2": "số tạm", "C9": "chờ"}
