"""What is hidden and read, what is seen and not read, and comments are reported."""

from dataclasses import replace

import pytest
from openpyxl.comments import Comment

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.excel.layout.legends import LEGEND
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.sheets.tables import read_table

CODE = Column("Mã", CellKind.CODE)
NAME = Column("Chỉ tiêu")
PLAN = Column("Kế hoạch", CellKind.NUMBER)
DONE = Column("Thực hiện", CellKind.NUMBER)
NOTE = Column("Ghi chú", CellKind.LONG_TEXT)
RATIO = Column("Tỷ lệ", CellKind.COMPUTED)
SHEET = SheetLayout(
    "Nội dung 1", "KẾT QUẢ", (CODE, NAME, PLAN, DONE, NOTE, RATIO), (CODE,), beside=("ke_hoach",)
)
TEXT = """
# Nội dung 1
| Mã | Chỉ tiêu | Kế hoạch | Thực hiện | Ghi chú | Tỷ lệ |
| A1 | Trồng cây | 100 | 90 | | 0,9 |
| A2 | Mở lớp | 20 | 10 | tốt | 0,5 |
"""
WITH_TWIN = """
# Nội dung 1
| Mã | Chỉ tiêu | Kế hoạch | Thực hiện | Ghi chú | Tỷ lệ | Thực hiện đến 30/6 |
| A1 | Trồng cây | 100 | 90 | | 0,9 | 70 |
"""


def hides(column="", rows=(), sheet=""):
    def change(book):
        page = book["Nội dung 1"]
        if column:
            page.column_dimensions[column].hidden = True
        for row in rows:
            page.row_dimensions[row].hidden = True
        if sheet:
            book.create_sheet("Khác")
            book[sheet].sheet_state = "hidden"

    return change


def comments(**texts):
    def change(book):
        for cell, text in texts.items():
            book["Nội dung 1"][cell].comment = Comment(text, "Sở Y tế")

    return change


def reported(text=TEXT, change=bool):
    return cells_and_codes(read_table(make_workbook(text, change), SHEET).issues)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(bool, [], id="nothing hidden"),
        pytest.param(hides(column="D"), [("D1", "TB32")], id="column of figures"),
        pytest.param(hides(column="A"), [], id="column of codes"),
        pytest.param(hides(column="E"), [("E1", "TB32")], id="column of words"),
        pytest.param(hides(column="F"), [], id="column that the form computes"),
        pytest.param(hides(rows=[3]), [("A3", "TB33")], id="row"),
        pytest.param(hides(sheet="Nội dung 1"), [("Nội dung 1", "TB34")], id="sheet"),
        pytest.param(hides("D", [2], "Nội dung 1"), [("Nội dung 1", "TB34")], id="sheet once"),
        pytest.param(comments(D2="số tạm tính"), [("D2", "TB37")], id="comment beside a figure"),
        pytest.param(comments(E2="sẽ bổ sung"), [("E2", "TB37")], id="comment in a blank cell"),
        pytest.param(comments(D1="số ước"), [("D1", "TB37")], id="comment on a heading"),
        pytest.param(comments(A2="bỏ hàng này"), [("A2", "TB37")], id="comment on a code"),
        pytest.param(comments(F3="tính sai"), [("F3", "TB37")], id="comment on a ratio"),
    ],
)
def test_what_the_eye_does_not_see_is_reported(change, expected):
    assert reported(change=change) == expected


def test_what_is_hidden_is_read_all_the_same():
    table = read_table(make_workbook(TEXT, hides("D", [2])), SHEET)

    assert [row[DONE].value for row in table.rows] == [90, 10]


def test_rows_that_are_hidden_are_named_in_one_message():
    (issue,) = read_table(make_workbook(TEXT, hides(rows=[2, 3])), SHEET).issues

    assert issue.message.startswith("Hàng 2, 3 đang bị ẩn hoặc bị lọc")


def test_neither_a_hidden_column_nor_its_visible_twin_is_read():
    table = read_table(make_workbook(WITH_TWIN, hides(column="D")), SHEET)

    assert [row[DONE].value for row in table.rows] == [None]
    assert cells_and_codes(table.issues) == [("G1", "TB35")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(WITH_TWIN, [("G1", "TB36")], id="a column of a nearly known name"),
        pytest.param(
            TEXT.replace("Tỷ lệ |", "Tỷ lệ | ke_hoach |").replace("0,9 |", "0,9 | 5 |"),
            [],
            id="a column that is there to try things out",
        ),
        pytest.param(
            TEXT.replace("Tỷ lệ |", "Tỷ lệ | Người ghi |").replace("0,9 |", "0,9 | Lan |"),
            [("G1", "TB36")],
            id="a column of words",
        ),
        pytest.param(
            TEXT.replace("Tỷ lệ |", "Tỷ lệ | STT |").replace("0,9 |", "0,9 | 1 |"),
            [],
            id="a column that numbers the rows",
        ),
        pytest.param(
            TEXT.replace("Tỷ lệ |", "Tỷ lệ | TT |").replace("0,9 |", "0,9 | 95 |"),
            [("G1", "TB36")],
            id="a column that only seems to number them",
        ),
        pytest.param(f"{TEXT}| | | | | | | Số đúng là 700 |", [("G4", "TB41")], id="below"),
        pytest.param(
            TEXT.replace("0,9 |", "0,9 | số đúng là 70 |"), [("G2", "TB41")], id="beside the row"
        ),
    ],
)
def test_a_figure_that_nobody_reads_is_reported(text, expected):
    assert reported(text) == expected


def test_the_first_of_what_is_outside_is_quoted_and_the_others_are_named():
    text = TEXT.replace("0,9 |", "0,9 | chưa chốt |").replace("0,5 |", "0,5 | hỏi lại |")
    (issue,) = read_table(make_workbook(text), SHEET).issues

    assert issue.message.startswith("Ô “chưa chốt” (và ô G3) nằm ngoài các cột")
    assert "ghi ở cột “Ghi chú”" in issue.remedy


def test_a_conversation_is_quoted_as_it_was_said():
    (issue,) = read_table(make_workbook(TEXT, comments(D2="số tạm\ntính")), SHEET).issues

    assert "“số tạm tính”" in issue.message


def test_what_the_form_says_of_a_column_to_try_things_out_is_no_remark():
    text = TEXT.replace("Tỷ lệ |", "Tỷ lệ | ke_hoach |")

    assert reported(text, comments(G1="Kế hoạch: số đã đăng ký")) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Đơn vị tính: nghìn cây", [("A2", "TB50")], id="a unit of measure"),
        pytest.param("ĐVT : triệu đồng", [("A2", "TB50")], id="a unit in short"),
        pytest.param("Đơn vị: Sở Y tế", [("A2", "TB49")], id="an office"),
        pytest.param("Số liệu ước đến 15/6", [("A2", "TB49")], id="other words"),
    ],
)
def test_words_above_the_headings_are_reported(words, expected):
    rows = TEXT.replace("# Nội dung 1\n", f"# Nội dung 1\n| |\n| {words} |\n")

    assert reported(rows) == expected


@pytest.mark.parametrize(
    ("title", "hint", "expected"),
    [
        (SHEET.title, "", []),
        ("KẾT QUẢ ƯỚC (SỐ CHƯA CHỐT)", "", [("A1", "TB49")]),
        (SHEET.title, "Số liệu ước", [("A2", "TB49")]),
        (SHEET.title, LEGEND, []),
    ],
    ids=["the title of the form", "another title", "another hint", "the hint of the form"],
)
def test_words_in_place_of_the_form_s_own_are_reported(title, hint, expected):
    above = f"# Nội dung 1\n| {title} |\n| {hint} |\n| |\n"

    assert reported(TEXT.replace("# Nội dung 1\n", above)) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("| | | | | GIÁM ĐỐC | |", [("E4", "TB51")], id="a signature"),
        pytest.param("| | | | đạt | | |", [("A4", "TB05")], id="a result in words"),
        pytest.param("| | | | | còn 5 hộ | |", [("A4", "TB05")], id="words with a figure"),
        pytest.param("| | Mở lớp | | | tốt | |", [("A4", "TB05")], id="a row without its code"),
    ],
)
def test_a_line_of_words_below_the_table_is_no_row_without_a_code(row, expected):
    assert reported(f"{TEXT}{row}") == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("| B. CHỈ TIÊU VĂN HÓA |", [("A4", "TB56")], id="where codes are"),
        pytest.param("| | B. Chỉ tiêu văn hóa |", [("A4", "TB56")], id="where names are"),
        pytest.param(
            "| II | Chỉ tiêu văn hóa |", [("A4", "TB56")], id="a number and a kind of rows"
        ),
        pytest.param("| 2. Chỉ tiêu năm 2026 |", [("A4", "TB56")], id="a year is no figure"),
        pytest.param("| CHỈ TIÊU KHÁC |", [("A4", "TB56")], id="capitals alone"),
        pytest.param("| II. | VĂN HÓA |", [("A4", "TB56")], id="a number and capitals"),
        pytest.param("| II. Nhóm chỉ tiêu |", [("A4", "TB56")], id="a number and a group"),
        pytest.param("| C | Hiến máu |", [], id="a letter and a name"),
        pytest.param("| DT | ĐẠT CHUẨN |", [], id="a code and a name in capitals"),
        pytest.param("| 3 | HIẾN MÁU NHÂN ĐẠO |", [], id="a digit and a name"),
        pytest.param("| 32 | cây xanh đã trồng |", [], id="a figure where codes are"),
        pytest.param("| 12 xã đạt chuẩn NTM |", [], id="a figure before words"),
        pytest.param("| 95 % hộ dùng nước sạch |", [], id="a percentage before words"),
        pytest.param("| 3. Trồng cây | | | | | 0,95 |", [], id="a figure over a formula"),
        pytest.param("| B. Chỉ tiêu | | | 5 |", [], id="a figure in its row"),
        pytest.param("| B. Chỉ tiêu | | | | chưa chốt |", [], id="words of its own"),
        pytest.param("| B. Chỉ tiêu | | hộ |", [], id="a unit of measure"),
        pytest.param("| B. Còn 120 hộ nghèo |", [], id="a figure in the words"),
        pytest.param("| XX |", [], id="a code alone"),
        pytest.param("| B7 | |", [], id="a code with a number"),
        pytest.param("| Ghi chú thêm |", [], id="words that head nothing"),
    ],
)
def test_a_row_of_words_that_heads_others_is_no_row_of_the_table(row, expected):
    assert reported(f"{TEXT}{row}") == expected


@pytest.mark.parametrize(
    "row",
    ["| | 1. Xây dựng nhà văn hóa xã |", "| 3 | Hiến máu |", "| | VĂN HÓA XÃ |", "| II | NHÓM"],
)
def test_no_words_head_others_where_members_make_the_rows(row):
    table = read_table(make_workbook(f"{TEXT}{row}"), replace(SHEET, has_own_rows=True))

    assert "TB56" not in {issue.kind.code for issue in table.issues}
    assert table.issues or len(table.rows) == 3


def test_a_row_of_words_is_no_heading_where_they_are_a_code_of_the_bloc():
    workbook = make_workbook(f"{TEXT}| II | MỞ LỚP |")

    assert len(read_table(workbook, SHEET).rows) == 2
    assert len(read_table(workbook, SHEET, frozenset({"ii"})).rows) == 3


def test_the_sheets_of_khoi_xlsx_begin_with_any_words():
    workbook = make_workbook(f"{TEXT}| II | MỞ LỚP |", name="khoi.xlsx")

    assert len(read_table(workbook, SHEET).rows) == 3
