"""What comes as a member's workbook and is none, or none that can be read (TM)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, NOTE = Severity.ERROR, Severity.NOTE

BINARY_WORKBOOK = IssueKind(
    "TM61",
    ERROR,
    "Sổ được lưu theo kiểu Excel nhị phân (.xlsb) nên không đọc được.",
    "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chép bản ấy vào thay; "
    "không mở được thì xin đơn vị lưu lại và gửi kiểu ấy.",
)
WEB_PAGE = IssueKind(
    "TM62",
    ERROR,
    "Đây là trang web (HTML) mang tên sổ Excel, thường do một phần mềm xuất ra, nên không đọc "
    "được.",
    "Xin đơn vị gửi biểu mẫu của khối đã điền, kiểu Excel Workbook (.xlsx). Trang web lưu từ chính "
    "biểu mẫu thì mở bằng Excel, chọn Lưu thành (Save As) kiểu ấy rồi chép bản ấy vào thay.",
)
XML_WORKBOOK = IssueKind(
    "TM63",
    ERROR,
    "Sổ được lưu theo kiểu XML (XML Spreadsheet 2003 hoặc .fods) nên không đọc được.",
    "Mở bằng Excel hoặc LibreOffice, lưu lại thành kiểu Excel Workbook (.xlsx) rồi chép bản ấy vào "
    "thay; không phải biểu mẫu của khối thì xin đơn vị gửi biểu mẫu đã điền.",
)
PLAIN_TEXT = IssueKind(
    "TM64",
    ERROR,
    "Đây là tệp chữ (CSV, văn bản thuần) mang tên sổ Excel nên không đọc được.",
    "Xin đơn vị gửi biểu mẫu của khối đã điền, kiểu Excel Workbook (.xlsx); tệp chữ chỉ giữ được "
    "một trang và mất kiểu của con số.",
)
PDF_DOCUMENT = IssueKind(
    "TM65",
    ERROR,
    "Đây là tệp PDF mang tên sổ Excel nên không đọc được.",
    "Xin đơn vị gửi chính sổ Excel đã điền (biểu mẫu của khối), không gửi bản in hay bản quét; bản "
    f"PDF thì chuyển ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}.",
)
WORD_DOCUMENT = IssueKind(
    "TM66",
    ERROR,
    "Đây là văn bản Word (hoặc Writer) mang tên sổ Excel nên không đọc được.",
    "Xin đơn vị gửi sổ Excel đã điền (biểu mẫu của khối); văn bản thì chuyển ra khỏi thư mục "
    f"thanh_vien {verbs.PUT_AWAY}.",
)
ARCHIVE = IssueKind(
    "TM67",
    ERROR,
    "Đây là tệp nén mang tên sổ Excel; sổ có thể còn nằm bên trong.",
    "Giải nén, chép sổ bên trong vào thư mục thanh_vien rồi xóa tệp này; bên trong không có sổ thì "
    "xin đơn vị gửi biểu mẫu đã điền.",
)
SHORTCUT_FILE = IssueKind(
    "TM68",
    ERROR,
    "Đây chỉ là lối tắt đến một tệp ở nơi khác, không phải chính sổ ấy.",
    "Chép chính tệp sổ ấy vào thư mục thanh_vien rồi xóa lối tắt; không có tệp ấy thì xin đơn vị "
    "gửi lại.",
)
NO_WORKBOOK = IssueKind(
    "TM75",
    ERROR,
    "Tệp này không phải là sổ mà {what}.",
    "Xin đơn vị gửi sổ Excel đã điền (biểu mẫu của khối); tệp này thì chuyển ra khỏi thư mục "
    f"thanh_vien {verbs.PUT_AWAY}.",
)
NOT_HER_WORKBOOK = IssueKind(
    "TM76",
    ERROR,
    "Tệp này không phải là sổ kiểu Excel Workbook (.xlsx) mà {what}.",
    "Sổ Excel lưu kiểu khác thì mở bằng Excel, lưu lại thành kiểu Excel Workbook (.xlsx); chép "
    "nhầm tệp thì chép đúng sổ vào thay.",
)
NO_FORM = IssueKind(
    "TM69",
    ERROR,
    "Sổ này không có trang nào của biểu mẫu, cũng không ghi của đơn vị nào, nên không dùng được.",
    "Xin đơn vị gửi số liệu trong biểu mẫu của khối "
    f"{verbs.FORMS}; sổ không phải để nộp thì chuyển ra khỏi thư mục thanh_vien "
    f"{verbs.PUT_AWAY}.",
)
TOOK_TOO_MUCH = IssueKind(
    "TM71",
    ERROR,
    "Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng; các tệp khác vẫn được đọc.",
    "Mở bằng Excel, xóa các trang thừa, các hàng và cột trống đã định dạng ở xa, lưu thành kiểu "
    "Excel Workbook (.xlsx) rồi làm lại; vẫn vậy thì chép số liệu sang biểu mẫu mới.",
)
TOO_HEAVY = IssueKind(
    "TM72",
    ERROR,
    "Tệp nặng {size} MB, quá lớn để là một sổ nên không được mở.",
    "Xóa ảnh, các trang thừa, các hàng và cột trống đã định dạng ở xa, rồi lưu lại; không phải sổ "
    f"để nộp thì chuyển ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}.",
)
ODD_NAME = IssueKind(
    "TM73",
    NOTE,
    "Tên tệp có ký tự không in được (mỗi ký tự ấy ghi bằng dấu � và mã số); nội dung vẫn được xét "
    "như mọi tệp khác.",
    "Nên đổi lại tên tệp, nhất là trước khi giải nén, sao chép sang máy khác.",
)
NAMES_NO_UNIT = IssueKind(
    "TM74",
    ERROR,
    "Sổ chưa ghi là của đơn vị nào nên chưa dùng được.",
    "Ghi mã đơn vị ở trang Đơn vị của sổ này, hoặc xin đơn vị điền lại vào biểu mẫu đã gửi.",
)
