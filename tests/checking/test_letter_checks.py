"""A comment without its answer, and an activity half written, are reported at their cells."""

import pytest

from tests.examples import bloc_issues, read_bloc
from thidua_reports.domain.period import Period

KINDS = ("VB35", "VB36", "VB24", "VB30", "VB21", "VB22", "VB45", "VB46", "VB47", "VB48")
OF_MEETING = ("VB49", "VB50")


def told(text, kinds=KINDS):
    return [
        (issue.place.sheet, issue.place.cell, issue.kind.code, issue.message)
        for issue in bloc_issues(text)
        if issue.kind.code in kinds
    ]


def test_a_comment_without_answer_is_reported_at_the_cell_of_the_answer():
    comments = """
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
| YT | Bổ sung số liệu. | Tiếp thu |
| YT | Rút gọn phần I. | |
"""
    assert told(comments) == [
        ("Ý kiến", "C3", "VB24", "Ý kiến “Rút gọn phần I.” chưa có tiếp thu, giải trình.")
    ]


SPEAKERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| YT | Sở Y tế |
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Chức vụ |
| khách mời | Sở Nội vụ | Ông Lê Văn Chín | Phó Giám đốc Sở Nội vụ |
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
"""


@pytest.mark.parametrize(
    "who", ["Sở Y tế", "Đại diện sở y tế", "YT", "Lê Văn Chín", "đồng chí Lê Văn Chín", "Thư ký"]
)
def test_who_is_of_the_bloc_or_was_there_may_comment(who):
    assert told(f"{SPEAKERS}| {who} | Bổ sung số liệu. | Tiếp thu |") == []


def test_a_comment_of_somebody_unknown_is_noted_at_the_name():
    (note,) = told(f"{SPEAKERS}| Sở Xây dựng | Bổ sung số liệu. | Tiếp thu |")

    assert note == (
        "Ý kiến",
        "A2",
        "VB35",
        "Người góp ý “Sở Xây dựng” không phải là đơn vị thành viên, cũng không có ở trang Họp "
        "khối, bảng Thành phần.",
    )


def test_a_comment_without_its_author_is_noted_only_where_others_have_theirs():
    nobody = "| | Bổ sung số liệu. | Tiếp thu |"

    assert told(f"{SPEAKERS}{nobody}") == []
    assert [each[1:3] for each in told(f"{SPEAKERS}{nobody}\n| YT | Rút gọn. | Tiếp thu |")] == [
        ("A2", "VB36")
    ]


def test_an_answer_to_no_comment_is_reported_at_the_cell_of_the_comment():
    comments = """
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
| Sở A | | Tiếp thu một phần |
| Sở B | | |
"""
    assert [each[:3] for each in told(comments)] == [
        ("Ý kiến", "B2", "VB30"),
        ("Ý kiến", "B3", "VB30"),
    ]


def test_an_activity_without_time_or_doer_is_reported_at_each_cell():
    plan = """
# Kế hoạch
| Việc | Thời gian | Đơn vị thực hiện |
| Họp sơ kết | | |
| | Tháng 7 | A; B |
| Họp tổng kết | Tháng 12 | A |
"""
    assert told(f"# Khối\nky: {Period.PLEDGE.value}\n{plan}") == [
        ("Kế hoạch", "B2", "VB21", "Việc “Họp sơ kết” ở kế hoạch chưa có thời gian."),
        ("Kế hoạch", "C2", "VB21", "Việc “Họp sơ kết” ở kế hoạch chưa có đơn vị thực hiện."),
        (
            "Kế hoạch",
            "A3",
            "VB22",
            "Hàng này chưa ghi việc gì (thời gian “Tháng 7”, đơn vị thực hiện “A; B”).",
        ),
    ]


def test_the_plan_is_reported_only_while_it_is_made():
    plan = "# Kế hoạch\n| Việc | Thời gian | Đơn vị thực hiện |\n| Họp sơ kết | | |"

    assert told(f"# Khối\nky: {Period.HALF_YEAR.value}\n{plan}") == []
    assert told(plan) == []


def test_directions_of_nobody_are_reported_at_the_cell_of_the_speaker():
    steps = """
# Diễn biến
| Mục | Người | Nội dung |
| phát biểu chỉ đạo | | Các đơn vị cần cố gắng |
| kết luận | | Thống nhất |
"""
    assert [each[:3] for each in told(steps)] == [("Diễn biến", "B2", "VB45")]


def test_a_step_without_words_is_reported_and_not_printed():
    steps = """
# Diễn biến
| Mục | Người | Nội dung |
| chương trình | Sở A | |
| chương trình | | Thông qua báo cáo |
"""
    assert [each[:3] for each in told(steps)] == [("Diễn biến", "C2", "VB46")]
    book, _ = read_bloc(steps)
    assert book.meeting.agenda == ("Thông qua báo cáo",)


def test_a_vote_without_counts_or_result_is_reported_at_its_count():
    votes = """
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Kết quả |
| Bầu Khối trưởng | | | |
| Xếp hạng | | | Nhất trí |
| Khen thưởng | 2 | 0 | |
"""
    assert [each[:3] for each in told(votes)] == [("Biểu quyết", "B2", "VB47")]


SCORED = """
# Khối
cham_diem: có
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Nền nếp | Nhập điểm | 30 |
# Thành viên
| Mã đơn vị | Tên đơn vị |
| YT | Sở Y tế |
"""


def test_more_members_than_a_sheet_of_paper_has_room_for_are_told():
    others = [f"| D{number} | Đơn vị {number} |\n" for number in range(20)]

    assert told(SCORED + "".join(others[:19])) == []
    assert [each[:3] for each in told(SCORED + "".join(others))] == [("Thành viên", "", "VB48")]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("ngay_hop: 9/1/2025", []),
        ("ngay_hop: 9/1/2025\ndia_diem: Sở A",
         [("", "VB50", "Chưa ghi giờ bắt đầu, nên giấy mời, biên bản để trống chỗ ấy.")]),
        ("ngay_hop: 9/1/2025\ndia_diem: Sở A\nbat_dau: Buổi sáng",
         [("C4", "VB50", "Chưa ghi giờ bắt đầu, nên giấy mời, biên bản để trống chỗ ấy.")]),
        ("ket_thuc: 16 giờ",
         [("", "VB49", "Chương trình hội nghị có việc thông qua dự thảo báo cáo, nhưng chưa ghi "
           "kết quả, nên biên bản để trống số ý kiến đồng ý."),
          ("", "VB50", "Chưa ghi giờ bắt đầu, nên giấy mời, biên bản để trống chỗ ấy.")]),
        ("bat_dau: 14 giờ\n# Diễn biến\n| Mục | Người | Nội dung |\n"
         "| kết luận | | Thống nhất báo cáo. |",
         [("", "VB50", "Chưa ghi giờ kết thúc, nên biên bản để trống chỗ ấy.")]),
    ],
    ids=["nobody is invited yet", "no hour to come", "a part of the day", "no adoption",
         "no hour of the end"],
)  # fmt: skip
def test_hours_and_the_adoption_that_documents_leave_blank_are_noted(meeting, expected):
    found = told(f"# Hội nghị\n{meeting}", OF_MEETING)

    assert [each[1:] for each in found] == expected
