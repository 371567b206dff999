"""The words of kiem_tra.html, the page that is looked over before the documents are sent."""

from thidua_reports.issues.issue import Severity

TITLE = "Kiểm tra trước khi gửi: {bloc}, kỳ {period} {year}"
SKIP = "Đến nội dung chính"
CONTENTS = "Các mục của trang"

VERDICT = "Đã gửi được chưa?"
NOT_YET = "Chưa nên gửi dự thảo: còn {reasons}."
TO_BE_READ = "Gửi được dự thảo sau khi xem {reasons}."
CAN_BE_SENT = "Gửi được dự thảo: không có lỗi, không có cảnh báo, các đơn vị đã nộp đủ."
CAN_BE_SENT_WITHOUT_UNITS = "Gửi được dự thảo: không có lỗi, không có cảnh báo."
ERRORS, WARNINGS = "{count} lỗi", "{count} cảnh báo"
UNITS_AWAITED = "{count} đơn vị chưa có sổ dùng được"
FIGURES_IN_DOUBT = "{count} chỉ tiêu có số liệu cần xác minh"
ORDER_IS_PROVISIONAL = "thứ hạng còn tạm tính"
FILES_KEPT = "{count} tệp có sẵn được giữ nguyên"
WHY_PROVISIONAL = "Vì sao thứ hạng là tạm tính: {why}"
WHY_IS_BELOW = "Thứ hạng là tạm tính; lý do ghi dưới bảng ở mục Xếp hạng, điểm."
FIRST = "Việc cần làm trước"
MEND_BLOC = "Sửa {count} lỗi trong khoi.xlsx, bắt đầu từ {place}."
MEND_OTHERS = "Sửa {count} lỗi ở mẫu, văn bản, tệp khác, bắt đầu từ {place}."
REMIND = "Nhắc {count} đơn vị chưa có sổ dùng được: {units}."
ASK_MEMBER = "Đề nghị {member} sửa {count} lỗi, bắt đầu từ {place}."
ASK_MEMBERS = "Đề nghị {count} đơn vị sửa lỗi trong sổ: {members}."
WITH_COUNT, AND_OTHERS = "{name} ({count} lỗi)", "{names} và {count} đơn vị khác"
AGREE_POINTS = (
    "Hội nghị thống nhất điểm xong thì ghi vào trang Điểm thống nhất của khoi.xlsx để thứ hạng "
    "không còn tạm tính."
)
READ_WARNINGS = "Đọc {count} cảnh báo: số liệu được hiểu như lời cảnh báo nói có đúng không."
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
NOT_USABLE = "có tệp nhưng chưa dùng được"
NO_ISSUES = "không có"
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
NO_TARGET_SO = "Không có chỉ tiêu nào như vậy trong số đã có số liệu."
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
NO_CHANGES = "Không có lần chạy trước để so, hoặc không có gì thay đổi."
CHANGED, SUBJECT, BEFORE, NOW = "Loại", "Mục", "Trước", "Nay"
WHAT = "Điều gì"
NOTHING, OF_ALL = "không có", "cả khối"

DOCUMENTS = "Văn bản đã lập"
DOCUMENT, WHAT_IT_IS = "Tệp", "Là gì"
NOT_MADE = "Chưa lập"
WHY_NOT_MADE = "Vì sao"
KEPT_EDITED = "{name} đã sửa tay, được giữ nguyên; đây là bản mới"
KEPT_OPEN = "{name} đang mở hoặc bị khóa nên chưa thay được; đây là bản mới"
KEPT_BLOCKED = "{name} là thư mục nên không ghi đè; đây là bản mới"
