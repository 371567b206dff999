"""A comment without its answer, and an activity half written, are reported at their cells."""

from tests.examples import bloc_issues
from thidua_reports.domain.period import Period

KINDS = ("VB24", "VB30", "VB21", "VB22")


def told(text):
    return [
        (issue.place.sheet, issue.place.cell, issue.kind.code, issue.message)
        for issue in bloc_issues(text)
        if issue.kind.code in KINDS
    ]


def test_a_comment_without_answer_is_reported_at_the_cell_of_the_answer():
    comments = """
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
| Sở A | Bổ sung số liệu. | Tiếp thu |
| Sở A | Rút gọn phần I. | |
"""
    assert told(comments) == [
        ("Ý kiến", "C3", "VB24", "Ý kiến “Rút gọn phần I.” chưa có tiếp thu, giải trình.")
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
