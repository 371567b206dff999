"""What a bloc sends out about its meeting: invitation, conclusions, comments and their answers."""

from blocks import Column, Rows, each, labelled, line, listing, tag
from heads import letter_head, report_signatures
from page import finished, new_document

_TEXT = "Nội dung văn bản"
_ANSWERS = (
    Column("TT", 1.0, "{{ h.tt }}", "Bảng giữa"),
    Column("Đơn vị, người góp ý", 3.2, "{{ h.nguoi }}"),
    Column("Nội dung góp ý", 5.4, "{{ h.noi_dung }}"),
    Column("Tiếp thu, giải trình", 4.6, "{{ h.tra_loi }}"),
    Column("Vị trí sửa", 2.3, "{{ h.vi_tri }}"),
)


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
    each(document, "Khoản", "ket_luan")
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
    letter_head(document, "BẢNG TỔNG HỢP")
    line(document, _TEXT, "{{ mo_dau }}")
    tag(document, "if y_kien")
    caption = "Ý kiến và tiếp thu, giải trình"
    listing(document, caption, _ANSWERS, Rows("y_kien", may_split=True))
    line(document, "Sau bảng", "")
    tag(document, "endif")
    each(document, _TEXT, "tong_hop")
    line(document, "Lời kết", "Trên đây là tổng hợp tiếp thu, giải trình ý kiến tại Hội nghị./.")
    report_signatures(document)
    return finished(document, "Mẫu bảng tiếp thu, giải trình ý kiến")
