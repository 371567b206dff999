"""What can be wrong when a bloc agrees to scores and accepts readings (SK, NK)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

AGREED_ON_OTHER_FIGURES = IssueKind(
    "SK95",
    ERROR,
    "Cột Điểm tính ghi điểm tính của {member} ở tiêu chí {criterion} lúc thống nhất là {before}; "
    "nay điểm tính là {now}, vì số liệu đã đổi, hoặc vì ô này bị sửa tay, các hàng bị sắp xếp lệch "
    "cột. Điểm thống nhất ghi {agreed}.",
    "Giữ điểm đã thống nhất: sửa cột Điểm tính thành {now} và ghi Lý do nếu hai điểm khác nhau. "
    "Lấy điểm theo số liệu hiện có: xóa cả hàng này rồi ghi lại điểm thống nhất "
    f"{verbs.AGREE}. Sắp xếp lệch thì cột Điểm cũng có thể lệch: xem lại từng hàng.",
)
ACCEPTED_BY_NOBODY = IssueKind(
    "SK96",
    WARNING,
    "Hàng này chưa ghi ai chấp nhận, ngày nào nên chưa có tác dụng.",
    "Ghi cột Người chấp nhận và cột Ngày, hoặc xóa hàng này.",
)
ACCEPTED_BUT_CHANGED = IssueKind(
    "SK97",
    NOTE,
    "Thông báo {code} đã chấp nhận ở đây không còn như cũ (giá trị đã đổi, hoặc không còn thông "
    "báo ấy), nên hàng này không có tác dụng.",
    "Xóa hàng này; thông báo {code} nếu được nhắc lại thì xem kỹ rồi chấp nhận lại.",
)
ACCEPTED_AN_ERROR = IssueKind(
    "SK98",
    WARNING,
    "{code} ở đây là lỗi: lỗi không chấp nhận được, phải sửa.",
    "Sửa theo dòng [lỗi] của {code}, rồi xóa hàng này.",
)
NOTHING_TO_AGREE = IssueKind(
    "NK40",
    ERROR,
    "Kỳ {period} của khối không chấm điểm nên không có điểm để thống nhất.",
    "Khối có chấm điểm kỳ này thì ghi “có” ở mục Kỳ này chấm điểm của trang Khối, điền cột Cách "
    "chấm ở trang Tiêu chí rồi làm lại.",
)
NOT_A_MEMBER = IssueKind(
    "NK41",
    ERROR,
    "Khối không có đơn vị nào tên hoặc mã là “{text}”.",
    "Ghi mã đơn vị như ở trang Thành viên.{hint}",
)
ONLY_FOR_SCORES = IssueKind(
    "NK42",
    ERROR,
    "Kỳ Giao ước chốt chỉ tiêu của mọi đơn vị một lần, không chọn từng đơn vị.",
    "Bỏ tùy chọn này rồi làm lại.",
)
NOT_KEPT_AS_AGREED = IssueKind(
    "NK43",
    ERROR,
    "Sổ viết lại không đọc ra đúng các điểm thống nhất, nên chưa ghi gì.",
    "Xem lại cột Đơn vị, Tiêu chí, Điểm của trang này: mã chỉ khác chữ hoa, hoặc số quá nhiều chữ "
    "số.",
)
NOT_SAID_WHO_ACCEPTS = IssueKind(
    "NK44",
    ERROR,
    "Chưa ghi ai chấp nhận và ngày nào.",
    "Ghi họ tên người chấp nhận và ngày chấp nhận (lệnh: thêm --by “HỌ TÊN” --date NGÀY, như "
    "--by “Trần Thị Bình” --date 15/12/2027).",
)
NOT_A_DAY = IssueKind(
    "NK45",
    ERROR,
    "“{text}” không phải là ngày.",
    "Ghi ngày/tháng/năm, ví dụ 15/12/2027.",
)
NOT_AS_SEEN = IssueKind(
    "NK47",
    ERROR,
    "Danh sách cảnh báo, ghi chú nay có {count} mục, mang dấu {now}: không phải danh sách mang dấu "
    "{expected} đã xem, nên chưa ghi gì.",
    "Đọc lại cả danh sách; đồng ý thì chấp nhận lại (nút “Chấp nhận cảnh báo, ghi chú” hoặc lệnh "
    "make-report accept --readings --expect {now}).",
)
NONE_SO_NAMED = IssueKind(
    "NK49",
    ERROR,
    "Không có cảnh báo, ghi chú nào có mã hoặc ở nơi “{text}”, nên chưa ghi gì.",
    "Xem các dòng nêu ở đây, chọn đúng dòng cần chấp nhận (lệnh: ghi --only mã hoặc nơi của dòng "
    "ấy) rồi làm lại; dòng là lỗi thì phải sửa.",
)
NOT_KEPT_AS_ACCEPTED = IssueKind(
    "NK46",
    ERROR,
    "Sổ viết lại không đọc ra đúng các hàng đã chấp nhận, nên chưa ghi gì.",
    "Xem lại ô Giá trị của các thông báo: có thể chứa ký tự mà Excel không giữ được.",
)
