"""What a message on receipts, and on what others report, says to do clears or quiets it."""

from dataclasses import replace

import pytest

from tests.remedies.acts import adds, drops, khoi, sets
from tests.remedies.remedy import clears, quiets, remedy_of

LATE = """
# Khối
han_nop: 05/01/2025
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) | |
| Ngày chậm | =MAX(0,diem_chuan-so_ngay_cham) | |
| Lần chậm | =MAX(0,diem_chuan-so_bao_cao_cham) | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 |
| TC3 | ND1 | Nộp đúng hạn | Ngày chậm | 5 |
| TC4 | ND1 | Báo cáo quý | Lần chậm | 5 |
| TC5 | ND1 | Báo cáo tháng | Lần chậm | 5 |
# Tiếp nhận
| Đơn vị | Ngày nhận | Hạn riêng |
| A | 07/01/2025 | |
# Khối ghi nhận
| Đơn vị | Loại | Tiêu chí | Số | Nội dung | Nguồn | Ngày |
| A | báo cáo chậm | TC4 | 1 | Quý I | Văn phòng | 15/04/2024 |
"""
ERRORS = [
    remedy_of(
        "KN02",
        "Ghi Đơn vị, Ngày nhận ở trang Tiếp nhận",
        adds("Tiếp nhận", "A", "07/01/2025", ""),
        provoked=[drops("Tiếp nhận", "A")],
    ),
    remedy_of(
        "KN04",
        "Ghi mục Hạn nộp của thành viên ở trang Khối",
        khoi("# Khối\nhan_nop: 05/01/2025"),
        provoked=[khoi("# Khối\nhan_nop:")],
    ),
]
WARNINGS = [
    remedy_of(
        "KN05",
        "Kiểm tra ngày nhận",
        sets("Tiếp nhận", "A", "Ngày nhận", "07/01/2025"),
        provoked=[sets("Tiếp nhận", "A", "Ngày nhận", "27/01/2025")],
    ),
    remedy_of(
        "KN06",
        "để trống ô này",
        sets("Tiếp nhận", "A", "Hạn riêng", ""),
        provoked=[sets("Tiếp nhận", "A", "Hạn riêng", "02/01/2025")],
    ),
    remedy_of(
        "KN07",
        "ghi rõ ở cột Nội dung",
        sets("Khối ghi nhận", "TC4", "Nội dung", "Quý II"),
        provoked=[adds("Khối ghi nhận", "A", "báo cáo chậm", "TC4", "1", "Quý I", "Văn phòng",
                       "15/04/2024")],
    ),
    remedy_of(
        "KN08",
        "Ghi mã tiêu chí nếu chỉ tính một nơi",
        sets("Khối ghi nhận", "A", "Tiêu chí", "TC4"),
        provoked=[sets("Khối ghi nhận", "A", "Tiêu chí", "")],
    ),
    remedy_of(
        "KN09",
        "Sửa cột Tiêu chí",
        sets("Khối ghi nhận", "A", "Tiêu chí", "TC4"),
        provoked=[sets("Khối ghi nhận", "A", "Tiêu chí", "TC3")],
    ),
    remedy_of(
        "KN12",
        "Chọn cho tiêu chí cách chấm không dùng so_ngay_cham",
        sets("Tiêu chí", "TC1", "Cách chấm", "Tỷ lệ thuận"),
        provoked=[sets("Tiêu chí", "TC1", "Cách chấm", "Ngày chậm")],
    ),
    remedy_of(
        "KN11",
        "ghi mỗi việc một hàng",
        adds("Khối ghi nhận", "A", "báo cáo chậm", "TC4", "1", "Quý I", "Văn phòng", "15/04/2024"),
        provoked=[drops("Khối ghi nhận", "A")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("remedy", ERRORS)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(replace(remedy, bloc=LATE), tmp_path / "khoi_9")


@pytest.mark.parametrize("remedy", WARNINGS)
def test_what_the_message_says_quiets_it(remedy, tmp_path):
    quiets(replace(remedy, bloc=LATE), tmp_path / "khoi_9")
