"""What Excel lets a member type into a form, and what the row says of it."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.remedies.desk import BLOC, cell_of, filled_form
from tests.remedies.typed_cells import type_in
from thidua_reports.formulas.engine import with_cached_values

COUNTING = BLOC.replace("=MIN(diem_chuan,diem_nhap)", "=MIN(diem_chuan,diem_nhap)-so_luong")
RESULT, CRITERION = ("Nội dung 1", "A1"), ("Tiêu chí", "TC2")
FAR = "xem lại: lệch xa kế hoạch"


@pytest.fixture
def form():
    return load_workbook(BytesIO(filled_form(COUNTING, "A", ())))


NUMBERS = pytest.mark.parametrize(
    "place",
    [
        (*RESULT, "Thực hiện"),
        (*RESULT, "Trên tổng số"),
        (*RESULT, "Cùng kỳ năm trước"),
        (*RESULT, "Đơn vị báo đạt (%)"),
        (*RESULT, "Tự chấm"),
        (*CRITERION, "Số lượng, số vụ"),
        (*CRITERION, "Tự chấm"),
    ],
    ids=" ".join,
)


@NUMBERS
@pytest.mark.parametrize("typed", ["0", "0,5", "101"])
def test_a_cell_for_a_number_takes_zero_and_more(form, place, typed):
    cell = cell_of(form, *place)

    type_in(cell, typed)

    assert cell.value == float(typed.replace(",", "."))


@NUMBERS
@pytest.mark.parametrize("typed", ["-1", "trên 100"])
def test_a_cell_for_a_number_refuses_less_than_zero_and_words(form, place, typed):
    with pytest.raises(AssertionError, match="refuses"):
        type_in(cell_of(form, *place), typed)


def test_a_fraction_that_excel_takes_for_a_date_is_refused_beside_a_small_plan(form):
    with pytest.raises(AssertionError, match="refuses"):
        type_in(cell_of(form, *RESULT, "Thực hiện"), "06/10")


def test_what_the_form_was_made_with_is_locked(form):
    with pytest.raises(AssertionError, match="is locked"):
        type_in(cell_of(form, *RESULT, "Kế hoạch"), "90")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("1,9", FAR), ("2", "đủ"), ("0", "đủ"), ("1000", "đủ"), ("1001", FAR)],
    ids=["below a fiftieth", "a fiftieth", "zero", "ten times", "above ten times"],
)
def test_the_row_says_that_a_figure_is_far_from_the_plan(form, typed, said):
    type_in(cell_of(form, *RESULT, "Thực hiện"), typed)
    target = BytesIO()
    form.save(target)

    computed = load_workbook(BytesIO(with_cached_values(target.getvalue())), data_only=True)

    assert cell_of(computed, *RESULT, "Kiểm tra").value == said
