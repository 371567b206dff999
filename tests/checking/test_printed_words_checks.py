"""A row with a code and without the words that documents print is told at its cell."""

import pytest

from tests.examples import a_bloc_book, read_bloc, read_member
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.bloc_checks import check_bloc
from thidua_reports.checking.printed_words_checks import counts_have_their_unit

MEMBERS = "# Thành viên\n| Mã đơn vị | Tên đơn vị |\n| YT | |\n| DL | Sở Du lịch |\n"
CONTENTS = "# Nội dung\n| Mã nội dung | Tên nội dung |\n| ND1 | |\n"
CRITERIA = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí |
| TC1 | {content} | {name} |
"""
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
| YT | YT1 | {name} | {unit} | {kind} | tăng | 100 |
"""


def told(changes, *codes):
    found = check_bloc(read_bloc(changes)[0])
    return [each for each in cells_and_codes(found) if each[1] in codes]


@pytest.mark.parametrize(
    ("changes", "cell"),
    [
        pytest.param(MEMBERS, "B2", id="member"),
        pytest.param(CONTENTS, "B2", id="content"),
        pytest.param(CRITERIA.format(content="ND1", name=""), "C2", id="criterion"),
        pytest.param(CRITERIA.format(content="", name="Nền nếp"), "B2", id="of no content"),
        pytest.param(TARGETS.format(name="", unit="lớp", kind="lũy kế"), "C2", id="target"),
    ],
)
def test_a_code_without_the_words_that_are_printed_is_an_error(changes, cell):
    assert told(changes, "SK67") == [(cell, "SK67")]


def test_a_criterion_outside_the_scale_needs_no_content():
    changes = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Ngoài thang |
| TC1 | | Nền nếp | x |
| TC2 | | Báo cáo | |
"""

    assert told(changes, "SK67") == [("B3", "SK67")]


@pytest.mark.parametrize(
    ("kind", "unit", "expected"),
    [
        ("lũy kế", "", [("D2", "SK68")]),
        ("thời điểm", "", [("D2", "SK68")]),
        ("lũy kế", "lớp", []),
        ("tỷ lệ", "", []),
    ],
)
def test_a_count_without_its_unit_is_warned_of(kind, unit, expected):
    assert told(TARGETS.format(name="Mở lớp", unit=unit, kind=kind), "SK67", "SK68") == expected


def test_a_member_that_registers_a_count_without_its_unit_is_told_at_its_row():
    pledge = a_bloc_book("# Khối\nky: Giao ước\nphan_nam: 0\n# Chỉ tiêu\n| Mã chỉ tiêu |")
    row = "| YT.01 | Mở lớp | | lũy kế | tăng | 5 |"
    headings = "| Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |"
    submission, _ = read_member(f"# Đơn vị\nky: Giao ước\n# Đăng ký\n{headings}\n{row}", pledge)

    issues = [*counts_have_their_unit(pledge.with_registrations([submission]))]

    assert cells_and_codes(issues) == [("C2", "SK68")]
    assert issues[0].place.sheet == "Đăng ký"
