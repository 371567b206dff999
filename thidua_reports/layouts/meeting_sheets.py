"""The sheets of khoi.xlsx that record the meeting."""

from thidua_reports.domain import words
from thidua_reports.domain.meeting import Role
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    Setting,
    SettingsLayout,
    SheetLayout,
)

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, DATE = CellKind.NUMBER, CellKind.DATE

DAY = Setting("ngay_hop", "Ngày họp", DATE)
START = Setting("bat_dau", "Giờ bắt đầu", hint="Ví dụ: 14 giờ 00; để trống nếu chưa rõ.")
END = Setting("ket_thuc", "Giờ kết thúc", hint="Ví dụ: 16 giờ 30; để trống nếu chưa rõ.")
VENUE = Setting("dia_diem", "Địa điểm")
COMMENT_COUNT = Setting("so_y_kien", "Số lượt ý kiến", NUMBER)
NEXT_LEADER = Setting("khoi_truong_moi", "Khối trưởng năm sau", CODE, "Mã đơn vị được bầu.")
NEXT_DEPUTY = Setting("khoi_pho_moi", "Khối phó năm sau", CODE, "Mã đơn vị được bầu.")
MEETING = SettingsLayout(
    "Hội nghị",
    "HỘI NGHỊ CỦA KHỐI",
    (DAY, START, END, VENUE, COMMENT_COUNT, NEXT_LEADER, NEXT_DEPUTY),
)

ATTENDEE_ROLE = Column("Vai trò", TEXT, 14, choices=tuple(role.value for role in Role))
ATTENDEE_UNIT = Column("Đơn vị", TEXT, 40, "Mã đơn vị thành viên, hoặc tên cơ quan của khách mời.")
ATTENDEE_NAME = Column("Họ và tên", TEXT, 30, "Ghi cả ông, bà.")
ATTENDEE_POSITION = Column("Chức vụ", LONG, 50)
ATTENDEE_PRESENT = Column("Có mặt", TEXT, 10, choices=(words.PRESENT, words.ABSENT))
ATTENDEE_ABSENCE = Column("Lý do vắng", TEXT, 30)
ATTENDEES = SheetLayout(
    "Thành phần",
    "THÀNH PHẦN DỰ HỘI NGHỊ",
    (
        ATTENDEE_ROLE,
        ATTENDEE_UNIT,
        ATTENDEE_NAME,
        ATTENDEE_POSITION,
        ATTENDEE_PRESENT,
        ATTENDEE_ABSENCE,
    ),
    (),
    optional=True,
)

STEP_PART = Column("Mục", TEXT, 20, choices=(words.AGENDA, words.DIRECTION, words.CONCLUSION))
STEP_SPEAKER = Column("Người", TEXT, 50)
STEP_TEXT = Column("Nội dung", LONG, 110)
STEPS = SheetLayout(
    "Diễn biến",
    "CHƯƠNG TRÌNH, PHÁT BIỂU CHỈ ĐẠO VÀ KẾT LUẬN",
    (STEP_PART, STEP_SPEAKER, STEP_TEXT),
    (),
    optional=True,
)

COMMENT_SPEAKER = Column("Người góp ý", TEXT, 34, "Để trống nếu không rõ.")
COMMENT_TEXT = Column("Ý kiến", LONG, 60)
COMMENT_OUTCOME = Column("Tiếp thu, giải trình", LONG, 50)
COMMENT_WHERE = Column("Vị trí sửa", TEXT, 26)
COMMENTS = SheetLayout(
    "Ý kiến",
    "Ý KIẾN GÓP Ý",
    (COMMENT_SPEAKER, COMMENT_TEXT, COMMENT_OUTCOME, COMMENT_WHERE),
    (),
    optional=True,
)

VOTE_MATTER = Column("Vấn đề biểu quyết", LONG, 60)
VOTE_FOR = Column("Đồng ý", NUMBER, 12)
VOTE_AGAINST = Column("Không đồng ý", NUMBER, 14)
VOTE_ABSTAIN = Column("Không ý kiến", NUMBER, 14)
VOTE_RESULT = Column("Kết quả", TEXT, 40)
VOTES = SheetLayout(
    "Biểu quyết",
    "BIỂU QUYẾT",
    (VOTE_MATTER, VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN, VOTE_RESULT),
    (),
    optional=True,
)
SHEETS = (MEETING, ATTENDEES, STEPS, COMMENTS, VOTES)
