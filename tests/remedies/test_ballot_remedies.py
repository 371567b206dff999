"""What a message on a ballot says to do clears its error."""

from dataclasses import replace

import pytest

from tests.remedies.acts import adds, drops, khoi, sets
from tests.remedies.remedy import clears, remedy_of

BALLOT = """
# Khen thưởng
| Hạng | Hình thức đề nghị | Từ tỷ lệ phiếu |
| 1 | Cờ thi đua | 80 |
# Không đề nghị
| Đơn vị | Lý do |
# Bỏ phiếu
co_bo_phieu: có
tong_so_thanh_vien: 9
so_tham_gia: 9
phieu_phat_ra: 9
phieu_thu_ve: 9
phieu_hop_le: 8
phieu_khong_hop_le: 1
# Kiểm phiếu
| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |
| A | Cờ thi đua | 7 | 1 |
"""
UNCOUNTED = "phieu_phat_ra:\nphieu_thu_ve:\nphieu_hop_le:\nphieu_khong_hop_le:\nso_tham_gia:\n"


def ballot(changes):
    """The secretary types into the settings of the ballot."""
    return khoi(f"# Bỏ phiếu\n{changes}")


REMEDIES = [
    remedy_of(
        "BP01",
        "Ghi số ấy ở ô này",
        ballot("phieu_thu_ve: 9"),
        provoked=[ballot("phieu_thu_ve:")],
    ),
    remedy_of(
        "BP01",
        "chưa kiểm phiếu thì xóa các số phiếu đã ghi ở trang Bỏ phiếu, Kiểm phiếu",
        ballot(UNCOUNTED),
        sets("Kiểm phiếu", "A", "Đồng ý", ""),
        sets("Kiểm phiếu", "A", "Không đồng ý", ""),
        provoked=[ballot("phieu_thu_ve:")],
    ),
    remedy_of(
        "BP02",
        "Ghi số phiếu đồng ý (không có phiếu nào thì ghi 0)",
        sets("Kiểm phiếu", "A", "Đồng ý", "0"),
        provoked=[sets("Kiểm phiếu", "A", "Đồng ý", "")],
    ),
    remedy_of(
        "BP02",
        "không đưa đơn vị này ra bỏ phiếu thì xóa hàng",
        drops("Kiểm phiếu", "Bằng khen"),
        provoked=[
            adds("Khen thưởng", "2", "Bằng khen"),
            adds("Kiểm phiếu", "A", "Bằng khen"),
        ],
    ),
    remedy_of(
        "BP03",
        "sửa số sai trong hai số",
        ballot("so_tham_gia: 9"),
        provoked=[ballot("so_tham_gia: 8\nkhong_tham_gia: Sở An (bận)")],
    ),
    remedy_of(
        "BP04",
        "sửa số sai trong ba số",
        ballot("phieu_khong_hop_le: 1"),
        provoked=[ballot("phieu_khong_hop_le: 0")],
    ),
    remedy_of(
        "BP05",
        "Sửa số phiếu của hàng này",
        sets("Kiểm phiếu", "A", "Đồng ý", "7"),
        provoked=[sets("Kiểm phiếu", "A", "Đồng ý", "8")],
    ),
    remedy_of(
        "BP05",
        "hoặc Số phiếu hợp lệ ở trang Bỏ phiếu",
        ballot("phieu_hop_le: 9\nphieu_khong_hop_le: 0"),
        provoked=[sets("Kiểm phiếu", "A", "Đồng ý", "8")],
    ),
    remedy_of(
        "BP06",
        "Xóa hàng này",
        drops("Kiểm phiếu", "A"),
        ballot(UNCOUNTED),
        provoked=[adds("Không đề nghị", "A", "Nộp báo cáo muộn")],
    ),
    remedy_of(
        "BP06",
        "nếu ghi nhầm ở trang Không đề nghị thì xóa hàng ở đó",
        drops("Không đề nghị", "A"),
        provoked=[adds("Không đề nghị", "A", "Nộp báo cáo muộn")],
    ),
    remedy_of(
        "BP07",
        "Hội nghị có bỏ phiếu thì ghi “có”",
        ballot("co_bo_phieu: có"),
        provoked=[ballot("co_bo_phieu: không")],
    ),
    remedy_of(
        "BP07",
        "không bỏ phiếu thì xóa các số phiếu",
        ballot(UNCOUNTED),
        sets("Kiểm phiếu", "A", "Đồng ý", ""),
        sets("Kiểm phiếu", "A", "Không đồng ý", ""),
        provoked=[ballot("co_bo_phieu: không")],
    ),
    remedy_of(
        "BP08",
        "Ghi từng đơn vị đã đưa ra bỏ phiếu, hình thức và số phiếu đồng ý",
        adds("Kiểm phiếu", "A", "Cờ thi đua", "8"),
        provoked=[drops("Kiểm phiếu", "A")],
    ),
    remedy_of(
        "BP09",
        "Ghi số phần trăm của tổng số thành viên, ví dụ 80",
        sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "80"),
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "0,8")],
    ),
    remedy_of(
        "BP09",
        "không xét phiếu thì để trống",
        sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", ""),
        provoked=[sets("Khen thưởng", "Cờ thi đua", "Từ tỷ lệ phiếu", "800")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(replace(remedy, bloc=BALLOT), tmp_path / "khoi_9")
