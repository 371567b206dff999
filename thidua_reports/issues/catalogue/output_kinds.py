"""What can go wrong when documents are written (GH)."""

from thidua_reports.issues import fragments, verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

EDITED_DOCUMENT_KEPT = IssueKind(
    "GH01",
    WARNING,
    "Tệp “{name}” đã có người sửa sau khi được tạo nên được giữ nguyên; bản mới là “{new}”.",
    "So hai bản, chép phần cần giữ vào bản sẽ dùng rồi xóa hoặc chuyển bản kia đi nơi khác.",
)
UNSURE_DOCUMENT_KEPT = IssueKind(
    "GH14",
    WARNING,
    "Không rõ tệp “{name}” có ai sửa sau khi được tạo hay không, vì không có nhật ký của lần lập "
    "tệp ấy, nên tệp được giữ nguyên; bản mới là “{new}”.",
    "Không ai sửa tệp cũ thì dùng bản mới. Có sửa thì so hai bản, chép phần cần giữ vào bản sẽ "
    "dùng. Bản không dùng thì xóa hoặc chuyển đi nơi khác.",
)
DOCUMENT_OPEN = IssueKind(
    "GH02",
    WARNING,
    "Tệp “{name}” đang mở trong chương trình khác hoặc bị khóa nên chưa thay được; "
    "bản mới là “{new}”.",
    "Đóng tệp trong Word hoặc Excel, hoặc chờ phần mềm diệt virus, OneDrive xong với tệp, rồi làm "
    "lại để bản mới mang đúng tên.",
)
DOCUMENT_READ_ONLY = IssueKind(
    "GH16",
    WARNING,
    "Tệp “{name}” được đánh dấu chỉ đọc (Read-only) nên chưa thay được; bản mới là “{new}”.",
    "Bấm chuột phải vào tệp, chọn Properties, bỏ dấu Read-only (Chỉ đọc), rồi làm lại để bản mới "
    "mang đúng tên.",
)
FOLDER_IN_THE_WAY = IssueKind(
    "GH03",
    WARNING,
    "Trong thư mục kết quả, “{name}” không phải là tệp mà là thư mục; bản mới là “{new}”.",
    "Đổi tên hoặc chuyển thư mục đó đi nơi khác rồi làm lại.",
)
DOCUMENT_LEFT_OVER = IssueKind(
    "GH04",
    WARNING,
    "Tệp “{name}” là của lần chạy trước, lần này không được lập lại, "
    "nên nội dung có thể không còn đúng.",
    f"Không dùng tệp này; chuyển đi nơi khác {verbs.PUT_AWAY}, hoặc xóa nếu không cần lưu.",
)
RECORD_UNREADABLE = IssueKind(
    "GH05",
    WARNING,
    "Không có hoặc không đọc được tệp nhật ký, vì vậy tệp có sẵn nào không chắc còn đúng như khi "
    "được lập thì được giữ nguyên; lần này không so với lần trước.",
    "Không cần làm gì với tệp nhật ký, nó vừa được lập lại; xem các bản cũ rồi xóa nếu không dùng.",
)
RECORD_NOT_WRITTEN = IssueKind(
    "GH06",
    WARNING,
    "Văn bản đã ghi xong nhưng chưa ghi được tệp nhật ký: "
    "tệp đang mở, bị khóa hoặc có thư mục trùng tên.",
    "Đóng tệp hoặc đổi tên thư mục đó rồi làm lại.",
)
FOLDER_NOT_WRITABLE = IssueKind(
    "GH07",
    ERROR,
    "Không có quyền ghi vào thư mục này.",
    "Xin quyền ghi hoặc chọn thư mục khác (lệnh: --output) rồi làm lại.",
)
DISK_FULL = IssueKind(
    "GH08",
    ERROR,
    "Ổ đĩa đã đầy nên chưa ghi được.",
    "Giải phóng chỗ trống hoặc chọn thư mục khác (lệnh: --output) rồi làm lại.",
)
OUTPUT_FOLDER_IS_A_FILE = IssueKind(
    "GH09",
    ERROR,
    "Không tạo được thư mục vì đã có một tệp mang tên này.",
    "Đổi tên tệp đó hoặc chọn thư mục khác (lệnh: --output) rồi làm lại.",
)
WRITING_FAILED = IssueKind(
    "GH10",
    ERROR,
    "Không ghi được vào thư mục này ({reason}).",
    "Kiểm tra ổ đĩa, kết nối mạng và độ dài của đường dẫn, hoặc chọn thư mục khác (lệnh: "
    "--output) rồi làm lại.",
)
OUTPUT_PATH_TOO_LONG = IssueKind(
    "GH15",
    ERROR,
    "Không ghi được vì đường dẫn dài {length} ký tự, quá mức máy này nhận: {path}.",
    fragments.SHORTER_PATH,
)
EARLIER_FILE_KEPT = IssueKind(
    "GH11",
    WARNING,
    "Đã có tệp “{name}” khác nội dung nên được giữ nguyên; bản mới là “{new}”.",
    "Dùng bản mới; xóa hoặc chuyển bản cũ đi nơi khác để khỏi gửi nhầm.",
)
ANSWERS_LEFT_OVER = IssueKind(
    "GH12",
    WARNING,
    "{count} tệp ở đây là của lần chạy trước, lần này không được lập lại, nên nội dung có thể "
    "không còn đúng: {names}.",
    f"Không gửi các tệp này; chuyển đi nơi khác {verbs.PUT_AWAY}, hoặc xóa nếu không cần lưu.",
)
BOOK_CHANGED_MEANWHILE = IssueKind(
    "GH17",
    ERROR,
    "Trong lúc chương trình làm việc, khoi.xlsx đã được lưu lại hoặc đang được một lần chạy khác "
    "ghi, nên lần chạy này không ghi gì.",
    "Làm lại: chương trình sẽ đọc khoi.xlsx như bây giờ.",
)
RECORD_DAMAGED = IssueKind(
    "GH13",
    NOTE,
    "Không đọc được tệp nhật ký của lần chạy trước nên lần này không biết có gì thay đổi.",
    "Không cần làm gì, tệp vừa được lập lại; từ lần chạy sau lại so được.",
)
