"""The sheets of khoi.xlsx: all that the secretary decides."""

from thidua_reports.domain.period import Period
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.layouts import words
from thidua_reports.layouts.sheet_layout import (
    CellKind,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)

FILE_NAME = "khoi.xlsx"
CODE, TEXT, LONG, FORMULA = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT, CellKind.FORMULA
NUMBER, DATE = CellKind.NUMBER, CellKind.DATE
ROUNDING_WORDS = tuple(mode.value for mode in RoundingMode)

NAME = Setting("ten_khoi", "Tên khối", hint="Ví dụ: Khối thi đua 4.")
SYMBOL = Setting("ky_hieu", "Ký hiệu trong số văn bản", CODE, "Ví dụ: KTĐ4, để có số 05/BC-KTĐ4.")
GOVERNING_BODY = Setting(
    "co_quan_chu_quan", "Cơ quan chủ quản", hint="Dòng trên tên khối ở đầu văn bản."
)
PROVINCE = Setting("tinh", "Tỉnh, thành phố")
SEAT = Setting("dia_danh", "Địa danh", hint="Đứng trước ngày tháng ở đầu văn bản.")
PERIOD = Setting(
    "ky", "Kỳ", hint="Giao ước, 6 tháng hoặc Năm.", choices=tuple(p.value for p in Period)
)
YEAR = Setting("nam", "Năm", NUMBER)
ELAPSED = Setting(
    "phan_nam", "Phần năm đã qua", NUMBER, "0 khi ký giao ước; 0,5 sáu tháng; 1 cả năm."
)
LEADER = Setting("khoi_truong", "Khối trưởng", CODE, "Mã đơn vị trong trang Thành viên.")
DEPUTY = Setting("khoi_pho", "Khối phó", CODE, "Mã đơn vị; để trống nếu khối không có.")
DRAFTER = Setting("don_vi_soan", "Đơn vị soạn báo cáo", CODE, "Mã đơn vị soạn, trình bày báo cáo.")
DEADLINE = Setting("han_nop", "Hạn nộp của thành viên", DATE)
REPORT_NUMBER = Setting("so_bao_cao", "Số báo cáo", CODE, "Để trống khi chưa lấy số.")
REPORT_DATE = Setting("ngay_bao_cao", "Ngày báo cáo", DATE, "Để trống khi chưa ký.")
REPORT_SUBJECT = Setting("trich_yeu_bao_cao", "Trích yếu báo cáo", LONG)
MINUTES_NUMBER = Setting("so_bien_ban", "Số biên bản", CODE, "Để trống khi chưa lấy số.")
MINUTES_SUBJECT = Setting(
    "trich_yeu_bien_ban", "Tên hội nghị trong biên bản", LONG, "Ví dụ: Hội nghị sơ kết …"
)
POINTS_ROUNDING = Setting(
    "lam_tron_diem", "Làm tròn điểm", hint="làm tròn: 0,5 trở lên thành 1.", choices=ROUNDING_WORDS
)
POINTS_DECIMALS = Setting("so_le_diem", "Số lẻ của điểm", NUMBER)
PERCENT_ROUNDING = Setting(
    "lam_tron_ty_le",
    "Làm tròn tỷ lệ",
    hint="cắt bỏ: bỏ phần lẻ phía sau, không làm tròn lên.",
    choices=ROUNDING_WORDS,
)
PERCENT_DECIMALS = Setting("so_le_ty_le", "Số lẻ của tỷ lệ %", NUMBER)
PATTERN = Setting(
    "mau_cau",
    "Mẫu câu kết quả",
    LONG,
    "Dùng cho chỉ tiêu không có mẫu riêng: [chỉ tiêu] [giá trị] [đơn vị tính] [tỷ lệ] [vượt] "
    "[tăng] [so với] [mức] [lời kèm].",
)
BLOC = SettingsLayout(
    "Khối",
    "THÔNG TIN CHUNG CỦA KHỐI",
    (
        NAME,
        SYMBOL,
        GOVERNING_BODY,
        PROVINCE,
        SEAT,
        PERIOD,
        YEAR,
        ELAPSED,
        LEADER,
        DEPUTY,
        DRAFTER,
        DEADLINE,
        REPORT_NUMBER,
        REPORT_DATE,
        REPORT_SUBJECT,
        MINUTES_NUMBER,
        MINUTES_SUBJECT,
        POINTS_ROUNDING,
        POINTS_DECIMALS,
        PERCENT_ROUNDING,
        PERCENT_DECIMALS,
        PATTERN,
    ),
)

LINE_PART = Column("Mục", TEXT, 14, choices=(words.LEGAL_BASIS, words.RECIPIENT))
LINE_TEXT = Column("Nội dung", LONG, 110)
LINES = SheetLayout(
    "Căn cứ, nơi nhận", "CĂN CỨ BAN HÀNH VÀ NƠI NHẬN", (LINE_PART, LINE_TEXT), (), optional=True
)

SIGNER_AUTHORITY = Column("Thẩm quyền ký", TEXT, 30, "Ví dụ: TM. KHỐI THI ĐUA 4.")
SIGNER_POSITION = Column("Chức vụ", TEXT, 40)
SIGNER_NAME = Column("Họ và tên", TEXT, 30)
SIGNERS = SheetLayout(
    "Người ký",
    "NGƯỜI KÝ BÁO CÁO (một hoặc hai người)",
    (SIGNER_AUTHORITY, SIGNER_POSITION, SIGNER_NAME),
    (),
    optional=True,
)

MEMBER_CODE = Column("Mã đơn vị", CODE, 12, "Ngắn, không dấu, không đổi giữa các kỳ.")
MEMBER_NAME = Column("Tên đơn vị", TEXT, 40)
MEMBER_SHORT = Column("Tên gọi tắt", TEXT, 22)
MEMBER_OTHER = Column("Tên gọi khác", TEXT, 30, "Nhiều tên cách nhau bằng dấu chấm phẩy.")
MEMBER_PERSON = Column("Người đại diện", TEXT, 26)
MEMBER_EMAIL = Column("Thư điện tử", TEXT, 26)
MEMBER_NOTE = Column("Trường hợp đặc biệt", LONG, 40)
MEMBERS = SheetLayout(
    "Thành viên",
    "CÁC ĐƠN VỊ THÀNH VIÊN",
    (
        MEMBER_CODE,
        MEMBER_NAME,
        MEMBER_SHORT,
        MEMBER_OTHER,
        MEMBER_PERSON,
        MEMBER_EMAIL,
        MEMBER_NOTE,
    ),
    (MEMBER_CODE,),
)

CONTENT_CODE = Column("Mã nội dung", CODE, 14)
CONTENT_NAME = Column("Tên nội dung", LONG, 70)
CONTENT_LEAD = Column("Câu dẫn trong báo cáo", LONG, 80)
CONTENTS = SheetLayout(
    "Nội dung",
    "CÁC NỘI DUNG THI ĐUA",
    (CONTENT_CODE, CONTENT_NAME, CONTENT_LEAD),
    (CONTENT_CODE,),
)

CRITERION_CODE = Column("Mã tiêu chí", CODE, 12)
CRITERION_CONTENT = Column("Nội dung", CODE, 12, "Mã nội dung.")
CRITERION_NAME = Column("Tên tiêu chí", LONG, 50)
CRITERION_RULE = Column("Cách chấm", TEXT, 26, "Tên trong trang Cách chấm; trống: không chấm.")
STANDARD = Column("Điểm chuẩn", NUMBER, 12, "Của mỗi chỉ tiêu, nếu tiêu chí chấm theo chỉ tiêu.")
MAX_BONUS = Column("Thưởng tối đa", NUMBER, 12)
MAX_DEDUCTION = Column("Trừ tối đa", NUMBER, 12)
PARAMETER_1 = Column("Tham số 1", NUMBER, 11)
PARAMETER_2 = Column("Tham số 2", NUMBER, 11)
PARAMETER_3 = Column("Tham số 3", NUMBER, 11)
APPLIES_TO = Column("Áp dụng cho", TEXT, 26, "Mã đơn vị, cách nhau dấu chấm phẩy; trống: tất cả.")
ASSESSOR = Column("Người chấm", TEXT, 24)
CRITERIA = SheetLayout(
    "Tiêu chí",
    "CÁC TIÊU CHÍ VÀ ĐIỂM",
    (
        CRITERION_CODE,
        CRITERION_CONTENT,
        CRITERION_NAME,
        CRITERION_RULE,
        STANDARD,
        MAX_BONUS,
        MAX_DEDUCTION,
        PARAMETER_1,
        PARAMETER_2,
        PARAMETER_3,
        APPLIES_TO,
        ASSESSOR,
    ),
    (CRITERION_CODE,),
    optional=True,
)

RULE_NAME = Column("Tên cách chấm", TEXT, 32)
RULE_POINTS = Column("Công thức điểm", FORMULA, 16, "Công thức Excel dùng tên ở các cột thử.")
RULE_BONUS = Column("Công thức thưởng, trừ", FORMULA, 16, "Số âm là trừ; để trống nếu không có.")
RULE_EXPLANATION = Column("Giải thích", LONG, 60)
RULES = SheetLayout(
    "Cách chấm",
    "CÁC CÁCH CHẤM ĐIỂM",
    (RULE_NAME, RULE_POINTS, RULE_BONUS, RULE_EXPLANATION),
    (RULE_NAME,),
    optional=True,
    hint="Ô công thức hiện số điểm tính trên các giá trị thử ở bên phải; sửa giá trị thử để xem "
    "cách chấm chạy ra sao.",
)

TARGET_MEMBER = Column("Đơn vị", CODE, 11, "Mã đơn vị.")
TARGET_CODE = Column("Mã chỉ tiêu", CODE, 12)
TARGET_NAME = Column("Tên chỉ tiêu", LONG, 50)
TARGET_UNIT = Column("Đơn vị tính", TEXT, 16)
TARGET_KIND = Column("Loại", TEXT, 16, choices=tuple(kind.value for kind in TargetKind))
TARGET_DIRECTION = Column("Chiều", TEXT, 9, choices=tuple(way.value for way in Direction))
COMPARED_WITH = Column("So với", TEXT, 26, "kế hoạch, chỉ tiêu đăng ký, Nghị quyết HĐND …")
PLAN = Column("Kế hoạch", NUMBER, 14)
TARGET_CRITERION = Column("Tiêu chí", CODE, 10, "Mã tiêu chí; để trống nếu không tính điểm.")
TARGET_PARENT = Column("Thuộc chỉ tiêu", CODE, 13, "Mã chỉ tiêu mẹ của phần “trong đó”.")
DECIMALS = Column("Số lẻ", NUMBER, 8, "Số lẻ của tỷ lệ %; để trống: theo trang Khối.")
ROUNDING = Column("Làm tròn", TEXT, 11, choices=ROUNDING_WORDS)
TARGET_PATTERN = Column("Mẫu câu", LONG, 60, "Để trống: theo trang Khối.")
TARGET_NOTE = Column("Ghi chú", LONG, 40)
TARGETS = SheetLayout(
    "Chỉ tiêu",
    "CHỈ TIÊU ĐÃ ĐĂNG KÝ TRONG GIAO ƯỚC",
    (
        TARGET_MEMBER,
        TARGET_CODE,
        TARGET_NAME,
        TARGET_UNIT,
        TARGET_KIND,
        TARGET_DIRECTION,
        COMPARED_WITH,
        PLAN,
        TARGET_CRITERION,
        TARGET_PARENT,
        DECIMALS,
        ROUNDING,
        TARGET_PATTERN,
        TARGET_NOTE,
    ),
    (TARGET_CODE,),
)

AGREED_MEMBER = Column("Đơn vị", CODE, 12)
AGREED_CRITERION = Column("Tiêu chí", CODE, 12)
AGREED_POINTS = Column("Điểm", NUMBER, 10)
AGREED_BY = Column("Người chấm", TEXT, 26)
AGREED_REASON = Column("Lý do", LONG, 50)
AGREED = SheetLayout(
    "Điểm thống nhất",
    "ĐIỂM KHỐI ĐÃ THỐNG NHẤT",
    (AGREED_MEMBER, AGREED_CRITERION, AGREED_POINTS, AGREED_BY, AGREED_REASON),
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

HONOUR_RANK = Column("Hạng", NUMBER, 8)
HONOUR_TITLE = Column("Hình thức đề nghị", LONG, 70)
HONOUR_CONDITION = Column("Điều kiện", LONG, 60)
HONOURS = SheetLayout(
    "Khen thưởng",
    "HÌNH THỨC ĐỀ NGHỊ THEO HẠNG",
    (HONOUR_RANK, HONOUR_TITLE, HONOUR_CONDITION),
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

PASSAGE_PART = Column("Phần", TEXT, 24, "Mã nội dung, hoặc: " + ", ".join(words.REPORT_PARTS) + ".")
PASSAGE_TEXT = Column("Nội dung", LONG, 120)
PASSAGES = SheetLayout(
    "Lời báo cáo",
    "LỜI CHUNG CỦA KHỐI TRONG BÁO CÁO",
    (PASSAGE_PART, PASSAGE_TEXT),
    (),
    optional=True,
)
