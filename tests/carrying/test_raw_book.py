"""khoi.xlsx read as it stands and written again says the same."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from tests.forms.random_books import books, settings_of, tables_of
from tests.text_workbooks import make_bloc_workbook
from tests.workspaces import ALL_SAMPLES, SAMPLES
from thidua_reports.carrying.raw_book import raw_book, written
from thidua_reports.forms.bloc_workbook import bloc_workbook
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts.criteria_sheets import PLAN, RULES, TARGETS
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.reading.workbook_file import read_workbook


def read(content):
    workbook, _ = read_workbook(content, "khoi.xlsx")
    assert workbook is not None
    return workbook


def trial_values(content):
    sheet = load_workbook(BytesIO(content), data_only=True)[RULES.name]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_a_sample_written_again_says_the_same(sample):
    content = (SAMPLES / sample / "khoi.xlsx").read_bytes()
    again = written(raw_book(read(content)))

    assert read_bloc_book(read(again)) == read_bloc_book(read(content))
    assert trial_values(again) == trial_values(content)


def test_written_twice_it_is_the_same_file():
    content = (SAMPLES / ALL_SAMPLES[0] / "khoi.xlsx").read_bytes()
    once = written(raw_book(read(content)))

    assert written(raw_book(read(once))) == once


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(books())
def test_whatever_is_filled_in_says_the_same_when_written_again(book):
    content = bloc_workbook(settings_of(book), tables_of(book))
    before = read_bloc_book(read(content))

    assert read_bloc_book(read(written(raw_book(read(content))))) == before


ODD = """
# Khối
ten_khoi: Khối 9
han_nop: 15/6/2024
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch | Ghi riêng |
| A | A1 | =1+1 -> 2 | 96,06% | của tôi |
| A | A2 | "007" | "1.200" | |
| ví dụ 1 | ví dụ 1.1 | Trồng cây | 5 | |
# Việc riêng
| Ngày | Việc |
| 1 | họp |
# Cách chấm
| Tên cách chấm | Công thức điểm | ke_hoach | diem_chuan |
| Của tôi | "=MIN(diem_chuan," | 3 | 2,5 |
"""


def test_odd_cells_keep_their_meaning_and_examples_are_left_out():
    found = raw_book(make_bloc_workbook(ODD))

    first, second = found.tables[TARGETS.name]
    assert [str(row[column]) for row in (first, second) for column in TARGETS.columns[1:3]] == [
        "A1", "2", "A2", "007",
    ]  # fmt: skip
    assert (first[PLAN], second[PLAN]) == ("96,06%", "1.200")
    assert found.settings[layout.BLOC.name][layout.DEADLINE.code] == date(2024, 6, 15)


def test_a_rule_that_cannot_be_computed_keeps_its_text_and_trial_values():
    found = raw_book(make_bloc_workbook(ODD))

    assert found.rules[0].points == "=MIN(diem_chuan,"
    assert found.rules[0].trial_values() == {"ke_hoach": 3, "diem_chuan": Decimal("2.5")}
    assert raw_book(read(written(found))).rules == found.rules


def test_what_is_her_own_is_named_as_left_behind():
    found = raw_book(make_bloc_workbook(ODD))

    assert found.left_behind == ("Việc riêng", "Chỉ tiêu: Ghi riêng")
