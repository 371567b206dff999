"""What can be wrong with what the bloc notes down of members: receipts, others' reports (KN)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

HOUR_NOT_USED = IssueKind(
    "KN01",
    NOTE,
    "Ô ghi ngày {day} kèm giờ {hour}; chỉ ngày được dùng, số ngày chậm tính trọn ngày.",
    "Muốn coi là nhận hôm sau (như sau giờ làm việc) thì ghi ngày hôm sau.",
)
