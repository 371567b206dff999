"""The sheets of bang_tong_hop.xlsx."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Sheet, SheetLayout
from thidua_reports.formulas.quantities import RATIOS, Quantity

FILE_NAME = "bang_tong_hop.xlsx"
TEXT, LONG, NUMBER, COMPUTED = (
    CellKind.TEXT,
    CellKind.LONG_TEXT,
    CellKind.NUMBER,
    CellKind.COMPUTED,
)


class Ranking(Sheet, name="Xếp hạng", title="XẾP HẠNG"):
    """The members by rank."""

    rank = Column("Hạng", COMPUTED, 7)
    name = Column("Đơn vị", LONG, 38)
    code = Column("Mã đơn vị", TEXT, 10, is_key=True)
    self_score = Column("Tự chấm", COMPUTED, 11)
    computed = Column("Điểm tính", COMPUTED, 11)
    agreed = Column("Điểm thống nhất", COMPUTED, 11)
    standard = Column("Điểm chuẩn", COMPUTED, 11)
    value = Column("Điểm xếp hạng", COMPUTED, 11, "Tổng điểm, hoặc tỷ lệ % của điểm chuẩn.")
    grade = Column("Xếp loại", TEXT, 14)
    note = Column("Ghi chú", LONG, 38)


DUE = Column("Mức cần đạt đến hết 6 tháng", COMPUTED, 13)
PROGRESS = Column("Tiến độ", COMPUTED, 13, align="left", least=8)


class TargetResults(Sheet, name="Chỉ tiêu", title="KẾT QUẢ CÁC CHỈ TIÊU"):
    """Every target's result."""

    member = Column("Đơn vị", LONG, 20)
    code = Column("Mã", TEXT, 8, is_key=True)
    name = Column("Chỉ tiêu", LONG, 34)
    unit = Column("Đơn vị tính", TEXT, 12)
    kind = Column("Loại", TEXT, 12)
    direction = Column("Chiều", TEXT, 8)
    plan = Column("Kế hoạch", NUMBER, 13)
    achieved = Column("Thực hiện", NUMBER, 13)
    out_of = Column("Trên tổng số", NUMBER, 13)
    previous = Column("Cùng kỳ", NUMBER, 13)
    ratio = Column("Tỷ lệ", COMPUTED, 12, number_format="0.0000%", least=11)
    percent = Column("Đạt (%)", COMPUTED, 10, least=8)
    excess = Column("Vượt (+), thiếu (−) kế hoạch (%)", COMPUTED, 12, least=8)
    growth = Column("So cùng kỳ (%)", COMPUTED, 11, least=8)
    note = Column("Ghi chú", LONG, 24)


JUDGED = Column("Đánh giá", COMPUTED, 16, align="left", least=8)

TARGETS_OF_YEAR = replace(
    TargetResults.layout,
    columns=(*TargetResults.layout.columns[:-1], JUDGED, TargetResults.note),
)
TARGETS_AT_MID_YEAR = replace(
    TargetResults.layout,
    columns=(*TargetResults.layout.columns[:-1], DUE, PROGRESS, TargetResults.note),
)

OUTSIDE = "ngoài thang"


class ContentScores(Sheet, name="Nội dung", title="ĐIỂM TỪNG NỘI DUNG"):
    """Every member's points for each content."""

    member = Column("Mã đơn vị", TEXT, 10, is_key=True)
    code = Column("Nội dung", TEXT, 10, is_key=True)
    name = Column("Tên nội dung", LONG, 52)
    standard = Column("Điểm chuẩn", COMPUTED, 11)
    self_score = Column("Tự chấm", COMPUTED, 11)
    computed = Column("Điểm tính", COMPUTED, 11)
    agreed = Column("Điểm thống nhất", COMPUTED, 11)
    cap = Column("Tối đa", NUMBER, 11)
    note = Column("Ghi chú", LONG, 38)


class Scores(Sheet, name="Tiêu chí", title="ĐIỂM TỪNG TIÊU CHÍ: TỰ CHẤM, TÍNH, THỐNG NHẤT"):
    """Every member's points for each criterion."""

    member = Column("Mã đơn vị", TEXT, 9, is_key=True)
    content = Column("Nội dung", TEXT, 9)
    criterion = Column("Tiêu chí", TEXT, 9, is_key=True)
    name = Column("Tên tiêu chí", LONG, 34)
    standard = Column("Điểm chuẩn", NUMBER, 9)
    self_score = Column("Tự chấm", COMPUTED, 10)
    computed = Column("Điểm tính", COMPUTED, 10)
    agreed = Column("Điểm thống nhất", NUMBER, 10)
    self_less_computed = Column("Tự chấm trừ điểm tính", COMPUTED, 11)
    agreed_less_computed = Column("Thống nhất trừ điểm tính", COMPUTED, 11)
    assessor = Column("Người chấm", LONG, 14)
    reason = Column("Chênh lệch, lý do", LONG, 24)
    explanation = Column("Cách tính", LONG, 70)
    note = Column("Ghi chú", LONG, 26)


class Items(
    Sheet,
    name="Chấm điểm",
    title="CÁCH TÍNH TỪNG ĐIỂM",
    hint="Điểm là công thức trên các đại lượng ở bên phải; sửa thử để xem điểm đổi ra sao.",
):
    """How every point is computed; on the right a column for each quantity."""

    member = Column("Mã đơn vị", TEXT, 9, is_key=True)
    criterion = Column("Tiêu chí", TEXT, 9, is_key=True)
    target = Column("Chỉ tiêu", TEXT, 9, is_key=True)
    rule = Column("Cách chấm", LONG, 18)
    points = Column("Điểm", COMPUTED, 9)
    bonus = Column("Thưởng, trừ", COMPUTED, 9)
    total = Column("Cộng", COMPUTED, 9)
    self_score = Column("Tự chấm", NUMBER, 9)
    explanation = Column("Diễn giải", LONG, 52)


_BEFORE_DETAILS = re.compile("[:;,]")
"""What ends the first words of a meaning, which say in short what a quantity is."""
QUANTITY_COLUMNS: Mapping[str, Column] = {
    quantity: Column(
        _BEFORE_DETAILS.split(quantity.meaning)[0],
        NUMBER,
        16,
        f"{quantity.meaning}. Trong công thức: {quantity}.",
        number_format="0.0000000%" if quantity in RATIOS else "",
    )
    for quantity in Quantity
}


def items_layout(names: Iterable[str]) -> SheetLayout:
    """Return the sheet with a column for each quantity named, in the order of all quantities.

    The columns before the quantities have the same place whatever the rules use.
    """
    wanted = set(names)
    used = [column for name, column in QUANTITY_COLUMNS.items() if name in wanted]
    return replace(Items.layout, columns=(*Items.layout.columns, *used))


class PointsChart(Sheet, name="Biểu đồ điểm", title="BIỂU ĐỒ ĐIỂM THEO NỘI DUNG"):
    """The figures of a chart of points; on the right a column for each content."""

    member = Column("Đơn vị", TEXT, 42)
    code = Column("Mã đơn vị", TEXT, 12, is_key=True)


class TargetsChart(Sheet, name="Biểu đồ chỉ tiêu", title="BIỂU ĐỒ KẾT QUẢ CHỈ TIÊU"):
    """The figures of a chart of targets; on the right a column for each way they may end."""

    member = Column("Đơn vị", TEXT, 42, is_key=True)


def charted(sheet: SheetLayout, names: Iterable[str]) -> SheetLayout:
    """Return the sheet of a chart with a column for each of its series."""
    added = (Column(name, COMPUTED, 18) for name in names)
    return replace(sheet, columns=(*sheet.columns, *added))


class Issues(Sheet, name="Vấn đề", title="NHỮNG CHỖ CẦN XEM LẠI"):
    """What has to be looked at."""

    severity = Column("Mức", TEXT, 9)
    file = Column("Tệp", LONG, 26)
    sheet = Column("Trang", LONG, 14)
    cell = Column("Ô", TEXT, 7)
    message = Column("Nội dung", LONG, 58)
    remedy = Column("Cách xử lý", LONG, 44)
    code = Column("Mã", TEXT, 7)


class Changes(Sheet, name="Thay đổi", title="NHỮNG GÌ KHÁC BẢN LẬP TRƯỚC"):
    """What changed since the run before."""

    kind = Column("Loại", TEXT, 8)
    member = Column("Đơn vị", LONG, 18)
    item = Column("Mục", LONG, 24)
    what = Column("Nội dung", LONG, 18)
    before = Column("Trước", LONG, 22)
    now = Column("Nay", LONG, 22)
    file = Column("Tệp", LONG, 26)
    sheet = Column("Trang", LONG, 14)
    cell = Column("Ô", TEXT, 7)


class Received(
    Sheet, name="Tệp nhận được", title="THƯ MỤC thanh_vien: TỪNG TỆP, THƯ MỤC VÀ KẾT QUẢ"
):
    """What became of each file."""

    name = Column("Tệp, thư mục", TEXT, 52)
    fate = Column("Kết quả", TEXT, 16)
    member = Column("Mã đơn vị", TEXT, 12)
    why = Column("Vì sao", LONG, 70)


class MemberWords(
    Sheet,
    name="Lời của đơn vị",
    title="LỜI CỦA ĐƠN VỊ: LỜI KÈM, MINH CHỨNG, GHI CHÚ, THUYẾT MINH NHƯ ĐƠN VỊ ĐÃ GHI",
):
    """What the members wrote in words."""

    member = Column("Mã đơn vị", TEXT, 10)
    item = Column("Mục", TEXT, 16)
    column = Column("Cột", LONG, 16)
    text = Column("Lời đơn vị ghi", LONG, 70)
    file = Column("Tệp", LONG, 32)
    sheet = Column("Trang", LONG, 14)
    cell = Column("Ô", TEXT, 7)


class FigureSources(Sheet, name="Nguồn số liệu", title="NGUỒN SỐ LIỆU: MỖI CON SỐ LẤY TỪ Ô NÀO"):
    """From which cell each figure comes."""

    member = Column("Mã đơn vị", TEXT, 10)
    item = Column("Mục", TEXT, 10)
    what = Column("Số liệu", TEXT, 22)
    value = Column("Giá trị", TEXT, 15)
    file = Column("Tệp", LONG, 38)
    sheet = Column("Trang", LONG, 15)
    cell = Column("Ô", TEXT, 7)
    correction = Column("Điều chỉnh", LONG, 47)
