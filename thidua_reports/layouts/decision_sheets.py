"""The sheets of khoi.xlsx on what the bloc decided: points, ranks, honours."""

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Threshold
from thidua_reports.domain.honours import Exclusion, Honour, Requirement
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.ranking_policy import Grade, TieBreak, TieMeasure, Unranked
from thidua_reports.excel.layout.sheet_layout import (
    ALWAYS_ASKED,
    CellKind,
    Column,
    ReadAs,
    Sheet,
    SheetOf,
    layouts_of,
)
from thidua_reports.issues import verbs
from thidua_reports.layouts import patterns
from thidua_reports.layouts.example_bloc import CONTENT, CRITERION, EDUCATION, FLAG, HEALTH, TARGET

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, COMPUTED = CellKind.NUMBER, CellKind.COMPUTED
WORDING, CODES, TICK, WHOLE = ReadAs.WORDING, ReadAs.CODES, ReadAs.TICK, ReadAs.WHOLE


class Agreed(
    SheetOf[AgreedScore], name="Điểm thống nhất", title="ĐIỂM KHỐI ĐÃ THỐNG NHẤT", optional=True
):
    """Points that the bloc has agreed on."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=HEALTH)
    criterion = Column("Tiêu chí", CODE, 12, is_key=True, example=CRITERION)
    points = Column("Điểm", NUMBER, 10, asked=ALWAYS_ASKED, example="68.5")
    assessor = Column("Người chấm", TEXT, 26, example="Hội nghị")
    reason = Column("Lý do", LONG, 50, read_as=WORDING, example="Trừ 1,5 điểm vì nộp báo cáo chậm")
    computed = Column(
        "Điểm tính",
        NUMBER,
        11,
        f"Chương trình ghi {verbs.AGREE}: điểm tính lúc thống nhất. Điểm khác điểm này thì ghi Lý "
        "do.",
        optional=True,
    )
    member_name = Column("Tên đơn vị", COMPUTED, 18, optional=True, read_as=ReadAs.NOTHING)
    criterion_name = Column("Tên tiêu chí", COMPUTED, 40, optional=True, read_as=ReadAs.NOTHING)


class Corrections(Sheet, name="Điều chỉnh", title="SỐ LIỆU ĐIỀU CHỈNH SAU KHI NỘP", optional=True):
    """Figures that were changed after a workbook was sent."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=HEALTH)
    item = Column("Chỉ tiêu, tiêu chí", CODE, 17, is_key=True, example=TARGET)
    column = Column(
        "Cột",
        TEXT,
        16,
        "Tên cột trong sổ thành viên, ví dụ Thực hiện.",
        is_key=True,
        example="Thực hiện",
    )
    old = Column("Số cũ", NUMBER, 14, example="60500")
    new = Column("Số mới", NUMBER, 14, asked=ALWAYS_ASKED, example="65000")
    reason = Column("Lý do", LONG, 44, read_as=WORDING, example="Đơn vị ghi thiếu số của một huyện")
    source = Column(
        "Ai báo, ngày nào",
        TEXT,
        34,
        read_as=WORDING,
        example="Bà Trần Thị B báo qua điện thoại ngày 05/7",
    )


class Thresholds(SheetOf[Threshold], name="Mốc điểm", title="MỐC ĐIỂM CẦN NÊU", optional=True):
    """Points for which the report gives the number of members that reached them."""

    content = Column("Nội dung", CODE, 12, "Mã nội dung.", is_key=True, example=CONTENT)
    points = Column(
        "Từ điểm",
        NUMBER,
        10,
        "Báo cáo nêu bao nhiêu đơn vị đạt từ mức này.",
        is_key=True,
        example="90",
    )
    pattern = Column(
        "Mẫu câu",
        LONG,
        50,
        "Để trống thì báo cáo dùng câu chung. Các chỗ điền: "
        + ", ".join(f"[{field}]" for field in patterns.THRESHOLD_FIELDS)
        + ".",
        read_as=WORDING,
        optional=True,
    )


class TieBreaks(
    SheetOf[TieBreak],
    name="Phân định đồng hạng",
    title="KHI BẰNG ĐIỂM, XÉT LẦN LƯỢT THEO",
    optional=True,
):
    """What is compared in turn to break a tie of totals."""

    position = Column(
        "Thứ tự", NUMBER, 9, "1 là xét trước.", is_key=True, read_as=WHOLE, example=("1", "2")
    )
    by = Column(
        "Xét theo",
        CODE,
        24,
        "Mã nội dung, mã tiêu chí (cùng mã thì ghi “nội dung 1”, “tiêu chí 1”), hoặc: "
        + ", ".join(each.value for each in TieMeasure)
        + ".",
        asked=ALWAYS_ASKED,
        example=(TieMeasure.EXCEEDED.value, TieMeasure.MEETING.value),
    )
    order = Column(
        "Thứ tự đơn vị",
        TEXT,
        40,
        "Khi hội nghị quyết định: mã các đơn vị, đơn vị xếp trên ghi trước, cách nhau dấu chấm "
        "phẩy.",
        read_as=CODES,
        example=("", f"{HEALTH}; {EDUCATION}"),
    )


class Grades(SheetOf[Grade], name="Xếp loại", title="CÁC MỨC XẾP LOẠI", optional=True):
    """The classes, and the least for each."""

    name = Column(
        "Xếp loại", TEXT, 24, "Ví dụ: Xuất sắc.", is_key=True, example=("Xuất sắc", "Hoàn thành")
    )
    least = Column(
        "Từ điểm",
        NUMBER,
        12,
        "Tổng điểm; là tỷ lệ % nếu xếp hạng theo tỷ lệ điểm. Mức cuối ghi 0.",
        asked=ALWAYS_ASKED,
        example=("90", "0"),
    )


class UnrankedMembers(
    SheetOf[Unranked],
    name="Không xếp loại",
    title="ĐƠN VỊ KHÔNG XẾP HẠNG, KHÔNG XẾP LOẠI",
    optional=True,
):
    """Members that are neither ranked nor classified."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=HEALTH)
    reason = Column("Lý do", LONG, 60, read_as=WORDING, example="Mới thành lập trong năm")
    source = Column("Nguồn", TEXT, 40, read_as=WORDING, example="Biên bản hội nghị ký kết giao ước")
    sends_nothing = Column(
        "Không nộp",
        TEXT,
        12,
        "Đánh x: khối đã quyết định kỳ này đơn vị không nộp sổ; không chờ sổ của đơn vị nữa.",
        optional=True,
        read_as=TICK,
    )


class Honours(
    SheetOf[Honour], name="Khen thưởng", title="HÌNH THỨC ĐỀ NGHỊ THEO HẠNG", optional=True
):
    """What is proposed for which ranks."""

    rank = Column("Hạng", NUMBER, 8, is_key=True, read_as=WHOLE, example=("1", "2"))
    title = Column(
        "Hình thức đề nghị",
        LONG,
        54,
        is_key=True,
        example=(FLAG, "Bằng khen của Chủ tịch UBND tỉnh"),
    )
    condition = Column(
        "Điều kiện",
        LONG,
        34,
        "Điều kiện bằng lời, in trong giao ước.",
        example="Hoàn thành vượt mức các chỉ tiêu đã đăng ký",
    )
    last_rank = Column(
        "Đến hạng",
        NUMBER,
        9,
        "Để trống nếu chỉ dành cho một hạng.",
        optional=True,
        read_as=WHOLE,
        example=("", "4"),
    )
    quota = Column(
        "Số lượng",
        NUMBER,
        9,
        "Nhiều nhất bao nhiêu đơn vị; trống: mỗi hạng một đơn vị.",
        optional=True,
        read_as=WHOLE,
        example=("", "2"),
    )
    requirement = Column(
        "Yêu cầu về chỉ tiêu",
        TEXT,
        20,
        "Trống: không xét.",
        optional=True,
        read_as=Requirement,
        example=Requirement.EXCEEDED.value,
    )
    least = Column("Từ điểm", NUMBER, 10, "Điểm xếp hạng ít nhất.", optional=True, example="90")
    passes_on = Column(
        "Xét hạng sau",
        TEXT,
        10,
        "Đánh x: đơn vị không đủ điều kiện thì xét đơn vị hạng tiếp theo.",
        optional=True,
        read_as=TICK,
        example=words.CROSS,
    )
    votes = Column(
        "Từ tỷ lệ phiếu",
        NUMBER,
        11,
        "Phiếu đồng ý ít nhất bao nhiêu phần trăm của tổng số thành viên, ví dụ 80. Trống: không "
        "xét phiếu.",
        optional=True,
        read_as=ReadAs.PER_CENT,
        example=("80", ""),
    )


class Exclusions(
    SheetOf[Exclusion],
    name="Không đề nghị",
    title="ĐƠN VỊ KHÔNG ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG",
    optional=True,
):
    """Members that may not be proposed."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=HEALTH)
    reason = Column("Lý do", LONG, 60, read_as=WORDING, example="Không nộp hồ sơ đề nghị đúng hạn")
    source = Column("Nguồn", TEXT, 40, read_as=WORDING, example="Công văn số … ngày …")


class Decisions(
    Sheet,
    name="Quyết định đề nghị",
    title="HỘI NGHỊ ĐÃ QUYẾT ĐỊNH ĐỀ NGHỊ KHEN THƯỞNG",
    optional=True,
    hint="Để trống nếu hội nghị thống nhất đúng như danh sách theo hạng.",
):
    """What the meeting decided on proposing members."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=HEALTH)
    title = Column(
        "Hình thức đề nghị", LONG, 60, "Như ở bảng Khen thưởng.", is_key=True, example=FLAG
    )
    decision = Column(
        "Quyết định",
        TEXT,
        16,
        choices=(words.PROPOSED, words.NOT_PROPOSED),
        is_required=True,
        example=words.PROPOSED,
    )
    reason = Column("Lý do", LONG, 60, read_as=WORDING, example="Hội nghị thống nhất 10/10")


ON_POINTS = layouts_of(Agreed, Corrections, Thresholds, TieBreaks, Grades, UnrankedMembers)
ON_HONOURS = layouts_of(Honours, Exclusions, Decisions)
SHEETS = (*ON_POINTS, *ON_HONOURS)
