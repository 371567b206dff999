"""The workbooks in which nothing is out of the ordinary: khoi.xlsx and those of its two members."""

from collections.abc import Mapping

from tests.reading.hazards.tiny_sheets import TinyCell, TinySheet
from tests.reading.hazards.tiny_workbooks import TinyBook
from tests.text_workbooks import BLOC_SHEETS, MEMBER_SHEETS, NUMBER, parsed
from thidua_reports.excel.layout.sheet_layout import SettingsLayout, SheetLayout

BLOC = """
# Khối
ten_khoi: Khối thi đua 4
ky_hieu: KTĐ4
dia_danh: Kiên Giang
ky: Năm
nam: 2018
phan_nam: 1
khoi_truong: YT
cham_diem: có
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính] [lời kèm]
# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Ban Thi đua - Khen thưởng tỉnh |
# Người ký
| Thẩm quyền ký | Họ và tên |
| TM. KHỐI THI ĐUA | Diệp Hoàng Du |
# Thành viên
| Mã đơn vị | Tên đơn vị |
| YT | Sở Y tế |
| DL | Sở Du lịch |
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Thi đua thực hiện chỉ tiêu |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Trừ theo vụ | "=MAX(0,diem_chuan-so_luong)" |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn |
| TC1 | ND1 | Nền nếp | Trừ theo vụ | 10 |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
| YT | SL | Trồng cây | cây | luỹ kế | tăng | 100 |
| YT | TIEN | Thu ngân sách | triệu đồng | luỹ kế | tăng | 25000 |
| YT | TL | Trẻ đến trường | % | tỷ lệ | tăng | 96 |
| YT | DAT | Cơ quan đạt chuẩn | | đạt - không đạt | tăng | |
| YT | NEU | Đào tạo nghề | người | chỉ nêu số | | |
| YT | DT | Nghiệm thu | đề tài | luỹ kế | tăng | 10 |
| DL | DL1 | Đón khách | lượt | luỹ kế | tăng | 500 |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Người chấm | Lý do |
| YT | TC1 | 9 | Hội nghị | Hội nghị thống nhất |
| DL | TC1 | 10 | Hội nghị | |
# Khen thưởng
| Hạng | Hình thức đề nghị |
| 1 | Cờ thi đua |
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | Ai báo, ngày nào |
# Hội nghị
ngay_hop: "21/1/2019"
# Lời báo cáo
| Phần | Nội dung |
| hạn chế | Khối chưa có phong trào. |
| phương hướng | Xây dựng phong trào. |
"""
MEMBER = """
# Đơn vị
ma_don_vi: YT
ten_don_vi: Sở Y tế
ky: Năm
nam: 2018
nguoi_bao_cao: Bà An
# Nội dung 1
| Mã | Kế hoạch | Thực hiện |
| SL | 100 | 90 |
| TIEN | 25000 | 24000 |
| TL | 96 | 97 |
| DAT | | đạt |
| NEU | | 1200 |
| DT | 10 | 6 |
# Tiêu chí
| Mã | Điểm chuẩn | Số lượng, số vụ | Tự chấm |
| TC1 | 10 | 0 | 9 |
# Thuyết minh
| Phần | Nội dung |
| hạn chế | Một số việc còn chậm. |
"""
NEIGHBOUR = """
# Đơn vị
ma_don_vi: DL
ten_don_vi: Sở Du lịch
ky: Năm
nam: 2018
# Nội dung 1
| Mã | Kế hoạch | Thực hiện |
| DL1 | 500 | 768 |
# Tiêu chí
| Mã | Điểm chuẩn | Số lượng, số vụ | Tự chấm |
| TC1 | 10 | 0 | 10 |
"""
Layouts = Mapping[str, SheetLayout | SettingsLayout]


def plain_bloc() -> TinyBook:
    """Return khoi.xlsx."""
    return book_of_bloc(BLOC)


def plain_member() -> TinyBook:
    """Return the workbook of Sở Y tế, to which something is going to happen."""
    return book_of_member(MEMBER)


def plain_neighbour() -> TinyBook:
    """Return the workbook of Sở Du lịch, to which nothing ever happens."""
    return book_of_member(NEIGHBOUR)


def book_of_member(text: str) -> TinyBook:
    """Return a member's workbook with these sheets."""
    return _book(text, MEMBER_SHEETS)


def book_of_bloc(text: str) -> TinyBook:
    """Return khoi.xlsx with these sheets."""
    return _book(text, BLOC_SHEETS)


def text_cell(text: str) -> TinyCell:
    """Return a cell with a text in it."""
    return TinyCell(text, "inlineStr")


def _book(text: str, layouts: Layouts) -> TinyBook:
    return TinyBook({name: _sheet(rows, layouts[name]) for name, rows in parsed(text).items()})


def _sheet(rows: list[list[str]], layout: SheetLayout | SettingsLayout) -> TinySheet:
    """Return the sheet with all its columns, each where the layout has it."""
    table = layout.table if isinstance(layout, SettingsLayout) else layout
    headings = [column.heading for column in table.columns]
    sheet = TinySheet()
    for number, heading in enumerate(headings, start=1):
        sheet.cells[1, number] = text_cell(heading)
    for row, values in enumerate(rows[1:], start=2):
        for heading, value in zip(rows[0], values, strict=True):
            if value:
                sheet.cells[row, headings.index(heading) + 1] = _typed(value)
    return sheet


def _typed(text: str) -> TinyCell:
    if NUMBER.fullmatch(text):
        return TinyCell(text.replace(",", "."))
    return text_cell(text.strip('"'))
