"""What the working page says where something is refused, kept, waited for or out of reach."""

from collections.abc import Sequence

from thidua_reports.language.vietnamese import joined

OPENED = "Trang làm việc đã mở trong trình duyệt. Đóng trang thì chương trình tự tắt."
NOT_OPENED = (
    "Máy chưa mở được trình duyệt. Mở Edge hoặc Chrome rồi dán địa chỉ dưới đây vào ô địa chỉ."
)
ADDRESS = "Không thấy trang thì dán địa chỉ này vào trình duyệt (dùng được một lần): {address}"
OPEN_ALREADY = "Chương trình đang mở sẵn: trang làm việc được mở lại, không mở thêm bản thứ hai."
NO_ANSWER = (
    "Chương trình đang mở sẵn nhưng không trả lời. Đóng các trang làm việc đang mở, chờ một phút "
    "rồi mở lại; vẫn không được thì khởi động lại máy."
)
NO_SERVER = (
    "Máy không cho mở trang làm việc ({reason}). Khởi động lại máy; vẫn thế thì nhờ người quản trị "
    "xem phần mềm bảo vệ có chặn chương trình không."
)
NOTHING_KEPT = (
    "Không ghi được vào thư mục riêng của chương trình ({folder}): lần sau phải chọn lại thư mục "
    "của các khối, và đừng mở chương trình hai lần cùng lúc."
)
FINISHING = "Chương trình sắp tắt, đang hoàn tất: {titles}. Kết quả được báo khi mở lại."
NOT_A_BLOC = "Thư mục “{folder}” không có khoi.xlsx, nên trang mở ở thư mục của các khối."
ANOTHER_FOLDER = (
    "Chương trình đang mở với thư mục ghi ở cuối trang, không phải “{folder}”. Muốn làm việc với "
    "các khối trong thư mục ấy: bấm “Đổi thư mục” rồi dán đường dẫn ấy."
)

SETTINGS_DAMAGED = (
    "Tệp ghi thư mục đã chọn bị hỏng nên được để riêng; xin chọn lại thư mục của các khối. Số liệu "
    "trong thư mục ấy vẫn nguyên."
)
FOLDER_GONE = (
    "Không thấy thư mục “{folder}”. Nếu thư mục ở USB hoặc ổ mạng thì cắm hoặc nối lại rồi tải lại "
    "trang; đã chuyển đi thì chọn lại thư mục."
)
FOLDER_CLOSED = "Không được phép xem thư mục “{folder}”. Xin quyền hoặc chọn thư mục khác."
NOT_WHOLE_PATH = (
    "“{folder}” chưa phải địa chỉ đầy đủ của một thư mục. Chép địa chỉ ở thanh trên của cửa sổ "
    r"thư mục, như D:\Khối thi đua."
)
A_FILE = "“{folder}” là một tệp, không phải thư mục. Chọn thư mục chứa các khối."
NOT_MADE_FOLDER = "Không lập được thư mục “{folder}” ({reason}). Chọn thư mục khác."
NOT_WRITABLE = "Không ghi được vào thư mục “{folder}” ({reason}). Chọn thư mục khác."
A_BLOC_ITSELF = (
    "“{folder}” là thư mục của một khối (có khoi.xlsx). Chọn thư mục chứa nó: “{parent}”."
)
ON_ONEDRIVE = (
    "Thư mục này nằm trong OneDrive. Tệp có hình đám mây chưa có trên máy: mất mạng thì không đọc "
    "được. Bấm chuột phải vào thư mục, chọn “Luôn giữ trên thiết bị này” (Always keep on this "
    "device)."
)
ON_NETWORK = (
    "Thư mục này ở ổ mạng: mất mạng thì không đọc, không ghi được; mỗi lúc chỉ nên một người làm."
)

WAITING = "Đang chờ việc khác làm xong"
BROKEN_OFF = (
    "Việc này bị ngắt giữa chừng (máy tắt hoặc chương trình bị đóng). Tệp đã có vẫn nguyên; xin "
    "làm lại việc này."
)
STOPPED_BY_HER = "Đã dừng theo yêu cầu; chưa ghi gì. Muốn có kết quả thì làm lại việc này."
STOPPED = "Việc này dừng mà không nói lý do. Xin làm lại; vẫn thế thì báo người phát triển."

WRONG_HOST = "Địa chỉ này không phải của trang làm việc. Mở lại bằng biểu tượng “Lập báo cáo”."
NO_KEY = (
    "Trang này chỉ mở được từ biểu tượng “Lập báo cáo”. Địa chỉ chép lại, đã dùng hoặc để lâu thì "
    "không mở được: mở lại bằng biểu tượng ấy."
)
FROM_ELSEWHERE = "Yêu cầu này đến từ trang khác nên không được làm. Chưa có gì thay đổi."
STALE_PAGE = (
    "Trang này đã cũ (chương trình hoặc thư mục đã đổi từ lúc mở), nên chưa làm gì. Tải lại trang "
    "rồi làm lại."
)
NO_SUCH_PAGE = "Không có trang này. Khối có thể đã được đổi tên hoặc chuyển đi."
NOT_UNDERSTOOD = "Yêu cầu không đúng cách nên chưa làm gì. Quay lại trang trước rồi làm lại."
NOT_READABLE = (
    "Không đọc được điều vừa gửi nên chưa nhận gì; có thể tên tệp có ký tự lạ. Đặt lại tên tệp "
    "bằng chữ thường dùng rồi gửi lại."
)
TOO_LARGE = (
    "Những tệp này lớn quá {megabytes} MB nên không được nhận; không có gì được ghi. Sổ Excel của "
    "một đơn vị chỉ vài MB: kiểm tra lại tệp, hoặc gửi ít tệp hơn mỗi lần."
)
TOO_MUCH_AT_ONCE = (
    "Chữ nhập vào dài quá hoặc tệp nhiều quá mức nhận mỗi lần nên chưa làm gì; nhập hoặc gửi ít "
    "hơn."
)
TOO_LONG = (
    "Đường dẫn dài {length} ký tự, quá mức máy này nhận, nên chưa làm gì: {path}. Chọn thư mục gần "
    "gốc ổ đĩa hơn, như D:\\Khoi, hoặc đặt tên thư mục, tệp ngắn lại."
)
NO_ROOM = (
    "Ổ đĩa của máy đã đầy nên việc này chưa làm được; không có gì được ghi dở. Giải phóng chỗ "
    "trống rồi làm lại."
)
CLOSED = (
    "Máy không cho chương trình xem “{path}”. Nhờ người quản trị máy cho quyền đọc, ghi thư mục ấy "
    "rồi tải lại trang; số liệu trong đó vẫn nguyên."
)
OUT_OF_REACH = (
    "Chưa làm được vì hệ thống không cho đọc hoặc ghi ({reason}). Kiểm tra ổ đĩa còn chỗ, USB hoặc "
    "ổ mạng còn nối, rồi tải lại trang và làm lại."
)

PUT_IN = "đã nhận"
PUT_IN_AS = "đã nhận, ghi tên “{name}” vì đã có tệp khác tên “{taken}”"
PUT_IN_RENAMED = "đã nhận, ghi tên “{name}” vì tên cũ có ký tự hoặc từ Windows không dùng được"
THERE_ALREADY = "đã có trong thư mục {folder} (tệp “{name}”) nên không ghi lại"
NOT_RECEIVED = "không nhận: {why}"
FILE_TOO_LARGE = "lớn quá {megabytes} MB, sổ Excel không thể lớn như vậy"
NOT_A_DOCUMENT = "không phải văn bản Word (.docx)"
BESIDE_A_DOCUMENT = "đây là tệp tạm của Word; chọn văn bản, tên không có dấu ~ hay . ở đầu"
EMPTY_FILE = "tệp trống (0 byte), thường do tải hoặc chép chưa xong; tải lại tệp rồi thả lại"
NOT_WRITTEN = "không ghi được vào thư mục {folder} ({reason})"
NAME_TOO_LONG = "đường dẫn thành dài quá ({length} ký tự); đặt tên tệp hoặc thư mục ngắn lại"
FILE_HELD = "chương trình khác (như phần mềm diệt virus) đang giữ tệp; chờ một lát rồi thả lại"
DISK_FULL = "ổ đĩa đã đầy; giải phóng chỗ trống rồi thả lại"
NO_PERMISSION = (
    "không có quyền ghi vào thư mục {folder}, hoặc tệp đang bị giữ; xin quyền, hoặc thả lại"
)

PUT_AWAY = "Đã cất “{name}” vào thư mục {folder}{moved}. Cần dùng lại thì chép từ đó về."
PUT_AWAY_AS = ", tên “{name}” vì ở đó đã có tệp cùng tên"
NOT_PUT_AWAY = "Chưa cất được “{name}”: {why}."
NOT_TO_BE_PUT_AWAY = "“{name}” là tệp chương trình cần, không cất đi được từ trang này."
STILL_OPEN = (
    "tệp đang mở trong Excel, Word, chương trình khác đang giữ, hoặc không có quyền; đóng tệp rồi "
    "bấm lại"
)
NO_REASON = "hệ thống không cho chuyển tệp ({reason})"
NO_SUCH_FILE = "Không thấy “{name}”. Tệp có thể đã được đổi tên, chuyển đi hoặc chưa được lập."
NOT_OUR_KIND = "Trang chỉ mở văn bản, sổ và thư mục của khối; “{name}” là loại tệp khác."
NO_PROGRAM = "Máy chưa có chương trình để mở “{name}” ({reason}). Mở tệp ở thư mục: {folder}"


def finishing(titles: Sequence[str]) -> str:
    """Return what is said where the program is ended on the keyboard while something is at work."""
    return FINISHING.format(titles=joined([f"“{each}”" for each in titles]))
