"""A cap that would cut the standard points themselves is an error, unless the bloc wants it."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Nhập | =MIN(diem_chuan,diem_nhap) -> 1 | |
| Tỷ lệ | =MIN(diem_chuan,diem_chuan*ty_le) -> 1 | |
"""


def issues_of(content="", criterion="", total="", low="", period="cham_diem: có"):
    """Return the issues of caps: ND1 has C1 (60, by two targets of YT, one of DL) and C2 (20)."""
    text = f"""
# Khối
{period}
tong_toi_da: {total}
tran_thap_hon_chuan: {low}
{RULES}
# Nội dung
| Mã nội dung | Tên nội dung | Tối đa | Trần thấp hơn chuẩn |
| ND1 | Một | {content or "|"} |
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Tối đa cả tiêu chí | Trần thấp hơn chuẩn |
| C1 | ND1 | Tỷ lệ | 60 | {criterion or "|"} |
| C2 | ND1 | Nhập | 20 | | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 10 | C1 |
| YT | YT2 | Tiêm chủng | lũy kế | tăng | 10 | C1 |
| DL | DL1 | Du khách | lũy kế | tăng | 10 | C1 |
"""
    return [issue for issue in bloc_issues(text) if issue.kind.code == "SK73"]


COUNTED = (
    """
# Khối
ky: {period}
cham_diem: có
"""
    + RULES
    + """
# Tiêu chí
| Mã tiêu chí | Cách chấm | Điểm chuẩn | Tối đa cả tiêu chí | Số chỉ tiêu | Thay cho | Áp dụng cho |
| C1 | Tỷ lệ | 10 | 20 | 2 | | |
{replacement}
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
| DL | DL1 | Du khách | lũy kế | tăng | 10 | C1 |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 10 | {code} |
| YT | YT2 | Tiêm chủng | lũy kế | tăng | 10 | {code} |
| YT | YT3 | Hiến máu | lũy kế | tăng | 10 | {code} |
"""
)


@pytest.mark.remedy_of("SK73")
def test_a_member_with_more_targets_than_the_bloc_asks_for_is_held_to_those_it_is_scored_by():
    """Added at the meeting, or brought along by a unit that was merged with it."""
    more = COUNTED.format(period="Năm", replacement="", code="C1")
    own = "| C1B | Tỷ lệ | 6 | 18 | 3 | C1 | YT |"
    replaced = COUNTED.format(period="Năm", replacement=own, code="C1B")

    (issue,) = (each for each in bloc_issues(more) if each.kind.code == "SK73")
    assert "(YT 30)" in issue.message
    assert "Thay cho" in issue.remedy
    assert "SK73" not in [each.kind.code for each in bloc_issues(replaced)]


def test_the_targets_that_a_pledge_asks_for_count_before_they_are_registered():
    asked = COUNTED.replace("| 20 | 2 |", "| 39 | 4 |")

    (issue,) = (
        each
        for each in bloc_issues(asked.format(period="Giao ước", replacement="", code="C1"))
        if each.kind.code == "SK73"
    )
    assert "YT 40" in issue.message


@pytest.mark.parametrize(
    ("caps", "cells"),
    [
        pytest.param({}, [], id="no caps"),
        pytest.param({"content": "140 |", "criterion": "120 |", "total": "140"}, [], id="just so"),
        pytest.param({"content": "139,9 |"}, [("C2", "SK73")], id="content"),
        pytest.param({"criterion": "119 |"}, [("E2", "SK73")], id="criterion"),
        pytest.param({"content": "100 | x"}, [], id="content, as the bloc wants"),
        pytest.param({"criterion": "100 | x"}, [], id="criterion, as the bloc wants"),
        pytest.param({"total": "139", "low": "x"}, [], id="total, as the bloc wants"),
        pytest.param({"criterion": "100 | x", "content": "120 |"}, [], id="the criterion is cut"),
        pytest.param({"content": "100 | x", "total": "100"}, [], id="the content is cut"),
        pytest.param(
            {"content": "100 |", "period": "ky: 6 tháng\ncham_diem: không"}, [], id="not scored"
        ),
    ],
)
def test_a_cap_leaves_room_for_the_standard_points(caps, cells):
    assert cells_and_codes(issues_of(**caps)) == cells


def test_the_total_is_asked_for_as_the_contents_leave_it():
    (issue,) = issues_of(total="139")

    assert (issue.place.sheet, "Tổng điểm tối đa là 139" in issue.message) == ("Khối", True)


def test_both_figures_and_the_remedies_are_reported():
    (issue,) = issues_of(content="100 |")

    assert "Tối đa của nội dung ND1 là 100, thấp hơn điểm chuẩn (YT 140)" in issue.message
    assert "cột Trần thấp hơn chuẩn của hàng này" in issue.remedy
    for remedy in ("140 |", "|", "100 | x"):
        assert issues_of(content=remedy) == []
