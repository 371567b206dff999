"""What can be wrong with what a single cell holds, whatever it is about (TB)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

UNKNOWN_CODE = IssueKind(
    "TB07",
    ERROR,
    "Không có {what} nào mang mã “{code}”.",
    "Sửa lại mã cho đúng với khoi.xlsx.{hint}",
)
UNKNOWN_WORD = IssueKind(
    "TB08", ERROR, "“{text}” không phải là từ được dùng ở đây.", "Chọn một trong: {choices}.{hint}"
)
NOT_A_MARK = IssueKind(
    "TB40",
    WARNING,
    "“{text}” không phải là dấu x, nên ô này được coi là không đánh dấu.",
    "Muốn đánh dấu thì ghi x; không thì để trống.",
)
NOT_A_DATE = IssueKind(
    "TB09", ERROR, "“{text}” không phải là ngày.", "Nhập ngày theo dạng ngày/tháng/năm."
)
NOT_AN_INTEGER = IssueKind(
    "TB10", ERROR, "“{text}” không phải là số nguyên.", "Nhập một số nguyên."
)
FORMULA_NOT_COMPUTED = IssueKind(
    "TB12",
    ERROR,
    "Ô có công thức {formula} nhưng chưa có kết quả tính.",
    "Mở tệp bằng Excel, chờ tính xong rồi lưu lại; hoặc nhập thẳng con số.",
)
ERROR_CELL = IssueKind(
    "TB13",
    ERROR,
    "Ô đang báo lỗi {text}.",
    "Sửa công thức hoặc nhập lại con số.",
)
MARKED_DIGITS = IssueKind(
    "TB14",
    ERROR,
    "Con số “{text}” được định dạng viết nhỏ lên trên hoặc xuống dưới.",
    "Chép một ô số còn trống, dán đè lên ô này để bỏ định dạng, rồi gõ lại con số; lời chú cần in "
    "thì ghi ở cột Lời kèm.",
)
FROM_ANOTHER_FILE = IssueKind(
    "TB15",
    WARNING,
    "Con số này lấy từ tệp khác ({formula}) và có thể đã cũ.",
    "Đối chiếu lại; nên dán thành giá trị.",
)
FROM_THE_ANSWER = IssueKind(
    "TB60",
    ERROR,
    "Công thức {formula} lấy số ở trang mà Khối lập để phản hồi; trang ấy mỗi lần một khác nên số "
    "này không được dùng.",
    "Gõ thẳng con số của đơn vị vào ô này, hoặc sửa công thức để không lấy gì ở trang ấy, nhìn nó "
    "tính xong rồi lưu lại.",
)
CHANGES_BY_ITSELF = IssueKind(
    "TB53",
    WARNING,
    "Công thức {formula} cho kết quả theo ngày giờ mở sổ hoặc ngẫu nhiên, mỗi lần mở một khác; tạm "
    "dùng “{text}” có trong tệp.",
    "Kiểm tra lại; gõ thẳng kết quả đúng vào ô này, không dùng công thức.",
)
ONLY_GOOGLE_COMPUTES = IssueKind(
    "TB54",
    WARNING,
    "Công thức {formula} chỉ Google Trang tính tính được; tạm dùng “{text}” có trong tệp.",
    "Đối chiếu với bản trên Google Trang tính; nên gõ thẳng kết quả vào ô này.",
)
PERCENT_NOT_EXPECTED = IssueKind(
    "TB17",
    ERROR,
    "“{text}” là số phần trăm, trong khi ở đây cần một số thường.",
    "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng %, rồi gõ lại con số không có dấu %.",
)
PERCENT_OR_SHARE = IssueKind(
    "TB25",
    ERROR,
    "“{text}” có thể là {share}, cũng có thể là {figure}.",
    "Gõ {share} nếu công thức nhân với số này hoặc so số này với tỷ lệ (1 là 100%); gõ {figure} "
    "nếu công thức tính theo số phần trăm. Không gõ dấu %, để định dạng ô là General.",
)
FRACTION_NOT_EXPECTED = IssueKind(
    "TB19",
    ERROR,
    "“{text}” là phân số, trong khi ở đây cần một con số.",
    "Nhập một con số; phân số chỉ dùng ở cột Thực hiện.",
)
OUT_OF_BOUNDS = IssueKind(
    "TB21",
    ERROR,
    "“{text}” không nằm trong khoảng từ {least} đến {most}.",
    "Nhập lại giá trị của ô này.",
)
STRUCK_OUT = IssueKind(
    "TB29",
    ERROR,
    "Ô có chữ bị gạch ngang hoặc gạch chéo “{struck}”; {rest}.",
    "Gõ lại cả ô, chỉ ghi phần còn dùng (chép một ô trống cùng cột, dán đè lên để bỏ nét gạch); "
    "nếu cả hàng không dùng nữa thì xóa nội dung hàng.",
)
COMPUTED_ANEW = IssueKind(
    "TB30",
    WARNING,
    "Công thức {formula} {kept} trong tệp; {computed}.",
    "Mở tệp bằng Excel, chờ tính xong rồi lưu lại; hoặc nhập thẳng con số.",
)
TEXT_PASSED_OVER = IssueKind(
    "TB59",
    WARNING,
    "Công thức {formula} không cộng ô chứa số ở dạng văn bản: {cells}; kết quả của công thức vẫn "
    "được dùng.",
    "Gõ lại những ô ấy thành số (không để dạng Text), hoặc gõ thẳng con số đúng vào ô này.",
)
OLD_SCRIPT = IssueKind(
    "TB38",
    WARNING,
    "Ô có chữ theo bảng mã cũ {encoding}: “{text}”; chuyển sang Unicode là “{meant}”.",
    "Báo cáo dùng chữ đã chuyển. Đọc lại; nếu sai thì gõ lại ô này bằng bộ gõ Unicode.",
)
DAMAGED_TEXT = IssueKind(
    "TB39",
    ERROR,
    "Ô có chữ {what}: “{text}”.",
    "Gõ lại cả ô bằng bộ gõ Unicode.",
)
NOT_SEEN = IssueKind(
    "TB47",
    WARNING,
    "{how} ở ô {cells}; báo cáo vẫn dùng giá trị trong ô.",
    "Giá trị đã nêu đúng thì không phải sửa, không dùng thì xóa. Muốn nhìn thấy: chép một ô trống "
    "cùng cột, dán đè lên rồi gõ lại.",
)
