"""What can go wrong with what goes back to members (PH)."""

from thidua_reports.issues.issue import IssueKind, Severity

NOT_ANNOTATED = IssueKind(
    "PH01",
    Severity.NOTE,
    "Không ghi được chú thích vào bản sao của sổ này (sổ có chữ ký số, đang theo dõi thay đổi, "
    "hoặc lưu theo kiểu lạ), nên chỉ lập phiếu “{note}”.",
    "Gửi phiếu ấy cho đơn vị; muốn có cả sổ ghi chú thích thì mở sổ bằng Excel, lưu thành kiểu "
    "Excel Workbook (.xlsx) rồi làm lại.",
)
