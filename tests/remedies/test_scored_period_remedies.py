"""What a message on scoring, or on caps, says to do clears its error."""

import pytest

from tests.remedies.acts import khoi, sets
from tests.remedies.remedy import clears, remedy_of

SCORED, UNSCORED = khoi("# Khối\ncham_diem: có"), khoi("# Khối\ncham_diem: không")
HALF_YEAR = "# Khối\nky: 6 tháng\nphan_nam: 0,5\n# Hội nghị\nngay_hop: 20/7/2024\n"
WORDS_ONLY = """
# Khối
cham_diem: không
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Các chỉ tiêu | | |
| TC2 | ND1 | Nền nếp | | |
"""
CAPS = """
# Khối
tong_toi_da: 150
# Nội dung
| Mã nội dung | Tên nội dung | Tối đa | Trần thấp hơn chuẩn |
| ND1 | Thi đua thực hiện chỉ tiêu | 150 | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tối đa cả tiêu chí \
| Trần thấp hơn chuẩn |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | 70 | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | | |
"""
LOW_CONTENT = [sets("Nội dung", "ND1", "Tối đa", "90")]
RAISES, BY_MARK = "Sửa số tối đa cho bằng hoặc cao hơn điểm chuẩn", "thì đánh x ở"

REMEDIES = [
    remedy_of("SK70", "Ghi “có”", SCORED, bloc=HALF_YEAR),
    remedy_of("SK70", "hoặc “không”", UNSCORED, bloc=HALF_YEAR),
    remedy_of(
        "SK71",
        "Điền tên một cách chấm",
        sets("Tiêu chí", "TC2", "Cách chấm", "Nhập điểm"),
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of(
        "SK71",
        "thì xóa Điểm chuẩn, Thưởng tối đa, Trừ tối đa của nó",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", ""),
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of(
        "SK71",
        "ghi “không” ở mục Kỳ này chấm điểm",
        UNSCORED,
        provoked=[sets("Tiêu chí", "TC2", "Cách chấm", "")],
    ),
    remedy_of("SK72", "thì ghi “không” ở ô này", UNSCORED, bloc=WORDS_ONLY, provoked=[SCORED]),
    remedy_of(
        "SK73",
        RAISES,
        sets("Nội dung", "ND1", "Tối đa", "100"),
        bloc=CAPS,
        provoked=LOW_CONTENT,
    ),
    remedy_of(
        "SK73",
        "hoặc xóa trắng",
        sets("Nội dung", "ND1", "Tối đa", ""),
        bloc=CAPS,
        provoked=LOW_CONTENT,
    ),
    remedy_of(
        "SK73",
        f"{BY_MARK} cột Trần thấp hơn chuẩn của hàng này",
        sets("Nội dung", "ND1", "Trần thấp hơn chuẩn", "x"),
        bloc=CAPS,
        provoked=LOW_CONTENT,
    ),
    remedy_of(
        "SK73",
        f"{BY_MARK} cột Trần thấp hơn chuẩn của hàng này",
        sets("Tiêu chí", "TC1", "Trần thấp hơn chuẩn", "x"),
        bloc=CAPS,
        provoked=[sets("Tiêu chí", "TC1", "Tối đa cả tiêu chí", "60")],
    ),
    remedy_of(
        "SK73",
        f"{BY_MARK} mục Tổng tối đa thấp hơn điểm chuẩn, trang Khối",
        khoi("# Khối\ntran_thap_hon_chuan: x"),
        bloc=CAPS,
        provoked=[khoi("# Khối\ntong_toi_da: 90")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
