"""The sheets on a ballot, as people fill them in."""

import pytest

from tests.examples import read_bloc
from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.ballot import NO_BALLOT, BoardRole

WHOLE = """
# Bỏ phiếu
co_bo_phieu: có
tong_so_thanh_vien: 10
so_tham_gia: 9
khong_tham_gia: Sở Y tế (bận công tác)
phieu_phat_ra: 9
phieu_thu_ve: 9
phieu_hop_le: 8
phieu_khong_hop_le: 1
# Ban kiểm phiếu
| Vai trò | Họ và tên | Chức vụ, đơn vị |
| Trưởng ban | Bà An | Sở Y tế |
| ủy viên | Ông Bình | |
# Kiểm phiếu
| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |
| YT | Cờ | 7 | 1 |
| DL | Cờ | 0 | |
"""


def test_a_counted_ballot_arrives_whole():
    book, issues = read_bloc(WHOLE)
    ballot = book.ballot

    assert issues == ()
    assert ballot.held is True
    assert list(ballot.counts.values()) == [10, 9, 9, 9, 8, 1]
    assert ballot.absence == "Sở Y tế (bận công tác)"
    assert [(each.role, each.name, each.position) for each in ballot.board] == [
        (BoardRole.HEAD, "Bà An", "Sở Y tế"),
        (BoardRole.MEMBER, "Ông Bình", ""),
    ]
    assert [(each.member, each.in_favour, each.against) for each in ballot.candidates] == [
        ("YT", 7, 1),
        ("DL", 0, None),
    ]


def test_a_workbook_of_before_has_no_ballot_and_no_error():
    book, issues = read_bloc("")

    assert issues == ()
    assert book.ballot == NO_BALLOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Bỏ phiếu\nco_bo_phieu: chắc có", [("C2", "TB08")]),
        ("# Bỏ phiếu\nphieu_hop_le: 9/10", [("C2", "SO02"), ("C2", "TB19")]),
        ("# Bỏ phiếu\nphieu_hop_le: -1", [("C2", "TB21")]),
        ("# Ban kiểm phiếu\n| Vai trò | Họ và tên |\n| | Bà An |", [("A2", "TB05")]),
        (
            "# Kiểm phiếu\n| Đơn vị | Hình thức đề nghị | Đồng ý |\n| YT | Cờ | 7,5 |",
            [("C2", "TB10")],
        ),
    ],
    ids=["word", "fraction", "less than none", "no role", "half a vote"],
)
def test_what_cannot_be_read_is_reported_at_its_cell(text, expected):
    assert cells_and_codes(read_bloc(text)[1]) == expected
