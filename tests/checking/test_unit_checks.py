"""The kind of a target fits its unit of measure, in khoi.xlsx, registrations and results."""

import pytest

from tests.examples import bloc_issues, member_issues
from tests.text_workbooks import cells_and_codes

HEADINGS = "| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |"
TARGETS = f"# Chỉ tiêu\n{HEADINGS}\n| YT | A | Chỉ tiêu | {{}} | {{}} | tăng | {{}} |\n"
PLEDGE = "# Khối\nky: Giao ước\n"


@pytest.mark.parametrize(
    ("unit", "kind", "plan", "expected"),
    [
        pytest.param("triệu đồng", "tỷ lệ", "7620", [("E2", "SK69")], id="a count as a rate"),
        pytest.param("cuộc", "tỷ lệ", "12", [], id="a rate of things may have its totals"),
        pytest.param("%", "tỷ lệ", "105", [], id="a rate above all"),
        pytest.param("% dân số", "tỷ lệ", "105", [], id="per cent of people"),
        pytest.param("phần trăm", "tỷ lệ", "105", [], id="per cent in words"),
        pytest.param("", "tỷ lệ", "105", [], id="a rate needs no unit"),
        pytest.param("‰", "tỷ lệ", "105", [("G2", "SK23")], id="per thousand"),
        pytest.param("%", "lũy kế", "95", [("E2", "SK77")], id="per cent added up"),
        pytest.param("%", "thời điểm", "95", [], id="per cent at one moment"),
        pytest.param("cuộc", "lũy kế", "12", [], id="a count"),
    ],
)
def test_a_kind_that_its_unit_contradicts_is_reported(unit, kind, plan, expected):
    assert cells_and_codes(bloc_issues(TARGETS.format(unit, kind, plan))) == expected


def test_in_the_pledge_a_rate_of_things_is_asked_about_whatever_its_plan():
    issues = bloc_issues(PLEDGE + TARGETS.format("cuộc", "tỷ lệ", "12"))

    (found,) = [each for each in issues if each.kind.code == "SK69"]
    assert "kế hoạch 12 được hiểu và in là 12%" in found.message


@pytest.mark.parametrize(
    ("unit", "plan", "columns", "values", "expected"),
    [
        pytest.param("cuộc", "12", "Thực hiện", "12", [("B2", "TV39")], id="without a total"),
        pytest.param("gia đình", "89", "Thực hiện | Trên tổng số", "90 | 100", [], id="of a total"),
        pytest.param("%", "89", "Thực hiện", "90", [], id="in per cent"),
        pytest.param("triệu đồng", "7620", "Thực hiện", "7600", [], id="khoi.xlsx is asked"),
        pytest.param("cuộc", "12", "Thực hiện | Ghi chú", "| x", [("B2", "TV01")], id="no figure"),
    ],
)
def test_a_count_reported_of_a_rate_is_asked_about(unit, plan, columns, values, expected):
    results = f"# Nội dung 1\n| Mã | {columns} |\n| A | {values} |"
    found = cells_and_codes(member_issues(results, TARGETS.format(unit, "tỷ lệ", plan)))

    assert [each for each in found if each[1].startswith("TV")] == expected
