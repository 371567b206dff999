"""What can be wrong between the pledge as it was frozen and khoi.xlsx as it is now (GU)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

PLEDGE_DIFFERS = IssueKind(
    "GU01",
    ERROR,
    "{named}: cột {column} nay ghi “{now}”, nhưng {record} ghi “{pledged}”.",
    "Trả ô này về “{pledged}”; khối đã thống nhất đổi thì thêm một hàng ở trang Thay đổi giao ước: "
    "Trang “{sheet}”, Mã “{code}”, Cột “{column}”, Từ “{pledged}”, Thành “{now}”, kèm lý "
    "do{again}.",
)
ROW_NOT_PLEDGED = IssueKind(
    "GU02",
    ERROR,
    "{named} không có trong giao ước đã chốt.",
    "Xóa hàng này; khối đã thống nhất thêm thì thêm một hàng ở trang Thay đổi giao ước: Trang "
    "“{sheet}”, Mã “{code}”, Thành “{word}”, kèm lý do; hai cột Cột, Từ để trống{again}.",
)
PLEDGED_ROW_MISSING = IssueKind(
    "GU03",
    ERROR,
    "Giao ước đã chốt có {named}, nhưng trang {sheet} không còn hàng này.",
    "Ghi lại hàng này ở trang {sheet}; khối đã thống nhất bỏ thì thêm một hàng ở trang Thay đổi "
    "giao ước: Trang “{sheet}”, Mã “{code}”, Thành “{word}”, kèm lý do; hai cột Cột, Từ để "
    "trống{again}.",
)
REGISTRATION_WITHOUT_TARGET = IssueKind(
    "GU07",
    ERROR,
    "Sổ đăng ký không có chỉ tiêu {code} “{target}” mà Khối ghi ở trang Chỉ tiêu.",
    f"Nhận lại biểu mẫu mới lập {verbs.FORMS}; {{agreed}}.",
)
REGISTERED_TWICE = IssueKind(
    "GU08",
    WARNING,
    "Chỉ tiêu “{target}” được đăng ký hai lần: {first} và {second}.",
    "Xóa một hàng nếu là một chỉ tiêu; khác nhau thì ghi rõ hơn ở tên.",
)
GIVEN_ROW_CHANGED = IssueKind(
    "GU09",
    ERROR,
    "Cột {heading} của chỉ tiêu Khối giao nay ghi “{found}”, Khối ghi “{given}”.",
    "Ghi lại “{given}”, ô bị khóa thì điền vào biểu mẫu mới lập "
    f"{verbs.FORMS}; Khối đã thống nhất đổi thì sửa ở trang Chỉ tiêu của khoi.xlsx.",
)
CHANGE_NOT_MADE = IssueKind(
    "GU04",
    ERROR,
    "Trang Thay đổi giao ước ({where}) ghi {named}, cột {column} thành “{changed}”, nhưng ô "
    "này ghi “{now}”.",
    "Sửa ô này thành “{changed}”, hoặc sửa hàng đó ở trang Thay đổi giao ước.",
)
CHANGE_OF_ANOTHER_VALUE = IssueKind(
    "GU05",
    ERROR,
    "Thay đổi này ghi từ “{old}”, nhưng {record} ghi “{pledged}”.",
    "Sửa cột Từ thành “{pledged}”, hoặc xóa hàng này nếu không có thay đổi đó.",
)
CHANGE_OF_NOTHING = IssueKind(
    "GU06",
    ERROR,
    "Hàng này không ứng với thay đổi nào: {why}.",
    "Sửa hoặc xóa hàng này.",
)
PLEDGE_NOT_WHOLE = IssueKind(
    "GU10",
    ERROR,
    "Trang Giao ước đã chốt không còn nguyên: {what}.",
    "{remedy}; không sửa tay trang này.",
)
NOTHING_REGISTERED = IssueKind(
    "GU11",
    ERROR,
    "Sổ của {member} không đăng ký chỉ tiêu nào{scored}, nên giao ước không có gì của đơn "
    "vị{here}.",
    "Xin đơn vị ghi chỉ tiêu vào trang Đăng ký rồi gửi lại sổ, hoặc khối ghi chỉ tiêu của đơn vị "
    "vào trang Chỉ tiêu của khoi.xlsx{otherwise}.",
)
