"""What can be wrong with the charts of a Word template (MW60 to MW64)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

UNKNOWN_CHART = IssueKind(
    "MW60",
    WARNING,
    "Biểu đồ có văn bản thay thế (Alt Text) “{key}” không được điền số liệu: văn bản lập ra giữ "
    "nguyên số có sẵn trong mẫu.",
    "Nếu cần điền: bấm phải vào biểu đồ, chọn Edit Alt Text, ghi đúng một trong các tên: {keys}. "
    "Nếu không cần thì xóa biểu đồ; đúng là số liệu cố định thì để nguyên.",
)
NO_CHART_IS_FILLED = IssueKind(
    "MW61",
    WARNING,
    "Biểu đồ “{key}” không được điền số liệu, vì văn bản này không có số liệu cho biểu đồ: văn bản "
    "lập ra giữ nguyên số có sẵn trong mẫu.",
    "Xóa biểu đồ; đúng là số liệu cố định thì để nguyên.",
)
CHART_CANNOT_BE_FILLED = IssueKind(
    "MW62",
    ERROR,
    "Biểu đồ “{key}” thuộc kiểu không điền được số liệu từng đơn vị, nên sẽ in số có sẵn trong "
    "mẫu.",
    "Bấm phải vào biểu đồ, chọn Change Chart Type, đổi sang kiểu cột, thanh, đường, miền hoặc "
    "tròn; hoặc xóa biểu đồ.",
)
STALE_CHART_TITLE = IssueKind(
    "MW64",
    WARNING,
    "Tên gõ trong biểu đồ “{key}” nhắc đến năm {found}, trong khi sổ khối là của năm {year}: "
    "“{text}”.",
    "Bấm vào chữ đó trong biểu đồ để sửa hoặc xóa; thẻ đặt trong biểu đồ không được điền. Đúng là "
    "nói về năm {found} thì để nguyên.",
)
CHART_DRAWS_ONE_SERIES = IssueKind(
    "MW63",
    WARNING,
    "Biểu đồ “{key}” là biểu đồ tròn nên chỉ vẽ “{first}”, một trong {count} loại số liệu.",
    "Muốn vẽ đủ: bấm phải vào biểu đồ, chọn Change Chart Type, đổi sang kiểu cột hoặc thanh chồng "
    "(Stacked); chỉ cần loại này thì để nguyên.",
)
