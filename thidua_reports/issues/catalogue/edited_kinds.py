"""What can be said of a document that somebody edited after it was made (DC)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

DAMAGED = "hỏng hoặc tải về thiếu"
NOT_A_DOCUMENT = IssueKind(
    "DC01",
    ERROR,
    "Không đọc được văn bản này: tệp {why}.",
    "Mở bằng Word, bỏ mật khẩu nếu có, lưu lại kiểu “Word Document (.docx)” rồi làm lại.",
)
OF_PERIOD = "{bloc}, kỳ {period} {year}"
OF_YEAR, OF_PERIOD_ALONE = "năm {year}", "kỳ {period}"
OF_ANOTHER_PERIOD = IssueKind(
    "DC20",
    ERROR,
    "Văn bản này là của {theirs}; thư mục này là của {ours}.",
    "Chọn thư mục của đúng khối, kỳ, năm ấy rồi làm lại. Văn bản lập lúc trang Khối của khoi.xlsx "
    "còn ghi sai khối, kỳ hoặc năm thì lập văn bản mới rồi chép phần đã sửa sang.",
)
NOT_MADE_NOW = IssueKind(
    "DC21",
    ERROR,
    "Văn bản này là {document}, mà nay chương trình không lập được văn bản ấy để so: {why}.",
    "{todo} rồi làm lại việc này.",
)
HAVE_IT_MADE = f"Lập văn bản {verbs.MAKE}, sửa cho lập được {{document}}"
CHOOSE_ITS_PERIOD = "Chọn thư mục của kỳ mà văn bản được lập"
NOT_OF_THE_PERIOD, BROKEN_TEMPLATE = "kỳ này không có văn bản ấy", "mẫu Word của nó còn lỗi"
SAYS_YEAR, SAYS_NOT = "ghi năm {year}", "không ghi “{words}”"
PERIOD_IN_DOUBT = IssueKind(
    "DC22",
    WARNING,
    "Phần đầu văn bản {what}; thư mục này là của {ours}.",
    "Xem có chọn đúng thư mục không; phần đầu văn bản ghi sai thì sửa trong Word.",
)
UNKNOWN_DOCUMENT = IssueKind(
    "DC02",
    ERROR,
    "“{name}” không giống văn bản nào của kỳ này ({documents}).",
    "Chọn đúng thư mục của kỳ; nếu đúng thì đặt lại tên tệp như lúc lập, ví dụ “{example}”.",
)
IN_CORRECTIONS = "ở trang Điều chỉnh của khoi.xlsx"
WHERE_IT_COMES_FROM = "ở nơi sinh ra số ấy ({source})"
WHERE_IT_IS_TYPED = (
    "ở trang của khoi.xlsx đã nhập số ấy (như Khối, Hội nghị, Thành phần, Điểm thống nhất, "
    "Bỏ phiếu)"
)
FIGURE_DIFFERS = IssueKind(
    "DC03",
    ERROR,
    "Văn bản ghi “{written}”, số liệu là “{expected}”: “{near}”.",
    "Sửa văn bản thành “{expected}”; nếu số trong văn bản mới đúng thì sửa số liệu {where} rồi "
    "làm lại.",
)
FIGURE_OUTDATED = IssueKind(
    "DC04",
    ERROR,
    "Văn bản còn ghi “{written}”, số liệu đã đổi thành “{expected}”: “{near}”.",
    f"Sửa văn bản thành “{{expected}}”, hoặc lập bản chính thức có số mới {verbs.FINISH}.",
)
READS_NOW = "; theo số liệu hiện có thì ghi: “{line}”"
READS_NO_MORE = "; theo số liệu hiện có thì không còn câu này"
SENTENCE_OUTDATED = IssueKind(
    "DC05",
    ERROR,
    "Câu này ghi {figures} theo số liệu lúc lập; số liệu nay đã đổi nên câu phải viết khác: "
    "“{near}”{instead}.",
    "So với văn bản mới lập từ thư mục này rồi sửa cả câu.",
)
WORD_DIFFERS = IssueKind(
    "DC25",
    ERROR,
    "Văn bản ghi “{written}”, số liệu là “{expected}”: “{near}”.",
    "Sửa văn bản thành “{expected}”; nếu chữ trong văn bản mới đúng thì sửa ở khoi.xlsx, ở sổ của "
    "đơn vị rồi làm lại.",
)
WORD_MISSING = IssueKind(
    "DC43",
    ERROR,
    "Văn bản không còn ghi “{expected}” ở chỗ số liệu có ghi: “{near}”.",
    "Ghi lại “{expected}” vào chỗ ấy; nếu văn bản mới đúng thì sửa ở khoi.xlsx rồi làm lại.",
)
WORD_ADDED = IssueKind(
    "DC44",
    ERROR,
    "Văn bản ghi thêm “{written}” ở chỗ số liệu không ghi: “{near}”.",
    "Bỏ “{written}”; nếu văn bản mới đúng thì sửa ở khoi.xlsx rồi làm lại.",
)
EMPTY = "(không ghi)"
WORD_OUTDATED = IssueKind(
    "DC26",
    ERROR,
    "Văn bản còn ghi “{written}”, số liệu đã đổi thành “{expected}”: “{near}”.",
    f"Sửa văn bản thành “{{expected}}”, hoặc lập bản chính thức có chữ mới {verbs.FINISH}.",
)
FIGURE_ROUNDED = IssueKind(
    "DC27",
    NOTE,
    "Văn bản làm tròn “{expected}” thành “{written}”: “{near}”.",
    "Nếu cần số chính xác thì ghi “{expected}”.",
)
ROW_MOVES = "“{row}” từ hàng {old} sang hàng {new}"
ORDER_OUTDATED = IssueKind(
    "DC28",
    ERROR,
    "Các hàng của bảng này còn theo thứ tự cũ; theo số liệu hiện có thì phải xếp lại: {moves} (đếm "
    "từ hàng đầu phải chuyển).",
    "Xếp lại các hàng trong Word theo văn bản mới lập, hoặc lập bản chính thức "
    f"{verbs.FINISH}: khi nhận ra chắc chắn mọi hàng thì bản ấy được xếp lại.",
)
ROWS_ORDERED = IssueKind(
    "DC30",
    NOTE,
    "Đã xếp lại các hàng của bảng theo số liệu hiện có, nay lần lượt là: {rows}.",
    "Xem lại bảng này.",
)
FILLED_OTHERWISE = IssueKind(
    "DC23",
    ERROR,
    "Chỗ để trống được điền “{written}”, khoi.xlsx ghi “{expected}”: “{near}”.",
    "Sửa văn bản, hoặc sửa ô ấy ở khoi.xlsx (số, ngày văn bản: trang Khối; ngày, giờ họp: trang "
    "Hội nghị), cho hai nơi như nhau.",
)
BLANK_KNOWN = IssueKind(
    "DC24",
    WARNING,
    "Văn bản còn để trống chỗ mà khoi.xlsx nay ghi {expected}: “{near}”.",
    f"Ghi vào văn bản, hoặc lập bản chính thức thì có sẵn {verbs.FINISH}.",
)
NAME_OUTDATED = IssueKind(
    "DC29",
    ERROR,
    "Văn bản ghi tên “{written}” ở {count} chỗ; theo số liệu hiện có thì tên đơn vị nay là "
    "“{expected}”.",
    f"Thay hết bằng Replace của Word, hoặc lập bản chính thức có tên mới {verbs.FINISH}.",
)
MAYBE_ANOTHER = "có thể là một phần tên của cơ quan khác"
ISSUED_BY = "câu ấy dẫn văn bản do đơn vị ban hành khi còn tên cũ"
STILL_SAID = "theo số liệu hiện có thì câu ấy vẫn ghi như vậy"
NAME_LEFT = IssueKind(
    "DC32",
    NOTE,
    "Để nguyên tên “{written}” ở đây, dù tên đơn vị nay là “{expected}”, vì {why}: “{near}”.",
    "Đúng là đơn vị ấy mà phải ghi tên mới thì sửa trong Word; câu lấy từ khoi.xlsx thì sửa cả ở "
    "khoi.xlsx.",
)
IN_PLACES = "{count} chỗ"
FIGURES_UNSURE = IssueKind(
    "DC06",
    NOTE,
    "Không đối chiếu được {figures}, vì lời hoặc các cột quanh đó đã khác: “{near}”.",
    "Tự so với văn bản mới lập.",
)
FIGURES_AMBIGUOUS = IssueKind(
    "DC17",
    NOTE,
    "Không đối chiếu được {figures}, vì có những dòng chỉ khác nhau ở con số, mà số liệu của các "
    "dòng ấy đã đổi: “{near}”.",
    "So dòng này với văn bản mới lập; chương trình không tự thay số của dòng này.",
)
MARK_LEFT = IssueKind(
    "DC18",
    WARNING,
    "Bản chính thức còn lời của bản dự thảo: “{near}”.",
    "Chương trình không chắc lời ấy do mình ghi nên để nguyên; không cần nữa thì xóa trong Word.",
)
FIGURES_ADDED = IssueKind(
    "DC07",
    NOTE,
    "Không đối chiếu được {figures}, vì là số tự ghi thêm: “{near}”.",
    "Tự kiểm tra, vì chương trình không có số liệu để so.",
)
FIGURES_GONE = IssueKind(
    "DC08",
    NOTE,
    "Văn bản không còn {count} con số của bản đã lập: {figures}.",
    "Nếu không cố ý bỏ thì chép lại từ văn bản mới lập.",
)
NOTHING_TO_DO = "Không cần làm gì"
USE_THE_REPORT = "Đây là bản soát xét, hãy sửa và đối chiếu {document}"
WITHOUT_ORIGIN = IssueKind(
    "DC09",
    NOTE,
    "Văn bản không mang theo số liệu lúc lập, hoặc phần ấy không còn nguyên, nên được so thẳng với "
    "số liệu hiện có.",
    "{todo}; lập bản chính thức từ tệp này thì chương trình không tự thay số nào.",
)
FIGURE_REPLACED = IssueKind(
    "DC10",
    NOTE,
    "Đã thay “{written}” bằng “{expected}” theo số liệu hiện có: “{near}”.",
    "Xem lại câu này.",
)
FINAL_WITH_ERRORS = IssueKind(
    "DC19",
    ERROR,
    "Chưa lập bản chính thức, vì văn bản còn {count} chỗ khác số liệu (kể trong danh sách này).",
    "Sửa các chỗ ấy trong văn bản; số trong văn bản mới đúng thì sửa số liệu; số tự ghi có chủ ý "
    "mà giống số cũ thì ghi vào “Số tự ghi” (lệnh: thêm --own); rồi lập lại bản chính thức.",
)
STILL_A_DRAFT = IssueKind(
    "DC11",
    ERROR,
    "Chưa lập bản chính thức, vì số liệu của thư mục còn {count} lỗi.",
    f"Kiểm tra số liệu {verbs.CHECK}, sửa theo các dòng [lỗi] rồi làm lại việc này.",
)
COMMENT_TO_FOLLOW = IssueKind(
    "DC12",
    NOTE,
    "Ý kiến đã ghi: “{text}”; xử lý: “{outcome}”.",
    "Xem văn bản đã thể hiện ý kiến này chưa; chương trình không tự viết lại câu.",
)
MISSING, A_FOLDER = "không có tệp này", "đây là thư mục, không phải tệp văn bản"
NO_SUCH_FILE = IssueKind(
    "DC13",
    ERROR,
    "Không đọc được văn bản: {what}.",
    "Xem lại tên và thư mục của văn bản; tên có dấu cách thì đặt trong ngoặc kép.",
)
LINE_OUTDATED = IssueKind(
    "DC14",
    WARNING,
    "Đoạn này lập từ số liệu cũ, nay chương trình không còn viết như vậy: “{line}”.",
    "So với văn bản mới lập từ thư mục này rồi sửa hoặc bỏ đoạn này.",
)
CHART_OUTDATED = IssueKind(
    "DC16",
    WARNING,
    "{count} biểu đồ của văn bản vẽ số khác số liệu hiện có.",
    "Chép biểu đồ từ văn bản mới lập, hoặc bấm phải vào biểu đồ, chọn Edit Data rồi sửa số; biểu "
    "đồ tự vẽ, không phải của số liệu này thì dán thành hình (Paste Special, Picture).",
)
OTHER_HEADING = IssueKind(
    "DC40",
    ERROR,
    "Cột “{made}” của bảng này nay có tiêu đề “{written}”, còn các ô bên dưới vẫn của cột "
    "“{made}”.",
    "Trả lại tiêu đề “{made}”; nếu muốn chuyển cột thì chuyển cả các ô bên dưới.",
)
COLUMNS_UNKNOWN = IssueKind(
    "DC41",
    ERROR,
    "Không đối chiếu được bảng này, vì các cột đã khác lúc lập mà không nhận ra được cột nào là "
    "cột nào: “{headings}”.",
    "Trả lại tiêu đề các cột như lúc lập và bỏ các ô đã gộp hay tách; hoặc chép bảng này từ văn "
    "bản mới lập.",
)
OTHER_GROUP = IssueKind(
    "DC42",
    ERROR,
    "Dòng “{row}” nay đứng dưới “{written}”, số liệu để dưới “{expected}”.",
    "Trả các dòng này về dưới “{expected}”, hoặc ghi lại “{expected}” ở dòng đứng trên.",
)
FIGURE_STALE = IssueKind(
    "DC33",
    WARNING,
    "“{written}” là số cũ, số liệu nay là “{expected}”: “{near}”{instead}.",
    "Nếu là con số ấy thì sửa thành “{expected}”, chương trình không tự thay vì lời quanh con số "
    "đã khác; nếu là con số khác thì để nguyên, làm lại và ghi {written} là số tự ghi (lệnh: thêm "
    "--own {written}).",
)
CHANGES_NOT_ACCEPTED = IssueKind(
    "DC35",
    WARNING,
    "Bản chính thức còn {count} chỗ sửa có theo dõi (Track Changes) chưa chấp nhận.",
    "Mở văn bản đã sửa trong Word, chọn Review, Accept, Accept All Changes and Stop Tracking, lưu "
    "rồi lập lại bản chính thức.",
)
DATA_WARNINGS_OPEN = IssueKind(
    "DC34",
    WARNING,
    "Bản chính thức đã ghi trong khi số liệu còn {count} cảnh báo chưa được chấp nhận.",
    "Kiểm tra số liệu "
    f"{verbs.CHECK}, xem các dòng [cảnh báo]: sai thì sửa; đúng thì chấp nhận "
    f"{verbs.READINGS}; rồi lập lại bản chính thức, trước khi ký.",
)
