"""The sheets of khoi.xlsx that lead from one period to the next."""

from thidua_reports.domain import words
from thidua_reports.domain.history import PastFigure, Succession
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    ReadAs,
    Sheet,
    SheetOf,
    layouts_of,
)
from thidua_reports.issues import verbs
from thidua_reports.layouts.bloc_sheets import BLOC, YEARS
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Ratings, Rules, Targets
from thidua_reports.layouts.decision_sheets import Grades, Honours, TieBreaks
from thidua_reports.layouts.example_bloc import CRITERION, HEALTH, TARGET

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, TICK, WHOLE = CellKind.NUMBER, ReadAs.TICK, ReadAs.WHOLE
REPORTED_PERIODS = (Period.HALF_YEAR.value, Period.YEAR.value)


class History(
    SheetOf[PastFigure],
    name="Số liệu kỳ trước",
    title="SỐ LIỆU CÁC KỲ TRƯỚC",
    optional=True,
    hint=f"Chương trình tự ghi khi sang kỳ sau {verbs.NEXT}; dùng để điền sẵn Cùng kỳ năm trước và "
    "Kế hoạch năm trước.",
):
    """What was planned and achieved in earlier periods."""

    member = Column("Đơn vị", CODE, 12, "Mã đơn vị.", example=HEALTH)
    code = Column("Mã chỉ tiêu", CODE, 12, is_key=True, example=TARGET)
    name = Column("Tên chỉ tiêu", LONG, 44, example="Số người được khám sức khỏe định kỳ")
    unit = Column("Đơn vị tính", TEXT, 16, example="người")
    year = Column(
        "Năm",
        NUMBER,
        8,
        limits=YEARS,
        is_key=True,
        read_as=WHOLE,
        example="năm trước",
    )
    period = Column(
        "Kỳ",
        TEXT,
        10,
        choices=REPORTED_PERIODS,
        is_key=True,
        read_as=Period,
        example=Period.YEAR.value,
    )
    plan = Column("Kế hoạch", NUMBER, 14, example="110000")
    achieved = Column(
        "Thực hiện",
        NUMBER,
        14,
        "Tỷ lệ: số phần trăm. Để trống nếu kỳ đó chưa rõ số.",
        example="112500",
    )
    note = Column("Ghi chú", LONG, 40)
    kind = Column("Loại", TEXT, 16, read_as=TargetKind, example=TargetKind.CUMULATIVE.value)
    direction = Column("Chiều", TEXT, 9, read_as=Direction, example=Direction.UP.value)
    compared_with = Column("So với", TEXT, 22, example="kế hoạch")
    criterion = Column("Tiêu chí", CODE, 10, example=CRITERION)
    parent = Column("Thuộc chỉ tiêu", CODE, 13, optional=True)
    group = Column("Nhóm", CODE, 10, optional=True)


class Successions(
    SheetOf[Succession],
    name="Đổi tên, sáp nhập",
    title="ĐƠN VỊ ĐỔI TÊN, SÁP NHẬP TỪ KỲ SAU",
    optional=True,
    hint=f"Khi sang kỳ sau {verbs.NEXT}, chương trình đổi tên, gộp đơn vị theo bảng này; chỉ tiêu "
    "và số liệu kỳ trước đi theo đơn vị mới.",
):
    """Which units go on as others."""

    old = Column(
        "Mã cũ",
        CODE,
        12,
        "Mã đơn vị trong trang Thành viên của kỳ này.",
        is_key=True,
        example=HEALTH,
    )
    new = Column(
        "Mã mới",
        CODE,
        12,
        "Đổi tên: giữ mã cũ hoặc mã mới. Sáp nhập: các hàng ghi cùng một mã mới.",
        is_required=True,
        example="NNMT",
    )
    name = Column("Tên mới", TEXT, 44, example="Sở Nông nghiệp và Môi trường")
    short_name = Column("Tên gọi tắt mới", TEXT, 24, example="Sở NN&MT")
    reason = Column("Căn cứ", LONG, 50, example="Quyết định số … ngày …")


class Pledged(
    Sheet,
    name="Giao ước đã chốt",
    title="GIAO ƯỚC ĐÃ CHỐT: CHỈ TIÊU, ĐIỂM, CÁCH CHẤM, CÁCH LÀM TRÒN, XẾP HẠNG, KHEN THƯỞNG",
    optional=True,
    hint=f"Chương trình tự ghi khi chốt giao ước {verbs.FREEZE}, để các kỳ sau đối chiếu; chỉ xem, "
    "không sửa.",
):
    """What was frozen when the pledge was signed."""

    sheet = Column("Trang", TEXT, 14, is_key=True, example=Targets.layout.name)
    code = Column("Mã", CODE, 20, is_key=True, example=TARGET)
    name = Column("Tên", LONG, 50, example="Số người được khám sức khỏe định kỳ")
    column = Column("Cột", TEXT, 22, is_key=True, example=Targets.plan.heading)
    value = Column("Giá trị đã chốt", LONG, 50, example="120.000")
    is_added = Column("Thêm sau", TEXT, 10, read_as=TICK)


class PledgeChanges(
    Sheet,
    name="Thay đổi giao ước",
    title="NHỮNG ĐIỀU KHỐI ĐÃ THỐNG NHẤT THAY ĐỔI SO VỚI GIAO ƯỚC",
    optional=True,
    hint="Sửa ô ở trang của nó, rồi ghi một hàng ở đây; báo cáo và biên bản in thành lời.",
):
    """What the bloc has changed of the pledge since."""

    sheet = Column(
        "Trang",
        TEXT,
        14,
        "Trang có ô đã đổi.",
        (
            BLOC.name,
            *(
                sheet.name
                for sheet in (
                    Contents.layout,
                    Criteria.layout,
                    Rules.layout,
                    Ratings.layout,
                    Targets.layout,
                )
            ),
            *(sheet.name for sheet in (TieBreaks.layout, Grades.layout, Honours.layout)),
        ),
        is_required=True,
        example=(Targets.layout.name, Targets.layout.name),
    )
    code = Column(
        "Mã",
        CODE,
        16,
        "Mã của hàng, như trong trang Giao ước đã chốt.",
        is_required=True,
        example=(TARGET, "YT6"),
    )
    column = Column(
        "Cột",
        TEXT,
        20,
        "Tên cột đã đổi; thêm hoặc bỏ cả hàng thì để trống.",
        example=Targets.plan.heading,
    )
    old = Column(
        "Từ", TEXT, 21, "Như trong giao ước; thêm hoặc bỏ cả hàng thì để trống.", example="120.000"
    )
    new = Column(
        "Thành",
        TEXT,
        21,
        f"Như ô đang ghi; cả hàng thì ghi “{words.ADDED}” hoặc “{words.REMOVED}”.",
        example=("115.000", words.ADDED),
    )
    reason = Column(
        "Lý do",
        LONG,
        44,
        is_required=True,
        example=("Ủy ban nhân dân tỉnh giao lại kế hoạch", "Hội nghị ký kết thống nhất bổ sung"),
    )
    source = Column(
        "Văn bản, ngày", TEXT, 30, example=("Quyết định số … ngày …", "Biên bản hội nghị ngày …")
    )


SHEETS = layouts_of(History, Successions, Pledged, PledgeChanges)
