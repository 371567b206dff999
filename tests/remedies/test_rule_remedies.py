"""What a message on a way of scoring says to do clears its error."""

import pytest

from tests.remedies.acts import adds, sets, types
from tests.remedies.remedy import clears, remedy_of

RIGHT = "=MIN(diem_chuan,diem_nhap)"
BLOC = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | 3 | 3 |
"""
ROW = "Nhập điểm"
CRITERION = ("A", "Tiêu chí", "TC2")


def points(formula, row=ROW):
    """Return the act of typing a formula for points."""
    return sets("Cách chấm", row, "Công thức điểm", formula)


def bonus(formula):
    """Return the act of typing a formula for a bonus or a deduction."""
    return sets("Cách chấm", ROW, "Công thức thưởng, trừ", formula)


def of_targets(formula):
    """Return the act of typing a formula for points of targets."""
    return points(formula, "Tỷ lệ thuận")


REMEDIES = [
    remedy_of("CT01", "Nhập công thức Excel", points(RIGHT), bloc=BLOC, provoked=[points("")]),
    remedy_of(
        "CT02",
        "Thêm dấu = ở đầu",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("MIN(diem_chuan,diem_nhap)")],
    ),
    remedy_of(
        "CT02",
        "nếu ô có định dạng Văn bản (Text) thì đổi sang General rồi nhập lại",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("Lấy điểm tự chấm")],
    ),
    remedy_of(
        "CT03",
        "Kiểm tra dấu ngoặc",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,diem_nhap")],
    ),
    remedy_of(
        "CT04",
        "Viết lại công thức bằng các hàm được phép",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,RAND()*diem_nhap)")],
    ),
    remedy_of(
        "CT05",
        "Ghi đủ các đối số (không có thì ghi 0)",
        points("=IF(diem_nhap>0,diem_nhap,0)"),
        bloc=BLOC,
        provoked=[points("=IF(diem_nhap>0,diem_nhap,)")],
    ),
    remedy_of(
        "CT06",
        "Có phải là “diem_nhap”",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,diem_nhapp)")],
    ),
    remedy_of(
        "CT07",
        "Thay bằng tên đại lượng",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,$F$9)")],
    ),
    remedy_of(
        "CT08",
        "Thay #REF! bằng số hoặc tên đại lượng",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,#REF!)")],
    ),
    remedy_of(
        "CT09",
        "Bỏ phần chữ; số thì viết không có dấu ngoặc kép",
        points("=MIN(diem_chuan,diem_nhap,30)"),
        bloc=BLOC,
        provoked=[points('=MIN(diem_chuan,diem_nhap,"30")')],
    ),
    remedy_of(
        "CT10",
        "vào hàm ROUND với 9 chữ số thập phân",
        of_targets("=IF(ROUND(ty_le*100,9)>=95,diem_chuan,0)"),
        bloc=BLOC,
        provoked=[of_targets("=IF(ty_le*100>=95,diem_chuan,0)")],
    ),
    remedy_of(
        "CT10",
        "so sánh thẳng với một đại lượng",
        of_targets("=IF(ty_le>=0.95,diem_chuan,0)"),
        bloc=BLOC,
        provoked=[of_targets("=IF(ty_le*100>=95,diem_chuan,0)")],
    ),
    remedy_of(
        "CT11",
        "các mốc xếp tăng dần",
        of_targets("=LOOKUP(ty_le,{0,0.5},{1,2})"),
        bloc=BLOC,
        provoked=[of_targets("=LOOKUP(ty_le,{0.5,0},{1,2})")],
    ),
    remedy_of(
        "CT12",
        "Viết công thức bằng tên đại lượng",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("=B3*1")],
    ),
    remedy_of(
        "CT13",
        "bỏ các tên của một loại",
        of_targets("=diem_chuan*ty_le_binh_quan"),
        bloc=BLOC,
        provoked=[of_targets("=diem_chuan*ty_le_binh_quan*ty_le")],
    ),
    remedy_of(
        "CT13",
        "tách thành hai cách chấm cho hai tiêu chí",
        of_targets("=MIN(diem_chuan,diem_chuan*ty_le)"),
        adds("Cách chấm", "Bình quân", "=diem_chuan*ty_le_binh_quan"),
        bloc=BLOC,
        provoked=[of_targets("=diem_chuan*ty_le_binh_quan*ty_le")],
    ),
    remedy_of(
        "CT15",
        "Kiểm tra số liệu",
        types(*CRITERION, Tự_chấm="15"),
        bloc=BLOC,
        provoked=[points("=diem_nhap*2")],
    ),
    remedy_of(
        "CT15",
        "sửa Điểm chuẩn",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "60"),
        bloc=BLOC,
        provoked=[points("=diem_nhap*2")],
    ),
    remedy_of(
        "CT15",
        "thêm MIN với diem_chuan vào công thức điểm",
        points("=MIN(diem_chuan,diem_nhap*2)"),
        bloc=BLOC,
        provoked=[points("=diem_nhap*2")],
    ),
    remedy_of(
        "CT16",
        "thêm MIN với thuong_toi_da",
        bonus("=MIN(thuong_toi_da,5)"),
        bloc=BLOC,
        provoked=[bonus("=5")],
    ),
    remedy_of(
        "CT16",
        "sửa cột Thưởng tối đa",
        sets("Tiêu chí", "TC2", "Thưởng tối đa", "5"),
        bloc=BLOC,
        provoked=[bonus("=5")],
    ),
    remedy_of(
        "CT17",
        "thêm MIN với tru_toi_da",
        bonus("=-MIN(tru_toi_da,5)"),
        bloc=BLOC,
        provoked=[bonus("=-5")],
    ),
    remedy_of(
        "CT17",
        "sửa cột Trừ tối đa",
        sets("Tiêu chí", "TC2", "Trừ tối đa", "5"),
        bloc=BLOC,
        provoked=[bonus("=-5")],
    ),
    remedy_of(
        "CT18",
        "Dùng IF nói rõ mỗi trường hợp được bao nhiêu điểm",
        of_targets("=IF(ty_le>=1,diem_chuan,0)"),
        bloc=BLOC,
        provoked=[of_targets("=ty_le>=1")],
    ),
    remedy_of(
        "CT19",
        "Dùng AND hoặc OR",
        of_targets("=IF(AND(0.9<=ty_le,ty_le<2),diem_chuan,0)"),
        bloc=BLOC,
        provoked=[of_targets("=IF(0.9<=ty_le<2,diem_chuan,0)")],
    ),
    remedy_of(
        "CT22",
        "Kiểm tra số liệu bằng 0 ở mẫu",
        types(*CRITERION, Tự_chấm="28"),
        typed={"TC2": "0"},
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,30/diem_nhap)")],
    ),
    remedy_of(
        "CT22",
        "thêm vào công thức trường hợp mẫu bằng 0",
        points("=IF(diem_nhap=0,0,MIN(diem_chuan,30/diem_nhap))"),
        typed={"TC2": "0"},
        bloc=BLOC,
        provoked=[points("=MIN(diem_chuan,30/diem_nhap)")],
    ),
    remedy_of(
        "CT24",
        "xem công thức có đủ trường hợp cho số liệu này (như mốc thấp nhất)",
        of_targets("=LOOKUP(ty_le,{0,2},{1,2})"),
        bloc=BLOC,
        provoked=[of_targets("=LOOKUP(ty_le,{1.5,2},{1,2})")],
    ),
    remedy_of(
        "CT24",
        "Kiểm tra số liệu",
        types("A", "Nội dung 1", "A1", Thực_hiện="151"),
        bloc=BLOC,
        provoked=[of_targets("=LOOKUP(ty_le,{1.5,2},{1,2})")],
    ),
    remedy_of(
        "CT25",
        "Kiểm tra số liệu và công thức",
        of_targets("=MIN(diem_chuan,100*ty_le)"),
        bloc=BLOC,
        provoked=[of_targets("=10^20*ty_le")],
    ),
    remedy_of(
        "CT40",
        "Gõ lại công thức, hoặc chép công thức từ bản khoi.xlsx trước đó",
        points(RIGHT),
        bloc=BLOC,
        provoked=[points("28")],
    ),
    remedy_of(
        "CT28",
        "đặt cả công thức điểm trong MAX(0, …)",
        points("=MAX(0,10-diem_nhap)"),
        bloc=BLOC,
        provoked=[points("=10-diem_nhap")],
    ),
    remedy_of(
        "CT28",
        "Kiểm tra số liệu",
        types(*CRITERION, Tự_chấm="8"),
        bloc=BLOC,
        provoked=[points("=10-diem_nhap")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
