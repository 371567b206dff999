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

    rank = Column("Hạng", COMPUTED, 8)
    name = Column("Đơn vị", TEXT, 42)
    code = Column("Mã đơn vị", TEXT, 12, is_key=True)
    self_score = Column("Tự chấm", COMPUTED, 12)
    computed = Column("Điểm tính", COMPUTED, 12)
    agreed = Column("Điểm thống nhất", COMPUTED, 12)
    standard = Column("Điểm chuẩn", COMPUTED, 12)
    value = Column("Điểm xếp hạng", COMPUTED, 12, "Tổng điểm, hoặc tỷ lệ % của điểm chuẩn.")
    grade = Column("Xếp loại", TEXT, 16)
    note = Column("Ghi chú", LONG, 40)


DUE = Column("Mức cần đạt đến hết 6 tháng", COMPUTED, 15)
PROGRESS = Column("Tiến độ", COMPUTED, 14)


class TargetResults(Sheet, name="Chỉ tiêu", title="KẾT QUẢ CÁC CHỈ TIÊU"):
    """Every target's result."""

    member = Column("Đơn vị", TEXT, 28)
    code = Column("Mã", TEXT, 10, is_key=True)
    name = Column("Chỉ tiêu", LONG, 44)
    unit = Column("Đơn vị tính", TEXT, 14)
    kind = Column("Loại", TEXT, 13)
    direction = Column("Chiều", TEXT, 8)
    plan = Column("Kế hoạch", NUMBER, 13)
    achieved = Column("Thực hiện", NUMBER, 13)
    out_of = Column("Trên tổng số", NUMBER, 13)
    previous = Column("Cùng kỳ", NUMBER, 13)
    ratio = Column("Tỷ lệ", COMPUTED, 13, number_format="0.0000%")
    percent = Column("Đạt (%)", COMPUTED, 11)
    excess = Column("Vượt (%)", COMPUTED, 11)
    growth = Column("So cùng kỳ (%)", COMPUTED, 11)
    note = Column("Ghi chú", LONG, 24)


JUDGED = Column("Đánh giá", COMPUTED, 18)

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

    member = Column("Mã đơn vị", TEXT, 12, is_key=True)
    code = Column("Nội dung", TEXT, 12, is_key=True)
    name = Column("Tên nội dung", LONG, 60)
    standard = Column("Điểm chuẩn", COMPUTED, 12)
    self_score = Column("Tự chấm", COMPUTED, 12)
    computed = Column("Điểm tính", COMPUTED, 12)
    agreed = Column("Điểm thống nhất", COMPUTED, 12)
    cap = Column("Tối đa", NUMBER, 12)
    note = Column("Ghi chú", LONG, 44)


class Scores(Sheet, name="Tiêu chí", title="ĐIỂM TỪNG TIÊU CHÍ: TỰ CHẤM, TÍNH, THỐNG NHẤT"):
    """Every member's points for each criterion."""

    member = Column("Mã đơn vị", TEXT, 12, is_key=True)
    content = Column("Nội dung", TEXT, 10)
    criterion = Column("Tiêu chí", TEXT, 10, is_key=True)
    name = Column("Tên tiêu chí", LONG, 44)
    standard = Column("Điểm chuẩn", NUMBER, 10)
    self_score = Column("Tự chấm", COMPUTED, 11)
    computed = Column("Điểm tính", COMPUTED, 11)
    agreed = Column("Điểm thống nhất", NUMBER, 12)
    self_less_computed = Column("Tự chấm trừ điểm tính", COMPUTED, 12)
    agreed_less_computed = Column("Thống nhất trừ điểm tính", COMPUTED, 12)
    assessor = Column("Người chấm", TEXT, 20)
    reason = Column("Chênh lệch, lý do", LONG, 36)
    explanation = Column("Cách tính", LONG, 80)
    note = Column("Ghi chú", LONG, 26)


class Items(
    Sheet,
    name="Chấm điểm",
    title="CÁCH TÍNH TỪNG ĐIỂM",
    hint="Điểm là công thức trên các đại lượng ở bên phải; sửa thử để xem điểm đổi ra sao.",
):
    """How every point is computed; on the right a column for each quantity."""

    member = Column("Mã đơn vị", TEXT, 12, is_key=True)
    criterion = Column("Tiêu chí", TEXT, 10, is_key=True)
    target = Column("Chỉ tiêu", TEXT, 10, is_key=True)
    rule = Column("Cách chấm", LONG, 24)
    points = Column("Điểm", COMPUTED, 10)
    bonus = Column("Thưởng, trừ", COMPUTED, 10)
    total = Column("Cộng", COMPUTED, 10)
    self_score = Column("Tự chấm", NUMBER, 10)
    explanation = Column("Diễn giải", LONG, 60)


_BEFORE_DETAILS = re.compile("[:;,]")
"""What ends the first words of a meaning, which say in short what a quantity is."""
QUANTITY_COLUMNS: Mapping[str, Column] = {
    quantity: Column(
        f"{_BEFORE_DETAILS.split(quantity.meaning)[0]} ({quantity})",
        NUMBER,
        16,
        quantity.meaning,
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

    severity = Column("Mức", TEXT, 11)
    file = Column("Tệp", TEXT, 34)
    sheet = Column("Trang", TEXT, 18)
    cell = Column("Ô", TEXT, 8)
    message = Column("Nội dung", LONG, 70)
    remedy = Column("Cách xử lý", LONG, 56)
    code = Column("Mã", TEXT, 8)


class Changes(Sheet, name="Thay đổi", title="NHỮNG GÌ KHÁC BẢN LẬP TRƯỚC"):
    """What changed since the run before."""

    kind = Column("Loại", TEXT, 9)
    member = Column("Đơn vị", LONG, 24)
    item = Column("Mục", LONG, 30)
    what = Column("Nội dung", LONG, 20)
    before = Column("Trước", LONG, 28)
    now = Column("Nay", LONG, 28)
    file = Column("Tệp", TEXT, 34)
    sheet = Column("Trang", TEXT, 18)
    cell = Column("Ô", TEXT, 8)


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

    member = Column("Mã đơn vị", TEXT, 12)
    item = Column("Mục", TEXT, 20)
    column = Column("Cột", TEXT, 18)
    text = Column("Lời đơn vị ghi", LONG, 80)
    file = Column("Tệp", TEXT, 52)
    sheet = Column("Trang", TEXT, 18)
    cell = Column("Ô", TEXT, 8)


class FigureSources(Sheet, name="Nguồn số liệu", title="NGUỒN SỐ LIỆU: MỖI CON SỐ LẤY TỪ Ô NÀO"):
    """From which cell each figure comes."""

    member = Column("Mã đơn vị", TEXT, 12)
    item = Column("Mục", TEXT, 12)
    what = Column("Số liệu", TEXT, 22)
    value = Column("Giá trị", TEXT, 16)
    file = Column("Tệp", TEXT, 52)
    sheet = Column("Trang", TEXT, 18)
    cell = Column("Ô", TEXT, 8)
    correction = Column("Điều chỉnh", LONG, 50)
