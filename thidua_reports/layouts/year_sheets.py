"""The sheets of khoi.xlsx that lead from one period to the next."""

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Limits, SheetLayout
from thidua_reports.layouts.bloc_workbook import BLOC
from thidua_reports.layouts.criteria_sheets import CONTENTS, CRITERIA, LEVELS, RULES, TARGETS
from thidua_reports.layouts.decision_sheets import Grades, Honours, TieBreaks

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER = CellKind.NUMBER
REPORTED_PERIODS = (Period.HALF_YEAR.value, Period.YEAR.value)

PAST_MEMBER = Column("Đơn vị", CODE, 12, "Mã đơn vị.")
PAST_CODE = Column("Mã chỉ tiêu", CODE, 12)
PAST_NAME = Column("Tên chỉ tiêu", LONG, 50)
PAST_UNIT = Column("Đơn vị tính", TEXT, 16)
PAST_YEAR = Column("Năm", NUMBER, 8, limits=Limits(2000, 2100, whole=True))
PAST_PERIOD = Column("Kỳ", TEXT, 10, choices=REPORTED_PERIODS)
PAST_PLAN = Column("Kế hoạch", NUMBER, 14)
PAST_ACHIEVED = Column(
    "Thực hiện", NUMBER, 14, "Tỷ lệ: số phần trăm. Để trống nếu kỳ đó chưa rõ số."
)
PAST_NOTE = Column("Ghi chú", LONG, 40)
PAST_KIND = Column("Loại", TEXT, 16, choices=tuple(kind.value for kind in TargetKind))
PAST_DIRECTION = Column("Chiều", TEXT, 9, choices=tuple(way.value for way in Direction))
PAST_COMPARED_WITH = Column("So với", TEXT, 22)
PAST_CRITERION = Column("Tiêu chí", CODE, 10)
PAST_PARENT = Column("Thuộc chỉ tiêu", CODE, 13, optional=True)
PAST_GROUP = Column("Nhóm", CODE, 10, optional=True)
HISTORY = SheetLayout(
    "Số liệu kỳ trước",
    "SỐ LIỆU CÁC KỲ TRƯỚC",
    (
        PAST_MEMBER,
        PAST_CODE,
        PAST_NAME,
        PAST_UNIT,
        PAST_YEAR,
        PAST_PERIOD,
        PAST_PLAN,
        PAST_ACHIEVED,
        PAST_NOTE,
        PAST_KIND,
        PAST_DIRECTION,
        PAST_COMPARED_WITH,
        PAST_CRITERION,
        PAST_PARENT,
        PAST_GROUP,
    ),
    (PAST_CODE, PAST_YEAR, PAST_PERIOD),
    optional=True,
    hint="Lệnh make-report next tự ghi; dùng để điền sẵn Cùng kỳ năm trước và Kế hoạch năm trước.",
)

OLD_CODE = Column("Mã cũ", CODE, 12, "Mã đơn vị trong trang Thành viên của kỳ này.")
NEW_CODE = Column(
    "Mã mới", CODE, 12, "Đổi tên: giữ mã cũ hoặc mã mới. Sáp nhập: các hàng ghi cùng một mã mới."
)
NEW_NAME = Column("Tên mới", TEXT, 44)
NEW_SHORT = Column("Tên gọi tắt mới", TEXT, 24)
SUCCESSION_REASON = Column("Căn cứ", LONG, 50)
SUCCESSIONS = SheetLayout(
    "Đổi tên, sáp nhập",
    "ĐƠN VỊ ĐỔI TÊN, SÁP NHẬP TỪ KỲ SAU",
    (OLD_CODE, NEW_CODE, NEW_NAME, NEW_SHORT, SUCCESSION_REASON),
    (OLD_CODE,),
    optional=True,
    hint="Lệnh make-report next đổi tên, gộp đơn vị theo trang này; chỉ tiêu và số liệu kỳ trước "
    "đi theo đơn vị mới.",
)

PLEDGED_SHEET = Column("Trang", TEXT, 14)
PLEDGED_CODE = Column("Mã", CODE, 20)
PLEDGED_NAME = Column("Tên", LONG, 50)
PLEDGED_COLUMN = Column("Cột", TEXT, 22)
PLEDGED_VALUE = Column("Giá trị đã chốt", LONG, 50)
PLEDGED_LATER = Column("Thêm sau", TEXT, 10, choices=(words.MARK,))
PLEDGED = SheetLayout(
    "Giao ước đã chốt",
    "GIAO ƯỚC ĐÃ CHỐT: CHỈ TIÊU, ĐIỂM, CÁCH CHẤM, CÁCH LÀM TRÒN, XẾP HẠNG, KHEN THƯỞNG",
    (
        PLEDGED_SHEET,
        PLEDGED_CODE,
        PLEDGED_NAME,
        PLEDGED_COLUMN,
        PLEDGED_VALUE,
        PLEDGED_LATER,
    ),
    (PLEDGED_SHEET, PLEDGED_CODE, PLEDGED_COLUMN),
    optional=True,
    hint="Lệnh make-report accept tự ghi để các kỳ sau đối chiếu; chỉ xem, không sửa.",
)

CHANGED_SHEET = Column(
    "Trang",
    TEXT,
    14,
    "Trang có ô đã đổi.",
    (
        BLOC.name,
        *(sheet.name for sheet in (CONTENTS, CRITERIA, RULES, LEVELS, TARGETS)),
        *(sheet.name for sheet in (TieBreaks.layout, Grades.layout, Honours.layout)),
    ),
)
CHANGED_CODE = Column("Mã", CODE, 16, "Mã của hàng, như trong trang Giao ước đã chốt.")
CHANGED_COLUMN = Column("Cột", TEXT, 20, "Tên cột đã đổi; thêm hoặc bỏ cả hàng thì để trống.")
CHANGED_FROM = Column("Từ", TEXT, 24, "Như trong giao ước; thêm hoặc bỏ cả hàng thì để trống.")
CHANGED_TO = Column(
    "Thành", TEXT, 24, f"Như ô đang ghi; cả hàng thì ghi “{words.ADDED}” hoặc “{words.REMOVED}”."
)
CHANGE_REASON = Column("Lý do", LONG, 50)
CHANGE_SOURCE = Column("Văn bản, ngày", TEXT, 34)
PLEDGE_CHANGES = SheetLayout(
    "Thay đổi giao ước",
    "NHỮNG ĐIỀU KHỐI ĐÃ THỐNG NHẤT THAY ĐỔI SO VỚI GIAO ƯỚC",
    (
        CHANGED_SHEET,
        CHANGED_CODE,
        CHANGED_COLUMN,
        CHANGED_FROM,
        CHANGED_TO,
        CHANGE_REASON,
        CHANGE_SOURCE,
    ),
    (),
    optional=True,
    hint="Sửa ô ở trang của nó, rồi ghi một hàng ở đây; báo cáo và biên bản in thành lời.",
)
SHEETS = (HISTORY, SUCCESSIONS, PLEDGED, PLEDGE_CHANGES)
