"""What a warning on the names of files, or on what came in, says to do quiets it."""

from dataclasses import replace

import pytest
from openpyxl.chart import BarChart

from tests.remedies.acts import in_form, khoi, new_form, pastes, removes, renames, sets
from tests.remedies.remedy import quiets, remedy_of

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
RECEIVED_AND_NOT_SENT = """
# Tiếp nhận
| Đơn vị | Ngày nhận |
| B | 07/01/2025 |
# Không xếp loại
| Đơn vị | Lý do | Không nộp |
| B | Giải thể | x |
"""
AGREED = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
| A | TC2 | 28 |
"""
SO_A, SO_B, OF_B = "thanh_vien/A.xlsx", "thanh_vien/B.xlsx", "thanh_vien/Sở Bình.xlsx"


def copied(desk):
    """Somebody puts the workbook of A into the folder under the name of B as well."""
    (desk.folder / OF_B).write_bytes((desk.folder / SO_A).read_bytes())


def _chart_over(book, cell):
    sheet = book["Nội dung 1"]
    sheet.add_chart(BarChart(), cell)


def _without_charts(book):
    book["Nội dung 1"]._charts.clear()


REMEDIES = [
    remedy_of(
        "TB58",
        "nếu không dùng thì xóa hình hoặc kéo ra ngoài bảng",
        in_form("A", _without_charts),
        provoked=[in_form("A", lambda book: _chart_over(book, "H5"))],
    ),
    remedy_of(
        "TV37",
        "không có điểm ấy thì xóa",
        pastes("A", "Tiêu chí", "TC2", Điểm_thưởng=None),
        provoked=[khoi(AGREED), pastes("A", "Tiêu chí", "TC2", Điểm_thưởng=1)],
    ),
    remedy_of(
        "TM77", "Chuyển tệp này ra khỏi thư mục thanh_vien", removes(OF_B), provoked=[copied]
    ),
    remedy_of(
        "TM78",
        "đúng là số liệu của Sở An thì đổi tên tệp cho khớp",
        renames(OF_B, "thanh_vien/Sở An.xlsx"),
        provoked=[renames(SO_A, OF_B)],
    ),
    remedy_of(
        "TM78",
        "chuyển tệp ra khỏi thư mục thanh_vien",
        removes(OF_B),
        new_form("A", A1="101"),
        new_form("B", B1="18"),
        provoked=[renames(SO_A, OF_B)],
    ),
    remedy_of(
        "KN14",
        "chưa nhận thì xóa Ngày nhận ở ô này",
        sets("Tiếp nhận", "B", "Ngày nhận", ""),
        provoked=[khoi(RECEIVED_AND_NOT_SENT), removes(SO_B)],
    ),
    remedy_of(
        "KN14",
        "xóa dấu x ở ô C2 trang Không xếp loại, chép sổ vào thư mục thanh_vien",
        sets("Không xếp loại", "B", "Không nộp", ""),
        new_form("B"),
        provoked=[khoi(RECEIVED_AND_NOT_SENT), removes(SO_B)],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(replace(remedy, bloc=TWO_MEMBERS), tmp_path / "khoi_9")
