"""What a message on sheets, headings, codes and plain cells says to do clears its error."""

import pytest
from openpyxl.styles import Border, Font, Side

from tests.remedies.acts import (
    adds,
    drops,
    in_form,
    in_khoi,
    khoi,
    pastes,
    pastes_blank,
    sets,
    types,
    undone_by_hand,
)
from tests.remedies.desk import cell_of
from tests.remedies.remedy import clears, remedy_of
from thidua_reports.domain.answer_marks import SHEET_MARK, SHEET_NAME
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW

RESULT, CRITERION = ("A", "Nội dung 1", "A1"), ("A", "Tiêu chí", "TC2")
PARAMETER = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) |
| Nhập điểm | =MIN(diem_chuan,tham_so_1*diem_nhap) |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | 1 |
"""


OF_THE_ANSWER = f"='{SHEET_NAME}'!F12"


def answered_by_the_bloc(book):
    """Put the sheet into a workbook by which the bloc's answer is known."""
    book.create_sheet(SHEET_NAME)["A2"] = SHEET_MARK


def named(old, new):
    """Return the change that gives a sheet another name."""

    def change(book):
        book[old].title = new

    return change


def headed(old, new):
    """Return the change of a heading of the sheet of results, which nobody protects any more."""

    def change(book):
        sheet = book["Nội dung 1"]
        sheet.protection.sheet = False
        *_, last = (cell for cell in sheet[HEADER_ROW] if cell.value == old)
        last.value = new

    return change


def without_headings(book):
    sheet = book["Nội dung 1"]
    sheet.protection.sheet = False
    for cell in sheet[HEADER_ROW]:
        cell.value = None


def headings_again(book):
    headings = "Mã|Chỉ tiêu|Đơn vị tính|Loại|Chiều|So với|Kế hoạch|Thực hiện|Trên tổng số"
    rest = "|Cùng kỳ năm trước|Kiểm tra|Kỳ trước|Tỷ lệ|Điểm chuẩn|Điểm|Thưởng, trừ"
    more = "|Đơn vị báo đạt (%)|Đơn vị báo vượt (%)|Tự chấm|Nổi bật|Lời kèm|Minh chứng|Ghi chú"
    cells = book["Nội dung 1"][HEADER_ROW]
    for cell, heading in zip(cells, (headings + rest + more).split("|"), strict=True):
        cell.value = heading


def row_of_results(key):
    """Return the change of the code of the only row of results."""

    def change(book):
        sheet = book["Nội dung 1"]
        sheet.protection.sheet = False
        sheet.cell(HEADER_ROW + 1, 1).value = key

    return change


def struck_through(book):
    cell_of(book, *RESULT[1:], "Thực hiện").font = Font(strike=True)


def crossed_out(book):
    line = Border(diagonal=Side(style="thin"), diagonalUp=True, diagonalDown=True)
    cell_of(book, *RESULT[1:], "Thực hiện").border = line


def raised(book):
    cell_of(book, *RESULT[1:], "Thực hiện").font = Font(vertAlign="superscript")


def with_visible_twin(book):
    sheet = book["Nội dung 1"]
    result = cell_of(book, *RESULT[1:], "Thực hiện")
    sheet.column_dimensions[result.column_letter].hidden = True
    sheet.cell(FIRST_ROW - 1, sheet.max_column + 1).value = "Thực hiện đến 30/6"
    sheet.cell(result.row, sheet.max_column).value = 70


def without_twin(book):
    sheet = book["Nội dung 1"]
    sheet.protection.sheet = False
    sheet.delete_cols(sheet.max_column)
    result = cell_of(book, *RESULT[1:], "Thực hiện")
    result.value = 101
    sheet.column_dimensions[result.column_letter].hidden = False


def with_unit_above(book):
    book["Nội dung 1"]["A3"].value = "Số liệu ước đến 15/6, đơn vị tính: nghìn phòng"


def without_unit_above(book):
    sheet = book["Nội dung 1"]
    sheet.protection.sheet = False
    sheet["A3"].value = None


def far_away(book):
    book["Nội dung 1"].cell(150_000, 1).value = "x"


def unprotected_and_cleared(book):
    sheet = book["Nội dung 1"]
    sheet.protection.sheet = False
    sheet.delete_rows(149_000, 2_000)


REMEDIES = [
    remedy_of(
        "TB39",
        "Gõ lại cả ô bằng bộ gõ Unicode",
        types(*RESULT, Lời_kèm="một số chỉ tiêu đạt thấp"),
        provoked=[pastes(*RESULT, Lời_kèm="m?t s? ch? tiêu đ?t th?p")],
    ),
    remedy_of(
        "TB01",
        "đặt lại đúng tên trang",
        in_form("A", named("Kết quả", "Nội dung 1")),
        provoked=[in_form("A", named("Nội dung 1", "Kết quả"))],
    ),
    remedy_of(
        "TB01",
        "Chép trang này từ sổ mẫu",
        undone_by_hand,
        provoked=[in_khoi(lambda book: book.remove(book["Nội dung"]))],
    ),
    remedy_of(
        "TB02",
        "Chép lại hàng tiêu đề từ sổ mẫu",
        in_form("A", headings_again),
        provoked=[in_form("A", without_headings)],
    ),
    remedy_of(
        "TB03",
        "Đặt lại đúng tên cột như sổ mẫu",
        in_form("A", headed("Kết quả", "Thực hiện")),
        provoked=[in_form("A", headed("Thực hiện", "Kết quả"))],
    ),
    remedy_of(
        "TB04",
        "đổi tên một cột",
        in_form("A", headed("Thực hiện", "Ghi chú")),
        provoked=[in_form("A", headed("Ghi chú", "Thực hiện"))],
    ),
    remedy_of(
        "TB05",
        "Điền cột “Mã”",
        in_form("A", row_of_results("A1")),
        provoked=[in_form("A", row_of_results(None))],
    ),
    remedy_of(
        "TB05",
        "xóa hàng",
        drops("Chỉ tiêu", "Trồng rừng"),
        provoked=[adds("Chỉ tiêu", "A", "", "Trồng rừng", "ha", "lũy kế", "tăng", "20", "TC1")],
    ),
    remedy_of(
        "TB06",
        "Giữ lại một hàng",
        drops("Chỉ tiêu", "A1"),
        provoked=[adds("Chỉ tiêu", "A", "A1", "Trồng cây", "cây", "lũy kế", "tăng", "200", "TC1")],
    ),
    remedy_of(
        "TB24",
        "Giữ lại một hàng",
        drops("Chỉ tiêu", "A1"),
        provoked=[adds("Chỉ tiêu", "A", "A1", "Trồng cây", "cây", "lũy kế", "tăng", "200", "TC1")],
    ),
    remedy_of(
        "TB24",
        "sửa mã",
        sets("Tiêu chí", "Phong trào", "Mã tiêu chí", "TC3"),
        provoked=[adds("Tiêu chí", "TC2", "ND1", "Phong trào", "")],
    ),
    remedy_of(
        "TB07",
        "Sửa lại mã cho đúng với khoi.xlsx",
        sets("Tiêu chí", "TC2", "Nội dung", "ND1"),
        provoked=[sets("Tiêu chí", "TC2", "Nội dung", "ND2")],
    ),
    remedy_of(
        "TB08",
        "Chọn một trong: làm tròn, cắt bỏ",
        khoi("# Khối\nlam_tron_diem: cắt bỏ"),
        provoked=[khoi("# Khối\nlam_tron_diem: bỏ lẻ")],
    ),
    remedy_of(
        "TB09",
        "Nhập ngày theo dạng ngày/tháng/năm",
        khoi("# Hội nghị\nngay_hop: 21/1/2025"),
        provoked=[khoi("# Hội nghị\nngay_hop: cuối tháng 1")],
    ),
    remedy_of(
        "TB10",
        "Nhập một số nguyên",
        khoi("# Khối\nso_le_diem: 2"),
        provoked=[khoi("# Khối\nso_le_diem: 1,5")],
    ),
    remedy_of(
        "TB11",
        "Điền vào cột Giá trị của mục này",
        khoi("# Khối\nky_hieu: KTĐ9"),
        provoked=[khoi("# Khối\nky_hieu:")],
    ),
    remedy_of(
        "TB12",
        "nhập thẳng con số",
        types(*RESULT, Thực_hiện="101"),
        provoked=[pastes(*RESULT, Thực_hiện='=INDIRECT("A1")')],
    ),
    remedy_of(
        "TB12",
        "Mở tệp bằng Excel, chờ tính xong rồi lưu lại",
        sets("Chỉ tiêu", "A1", "Kế hoạch", "=50+50 -> 100"),
        provoked=[sets("Chỉ tiêu", "A1", "Kế hoạch", '=INDIRECT("X1")')],
    ),
    remedy_of(
        "TB13",
        "nhập lại con số",
        types(*RESULT, Thực_hiện="101"),
        provoked=[pastes(*RESULT, Thực_hiện="#DIV/0!")],
    ),
    remedy_of(
        "TB60",
        "Gõ thẳng con số của đơn vị vào ô này",
        types(*RESULT, Thực_hiện="101"),
        provoked=[in_form("A", answered_by_the_bloc), pastes(*RESULT, Thực_hiện=OF_THE_ANSWER)],
    ),
    remedy_of(
        "TB46",
        "Xóa ảnh (chọn ô, bấm Delete), rồi gõ con số hoặc từ vào ô",
        types(*RESULT, Thực_hiện="101"),
        provoked=[pastes(*RESULT, Thực_hiện='=_xlfn.DISPIMG("ID_1",1)')],
    ),
    remedy_of(
        "TB14",
        "Chép một ô số còn trống, dán đè lên ô này để bỏ định dạng, rồi gõ lại con số",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="101", Ghi_chú="Đã thay số 100"),
        provoked=[in_form("A", raised)],
    ),
    remedy_of(
        "TB35",
        "Ghi nội dung đúng vào cột “Thực hiện” của biểu mẫu, xóa cột “Thực hiện đến 30/6”",
        in_form("A", without_twin),
        provoked=[in_form("A", with_visible_twin)],
    ),
    remedy_of(
        "TB50",
        "Đổi các con số bên dưới về đơn vị tính của từng hàng nếu đang ghi theo đơn vị khác, rồi "
        "xóa lời này (trang bị khóa thì trước đó chọn Xem lại (Review) › Bỏ bảo vệ trang",
        types(*RESULT, Thực_hiện="101"),
        in_form("A", without_unit_above),
        provoked=[in_form("A", with_unit_above)],
    ),
    remedy_of(
        "TB29",
        "chép một ô trống cùng cột, dán đè lên để bỏ nét gạch",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="101", Ghi_chú="Đã thay số 100"),
        provoked=[in_form("A", struck_through)],
    ),
    remedy_of(
        "TB29",
        "chép một ô trống cùng cột, dán đè lên để bỏ nét gạch",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="101"),
        provoked=[in_form("A", crossed_out)],
    ),
    remedy_of(
        "TB16",
        "trang bị khóa thì trước đó chọn Xem lại (Review) › Bỏ bảo vệ trang (Unprotect Sheet)",
        in_form("A", unprotected_and_cleared),
        provoked=[in_form("A", far_away)],
    ),
    remedy_of(
        "TB17",
        "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng %, rồi gõ lại con số không có dấu %",
        pastes_blank(*RESULT, "Thực hiện"),
        types(*RESULT, Thực_hiện="96"),
        provoked=[types(*RESULT, Thực_hiện="96%")],
    ),
    remedy_of(
        "TB25",
        "nếu công thức nhân với số này",
        sets("Tiêu chí", "TC2", "Tham số 1", "0,8"),
        bloc=PARAMETER,
        provoked=[sets("Tiêu chí", "TC2", "Tham số 1", "80%")],
    ),
    remedy_of(
        "TB19",
        "Nhập một con số",
        types(*RESULT, Cùng_kỳ_năm_trước="96"),
        provoked=[pastes(*RESULT, Cùng_kỳ_năm_trước="16/25")],
    ),
    remedy_of(
        "TB20",
        "xóa trang nếu không dùng",
        in_form("A", lambda book: book.remove(book["Noi dung 1 nháp"])),
        provoked=[in_form("A", lambda book: book.create_sheet("Noi dung 1 nháp").append(["x"]))],
    ),
    remedy_of(
        "TB20",
        "Đặt lại đúng tên trang",
        in_form("A", named("Tiêu chi", "Tiêu chí")),
        provoked=[in_form("A", named("Tiêu chí", "Tiêu chi"))],
    ),
    remedy_of(
        "TB21",
        "Nhập lại giá trị của ô này",
        khoi("# Khối\nso_le_diem: 2"),
        provoked=[khoi("# Khối\nso_le_diem: 12")],
    ),
    remedy_of(
        "TB26",
        "Xóa hoặc đổi tên các trang thừa",
        in_form("A", lambda book: book.remove(book["nội  dung 1"])),
        provoked=[in_form("A", lambda book: book.create_sheet("nội  dung 1").append(["x"]))],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")
