"""Layouts and values become sheets of a workbook."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    CellKind,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import Formula, Illustrative
from thidua_reports.excel.writing.sheet_content import (
    ILLUSTRATIVE_NOTE,
    SPARE_ROWS,
    SheetContent,
    listed,
    table_content,
)
from thidua_reports.excel.writing.sheet_writer import FormWriter

TEXT = Column("Chữ", CellKind.TEXT, hint="Ghi bằng lời.")
FIGURE = Column("Số", CellKind.NUMBER)
SHEET = SheetLayout("Trang", "TRANG", (TEXT, FIGURE), (), hint="Cách điền.")


def written(content, **reading):
    writer = FormWriter("Sổ")
    if isinstance(content, SheetContent):
        writer.table(content)
    else:
        writer.settings(content, {})
    return load_workbook(BytesIO(writer.to_bytes()), **reading).worksheets[0]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84", "-5", "@SUM(A1)", "=HYPERLINK(1)", "{=1}", "007", "1,5", "TRUE", "#N/A",
     "http://example.org", "mailto:a@b", "dòng 1\ndòng 2", "'x"],
)  # fmt: skip
def test_text_stays_text_whatever_it_looks_like(text):
    cell = written(table_content(SHEET, [{TEXT: text}]))[f"A{FIRST_ROW}"]

    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (Decimal("7620000.1234"), 7620000.1234),
        (Decimal(0), 0),
        (Decimal("-1.5"), -1.5),
        (date(2024, 7, 30), date(2024, 7, 30)),
        (Illustrative(Decimal(3)), 3),
        (None, None),
        ("", None),
    ],
    ids=["number", "zero", "negative", "date", "made up", "nothing", "empty text"],
)
def test_values_are_written_as_what_they_are(value, read):
    found = written(table_content(SHEET, [{FIGURE: value}]))[f"B{FIRST_ROW}"].value

    assert (found.date() if isinstance(read, date) else found) == read


def test_a_formula_is_written_with_its_result():
    content = table_content(SHEET, [{FIGURE: Formula("=1+1", Decimal(2))}])

    assert written(content)[f"B{FIRST_ROW}"].value == "=1+1"
    assert written(content, data_only=True)[f"B{FIRST_ROW}"].value == 2


def test_title_hint_and_headings_are_above_the_rows():
    sheet = written(table_content(SHEET, []))

    assert sheet["A1"].value == "TRANG"
    assert sheet["A2"].value == "Cách điền."
    assert [cell.value for cell in sheet[HEADER_ROW]] == ["Chữ", "Số"]


def test_what_is_made_up_is_marked_and_explained():
    sheet = written(table_content(SHEET, [{TEXT: "công bố"}, {TEXT: Illustrative("bịa")}]))

    assert sheet["A2"].value.endswith(ILLUSTRATIVE_NOTE)
    assert [sheet[f"A{FIRST_ROW + row}"].font.i for row in (0, 1)] == [False, True]


def test_where_nothing_is_made_up_there_is_no_legend():
    assert ILLUSTRATIVE_NOTE not in written(table_content(SHEET, [{TEXT: "x"}]))["A2"].value


def test_spare_rows_are_ready_to_be_typed_in():
    sheet = written(table_content(SHEET, [{TEXT: "x"}]))
    last = FIRST_ROW + SPARE_ROWS

    assert sheet[f"A{last}"].number_format == "@"
    assert sheet[f"A{last}"].border.left.style == "thin"
    assert sheet[f"A{last + 1}"].border.left is None or not sheet[f"A{last + 1}"].border.left.style


def rules_at(sheet, cell):
    return [rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref]


@pytest.mark.parametrize("choices", [["có", "không"], "='Trang'!$B$5:$B$9"], ids=["words", "cells"])
def test_choices_are_offered_in_a_dropdown_down_to_the_last_spare_row(choices):
    sheet = written(table_content(SHEET, [{TEXT: "có"}], {TEXT: choices}))

    (rule,) = rules_at(sheet, f"A{FIRST_ROW + SPARE_ROWS}")
    assert rule.type == "list"
    assert rule.formula1 in ('"có,không"', "'Trang'!$B$5:$B$9")
    assert rule.prompt == "Ghi bằng lời."


@pytest.mark.parametrize(
    "choices", [["x" * 30] * 9, ["a, b", "c"], []], ids=["too long", "with a comma", "none"]
)
def test_choices_that_cannot_be_offered_leave_the_hint(choices):
    (rule,) = rules_at(written(table_content(SHEET, [], {TEXT: choices})), f"A{FIRST_ROW}")

    assert (rule.type, rule.prompt) == (None, "Ghi bằng lời.")


def test_a_long_hint_is_cut_to_what_excel_shows():
    column = Column("Chữ", CellKind.TEXT, hint="dài " * 100)

    sheet = written(table_content(SheetLayout("Trang", "", (column,), ()), []))

    (rule,) = rules_at(sheet, f"A{FIRST_ROW}")
    assert len(rule.prompt) == 255


def test_settings_are_listed_with_code_label_and_hint():
    layout = SettingsLayout(
        "Khối", "KHỐI", (Setting("ky", "Kỳ", hint="Chọn.", choices=("Năm", "6 tháng")),)
    )

    sheet = written(layout)

    assert [cell.value for cell in sheet[FIRST_ROW]] == ["ky", "Kỳ", None, "Chọn."]
    assert [rule.formula1 for rule in rules_at(sheet, f"C{FIRST_ROW}")] == ['"Năm,6 tháng"']


@pytest.mark.parametrize(
    ("value", "shown"),
    [("9999", "General"), ("10000", "#,##0"), ("153135000.250", "#,##0.00")],
    ids=["small", "large", "large with decimals"],
)
def test_large_figures_show_their_thousands_and_all_decimals(value, shown):
    sheet = written(table_content(SHEET, [{FIGURE: Decimal(value)}]))

    assert sheet[f"B{FIRST_ROW}"].number_format == shown


def test_a_list_can_be_filtered_and_its_first_columns_and_its_name_are_on_every_page():
    sheet = written(listed(SHEET, [{TEXT: "a", FIGURE: Decimal(1)}] * 3, frozen=1, note="Dài."))

    assert sheet.auto_filter.ref == f"A{HEADER_ROW}:B{FIRST_ROW + 2}"
    assert sheet.freeze_panes == f"B{FIRST_ROW}"
    assert (sheet.print_title_cols, sheet.print_title_rows) == (
        "$A:$A",
        f"${HEADER_ROW}:${HEADER_ROW}",
    )
    assert sheet.oddHeader.right.text == "&A"
    assert sheet["A2"].value == "Dài."
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A2:B2"]


def test_what_is_above_a_list_is_wrapped_to_be_read_on_paper():
    short, long = (written(listed(SHEET, [], note="chữ " * count)) for count in (2, 60))

    assert short.row_dimensions[2].height is None
    assert long.row_dimensions[2].height > 100
    assert long["A2"].alignment.wrap_text


def test_a_wide_list_takes_as_few_pages_side_by_side_as_can_be_read():
    def breaks(*widths):
        columns = tuple(Column(str(at), width=width) for at, width in enumerate(widths))
        sheet = written(listed(SheetLayout("Trang", "", columns, ()), []))
        return [each.id for each in sheet.col_breaks.brk]

    assert breaks(30, 60, 60) == []
    assert breaks(30, 100, 100) == []
    assert breaks(30, *[60] * 5) == []
    assert breaks(30, *[60] * 9) == [3, 5, 7, 9]


def test_a_sheet_leads_back_to_the_first_one_and_tells_beside_it_what_it_is_for():
    writer = FormWriter("Sổ", leads_to="Việc cần làm")
    writer.book.add_worksheet("Việc cần làm")
    narrow = SheetLayout("Hẹp", "HẸP", SHEET.columns[:1], (), hint="Ghi mỗi hàng một mức. " * 5)
    writer.table(table_content(narrow, []))
    sheet = load_workbook(BytesIO(writer.to_bytes()))["Hẹp"]

    assert (sheet["A2"].value, sheet["A2"].hyperlink.location) == ("← Về đầu", "'Việc cần làm'!A1")
    assert sheet["B2"].value == narrow.hint
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["B2:I2"]
    assert sheet.row_dimensions[2].height == 30


def test_a_workbook_is_the_same_whatever_system_it_is_made_on(monkeypatch):
    def made():
        writer = FormWriter("Sổ")
        writer.table(table_content(SHEET, ()))
        return writer.to_bytes()

    here = made()
    monkeypatch.setattr("sys.platform", "win32" if sys.platform != "win32" else "linux")

    assert made() == here


TWICE = """
from thidua_reports.excel.writing.sheet_writer import FormWriter

def made():
    writer = FormWriter("Sổ")
    writer.book.add_worksheet("Trang").write(0, 0, "chữ", writer.format(bold=True))
    return writer.to_bytes()

assert made() == made()
"""


def test_the_first_workbook_of_a_process_is_the_same_as_the_next():
    subprocess.run([sys.executable, "-c", TWICE], check=True)


def test_a_row_is_as_high_as_the_words_that_a_formula_gives():
    judged = Column("Đánh giá", CellKind.COMPUTED, 8)
    rows = [{judged: Formula("=A1", result)} for result in ("Vượt kế hoạch", Decimal(1))]
    sheet = written(listed(SheetLayout("Trang", "", (judged,), ()), rows))

    assert sheet.row_dimensions[FIRST_ROW].height == 30
    assert sheet.row_dimensions[FIRST_ROW + 1].height is None


def test_columns_that_are_not_printed_part_no_page():
    columns = tuple(Column(str(at), width=60) for at in range(9))
    layout = SheetLayout("Trang", "", columns, ())
    sheet = written(listed(layout, [dict.fromkeys(columns, "a")], printed=3))

    assert not sheet.col_breaks.brk
    assert sheet.print_area == f"'Trang'!$A$1:$C${FIRST_ROW}"
    assert sheet.auto_filter.ref == f"A{HEADER_ROW}:I{FIRST_ROW}"


def test_where_one_column_is_on_all_pages_the_title_is_wrapped_within_it():
    columns = tuple(Column(str(at), width=width) for at, width in enumerate((12, *[60] * 9)))
    sheet = written(table_content(SheetLayout("Rộng", "CÁC TIÊU CHÍ VÀ ĐIỂM", columns, ()), []))

    assert sheet.col_breaks.brk
    assert sheet["A1"].alignment.wrap_text
    assert sheet.row_dimensions[1].height >= 3 * 18


def test_on_pages_side_by_side_the_title_keeps_to_the_columns_of_all_and_the_hint_to_the_others():
    writer = FormWriter("Sổ", leads_to="Việc cần làm")
    writer.book.add_worksheet("Việc cần làm")
    columns = tuple(Column(str(at), width=width) for at, width in enumerate((12, 24, *[60] * 9)))
    wide = SheetLayout(
        "Rộng", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ĐÃ ĐĂNG KÝ", columns, (), hint="Ghi."
    )
    writer.table(replace(table_content(wide, []), frozen=2))
    sheet = load_workbook(BytesIO(writer.to_bytes()))["Rộng"]

    assert sheet.print_title_cols == "$A:$B"
    assert "A1:B1" in [str(merged) for merged in sheet.merged_cells.ranges]
    assert sheet.row_dimensions[1].height >= 2 * 18
    assert (sheet["B2"].value, sheet["C2"].value) == (None, "Ghi.")
    assert sheet.col_breaks.brk
