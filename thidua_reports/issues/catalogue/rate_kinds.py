"""What can be wrong with rates, and with targets whose kind their unit contradicts (SK, TV)."""

from thidua_reports.issues.catalogue.submission_kinds import ON_A_NEW_FORM
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

PLAN_BELOW_ONE_PER_CENT = IssueKind(
    "SK16",
    WARNING,
    "Kế hoạch {plan} của chỉ tiêu tỷ lệ “{target}” được hiểu là {plan}%.",
    "Kiểm tra lại; nếu là {as_percent}% thì nhập {as_percent}.",
)
RATE_NOT_IN_PER_CENT = IssueKind(
    "SK23",
    ERROR,
    "Chỉ tiêu “{target}” thuộc loại tỷ lệ, được tính và viết theo %, nhưng đơn vị tính là {unit}.",
    "Đổi loại thành “thời điểm”, hoặc đổi đơn vị tính thành % và ghi kế hoạch, kết quả theo %; "
    "biểu mẫu đã gửi thì lập lại và xin đơn vị điền lại.",
)
RATE_OF_THINGS = IssueKind(
    "SK69",
    WARNING,
    "Chỉ tiêu “{target}” thuộc loại tỷ lệ nhưng đơn vị tính là “{unit}”{read}.",
    "Nếu đếm bằng {unit} thì đổi Loại thành “lũy kế” (cộng dồn trong năm) hoặc “thời điểm”, biểu "
    "mẫu đã gửi thì lập lại; đúng là tỷ lệ thì đổi Đơn vị tính thành %, hoặc chấp nhận cảnh báo.",
)
PER_CENT_ADDED_UP = IssueKind(
    "SK77",
    WARNING,
    "Chỉ tiêu “{target}” thuộc loại lũy kế nhưng đơn vị tính là “{unit}”: tỷ lệ không cộng dồn, "
    "giữa năm lại bị so với một phần của kế hoạch.",
    "Đổi Loại thành “tỷ lệ”, biểu mẫu đã gửi thì lập lại; đúng là cộng dồn thì chấp nhận cảnh báo.",
)
COUNT_READ_AS_RATE = IssueKind(
    "TV39",
    WARNING,
    "Chỉ tiêu loại tỷ lệ có đơn vị tính “{unit}” mà không ghi Trên tổng số, nên {found} được hiểu "
    "và in là {found}%.",
    "Là phần của một tổng số thì ghi tổng số ở cột Trên tổng số; đúng là {found}% thì không phải "
    "sửa. Là số đếm thì Khối đổi cột Loại ở trang Chỉ tiêu của khoi.xlsx và " + ON_A_NEW_FORM,
)
PLAN_LOOKS_LIKE_FRACTION = IssueKind(
    "TV42",
    ERROR,
    "Không rõ kế hoạch {plan} của chỉ tiêu tỷ lệ “{target}” là {plan}% hay {as_percent}%.",
    "Là {as_percent}% thì ghi {as_percent}; đúng là {plan}% thì ghi cả dấu %: {plan}%.",
)
