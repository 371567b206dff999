"""What a warning or note on the documents says to do quiets it."""

from dataclasses import replace

import pytest

from tests.remedies.acts import adds, drops, khoi, sets
from tests.remedies.remedy import quiets, remedy_of

HONOURED = """
# Khen thưởng
| Hạng | Hình thức đề nghị |
| 1 | Cờ thi đua |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
| A | TC1 | 70 |
| A | TC2 | 28 |
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình |
# Diễn biến
| Mục | Người | Nội dung |
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Kết quả |
# Kế hoạch
| Việc | Thời gian | Đơn vị thực hiện |
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Có mặt |
| chủ trì | A | Ông An | có mặt |
| thư ký | A | Bà Bình | có mặt |
"""
HELD = adds("Ý kiến", "Sở An", "Bổ sung", "Tiếp thu")
PLEDGED = "# Khối\nky: Giao ước\nphan_nam: 0\n# Hội nghị\nngay_hop: 21/1/2024"
ANSWER, COMMENT = adds("Ý kiến", "Sở An", "", "Tiếp thu"), adds("Ý kiến", "Sở An", "Bổ sung", "")
STEP = adds("Diễn biến", "chương trình", "", "")
SPEECH = adds("Diễn biến", "phát biểu chỉ đạo", "", "Các đơn vị cố gắng")
NO_ADDRESSEE = khoi("# Căn cứ, nơi nhận\n| Mục | Nội dung |\n| nơi nhận | Các đơn vị |")
NO_PART = khoi(
    "# Nội dung\n| Mã nội dung | Tên nội dung |\n| ND1 | Chỉ tiêu |\n| ND9 | Phong trào |"
)
SIGNERS = """
# Người ký
| Thẩm quyền ký | Họ và tên |
| TM. KHỐI THI ĐUA | Nguyễn Văn An |
| TM. KHỐI THI ĐUA | Lê Văn Bình |
| TM. KHỐI THI ĐUA | Võ Văn Cường |
"""

REMEDIES = [
    remedy_of(
        "VB01",
        "Thêm ở trang này một hàng",
        adds("Căn cứ, nơi nhận", "kính gửi", "Ban Thi đua"),
        provoked=[NO_ADDRESSEE, khoi("# Khen thưởng\n| Hạng | Hình thức đề nghị |")],
    ),
    remedy_of(
        "VB02",
        "Thêm lời ở trang Lời báo cáo (cột Phần ghi ND9)",
        adds("Lời báo cáo", "ND9", "Các đơn vị hưởng ứng phong trào."),
        provoked=[NO_PART],
    ),
    remedy_of(
        "VB07",
        "chỉ để một hoặc hai người",
        drops("Người ký", "Võ Văn Cường"),
        provoked=[khoi(SIGNERS)],
    ),
    remedy_of(
        "VB23",
        "Điền trang Người ký",
        adds("Người ký", "TM. KHỐI THI ĐUA", "Nguyễn Văn An"),
        provoked=[khoi(PLEDGED), drops("Người ký", "Nguyễn Văn An")],
    ),
    remedy_of(
        "VB24",
        "Điền ở ô này",
        sets("Ý kiến", "Bổ sung", "Tiếp thu, giải trình", "Tiếp thu"),
        provoked=[COMMENT],
    ),
    remedy_of(
        "VB30",
        "Ghi ý kiến ở ô này",
        sets("Ý kiến", "Tiếp thu", "Ý kiến", "Bổ sung"),
        provoked=[ANSWER],
    ),
    remedy_of("VB30", "hoặc xóa hàng này", drops("Ý kiến", "Tiếp thu"), provoked=[ANSWER]),
    remedy_of(
        "VB31",
        "Thêm ở trang này một hàng, cột Mục chọn “kính gửi”",
        adds("Căn cứ, nơi nhận", "kính gửi", "Ban Thi đua"),
        provoked=[NO_ADDRESSEE],
    ),
    remedy_of(
        "VB33",
        "Chỉ ghi số, như 15",
        khoi("# Khối\nso_bao_cao: 15"),
        provoked=[khoi("# Khối\nso_bao_cao: 15/BC-KTĐ7")],
    ),
    remedy_of(
        "VB45",
        "Ghi ở ô này",
        sets("Diễn biến", "phát biểu chỉ đạo", "Người", "Ông An"),
        provoked=[SPEECH],
    ),
    remedy_of(
        "VB46",
        "Ghi nội dung ở ô này",
        sets("Diễn biến", "chương trình", "Nội dung", "Thông qua báo cáo"),
        provoked=[STEP],
    ),
    remedy_of("VB46", "hoặc xóa hàng này", drops("Diễn biến", "chương trình"), provoked=[STEP]),
    remedy_of(
        "VB47",
        "cột Kết quả",
        sets("Biểu quyết", "Xếp hạng", "Kết quả", "Nhất trí"),
        provoked=[adds("Biểu quyết", "Xếp hạng", "", "")],
    ),
    remedy_of(
        "VB49",
        "Thêm ở trang này một hàng về báo cáo",
        adds("Biểu quyết", "Dự thảo báo cáo", "1", "Thống nhất"),
        provoked=[HELD],
    ),
    remedy_of(
        "VB49",
        "hoặc ghi kết luận đã thông qua báo cáo ở trang Diễn biến",
        adds("Diễn biến", "kết luận", "", "Hội nghị thông qua báo cáo."),
        provoked=[HELD],
    ),
    remedy_of(
        "VB50",
        "Điền ở ô này, như 14 giờ 00",
        khoi("# Hội nghị\nngay_hop: 21/1/2025\nbat_dau: 14 giờ 00\ndia_diem: Sở A"),
        provoked=[khoi("# Hội nghị\nngay_hop: 21/1/2025\ndia_diem: Sở A")],
    ),
    remedy_of(
        "VB21",
        "Điền ở ô này",
        sets("Kế hoạch", "Họp sơ kết", "Thời gian", "Tháng 7"),
        provoked=[khoi(PLEDGED), adds("Kế hoạch", "Họp sơ kết", "", "A")],
    ),
    remedy_of(
        "VB22",
        "Ghi cột Việc, hoặc xóa hàng này",
        drops("Kế hoạch", "Tháng 7"),
        provoked=[khoi(PLEDGED), adds("Kế hoạch", "", "Tháng 7", "A")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(replace(remedy, bloc=HONOURED), tmp_path / "khoi_9")
