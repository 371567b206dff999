"""The sheets of a member's form that are only looked at: the map, and what is still missing.

The map says what to do in which order, and shows rows as they are filled in.
"""

import re
from collections.abc import Mapping, Sequence

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.legends import BACK_TO_MAP
from thidua_reports.excel.layout.sheet_layout import SettingsLayout, SheetLayout
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.earlier_guides import EARLIER

TITLE = "VIỆC CẦN LÀM TRONG SỔ NÀY"
HEADINGS = ("Trang", "Phải làm gì", "Tình trạng")
HOW_TO_READ = (
    "Bấm tên trang để đến trang ấy; ở mỗi trang, ô A2 đưa về đây. Cột Tình trạng tự đổi khi điền."
)
FILL_IN, LOOK_OVER = "1. Điền lần lượt các trang", "2. Xem lại trước khi gửi"
_RESULTS = (
    "Nhập cột Thực hiện của từng chỉ tiêu; 0 nếu không thực hiện, để trống nếu chưa có số. Kết quả "
    "dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. Đánh x ở Nổi bật cho kết quả cần nêu "
    "trong báo cáo của Khối; lời đi sau con số ghi ở Lời kèm."
)
PURPOSES: Mapping[SheetLayout | SettingsLayout, str] = {
    layout.UNIT: "Ghi người lập báo cáo; các mục khác đã điền sẵn.",
    layout.Results.layout: _RESULTS,
    layout.CriterionResults.layout: (
        "Cột Cách chấm nói vì sao được điểm, cột Cần ghi nói phải ghi gì ở từng ô; ô nền xám đậm "
        "không phải ghi."
    ),
    layout.Registrations.layout: (
        "Mỗi hàng một chỉ tiêu. Hàng nền trắng là chỉ tiêu đã giao, phải nhận. Hàng nền vàng có "
        "sẵn tên là chỉ tiêu năm trước: ghi kế hoạch năm nay, sửa hoặc xóa nếu không đăng ký nữa. "
        "Các hàng còn lại để đăng ký chỉ tiêu mới."
    ),
    layout.MemberPassages.layout: (
        "Lời của đơn vị, nếu có: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, "
        "phương hướng."
    ),
    layout.Readiness.layout: "Đếm những chỗ còn thiếu, cần xem lại của cả sổ; không phải điền.",
}
REPORTING_WITHOUT_POINTS: Sequence[SheetLayout | SettingsLayout] = (
    layout.UNIT,
    layout.Results.layout,
    layout.MemberPassages.layout,
    layout.Readiness.layout,
)
REPORTING: Sequence[SheetLayout | SettingsLayout] = (
    *REPORTING_WITHOUT_POINTS[:2],
    layout.CriterionResults.layout,
    *REPORTING_WITHOUT_POINTS[2:],
)
REGISTERING: Sequence[SheetLayout | SettingsLayout] = (
    layout.UNIT,
    layout.Registrations.layout,
    layout.MemberPassages.layout,
    layout.Readiness.layout,
)
"""The sheets of a form in the order they are filled in."""
ON_SHEET = "Trang {sheet}. {purpose}"
COLOURS_TITLE = "Màu của ô"
MEANINGS = {
    "input": "Ô để điền. Chọn ô thì có lời nhắc, danh sách để chọn.",
    "given": "Đã điền sẵn, khóa.",
    "computed": "Tự tính, khóa.",
    "missing": "Còn thiếu.",
    "odd": "Cần xem lại: cột Kiểm tra nói vì sao.",
    "closed": "Không phải ghi.",
}
NOTES_TITLE = "Cần nhớ"
HOW_TO_TYPE = (
    "Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm gõ "
    "96,06, không gõ dấu %. Không gõ 16/25: Excel có thể đổi thành ngày mà cột Kiểm tra không thấy."
)
KINDS = (
    "Loại: lũy kế (cộng dồn trong năm), thời điểm, tỷ lệ (kế hoạch là số phần trăm), đạt - không "
    "đạt, chỉ nêu số. Chiều: tăng nếu càng nhiều càng tốt, giảm nếu càng ít càng tốt."
)
WITHOUT_POINTS = "Kỳ này không chấm điểm."
LOCKED = "Không đổi tên trang, tên cột và mã; trang được khóa để khỏi gõ nhầm (không có mật khẩu)."
FILLED, NOT_FILLED, OPTIONAL = "đã điền", "chưa điền", "không bắt buộc"
MISSING_CELL = "còn thiếu: 1 ô"
STATES = ("còn thiếu: ", "xem lại: ", f"{FILLED}: ")
"""How a state begins that counts rows: such as are incomplete, odd, filled in."""
OF_ROWS, SELF_SCORED = " hàng", "; tự chấm "
ROWS_OUTSIDE = f"{OF_ROWS} ghi ngoài các hàng có sẵn"
_ROWS = f"(?:{ROWS_OUTSIDE}|{OF_ROWS})"
_STATE = re.compile(rf"(?:{'|'.join(STATES)})\d+{_ROWS}(?:{SELF_SCORED}\d+/\d+)?")
EXAMPLE_TITLE = "Ví dụ đã điền"
REPORTED_EXAMPLE = (
    ("Chỉ tiêu", "Kế hoạch", "Thực hiện", "Trên tổng số", "Tỷ lệ", "Lời kèm"),
    ("Trồng cây xanh (cây; lũy kế, tăng)", "500", "320", "", "64,00%", "ở 12 xã"),
    ("Hộ dùng nước sạch (%; tỷ lệ, tăng)", "95", "4.275", "4.500", "100,00%", ""),
    ("Trẻ suy dinh dưỡng (%; tỷ lệ, giảm)", "12,4", "12,5", "", "99,20%", ""),
    ("Cơ quan an toàn (đạt - không đạt)", "đạt", "đạt", "", "100,00%", "kiểm tra tháng 5"),
)
REGISTERED_EXAMPLE = (
    ("Chỉ tiêu", "Đơn vị tính", "Loại", "Chiều", "Kế hoạch", "So với"),
    ("Trồng cây xanh", "cây", "lũy kế", "tăng", "500", "chỉ tiêu đăng ký"),
    ("Hộ dùng nước sạch", "%", "tỷ lệ", "tăng", "95", "Nghị quyết HĐND"),
    ("Trẻ suy dinh dưỡng", "%", "tỷ lệ", "giảm", "12,4", "Nghị quyết HĐND"),
    ("Cơ quan an toàn", "", "đạt - không đạt", "", "đạt", "chỉ tiêu đăng ký"),
)
SCORED_BY = "Chấm điểm chỉ tiêu của “{criterion}”: {rule}"
DEADLINE = "Hạn nộp: {deadline:%d/%m/%Y}."
SEND_TO = "Gửi về: {unit}."
SHORTENED = ("TP", "TX", "TT", "Q", "P", "H")
"""After these, a full stop in the name of a member ends no sentence."""
NOT_BINDING = (
    "Ô chỉ để báo; còn thiếu vẫn gửi được, nhưng báo cáo của Khối sẽ ghi là chưa có số liệu."
)
ALL_TOGETHER = "Cả sổ"
ROWS_OF = "Các hàng của trang {sheet}"
READY, NOT_READY = "đủ, gửi được", "chưa đủ"
_CHECKED = (
    layout.Results.layout.name,
    layout.CriterionResults.layout.name,
    layout.Registrations.layout.name,
    layout.MemberPassages.layout.name,
)
_COUNTED = (
    layout.REPORTER.label,
    ALL_TOGETHER,
    *(ROWS_OF.format(sheet=name) for name in _CHECKED),
)
COUNTED = frozenset(map(matching_key, _COUNTED))
"""The first text of a row that counts what is missing."""
_EXAMPLES = (*REPORTED_EXAMPLE, *REGISTERED_EXAMPLE)
BEGINNINGS = frozenset(
    matching_key(text)
    for text in (
        *(TITLE, HOW_TO_READ, HEADINGS[0], FILL_IN, LOOK_OVER, COLOURS_TITLE, *MEANINGS.values()),
        *(NOTES_TITLE, HOW_TO_TYPE, KINDS, WITHOUT_POINTS, LOCKED, *EARLIER, EXAMPLE_TITLE),
        *(BACK_TO_MAP, *(sheet.name for sheet in PURPOSES)),
        *(begins for begins, *_ in _EXAMPLES),
        *(layout.Readiness.layout.title, layout.Readiness.item.heading, *_COUNTED),
    )
)
"""The first text of any row of these sheets."""
FURTHER_ON = frozenset(
    matching_key(text)
    for text in (
        *(text for _, *row in _EXAMPLES for text in row),
        *(each.heading for each in layout.Readiness.layout.columns),
        *(layout.UNIT.name, *_CHECKED, READY, NOT_READY),
        *(*HEADINGS, *PURPOSES.values(), FILLED, NOT_FILLED, OPTIONAL, MISSING_CELL),
    )
)
"""The other texts of such a row."""


def tells_state(text: str) -> bool:
    """Return whether the map tells so of a sheet, by counting its rows."""
    return _STATE.fullmatch(text) is not None


def notes_for(book: BlocBook, scoring: Sequence[str] = ()) -> Sequence[str]:
    """Return what is to be known when typing, and by which rules targets bring points.

    Each of these rules is in a line of `scoring`.
    """
    kinds = (KINDS,) if book.bloc.period is Period.PLEDGE else ()
    has_points = book.is_scored or kinds
    return (HOW_TO_TYPE, *kinds, *(() if has_points else (WITHOUT_POINTS,)), LOCKED, *scoring)


def sent_back(book: BlocBook, member: str) -> str:
    """Return by when a member's form goes back, and to whom; "" where neither is known."""
    due, unit = book.due(member), book.bloc.name_of(book.bloc.collector)
    deadline = DEADLINE.format(deadline=due) if due else ""
    return " ".join(filter(None, (deadline, SEND_TO.format(unit=unit) if unit else "")))


def guide_steps(book: BlocBook) -> Sequence[str]:
    """Return the steps of filling in a form of the period, sheet by sheet, each with its number."""
    sheets = REGISTERING
    if book.bloc.period is not Period.PLEDGE:
        sheets = REPORTING if book.is_scored else REPORTING_WITHOUT_POINTS
    steps = [ON_SHEET.format(sheet=each.name, purpose=PURPOSES[each]) for each in sheets]
    return [f"{at}. {step}" for at, step in enumerate(steps, start=1)]


def guide_example(bloc: Bloc) -> Sequence[Sequence[str]]:
    """Return a few rows as they look when they are filled in, the headings first."""
    return REGISTERED_EXAMPLE if bloc.period is Period.PLEDGE else REPORTED_EXAMPLE
