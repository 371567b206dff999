"""The words of kiem_tra.html, the page that is looked over before the documents are sent."""

from thidua_reports.issues.issue import Severity

TITLE = "Kiểm tra trước khi gửi: {bloc}, kỳ {period} {year}"
SKIP = "Đến nội dung chính"
CONTENTS = "Các mục của trang"

VERDICT = "Đã gửi được chưa?"
NOT_YET = "Chưa nên gửi dự thảo: còn {reasons}."
TO_BE_READ = "Gửi được dự thảo sau khi xem {reasons}."
CAN_BE_SENT = "Gửi được dự thảo: không có lỗi, không có cảnh báo, các đơn vị đã nộp đủ."
CAN_BE_SENT_WITH_ABSENCES = (
    "Gửi được dự thảo: không có lỗi, không có cảnh báo; {count} đơn vị không nộp, khối đã quyết "
    "định."
)
CAN_BE_SENT_WITHOUT_UNITS = "Gửi được dự thảo: không có lỗi, không có cảnh báo."
ERRORS, WARNINGS = "{count} lỗi", "{count} cảnh báo"
GAPS = "{count} chỗ văn bản còn để trống"
UNITS_AWAITED = "{count} đơn vị chưa có sổ dùng được"
FIGURES_IN_DOUBT = "{count} chỉ tiêu cần xác minh"
DOUBT_IS = "{count} chỉ tiêu mang dấu cần xác minh trong các bảng: {parts}."
WITH_FIGURE, WITHOUT_FIGURE = "{count} có số nhưng còn nghi ngờ", "{count} chưa có số dùng được"
ALL_WITH_FIGURE, ALL_WITHOUT = "đều có số nhưng còn nghi ngờ", "đều chưa có số dùng được"
NOT_IN_CHART = "Biểu đồ chỉ đếm chỉ tiêu có kế hoạch để so, nên không có {count} trong số này."
NOT_DUE_YET = "Biểu đồ chỉ đếm chỉ tiêu xét theo tiến độ, nên không có {count} trong số này."
ORDER_IS_PROVISIONAL = "thứ hạng còn tạm tính"
FILES_KEPT = "{count} tệp có sẵn được giữ nguyên"
WHY_PROVISIONAL = "Thứ hạng là tạm tính vì: {why}"
WHY_IS_BELOW = "Thứ hạng là tạm tính; lý do ghi dưới bảng ở mục Xếp hạng, điểm."
FIRST = "Việc cần làm trước"
MEND_BLOC = "Sửa {count} lỗi trong khoi.xlsx, bắt đầu từ {place}."
MEND_OTHERS = "Sửa {count} lỗi ở mẫu, văn bản, tệp khác, bắt đầu từ {place}."
KEEP_ONE = "{member} gửi nhiều sổ khác nhau ({files}): hỏi đơn vị, giữ một sổ, bỏ các sổ kia."
SEND_AGAIN = "Đề nghị {member} gửi lại sổ: {files} đã gửi nhưng chưa dùng được."
SEND_AGAIN_ALL = "Xử lý sổ đã gửi mà chưa dùng được của {count} đơn vị:"
REMIND = "Nhắc {count} đơn vị chưa nộp: {units}."
ASK_MEMBER = "Đề nghị {member} sửa {count} lỗi, bắt đầu từ {place}."
ASK_MEMBERS = "Đề nghị {count} đơn vị sửa lỗi trong sổ:"
WITH_COUNT = "{name} ({count} lỗi)"
AND_MORE = "Và còn {count} việc:"
AGREE_POINTS = (
    "Hội nghị thống nhất điểm xong thì ghi vào trang Điểm thống nhất của khoi.xlsx để thứ hạng "
    "không còn tạm tính."
)
READ_READINGS = (
    "Xem {count} con số được đọc theo cách hiểu có đúng ý đơn vị không, bắt đầu từ {place}."
)
READ_WARNINGS = "Xem {count} cảnh báo, bắt đầu từ {place}."
READ_OTHER_WARNINGS = "Xem {count} cảnh báo khác, bắt đầu từ {place}."
FILL_GAPS = "Điền (hoặc ghi tay) {count} chỗ văn bản còn để trống, bắt đầu từ {place}."
COMPARE_KEPT = "So tệp {kept} được giữ nguyên với bản mới {new}."
READ_DRAFT = "Mở {name} đọc lại lần cuối."

SUBMISSIONS = "Đơn vị đã nộp, chưa nộp"
DEADLINE = "Hạn nộp: {day}."
NO_DEADLINE = "Chưa ghi hạn nộp ở trang Khối của khoi.xlsx, nên không tính số ngày chậm."
NO_RECEIPTS = "Chưa ghi ngày nhận ở trang Tiếp nhận của khoi.xlsx, nên chưa rõ đơn vị nào nộp chậm."
SUBMITTED = "Có sổ dùng được: {submitted} đơn vị."
NO_UNITS = "Sổ khối chưa có đơn vị nào."
UNIT, STATE, FILES, RECEIVED, LATE, ISSUES_OF = (
    "Đơn vị",
    "Tình trạng",
    "Tệp",
    "Ngày nhận",
    "So với hạn",
    "Vấn đề",
)
DAY, DAYS_LATE, IN_TIME = "{day:%d/%m/%Y}", "chậm {days} ngày", "đúng hạn"
SAVED_ON = "chưa ghi; sổ được lưu lần cuối ngày {day}"
OWN_DEADLINE = "(hạn riêng {day})"
HAS_SUBMITTED, NOT_SUBMITTED = "đã nộp", "chưa nộp"
NOT_USABLE = "đã gửi, chưa dùng được"
NO_ISSUES = "không có"
NOTED = "Khối ghi nhận về đơn vị"
NOTED_KIND, NOTED_WHAT, NOTED_COUNT, NOTED_SOURCE, NOTED_DAY = (
    "Loại",
    "Nội dung",
    "Số lần",
    "Nguồn",
    "Ngày",
)
UNKNOWN_COUNT = "chưa rõ"
NOTED_FOR = "{what} (chỉ tính ở tiêu chí {criterion})"
UNUSED = "Tệp, thư mục trong thanh_vien không được dùng"
FILE, FATE, WHY = "Tệp", "Kết quả", "Vì sao"
SEE_ISSUES = "xem mục Vấn đề"

ISSUES = "Vấn đề"
NO_ISSUE_AT_ALL = "Không có lỗi, cảnh báo, ghi chú nào."
TOTAL = "Tổng cộng {counts}."
ACCEPTED = (
    "Không liệt kê {count} cách đọc, chỗ nghi ngờ đã chấp nhận (trang Đã chấp nhận của khoi.xlsx)."
)
IN_BRIEF = "Những vấn đề giống nhau ở cùng một trang được gộp thành {listed} mục."
OF_BLOC = "khoi.xlsx (sổ khối)"
OF_OTHERS = "Mẫu, văn bản, thư mục"
FILTER, FILTER_SEVERITY, FILTER_GROUP = "Lọc vấn đề", "Mức độ", "Của ai"
FILTER_TEXT, ALL_GROUPS = "Có chữ", "tất cả"
SHOWN = "Đang hiện {shown}/{all} mục."
TO_DO = "Cách sửa:"
CODE = "Mã"
LEVELS = {Severity.ERROR: "loi", Severity.WARNING: "canh-bao", Severity.NOTE: "ghi-chu"}
"""By which word the filter knows a severity."""

POINTS = "Xếp hạng, điểm"
CHART_AS_TABLE = "Số liệu của biểu đồ"
RANK, OWN, COMPUTED, AGREED, GRADE, NOTE = (
    "Hạng",
    "Tự chấm",
    "Điểm tính",
    "Thống nhất",
    "Xếp loại",
    "Ghi chú",
)
SUM_OF_POINTS = "Tổng"
COMPARED = "Tự chấm so với điểm tính, điểm thống nhất"
COMPARED_TABLE = "Những tiêu chí có điểm khác nhau"
NOTHING_DIFFERS = "Ở mọi tiêu chí, các điểm đã có đều bằng nhau."
CRITERION, DIFFERENCE = "Tiêu chí", "Khác nhau"

TARGETS, TARGETS_AT_MID_YEAR, PLEDGED = (
    "Thực hiện chỉ tiêu",
    "Thực hiện chỉ tiêu so với kế hoạch, tiến độ",
    "Chỉ tiêu đăng ký",
)
NO_TARGETS = "Chưa có chỉ tiêu nào."
BEHIND = "Chậm tiến độ, chưa đạt kế hoạch"
MET_EARLY, EXCEEDED = "Đã đạt, vượt kế hoạch cả năm", "Vượt kế hoạch"
NO_TARGET_SO = "Không có chỉ tiêu nào như vậy{open}."
FAR_OFF = "chênh quá xa kế hoạch, xem cảnh báo"
STILL_OPEN = "; {count} chỉ tiêu cần xác minh chưa xếp vào đâu"
ALL_TARGETS = "Từng chỉ tiêu của từng đơn vị"
TARGETS_OF = "{member}: từng chỉ tiêu"
BRIEF = "{count} chỉ tiêu"
TARGET, MEASURE, PLAN, DUE, ACHIEVED, PERCENT, GAUGE = (
    "Chỉ tiêu",
    "Đơn vị tính",
    "Kế hoạch",
    "Mức cần đạt",
    "Thực hiện",
    "Tỷ lệ",
    "So với kế hoạch",
)
PLAN_MARK = "vạch liền: đủ kế hoạch"
DUE_MARK = "vạch đứt: phần năm đã qua ({share}), chỉ với chỉ tiêu xét theo tiến độ"
ON_COURSE, OFF_COURSE = "đạt tiến độ", "chậm tiến độ, hoặc đã quá mức cho phép"
BAR_EXCEEDS, BAR_MEETS, BAR_MISSES = "vượt kế hoạch", "đạt kế hoạch", "chưa đạt kế hoạch"
UNSURE, NOT_JUDGED_YET = "cần xác minh", "chưa đánh giá ở kỳ này"
CUT_GAUGE = "thanh có mũi tên: vượt quá {most}"
NO_GAUGE = "không vẽ"

CHANGES = "Thay đổi so với lần chạy trước"
NO_OTHER_RUN = "Nhật ký chưa có lần chạy nào khác để so; chạy lại mà không đổi gì thì không kể."
RECORD_MISSING = (
    "Không thấy tệp nhật ký (nhat_ky.json) của lần chạy trước, nên lần này không so được; nhật ký "
    "đã được lập lại."
)
RECORD_DAMAGED = (
    "Tệp nhật ký (nhat_ky.json) của lần chạy trước bị hỏng, không đọc được, nên lần này không so "
    "được; nhật ký đã được lập lại."
)
CHANGED, SUBJECT, BEFORE, NOW = "Loại", "Mục", "Trước", "Nay"
WHAT = "Điều gì"
NOTHING, OF_ALL = "không có", "cả khối"

DOCUMENTS = "Văn bản đã lập"
DOCUMENT, WHAT_IT_IS = "Tệp", "Là gì"
NOT_MADE = "Chưa lập"
WHY_NOT_MADE = "Vì sao"
KEPT_EDITED = "{name} đã sửa tay, được giữ nguyên; đây là bản mới"
KEPT_UNKNOWN = "không rõ {name} có ai sửa không nên giữ nguyên; đây là bản mới"
KEPT_OPEN = "{name} đang mở hoặc bị khóa nên chưa thay được; đây là bản mới"
KEPT_BLOCKED = "{name} là thư mục nên không ghi đè; đây là bản mới"
ANSWERS = "Phản hồi cho từng đơn vị"
ANSWER_WORKBOOK, ANSWER_NOTE, REMARKS = "Sổ có chú thích", "Phiếu phản hồi", "Ghi chú"
NO_ANSWER = "không lập"
