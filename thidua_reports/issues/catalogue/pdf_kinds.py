"""What can go wrong with PDF copies (XB)."""

from thidua_reports.issues.issue import IssueKind, Severity

WARNING = Severity.WARNING

NO_LIBREOFFICE = IssueKind(
    "XB01",
    WARNING,
    "Chưa làm bản PDF vì máy này không có LibreOffice; các văn bản Word vẫn được lập đủ.",
    "Cài LibreOffice (miễn phí) rồi chạy lại; hoặc mở từng văn bản trong Word, chọn Tệp (File), "
    "Lưu thành (Save As), kiểu PDF.",
)
NOT_PRINTED = IssueKind(
    "XB02",
    WARNING,
    "LibreOffice không làm được, hoặc làm quá lâu, bản PDF của: {names}.",
    "Chạy lại với --pdf; vẫn vậy thì mở văn bản ấy trong Word, chọn Tệp (File), Lưu thành "
    "(Save As), kiểu PDF.",
)
FOREIGN_PDF_KEPT = IssueKind(
    "XB03",
    WARNING,
    "Tệp này không do chương trình làm, hoặc đã có người sửa, nên được giữ nguyên; chưa có bản PDF "
    "mới của “{name}”.",
    "Muốn có bản mới thì đổi tên tệp này hoặc chuyển đi nơi khác, rồi chạy lại với --pdf.",
)
PDF_NOT_WRITTEN = IssueKind(
    "XB04",
    WARNING,
    "Chưa ghi được bản PDF mới của “{name}”: tệp này đang mở trong chương trình khác, bị khóa, "
    "hoặc ổ đĩa đã đầy.",
    "Đóng tệp PDF rồi chạy lại với --pdf.",
)
PDF_OUT_OF_DATE = IssueKind(
    "XB05",
    WARNING,
    "Bản PDF này làm từ một văn bản Word nay đã lập lại, đã sửa hoặc không còn, nên nội dung có "
    "thể không còn đúng.",
    "Không gửi tệp này. Chạy lại với --pdf để làm lại; vẫn còn dòng này thì xóa tệp; văn bản đã "
    "sửa tay thì mở trong Word rồi lưu thành PDF.",
)
