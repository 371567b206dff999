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


def said_of(form, place, typed):
    """What the row says when these cells, by their headings, hold what goes past the form."""
    for heading, value in typed.items():
        cell_of(form, *place, heading).value = value
    target = BytesIO()
    form.save(target)
    computed = load_workbook(BytesIO(with_cached_values(target.getvalue())), data_only=True)
    return cell_of(computed, *place, "Kiểm tra").value


ODD_RESULTS = {
    "a word": ({"Thực hiện": "không có"}, "xem lại: không phải là số"),
    "below zero": ({"Thực hiện": -1}, "xem lại: số âm"),
    "another whole than the plan": (
        {"Thực hiện": 100, "Trên tổng số": 90},
        "xem lại: Trên tổng số khác kế hoạch",
    ),
    "the plan as the whole": ({"Thực hiện": 100, "Trên tổng số": 100}, "đủ"),
    "more points than there are": (
        {"Thực hiện": 100, "Tự chấm": 735},
        "xem lại: Tự chấm vượt mức tối đa",
    ),
    "all the points": ({"Thực hiện": 100, "Tự chấm": 70}, "đủ"),
}


@pytest.mark.parametrize(("typed", "said"), ODD_RESULTS.values(), ids=ODD_RESULTS)
def test_the_row_of_a_result_says_what_the_program_would_refuse(form, typed, said):
    assert said_of(form, RESULT, typed) == said


ODD_CRITERIA = {
    "a word for a count": ({"Số lượng, số vụ": "không có"}, "xem lại: không phải là số"),
    "fewer than none": ({"Số lượng, số vụ": -1}, "xem lại: số âm"),
    "a blank": ({"Số lượng, số vụ": " "}, "thiếu: Số lượng, số vụ;"),
    "more points than there are": (
        {"Số lượng, số vụ": 0, "Tự chấm": 75},
        "xem lại: Tự chấm vượt mức tối đa",
    ),
    "points as words": ({"Số lượng, số vụ": 0, "Tự chấm": "28 điểm"}, "xem lại: không phải là số"),
    "all is well": ({"Số lượng, số vụ": 0, "Tự chấm": 28}, "đủ"),
}


@pytest.mark.parametrize(("typed", "said"), ODD_CRITERIA.values(), ids=ODD_CRITERIA)
def test_the_row_of_a_criterion_says_what_the_program_would_refuse(form, typed, said):
    assert said_of(form, CRITERION, {"Tự chấm": 28} | typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("tốt", "đủ"), (" Tốt ", "đủ"), (3, "đủ"), ("rất tốt", "xem lại: không phải là mức của khối")],
)
def test_a_level_that_the_bloc_does_not_have_is_seen(typed, said):
    by_level = BLOC.replace("=MIN(diem_chuan,diem_nhap)", "=IF(thuc_hien>=3,diem_chuan,0)")
    levels = "\n# Mức đánh giá\n| Mức | Giá trị |\n| xuất sắc | 4 |\n| tốt | 3 |\n"
    form = load_workbook(BytesIO(filled_form(by_level + levels, "A", ())))

    assert said_of(form, CRITERION, {"Thực hiện": typed}) == said
