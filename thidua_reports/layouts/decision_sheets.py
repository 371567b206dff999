"""The sheets of khoi.xlsx on what the bloc decided: points, corrections, ranks, honours."""

from thidua_reports.domain import words
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.ranking_policy import TieMeasure
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER = CellKind.NUMBER

AGREED_MEMBER = Column("Đơn vị", CODE, 12)
AGREED_CRITERION = Column("Tiêu chí", CODE, 12)
AGREED_POINTS = Column("Điểm", NUMBER, 10)
AGREED_BY = Column("Người chấm", TEXT, 26)
AGREED_REASON = Column("Lý do", LONG, 50)
AGREED_COMPUTED = Column(
    "Điểm tính",
    NUMBER,
    11,
    "Do lệnh make-report accept ghi: điểm tính lúc thống nhất. Điểm khác điểm này thì ghi Lý do.",
    optional=True,
)
AGREED = SheetLayout(
    "Điểm thống nhất",
    "ĐIỂM KHỐI ĐÃ THỐNG NHẤT",
    (
        AGREED_MEMBER,
        AGREED_CRITERION,
        AGREED_POINTS,
        AGREED_BY,
        AGREED_REASON,
        AGREED_COMPUTED,
    ),
    (AGREED_MEMBER, AGREED_CRITERION),
    optional=True,
)

CORRECTION_MEMBER = Column("Đơn vị", CODE, 12)
CORRECTION_ITEM = Column("Chỉ tiêu, tiêu chí", CODE, 17)
CORRECTION_COLUMN = Column("Cột", TEXT, 16, "Tên cột trong sổ thành viên, ví dụ Thực hiện.")
CORRECTION_OLD = Column("Số cũ", NUMBER, 14)
CORRECTION_NEW = Column("Số mới", NUMBER, 14)
CORRECTION_REASON = Column("Lý do", LONG, 44)
CORRECTION_SOURCE = Column("Ai báo, ngày nào", TEXT, 34)
CORRECTIONS = SheetLayout(
    "Điều chỉnh",
    "SỐ LIỆU ĐIỀU CHỈNH SAU KHI NỘP",
    (
        CORRECTION_MEMBER,
        CORRECTION_ITEM,
        CORRECTION_COLUMN,
        CORRECTION_OLD,
        CORRECTION_NEW,
        CORRECTION_REASON,
        CORRECTION_SOURCE,
    ),
    (CORRECTION_MEMBER, CORRECTION_ITEM, CORRECTION_COLUMN),
    optional=True,
)

THRESHOLD_CONTENT = Column("Nội dung", CODE, 12, "Mã nội dung.")
THRESHOLD_POINTS = Column("Từ điểm", NUMBER, 10, "Báo cáo nêu bao nhiêu đơn vị đạt từ mức này.")
THRESHOLDS = SheetLayout(
    "Mốc điểm",
    "MỐC ĐIỂM CẦN NÊU",
    (THRESHOLD_CONTENT, THRESHOLD_POINTS),
    (THRESHOLD_CONTENT, THRESHOLD_POINTS),
    optional=True,
)

TIE_POSITION = Column("Thứ tự", NUMBER, 9, "1 là xét trước.")
TIE_BY = Column(
    "Xét theo",
    CODE,
    24,
    "Mã nội dung, mã tiêu chí (cùng mã thì ghi “nội dung 1”, “tiêu chí 1”), hoặc: "
    + ", ".join(each.value for each in TieMeasure)
    + ".",
)
TIE_ORDER = Column(
    "Thứ tự đơn vị",
    TEXT,
    40,
    "Khi hội nghị quyết định: mã các đơn vị, đơn vị xếp trên ghi trước, cách nhau dấu chấm phẩy.",
)
TIE_BREAKS = SheetLayout(
    "Phân định đồng hạng",
    "KHI BẰNG ĐIỂM, XÉT LẦN LƯỢT THEO",
    (TIE_POSITION, TIE_BY, TIE_ORDER),
    (TIE_POSITION,),
    optional=True,
)

GRADE_NAME = Column("Xếp loại", TEXT, 24, "Ví dụ: Xuất sắc.")
GRADE_LEAST = Column(
    "Từ điểm", NUMBER, 12, "Tổng điểm; là tỷ lệ % nếu xếp hạng theo tỷ lệ điểm. Mức cuối ghi 0."
)
GRADES = SheetLayout(
    "Xếp loại", "CÁC MỨC XẾP LOẠI", (GRADE_NAME, GRADE_LEAST), (GRADE_NAME,), optional=True
)

UNRANKED_MEMBER = Column("Đơn vị", CODE, 12)
UNRANKED_REASON = Column("Lý do", LONG, 60)
UNRANKED_SOURCE = Column("Nguồn", TEXT, 40)
UNRANKED_SENDS_NOTHING = Column(
    "Không nộp",
    TEXT,
    12,
    "Đánh x: khối đã quyết định kỳ này đơn vị không nộp sổ; không chờ sổ của đơn vị nữa.",
    (words.MARK,),
    optional=True,
)
UNRANKED = SheetLayout(
    "Không xếp loại",
    "ĐƠN VỊ KHÔNG XẾP HẠNG, KHÔNG XẾP LOẠI",
    (UNRANKED_MEMBER, UNRANKED_REASON, UNRANKED_SOURCE, UNRANKED_SENDS_NOTHING),
    (UNRANKED_MEMBER,),
    optional=True,
)

HONOUR_RANK = Column("Hạng", NUMBER, 8)
HONOUR_TITLE = Column("Hình thức đề nghị", LONG, 60)
HONOUR_CONDITION = Column("Điều kiện", LONG, 40, "Điều kiện bằng lời, in trong giao ước.")
HONOUR_LAST_RANK = Column(
    "Đến hạng", NUMBER, 9, "Để trống nếu chỉ dành cho một hạng.", optional=True
)
HONOUR_QUOTA = Column(
    "Số lượng", NUMBER, 9, "Nhiều nhất bao nhiêu đơn vị; trống: mỗi hạng một đơn vị.", optional=True
)
HONOUR_REQUIREMENT = Column(
    "Yêu cầu về chỉ tiêu",
    TEXT,
    20,
    "Trống: không xét.",
    tuple(each.value for each in Requirement),
    optional=True,
)
HONOUR_LEAST = Column("Từ điểm", NUMBER, 10, "Điểm xếp hạng ít nhất.", optional=True)
HONOUR_PASSES_ON = Column(
    "Xét hạng sau",
    TEXT,
    10,
    "Đánh x: đơn vị không đủ điều kiện thì xét đơn vị hạng tiếp theo.",
    (words.MARK,),
    optional=True,
)
HONOURS = SheetLayout(
    "Khen thưởng",
    "HÌNH THỨC ĐỀ NGHỊ THEO HẠNG",
    (
        HONOUR_RANK,
        HONOUR_TITLE,
        HONOUR_CONDITION,
        HONOUR_LAST_RANK,
        HONOUR_QUOTA,
        HONOUR_REQUIREMENT,
        HONOUR_LEAST,
        HONOUR_PASSES_ON,
    ),
    (HONOUR_RANK, HONOUR_TITLE),
    optional=True,
)

EXCLUDED_MEMBER = Column("Đơn vị", CODE, 12)
EXCLUDED_REASON = Column("Lý do", LONG, 60)
EXCLUDED_SOURCE = Column("Nguồn", TEXT, 40)
EXCLUSIONS = SheetLayout(
    "Không đề nghị",
    "ĐƠN VỊ KHÔNG ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG",
    (EXCLUDED_MEMBER, EXCLUDED_REASON, EXCLUDED_SOURCE),
    (EXCLUDED_MEMBER,),
    optional=True,
)

DECISION_MEMBER = Column("Đơn vị", CODE, 12)
DECISION_TITLE = Column("Hình thức đề nghị", LONG, 60, "Như ở trang Khen thưởng.")
DECISION = Column("Quyết định", TEXT, 16, choices=(words.PROPOSED, words.NOT_PROPOSED))
DECISION_REASON = Column("Lý do", LONG, 60)
DECISIONS = SheetLayout(
    "Quyết định đề nghị",
    "HỘI NGHỊ ĐÃ QUYẾT ĐỊNH ĐỀ NGHỊ KHEN THƯỞNG",
    (DECISION_MEMBER, DECISION_TITLE, DECISION, DECISION_REASON),
    (DECISION_MEMBER, DECISION_TITLE),
    optional=True,
    hint="Để trống nếu hội nghị thống nhất đúng như danh sách theo hạng.",
)
SHEETS = (
    AGREED,
    CORRECTIONS,
    THRESHOLDS,
    TIE_BREAKS,
    GRADES,
    UNRANKED,
    HONOURS,
    EXCLUSIONS,
    DECISIONS,
)
