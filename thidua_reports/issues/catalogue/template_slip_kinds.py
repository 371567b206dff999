"""Slips of a Word template: what is doubled, unreadable, beside the paper, or typed (MW)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

STRUCK_TEXT = IssueKind(
    "MW71",
    WARNING,
    "Chữ của mẫu bị gạch ngang (Strikethrough) nên văn bản in ra cũng bị gạch: “{near}”.",
    "Bôi đen chỗ ấy, vào Home › Font, bỏ chọn Strikethrough; không cần nữa thì xóa hẳn.",
)
UNREADABLE_TAG = IssueKind(
    "MW72",
    ERROR,
    "Thẻ {tag} in ra không đọc được vì {why}: “{near}”.",
    "Chữ: bôi đen thẻ, vào Home › Font, chọn màu Automatic, cỡ 13. Hàng, dòng: bỏ chiều cao "
    "Exactly (Table Properties › Row; Paragraph › Line spacing). Cột: kéo rộng ra. Ô gộp: chuyển "
    "thẻ lên ô trên cùng, hoặc tách ô (Split Cells). Cố ý không in thì xóa thẻ.",
)
PALE, TINY = "chữ trùng màu nền", "cỡ chữ quá nhỏ"
LOW, MERGED = "hàng hoặc dòng quá thấp", "ô của thẻ đã gộp vào ô khác (Merge Cells)"
NARROW = "cột quá hẹp"
PRINTED_TWICE = IssueKind(
    "MW73",
    WARNING,
    "Mẫu có hai {unit} giống hệt nhau, văn bản sẽ in hai lần: “{near}”.",
    "Xóa một {unit}; cố ý in hai lần thì để nguyên.",
)
A_COLUMN, A_ROW, A_TABLE, A_PARAGRAPH, A_SECTION = "cột", "hàng", "bảng", "đoạn", "phần"
STALE_COUNT = IssueKind(
    "MW74",
    WARNING,
    "Mẫu có chữ gõ sẵn “{found}”, trong khi sổ khối có {count} đơn vị thành viên: “{near}”.",
    "Sửa số, hoặc bỏ số để câu đúng ở mọi năm; không phải số đơn vị của khối thì để nguyên.",
)
TYPED_FIGURE = IssueKind(
    "MW75",
    NOTE,
    "Mẫu có số gõ sẵn ({found}), kỳ khác sẽ không còn đúng: “{near}”.",
    "Thay bằng thẻ có số ấy trong danh sách trường "
    f"{verbs.LIST_FIELDS}, hoặc bỏ số; cố ý ghi thì để nguyên.",
)
PERCENT_TYPED = IssueKind(
    "MW76",
    WARNING,
    "Sau thẻ {tag} có gõ thêm dấu %; chữ thay cho thẻ đã viết đủ dấu và đơn vị: “{near}”.",
    "Xóa dấu % gõ thêm.",
)
HEADING_SAYS_OTHER = IssueKind(
    "MW77",
    WARNING,
    "“{heading}” nói khác điều mà thẻ {tag} in ra ({meaning}); mẫu gốc ghi “{own}”.",
    "Sửa lại đầu cột hoặc lời dẫn thành “{own}”, hoặc đặt đúng thẻ vào chỗ ấy.",
)
OFF_THE_PAPER = IssueKind(
    "MW78",
    WARNING,
    "{table} rộng {width} mm, ra ngoài mép giấy {beyond} mm, nên có cột không in được{more}.",
    "Đặt trang ngang cho phần ấy (Layout › Orientation › Landscape), hoặc thu bảng vừa trang "
    "(Layout › AutoFit › AutoFit Window), hoặc sửa lề (Layout › Margins).",
)
MORE_TABLES = "; {count} bảng nữa của phần này cũng quá rộng"
