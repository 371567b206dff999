"""The sheets of khoi.xlsx on letters to the members: their wording, and how they are sent."""

from thidua_reports.domain.mail import MailKind, MailText, Security
from thidua_reports.excel.layout.sheet_layout import (
    CellKind,
    Column,
    Limits,
    ReadAs,
    Setting,
    SettingsLayout,
    SheetOf,
)

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
UNIT, REPRESENTATIVE, BLOC, PERIOD = "đơn vị", "người đại diện", "khối", "kỳ"
YEAR, DEADLINE, STATE, FAULTS = "năm", "hạn nộp", "tình trạng", "danh sách lỗi"
FILES, MEETING, TIME, VENUE = "tệp đính kèm", "hội nghị", "thời gian họp", "địa điểm họp"
DRAFTER, SIGNATURE = "đơn vị gửi", "người gửi"
FIELDS = (
    UNIT, REPRESENTATIVE, BLOC, PERIOD, YEAR, DEADLINE, STATE, FAULTS,
    FILES, MEETING, TIME, VENUE, DRAFTER, SIGNATURE,
)  # fmt: skip
"""What a subject or a text may name in square brackets."""
HOST = Setting(
    "may_chu_thu",
    "Máy chủ gửi thư (SMTP)",
    CODE,
    "Ví dụ: smtp.example.vn; hỏi bộ phận công nghệ thông tin. Để trống khi gửi bằng Outlook.",
)
PORT = Setting(
    "cong_thu",
    "Cổng",
    CellKind.NUMBER,
    "Để trống: 587 (STARTTLS), 465 (TLS).",
    limits=Limits(1, 65535, whole=True),
)
SECURITY = Setting(
    "bao_mat_thu",
    "Bảo mật",
    hint="Để trống: STARTTLS. Không có cách gửi không bảo mật.",
    choices=tuple(each.value for each in Security),
)
ACCOUNT = Setting(
    "tai_khoan_thu",
    "Tài khoản",
    CODE,
    "Tên đăng nhập. Để trống: là địa chỉ gửi. Không ghi mật khẩu ở đây.",
)
SENDER = Setting("dia_chi_gui", "Địa chỉ gửi", CODE, "Địa chỉ thư điện tử của người gửi.")
SIGNED = Setting(
    "nguoi_gui",
    "Người gửi, ghi dưới thư",
    LONG,
    "Ví dụ: Nguyễn Văn A, thư ký khối, điện thoại … Để trống: tên đơn vị soạn.",
)
SENDING = SettingsLayout(
    "Gửi thư",
    "GỬI THƯ CHO CÁC ĐƠN VỊ",
    (SIGNED, SENDER, HOST, PORT, SECURITY, ACCOUNT),
    hint="Thư nháp (nút “Soạn thư”) chỉ cần mục đầu; các mục khác để chương trình tự gửi (lệnh: "
    "make-report email --send). Mật khẩu không ghi ở đây.",
    optional=True,
)


class Letters(SheetOf[MailText], name="Thư", title="LỜI THƯ GỬI CÁC ĐƠN VỊ", optional=True):
    """The bloc's own wording of letters; each kind that has no row is worded as usual."""

    kind = Column(
        "Loại thư",
        TEXT,
        14,
        read_as=MailKind,
        is_required=True,
        example=MailKind.REMINDER.value,
    )
    subject = Column(
        "Tiêu đề",
        LONG,
        50,
        "Trường ghi trong ngoặc vuông, ví dụ [khối], [kỳ]. Để trống: tiêu đề có sẵn.",
        read_as=ReadAs.WORDING,
        example="[khối]: nhắc gửi sổ thi đua [kỳ]",
    )
    body = Column(
        "Nội dung",
        LONG,
        106,
        "Xuống dòng trong ô: Alt+Enter. Trường: " + ", ".join(f"[{each}]" for each in FIELDS) + ".",
        read_as=ReadAs.WORDING,
        example="Kính gửi: [đơn vị]",
    )
