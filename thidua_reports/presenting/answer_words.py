"""The sentences of what goes back to a member."""

from thidua_reports.domain.period import Period
from thidua_reports.issues import verbs
from thidua_reports.issues.catalogue.number_kinds import BESIDE_A_RESULT
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts.member_sheets import CriterionResults, Results

ABOUT = {
    Period.PLEDGE: "Về sổ đăng ký giao ước thi đua năm {year} của {member}",
    Period.HALF_YEAR: "Về sổ số liệu 6 tháng đầu năm {year} của {member}",
    Period.YEAR: "Về sổ số liệu năm {year} của {member}",
}
GROUPS = {
    Severity.ERROR: "Phải sửa",
    Severity.WARNING: "Đã đọc theo cách hiểu nêu dưới đây, cần đối chiếu",
    Severity.NOTE: "Để biết",
}
COUNTED = {
    Severity.ERROR: "{count} chỗ phải sửa",
    Severity.WARNING: "{count} chỗ cần đối chiếu",
    Severity.NOTE: "{count} chỗ để biết",
}
READ = "Khối đã nhận và đọc sổ “{workbook}”: {found}."
FOUND, NOTHING, NOTHING_BUT = (
    "có {counts}",
    "không có chỗ nào phải sửa",
    "không có chỗ nào phải sửa, có {counts}",
)
CORRECT = (
    "Xin đơn vị sửa ngay trong sổ, giữ nguyên các trang, các cột, rồi gửi lại sổ về "
    "{bloc}{contact}."
)
MARKED = (
    "Sổ gửi kèm giữ nguyên số liệu, thêm chú thích ở ô cần xem lại và trang “{sheet}” ở cuối "
    "liệt kê đủ."
)
EDIT_MARKED = " Sửa ngay trong đó cũng được, không phải xóa chú thích."
REASONS, CRITERIA = "cách tính điểm", "điểm từng tiêu chí"
CRITERIA_AND_REASONS = "điểm từng tiêu chí và cách tính"
FEWER_DOUBTS, ON_SHEET = "còn {counts} nữa", "{what}: xem trang “{sheet}” ở cuối sổ gửi kèm."
"""What of a note one page does not hold, and where it is."""
WHOSE_WORK = "Việc nào ghi “Khối làm” thì đơn vị chờ Khối; có ý kiến khác xin báo lại Khối."
NOT_AGAIN = "Đơn vị không phải gửi lại sổ."
CONTACT, CONTACT_BY_MAIL = " (đầu mối: {name})", " (đầu mối: {name}, {email})"
DEADLINE = "Hạn nộp sổ của kỳ này: {day}; nếu đã quá hạn, đề nghị đơn vị gửi lại sớm."
DEADLINE_PASSED = "Hạn nộp sổ của kỳ này ({day}) đã qua; đề nghị đơn vị gửi lại sớm."
WHOLE_WORKBOOK = "cả sổ"
WHERE, IN_SHEET = "{sheet} › {cell}", "trang {sheet}"
HOW = "Cách xử lý: {remedy}"

RANK, CLASS = "hạng {rank}", "xếp loại {grade}"
PROVISIONAL = "tạm tính là {result}; chưa phải kết quả chính thức."
TO_MEMBER = (
    ("hỏi lại đơn vị", "xin đơn vị trả lời Khối"),
    ("Hỏi lại đơn vị", "Xin đơn vị trả lời Khối"),
    (verbs.RIGHT_IF_ACCEPTED, "Nếu đúng thì để nguyên, chỉ trả lời Khối là số đúng."),
    (f"biểu mẫu mới lập {verbs.FORMS}", "biểu mẫu mới của Khối"),
    ("xin đơn vị điền lại vào biểu mẫu lập mới", "điền lại vào biểu mẫu mới của Khối"),
    (" (có đủ ở trang Lời của đơn vị của bang_tong_hop.xlsx)", ""),
    ("đúng với khoi.xlsx", "đúng với biểu mẫu của Khối"),
    (f" {verbs.FORMS}", ""),
)
"""What a message says to the secretary, and what the member reads."""
NAMES_OF_OURS = (
    ("thanh_vien/", ""),
    ("thư mục thanh_vien", "thư mục sổ nhận của Khối"),
    ("thanh_vien", "thư mục sổ nhận của Khối"),
    ("khoi.xlsx", "sổ Khối"),
)
"""The bloc's own files as a member knows them."""
WORDS_GO = {
    Results.layout.name: BESIDE_A_RESULT,
    CriterionResults.layout.name: f"ghi ở cột {CriterionResults.evidence.heading}",
}
"""Where words go that are not to stand beside a figure, by the member's sheet."""
AT_THE_OFFICE = (
    *("make-report", "--", "khoi.xlsx", "bang_tong_hop", "chấp nhận cảnh báo"),
    *("trang Điều chỉnh", "trang Điểm thống nhất", "trang Khối", "trang Chỉ tiêu"),
    *("trang Thành viên", "trang Số liệu kỳ trước", "trang Nộp sổ, ghi nhận"),
)
THE_BLOC_DOES = "Việc này Khối làm."
"""What a remedy names that can be done at the bloc's office only, and what the member reads."""

NOTE_TITLE = "PHIẾU PHẢN HỒI"
"""The head of the note, in its template."""
TITLE = "PHẢN HỒI CỦA {bloc}"
TO = "Kính gửi: {member}"
DOUBTS = ("TT", "Chỗ", "Nội dung", "Cách xử lý", "Mức")
POINTS = ("TT", "Mã", "Tiêu chí", "Ghi chú", "Tự chấm", "Điểm tính", "Điểm thống nhất")
TOTAL = "Cộng"
POINTS_OF = "Điểm, hạng của đơn vị"
"""On the bloc's sheet in the workbook."""
