"""Who signs is of the unit that leads the bloc, as far as the workbook knows."""

import pytest

from tests.text_workbooks import make_bloc_workbook, merged
from tests.workspaces import SMALL_BLOC
from thidua_reports.checking.signer_units import signers_are_of_the_leading_unit
from thidua_reports.reading.bloc_workbook import read_bloc_book

HEADS = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Người đại diện |
| A | Sở An | Ông Nguyễn Văn An, Giám đốc |
| B | Sở Bình | Bà Trần Thị Bình, Giám đốc |
| C | Sở Cường | |
"""


def told(leads, authority, position, name):
    signer = f"| {authority} | {position} | {name} |\n"
    signers = f"# Người ký\n| Thẩm quyền ký | Chức vụ | Họ và tên |\n{signer}"
    text = merged(merged(SMALL_BLOC, HEADS), f"# Khối\n{leads}\n{signers}")
    book, _ = read_bloc_book(make_bloc_workbook(text))
    return [each.message for each in signers_are_of_the_leading_unit(book)]


@pytest.mark.parametrize(
    ("leads", "signer"),
    [
        ("khoi_truong: B", ("TM. KHỐI THI ĐUA 9", "KHỐI TRƯỞNG", "Nguyễn Văn An")),
        ("khoi_truong: B", ("TM. KHỐI THI ĐUA 9", "Khối trưởng, Giám đốc Sở An", "")),
        ("khoi_truong: B\nkhoi_pho: A", ("TM. KHỐI", "Khối trưởng", "Nguyễn Văn An")),
    ],
    ids=["its head", "its name in the position", "the deputy as the leader"],
)
def test_somebody_of_another_unit_is_told(leads, signer):
    (message,) = told(leads, *signer)

    assert "là của Sở An, mà Khối trưởng kỳ này là Sở Bình" in message


@pytest.mark.parametrize(
    ("leads", "signer"),
    [
        ("khoi_truong: A", ("TM. KHỐI THI ĐUA 9", "KHỐI TRƯỞNG", "Nguyễn Văn An")),
        ("khoi_truong: B\nkhoi_pho: A", ("KT. KHỐI TRƯỞNG", "Khối phó", "Nguyễn Văn An")),
        ("khoi_truong: B", ("TM. KHỐI THI ĐUA 9", "KHỐI TRƯỞNG", "Lê Thị Lan")),
    ],
    ids=["the leader", "the deputy for it", "of whom nothing is known"],
)
def test_the_offices_of_the_bloc_and_unknown_people_are_not(leads, signer):
    assert told(leads, *signer) == []
