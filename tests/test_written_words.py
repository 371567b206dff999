"""Whatever a member writes in words in its form is printed in some document, or shown on screen."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from tests.document_text import word_text, workbook_text
from tests.remedies.desk import BLOC, book_of, cell_on
from tests.text_workbooks import bloc_bytes, merged
from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW, CellKind
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts import member_sheets as layout

WORDS = (CellKind.TEXT, CellKind.LONG_TEXT)
SHEETS = (layout.Results.layout, layout.CriterionResults.layout, layout.Registrations.layout)
FIGURES = {"A1": "101", "A2": "90", "TC2": "28"}
SECOND_TARGET = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| A | A2 | Mở lớp | lớp | lũy kế | tăng | 100 | TC1 |
"""
BLOCS = {
    "pledge": merged(BLOC, "# Khối\nky: Giao ước\n# Hội nghị\nngay_hop: 21/1/2024"),
    "half year": merged(
        BLOC,
        f"{SECOND_TARGET}# Khối\nky: 6 tháng\ncham_diem: không\nket_qua_them: 2\n"
        "# Hội nghị\nngay_hop: 21/7/2024",
    ),
    "year": merged(BLOC, f"{SECOND_TARGET}# Khối\nket_qua_them: 2"),
    "year, one result marked": merged(BLOC, f"{SECOND_TARGET}# Khối\nket_qua_them: 2"),
}


def free_cells(sheet, columns) -> Iterator[tuple[Cell, str]]:
    """Yield the empty cells in which a member may write words of its own, with their headings."""
    headings = {cell.value: cell.column for cell in sheet[HEADER_ROW]}
    for column in columns:
        if column.kind in WORDS and not column.choices and column.heading in headings:
            for row in range(FIRST_ROW, sheet.max_row + 1):
                cell = sheet.cell(row, headings[column.heading])
                if not cell.protection.locked and cell.value is None:
                    yield cell, column.heading


def fill(book: Workbook, marked: str) -> dict[str, str]:
    """Write a distinctive word into every such cell of a form; return the place of each."""
    found = [
        (cell, heading)
        for each in SHEETS
        if each.name in book
        for cell, heading in free_cells(book[each.name], each.columns)
    ]
    row = FIRST_ROW + list(layout.UNIT).index(layout.REPORTER)
    found.append((book[layout.UNIT.name].cell(row, 3), layout.REPORTER.label))
    passages = book[layout.MemberPassages.layout.name]
    for at, part in enumerate(("ND1", *words.REPORT_PARTS), FIRST_ROW):
        passages.cell(at, 1).value = part
        found.append((passages.cell(at, 2), part))
    written = {}
    for number, (cell, heading) in enumerate(found):
        cell.value = f"Lờiriêng{number:03d}"
        written[cell.value] = f"{cell.parent.title} › {cell.coordinate} ({heading})"
    if "Đăng ký" in book:
        register(book["Đăng ký"])
    else:
        report(book, marked)
    return written


def codes(sheet) -> list[str]:
    return [key.value for (key,) in sheet.iter_rows(FIRST_ROW, max_col=1) if key.value]


def register(sheet):
    for code in codes(sheet):
        if code != "A1":
            for heading, value in (("Loại", "lũy kế"), ("Chiều", "tăng"), ("Kế hoạch", 10)):
                cell_on(sheet, code, heading).value = value


def report(book, marked):
    for sheet, heading in (("Nội dung 1", "Thực hiện"), ("Tiêu chí", "Tự chấm")):
        for code in codes(book[sheet]) if sheet in book else ():
            cell_on(book[sheet], code, heading).value = FIGURES.get(code, 7)
    if marked:
        cell_on(book["Nội dung 1"], marked, "Nổi bật").value = "x"


@pytest.mark.parametrize("period", BLOCS)
def test_every_word_that_a_member_writes_is_printed_or_shown(tmp_path, make_report, period):
    bloc = BLOCS[period]
    form = load_workbook(BytesIO(member_workbook(book_of(bloc), "A")))
    written = fill(form, "A1" if "marked" in period else "")
    folder = tmp_path / "khoi_9"
    (folder / "thanh_vien").mkdir(parents=True)
    (folder / BLOC_WORKBOOK).write_bytes(bloc_bytes(bloc))
    form.save(folder / "thanh_vien" / "a.xlsx")

    _, screen = make_report(folder)

    made = list((tmp_path / "output" / "khoi_9").iterdir())
    texts = [
        word_text(path.read_bytes()) if path.suffix == ".docx" else workbook_text(path.read_bytes())
        for path in made
        if path.suffix in (".docx", ".xlsx")
    ]
    everything = "\n".join([screen, *texts]).lower()
    assert len(written) > 10
    assert [where for word, where in written.items() if word.lower() not in everything] == []
