"""Rows are found by their headings and codes, wherever these are."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.domain.place import Place
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.excel.sheets.tables import read_table

CODE, NAME, PLAN = Column("Mã"), Column("Chỉ tiêu"), Column("Kế hoạch", CellKind.NUMBER)
RATIO = Column("Tỷ lệ", CellKind.COMPUTED)
RESULTS = SheetLayout("Nội dung 1", "KẾT QUẢ", (CODE, NAME, PLAN, RATIO), (CODE,))
NOTES = SheetLayout("Thuyết minh", "THUYẾT MINH", (NAME, PLAN), (), optional=True)
HEADINGS = "| Mã | Chỉ tiêu | Kế hoạch | Tỷ lệ |"
EXPECTED = [("A1", "Trồng cây", 100), ("A2", "Mở lớp", 20)]


def values(table):
    return [tuple(row[column].value for column in (CODE, NAME, PLAN)) for row in table.rows]


def table_of(text, layout=RESULTS, change=bool):
    return read_table(make_workbook(text, change), layout)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            """
            # Nội dung 1
            | Mã | Chỉ tiêu  | Kế hoạch |
            | A1 | Trồng cây | 100 |
            | A2 | Mở lớp    | 20 |
            """,
            id="as in the form",
        ),
        pytest.param(
            """
            # Hướng dẫn
            | Mã | Chỉ tiêu | Kế hoạch |
            | X | Y | 1 |
            #  nội  DUNG 1
            | MÃ |  chỉ   tiêu | kế hoạch |
            | A1 | Trồng cây | 100 |
            | A2 | Mở lớp | 20 |
            """,
            id="other sheets first, other case and spacing",
        ),
        pytest.param(
            unicodedata.normalize(
                "NFD",
                "# Nội dung 1\n| Mã | Chỉ tiêu | Kế hoạch |\n| A1 |",
            )
            + " Trồng cây | 100 |\n| A2 | Mở lớp | 20 |",
            id="headings typed on another keyboard",
        ),
    ],
)
def test_the_same_rows_are_read_from_other_arrangements(text):
    table = table_of(text)

    assert values(table) == EXPECTED
    assert table.issues == ()


def test_the_same_rows_are_read_between_notes_which_are_reported():
    table = table_of(
        """
        # Nội dung 1
        | | KẾT QUẢ | |
        | | | |
        | | (gõ số) | |
        | Kế hoạch | Cột thêm | Mã | Chỉ tiêu |
        | 100 | xem | A1 | Trồng cây |
        | | | | |
        | | 7 | | |
        | | | | |
        | 20 | xem | A2 | Mở lớp |
        """
    )

    assert values(table) == EXPECTED
    assert cells_and_codes(table.issues) == [("B3", "TB49"), ("B4", "TB36")]
    assert "“xem” (và ô B7, B9)" in table.issues[1].message


@settings(deadline=None, max_examples=25)
@given(
    columns=st.permutations(range(3)),
    rows=st.lists(
        st.tuples(st.from_regex("[A-Z]{1,4}", fullmatch=True), st.integers(0, 9999)),
        max_size=6,
        unique_by=lambda row: row[0],
    ),
    data=st.data(),
)
def test_shuffled_columns_and_rows_read_back_equal(columns, rows, data):
    def text_of(order, chosen):
        cells = [("Mã", "Chỉ tiêu", "Kế hoạch"), *((c, f"Việc {c}", n) for c, n in chosen)]
        lines = ("| " + " | ".join(str(row[i]) for i in order) + " |" for row in cells)
        return "\n".join(["# Nội dung 1", *lines])

    plain = table_of(text_of(range(3), rows))
    shuffled = table_of(text_of(columns, data.draw(st.permutations(rows))))

    assert sorted(values(shuffled)) == sorted(values(plain))
    assert len(shuffled.rows) == len(rows)
    assert shuffled.issues == plain.issues == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Khác\n| a |", [("so.xlsx", "TB01")], id="sheet missing"),
        pytest.param("# Nội dung 1\n| a | b |", [("Nội dung 1", "TB02")], id="no headings"),
        pytest.param("# Nội dung 1\n| Mã |\n| A1 |", [("Nội dung 1", "TB02")], id="one heading"),
        pytest.param(
            "# Nội dung 1\n| Mã | Chỉ tiêu | Ke hoach |\n| A1 | x | 5 |",
            [("Nội dung 1", "TB03")],
            id="heading misspelt",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Chỉ tiêu | Kế hoạch | kế  hoạch |\n| A1 | x | 5 | 6 |",
            [("Nội dung 1", "TB04")],
            id="heading twice",
        ),
        pytest.param(
            f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| | y | 6 | |",
            [("A3", "TB05")],
            id="code missing",
        ),
        pytest.param(
            f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| a1 | y | 6 | |",
            [("A3", "TB06"), ("A2", "TB24")],
            id="code twice, in another case",
        ),
        pytest.param(
            f'# Nội dung 1\n{HEADINGS}\n| 1 | x | 5 | |\n| "1 " | y | 6 | |',
            [("A3", "TB06"), ("A2", "TB24")],
            id="code twice, as number and as text",
        ),
        pytest.param(
            f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| \u202aA1 | y | 6 | |",
            [("A3", "TB06"), ("A2", "TB24")],
            id="code twice, once with an invisible sign",
        ),
        pytest.param(
            f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| A1_x0007_ | y | 6 | |",
            [("A3", "TB06"), ("A2", "TB24")],
            id="code twice, once with a control character",
        ),
    ],
)
def test_what_is_wrong_with_sheet_headings_or_codes_is_reported(text, expected):
    assert cells_and_codes(table_of(text).issues) == expected


TWO_SHEETS = f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n# nội dung  1\n"


def test_two_sheets_of_one_name_are_reported_where_both_say_something():
    (issue,) = table_of(f"{TWO_SHEETS}{HEADINGS}\n| A2 | y | 6 | |").issues

    assert (issue.place.sheet, issue.place.cell, issue.kind.code) == ("Nội dung 1", "", "TB26")
    assert issue.message.startswith("Có 2 trang cùng tên “Nội dung 1”")


def test_an_empty_sheet_of_the_same_name_raises_no_issue():
    assert table_of(f"{TWO_SHEETS}| |").issues == ()


def test_the_place_of_a_row_knows_where_each_of_its_cells_is():
    (row,) = table_of("# Nội dung 1\n| Kế hoạch | Mã | Chỉ tiêu |\n| 5 | A1 | x |").rows

    assert row.place == Place("so.xlsx", "Nội dung 1", "B2")
    assert row.place.of("Kế hoạch") == Place("so.xlsx", "Nội dung 1", "A2")
    assert row.place.of("Chỉ tiêu") == Place("so.xlsx", "Nội dung 1", "C2")
    assert row.place.of("Tỷ lệ") == row.place


def test_only_the_first_of_two_equal_codes_is_used_and_the_second_names_it():
    table = table_of(f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| A1 | y | 6 | |")

    assert values(table) == [("A1", "x", 5)]
    assert "A2" in table.issues[0].message


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        pytest.param("# Nội dung1\n| a |", "Nội dung1", id="sheet"),
        pytest.param(
            "# Nội dung 1\n| Mã | Chỉ tiêu | Kế hoach |\n| A1 | x | 5 |", "Kế hoach", id="heading"
        ),
    ],
)
def test_the_near_name_is_suggested(text, suggestion):
    (issue,) = table_of(text).issues

    assert issue.remedy.endswith(f"Có phải là “{suggestion}”?")


def test_numbers_and_text_mean_the_same_code():
    table = table_of(f'# Nội dung 1\n{HEADINGS}\n| 1 | x | 5 | |\n| "01" | y | 6 | |')

    assert [row.place.cell for row in table.rows] == ["A2", "A3"]
    assert table.issues == ()


def test_a_row_with_nothing_but_formulas_is_a_spare_row():
    text = f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | =1+1 -> 2 |\n| | | | =1+1 -> 2 |"
    table = table_of(text)

    assert len(table.rows) == 1
    assert table.issues == ()


def test_a_row_below_a_total_is_not_taken_for_the_end():
    text = f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| | Cộng | 5 | |\n| A2 | y | 6 | |"
    table = table_of(text)

    assert values(table) == [("A1", "x", 5), ("A2", "y", 6)]
    assert cells_and_codes(table.issues) == [("A3", "TB05")]


def test_a_code_merged_over_two_rows_leaves_the_second_row_unused():
    text = f"# Nội dung 1\n{HEADINGS}\n| A1 | x | 5 | |\n| A2 | y | 6 | |"
    table = table_of(text, change=lambda book: book["Nội dung 1"].merge_cells("A2:A3"))

    assert values(table) == [("A1", "x", 5)]
    assert cells_and_codes(table.issues) == [("A3", "TB05")]


def test_a_column_of_formulas_may_be_missing():
    text = "# Nội dung 1\n| Mã | Chỉ tiêu | Kế hoạch |\n| A1 | x | 5 |"

    assert table_of(text).issues == ()


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        pytest.param("Mã | Kế hoạch", [], id="missing"),
        pytest.param("Mã | Kế hoạch | Số lượng", [], id="another column of one's own"),
        pytest.param("Mã | Kế hoạch | Gi chú", [("Nội dung 1", "TB03")], id="misspelt"),
        pytest.param("Mã | Kế hoạch | ghi CHÚ", [], id="in another case"),
        pytest.param("Mã | Kế hoạch | Ghi chú | Ghi chú", [("Nội dung 1", "TB04")], id="twice"),
    ],
)
def test_an_optional_column_may_be_missing_but_not_be_misspelt(headings, expected):
    note = Column("Ghi chú", optional=True)
    layout = SheetLayout("Nội dung 1", "KẾT QUẢ", (CODE, PLAN, note), (CODE,))

    table = table_of(f"# Nội dung 1\n| {headings} |\n| A1 | 5 | | |", layout)

    assert [row[note].value for row in table.rows] == [None]
    assert cells_and_codes(table.issues) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Khác\n| a |", [], id="missing"),
        pytest.param("# Thuyết minh\n| |", [], id="empty"),
        pytest.param("# Thuyết minh\n| a |", [("Thuyết minh", "TB02")], id="without headings"),
    ],
)
def test_an_optional_sheet_may_be_missing_or_empty_but_not_unreadable(text, expected):
    table = table_of(text, NOTES)

    assert table.rows == ()
    assert cells_and_codes(table.issues) == expected


def test_rows_that_only_show_how_a_sheet_is_filled_in_are_left_out_and_reported():
    table = table_of(
        """
        # Nội dung 1
        | Mã | Chỉ tiêu | Kế hoạch |
        | Ví dụ 1 | Trồng rừng | 5 |
        | A1 | Trồng cây | 100 |
        | ví dụ 2 | Mở đường | 7 |
        | A2 | Mở lớp | 20 |
        """
    )

    assert values(table) == EXPECTED
    assert cells_and_codes(table.issues) == [("A2", "TB27")]
    assert "2 hàng ví dụ" in table.issues[0].message


def test_a_heading_that_is_struck_through_is_reported_as_struck_through():
    def struck(book):
        book["Nội dung 1"]["C1"].font = Font(strike=True)

    (issue,) = table_of(f"# Nội dung 1\n{HEADINGS}\n| A1 | Trồng cây | | |", change=struck).issues

    assert issue.message == "Thiếu cột “Kế hoạch”."
    assert issue.remedy.endswith(" Tên cột này có ở ô C1 nhưng bị gạch ngang.")
