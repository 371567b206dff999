"""What can be said of a document as it goes out, after somebody edited it (DC)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

COMMENTS_TAKEN_OFF = IssueKind(
    "DC51",
    NOTE,
    "Bản chính thức đã bỏ {count} nhận xét (Comment) của chương trình.",
    "Không cần làm gì; nhận xét của người khác, nếu có, vẫn còn.",
)
COMMENTS_LEFT = IssueKind(
    "DC52",
    WARNING,
    "Bản chính thức còn {count} nhận xét (Comment) của người khác; Word in cả các nhận xét ấy.",
    "Xem văn bản đã sửa theo nhận xét chưa, rồi trong Word chọn Review, Delete, Delete All "
    "Comments in Document, lưu và lập lại bản chính thức.",
)
A_PARAGRAPH, A_ROW = "đoạn", "hàng"
BEHIND = "sau “{line}” "
LINE_NEW = IssueKind(
    "DC15",
    WARNING,
    "Theo số liệu hiện có thì {after}có thêm {what}: “{line}”.",
    "Chép từ văn bản mới lập vào chỗ ấy; đã viết bằng lời khác hoặc không muốn nêu thì để nguyên.",
)
ROW_NEW = IssueKind(
    "DC56",
    ERROR,
    "Theo số liệu hiện có thì {after}có thêm hàng: “{line}”; thiếu hàng này thì bảng không khớp.",
    "Chép hàng ấy từ văn bản mới lập vào đúng chỗ của bảng.",
)
LINE_SHORT = IssueKind(
    "DC53",
    WARNING,
    "Theo số liệu hiện có thì {what} này ghi đủ là: “{line}”.",
    "Chép từ văn bản mới lập đè lên {what} này; không muốn nêu thêm thì để nguyên.",
)
ITS_NUMBER, ITS_DAY, LEFT_OPEN = "Số", "Ngày", "(để trống)"
OTHER_IN_ANNEX = IssueKind(
    "DC50",
    ERROR,
    "{what} văn bản ở phần đầu ({where}) là “{of_head}”, ở phụ lục này là “{of_annex}”.",
    "Ghi hai nơi như nhau, hoặc để trống cả hai để ghi tay; ghi ở trang Khối của khoi.xlsx thì bản "
    "chính thức tự điền các chỗ còn trống.",
)
A_CHART, ENDNOTES = "chữ trong biểu đồ", "chú thích cuối văn bản"
OLD_OUTSIDE = IssueKind(
    "DC54",
    WARNING,
    "“{written}” ở {part} là số cũ, số liệu nay là “{expected}”: “{near}”.",
    "Nếu là con số ấy thì sửa thành “{expected}”: chương trình chỉ tự thay số ở thân văn bản; nếu "
    "là con số khác thì để nguyên, làm lại và ghi "
    "{written} là số tự ghi (lệnh: thêm --own {written}).",
)
OWN_BESIDE_NEW = IssueKind(
    "DC55",
    WARNING,
    "Ở đây vừa thay số cũ bằng số mới, mà {figures} là số tự ghi thêm, không được tính lại.",
    "Xem {figures} có tính từ số cũ không: có thì sửa trong văn bản rồi lập lại bản chính thức; "
    "không thì để nguyên, làm lại và ghi con số ấy là số tự ghi (lệnh: thêm --own).",
)
OFFICIAL_OUTDATED = IssueKind(
    "DC57",
    ERROR,
    "“{name}” không còn đúng: số liệu đã đổi từ khi lập bản ấy.",
    "Đừng ký, đừng gửi bản ấy. Lập bản chính thức lại từ văn bản đã sửa, hoặc cất bản ấy "
    f"{verbs.PUT_AWAY}.",
)
OFFICIAL_EDITED = IssueKind(
    "DC58",
    WARNING,
    "“{name}” đã sửa sau khi lập, hoặc do bản cũ của chương trình lập: chưa đối chiếu với số liệu.",
    "Lập bản chính thức lại từ chính tệp ấy, rồi dùng bản mới; không dùng đến thì cất "
    f"{verbs.PUT_AWAY}.",
)
OFFICIAL_IS_DRAFT = IssueKind(
    "DC59",
    ERROR,
    "“{name}” là bản dự thảo đặt lại tên, không phải bản chính thức.",
    "Đừng ký, đừng gửi tệp ấy; đặt tên khác cho nó. Bản để ký thì lập bằng “Lập bản "
    "chính thức” từ văn bản đã sửa.",
)
OFFICIAL_OF_ANOTHER = IssueKind(
    "DC60",
    ERROR,
    "“{name}” là bản chính thức của {document}: tên tệp là của văn bản khác.",
    f"Đừng ký, đừng gửi theo tên ấy. Đổi tên cho đúng văn bản, hoặc cất tệp {verbs.PUT_AWAY}.",
)
VERSIONS_IN_DOUBT = IssueKind(
    "DC62",
    ERROR,
    "Chưa lập bản chính thức của {document}: không rõ bản nào là bản sửa sau cùng trong {names}.",
    f"Cất bản không dùng {verbs.PUT_AWAY} rồi làm lại, hoặc chọn đúng bản ở “Văn bản” (lệnh: ghi "
    "tên tệp) để lập riêng văn bản ấy.",
)
NO_VERSION = IssueKind(
    "DC63",
    ERROR,
    "Chưa lập bản chính thức của {document}: thư mục {folder} không có văn bản ấy.",
    f"Lập văn bản {verbs.MAKE}, xem và sửa trong Word rồi làm lại việc này.",
)
OWN_OF_ONE = IssueKind(
    "DC64",
    ERROR,
    "Chưa lập bản chính thức nào: “Số tự ghi” là của một văn bản, ở đây chọn tất cả văn bản.",
    "Lập riêng bản chính thức của văn bản có số tự ghi; với các văn bản khác thì để trống “Số tự "
    "ghi” (lệnh: bỏ --own) và làm lại.",
)
FIGURES_ASKED_BACK = IssueKind(
    "DC65",
    ERROR,
    "Chưa lập bản chính thức: còn {count} con số phải hỏi lại đơn vị, chưa sửa, chưa chấp nhận: "
    "{places}.",
    "Số sai thì đơn vị sửa sổ gửi lại, hoặc ghi số đúng ở trang Điều chỉnh của khoi.xlsx; số đúng "
    f"thì chấp nhận từng dòng {verbs.READINGS}; rồi làm lại việc này.",
)
RANKS_PROVISIONAL = IssueKind(
    "DC66",
    ERROR,
    "Chưa lập bản chính thức: văn bản có thứ hạng, điểm còn tạm tính ({why}).",
    f"Ghi điểm thống nhất {verbs.AGREE}, hoặc ghi ở trang Điểm thống nhất của khoi.xlsx các điểm "
    "còn thiếu; rồi làm lại việc này.",
)
LEFT_FOR_THE_PEN = IssueKind(
    "DC61",
    NOTE,
    "Bản chính thức còn {count} chỗ để trống để ghi tay: {places}.",
    "Ghi tay khi in, khi ký; muốn in sẵn thì ghi vào khoi.xlsx hoặc vào văn bản rồi lập lại bản "
    "chính thức.",
)
