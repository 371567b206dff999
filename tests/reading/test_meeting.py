"""The meeting sheets: as far as they are filled in."""

from datetime import date

import pytest

from tests.text_workbooks import cells_and_codes, make_bloc_workbook, merged
from thidua_reports.domain.meeting import Role
from thidua_reports.reading.meeting import read_meeting
from thidua_reports.reading.records import RecordReader


def meeting_of(text):
    reader = RecordReader(make_bloc_workbook(merged("# Hội nghị\nngay_hop: 21/1/2019", text)))
    return read_meeting(reader), tuple(reader.cells.issues)


def test_a_meeting_with_only_a_day_has_not_been_held():
    meeting, issues = meeting_of("# Hội nghị\nngay_hop: 21/1/2019")

    assert (meeting.day, meeting.start) == (date(2019, 1, 21), "")
    assert not meeting.has_been_held
    assert issues == ()


def test_everything_the_sheets_say_is_read():
    meeting, issues = meeting_of(
        """
        # Hội nghị
        ngay_hop: 21/1/2019
        bat_dau: 14:00
        ket_thuc: 16 giờ 30
        so_y_kien: 7
        # Thành phần
        | Vai trò | Đơn vị | Họ và tên | Có mặt | Lý do vắng |
        | Chủ trì | YT | Ông An | có mặt | |
        | thành viên | DL | Bà Bình | vắng | đi họp |
        | thành viên | BDT | | | |
        # Diễn biến
        | Mục | Người | Nội dung |
        | chương trình | | Thông qua báo cáo |
        | phát biểu chỉ đạo | Ông Cường | Chúc mừng |
        | kết luận | | Thống nhất |
        # Ý kiến
        | Người góp ý | Ý kiến | Tiếp thu, giải trình |
        | | Sửa số liệu | Tiếp thu |
        # Biểu quyết
        | Vấn đề biểu quyết | Đồng ý | Không đồng ý |
        | Bầu Khối trưởng | 7 | |
        """
    )

    assert issues == ()
    assert meeting.has_been_held
    assert (meeting.start, meeting.end, meeting.comment_count) == ("14 giờ 00", "16 giờ 30", 7)
    assert [a.role for a in meeting.attendees] == [Role.CHAIR, Role.MEMBER, Role.MEMBER]
    assert [a.present for a in meeting.attendees] == [True, False, None]
    assert (meeting.agenda, meeting.conclusions) == (("Thông qua báo cáo",), ("Thống nhất",))
    assert meeting.directions[0].section == "Ông Cường"
    assert (meeting.comments[0].speaker, meeting.comments[0].outcome) == ("", "Tiếp thu")
    assert (meeting.votes[0].in_favour.value, meeting.votes[0].against.value) == (7, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Hội nghị\nngay_hop: sắp tới", [("C2", "TB09")], id="day"),
        pytest.param("# Hội nghị\nso_y_kien: 1,5", [("C3", "TB10")], id="count of comments"),
        pytest.param(
            "# Thành phần\n| Vai trò | Có mặt |\n| trưởng đoàn | đến muộn |",
            [("A2", "TB08")],
            id="role and presence",
        ),
        pytest.param(
            "# Thành phần\n| Vai trò | Họ và tên |\n| | Ông An |",
            [("A2", "TB05")],
            id="role left out",
        ),
        pytest.param(
            "# Diễn biến\n| Mục | Nội dung |\n| kêt luận | x |",
            [("A2", "TB08")],
            id="step",
        ),
        pytest.param(
            "# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý |\n| x | 7/7 |",
            [("B2", "SO02"), ("B2", "TB19")],
            id="vote as a fraction",
        ),
    ],
)
def test_what_cannot_be_read_is_reported_at_its_cell(text, expected):
    _, issues = meeting_of(text)

    assert cells_and_codes(issues) == expected
