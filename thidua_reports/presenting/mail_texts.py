"""The usual wording of letters to the members: plain text with fields in square brackets."""

from collections.abc import Sequence

from thidua_reports.domain.mail import MailKind
from thidua_reports.domain.period import Period
from thidua_reports.language.vietnamese import as_list

CALLED = {kind: kind.value for kind in MailKind} | {MailKind.ANSWER: "phản hồi"}
"""What a kind of letter is called in messages; its value stays as it is in files and logs."""
USUAL_SUBJECTS = {
    MailKind.MEETING: "Tài liệu hội nghị, dự thảo để góp ý, [kỳ] - [khối]",
    MailKind.REMINDER: "Đề nghị gửi, hoàn thiện sổ thi đua [kỳ] - [đơn vị], [khối]",
    MailKind.ANSWER: "Phản hồi về sổ thi đua [kỳ] - [đơn vị], [khối]",
    MailKind.FORM: "Biểu mẫu thi đua [kỳ] - [đơn vị], [khối]",
    MailKind.RESULT: "Kết quả, văn bản chính thức [kỳ] - [khối]",
}
"""What is wanted stands first: a list of letters shows the first words only."""
_GREETING, _CLOSING = ("Kính gửi: [đơn vị]", ""), ("", "Trân trọng cảm ơn.", "", "[người gửi]")
_DEADLINE = "Hạn nộp: ngày [hạn nộp]."
_IF_LATE = "Nếu đã quá hạn, đề nghị đơn vị gửi ngay."
"""True whenever the letter is read: a draft is the same on whatever day it is made."""
_BODIES = {
    MailKind.MEETING: (
        "[đơn vị gửi] gửi các đơn vị tài liệu phục vụ [hội nghị], gồm:",
        "[tệp đính kèm]",
        "",
        "Kính mời đại diện các đơn vị dự hội nghị: [thời gian họp].",
        "Địa điểm: [địa điểm họp].",
        "",
        "Đề nghị các đơn vị nghiên cứu, đối chiếu số liệu của đơn vị mình và góp ý vào dự thảo. Ý "
        "kiến góp ý xin gửi về Khối bằng cách trả lời thư này, trước ngày họp.",
    ),
    MailKind.REMINDER: (
        "[tình trạng]",
        "",
        "[danh sách lỗi]",
        "",
        "Đề nghị đơn vị hoàn thiện và gửi sổ về Khối bằng cách trả lời thư này.",
        f"{_DEADLINE} {_IF_LATE}",
    ),
    MailKind.ANSWER: (
        "[khối] gửi đơn vị phản hồi về sổ thi đua [kỳ], gồm:",
        "[tệp đính kèm]",
        "",
        "[tình trạng]",
    ),
    MailKind.FORM: (
        "[khối] gửi đơn vị biểu mẫu [kỳ] đã điền sẵn các nội dung chung:",
        "[tệp đính kèm]",
        "",
        "Đề nghị đơn vị điền theo trang Việc cần làm của sổ, giữ nguyên tên trang, tên cột, rồi "
        "gửi về Khối bằng cách trả lời thư này.",
        _DEADLINE,
    ),
    MailKind.RESULT: (
        "[đơn vị gửi] gửi các đơn vị văn bản chính thức [kỳ] của [khối], gồm:",
        "[tệp đính kèm]",
        "",
        "Đề nghị các đơn vị thông báo trong đơn vị và lưu theo quy định. Nếu có ý kiến, xin trả "
        "lời thư này.",
    ),
}
USUAL_BODIES = {kind: "\n".join((*_GREETING, *lines, *_CLOSING)) for kind, lines in _BODIES.items()}
"""A line whose field has no value is left out."""
PERIODS = {
    Period.PLEDGE: "kỳ đăng ký giao ước năm {year}",
    Period.HALF_YEAR: "6 tháng đầu năm {year}",
    Period.YEAR: "năm {year}",
}
ALL_MEMBERS = "Các đơn vị thành viên {bloc}"
NOTHING_CAME = (
    "Đến nay, {bloc} chưa nhận được sổ thi đua {period} của đơn vị, nên chưa tổng hợp được đầy "
    "đủ kết quả của Khối."
)
FORM_AGAIN = "Biểu mẫu của đơn vị gửi kèm thư này."
RECEIVED_UNSEEN = (
    "{bloc} đã ghi nhận sổ thi đua {period} của đơn vị ngày {day}, nhưng hiện không có tệp dùng "
    "được để tổng hợp. Mong đơn vị gửi lại sổ ấy."
)
CANNOT_BE_USED = (
    "{bloc} đã nhận được tệp của đơn vị nhưng chưa sử dụng được làm sổ thi đua {period}, cụ thể:"
)
FAULTY = (
    "{bloc} đã nhận được sổ thi đua {period} của đơn vị. Qua kiểm tra còn {count} chỗ cần sửa "
    "để số liệu được tổng hợp đúng:"
)
ASKED_BACK = (
    "{bloc} đã nhận được sổ thi đua {period} của đơn vị. Qua kiểm tra có {count} con số cần đơn vị "
    "xác nhận: sai thì sửa rồi gửi lại sổ, đúng thì trả lời Khối:"
)
ALSO_ASKED_BACK = (
    "Ngoài ra có {count} con số cần đơn vị xác nhận: sai thì sửa rồi gửi lại sổ, đúng thì trả lời "
    "Khối:"
)
TO_CORRECT = (
    "Đề nghị đơn vị kiểm tra các chỗ nêu trong phản hồi, sửa (nếu có) và gửi lại sổ bằng cách trả "
    "lời thư này.{marked}"
)
IS_MARKED = " Trong sổ kèm theo, chỗ cần xem lại có nhận xét ngay tại ô."
TO_CORRECT_BY = f"Hạn nộp: ngày {{day}}. {_IF_LATE}"
TO_CORRECT_SOON = "Hạn nộp (ngày {day}) đã qua; đề nghị đơn vị gửi lại sớm."
ALSO_TO_CHECK = "Ngoài ra, đề nghị kiểm tra lại những chỗ được đọc theo cách hiểu sau đây:"
NOTHING_TO_CORRECT = (
    "Sổ của đơn vị không có chỗ nào phải sửa; đơn vị không phải gửi lại sổ. Nếu có ý kiến về phản "
    "hồi này, đề nghị đơn vị trả lời thư này."
)
MOST_FAULTS = 30
"""So many are listed in a letter; the others are counted."""
MORE_FAULTS = "- và {count} chỗ khác; Khối sẽ gửi tiếp sau khi đơn vị sửa các chỗ trên."
FAULT, FAULT_WITHOUT_PLACE = "- {where}: {what}", "- {what}"
IN_FILE, SHEET, CELL = "tệp “{file}”", "trang {sheet}", "ô {cell}"
"""The file is named where a member sent several."""
FILE = "- {title} ({name})"
IN_COLUMN = "cột {heading} ở trang {sheet} của khoi.xlsx"
ON_SHEET = "mục {label} ở trang {sheet} của khoi.xlsx"
"""Where a value that a letter lacks is entered."""
FORM, LEAFLET, NOTE = "Biểu mẫu", "Phiếu hướng dẫn điền sổ", "Phản hồi của Khối"
COMMENTED, WITH_OUR_SHEET = (
    "Sổ của đơn vị, có nhận xét tại ô",
    "Sổ của đơn vị, có thêm trang của Khối",
)


def listed_files(files: Sequence[tuple[str, str]]) -> str:
    """Return a line for each attached file; each is its title, "" if it has none, and its name."""
    lines = [FILE.format(title=title, name=name) if title else f"- {name}" for title, name in files]
    return "\n".join(as_list(lines))
