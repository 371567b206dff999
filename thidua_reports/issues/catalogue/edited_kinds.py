"""What can be said of a document that somebody edited after it was made (DC)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NOT_A_DOCUMENT = IssueKind(
    "DC01",
    ERROR,
    "Không đọc được tệp này như văn bản Word (.docx).",
    "Mở bằng Word, bỏ mật khẩu nếu có, lưu lại kiểu “Word Document (.docx)” rồi chạy lại.",
)
UNKNOWN_DOCUMENT = IssueKind(
    "DC02",
    ERROR,
    "“{name}” không giống văn bản nào của kỳ này ({documents}).",
    "Chọn đúng thư mục của kỳ; nếu đúng thì đặt lại tên tệp như lúc lập, ví dụ “{example}”.",
)
FIGURE_DIFFERS = IssueKind(
    "DC03",
    ERROR,
    "Văn bản ghi “{written}”, số liệu là “{expected}”: “{near}”.",
    "Sửa văn bản thành “{expected}”; nếu số trong văn bản mới đúng thì sửa số liệu "
    "(trang Điều chỉnh của khoi.xlsx) rồi chạy lại.",
)
FIGURE_OUTDATED = IssueKind(
    "DC04",
    ERROR,
    "Văn bản còn ghi “{written}”, số liệu đã đổi thành “{expected}”: “{near}”.",
    "Sửa văn bản thành “{expected}”.",
)
SENTENCE_OUTDATED = IssueKind(
    "DC05",
    ERROR,
    "Câu này ghi {figures} theo số liệu lúc lập; số liệu nay đã đổi nên câu phải viết khác: "
    "“{near}”.",
    "So với văn bản mới lập từ thư mục này rồi sửa cả câu.",
)
FIGURES_UNSURE = IssueKind(
    "DC06",
    NOTE,
    "Không đối chiếu được {figures}, vì lời quanh con số đã khác: “{near}”.",
    "Tự so với văn bản mới lập.",
)
FIGURES_ADDED = IssueKind(
    "DC07",
    NOTE,
    "Không đối chiếu được {figures}, vì là số tự ghi thêm: “{near}”.",
    "Tự kiểm tra, vì chương trình không có số liệu để so.",
)
FIGURES_GONE = IssueKind(
    "DC08",
    NOTE,
    "Văn bản không còn {count} con số của bản đã lập: {figures}.",
    "Nếu không cố ý bỏ thì chép lại từ văn bản mới lập.",
)
WITHOUT_ORIGIN = IssueKind(
    "DC09",
    NOTE,
    "Văn bản không mang theo số liệu lúc lập, nên được so thẳng với số liệu hiện có.",
    "Không cần làm gì; lập bản chính thức thì chương trình không tự thay số nào.",
)
NO_SUCH_FILE = IssueKind(
    "DC13",
    ERROR,
    "Không có tệp này.",
    "Xem lại tên và thư mục của văn bản; tên có dấu cách thì đặt trong ngoặc kép.",
)
