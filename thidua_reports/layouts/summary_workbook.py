"""The sheets of bang_tong_hop.xlsx."""

from dataclasses import replace

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout

FILE_NAME = "bang_tong_hop.xlsx"
TEXT, LONG, NUMBER, COMPUTED = (
    CellKind.TEXT,
    CellKind.LONG_TEXT,
    CellKind.NUMBER,
    CellKind.COMPUTED,
)

RANK = Column("Hạng", COMPUTED, 8)
RANKED_MEMBER = Column("Đơn vị", TEXT, 42)
RANKED_CODE = Column("Mã đơn vị", TEXT, 12)
RANKED_SELF = Column("Tự chấm", COMPUTED, 12)
RANKED_COMPUTED = Column("Điểm tính", COMPUTED, 12)
RANKED_AGREED = Column("Điểm thống nhất", COMPUTED, 12)
RANKED_STANDARD = Column("Điểm chuẩn", COMPUTED, 12)
RANKED_VALUE = Column("Điểm xếp hạng", COMPUTED, 12, "Tổng điểm, hoặc tỷ lệ % của điểm chuẩn.")
RANKED_GRADE = Column("Xếp loại", TEXT, 16)
RANKED_NOTE = Column("Ghi chú", LONG, 40)
RANKING = SheetLayout(
    "Xếp hạng",
    "XẾP HẠNG",
    (
        RANK,
        RANKED_MEMBER,
        RANKED_CODE,
        RANKED_SELF,
        RANKED_COMPUTED,
        RANKED_AGREED,
        RANKED_STANDARD,
        RANKED_VALUE,
        RANKED_GRADE,
        RANKED_NOTE,
    ),
    (RANKED_CODE,),
)

TARGET_MEMBER = Column("Đơn vị", TEXT, 28)
TARGET_CODE = Column("Mã", TEXT, 10)
TARGET_NAME = Column("Chỉ tiêu", LONG, 44)
TARGET_UNIT = Column("Đơn vị tính", TEXT, 14)
TARGET_KIND = Column("Loại", TEXT, 13)
TARGET_DIRECTION = Column("Chiều", TEXT, 8)
PLAN = Column("Kế hoạch", NUMBER, 13)
ACHIEVED = Column("Thực hiện", NUMBER, 13)
OUT_OF = Column("Trên tổng số", NUMBER, 13)
PREVIOUS = Column("Cùng kỳ", NUMBER, 13)
RATIO = Column("Tỷ lệ", COMPUTED, 13, number_format="0.0000%")
PERCENT = Column("Đạt (%)", COMPUTED, 11)
EXCESS = Column("Vượt (%)", COMPUTED, 11)
GROWTH = Column("So cùng kỳ (%)", COMPUTED, 11)
DUE = Column("Mức cần đạt đến kỳ", COMPUTED, 13)
PROGRESS = Column("Tiến độ", COMPUTED, 14)
TARGET_NOTE = Column("Ghi chú", LONG, 24)
TARGETS = SheetLayout(
    "Chỉ tiêu",
    "KẾT QUẢ CÁC CHỈ TIÊU",
    (
        TARGET_MEMBER,
        TARGET_CODE,
        TARGET_NAME,
        TARGET_UNIT,
        TARGET_KIND,
        TARGET_DIRECTION,
        PLAN,
        ACHIEVED,
        OUT_OF,
        PREVIOUS,
        RATIO,
        PERCENT,
        EXCESS,
        GROWTH,
        TARGET_NOTE,
    ),
    (TARGET_CODE,),
)
TARGETS_AT_MID_YEAR = replace(TARGETS, columns=(*TARGETS.columns[:-1], DUE, PROGRESS, TARGET_NOTE))

OUTSIDE = "ngoài thang"
CONTENT_MEMBER = Column("Mã đơn vị", TEXT, 12)
CONTENT_CODE = Column("Nội dung", TEXT, 12)
CONTENT_NAME = Column("Tên nội dung", LONG, 60)
CONTENT_STANDARD = Column("Điểm chuẩn", COMPUTED, 12)
CONTENT_SELF = Column("Tự chấm", COMPUTED, 12)
CONTENT_COMPUTED = Column("Điểm tính", COMPUTED, 12)
CONTENT_AGREED = Column("Điểm thống nhất", COMPUTED, 12)
CONTENT_CAP = Column("Tối đa", NUMBER, 12)
CONTENT_NOTE = Column("Ghi chú", LONG, 44)
CONTENT_SCORES = SheetLayout(
    "Nội dung",
    "ĐIỂM TỪNG NỘI DUNG",
    (
        CONTENT_MEMBER,
        CONTENT_CODE,
        CONTENT_NAME,
        CONTENT_STANDARD,
        CONTENT_SELF,
        CONTENT_COMPUTED,
        CONTENT_AGREED,
        CONTENT_CAP,
        CONTENT_NOTE,
    ),
    (CONTENT_MEMBER, CONTENT_CODE),
)

SCORE_MEMBER = Column("Mã đơn vị", TEXT, 12)
SCORE_CONTENT = Column("Nội dung", TEXT, 10)
SCORE_CRITERION = Column("Tiêu chí", TEXT, 10)
SCORE_NAME = Column("Tên tiêu chí", LONG, 44)
SCORE_STANDARD = Column("Điểm chuẩn", NUMBER, 10)
SCORE_SELF = Column("Tự chấm", COMPUTED, 11)
SCORE_COMPUTED = Column("Điểm tính", COMPUTED, 11)
SCORE_AGREED = Column("Điểm thống nhất", NUMBER, 12)
SELF_LESS_COMPUTED = Column("Tự chấm trừ điểm tính", COMPUTED, 12)
AGREED_LESS_COMPUTED = Column("Thống nhất trừ điểm tính", COMPUTED, 12)
SCORE_ASSESSOR = Column("Người chấm", TEXT, 20)
SCORE_REASON = Column("Chênh lệch, lý do", LONG, 36)
SCORE_EXPLANATION = Column("Cách tính", LONG, 60)
SCORE_NOTE = Column("Ghi chú", LONG, 26)
SCORES = SheetLayout(
    "Tiêu chí",
    "ĐIỂM TỪNG TIÊU CHÍ: TỰ CHẤM, TÍNH, THỐNG NHẤT",
    (
        SCORE_MEMBER,
        SCORE_CONTENT,
        SCORE_CRITERION,
        SCORE_NAME,
        SCORE_STANDARD,
        SCORE_SELF,
        SCORE_COMPUTED,
        SCORE_AGREED,
        SELF_LESS_COMPUTED,
        AGREED_LESS_COMPUTED,
        SCORE_ASSESSOR,
        SCORE_REASON,
        SCORE_EXPLANATION,
        SCORE_NOTE,
    ),
    (SCORE_MEMBER, SCORE_CRITERION),
)

ISSUE_SEVERITY = Column("Mức", TEXT, 11)
ISSUE_FILE = Column("Tệp", TEXT, 34)
ISSUE_SHEET = Column("Trang", TEXT, 18)
ISSUE_CELL = Column("Ô", TEXT, 8)
ISSUE_MESSAGE = Column("Nội dung", LONG, 70)
ISSUE_REMEDY = Column("Cách xử lý", LONG, 56)
ISSUE_CODE = Column("Mã", TEXT, 8)
ISSUES = SheetLayout(
    "Vấn đề",
    "NHỮNG ĐIỂM CẦN XEM LẠI",
    (
        ISSUE_SEVERITY,
        ISSUE_FILE,
        ISSUE_SHEET,
        ISSUE_CELL,
        ISSUE_MESSAGE,
        ISSUE_REMEDY,
        ISSUE_CODE,
    ),
    (),
)

RECEIVED_NAME = Column("Tệp, thư mục", TEXT, 52)
RECEIVED_FATE = Column("Kết quả", TEXT, 16)
RECEIVED_MEMBER = Column("Mã đơn vị", TEXT, 12)
RECEIVED_WHY = Column("Vì sao", LONG, 70)
RECEIVED = SheetLayout(
    "Tệp nhận được",
    "THƯ MỤC thanh_vien: TỪNG TỆP, THƯ MỤC VÀ KẾT QUẢ",
    (RECEIVED_NAME, RECEIVED_FATE, RECEIVED_MEMBER, RECEIVED_WHY),
    (),
)

WORDS_MEMBER = Column("Mã đơn vị", TEXT, 12)
WORDS_ITEM = Column("Mục", TEXT, 20)
WORDS_COLUMN = Column("Cột", TEXT, 18)
WORDS_TEXT = Column("Lời đơn vị ghi", LONG, 80)
WORDS_FILE = Column("Tệp", TEXT, 52)
WORDS_SHEET = Column("Trang", TEXT, 18)
WORDS_CELL = Column("Ô", TEXT, 8)
MEMBER_WORDS = SheetLayout(
    "Lời của đơn vị",
    "LỜI CỦA ĐƠN VỊ: LỜI KÈM, MINH CHỨNG, GHI CHÚ, THUYẾT MINH NHƯ ĐƠN VỊ ĐÃ GHI",
    (
        WORDS_MEMBER,
        WORDS_ITEM,
        WORDS_COLUMN,
        WORDS_TEXT,
        WORDS_FILE,
        WORDS_SHEET,
        WORDS_CELL,
    ),
    (),
)

SOURCE_MEMBER = Column("Mã đơn vị", TEXT, 12)
SOURCE_ITEM = Column("Mục", TEXT, 12)
SOURCE_WHAT = Column("Số liệu", TEXT, 22)
SOURCE_VALUE = Column("Giá trị", TEXT, 16)
SOURCE_FILE = Column("Tệp", TEXT, 52)
SOURCE_SHEET = Column("Trang", TEXT, 18)
SOURCE_CELL = Column("Ô", TEXT, 8)
SOURCE_NOTE = Column("Điều chỉnh", LONG, 50)
SOURCES = SheetLayout(
    "Nguồn số liệu",
    "NGUỒN SỐ LIỆU: MỖI CON SỐ LẤY TỪ Ô NÀO",
    (
        SOURCE_MEMBER,
        SOURCE_ITEM,
        SOURCE_WHAT,
        SOURCE_VALUE,
        SOURCE_FILE,
        SOURCE_SHEET,
        SOURCE_CELL,
        SOURCE_NOTE,
    ),
    (),
)
