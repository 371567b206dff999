"""A figure that may not be what was meant when it was typed is doubted, and no other."""

from dataclasses import replace

import pytest

from tests.examples import a_bloc_book, issues_of_results, read_member
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.checking.typing_checks import (
    counted_things_are_whole,
    figures_were_typed_as_meant,
    own_scores_are_likely,
)
from thidua_reports.language.measured_units import is_counted

HEADINGS = "| Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |"
STATED = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại |"
CRITERIA = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) |
| Đếm | =MIN(diem_chuan,so_luong*2) |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa |
| TC7 | ND1 | Chỉ tiêu | Nhập điểm | 70 | 7 |
| TC8 | ND1 | Nền nếp | Nhập điểm | 10 | |
| TC9 | ND1 | Sáng kiến | Đếm | 20 | |
"""


def case_of(bloc, member, mark=""):
    book = a_bloc_book(bloc)
    submission, _ = read_member(member, book)
    return SubmissionContext(replace(submission, decimal_mark=mark), book)


@pytest.mark.parametrize(
    ("unit", "plan", "achieved", "expected"),
    [
        pytest.param("cây", "90", "90,5", [("B2", "TV51")], id="half a tree"),
        pytest.param("cây", "90", "90", [], id="whole trees"),
        pytest.param("triệu đồng", "90", "90,5", [], id="money"),
        pytest.param("triệu lượt", "90", "90,5", [], id="millions"),
        pytest.param("ha rừng", "90", "90,5", [], id="land"),
        pytest.param("cây", "90,5", "91,5", [], id="planned in parts"),
        pytest.param("", "90", "90,5", [], id="of what is not said"),
    ],
)
def test_what_is_counted_is_whole(unit, plan, achieved, expected):
    target = f"{HEADINGS}\n| A | Kết quả | {unit} | lũy kế | tăng | {plan} |"
    issues = issues_of_results(target, f"| Mã | Thực hiện |\n| A | {achieved} |")

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("unit", "counted"),
    [
        ("người", True), ("lượt người", True), ("đề tài, dự án", True), ("mô hình", True),
        ("%", False), ("tấn", False), ("m²", False), ("đồng/người/tháng", False),
        ("nghìn lượt", False), ("giờ", False), ("Km", False), ("công", False), ("công trình", True),
        ("khối phố", True), ("mẫu nước", True), ("điểm cầu", True), ("ngày công", False),
    ],
)  # fmt: skip
def test_units_of_measure_are_distinguished_from_things(unit, counted):
    assert is_counted(unit) == counted


@pytest.mark.parametrize(
    ("unit", "name", "counted"),
    [
        ("giường", "Số giường bệnh trên một vạn dân", False),
        ("bác sĩ", "Số bác sĩ trên 10.000 dân", False),
        ("ca", "Số ca mắc mới trên 1.000 trẻ", False),
        ("người", "Số lao động bình quân của một hợp tác xã", False),
        ("giường trên vạn dân", "Số giường bệnh", False),
        ("học sinh", "Số học sinh xếp loại trung bình", True),
        ("hộ", "Số hộ có thu nhập trên một trăm triệu đồng", True),
        ("xã", "Số xã có trên một sản phẩm OCOP", True),
        ("giường", "Số giường bệnh", True),
        ("lớp", "Số lớp học trên địa bàn", True),
        ("doanh nghiệp", "Doanh nghiệp có trên 100 lao động", True),
    ],
)
def test_what_is_counted_over_something_else_may_have_parts(unit, name, counted):
    assert is_counted(unit, name) == counted


def test_a_figure_that_nothing_bears_out_may_have_lost_its_thousands():
    context = case_of(
        f"{STATED}\n| YT | A | Đào tạo nghề | người | chỉ nêu số |",
        "# Nội dung 1\n| Mã | Thực hiện | Cùng kỳ năm trước |\n| A | 25 | |",
        mark=".",
    )
    (issue,) = figures_were_typed_as_meant(context)

    assert (issue.place.cell, issue.kind.code) == ("B2", "TV35")
    assert "25 có thể do gõ 25.000 để chỉ 25 nghìn" in issue.message


def test_a_figure_like_that_of_last_year_is_not_doubted():
    context = case_of(
        f"{STATED}\n| YT | A | Đào tạo nghề | người | chỉ nêu số |",
        "# Nội dung 1\n| Mã | Thực hiện | Cùng kỳ năm trước |\n| A | 25 | 22 |",
        mark=".",
    )

    assert list(figures_were_typed_as_meant(context)) == []


COUNTED = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) |
| Đếm | =MIN(diem_chuan,so_luong*tham_so_1) |
| Trừ theo vụ | =diem_chuan-MIN(tru_toi_da,so_luong*tham_so_1) |
| Từ một mức | =IF(thuc_hien>=tham_so_1,diem_chuan,0) |
| Tỷ lệ | =diem_chuan*MIN(1,ty_le) |
| So cao nhất | =diem_chuan*thuc_hien/thuc_hien_cao_nhat |
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Trừ tối đa | Tham số 1 |
| ONES | ND1 | Đếm | 20 | | 2 |
| MANY | ND1 | Đếm | 20 | | 0,002 |
| CASES | ND1 | Trừ theo vụ | 50 | 10 | 2 |
| LOW | ND1 | Từ một mức | 20 | | 4 |
| HIGH | ND1 | Từ một mức | 20 | | 2000 |
| RATIO | ND1 | Tỷ lệ | 20 | | |
| BEST | ND1 | So cao nhất | 20 | | |
| TYPED | ND1 | Nhập điểm | 20 | | |
"""
FIGURES = "| Mã | Thực hiện | Trên tổng số | Số lượng, số vụ |"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("ONES | | | 2", [], id="ten reach the most"),
        pytest.param("MANY | | | 2", [("D2", "TV35")], id="ten thousand reach the most"),
        pytest.param("CASES | | | 2", [], id="five cases take off the most"),
        pytest.param("ONES | | | 1,2", [("D2", "TV35")], id="parts of what is counted"),
        pytest.param("LOW | 4 | |", [], id="a limit of four"),
        pytest.param("HIGH | 4 | |", [("B2", "TV35")], id="a limit of two thousand"),
        pytest.param("RATIO | 4 | 5 |", [], id="a part like its whole"),
        pytest.param("RATIO | 4 | 5000 |", [("B2", "TV35")], id="a part far below its whole"),
        pytest.param("RATIO | 4000 | 5 |", [("C2", "TV35")], id="a whole far below its part"),
        pytest.param("BEST | 4 | |", [("B2", "TV35")], id="compared with the others"),
        pytest.param("TYPED | | | 4", [], id="what the rule does not look at"),
        pytest.param("XX | | | 4", [("D2", "TV35")], id="a criterion that is not known"),
    ],
)
def test_a_figure_of_a_criterion_is_doubted_where_its_rule_counts_thousands(row, expected):
    context = case_of(COUNTED, f"# Tiêu chí\n{FIGURES}\n| {row} |", mark=".")

    assert cells_and_codes(figures_were_typed_as_meant(context)) == expected


def test_on_a_machine_with_a_decimal_comma_nothing_is_doubted():
    context = case_of(COUNTED, f"# Tiêu chí\n{FIGURES}\n| MANY | | | 2 |", mark=",")

    assert list(figures_were_typed_as_meant(context)) == []


def test_figures_of_criteria_are_doubted_in_one_issue():
    rows = "| MANY | | | 2 |\n| HIGH | 3 | | |"
    (issue,) = figures_were_typed_as_meant(
        case_of(COUNTED, f"# Tiêu chí\n{FIGURES}\n{rows}", mark=".")
    )

    assert (issue.place.cell, issue.kind.code) == ("D2", "TV35")
    assert "2 có thể do gõ 2.000 để chỉ 2 nghìn (các ô B3 cũng vậy)" in issue.message


@pytest.mark.parametrize(
    ("code", "score", "expected"),
    [
        pytest.param("TC8", "0,9 |", [("B2", "TV52")], id="0,9 for 9"),
        pytest.param("TC8", "1 |", [("B2", "TV52")], id="a tenth"),
        pytest.param("TC8", "2 |", [], id="little"),
        pytest.param("TC7", "7,35 |", [("B2", "TV52")], id="7,35 for 73,5 of 70, with a bonus"),
        pytest.param("TC7", "7,8 |", [], id="more than a tenth with the whole bonus"),
        pytest.param("TC8", "0 |", [], id="nothing"),
        pytest.param("TC9", "2 | 1", [], id="one case of points that are counted"),
        pytest.param("TC9", "2 | 0", [("B2", "TV52")], id="points of no case"),
    ],
)
def test_a_score_far_below_the_standard_is_doubted(code, score, expected):
    headings = "| Mã | Tự chấm | Số lượng, số vụ |"
    context = case_of(CRITERIA, f"# Tiêu chí\n{headings}\n| {code} | {score} |")

    assert cells_and_codes(own_scores_are_likely(context)) == expected


def test_parts_that_a_decimal_point_explains_are_reported_once():
    context = case_of(
        f"{STATED}\n| YT | A | Đào tạo nghề | người | chỉ nêu số |",
        "# Nội dung 1\n| Mã | Thực hiện |\n| A | 1,2 |",
        mark=".",
    )

    assert list(counted_things_are_whole(context)) == []
    assert [issue.kind.code for issue in figures_were_typed_as_meant(context)] == ["TV35"]
