"""The sheets of khoi.xlsx on what is scored and how: contents, criteria, rules, targets."""

from thidua_reports.domain import words
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Limits, SheetLayout
from thidua_reports.formulas.quantities import QUANTITIES

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
FORMULA, NUMBER = CellKind.FORMULA, CellKind.NUMBER

CONTENT_CODE = Column("Mã nội dung", CODE, 14)
CONTENT_NAME = Column("Tên nội dung", LONG, 70)
CONTENT_LEAD = Column("Câu dẫn trong báo cáo", LONG, 80)
CONTENT_STANDARD = Column(
    "Điểm chuẩn",
    NUMBER,
    12,
    "Điểm chuẩn đã công bố của nội dung, để đối chiếu với các tiêu chí; trống: không đối chiếu.",
    optional=True,
)
CONTENT_CAP = Column(
    "Tối đa", NUMBER, 12, "Điểm nội dung (kể cả thưởng) không quá số này.", optional=True
)
LOW_CAP = Column(
    "Trần thấp hơn chuẩn",
    TEXT,
    12,
    "Đánh x nếu khối quy định số tối đa thấp hơn cả điểm chuẩn; trống: chương trình báo lỗi.",
    (words.MARK,),
    optional=True,
)
CONTENTS = SheetLayout(
    "Nội dung",
    "CÁC NỘI DUNG THI ĐUA",
    (CONTENT_CODE, CONTENT_NAME, CONTENT_LEAD, CONTENT_STANDARD, CONTENT_CAP, LOW_CAP),
    (CONTENT_CODE,),
)

CRITERION_CODE = Column("Mã tiêu chí", CODE, 12)
CRITERION_CONTENT = Column("Nội dung", CODE, 12, "Mã nội dung.")
CRITERION_NAME = Column("Tên tiêu chí", LONG, 50)
CRITERION_RULE = Column(
    "Cách chấm", TEXT, 26, "Tên trong trang Cách chấm; trống: không chấm, không ghi điểm nào."
)
STANDARD = Column("Điểm chuẩn", NUMBER, 12, "Của mỗi chỉ tiêu, nếu tiêu chí chấm theo chỉ tiêu.")
MAX_BONUS = Column("Thưởng tối đa", NUMBER, 12)
MAX_DEDUCTION = Column("Trừ tối đa", NUMBER, 12)
PARAMETER_1 = Column("Tham số 1", NUMBER, 11)
PARAMETER_2 = Column("Tham số 2", NUMBER, 11)
PARAMETER_3 = Column("Tham số 3", NUMBER, 11)
APPLIES_TO = Column("Áp dụng cho", TEXT, 26, "Mã đơn vị, cách nhau dấu chấm phẩy; trống: tất cả.")
ASSESSOR = Column("Người chấm", TEXT, 24)
CONDITION = Column(
    "Điều kiện", LONG, 36, "Điều kiện riêng, viết thành lời, ví dụ: đạt tốt.", optional=True
)
REPLACES = Column(
    "Thay cho",
    CODE,
    12,
    "Mã tiêu chí mà tiêu chí này thay cho, với các đơn vị ở cột Áp dụng cho.",
    optional=True,
)
TARGET_COUNT = Column(
    "Số chỉ tiêu", NUMBER, 10, "Mỗi đơn vị phải đăng ký bấy nhiêu chỉ tiêu.", optional=True
)
CRITERION_CAP = Column(
    "Tối đa cả tiêu chí", NUMBER, 12, "Điểm và thưởng cả tiêu chí không quá số này.", optional=True
)
OUTSIDE = Column(
    "Ngoài thang",
    TEXT,
    10,
    "Đánh x: điểm cộng, trừ ngoài thang, không tính vào điểm chuẩn và không bị giới hạn.",
    (words.MARK,),
    optional=True,
)
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
        CONDITION,
        REPLACES,
        TARGET_COUNT,
        CRITERION_CAP,
        OUTSIDE,
        LOW_CAP,
    ),
    (CRITERION_CODE,),
    optional=True,
)

RULE_NAME = Column("Tên cách chấm", TEXT, 32)
RULE_POINTS = Column("Công thức điểm", FORMULA, 16, "Công thức Excel dùng tên ở các cột thử.")
RULE_BONUS = Column("Công thức thưởng, trừ", FORMULA, 16, "Số âm là trừ; để trống nếu không có.")
RULE_EXPLANATION = Column(
    "Giải thích",
    LONG,
    60,
    "In trong giao ước và báo cáo; [điểm chuẩn], [thưởng tối đa], [trừ tối đa], [tham số 1], [tham "
    "số 1 %], [mức 1] … được thay bằng số của từng tiêu chí.",
)
RULE_EXAMPLE = Column("Ví dụ", LONG, 44, "Tính trên các giá trị thử ban đầu.", optional=True)
RULES = SheetLayout(
    "Cách chấm",
    "CÁC CÁCH CHẤM ĐIỂM",
    (RULE_NAME, RULE_POINTS, RULE_BONUS, RULE_EXPLANATION, RULE_EXAMPLE),
    (RULE_NAME,),
    optional=True,
    hint="Ô công thức hiện số điểm tính trên các giá trị thử ở bên phải; sửa giá trị thử để xem "
    "cách chấm chạy ra sao.",
    beside=tuple(quantity.name for quantity in QUANTITIES),
)

LEVEL_WORD = Column("Mức", TEXT, 24, "Ví dụ: xuất sắc.")
LEVEL_VALUE = Column("Giá trị", NUMBER, 10, "Mức cao hơn có giá trị lớn hơn.")
LEVELS = SheetLayout(
    "Mức đánh giá",
    "CÁC MỨC ĐÁNH GIÁ CÓ THỂ GHI THAY CHO CON SỐ",
    (LEVEL_WORD, LEVEL_VALUE),
    (LEVEL_WORD,),
    optional=True,
    hint="Ở trang Tiêu chí của sổ thành viên, cột Thực hiện có thể ghi một mức; công thức dùng giá "
    "trị của mức đó.",
)

TARGET_MEMBER = Column("Đơn vị", CODE, 11, "Mã đơn vị.")
TARGET_CODE = Column("Mã chỉ tiêu", CODE, 12)
TARGET_NAME = Column("Tên chỉ tiêu", LONG, 50)
TARGET_UNIT = Column("Đơn vị tính", TEXT, 16)
TARGET_KIND = Column("Loại", TEXT, 16, choices=tuple(kind.value for kind in TargetKind))
TARGET_DIRECTION = Column("Chiều", TEXT, 9, choices=tuple(way.value for way in Direction))
COMPARED_WITH = Column("So với", TEXT, 26, "kế hoạch, chỉ tiêu đăng ký, Nghị quyết HĐND …")
PLAN = Column(
    "Kế hoạch", NUMBER, 14, "Ghi “không có” nếu đơn vị không có kế hoạch mà vẫn được chấm điểm."
)
TARGET_CRITERION = Column("Tiêu chí", CODE, 10, "Mã tiêu chí; để trống nếu không tính điểm.")
TARGET_PARENT = Column(
    "Thuộc chỉ tiêu", CODE, 13, "Mã chỉ tiêu mẹ của phần “trong đó”.", optional=True
)
DECIMALS = Column(
    "Số lẻ",
    NUMBER,
    8,
    "Số lẻ của tỷ lệ %; để trống: theo trang Khối.",
    limits=Limits(0, 9, whole=True),
)
ROUNDING = Column("Làm tròn", TEXT, 11, choices=tuple(mode.value for mode in RoundingMode))
TARGET_PATTERN = Column("Mẫu câu", LONG, 60, "Để trống: theo trang Khối.")
TARGET_NOTE = Column("Ghi chú", LONG, 40)
TARGET_GROUP = Column(
    "Nhóm",
    CODE,
    10,
    "Dùng cho cách chấm bình quân: các chỉ tiêu cùng nhóm được lấy bình quân trước.",
    optional=True,
)
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
        TARGET_GROUP,
    ),
    (TARGET_CODE,),
)
SHEETS = (CONTENTS, CRITERIA, RULES, LEVELS, TARGETS)
