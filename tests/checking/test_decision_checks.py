"""What the meeting decided: votes and agreed scores that can be."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes
from thidua_reports.issues.catalogue.bloc_kinds import POINTS_OF_EACH_TARGET

SCORED = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho |
| TC1 | ND1 | Đủ điểm | 70 | 7 | |
| TC2 | ND1 | | | | |
| TC3 | ND1 | Đủ điểm | 30 | | DL |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Đủ điểm | =diem_chuan |
"""
LAST = "| DL | TC3 | 30 |"
AGREED = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n"
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
"""


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        pytest.param("2 | |", [], id="all"),
        pytest.param("1 | 1 | 0", [], id="divided"),
        pytest.param("| |", [("B2", "VB47")], id="not counted"),
        pytest.param("2 | 1 |", [("B2", "SK11")], id="more than the members"),
    ],
)
def test_no_more_votes_are_counted_than_there_are_members(votes, expected):
    text = (
        "# Hội nghị\nbat_dau: 14 giờ\nket_thuc: 16 giờ\n"
        "# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Không ý kiến |\n"
        f"| Thông qua báo cáo | {votes} |\n"
        "# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n"
        "| thành viên | YT | | có mặt |\n| thành viên | DL | | có mặt |\n"
        "| chủ trì | YT | An | có mặt |\n| thư ký | DL | Bình | có mặt |"
    )

    assert cells_and_codes(bloc_issues(text)) == expected


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        pytest.param(
            f"| YT | TC1 | 77 |\n| DL | TC1 | 0 |\n{LAST}", [], id="all, up to the maximum"
        ),
        pytest.param("| YT | TC1 | |", [], id="none yet"),
        pytest.param("| YT | TC1 | 70 |", [("Điểm thống nhất", "SK12")], id="one is missing"),
        pytest.param(
            "| YT | TC1 | 70 |\n| DL | TC1 | |", [("Điểm thống nhất", "SK12")], id="one is blank"
        ),
        pytest.param(
            f"| YT | TC1 | 705 |\n| DL | TC1 | 70 |\n{LAST}", [("C2", "SK17")], id="comma forgotten"
        ),
        pytest.param(
            f"| YT | TC1 | 70 |\n| DL | TC1 | -7 |\n{LAST}", [("C3", "SK18")], id="negative"
        ),
        pytest.param(
            "| YT | TC1 | 70 |\n| DL | TC1 | 90% |",
            [("C3", "TB17"), ("Điểm thống nhất", "SK12")],
            id="percentage",
        ),
        pytest.param(
            f"| YT | TC1 | 70 |\n| DL | TC1 | 70 |\n{LAST}\n| YT | TC2 | 30 |",
            [("B5", "SK22")],
            id="of a criterion that is not scored",
        ),
        pytest.param(
            f"| YT | TC1 | 70 |\n| DL | TC1 | 70 |\n{LAST}\n| YT | TC3 | 30 |",
            [("B5", "SK22")],
            id="of a criterion of another member",
        ),
    ],
)
def test_agreed_scores_are_all_there_and_possible(agreed, expected):
    text = f"{SCORED}{AGREED}{agreed}"

    assert cells_and_codes(bloc_issues(text)) == expected


def test_the_maximum_counts_every_target_that_is_scored():
    targets = "\n".join(
        f"| {m} | {m}{n} | x | lũy kế | tăng | 5 | TC1 | |" for m in ("YT", "DL") for n in (1, 2)
    )
    agreed = f"{AGREED}| YT | TC1 | 154 |\n| DL | TC1 | 155 |\n{LAST}"
    text = f"{SCORED}{TARGETS}{targets}\n{agreed}"

    assert cells_and_codes(bloc_issues(text)) == [("D2", "SK78"), ("C3", "SK17")]


@pytest.mark.parametrize(
    ("decimals", "points", "expected"),
    [
        ("1", "66,5", []),
        ("1", "66,50", []),
        ("1", "66,55", [("C2", "SK62")]),
        ("0", "66", []),
        ("0", "66,5", [("C2", "SK62")]),
        ("2", "66,55", []),
    ],
)
def test_agreed_scores_have_no_more_decimals_than_points(decimals, points, expected):
    agreed = f"| YT | TC1 | {points} |\n| DL | TC1 | 70 |\n{LAST}"
    text = f"# Khối\nso_le_diem: {decimals}\n{SCORED}{AGREED}{agreed}"

    assert cells_and_codes(bloc_issues(text)) == expected


def test_an_agreed_score_with_more_decimals_is_reported_with_their_number():
    agreed = f"| YT | TC1 | 66,55 |\n| DL | TC1 | 70 |\n{LAST}"

    (issue,) = bloc_issues(f"{SCORED}{AGREED}{agreed}")

    assert issue.message == (
        "Điểm thống nhất 66,55 có nhiều chữ số thập phân hơn số lẻ của điểm (1)."
    )


ONE = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Áp dụng cho | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa | \
Tối đa cả tiêu chí |
| TC1 | ND1 | YT | {} |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Đủ điểm | =diem_chuan | |
| Có thưởng | =diem_chuan | =thuong_nhap-tru_nhap |
| Bình quân | =diem_chuan*ty_le_binh_quan | |
| Chỉ trừ | =diem_chuan | =-MIN(tru_toi_da,tru_nhap) |
| Theo vụ | =so_luong*2 | |
| Cộng cố định | =0 | =thuong_toi_da |
"""
TWO_TARGETS = (
    f"{TARGETS}| YT | A | x | lũy kế | tăng | 5 | TC1 |\n| YT | B | y | lũy kế | tăng | 5 | TC1 |"
)


def limit_broken(criterion, points, targets=""):
    """Return code and limit of the issues about the points agreed for YT and its criterion TC1."""
    found = bloc_issues(f"{ONE.format(criterion)}{targets}\n{AGREED}| YT | TC1 | {points} |")
    issues = [each for each in found if each.kind is not POINTS_OF_EACH_TARGET]
    for issue in issues:
        assert issue.message.startswith(f"Điểm thống nhất {points} ".replace("-", "−"))
        assert issue.place.cell == "C2"
    return [(issue.kind.code, issue.message.split(" của YT")[0].split()[-1]) for issue in issues]


@pytest.mark.parametrize(
    ("criterion", "points", "expected"),
    [
        pytest.param("Đủ điểm | 70 | | |", "70", [], id="the standard"),
        pytest.param("Đủ điểm | 70 | | |", "70,5", [("SK17", "70")], id="above the standard"),
        pytest.param("Đủ điểm | 70 | 7 | |", "77", [], id="standard and bonus"),
        pytest.param("Đủ điểm | 70 | 7 | |", "77,5", [("SK17", "77")], id="above both"),
        pytest.param(
            "Có thưởng | 70 | 7 | |", "77,5", [("SK17", "77")], id="above a limited bonus"
        ),
        pytest.param("Có thưởng | 70 | | |", "500", [], id="a bonus without limit"),
        pytest.param("Chỉ trừ | 70 | | 5 |", "75", [("SK17", "70")], id="a rule that only deducts"),
        pytest.param("Theo vụ | | | |", "500", [], id="points without a standard"),
        pytest.param("Cộng cố định | | 5 | |", "50", [("SK17", "5")], id="a bonus and no points"),
        pytest.param("Có thưởng | 70 | | | 75", "75", [], id="the cap"),
        pytest.param("Có thưởng | 70 | | | 75", "75,5", [("SK17", "75")], id="above the cap"),
        pytest.param(
            "Có thưởng | 70 | 7 | | 75", "76", [("SK17", "75")], id="the cap is the lower"
        ),
        pytest.param("Có thưởng | 0 | 5 | |", "5", [], id="nothing but a bonus"),
        pytest.param(
            "Có thưởng | 0 | 5 | |", "5,5", [("SK17", "5")], id="above nothing but a bonus"
        ),
        pytest.param("Có thưởng | 70 | 7 | 1,5 |", "-1,5", [], id="the whole deduction"),
        pytest.param("Có thưởng | 70 | 7 | 1,5 |", "-2", [("SK18", "−1,5")], id="below it"),
        pytest.param("Có thưởng | 0 | 5 | 3 |", "-3", [], id="nothing but a deduction"),
        pytest.param("Có thưởng | 0 | 5 | 3 | 4", "-3,5", [("SK18", "−3")], id="below that"),
        pytest.param("Đủ điểm | 70 | 7 | |", "-0,5", [("SK18", "0")], id="no deduction foreseen"),
    ],
)
def test_agreed_points_stay_within_what_the_criterion_can_bring(criterion, points, expected):
    assert limit_broken(criterion, points) == expected


@pytest.mark.parametrize(
    ("criterion", "points", "expected"),
    [
        pytest.param("Đủ điểm | 10 | 2 | |", "24", [], id="the most of both"),
        pytest.param("Đủ điểm | 10 | 2 | |", "24,5", [("SK17", "24")], id="above it"),
        pytest.param("Đủ điểm | 10 | 2,5 | |", "26", [("SK17", "25")], id="limit without zeros"),
        pytest.param("Đủ điểm | 10 | 2 | | 22", "23", [("SK17", "22")], id="one cap for both"),
        pytest.param("Đủ điểm | 10 | | 1,5 |", "-3", [], id="the deduction of both"),
        pytest.param("Đủ điểm | 10 | | 1,5 |", "-3,5", [("SK18", "−3")], id="below it"),
        pytest.param("Bình quân | 10 | | |", "10,5", [("SK17", "10")], id="scored over both"),
    ],
)
def test_the_limits_hold_for_each_target_that_is_scored_the_cap_for_all(
    criterion, points, expected
):
    assert limit_broken(criterion, points, TWO_TARGETS) == expected


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        pytest.param("ky: Năm\nnam: 2017", "12/01/2017", [("C2", "SK50")], id="begun"),
        pytest.param("ky: Năm\nnam: 2017", "30/9/2017", [("C2", "SK50")], id="not over"),
        pytest.param("ky: Năm\nnam: 2017", "12/01/2018", [], id="next January"),
        pytest.param("ky: Năm\nnam: 2017", "31/12/2017", [], id="its last day"),
        pytest.param("ky: Năm\nnam: 2017", "01/01/2019", [("C2", "SK50")], id="a year late"),
        pytest.param(
            "ky: 6 tháng\nnam: 2017\nphan_nam: 0,5", "15/7/2017", [], id="half a year, in July"
        ),
        pytest.param(
            "ky: 6 tháng\nnam: 2017\nphan_nam: 0,5",
            "15/7/2018",
            [("C2", "SK50")],
            id="half a year, in the next year",
        ),
        pytest.param(
            "ky: 6 tháng\nnam: 2017\nphan_nam: 0,5",
            "15/2/2017",
            [("C2", "SK50")],
            id="half a year, in February",
        ),
        pytest.param(
            "ky: Giao ước\nnam: 2017\nphan_nam: 0", "15/12/2016", [], id="pledge, the year before"
        ),
        pytest.param(
            "ky: Giao ước\nnam: 2017\nphan_nam: 0", "12/3/2017", [], id="pledge, in March"
        ),
        pytest.param(
            "ky: Giao ước\nnam: 2017\nphan_nam: 0",
            "12/3/2016",
            [("C2", "SK50")],
            id="pledge, in the March before",
        ),
    ],
)
def test_the_meeting_is_held_when_its_period_allows(period, day, expected):
    issues = bloc_issues(f"# Khối\n{period}\n# Hội nghị\nngay_hop: {day}")

    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("20/01/2018", [("C14", "SK50")], id="before the year is over"),
        pytest.param("20/01/2019", [], id="after it"),
        pytest.param("", [], id="not yet dated"),
    ],
)
def test_the_report_is_dated_when_its_period_allows(day, expected):
    issues = bloc_issues(f"# Khối\nngay_bao_cao: {day}")

    assert cells_and_codes(issues) == expected


def test_a_date_that_does_not_fit_is_reported_with_the_period():
    (issue,) = bloc_issues("# Khối\nnam: 2017\n# Hội nghị\nngay_hop: 12/1/2017")

    assert issue.message == "Ngày 12/01/2017 không hợp với kỳ Năm 2017."


def test_a_reason_without_any_points_is_reported_with_the_reason():
    headings = "| Đơn vị | Tiêu chí | Điểm | Lý do |"
    text = f"{SCORED}# Điểm thống nhất\n{headings}\n| YT | TC1 | | giảm còn 58,5 |\n{LAST}"

    (issue,) = [each for each in bloc_issues(text) if each.kind.code == "SK89"]

    assert (issue.place.sheet, issue.place.cell) == ("Điểm thống nhất", "C2")
    assert issue.message == (
        "Cột Lý do của YT, tiêu chí TC1 ghi “giảm còn 58,5”, nhưng cột Điểm để trống."
    )


def test_points_that_cannot_be_read_are_reported_once():
    headings = "| Đơn vị | Tiêu chí | Điểm | Lý do |"
    text = f"{SCORED}# Điểm thống nhất\n{headings}\n| YT | TC1 | chưa rõ | hội nghị |\n{LAST}"

    codes = [each.kind.code for each in bloc_issues(text) if each.place.cell == "C2"]

    assert codes == ["SO15"]


SEATS = "# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n"
HELD = "# Diễn biến\n| Mục | Người nói | Nội dung |\n| kết luận | | Nhất trí. |\n"


def reported(seats, held=HELD):
    issues = bloc_issues(f"{SEATS}{seats}{held}")
    return [issue.message for issue in issues if issue.kind.code == "SK76"]


@pytest.mark.parametrize(
    ("seats", "missing"),
    [
        pytest.param("", "Sở Y tế; Sở Du lịch", id="nothing noted"),
        pytest.param("| thành viên | YT | | có mặt |\n", "Sở Du lịch", id="one not noted"),
        pytest.param(
            "| chủ trì | YT | Ông An | có mặt |\n| thành viên | DL | | vắng |\n", "", id="the chair"
        ),
        pytest.param(
            "| chủ trì | YT | Ông An | |\n| thành viên | DL | | vắng |\n",
            "Sở Y tế",
            id="a chair of whom nothing is noted",
        ),
        pytest.param(
            "| thư ký | Sở Y tế | Bà Bình | có mặt |\n| thành viên | DL | | có mặt |\n",
            "",
            id="the secretary, by the unit's name",
        ),
        pytest.param(
            "| khách mời | YT | | có mặt |\n| thành viên | DL | | có mặt |\n",
            "Sở Y tế",
            id="a guest sits for nobody",
        ),
    ],
)
def test_who_is_not_noted_down_is_named(seats, missing):
    assert [missing in message for message in reported(seats)] == ([True] if missing else [])


def test_before_the_meeting_nobody_is_missing():
    assert reported("", held="") == []
