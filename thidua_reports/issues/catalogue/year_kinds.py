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
NOT_THE_PLEDGE = IssueKind(
    "NK02",
    ERROR,
    "Chỉ chốt chỉ tiêu đăng ký ở kỳ Giao ước, trong khi sổ khối đang ở kỳ {period}.",
    "Chạy lệnh này trong thư mục của kỳ Giao ước.",
)
LEFT_BEHIND = IssueKind(
    "NK03",
    NOTE,
    "“{what}” là phần riêng của khối nên không chuyển sang khoi.xlsx mới.",
    "Nếu còn cần thì chép lại từ tệp cũ.",
)
