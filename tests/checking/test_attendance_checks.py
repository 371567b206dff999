"""After the meeting it is known who was there."""

import pytest

from tests.examples import bloc_issues

SEATS = "# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n"
HELD = "# Diễn biến\n| Mục | Người nói | Nội dung |\n| kết luận | | Nhất trí. |\n"


def told(seats, held=HELD):
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
    assert [missing in message for message in told(seats)] == ([True] if missing else [])


def test_before_the_meeting_nobody_is_missing():
    assert told("", held="") == []
