"""The note that goes back to one member with its workbook."""

from blocks import Column, Groups, Rows, each, grouped_listing, line, listing, sum_row, tag
from docx.document import Document
from heads import slip_head
from minutes import labelled
from page import finished, new_document

_TEXT = "Nội dung văn bản"
_DOUBTS = (
    Column("TT", 1.0, "{{ h.tt }}", "Bảng giữa"),
    Column("Trang, ô", 2.9, "{{ h.cho }}"),
    Column("Nội dung", 6.8, "{{ h.noi_dung }}"),
    Column("Cách xử lý", 5.8, "{{ h.cach_sua }}"),
)
_POINTS = (
    Column("Mã", 1.3, "{{ h.tt }}", "Bảng giữa"),
    Column("Tiêu chí", 4.4, "{{ h.tieu_chi }}"),
    Column("Tự chấm", 1.5, "{{ h.tu_cham }}", "Bảng giữa"),
    Column("Điểm tính", 1.5, "{{ h.tinh_toan }}", "Bảng giữa"),
    Column("Điểm thống nhất", 1.8, "{{ h.thong_nhat }}", "Bảng giữa"),
    Column("Ghi chú", 6.0, "{{ h.ghi_chu }}"),
)
_SUMS = (
    "",
    "Cộng",
    "{{ tong_tu_cham }}",
    "{{ tong_tinh_toan }}",
    "{{ tong_thong_nhat }}",
    "{{ tong_ghi_chu }}",
)


def answer_note() -> bytes:
    """Return the template of the note, which has neither number nor signature."""
    document = new_document()
    slip_head(document, "PHIẾU PHẢN HỒI")
    labelled(document, "Kính gửi: ", "{{ don_vi }}")
    line(document, _TEXT, "{{ nhan_xet }}")
    each(document, _TEXT, "viec_can_lam")
    _doubts(document)
    _points(document)
    return finished(document, "Mẫu phiếu phản hồi")


def _doubts(document: Document) -> None:
    tag(document, "if nhom")
    groups = Groups("nhom", "tieu_de")
    grouped_listing(document, "Điểm cần sửa, cần đối chiếu", _DOUBTS, groups)
    tag(document, "endif")


def _points(document: Document) -> None:
    tag(document, "if diem")
    line(document, "Nhãn mục", "Điểm của đơn vị:")
    table = listing(document, "Điểm của đơn vị", _POINTS, Rows("diem"))
    sum_row(table, _POINTS, _SUMS)
    tag(document, "if hang")
    labelled(document, "Kết quả: ", "{{ hang }}")
    tag(document, "endif")
    tag(document, "endif")
