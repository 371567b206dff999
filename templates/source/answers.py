"""The note that goes back to one member with its workbook, on one page."""

from collections.abc import Sequence

from blocks import Column, Groups, Rows, each, grouped_listing, line, listing, sum_row, tag
from docx.document import Document
from docx.table import _Cell
from heads import slip_head
from minutes import labelled
from page import finished, new_document
from styles import TEXT_WIDTH

from thidua_reports.presenting.answer_words import NOTE_TITLE

_TEXT, _WORDS, _SMALL_WORDS, _FIGURE = "Dòng liệt kê", "Phụ lục chữ", "Bảng vừa chữ", "Bảng vừa số"
_DOUBTS = (
    Column("TT", 1.0, "{{ h.tt }}", "Phụ lục giữa"),
    Column("Trang, ô", 2.7, "{{ h.cho }}", _WORDS),
    Column("Nội dung", 7.0, "{{ h.noi_dung }}", _WORDS),
    Column("Cách xử lý", 5.8, "{{ h.cach_sua }}", _WORDS),
)
_CODE = Column("Mã", 1.5, "{{ h.tt }}", _FIGURE)
_FIGURES = (
    Column("Tự chấm", 1.4, "{{ h.tu_cham }}", _FIGURE, may_be_empty=True),
    Column("Điểm tính", 1.4, "{{ h.tinh_toan }}", _FIGURE),
)
_AGREED = Column("Thống nhất", 1.5, "{{ h.thong_nhat }}", _FIGURE)
_RESULT = "{% if hang %}Kết quả: {{ hang }} {% endif %}Điểm của đơn vị:"
_SUMS = ("", "Cộng", "{{ tong_tu_cham }}", "{{ tong_tinh_toan }}", "{{ tong_thong_nhat }}")


def answer_note() -> bytes:
    """Return the template of the note, which has neither number nor signature."""
    document = new_document()
    slip_head(document, NOTE_TITLE)
    labelled(document, "Kính gửi: ", "{{ don_vi }}")
    line(document, _TEXT, "{{ nhan_xet }}")
    each(document, _TEXT, "viec_can_lam")
    _doubts(document)
    _points(document)
    line(document, "Sau bảng", "")
    return finished(document, "Mẫu phiếu phản hồi")


def _doubts(document: Document) -> None:
    tag(document, "if nhom")
    groups = Groups("nhom", "tieu_de")
    grouped_listing(document, "Chỗ cần sửa, cần đối chiếu", _DOUBTS, groups)
    tag(document, "endif")


def _points(document: Document) -> None:
    tag(document, "if diem")
    line(document, "Nhãn mục", _RESULT)
    tag(document, "if co_thong_nhat")
    _table(document, (*_FIGURES, _AGREED))
    tag(document, "else")
    _table(document, _FIGURES)
    tag(document, "endif")
    tag(document, "endif")


def _table(document: Document, figures: Sequence[Column]) -> None:
    """Add the points; remarks stand below the names, where an empty column would take the room."""
    left = TEXT_WIDTH - sum(column.width for column in (_CODE, *figures))
    columns = (_CODE, Column("Tiêu chí", left, "{{ h.tieu_chi }}", _SMALL_WORDS), *figures)
    table = listing(document, "Điểm của đơn vị", columns, Rows("diem"))
    _remark(table.rows[2].cells[1], "h.ghi_chu")
    sum_row(table, columns, _SUMS[: len(columns)])
    _remark(table.rows[-1].cells[1], "tong_ghi_chu")


def _remark(cell: _Cell, field: str) -> None:
    """Add a remark below what a cell holds; none, no line."""
    tag(cell, f"if {field}")
    line(cell, "Phụ lục ghi chú", f"{{{{ {field} }}}}")
    tag(cell, "endif")
