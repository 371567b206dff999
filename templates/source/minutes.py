"""The minutes of a bloc's meeting: to be filled in at the meeting, and complete after it."""

from collections.abc import Sequence

from blocks import Column, Rows, blank_listing, each, labelled, line, lines, listing, tag
from docx.document import Document
from heads import minutes_head, minutes_signatures
from page import finished, new_document
from scores import score_table
from styles import TEXT_WIDTH

_VOTES = (
    Column("Nội dung biểu quyết", 6.9, "{{ h.noi_dung }}"),
    Column("Đồng ý", 2.0, "{{ h.dong_y }}", "Bảng giữa"),
    Column("Không đồng ý", 2.0, "{{ h.khong_dong_y }}", "Bảng giữa"),
    Column("Không có ý kiến", 2.2, "{{ h.khong_y_kien }}", "Bảng giữa", may_be_empty=True),
    Column("Kết quả", 3.4, "{{ h.ket_qua }}", may_be_empty=True),
)
_POSITION = Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa")
_SPEAKER = Column("Người (đơn vị) góp ý", 3.9, "{{ h.nguoi }}")
_ANSWER = Column("Tiếp thu, giải trình", 5.3, "{{ h.tiep_thu }}")
_COMMENTS = "Tổng hợp ý kiến góp ý và tiếp thu, giải trình"
_DOTS = "\t"


def minutes_before() -> bytes:
    """Return the template of the minutes before the meeting, with lines to write on."""
    document = new_document()
    opening(document)
    line(document, "Heading 2", "Chương trình Hội nghị")
    each(document, "Nội dung văn bản", "chuong_trinh", "- {{ dong }}")
    for title, count in (
        ("Thảo luận, góp ý", 9),
        ("Phát biểu của đại biểu, khách mời", 5),
        ("Ý kiến tiếp thu, giải trình và kết luận của chủ tọa", 7),
    ):
        line(document, "Heading 2", title)
        lines(document, "Dòng chấm", [_DOTS] * count)
    line(document, "Heading 2", "Biểu quyết")
    blank_listing(document, "Biểu quyết", _VOTES, 3)
    line(document, "Sau bảng", "")
    end = "Hội nghị kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./."
    line(document, "Lời kết", end)
    minutes_signatures(document)
    return finished(document, "Mẫu biên bản hội nghị (trước hội nghị)")


def minutes_after() -> bytes:
    """Return the template of the minutes after the meeting; what did not happen has no heading."""
    document = new_document()
    opening(document)
    _agenda(document)
    part(document, "Diễn biến Hội nghị", "dien_bien")
    _discussion(document)
    _speeches(document)
    _results(document)
    _votes(document)
    part(document, "Khối trưởng, Khối phó năm {{ nam_sau }}", "nhan_su")
    part(document, "Kết luận của chủ tọa", "ket_luan")
    line(document, "Lời kết", "{{ ket_thuc }}./.")
    minutes_signatures(document)
    return finished(document, "Mẫu biên bản hội nghị (sau hội nghị)")


def opening(document: Document) -> None:
    """Add what minutes of any kind begin with: head, time, place, who takes part."""
    minutes_head(document)
    labelled(document, "Thời gian bắt đầu: ", "{{ thoi_gian }}")
    labelled(document, "Địa điểm: ", "{{ dia_diem }}")
    line(document, "Nhãn mục", "Thành phần tham dự:")
    _people(document, "Khách mời:", "khach_moi")
    _people(document, "Thành viên Khối:", "thanh_vien")
    line(document, "Nội dung văn bản", "{{ so_co_mat }}")
    line(document, "Nhãn mục", "Chủ trì:")
    each(document, "Nội dung văn bản", "chu_tri", "- {{ dong }}")
    line(document, "Nhãn mục", "Thư ký:")
    each(document, "Nội dung văn bản", "thu_ky", "- {{ dong }}")
    line(document, "Nhãn mục", "Nội dung Hội nghị:")


def _people(document: Document, title: str, field: str) -> None:
    tag(document, f"if {field}")
    line(document, "Nội dung văn bản", title)
    each(document, "Nội dung văn bản", field, "- {{ dong }}")
    tag(document, "endif")


def part(document: Document, title: str, field: str) -> None:
    """Add a numbered part with a paragraph for each entry of a list; none, no heading."""
    tag(document, f"if {field}")
    line(document, "Heading 2", title)
    tag(document, "endif")
    each(document, "Nội dung văn bản", field)


def _agenda(document: Document) -> None:
    tag(document, "if chuong_trinh")
    line(document, "Heading 2", "Chương trình Hội nghị")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "chuong_trinh", "- {{ dong }}")


def _discussion(document: Document) -> None:
    part(document, "Thảo luận, góp ý", "y_kien_chung")
    tag(document, "if y_kien")
    line(document, "Tên bảng", _COMMENTS)
    tag(document, "if co_nguoi")
    _comments(document, (_SPEAKER,))
    tag(document, "else")
    _comments(document, ())
    tag(document, "endif")
    line(document, "Sau bảng", "")
    tag(document, "endif")


def _comments(document: Document, before: Sequence[Column]) -> None:
    """Add the table of comments; what is said takes the room that is left."""
    left = TEXT_WIDTH - sum(column.width for column in (_POSITION, *before, _ANSWER))
    said = Column("Nội dung góp ý", left, "{{ h.noi_dung }}")
    columns = (_POSITION, *before, said, _ANSWER)
    listing(document, _COMMENTS, columns, Rows("y_kien", may_split=True))


def _speeches(document: Document) -> None:
    tag(document, "if phat_bieu")
    line(document, "Heading 2", "Phát biểu tại Hội nghị")
    tag(document, "for loi in phat_bieu")
    line(document, "Nội dung văn bản", "{{ loi.nguoi }}:")
    each(document, "Nội dung văn bản", "loi.y", "- {{ dong }}")
    tag(document, "endfor")
    tag(document, "endif")


def _results(document: Document) -> None:
    tag(document, "if bang_diem")
    line(
        document,
        "Heading 2",
        "Kết quả bình xét, xếp hạng{% if ket_qua %}, đề nghị khen thưởng{% endif %}",
    )
    score_table(document)
    text = "Điểm từng tiêu chí của các đơn vị nêu tại {{ noi_neu_diem }}."
    line(document, "Nội dung văn bản", text)
    tag(document, "endif")
    tag(document, "if chenh_lech")
    text = "Các trường hợp điểm thống nhất khác điểm tự chấm, điểm tính:"
    line(document, "Nội dung văn bản", text)
    each(document, "Nội dung văn bản", "chenh_lech", "- {{ dong }}")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "ket_qua")


def _votes(document: Document) -> None:
    tag(document, "if bieu_quyet or thong_qua")
    line(document, "Heading 2", "Biểu quyết")
    tag(document, "endif")
    each(document, "Nội dung văn bản", "thong_qua")
    tag(document, "if bieu_quyet")
    listing(document, "Biểu quyết", _VOTES, Rows("bieu_quyet"))
    line(document, "Sau bảng", "")
    tag(document, "endif")
