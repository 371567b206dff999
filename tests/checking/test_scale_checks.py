"""A rule on the wrong scale is reported where the limit was typed, with both scales in words."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

RULE = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Bậc | {formula} | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tham số 1 |
| A1 | ND1 | Khám bệnh | Bậc | 10 | {parameter} |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | YT1 | Khám bệnh | % | {kind} | tăng | 90 | A1 |
| DL | DL1 | Khám bệnh | % | {kind} | tăng | 90 | A1 |
"""


def reported(formula, parameter="", kind="lũy kế"):
    issues = bloc_issues(RULE.format(formula=formula, parameter=parameter, kind=kind))
    return [issue for issue in issues if issue.kind.code in ("CT41", "CT42", "CT43")]


@pytest.mark.parametrize(
    ("formula", "parameter", "kind", "expected"),
    [
        ("=IF(ty_le>=95,diem_chuan,0)", "", "lũy kế", [("B2", "CT41")]),
        ("=IF(ty_le>=0.95,diem_chuan,0)", "", "lũy kế", []),
        ("=IF(ty_le>=tham_so_1,diem_chuan,0)", "92", "lũy kế", [("F2", "CT41")]),
        ("=IF(ty_le>=tham_so_1,diem_chuan,0)", "0,92", "lũy kế", []),
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", "", "tỷ lệ", [("B2", "CT42")]),
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", "", "lũy kế", []),
        ("=IF(thuc_hien>=96,diem_chuan,0)", "", "tỷ lệ", []),
        ("=IF(ty_le>=0.8,3,IF(ty_le>=0.9,4,0))", "", "lũy kế", [("B2", "CT43")]),
        ("=IF(ty_le>=0.9,4,IF(ty_le>=0.8,3,0))", "", "lũy kế", []),
        (
            "=IF(tham_so_1=0,diem_chuan,IF(tham_so_1=1,diem_chuan*ty_le,0))", "0", "lũy kế", [],
        ),
        ("=IF(tham_so_1=0,5,IF(ty_le>=0.8,3,0))", "0", "lũy kế", []),
        ("=IF(ty_le>=0.8,3,IF(AND(tham_so_1=0,ty_le>=0.5),2,0))", "1", "lũy kế", []),
        (
            "=IF(tham_so_1=0,IF(ty_le>=0.8,3,IF(ty_le>=0.9,4,0)),0)", "1", "lũy kế",
            [("B2", "CT43")],
        ),
    ],
)  # fmt: skip
def test_a_rule_on_the_wrong_scale_is_reported_where_it_was_typed(
    formula, parameter, kind, expected
):
    assert cells_and_codes(reported(formula, parameter, kind)) == expected


def test_both_scales_are_reported_and_what_to_write_instead():
    (issue,) = reported("=IF(ty_le>=95,diem_chuan,0)")

    assert "ty_le bằng 1 là 100%, nên 95 là 9.500%" in issue.message
    assert issue.remedy.startswith("Nếu muốn nói 95% thì ghi 0,95 thay cho 95")


@pytest.mark.parametrize(
    ("second", "expected"), [("0,7", []), ("0,9", [("B2", "CT43")])], ids=["reached", "by neither"]
)
def test_a_case_that_one_criterion_of_the_rule_reaches_can_come(second, expected):
    rule = RULE.replace("| A1 | ND1", f"| A2 | ND1 | Việc khác | Bậc | 10 | {second} |\n| A1 | ND1")
    formula = "=IF(ty_le>=0.8,3,IF(ty_le>=tham_so_1,2,0))"
    issues = bloc_issues(rule.format(formula=formula, parameter="0,8", kind="lũy kế"))

    assert cells_and_codes(each for each in issues if each.kind.code == "CT43") == expected
