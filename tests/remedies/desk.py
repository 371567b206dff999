"""The deputy secretary's desk: khoi.xlsx, and the members' forms as they came back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.remedies.typed_cells import type_in
from tests.text_workbooks import bloc_bytes, merged
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.pipeline import examine
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import open_workspace

BLOC = """
# Khối
ten_khoi: Khối thi đua 9
ky_hieu: KTĐ9
dia_danh: Tỉnh Mẫu
ky: Năm
nam: 2024
phan_nam: 1
khoi_truong: A
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [lời kèm]
# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Ban Thi đua - Khen thưởng tỉnh |
# Người ký
| Thẩm quyền ký | Họ và tên |
| TM. KHỐI THI ĐUA | Nguyễn Văn An |
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi khác |
| A | Sở An | |
# Nội dung
| Mã nội dung | Tên nội dung | Điểm chuẩn |
| ND1 | Thi đua thực hiện chỉ tiêu | |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |
| Nhập điểm | =MIN(diem_chuan,diem_nhap) | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 30 | | |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do |
# Hội nghị
ngay_hop: 21/1/2025
# Lời báo cáo
| Phần | Nội dung |
| hạn chế | Khối chưa có phong trào thi đua chung. |
| phương hướng | Xây dựng phong trào thi đua chung. |
"""
TYPED = {"A1": "101", "B1": "18", "TC2": "28"}
TYPED_IN = {"Nội dung 1": "Thực hiện", "Tiêu chí": "Tự chấm"}
Keys = tuple[tuple[str, str], ...]


@dataclass
class Desk:
    """A workspace: khoi.xlsx is kept as text, with what was done to the file beyond it."""

    folder: Path
    bloc: str
    by_hand: list[Callable[[Workbook], object]] = field(default_factory=list)

    def save_bloc(self) -> None:
        """Save khoi.xlsx as it is by now."""
        (self.folder / BLOC_WORKBOOK).write_bytes(self.bloc_bytes())

    def bloc_bytes(self) -> bytes:
        """Return khoi.xlsx as it is by now."""
        if not self.by_hand:
            return bloc_bytes(self.bloc)
        return bloc_bytes(self.bloc, lambda book: [change(book) for change in self.by_hand])

    def workbook_of(self, member: str) -> Path:
        """Return where the member's workbook lies."""
        return self.folder / "thanh_vien" / f"{member}.xlsx"

    def edit(self, member: str, change: Callable[[Workbook], object]) -> None:
        """Change a member's workbook and save it."""
        path = self.workbook_of(member)
        path.write_bytes(_edited(path.read_bytes(), change))

    def issues(self) -> tuple[Issue, ...]:
        """Return all that is wrong by now."""
        try:
            return examine(open_workspace(self.folder)).issues
        except CannotGoOn as stop:
            return stop.issues

    def errors(self) -> tuple[Issue, ...]:
        """Return what is in error by now."""
        return errors(self.issues())


Act = Callable[[Desk], object]


def laid_out(folder: Path, bloc: str, typed: Mapping[str, str]) -> Desk:
    """Return the desk when every member has sent back the form made for it, filled in.

    `bloc` are sheets and settings instead of the usual ones, `typed` what is in the usual
    column of a row instead of the usual figure.
    """
    desk = Desk(folder, merged(BLOC, bloc))
    (folder / "thanh_vien").mkdir(parents=True)
    desk.save_bloc()
    for member in members_of(desk.bloc):
        send_form(desk, member, typed)
    return desk


def send_form(desk: Desk, member: str, typed: Mapping[str, str] | None = None) -> None:
    """Put the form that is made for a member by now, filled in, into the members' folder."""
    keys = tuple((TYPED | dict(typed or {})).items())
    desk.workbook_of(member).write_bytes(filled_form(desk.bloc, member, keys))


@cache
def book_of(bloc: str) -> BlocBook:
    """Return what khoi.xlsx says when it is as the text has it, as far as it can be read."""
    workbook, _ = read_workbook(bloc_bytes(bloc), BLOC_WORKBOOK)
    assert workbook is not None
    return read_bloc_book(workbook)[0]


def members_of(bloc: str) -> tuple[str, ...]:
    """Return the codes of the members of a khoi.xlsx."""
    return tuple(member.code for member in book_of(bloc).bloc.members)


@cache
def filled_form(bloc: str, member: str, typed: Keys) -> bytes:
    """Return the form that khoi.xlsx makes for a member, filled in by the keys it presses."""
    form = member_workbook(book_of(bloc), member)
    return _edited(form, lambda book: _fill(book, dict(typed)))


def _fill(book: Workbook, typed: Mapping[str, str]) -> None:
    for sheet, heading in TYPED_IN.items():
        for (cell,) in book[sheet].iter_rows(HEADER_ROW + 1, max_col=1) if sheet in book else ():
            if cell.value in typed:
                type_in(cell_of(book, sheet, cell.value, heading), typed[cell.value])


def _edited(content: bytes, change: Callable[[Workbook], object]) -> bytes:
    book = load_workbook(BytesIO(content))
    change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def cell_of(book: Workbook, sheet: str, key: str, heading: str) -> Cell:
    """Return the cell under a heading in the row whose first cell is `key`."""
    return cell_on(book[sheet], key, heading)


def cell_on(sheet: Worksheet, key: str, heading: str) -> Cell:
    """Return the cell of a sheet of a form under a heading in the row of `key`."""
    headings = [cell.value for cell in sheet[HEADER_ROW]]
    keys = [row[0].value for row in sheet.iter_rows(max_col=1)]
    return sheet.cell(keys.index(key) + 1, headings.index(heading) + 1)
