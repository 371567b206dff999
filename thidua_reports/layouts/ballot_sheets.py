"""The sheets of khoi.xlsx on a ballot: who voted, who counted, and the votes of each candidate."""

from collections.abc import Mapping

from thidua_reports.domain import words
from thidua_reports.domain.ballot import BoardMember, BoardRole, Candidate
from thidua_reports.excel.layout.sheet_layout import (
    Asked,
    CellKind,
    Column,
    Limits,
    Moment,
    ReadAs,
    Setting,
    SettingsLayout,
    SheetLayout,
    SheetOf,
    layouts_of,
)
from thidua_reports.layouts.example_bloc import EDUCATION, FLAG, HEALTH

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, WORDING, WHOLE = CellKind.NUMBER, ReadAs.WORDING, ReadAs.WHOLE
PEOPLE = Limits(0, 9999, whole=True)
COUNT = Moment("kiểm phiếu")
"""The ballot is being counted: from then on every number of it is asked for."""
COUNTED = Asked(once=COUNT)

HELD = Setting(
    "co_bo_phieu",
    "Hội nghị bỏ phiếu",
    hint="có: lập phiếu suy tôn và biên bản kiểm phiếu (kỳ Năm). Trống: không bỏ phiếu, trừ khi có "
    "điền các mục dưới đây.",
    choices=(words.HELD, words.NOT_HELD),
)
MEMBERS = Setting(
    "tong_so_thanh_vien",
    "Tổng số thành viên",
    NUMBER,
    "Số thành viên có quyền bỏ phiếu theo quyết định, kể cả người vắng. Tỷ lệ phiếu tính trên số "
    "này.",
    limits=PEOPLE,
    asked=COUNTED,
)
VOTERS = Setting(
    "so_tham_gia",
    "Số thành viên tham gia bỏ phiếu",
    NUMBER,
    "Kể cả thành viên vắng họp mà gửi phiếu.",
    limits=PEOPLE,
    asked=COUNTED,
    begins=COUNT,
)
ABSENCE = Setting(
    "khong_tham_gia",
    "Không tham gia: ai, lý do",
    LONG,
    "Ví dụ: Sở Y tế (bận công tác). Mọi người cùng bỏ phiếu thì để trống.",
)
ISSUED = Setting(
    "phieu_phat_ra", "Số phiếu phát ra", NUMBER, limits=PEOPLE, asked=COUNTED, begins=COUNT
)
RETURNED = Setting(
    "phieu_thu_ve", "Số phiếu thu về", NUMBER, limits=PEOPLE, asked=COUNTED, begins=COUNT
)
VALID = Setting(
    "phieu_hop_le", "Số phiếu hợp lệ", NUMBER, limits=PEOPLE, asked=COUNTED, begins=COUNT
)
INVALID = Setting(
    "phieu_khong_hop_le",
    "Số phiếu không hợp lệ",
    NUMBER,
    limits=PEOPLE,
    asked=COUNTED,
    begins=COUNT,
)
COUNTS: Mapping[str, Setting] = {
    "members": MEMBERS,
    "voters": VOTERS,
    "issued": ISSUED,
    "returned": RETURNED,
    "valid": VALID,
    "invalid": INVALID,
}
"""The settings that are counts, by the attributes of a ballot that they feed."""
BALLOT = SettingsLayout(
    "Bỏ phiếu",
    "BỎ PHIẾU SUY TÔN, ĐỀ NGHỊ KHEN THƯỞNG",
    (HELD, MEMBERS, VOTERS, ABSENCE, ISSUED, RETURNED, VALID, INVALID),
    hint="Trước khi bỏ phiếu chỉ cần hai mục đầu; kiểm phiếu xong thì điền các mục còn lại.",
    optional=True,
)


class Board(SheetOf[BoardMember], name="Ban kiểm phiếu", title="BAN KIỂM PHIẾU", optional=True):
    """Who counts the ballots."""

    role = Column(
        "Vai trò",
        TEXT,
        14,
        read_as=BoardRole,
        is_required=True,
        example=(BoardRole.HEAD.value, BoardRole.MEMBER.value),
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
        "Chức vụ, đơn vị",
        LONG,
        50,
        read_as=WORDING,
        example=("Phó Giám đốc Sở Y tế", "Chuyên viên Sở Giáo dục và Đào tạo"),
    )


class Candidates(
    SheetOf[Candidate],
    name="Kiểm phiếu",
    title="ĐƠN VỊ ĐƯA RA BỎ PHIẾU VÀ SỐ PHIẾU",
    optional=True,
    hint="Trước khi bỏ phiếu: ghi đơn vị, hình thức; để trống cả trang thì phiếu ghi các đơn vị đủ "
    "điều kiện theo hạng. Kiểm phiếu xong: ghi số phiếu.",
):
    """Who is put to the vote for which honour, and the votes."""

    member = Column("Đơn vị", CODE, 12, is_key=True, example=(HEALTH, EDUCATION))
    title = Column(
        "Hình thức đề nghị",
        LONG,
        60,
        "Như ở bảng Khen thưởng.",
        is_key=True,
        example=(FLAG, FLAG),
    )
    in_favour = Column(
        "Đồng ý",
        NUMBER,
        12,
        limits=PEOPLE,
        read_as=WHOLE,
        asked=COUNTED,
        begins=COUNT,
        example=("9", "7"),
    )
    against = Column(
        "Không đồng ý",
        NUMBER,
        14,
        "Có thể để trống.",
        limits=PEOPLE,
        read_as=WHOLE,
        begins=COUNT,
        example=("1", "3"),
    )


SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (BALLOT, *layouts_of(Board, Candidates))
