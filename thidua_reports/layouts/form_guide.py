"""The sheets of a member's form that are only looked at: the guide, and what is still missing.

The guide explains what to do in which order and shows rows as they are filled in.
"""

from collections.abc import Sequence

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import member_sheets as layout

TITLE = "HƯỚNG DẪN ĐIỀN SỔ"
UNIT_STEP = "1. Trang Đơn vị: ghi người lập báo cáo; các mục khác đã điền sẵn."
LAST_STEP = (
    "Trang Trước khi gửi đếm những chỗ còn thiếu, cần xem lại. Không đổi tên trang, tên cột và mã; "
    "trang được khóa để khỏi gõ nhầm (không có mật khẩu)."
)
HOW_TO_TYPE = (
    "Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm gõ "
    "96,06, không gõ dấu %. Không gõ 16/25: Excel có thể đổi thành ngày."
)
RESULTS_STEP = (
    "2. Trang Nội dung 1: nhập cột Thực hiện của từng chỉ tiêu; nhập 0 nếu không thực hiện, để "
    "trống nếu chưa có số. Kết quả dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. "
)
HIGHLIGHT_STEP = (
    "4. Đánh x ở cột Nổi bật cho kết quả cần nêu trong báo cáo của khối; lời đi sau con số ghi ở "
    "Lời kèm."
)
PASSAGES_STEP = (
    "Trang Thuyết minh: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, phương hướng."
)
REPORTING = (
    UNIT_STEP,
    f"{RESULTS_STEP}Tỷ lệ và điểm tự tính (ô nền xám).",
    f"3. {HOW_TO_TYPE}",
    HIGHLIGHT_STEP,
    "5. Trang Tiêu chí (nếu có): cột Cách chấm nói vì sao được điểm, cột Cần ghi nói phải ghi gì ở "
    "từng ô; ô nền xám đậm không phải ghi.",
    f"6. {PASSAGES_STEP}",
    f"7. {LAST_STEP}",
)
WITHOUT_POINTS = (
    UNIT_STEP,
    f"{RESULTS_STEP}Tỷ lệ tự tính (ô nền xám). Kỳ này không chấm điểm.",
    f"3. {HOW_TO_TYPE}",
    HIGHLIGHT_STEP,
    f"5. {PASSAGES_STEP}",
    f"6. {LAST_STEP}",
)
REGISTERING = (
    UNIT_STEP,
    "2. Trang Đăng ký: mỗi hàng một chỉ tiêu. Hàng nền trắng là chỉ tiêu đã giao, phải nhận. Hàng "
    "nền vàng có sẵn tên là chỉ tiêu năm trước: ghi kế hoạch năm nay, sửa hoặc xóa nếu không đăng "
    "ký nữa. Các hàng còn lại để đăng ký chỉ tiêu mới.",
    f"3. {HOW_TO_TYPE}",
    "4. Loại: lũy kế (cộng dồn trong năm), thời điểm, tỷ lệ (kế hoạch là số phần trăm), đạt - "
    "không đạt, chỉ nêu số. Chiều: tăng nếu càng nhiều càng tốt, giảm nếu càng ít càng tốt.",
    "5. Trang Thuyết minh: lời thuyết minh đi kèm, nếu có.",
    f"6. {LAST_STEP}",
)
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
EARLIER = (
    "3. Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm "
    "gõ 96,06 hoặc 96,06%.",
    "5. Trang Tiêu chí: số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "5. Trang Tiêu chí (nếu có): số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "Không đổi tên trang, tên cột và mã.",
)
"""Texts of older forms; a text that is reworded goes here, as older forms still come back."""

SCORED_BY = "Chấm điểm chỉ tiêu của “{criterion}”: {rule}"
DEADLINE = "Hạn nộp: {deadline:%d/%m/%Y}."
SEND_TO = "Gửi về: {unit}."
SHORTENED = ("TP", "TX", "TT", "Q", "P", "H")
"""After these, a full stop in the name of a member ends no sentence."""
NOT_BINDING = (
    "Ô chỉ để báo; còn thiếu vẫn gửi được, nhưng báo cáo của khối sẽ ghi là chưa có số liệu."
)
ALL_TOGETHER = "Cả sổ"
ROWS_OF = "Các hàng của trang {sheet}"
READY, NOT_READY = "đủ, gửi được", "chưa đủ"
_CHECKED = (
    layout.Results.layout.name,
    layout.CriterionResults.layout.name,
    layout.Registrations.layout.name,
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
        *(TITLE, *REPORTING, *WITHOUT_POINTS, *REGISTERING, *EARLIER, EXAMPLE_TITLE),
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
    )
)
"""The other texts of such a row."""


def guide_lines(book: BlocBook, member: str, scoring: Sequence[str] = ()) -> Sequence[str]:
    """Return the steps in their order, and when and where to the member's form goes back.

    Before that stands by which rules the targets bring points, each in a line of `scoring`.
    """
    steps = (*guide_steps(book), *scoring)
    back = sent_back(book, member)
    return (*steps, back) if back else steps


def sent_back(book: BlocBook, member: str) -> str:
    """Return by when a member's form goes back, and to whom; "" where neither is known."""
    due, unit = book.due(member), book.bloc.name_of(book.bloc.collector)
    deadline = DEADLINE.format(deadline=due) if due else ""
    return " ".join(filter(None, (deadline, SEND_TO.format(unit=unit) if unit else "")))


def guide_steps(book: BlocBook) -> Sequence[str]:
    """Return the steps of filling in a form of the period, each with its number."""
    if book.bloc.period is Period.PLEDGE:
        return REGISTERING
    return REPORTING if book.is_scored else WITHOUT_POINTS


def guide_example(bloc: Bloc) -> Sequence[Sequence[str]]:
    """Return a few rows as they look when they are filled in, the headings first."""
    return REGISTERED_EXAMPLE if bloc.period is Period.PLEDGE else REPORTED_EXAMPLE
