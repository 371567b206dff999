"""What a message on a correction says to do clears its error."""

import pytest

from tests.remedies.acts import adds, drops, khoi, new_form, pastes, removes, sets, types
from tests.remedies.desk import laid_out
from tests.remedies.remedy import clears, remedy_of

RESULT = ("A", "Nội dung 1", "A1")
SHEET, WHY = "Điều chỉnh", "Đơn vị báo lại qua điện thoại"
CORRECTED = f"""
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do |
| A | A1 | Thực hiện | 101 | 99 | {WHY} |
"""
TC3 = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 |
| TC3 | ND1 | Phong trào | Nhập điểm | 10 |
"""
SAME_CODE = "# Tiêu chí\n| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |" + (
    "\n| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 |\n| A1 | ND1 | Nền nếp | Nhập điểm | 30 |"
)
TWO_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
# Không xếp loại
| Đơn vị | Lý do | Không nộp |
| B | Đang giải thể | x |
"""

REMEDIES = [
    remedy_of(
        "SK08",
        "ghi cột Số cũ đúng như trong ô ấy của sổ",
        sets(SHEET, "A1", "Số cũ", "101"),
        bloc=CORRECTED,
        provoked=[sets(SHEET, "A1", "Số cũ", "110")],
    ),
    remedy_of(
        "SK08",
        "xóa hàng điều chỉnh",
        drops(SHEET, "A1"),
        bloc=CORRECTED,
        provoked=[types(*RESULT, Thực_hiện="99")],
    ),
    remedy_of(
        "SK26",
        "Xem lỗi của hàng điều chỉnh đó",
        sets(SHEET, "A1", "Số cũ", "101"),
        bloc=CORRECTED,
        provoked=[sets(SHEET, "A1", "Số cũ", "110")],
    ),
    remedy_of(
        "SK27",
        "Nhập Số mới",
        sets(SHEET, "A1", "Số mới", "99"),
        bloc=CORRECTED,
        provoked=[sets(SHEET, "A1", "Số mới", "")],
    ),
    remedy_of(
        "SK27",
        "xóa hàng điều chỉnh",
        drops(SHEET, "A1"),
        bloc=CORRECTED,
        provoked=[sets(SHEET, "A1", "Số mới", "")],
    ),
    remedy_of(
        "SK56",
        "Xin đơn vị điền lại vào biểu mẫu lập mới (nút “Lập biểu mẫu”",
        new_form("A", TC3="9"),
        provoked=[khoi(TC3), adds(SHEET, "A", "TC3", "Tự chấm", "9", "8", WHY)],
    ),
    remedy_of(
        "SK80",
        "Xin sổ của đơn vị rồi đưa vào thanh_vien",
        khoi("# Không xếp loại\n| Đơn vị | Lý do | Không nộp |"),
        new_form("B"),
        bloc=TWO_MEMBERS,
        provoked=[
            removes("thanh_vien/B.xlsx"),
            adds(SHEET, "B", "B1", "Thực hiện", "18", "19", WHY),
        ],
    ),
    remedy_of(
        "SK80",
        "nếu không có sổ thì xóa hàng điều chỉnh",
        drops(SHEET, "B1"),
        bloc=TWO_MEMBERS,
        provoked=[
            removes("thanh_vien/B.xlsx"),
            adds(SHEET, "B", "B1", "Thực hiện", "18", "19", WHY),
        ],
    ),
    remedy_of(
        "SK81",
        "Ghi “chỉ tiêu A1”",
        sets(SHEET, "Tự chấm", "Chỉ tiêu, tiêu chí", "tiêu chí A1"),
        bloc=SAME_CODE,
        typed={"A1": "25"},
        provoked=[adds(SHEET, "A", "A1", "Tự chấm", "25", "28", WHY)],
    ),
    remedy_of(
        "TB08",
        "Chọn một trong: Thực hiện",
        sets(SHEET, "A1", "Cột", "Thực hiện"),
        bloc=CORRECTED,
        provoked=[sets(SHEET, "A1", "Cột", "Số làm được")],
    ),
    remedy_of(
        "TV06",
        "khối ghi ở trang Điều chỉnh",
        adds(SHEET, "A", "A1", "Đơn vị báo đạt (%)", "107", "101", WHY),
        provoked=[types(*RESULT, Đơn_vị_báo_đạt__0="107")],
    ),
    remedy_of(
        "SO13",
        "Gõ con số chính xác vào ô này",
        adds(SHEET, "A", "A1", "Thực hiện", "trên 100", "101", WHY),
        provoked=[pastes(*RESULT, Thực_hiện="trên 100")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")


RATES = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Tiêm chủng | % | tỷ lệ | tăng | 95 | TC1 |
| A | A2 | Khám bệnh | % | tỷ lệ | tăng | 95 | TC1 |
"""


@pytest.mark.parametrize(
    ("rows", "typed", "idle"),
    [
        pytest.param(["A1 | 96 | 96"], {"A1": "96", "A2": "97"}, ["E2"], id="not doubted"),
        pytest.param(["A1 | 0,95 | 0,95"], {"A1": "0,95", "A2": "97"}, [], id="doubted"),
        pytest.param(
            ["A1 | 0,95 | 0,95", "A2 | 0,95 | 0,95"],
            {"A1": "0,95", "A2": "0,95"},
            [],
            id="two that are doubted alike",
        ),
        pytest.param(
            ["A1 | 0,95 | 0,95", "A2 | 97 | 97"],
            {"A1": "0,95", "A2": "97"},
            ["E3"],
            id="not doubted beside one that is",
        ),
    ],
)
def test_a_correction_that_confirms_a_doubted_figure_is_not_idle(rows, typed, idle, tmp_path):
    lines = [row.split(" | ") for row in rows]
    acts = [adds(SHEET, "A", item, "Thực hiện", old, new, WHY) for item, old, new in lines]

    desk = laid_out(tmp_path / "khoi_9", RATES, typed)
    for act in acts:
        act(desk)
    found = [(issue.kind.code, issue.place.cell) for issue in desk.issues()]

    assert [cell for code, cell in found if code == "SK93"] == idle
    assert "TV08" not in [code for code, _ in found]


def test_a_correction_that_confirms_what_a_formula_gives_is_not_idle(tmp_path):
    desk = laid_out(tmp_path / "khoi_9", "", {})
    pastes(*RESULT, Thực_hiện="=100+1")(desk)
    before = [issue.kind.code for issue in desk.issues()]
    adds(SHEET, "A", "A1", "Thực hiện", "101", "101", WHY)(desk)
    after = [issue.kind.code for issue in desk.issues()]

    assert ("TB30" in before, "TB30" in after, "SK93" in after) == (True, False, False)
