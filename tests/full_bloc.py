"""A small bloc in which every sheet is filled in, in each of its periods, and hard texts for it.

Which cells hold free text is told by the layouts: a column or setting that is added to them is
filled with hard text as well, as soon as the bloc below has something in it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from tests.tabs import table_in
from tests.workspaces import build_workspace, without_sheets
from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    CellKind,
    Column,
    ReadAs,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.layouts import member_sheets, year_sheets
from thidua_reports.layouts.bloc_sheets import PLEDGE_SEAL
from thidua_reports.layouts.member_sheets import Results
from thidua_reports.layouts.work_map import SHEETS

FREE = (CellKind.TEXT, CellKind.LONG_TEXT)
NOT_TYPED = (year_sheets.Pledged.layout.name, year_sheets.PledgeChanges.layout.name)
"""What is frozen, and what quotes it word for word."""
NAMES_OF_COLUMNS = (Results.achieved.heading, Results.self_score.heading)
LEFT = {*words.REPORT_PARTS, *NAMES_OF_COLUMNS, "mh"}

_KINDS = {
    Period.PLEDGE: "ky: Giao ước\nphan_nam: 0",
    Period.HALF_YEAR: "ky: 6 tháng\nphan_nam: 0,5",
    Period.YEAR: "ky: Năm\nphan_nam: 1",
}
_BLOC = """
# Khối
ten_khoi: Khối thi đua số chín
ky_hieu: KTĐ9
co_quan_chu_quan: CƠ QUAN CẤP TRÊN
tinh: Tỉnh thử
dia_danh: Địa danh
{kind}
nam: 2024
cham_diem: có
khoi_truong: A
khoi_pho: B
don_vi_soan: A
han_nop: 15/12/2024
so_bao_cao: 11
ngay_bao_cao: 20/01/2025
trich_yeu_bao_cao: Trích yếu báo cáo của khối năm 2024
so_bien_ban: 12
trich_yeu_bien_ban: Hội nghị của khối năm 2024
trich_yeu_giay_moi: Dự Hội nghị của khối năm 2024
trich_yeu_thong_bao: Kết luận tại Hội nghị năm 2024
trich_yeu_tiep_thu: Tiếp thu ý kiến năm 2024
trich_yeu_ke_hoach: Hoạt động của khối năm 2024
trich_yeu_quy_che: Hoạt động và bình xét của khối
trich_yeu_bien_ban_binh_xet: Bình xét thi đua năm 2024
trich_yeu_bien_ban_kiem_phieu: Kiểm phiếu suy tôn năm 2024
trich_yeu_to_trinh: Về việc đề nghị khen thưởng năm 2024
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
thang_diem: 170
ket_qua_them: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [so với] [lời kèm]

# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Hội đồng nhận báo cáo |
| kính gửi | Ban nhận báo cáo |
| căn cứ | Căn cứ Quyết định số 1/QĐ-UBND ngày 02 tháng 3 năm 2023 về khối thi đua |
| nơi nhận | Ban nhận văn bản |
| nơi nhận | Các đơn vị nhận văn bản |

# Người ký
| Thẩm quyền ký | Chức vụ | Họ và tên |
| TM. KHỐI THI ĐUA | Chức vụ thứ nhất | Nguyễn Văn Ký |
| TM. KHỐI THI ĐUA | Chức vụ thứ hai | Trần Thị Ký |

# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi tắt | Người đại diện | Thư điện tử | Trường hợp đặc biệt |
| A | Sở An | SAn | Bà Lê Thị Đại Diện | a@example.vn | Đơn vị mới sáp nhập |
| B | Sở Bình | SBình | Ông Lê Văn Đại Diện | b@example.vn | |
| C | Sở Cường | SCường | Ông Võ Văn Đại Diện | c@example.vn | |

# Nội dung
| Mã nội dung | Tên nội dung | Câu dẫn trong báo cáo | Điểm chuẩn |
| ND1 | Thực hiện chỉ tiêu | Kết quả các chỉ tiêu | 140 |
| ND2 | Thực hiện phong trào | Kết quả các phong trào | 30 |

# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa \
| Tham số 1 | Người chấm | Điều kiện | Tên gọi số lượng |
| TC1 | ND1 | Các chỉ tiêu chính | Cách chấm riêng | 70 | 7 | | 0,7 | Người chấm một | | |
| TC2 | ND2 | Nền nếp chung | Người chấm nhập điểm | 20 | | | | Người chấm hai | Khi có văn bản | |
| TC3 | ND2 | Báo cáo đúng hạn | Trừ theo vụ việc | 10 | | 5 | 1 | Người chấm hai | | lần trễ |

# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ | Giải thích | diem_chuan | ty_le |
| Cách chấm riêng | =diem_chuan*MIN(1,ty_le) | =MAX(0,MIN(thuong_toi_da,(ty_le-1)*100*tham_so_1)) \
| Đạt bao nhiêu tính bấy nhiêu | 70 | 1 |

# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch \
| Tiêu chí | Mẫu câu | Ghi chú |
| A | A1 | Trồng cây xanh | cây | lũy kế | tăng | kế hoạch năm | 100 | TC1 | | Ghi chú chỉ tiêu |
| A | A2 | Tỷ lệ hộ dùng nước | % | tỷ lệ | tăng | nghị quyết | 90 | TC1 \
| [chỉ tiêu] được [giá trị] phần trăm [lời kèm] | |
| B | B1 | Mở lớp học | lớp | lũy kế | tăng | kế hoạch năm | 20 | TC1 | | |
| B | B2 | Số vụ vi phạm | vụ | lũy kế | giảm | kế hoạch năm | 4 | TC1 | | |
| C | C1 | Khám chữa bệnh | lượt | lũy kế | tăng | kế hoạch năm | 3000 | TC1 | | |
| C | C2 | Tỷ lệ tiêm chủng | % | tỷ lệ | tăng | nghị quyết | 95 | TC1 | | |

# Mốc điểm
| Nội dung | Từ điểm |
| ND2 | 25 |

# Phân định đồng hạng
| Thứ tự | Xét theo | Thứ tự đơn vị |
| 1 | ND1 | |

# Xếp loại
| Xếp loại | Từ điểm |
| Loại xuất sắc | 150 |
| Loại khá | 0 |

# Khen thưởng
| Hạng | Hình thức đề nghị | Điều kiện | Từ tỷ lệ phiếu |
| 1 | Cờ thi đua của tỉnh | Dẫn đầu cả khối | 80 |
| 2 | Bằng khen của tỉnh | Đứng thứ hai | |

# Không đề nghị
| Đơn vị | Lý do | Nguồn |
| C | Nộp hồ sơ muộn | Công văn số 5 |

# Lời báo cáo
| Phần | Nội dung |
| đặc điểm tình hình | Khối có ba đơn vị |
| ND1 | Lời chung về chỉ tiêu |
| ND2 | Lời chung về phong trào |
| hoạt động chung | Khối thăm hộ nghèo |
| hạn chế | Một số đơn vị còn chậm |
| nguyên nhân | Cán bộ kiêm nhiệm |
| phương hướng | Đăng ký sát thực tế |
| kiến nghị | Tiếp tục hướng dẫn |

# Kế hoạch
| Việc | Thời gian | Đơn vị thực hiện |
| Họp sơ kết | Tháng bảy | A; B |
| Họp tổng kết | Tháng mười hai | Cả khối cùng làm |

# Hội nghị
ngay_hop: 15/01/2025
bat_dau: 8 giờ 00
ket_thuc: 11 giờ 00
dia_diem: Hội trường lớn
so_y_kien: 2
{elected}
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Chức vụ | Có mặt | Lý do vắng |
| chủ trì | A | Bà Người Chủ Trì | Giám đốc Sở An | có mặt | |
| thư ký | B | Ông Người Thư Ký | Chánh Văn phòng | có mặt | |
| khách mời | Ban Thi đua | Ông Người Khách | Trưởng ban | có mặt | |
| thành viên | A | Bà Thành Viên Một | Phó phòng | có mặt | |
| thành viên | B | Bà Thành Viên Hai | Trưởng phòng | có mặt | |
| thành viên | C | Bà Thành Viên Ba | Chuyên viên | vắng | bận công tác khác |

# Diễn biến
| Mục | Người | Nội dung |
| chương trình | | Thông qua dự thảo |
| chương trình | Bà Người Trình Bày | Thảo luận góp ý |
| phát biểu chỉ đạo | Ông Người Chỉ Đạo | Các đơn vị cần cố gắng |
| kết luận | Bà Người Chủ Trì | Thống nhất các nội dung |

# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình | Vị trí sửa |
| Ông Người Góp Ý | Bổ sung kết quả | Tiếp thu bổ sung | Mục hai |
| | Bỏ đoạn cuối | Giải trình giữ lại | |

# Biểu quyết
| Vấn đề biểu quyết | Đồng ý | Không đồng ý | Không ý kiến | Kết quả |
| Thống nhất điểm số | 3 | 0 | 0 | Tất cả nhất trí |
"""
_OF_THE_YEAR = """
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
| A | Cờ thi đua của tỉnh | đề nghị | Hội nghị tán thành |

# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Người chấm | Lý do |
| A | TC1 | 140 | Hội nghị chấm | Giảm vì thiếu minh chứng |
| A | TC2 | 18 | Hội nghị chấm | |
| A | TC3 | 9 | Hội nghị chấm | |
| B | TC1 | 119 | Hội nghị chấm | |
| B | TC2 | 17 | Hội nghị chấm | Cộng vì có mô hình |
| B | TC3 | 9 | Hội nghị chấm | |
| C | TC1 | 140 | Hội nghị chấm | Vượt chưa đủ minh chứng |
| C | TC2 | 18 | Hội nghị chấm | |
| C | TC3 | 9 | Hội nghị chấm | |

# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | Ai báo, ngày nào |
| C | C1 | Thực hiện | 2900 | 3100 | Bổ sung số liệu tháng cuối | Bà Người Báo gọi điện |

# Bỏ phiếu
co_bo_phieu: có
tong_so_thanh_vien: 3
so_tham_gia: 2
khong_tham_gia: Sở Cường bận công tác
phieu_phat_ra: 2
phieu_thu_ve: 2
phieu_hop_le: 2
phieu_khong_hop_le: 0

# Ban kiểm phiếu
| Vai trò | Họ và tên | Chức vụ, đơn vị |
| trưởng ban | Bà Người Đếm Phiếu | Phòng Thi đua |
| ủy viên | Ông Người Ghi Phiếu | Phòng Tổ chức |

# Kiểm phiếu
| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |
| A | Cờ thi đua của tỉnh | 2 | 0 |
| B | Cờ thi đua của tỉnh | 1 | 1 |
"""
_TARGETS = {
    "A": ("A1", "101", "A2", "91"),
    "B": ("B1", "18", "B2", "5"),
    "C": ("C1", "2900", "C2", "96"),
}
_MEMBER = """
# Đơn vị
ma_don_vi: {code}
nguoi_bao_cao: Bà Người Lập Biểu {code}

# Nội dung 1
| Mã | Thực hiện | Nổi bật | Lời kèm | Minh chứng | Ghi chú |
| {first} | {one} | x | cho các xã của {code} | Báo cáo một của {code} | Ghi chú một của {code} |
| {second} | {two} | x | cho các huyện của {code} | Báo cáo hai của {code} | Ghi chú hai {code} |

# Tiêu chí
| Mã | Số lượng, số vụ | Tự chấm | Minh chứng |
| TC2 | | 18 | Minh chứng nền nếp của {code} |
| TC3 | 1 | | Minh chứng báo cáo của {code} |

# Thuyết minh
| Phần | Nội dung |
| ND1 | Thuyết minh chỉ tiêu của {code} |
| ND2 | Thuyết minh phong trào của {code} |
| hạn chế | Hạn chế riêng của {code} |
| nguyên nhân | Nguyên nhân riêng của {code} |
| phương hướng | Phương hướng riêng của {code} |
| kiến nghị | Kiến nghị riêng của {code} |
"""
_PLEDGING = """
# Đơn vị
ma_don_vi: {code}
nguoi_bao_cao: Bà Người Lập Biểu {code}

# Đăng ký
| Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch | Tiêu chí | Ghi chú |
| {code}-DK1 | Việc riêng của {code} | việc của {code} | lũy kế | tăng | kế hoạch ngành | 10 | TC1 | Ghi chú đăng ký {code} |
"""  # noqa: E501 - a table reads best in whole rows


HELD_BY = ("ket_thuc", "so_y_kien")
OF_A_HELD_MEETING = ("Ý kiến", "Biểu quyết")


def full_workspace(
    folder: Path, period: Period, text_of: Callable[[str, int], str], *, is_held: bool = True
) -> Path:
    """Write the bloc with every sheet filled in into `folder`, before its meeting or after it.

    `text_of` makes of each free text, and of the number that stands for it wherever it occurs,
    what is in the cell.
    """
    elected = "khoi_truong_moi: B\nkhoi_pho_moi: C\n" if period is Period.YEAR else ""
    bloc = _BLOC.format(kind=_KINDS[period], elected=elected)
    if period is Period.YEAR:
        bloc += _OF_THE_YEAR
    if not is_held:
        bloc = _before_the_meeting(bloc)
    build_workspace(folder, bloc, dict(_members(period)))
    hard = _Hard(text_of)
    for path in (folder / "khoi.xlsx", *sorted((folder / "thanh_vien").iterdir())):
        book = load_workbook(path)
        for cell in _free_cells(book, SHEETS if path.parent == folder else member_sheets.SHEETS):
            hard.write(cell)
        book.save(path)
    return folder


def _before_the_meeting(bloc: str) -> str:
    told = without_sheets(bloc, *OF_A_HELD_MEETING).splitlines()
    later = (*HELD_BY, f"| {words.CONCLUSION} ", f"| {words.DIRECTION} ")
    return "\n".join(line for line in told if not line.startswith(later))


def _members(period: Period) -> Iterator[tuple[str, str]]:
    for code, (first, one, second, two) in _TARGETS.items():
        text = _PLEDGING if period is Period.PLEDGE else _MEMBER
        yield f"so_{code}", text.format(code=code, first=first, one=one, second=second, two=two)


class _Hard:
    """Writes into each cell what stands for its text, the same wherever the text occurs."""

    def __init__(self, text_of: Callable[[str, int], str]) -> None:
        self._text_of = text_of
        self._numbers: dict[str, int] = {}

    def write(self, cell: Cell) -> None:
        text = str(cell.value)
        number = self._numbers.setdefault(text, len(self._numbers) + 1)
        cell.value, cell.data_type = self._text_of(text, number), "s"


def _free_cells(
    book: Workbook, layouts: tuple[SheetLayout | SettingsLayout, ...]
) -> Iterator[Cell]:
    """Yield the cells that hold text which means nothing to the program."""
    for layout in layouts:
        sheet, at_rows = table_in(book, layout.name)
        if sheet is None or layout.name in NOT_TYPED:
            continue
        top = at_rows.start - 1
        rows = sheet.iter_rows(min_row=top + FIRST_ROW, max_row=at_rows.stop - 1)
        if isinstance(layout, SettingsLayout):
            free = {each.code for each in layout if _is_free(each) and each is not PLEDGE_SEAL}
            found = (row[2] for row in rows if row[0].value in free)
        else:
            headings = [cell.value for cell in sheet[top + HEADER_ROW]]
            names = [each.heading for each in layout.columns if _is_free(each)]
            at = [headings.index(name) for name in names if name in headings]
            found = (row[place] for row in rows for place in at)
        yield from (cell for cell in found if _is_text(cell))


def _is_free(field: Column | Setting) -> bool:
    is_word = isinstance(field, Column) and field.read_as not in (None, ReadAs.WORDING)
    return field.kind in FREE and not field.choices and not is_word


def _is_text(cell: Cell) -> bool:
    """Return whether a cell holds words, not a code, a part of the report or an example."""
    value = cell.value
    if not isinstance(value, str) or value in LEFT or value.startswith(("=", words.EXAMPLE)):
        return False
    return " " in value or len(value) > len("ND1.1")
