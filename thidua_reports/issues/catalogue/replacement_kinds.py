"""What can be wrong with a criterion that is assigned in the place of another (SK)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

REPLACEMENT_FOR_NOBODY = IssueKind(
    "SK36",
    ERROR,
    "Tiêu chí {criterion} thay cho {replaced} nhưng không nói thay cho đơn vị nào.",
    "Điền mã các đơn vị vào cột Áp dụng cho.",
)
REPLACES_ITSELF = IssueKind(
    "SK37",
    ERROR,
    "Tiêu chí {criterion} thay cho {replaced}, mà {replaced} lại là chính nó hoặc thay cho nó.",
    "Sửa cột Thay cho.",
)
REPLACED_TWICE = IssueKind(
    "SK38",
    ERROR,
    "{criterion} và {other} cùng thay cho {replaced} của {member}, nên đơn vị này được chấm hai "
    "lần.",
    "Để mỗi đơn vị chỉ có một tiêu chí thay thế.",
)
REPLACEMENT_WORTH_OTHERWISE = IssueKind(
    "SK39",
    WARNING,
    "Tiêu chí {criterion} được nhiều nhất {most} điểm, còn {replaced} mà nó thay thế được "
    "{most_replaced} điểm.",
    "Kiểm tra Điểm chuẩn, Thưởng tối đa của hai tiêu chí; nếu đúng thì không phải sửa.",
)
REPLACES_NOTHING = IssueKind(
    "SK87",
    ERROR,
    "{criterion} thay cho {replaced} của {member}, nhưng đơn vị này không có {replaced} mà đang có "
    "{others}, nên điểm bị cộng thêm chứ không được thay.",
    "Sửa cột Thay cho thành {others}; nếu đúng là giao thêm thì xóa mã ở cột Thay cho.",
)
