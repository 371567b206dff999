"""What can be wrong with the file of a Word template, and with its tags (MW)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

OTHER_TEXT, A_PICTURE = "chữ hoặc thẻ khác", "hình hoặc đối tượng"
A_SECTION_BREAK, A_PAGE_BREAK = "dấu ngắt phần (Section Break)", "dấu ngắt trang (Page Break)"

PARTS = {
    "docProps/": "thuộc tính của tệp, File › Info",
    "word/endnotes": "chú thích cuối, Endnote",
    "word/glossary": "khối dựng sẵn, Quick Parts",
    "word/charts": "biểu đồ",
    "word/diagrams": "sơ đồ SmartArt",
    "word/settings": "thiết lập của tệp",
    "customXml": "dữ liệu XML đi kèm tệp",
}
"""What a person calls the parts of a file that are not filled, by how their names begin."""

THE_TEMPLATE = "Tệp mẫu"
"""What the messages on a whole file begin with."""
NOT_A_DOCX = IssueKind(
    "MW01",
    ERROR,
    "Tệp mẫu không phải là văn bản Word .docx ({what}).",
    "Mở tệp bằng Word, chọn Lưu thành (Save As) kiểu Word Document (.docx) rồi chép lại; Word "
    "không mở được thì đặt lại tệp mẫu gốc.",
)
TEMPLATE_PASSWORD = IssueKind(
    "MW02",
    ERROR,
    "Tệp mẫu có mật khẩu hoặc là định dạng Word cũ (.doc).",
    "Mở bằng Word, bỏ mật khẩu, lưu thành kiểu Word Document (.docx) rồi chép lại.",
)
MACRO_TEMPLATE = IssueKind(
    "MW03",
    ERROR,
    "Tệp mẫu có chứa {what}.",
    "Xóa điều khiển, đối tượng nhúng nếu có; lưu thành kiểu Word Document (.docx), không phải "
    "Macro-Enabled, rồi chép lại.",
)
MACROS, CONTROL = "macro", "điều khiển ActiveX"
OBJECT = "đối tượng của chương trình khác ({name})"
"""What a template may hold that Word runs or opens elsewhere."""
EXTERNAL_CONTENT = IssueKind(
    "MW04",
    ERROR,
    "Tệp mẫu lấy nội dung từ bên ngoài: “{target}”.",
    "Bỏ liên kết đó (ảnh hoặc đối tượng liên kết, mẫu .dotx đính kèm; nguồn trộn thư: Mailings › "
    "Start Mail Merge › Normal Word Document) và lưu lại.",
)
UNSAFE_PACKAGE = IssueKind(
    "MW05",
    ERROR,
    "Tệp mẫu có cấu trúc không an toàn nên không được mở ({what}).",
    "Chép nội dung sang một văn bản Word mới rồi lưu lại kiểu .docx.",
)
GENERATED_AS_TEMPLATE = IssueKind(
    "MW06",
    ERROR,
    "Tệp này là văn bản do chương trình lập ra, không phải là mẫu.",
    "Đặt lại tệp mẫu gốc; muốn sửa mẫu thì sửa trên tệp mẫu, không sửa trên văn bản đã lập.",
)
NO_TAGS = IssueKind(
    "MW07",
    ERROR,
    "Tệp mẫu không có thẻ nào để điền.",
    "Đặt lại tệp mẫu gốc, hoặc thêm các thẻ như {{{{ ten_khoi }}}} vào văn bản.",
)
TRACKED_TAG = IssueKind(
    "MW08",
    ERROR,
    "Thẻ {tag} nằm ở chỗ có thay đổi đang được theo dõi (Track Changes): “{near}”.",
    "Mở mẫu, chọn Xem lại (Review) › Chấp nhận tất cả thay đổi (Accept All Changes) rồi lưu lại.",
)
TRACKED_ELSEWHERE = IssueKind(
    "MW09",
    WARNING,
    "Mẫu còn thay đổi đang được theo dõi (Track Changes); văn bản lập ra cũng sẽ có: “{near}”.",
    "Chấp nhận hoặc từ chối các thay đổi trong mẫu rồi lưu lại.",
)
TAG_ACROSS = IssueKind(
    "MW10",
    ERROR,
    "Thẻ {tag} bị cắt bởi siêu liên kết, ô nhập (content control) hoặc trường của Word: “{near}”.",
    "Xóa thẻ, bỏ siêu liên kết (Remove Hyperlink) hoặc ô nhập, rồi gõ lại thẻ một lần liền mạch.",
)
LOOKALIKE_BRACES = IssueKind(
    "MW11",
    ERROR,
    "Dấu ngoặc “{tag}” không phải là dấu thẻ {{{{ }}}} hoặc {{% %}}: “{near}”.",
    "Gõ lại bằng hai dấu ngoặc nhọn thường, liền nhau.",
)
SINGLE_BRACES = IssueKind(
    "MW12",
    ERROR,
    "“{tag}” chỉ có một dấu ngoặc nhọn nên sẽ không được điền: “{near}”.",
    "Gõ lại thành {{{{ {name} }}}}.",
)
UNCLOSED_TAG = IssueKind(
    "MW13",
    ERROR,
    "Thẻ mở hoặc đóng lẻ “{tag}”: “{near}”.",
    "Viết trọn thẻ, từ {{{{ đến }}}}, từ {{% đến %}} hoặc từ {{# đến #}}, trong cùng một đoạn; "
    "dấu thừa thì xóa.",
)
HIDDEN_CHARACTER = IssueKind(
    "MW14",
    ERROR,
    "Thẻ {tag} có ký tự ẩn {code}: “{near}”.",
    "Xóa thẻ và gõ lại bằng tay, không dán từ nơi khác.",
)
NOT_ALONE = IssueKind(
    "MW15",
    ERROR,
    "Cùng {unit} với thẻ {tag} còn có {other} sẽ bị mất: “{near}”.",
    "Để thẻ này một mình trong {unit}; chuyển nội dung kia ra {unit} khác.",
)
UNKNOWN_INSTRUCTION = IssueKind(
    "MW16",
    ERROR,
    "Không hiểu thẻ {tag}: “{near}”.",
    "Chỉ dùng for, endfor, if, elif, else, endif; chữ p, tr hoặc tc viết liền sau {{%, "
    "tiếp theo là một dấu cách, như {{%p for dong in can_cu %}}.",
)
BAD_SYNTAX = IssueKind(
    "MW17",
    ERROR,
    "Thẻ {tag} viết sai: “{near}”.",
    "Tên trường viết liền, không dấu cách, như {{{{ ten_khoi }}}}; "
    "vòng lặp viết như {{%p for dong in can_cu %}}.",
)
FORBIDDEN_EXPRESSION = IssueKind(
    "MW18",
    ERROR,
    "Thẻ {tag} có phép tính, phép so sánh hoặc lời gọi: “{near}”.",
    "Mẫu chỉ nêu tên trường; số liệu đã được tính và viết thành lời trước khi điền.",
)
BLOCK_NOT_CLOSED = IssueKind(
    "MW19",
    ERROR,
    "Thẻ {tag} không có thẻ kết thúc: “{near}”.",
    "Thêm thẻ {closing} sau phần được lặp.",
)
BLOCK_NOT_OPENED = IssueKind(
    "MW20",
    ERROR,
    "Thẻ {tag} không có thẻ bắt đầu tương ứng: “{near}”.",
    "Xóa thẻ này hoặc thêm thẻ for (if) còn thiếu ở trước.",
)
OTHER_PREFIX = IssueKind(
    "MW21",
    ERROR,
    "Thẻ {tag} khác kiểu với thẻ bắt đầu {opening}: “{near}”.",
    "Viết hai thẻ cùng kiểu: cùng có p, cùng có tr, cùng có tc hoặc cùng không có.",
)
OTHER_PLACE = IssueKind(
    "MW22",
    ERROR,
    "Thẻ {tag} không cùng chỗ với thẻ bắt đầu {opening}: “{near}”.",
    "Thẻ không có chữ p: đặt cả hai trong cùng một đoạn; có p: cùng một ô hoặc cùng thân văn bản; "
    "có tr: cùng một bảng; có tc: cùng một hàng.",
)
OUTSIDE_TABLE = IssueKind(
    "MW23",
    ERROR,
    "Thẻ {tag} phải nằm trong bảng: “{near}”.",
    "Dùng {{%p … %}} cho đoạn văn; tr và tc chỉ dùng trong bảng.",
)
UNKNOWN_FIELD = IssueKind(
    "MW24",
    ERROR,
    "Thẻ {tag} gọi trường “{name}” không có: “{near}”.",
    f"Sửa tên trường theo danh sách trường của mẫu {verbs.LIST_FIELDS}.{{hint}}",
)
NOT_A_LIST = IssueKind(
    "MW25",
    ERROR,
    "Thẻ {tag} lặp theo “{name}”, nhưng đó không phải là một danh sách: “{near}”.",
    "Viết {{{{ {name} }}}} nếu chỉ cần điền, hoặc lặp theo một trường danh sách.",
)
NOT_A_TEXT = IssueKind(
    "MW26",
    ERROR,
    "Thẻ {tag} điền “{name}”, nhưng đó là một danh sách: “{near}”.",
    "Lặp qua danh sách: {{%p for dong in {name} %}} … {{%p endfor %}}.",
)
NOT_FILLED_PLACE = IssueKind(
    "MW27",
    ERROR,
    "Thẻ “{tag}” đặt ở nơi không điền được ({part}).",
    "Chuyển thẻ vào thân văn bản, đầu trang, chân trang hoặc cước chú.",
)
FILLING_FAILED = IssueKind(
    "MW28",
    ERROR,
    "Không điền được mẫu ở chỗ “{near}” ({why}).",
    "Xem lại các thẻ ở chỗ đó so với tệp mẫu gốc.",
)
TAG_LEFT = IssueKind(
    "MW29",
    ERROR,
    "Điền xong vẫn còn dấu thẻ: “{near}”.",
    "Gõ lại thẻ đó cho trọn vẹn trong một đoạn.",
)
DAMAGED_PARAGRAPH = IssueKind(
    "MW32",
    ERROR,
    "Điền xong có một đoạn bị lồng sai nên Word sẽ báo lỗi: “{near}”.",
    "Xóa đoạn đó trong mẫu và gõ lại.",
)
DANGLING_REFERENCE = IssueKind(
    "MW34",
    ERROR,
    "Phần {part} của văn bản gọi tới một ảnh, liên kết hoặc phần không có ({name}).",
    "Xóa ảnh hoặc liên kết đó trong mẫu rồi chèn lại.",
)
