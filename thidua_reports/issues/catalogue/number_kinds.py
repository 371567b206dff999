"""What can be wrong with a figure in a cell (SO)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
BESIDE_A_RESULT = "ghi ở cột Lời kèm (được in sau số liệu)"
IN_WORDS = f"{BESIDE_A_RESULT}, trang không có cột ấy thì ở cột dành cho lời, như Minh chứng, Lý do"
AS_PARTS = (
    "kết quả là phân số (không phải điểm) thì gõ tử số ở cột Thực hiện, mẫu số ở cột Trên tổng số."
)
"""A locked form keeps the format of its cells, and its cells for numbers take no text."""
RESET_FORMAT = (
    "Chữ này do định dạng của ô: chép một ô số còn trống, dán đè lên ô này để bỏ định dạng đó. "
)
A_DAY = (
    "là ngày “{text}”, có thể do Excel tự đổi khi gõ {readings}; cũng có thể là số {words} để ở "
    "dạng ngày"
)
NO_DAY = "hiện “#####” vì để ở dạng ngày; có thể là số {words}"

NUMBER_AS_TEXT = IssueKind(
    "SO01",
    WARNING,
    "“{text}” được gõ dưới dạng văn bản, không phải số; tạm đọc là {reading}.",
    "Kiểm tra lại; nếu đúng, gõ lại thành số để Excel tính được.",
)
FRACTION_AS_TEXT = IssueKind(
    "SO02",
    WARNING,
    "“{text}” được đọc là {reading}.",
    "Kiểm tra lại; nếu đúng thì không phải sửa.",
)
NUMBER_WITH_UNIT = IssueKind(
    "SO03",
    WARNING,
    "“{text}” có chữ đi sau con số; tạm đọc là {reading}.",
    "{reset}Kiểm tra lại; nếu đúng, chỉ gõ con số, không gõ đơn vị tính vào ô này.",
)
SPACED_DIGITS = IssueKind(
    "SO04",
    WARNING,
    "“{text}” có dấu cách giữa các chữ số; tạm đọc là {reading}.",
    "Kiểm tra lại; nếu đúng, gõ lại thành số, các chữ số viết liền.",
)
POINT_AS_THOUSANDS = IssueKind(
    "SO05",
    WARNING,
    "Dấu chấm trong “{text}” được hiểu là dấu phân cách hàng nghìn; tạm đọc là {reading}.",
    "Kiểm tra lại; nếu đúng, gõ lại thành số, hàng nghìn viết liền.",
)
POINT_AS_DECIMAL = IssueKind(
    "SO06",
    WARNING,
    "Dấu chấm trong “{text}” được hiểu là dấu thập phân; tạm đọc là {reading}.",
    "Kiểm tra lại; nếu đúng, gõ lại thành số với dấu phẩy thập phân.",
)
ENGLISH_STYLE = IssueKind(
    "SO07",
    WARNING,
    "“{text}” viết theo kiểu tiếng Anh (dấu phẩy phân cách hàng nghìn, dấu chấm thập phân); "
    "tạm đọc là {reading}.",
    "Kiểm tra lại; nếu đúng, gõ lại thành số, hàng nghìn viết liền.",
)
MULTIPLIED = IssueKind(
    "SO08",
    WARNING,
    "“{text}” ghi tắt bằng chữ “{multiplier}”; tạm đọc là {reading}.",
    "{reset}Kiểm tra lại; nếu đúng, gõ đủ các chữ số theo đơn vị tính của dòng này.",
)
AMBIGUOUS_NUMBER = IssueKind(
    "SO11",
    ERROR,
    "Không rõ “{text}” là {readings}.",
    "{reset}Gõ lại thành số: hàng nghìn viết liền, dấu phẩy chỉ dùng cho phần thập phân; "
    + AS_PARTS,
)
SEVERAL_NUMBERS = IssueKind(
    "SO12",
    ERROR,
    "“{text}” có nhiều con số trong một ô.",
    f"Chỉ để lại một con số; phần còn lại {IN_WORDS}; {AS_PARTS}",
)
QUALIFIED_NUMBER = IssueKind(
    "SO13",
    ERROR,
    "“{text}” không phải là một con số cụ thể vì có “{words}” đi kèm.",
    "{reset}Gõ con số chính xác vào ô này; lời đi kèm " + IN_WORDS + ".",
)
GLUED_SIGN = IssueKind(
    "SO14",
    ERROR,
    "“{text}” có ký tự “{words}” (chỉ số trên, dấu chú thích hoặc phân số viết liền) "
    "nên không rõ là số nào.",
    "Bỏ ký tự đó và gõ lại con số, ví dụ 3,5; lời chú cần in thì " + IN_WORDS + ".",
)
NOT_A_NUMBER = IssueKind(
    "SO15",
    ERROR,
    "“{text}” không phải là số.",
    "Nhập bằng chữ số, ví dụ 12,5.",
)
WORD_FOR_NONE = IssueKind(
    "SO31",
    ERROR,
    "“{text}” không phải là số.",
    "Không có thì ghi 0; chưa có số liệu thì để trống.",
)
TURNED_INTO_DATE = IssueKind(
    "SO16",
    ERROR,
    "Ô này {what}.",
    "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng ngày, rồi gõ lại con số; " + AS_PARTS,
)
TURNED_INTO_TIME = IssueKind(
    "SO17",
    ERROR,
    "Ô này là giờ “{text}”, có thể do Excel tự đổi khi gõ dấu hai chấm.",
    "Chép một ô số còn trống, dán đè lên ô này để bỏ dạng giờ, rồi gõ lại con số; " + AS_PARTS,
)
ZERO_DENOMINATOR = IssueKind(
    "SO18",
    ERROR,
    "“{text}” là phân số có mẫu số bằng 0.",
    "Kiểm tra lại mẫu số; " + AS_PARTS,
)
ANOTHER_UNIT = IssueKind(
    "SO19",
    ERROR,
    "Ô ghi đơn vị tính “{found}”, nhưng chỉ tiêu này tính bằng “{expected}”.",
    "{reset}Đổi con số ra “{expected}” và chỉ gõ con số.",
)
UNKNOWN_RATING = IssueKind(
    "SO20",
    ERROR,
    "“{text}” không phải là số, cũng không phải là một mức ở trang Mức đánh giá.",
    "Nhập một số, hoặc một trong các mức: {ratings}.{hint}",
)
NUMBER_AMONG_RATINGS = IssueKind(
    "SO21",
    WARNING,
    "Ô này ghi số {found}, trong khi đơn vị khác ghi mức bằng chữ; số này không phải là giá trị "
    "của mức nào.",
    "Ghi một trong các mức: {ratings}. Nếu đúng là một số thì không phải sửa.",
)
OUT_OF_REACH = IssueKind(
    "SO22",
    ERROR,
    "“{text}” quá lớn, hoặc quá sát 0, nên không phải là một số liệu.",
    "Nhập lại con số.",
)
SHOWN_OTHERWISE = IssueKind(
    "SO23",
    ERROR,
    "Ô hiện “{text}” do định dạng, trong khi con số trong ô là {readings}.",
    "Chép một ô số còn trống, dán đè lên ô này để bỏ định dạng đó, rồi gõ lại con số đúng theo đơn "
    "vị tính của dòng.",
)
DAY_AS_WORDING = IssueKind(
    "SO26",
    WARNING,
    "Ô này là ngày, giờ mà mỗi máy hiện một cách (định dạng {format}); tạm in là “{text}”.",
    "Nếu muốn in cách khác, gõ dấu nháy đơn (') rồi gõ lại ngay sau đó đúng như cần in.",
)
QUOTIENT = IssueKind(
    "SO24",
    WARNING,
    "Ô có công thức {formula} (hiện {text}); tạm đọc là {part} trên {whole}.",
    "Kiểm tra lại; nếu đúng thì không phải sửa.",
)
QUOTIENT_OR_PART = IssueKind(
    "SO25",
    ERROR,
    "Không rõ công thức {formula} là {part} trên {whole} hay {text}.",
    "Gõ một con số vào ô này, không gõ phép chia; " + AS_PARTS,
)
RATE_BEYOND_ALL = IssueKind(
    "TV18",
    WARNING,
    "{what} là {found}%, hơn 100%, ở chỉ tiêu loại tỷ lệ{plan}.",
    "Kiểm tra dấu phẩy ({found} có thể là {meant} {slip}) và đơn vị tính. "
    + verbs.RIGHT_IF_ACCEPTED,
)
ROUNDED_DECISION = IssueKind(
    "SO27",
    WARNING,
    "Ô hiện “{shown}” do định dạng làm tròn, nhưng con số trong ô là {value}; chương trình dùng "
    "{value}.",
    "Đúng là {shown} thì gõ lại {shown}; đúng là {value} thì cho ô hiện đủ chữ số (nút Increase "
    "Decimal của Excel).",
)
ROUNDED_FIGURE = IssueKind(
    "SO28",
    NOTE,
    "Ô hiện “{shown}” do định dạng làm tròn, nhưng con số trong ô là {value}; chương trình dùng "
    "{value}.",
    "Đúng là {value} thì không phải sửa; đúng là {shown} thì gõ lại {shown}.",
)
ROUNDED_ACROSS_PLAN = IssueKind(
    "SO29",
    WARNING,
    "“{target}”: ô hiện “{shown}” do định dạng làm tròn, nên nhìn là {seen} kế hoạch; con số "
    "trong ô là {value} nên chương trình tính là {found} kế hoạch {plan}.",
    "Đúng là {value} thì chấp nhận cảnh báo; đúng là {shown} thì gõ lại {shown}.",
)
MONTH_FIRST = IssueKind(
    "SO30",
    WARNING,
    "Ô hiện “{text}”, tháng trước ngày sau, nên dễ nhầm; chương trình đọc là ngày {day} tháng "
    "{month} năm {year}.",
    "Đúng ngày ấy thì đổi định dạng của ô thành dd/mm/yyyy; không đúng thì gõ lại ngày.",
)
