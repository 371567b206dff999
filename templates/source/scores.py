"""The table of scores and ranks, as reports and minutes show it."""

from blocks import Column, Rows, each, line, listing, tag
from docx.document import Document

_RANKED = (
    Column("Hạng", 1.3, "{{ h.hang }}", "Bảng giữa"),
    Column("Đơn vị", 5.6, "{{ h.don_vi }}"),
    Column("Điểm tự chấm", 1.9, "{{ h.tu_cham }}", "Bảng số"),
    Column("Điểm tính", 1.9, "{{ h.tinh_toan }}", "Bảng số"),
    Column("Điểm thống nhất", 1.9, "{{ h.thong_nhat }}", "Bảng số"),
)
_GRADE = Column("Xếp loại", 1.8, "{{ h.xep_loai }}", "Bảng giữa")
_REMARK = "{{ h.ghi_chu }}"


_ORIGIN = "{{ h.cach_tinh }}{% if h.ghi_chu %}; {{ h.ghi_chu }}{% endif %}"
_POINTS = (
    Column("Tiêu chí", 10.0, "{{ h.tieu_chi }}", "Phụ lục chữ"),
    Column("Cách tính; chênh lệch, lý do", 10.2, _ORIGIN, "Phụ lục chữ"),
    Column("Tự chấm", 1.6, "{{ h.tu_cham }}", "Phụ lục số"),
    Column("Điểm tính", 1.6, "{{ h.tinh_toan }}", "Phụ lục số"),
    Column("Thống nhất", 1.8, "{{ h.thong_nhat }}", "Phụ lục số"),
)


def points_tables(document: Document) -> None:
    """Add for every member how the points of each criterion came about, on landscape pages."""
    tag(document, "for don in diem_don_vi")
    line(document, "Mục phụ lục nhỏ", "{{ don.ten }}: {{ don.tong }}")
    listing(document, "Điểm từng tiêu chí của đơn vị", _POINTS, Rows("don.dong"))
    line(document, "Sau bảng", "")
    tag(document, "endfor")


def rules_in_words(document: Document, style: str = "Nội dung văn bản") -> None:
    """Add the ways of scoring, a paragraph each."""
    tag(document, "for cach in cach_cham")
    line(document, style, "- {{ cach.ten }}: {{ cach.giai_thich }}")
    tag(document, "endfor")


def score_table(document: Document) -> None:
    """Add the title, the table and the notes below it."""
    line(document, "Tên bảng", "{{ tieu_de_xep_hang }}")
    tag(document, "if co_xep_loai")
    columns = (*_RANKED, _GRADE, Column("Ghi chú", 2.1, _REMARK))
    listing(document, "Bảng xếp hạng", columns, Rows("bang_diem"))
    tag(document, "else")
    columns = (*_RANKED, Column("Ghi chú", 3.9, _REMARK))
    listing(document, "Bảng xếp hạng", columns, Rows("bang_diem"))
    tag(document, "endif")
    each(document, "Ghi chú bảng", "ghi_chu_xep_hang")
    line(document, "Sau bảng", "")
