"""The hidden sheet of a member's form: of which member it is, and a canary for typed numbers."""

from thidua_reports.excel.layout.sheet_layout import CellKind, Setting, SettingsLayout

CODE, NUMBER, COMPUTED = CellKind.CODE, CellKind.NUMBER, CellKind.COMPUTED

VERSION = Setting("ban_mau", "Bản của biểu mẫu", NUMBER)
BLOC = Setting("khoi", "Khối", CODE)
PERIOD = Setting("ky", "Kỳ", CODE)
YEAR = Setting("nam", "Năm", NUMBER)
MEMBER = Setting("ma_don_vi", "Mã đơn vị", CODE)
DECIMAL_MARK = Setting("dau_thap_phan", "Một nửa, viết theo máy", COMPUTED)
DAY_OR_MONTH = Setting("ngay_hay_thang", "Số đầu của 3/2/2001", COMPUTED)
IDENTITY = SettingsLayout(
    "_bieu_mau",
    "NHẬN DẠNG BIỂU MẪU",
    (VERSION, BLOC, PERIOD, YEAR, MEMBER, DECIMAL_MARK, DAY_OR_MONTH),
)
HALF = '=(RAND()*0+0.5)&""'
"""Comes out as 0,5 or 0.5: how the machine that last computed the workbook writes a half."""
FIRST_OF_DATE = '=DAY(DATEVALUE("3/2/2001"))+RAND()*0'
"""Comes out as 3 where the day comes first, as 2 where the month does."""
CANARY = {DECIMAL_MARK: HALF, DAY_OR_MONTH: FIRST_OF_DATE}
"""Volatile formulas: every program computes them anew, each time it opens the workbook."""
