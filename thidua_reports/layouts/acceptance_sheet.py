"""The sheet of khoi.xlsx on doubts and assumptions that the bloc has accepted."""

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT

ACCEPTED_MEMBER = Column("Đơn vị", CODE, 12, "Để trống: thông báo về sổ khối.")
ACCEPTED_SHEET = Column("Trang", TEXT, 18)
ACCEPTED_ITEM = Column("Mã", TEXT, 18, "Mã chỉ tiêu, tiêu chí, hoặc tên ở đầu hàng.")
ACCEPTED_COLUMN = Column("Cột", TEXT, 18)
ACCEPTED_VALUE = Column("Giá trị", TEXT, 22, "Như đang ghi trong ô. Giá trị đổi thì nhắc lại.")
ACCEPTED_KIND = Column("Mã thông báo", CODE, 14, "Ví dụ: SO05.")
ACCEPTED_MESSAGE = Column("Nội dung", LONG, 70)
ACCEPTED_BY = Column("Người chấp nhận", TEXT, 24)
ACCEPTED_DAY = Column("Ngày", CellKind.DATE, 12)
SIGN_OF_CONTENTS = "nội dung mang dấu {}"
"""The value of what is said of a whole file."""
ACCEPTED = SheetLayout(
    "Đã chấp nhận",
    "CÁCH ĐỌC, CHỖ NGHI NGỜ ĐÃ CHẤP NHẬN",
    (
        ACCEPTED_MEMBER,
        ACCEPTED_SHEET,
        ACCEPTED_ITEM,
        ACCEPTED_COLUMN,
        ACCEPTED_VALUE,
        ACCEPTED_KIND,
        ACCEPTED_MESSAGE,
        ACCEPTED_BY,
        ACCEPTED_DAY,
    ),
    (),
    optional=True,
    hint="Lệnh make-report accept THƯ_MỤC --readings ghi các hàng này; thông báo đã chấp nhận "
    "không nhắc lại khi giá trị còn như cũ. Lỗi thì phải sửa, không chấp nhận được.",
)
