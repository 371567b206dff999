"""What a document lacks before somebody can sign it."""

from thidua_reports.issues.issue import IssueKind, Severity

NOTE, WARNING = Severity.NOTE, Severity.WARNING

NO_ADDRESSEE = IssueKind(
    "VB01",
    NOTE,
    "Báo cáo chưa có nơi “Kính gửi”.",
    "Thêm ở trang này một hàng, cột Mục chọn “kính gửi”, cột Nội dung ghi cơ quan nhận báo cáo; "
    "nếu báo cáo không gửi cấp trên thì không phải sửa.",
)
CONTENT_NOT_WRITTEN = IssueKind(
    "VB02",
    WARNING,
    "Nội dung “{name}” chưa có kết quả hay lời nào, nên văn bản không có mục này.",
    "Thêm lời ở trang Lời báo cáo (cột Phần ghi {code}), hoặc đề nghị đơn vị nộp số liệu; nếu kỳ "
    "này không có nội dung ấy thì không phải sửa.",
)
PARTS_NOT_WRITTEN = IssueKind(
    "VB03",
    NOTE,
    "Văn bản không có phần {parts}, vì chưa có lời.",
    "Thêm ở trang Lời báo cáo phần cần có; phần không cần thì không phải sửa.",
)
