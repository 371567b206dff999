"""The figures of a submission: which are reported as wrong, where, and with which numbers."""

import pytest

from tests.examples import issues_of_results, member_issues
from tests.text_workbooks import cells_and_codes

HEADINGS = "| Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Số lẻ | Làm tròn |"
COUNT = f"{HEADINGS}\n| A | Trồng cây | lũy kế | tăng | 25 | 0 | |"
RATE = f"{HEADINGS}\n| A | Trẻ đến trường | tỷ lệ | tăng | 96 | 2 | |"
SMALL_RATE = f"{HEADINGS}\n| A | Sinh con thứ ba | tỷ lệ | giảm | 0,8% | 2 | |"
LOW_RATE = f"{HEADINGS}\n| A | Học sinh bỏ học | tỷ lệ | giảm | 1,2 | 2 | |"
HIGH_RATE = f"{HEADINGS}\n| A | Thu so dự toán | tỷ lệ | tăng | 105 | 2 | |"
HOUSEHOLDS = f"{HEADINGS}\n| A | Hộ nghèo | tỷ lệ | giảm | 12,4 | 2 | |"
FALLING = f"{HEADINGS}\n| A | Hộ nghèo | thời điểm | giảm | 10 | 2 | |"
NONE_ALLOWED = f"{HEADINGS}\n| A | Vụ cháy | lũy kế | giảm | 0 | 2 | |"
STATED = f"{HEADINGS}\n| A | Đào tạo nghề | chỉ nêu số | | | | |"
ATTAINED = f"{HEADINGS}\n| A | Đạt chuẩn | đạt - không đạt | | | | |"
UNPLANNED = f"{HEADINGS}\n| A | Mở lớp | lũy kế | tăng | không có | | |"
FALLING_TO_NOTHING = f"{HEADINGS}\n| A | Vụ cháy | lũy kế | giảm | không có | | |"
CUT = f"{HEADINGS}\n| A | Việc làm | lũy kế | tăng | 35000 | 2 | cắt bỏ |"


def found(target, columns, values):
    return issues_of_results(target, f"| Mã | {columns} |\n| A | {values} |")


@pytest.mark.parametrize(
    ("target", "columns", "values", "expected"),
    [
        pytest.param(COUNT, "Thực hiện", "16", [], id="nothing wrong"),
        pytest.param(COUNT, "Thực hiện", "0", [], id="zero is a result"),
        pytest.param(
            COUNT,
            "Thực hiện | Ghi chú",
            "| x",
            [("C2", "TB55"), ("B2", "TV01")],
            id="blank is none",
        ),
        pytest.param(
            COUNT,
            "Thực hiện | Ghi chú",
            "- | x",
            [("C2", "TB55"), ("B2", "TV01")],
            id="dash is none",
        ),
        pytest.param(COUNT, "Thực hiện", "abc", [("B2", "SO15")], id="unreadable is reported once"),
        pytest.param(COUNT, "Thực hiện | Kế hoạch", "16 | 20", [("C2", "TV03")], id="other plan"),
        pytest.param(COUNT, "Thực hiện | Kế hoạch", "16 | 25", [], id="registered plan"),
        pytest.param(STATED, "Thực hiện | Kế hoạch", "9 | 8", [("C2", "TV03")], id="plan of none"),
        pytest.param(UNPLANNED, "Thực hiện | Kế hoạch", "9 | không có", [], id="no plan"),
        pytest.param(UNPLANNED, "Thực hiện | Kế hoạch", "9 |", [], id="no plan, left blank"),
        pytest.param(
            UNPLANNED, "Thực hiện | Kế hoạch", "9 | 8", [("C2", "TV03")], id="plan of one's own"
        ),
        pytest.param(FALLING_TO_NOTHING, "Thực hiện", "0", [], id="nothing left, without a plan"),
        pytest.param(COUNT, "Thực hiện", "-5", [("B2", "TV12")], id="negative"),
        pytest.param(
            COUNT, "Thực hiện | Đơn vị tính", "16 | triệu đồng", [("C2", "TV21")], id="other unit"
        ),
        pytest.param(
            COUNT,
            "Thực hiện | Cùng kỳ năm trước",
            "16 | -5",
            [("C2", "TV12")],
            id="negative before",
        ),
        pytest.param(
            COUNT, "Thực hiện | Tự chấm", "16 | -5", [("C2", "TV12")], id="negative score"
        ),
        pytest.param(COUNT, "Thực hiện", "16/20", [("B2", "TV04")], id="16/20"),
        pytest.param(COUNT, "Thực hiện", "16/30", [("B2", "TV04")], id="16/30"),
        pytest.param(
            COUNT, "Thực hiện | Trên tổng số", "16 | 30", [("C2", "TV04")], id="another total"
        ),
        pytest.param(
            COUNT, "Thực hiện | Trên tổng số", "16 | 0", [("C2", "TV10")], id="total of zero"
        ),
        pytest.param(
            RATE, "Thực hiện | Trên tổng số", "372412 | 387279", [], id="count over a population"
        ),
        pytest.param(
            RATE, "Thực hiện | Trên tổng số", "40 | 30", [("B2", "TV09")], id="more than all"
        ),
        pytest.param(RATE, "Thực hiện", "0,9606", [("B2", "TV08")], id="0,9606 of 96 per cent"),
        pytest.param(
            RATE, "Thực hiện", "0,9606%", [("B2", "TV08")], id="0,9606 in per cent format"
        ),
        pytest.param(RATE, "Thực hiện", "1", [("B2", "TV08")], id="1 or 100 per cent"),
        pytest.param(SMALL_RATE, "Thực hiện", "0,7", [], id="a rate below one per cent"),
        pytest.param(LOW_RATE, "Thực hiện", "0,6", [], id="0,6 of a plan of 1,2 per cent"),
        pytest.param(
            LOW_RATE, "Thực hiện", "0,012", [("B2", "TV08")], id="0,012 of a plan of 1,2 per cent"
        ),
        pytest.param(
            RATE,
            "Thực hiện | Cùng kỳ năm trước",
            "96 | 0,95",
            [("C2", "TV08")],
            id="0,95 the year before",
        ),
        pytest.param(FALLING, "Thực hiện", "0", [("B2", "TV38")], id="nothing left"),
        pytest.param(
            HOUSEHOLDS, "Thực hiện | Trên tổng số", "0 | 1200", [], id="none of a population"
        ),
        pytest.param(NONE_ALLOWED, "Thực hiện", "0", [], id="none, as planned"),
        pytest.param(FALLING, "Thực hiện", "8", [], id="less is better"),
        pytest.param(ATTAINED, "Thực hiện", "không đạt", [], id="not attained"),
    ],
)
def test_what_is_wrong_with_a_figure_is_reported_at_its_cell(target, columns, values, expected):
    assert cells_and_codes(found(target, columns, values)) == expected


@pytest.mark.parametrize(
    ("target", "columns", "values", "expected"),
    [
        pytest.param(COUNT, "Thực hiện", "100", [], id="four times the plan"),
        pytest.param(COUNT, "Thực hiện", "101", [("B2", "TV15")], id="above four times"),
        pytest.param(COUNT, "Thực hiện", "7", [], id="a quarter of the plan"),
        pytest.param(COUNT, "Thực hiện", "6", [("B2", "TV15")], id="below a quarter"),
        pytest.param(RATE, "Thực hiện", "9,6", [("B2", "TV15")], id="9,6 for 96"),
        pytest.param(
            FALLING, "Thực hiện", "2", [("B2", "TV15")], id="a fifth where less is better"
        ),
        pytest.param(FALLING, "Thực hiện", "45", [("B2", "TV15")], id="too much of the same"),
        pytest.param(COUNT, "Thực hiện", "43376", [("B2", "TV15")], id="a date's serial number"),
        pytest.param(COUNT, "Thực hiện", "0,016", [("B2", "TV15")], id="16 thousandths"),
        pytest.param(CUT, "Thực hiện", "38,527", [("B2", "TV15")], id="38.527 typed in English"),
        pytest.param(CUT, "Thực hiện", "38.527", [("B2", "SO05")], id="38.527 as text"),
        pytest.param(
            RATE, "Thực hiện", "9606%", [("B2", "TV15")], id="pasted into per cent format"
        ),
        pytest.param(RATE, "Thực hiện", "372412", [("B2", "TV15")], id="total left out"),
        pytest.param(RATE, "Thực hiện", "900", [("B2", "TV15")], id="90,0 without its comma"),
        pytest.param(RATE, "Thực hiện", "100,5", [("B2", "TV18")], id="just above all"),
        pytest.param(RATE, "Thực hiện", "100", [], id="all"),
        pytest.param(HIGH_RATE, "Thực hiện", "125", [], id="a plan above 100 per cent"),
        pytest.param(HOUSEHOLDS, "Thực hiện", "110", [("B2", "TV15")], id="a falling rate"),
        pytest.param(
            RATE, "Thực hiện | Cùng kỳ năm trước", "103 | 101", [], id="above all a year before"
        ),
        pytest.param(
            RATE,
            "Thực hiện | Cùng kỳ năm trước",
            "97 | 955",
            [("C2", "TV17")],
            id="95,5 of a year before without its comma",
        ),
        pytest.param(STATED, "Thực hiện", "25000", [], id="only stated"),
        pytest.param(
            COUNT,
            "Thực hiện | Cùng kỳ năm trước",
            "16 | 43376",
            [("C2", "TV17")],
            id="the year before",
        ),
        pytest.param(
            STATED, "Thực hiện | Cùng kỳ năm trước", "25000 | 25,1", [("C2", "TV17")], id="stated"
        ),
        pytest.param(
            COUNT,
            "Thực hiện | Cùng kỳ năm trước",
            "250 | 22",
            [("B2", "TV15")],
            id="a year before that goes with the plan",
        ),
        pytest.param(
            RATE,
            "Thực hiện | Cùng kỳ năm trước",
            "900 | 90",
            [("B2", "TV15")],
            id="90,0 without its comma beside the year before",
        ),
        pytest.param(
            COUNT,
            "Thực hiện | Cùng kỳ năm trước",
            "250 | 43376",
            [("B2", "TV15"), ("C2", "TV17")],
            id="a year before that is off the plan, too",
        ),
        pytest.param(COUNT, "Thực hiện | Cùng kỳ năm trước", "16 | 0", [], id="nothing before"),
    ],
)
def test_a_figure_many_times_off_is_reported(target, columns, values, expected):
    assert cells_and_codes(found(target, columns, values)) == expected


@pytest.mark.parametrize(
    ("target", "achieved", "expected"),
    [
        pytest.param(COUNT, "4", [], id="a quarter of what is due"),
        pytest.param(COUNT, "3", [("B2", "TV15")], id="less than a quarter of what is due"),
        pytest.param(COUNT, "125", [("B2", "TV15")], id="half the plan with a digit too many"),
        pytest.param(
            COUNT.replace("tăng", "giảm"), "4", [], id="what should stay low is counted up, too"
        ),
        pytest.param(RATE, "9,6", [("B2", "TV15")], id="a rate is due whole"),
    ],
)
def test_at_half_year_a_figure_is_many_times_off_what_is_due(target, achieved, expected):
    registered = "\n".join(f"| YT {line}" for line in target.splitlines()[1:])
    bloc = f"# Khối\nky: 6 tháng\nphan_nam: 0,5\n# Chỉ tiêu\n| Đơn vị {HEADINGS}\n{registered}"
    results = f"# Đơn vị\nky: 6 tháng\n# Nội dung 1\n| Mã | Thực hiện |\n| A | {achieved} |"

    assert cells_and_codes(member_issues(results, bloc)) == expected


LARGE = COUNT.replace("25", "5000000000")


@pytest.mark.parametrize(
    ("target", "columns", "values", "expected"),
    [
        pytest.param(LARGE, "Thực hiện", "5000000000", [], id="the plan"),
        pytest.param(LARGE, "Thực hiện", "4999999999", [("B2", "TV26")], id="one short"),
        pytest.param(LARGE, "Thực hiện", "5000000001", [("B2", "TV26")], id="one more"),
        pytest.param(LARGE, "Thực hiện", "4999999990", [], id="further off"),
        pytest.param(COUNT, "Thực hiện", "24,9999", [], id="a small plan"),
        pytest.param(
            RATE,
            "Thực hiện | Trên tổng số",
            "95999999999 | 100000000000",
            [("B2", "TV26")],
            id="a rate over a large population",
        ),
    ],
)
def test_a_figure_that_only_rounding_makes_the_plan_is_reported(target, columns, values, expected):
    assert cells_and_codes(found(target, columns, values)) == expected


def test_a_figure_that_only_rounding_makes_the_plan_is_reported_with_the_plan():
    (issue,) = found(LARGE, "Thực hiện", "4999999999")

    assert "Số thực hiện 4.999.999.999 rất sát kế hoạch 5.000.000.000" in issue.message


@pytest.mark.parametrize(
    ("percent", "excess", "level"),
    [
        pytest.param("108", "23", "vượt 8%", id="seed 001: 108 and 23"),
        pytest.param("121", "45", "vượt 21%", id="seed 001: 121 and 45"),
        pytest.param("105", "15", "vượt 5%", id="seed 001: 105 and 15"),
        pytest.param("95", "5", "chưa đạt 5%", id="below the plan"),
        pytest.param("100", "5", "vừa đủ kế hoạch", id="just the plan"),
    ],
)
def test_a_ratio_and_an_excess_that_contradict_each_other_are_both_named(percent, excess, level):
    issues = found(
        STATED,
        "Thực hiện | Đơn vị báo đạt (%) | Đơn vị báo vượt (%)",
        f"5 | {percent} | {excess}",
    )

    assert cells_and_codes(issues) == [("D2", "TV05")]
    for words in (f"đạt {percent}%", f"vượt {excess}%", level):
        assert words in issues[0].message


@pytest.mark.parametrize(
    ("target", "own", "expected"),
    [
        pytest.param(COUNT, "64 |", [], id="the same"),
        pytest.param(COUNT, "64,0 |", [], id="the same with a zero"),
        pytest.param(COUNT, "65 |", [("C2", "TV06")], id="another ratio"),
        pytest.param(COUNT, "| -36", [], id="excess below zero"),
        pytest.param(COUNT, "| 36", [("D2", "TV06")], id="another excess"),
        pytest.param(COUNT, "0,64 |", [("C2", "TV06")], id="ratio as a fraction of 1"),
        pytest.param(COUNT, "64% | -36%", [], id="in a percent format"),
    ],
)
def test_the_unit_s_own_ratio_must_follow_from_its_figures(target, own, expected):
    issues = found(target, "Thực hiện | Đơn vị báo đạt (%) | Đơn vị báo vượt (%)", f"16 | {own}")

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param("| 10,07", [], id="cut off as the target asks"),
        pytest.param("| 10,08", [("D2", "TV07")], id="rounded instead of cut off"),
        pytest.param("110,1 |", [("C2", "TV07")], id="fewer decimals"),
        pytest.param("110 | 10", [("C2", "TV07"), ("D2", "TV07")], id="none"),
        pytest.param("110,09 |", [("C2", "TV06")], id="no rounding gives this"),
    ],
)
def test_another_rounding_is_noted_another_ratio_is_an_error(own, expected):
    issues = found(CUT, "Thực hiện | Đơn vị báo đạt (%) | Đơn vị báo vượt (%)", f"38527 | {own}")

    assert cells_and_codes(issues) == expected


def test_the_ratio_of_a_falling_target_is_plan_over_achievement():
    target = f"{HEADINGS}\n| A | Suy dinh dưỡng | tỷ lệ | giảm | 12,4 | 1 | |"

    assert found(target, "Thực hiện | Đơn vị báo đạt (%)", "12,5 | 99,2") == ()


def test_both_numbers_of_another_plan_are_reported():
    (issue,) = found(COUNT, "Thực hiện | Kế hoạch", "16 | 20")

    assert "kế hoạch 20" in issue.message
    assert "là 25" in issue.message


def test_a_negative_figure_of_a_criterion_is_reported():
    issues = issues_of_results(
        COUNT,
        "| Mã | Thực hiện |\n| A | 16 |\n# Tiêu chí\n"
        "| Mã | Số lượng, số vụ | Số liệu khác | Điểm trừ |\n| TC9 | -1 | -3 | -2 |",
    )

    assert cells_and_codes(issues) == [
        ("A2", "TB07"),
        ("B2", "TV12"),
        ("C2", "TV12"),
        ("D2", "TV12"),
    ]
