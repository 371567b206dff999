"""khoi.xlsx, read as it is and written again, says the same."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from openpyxl.styles import Font

from tests.forms.random_books import books, settings_of, tables_of
from tests.text_workbooks import make_bloc_workbook, merged
from tests.workspaces import ALL_SAMPLES, SAMPLES, SMALL_BLOC
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.writing.cell_values import Formatted
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts import criteria_sheets, year_sheets
from thidua_reports.layouts.bloc_tabs import TAB_OF, TABS
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.editable_book import raw_book, written

RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ | Giải thích | Ví dụ | ty_le | diem_chuan |
"""
TARGETS = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều |"


def read(content):
    workbook, unreadable = read_workbook(content, BLOC_WORKBOOK)
    assert unreadable == ()
    return workbook


def said(workbook):
    """Return the book, and what must be reported of it."""
    book, issues = read_bloc_book(workbook)
    return book, sorted((issue.kind.code, issue.message) for issue in issues)


def carried(changes):
    """Return what the small bloc with these changes says, and the same once carried."""
    workbook = make_bloc_workbook(merged(SMALL_BLOC, f"# Hội nghị\nso_y_kien: 1\n{changes}"))
    return said(workbook), said(read(written(raw_book(workbook))))


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_the_workbook_of_a_sample_says_the_same_with_the_same_trial_values(sample):
    workbook = read((SAMPLES / sample / BLOC_WORKBOOK).read_bytes())
    book = raw_book(workbook)

    again = read(written(book))

    assert said(again) == (said(workbook)[0], [])
    assert raw_book(again) == book
    assert book.left_behind == ()
    assert [rule.trial_values() for rule in book.rules[: len(READY_RULES)]] == [
        rule.trial_values() for rule in READY_RULES
    ]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
def test_any_workbook_says_the_same_once_carried(book):
    content = bloc_workbook(settings_of(book), tables_of(book))
    workbook = read(content)

    again = read(written(raw_book(workbook)))

    assert said(again) == said(workbook)
    assert said(again)[0] == book


ODD_ROWS = {
    "a text that looks like a number": '| A | A1 | "007" | "1.10" | lũy kế | tăng | "7.620.000" |',
    "a percentage": "| A | A1 | Tiêm chủng | % | tỷ lệ | tăng | 96,06% |",
    "a percentage below one": "| A | A1 | Tiêm chủng | % | tỷ lệ | tăng | 0,5% |",
    "a percentage where a number belongs": "| A | A1 | Trồng cây | cây | lũy kế | tăng | 90% |",
    "a number that became a date": "| A | A1 | Trồng cây | cây | lũy kế | tăng | 6/10/2018 |",
    "a truth": "| A | A1 | TRUE | cây | lũy kế | tăng | FALSE |",
    "an error value": "| A | A1 | Trồng cây | cây | lũy kế | tăng | #REF! |",
    "the result of a formula": "| A | A1 | Trồng cây | cây | lũy kế | tăng | =1+1.5 -> 2,5 |",
    "many digits": "| A | A1 | Trồng cây | cây | lũy kế | tăng | 123456789,012345 |",
    "a number for a name": "| 5 | 1,5 | 2024 | 2 | lũy kế | tăng | 3 |",
    "the same code twice": "| A | A1 | Một | cây | lũy kế | tăng | 3 |\n"
    "| A | A1 | Hai | cây | lũy kế | tăng | 4 |",
    "no code": "| A | | Một | cây | lũy kế | tăng | 3 |",
    "no plan on purpose": "| A | A1 | Một | cây | lũy kế | tăng | không có |",
}


@pytest.mark.parametrize("odd", ODD_ROWS)
def test_an_odd_row_is_read_as_before_once_carried(odd):
    before, after = carried(f"{TARGETS} Kế hoạch |\n{ODD_ROWS[odd]}")

    assert after[0] == before[0]
    assert [code for code, _ in after[1]] == [code for code, _ in before[1]]


def test_a_number_that_became_a_time_is_still_an_error():
    before, after = carried(f"{TARGETS} Kế hoạch |\n| A | A1 | Một | cây | lũy kế | tăng | 16:25 |")

    assert after[0] == before[0]
    assert ([code for code, _ in before[1]], [code for code, _ in after[1]]) == (["SO17"], ["SO12"])


def test_a_number_shown_as_a_percentage_or_a_fraction_keeps_its_format():
    def shown_as_a_fraction(book):
        book["Chỉ tiêu"]["G3"].number_format = "# ?/?"

    rows = "| A | A1 | Một | % | tỷ lệ | tăng | 96,06% |\n| B | B1 | Hai | % | tỷ lệ | tăng | 0,5 |"
    workbook = make_bloc_workbook(
        merged(SMALL_BLOC, f"{TARGETS} Kế hoạch |\n{rows}"), shown_as_a_fraction
    )

    percent, fraction = (
        row[criteria_sheets.Targets.plan] for row in raw_book(workbook).tables["Chỉ tiêu"]
    )

    assert percent == Formatted(Decimal("0.9606"), "0.00%")
    assert fraction == Formatted(Decimal("0.5"), "# ?/?")


ODD_RULES = {
    "unknown name": "| Riêng | =diem_chuann*2 | | | | | |",
    "no formula": "| Riêng | | | | | | |",
    "words": "| Riêng | do hội nghị quyết định | | | | | |",
    "a number": "| Riêng | 0,5 | | | | | |",
    "broken": '| Riêng | "=MIN(diem_chuan" | | | | | |',
    "without result": "| Riêng | =diem_chuan*ty_le | | Nhân | 0,5 × 10 | 50% | 10 |",
    "with result": "| Riêng | =diem_chuan*ty_le -> 5 | =-tru_toi_da -> 0 | | | 0,5 | 10 |",
}


@pytest.mark.parametrize("odd", ODD_RULES)
def test_an_odd_rule_is_carried_as_it_was_written(odd):
    before, after = carried(f"{RULES}{ODD_RULES[odd]}")

    assert after == before


def test_a_rule_keeps_its_example_and_her_trial_values_as_formulas_see_them():
    text = f"{RULES}| Riêng | =diem_chuan*ty_le -> 5 | | Nhân | 0,5 × 10 | 50% | tốt |"

    book = raw_book(make_bloc_workbook(text))

    (rule,) = book.rules
    assert (rule.name, rule.explanation, rule.example) == ("Riêng", "Nhân", "0,5 × 10")
    assert rule.trial_values() == {"ty_le": Decimal("0.5")}
    assert book.left_behind == ("Cách chấm › G2",)


def test_what_the_layout_does_not_know_is_named_as_left_behind():
    text = merged(
        SMALL_BLOC,
        "# Khối\nmau_rieng: xanh\n"
        "# Không đề nghị\n| Đơn vị | Lý do | Nguồn | Theo dõi | |\n| A | Vi phạm | CV 1 | x | y |\n"
        "# Ghi chép\n| Việc | Ngày |\n| Gọi điện | 3 |",
    )

    assert raw_book(make_bloc_workbook(text)).left_behind == (
        "Ghi chép",
        "Khối › C16",
        "Không đề nghị › Theo dõi",
        "Không đề nghị › E",
    )


def test_a_cell_that_cannot_be_read_is_named_and_left_blank():
    def struck_out(book):
        book["Chỉ tiêu"]["G2"].font = Font(strike=True)

    rows = (
        "| A | A1 | Một | cây | lũy kế | tăng | 100 |\n"
        "| B | B1 | =NOW() | cây | lũy kế | tăng | 5 |"
    )
    workbook = make_bloc_workbook(merged(SMALL_BLOC, f"{TARGETS} Kế hoạch |\n{rows}"), struck_out)

    book = raw_book(workbook)

    first, second = book.tables["Chỉ tiêu"]
    assert (first[criteria_sheets.Targets.plan], second[criteria_sheets.Targets.name]) == (
        None,
        None,
    )
    assert book.left_behind == ("Chỉ tiêu › G2", "Chỉ tiêu › C3")


def test_example_rows_are_dropped_without_a_word():
    text = merged(
        SMALL_BLOC,
        "# Đổi tên, sáp nhập\n| Mã cũ | Mã mới |\n| ví dụ | NV |\n| A | AN |",
    )

    book = raw_book(make_bloc_workbook(text))

    assert [row[year_sheets.Successions.old] for row in book.tables["Đổi tên, sáp nhập"]] == ["A"]
    assert book.left_behind == ()


def test_every_sheet_is_carried(tmp_path):
    book = raw_book(make_bloc_workbook(SMALL_BLOC))
    path = tmp_path / BLOC_WORKBOOK
    path.write_bytes(written(book))

    assert {*book.settings, *book.tables, "Cách chấm"} == {sheet.name for sheet in SHEETS}
    first = {tab.names[0]: tab.name for tab in TABS}
    assert load_workbook(path).sheetnames[1:] == [
        first.get(sheet.name, sheet.name)
        for sheet in SHEETS
        if sheet.name in first or sheet.name not in TAB_OF
    ]
