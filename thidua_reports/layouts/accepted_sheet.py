"""The sheet of khoi.xlsx on which readings and doubts stand that the bloc has accepted."""

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Sheet
from thidua_reports.layouts.example_bloc import HEALTH, TARGET

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
SIGN_OF_CONTENTS = "nội dung mang dấu {}"
"""The value of an accepted message about a whole file."""


class Accepted(
    Sheet,
    name="Đã chấp nhận",
    title="CÁCH ĐỌC, CHỖ NGHI NGỜ ĐÃ CHẤP NHẬN",
    optional=True,
    hint="Chương trình ghi các hàng này (nút “Chấp nhận cảnh báo, ghi chú” hoặc lệnh make-report "
    "accept THƯ_MỤC --readings); thông báo đã chấp nhận không nhắc lại khi giá trị còn như cũ. Lỗi "
    "thì phải sửa, không chấp nhận được.",
):
    """Which messages the bloc has accepted, and who did."""

    member = Column("Đơn vị", CODE, 12, "Để trống: thông báo về sổ khối.", example=HEALTH)
    sheet = Column("Trang", TEXT, 16, example="Nội dung 1")
    item = Column("Mã", TEXT, 16, "Mã chỉ tiêu, tiêu chí, hoặc tên ở đầu hàng.", example=TARGET)
    column = Column("Cột", TEXT, 18, example="Thực hiện")
    value = Column(
        "Giá trị", TEXT, 17, "Như đang ghi trong ô. Giá trị đổi thì nhắc lại.", example="120.500"
    )
    code = Column("Mã thông báo", CODE, 14, "Ví dụ: SO05.", example="SO05")
    message = Column("Nội dung", LONG, 42)
    by = Column("Người chấp nhận", TEXT, 18, example="Trần Thị Bình")
    day = Column("Ngày", CellKind.DATE, 12)
