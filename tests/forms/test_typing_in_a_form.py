"""What Excel lets a member type into a form, and what the row says of it."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.remedies.desk import BLOC, cell_of, filled_form, laid_out
from tests.remedies.typed_cells import type_in
from thidua_reports.formulas.engine import with_cached_values
from thidua_reports.issues.catalogue.submission_kinds import UNLIKELY_ACHIEVEMENT

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
    [("24", FAR), ("25", "đủ"), ("0", "đủ"), ("400", "đủ"), ("401", FAR)],
    ids=["below a quarter", "a quarter", "zero", "four times", "above four times"],
)
def test_the_row_says_that_a_figure_is_far_from_the_plan(form, typed, said):
    type_in(cell_of(form, *RESULT, "Thực hiện"), typed)
    target = BytesIO()
    form.save(target)

    computed = load_workbook(BytesIO(with_cached_values(target.getvalue())), data_only=True)

    assert cell_of(computed, *RESULT, "Kiểm tra").value == said


@pytest.mark.parametrize("kind", ["lũy kế", "thời điểm"])
@pytest.mark.parametrize("way", ["tăng", "giảm"])
@pytest.mark.parametrize("typed", ["12", "13", "24", "25", "400", "401"])
def test_at_the_half_year_the_row_asks_about_the_figures_the_program_asks_about(
    kind, way, typed, tmp_path
):
    half_year = BLOC.replace("ky: Năm", "ky: 6 tháng").replace("phan_nam: 1", "phan_nam: 0,5")
    desk = laid_out(tmp_path, half_year.replace("lũy kế | tăng", f"{kind} | {way}"), {"A1": typed})

    desk.edit("A", lambda book: type_in(cell_of(book, *RESULT, "Tự chấm"), "0"))
    content = with_cached_values(desk.workbook_of("A").read_bytes())
    computed = load_workbook(BytesIO(content), data_only=True)
    asked = [issue for issue in desk.issues() if issue.kind is UNLIKELY_ACHIEVEMENT]

    due = 12.5 if kind == "lũy kế" else 25
    is_far = not due <= int(typed) <= 400
    assert cell_of(computed, *RESULT, "Kiểm tra").value == (FAR if is_far else "đủ")
    assert len(asked) == is_far


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
    "points as words": (
        {"Thực hiện": 100, "Tự chấm": "63 điểm"},
        "xem lại: Tự chấm không phải là số",
    ),
    "last year as words": (
        {"Thực hiện": 100, "Cùng kỳ năm trước": "chưa có"},
        "xem lại: Cùng kỳ năm trước không phải là số",
    ),
    "a part of a tree": ({"Thực hiện": 99.5}, "xem lại: Thực hiện phải là số nguyên"),
    "a day": ({"Thực hiện": datetime(2024, 10, 6)}, "xem lại: Thực hiện là ngày tháng?"),
    "a ratio out of nowhere": (
        {"Thực hiện": 90, "Đơn vị báo đạt (%)": 300},
        "xem lại: Đơn vị báo đạt (%) khác tỷ lệ tính được",
    ),
    "its own ratio": ({"Thực hiện": 90, "Đơn vị báo đạt (%)": 90}, "đủ"),
    "an excess out of nowhere": (
        {"Thực hiện": 107, "Đơn vị báo vượt (%)": 17},
        "xem lại: Đơn vị báo vượt (%) khác tỷ lệ tính được",
    ),
    "its own excess": ({"Thực hiện": 107, "Đơn vị báo vượt (%)": 7}, "đủ"),
    "less than the plan": ({"Thực hiện": 90, "Đơn vị báo vượt (%)": -10}, "đủ"),
    "a ratio as words": (
        {"Thực hiện": 90, "Đơn vị báo đạt (%)": "90 %"},
        "xem lại: Đơn vị báo đạt (%) không phải là số",
    ),
}


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (64.8, "đủ"),
        (64.7, "đủ"),
        (64, "đủ"),
        (65, "đủ"),
        (64.77, "đủ"),
        (64.75, "xem lại: Đơn vị báo đạt (%) khác tỷ lệ tính được"),
    ],
)
def test_a_ratio_that_was_rounded_or_cut_off_is_the_same(own, said):
    of_many = BLOC.replace("| tăng | 100 |", "| tăng | 88 |")
    form = load_workbook(BytesIO(filled_form(of_many, "A", ())))

    assert said_of(form, RESULT, {"Thực hiện": 57, "Đơn vị báo đạt (%)": own}) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"Thực hiện": 0, "Đơn vị báo đạt (%)": 100}, "đủ"),
        ({"Thực hiện": 50, "Đơn vị báo đạt (%)": 200}, "đủ"),
        (
            {"Thực hiện": 50, "Đơn vị báo đạt (%)": 50},
            "xem lại: Đơn vị báo đạt (%) khác tỷ lệ tính được",
        ),
    ],
)
def test_where_less_is_better_nothing_at_all_has_no_ratio_to_differ_from(typed, said):
    of_less = BLOC.replace("| tăng | 100 |", "| giảm | 100 |")
    form = load_workbook(BytesIO(filled_form(of_less, "A", ())))

    assert said_of(form, RESULT, typed) == said


def test_what_is_measured_may_have_parts():
    in_hectares = BLOC.replace("| cây |", "| ha |")
    form = load_workbook(BytesIO(filled_form(in_hectares, "A", ())))

    assert said_of(form, RESULT, {"Thực hiện": 99.5}) == "đủ"


@pytest.mark.parametrize(("typed", "said"), ODD_RESULTS.values(), ids=ODD_RESULTS)
def test_the_row_of_a_result_says_what_the_program_would_refuse(form, typed, said):
    assert said_of(form, RESULT, typed) == said


ODD_CRITERIA = {
    "a word for a count": (
        {"Số lượng, số vụ": "không có"},
        "xem lại: Số lượng, số vụ không phải là số",
    ),
    "fewer than none": ({"Số lượng, số vụ": -1}, "xem lại: Số lượng, số vụ là số âm"),
    "a part of one": ({"Số lượng, số vụ": 4.5}, "xem lại: Số lượng, số vụ phải là số nguyên"),
    "a day": (
        {"Số lượng, số vụ": datetime(2024, 10, 6)},
        "xem lại: Số lượng, số vụ là ngày tháng?",
    ),
    "a blank": ({"Số lượng, số vụ": " "}, "thiếu: Số lượng, số vụ"),
    "two blanks": ({"Số lượng, số vụ": None, "Tự chấm": None}, "thiếu: Số lượng, số vụ; Tự chấm"),
    "more points than there are": (
        {"Số lượng, số vụ": 0, "Tự chấm": 75},
        "xem lại: Tự chấm vượt mức tối đa",
    ),
    "points as words": (
        {"Số lượng, số vụ": 0, "Tự chấm": "28 điểm"},
        "xem lại: Tự chấm không phải là số",
    ),
    "all is well": ({"Số lượng, số vụ": 0, "Tự chấm": 28}, "đủ"),
}


@pytest.mark.parametrize(("typed", "said"), ODD_CRITERIA.values(), ids=ODD_CRITERIA)
def test_the_row_of_a_criterion_says_what_the_program_would_refuse(form, typed, said):
    assert said_of(form, CRITERION, {"Tự chấm": 28} | typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("tốt", "đủ"), (" Tốt ", "đủ"), (3, "đủ"), ("rất tốt", "xem lại: không phải là mức của Khối")],
)
def test_a_level_that_the_bloc_does_not_have_is_seen(typed, said):
    by_level = BLOC.replace("=MIN(diem_chuan,diem_nhap)", "=IF(thuc_hien>=3,diem_chuan,0)")
    levels = "\n# Mức đánh giá\n| Mức | Giá trị |\n| xuất sắc | 4 |\n| tốt | 3 |\n"
    form = load_workbook(BytesIO(filled_form(by_level + levels, "A", ())))

    assert said_of(form, CRITERION, {"Thực hiện": typed}) == said


def prompt_beside(form, cell):
    rules = form[RESULT[0]].data_validations.dataValidation
    return next(rule.prompt for rule in rules if cell.coordinate in rule.sqref)


@pytest.mark.parametrize(
    ("kind", "said"),
    [("lũy kế", "số ở đây phải bằng kế hoạch"), ("tỷ lệ", "Mẫu số, khi Thực hiện")],
)
def test_beside_the_total_stands_what_belongs_there(kind, said):
    form = load_workbook(BytesIO(filled_form(BLOC.replace("| lũy kế |", f"| {kind} |"), "A", ())))

    prompt = prompt_beside(form, cell_of(form, *RESULT, "Trên tổng số"))

    assert said in prompt
    assert "để trống" in prompt


def test_what_must_be_typed_is_marked_on_the_form(form):
    marked = cell_of(form, *RESULT, "Thực hiện").parent[4]

    shown = {cell.value: cell.number_format for cell in marked if cell.number_format != "General"}
    assert shown == {"Thực hiện": '@" *"'}
