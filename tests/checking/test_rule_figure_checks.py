"""Figures of the wrong sign, and targets beside the groups, are questioned before they count."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

RULE = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng |
| Bình quân | =diem_chuan*ty_le_binh_quan | |
"""
HEADINGS = "| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Áp dụng cho |"


def criterion(heading, value):
    """Return what is told of a criterion with this figure; the column of the figure is F."""
    return cells_and_codes(
        bloc_issues(
            f"""
            {RULE}
            # Tiêu chí
            {HEADINGS} {heading} |
            | TC1 | ND1 | Nền nếp | Bình quân | | {value} |
            """
        )
    )


@pytest.mark.parametrize("heading", ["Tham số 1", "Tham số 2", "Tham số 3"])
def test_a_parameter_below_zero_is_questioned(heading):
    assert ("F2", "SK83") in criterion(heading, "-0,7")
    assert "SK83" not in [code for _, code in criterion(heading, "0,7")]


def grouped(first, second):
    """Return the messages on groups of two targets of a criterion that averages groups."""
    issues = bloc_issues(
        f"""
        {RULE}
        # Tiêu chí
        {HEADINGS} Điểm chuẩn |
        | TC1 | ND1 | Nền nếp | Bình quân | | 30 |
        # Chỉ tiêu
        | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí | Nhóm |
        | YT | YT1 | Khám bệnh | luỹ kế | tăng | 100 | TC1 | {first} |
        | YT | YT2 | Chữa bệnh | luỹ kế | tăng | 100 | TC1 | {second} |
        """
    )
    return [issue for issue in issues if issue.kind.code == "SK84"]


@pytest.mark.parametrize(("first", "second"), [("", ""), ("I", "I"), ("I", "II")])
def test_targets_in_groups_or_all_without_one_are_as_the_bloc_meant_them(first, second):
    assert grouped(first, second) == []


def test_a_target_without_a_group_beside_one_with_a_group_is_named():
    (issue,) = grouped("I", "")

    assert cells_and_codes([issue]) == [("H3", "SK84")]
    assert issue.message.startswith("1 chỉ tiêu của YT thuộc tiêu chí TC1 (YT2) để trống cột Nhóm")
