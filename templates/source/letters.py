"""What a bloc sends out about its meeting: invitation, conclusions, comments and their answers."""

from collections.abc import Sequence

from blocks import Column, Rows, each, labelled, line, listing, tag
from docx.document import Document
from heads import addressees, letter_head, report_signatures
from page import finished, new_document
from styles import TEXT_WIDTH

_TEXT = "Nội dung văn bản"
_POSITION = Column("TT", 1.0, "{{ h.tt }}", "Bảng giữa")
_SPEAKER = Column("Đơn vị, người góp ý", 3.2, "{{ h.nguoi }}")
_SAID = 0.6
"""The part of the room for what is said, which is mostly longer than the answer."""
_PLACE = Column("Vị trí sửa", 2.3, "{{ h.vi_tri }}")


def invitation() -> bytes:
    """Return the template of the invitation (mẫu 1.7), with the agenda."""
    document = new_document()
    letter_head(document, "GIẤY MỜI")
    line(document, _TEXT, "{{ ten_khoi }} trân trọng kính mời:")
    each(document, _TEXT, "kinh_moi", "- {{ dong }}")
    labelled(document, "Tới dự: ", "{{ hoi_nghi }}.")
    labelled(document, "Chủ trì: ", "{{ chu_tri }}.")
    labelled(document, "Thời gian: ", "{{ thoi_gian }}.")
    labelled(document, "Địa điểm: ", "{{ dia_diem }}.")
    labelled(document, "Chương trình:", "")
    each(document, _TEXT, "chuong_trinh", "- {{ dong }}")
    text = "Rất mong các đại biểu đến dự đúng thành phần, thời gian, địa điểm nêu trên./."
    line(document, "Lời kết", text)
    report_signatures(document)
    return finished(document, "Mẫu giấy mời")


def notice() -> bytes:
    """Return the template of the notice of what the chair concluded."""
    document = new_document()
    letter_head(document, "THÔNG BÁO")
    line(document, _TEXT, "{{ mo_dau }}")
    line(document, _TEXT, "{{ dan_ket_luan }}")
    tag(document, "if nhieu_ket_luan")
    each(document, "Khoản", "ket_luan")
    tag(document, "else")
    each(document, _TEXT, "ket_luan")
    tag(document, "endif")
    tag(document, "if ket_qua")
    line(document, _TEXT, "{{ dan_ket_qua }}:")
    each(document, _TEXT, "ket_qua", "- {{ dong }}")
    tag(document, "endif")
    text = (
        "Trên đây là kết luận tại Hội nghị; {{ ten_khoi }} thông báo để các đơn vị thành viên "
        "biết, thực hiện./."
    )
    line(document, "Lời kết", text)
    report_signatures(document)
    return finished(document, "Mẫu thông báo kết luận")


def answered_comments() -> bytes:
    """Return the template of the table of comments and what became of each."""
    document = new_document()
    letter_head(document, "BÁO CÁO")
    addressees(document)
    line(document, _TEXT, "{{ mo_dau }}")
    tag(document, "if y_kien")
    tag(document, "if co_nguoi and co_vi_tri")
    _answers(document, (_SPEAKER,), (_PLACE,))
    tag(document, "elif co_nguoi")
    _answers(document, (_SPEAKER,), ())
    tag(document, "elif co_vi_tri")
    _answers(document, (), (_PLACE,))
    tag(document, "else")
    _answers(document, (), ())
    tag(document, "endif")
    line(document, "Sau bảng", "")
    tag(document, "endif")
    each(document, _TEXT, "tong_hop")
    line(
        document,
        "Lời kết",
        "Trên đây là kết quả tổng hợp, tiếp thu, giải trình ý kiến tại Hội nghị./.",
    )
    report_signatures(document)
    return finished(document, "Mẫu bảng tiếp thu, giải trình ý kiến")


def _answers(document: Document, before: Sequence[Column], after: Sequence[Column]) -> None:
    """Add the table of comments; what is said and answered takes the room that is left."""
    room = TEXT_WIDTH - sum(column.width for column in (_POSITION, *before, *after))
    said = Column("Nội dung góp ý", room * _SAID, "{{ h.noi_dung }}")
    answered = Column("Tiếp thu, giải trình", room * (1 - _SAID), "{{ h.tra_loi }}")
    columns = (_POSITION, *before, said, answered, *after)
    listing(document, "Ý kiến và tiếp thu, giải trình", columns, Rows("y_kien", may_split=True))
