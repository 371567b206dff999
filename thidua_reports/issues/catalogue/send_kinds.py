"""What can go wrong when letters are sent through a mail server (TH)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR = Severity.ERROR

NOT_SET_UP = IssueKind(
    "TH30",
    ERROR,
    "Chưa ghi {label}, nên chưa gửi được thư.",
    "Điền mục này ở trang Gửi thư của khoi.xlsx, hoặc gửi thư nháp bằng Outlook (lệnh: bỏ --send).",
)
BAD_SENDER = IssueKind(
    "TH31",
    ERROR,
    "Địa chỉ gửi “{text}” không dùng được: {why}.",
    "Ghi lại địa chỉ gửi, ví dụ ten@example.vn.",
)
NO_PASSWORD = IssueKind(
    "TH32",
    ERROR,
    "Không có mật khẩu của tài khoản “{account}”.",
    "Gõ mật khẩu khi được hỏi (lệnh: làm lại trong cửa sổ lệnh, hoặc đặt biến môi trường "
    "{variable}).",
)
ALREADY_SENDING = IssueKind(
    "TH33",
    ERROR,
    "Một lần chạy khác đang gửi thư của thư mục này, nên lần này chưa gửi gì.",
    "Chờ lần kia xong rồi làm lại.",
)
LOG_DAMAGED = IssueKind(
    "TH34",
    ERROR,
    "Nhật ký gửi thư hỏng ở dòng {line}, nên không rõ thư nào đã gửi; chưa gửi gì.",
    "Khôi phục tệp từ bản sao lưu. Không có bản sao thì hỏi các đơn vị đã nhận những thư nào, "
    "chuyển tệp đi nơi khác, rồi chỉ gửi đơn vị còn thiếu (lệnh: --member).",
)
FATE_UNKNOWN = IssueKind(
    "TH35",
    ERROR,
    "Việc gửi bị ngắt khi đang gửi thư loại này cho {name} ({address}), nên không rõ máy chủ đã "
    "nhận chưa; thư không được gửi lại.",
    "Hỏi đơn vị đã nhận hay chưa, rồi cho chương trình biết (lệnh: đã nhận thì thêm "
    "--assume-sent {code}, chưa nhận thì thêm --resend {code}).",
)
CANNOT_CONNECT = IssueKind(
    "TH36",
    ERROR,
    "Không kết nối được với máy chủ thư {host}, cổng {port} ({reason}).",
    "Kiểm tra mạng và các mục Máy chủ gửi thư, Cổng, Bảo mật ở trang Gửi thư (thường là 587 với "
    "STARTTLS, 465 với TLS), rồi làm lại; thư đã gửi không bị gửi lại.",
)
NOT_SECURE = IssueKind(
    "TH37",
    ERROR,
    "Máy chủ thư {host} không có kết nối bảo mật tin được ({reason}), nên chưa đăng nhập.",
    "Kiểm tra tên máy chủ, mục Cổng, Bảo mật ở trang Gửi thư (thường là 587 với STARTTLS, 465 với "
    "TLS); hỏi bộ phận công nghệ thông tin về chứng thư của máy chủ.",
)
LOGIN_REFUSED = IssueKind(
    "TH38",
    ERROR,
    "Máy chủ không nhận tài khoản “{account}” hoặc mật khẩu ({reason}).",
    "Kiểm tra mục Tài khoản ở trang Gửi thư, gõ lại mật khẩu (đang đặt biến {variable} thì "
    "sửa biến ấy); hộp thư có xác thực hai bước thì dùng mật khẩu ứng dụng.",
)
RECIPIENT_REFUSED = IssueKind(
    "TH39",
    ERROR,
    "Máy chủ không nhận thư gửi {name} ({address}): {reason}.",
    "Kiểm tra địa chỉ ở trang Thành viên rồi làm lại; thư đã đến nơi khác không bị gửi lại.",
)
LETTER_REFUSED = IssueKind(
    "TH40",
    ERROR,
    "Máy chủ không nhận thư này, gửi {name}: {reason}.",
    "Sửa theo lời máy chủ, hoặc chờ ít phút, rồi làm lại.",
)
LETTER_TOO_LARGE = IssueKind(
    "TH41",
    ERROR,
    "Thư nặng hơn mức máy chủ nhận ({reason}); thư chưa được gửi.",
    "Bớt tệp gửi kèm, thu nhỏ ảnh trong tệp, hoặc gửi bằng cách khác.",
)
CONNECTION_LOST = IssueKind(
    "TH42",
    ERROR,
    "Mất kết nối trước khi gửi thư này cho {name} ({reason}); thư chưa được gửi.",
    "Kiểm tra mạng rồi làm lại; thư đã gửi không bị gửi lại.",
)
TOO_MANY = IssueKind(
    "TH43",
    ERROR,
    "Sẽ gửi đến {count} địa chỉ, nhiều hơn mức {limit} của một lần; chưa gửi gì.",
    "Xem lại danh sách; đúng là cần gửi hết thì nâng mức của lần này (lệnh: thêm --limit {count}).",
)
EDITED_DRAFT = IssueKind(
    "TH44",
    ERROR,
    "Thư nháp này đã có người sửa; chương trình chỉ gửi lời do nó lập, nên chưa gửi thư này.",
    "Gửi bản đã sửa bằng Outlook; hoặc sửa lời thư ở trang Thư, xóa thư nháp này, rồi làm lại.",
)
NOT_TO_ALL = IssueKind(
    "TH45",
    ERROR,
    "Thư chung chưa được gửi, vì chưa gửi được đến: {names}.",
    "Ghi đúng địa chỉ của các đơn vị ấy, hoặc chỉ chọn đơn vị cần gửi (lệnh: --member).",
)
LOG_UNWRITABLE = IssueKind(
    "TH46",
    ERROR,
    "Không ghi được nhật ký gửi thư vào thư mục làm việc ({reason}), nên không gửi: thiếu nhật ký "
    "thì không biết thư nào đã gửi.",
    "Đóng tệp ấy nếu đang mở, kiểm tra đĩa còn chỗ; thư mục chỉ đọc hoặc ở ổ mạng thì chép cả thư "
    "mục về máy, rồi làm lại từ đó.",
)
NOT_IN_DOUBT = IssueKind(
    "TH47",
    Severity.WARNING,
    "Không có thư nào loại “{kind}” gửi {name} còn chưa rõ đã đến chưa, nên không có gì "
    "thay đổi (lệnh: {option}).",
    "Gửi như thường (lệnh: bỏ {option} {code}; cần gửi thêm lần nữa thư đã gửi thì thêm --again).",
)
LOGIN_LATER = IssueKind(
    "TH48",
    ERROR,
    "Máy chủ thư {host} chưa cho đăng nhập lúc này ({reason}); chưa rõ mật khẩu đúng hay sai.",
    "Chờ ít phút rồi làm lại; mật khẩu đã cất vẫn còn.",
)
KEYRING_FAILED = IssueKind(
    "TH49",
    Severity.WARNING,
    "Kho mật khẩu của máy không dùng được ({reason}).",
    "Mở khóa kho mật khẩu rồi làm lại; không mở được thì gõ mật khẩu khi được hỏi (lệnh: hoặc đặt "
    "biến môi trường {variable}).",
)
OPEN_DRAFT = IssueKind(
    "TH50",
    ERROR,
    "Thư nháp này đang mở ở chương trình khác, nên không rõ đã có ai sửa chưa; chưa gửi thư này.",
    "Đóng thư nháp ấy rồi làm lại.",
)
