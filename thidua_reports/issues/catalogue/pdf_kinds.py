"""What can go wrong with PDF copies (XB)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

WARNING = Severity.WARNING
TAKE_AWAY = "xóa tệp hoặc chuyển đi nơi khác"
CLOSE_IT = f"tệp đang mở hoặc bị khóa nên chưa bỏ được: đóng lại rồi làm lại, hoặc {TAKE_AWAY}"
"""What is to be done with a copy that is old: one of another name, or of a document that is gone or
that somebody signed, stays in any case."""

NO_PROGRAM = IssueKind(
    "XB01",
    WARNING,
    "Chưa làm bản PDF vì không tìm thấy Word (trên Windows) hay LibreOffice trên máy này; các văn "
    "bản Word vẫn được lập đủ.",
    "Cài LibreOffice (miễn phí) rồi làm lại; hoặc mở từng văn bản, chọn Tệp (File), Lưu thành "
    "(Save As), kiểu PDF.",
)
NOT_PRINTED = IssueKind(
    "XB02",
    WARNING,
    "{programs} không làm được, hoặc làm quá lâu, bản PDF của: {names}.",
    f"Làm lại bản PDF {verbs.PRINT}"
    "; vẫn vậy thì mở văn bản ấy trong Word, chọn Tệp (File), Lưu thành (Save As), kiểu PDF.",
)
FOREIGN_PDF_KEPT = IssueKind(
    "XB03",
    WARNING,
    "Tệp này không do chương trình làm, hoặc đã có người sửa, nên được giữ nguyên; chưa có bản PDF "
    "mới của “{name}”.",
    "Muốn có bản mới thì đổi tên tệp này hoặc chuyển đi nơi khác, rồi làm lại bản PDF "
    f"{verbs.PRINT}.",
)
PDF_NOT_WRITTEN = IssueKind(
    "XB04",
    WARNING,
    "Chưa ghi được bản PDF mới của “{name}”: tệp này đang mở trong chương trình khác, bị khóa, "
    "hoặc ổ đĩa đã đầy.",
    f"Đóng tệp PDF rồi làm lại bản PDF {verbs.PRINT}.",
)
PDF_OUT_OF_DATE = IssueKind(
    "XB05",
    WARNING,
    "Bản PDF này làm từ một văn bản Word nay đã lập lại, đã sửa hoặc không còn, nên nội dung có "
    "thể không còn đúng.",
    "Không gửi tệp này; {way}.",
)
OLD_PDF_REMOVED = IssueKind(
    "XB06",
    WARNING,
    "Đã bỏ bản PDF cũ này vì “{name}” nay đã có bản mới hoặc đã sửa.",
    f"Cần bản PDF thì làm bản mới {verbs.PRINT}.",
)
UNFIT_PDF = IssueKind(
    "XB07",
    WARNING,
    "Bản PDF do {programs} làm hỏng, thiếu trang hoặc thiếu chữ so với văn bản nên không ghi ra: "
    "{names}.",
    f"Làm lại bản PDF {verbs.PRINT}"
    "; vẫn vậy thì mở văn bản ấy trong Word, chọn Tệp (File), Lưu thành (Save As), kiểu PDF, "
    "rồi xem lại đủ các trang.",
)
COPIED_WHILE_OPEN = IssueKind(
    "XB08",
    WARNING,
    "Văn bản này đang mở trong Word hoặc LibreOffice nên bản PDF là của lần lưu gần nhất, chưa có "
    "những gì sửa mà chưa lưu.",
    "Lưu và đóng văn bản rồi làm lại bản PDF "
    f"{verbs.PRINT}. Không mở mà vẫn nhắc thì mở văn bản ra rồi đóng lại.",
)
