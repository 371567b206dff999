"""What a message on khoi.xlsx says to do clears its error."""

import pytest

from tests.remedies.acts import adds, drops, khoi, new_form, sets, types
from tests.remedies.remedy import clears, remedy_of

RESULT, CRITERION = ("A", "Nội dung 1", "A1"), ("A", "Tiêu chí", "TC2")
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí \
| Thuộc chỉ tiêu | Mẫu câu |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 | | |
"""
A2 = "| A | A2 | Trồng rừng | ha | lũy kế | tăng | 20 | TC1 | |"
TWO_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi khác |
| A | Sở An | |
| B | Sở Bình | |
"""
B1 = "| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 | | |"
CRITERIA = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tham số 1 \
| Áp dụng cho | Thay cho |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | | | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | | | |
"""
TC3 = "| TC3 | ND1 | Nền nếp khác | Nhập điểm | 30 | | A | TC2 |"
TC4 = "| TC4 | ND1 | Phong trào | Nhập điểm | 30 | | A | |"
IN_TURN = (
    TWO_MEMBERS
    + "| C | Sở Cường | |\n"
    + TARGETS
    + f"{B1}\n{B1.replace('B', 'C')}"
    + CRITERIA
    + f"{TC3.replace('| A |', '| B |')}\n{TC4}"
)
RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) |
"""
BY_RATIO = CRITERIA.replace("Nhập điểm", "Tỷ lệ thuận")
BY_SHARE = "# Khối\nxep_hang_theo: tỷ lệ điểm"
WITHOUT_PLAN = "| Có kế hoạch mới tính | =IF(co_ke_hoach=0,diem_chuan,diem_chuan*ty_le) |"
BY_PARAMETER = "| Nhập điểm có hệ số | =MIN(diem_chuan,tham_so_1*diem_nhap) |"
OUT_OF_PLAN = "=MIN(diem_chuan,diem_chuan*thuc_hien/ke_hoach)"

TWO_TARGETS_EACH = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Số chỉ tiêu |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | 2 |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | |
"""
PLEDGE = """
# Khối
ky: Giao ước
phan_nam: 0
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
"""
REGISTERED = {"Tên_chỉ_tiêu": "Trồng cây", "Loại": "lũy kế", "Chiều": "tăng", "Kế_hoạch": "100"}

HALF_YEAR = "# Khối\nky: 6 tháng\nphan_nam: 0,5\n# Hội nghị\nngay_hop: 21/7/2024"
UNSCORED = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Các chỉ tiêu | | |
"""

REMEDIES = [
    remedy_of(
        "SK67",
        "Điền cột Tên đơn vị",
        sets("Thành viên", "A", "Tên đơn vị", "Sở An"),
        provoked=[sets("Thành viên", "A", "Tên đơn vị", "")],
    ),
    remedy_of(
        "SK67",
        "không dùng hàng này thì xóa cả hàng",
        drops("Nội dung", "ND2"),
        provoked=[adds("Nội dung", "ND2")],
    ),
    remedy_of(
        "SK01",
        "Điền cột Kế hoạch theo giao ước",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "")],
    ),
    remedy_of(
        "SK01",
        "cách chấm vẫn tính được (có dùng co_ke_hoach) thì ghi “không có”",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "không có"),
        bloc=RULES + WITHOUT_PLAN + TARGETS.replace("| 100 |", "| |"),
        provoked=[sets("Tiêu chí", "TC1", "Cách chấm", "Có kế hoạch mới tính")],
    ),
    remedy_of(
        "SK01",
        "chọn loại “chỉ nêu số”, để trống cột Tiêu chí và lập lại biểu mẫu",
        sets("Chỉ tiêu", "A2", "Loại", "chỉ nêu số"),
        sets("Chỉ tiêu", "A2", "Tiêu chí", ""),
        new_form("A", A2="20"),
        bloc=TARGETS + A2.replace("| 20 |", "| |") + " |",
        typed={"A2": "20"},
    ),
    remedy_of(
        "SK02",
        "Sửa kế hoạch theo giao ước",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", "0")],
    ),
    remedy_of(
        "SK02",
        "sửa Chiều thành “giảm” và lập lại biểu mẫu",
        sets("Chỉ tiêu", "A1", "Chiều", "giảm"),
        new_form("A", A1="0"),
        bloc=TARGETS.replace("| 100 |", "| 0 |"),
    ),
    remedy_of(
        "SK02",
        "chọn loại “chỉ nêu số”, để trống cột Kế hoạch, cột Tiêu chí và lập lại biểu mẫu",
        sets("Chỉ tiêu", "A2", "Loại", "chỉ nêu số"),
        sets("Chỉ tiêu", "A2", "Kế hoạch", ""),
        sets("Chỉ tiêu", "A2", "Tiêu chí", ""),
        new_form("A", A2="20"),
        bloc=TARGETS + A2.replace("| 20 |", "| 0 |") + " |",
        typed={"A2": "20"},
    ),
    remedy_of(
        "SK03",
        "Điền mã và tên các đơn vị thành viên",
        adds("Thành viên", "A", "Sở An"),
        provoked=[khoi("# Thành viên\n| Mã đơn vị | Tên đơn vị |")],
    ),
    remedy_of(
        "SK04",
        "Chỉ dùng các tên: [chỉ tiêu]",
        sets("Chỉ tiêu", "A1", "Mẫu câu", "[chỉ tiêu]: [giá trị]"),
        bloc=TARGETS,
        provoked=[sets("Chỉ tiêu", "A1", "Mẫu câu", "[chỉ tiêu]: [gía trị]")],
    ),
    remedy_of(
        "SK05",
        "Sửa tên cách chấm",
        sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm"),
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "Nhập diem tay")],
    ),
    remedy_of(
        "SK05",
        "thêm một hàng vào trang Cách chấm",
        adds("Cách chấm", "Chấm tay", "=MIN(diem_chuan,diem_nhap)"),
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "Chấm tay")],
    ),
    remedy_of(
        "SK06",
        "Điền số vào ô này",
        sets("Tiêu chí", "TC2", "Tham số 1", "1"),
        bloc=CRITERIA + RULES + BY_PARAMETER,
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm có hệ số")],
    ),
    remedy_of(
        "SK06",
        "ghi 0 nếu không có",
        sets("Tiêu chí", "TC2", "Tham số 1", "0"),
        bloc=CRITERIA + RULES + BY_PARAMETER,
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm có hệ số")],
    ),
    remedy_of(
        "SK07",
        "Thêm chỉ tiêu của đơn vị vào trang Chỉ tiêu và lập lại biểu mẫu",
        adds("Chỉ tiêu", "B", "B1", "Mở lớp", "lớp", "lũy kế", "tăng", "20", "TC1"),
        new_form("B"),
        bloc=TWO_MEMBERS,
    ),
    remedy_of(
        "SK07",
        "giới hạn cột Áp dụng cho của tiêu chí",
        sets("Tiêu chí", "TC1", "Áp dụng cho", "A"),
        bloc=TWO_MEMBERS,
    ),
    remedy_of(
        "SK14",
        "Đặt cho mỗi đơn vị tên gọi riêng",
        sets("Thành viên", "B", "Tên gọi khác", "Ngành Bình"),
        bloc=TWO_MEMBERS + TARGETS + B1,
        provoked=[sets("Thành viên", "B", "Tên gọi khác", "Sở An")],
    ),
    remedy_of(
        "SK15",
        "Chọn một trong: lũy kế",
        sets("Chỉ tiêu", "A1", "Loại", "lũy kế"),
        provoked=[sets("Chỉ tiêu", "A1", "Loại", "")],
    ),
    remedy_of(
        "SK21",
        "Sửa cột Thuộc chỉ tiêu",
        sets("Chỉ tiêu", "B1", "Thuộc chỉ tiêu", ""),
        bloc=TWO_MEMBERS + TARGETS + B1,
        provoked=[sets("Chỉ tiêu", "B1", "Thuộc chỉ tiêu", "A1")],
    ),
    remedy_of(
        "SK23",
        "Đổi loại thành “thời điểm”",
        sets("Chỉ tiêu", "A1", "Loại", "thời điểm"),
        new_form("A"),
        bloc=TARGETS.replace("lũy kế", "tỷ lệ").replace("| cây |", "| ‰ |"),
    ),
    remedy_of(
        "SK23",
        "đổi đơn vị tính thành % và ghi kế hoạch, kết quả theo %",
        sets("Chỉ tiêu", "A1", "Đơn vị tính", "%"),
        sets("Chỉ tiêu", "A1", "Kế hoạch", "10"),
        new_form("A", A1="10,1"),
        bloc=TARGETS.replace("lũy kế", "tỷ lệ").replace("| cây |", "| ‰ |"),
    ),
    remedy_of(
        "SK25",
        "Ghi đúng tổng số, lớn hơn 0",
        types(*CRITERION, Trên_tổng_số="100"),
        bloc=BY_RATIO,
        provoked=[types(*CRITERION, Thực_hiện="84,67", Trên_tổng_số="0")],
    ),
    remedy_of(
        "SK25",
        "ở cột Áp dụng cho của tiêu chí, trang Tiêu chí của khoi.xlsx, chỉ ghi mã các đơn vị khác",
        sets("Tiêu chí", "TC2", "Áp dụng cho", "B"),
        bloc=BY_SHARE + "\n" + TWO_MEMBERS + TARGETS + B1 + BY_RATIO,
        provoked=[
            types(*CRITERION, Thực_hiện="0", Trên_tổng_số="0"),
            types("B", *CRITERION[1:], Thực_hiện="9", Trên_tổng_số="10"),
        ],
    ),
    remedy_of(
        "SK28",
        "Bổ sung ở hàng này của sổ; Trên tổng số phải lớn hơn 0",
        types(*CRITERION, Trên_tổng_số="100"),
        bloc=BY_RATIO,
        provoked=[types(*CRITERION, Thực_hiện="84,67")],
    ),
    remedy_of(
        "SK28",
        "Bổ sung ở hàng này của sổ",
        types(*CRITERION, Tự_chấm="28"),
        typed={"TC2": ""},
    ),
    remedy_of(
        "SK28",
        "ghi 0 nếu đúng là không có",
        types(*CRITERION, Tự_chấm="0"),
        typed={"TC2": ""},
    ),
    remedy_of(
        "SK35",
        "Sửa cột Áp dụng cho (hoặc Thay cho của các tiêu chí khác)",
        sets("Tiêu chí", "TC3", "Thay cho", ""),
        bloc=CRITERIA + TC3.replace("TC2", ""),
        typed={"TC3": "20"},
        provoked=[sets("Tiêu chí", "TC3", "Thay cho", "TC2")],
    ),
    remedy_of(
        "SK35",
        "nếu không dùng thì xóa hàng này và mã này ở cột Thay cho",
        sets("Tiêu chí", "TC3", "Thay cho", ""),
        drops("Tiêu chí", "TC2"),
        bloc=CRITERIA + TC3,
        typed={"TC3": "20"},
    ),
    remedy_of(
        "SK36",
        "Điền mã các đơn vị vào cột Áp dụng cho",
        sets("Tiêu chí", "TC3", "Áp dụng cho", "B"),
        bloc=TWO_MEMBERS + TARGETS + B1 + CRITERIA + TC3.replace("| A |", "| B |"),
        typed={"TC3": "20"},
        provoked=[sets("Tiêu chí", "TC3", "Áp dụng cho", "")],
    ),
    remedy_of(
        "SK37",
        "Sửa cột Thay cho",
        sets("Tiêu chí", "TC2", "Thay cho", ""),
        bloc=CRITERIA,
        provoked=[
            sets("Tiêu chí", "TC2", "Thay cho", "TC2"),
            sets("Tiêu chí", "TC2", "Áp dụng cho", "A"),
        ],
    ),
    remedy_of(
        "SK38",
        "Để mỗi đơn vị chỉ có một tiêu chí thay thế",
        sets("Tiêu chí", "TC4", "Thay cho", ""),
        bloc=TWO_MEMBERS + TARGETS + B1 + CRITERIA + f"{TC3}\n{TC4}",
        typed={"TC3": "20", "TC4": "20"},
        provoked=[sets("Tiêu chí", "TC4", "Thay cho", "TC2")],
    ),
    remedy_of(
        "SK87",
        "Sửa cột Thay cho thành TC2",
        sets("Tiêu chí", "TC4", "Thay cho", "TC2"),
        bloc=IN_TURN,
        typed={"TC3": "20", "TC4": "20", "C1": "18"},
        provoked=[sets("Tiêu chí", "TC4", "Thay cho", "TC3")],
    ),
    remedy_of(
        "SK87",
        "nếu đúng là giao thêm thì xóa mã ở cột Thay cho",
        sets("Tiêu chí", "TC4", "Thay cho", ""),
        bloc=IN_TURN,
        typed={"TC3": "20", "TC4": "20", "C1": "18"},
        provoked=[sets("Tiêu chí", "TC4", "Thay cho", "TC3")],
    ),
    remedy_of(
        "SK40",
        "Điền một số",
        sets("Mức đánh giá", "tốt", "Giá trị", "1"),
        bloc="# Mức đánh giá\n| Mức | Giá trị |\n| tốt | |",
    ),
    remedy_of(
        "SK41",
        "Điền kế hoạch",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "100"),
        new_form("A"),
        bloc=TARGETS.replace("| 100 |", "| không có |"),
    ),
    remedy_of(
        "SK41",
        "dùng đại lượng co_ke_hoach trong công thức của cách chấm",
        khoi(RULES.replace("diem_chuan*ty_le", "IF(co_ke_hoach=0,diem_chuan,diem_chuan*ty_le)")),
        bloc=TARGETS.replace("| 100 |", "| không có |"),
    ),
    remedy_of(
        "SK57",
        "Sửa cột Tiêu chí của chỉ tiêu",
        sets("Chỉ tiêu", "B1", "Tiêu chí", ""),
        bloc=TWO_MEMBERS + TARGETS + B1 + CRITERIA,
        provoked=[sets("Tiêu chí", "TC1", "Áp dụng cho", "A")],
    ),
    remedy_of(
        "SK57",
        "cột Áp dụng cho, Thay cho của tiêu chí",
        sets("Tiêu chí", "TC1", "Áp dụng cho", "A; B"),
        bloc=TWO_MEMBERS + TARGETS + B1 + CRITERIA,
        provoked=[sets("Tiêu chí", "TC1", "Áp dụng cho", "A")],
    ),
    remedy_of(
        "SK59",
        "Điền mã tiêu chí vào cột Tiêu chí của các chỉ tiêu",
        sets("Chỉ tiêu", "A1", "Tiêu chí", "TC1"),
        bloc=RULES.replace("=MIN(diem_chuan,diem_chuan*ty_le)", OUT_OF_PLAN),
        provoked=[sets("Chỉ tiêu", "A1", "Tiêu chí", "")],
    ),
    remedy_of(
        "SK59",
        "chọn cách chấm khác",
        sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm"),
        bloc=RULES.replace("=MIN(diem_chuan,diem_chuan*ty_le)", OUT_OF_PLAN),
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "Tỷ lệ thuận")],
    ),
    remedy_of(
        "SK60",
        "Điền Điểm chuẩn",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "30"),
        bloc=BY_SHARE + RULES.replace("MIN(diem_chuan,diem_nhap)", "diem_nhap"),
        provoked=[sets("Tiêu chí", "TC2", "Điểm chuẩn", "")],
    ),
    remedy_of(
        "SK60",
        "ghi 0 nếu tiêu chí chỉ cộng, trừ",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "0"),
        bloc=BY_SHARE + RULES.replace("=MIN(diem_chuan,diem_nhap)", "=0"),
        typed={"TC2": ""},
        provoked=[sets("Tiêu chí", "TC2", "Điểm chuẩn", "")],
    ),
    remedy_of(
        "SK32",
        "Thêm hoặc bớt hàng ở trang này",
        types("A", "Đăng ký", "A.02", **{**REGISTERED, "Tên_chỉ_tiêu": "Trồng rừng"}),
        bloc=PLEDGE + TWO_TARGETS_EACH,
        provoked=[types("A", "Đăng ký", "A.01", **REGISTERED)],
    ),
    remedy_of(
        "SK32",
        "sửa cột Số chỉ tiêu của tiêu chí",
        sets("Tiêu chí", "TC1", "Số chỉ tiêu", "1"),
        bloc=TWO_TARGETS_EACH,
    ),
    remedy_of(
        "SK33",
        "Sửa điểm chuẩn của tiêu chí",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "30"),
        bloc="# Khối\nthang_diem: 100",
        provoked=[sets("Tiêu chí", "TC2", "Điểm chuẩn", "40")],
    ),
    remedy_of(
        "SK33",
        "mục Tổng điểm chuẩn",
        khoi("# Khối\nthang_diem: 100"),
        provoked=[khoi("# Khối\nthang_diem: 1000")],
    ),
    remedy_of(
        "SK33",
        "số chỉ tiêu",
        sets("Tiêu chí", "TC1", "Số chỉ tiêu", "1"),
        bloc="# Khối\nthang_diem: 100\n" + TWO_TARGETS_EACH,
    ),
    remedy_of(
        "SK34",
        "Sửa điểm chuẩn của tiêu chí",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "30"),
        provoked=[
            sets("Nội dung", "ND1", "Điểm chuẩn", "100"),
            sets("Tiêu chí", "TC2", "Điểm chuẩn", "40"),
        ],
    ),
    remedy_of(
        "SK34",
        "điểm chuẩn của nội dung",
        sets("Nội dung", "ND1", "Điểm chuẩn", "100"),
        provoked=[sets("Nội dung", "ND1", "Điểm chuẩn", "1000")],
    ),
    remedy_of(
        "SK70",
        "Ghi “có” hoặc “không” ở cột Giá trị của mục Kỳ này chấm điểm",
        khoi("# Khối\ncham_diem: không"),
        bloc=HALF_YEAR,
    ),
    remedy_of(
        "SK71",
        "Điền tên một cách chấm của trang Cách chấm",
        sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm"),
        bloc="# Khối\ncham_diem: có",
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of(
        "SK71",
        "Tiêu chí không bao giờ chấm thì xóa Điểm chuẩn, Thưởng tối đa, Trừ tối đa của nó",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", ""),
        bloc="# Khối\ncham_diem: có",
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of(
        "SK72",
        "nếu kỳ này không chấm thì ghi “không” ở ô này",
        khoi("# Khối\ncham_diem: không"),
        bloc="# Khối\ncham_diem: có" + UNSCORED,
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
