"""What a warning on the settings, texts and meeting of khoi.xlsx says to do quiets it."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.remedies.acts import adds, drops, in_khoi, khoi, new_form, sets
from tests.remedies.remedy import quiets, remedy_of

MET = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Lý do |
| A | TC1 | 70 | |
| A | TC2 | 28 | |
# Lời báo cáo
| Phần | Nội dung |
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
| Sở An | Bổ sung số liệu. | Tiếp thu |
# Khen thưởng
| Hạng | Hình thức đề nghị | Đến hạng | Số lượng | Từ điểm |
| 1 | Cờ thi đua | | | |
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Kết quả |
| Đề nghị khen thưởng | 1 | Nhất trí |
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Có mặt |
| chủ trì | A | Ông An | có mặt |
"""
OLD_YEAR = adds("Lời báo cáo", "hạn chế", "Kết quả năm 2019 còn thấp.")
OLD_GROUND = (
    "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về việc "
    "chia cụm, khối thi đua năm 2023;"
)
REPRESENTED = (
    "# Thành viên\n| Mã đơn vị | Tên đơn vị | Người đại diện |\n"
    "| A | Sở An | Ông Nguyễn Văn An, Giám đốc |\n| B | Sở Bình | Bà Trần Thị Bình |\n"
    "| C | Sở Cường | |\n"
)
OTHER_BLOC = adds("Lời báo cáo", "hạn chế", "Khối thi đua 12 còn chậm báo cáo.")

GRADES = "# Xếp loại\n| Xếp loại | Từ điểm |\n| Xuất sắc | 90 |\n| Tốt | 80 |\n| Khá | 0 |\n"
RECEIVED = "# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| A | 8/1/2025 |\n"


def _received(number_format, day=9):
    """The secretary notes when a workbook came in, in a format of her own."""

    def change(book):
        cell = book["Tiếp nhận"]["B2"]
        cell.value, cell.number_format = datetime(2025, 1, day), number_format

    return in_khoi(change)


REMEDIES = [
    remedy_of(
        "TB61",
        "bỏ chữ “ví dụ” ở ô đầu",
        sets("Xếp loại", "ví dụ Tốt", "Xếp loại", "Tốt"),
        provoked=[khoi(GRADES), sets("Xếp loại", "Tốt", "Xếp loại", "ví dụ Tốt")],
    ),
    remedy_of(
        "TB61",
        "chỉ để xem thì xóa hàng",
        drops("Xếp loại", "ví dụ Tốt"),
        provoked=[khoi(GRADES), sets("Xếp loại", "Tốt", "Xếp loại", "ví dụ Tốt")],
    ),
    remedy_of(
        "SO30",
        "đổi định dạng của ô thành dd/mm/yyyy",
        _received("dd/mm/yyyy"),
        provoked=[khoi(RECEIVED), _received("mm/dd/yyyy")],
    ),
    remedy_of(
        "SO30",
        "không đúng thì gõ lại ngày",
        _received("dd/mm/yyyy", 10),
        provoked=[khoi(RECEIVED), _received("mm/dd/yyyy")],
    ),
    remedy_of(
        "SK68",
        "Điền cột Đơn vị tính",
        sets("Chỉ tiêu", "A1", "Đơn vị tính", "cây"),
        provoked=[sets("Chỉ tiêu", "A1", "Đơn vị tính", ""), new_form("A", A1="101", TC2="28")],
    ),
    remedy_of(
        "SK69",
        "thì đổi Loại thành “lũy kế”",
        sets("Chỉ tiêu", "A1", "Loại", "lũy kế"),
        new_form("A", A1="101", TC2="28"),
        provoked=[
            sets("Chỉ tiêu", "A1", "Loại", "tỷ lệ"),
            sets("Chỉ tiêu", "A1", "Kế hoạch", "120"),
            new_form("A", A1="101", TC2="28"),
        ],
    ),
    remedy_of(
        "SK77",
        "Đổi Loại thành “tỷ lệ”",
        sets("Chỉ tiêu", "A1", "Loại", "tỷ lệ"),
        new_form("A", A1="99", TC2="28"),
        provoked=[sets("Chỉ tiêu", "A1", "Đơn vị tính", "%"), new_form("A", A1="99", TC2="28")],
    ),
    remedy_of(
        "SK10",
        "Điền trang Người ký",
        adds("Người ký", "TM. KHỐI THI ĐUA 9", "Nguyễn Văn An"),
        provoked=[khoi("# Người ký\n| Thẩm quyền ký | Họ và tên |")],
    ),
    remedy_of(
        "SK12",
        "Điền đủ",
        adds("Điểm thống nhất", "A", "TC2", "28"),
        provoked=[drops("Điểm thống nhất", "TC2")],
    ),
    remedy_of(
        "SK19",
        "Ghi cột Lý do",
        sets("Điểm thống nhất", "TC1", "Lý do", "Bổ sung kết quả đơn vị chưa tính"),
        provoked=[sets("Điểm thống nhất", "TC1", "Điểm", "60")],
    ),
    remedy_of(
        "SK24",
        "Kiểm tra mục Phần năm đã qua",
        khoi("# Khối\nphan_nam: 1"),
        provoked=[khoi("# Khối\nphan_nam: 0,5")],
    ),
    remedy_of(
        "SK29",
        "Kiểm tra lời này có phải còn sót lại",
        drops("Lời báo cáo", "hạn chế"),
        provoked=[OLD_YEAR],
    ),
    remedy_of(
        "SK29",
        "Kiểm tra lời này có phải còn sót lại",
        sets("Căn cứ, nơi nhận", "căn cứ", "Nội dung", OLD_GROUND.replace("2023", "2024")),
        provoked=[adds("Căn cứ, nơi nhận", "căn cứ", OLD_GROUND)],
    ),
    remedy_of(
        "VB51",
        "Sửa người ký ở trang Người ký",
        sets("Người ký", "TM. KHỐI THI ĐUA", "Họ và tên", "Trần Thị Bình"),
        provoked=[
            khoi("# Khối\nkhoi_truong: B"),
            khoi(REPRESENTED),
        ],
    ),
    remedy_of(
        "SK30",
        "Kiểm tra lời này có phải còn sót lại",
        drops("Lời báo cáo", "hạn chế"),
        provoked=[OTHER_BLOC],
    ),
    remedy_of(
        "SK31",
        "để trống Khối phó nếu khối không có",
        khoi("# Khối\nkhoi_pho:"),
        provoked=[khoi("# Khối\nkhoi_truong: A\nkhoi_pho: A")],
    ),
    remedy_of(
        "SK50",
        "Kiểm tra lại năm của ngày này",
        khoi("# Hội nghị\nngay_hop: 12/01/2025"),
        provoked=[khoi("# Hội nghị\nngay_hop: 12/01/2019")],
    ),
    remedy_of(
        "SK52",
        "Kiểm tra cột Từ điểm",
        sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "90"),
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "900")],
    ),
    remedy_of(
        "SK54",
        "Điền cột Đến hạng",
        sets("Khen thưởng", "Cờ thi đua", "Đến hạng", "2"),
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Số lượng", "2")],
    ),
    remedy_of(
        "SK49",
        "nếu giữ, ghi cột Lý do",
        sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "Hội nghị thống nhất 01/01"),
        provoked=[
            sets("Khen thưởng", "Cờ thi đua", "Hạng", "2"),
            adds("Quyết định đề nghị", "A", "Cờ thi đua", "đề nghị"),
        ],
    ),
    remedy_of(
        "SK65",
        "Kiểm tra lại số liệu, quyết định và lý do",
        sets("Quyết định đề nghị", "Cờ thi đua", "Quyết định", "không đề nghị"),
        provoked=[
            sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "99"),
            adds("Quyết định đề nghị", "A", "Cờ thi đua", "đề nghị", "Đơn vị dẫn đầu"),
        ],
    ),
    remedy_of(
        "SK58",
        "nếu giữ, ghi cột Lý do",
        sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "Đơn vị xin rút"),
        provoked=[adds("Quyết định đề nghị", "A", "Cờ thi đua", "không đề nghị")],
    ),
    remedy_of(
        "SK76",
        "Ghi “có mặt” hoặc “vắng” ở cột Có mặt",
        sets("Thành phần", "chủ trì", "Có mặt", "có mặt"),
        provoked=[sets("Thành phần", "chủ trì", "Có mặt", "")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(replace(remedy, bloc=MET), tmp_path / "khoi_9")
