"""What a form writes above the headings of its tables: the title, a hint, what its colours mean."""

import re

from thidua_reports.language.matching import matching_key

LEGEND = (
    "Nền vàng nhạt: ô để nhập; nền xám: tự tính; nền trắng: đã điền sẵn, khóa. Nền cam: còn thiếu; "
    "nền hồng: cần xem lại."
)
NEEDED_NOTE = "Tên cột có dấu *: phải ghi; dấu (*): phải ghi trong một số trường hợp."
NOT_ASKED_NOTE = "Nền xám đậm: không phải ghi."
ILLUSTRATIVE_NOTE = "Ô chữ nghiêng trên nền cam: số liệu, nội dung minh họa, không phải số công bố."
EXAMPLE_NOTE = "Hàng chữ nghiêng trên nền tím nhạt: ví dụ, không được đọc; xóa khi đã hiểu."
FILL_BELOW = "Điền từ hàng dưới đó."
BACK_TO_MAP = "← Về đầu"
"""Leads from every sheet to the first one."""
_EARLIER_HINTS = (
    "Ô nền hồng ở cột Giá trị: phải điền.",
    "Hàng chữ nghiêng trên nền vàng: ví dụ, không được đọc; xóa khi đã hiểu.",
    "Lệnh make-report next tự ghi; dùng để điền sẵn Cùng kỳ năm trước và Kế hoạch năm trước.",
    "Lệnh make-report next đổi tên, gộp đơn vị theo trang này; chỉ tiêu và số liệu kỳ trước đi "
    "theo đơn vị mới.",
    "Lệnh make-report accept tự ghi để các kỳ sau đối chiếu; chỉ xem, không sửa.",
    "Chỉ dùng cho lệnh make-report email. Mật khẩu không ghi ở đây.",
    "Lệnh make-report accept THƯ_MỤC --readings ghi các hàng này; thông báo đã chấp nhận không "
    "nhắc lại khi giá trị còn như cũ. Lỗi thì phải sửa, không chấp nhận được.",
)
_OF_COLOURS = (LEGEND, NEEDED_NOTE, NOT_ASKED_NOTE, ILLUSTRATIVE_NOTE, EXAMPLE_NOTE)
_NOTES = (*_EARLIER_HINTS, BACK_TO_MAP, *_OF_COLOURS, FILL_BELOW)
_EARLIER_TITLES = ("GIAO ƯỚC ĐÃ CHỐT: CHỈ TIÊU, ĐIỂM, CÁCH CHẤM, CÁCH LÀM TRÒN",)
"""Earlier titles; one that is worded anew goes here, as older forms still come back."""
_OF_WHICH_PERIOD = re.compile(r"(?:\W|kỳ|cả|năm|tháng|sáu|0?6|đầu|20\d\d)*")


def is_of_form(text: str, title: str, hint: str) -> bool:
    """Return whether a form with this title and hint writes `text` above its headings.

    Somebody may add to the title of which period the table is.
    """
    key, known = matching_key(text), matching_key(title)
    if known and key.startswith(known):
        return _OF_WHICH_PERIOD.fullmatch(key.removeprefix(known)) is not None
    for note in (hint, *_NOTES):
        key = key.replace(matching_key(note), "")
    return not key.strip() or text in _EARLIER_TITLES
