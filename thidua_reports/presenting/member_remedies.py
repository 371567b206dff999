"""What a member does about a file of its own that cannot be used, or a plan of another pledge.

The catalogue tells the secretary what to do with such a file; the member has other means: it knows
which of two is right, and sends another one.
"""

from thidua_reports.issues.catalogue import file_kinds, foreign_kinds, submission_kinds
from thidua_reports.presenting.answer_words import THE_BLOC_DOES

_FILL_THE_FORM = (
    "Điền số liệu vào biểu mẫu của khối rồi gửi lại đúng sổ ấy, kiểu Excel Workbook (.xlsx)."
)
_SAVE_AS = (
    "Mở sổ bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi gửi lại bản ấy."
)
_TAKE_AWAY = (
    "Xóa ảnh, các trang thừa, các hàng và cột trống đã định dạng ở xa, lưu lại rồi gửi lại sổ."
)
_SEND_AGAIN = "Mở thử tệp bằng Excel rồi gửi lại sổ."
_WHOSE = "Kiểm tra mã, tên đơn vị ở trang Đơn vị rồi gửi lại; dùng đúng biểu mẫu khối đã gửi."
_AS_REGISTERED = (
    "Ghi lại kế hoạch đã đăng ký (ô bị khóa thì điền vào biểu mẫu mới của khối); giao ước đã ký, "
    "hoặc lần khối thống nhất đổi sau đó, đúng như sổ thì báo cho khối."
)
REMEDIES = {
    submission_kinds.PLAN_DIFFERS.code: _AS_REGISTERED,
    file_kinds.TWO_WORKBOOKS.code: "Cho khối biết sổ nào đúng, hoặc gửi lại một sổ đầy đủ.",
    file_kinds.COPY_ELSEWHERE.code: "Cho khối biết bản nào đúng.",
    file_kinds.WRONG_PERIOD.code: "Gửi sổ của kỳ khối đang tổng hợp.",
    file_kinds.UNKNOWN_MEMBER.code: _WHOSE,
    file_kinds.CODE_AND_NAME_DISAGREE.code: _WHOSE,
    file_kinds.FORM_MARKS_DISAGREE.code: _FILL_THE_FORM,
    file_kinds.FORM_OF_ANOTHER_BLOC.code: _FILL_THE_FORM,
    file_kinds.FORM_SAYS_OTHERWISE.code: _WHOSE,
    file_kinds.EMPTY_FILE.code: _SEND_AGAIN,
    file_kinds.NOT_A_WORKBOOK.code: _SAVE_AS,
    file_kinds.PASSWORD.code: (
        "Bỏ mật khẩu mở tệp và bảo vệ cấu trúc sổ (Protect Workbook), lưu lại rồi gửi lại sổ."
    ),
    file_kinds.TOO_MUCH.code: _TAKE_AWAY,
    file_kinds.TOO_MANY_CELLS.code: _TAKE_AWAY,
    file_kinds.TOO_LARGE.code: _TAKE_AWAY,
    file_kinds.FILE_LOCKED.code: THE_BLOC_DOES,
    file_kinds.NOT_ON_THIS_MACHINE.code: THE_BLOC_DOES,
    file_kinds.PATH_TOO_LONG.code: THE_BLOC_DOES,
    file_kinds.NEWER_FORM.code: THE_BLOC_DOES,
    file_kinds.WORKBOOK_ELSEWHERE.code: THE_BLOC_DOES,
    foreign_kinds.BINARY_WORKBOOK.code: _SAVE_AS,
    foreign_kinds.XML_WORKBOOK.code: _SAVE_AS,
    foreign_kinds.WEB_PAGE.code: _FILL_THE_FORM,
    foreign_kinds.PLAIN_TEXT.code: _FILL_THE_FORM,
    foreign_kinds.PDF_DOCUMENT.code: _FILL_THE_FORM,
    foreign_kinds.WORD_DOCUMENT.code: _FILL_THE_FORM,
    foreign_kinds.ARCHIVE.code: "Gửi chính sổ Excel đã điền, không nén.",
    foreign_kinds.SHORTCUT_FILE.code: "Gửi chính tệp sổ, không gửi lối tắt.",
    foreign_kinds.NO_WORKBOOK.code: _FILL_THE_FORM,
    foreign_kinds.NO_FORM.code: _FILL_THE_FORM,
    foreign_kinds.NAMES_NO_UNIT.code: _WHOSE,
    foreign_kinds.TOOK_TOO_MUCH.code: _TAKE_AWAY,
    foreign_kinds.TOO_HEAVY.code: _TAKE_AWAY,
}
"""By the code of the kind; every other remedy is the member's own work as it stands."""
