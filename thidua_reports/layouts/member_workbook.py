"""The sheets of a member's workbook."""

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.layouts import criteria_sheets

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, COMPUTED = CellKind.NUMBER, CellKind.COMPUTED

UNIT_CODE = Setting("ma_don_vi", "Mã đơn vị", CODE, "Đã điền sẵn; không sửa.")
UNIT_NAME = Setting("ten_don_vi", "Tên đơn vị", hint="Đã điền sẵn; không sửa.")
REPORTER = Setting("nguoi_bao_cao", "Người lập báo cáo")
PERIOD = Setting("ky", "Kỳ", hint="Đã điền sẵn.", choices=tuple(p.value for p in Period))
YEAR = Setting("nam", "Năm", NUMBER, "Đã điền sẵn.")
UNIT = SettingsLayout("Đơn vị", "ĐƠN VỊ BÁO CÁO", (UNIT_CODE, UNIT_NAME, REPORTER, PERIOD, YEAR))

TARGET_CODE = Column("Mã", CODE, 9)
TARGET_NAME = Column("Chỉ tiêu", LONG, 34)
TARGET_UNIT = Column("Đơn vị tính", TEXT, 10)
TARGET_KIND = Column("Loại", TEXT, 10, choices=tuple(kind.value for kind in TargetKind))
TARGET_DIRECTION = Column("Chiều", TEXT, 7, choices=tuple(way.value for way in Direction))
COMPARED_WITH = Column("So với", TEXT, 13)
PLAN = Column("Kế hoạch", NUMBER, 11, "Theo giao ước đã ký; không sửa.")
ACHIEVED = Column(
    "Thực hiện", NUMBER, 11, "Nhập một số; nhập 0 nếu không thực hiện; đạt hoặc không đạt."
)
OUT_OF = Column("Trên tổng số", NUMBER, 11, "Mẫu số, nếu kết quả là a trên b (16 trên 25).")
PREVIOUS = Column("Cùng kỳ năm trước", NUMBER, 11)
CHECK = Column("Kiểm tra", COMPUTED, 16, "Tự kiểm: đủ, thiếu gì, chỗ nào cần xem lại.")
LAST_FIGURE = Column("Kỳ trước", COMPUTED, 11, "Số đã báo ở kỳ trước, để đối chiếu.")
RATIO = Column("Tỷ lệ", COMPUTED, 10, "Tự tính.", number_format="0.00%")
STANDARD = Column("Điểm chuẩn", NUMBER, 8, of_scoring=True)
POINTS = Column("Điểm", COMPUTED, 8, "Tự tính.", of_scoring=True)
BONUS = Column("Thưởng, trừ", COMPUTED, 8, "Tự tính.", of_scoring=True)
OWN_PERCENT = Column("Đơn vị báo đạt (%)", NUMBER, 10, "Nếu đơn vị tự nêu tỷ lệ đạt.")
OWN_EXCESS = Column("Đơn vị báo vượt (%)", NUMBER, 10, "Nếu đơn vị tự nêu tỷ lệ vượt.")
SELF_SCORE = Column("Tự chấm", NUMBER, 8, of_scoring=True)
HIGHLIGHT = Column("Nổi bật", TEXT, 7, "Đánh x để nêu trong báo cáo.", (words.MARK,))
REMARK = Column("Lời kèm", LONG, 20, "Lời đi sau số liệu, ví dụ: cho trên 1.200 người.")
EVIDENCE = Column("Minh chứng", LONG, 20)
NOTE = Column("Ghi chú", LONG, 20)
RESULTS = SheetLayout(
    "Nội dung 1",
    "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ĐÃ ĐĂNG KÝ",
    (
        TARGET_CODE,
        TARGET_NAME,
        TARGET_UNIT,
        TARGET_KIND,
        TARGET_DIRECTION,
        COMPARED_WITH,
        PLAN,
        ACHIEVED,
        OUT_OF,
        PREVIOUS,
        CHECK,
        LAST_FIGURE,
        RATIO,
        STANDARD,
        POINTS,
        BONUS,
        OWN_PERCENT,
        OWN_EXCESS,
        SELF_SCORE,
        HIGHLIGHT,
        REMARK,
        EVIDENCE,
        NOTE,
    ),
    (TARGET_CODE,),
)

CRITERION_CODE = Column("Mã", CODE, 10)
CRITERION_NAME = Column("Tiêu chí", LONG, 60)
CRITERION_STANDARD = Column("Điểm chuẩn", NUMBER, 11)
CRITERION_ACHIEVED = Column(
    "Thực hiện", NUMBER, 13, "Một con số, hoặc một mức như xuất sắc, tốt nếu khối chấm theo mức."
)
CRITERION_OUT_OF = Column("Trên tổng số", NUMBER, 13)
CRITERION_COUNT = Column("Số lượng, số vụ", NUMBER, 13, "Nhập 0 nếu không có vụ nào.")
CRITERION_OTHER = Column(
    "Số liệu khác", NUMBER, 13, "Số liệu thứ hai mà cách chấm cần.", optional=True
)
CRITERION_SELF = Column("Tự chấm", NUMBER, 11)
CRITERION_BONUS = Column("Điểm thưởng", NUMBER, 11)
CRITERION_DEDUCTION = Column("Điểm trừ", NUMBER, 11)
CRITERION_POINTS = Column("Điểm", COMPUTED, 10, "Tự tính.")
CRITERION_EXTRA = Column("Thưởng, trừ", COMPUTED, 10, "Tự tính.")
CRITERION_EVIDENCE = Column("Minh chứng", LONG, 44)
CRITERION_CHECK = Column("Kiểm tra", COMPUTED, 24, "Tự kiểm: đủ, hay còn thiếu gì.")
CRITERIA = SheetLayout(
    "Tiêu chí",
    "CÁC TIÊU CHÍ KHÁC",
    (
        CRITERION_CODE,
        CRITERION_NAME,
        CRITERION_STANDARD,
        CRITERION_ACHIEVED,
        CRITERION_OUT_OF,
        CRITERION_COUNT,
        CRITERION_OTHER,
        CRITERION_SELF,
        CRITERION_BONUS,
        CRITERION_DEDUCTION,
        CRITERION_POINTS,
        CRITERION_EXTRA,
        CRITERION_EVIDENCE,
        CRITERION_CHECK,
    ),
    (CRITERION_CODE,),
    optional=True,
)

PASSAGE_PART = Column("Phần", TEXT, 24, "Mã nội dung, hoặc: " + ", ".join(words.REPORT_PARTS) + ".")
PASSAGE_TEXT = Column("Nội dung", LONG, 110)
PASSAGES = SheetLayout(
    "Thuyết minh",
    "THUYẾT MINH",
    (PASSAGE_PART, PASSAGE_TEXT),
    (),
    optional=True,
)

LAST_PLAN = Column("Kế hoạch năm trước", NUMBER, 12, optional=True)
LAST_ACHIEVED = Column("Thực hiện năm trước", NUMBER, 12, optional=True)
TO_LAST_YEAR = Column("So với năm trước", COMPUTED, 11, "Tự tính.", number_format="0.00%")
REGISTERED_CHECK = Column("Kiểm tra", COMPUTED, 28, "Tự kiểm: đủ, thiếu gì, chỗ nào cần xem lại.")
REGISTRATIONS = SheetLayout(
    "Đăng ký",
    "ĐĂNG KÝ CHỈ TIÊU THI ĐUA",
    (
        criteria_sheets.Targets.code,
        criteria_sheets.Targets.name,
        criteria_sheets.Targets.unit,
        criteria_sheets.Targets.kind,
        criteria_sheets.Targets.direction,
        criteria_sheets.Targets.compared_with,
        criteria_sheets.Targets.plan,
        criteria_sheets.Targets.criterion,
        LAST_PLAN,
        LAST_ACHIEVED,
        TO_LAST_YEAR,
        REGISTERED_CHECK,
        criteria_sheets.Targets.note,
        criteria_sheets.Targets.parent,
        criteria_sheets.Targets.group,
    ),
    (criteria_sheets.Targets.code,),
    has_own_rows=True,
)

READY_ITEM = Column("Mục", TEXT, 52)
READY_MISSING = Column("Còn thiếu", COMPUTED, 14)
READY_TO_SEE = Column("Cần xem lại", COMPUTED, 14)
READY_SHEET = Column("Ở trang", TEXT, 24)
READINESS = SheetLayout(
    "Trước khi gửi",
    "TRƯỚC KHI GỬI: CÒN THIẾU GÌ",
    (READY_ITEM, READY_MISSING, READY_TO_SEE, READY_SHEET),
    (),
    optional=True,
)
