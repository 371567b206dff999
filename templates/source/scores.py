"""The table of scores and ranks, as reports and minutes show it."""

from collections.abc import Sequence

from blocks import Column, Groups, Rows, each, grouped_listing, line, listing, tag
from docx.document import Document
from styles import TEXT_WIDTH

RANKED_UNIT = "{{ h.don_vi }}{% if h.ghi_chu %} ({{ h.ghi_chu }}){% endif %}"
"""A remark is seldom: it stands beside the name, where an empty column would take the room."""
_RANK = Column("Hạng", 1.2, "{{ h.hang }}", "Bảng giữa")
_RANKED = (
    Column("Điểm tự chấm", 1.9, "{{ h.tu_cham }}", "Bảng số", may_be_empty=True),
    Column("Điểm tính", 1.7, "{{ h.tinh_toan }}", "Bảng số"),
    Column("Điểm thống nhất", 2.3, "{{ h.thong_nhat }}", "Bảng số"),
)
_GRADE = Column("Xếp loại", 1.7, "{{ h.xep_loai }}", "Bảng giữa")

_ORIGIN = "{{ h.cach_tinh }}{% if h.ghi_chu %}; {{ h.ghi_chu }}{% endif %}"
_POINTS = (
    Column("Tiêu chí", 7.7, "{{ h.tieu_chi }}", "Phụ lục chữ"),
    Column("Cách tính; chênh lệch, lý do", 11.0, _ORIGIN, "Phụ lục chữ"),
    Column("Tự\u00a0chấm", 1.9, "{{ h.tu_cham }}", "Phụ lục số", may_be_empty=True),
    Column("Điểm\u00a0tính", 2.2, "{{ h.tinh_toan }}", "Phụ lục số"),
    Column("Thống\u00a0nhất", 2.4, "{{ h.thong_nhat }}", "Phụ lục số"),
)
_TOTALS = (
    "Tổng điểm",
    "{{ nhom.tong_ghi_chu }}",
    "{{ nhom.tong_tu_cham }}",
    "{{ nhom.tong_tinh_toan }}",
    "{{ nhom.tong_thong_nhat }}",
)


def points_table(document: Document) -> None:
    """Add for every member how the points of each criterion came about, on landscape pages."""
    groups = Groups("diem_don_vi", "ten", sums=_TOTALS)
    grouped_listing(document, "Điểm từng tiêu chí của các đơn vị", _POINTS, groups)
    line(document, "Sau bảng", "")


def rules_in_words(document: Document, style: str = "Nội dung văn bản") -> None:
    """Add the ways of scoring, a paragraph each."""
    tag(document, "for cach in cach_cham")
    line(document, style, "- {{ cach.ten }}: {{ cach.giai_thich }}")
    tag(document, "endfor")


def score_table(document: Document) -> None:
    """Add the title, the table and the notes below it."""
    line(document, "Tên bảng", "{{ tieu_de_xep_hang }}")
    tag(document, "if co_xep_loai")
    _ranking(document, (*_RANKED, _GRADE))
    tag(document, "else")
    _ranking(document, _RANKED)
    tag(document, "endif")
    each(document, "Ghi chú bảng", "ghi_chu_xep_hang")
    line(document, "Sau bảng", "")


def _ranking(document: Document, columns: Sequence[Column]) -> None:
    """Add the table of members; their names take the room that the others leave."""
    left = TEXT_WIDTH - sum(column.width for column in (_RANK, *columns))
    every = (_RANK, Column("Đơn vị", left, RANKED_UNIT), *columns)
    listing(document, "Bảng xếp hạng", every, Rows("bang_diem", together=True))
