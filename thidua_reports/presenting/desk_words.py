"""The words of the working page: what is around the actions, which have words of their own."""

from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.presenting.step_words import CHECKING_TITLE, MAKING_TITLE

TITLE = "Khối thi đua"
BLOC_IN_FOLDER = "{bloc} ({name})"
BLOC_TITLE = "{bloc}, kỳ {period} {year}"
MENU = "Trang làm việc"
HOME, NEW_BLOC, SAMPLES, CODES = "Các khối", "Khối mới", "Làm thử", "Tra mã thông báo"
MANUAL = "Hướng dẫn sử dụng"
NO_MANUAL = (
    "Bản cài đặt này không kèm hướng dẫn. Cài lại từ tệp cài đặt hoặc tệp nén của chương trình thì "
    "có đủ."
)

KNOWN = "Đã biết, không nhắc nữa"
HER_FOLDER = "Thư mục của các khối"
FOLDER_IS = "Sổ và kết quả của mọi khối nằm trong thư mục này:"
CHANGE_FOLDER = "Đổi thư mục"
CHOOSE_FOLDER = "Đường dẫn thư mục"
CHOOSE_HINT = (
    "Chép đường dẫn từ thanh địa chỉ của Explorer rồi dán vào đây. Chưa có thư mục ấy thì trang "
    "này lập. Các khối ở thư mục cũ nằm nguyên tại chỗ."
)
USE_FOLDER = "Dùng thư mục này"
CHOOSE_FIRST = "Chọn thư mục cho các khối"
CHOOSE_FIRST_TEXT = (
    "Sổ và kết quả của mọi khối sẽ nằm trong thư mục này. Dùng ngay thư mục ghi sẵn, hoặc ghi thư "
    "mục khác; sau này đổi được."
)
FOLDER_MISSING = "Ghi đường dẫn thư mục."
FOLDER_UNPRINTABLE = "Đường dẫn có ký tự không dùng được. Chép lại từ Explorer."
FOLDER_BUSY = "Đang làm “{title}”. Chờ xong rồi đổi thư mục."

BLOCS = "Các khối trong thư mục"
NO_BLOC = "Chưa có khối nào. Bắt đầu bằng “Khối mới”, hoặc “Làm thử” với số liệu mẫu."
BLOC, PERIOD, SUBMITTED, LAST_RUN, WHAT_NEXT = (
    "Khối",
    "Kỳ",
    "Đã nộp",
    "Văn bản",
    "Việc tiếp theo",
)
PERIOD_IS = "{period} {year}"
COUNT_OF = "{count}/{all}"
LOOKING_INTO = "đang xem…"
LOOK_INTO_ALL = "Xem các khối đang ở bước nào"
CANNOT_BE_READ = "chưa đọc được khoi.xlsx"
CANNOT_BE_LOOKED_AT = "không xem được thư mục của khối: mở khối để biết vì sao"
MADE_NOW, MADE_BEFORE, NOT_MADE_YET = (
    "đã lập, đúng số liệu hiện có",
    "đã lập, nhưng số liệu hoặc mẫu đã thay đổi từ đó",
    "chưa lập",
)
OFFICIAL_WRONG = "có bản chính thức chưa dùng được"
UNKNOWN = "–"
ALL_DONE = "đã xong kỳ này"
PASSED_OVER = "không sơ kết: đã sang kỳ sau"
DONE_UNSEEN = "Việc “{title}” của {bloc} đã xong, chưa xem kết quả: mở xem."
NOT_DONE_UNSEEN = "Việc “{title}” của {bloc} chưa làm xong: mở xem lý do."
AT_WORK = "đang làm: {title}"

STEPS = "Các bước của kỳ này"
STATES = {"done": "xong", "now": "làm tiếp", "again": "làm lại", "later": "chưa đến"}
NOT_READ_YET = "Chưa đọc được sổ khối, nên chưa biết các bước đã xong đến đâu."
OPEN = "Mở"
OPENED = "Đã yêu cầu hệ thống mở {name}."
AND_MORE = "Và {count} việc nữa"
RESULTS = "Kết quả"
NO_RESULTS = f"Chưa có văn bản nào. Bấm “Lập văn bản” ở bước “{MAKING_TITLE}”."
PURPOSES = {
    "sign": "Bản chính thức, để ký",
    "official": "Bản chính thức cũ hoặc phải lập lại, đừng ký",
    "draft": "Dự thảo, văn bản đã lập, để sửa trong Word và gửi",
    "unclear": "PDF, chưa rõ lập từ bản nào: đối chiếu với bản Word trước khi ký, gửi",
    "remarks": "Bản có nhận xét, để soát và sửa; không gửi",
    "data": "Bảng tính, trang kiểm tra, để xem",
    "other": "Tệp khác",
}
"""What results are for, in the order in which they are listed."""
FILE, WHAT_IT_IS, DO = "Tệp", "Nội dung", "Thao tác"
PAGE_BEFORE_SENDING = "Trang kiểm tra trước khi gửi"
SEE_PAGE = "Xem trang kiểm tra"
NO_PAGE = f"Chưa có trang kiểm tra. Bấm “Lập văn bản” ở bước “{MAKING_TITLE}”."
PAGE_EDITED = (
    "Trang kiểm tra trong thư mục kết quả đã bị sửa nên không hiện ở đây. Lập lại văn bản để có "
    "trang mới."
)
PAGE_OLD = "Số liệu hoặc mẫu đã thay đổi từ lúc lập trang này. Lập lại văn bản để có trang mới."
BACK_TO_BLOC = "Về trang của khối"
SEE_JOB = "Xem kết quả của việc “{title}”"
ONLY_DATA = (
    "Ở đây là vấn đề của sổ khối, sổ đơn vị lúc này. Bấm “Kiểm tra” ở bước "
    f"“{CHECKING_TITLE}” để xem cả vấn đề của mẫu Word, văn bản."
)

DROP = "Kéo sổ của các đơn vị (tệp đính kèm đã lưu về máy) thả vào đây, hoặc chọn tệp."
DROP_HINT = (
    "Nhận .xlsx, .xls, .ods; nhiều tệp một lần; tên tệp đặt thế nào cũng được. Tệp đã có được giữ "
    "nguyên."
)
TAKE_IN = "Chép vào thanh_vien"
WORD_TEMPLATES = "Mẫu Word"
WORD_TEMPLATES_TOLD = (
    "Chỉ cần khi sửa mẫu Word trong thư mục templates của khối: kiểm tra mẫu vừa sửa, ghi ra danh "
    "sách các trường {{ … }} dùng được trong mẫu."
)
NO_FILES = "Chưa chọn tệp nào."
OF_FILE = "{name}: {outcome}"

USE_THIS, USE_THIS_OF_MANY = "Dùng sổ này, cất sổ kia", "Dùng sổ này, cất các sổ kia"
PUT_AWAY, PUT_ALL_AWAY = "Cất đi", "Cất hết"
TO_CHOOSE = "Chọn sổ để dùng"
DIFFERENT_AT = f"{file_kinds.DIFFERENT_AT}{{places}}."
CHOOSE_ONE = (
    "{member} có {count} sổ khác nhau, chưa sổ nào được dùng. Chọn sổ để dùng; sổ kia được cất vào "
    "thư mục da_cat của khối, không bị xóa. Sổ vừa sửa theo phản hồi của khối thì dùng sổ mới; "
    "chưa rõ thì mở xem hoặc hỏi đơn vị."
)
CHOOSE_ONE_OF_SOME = (
    "Có {count} sổ khác nhau của cùng một đơn vị, chưa sổ nào được dùng; tên tệp lại ghi đơn vị "
    "khác. Hỏi người gửi rồi chọn sổ để dùng; sổ kia được cất vào thư mục da_cat của khối, không "
    "bị xóa."
)
CAME_IN = "vào thư mục ngày {day} lúc {hour}"
LAST_SAVED = "; lưu lần cuối ngày {day:%d/%m/%Y}"
IN_MEMBERS_FOLDER = "Tệp đã nhận: {count}"
LEFT_OVER = "Phản hồi của lần lập trước"
LEFT_OVER_TOLD = (
    "Các tệp này trong phan_hoi không được lập lại lần vừa rồi, nội dung có thể không còn đúng: "
    "đừng gửi. Cất đi thì lần sau không báo nữa."
)
KEPT_IS_GONE = "Không thấy “{name}” nữa nên chưa cất tệp nào. Xem lại danh sách rồi chọn lại."

FIELDS_WRONG = "Chưa làm: còn {count} ô phải sửa."
NEEDED = "(phải ghi)"
NOTHING_CHOSEN = "Chọn một mục."
NOTHING_TYPED = "Ghi mục này."
NOT_A_YEAR = "Ghi năm bằng bốn chữ số, ví dụ 2027."
ASKED_BACK = "PHẢI HỎI LẠI: "
LINE_TO_ACCEPT = "{mark}{issue}"
LIST_NOT_SEEN = "Chưa có danh sách để xem. Tải lại trang này, đọc danh sách rồi bấm lại."
NOT_A_DAY = "Ghi ngày dạng 15/12/2027."
TYPED_LIST = "Danh sách đơn vị đã ghi"
"""The name of the file that a typed list of members is handed on in."""
NOT_OFFERED = "Chọn lại: mục này không còn trong danh sách."
BUSY = "Khối này đang làm “{title}”. Chờ xong rồi bấm lại."
BUSY_TITLE = "Đang làm việc khác"
SEE_BUSY = "Xem việc đang làm"
BEFORE = "Sẽ làm gì"
GO_BACK = "Hủy, về trang của khối"
FOLDER_TAKEN = "Đã có thư mục “{name}” trong thư mục của các khối. Ghi tên, năm hoặc kỳ khác."
IN_LIST = "{line}: {message} {remedy}"
SAMPLE_TAKEN = (
    "Đã có thư mục “{name}” trong thư mục của các khối: mở khối ấy, hoặc chọn bộ mẫu khác."
)
SAMPLE_FOLDER = "Thư mục của khối mẫu sẽ nằm trong {folder}, mang tên của bộ mẫu."
NEW_FOLDER = "Thư mục của khối sẽ nằm trong {folder}, tên đặt theo tên khối, năm và kỳ."

BEGUN = "Đã bắt đầu."
IS_RUNNING = "Đang làm, xin chờ; đóng trang thì việc vẫn làm tiếp."
STOP = "Dừng việc này"
STOPPING = "Sẽ dừng ở bước kế tiếp nếu chưa đến lúc ghi kết quả."
TOO_LATE_TO_STOP = "Không dừng được nữa: việc này đã xong hoặc đang ghi kết quả."
LOOK_AGAIN = "Xem đã xong chưa"
IS_DONE = "Xong: {title}."
BLOC_IS_GONE = (
    "Không thấy thư mục của khối ở {folder} nữa: có thể đã được đổi tên, chuyển đi hoặc xóa. "
    "{results}"
)
RESULTS_ARE_IN = "Kết quả nằm trong {output}, không đi theo thư mục ấy."
NO_RESULTS_LEFT = "Chưa có kết quả nào."
IS_DONE_WITH_ERRORS = "Xong: {title}. Còn lỗi phải sửa, nêu dưới đây."
IS_DONE_IN_PART = "Xong một phần: {title}. Xem kết quả dưới đây."
IS_REFUSED_WITH_ERRORS = "Chưa {title}: còn lỗi phải sửa, nêu dưới đây."
IS_REFUSED = "Chưa {title}: lý do nêu dưới đây."
STOPPED, BACK_HOME = "Chưa làm được", "Về trang đầu"
IS_NOT_DONE = "Chưa làm được: {title}."
WHAT_WAS_SAID = "Chương trình báo"
MADE = "Tệp đã lập"
MADE_IN = "Trong thư mục {folder}"
STATE = "Kết quả"
INSIDE = "Tệp trong thư mục con: {count}"
TO_BLOC = "Đến trang của {name}"
LOST = (
    "Mất liên lạc với chương trình. Việc đang làm có thể đã bị ngắt: mở lại chương trình, trang "
    "đầu sẽ báo việc ấy đã xong hay phải làm lại."
)
ENDED = "Chương trình đã tắt. Mở lại bằng biểu tượng “Lập báo cáo” rồi dùng trang mới."
JOB = "Việc: {title}"

EXPLAIN = "Mã {code}"
EXPLAIN_CODES = "Tra mã thông báo"
CODE_FIELD, CODE_HINT, ASK = "Mã", "Hai chữ cái và hai chữ số trong ngoặc vuông, như TB13.", "Tra"
