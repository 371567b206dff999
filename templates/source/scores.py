"""The table of scores and ranks, as reports and minutes show it."""

from blocks import Column, each, keep_together, line, listing
from docx.document import Document

_COLUMNS = (
    Column("Hạng", 1.5, "{{ h.hang }}", "Bảng giữa"),
    Column("Đơn vị", 5.0, "{{ h.don_vi }}"),
    Column("Điểm tự chấm", 2.2, "{{ h.tu_cham }}", "Bảng số"),
    Column("Điểm tính toán", 2.2, "{{ h.tinh_toan }}", "Bảng số"),
    Column("Điểm thống nhất", 2.2, "{{ h.thong_nhat }}", "Bảng số"),
    Column("Ghi chú", 2.9, "{{ h.ghi_chu }}"),
)


def score_table(document: Document) -> None:
    """Add the title, the table and the notes below it."""
    line(document, "Tên bảng", "{{ tieu_de_xep_hang }}")
    keep_together(listing(document, _COLUMNS, "bang_diem"))
    each(document, "Ghi chú bảng", "ghi_chu_xep_hang")
    line(document, "Sau bảng", "")
