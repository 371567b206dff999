"""What the letters of an issue's code stand for, and what issues of that group mean."""

from collections.abc import Mapping
from dataclasses import field

from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Severity

Effects = Mapping[Severity, str]
"""What an issue means for the documents, by its severity."""

ON_FIGURES: Effects = {
    Severity.ERROR: "báo cáo sẽ sai nếu không sửa; số liệu liên quan mang dấu [cần xác minh] trong "
    "bản dự thảo.",
    Severity.WARNING: "chương trình làm theo cách hiểu nói trong thông báo; đúng thì không phải "
    "sửa, không đúng thì kết quả sẽ sai.",
    Severity.NOTE: "để biết; không làm sai số liệu.",
}
_ON_A_START: Effects = {
    Severity.ERROR: "thư mục làm việc mới chưa lập được.",
    Severity.WARNING: "thư mục làm việc vẫn được lập; xem lại chỗ này.",
    Severity.NOTE: "để biết; thư mục làm việc vẫn được lập.",
}
_ON_FILES: Effects = {
    Severity.ERROR: "có tệp kết quả chưa ghi được.",
    Severity.WARNING: "kết quả vẫn được ghi; xem lại chỗ này.",
    Severity.NOTE: "để biết; kết quả vẫn được ghi.",
}
_ON_AN_EDITED_DOCUMENT: Effects = {
    Severity.ERROR: "văn bản đã sửa không khớp số liệu, hoặc chưa ký được; phải xem và sửa.",
    Severity.WARNING: "chương trình không tự quyết được chỗ này của văn bản đã sửa; tự xem lại.",
    Severity.NOTE: "để biết; văn bản đã sửa không vì thế mà sai.",
}
_ON_A_TEMPLATE: Effects = {
    Severity.ERROR: "văn bản theo mẫu này chưa lập được, hoặc in ra sẽ sai, sẽ thiếu.",
    Severity.WARNING: "văn bản vẫn được lập; chỗ này có thể in khác ý muốn.",
    Severity.NOTE: "để biết; văn bản vẫn được lập.",
}
_ON_THE_NEXT_PERIOD: Effects = {
    Severity.ERROR: "việc chốt, thống nhất điểm, chấp nhận hay lập sổ kỳ sau chưa làm, hoặc làm "
    "chưa đủ; phải sửa.",
    Severity.WARNING: "việc vẫn được làm; chỗ này phải xem lại, sửa hoặc điền thêm ở sổ mới.",
    Severity.NOTE: "để biết; xem lại ở sổ mới.",
}
_ON_WORKBOOKS: Effects = {
    Severity.ERROR: "sổ ấy chưa được dùng nên báo cáo thiếu số liệu, hoặc chưa lập được báo cáo.",
    Severity.WARNING: "tệp ấy không được đọc, hoặc được đọc theo cách nói trong thông báo; đúng ý "
    "thì không phải sửa.",
    Severity.NOTE: "để biết; không làm sai số liệu.",
}
_ON_A_DOCUMENT: Effects = {
    Severity.ERROR: "văn bản chưa ký, gửi được.",
    Severity.WARNING: "văn bản vẫn được lập, có chỗ để trống hoặc không nêu; xem trước khi ký.",
    Severity.NOTE: "để biết; chỗ chưa có thì văn bản để trống hoặc không nêu, số liệu không đổi.",
}
_ON_LETTERS: Effects = {
    Severity.ERROR: "thư ấy chưa lập hoặc chưa gửi; thư khác không vì thế mà sai.",
    Severity.WARNING: "thư vẫn được lập; xem lại chỗ này trước khi gửi.",
    Severity.NOTE: "để biết; thư vẫn được lập.",
}
_ON_THE_LOOK: Effects = dict.fromkeys(
    Severity, "thể thức văn bản lệch Nghị định 30/2020/NĐ-CP; số liệu không đổi."
)


@frozen
class IssueGroup:
    """The issues whose codes begin with the same letters.

    `about` is their subject, `section` the heading in the manual under which more is told. Warnings
    and notes that are about figures can be accepted once (`is_accepted`); others are only told.
    """

    about: str
    section: str
    effects: Effects = field(default_factory=lambda: ON_FIGURES)
    is_accepted: bool = True


_HOW_WORKBOOKS_ARE_READ = "Sổ của đơn vị được đọc thế nào"
_EDITED = "Sau khi sửa văn bản: make-report check-document"
_ANSWERS, _CHANGES = "Phản hồi cho từng đơn vị", "Lần này khác lần trước những gì"
_FORMS, _LETTERS = "Lập sổ cho từng đơn vị", "Gửi thư cho các đơn vị"
SECTIONS_OF_CODES: Mapping[str, str] = {
    "GH05": _CHANGES,
    "GH11": _FORMS,
    "GH12": _ANSWERS,
    "GH13": _CHANGES,
    "GH14": _CHANGES,
    "KN13": _LETTERS,
    "TB60": _ANSWERS,
    **dict.fromkeys(("TM05", "TM06", "TM13", "TM24", "TM25", "TM26", "TM28", "TM37"), _FORMS),
    **dict.fromkeys(("TM77", "TM78", "TV28", "TV35"), _FORMS),
}
"""The section in which more is told of a code, where that is not the one of its group."""
GROUPS: Mapping[str, IssueGroup] = {
    "BD": IssueGroup(
        "bắt đầu một thư mục làm việc, danh sách đơn vị",
        "Bắt đầu: make-report init",
        _ON_A_START,
        is_accepted=False,
    ),
    "BP": IssueGroup("bỏ phiếu, kiểm phiếu, biểu quyết khen thưởng", "10. Đề nghị khen thưởng"),
    "CT": IssueGroup("cách chấm, công thức tính điểm", "6. Tự viết một cách chấm"),
    "DC": IssueGroup(
        "đối chiếu văn bản đã sửa trong Word, bản chính thức",
        _EDITED,
        _ON_AN_EDITED_DOCUMENT,
        is_accepted=False,
    ),
    "GH": IssueGroup("ghi tệp kết quả", "Các lệnh", _ON_FILES, is_accepted=False),
    "GU": IssueGroup("giao ước đã chốt và những thay đổi sau đó", "Khi giao ước thay đổi"),
    "KN": IssueGroup(
        "ngày nhận sổ, điều cơ quan khác báo về đơn vị",
        "Nộp chậm, và điều cơ quan khác báo về đơn vị",
    ),
    "MW": IssueGroup("mẫu Word", "11. Lời văn và mẫu Word", _ON_A_TEMPLATE, is_accepted=False),
    "ND": IssueGroup(
        "thể thức văn bản theo Nghị định 30/2020/NĐ-CP", _EDITED, _ON_THE_LOOK, is_accepted=False
    ),
    "NK": IssueGroup(
        "chốt, thống nhất, chấp nhận; kỳ trước, kỳ sau, số liệu chuyển từ năm này sang năm khác",
        "Sang kỳ sau",
        _ON_THE_NEXT_PERIOD,
        is_accepted=False,
    ),
    "PH": IssueGroup("phản hồi cho từng đơn vị", _ANSWERS, _ON_FILES, is_accepted=False),
    "SK": IssueGroup(
        "sổ khối (khoi.xlsx): tiêu chí, chỉ tiêu, điểm, xếp hạng, khen thưởng",
        "2. Trang nào để làm gì",
    ),
    "SO": IssueGroup("con số trong một ô", _HOW_WORKBOOKS_ARE_READ),
    "TB": IssueGroup("trang, cột, hàng, ô của sổ Excel", _HOW_WORKBOOKS_ARE_READ),
    "TH": IssueGroup("thư gửi các đơn vị", _LETTERS, _ON_LETTERS, is_accepted=False),
    "TM": IssueGroup(
        "thư mục làm việc và các tệp trong đó", _HOW_WORKBOOKS_ARE_READ, _ON_WORKBOOKS
    ),
    "TV": IssueGroup("số liệu đơn vị nộp", "8. Sửa số liệu sau khi đơn vị đã nộp"),
    "VB": IssueGroup("văn bản còn thiếu gì trước khi ký, gửi", "Văn bản gửi đi", _ON_A_DOCUMENT),
    "XB": IssueGroup("bản PDF", "Các lệnh", _ON_FILES, is_accepted=False),
}
"""The groups by their letters, in the order of the alphabet."""
