"""What can be wrong with a workspace and the files in it (TM)."""

from thidua_reports.issues import fragments, verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_WORKSPACE = IssueKind(
    "TM01",
    ERROR,
    "Không có thư mục “{folder}”.",
    "Kiểm tra lại đường dẫn của thư mục chứa khoi.xlsx.",
)
NO_BLOC_WORKBOOK = IssueKind(
    "TM02",
    ERROR,
    "Thư mục “{folder}” không có tệp khoi.xlsx.",
    "Chép sổ khối vào thư mục này và đặt tên khoi.xlsx.{hint}",
)
NO_MEMBER_WORKBOOKS = IssueKind(
    "TM03",
    ERROR,
    "Thư mục thanh_vien chưa có sổ nào của thành viên.",
    "Chép các sổ Excel đã nhận của thành viên vào thư mục thanh_vien.",
)
NOT_SUBMITTED = IssueKind(
    "TM04",
    ERROR,
    "Chưa có sổ của {member}{unread}.",
    "Đôn đốc đơn vị gửi sổ rồi chép vào thư mục thanh_vien. Nếu khối quyết định không chờ nữa: ở "
    "khoi.xlsx, ghi đơn vị, lý do vào trang Không xếp loại và đánh x ở cột Không nộp{points}.",
)
SENDS_NOTHING_BUT_SENT = IssueKind(
    "TM60",
    ERROR,
    "Trang này ghi {member} không nộp sổ, nhưng thư mục thanh_vien có sổ của đơn vị.",
    "Xóa dấu x ở cột Không nộp (không xếp loại nữa thì xóa cả hàng); hoặc, nếu không dùng sổ ấy, "
    f"chuyển sổ ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}.",
)
UNKNOWN_MEMBER = IssueKind(
    "TM05",
    ERROR,
    "Không có đơn vị “{code}” ({name}) trong danh sách thành viên của Khối.",
    "Sửa mã đơn vị ở sổ này hoặc thêm đơn vị vào trang Thành viên của khoi.xlsx; sổ không phải của "
    f"Khối thì chuyển ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}.{{hint}}",
)
DIFFERENT_AT = "Khác ở: "
"""What comes before the list of what differs, which is the end of a message."""
TWO_WORKBOOKS = IssueKind(
    "TM06",
    ERROR,
    "{member} có hai sổ khác nhau: “{first}” và “{second}”; cả hai chưa được dùng. "
    f"{DIFFERENT_AT}{{differences}}.",
    f"Bấm {verbs.USE_ONE}, hoặc chuyển sổ kia ra khỏi thư mục thanh_vien. Sổ mới sửa "
    "theo phản hồi của khối thì dùng sổ ấy; chưa rõ thì hỏi đơn vị.",
)
SAME_WORKBOOK_TWICE = IssueKind(
    "TM07",
    NOTE,
    "Số liệu, lời văn của sổ này như ở “{first}” nên sổ ấy được dùng, sổ này được bỏ qua; chú "
    "thích ở ô và định dạng không được so.",
    f"Hai bản của một đơn vị thì không cần làm gì, hoặc cất một bản {verbs.PUT_AWAY}. Nếu tệp này "
    "do đơn vị khác gửi thì xin đơn vị đó gửi sổ của chính mình.",
)
COPY_NAMED_FOR_ANOTHER = IssueKind(
    "TM77",
    WARNING,
    "Tên tệp này là của {named}, nhưng bên trong giống hệt sổ “{first}” của {member} nên tệp này "
    "được bỏ qua.",
    f"Chuyển tệp này ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}; nếu {{named}} gửi nó thì xin "
    "{named} gửi sổ của chính mình.",
)
FILE_NAMED_FOR_ANOTHER = IssueKind(
    "TM78",
    WARNING,
    "Tên tệp “{file}” là của {named}, nhưng bên trong là sổ của {member}; {use}.",
    "Hỏi lại người gửi: đúng là số liệu của {member} thì đổi tên tệp cho khớp; không phải thì "
    f"chuyển tệp ra khỏi thư mục thanh_vien {verbs.PUT_AWAY} và xin {{named}} gửi sổ của chính "
    "mình.",
)
NAME_DIFFERS_FROM_CODE = IssueKind(
    "TM08",
    WARNING,
    "Mã “{code}” là của {expected}, nhưng sổ ghi tên đơn vị “{name}”.",
    "Xác định sổ này của đơn vị nào rồi sửa mã hoặc tên ở trang Đơn vị, hoặc xin đơn vị ấy điền "
    "lại vào đúng biểu mẫu của mình.",
)
EMPTY_FILE = IssueKind(
    "TM09", ERROR, "Tệp rỗng (0 byte).", "Tải lại tệp đính kèm từ thư của đơn vị."
)
NOT_A_WORKBOOK = IssueKind(
    "TM10",
    ERROR,
    "Không mở được như một sổ .xlsx, .xls hoặc .ods ({why}).",
    "Mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chép lại; Excel "
    "cũng không mở được thì tải lại tệp từ thư của đơn vị hoặc xin gửi lại.",
)
PASSWORD = IssueKind(
    "TM11",
    ERROR,
    "Tệp có mật khẩu nên không đọc được.",
    "Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu mở tệp và bảo vệ cấu trúc sổ (Protect Workbook), "
    "lưu lại rồi chép lại.",
)
TOO_MUCH = IssueKind(
    "TM70",
    ERROR,
    "Sổ chứa quá nhiều ô, hàng hoặc kiểu định dạng để đọc được.",
    "Xóa các trang thừa, xóa các hàng và cột trống đã định dạng ở cuối mỗi trang rồi lưu lại; nếu "
    "vẫn còn báo thì chép số liệu sang một sổ mẫu mới.",
)
WRONG_PERIOD = IssueKind(
    "TM13",
    ERROR,
    "Sổ này của kỳ “{found}”, trong khi Khối đang làm kỳ “{expected}”; số liệu chưa được dùng.",
    f"Chuyển tệp này ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}, sổ nộp muộn của kỳ “{{found}}” "
    "thì chép vào thư mục của kỳ ấy trước; rồi xin đơn vị gửi sổ của kỳ “{expected}”.",
)
NOT_EXCEL_FILE = IssueKind(
    "TM14",
    WARNING,
    "Tệp không có đuôi .xlsx, .xls hoặc .ods nên không được đọc.",
    "Sổ lưu kiểu .csv, .fods thì mở bằng Excel, lưu thành kiểu Excel Workbook (.xlsx). Văn bản, "
    f"ảnh thì chuyển ra khỏi thanh_vien {verbs.PUT_AWAY}; số liệu chỉ có trong đó thì xin đơn vị "
    "gửi sổ Excel.",
)
NO_SHIPPED_TEMPLATES = IssueKind(
    "TM15",
    ERROR,
    "Không tìm thấy mẫu Word này.",
    "Cài lại chương trình, hoặc chép mẫu vào thư mục templates của khối.",
)
FILE_LOCKED = IssueKind(
    "TM17",
    ERROR,
    "Không đọc được tệp này: tệp đang bị khóa hoặc không có quyền đọc.",
    "Đóng tệp trong Excel hoặc Word, chờ đồng bộ xong, rồi làm lại.",
)
NOT_ON_THIS_MACHINE = IssueKind(
    "TM39",
    ERROR,
    "Tệp này chỉ có trên OneDrive (hình đám mây), chưa có trên máy và lúc này không tải về được.",
    "Nối mạng, bấm chuột phải vào tệp, chọn “Luôn giữ trên thiết bị này” (Always keep on this "
    "device), chờ tải xong rồi làm lại.",
)
PATH_TOO_LONG = IssueKind(
    "TM40",
    ERROR,
    "Đường dẫn dài {length} ký tự, quá mức máy này đọc được: {path}.",
    fragments.SHORTER_PATH,
)
FOLDER_LOCKED = IssueKind(
    "TM38",
    ERROR,
    "Không xem được trong thư mục này có gì: không có quyền đọc.",
    "Xin quyền đọc thư mục, hoặc chép cả thư mục của khối sang nơi đọc được, rồi làm lại.",
)
NO_TEMPLATES_FOLDER = IssueKind(
    "TM18",
    ERROR,
    "Không có thư mục mẫu “{folder}”.",
    "Kiểm tra lại đường dẫn của thư mục mẫu (lệnh: sau --templates; bỏ --templates thì dùng "
    "mẫu có sẵn).",
)
FILE_FOR_WORKSPACE = IssueKind(
    "TM19",
    ERROR,
    "Đây là một tệp, trong khi ở đây cần thư mục chứa khoi.xlsx.",
    "Chọn thư mục {folder}.",
)
UNKNOWN_TEMPLATE = IssueKind(
    "TM20",
    WARNING,
    "Mẫu này không được dùng vì chương trình không có mẫu tên “{name}”.",
    "Đặt lại đúng tên tệp mẫu, hoặc chuyển tệp ra khỏi thư mục mẫu.{hint}",
)
CODE_AND_NAME_DISAGREE = IssueKind(
    "TM21",
    ERROR,
    "Mã “{code}” là của {expected}, nhưng tên ghi trong sổ là của {named}; sổ này chưa được dùng.",
    "Xác định sổ này của đơn vị nào rồi sửa mã hoặc tên ở trang Đơn vị, hoặc xin đơn vị ấy điền "
    "lại vào đúng biểu mẫu của mình.",
)
PERIOD_MISSING = IssueKind(
    "TM22",
    ERROR,
    "Sổ chưa ghi rõ kỳ và năm, nên số liệu chưa được dùng.",
    "Điền mục Kỳ là “{period}”, mục Năm là {year} nếu đúng là sổ của kỳ này.",
)
TOO_MANY_CELLS = IssueKind(
    "TM23",
    ERROR,
    "Sổ có {count} ô trên các trang, quá nhiều để đọc.",
    "Xóa các trang thừa, xóa các hàng và cột trống đã định dạng ở xa, rồi lưu lại.",
)
FORM_MARKS_DISAGREE = IssueKind(
    "TM24",
    ERROR,
    "Hai dấu nhận dạng của biểu mẫu khác nhau: “{inside}” và “{outside}”; sổ này chưa được dùng.",
    "Sổ có thể được ghép từ hai tệp. Xin đơn vị điền lại vào đúng biểu mẫu đã gửi.",
)
FORM_OF_ANOTHER_BLOC = IssueKind(
    "TM25",
    ERROR,
    "Biểu mẫu này của khối “{found}”, không phải của khối “{expected}”; sổ này chưa được dùng.",
    f"Chuyển tệp này sang thư mục của khối ấy, hoặc cất {verbs.PUT_AWAY}, và xin đơn vị điền đúng "
    "biểu mẫu của khối mình; nếu khoi.xlsx mới đổi ký hiệu khối thì đặt lại như cũ, hoặc "
    "lập lại biểu mẫu.",
)
OLD_FORM = IssueKind(
    "TM26",
    WARNING,
    "Biểu mẫu này lập theo bản cũ (bản {found}, nay là bản {current}); số liệu vẫn đọc theo tên "
    "cột.",
    f"Đối chiếu số liệu của đơn vị này; lần sau gửi biểu mẫu mới lập {verbs.FORMS}.",
)
NEWER_FORM = IssueKind(
    "TM27",
    ERROR,
    "Biểu mẫu này lập bằng bản mới hơn của chương trình (bản {found}, máy này đọc được đến bản "
    "{current}); sổ này chưa được dùng.",
    "Cài bản mới của chương trình trên máy này rồi làm lại.",
)
FORM_SAYS_OTHERWISE = IssueKind(
    "TM28",
    ERROR,
    "Biểu mẫu được lập cho {made}, nhưng trang Đơn vị ghi {said}; sổ này chưa được dùng.",
    "Xin đơn vị điền vào đúng biểu mẫu đã gửi cho mình, không sửa các mục đã điền sẵn.",
)
TOO_LARGE = IssueKind(
    "TM29",
    ERROR,
    "Tệp mở ra tới {size} MB, quá lớn để đọc.",
    "Xóa ảnh, các trang thừa, các hàng và cột trống đã định dạng ở xa, rồi lưu lại.",
)
BLOC_WORKBOOK_NOT_XLSX = IssueKind(
    "TM30",
    ERROR,
    "Sổ khối mang tên khoi.xlsx nhưng được lưu theo kiểu khác, có thể đọc thiếu công thức chấm.",
    "Mở bằng Excel, lưu lại thành kiểu Excel Workbook (.xlsx).",
)
COPY_ELSEWHERE = IssueKind(
    "TM31",
    ERROR,
    "“{copy}” là một bản khác của sổ này, không được đọc vì không nằm ngay trong thanh_vien. "
    f"{DIFFERENT_AT}{{differences}}.",
    "Xác định bản nào đúng: để bản ấy ngay trong thư mục thanh_vien, chuyển bản kia ra khỏi thư "
    f"mục của khối {verbs.PUT_AWAY}.",
)
WORKBOOK_ELSEWHERE = IssueKind(
    "TM32",
    ERROR,
    "Đây là sổ của {member}, nhưng không nằm ngay trong thư mục thanh_vien nên chưa được dùng.",
    "Chuyển tệp này vào ngay trong thư mục thanh_vien, không để trong thư mục con; không dùng đến "
    f"thì chuyển ra khỏi thư mục của khối {verbs.PUT_AWAY}.",
)
FOLDER_NOT_READ = IssueKind(
    "TM33",
    WARNING,
    "Thư mục con không được đọc; trong đó có {count} tệp ({looked} sổ đã mở ra xem của ai).",
    "Sổ nào phải dùng thì chuyển ra ngay trong thư mục thanh_vien; còn lại thì chuyển thư mục con "
    f"này ra khỏi thanh_vien {verbs.PUT_AWAY}.",
)
UNFINISHED_DOWNLOAD = IssueKind(
    "TM34",
    WARNING,
    "Tệp này chưa tải xong về máy nên không đọc được.",
    "Tải lại cho xong (hoặc chờ đồng bộ xong) rồi làm lại; nếu không cần thì xóa tệp này.",
)
SHORTCUT = IssueKind(
    "TM35",
    WARNING,
    "Đây chỉ là lối tắt hoặc liên kết đến một tệp ở nơi khác nên không được đọc.",
    "Nếu là sổ của thành viên, chép chính tệp sổ ấy vào thư mục thanh_vien rồi xóa lối tắt.",
)
PACKED = IssueKind(
    "TM36",
    WARNING,
    "Tệp nén hoặc thư không được đọc; sổ có thể còn nằm bên trong.",
    "Giải nén, hoặc mở thư và lưu tệp đính kèm; chép sổ vào thư mục thanh_vien rồi xóa tệp này.",
)
HIDDEN_WORKBOOK = IssueKind(
    "TM37",
    WARNING,
    "Tệp ẩn (tên bắt đầu bằng dấu chấm) nên không được đọc.",
    "Nếu là sổ của thành viên, đổi tên bỏ dấu chấm ở đầu; nếu không thì xóa.",
)
