"""What a message on the frozen pledge says to do clears its error."""

import pytest

from tests.pledges import frozen_text
from tests.remedies.acts import adds, drops, khoi, new_form, pastes, removes, sets, types
from tests.remedies.desk import BLOC, book_of
from tests.remedies.remedy import clears, remedy_of
from tests.text_workbooks import merged

TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
"""
NO_CHANGES = "\n# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n"
A2 = "| A | A2 | Trồng rừng | ha | lũy kế | tăng | 20 | TC1 |"
FROZEN = frozen_text(book_of(merged(BLOC, TARGETS))) + NO_CHANGES
FROZEN_WITH_A2 = frozen_text(book_of(merged(BLOC, TARGETS + A2))) + NO_CHANGES
OTHER_PLAN = TARGETS.replace("| 100 |", "| 80 |") + FROZEN
CHANGES, WHY = "Thay đổi giao ước", "Hội nghị thống nhất"
WITH_CHANGE = OTHER_PLAN + f"| Chỉ tiêu | A1 | Kế hoạch | 100 | 80 | {WHY} |"

PLEDGE = "# Khối\nky: Giao ước\nphan_nam: 0\n" + TARGETS
COMPARED = """
# Khối
ky: Giao ước
phan_nam: 0
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | So với | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | lũy kế | tăng | Nghị quyết HĐND | 100 | TC1 |
"""
NOT_RANKED = "# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n"
FIRST_YEAR = "# Khối\nky: Giao ước\nphan_nam: 0\n# Chỉ tiêu\n" + TARGETS.strip().splitlines()[1]
TWO_MEMBERS = merged(
    FIRST_YEAR,
    """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| B | B1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
""",
)
TWO_CRITERIA = merged(
    TWO_MEMBERS,
    """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Áp dụng cho |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | |
| TC2 | ND1 | Chỉ tiêu khác | Tỷ lệ thuận | 30 | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| A | A2 | Trồng rừng | ha | lũy kế | tăng | 20 | TC2 |
| B | B1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
""",
)
REGISTERS = types(
    "A",
    "Đăng ký",
    "A.01",
    Tên_chỉ_tiêu="Trồng cây",
    Đơn_vị_tính="cây",
    Loại="lũy kế",
    Chiều="tăng",
    Kế_hoạch="100",
)
ADDED = adds("Chỉ tiêu", "A", "A2", "Trồng rừng", "ha", "lũy kế", "tăng", "20", "TC1")
SMALL_RATE = types(
    "A",
    "Đăng ký",
    "A.01",
    Tên_chỉ_tiêu="Hồ sơ trễ hạn",
    Đơn_vị_tính="%",
    Loại="tỷ lệ",
    Chiều="giảm",
    Kế_hoạch="0,95",
    Tiêu_chí="TC1",
)

REMEDIES = [
    remedy_of(
        "TV42",
        "Là 95% thì ghi 95",
        types("A", "Đăng ký", "A.01", Kế_hoạch="95"),
        bloc=FIRST_YEAR,
        provoked=[SMALL_RATE],
    ),
    remedy_of(
        "TV42",
        "đúng là 0,95% thì ghi cả dấu %: 0,95%",
        types("A", "Đăng ký", "A.01", Kế_hoạch="0,95%"),
        bloc=FIRST_YEAR,
        provoked=[SMALL_RATE],
    ),
    remedy_of(
        "GU01",
        "Trả ô này về “100”",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        bloc=TARGETS + FROZEN,
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "80")],
    ),
    remedy_of(
        "GU01",
        "Trang “Chỉ tiêu”, Mã “A1”, Cột “Kế hoạch”, Từ “100”, Thành “80”, kèm lý do",
        adds(CHANGES, "Chỉ tiêu", "A1", "Kế hoạch", "100", "80", WHY),
        bloc=OTHER_PLAN,
    ),
    remedy_of(
        "GU02",
        "Xóa hàng này",
        drops("Chỉ tiêu", "A2"),
        bloc=TARGETS + FROZEN,
        provoked=[adds("Chỉ tiêu", "A", "A2", "Trồng rừng", "ha", "lũy kế", "tăng", "20", "TC1")],
    ),
    remedy_of(
        "GU02",
        "Trang “Chỉ tiêu”, Mã “A2”, Thành “thêm”, kèm lý do; hai cột Cột, Từ để trống",
        adds(CHANGES, "Chỉ tiêu", "A2", "", "", "thêm", WHY),
        bloc=TARGETS + A2 + "\n" + FROZEN,
        typed={"A2": "20"},
    ),
    remedy_of(
        "GU03",
        "Ghi lại hàng này ở trang Chỉ tiêu",
        adds("Chỉ tiêu", "A", "A2", "Trồng rừng", "ha", "lũy kế", "tăng", "20", "TC1"),
        bloc=TARGETS + A2 + "\n" + FROZEN_WITH_A2,
        typed={"A2": "20"},
        provoked=[drops("Chỉ tiêu", "A2")],
    ),
    remedy_of(
        "GU03",
        "Trang “Chỉ tiêu”, Mã “A2”, Thành “bỏ”, kèm lý do; hai cột Cột, Từ để trống",
        adds(CHANGES, "Chỉ tiêu", "A2", "", "", "bỏ", WHY),
        bloc=TARGETS + FROZEN_WITH_A2,
    ),
    remedy_of(
        "GU04",
        "Sửa ô này thành “80”",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "80"),
        bloc=WITH_CHANGE,
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "90")],
    ),
    remedy_of(
        "GU04",
        "sửa hàng đó ở trang Thay đổi giao ước",
        sets(CHANGES, "A1", "Thành", "80"),
        bloc=WITH_CHANGE,
        provoked=[sets(CHANGES, "A1", "Thành", "90")],
    ),
    remedy_of(
        "GU05",
        "Sửa cột Từ thành “100”",
        sets(CHANGES, "A1", "Từ", "100"),
        bloc=WITH_CHANGE,
        provoked=[sets(CHANGES, "A1", "Từ", "120")],
    ),
    remedy_of(
        "GU05",
        "xóa hàng này nếu không có thay đổi đó",
        drops(CHANGES, "A1"),
        bloc=TARGETS + FROZEN,
        provoked=[adds(CHANGES, "Chỉ tiêu", "A1", "Kế hoạch", "120", "100", WHY)],
    ),
    remedy_of(
        "GU06",
        "Sửa hoặc xóa hàng này",
        drops(CHANGES, "A1"),
        bloc=TARGETS + FROZEN,
        provoked=[adds(CHANGES, "Chỉ tiêu", "A1", "", "", "thêm", WHY)],
    ),
    remedy_of(
        "GU07",
        "Nhận lại biểu mẫu mới lập (nút “Lập biểu mẫu”",
        new_form("A"),
        bloc=PLEDGE,
        provoked=[ADDED],
    ),
    remedy_of(
        "GU07",
        "Trang “Chỉ tiêu”, Mã “A2”, Thành “thêm”, kèm lý do",
        adds(CHANGES, "Chỉ tiêu", "A2", "", "", "thêm", WHY),
        bloc=PLEDGE + NO_CHANGES,
        provoked=[ADDED],
    ),
    remedy_of(
        "GU09",
        "ô bị khóa thì điền vào biểu mẫu mới lập (nút “Lập biểu mẫu”",
        new_form("A"),
        bloc=COMPARED,
        provoked=[sets("Chỉ tiêu", "A1", "So với", "chỉ tiêu đăng ký")],
    ),
    remedy_of(
        "GU09",
        "Khối đã thống nhất đổi thì sửa ở trang Chỉ tiêu của khoi.xlsx",
        sets("Chỉ tiêu", "A1", "So với", "Nghị quyết HĐND"),
        bloc=COMPARED,
        provoked=[sets("Chỉ tiêu", "A1", "So với", "chỉ tiêu đăng ký")],
    ),
    remedy_of(
        "GU11",
        "Xin đơn vị ghi chỉ tiêu vào trang Đăng ký rồi gửi lại sổ",
        REGISTERS,
        bloc=FIRST_YEAR,
    ),
    remedy_of(
        "GU11",
        "khối ghi chỉ tiêu của đơn vị vào trang Chỉ tiêu của khoi.xlsx",
        adds("Chỉ tiêu", "A", "A1", "Trồng cây", "cây", "lũy kế", "tăng", "100", "TC1"),
        new_form("A"),
        bloc=FIRST_YEAR,
    ),
    remedy_of(
        "GU11",
        "ghi đơn vị, lý do vào trang Không xếp loại, đánh x ở cột Không nộp, và chuyển sổ ra khỏi "
        "thư mục thanh_vien",
        khoi(f"{NOT_RANKED}| A | Mới thành lập | x |"),
        removes("thanh_vien/A.xlsx"),
        bloc=TWO_MEMBERS,
    ),
    remedy_of(
        "GU11",
        "sửa cột Áp dụng cho của tiêu chí",
        sets("Tiêu chí", "TC2", "Áp dụng cho", "A"),
        bloc=TWO_CRITERIA,
    ),
    remedy_of(
        "TV02",
        "Nhận lại biểu mẫu mới lập (nút “Lập biểu mẫu”",
        new_form("A", A2="20"),
        provoked=[ADDED],
    ),
    remedy_of(
        "TV02",
        "Đơn vị A, Mã A2, Cột “Thực hiện”, Số cũ để trống, Số mới là kết quả",
        adds("Điều chỉnh", "A", "A2", "Thực hiện", "", "20", WHY),
        provoked=[ADDED],
    ),
    remedy_of(
        "TV03",
        "ô bị khóa thì điền vào biểu mẫu mới lập (nút “Lập biểu mẫu”",
        new_form("A"),
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "80")],
    ),
    remedy_of(
        "TV03",
        "ghi một hàng ở bảng Thay đổi giao ước của khoi.xlsx: Trang “Chỉ tiêu”, Mã “A1”, Cột "
        "“Kế hoạch”, Từ “100”, Thành “80”, kèm lý do",
        adds(CHANGES, "Chỉ tiêu", "A1", "Kế hoạch", "100", "80", WHY),
        bloc=NO_CHANGES,
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "80")],
    ),
    remedy_of(
        "TV03",
        "giao ước đã ký ghi 100 thì sửa thành 100 ở cột Kế hoạch, trang Chỉ tiêu của khoi.xlsx",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "80")],
    ),
    remedy_of(
        "TV03",
        "khối đã đổi kế hoạch từ 80 thành 100 thì ghi 100 ở cột Kế hoạch, trang Chỉ tiêu của "
        "khoi.xlsx, và một hàng ở bảng Thay đổi giao ước: Trang “Chỉ tiêu”, Mã “A1”, Cột "
        "“Kế hoạch”, Từ “80”, Thành “100”, kèm lý do",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        adds(CHANGES, "Chỉ tiêu", "A1", "Kế hoạch", "80", "100", WHY),
        bloc=NO_CHANGES,
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "80")],
    ),
    remedy_of(
        "TV03",
        "khối đã đổi kế hoạch từ 100 thành 120 thì ghi 120 ở cột Kế hoạch, trang Chỉ tiêu của "
        "khoi.xlsx, và một hàng ở bảng Thay đổi giao ước: Trang “Chỉ tiêu”, Mã “A1”, Cột "
        "“Kế hoạch”, Từ “100”, Thành “120”, kèm lý do",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "120"),
        adds(CHANGES, "Chỉ tiêu", "A1", "Kế hoạch", "100", "120", WHY),
        bloc=TARGETS + FROZEN,
        provoked=[pastes("A", "Nội dung 1", "A1", Kế_hoạch=120)],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
