"""The sheets of khoi.xlsx on what the bloc notes down of members: receipts, what others report."""

from thidua_reports.domain.noted import Noted, NotedKind
from thidua_reports.domain.receipt import Receipt
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    Limits,
    ReadAs,
    SheetOf,
    layouts_of,
)
from thidua_reports.layouts.example_bloc import CRITERION, EDUCATION, HEALTH

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, DATE, WORDING = CellKind.NUMBER, CellKind.DATE, ReadAs.WORDING
TIMES = Limits(1, 9999, whole=True)


class Receipts(
    SheetOf[Receipt],
    name="Tiếp nhận",
    title="NGÀY KHỐI NHẬN SỔ CỦA TỪNG ĐƠN VỊ",
    optional=True,
    hint="Hạn nộp chung ở trang Khối. Số ngày nộp chậm tính từ trang này; ngày của tệp không dùng, "
    "vì chép tệp là ngày ấy đổi.",
):
    """When the members' workbooks came in."""

    member = Column("Đơn vị", CODE, 12, "Mã đơn vị.", is_key=True, example=HEALTH)
    received = Column("Ngày nhận", DATE, 13, "Ngày khối nhận được sổ.", example="03/7/20…")
    own_deadline = Column(
        "Hạn riêng",
        DATE,
        13,
        "Chỉ khi khối cho đơn vị này hạn khác.",
        optional=True,
        example="05/7/20…",
    )
    note = Column(
        "Ghi chú",
        LONG,
        50,
        optional=True,
        read_as=WORDING,
        example="Nộp qua thư; khối cho lùi hạn 02 ngày",
    )


class NotedEvents(
    SheetOf[Noted],
    name="Khối ghi nhận",
    title="KHỐI GHI NHẬN VỀ ĐƠN VỊ: BÁO CÁO CHẬM, VI PHẠM, BIỂU DƯƠNG",
    optional=True,
    hint="Điều cơ quan khác báo hoặc khối tự theo dõi; cách chấm đếm các hàng này, đơn vị không tự "
    "ghi được.",
):
    """What others report about members."""

    member = Column("Đơn vị", CODE, 12, "Mã đơn vị.", is_required=True, example=(HEALTH, EDUCATION))
    kind = Column(
        "Loại",
        TEXT,
        16,
        read_as=NotedKind,
        is_required=True,
        example=(NotedKind.LATE_REPORT.value, NotedKind.COMMENDATION.value),
    )
    criterion = Column(
        "Tiêu chí",
        CODE,
        12,
        "Mã tiêu chí, nếu chỉ tính ở tiêu chí đó; trống: tính ở mọi tiêu chí có đếm loại này.",
        optional=True,
        example=(CRITERION, ""),
    )
    count = Column(
        "Số",
        NUMBER,
        8,
        "Số lần, số vụ; trống là 1.",
        optional=True,
        limits=TIMES,
        example=("2", ""),
    )
    what = Column(
        "Nội dung",
        LONG,
        50,
        optional=True,
        read_as=WORDING,
        example=("Báo cáo quý I, quý II gửi sau hạn", "Bằng khen đột xuất"),
    )
    source = Column(
        "Nguồn",
        TEXT,
        34,
        "Ai báo, văn bản nào.",
        optional=True,
        read_as=WORDING,
        example=("Văn phòng UBND tỉnh", "Quyết định số …/QĐ-UBND"),
    )
    day = Column("Ngày", DATE, 13, optional=True, example=("03/7/20…", "12/6/20…"))


SHEETS = layouts_of(Receipts, NotedEvents)
