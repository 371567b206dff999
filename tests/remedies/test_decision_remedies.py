"""What a message on the bloc's decisions says to do clears its error."""

import pytest

from tests.remedies.acts import adds, drops, khoi, sets, types
from tests.remedies.remedy import clears, remedy_of

TWO_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
"""
AGREED = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Lý do |
"""
ALL_AGREED = f"{AGREED}| A | TC1 | 70 | |\n| A | TC2 | 28 | |"
WITH_BONUS = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | 5 | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | | |
"""
TIED = (
    TWO_MEMBERS
    + WITH_BONUS
    + AGREED
    + """| A | TC1 | 65 | Thẩm định |
| A | TC2 | 28 | |
| B | TC1 | 66 | Thẩm định |
| B | TC2 | 27 | Thẩm định |
# Phân định đồng hạng
| Thứ tự | Xét theo | Thứ tự đơn vị |
| 1 | {measure} | |
"""
)
GRADES = """
# Xếp loại
| Xếp loại | Từ điểm |
| Xuất sắc | 90 |
| Tốt | 80 |
| Hoàn thành | 0 |
"""
HONOURS = """
# Khen thưởng
| Hạng | Hình thức đề nghị | Đến hạng |
| 1 | Cờ thi đua | |
"""
DECIDED = f"""{ALL_AGREED}
# Khen thưởng
| Hạng | Hình thức đề nghị | Yêu cầu về chỉ tiêu | Từ điểm |
| 1 | Cờ thi đua | | |
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
| A | Cờ thi đua | đề nghị | |
"""
VOTES = """
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Không ý kiến |
| Bầu Khối trưởng | 1 | | |
"""

REMEDIES = [
    remedy_of(
        "SK11",
        "Kiểm tra lại các cột Đồng ý, Không đồng ý, Không ý kiến",
        sets("Biểu quyết", "Bầu Khối trưởng", "Đồng ý", "1"),
        bloc=VOTES,
        provoked=[sets("Biểu quyết", "Bầu Khối trưởng", "Đồng ý", "11")],
    ),
    remedy_of(
        "SK17",
        "Sửa lại điểm (xem dấu phẩy; điểm trừ ghi số âm)",
        sets("Điểm thống nhất", "TC2", "Điểm", "28,5"),
        bloc=ALL_AGREED,
        provoked=[sets("Điểm thống nhất", "TC2", "Điểm", "285")],
    ),
    remedy_of(
        "SK17",
        "sửa Điểm chuẩn, Thưởng tối đa của tiêu chí",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "40"),
        bloc=ALL_AGREED,
        provoked=[sets("Điểm thống nhất", "TC2", "Điểm", "35")],
    ),
    remedy_of(
        "SK18",
        "Sửa lại điểm (xem dấu âm)",
        sets("Điểm thống nhất", "TC2", "Điểm", "2"),
        bloc=ALL_AGREED,
        provoked=[sets("Điểm thống nhất", "TC2", "Điểm", "-2")],
    ),
    remedy_of(
        "SK18",
        "điền cột Trừ tối đa của tiêu chí",
        sets("Tiêu chí", "TC2", "Trừ tối đa", "5"),
        bloc=ALL_AGREED + WITH_BONUS,
        provoked=[sets("Điểm thống nhất", "TC2", "Điểm", "-2")],
    ),
    remedy_of(
        "SK22",
        "Sửa lại mã",
        sets("Điểm thống nhất", "TC3", "Tiêu chí", "TC2"),
        bloc=ALL_AGREED,
        provoked=[
            adds("Tiêu chí", "TC3", "ND1", "Phong trào", ""),
            sets("Điểm thống nhất", "TC2", "Tiêu chí", "TC3"),
        ],
    ),
    remedy_of(
        "SK22",
        "sửa cột Cách chấm, Áp dụng cho của tiêu chí",
        sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm"),
        bloc=ALL_AGREED,
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of(
        "SK22",
        "xóa hàng này",
        drops("Điểm thống nhất", "TC3"),
        bloc=ALL_AGREED,
        provoked=[
            adds("Tiêu chí", "TC3", "ND1", "Phong trào", ""),
            adds("Điểm thống nhất", "A", "TC3", "5"),
        ],
    ),
    remedy_of(
        "SK42",
        "Ghi một mã",
        sets("Phân định đồng hạng", "1", "Xét theo", "TC2"),
        bloc=TIED.format(measure="TC1"),
        provoked=[sets("Phân định đồng hạng", "1", "Xét theo", "TC9")],
    ),
    remedy_of(
        "SK42",
        "một trong: điểm thưởng, số chỉ tiêu vượt",
        sets("Phân định đồng hạng", "1", "Xét theo", "số chỉ tiêu vượt"),
        bloc=TIED.format(measure="TC1"),
        provoked=[sets("Phân định đồng hạng", "1", "Xét theo", "chỉ tiêu")],
    ),
    remedy_of(
        "SK44",
        "Điền cột Từ điểm",
        sets("Xếp loại", "Xuất sắc", "Từ điểm", "90"),
        bloc=GRADES,
        provoked=[sets("Xếp loại", "Xuất sắc", "Từ điểm", "")],
    ),
    remedy_of(
        "SK45",
        "Sửa cột Từ điểm để mỗi mức một khoảng",
        sets("Xếp loại", "Xuất sắc", "Từ điểm", "90"),
        bloc=GRADES,
        provoked=[sets("Xếp loại", "Xuất sắc", "Từ điểm", "0")],
    ),
    remedy_of(
        "SK99",
        "Sửa số ghi nhầm ở cột Từ điểm",
        sets("Xếp loại", "Hoàn thành", "Từ điểm", "0"),
        bloc=GRADES,
        provoked=[sets("Xếp loại", "Hoàn thành", "Từ điểm", "95")],
    ),
    remedy_of(
        "SK99",
        "xếp lại hàng, mức cao hơn ghi trên",
        drops("Xếp loại", "Xuất sắc"),
        drops("Xếp loại", "Tốt"),
        adds("Xếp loại", "Xuất sắc", "90"),
        adds("Xếp loại", "Tốt", "80"),
        bloc=GRADES,
        provoked=[sets("Xếp loại", "Hoàn thành", "Từ điểm", "95")],
    ),
    remedy_of(
        "SK46",
        "Hạng bắt đầu từ 1",
        sets("Khen thưởng", "Cờ thi đua", "Hạng", "1"),
        bloc=HONOURS,
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Hạng", "0")],
    ),
    remedy_of(
        "SK46",
        "cột Đến hạng không nhỏ hơn cột Hạng, hoặc để trống",
        sets("Khen thưởng", "Cờ thi đua", "Đến hạng", ""),
        bloc=HONOURS,
        provoked=[
            sets("Khen thưởng", "Cờ thi đua", "Hạng", "2"),
            sets("Khen thưởng", "Cờ thi đua", "Đến hạng", "1"),
        ],
    ),
    remedy_of(
        "SK47",
        "Ghi đúng như cột Hình thức đề nghị của trang Khen thưởng",
        sets("Quyết định đề nghị", "A", "Hình thức đề nghị", "Cờ thi đua"),
        bloc=HONOURS,
        provoked=[
            khoi(
                """
                # Quyết định đề nghị
                | Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
                | A | Cờ | đề nghị | Hội nghị |
                """
            )
        ],
    ),
    remedy_of(
        "SK48",
        "Ghi lý do",
        sets("Không xếp loại", "A", "Lý do", "Đơn vị mới thành lập"),
        provoked=[khoi("# Không xếp loại\n| Đơn vị | Lý do |\n| A | |")],
    ),
    remedy_of(
        "SK55",
        "Ghi lý do",
        sets("Không đề nghị", "A", "Lý do", "Nộp báo cáo muộn"),
        provoked=[khoi("# Không đề nghị\n| Đơn vị | Lý do |\n| A | |")],
    ),
    remedy_of(
        "SK51",
        "Sửa lỗi số liệu của các đơn vị này",
        types("A", "Nội dung 1", "A1", Thực_hiện="101"),
        bloc=TIED.format(measure="số chỉ tiêu vượt"),
        typed={"A1": ""},
    ),
    remedy_of(
        "SK51",
        "Không có số để so (điểm thống nhất khác điểm tính, tiêu chí không giao cho đơn vị) thì "
        "xét theo cách khác",
        sets("Phân định đồng hạng", "1", "Xét theo", "TC1"),
        bloc=TIED.format(measure="điểm thưởng"),
    ),
    remedy_of(
        "SK51",
        "thêm một hàng “hội nghị quyết định”, ghi thứ tự của đủ các đơn vị đang bằng điểm",
        adds("Phân định đồng hạng", "2", "hội nghị quyết định", "A; B"),
        bloc=TIED.format(measure="điểm thưởng"),
    ),
    remedy_of(
        "SK85",
        "Ghi “nội dung TC1” hoặc “tiêu chí TC1” vào ô này",
        sets("Phân định đồng hạng", "1", "Xét theo", "tiêu chí TC1"),
        bloc=TIED.format(measure="TC1"),
        provoked=[adds("Nội dung", "TC1", "Phong trào")],
    ),
    remedy_of(
        "SK85",
        "Ghi “nội dung ND1” hoặc “tiêu chí ND1” vào ô này",
        sets("Phân định đồng hạng", "1", "Xét theo", "nội dung ND1"),
        adds("Phân định đồng hạng", "2", "TC1"),
        bloc=TIED.format(measure="ND1"),
        provoked=[adds("Tiêu chí", "ND1", "ND1", "Phong trào", "")],
    ),
    remedy_of(
        "SK64",
        "sửa cột Quyết định",
        sets("Quyết định đề nghị", "Cờ thi đua", "Quyết định", "không đề nghị"),
        bloc=DECIDED,
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "99")],
    ),
    remedy_of(
        "SK64",
        "xóa hàng này",
        drops("Quyết định đề nghị", "Cờ thi đua"),
        bloc=DECIDED,
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "99")],
    ),
    remedy_of(
        "SK64",
        "sửa số liệu",
        types("A", "Nội dung 1", "A1", Thực_hiện="101"),
        bloc=DECIDED,
        typed={"A1": "100"},
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Yêu cầu về chỉ tiêu", "vượt mọi chỉ tiêu")],
    ),
    remedy_of(
        "SK64",
        "ghi ở cột Lý do vì sao khác điều kiện",
        sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "Đơn vị dẫn đầu phong trào"),
        bloc=DECIDED,
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ điểm", "99")],
    ),
    remedy_of(
        "SK66",
        "Sửa cột Lý do cho đúng với số liệu",
        sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "Dẫn đầu phong trào"),
        bloc=DECIDED,
        typed={"A1": "100"},
        provoked=[sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "vượt tất cả các chỉ tiêu")],
    ),
    remedy_of(
        "SK66",
        "sửa số liệu nếu nhầm",
        types("A", "Nội dung 1", "A1", Thực_hiện="101"),
        bloc=DECIDED,
        typed={"A1": "100"},
        provoked=[sets("Quyết định đề nghị", "Cờ thi đua", "Lý do", "vượt tất cả các chỉ tiêu")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
