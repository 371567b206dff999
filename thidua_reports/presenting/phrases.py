"""The fixed words of the documents that are not in a template."""

from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import TargetKind

TO_VERIFY = " [cần xác minh]"
NOT_SUBMITTED = "Chưa có số liệu dùng được"
NO_FIGURE = "[chỉ tiêu]: chưa có số liệu"
NO_RATIO = "[chỉ tiêu]: [giá trị] [đơn vị tính], chưa tính được tỷ lệ"
PLAIN_RESULT = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]%"
PLAIN_WITHOUT_RATIO = {
    TargetKind.STATED: "[chỉ tiêu]: [giá trị] [đơn vị tính]",
    TargetKind.ATTAINED: "[chỉ tiêu]: [giá trị]",
}
PART_OF = "trong đó"
EXCEEDED, REACHED, NOT_REACHED = "vượt", "đạt", "chưa đạt"
INCREASED = "tăng"
YES, NO = "đạt", "không đạt"
UNKNOWN = "…"
DASH = "–"

REPORT_SYMBOL, MINUTES_SYMBOL = "BC", "BB"
BLANK_NUMBER = "     "

DEFAULT_SUBJECT = {
    Period.PLEDGE: "Ký kết giao ước thi đua năm {year} của {bloc}",
    Period.HALF_YEAR: "Sơ kết thực hiện giao ước thi đua 6 tháng đầu năm và phương hướng "
    "hoạt động 6 tháng cuối năm {year} của {bloc}",
    Period.YEAR: "Tổng kết công tác thi đua, khen thưởng năm {year} và phương hướng, "
    "nhiệm vụ năm {next_year} của {bloc}",
}
DEFAULT_MEETING = {
    Period.PLEDGE: "Hội nghị ký kết giao ước thi đua năm {year} của {bloc}",
    Period.HALF_YEAR: "Hội nghị sơ kết thực hiện giao ước thi đua 6 tháng đầu năm {year} "
    "của {bloc}",
    Period.YEAR: "Hội nghị tổng kết công tác thi đua, khen thưởng năm {year} của {bloc}",
}
LEADER, DEPUTY = "Khối trưởng", "Khối phó"
RANKING, PROVISIONAL_RANKING = "Bảng xếp hạng", "Bảng xếp hạng (tạm tính)"
RANK_NAMES = {1: "nhất", 2: "nhì", 3: "ba"}
NOT_SUBMITTED_BY = "Đơn vị chưa nộp sổ, hoặc sổ chưa dùng được"
IN_DOUBT = "Số liệu, nội dung cần xác minh"
ON_ASSUMPTION = "Số liệu đọc theo cách hiểu của chương trình, cần đối chiếu"
TO_BE_WRITTEN = "[Chưa có nội dung: bổ sung hoặc xoá mục này]"
MORE_ISSUES = "và {count} lỗi khác, xem trang Vấn đề của bang_tong_hop.xlsx"
NOT_KNOWN_YET = "…………"
INCOMPLETE = "Tạm tính: còn thiếu hoặc cần xác minh số liệu"
