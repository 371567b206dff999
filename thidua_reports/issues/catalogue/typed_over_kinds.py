"""What can be wrong with figures typed over what a form computes or fills in itself (TV)."""

from thidua_reports.issues.issue import IssueKind, Severity

WARNING = Severity.WARNING

TYPED_OVER_FORMULA = IssueKind(
    "TV56",
    WARNING,
    "Cột {heading} do biểu mẫu tính, nhưng ô này có “{found}” gõ vào; chương trình không dùng"
    "{computed}.",
    "Hỏi lại đơn vị: cần dùng thì ghi ở cột {columns}; không cần thì không phải sửa.",
)
LAST_FIGURE_TYPED_OVER = IssueKind(
    "TV57",
    WARNING,
    "Cột Kỳ trước do biểu mẫu điền, nhưng ô này ghi {found}, khác số Khối đã lưu là {kept}; chương "
    "trình không dùng.",
    "Hỏi lại đơn vị: số của kỳ này thì ghi ở cột Thực hiện; số kỳ trước sai thì sửa trang Số liệu "
    "kỳ trước của khoi.xlsx.",
)
