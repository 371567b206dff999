"""The rows of a submission: those it must have, and those it may have."""

import pytest

from tests.examples import member_issues
from tests.text_workbooks import cells_and_codes
from thidua_reports.issues.issue import Severity

BLOC = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Áp dụng cho |
| TC1 | ND1 | Các chỉ tiêu | Đủ điểm | 70 | |
| TC2 | ND1 | Nền nếp | Tự chấm | 30 | |
| TC3 | ND1 | Không chấm | | 30 | |
| TC4 | ND1 | Của đơn vị khác | Đủ điểm | 30 | DL |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Đủ điểm | =diem_chuan |
| Tự chấm | =MIN(diem_chuan,diem_nhap) |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 100 | TC1 |
| YT | YT2 | Tiêm chủng | lũy kế | tăng | 100 | TC1 |
| DL | DL1 | Lượt khách | lũy kế | tăng | 100 | TC1 |
"""
ROWS = "| Mã | Thực hiện |\n| YT1 | 90 |\n| YT2 | 90 |"
CRITERIA = "# Tiêu chí\n| Mã | Tự chấm |\n| TC2 | 28 |"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"# Nội dung 1\n{ROWS}\n{CRITERIA}", [], id="nothing wrong"),
        pytest.param(
            f"# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 90 |\n{CRITERIA}",
            [("Nội dung 1", "TV02")],
            id="row of a target missing",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n| YT9 | 5 |\n{CRITERIA}",
            [("A4", "TB07")],
            id="target not registered",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n| DL1 | 5 |\n{CRITERIA}",
            [("A4", "TV14")],
            id="target of another member",
        ),
        pytest.param(
            f"# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 90 |\n| yt2 | 90 |\n{CRITERIA}",
            [("A3", "TB07"), ("Nội dung 1", "TV02")],
            id="code in another case",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}", [("Tiêu chí", "TV11")], id="row of a criterion missing"
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n{CRITERIA}\n| TC8 | 5 |",
            [("A3", "TB07")],
            id="criterion unknown",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n{CRITERIA}\n| TC1 | 50 |\n| TC4 | 0 |\n| TC3 | 5 |",
            [("A3", "TV20"), ("A4", "TV20")],
            id="figures that count for nothing",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n"
            "# Tiêu chí\n| Mã | Tự chấm | Số liệu khác |\n| TC2 | 28 | |\n| TC4 | | 5 |",
            [("A3", "TV20")],
            id="another figure that counts for nothing",
        ),
        pytest.param(
            f"# Nội dung 1\n{ROWS}\n{CRITERIA}\n# Thuyết minh\n| Phần | Nội dung |\n"
            "| ND1 | a |\n| hạn chế | b |\n| Hạn chế | c |\n| | d |\n| ND7 | |\n| ND8 | e |",
            [("A5", "TB05"), ("B6", "TB48"), ("A7", "TB08")],
            id="passages that belong nowhere",
        ),
    ],
)
def test_what_is_wrong_with_the_rows_is_reported(text, expected):
    assert cells_and_codes(member_issues(text, BLOC)) == expected


def test_a_criterion_whose_rule_asks_nothing_of_its_row_needs_none():
    bloc = BLOC.replace("Nền nếp | Tự chấm", "Nền nếp | Đủ điểm")

    assert cells_and_codes(member_issues(f"# Nội dung 1\n{ROWS}", bloc)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch |\n| YT1 | Khám bệnh | 100 |\n"
            "| YT2 | Tiêm chủng | 100 |",
            [],
            id="both taken",
        ),
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch |\n| YT1 | Khám bệnh | 100 |",
            [("Đăng ký", "GU07")],
            id="one not taken",
        ),
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch |\n| YT1 | Khám bệnh | 100 |\n"
            "| YT2 | Tiêm chủng | 90 |",
            [("C3", "TV03")],
            id="another plan",
        ),
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch | Đơn vị tính |\n"
            "| YT1 | Khám bệnh | 100 | |\n| YT2 | Tiêm chủng | 100 | lượt |",
            [("D3", "TV21")],
            id="another unit",
        ),
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch |\n| YT1 | Khám bệnh | 100 |\n"
            "| YT2 | Tiêm chủng mở rộng | 100 |",
            [("B3", "TV28")],
            id="other words",
        ),
        pytest.param(
            "| Mã chỉ tiêu | Tên chỉ tiêu | Kế hoạch |\n| YT1 | Khám bệnh | 100 |\n"
            "| YT2 | Tiêm chủng | 100 |\n| DL1 | Lượt khách | 100 |",
            [("A4", "TV14")],
            id="of another member",
        ),
    ],
)
def test_when_the_pledge_is_made_what_is_assigned_is_registered_as_it_is(text, expected):
    pledge = f"# Khối\nky: Giao ước\nphan_nam: 0\n{BLOC}"
    heading, *rows = text.splitlines()
    completed = "\n".join(
        [f"{heading} Loại | Chiều |", *(f"{row} lũy kế | tăng |" for row in rows)]
    )

    issues = member_issues(f"# Đơn vị\nky: Giao ước\n# Đăng ký\n{completed}", pledge)

    reported = [each for each in cells_and_codes(issues) if each != ("Nội dung 1", "TB23")]
    assert reported == expected


def test_an_unknown_code_comes_with_the_near_one_of_the_member_s_own():
    issues = member_issues(f"# Nội dung 1\n{ROWS}\n| YTT1 | 5 |\n{CRITERIA}", BLOC)

    assert issues[0].remedy.endswith("Có phải là “YT1”?")


def test_the_owner_of_another_s_target_is_named():
    issues = member_issues(f"# Nội dung 1\n{ROWS}\n| DL1 | 5 |\n{CRITERIA}", BLOC)

    assert "DL1 là của DL" in issues[0].message


def test_notes_which_are_not_printed_are_reported_once_for_a_member():
    rows = "| Mã | Thực hiện | Ghi chú |\n| YT1 | 90 | chưa chốt; số đúng 700 |\n| YT2 | 90 | ước |"
    issues = member_issues(f"# Nội dung 1\n{rows}\n{CRITERIA}", BLOC)

    assert cells_and_codes(issues) == [("C2", "TB55")]
    assert issues[0].kind.severity is Severity.NOTE
    assert "YT1 “chưa chốt; số đúng 700”; YT2 “ước”" in issues[0].message


def test_of_many_notes_the_first_are_quoted_and_the_others_counted():
    targets = "\n".join(f"| YT | N{n} | Việc {n} | lũy kế | tăng | 100 | TC1 |" for n in range(7))
    rows = "\n".join(f"| N{n} | 90 | ước |" for n in range(7))
    first = "| Mã | Thực hiện | Ghi chú |\n| YT1 | 90 | |\n| YT2 | 90 | |"
    text = f"# Nội dung 1\n{first}\n{rows}\n{CRITERIA}"
    (issue,) = member_issues(text, f"{BLOC}{targets}")

    assert "N4 “ước” và 2 mục khác" in issue.message
