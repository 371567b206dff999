"""A bloc whose pledge was frozen, then changed in sight."""

from tests.examples import BLOC, bloc_issues
from tests.text_workbooks import make_bloc_workbook, merged
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.issues.issue import Issue
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.agreed_rows import frozen_facts

PLEDGED = """
# Khối
tong_toi_da: 140
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 \
| Áp dụng cho |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ | 30 | 3 | 0,7 | YT |
| TC2 | ND1 | Nền nếp | Nhập điểm | 10 | | | YT; DL |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ | =MIN(diem_chuan,diem_chuan*ty_le) | =thuong_toi_da*tham_so_1 |
| Nhập điểm | =diem_nhap | |
# Mức đánh giá
| Mức | Giá trị |
| tốt | 3 |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch | Tiêu chí |
| YT | YT1 | Khám bệnh | lượt | lũy kế | tăng | kế hoạch | 4500000 | TC1 |
| YT | YT2 | Tiêm chủng | % | tỷ lệ | tăng | kế hoạch | 96,5 | TC1 |
"""


def frozen_text(book: BlocBook) -> str:
    """Return the sheet that accept writes, as text."""
    rows = [
        f'| {f.sheet} | {f.code} | {f.name} | {f.column} | "{f.value}" |' if f.value
        else f"| {f.sheet} | {f.code} | {f.name} | {f.column} | |"
        for f in frozen_facts(book)
    ]  # fmt: skip
    head = "| Trang | Mã | Tên | Cột | Giá trị đã chốt |"
    return "\n".join(("# Giao ước đã chốt", head, *rows))


def pledged_bloc() -> str:
    """Return the changes that make the example bloc one whose pledge was frozen."""
    book, _ = read_bloc_book(make_bloc_workbook(merged(BLOC, PLEDGED)))
    return merged(PLEDGED, frozen_text(book))


def pledge_issues(*replaced: tuple[str, str], changes: str = "") -> list[Issue]:
    """Return what is reported of the pledge with cells of it replaced, and with rows of changes."""
    text = pledged_bloc()
    before, frozen = text.split("# Giao ước đã chốt")
    for old, new in replaced:
        assert old in before
        before = before.replace(old, new)
    return list(bloc_issues(merged(f"{before}# Giao ước đã chốt{frozen}", changes)))
