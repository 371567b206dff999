"""A quotient of whole numbers is so many of so many where that fits, and else a question."""

from decimal import Decimal

import pytest

from tests.examples import issues_of_results
from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.numbers import quotient_in
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader

PLACE = Place("so.xlsx", "Nội dung 1", "H7")
HEADINGS = "| Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |"
COUNT = f"{HEADINGS}\n| A | Nghiệm thu | đề tài | lũy kế | tăng | 10 |"
RATE = f"{HEADINGS}\n| A | Trẻ đến trường | % | tỷ lệ | tăng | 96 |"
STATED = f"{HEADINGS}\n| A | Đào tạo nghề | người | chỉ nêu số | | |"


@pytest.mark.parametrize(
    ("target", "columns", "values", "expected"),
    [
        pytest.param(COUNT, "Thực hiện", "=6/10 -> 0,6", [("B2", "SO24")], id="of the plan"),
        pytest.param(COUNT, "Thực hiện", "=6/12 -> 0,5", [("B2", "SO25")], id="of another whole"),
        pytest.param(
            COUNT,
            "Thực hiện | Trên tổng số",
            "=6/10 -> 0,6 | 10",
            [("B2", "SO24")],
            id="of the total beside it",
        ),
        pytest.param(RATE, "Thực hiện", "=93/96 -> 0,96875", [("B2", "SO24")], id="a rate"),
        pytest.param(STATED, "Thực hiện", "=6/10 -> 0,6", [("B2", "SO25")], id="only stated"),
        pytest.param(
            COUNT,
            "Thực hiện | Cùng kỳ năm trước",
            "6 | =6/10 -> 0,6",
            [("C2", "SO25")],
            id="last year",
        ),
        pytest.param(
            COUNT, "Thực hiện | Tự chấm", "6 | =9/10 -> 0,9", [("C2", "SO25")], id="score"
        ),
        pytest.param(COUNT, "Thực hiện", "=40/5 -> 8", [("B2", "SO25")], id="not ten times more"),
        pytest.param(COUNT, "Thực hiện", "=5000/500 -> 10", [], id="something computed"),
        pytest.param(COUNT, "Thực hiện", "=3+3 -> 6", [], id="a sum"),
    ],
)
def test_a_quotient_is_read_as_a_part_or_asked(target, columns, values, expected):
    issues = issues_of_results(target, f"| Mã | {columns} |\n| A | {values} |")

    assert cells_and_codes(issues) == expected


def test_the_question_names_both_readings():
    reader = CellReader()
    cell = make_workbook("# Tờ 1\n| =16/25 -> 0,64 |").sheets[0].cell((1, 1))
    amount = reader.amount(cell)

    assert (amount.value.value, amount.out_of.value) == (None, None)
    assert reader.issues[0].message == "Không rõ công thức =16/25 là 16 trên 25 hay 0,64."


def test_a_quotient_of_its_plan_counts_as_both_numbers():
    reader = CellReader()
    amount = reader.amount(RawCell(0.6, PLACE, "=6/10"), fits=lambda whole: whole == 10)

    assert (amount.value.value, amount.out_of.value) == (Decimal(6), Decimal(10))
    assert reader.issues[0].message == ("Ô có công thức =6/10 (hiện 0,6); tạm đọc là 6 trên 10.")


def test_where_a_share_is_allowed_it_is_what_comes_out():
    reader = CellReader()

    assert reader.number(RawCell(0.5, PLACE, "=6/12"), fits=None).value == Decimal("0.5")
    assert reader.issues == []


@pytest.mark.parametrize(
    ("formula", "is_quotient"),
    [
        ("=6/10", True), ("=+6/10", True), ("= 6 / 10", True), ("=(6/10)", True),
        ("=A1/10", False), ("=6/10*100", False), ("=6,5/10", False), ("", False), ("=90/1", False),
    ],
)  # fmt: skip
def test_only_two_whole_numbers_make_a_quotient(formula, is_quotient):
    assert (quotient_in(RawCell(0.6, PLACE, formula)) is not None) == is_quotient
