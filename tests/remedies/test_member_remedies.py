"""What a member's message says to do clears its error."""

import pytest

from tests.remedies.acts import adds, in_form, khoi, new_form, pastes, sets, types
from tests.remedies.desk import laid_out
from tests.remedies.remedy import clears, remedy_of
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.presenting.answers import to_member

RESULT, CRITERION = ("A", "Nội dung 1", "A1"), ("A", "Tiêu chí", "TC2")
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
"""
RATE = f"{TARGETS}| A | A1 | Tiêm chủng | % | tỷ lệ | tăng | 95 | TC1 |"
TWO_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
"""
OF_BOTH = f"""{TARGETS}| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
| B | B2 | Trồng rừng | cây | lũy kế | tăng | 20 | TC1 |
"""
A_NEW_FORM = "xin đơn vị điền lại vào biểu mẫu lập mới (nút “Lập biểu mẫu”"

REMEDIES = [
    remedy_of("TV01", "Nhập một số", types(*RESULT, Thực_hiện="99"), typed={"A1": ""}),
    remedy_of(
        "TV01", "nhập 0 nếu không thực hiện", types(*RESULT, Thực_hiện="0"), typed={"A1": ""}
    ),
    remedy_of(
        "TV04",
        "ghi 100 hoặc để trống cột Trên tổng số",
        types(*RESULT, Trên_tổng_số="100"),
        provoked=[types(*RESULT, Trên_tổng_số="120")],
    ),
    remedy_of(
        "TV04",
        "để trống cột Trên tổng số",
        types(*RESULT, Trên_tổng_số=""),
        provoked=[types(*RESULT, Trên_tổng_số="120")],
    ),
    remedy_of(
        "TV04",
        f"đổi cột Loại ở trang Chỉ tiêu của khoi.xlsx và {A_NEW_FORM}",
        khoi(RATE),
        new_form("A", A1="96"),
        types(*RESULT, Thực_hiện="90", Trên_tổng_số="95"),
        provoked=[types(*RESULT, Thực_hiện="90", Trên_tổng_số="95")],
    ),
    remedy_of(
        "TV05",
        "rồi sửa sổ",
        types(*RESULT, Đơn_vị_báo_vượt__0="1"),
        provoked=[types(*RESULT, Đơn_vị_báo_đạt__0="101", Đơn_vị_báo_vượt__0="10")],
    ),
    remedy_of(
        "TV06",
        "Kiểm tra số thực hiện, kế hoạch và tỷ lệ đơn vị báo",
        types(*RESULT, Đơn_vị_báo_đạt__0="101"),
        provoked=[types(*RESULT, Đơn_vị_báo_đạt__0="107")],
    ),
    remedy_of(
        "TV08",
        "Nhập theo phần trăm, ví dụ 96,06",
        types(*RESULT, Thực_hiện="96,06"),
        bloc=RATE,
        typed={"A1": "0,9606"},
    ),
    remedy_of(
        "TV08",
        "khối ghi ở trang Điều chỉnh, cột Số cũ và Số mới cùng là 0,95",
        adds("Điều chỉnh", "A", "A1", "Thực hiện", "0,95", "0,95", "Đơn vị xác nhận"),
        bloc=RATE,
        typed={"A1": "0,95"},
    ),
    remedy_of(
        "TV09",
        "Kiểm tra lại hai số này",
        types(*RESULT, Thực_hiện="95", Trên_tổng_số="101"),
        bloc=RATE,
        provoked=[types(*RESULT, Trên_tổng_số="95")],
    ),
    remedy_of(
        "TV10",
        "Nhập đúng tổng số",
        types(*RESULT, Trên_tổng_số="102"),
        bloc=RATE,
        provoked=[types(*RESULT, Trên_tổng_số="0")],
    ),
    remedy_of(
        "TV10",
        "để trống nếu kết quả không phải dạng a trên b",
        types(*RESULT, Trên_tổng_số=""),
        provoked=[types(*RESULT, Trên_tổng_số="0")],
    ),
    remedy_of(
        "TV11",
        A_NEW_FORM,
        new_form("A", TC3="9"),
        provoked=[
            khoi(
                """
                # Tiêu chí
                | Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
                | TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 |
                | TC2 | ND1 | Nền nếp | Nhập điểm | 30 |
                | TC3 | ND1 | Phong trào | Nhập điểm | 10 |
                """
            )
        ],
    ),
    remedy_of(
        "TV12",
        "Kiểm tra lại dấu của con số",
        types(*RESULT, Thực_hiện="101"),
        provoked=[pastes(*RESULT, Thực_hiện=-101)],
    ),
    remedy_of(
        "TV12",
        "Kiểm tra lại dấu của con số",
        sets("Tiêu chí", "TC1", "Điểm chuẩn", "70"),
        provoked=[sets("Tiêu chí", "TC1", "Điểm chuẩn", "-70")],
    ),
    remedy_of(
        "TV14",
        "Nếu khoi.xlsx ghi nhầm thì sửa cột Đơn vị ở trang Chỉ tiêu",
        sets("Chỉ tiêu", "B1", "Đơn vị", "B"),
        bloc=TWO_MEMBERS + OF_BOTH,
        typed={"B2": "20"},
        provoked=[sets("Chỉ tiêu", "B1", "Đơn vị", "A")],
    ),
    remedy_of(
        "TV14",
        A_NEW_FORM,
        new_form("B", B2="20"),
        new_form("A", B1="20"),
        bloc=TWO_MEMBERS + OF_BOTH,
        typed={"B2": "20"},
        provoked=[sets("Chỉ tiêu", "B1", "Đơn vị", "A")],
    ),
    remedy_of(
        "TV16",
        "Ghi số đếm ở cột Thực hiện và tổng số ở cột Trên tổng số",
        types(*RESULT, Thực_hiện="16", Trên_tổng_số="25"),
        bloc=RATE,
        provoked=[pastes(*RESULT, Thực_hiện="16/25", Trên_tổng_số=26)],
    ),
    remedy_of(
        "TV16",
        "để trống cột Trên tổng số",
        types(*RESULT, Trên_tổng_số=""),
        bloc=RATE,
        provoked=[pastes(*RESULT, Thực_hiện="16/25", Trên_tổng_số=26)],
    ),
    remedy_of(
        "TV21",
        "Nếu khoi.xlsx ghi nhầm thì sửa cột Đơn vị tính ở trang Chỉ tiêu",
        sets("Chỉ tiêu", "A1", "Đơn vị tính", "cây"),
        provoked=[sets("Chỉ tiêu", "A1", "Đơn vị tính", "nghìn cây")],
    ),
    remedy_of(
        "TV21",
        A_NEW_FORM,
        new_form("A", A1="0,101"),
        provoked=[sets("Chỉ tiêu", "A1", "Đơn vị tính", "nghìn cây")],
    ),
    remedy_of(
        "TV22",
        "Sửa lại điểm (xem dấu phẩy)",
        types(*CRITERION, Tự_chấm="28,5"),
        typed={"TC2": "285"},
    ),
    remedy_of(
        "TV22",
        "sửa Điểm chuẩn, Thưởng tối đa, Trừ tối đa của tiêu chí trong khoi.xlsx",
        sets("Tiêu chí", "TC2", "Điểm chuẩn", "40"),
        typed={"TC2": "35"},
    ),
    remedy_of(
        "TV28",
        "Nếu khối đã đồng ý đổi thì sửa trang Chỉ tiêu của khoi.xlsx",
        sets("Chỉ tiêu", "A1", "Tên chỉ tiêu", "Trồng cây"),
        provoked=[sets("Chỉ tiêu", "A1", "Tên chỉ tiêu", "Trồng rừng")],
    ),
    remedy_of(
        "TV28",
        A_NEW_FORM,
        new_form("A"),
        provoked=[sets("Chỉ tiêu", "A1", "Tên chỉ tiêu", "Trồng rừng")],
    ),
    remedy_of(
        "TV32",
        "Bỏ bớt",
        types("A", "Nội dung 1", "A+2", Chỉ_tiêu="", Thực_hiện=""),
        bloc="# Khối\nket_qua_them: 2",
        provoked=[
            types("A", "Nội dung 1", "A+1", Chỉ_tiêu="Giúp hộ nghèo", Thực_hiện="5"),
            types("A", "Nội dung 1", "A+2", Chỉ_tiêu="Hiến máu", Thực_hiện="9"),
            khoi("# Khối\nket_qua_them: 1"),
        ],
    ),
    remedy_of(
        "TV32",
        "sửa mục Số kết quả ngoài giao ước ở trang Khối",
        khoi("# Khối\nket_qua_them: 2"),
        bloc="# Khối\nket_qua_them: 2",
        provoked=[
            types("A", "Nội dung 1", "A+1", Chỉ_tiêu="Giúp hộ nghèo", Thực_hiện="5"),
            types("A", "Nội dung 1", "A+2", Chỉ_tiêu="Hiến máu", Thực_hiện="9"),
            khoi("# Khối\nket_qua_them: 1"),
        ],
    ),
    remedy_of(
        "TV53",
        "sửa cột Tên tiêu chí ở trang Tiêu chí",
        sets("Tiêu chí", "TC2", "Tên tiêu chí", "Nền nếp"),
        sets("Tiêu chí", "TC1", "Tên tiêu chí", "Các chỉ tiêu"),
        provoked=[
            sets("Tiêu chí", "TC2", "Tên tiêu chí", "Các chỉ tiêu"),
            sets("Tiêu chí", "TC1", "Tên tiêu chí", "Nền nếp"),
        ],
    ),
    remedy_of(
        "TV53",
        A_NEW_FORM,
        new_form("A"),
        provoked=[pastes(*CRITERION, Tiêu_chí="Các chỉ tiêu")],
    ),
    remedy_of(
        "TB07",
        A_NEW_FORM,
        new_form("A", A2="101"),
        provoked=[sets("Chỉ tiêu", "A1", "Mã chỉ tiêu", "A2")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")


ONE_MORE = "# Khối\nket_qua_them: 1"


def row_below(*cells):
    """The member fills a row below those that are ready, or empties it."""

    def change(book):
        sheet = book["Nội dung 1"]
        headings = [cell.value for cell in sheet[4]]
        for heading, value in zip(("Mã", "Chỉ tiêu", "Thực hiện"), cells, strict=True):
            sheet.cell(8, headings.index(heading) + 1).value = value

    return in_form("A", change)


ROW_DELETED = row_below(None, None, None)
WAYS = {
    "Chỉ tiêu thêm thì báo cho Khối để nhận biểu mẫu mới có hàng ấy": (
        adds("Chỉ tiêu", "A", "A2", "Trồng rừng", "ha", "lũy kế", "tăng", "20", "TC1"),
        new_form("A", A2="20"),
    ),
    "kết quả ngoài giao ước thì ghi ở hàng trống có sẵn": (
        ROW_DELETED,
        types("A", "Nội dung 1", "A+1", Chỉ_tiêu="Trồng rừng", Thực_hiện="20"),
    ),
    "không thì xóa hàng": (ROW_DELETED,),
}


@pytest.mark.parametrize(("code", "key"), [("TB05", None), ("TB07", "A7")])
@pytest.mark.parametrize(("says", "takes"), WAYS.items(), ids=["target", "result", "no row"])
def test_a_row_below_the_ready_ones_has_a_way_out_for_its_member(code, key, says, takes, tmp_path):
    desk = laid_out(tmp_path / "khoi_9", ONE_MORE, {})
    row_below(key, "Trồng rừng", 20)(desk)

    (found,) = desk.errors()
    told = to_member(found).remedy

    assert found.kind.code == code
    assert says in told
    assert "Có phải là" not in told
    for act in takes:
        act(desk)
    assert desk.errors() == ()


def test_a_code_of_a_criterion_is_mended_as_before():
    at = Place("thanh_vien/A.xlsx", "Tiêu chí", "A5")
    found = cell_kinds.UNKNOWN_CODE.at(at, what="tiêu chí", code="TC9", hint="")

    assert to_member(found).remedy == "Sửa lại mã cho đúng với biểu mẫu của Khối."
