"""What is told of the file that is given to be checked as a Word template (MW)."""

from thidua_reports.issues.issue import IssueKind, Severity

NOTHING_THERE = IssueKind(
    "MW49",
    Severity.ERROR,
    "Không có tệp hoặc thư mục “{what}”.",
    "Ghi đúng đường dẫn của tệp mẫu (.docx), hoặc của thư mục chứa khoi.xlsx.",
)
COMPARED_AS = IssueKind(
    "MW50",
    Severity.NOTE,
    "Tệp không mang tên của mẫu nào nên không được dùng để lập văn bản; ở đây được kiểm tra như "
    "mẫu {name}.",
    "Muốn dùng thì đổi tên tệp thành {name}, đặt vào thư mục templates; nếu là mẫu khác thì đặt "
    "đúng tên của mẫu ấy (lệnh: hoặc thêm --as TÊN_MẪU).",
)
NO_COPY = IssueKind(
    "MW51",
    Severity.NOTE,
    "Tệp không mở được nên không có bản góp ý.",
    "Chữa lỗi nêu trên rồi kiểm tra lại.",
)
