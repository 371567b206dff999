"""What a warning on agreed scores, decisions, corrections and acceptances says to do quiets it."""

import pytest

from tests.remedies.acts import adds, drops, sets
from tests.remedies.remedy import quiets, remedy_of

AGREED = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Lý do |
| A | TC1 | 70 | |
| A | TC2 | 28 | |
"""
CORRECTED = adds("Điều chỉnh", "A", "A1", "Thực hiện", "101", "101", "Đếm lại")

REMEDIES = [
    remedy_of(
        "SK62",
        "Làm tròn điểm thống nhất",
        sets("Điểm thống nhất", "TC2", "Điểm", "27,1"),
        bloc=AGREED,
        provoked=[
            sets("Điểm thống nhất", "TC2", "Điểm", "27,125"),
            sets("Điểm thống nhất", "TC2", "Lý do", "Thẩm định"),
        ],
    ),
    remedy_of(
        "SK89",
        "xóa lý do",
        sets("Điểm thống nhất", "TC2", "Lý do", ""),
        bloc=AGREED,
        provoked=[
            sets("Điểm thống nhất", "TC2", "Điểm", ""),
            sets("Điểm thống nhất", "TC2", "Lý do", "Thẩm định"),
        ],
    ),
    remedy_of(
        "SK89",
        "Ghi điểm đã thống nhất vào cột Điểm",
        sets("Điểm thống nhất", "TC2", "Điểm", "27"),
        bloc=AGREED,
        provoked=[
            sets("Điểm thống nhất", "TC2", "Điểm", ""),
            sets("Điểm thống nhất", "TC2", "Lý do", "Thẩm định"),
        ],
    ),
    remedy_of(
        "SK90",
        "xóa lý do",
        sets("Điểm thống nhất", "TC2", "Lý do", ""),
        bloc=AGREED,
        provoked=[sets("Điểm thống nhất", "TC2", "Lý do", "Thẩm định")],
    ),
    remedy_of(
        "SK90",
        "sửa cột Điểm",
        sets("Điểm thống nhất", "TC2", "Điểm", "27"),
        bloc=AGREED,
        provoked=[sets("Điểm thống nhất", "TC2", "Lý do", "Thẩm định")],
    ),
    remedy_of(
        "SK93",
        "xóa hàng này",
        drops("Điều chỉnh", "A1"),
        provoked=[CORRECTED],
    ),
    remedy_of(
        "SK93",
        "Kiểm tra cột Số mới",
        sets("Điều chỉnh", "A1", "Số mới", "99"),
        provoked=[CORRECTED],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")
