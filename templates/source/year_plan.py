"""The bloc's plan of activities for the year: its sentences are the bloc's to edit in Word."""

from blocks import Column, Rows, each, line, lines, listing, tag
from docx.document import Document
from heads import letter_head, report_signatures
from page import finished, new_document

_TEXT, _CLAUSE = "Nội dung văn bản", "Khoản"
_ACTIVITIES = (
    Column("TT", 1.1, "{{ h.tt }}", "Bảng giữa"),
    Column("Việc", 7.2, "{{ h.viec }}"),
    Column("Thời gian", 3.2, "{{ h.thoi_gian }}", may_be_empty=True),
    Column("Đơn vị thực hiện", 5.0, "{{ h.thuc_hien }}", may_be_empty=True),
)
_AIMS = (
    "Triển khai kịp thời các phong trào thi đua do cấp trên và Khối phát động; động viên các đơn "
    "vị thành viên hoàn thành nhiệm vụ được giao và các chỉ tiêu trong giao ước thi đua năm "
    "{{ nam }}.",
    "Tạo điều kiện để các đơn vị thành viên phối hợp công tác, trao đổi kinh nghiệm; phát hiện, "
    "nhân rộng điển hình tiên tiến trong Khối.",
)
_DEMANDS = (
    "Hoạt động của Khối thiết thực, tiết kiệm, đúng thời gian, gắn với nhiệm vụ chính trị của từng "
    "đơn vị.",
    "Đánh giá kết quả, bình xét và đề nghị khen thưởng dân chủ, công khai, đúng quy định.",
)
_LEADER = (
    "Khối trưởng ({{ khoi_truong }}): chủ trì thực hiện Kế hoạch; chuẩn bị nội dung các hội nghị; "
    "theo dõi, đôn đốc các đơn vị thành viên; tổng hợp kết quả, báo cáo cấp trên."
)
_DEPUTY = (
    "Khối phó ({{ khoi_pho }}): phối hợp với Khối trưởng thực hiện Kế hoạch và làm những việc được "
    "Khối trưởng phân công."
)
_MEMBERS = (
    "Các đơn vị thành viên: thực hiện những việc được phân công; cử người dự hội nghị đúng thành "
    "phần; gửi báo cáo về Khối trưởng đúng thời hạn."
)
_END = (
    "Trên đây là Kế hoạch hoạt động năm {{ nam }} của {{ ten_khoi }}. Trong quá trình thực hiện, "
    "nếu có vướng mắc, các đơn vị thành viên phản ánh về Khối trưởng để xem xét, điều chỉnh./."
)


def year_plan() -> bytes:
    """Return the template of the plan."""
    document = new_document()
    letter_head(document, "KẾ HOẠCH")
    each(document, "Căn cứ", "can_cu")
    line(document, _TEXT, "{{ ten_khoi }} xây dựng Kế hoạch hoạt động năm {{ nam }} như sau:")
    line(document, "Heading 1", "MỤC ĐÍCH, YÊU CẦU")
    line(document, "Heading 2", "Mục đích")
    lines(document, _TEXT, _AIMS)
    line(document, "Heading 2", "Yêu cầu")
    lines(document, _TEXT, _DEMANDS)
    _contents(document)
    _activities(document)
    line(document, "Heading 1", "TỔ CHỨC THỰC HIỆN")
    line(document, _CLAUSE, _LEADER)
    tag(document, "if khoi_pho")
    line(document, _CLAUSE, _DEPUTY)
    tag(document, "endif")
    line(document, _CLAUSE, _MEMBERS)
    line(document, "Lời kết", _END)
    report_signatures(document)
    return finished(document, "Mẫu kế hoạch hoạt động của khối")


def _contents(document: Document) -> None:
    tag(document, "if noi_dung")
    line(document, "Heading 1", "NỘI DUNG THI ĐUA")
    text = "Các đơn vị thành viên thi đua theo giao ước thi đua năm {{ nam }} của Khối, gồm:"
    line(document, _TEXT, text)
    each(document, _TEXT, "noi_dung", "- {{ dong }}")
    tag(document, "endif")


def _activities(document: Document) -> None:
    tag(document, "if viec")
    line(document, "Heading 1", "HOẠT ĐỘNG CỦA KHỐI")
    listing(document, "Hoạt động của Khối trong năm", _ACTIVITIES, Rows("viec"))
    line(document, "Sau bảng", "")
    tag(document, "endif")
