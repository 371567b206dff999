"""The sheets of khoi.xlsx that record the meeting."""

from thidua_reports.domain import words
from thidua_reports.domain.meeting import Attendee, Comment, Role, Vote
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    ReadAs,
    Setting,
    SettingsLayout,
    Sheet,
    SheetLayout,
    SheetOf,
    layouts_of,
)
from thidua_reports.layouts.example_bloc import EDUCATION, HEALTH

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, DATE, WORDING = CellKind.NUMBER, CellKind.DATE, ReadAs.WORDING

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
    hint="Trước khi họp chỉ cần ngày, giờ, địa điểm; các mục khác điền sau khi họp.",
)


class Attendees(
    SheetOf[Attendee], name="Thành phần", title="THÀNH PHẦN DỰ HỘI NGHỊ", optional=True
):
    """Who takes part in the meeting."""

    role = Column(
        "Vai trò",
        TEXT,
        14,
        read_as=Role,
        is_required=True,
        example=(Role.CHAIR.value, Role.MEMBER.value),
    )
    office = Column(
        "Đơn vị",
        TEXT,
        40,
        "Mã đơn vị thành viên, hoặc tên cơ quan của khách mời.",
        example=(HEALTH, EDUCATION),
    )
    name = Column(
        "Họ và tên",
        TEXT,
        30,
        "Ghi cả ông, bà.",
        read_as=WORDING,
        example=("Bà Trần Thị B", "Ông Lê Văn C"),
    )
    position = Column(
        "Chức vụ",
        LONG,
        44,
        read_as=WORDING,
        example=("Giám đốc Sở Y tế, Khối trưởng", "Phó Giám đốc Sở Giáo dục và Đào tạo"),
    )
    present = Column(
        "Có mặt",
        TEXT,
        10,
        choices=(words.PRESENT, words.ABSENT),
        example=(words.PRESENT, words.ABSENT),
    )
    absence = Column("Lý do vắng", TEXT, 30, read_as=WORDING, example=("", "bận công tác"))


class Steps(
    Sheet, name="Diễn biến", title="CHƯƠNG TRÌNH, PHÁT BIỂU CHỈ ĐẠO VÀ KẾT LUẬN", optional=True
):
    """The agenda, the course of the meeting and its conclusions."""

    part = Column(
        "Mục",
        TEXT,
        20,
        choices=(words.AGENDA, words.DIRECTION, words.CONCLUSION),
        is_required=True,
        example=(words.AGENDA, words.CONCLUSION),
    )
    speaker = Column("Người", TEXT, 40, example=("", "Bà Trần Thị B"))
    text = Column(
        "Nội dung",
        LONG,
        110,
        example=(
            "Thông qua dự thảo báo cáo của Khối.",
            "Thống nhất nội dung báo cáo; bổ sung số liệu trước ngày …",
        ),
    )


class Comments(SheetOf[Comment], name="Ý kiến", title="Ý KIẾN GÓP Ý", optional=True):
    """Comments on the draft."""

    speaker = Column("Người góp ý", TEXT, 34, "Để trống nếu không rõ.", example="Ông Lê Văn C")
    text = Column(
        "Ý kiến", LONG, 60, read_as=WORDING, example="Đề nghị bổ sung kết quả cải cách hành chính."
    )
    outcome = Column(
        "Tiếp thu, giải trình", LONG, 50, read_as=WORDING, example="Tiếp thu, đã bổ sung."
    )
    where = Column("Vị trí sửa", TEXT, 26, read_as=WORDING, example="Mục II, trang 3")


class Votes(SheetOf[Vote], name="Biểu quyết", title="BIỂU QUYẾT", optional=True):
    """What was put to the vote."""

    matter = Column(
        "Vấn đề biểu quyết", LONG, 60, read_as=WORDING, example="Bầu Khối trưởng năm sau"
    )
    in_favour = Column("Đồng ý", NUMBER, 12, example="9")
    against = Column("Không đồng ý", NUMBER, 14, example="0")
    abstaining = Column("Không ý kiến", NUMBER, 14, example="1")
    result = Column("Kết quả", TEXT, 40, read_as=WORDING, example="Nhất trí")


SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (
    MEETING,
    *layouts_of(Attendees, Steps, Comments, Votes),
)
