"""What the message says of a figure that could not be read clears its error."""

import pytest

from tests.remedies.acts import pastes, pastes_blank, types
from tests.remedies.remedy import clears, remedy_of
from tests.remedies.typed_cells import DAY

RESULT, CRITERION = ("A", "Nội dung 1", "A1"), ("A", "Tiêu chí", "TC2")
RATINGS = """
# Mức đánh giá
| Mức | Giá trị |
| tốt | 1 |
| xuất sắc | 2 |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) |
| Nhập điểm | =IF(thuc_hien>=2,diem_chuan,0) |
"""
TONNES = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Thu ngân sách | triệu đồng | lũy kế | tăng | 100 | TC1 |
"""
AS_PARTS = (
    "kết quả là phân số (không phải điểm) thì gõ tử số ở cột Thực hiện, mẫu số ở cột Trên tổng số"
)


def pasted(value):
    """Return how a figure comes into the cell that takes no such thing by typing."""
    return [pastes(*RESULT, Thực_hiện=value)]


def typed_again(figure):
    """Return what the member does when a message says to type the figure again."""
    return types(*RESULT, Thực_hiện=figure)


REMEDIES = [
    remedy_of("SO11", "Gõ lại thành số", typed_again("1200"), provoked=pasted("1,200")),
    remedy_of(
        "SO11",
        AS_PARTS,
        types(*RESULT, Thực_hiện="1", Trên_tổng_số="100"),
        provoked=[pastes(*RESULT, Thực_hiện="1,200/1,500")],
    ),
    remedy_of(
        "SO12",
        "Chỉ để lại một con số; phần còn lại ghi ở cột Lời kèm (được in sau số liệu)",
        types(*RESULT, Thực_hiện="101", Lời_kèm="và 20 cây cảnh"),
        provoked=[pastes(*RESULT, Thực_hiện="101 cây, 20 cây cảnh")],
    ),
    remedy_of(
        "SO12",
        "trang không có cột ấy thì ở cột dành cho lời, như Minh chứng",
        types(*CRITERION, Tự_chấm="28", Minh_chứng="28 điểm, kể cả 2 điểm phong trào"),
        provoked=[pastes(*CRITERION, Tự_chấm="28; 2")],
    ),
    remedy_of(
        "SO13",
        "Gõ con số chính xác vào ô này; lời đi kèm ghi ở cột Lời kèm",
        types(*RESULT, Thực_hiện="101", Lời_kèm="trên diện tích 2 ha"),
        provoked=[pastes(*RESULT, Thực_hiện="trên 100")],
    ),
    remedy_of(
        "SO14",
        "gõ lại con số, ví dụ 3,5; lời chú cần in thì ghi ở cột Lời kèm",
        types(*RESULT, Thực_hiện="101", Lời_kèm="kể cả cây phân tán"),
        provoked=[pastes(*RESULT, Thực_hiện="3½")],
    ),
    remedy_of("SO15", "Nhập bằng chữ số", typed_again("12,5"), provoked=pasted("rất nhiều")),
    remedy_of("SO31", "Không có thì ghi 0", typed_again("0"), provoked=pasted("không")),
    remedy_of(
        "SO16",
        "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng ngày, rồi gõ lại con số",
        pastes_blank(*RESULT, "Trên tổng số"),
        types(*RESULT, Trên_tổng_số="100"),
        provoked=[types(*RESULT, Trên_tổng_số="06/10")],
    ),
    remedy_of(
        "SO16",
        AS_PARTS,
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="6", Trên_tổng_số="100"),
        provoked=[pastes(*RESULT, DAY, Thực_hiện=45571)],
    ),
    remedy_of(
        "SO17",
        "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng giờ",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="16", Trên_tổng_số="100"),
        provoked=[pastes(*RESULT, "h:mm", Thực_hiện=0.684)],
    ),
    remedy_of(
        "SO18",
        AS_PARTS,
        types(*RESULT, Thực_hiện="16", Trên_tổng_số="100"),
        provoked=[pastes(*RESULT, Thực_hiện="16/0")],
    ),
    remedy_of(
        "SO19", "và chỉ gõ con số", typed_again("101"), bloc=TONNES, provoked=pasted("101 ha")
    ),
    remedy_of(
        "SO20",
        "một trong các mức: tốt, xuất sắc",
        types(*CRITERION, Thực_hiện="xuất sắc"),
        bloc=RATINGS,
        provoked=[types(*CRITERION, Thực_hiện="trung bình", Tự_chấm="")],
    ),
    remedy_of(
        "SO20",
        "Nhập một số",
        types(*CRITERION, Thực_hiện="2"),
        bloc=RATINGS,
        provoked=[types(*CRITERION, Thực_hiện="trung bình", Tự_chấm="")],
    ),
    *(
        remedy_of(
            code,
            "chép một ô số còn trống, dán đè lên ô này để bỏ định dạng đó",
            pastes_blank(*RESULT, "Thực hiện"),
            types(*RESULT, Thực_hiện="101"),
            provoked=[pastes(*RESULT, number_format, Thực_hiện=101)],
        )
        for code, number_format in (("SO11", "(0)"), ("SO13", '"trên "0'), ("SO19", '0" hộ"'))
    ),
    remedy_of(
        "SO23",
        "Chép một ô số còn trống, dán đè lên ô này để bỏ định dạng đó, rồi gõ lại con số đúng",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="101"),
        provoked=[pastes(*RESULT, "#,##0,", Thực_hiện=101000)],
    ),
    remedy_of(
        "SO25",
        "Gõ một con số vào ô này, không gõ phép chia",
        typed_again("101"),
        provoked=pasted("=6/12"),
    ),
    remedy_of(
        "SO25",
        AS_PARTS,
        types(*RESULT, Thực_hiện="6", Trên_tổng_số="100"),
        provoked=pasted("=6/12"),
    ),
    remedy_of("SO22", "Nhập lại con số", typed_again("101"), provoked=pasted(1e18)),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
