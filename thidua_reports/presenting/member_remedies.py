"""What a member does where the catalogue tells the secretary of deeds that are hers alone.

She corrects khoi.xlsx, puts files away and asks; the member has other means: it knows which of two
is right, corrects its own cells, fills in another form, and sends its workbook again.
"""

from thidua_reports.issues.catalogue import (
    bloc_kinds,
    cell_kinds,
    file_kinds,
    foreign_kinds,
    number_kinds,
    pledge_kinds,
    rate_kinds,
    sheet_kinds,
    submission_kinds,
    typed_over_kinds,
)
from thidua_reports.presenting.answer_words import THE_BLOC_DOES

_FILL_THE_FORM = (
    "Điền số liệu vào biểu mẫu của Khối rồi gửi lại đúng sổ ấy, kiểu Excel Workbook (.xlsx)."
)
_SAVE_AS = (
    "Mở sổ bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi gửi lại bản ấy."
)
_TAKE_AWAY = (
    "Xóa ảnh, các trang thừa, các hàng và cột trống đã định dạng ở xa, lưu lại rồi gửi lại sổ."
)
_SEND_AGAIN = "Mở thử tệp bằng Excel rồi gửi lại sổ."
_WHOSE = "Kiểm tra mã, tên đơn vị ở trang Đơn vị rồi gửi lại; dùng đúng biểu mẫu Khối đã gửi."
_MARK_IF_WANTED = (
    "Đúng ý thì để nguyên; muốn nêu thì đánh x ở cột Nổi bật của kết quả cần nêu rồi gửi lại sổ."
)
_AS_REGISTERED = (
    "Ghi lại kế hoạch đã đăng ký (ô bị khóa thì điền vào biểu mẫu mới của Khối); giao ước đã ký, "
    "hoặc lần Khối thống nhất đổi sau đó, đúng như sổ thì báo cho Khối."
)
_OWN_WORKBOOK = (
    "Không phải sổ của đơn vị thì gửi lại sổ của chính mình; đúng thì không phải làm gì."
)
_ON_A_NEW_FORM = "Điền lại vào biểu mẫu mới của Khối; sổ đúng thì báo cho Khối."
_UNLIKE_THE_BLOC = "Đối chiếu với báo cáo kỳ ấy; sai thì sửa sổ, đúng thì báo cho Khối."
_OF_THE_FIGURES = {
    submission_kinds.PLAN_DIFFERS.code: _AS_REGISTERED,
    submission_kinds.TARGET_NOT_REPORTED.code: (
        "Điền kết quả của chỉ tiêu này vào biểu mẫu mới của Khối."
    ),
    submission_kinds.OUT_OF_DIFFERS.code: (
        "Với chỉ tiêu đếm, tổng số là kế hoạch đã đăng ký: ghi đúng số ấy hoặc để trống cột Trên "
        "tổng số. Đúng là tỷ lệ thì báo cho Khối."
    ),
    submission_kinds.ACHIEVEMENT_MISSING.code: (
        "Nhập một số, nhập 0 nếu không thực hiện; nếu chưa có số thì báo cho Khối."
    ),
    submission_kinds.OWN_PERCENT_ROUNDED_OTHERWISE.code: (
        "Không cần sửa; báo cáo dùng cách làm tròn của Khối."
    ),
    submission_kinds.OWN_FIGURES_CONTRADICT.code: "Xác định số đúng rồi sửa sổ.",
    submission_kinds.OWN_PERCENT_DIFFERS.code: (
        "Kiểm tra số thực hiện, kế hoạch và tỷ lệ đã báo; sửa số sai."
    ),
    rate_kinds.COUNT_READ_AS_RATE.code: (
        "Là phần của một tổng số thì ghi tổng số ở cột Trên tổng số; đúng là số phần trăm thì "
        "không phải sửa; là số đếm thì báo cho Khối đổi Loại."
    ),
    submission_kinds.RATE_LOOKS_LIKE_FRACTION.code: (
        "Nhập theo phần trăm, ví dụ 96,06; đúng như số đã ghi thì báo cho Khối."
    ),
    submission_kinds.TARGET_OF_ANOTHER.code: _ON_A_NEW_FORM,
    submission_kinds.UNIT_DIFFERS.code: (
        "Xác định con số ở hàng này tính bằng đơn vị nào, báo cho Khối; điền lại vào biểu mẫu mới "
        "của Khối."
    ),
    submission_kinds.OWN_SCORE_ABOVE_MAXIMUM.code: (
        "Sửa lại điểm (xem dấu phẩy); quy định cho mức cao hơn thì báo cho Khối."
    ),
    submission_kinds.OWN_BONUS_NOT_USED.code: (
        "Ghi nhầm cột thì sửa lại; đúng là phải cộng, trừ thì báo cho Khối, kèm lý do."
    ),
    submission_kinds.RATIO_JUST_ROUNDED.code: "Kiểm tra lại; nếu đúng thì không phải sửa.",
    submission_kinds.REGISTERED_WORD_DIFFERS.code: (
        "Điền lại vào biểu mẫu mới của Khối; Khối đã đồng ý đổi thì báo cho Khối."
    ),
    submission_kinds.PLAN_WORSE_THAN_LAST_YEAR.code: (
        "Kiểm tra lại; có lý do thì báo cho Khối, không phải sửa."
    ),
    submission_kinds.TOO_MANY_EXTRA_RESULTS.code: "Bỏ bớt kết quả ngoài giao ước.",
    submission_kinds.PREVIOUS_DIFFERS.code: _UNLIKE_THE_BLOC,
    submission_kinds.CRITERION_OF_ANOTHER_CODE.code: (
        "Xác định số liệu ở hàng này là của tiêu chí nào, báo cho Khối; điền lại vào biểu mẫu mới "
        "của Khối."
    ),
    typed_over_kinds.LAST_FIGURE_TYPED_OVER.code: (
        "Số của kỳ này thì ghi ở cột Thực hiện; số kỳ trước Khối lưu sai thì báo cho Khối."
    ),
    submission_kinds.STANDARD_DIFFERS.code: (
        "Chương trình tính theo điểm chuẩn của Khối. Xem điểm tự chấm ở hàng này theo điểm chuẩn "
        "nào; không ảnh hưởng thì không phải sửa."
    ),
    submission_kinds.NOTHING_OUTSTANDING.code: _MARK_IF_WANTED,
    submission_kinds.TOO_MANY_UNMARKED.code: _MARK_IF_WANTED,
    bloc_kinds.OTHER_NUMBER_OF_TARGETS.code: (
        "Thêm hoặc bớt hàng ở trang này; Khối đã thống nhất số khác thì báo cho Khối."
    ),
    bloc_kinds.OUT_OF_ZERO.code: (
        "Ghi đúng tổng số, lớn hơn 0; đơn vị không có gì để tính thì báo cho Khối."
    ),
    number_kinds.ROUNDED_ACROSS_PLAN.code: (
        "Số trong ô đúng thì báo cho Khối; số nhìn thấy mới đúng thì gõ lại số ấy vào ô."
    ),
    pledge_kinds.REGISTRATION_WITHOUT_TARGET.code: (
        "Điền lại vào biểu mẫu mới của Khối; Khối đã thống nhất cho rút hoặc thay chỉ tiêu này thì "
        "báo cho Khối."
    ),
    pledge_kinds.NOTHING_REGISTERED.code: (
        "Ghi chỉ tiêu của đơn vị vào trang này rồi gửi lại sổ; không đăng ký thì báo cho Khối."
    ),
    pledge_kinds.GIVEN_ROW_CHANGED.code: (
        "Ghi lại như Khối đã giao, ô bị khóa thì điền vào biểu mẫu mới của Khối; Khối đã thống "
        "nhất đổi thì báo cho Khối."
    ),
}
_OF_THE_FILE = {
    file_kinds.NOT_EXCEL_FILE.code: _FILL_THE_FORM,
    file_kinds.NAME_DIFFERS_FROM_CODE.code: _WHOSE,
    file_kinds.SAME_WORKBOOK_TWICE.code: _OWN_WORKBOOK,
    file_kinds.COPY_NAMED_FOR_ANOTHER.code: _OWN_WORKBOOK,
    file_kinds.FILE_NAMED_FOR_ANOTHER.code: _OWN_WORKBOOK,
    file_kinds.TWO_WORKBOOKS.code: "Cho Khối biết sổ nào đúng, hoặc gửi lại một sổ đầy đủ.",
    file_kinds.COPY_ELSEWHERE.code: "Cho Khối biết bản nào đúng.",
    file_kinds.WRONG_PERIOD.code: "Gửi sổ của kỳ Khối đang tổng hợp.",
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
REMEDIES = {**_OF_THE_FIGURES, **_OF_THE_FILE}
"""By the code of the kind; every other remedy is the member's own work as it stands."""
_OF_A_ROW = (
    "Chỉ tiêu thêm thì báo cho Khối để nhận biểu mẫu mới có hàng ấy; kết quả ngoài giao ước thì "
    "ghi ở hàng trống có sẵn; không thì xóa hàng."
)
OF_RESULTS = {
    sheet_kinds.KEY_MISSING.code: _OF_A_ROW,
    cell_kinds.UNKNOWN_CODE.code: (
        f"Điền biểu mẫu cũ thì điền lại vào biểu mẫu mới của Khối; gõ nhầm mã thì sửa. {_OF_A_ROW}"
    ),
}
"""The same of a row of results, whose codes the bloc gives."""
