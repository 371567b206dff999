"""What can be wrong with a new workspace and the list of members it is made from (BD)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_MEMBER_LIST = IssueKind(
    "BD01",
    ERROR,
    "Không có tệp danh sách “{name}”.",
    "Kiểm tra lại đường dẫn của danh sách (lệnh: sau --members).",
)
LIST_ENCODING = IssueKind(
    "BD02",
    ERROR,
    "Không đọc được chữ của danh sách: tệp không được lưu theo bảng mã Unicode.",
    "Mở tệp, lưu lại theo bảng mã UTF-8 (Excel: kiểu CSV UTF-8), hoặc dùng tệp .xlsx.",
)
EMPTY_LIST = IssueKind(
    "BD03",
    ERROR,
    "Danh sách không có đơn vị nào.",
    "Ghi mỗi đơn vị một dòng: tên đơn vị, hoặc mã đơn vị; tên đơn vị; tên gọi tắt.",
)
LISTED_WITHOUT_NAME = IssueKind(
    "BD04",
    ERROR,
    "Dòng có mã “{code}” nhưng không có tên đơn vị.",
    "Ghi tên đơn vị sau mã, cách bằng dấu chấm phẩy.",
)
LISTED_CODE_TWICE = IssueKind(
    "BD05",
    ERROR,
    "Mã “{code}” đã có ở {first}.",
    "Đặt cho mỗi đơn vị một mã riêng, hoặc xóa dòng thừa.",
)
LISTED_NAME_TWICE = IssueKind(
    "BD06",
    ERROR,
    "Tên “{name}” đã có ở {first}.",
    "Xóa dòng thừa, hoặc ghi tên đầy đủ để phân biệt hai đơn vị.",
)
CODE_OF_AN_EXAMPLE = IssueKind(
    "BD07",
    ERROR,
    "Mã “{code}” bắt đầu như một hàng ví dụ, mà hàng ví dụ thì không được đọc.",
    "Đặt mã khác cho đơn vị.",
)
UNHANDY_CODE = IssueKind(
    "BD08",
    WARNING,
    "Mã “{code}” có dấu cách, chữ có dấu, hoặc dài quá {most} ký tự.",
    "Nên đặt mã ngắn, không dấu, không dấu cách, chẳng hạn {proposed}.",
)
MANY_MEMBERS = IssueKind(
    "BD09",
    WARNING,
    "Danh sách có {count} đơn vị, nhiều hơn một khối thường có.",
    "Kiểm tra xem danh sách có gồm cả đơn vị của khối khác không.",
)
PARTED_BY_COMMA = IssueKind(
    "BD10",
    ERROR,
    "“{line}” có vẻ là mã và tên cách nhau bằng dấu phẩy, mà dấu phẩy có thể thuộc tên đơn vị.",
    "Dùng dấu chấm phẩy giữa mã và tên.",
)
LISTED_PART_TOO_MANY = IssueKind(
    "BD11",
    ERROR,
    "Dòng có {count} phần, trong khi mỗi dòng chỉ gồm mã, tên và tên gọi tắt.",
    "Bỏ dấu chấm phẩy thừa; tên gọi khác thì điền ở trang Thành viên sau khi lập sổ.",
)
NOT_A_PERIOD = IssueKind(
    "BD12",
    ERROR,
    "Không có kỳ “{text}”.",
    "Chọn một trong ba kỳ: giao ước, 6 tháng, năm (lệnh: sau --period ghi giao-uoc, 6-thang "
    "hoặc nam).{hint}",
)
NOT_A_YEAR = IssueKind(
    "BD13",
    ERROR,
    "“{text}” không phải là năm.",
    "Ghi một năm từ {least} đến {most} (lệnh: sau --year).",
)
EXISTING_FILE_KEPT = IssueKind(
    "BD14",
    WARNING,
    "Tệp này đã có từ trước, khác với tệp mới, nên được giữ nguyên.",
    "Nếu muốn có tệp mới, đổi tên hoặc chuyển tệp cũ đi nơi khác rồi làm lại.",
)
NOT_TAKEN = IssueKind(
    "BD15",
    NOTE,
    "Không lấy sang khối mới: {what}.",
    "Điền ở khoi.xlsx của khối mới theo đơn vị và quyết định của khối mới, nếu cần.",
)
LISTED_LINE_PASSED_OVER = IssueKind(
    "BD16",
    NOTE,
    "Bỏ qua “{line}” ({why}), không lấy làm đơn vị.",
    "Nếu đây là một đơn vị, thêm đơn vị vào trang Thành viên của khoi.xlsx.",
)
LISTED_LETTERS_LOST = IssueKind(
    "BD17",
    ERROR,
    "“{line}” có dấu hỏi thay cho chữ có dấu: chữ đã mất khi tệp được lưu theo bảng mã ANSI.",
    "Chép lại danh sách từ bản gốc, khi lưu chọn bảng mã UTF-8 (Notepad: ô Encoding, chọn UTF-8), "
    "hoặc dùng tệp .xlsx.",
)
LISTED_IN_OLD_SCRIPT = IssueKind(
    "BD18",
    WARNING,
    "“{line}” có vẻ không phải chữ Unicode mà là {encoding}.",
    "Chuyển danh sách sang Unicode (ví dụ bằng UniKey), xóa khoi.xlsx vừa lập rồi làm lại; hoặc "
    "sửa tên ở trang Thành viên.",
)
