"""The map of khoi.xlsx: what each sheet is for, when in a period it is filled in, and when not.

Its order is that of the work, and of the sheets.
"""

from enum import Enum

from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import SettingsLayout, SheetLayout
from thidua_reports.frozen import frozen
from thidua_reports.layouts.accepted_sheet import Accepted
from thidua_reports.layouts.ballot_sheets import BALLOT, Board, Candidates
from thidua_reports.layouts.bloc_sheets import BLOC, BasisAndRecipients, Members, Passages, Signers
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Ratings, Rules, Targets
from thidua_reports.layouts.decision_sheets import (
    Agreed,
    Corrections,
    Decisions,
    Exclusions,
    Grades,
    Honours,
    Thresholds,
    TieBreaks,
    UnrankedMembers,
)
from thidua_reports.layouts.mail_sheets import SENDING, Letters
from thidua_reports.layouts.meeting_sheets import MEETING, Attendees, Comments, Steps, Votes
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts
from thidua_reports.layouts.plan_sheets import Activities
from thidua_reports.layouts.year_sheets import History, PledgeChanges, Pledged, Successions

Layout = SheetLayout | SettingsLayout
PLEDGE, HALF_YEAR, YEAR = Period.PLEDGE, Period.HALF_YEAR, Period.YEAR
ALWAYS = tuple(Period)


class Stage(Enum):
    """When in a period a sheet is filled in, in the words of the map."""

    BEFORE_FORMS = "1. Điền ngay, trước khi gửi biểu mẫu cho các đơn vị"
    BEFORE_MEETING = "2. Điền khi sổ các đơn vị đã về, trước hội nghị"
    AFTER_MEETING = "3. Điền sau hội nghị"
    BY_PROGRAM = "Chương trình ghi, không phải điền"


COLOURS = {
    Stage.BEFORE_FORMS: "#2F75B5",
    Stage.BEFORE_MEETING: "#C55A11",
    Stage.AFTER_MEETING: "#548235",
    Stage.BY_PROGRAM: "#7F7F7F",
}
"""The colour of the sheets' tabs, and of the heading above them on the map."""


class Need(Enum):
    """What a sheet with nothing on it means in a period that needs it."""

    EXPECTED = "chưa điền"
    IF_SCORED = "chưa điền, trừ khi kỳ này không chấm điểm"
    IF_REPORTED = "chưa điền, trừ kỳ Giao ước"
    OPTIONAL = "không bắt buộc"


@frozen
class Entry:
    """A sheet on the map: when it is filled in, in one sentence what for, and what blank means.

    It is needed in the `periods`, and in those `where_scored` if points are given. What is missing
    is so many cells, or what it is `counted_in`.
    """

    sheet: Layout
    stage: Stage
    purpose: str
    need: Need = Need.OPTIONAL
    periods: tuple[Period, ...] = ALWAYS
    where_scored: tuple[Period, ...] = ()
    counted_in: str = "ô"


_NOW, _NEXT, _LAST, _OURS = Stage
_EXPECTED, _IF_SCORED, _IF_REPORTED, _ = Need
ENTRIES = (
    Entry(BLOC, _NOW, "Tên khối, kỳ, năm, Khối trưởng, cách làm tròn, mẫu câu.", _EXPECTED),
    Entry(Members.layout, _NOW, "Mã, tên các đơn vị; trang khác gọi bằng mã này.", _EXPECTED),
    Entry(Contents.layout, _NOW, "Các nội dung thi đua, câu dẫn, điểm chuẩn.", _EXPECTED),
    Entry(Criteria.layout, _NOW, "Các tiêu chí, cách chấm, điểm, giao cho ai.", _IF_SCORED),
    Entry(
        Rules.layout,
        _NOW,
        "Công thức của các cách chấm, tính ngay trên giá trị thử.",
        _IF_SCORED,
    ),
    Entry(Ratings.layout, _NOW, "Các mức bằng chữ như xuất sắc, tốt, khi chấm theo mức."),
    Entry(
        Targets.layout,
        _NOW,
        "Chỉ tiêu đã ký và kế hoạch; kỳ Giao ước: chỉ tiêu bắt buộc.",
        _IF_REPORTED,
    ),
    Entry(
        TieBreaks.layout,
        _NOW,
        "Khi bằng điểm thì xét theo gì.",
        periods=(PLEDGE,),
        where_scored=(HALF_YEAR, YEAR),
    ),
    Entry(
        Grades.layout,
        _NOW,
        "Các mức xếp loại và điểm của mỗi mức.",
        periods=(PLEDGE,),
        where_scored=(HALF_YEAR, YEAR),
    ),
    Entry(
        Honours.layout,
        _NOW,
        "Hạng nào được đề nghị hình thức gì, với điều kiện gì.",
        periods=(PLEDGE, YEAR),
    ),
    Entry(Letters.layout, _NOW, "Lời thư riêng của khối; để trống thì dùng lời có sẵn."),
    Entry(SENDING, _NOW, "Người gửi, máy chủ thư; để trống thì gửi bằng Outlook."),
    Entry(Receipts.layout, _NEXT, "Ngày nhận sổ của từng đơn vị, để có số ngày nộp chậm."),
    Entry(NotedEvents.layout, _NEXT, "Báo cáo chậm, vi phạm, biểu dương do nơi khác báo."),
    Entry(
        Corrections.layout,
        _NEXT,
        "Số liệu sửa sau khi đơn vị đã nộp, kèm lý do.",
        periods=(HALF_YEAR, YEAR),
    ),
    Entry(UnrankedMembers.layout, _NEXT, "Đơn vị không nộp sổ, không xếp hạng; lý do."),
    Entry(
        Thresholds.layout,
        _NEXT,
        "Mốc điểm mà báo cáo nêu bao nhiêu đơn vị đạt.",
        periods=(),
        where_scored=(YEAR,),
    ),
    Entry(
        Exclusions.layout, _NEXT, "Đơn vị không được đề nghị khen thưởng; lý do.", periods=(YEAR,)
    ),
    Entry(Passages.layout, _NEXT, "Lời chung của khối cho từng phần của báo cáo."),
    Entry(
        Activities.layout,
        _NEXT,
        "Việc của khối trong năm; bản kế hoạch lập từ trang này.",
        periods=(PLEDGE,),
    ),
    Entry(BasisAndRecipients.layout, _NEXT, "Kính gửi, căn cứ, nơi nhận của văn bản."),
    Entry(Signers.layout, _NEXT, "Người ký văn bản; chưa điền thì văn bản chừa chỗ ký.", _EXPECTED),
    Entry(MEETING, _NEXT, "Ngày, giờ, nơi họp; sau họp: Khối trưởng, Khối phó mới.", _EXPECTED),
    Entry(Attendees.layout, _NEXT, "Ai chủ trì, dự; sau họp: ai có mặt, vắng.", _EXPECTED),
    Entry(Steps.layout, _NEXT, "Chương trình; sau họp: phát biểu, kết luận.", _EXPECTED),
    Entry(BALLOT, _NEXT, "Có bỏ phiếu suy tôn không; sau họp: bao nhiêu phiếu.", periods=(YEAR,)),
    Entry(Board.layout, _NEXT, "Trưởng ban, ủy viên kiểm phiếu.", periods=(YEAR,)),
    Entry(
        Candidates.layout,
        _NEXT,
        "Đơn vị đưa ra bỏ phiếu; sau họp: số phiếu đồng ý.",
        periods=(YEAR,),
    ),
    Entry(
        Agreed.layout,
        _LAST,
        "Điểm hội nghị đã thống nhất, từng đơn vị, từng tiêu chí.",
        _EXPECTED,
        (),
        (HALF_YEAR, YEAR),
        "điểm",
    ),
    Entry(Comments.layout, _LAST, "Ý kiến góp ý và tiếp thu, giải trình."),
    Entry(Votes.layout, _LAST, "Vấn đề biểu quyết và số phiếu."),
    Entry(
        Decisions.layout,
        _LAST,
        "Đề nghị ai, nếu hội nghị quyết định khác danh sách theo hạng.",
        periods=(YEAR,),
    ),
    Entry(PledgeChanges.layout, _LAST, "Điều khối đã thống nhất đổi so với giao ước."),
    Entry(Successions.layout, _LAST, "Đơn vị đổi tên, sáp nhập từ kỳ sau; ghi trước khi sang kỳ."),
    Entry(History.layout, _OURS, "Kế hoạch, kết quả các kỳ trước; nút Sang kỳ sau ghi."),
    Entry(Pledged.layout, _OURS, "Bản chốt để đối chiếu; nút Chốt giao ước ghi, không sửa."),
    Entry(
        Accepted.layout, _OURS, "Cảnh báo khối đã chấp nhận; nút Chấp nhận cảnh báo, ghi chú ghi."
    ),
)
SHEETS: tuple[Layout, ...] = tuple(entry.sheet for entry in ENTRIES)
"""All sheets of khoi.xlsx that are read, in their order."""

TITLE = "VIỆC CẦN LÀM TRONG KỲ NÀY"
NOT_SHOWN = "Trang đang ẩn"
TO_BE_SHOWN = f"{Need.EXPECTED.value}: bỏ ẩn trang"
HOW_TO_SHOW = (
    "Cần một trang đang ẩn thì nhấp chuột phải vào tên một trang ở đáy cửa sổ, chọn Bỏ ẩn "
    "(Unhide), rồi chọn trang ấy."
)
HEADINGS = ("Trang, bảng", "Dùng để", "Tình trạng")
HOW_TO_READ = (
    "Bấm một tên để đến trang, bảng ấy; ở đó, ô “← Về đầu” đưa về đây. Cột Tình trạng tự đổi khi "
    "điền."
)
FILLED, ODD = "đã điền", "xem lại trang này"
MISSING = "còn thiếu: {count} {what}"
NOT_NEEDED, NOT_NEEDED_BUT_FILLED = "không cần kỳ này", "không cần kỳ này, có dữ liệu"
WRITTEN, NOT_WRITTEN = "đã có", "chưa có"
COLOURS_TITLE = "Màu của ô"
NOTES_TITLE = "Cần nhớ"
NOTES = (
    "Điền vào các hàng trống có kẻ ô, ngay dưới hàng tên cột; hết hàng thì chèn thêm hàng trước "
    "hàng trống cuối, không ghi lấn sang bảng ở dưới.",
    "Hàng có ô đầu bắt đầu bằng chữ “ví dụ” là hàng mẫu: chương trình bỏ qua, xóa lúc nào cũng "
    "được.",
    "Có thể thêm, xóa, sắp xếp hàng và cột tùy ý, nhưng giữ nguyên tên trang, tên cột và mã.",
    "“chưa điền”: thường phải có. “còn thiếu”: ô phải ghi, để trống thì chương trình báo lỗi.",
)
