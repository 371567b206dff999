"""What a warning on a member's figure says to do quiets it."""

import pytest

from tests.remedies.acts import pastes, types
from tests.remedies.remedy import quiets, remedy_of

RATE = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Hồ sơ trực tuyến | % | tỷ lệ | tăng | 90 | TC1 |
"""
FEWER = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Hồ sơ trễ hạn | hồ sơ | lũy kế | giảm | 20 | TC1 |
"""
REMEDIES = [
    remedy_of(
        "TV39",
        "Là phần của một tổng số thì ghi tổng số ở cột Trên tổng số",
        types("A", "Nội dung 1", "A1", Thực_hiện="91", Trên_tổng_số="100"),
        bloc=RATE.replace("| % |", "| hồ sơ |"),
        typed={"A1": "91"},
    ),
    remedy_of(
        "TB40",
        "Muốn đánh dấu thì ghi x",
        types("A", "Nội dung 1", "A1", Nổi_bật="x"),
        bloc=RATE,
        typed={"A1": "91"},
        provoked=[pastes("A", "Nội dung 1", "A1", Nổi_bật="nhiều")],
    ),
    remedy_of(
        "TB40",
        "không thì để trống",
        types("A", "Nội dung 1", "A1", Nổi_bật=""),
        bloc=RATE,
        typed={"A1": "91"},
        provoked=[pastes("A", "Nội dung 1", "A1", Nổi_bật="nhiều")],
    ),
    remedy_of(
        "TV38",
        "Chưa có số liệu thì ghi số thật khi có",
        types("A", "Nội dung 1", "A1", Thực_hiện="16"),
        bloc=FEWER,
        typed={"A1": "0"},
    ),
    remedy_of(
        "TV18",
        "Kiểm tra dấu phẩy (325 có thể là 32,5 bị mất dấu phẩy)",
        types("A", "Nội dung 1", "A1", Thực_hiện="32,5"),
        bloc=RATE,
        typed={"A1": "325"},
    ),
    remedy_of(
        "TV15",
        "Kiểm tra số chữ số (thừa, thiếu số 0), dấu phẩy",
        types("A", "Nội dung 1", "A1", Thực_hiện="96"),
        bloc=RATE,
        typed={"A1": "9,6"},
    ),
    remedy_of(
        "TV18",
        "Kiểm tra dấu phẩy (108,5 có thể là 10,85 đặt nhầm dấu phẩy)",
        types("A", "Nội dung 1", "A1", Thực_hiện="85,1"),
        bloc=RATE,
        typed={"A1": "108,5"},
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")
