"""What can be wrong with letters to the members: addresses, wording, files that go along (TH)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_ADDRESS = IssueKind(
    "TH01",
    ERROR,
    "{name} chưa có địa chỉ thư điện tử, nên chưa có thư cho đơn vị này.",
    "Ghi địa chỉ vào ô này rồi làm lại.",
)
BAD_ADDRESS = IssueKind(
    "TH02",
    ERROR,
    "“{text}” không phải là một địa chỉ thư điện tử dùng được: {why}.",
    "Ghi lại địa chỉ, chỉ gồm chữ không dấu, chữ số và dấu, ví dụ ten@example.vn; nhiều địa chỉ "
    "cách nhau bằng dấu chấm phẩy.{hint}",
)
SEVERAL_ADDRESSES = IssueKind(
    "TH03",
    NOTE,
    "Ô có {count} địa chỉ; thư của {name} gửi đến tất cả: {addresses}.",
    "Nếu chỉ gửi đến một nơi thì xóa địa chỉ kia.",
)
SHARED_ADDRESS = IssueKind(
    "TH04",
    ERROR,
    "Địa chỉ “{address}” cũng là của {other}, nên thư riêng của đơn vị này sẽ đến đơn vị kia.",
    "Ghi địa chỉ riêng của từng đơn vị.",
)
LETTER_TWICE = IssueKind(
    "TH05",
    ERROR,
    "Loại thư “{kind}” đã có lời ở {first}.",
    "Chỉ giữ một hàng cho mỗi loại thư; nhiều đoạn thì ghi trong cùng ô Nội dung (Alt+Enter).",
)
UNKNOWN_LETTER_FIELD = IssueKind(
    "TH06",
    ERROR,
    "Không có trường [{field}].",
    "Dùng một trong các trường: {fields}; hoặc bỏ dấu ngoặc vuông.{hint}",
)
BROKEN_LINE = IssueKind(
    "TH07",
    WARNING,
    "“{text}” có chỗ ngắt dòng; trong tiêu đề thư, chỗ ấy được viết liền thành một dấu cách.",
    "Viết lại trong một dòng.",
)
LINE_LEFT_OUT = IssueKind(
    "TH08",
    WARNING,
    "Dòng “{line}” không được viết vào thư, vì [{field}] chưa có giá trị.",
    "Điền {where}, hoặc bỏ trường ấy khỏi lời thư.",
)
NO_RECORD = IssueKind(
    "TH10",
    ERROR,
    "Không có hoặc không đọc được nhật ký của lần lập văn bản, nên chưa rõ văn bản nào được gửi.",
    f"Lập văn bản {verbs.MAKE}, xem kết quả, rồi làm lại việc này.",
)
STALE = IssueKind(
    "TH11",
    ERROR,
    "Sổ, mẫu hoặc chương trình đã thay đổi từ lần lập văn bản trước, nên văn bản có thể đã cũ.",
    f"Lập văn bản {verbs.MAKE}, xem kết quả, rồi làm lại việc này.",
)
NOT_THERE = IssueKind(
    "TH12",
    ERROR,
    "Không thấy tệp “{name}” để gửi kèm.",
    "Trước hết {deed}, xem kết quả, rồi làm lại việc này.",
)
WHICH_VERSION = IssueKind(
    "TH13",
    ERROR,
    "Chưa rõ gửi bản nào của “{name}”: {versions}.",
    f"Chuyển bản không gửi đi nơi khác rồi lập lại văn bản {verbs.MAKE}"
    "; hoặc chọn tệp cần gửi ở ô “Tệp gửi kèm” (lệnh: thêm --attach “{first}”).",
)
EDITED_VERSION = IssueKind(
    "TH54",
    ERROR,
    "“{name}” đã có người sửa sau khi được lập, nên chưa rõ có gửi bản ấy không.",
    "Gửi bản do chương trình lập thì chuyển bản đã sửa đi nơi khác, {deed} lần nữa; đúng là "
    "gửi bản đã sửa thì chọn tệp ấy ở ô “Tệp gửi kèm” (lệnh: thêm --attach “{first}”).",
)
NO_SUCH_ATTACHMENT = IssueKind(
    "TH14",
    ERROR,
    "Không có tệp “{name}” trong thư mục kết quả.",
    "Ghi đúng tên một tệp trong thư mục kết quả (lệnh: sau --attach).{hint}",
)
NOT_TO_BE_SENT = IssueKind(
    "TH15",
    ERROR,
    "“{name}” là bản để khối tự soát, có nhận xét, không gửi đi.",
    "Chọn văn bản cần gửi, không chọn bản (góp ý), bản soát xét (lệnh: sau --attach); bản ấy "
    f"đang mang tên văn bản thì chuyển đi nơi khác rồi lập lại văn bản {verbs.MAKE}.",
)
ERRORS_LEFT = IssueKind(
    "TH16",
    WARNING,
    "Số liệu còn {count} lỗi, nên văn bản gửi đi còn chỗ cần xác minh; phần Ghi chú của "
    "bản dự thảo ở cuối báo cáo nêu lỗi trong sổ của từng đơn vị.",
    f"Nếu chưa muốn gửi: sửa theo các dòng [lỗi], lập lại văn bản {verbs.MAKE}"
    " rồi làm lại việc này. Không muốn các đơn vị đọc phần ấy thì xóa khỏi bản gửi.",
)
NOTHING_TO_SEND = IssueKind(
    "TH17",
    NOTE,
    "Không có thư nào loại “{kind}” để lập: {why}.",
    "Cần loại thư khác thì chọn loại ấy (lệnh: thêm --kind moi, nhac, tra-loi, bieu-mau hoặc "
    "ket-qua).",
)
HEAVY = IssueKind(
    "TH19",
    WARNING,
    "Thư nặng {size} MB; nhiều máy chủ chỉ nhận thư đến 20 MB.",
    "Bớt tệp gửi kèm, hoặc thu nhỏ ảnh trong tệp.",
)
UNKNOWN_FILES = IssueKind(
    "TH20",
    WARNING,
    "Còn tệp chưa được dùng, có thể là sổ đã gửi của đơn vị được nhắc: {names}.",
    "Xem các tệp ấy trước khi gửi thư nhắc; sổ nằm ngoài thư mục thanh_vien thì chuyển vào ngay "
    "trong đó, tệp không phải sổ thì chuyển đi nơi khác.",
)
NOTED_AS_RECEIVED = IssueKind(
    "TH29",
    WARNING,
    "Chưa nhắc đơn vị đã ghi ngày nhận mà chưa có sổ dùng được: {members}.",
    "Tìm tệp trong thư đã nhận, chép vào thư mục thanh_vien; không thấy, hoặc tệp hỏng, thì "
    "soạn thư nhắc nộp của riêng đơn vị ấy để xin gửi lại (lệnh: --kind nhac --member "
    "{first}); thật ra chưa nhận thì xóa Ngày nhận ở trang Tiếp nhận.",
)
PRIVATE_FILE = IssueKind(
    "TH21",
    ERROR,
    "“{name}” là tệp riêng của một đơn vị, không gửi cho các đơn vị khác.",
    "Không gửi tệp ấy (lệnh: bỏ khỏi --attach): tệp riêng tự đi theo thư phản hồi của đơn vị. "
    "Không nêu tên tệp nào mà vẫn nhắc thì tệp đang mang nhầm tên: chuyển đi nơi khác, lập "
    "lại rồi làm lại việc này.",
)
LEFT_OVER = IssueKind(
    "TH22",
    ERROR,
    "“{name}” còn lại từ lần chạy trước; lần chạy cuối không lập tệp này, nên số liệu trong tệp "
    "có thể đã cũ.",
    "Cần gửi thì sửa theo các dòng [lỗi], {deed} lần nữa rồi làm lại việc này; không gửi thì "
    "chuyển tệp đi nơi khác (lệnh: hoặc bỏ khỏi --attach).",
)
EDITED_BEFORE = IssueKind(
    "TH24",
    WARNING,
    "Bản đã sửa tay “{name}” có trước bản “{new}” của lần lập cuối, nên số liệu trong đó có thể đã "
    "cũ.",
    "Đối chiếu “{name}” trước khi gửi "
    f"{verbs.COMPARE}"
    "; muốn gửi bản mới thì chuyển bản cũ đi nơi khác (lệnh: hoặc ghi --attach “{new}”).",
)
OUTDATED_FORM = IssueKind(
    "TH23",
    ERROR,
    "Biểu mẫu “{name}” được lập từ khoi.xlsx cũ; từ đó khoi.xlsx hoặc chương trình đã thay đổi.",
    "Chuyển tệp đi nơi khác (biểu mẫu có sẵn không bị ghi đè), {deed} rồi làm lại việc này.",
)
TWO_VERSIONS = IssueKind(
    "TH51",
    ERROR,
    "“{name}” và “{other}” là hai bản khác nhau của cùng một văn bản, có thể nêu số liệu khác "
    "nhau, nên không cùng đi trong một thư.",
    "Chọn một trong hai: không gửi “{name}”, hoặc không gửi “{other}” (lệnh: bỏ khỏi "
    "--attach); gửi bản PDF thì kèm văn bản Word của chính bản ấy.",
)
UNSEEN_INSIDE = IssueKind(
    "TH52",
    WARNING,
    "“{name}” là tệp nén; chương trình không xem trong đó có tệp riêng của đơn vị, bản cũ hay "
    "không.",
    "Mở tệp nén, xem từng tệp trước khi gửi; hoặc gửi thẳng từng tệp (lệnh: bằng --attach).",
)
HAS_BEEN_HELD = IssueKind(
    "TH53",
    WARNING,
    "Trang Hội nghị cho thấy hội nghị đã họp, mà thư này vẫn mời dự.",
    "Đã họp thì đừng gửi thư mời này; gửi văn bản chính thức sau hội nghị thì chọn loại thư “kết "
    "quả” (lệnh: thêm --kind ket-qua). Vẫn cần thư mời thì ghi Tiêu đề, Nội dung cho loại thư "
    "“{kind}” ở trang Thư của khoi.xlsx.",
)
NONE_OFFICIAL = IssueKind(
    "TH55",
    ERROR,
    "Chưa có văn bản chính thức nào để gửi các đơn vị.",
    f"Lập bản “(chính thức)” của văn bản cần gửi {verbs.FINISH}, rồi làm lại việc này. Bản đã ký "
    "quét thành PDF thì tự soạn thư để gửi.",
)
OLD_PDF = IssueKind(
    "TH25",
    ERROR,
    "Văn bản của bản PDF “{name}” nay đã khác, nên số liệu trong bản PDF có thể đã cũ.",
    "Không gửi tệp ấy: chuyển đi nơi khác (lệnh: hoặc bỏ khỏi --attach). Cần bản PDF thì lưu "
    f"lại từ văn bản sẽ gửi (Word: Lưu thành, kiểu PDF), hoặc lập lại {verbs.PRINT}.",
)
FOREIGN_PDF = IssueKind(
    "TH26",
    WARNING,
    "Bản PDF “{name}” không do chương trình lập, nên chưa rõ có khớp với “{document}” hay không.",
    "Đối chiếu hai tệp trước khi gửi; hoặc chuyển bản PDF ấy đi nơi khác rồi lập bản mới "
    f"{verbs.PRINT}.",
)
OF_THE_BLOC = IssueKind(
    "TH27",
    ERROR,
    "“{name}” là tệp để khối tự xem, nêu chỗ cần sửa trong sổ của mọi đơn vị, không gửi đi.",
    "Không gửi tệp ấy (lệnh: bỏ khỏi --attach); cần báo từng đơn vị thì soạn thư nhắc nộp "
    "hoặc thư phản hồi (lệnh: --kind nhac, --kind tra-loi).",
)
TELLS_OF_ALL = IssueKind(
    "TH28",
    WARNING,
    "“{name}” có trang Vấn đề, Tệp nhận được hoặc Lời của đơn vị, nói về sổ của mọi đơn vị.",
    "Không muốn các đơn vị đọc thì mở bằng Excel, xóa các trang ấy, lưu thành tệp tên khác rồi gửi "
    "tệp đó.",
)
