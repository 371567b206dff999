"""The sheet of khoi.xlsx on what the bloc plans to do in its year."""

from thidua_reports.domain.plan import Activity
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, ReadAs, SheetOf
from thidua_reports.layouts.example_bloc import EDUCATION, HEALTH

TEXT, LONG, WORDING = CellKind.TEXT, CellKind.LONG_TEXT, ReadAs.WORDING


class Activities(
    SheetOf[Activity], name="Kế hoạch", title="KẾ HOẠCH HOẠT ĐỘNG CỦA KHỐI TRONG NĂM", optional=True
):
    """The activities of the year; the plan is made of them in the period of the pledge."""

    what = Column(
        "Việc", LONG, 70, read_as=WORDING, example="Tổ chức Hội nghị sơ kết 6 tháng đầu năm."
    )
    when = Column("Thời gian", TEXT, 24, read_as=WORDING, example="Tháng 7")
    who = Column(
        "Đơn vị thực hiện",
        TEXT,
        44,
        "Mã hoặc tên đơn vị; nhiều đơn vị cách nhau bằng dấu chấm phẩy.",
        read_as=ReadAs.CODES,
        example=f"{HEALTH}; {EDUCATION}",
    )
