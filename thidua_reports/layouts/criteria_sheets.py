"""The sheets of khoi.xlsx on what is scored and how: contents, criteria, rules, targets."""

from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.domain.words import TICKS
from thidua_reports.excel.layout.sheet_layout import (
    ALWAYS_ASKED,
    Asked,
    CellKind,
    Column,
    ReadAs,
    Sheet,
    SheetOf,
    layouts_of,
)
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts import point_columns
from thidua_reports.layouts.bloc_sheets import DECIMAL_PLACES
from thidua_reports.layouts.example_bloc import (
    CONTENT,
    CRITERION,
    EDUCATION,
    HEALTH,
    TARGET,
)

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
FORMULA, NUMBER = CellKind.FORMULA, CellKind.NUMBER
WITHOUT_FIGURE = (TargetKind.PASS_FAIL.value, TargetKind.INFORMATIONAL.value)
"""Kinds of targets that are reached in no direction and plan no figure."""
CODES, TICK, FACTOR, WHOLE = ReadAs.CODES, ReadAs.TICK, ReadAs.FACTOR, ReadAs.WHOLE


class Contents(SheetOf[Content], name="Nội dung", title="CÁC NỘI DUNG THI ĐUA"):
    """What the pledge is about; criteria belong to it."""

    code = Column("Mã nội dung", CODE, 14, is_key=True, example=CONTENT)
    name = Column(
        "Tên nội dung",
        LONG,
        58,
        asked=ALWAYS_ASKED,
        example="Thực hiện các chỉ tiêu phát triển kinh tế - xã hội",
    )
    lead = Column(
        "Câu dẫn trong báo cáo",
        LONG,
        60,
        example="Các đơn vị đã bám sát chỉ tiêu đăng ký, kết quả cụ thể:",
    )
    standard = Column(
        "Điểm chuẩn",
        NUMBER,
        12,
        "Điểm chuẩn đã công bố của nội dung, để đối chiếu với các tiêu chí; trống: không đối "
        "chiếu.",
        optional=True,
        example="100",
    )
    cap = Column(
        "Tối đa",
        NUMBER,
        12,
        "Điểm nội dung (kể cả thưởng) không quá số này.",
        optional=True,
        example="110",
    )
    cap_is_low = Column(
        "Trần thấp hơn chuẩn",
        TEXT,
        12,
        "Đánh x nếu khối quy định số tối đa thấp hơn cả điểm chuẩn; trống: chương trình báo lỗi.",
        optional=True,
        read_as=TICK,
    )


class Criteria(SheetOf[Criterion], name="Tiêu chí", title="CÁC TIÊU CHÍ VÀ ĐIỂM", optional=True):
    """What is scored."""

    code = Column("Mã tiêu chí", CODE, 12, is_key=True, example=(CRITERION, "TC1.2"))
    content = Column(
        "Nội dung",
        CODE,
        12,
        "Mã nội dung; để trống nếu ngoài thang.",
        asked=Asked(point_columns.IS_OUTSIDE, tuple(sorted(TICKS))),
        example=(CONTENT, CONTENT),
    )
    name = Column(
        "Tên tiêu chí",
        LONG,
        40,
        asked=ALWAYS_ASKED,
        example=("Thực hiện các chỉ tiêu đã đăng ký", "Chế độ thông tin, báo cáo"),
    )
    rule = point_columns.RULE
    standard = point_columns.STANDARD
    max_bonus = point_columns.MAX_BONUS
    max_deduction = point_columns.MAX_DEDUCTION
    parameters = point_columns.PARAMETERS
    applies_to = Column(
        "Áp dụng cho",
        TEXT,
        18,
        "Mã đơn vị, cách nhau dấu chấm phẩy; trống: tất cả.",
        read_as=CODES,
        example=("", f"{HEALTH}; {EDUCATION}"),
    )
    assessor = Column("Người chấm", TEXT, 16, example=("Khối trưởng", "Khối phó"))
    condition = Column(
        "Điều kiện", LONG, 26, "Điều kiện riêng, viết thành lời, ví dụ: đạt tốt.", optional=True
    )
    replaces = Column(
        "Thay cho",
        CODE,
        12,
        "Mã tiêu chí mà tiêu chí này thay cho, với các đơn vị ở cột Áp dụng cho.",
        optional=True,
    )
    target_count = Column(
        "Số chỉ tiêu",
        NUMBER,
        10,
        "Mỗi đơn vị phải đăng ký bấy nhiêu chỉ tiêu.",
        optional=True,
        read_as=WHOLE,
        least=point_columns.OF_POINTS,
    )
    cap = Column(
        "Tối đa cả tiêu chí",
        NUMBER,
        10,
        "Điểm và thưởng cả tiêu chí không quá số này.",
        optional=True,
        least=point_columns.OF_POINTS,
    )
    is_outside = point_columns.IS_OUTSIDE
    cap_is_low = Contents.cap_is_low
    counted = Column(
        "Tên gọi số lượng",
        TEXT,
        16,
        "Số lượng, số vụ là số gì, viết thường, ví dụ: sáng kiến, lần báo cáo trễ.",
        optional=True,
    )
    other = Column(
        "Số liệu khác là",
        TEXT,
        16,
        "Cột Số liệu khác của biểu mẫu ghi số gì, viết thường, ví dụ: số hồ sơ phải giải quyết.",
        optional=True,
    )


class Rules(
    SheetOf[ScoringRule],
    name="Cách chấm",
    title="CÁC CÁCH CHẤM ĐIỂM",
    optional=True,
    hint="Ô công thức hiện số điểm tính trên các giá trị thử ở bên phải; sửa giá trị thử để xem "
    "cách chấm chạy ra sao.",
    beside=tuple(Quantity),
):
    """By which formulas points are given."""

    name = Column("Tên cách chấm", TEXT, 32, is_key=True)
    points = Column(
        "Công thức điểm",
        FORMULA,
        16,
        "Công thức Excel dùng tên ở các cột thử.",
        asked=ALWAYS_ASKED,
    )
    bonus = Column("Công thức thưởng, trừ", FORMULA, 16, "Số âm là trừ; để trống nếu không có.")
    explanation = Column(
        "Giải thích",
        LONG,
        60,
        "In trong giao ước và báo cáo; [điểm chuẩn], [thưởng tối đa], [trừ tối đa], [tham số 1], "
        "[tham số 1 %], [mức 1], [tên gọi số lượng] … được thay bằng số, lời của từng tiêu chí.",
    )
    example = Column(
        "Ví dụ",
        LONG,
        44,
        "Tính trên các giá trị thử ban đầu.",
        optional=True,
        read_as=ReadAs.NOTHING,
    )


TRIALS = {each: Column(each, NUMBER) for each in Quantity}
"""The columns beside those of rules for values to try each on, by the name in formulas."""


class Ratings(
    SheetOf[Rating],
    name="Mức đánh giá",
    title="CÁC MỨC ĐÁNH GIÁ CÓ THỂ GHI THAY CHO CON SỐ",
    optional=True,
    hint="Ở trang Tiêu chí của sổ thành viên, cột Thực hiện có thể ghi một mức; công thức dùng giá "
    "trị của mức đó.",
):
    """Words that may be reported instead of a figure."""

    word = Column("Mức", TEXT, 24, "Ví dụ: xuất sắc.", is_key=True, example=("xuất sắc", "tốt"))
    value = Column(
        "Giá trị",
        NUMBER,
        10,
        "Mức cao hơn có giá trị lớn hơn.",
        read_as=FACTOR,
        asked=ALWAYS_ASKED,
        example=("4", "3"),
    )


class Targets(
    Sheet,
    name="Chỉ tiêu",
    title="CHỈ TIÊU ĐÃ ĐĂNG KÝ TRONG GIAO ƯỚC",
    hint="Kế hoạch ở đây được dùng để tính. Kỳ Giao ước chỉ ghi chỉ tiêu bắt buộc; chỉ tiêu khác "
    "do đơn vị đăng ký trong biểu mẫu.",
):
    """What the members have pledged."""

    member = Column("Đơn vị", CODE, 11, "Mã đơn vị.", is_required=True, example=(HEALTH, EDUCATION))
    code = Column("Mã chỉ tiêu", CODE, 12, is_key=True, example=(TARGET, "GDDT1"))
    name = Column(
        "Tên chỉ tiêu",
        LONG,
        44,
        asked=ALWAYS_ASKED,
        example=("Số người được khám sức khỏe định kỳ", "Tỷ lệ trường đạt chuẩn quốc gia"),
    )
    unit = Column("Đơn vị tính", TEXT, 13, example=("người", "%"))
    kind = Column(
        "Loại",
        TEXT,
        16,
        "lũy kế: cộng dồn trong năm; thời điểm: số đang có; tỷ lệ: kế hoạch, kết quả ghi theo %, "
        "không cộng dồn.",
        read_as=TargetKind,
        asked=ALWAYS_ASKED,
        example=(TargetKind.CUMULATIVE.value, TargetKind.RATE.value),
    )
    direction = Column(
        "Chiều",
        TEXT,
        9,
        read_as=Direction,
        asked=Asked(kind, WITHOUT_FIGURE),
        example=(Direction.UP.value, Direction.UP.value),
    )
    compared_with = Column(
        "So với",
        TEXT,
        20,
        "kế hoạch, chỉ tiêu đăng ký, Nghị quyết HĐND …",
        example=("kế hoạch", "chỉ tiêu đăng ký"),
    )
    plan = Column(
        "Kế hoạch",
        NUMBER,
        14,
        "Ghi “không có” nếu đơn vị không có kế hoạch mà vẫn được chấm điểm.",
        asked=Asked(kind, WITHOUT_FIGURE),
        example=("120000", "62.5"),
    )
    criterion = Column(
        "Tiêu chí",
        CODE,
        10,
        "Mã tiêu chí; để trống nếu không tính điểm.",
        example=(CRITERION, CRITERION),
    )
    parent = Column(
        "Thuộc chỉ tiêu", CODE, 13, "Mã chỉ tiêu mẹ của phần “trong đó”.", optional=True
    )
    decimals = Column(
        "Số lẻ",
        NUMBER,
        8,
        "Số lẻ của tỷ lệ %; để trống: theo trang Khối.",
        limits=DECIMAL_PLACES,
        read_as=WHOLE,
    )
    rounding = Column("Làm tròn", TEXT, 11, read_as=RoundingMode)
    pattern = Column("Mẫu câu", LONG, 42, "Để trống: theo trang Khối.")
    note = Column("Ghi chú", LONG, 30)
    group = Column(
        "Nhóm",
        CODE,
        10,
        "Dùng cho cách chấm bình quân: các chỉ tiêu cùng nhóm được lấy bình quân trước.",
        optional=True,
    )


SHEETS = layouts_of(Contents, Criteria, Rules, Ratings, Targets)
