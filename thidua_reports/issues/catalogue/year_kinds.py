"""What can be wrong on the way from one period to the next (NK)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NOTHING_TO_REPORT_ON = IssueKind(
    "NK01",
    ERROR,
    "Chưa có nội dung, tiêu chí, chỉ tiêu nào để đơn vị báo cáo ở kỳ {period}.",
    "Điền các trang Nội dung, Tiêu chí, Chỉ tiêu; hoặc lập từ thư mục kỳ trước bằng make-report "
    "next.",
)
