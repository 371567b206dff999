"""What the meeting decided: votes and agreed scores that can be."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

SCORED = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho |
| TC1 | ND1 | Đủ điểm | 70 | 7 | |
| TC2 | ND1 | | 30 | | |
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
        pytest.param("| |", [], id="not counted"),
        pytest.param("2 | 1 |", [("B2", "SK11")], id="more than the members"),
    ],
)
def test_no_more_votes_are_counted_than_there_are_members(votes, expected):
    text = (
        "# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Không ý kiến |\n"
        f"| Bầu Khối trưởng | {votes} |"
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
            f"| YT | TC1 | 70 |\n| DL | TC1 | -7 |\n{LAST}", [("C3", "TV12")], id="negative"
        ),
        pytest.param(
            "| YT | TC1 | 70 |\n| DL | TC1 | 90% |",
            [("C3", "TB17"), ("Điểm thống nhất", "SK12")],
            id="percentage",
        ),
        pytest.param(
            f"| YT | TC1 | 70 |\n| DL | TC1 | 70 |\n{LAST}\n| YT | TC2 | 30 |",
            [("A5", "SK22")],
            id="of a criterion that is not scored",
        ),
        pytest.param(
            f"| YT | TC1 | 70 |\n| DL | TC1 | 70 |\n{LAST}\n| YT | TC3 | 30 |",
            [("A5", "SK22")],
            id="of a criterion of another member",
        ),
    ],
)
def test_agreed_scores_are_all_there_and_possible(agreed, expected):
    text = f"{SCORED}{AGREED}{agreed}"

    assert cells_and_codes(bloc_issues(text)) == expected


def test_the_maximum_counts_every_target_that_is_scored():
    targets = "\n".join(
        f"| {m} | {m}{n} | x | luỹ kế | tăng | 5 | TC1 | |" for m in ("YT", "DL") for n in (1, 2)
    )
    agreed = f"{AGREED}| YT | TC1 | 154 |\n| DL | TC1 | 155 |\n{LAST}"
    text = f"{SCORED}{TARGETS}{targets}\n{agreed}"

    assert cells_and_codes(bloc_issues(text)) == [("C3", "SK17")]
