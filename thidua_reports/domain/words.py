"""Words in cells that carry meaning, declared once for reader and writer."""

from decimal import Decimal

MAP, GUIDE = "Việc cần làm", "Hướng dẫn"
"""The first sheet of a workbook, and of older ones."""
TABLE_ON_TAB = "{tab}, bảng {table}"
ATTAINED, NOT_ATTAINED = "đạt", "không đạt"
YES_NO = {ATTAINED: Decimal(1), NOT_ATTAINED: Decimal(0)}
SCORED, NOT_SCORED = "có", "không"
HELD, NOT_HELD = "có", "không"
PRESENT, ABSENT = "có mặt", "vắng"
CROSS = "x"
TICKS = frozenset(("x", "v", "✓", "✔", "√", "☑", "☒", "✗", "✘", "true", "có"))
"""What people type for the mark, in small letters."""
TICKS_OF_FONTS = {"wingdings": frozenset("üþûý"), "wingdings 2": frozenset("PR")}
"""Letters that are drawn as a tick or a cross in a font of signs."""
SEAL = "{count} hàng, dấu {digest}"
EXAMPLE = "ví dụ"
"""Begins the cell in the first column of a row that only shows how a sheet is filled in."""
ORDINALS = ("STT", "TT", "Số TT", "Số thứ tự")
"""Headings of a column that somebody adds to number the rows."""
NO_PLAN = "không có"
ADDED, REMOVED = "thêm", "bỏ"
BLANK = "trống"
WHEN_MERGED = "tính khi tổng hợp"
"""Shown in a form in place of points that rest on the results of other members."""
PROPOSED, NOT_PROPOSED = "đề nghị", "không đề nghị"
ADDRESSEE, LEGAL_BASIS, RECIPIENT = "kính gửi", "căn cứ", "nơi nhận"
AGENDA, DIRECTION, CONCLUSION = "chương trình", "phát biểu chỉ đạo", "kết luận"

SITUATION = "đặc điểm tình hình"
JOINT_ACTIVITIES = "hoạt động chung"
LIMITATIONS = "hạn chế"
CAUSES = "nguyên nhân"
NEXT_STEPS = "phương hướng"
PROPOSALS = "kiến nghị"
OF_SEVERAL = ("nhóm", "các", "chỉ tiêu", "tiêu chí", "lĩnh vực")
"""What begins the name of a group of targets or criteria."""
REPORT_PARTS = (SITUATION, JOINT_ACTIVITIES, LIMITATIONS, CAUSES, NEXT_STEPS, PROPOSALS)

LIST_SEPARATOR = ";"

NOT_REPORTED = "kỳ đó không có số thực hiện dùng được"
IN_DOUBT = "kỳ đó số liệu còn lỗi: {message}"
AS_FRACTION = "từ {achieved}/{out_of}"
WAS_CORRECTED = "số đã điều chỉnh"
WITHOUT_PLAN = "không có kế hoạch"
PLAN_IN_DOUBT = "kế hoạch còn lỗi ở kỳ đó"
"""Notes beside a figure of an earlier period."""
