"""What a warning on decisions and acceptances of khoi.xlsx says to do quiets it."""

import pytest

from tests.remedies.acts import adds, drops, sets
from tests.remedies.remedy import quiets, remedy_of

ACCEPTED = """
# Đã chấp nhận
| Đơn vị | Trang | Mã | Cột | Giá trị | Mã thông báo | Người chấp nhận | Ngày |
"""
TWO = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Lý do |
| A | TC1 | 70 | |
| A | TC2 | 28 | |
| B | TC1 | 63 | |
| B | TC2 | 28 | |
# Khen thưởng
| Hạng | Hình thức đề nghị | Đến hạng | Số lượng |
| 1 | Bằng khen | 2 | 1 |
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
| A | Bằng khen | đề nghị | |
"""
MORE = adds("Quyết định đề nghị", "B", "Bằng khen", "đề nghị", "Có nhiều cố gắng")

REMEDIES = [
    remedy_of(
        "SK61",
        "sửa cột Số lượng của trang Khen thưởng",
        sets("Khen thưởng", "Bằng khen", "Số lượng", "2"),
        bloc=TWO,
        provoked=[MORE],
    ),
    remedy_of(
        "SK61",
        "Kiểm tra lại các hàng của hình thức này",
        drops("Quyết định đề nghị", "B"),
        bloc=TWO,
        provoked=[MORE],
    ),
    remedy_of(
        "SK96",
        "Ghi cột Người chấp nhận và cột Ngày",
        sets("Đã chấp nhận", "SO05", "Người chấp nhận", "Trần Thị Bình"),
        sets("Đã chấp nhận", "SO05", "Ngày", "15/12/2024"),
        bloc=ACCEPTED,
        provoked=[adds("Đã chấp nhận", "A", "Nội dung 1", "A1", "Thực hiện", "101", "SO05")],
    ),
    remedy_of(
        "SK96",
        "hoặc xóa hàng này",
        drops("Đã chấp nhận", "SO05"),
        bloc=ACCEPTED,
        provoked=[adds("Đã chấp nhận", "A", "Nội dung 1", "A1", "Thực hiện", "101", "SO05")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")
