"""The words of kiem_tra.html, the page that is looked over before the documents are sent."""

from thidua_reports.domain.arrival import Arrival
from thidua_reports.issues.issue import Severity

TITLE = "Kiểm tra trước khi gửi: {bloc}, kỳ {period} {year}"
SKIP = "Đến nội dung chính"
CONTENTS = "Các mục của trang"

VERDICT = "Đã gửi được chưa?"
NOT_YET = "Chưa nên gửi dự thảo: còn {reasons}."
TO_BE_READ = "Gửi được dự thảo sau khi {reasons}."
CAN_BE_SENT = "Gửi được dự thảo: không có lỗi, không có cảnh báo, các đơn vị đã nộp đủ."
WITH_ABSENCES = "; {count} đơn vị không nộp, khối đã quyết định"
CAN_BE_SENT_WITH_ABSENCES = "Gửi được dự thảo: không có lỗi, không có cảnh báo{absent}."
CAN_BE_SENT_WITHOUT_UNITS = "Gửi được dự thảo: không có lỗi, không có cảnh báo."
OFFICIAL_CAN_BE_SENT = (
    "Gửi bản chính thức, không gửi dự thảo: bản chính thức đúng với số liệu hiện có; không có lỗi, "
    "không có cảnh báo{absent}."
)
ERRORS, WARNINGS = "{count} lỗi", "xem {count} cảnh báo"
FIGURES_UNLIKELY = "hỏi lại {count} số chưa chắc đúng"
GAPS = "điền (hoặc để ghi tay) {count} chỗ văn bản còn để trống"
UNITS_AWAITED = "{count} đơn vị chưa có sổ dùng được"
FIGURES_IN_DOUBT = "{count} chỉ tiêu cần xác minh"
DOUBT_IS = "{count} chỉ tiêu mang dấu cần xác minh trong các bảng: {parts}."
WITH_FIGURE, WITHOUT_FIGURE = "{count} có số nhưng còn nghi ngờ", "{count} chưa có số dùng được"
ALL_WITH_FIGURE, ALL_WITHOUT = "đều có số nhưng còn nghi ngờ", "đều chưa có số dùng được"
NOT_IN_CHART = "Biểu đồ chỉ đếm chỉ tiêu có kế hoạch để so, nên không có {count} trong số này."
NOT_DUE_YET = "Biểu đồ chỉ đếm chỉ tiêu xét theo tiến độ, nên không có {count} trong số này."
ORDER_IS_PROVISIONAL = "biết rằng thứ hạng còn tạm tính"
FILES_KEPT = "chọn bản dùng của {count} tệp có sẵn được giữ nguyên"
WHY_PROVISIONAL = "Thứ hạng là tạm tính vì: {why}"
WHY_IS_BELOW = "Thứ hạng là tạm tính; lý do ghi dưới bảng ở mục Xếp hạng, điểm."
FIRST = "Việc cần làm trước"
BEGIN_AT, ONLY_AT = ", bắt đầu từ {place}", ": {place}"
MEND_BLOC = "Sửa {count} lỗi ở sổ khối{where}."
MEND_STRAY = (
    "Xử lý {count} lỗi ở tệp trong thanh_vien chưa rõ của đơn vị nào (tệp hỏng thì tải lại từ thư, "
    "hoặc xin đơn vị gửi lại){where}."
)
MEND_OTHERS = "Sửa {count} lỗi ở mẫu, văn bản, tệp khác{where}."
KEEP_ONE = "{member} có nhiều sổ khác nhau ({files}): chọn sổ đúng, cất các sổ kia."
SEND_AGAIN = "Đề nghị {member} gửi lại sổ: {files} đã gửi nhưng chưa dùng được."
SEND_AGAIN_ALL = "Xử lý sổ đã gửi mà chưa dùng được của {count} đơn vị:"
FIND_RECEIVED = (
    "Tìm sổ của {count} đơn vị đã ghi ngày nhận ({units}) trong thư đã nhận, chép vào thanh_vien; "
    "không thấy, hoặc tệp hỏng, thì xin gửi lại."
)
MOVE_IN = "Chuyển vào ngay trong thư mục thanh_vien sổ của {count} đơn vị đang để sai chỗ: {units}."
LIES_AT = "{name} ({files})"
REMIND = "Nhắc {count} đơn vị chưa nộp: {units}."
NONE_CAME_IN = (
    "Chưa nhận được sổ nào: gửi biểu mẫu nếu chưa gửi, đến hạn thì nhắc {count} đơn vị: {units}."
)
ASK_MEMBER = "Đề nghị {member} sửa {count} lỗi{where}."
ASK_MEMBERS = "Đề nghị {count} đơn vị sửa lỗi trong sổ:"
WITH_COUNT = "{name} ({count} lỗi)"
AND_MORE = "Và còn {count} việc:"
AGREE_POINTS = (
    "Hội nghị thống nhất điểm xong thì ghi vào trang Điểm thống nhất của khoi.xlsx để thứ hạng "
    "không còn tạm tính."
)
ASK_AGAIN = "Hỏi lại {member} {count} số chưa chắc đúng{where}."
ASK_AGAIN_ALL = "Hỏi lại {units} đơn vị {count} số chưa chắc đúng:"
LOOK_AGAIN = "Xem lại {count} số chưa chắc đúng{where}."
READ_READINGS = "Xem {count} ô được đọc theo cách hiểu có đúng ý đơn vị không{where}."
READ_WARNINGS = "Xem {count} cảnh báo{where}."
READ_OTHER_WARNINGS = "Xem {count} cảnh báo khác{where}."
FILL_GAPS = "Điền (hoặc để ghi tay) {count} chỗ văn bản còn để trống{where}{later}."
KNOWN_LATER = "; chỗ họp xong mới biết thì điền sau hội nghị, không cản việc gửi dự thảo"
READ_NOTES = "Xem {count} ghi chú để biết, không phải sửa mới gửi được{where}."
SETTLE_KEPT = "Xử lý {count} tệp có sẵn được giữ nguyên, bản mới mang tên khác{where}."
READ_DRAFT = "Mở {name} đọc lại lần cuối."
READ_ONE_OF_TWO = (
    "Chọn một bản để gửi: {name} mang số liệu lần này, {kept} có thể còn số cũ; chép phần cần giữ "
    "vào bản chọn, rồi đọc lại lần cuối."
)

SUBMISSIONS = "Đơn vị đã nộp, chưa nộp"
DEADLINE = "Hạn nộp: {day}."
NO_DEADLINE = "Chưa ghi hạn nộp ở trang Khối của khoi.xlsx, nên không tính số ngày chậm."
NO_RECEIPTS = "Chưa ghi ngày nhận ở bảng Tiếp nhận của khoi.xlsx, nên chưa rõ đơn vị nào nộp chậm."
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
ARRIVALS = {
    Arrival.USED: "đã nộp",
    Arrival.SETTLED: "không nộp",
    Arrival.UNUSABLE: "đã gửi, chưa dùng được",
    Arrival.MISPLACED: "đã gửi, sổ để sai chỗ nên chưa dùng",
    Arrival.NOTED: "đã ghi ngày nhận, chưa có sổ dùng được",
    Arrival.AWAITED: "chưa nộp",
}
"""The state of a member's workbook; of a member that sends none, why is told instead."""
NO_ISSUES = "không có"
NOT_NOTED, NO_VALUE = "chưa ghi", "–"
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
UNUSED = "Tệp, thư mục không được dùng"
FILE, FATE, WHY = "Tệp", "Kết quả", "Vì sao"

ISSUES = "Vấn đề"
NO_ISSUE_AT_ALL = "Không có lỗi, cảnh báo, ghi chú nào."
TOTAL = "Tổng cộng {counts}."
ACCEPTED = (
    "Không liệt kê {count} cách đọc, chỗ nghi ngờ đã chấp nhận ở trang Đã chấp nhận của khoi.xlsx: "
    "{places}."
)
MORE_ACCEPTED = "{count} chỗ khác"
ACCEPTED_UNLISTED = (
    "Không liệt kê {count} cách đọc, chỗ nghi ngờ đã chấp nhận ở trang Đã chấp nhận của khoi.xlsx."
)
ONLY_HERE = (
    "Trong đó {count} vấn đề là của tệp trong thư mục kết quả, không ghi ở bang_tong_hop.xlsx."
)
WHO_CORRECTS = (
    "Sổ của đơn vị do đơn vị sửa rồi gửi lại; khoi.xlsx, mẫu, văn bản do khối sửa. Khối chỉ ghi "
    "thay đơn vị ở những trang mà Cách sửa nêu tên (như trang Điều chỉnh)."
)
IN_BRIEF = "Những vấn đề giống nhau ở cùng một trang được gộp thành {listed} mục."
OF_BLOC = "khoi.xlsx (sổ khối)"
OF_NOBODY = "Tệp trong thanh_vien chưa rõ của đơn vị nào"
OF_OTHERS = "Mẫu, văn bản, tệp khác"
FILTER, FILTER_SEVERITY, FILTER_GROUP = "Lọc vấn đề", "Mức độ", "Đơn vị, tệp"
FILTER_SORT, FILTER_TEXT, ALL_OF_THEM = "Việc", "Có chữ", "tất cả"
SHOWN = "Đang hiện {shown}/{all} mục."
SHOWN_IN_PART = "Đang hiện {shown}/{all} mục; khi in vẫn in đủ."
NONE_SHOWN = "Không có mục nào hợp với bộ lọc (0/{all} mục)."
CLEAR_FILTER = "Bỏ lọc"
PRINTED_IN_FULL = "Bản in có đủ mọi vấn đề, không theo bộ lọc trên màn hình."
SORTS = {
    "phai-sua": "lỗi phải sửa",
    "hoi-lai": "số phải hỏi lại",
    "cach-hieu": "ô được đọc theo cách hiểu",
    "xem-lai": "cảnh báo khác",
    "giu-nguyen": "tệp có sẵn được giữ nguyên",
    "de-trong": "chỗ văn bản còn để trống",
    "de-biet": "ghi chú để biết",
}
"""What is to be done about an issue, by the word by which the filter knows it."""
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
AGREED_WITHOUT_WORKBOOK = (
    "Điểm thống nhất lấy ở trang Điểm thống nhất của khoi.xlsx, nên đơn vị chưa có sổ dùng được "
    "cũng có điểm, có hạng."
)
COMPARED = "Tự chấm so với điểm tính, điểm thống nhất"
COMPARED_TABLE = "Những tiêu chí có điểm khác nhau"
COMPUTED_IN_PART = "điểm tính còn thiếu hoặc cần xác minh số liệu, chưa so được"
NOTHING_DIFFERS = "Ở mọi tiêu chí, các điểm đã có đều bằng nhau."
CRITERION, DIFFERENCE = "Tiêu chí", "Khác nhau"

TARGETS, TARGETS_AT_MID_YEAR, PLEDGED = (
    "Thực hiện chỉ tiêu",
    "Thực hiện chỉ tiêu so với kế hoạch, tiến độ",
    "Chỉ tiêu đăng ký",
)
NO_TARGETS = "Chưa có chỉ tiêu nào."
BEHIND_AT_MID_YEAR, BEHIND = "Chậm tiến độ, chưa đạt kế hoạch", "Chưa đạt kế hoạch"
MET_EARLY, EXCEEDED = "Đã đạt, vượt kế hoạch cả năm", "Vượt kế hoạch"
NO_TARGET_SO = "Không có chỉ tiêu nào như vậy{open}."
STILL_OPEN = "; {count} chỉ tiêu cần xác minh chưa xếp vào đâu"
ALL_TARGETS = "Từng chỉ tiêu của từng đơn vị"
TARGETS_OF = "{member}: từng chỉ tiêu"
BRIEF = "{count} chỉ tiêu"
BRIEF_COMPARED = "{count} chỉ tiêu, biểu đồ đếm {drawn} chỉ tiêu có kế hoạch để so"
BRIEF_DUE = "{count} chỉ tiêu, biểu đồ đếm {drawn} chỉ tiêu xét theo tiến độ"
BAR_IS_ALL = (
    "Mỗi thanh là toàn bộ số chỉ tiêu được đếm của đơn vị (số ở cuối thanh), để so được tỷ lệ "
    "giữa các đơn vị."
)
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
NO_GAUGE = "–"

CHANGES = "Thay đổi so với lần lập trước"
NO_OTHER_RUN = "Chưa có lần lập nào trước đây với dữ liệu khác để so sánh."
RECORD_MISSING = (
    "Không thấy tệp nhật ký (nhat_ky.json) của lần lập trước, nên lần này không so được; nhật ký "
    "đã được lập lại."
)
RECORD_DAMAGED = (
    "Tệp nhật ký (nhat_ky.json) của lần lập trước bị hỏng, không đọc được, nên lần này không so "
    "được; nhật ký đã được lập lại."
)
CHANGED, SUBJECT, BEFORE, NOW = "Loại", "Mục", "Trước", "Nay"
WHAT = "Nội dung thay đổi"
NOTHING, OF_ALL = "không có", "cả khối"

DOCUMENTS = "Văn bản đã lập"
DOCUMENT, WHAT_IT_IS = "Tệp", "Nội dung"
OFFICIAL, DOES_IT_HOLD = "Bản chính thức", "Còn đúng không"
NOT_MADE = "Chưa lập"
WHY_NOT_MADE = "Vì sao"
KEPT_EDITED = "{name} đã sửa tay, được giữ nguyên; đây là bản mới"
KEPT_UNKNOWN = "không rõ {name} có ai sửa không nên giữ nguyên; đây là bản mới"
KEPT_OPEN = "{name} đang mở hoặc bị khóa nên chưa thay được; đây là bản mới"
KEPT_BLOCKED = "{name} là thư mục nên không ghi đè; đây là bản mới"
ANSWERS = "Phản hồi cho từng đơn vị"
ANSWER_WORKBOOK, ANSWER_NOTE, REMARKS = "Sổ có chú thích", "Phiếu phản hồi", "Ghi chú"
NO_ANSWER = "không lập, lý do ở mục Vấn đề"
OTHER_KIND_OF_WORKBOOK = "không lập vì sổ không phải kiểu .xlsx; gửi phiếu phản hồi"
UNANSWERED = "Chưa lập phản hồi cho {units} vì chưa có sổ dùng được; xem việc cần làm ở đầu trang."
