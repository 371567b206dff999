"""What the working page calls each action, says of it before it is done, and asks for."""

from thidua_reports.frozen import frozen


@frozen
class ActionWords:
    """What an action is called, what its button says, and what is told first on its own page."""

    title: str
    button: str
    before: tuple[str, ...] = ()


@frozen
class FieldWords:
    """What a field is called, and what belongs there."""

    label: str
    hint: str = ""


KEEPS_BOOK = (
    "Tệp khoi.xlsx như trước khi ghi được giữ lại bên cạnh. Đóng khoi.xlsx trong Excel trước khi "
    "bấm."
)
CHECK = ActionWords("kiểm tra sổ khối, sổ đơn vị, mẫu Word", "Kiểm tra")
FORMS = ActionWords("lập biểu mẫu cho các đơn vị", "Lập biểu mẫu")
MAKE = ActionWords("lập văn bản", "Lập văn bản")
LETTERS = ActionWords(
    "soạn thư gửi các đơn vị",
    "Soạn thư",
    (
        "Lập cho mỗi đơn vị một tệp thư nháp (.eml) trong thư mục thư nháp (nút “Mở thư mục thư "
        "nháp”). Mở tệp bằng Outlook, xem lại rồi tự bấm Gửi; trang này không gửi thư. Thư nháp "
        "đã sửa được giữ nguyên.",
    ),
)
ACCEPT_TARGETS = ActionWords(
    "chốt chỉ tiêu đăng ký",
    "Chốt giao ước",
    (
        "Chỉ tiêu các đơn vị đã đăng ký được ghi vào khoi.xlsx, là kế hoạch dùng để tính cả năm. "
        "Kế hoạch, điểm, cách chấm, cách làm tròn được chốt ở trang Giao ước đã chốt: kỳ sau chỗ "
        "nào khác đi sẽ được báo.",
        "Còn lỗi thì không chốt. Chỉ bấm khi hội nghị đã thống nhất.",
        KEEPS_BOOK,
    ),
)
AGREE = ActionWords(
    "ghi điểm thống nhất",
    "Ghi điểm thống nhất",
    (
        "Điểm tính được ghi vào trang Điểm thống nhất của khoi.xlsx ở những chỗ chưa có điểm. Điểm "
        "đã có giữ nguyên; điểm tính còn thiếu hoặc cần xác minh thì không ghi.",
        "Hội nghị thay đổi điểm nào thì sửa cột Điểm và ghi Lý do ở trang ấy.",
        KEEPS_BOOK,
    ),
)
READINGS = ActionWords(
    "chấp nhận cảnh báo, ghi chú",
    "Chấp nhận cảnh báo, ghi chú",
    (
        "Các cảnh báo, ghi chú đánh dấu dưới đây được ghi vào trang Đã chấp nhận của khoi.xlsx "
        "kèm họ tên và ngày; sau đó không nhắc lại khi giá trị còn như cũ. Lỗi không chấp nhận "
        "được, phải sửa.",
        "Đọc từng dòng trước khi bấm, bỏ dấu dòng chưa đồng ý. Dòng “phải hỏi lại” chỉ đánh dấu "
        "khi đơn vị đã trả lời là đúng. Có gì mới từ lúc mở trang thì không ghi gì và báo lại.",
        KEEPS_BOOK,
    ),
)
NEXT = ActionWords(
    "lập thư mục của kỳ sau",
    "Sang kỳ sau",
    (
        "Lập thư mục của kỳ sau bên cạnh thư mục này: đơn vị, tiêu chí, cách chấm, mẫu Word được "
        "chuyển sang; điểm thống nhất, điều chỉnh, hội nghị để trống; kế hoạch và kết quả kỳ này "
        "ghi vào trang Số liệu kỳ trước.",
        "Thư mục của kỳ này không thay đổi. Tệp đã có ở thư mục kỳ sau được giữ nguyên.",
    ),
)
CHECK_TEMPLATES = ActionWords("kiểm tra mẫu Word của khối", "Kiểm tra mẫu Word")
LIST_FIELDS = ActionWords("ghi danh sách trường", "Ghi danh sách trường")
COMPARE = ActionWords(
    "đối chiếu văn bản đã sửa với số liệu",
    "Đối chiếu văn bản",
    (
        "So văn bản đã sửa trong Word với số liệu hiện có. Bản có nhận xét ở chỗ không khớp được "
        "ghi bên cạnh, tên thêm “(góp ý)”. Văn bản đã sửa giữ nguyên.",
    ),
)
FINISH = ActionWords(
    "lập bản chính thức",
    "Lập bản chính thức",
    (
        "Lập bản “(chính thức)” từ chính văn bản đã sửa: số của chương trình mà số liệu đã đổi "
        "được thay tại chỗ; dấu cần xác minh, trang ghi chú được bỏ. Văn bản đã sửa giữ nguyên.",
        "Số liệu còn lỗi, còn số phải hỏi lại, thứ hạng còn tạm tính, văn bản còn số khác số liệu "
        "thì chưa lập.",
        "Chọn “tất cả văn bản để ký” thì mỗi văn bản, cả bảng điểm kèm theo biên bản, lấy bản sửa "
        "sau cùng, chưa sửa thì lấy bản dự thảo; văn bản nào không rõ bản sửa sau cùng thì nêu ra "
        "và chưa lập.",
    ),
)
INIT = ActionWords(
    "lập khối mới",
    "Lập khối mới",
    (
        "Lập một thư mục gồm sổ khoi.xlsx để điền, thư mục thanh_vien còn trống và các mẫu Word. "
        "Điều gì chưa biết thì bỏ trống, điền sau vào khoi.xlsx.",
    ),
)
SAMPLE = ActionWords(
    "lập khối mẫu để làm thử",
    "Lập khối mẫu",
    (
        "Chép một bộ số liệu mẫu thành một khối trong thư mục của các khối, để xem và bấm thử mọi "
        "bước. Xong thì xóa thư mục ấy lúc nào cũng được.",
    ),
)

PDF = FieldWords("Làm thêm bản PDF", "Cần Word hoặc LibreOffice trên máy này.")
FORCE = FieldWords("Lập lại dù không có gì thay đổi từ lần trước")
KIND = FieldWords(
    "Loại thư",
    "Đơn vị chưa nộp thì nhắc nộp. Đơn vị đã nộp mà sổ có lỗi thì phản hồi: thư kèm sổ có chú "
    "thích ở ô phải sửa. Mỗi đơn vị chỉ cần một thư.",
)
KINDS = (
    ("", "tự chọn theo bước"),
    ("bieu-mau", "biểu mẫu đầu kỳ"),
    ("nhac", "nhắc nộp, nêu ô phải sửa"),
    ("moi", "mời họp, kèm dự thảo"),
    ("tra-loi", "phản hồi từng đơn vị"),
    ("ket-qua", "kết quả, kèm văn bản chính thức"),
)
MEMBER = FieldWords("Đơn vị", "Chọn tất cả, hoặc một đơn vị.")
ALL_MEMBERS = "tất cả các đơn vị"
ATTACHED = FieldWords(
    "Tệp gửi kèm",
    "Thường để trống: thư kèm bản dự thảo vừa lập, thư kết quả kèm các bản chính thức. Muốn gửi "
    "bản khác thì chọn ở đây.",
)
AS_USUAL = "(như thường lệ)"
BY = FieldWords("Họ tên người chấp nhận", "Ghi vào trang Đã chấp nhận.")
CHOSEN = FieldWords("Các dòng được chấp nhận")
SEEN = FieldWords("Danh sách được chấp nhận")
DAY = FieldWords("Ngày chấp nhận", "Ví dụ 15/12/2027.")
DOCUMENT = FieldWords("Văn bản", "Chọn ở thư mục kết quả của khối, hoặc đưa tệp ở ô dưới.")
OTHER_DOCUMENT = FieldWords(
    "Hoặc văn bản ở nơi khác",
    "Tệp .docx nhận qua thư chẳng hạn; được chép vào thư mục kết quả, không thay tệp đã có.",
)
OWN = FieldWords(
    "Số tự ghi",
    "Số tự viết thêm trong văn bản, không lấy từ sổ: để chương trình không coi là số cũ của sổ. "
    "Mỗi dòng một số. Không có thì bỏ trống.",
)
BLOC_NAME = FieldWords("Tên khối", "Ví dụ Khối thi đua 4.")
YEAR = FieldWords("Năm thi đua", "Ví dụ 2027.")
PERIOD = FieldWords("Kỳ", "Bắt đầu từ đầu năm thì chọn Giao ước.")
PERIODS = (
    ("giao-uoc", "Giao ước (đầu năm)"),
    ("6-thang", "6 tháng (sơ kết)"),
    ("nam", "Năm (tổng kết)"),
)
MEMBERS = FieldWords(
    "Các đơn vị thành viên",
    "Mỗi dòng một đơn vị; dán từ Word, Excel đều được. Muốn đặt mã thì ghi mã;tên hoặc mã;tên;tên "
    "gọi tắt, như THUE;Cục Thuế; không ghi mã thì chương trình đặt mã theo chữ đầu của tên.",
)
PROVINCE = FieldWords("Tỉnh, thành phố")
SEAT = FieldWords("Địa danh ghi trước ngày tháng")
SYMBOL = FieldWords("Ký hiệu của khối trong số văn bản", "Ví dụ KTĐ4.")
LIKE = FieldWords(
    "Theo quy định của khối khác",
    "Lấy nội dung, tiêu chí, cách chấm, khen thưởng, mẫu Word của khối ấy; không lấy số liệu.",
)
SAMPLE_NAME = FieldWords("Bộ mẫu")
NO_DOCUMENT, DOCUMENTS_TO_SIGN = "chưa chọn", "tất cả văn bản để ký"
LIKE_NONE = "không, tự điền"
