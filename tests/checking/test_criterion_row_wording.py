"""What a member's workbook repeats of the criteria: wording, standard points."""

import pytest

from tests.examples import member_issues
from tests.text_workbooks import cells_and_codes

BLOC = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Tự chấm | =MIN(diem_chuan,diem_nhap) |
| Theo chỉ tiêu | =MIN(diem_chuan,diem_chuan*ty_le) |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Điều kiện |
| TC1 | ND1 | Chế độ báo cáo | Tự chấm | 50 | |
| TC2 | ND1 | Sáng kiến | Tự chấm | 40 | có quân số |
| TC3 | ND1 | Sáng kiến | Tự chấm | 40 | không có quân số |
| TC4 | ND1 | Các chỉ tiêu | Theo chỉ tiêu | 12,5 | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | So với | Tiêu chí |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 100 | kế hoạch | TC4 |
"""
CODES = {"TV28", "TV53", "TV54", "TV55", "TB29", "TB03", "SO13", "SO15"}


def issues_of(rows, results="", columns="Tiêu chí | Điểm chuẩn | Tự chấm"):
    text = f"# Nội dung 1\n{results or RESULTS.format('kế hoạch', '12,5')}\n"
    text += f"# Tiêu chí\n| Mã | {columns} |\n{rows}"
    return [each for each in member_issues(text, BLOC) if each.kind.code in CODES]


RESULTS = "| Mã | Chỉ tiêu | So với | Thực hiện | Điểm chuẩn |\n| YT1 | Khám bệnh | {} | 90 | {} |"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("| TC1 | Chế độ báo cáo | 50 | 45 |", [], id="as in the bloc"),
        pytest.param("| TC1 | CHẾ ĐỘ  báo cáo | 50 | 45 |", [], id="other capitals and blanks"),
        pytest.param("| TC1 | | | 45 |", [], id="left blank"),
        pytest.param("| TC2 | Sáng kiến (có quân số) | 40 | 35 |", [], id="with its condition"),
        pytest.param("| TC2 | Sáng kiến | 40 | 35 |", [], id="without its condition"),
        pytest.param(
            "| TC2 | Sáng kiến (không có quân số) | 40 | 35 |", [("B2", "TV53")], id="of its twin"
        ),
        pytest.param("| TC1 | Các chỉ tiêu | 50 | 45 |", [("B2", "TV53")], id="of another"),
        pytest.param("| TC1 | Chế độ thông tin | 50 | 45 |", [("B2", "TV54")], id="of none"),
        pytest.param("| TC1 | Chế độ báo cáo | 40 | 35 |", [("C2", "TV55")], id="other standard"),
        pytest.param("| TC1 | Chế độ báo cáo | chưa có | 35 |", [("C2", "SO15")], id="words"),
        pytest.param(
            "| TC1 | Sáng kiến (có quân số) | 50 | 45 |\n| TC2 | Chế độ báo cáo | 40 | 35 |",
            [("B2", "TV53"), ("B3", "TV53")],
            id="two codes swapped",
        ),
    ],
)
def test_what_is_beside_the_code_of_a_criterion_is_read_too(row, expected):
    assert cells_and_codes(issues_of(row)) == expected


def test_the_code_and_the_wording_of_two_criteria_are_both_named():
    (issue,) = issues_of("| TC1 | Sáng kiến (có quân số) | 50 | 45 |")

    assert issue.message == (
        "Hàng mang mã TC1 (trong khoi.xlsx là “Chế độ báo cáo”) lại ghi tên của tiêu chí TC2: "
        "“Sáng kiến (có quân số)”."
    )


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        (RESULTS.format("kế hoạch", "12,5"), []),
        (RESULTS.format("", ""), []),
        (RESULTS.format("nghị quyết", "12,5"), [("C2", "TV28")]),
        (RESULTS.format("kế hoạch", "85"), [("E2", "TV55")]),
        (RESULTS.format("kế hoạch", "đúng là 85"), [("E2", "SO13")]),
    ],
    ids=["as in the bloc", "left blank", "another base", "another standard", "words"],
)
def test_base_and_standard_of_a_target_are_read_too(results, expected):
    assert cells_and_codes(issues_of("| TC1 | Chế độ báo cáo | 50 | 45 |", results)) == expected
