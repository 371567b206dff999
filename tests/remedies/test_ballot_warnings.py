"""What a warning or note on a ballot says to do quiets it."""

from dataclasses import replace

import pytest

from tests.remedies.acts import adds, drops, khoi, sets
from tests.remedies.remedy import quiets, remedy_of
from tests.remedies.test_ballot_remedies import ballot

BALLOT = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi khác |
| A | Sở An | |
| B | Sở Bình | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
| A | TC1 | 70 |
| A | TC2 | 28 |
| B | TC1 | 63 |
| B | TC2 | 28 |
# Khen thưởng
| Hạng | Hình thức đề nghị | Đến hạng | Từ tỷ lệ phiếu |
| 1 | Cờ thi đua | | 80 |
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
# Bỏ phiếu
co_bo_phieu: có
tong_so_thanh_vien: 2
so_tham_gia: 2
phieu_phat_ra: 2
phieu_thu_ve: 2
phieu_hop_le: 2
phieu_khong_hop_le: 0
# Ban kiểm phiếu
| Vai trò | Họ và tên | Chức vụ, đơn vị |
| trưởng ban | Bà Cúc | Sở Nội vụ |
| ủy viên | Ông Dũng | Sở Nội vụ |
# Kiểm phiếu
| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |
| A | Cờ thi đua | 2 | 0 |
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Kết quả |
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Có mặt |
| chủ trì | A | Ông An | có mặt |
| thư ký | B | Bà Bình | có mặt |
"""
NOT_COUNTED = """
# Hội nghị
ket_thuc: 16 giờ
# Bỏ phiếu
co_bo_phieu:
tong_so_thanh_vien:
so_tham_gia:
phieu_phat_ra:
phieu_thu_ve:
phieu_hop_le:
phieu_khong_hop_le:
# Kiểm phiếu
| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |
# Ban kiểm phiếu
| Vai trò | Họ và tên | Chức vụ, đơn vị |
"""
ONE_ABSENT = "so_tham_gia: 1\nphieu_phat_ra: 1\nphieu_thu_ve: 1\nphieu_hop_le: 1"
OF_THREE = (
    "tong_so_thanh_vien: 3\nso_tham_gia: 3\nphieu_phat_ra: 3\nphieu_thu_ve: 3\nphieu_hop_le: 3"
)
BEYOND = adds("Kiểm phiếu", "B", "Cờ thi đua", "0", "2")
OPEN_VOTE = adds("Biểu quyết", "Thông qua danh sách đề nghị khen thưởng", "2", "0", "")
DECIDED = adds("Quyết định đề nghị", "B", "Cờ thi đua", "đề nghị", "Hội nghị tán thành")

REMEDIES = [
    remedy_of(
        "BP10",
        "Ghi ở ô này",
        ballot("khong_tham_gia: Sở Bình (bận công tác)"),
        provoked=[ballot(ONE_ABSENT), sets("Kiểm phiếu", "A", "Đồng ý", "1")],
    ),
    remedy_of(
        "BP11",
        "Kiểm tra lại hai trang",
        sets("Thành phần", "B", "Có mặt", "có mặt"),
        provoked=[sets("Thành phần", "B", "Có mặt", "vắng")],
    ),
    remedy_of(
        "BP12",
        "để trống cột Từ tỷ lệ phiếu",
        sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", ""),
        provoked=[khoi(NOT_COUNTED)],
    ),
    remedy_of(
        "BP13",
        "Ghi họ tên ở trang Ban kiểm phiếu",
        sets("Ban kiểm phiếu", "trưởng ban", "Họ và tên", "Bà Cúc"),
        provoked=[sets("Ban kiểm phiếu", "trưởng ban", "Họ và tên", "")],
    ),
    remedy_of("BP14", "Xóa hàng này", drops("Kiểm phiếu", "B"), provoked=[BEYOND]),
    remedy_of(
        "BP14",
        "hình thức này xét cả hạng ấy thì sửa cột Đến hạng",
        sets("Khen thưởng", "Cờ thi đua", "Đến hạng", "2"),
        provoked=[BEYOND],
    ),
    remedy_of(
        "BP15",
        "Ghi người của đơn vị không có tên trong phiếu",
        sets("Ban kiểm phiếu", "ủy viên", "Chức vụ, đơn vị", "Sở Nội vụ"),
        provoked=[sets("Ban kiểm phiếu", "ủy viên", "Chức vụ, đơn vị", "Văn phòng Sở An")],
    ),
    remedy_of(
        "BP16",
        "cột Vấn đề biểu quyết ghi “Đề nghị khen thưởng: Cờ thi đua”, rồi số đồng ý, không đồng ý, "
        "không ý kiến, như 2, 0, 0",
        adds("Biểu quyết", "Đề nghị khen thưởng: Cờ thi đua", "2", "0", "0"),
        provoked=[khoi(NOT_COUNTED), sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "")],
    ),
    remedy_of(
        "BP20",
        "ghi ở ô này số nhỏ hơn một chút, như 66,66",
        sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "66,66"),
        provoked=[
            ballot(OF_THREE),
            sets("Kiểm phiếu", "A", "Không đồng ý", "1"),
            sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "66,67"),
        ],
    ),
    remedy_of(
        "BP21",
        "Sửa số ở ô này",
        ballot("tong_so_thanh_vien: 2\nkhong_tham_gia:"),
        provoked=[ballot("tong_so_thanh_vien: 3\nkhong_tham_gia: Sở Nội vụ (bận)")],
    ),
    remedy_of(
        "BP22",
        "sửa cột này hoặc số phiếu",
        sets("Kiểm phiếu", "A", "Đồng ý", "2"),
        sets("Kiểm phiếu", "A", "Không đồng ý", "0"),
        provoked=[
            sets("Kiểm phiếu", "A", "Đồng ý", "1"),
            sets("Kiểm phiếu", "A", "Không đồng ý", "1"),
            adds("Quyết định đề nghị", "A", "Cờ thi đua", "đề nghị", "Hội nghị tán thành"),
        ],
    ),
    remedy_of("BP23", "hoặc xóa cả hàng", drops("Biểu quyết", "2"), provoked=[OPEN_VOTE]),
    remedy_of(
        "BP23",
        "Xóa phần đề nghị khen thưởng ở hàng này",
        sets("Biểu quyết", "2", "Vấn đề biểu quyết", "Xếp hạng"),
        provoked=[OPEN_VOTE],
    ),
    remedy_of(
        "BP24",
        "những người khác ghi “ủy viên”",
        sets("Ban kiểm phiếu", "Bà Cúc", "Vai trò", "trưởng ban"),
        sets("Ban kiểm phiếu", "Ông Dũng", "Vai trò", "ủy viên"),
        provoked=[sets("Ban kiểm phiếu", "Ông Dũng", "Vai trò", "trưởng ban")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(replace(remedy, bloc=BALLOT), tmp_path / "khoi_9")
