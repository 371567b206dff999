"""The paper to vote with, and the record of its count."""

from blocks import Column, Groups, each, grouped_listing, line
from docx.document import Document
from heads import board_signatures, minutes_head, slip_head
from minutes import labelled, part
from page import finished, new_document

_MARKED = (
    Column("TT", 1.2, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 8.9, "{{ h.don_vi }}"),
    Column("Đồng ý", 3.2, ""),
    Column("Không đồng ý", 3.2, ""),
)
_COUNTED = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị", 5.9, "{{ h.don_vi }}"),
    Column("Phiếu đồng ý/ tổng số thành viên", 2.9, "{{ h.dong_y }}", "Bảng giữa"),
    Column("Tỷ lệ", 2.0, "{{ h.ty_le }}", "Bảng giữa"),
    Column("Phiếu không đồng ý", 2.3, "{{ h.khong_dong_y }}", "Bảng giữa", may_be_empty=True),
    Column("Kết quả", 2.3, "{{ h.ket_qua }}", "Bảng giữa", may_be_empty=True),
)
_HOW_TO_VOTE = (
    "Đánh dấu x vào một ô, “Đồng ý” hoặc “Không đồng ý”, ở hàng của từng đơn vị.",
    "Đơn vị không được đánh dấu, hoặc được đánh dấu ở cả hai ô, thì không tính là đồng ý.",
    "Người bỏ phiếu không ký tên, không ghi tên vào phiếu.",
    "Phiếu không do Ban kiểm phiếu phát ra, phiếu có ký tên hoặc ghi tên người bỏ phiếu là phiếu "
    "không hợp lệ.",
)


def ballot_paper() -> bytes:
    """Return the template of the paper to vote with; its empty cells are the boxes."""
    document = new_document()
    slip_head(document, "PHIẾU SUY TÔN")
    labelled(document, "Bỏ phiếu tại Hội nghị ", "{{ ngay }}")
    line(document, "Nhãn mục", "Cách ghi phiếu:")
    for text in _HOW_TO_VOTE:
        line(document, "Nội dung văn bản", f"- {text}")
    _table(document, "Đơn vị đưa ra bỏ phiếu", _MARKED, 1.1)
    return finished(document, "Mẫu phiếu suy tôn")


def ballot_record() -> bytes:
    """Return the template of the record of the count, a form until the ballots are counted."""
    document = new_document()
    minutes_head(document)
    labelled(document, "Thời gian: ", "{{ ngay }}")
    labelled(document, "Địa điểm: ", "{{ dia_diem }}")
    line(document, "Nhãn mục", "Ban kiểm phiếu gồm:")
    each(document, "Nội dung văn bản", "ban_kiem_phieu", "- {{ dong }}")
    line(document, "Heading 2", "Thành viên bỏ phiếu")
    _listed(
        document,
        ("Tổng số thành viên của Khối", "tong_so"),
        ("Số thành viên tham gia bỏ phiếu", "tham_gia"),
        ("Số thành viên không tham gia bỏ phiếu", "khong_tham_gia"),
    )
    line(document, "Heading 2", "Số phiếu")
    _listed(
        document,
        ("Số đơn vị đưa vào phiếu", "so_ung_vien"),
        ("Số phiếu phát ra", "phat_ra"),
        ("Số phiếu thu về", "thu_ve"),
        ("Số phiếu hợp lệ", "hop_le"),
        ("Số phiếu không hợp lệ", "khong_hop_le"),
    )
    line(document, "Heading 2", "Kết quả kiểm phiếu (theo số phiếu từ cao xuống thấp)")
    _table(document, "Kết quả kiểm phiếu", _COUNTED, 0.9)
    part(document, "Kết luận", "ket_luan")
    line(document, "Lời kết", "{{ ket_thuc }}./.")
    board_signatures(document)
    return finished(document, "Mẫu biên bản kiểm phiếu")


def _listed(document: Document, *items: tuple[str, str]) -> None:
    for label, field in items:
        line(document, "Nội dung văn bản", f"- {label}: {{{{ {field} }}}}.")


def _table(document: Document, caption: str, columns: tuple[Column, ...], height: float) -> None:
    grouped_listing(document, caption, columns, Groups("nhom", "hinh_thuc", height=height))
    line(document, "Sau bảng", "")
