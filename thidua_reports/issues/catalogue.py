"""Every problem the tool can report, with the words the user sees."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

DID_YOU_MEAN = " Có phải là “{near}”?"

# --- words that fill a sentence ---
BLANK, UNNAMED = "trống", "chưa ghi tên"
A_MEMBER, A_CONTENT = "đơn vị", "nội dung"
A_TARGET, A_CRITERION, AN_ITEM = "chỉ tiêu", "tiêu chí", "chỉ tiêu, tiêu chí"
A_WORKBOOK = "sổ của đơn vị"
REACHED_WORD, EXCEEDED_WORD = "đạt", "vượt"
JUST_REACHED = "vừa đủ kế hoạch"
EXCEEDED_BY, MISSED_BY = "vượt {figure}%", "chưa đạt {figure}%"
NO_WORKBOOK_PART, DAMAGED = "không có phần xl/workbook.xml", "tệp hỏng hoặc tải thiếu"

# --- figures in a cell ---
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
    "Kiểm tra lại; nếu đúng, chỉ gõ con số, không gõ đơn vị tính vào ô này.",
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
    "Kiểm tra lại; nếu đúng, gõ đủ các chữ số theo đơn vị tính của dòng này.",
)
AMBIGUOUS_NUMBER = IssueKind(
    "SO11",
    ERROR,
    "Không rõ “{text}” là {readings}.",
    "Gõ lại thành số: hàng nghìn viết liền, dấu phẩy chỉ dùng cho phần thập phân; "
    "phân số a/b gõ vào ô định dạng Văn bản (Text).",
)
SEVERAL_NUMBERS = IssueKind(
    "SO12",
    ERROR,
    "“{text}” có nhiều con số trong một ô.",
    "Chỉ để lại một con số hoặc một phân số như 16/25; phần còn lại ghi ở cột Ghi chú.",
)
QUALIFIED_NUMBER = IssueKind(
    "SO13",
    ERROR,
    "“{text}” không phải là một con số cụ thể vì có “{words}” đi kèm.",
    "Gõ con số chính xác vào ô này; lời đi kèm ghi ở cột Ghi chú.",
)
GLUED_SIGN = IssueKind(
    "SO14",
    ERROR,
    "“{text}” có ký tự “{words}” (chỉ số trên, dấu chú thích hoặc phân số viết liền) "
    "nên không rõ là số nào.",
    "Bỏ ký tự đó và gõ lại con số, ví dụ 3,5; chú thích ghi ở cột Ghi chú.",
)
NOT_A_NUMBER = IssueKind(
    "SO15",
    ERROR,
    "“{text}” không phải là số.",
    "Nhập bằng chữ số, ví dụ 12,5; nếu chưa có số liệu thì để trống.",
)
TURNED_INTO_DATE = IssueKind(
    "SO16",
    ERROR,
    "Ô này là ngày “{text}”, có thể do Excel tự đổi khi gõ {readings}.",
    "Định dạng ô là Văn bản (Text) rồi gõ lại con số hoặc phân số.",
)
TURNED_INTO_TIME = IssueKind(
    "SO17",
    ERROR,
    "Ô này là giờ “{text}”, có thể do Excel tự đổi khi gõ dấu hai chấm.",
    "Định dạng ô là Văn bản (Text) rồi gõ lại con số, hoặc phân số với dấu gạch chéo.",
)
ZERO_DENOMINATOR = IssueKind(
    "SO18",
    ERROR,
    "“{text}” là phân số có mẫu số bằng 0.",
    "Kiểm tra và gõ lại mẫu số.",
)

ANOTHER_UNIT = IssueKind(
    "SO19",
    ERROR,
    "Ô ghi đơn vị tính “{found}”, nhưng chỉ tiêu này tính bằng “{expected}”.",
    "Đổi con số ra “{expected}” và chỉ gõ con số.",
)

UNKNOWN_LEVEL = IssueKind(
    "SO20",
    ERROR,
    "“{text}” không phải là số, cũng không phải là một mức ở trang Mức đánh giá.",
    "Nhập một số, hoặc một trong các mức: {levels}.{hint}",
)

# --- rules and their formulas ---
USABLE = " Dùng được: {names}."
FORMULA_EMPTY = IssueKind(
    "CT01",
    ERROR,
    "Chưa có công thức tính điểm.",
    "Nhập công thức Excel, ví dụ =MIN(diem_chuan,diem_chuan*ty_le).",
)
FORMULA_WITHOUT_EQUALS = IssueKind(
    "CT02",
    ERROR,
    "“{formula}” không bắt đầu bằng dấu = nên chưa phải là công thức.",
    "Thêm dấu = ở đầu; nếu ô có định dạng Văn bản (Text) thì đổi sang General rồi nhập lại.",
)
FORMULA_SYNTAX = IssueKind(
    "CT03",
    ERROR,
    "Công thức “{formula}” sai cú pháp.",
    "Kiểm tra dấu ngoặc, dấu phép tính, dấu ngăn cách; tốt nhất là gõ lại công thức trong Excel.",
)
FORMULA_FUNCTION = IssueKind(
    "CT04",
    ERROR,
    "Công thức “{formula}” dùng hàm {part} không được phép.",
    "Viết lại công thức bằng các hàm được phép.{hint}",
)
FORMULA_ARGUMENTS = IssueKind(
    "CT05",
    ERROR,
    "Trong công thức “{formula}”, hàm {part} thừa, thiếu hoặc để trống đối số.",
    "Ghi đủ các đối số (không có thì ghi 0) và xem lại dấu thập phân, dấu ngăn cách đối số.",
)
FORMULA_NAME = IssueKind(
    "CT06",
    ERROR,
    "Công thức “{formula}” dùng tên “{part}” không phải là tên đại lượng.",
    "Sửa lại cho đúng tên đại lượng.{hint}",
)
FORMULA_REFERENCE = IssueKind(
    "CT07",
    ERROR,
    "Công thức “{formula}” trỏ tới ô, trang tính, bảng hoặc tệp khác: {part}.",
    "Thay bằng tên đại lượng, vì công thức còn dùng ở sổ thành viên và bảng tổng hợp.{hint}",
)
FORMULA_ERROR_VALUE = IssueKind(
    "CT08",
    ERROR,
    "Công thức “{formula}” chứa giá trị lỗi {part}.",
    "Thay {part} bằng số hoặc tên đại lượng.",
)
FORMULA_TEXT = IssueKind(
    "CT09",
    ERROR,
    "Công thức “{formula}” chứa phần chữ {part}, trong khi điểm phải tính từ số.",
    "Bỏ phần chữ; số thì viết không có dấu ngoặc kép.",
)
FORMULA_UNROUNDED = IssueKind(
    "CT10",
    ERROR,
    "Trong công thức “{formula}”, kết quả chưa làm tròn “{part}” được đem so sánh, chia bậc hoặc "
    "làm tròn; sai số của máy (như 1,15*100 nhỏ hơn 115) có thể làm lệch điểm.",
    "Đặt “{part}” vào hàm ROUND với 9 chữ số thập phân, hoặc so sánh thẳng với một đại lượng.",
)
FORMULA_BANDS = IssueKind(
    "CT11",
    ERROR,
    "Trong công thức “{formula}”, dãy số trong ngoặc nhọn ở “{part}” chưa đúng.",
    "Dãy số chỉ đặt trong LOOKUP, MATCH, INDEX, trên một hàng; các mốc xếp tăng dần "
    "(MATCH với -1: giảm dần), mỗi mốc có một kết quả.",
)
FORMULA_CIRCULAR = IssueKind(
    "CT12",
    ERROR,
    "Công thức “{formula}” gọi vòng về chính ô {cell}, trực tiếp hoặc qua ô khác.",
    "Viết công thức bằng tên đại lượng (ke_hoach, thuc_hien, ty_le, diem_chuan …), không trỏ tới "
    "ô.",
)
RULE_LOOKS_AT_ONE_AND_ALL = IssueKind(
    "CT13",
    ERROR,
    "Cách chấm “{rule}” vừa xét mọi chỉ tiêu của tiêu chí ({all}), vừa dùng số của từng chỉ tiêu "
    "({one}).",
    "Chỉ dùng một loại: tách thành hai cách chấm cho hai tiêu chí, hoặc bỏ các tên của một loại.",
)
BANDS_WITH_A_GAP = IssueKind(
    "CT14",
    WARNING,
    "Các bậc của cách chấm “{rule}” để hở: khi {quantity} lớn hơn {above} mà nhỏ hơn {below}, công "
    "thức cho {outcome}, nằm ngoài điểm của cả hai bậc liền kề.",
    "Khối thống nhất phần hở thuộc bậc nào, rồi viết hai bậc liền nhau, ví dụ thay <= {above} bằng "
    "< {below}; hoặc dùng LOOKUP.",
)
POINTS_ABOVE_STANDARD = IssueKind(
    "CT15",
    ERROR,
    "Cách chấm “{rule}” cho {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn điểm chuẩn "
    "{allowed}.",
    "Sửa công thức điểm (ví dụ thêm MIN với diem_chuan), sửa Điểm chuẩn, hoặc kiểm tra số liệu.",
)
BONUS_ABOVE_MAXIMUM = IssueKind(
    "CT16",
    ERROR,
    "Cách chấm “{rule}” thưởng cho {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn mức "
    "thưởng tối đa {allowed}.",
    "Sửa công thức thưởng (ví dụ thêm MIN với thuong_toi_da), hoặc sửa cột Thưởng tối đa.",
)
DEDUCTION_ABOVE_MAXIMUM = IssueKind(
    "CT17",
    ERROR,
    "Cách chấm “{rule}” trừ của {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn mức trừ "
    "tối đa {allowed}.",
    "Sửa công thức (ví dụ thêm MIN với tru_toi_da), hoặc sửa cột Trừ tối đa.",
)
FORMULA_TRUTH = IssueKind(
    "CT18",
    ERROR,
    "Công thức “{formula}” cho kết quả đúng hoặc sai ở phần “{part}”, không phải là số điểm.",
    "Dùng IF nói rõ mỗi trường hợp được bao nhiêu điểm, ví dụ =IF(ty_le>=1,diem_chuan,0).",
)
FORMULA_INPUT_MISSING = IssueKind(
    "CT21",
    ERROR,
    "Chưa tính được {formula} vì chưa có: {detail}.",
    "Bổ sung số liệu còn thiếu; ghi 0 nếu đúng là không có.",
)
FORMULA_DIVISION_BY_ZERO = IssueKind(
    "CT22",
    ERROR,
    "Chưa tính được {formula} vì có phép chia cho 0.",
    "Kiểm tra số liệu bằng 0 ở mẫu, hoặc thêm vào công thức trường hợp mẫu bằng 0.",
)
FORMULA_FAILED = IssueKind(
    "CT24",
    ERROR,
    "Công thức {formula} không tính được, Excel sẽ báo {detail}.",
    "Kiểm tra số liệu, và xem công thức có đủ trường hợp cho số liệu này (như mốc thấp nhất).",
)

# --- Word templates ---
NOT_A_DOCX = IssueKind(
    "MW01",
    ERROR,
    "Tệp mẫu không phải là văn bản Word .docx ({what}).",
    "Mở tệp bằng Word, chọn Lưu thành (Save As) kiểu Word Document (.docx) rồi chép lại.",
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
    "Tệp mẫu có chứa macro.",
    "Lưu thành kiểu Word Document (.docx), không phải Macro-Enabled, rồi chép lại.",
)
EXTERNAL_CONTENT = IssueKind(
    "MW04",
    ERROR,
    "Tệp mẫu lấy nội dung từ bên ngoài: “{target}”.",
    "Bỏ liên kết đó (ảnh hoặc đối tượng liên kết, mẫu .dotx đính kèm) và lưu lại.",
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
    "Tệp này là văn bản do make-report lập ra, không phải là mẫu.",
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
    "Xoá thẻ, bỏ siêu liên kết (Remove Hyperlink) hoặc ô nhập, rồi gõ lại thẻ một lần liền mạch.",
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
    "Viết trọn thẻ, từ {{{{ đến }}}} hoặc từ {{% đến %}}, trong cùng một đoạn.",
)
HIDDEN_CHARACTER = IssueKind(
    "MW14",
    ERROR,
    "Thẻ {tag} có ký tự ẩn {code}: “{near}”.",
    "Xoá thẻ và gõ lại bằng tay, không dán từ nơi khác.",
)
NOT_ALONE = IssueKind(
    "MW15",
    ERROR,
    "Cùng {unit} với thẻ {tag} còn có nội dung khác sẽ bị mất: “{near}”.",
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
    "Xoá thẻ này hoặc thêm thẻ for (if) còn thiếu ở trước.",
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
    "Sửa tên trường theo danh sách trường của mẫu.{hint}",
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
DAMAGED_PART = IssueKind(
    "MW30",
    ERROR,
    "Văn bản lập từ mẫu này bị hỏng ở phần {part}; Word sẽ không mở được.",
    "Đặt lại tệp mẫu gốc rồi sửa lại từng chỗ.",
)
DAMAGED_TABLE = IssueKind(
    "MW31",
    ERROR,
    "Điền xong có một bảng thiếu hàng, ô hoặc đoạn nên Word sẽ báo lỗi: “{near}”.",
    "Giữ hàng tiêu đề ngoài vòng lặp và để ít nhất một đoạn trong mỗi ô.",
)
DAMAGED_PARAGRAPH = IssueKind(
    "MW32",
    ERROR,
    "Điền xong có một đoạn bị lồng sai nên Word sẽ báo lỗi: “{near}”.",
    "Xoá đoạn đó trong mẫu và gõ lại.",
)
REPEATED_BOOKMARK = IssueKind(
    "MW33",
    ERROR,
    "Dấu trang (bookmark) “{name}” bị lặp lại nhiều lần sau khi điền.",
    "Xoá dấu trang đó trong mẫu: Chèn (Insert) › Dấu trang (Bookmark) › Xoá (Delete).",
)
DANGLING_REFERENCE = IssueKind(
    "MW34",
    ERROR,
    "Phần {part} của văn bản gọi tới một ảnh, liên kết hoặc phần không có ({name}).",
    "Xoá ảnh hoặc liên kết đó trong mẫu rồi chèn lại.",
)

# --- files written ---
EDITED_DOCUMENT_KEPT = IssueKind(
    "GH01",
    WARNING,
    "Tệp “{name}” đã có người sửa sau khi được tạo nên được giữ nguyên; bản mới là “{new}”.",
    "So hai bản, chép phần cần giữ vào bản sẽ dùng rồi xóa hoặc chuyển bản kia đi nơi khác.",
)
DOCUMENT_OPEN = IssueKind(
    "GH02",
    WARNING,
    "Tệp “{name}” đang mở trong chương trình khác hoặc bị khóa nên chưa thay được; "
    "bản mới là “{new}”.",
    "Đóng tệp trong Word hoặc Excel rồi chạy lại để bản mới mang đúng tên.",
)
FOLDER_IN_THE_WAY = IssueKind(
    "GH03",
    WARNING,
    "Trong thư mục kết quả, “{name}” không phải là tệp mà là thư mục; bản mới là “{new}”.",
    "Đổi tên hoặc chuyển thư mục đó đi nơi khác rồi chạy lại.",
)
DOCUMENT_LEFT_OVER = IssueKind(
    "GH04",
    WARNING,
    "Tệp “{name}” là của lần chạy trước, lần này không được lập lại, "
    "nên nội dung có thể không còn đúng.",
    "Không dùng tệp này; xóa hoặc chuyển đi nơi khác nếu không cần lưu.",
)
RECORD_UNREADABLE = IssueKind(
    "GH05",
    WARNING,
    "Không có hoặc không đọc được tệp nhật ký, vì vậy các văn bản có sẵn trong thư mục "
    "được coi là đã có người sửa và được giữ nguyên.",
    "Không cần làm gì với tệp nhật ký, nó vừa được lập lại; xem các bản cũ rồi xóa nếu không dùng.",
)
RECORD_NOT_WRITTEN = IssueKind(
    "GH06",
    WARNING,
    "Văn bản đã ghi xong nhưng chưa ghi được tệp nhật ký: "
    "tệp đang mở, bị khóa hoặc có thư mục trùng tên.",
    "Đóng tệp hoặc đổi tên thư mục đó rồi chạy lại.",
)
FOLDER_NOT_WRITABLE = IssueKind(
    "GH07",
    ERROR,
    "Không có quyền ghi vào thư mục kết quả này.",
    "Xin quyền ghi hoặc chọn thư mục khác bằng --output rồi chạy lại.",
)
DISK_FULL = IssueKind(
    "GH08",
    ERROR,
    "Ổ đĩa đã đầy nên chưa ghi được kết quả.",
    "Giải phóng chỗ trống hoặc chọn thư mục khác bằng --output rồi chạy lại.",
)
OUTPUT_FOLDER_IS_A_FILE = IssueKind(
    "GH09",
    ERROR,
    "Không tạo được thư mục kết quả vì đã có một tệp mang tên này.",
    "Đổi tên tệp đó hoặc chọn thư mục khác bằng --output rồi chạy lại.",
)
WRITING_FAILED = IssueKind(
    "GH10",
    ERROR,
    "Không ghi được vào thư mục kết quả này ({reason}).",
    "Kiểm tra ổ đĩa, kết nối mạng và độ dài của đường dẫn, "
    "hoặc chọn thư mục khác bằng --output rồi chạy lại.",
)

# --- workspace and files read ---
NO_WORKSPACE = IssueKind(
    "TM01",
    ERROR,
    "Không có thư mục “{folder}”.",
    "Kiểm tra lại đường dẫn của thư mục chứa khoi.xlsx.",
)
NO_BLOC_WORKBOOK = IssueKind(
    "TM02",
    ERROR,
    "Thư mục “{folder}” không có tệp khoi.xlsx.",
    "Chép sổ khối vào thư mục này và đặt tên khoi.xlsx.{hint}",
)
NO_MEMBER_WORKBOOKS = IssueKind(
    "TM03",
    ERROR,
    "Thư mục thanh_vien chưa có sổ nào của thành viên.",
    "Chép các sổ Excel đã nhận của thành viên vào thư mục thanh_vien.",
)
NOT_SUBMITTED = IssueKind(
    "TM04",
    ERROR,
    "Chưa có sổ của {member}.",
    "Đôn đốc đơn vị gửi sổ rồi chép vào thư mục thanh_vien; bản dự thảo ghi đơn vị chưa nộp.",
)
UNKNOWN_MEMBER = IssueKind(
    "TM05",
    ERROR,
    "Không có đơn vị “{code}” ({name}) trong danh sách thành viên của khối.",
    "Sửa mã đơn vị ở sổ này hoặc thêm đơn vị vào trang Thành viên của khoi.xlsx.{hint}",
)
TWO_WORKBOOKS = IssueKind(
    "TM06",
    ERROR,
    "{member} có hai sổ khác nhau: “{first}” và “{second}”; cả hai chưa được dùng.",
    "Giữ lại trong thư mục thanh_vien một sổ đúng của đơn vị.",
)
SAME_WORKBOOK_TWICE = IssueKind(
    "TM07",
    NOTE,
    "Sổ này giống hệt “{first}” nên được bỏ qua.",
    "Không cần làm gì; có thể xoá một bản.",
)
CODE_AND_NAME_DISAGREE = IssueKind(
    "TM21",
    ERROR,
    "Mã “{code}” là của {expected}, nhưng tên ghi trong sổ là của {named}; sổ này chưa được dùng.",
    "Xác định sổ này của đơn vị nào rồi sửa mã hoặc tên.",
)
PERIOD_MISSING = IssueKind(
    "TM22",
    ERROR,
    "Sổ chưa ghi rõ kỳ và năm, nên số liệu chưa được dùng.",
    "Điền mục Kỳ là “{period}”, mục Năm là {year} nếu đúng là sổ của kỳ này.",
)
NAME_DIFFERS_FROM_CODE = IssueKind(
    "TM08",
    WARNING,
    "Mã “{code}” là của {expected}, nhưng sổ ghi tên đơn vị “{name}”.",
    "Xác định sổ này của đơn vị nào rồi sửa mã hoặc tên.",
)
EMPTY_FILE = IssueKind(
    "TM09", ERROR, "Tệp rỗng (0 byte).", "Tải lại tệp đính kèm từ thư của đơn vị."
)
NOT_A_WORKBOOK = IssueKind(
    "TM10",
    ERROR,
    "Không mở được như một sổ Excel .xlsx ({why}).",
    "Mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chép lại.",
)
PASSWORD = IssueKind(
    "TM11",
    ERROR,
    "Tệp có mật khẩu hoặc là định dạng Excel cũ (.xls).",
    "Mở bằng Excel, bỏ mật khẩu, lưu thành kiểu Excel Workbook (.xlsx) rồi chép lại.",
)
STRICT_WORKBOOK = IssueKind(
    "TM12",
    ERROR,
    "Tệp được lưu theo kiểu Strict Open XML, có thể đọc thiếu số liệu.",
    "Mở bằng Excel, lưu lại thành kiểu Excel Workbook (.xlsx).",
)
WRONG_PERIOD = IssueKind(
    "TM13",
    ERROR,
    "Sổ này của kỳ “{found}”, trong khi khối đang làm kỳ “{expected}”.",
    "Xin đơn vị gửi sổ của kỳ “{expected}”; số liệu trong sổ này chưa được dùng.",
)
NOT_EXCEL_FILE = IssueKind(
    "TM14",
    WARNING,
    "Tệp không có đuôi .xlsx nên không được đọc.",
    "Nếu là sổ của thành viên, mở bằng Excel và lưu thành kiểu Excel Workbook (.xlsx).",
)


NO_SHIPPED_TEMPLATES = IssueKind(
    "TM15",
    ERROR,
    "Không tìm thấy mẫu Word này.",
    "Cài lại make-report, hoặc chép mẫu vào thư mục templates của khối.",
)
FILE_LOCKED = IssueKind(
    "TM17",
    ERROR,
    "Không đọc được tệp này: tệp đang bị khoá hoặc không có quyền đọc.",
    "Đóng tệp trong Excel hoặc Word, chờ đồng bộ xong, rồi chạy lại.",
)

NO_TEMPLATES_FOLDER = IssueKind(
    "TM18",
    ERROR,
    "Không có thư mục mẫu “{folder}”.",
    "Kiểm tra lại đường dẫn sau --templates, hoặc bỏ --templates để dùng mẫu có sẵn.",
)

FILE_FOR_WORKSPACE = IssueKind(
    "TM19",
    ERROR,
    "Đây là một tệp, trong khi make-report cần thư mục chứa khoi.xlsx.",
    "Gõ lại lệnh với tên thư mục: {folder}.",
)
UNKNOWN_TEMPLATE = IssueKind(
    "TM20",
    WARNING,
    "Mẫu này không được dùng vì chương trình không có mẫu tên “{name}”.",
    "Đặt lại đúng tên tệp mẫu, hoặc chuyển tệp ra khỏi thư mục mẫu.{hint}",
)

# --- sheets, headings and codes ---
SHEET_MISSING = IssueKind(
    "TB01",
    ERROR,
    "Thiếu trang “{sheet}”.",
    "Chép trang này từ sổ mẫu, hoặc đặt lại đúng tên trang.{hint}",
)
HEADINGS_MISSING = IssueKind(
    "TB02",
    ERROR,
    "Không tìm thấy hàng tiêu đề cột của trang “{sheet}”.",
    "Chép lại hàng tiêu đề từ sổ mẫu: {headings}.",
)
HEADING_MISSING = IssueKind(
    "TB03", ERROR, "Thiếu cột “{heading}”.", "Đặt lại đúng tên cột như sổ mẫu.{hint}"
)
HEADING_TWICE = IssueKind(
    "TB04", ERROR, "Có hai cột cùng tên “{heading}”.", "Xoá hoặc đổi tên một cột."
)
KEY_MISSING = IssueKind(
    "TB05",
    ERROR,
    "Hàng này có số liệu nhưng cột “{heading}” để trống, nên chưa được dùng.",
    "Điền cột “{heading}”, hoặc xoá hàng.",
)
KEY_TWICE = IssueKind(
    "TB06",
    ERROR,
    "“{key}” đã có ở ô {first}; hàng này chưa được dùng.",
    "Giữ lại một hàng, hoặc sửa mã.",
)
KEY_REPEATED = IssueKind(
    "TB24",
    ERROR,
    "“{key}” còn có ở ô {second}, nên chưa rõ hàng nào đúng; tạm dùng hàng này.",
    "Giữ lại một hàng, hoặc sửa mã.",
)
UNKNOWN_CODE = IssueKind(
    "TB07",
    ERROR,
    "Không có {what} nào mang mã “{code}”.",
    "Sửa lại mã cho đúng với khoi.xlsx.{hint}",
)
UNKNOWN_WORD = IssueKind(
    "TB08", ERROR, "“{text}” không phải là từ được dùng ở đây.", "Chọn một trong: {choices}.{hint}"
)
NOT_A_DATE = IssueKind(
    "TB09", ERROR, "“{text}” không phải là ngày.", "Nhập ngày theo dạng ngày/tháng/năm."
)
NOT_AN_INTEGER = IssueKind(
    "TB10", ERROR, "“{text}” không phải là số nguyên.", "Nhập một số nguyên."
)
SETTING_MISSING = IssueKind(
    "TB11", ERROR, "Chưa điền mục “{label}”.", "Điền vào cột Giá trị của mục này."
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
    "Ô “{text}” có chữ số viết nhỏ lên trên hoặc bị gạch ngang.",
    "Nhập lại con số không định dạng; ghi chú thích sang cột Ghi chú.",
)
FROM_ANOTHER_FILE = IssueKind(
    "TB15",
    WARNING,
    "Con số này lấy từ tệp khác ({formula}) và có thể đã cũ.",
    "Đối chiếu lại; nên dán thành giá trị.",
)
TOO_FAR = IssueKind(
    "TB16",
    ERROR,
    "Trang có ô ở quá xa (tới hàng {row}, cột {column}) nên phần ngoài chưa được đọc.",
    "Xoá các hàng, cột trống hoặc thừa ở cuối trang rồi lưu lại.",
)
PERCENT_NOT_EXPECTED = IssueKind(
    "TB17",
    ERROR,
    "“{text}” là số phần trăm, trong khi ở đây cần một số thường.",
    "Nhập số không có dấu %, và để định dạng ô là General.",
)
UNKNOWN_SETTING = IssueKind(
    "TB18",
    WARNING,
    "Không có mục nào mang mã “{code}”, nên dòng này không được dùng.",
    "Sửa lại mã như sổ mẫu.{hint}",
)
FRACTION_NOT_EXPECTED = IssueKind(
    "TB19",
    ERROR,
    "“{text}” là phân số, trong khi ở đây cần một con số.",
    "Nhập một con số; phân số chỉ dùng ở cột Thực hiện.",
)
SHEET_NOT_READ = IssueKind(
    "TB20",
    ERROR,
    "Trang “{sheet}” không được đọc vì sổ mẫu không có trang tên này, hoặc đã có trang cùng tên.",
    "Đặt lại đúng tên trang, hoặc xoá trang nếu không dùng.{hint}",
)
SHEET_OF_HER_OWN = IssueKind(
    "TB23",
    WARNING,
    "Trang “{sheet}” không được đọc vì sổ mẫu không có trang tên này.",
    "Nếu trang này thay cho một trang của sổ mẫu, đặt lại đúng tên trang; nếu để ghi chép riêng "
    "thì chuyển sang tệp khác.{hint}",
)
OUT_OF_BOUNDS = IssueKind(
    "TB21",
    ERROR,
    "“{text}” không nằm trong khoảng từ {least} đến {most}.",
    "Nhập lại giá trị của ô này.",
)
MANUAL_CALCULATION = IssueKind(
    "TB22",
    WARNING,
    "Sổ đặt chế độ tính tay (Manual) nên kết quả của các ô công thức có thể đã cũ.",
    "Trong Excel chọn Công thức (Formulas) › Tính toán (Calculation Options) › Tự động (Automatic) "
    "rồi lưu lại.",
)


# --- the bloc workbook ---
PLAN_MISSING = IssueKind(
    "SK01",
    ERROR,
    "Chỉ tiêu “{target}” của {member} chưa có kế hoạch đăng ký.",
    "Điền cột Kế hoạch theo giao ước, hoặc chọn loại “chỉ nêu số” nếu chỉ tiêu không có kế hoạch.",
)
PLAN_ZERO = IssueKind(
    "SK02",
    ERROR,
    "Kế hoạch của chỉ tiêu “{target}” là 0 nên không tính được tỷ lệ.",
    "Sửa kế hoạch, hoặc chọn loại “chỉ nêu số”.",
)
NO_MEMBERS = IssueKind(
    "SK03",
    ERROR,
    "Trang Thành viên chưa có đơn vị nào.",
    "Điền mã và tên các đơn vị thành viên của khối.",
)
UNKNOWN_PATTERN_FIELD = IssueKind(
    "SK04",
    ERROR,
    "Mẫu câu có “[{field}]” không phải là tên được dùng.",
    "Chỉ dùng các tên: {fields}.{hint}",
)
RULE_MISSING = IssueKind(
    "SK05",
    ERROR,
    "Tiêu chí {criterion} chấm theo “{rule}”, nhưng trang Cách chấm không có tên này.",
    "Sửa tên cách chấm, hoặc thêm một hàng vào trang Cách chấm.{hint}",
)
RULE_NEEDS_VALUE = IssueKind(
    "SK06",
    ERROR,
    "Cách chấm “{rule}” cần {quantity}, nhưng tiêu chí {criterion} để trống.",
    "Điền số vào cột tương ứng của tiêu chí; ghi 0 nếu không có.",
)
NO_TARGETS_TO_SCORE = IssueKind(
    "SK07",
    ERROR,
    "{member} chưa có chỉ tiêu nào của tiêu chí {criterion}, là tiêu chí chấm theo chỉ tiêu.",
    "Thêm chỉ tiêu của đơn vị vào trang Chỉ tiêu, hoặc giới hạn cột Áp dụng cho của tiêu chí.",
)
CORRECTION_OF_ANOTHER_VALUE = IssueKind(
    "SK08",
    ERROR,
    "Điều chỉnh này sửa số {old}, nhưng sổ của đơn vị ({where}) ghi {found}; chưa được áp dụng.",
    "Đối chiếu với đơn vị rồi sửa cột Số cũ, hoặc xoá hàng điều chỉnh.",
)
SCORE_INPUT_MISSING = IssueKind(
    "SK28",
    ERROR,
    "Chưa chấm được tiêu chí {criterion} vì chưa có: {missing}.",
    "Bổ sung ở hàng này của sổ; ghi 0 nếu đúng là không có.",
)
CORRECTION_PENDING = IssueKind(
    "SK26",
    ERROR,
    "Có một điều chỉnh ở khoi.xlsx ({where}) chưa áp dụng được vào hàng này.",
    "Xem lỗi của hàng điều chỉnh đó.",
)
CORRECTION_WITHOUT_VALUE = IssueKind(
    "SK27",
    ERROR,
    "Hàng điều chỉnh chưa có số mới, nên chưa được áp dụng.",
    "Nhập Số mới, hoặc xoá hàng điều chỉnh.",
)
SECTION_EMPTY = IssueKind(
    "SK09",
    NOTE,
    "Báo cáo chưa có lời cho phần “{section}”.",
    "Thêm ở trang Lời báo cáo, hoặc bổ sung trực tiếp vào bản dự thảo.",
)
NO_SIGNER = IssueKind(
    "SK10",
    WARNING,
    "Chưa có người ký báo cáo.",
    "Điền trang Người ký; bản dự thảo để trống chỗ ký.",
)
VOTES_EXCEED_MEMBERS = IssueKind(
    "SK11",
    ERROR,
    "Số phiếu của “{matter}” cộng lại là {votes}, nhiều hơn {members} đơn vị thành viên.",
    "Kiểm tra lại các cột Đồng ý, Không đồng ý, Không ý kiến.",
)
AGREED_NOT_COMPLETE = IssueKind(
    "SK12",
    WARNING,
    "Điểm thống nhất còn thiếu: {missing}.",
    "Điền đủ; khi còn thiếu, xếp hạng theo điểm tính và ghi là tạm tính.",
)
PATTERN_DOES_NOT_FIT = IssueKind(
    "SK13",
    WARNING,
    "Mẫu câu viết “{word}”, nhưng kết quả của “{target}” không {word} ({figure}%).",
    "Báo cáo dùng câu chung cho chỉ tiêu này; sửa mẫu câu nếu muốn lời khác.",
)
DUPLICATE_MEMBER_NAME = IssueKind(
    "SK14",
    ERROR,
    "Tên “{name}” được dùng cho cả {first} và {second}.",
    "Đặt cho mỗi đơn vị tên gọi riêng.",
)
CHOICE_MISSING = IssueKind(
    "SK15",
    ERROR,
    "Chỉ tiêu “{target}” chưa chọn {heading}.",
    "Chọn một trong: {choices}.",
)
PLAN_BELOW_ONE_PER_CENT = IssueKind(
    "SK16",
    WARNING,
    "Kế hoạch {plan} của chỉ tiêu tỷ lệ “{target}” được hiểu là {plan}%.",
    "Kiểm tra lại; nếu là {as_percent}% thì nhập {as_percent}.",
)
AGREED_ABOVE_MAXIMUM = IssueKind(
    "SK17",
    ERROR,
    "Điểm thống nhất {points} cao hơn mức tối đa {limit} của {member} ở tiêu chí {criterion}.",
    "Sửa lại điểm (xem dấu phẩy), hoặc sửa Điểm chuẩn, Thưởng tối đa của tiêu chí nếu quy định "
    "khác.",
)
AGREED_BELOW_MINIMUM = IssueKind(
    "SK18",
    ERROR,
    "Điểm thống nhất {points} thấp hơn mức thấp nhất {limit} của {member} ở tiêu chí {criterion}.",
    "Sửa lại điểm (xem dấu âm), hoặc điền cột Trừ tối đa của tiêu chí nếu được trừ quá điểm chuẩn.",
)
AGREED_WITHOUT_REASON = IssueKind(
    "SK19",
    WARNING,
    "Điểm thống nhất {agreed} của {member} ở tiêu chí {criterion} khác điểm tính {computed} "
    "(chênh {difference}) mà chưa ghi lý do.",
    "Ghi cột Lý do; nếu nhập nhầm thì sửa lại điểm.",
)

PATTERN_WITHOUT_FIGURE = IssueKind(
    "SK20",
    WARNING,
    "Mẫu câu dùng “[{field}]”, nhưng “{target}” không có số đó.",
    "Báo cáo dùng câu chung cho chỉ tiêu này; bổ sung số liệu hoặc sửa mẫu câu nếu muốn lời khác.",
)
PART_OF_WRONG_TARGET = IssueKind(
    "SK21",
    ERROR,
    "Chỉ tiêu {code} không thể thuộc chỉ tiêu {parent}: chỉ tiêu mẹ phải là của cùng đơn vị và "
    "không thuộc một chỉ tiêu khác.",
    "Sửa cột Thuộc chỉ tiêu; khi chưa sửa, báo cáo nêu riêng chỉ tiêu này.",
)
AGREED_NOT_SCORED = IssueKind(
    "SK22",
    ERROR,
    "Tiêu chí {criterion} không chấm điểm hoặc không áp dụng cho {member}, nên điểm thống nhất "
    "{points} không được tính.",
    "Sửa lại mã, hoặc sửa cột Cách chấm, Áp dụng cho của tiêu chí; nếu không thì xoá hàng này.",
)

RATE_NOT_IN_PER_CENT = IssueKind(
    "SK23",
    ERROR,
    "Chỉ tiêu “{target}” thuộc loại tỷ lệ, được tính và viết theo %, nhưng đơn vị tính là {unit}.",
    "Đổi loại thành “thời điểm”, hoặc ghi kế hoạch và kết quả theo %.",
)
ELAPSED_DIFFERS = IssueKind(
    "SK24",
    WARNING,
    "Kỳ “{period}” thường ứng với phần năm đã qua là {usual}, nhưng sổ ghi {found}.",
    "Kiểm tra mục Phần năm đã qua; nếu đúng thì không phải sửa.",
)


ANOTHER_YEAR = IssueKind(
    "SK29",
    WARNING,
    "Lời ở đây nhắc đến năm {found}, trong khi sổ này của năm {year}.",
    "Kiểm tra lời này có phải còn sót lại từ sổ cũ hoặc sổ mẫu không.",
)
ANOTHER_BLOC = IssueKind(
    "SK30",
    WARNING,
    "Lời ở đây nhắc đến Khối thi đua {found}, trong khi sổ này của {name}.",
    "Kiểm tra lời này có phải còn sót lại từ sổ cũ hoặc sổ mẫu không.",
)
SAME_OFFICE = IssueKind(
    "SK31",
    WARNING,
    "{member} vừa là Khối trưởng vừa là Khối phó.",
    "Sửa lại mục Khối trưởng hoặc Khối phó; để trống Khối phó nếu khối không có.",
)

OTHER_NUMBER_OF_TARGETS = IssueKind(
    "SK32",
    ERROR,
    "{member} đăng ký {found} chỉ tiêu ở tiêu chí {criterion}, trong khi khối quy định {asked}.",
    "Thêm hoặc bớt hàng ở trang này, hoặc sửa cột Số chỉ tiêu của tiêu chí.",
)
SCALE_DOES_NOT_ADD_UP = IssueKind(
    "SK33",
    ERROR,
    "Tổng điểm chuẩn ghi là {announced}, nhưng điểm chuẩn các tiêu chí cộng lại là {found} "
    "({members}).",
    "Sửa điểm chuẩn của tiêu chí, số chỉ tiêu, hoặc mục Tổng điểm chuẩn.",
)
CONTENT_DOES_NOT_ADD_UP = IssueKind(
    "SK34",
    ERROR,
    "Điểm chuẩn của nội dung {name} ghi là {announced}, nhưng các tiêu chí cộng lại là {found} "
    "({members}).",
    "Sửa điểm chuẩn của tiêu chí, số chỉ tiêu, hoặc điểm chuẩn của nội dung.",
)
ASSIGNED_TO_NOBODY = IssueKind(
    "SK35",
    ERROR,
    "Tiêu chí {criterion} được chấm điểm nhưng không giao cho đơn vị nào.",
    "Sửa cột Áp dụng cho (hoặc Thay cho của các tiêu chí khác); nếu không dùng thì xoá hàng này.",
)
REPLACEMENT_FOR_NOBODY = IssueKind(
    "SK36",
    ERROR,
    "Tiêu chí {criterion} thay cho {replaced} nhưng không nói thay cho đơn vị nào.",
    "Điền mã các đơn vị vào cột Áp dụng cho.",
)
REPLACES_ITSELF = IssueKind(
    "SK37",
    ERROR,
    "Tiêu chí {criterion} thay cho {replaced}, mà {replaced} lại là chính nó hoặc thay cho nó.",
    "Sửa cột Thay cho.",
)
REPLACED_TWICE = IssueKind(
    "SK38",
    ERROR,
    "{criterion} và {other} cùng thay cho {replaced} của {member}, nên đơn vị này được chấm hai "
    "lần.",
    "Để mỗi đơn vị chỉ có một tiêu chí thay thế.",
)
REPLACEMENT_WORTH_OTHERWISE = IssueKind(
    "SK39",
    WARNING,
    "Tiêu chí {criterion} được nhiều nhất {most} điểm, còn {replaced} mà nó thay thế được "
    "{most_replaced} điểm.",
    "Kiểm tra Điểm chuẩn, Thưởng tối đa của hai tiêu chí; nếu đúng thì không phải sửa.",
)
LEVEL_WITHOUT_VALUE = IssueKind(
    "SK40", ERROR, "Mức “{level}” chưa có giá trị.", "Điền một số; mức cao hơn có số lớn hơn."
)
RULE_NEEDS_A_PLAN = IssueKind(
    "SK41",
    ERROR,
    "Chỉ tiêu “{target}” ghi không có kế hoạch, nhưng cách chấm “{rule}” không nói chấm thế nào "
    "khi "
    "không có kế hoạch.",
    "Điền kế hoạch, hoặc dùng đại lượng co_ke_hoach trong công thức của cách chấm.",
)
UNKNOWN_TIE_BREAK = IssueKind(
    "SK42",
    ERROR,
    "“{text}” không phải là mã nội dung, mã tiêu chí hay cách xét khi bằng điểm.",
    "Ghi một mã, hoặc một trong: {words}.{hint}",
)
TIE_NOT_SETTLED = IssueKind(
    "SK43",
    WARNING,
    "{members} cùng {result} và danh sách phân định không tách được, nên xếp đồng hạng {rank}.",
    "Nếu khối muốn phân định: thêm cách xét, hoặc ghi “hội nghị quyết định” và thứ tự các đơn vị.",
)
GRADE_WITHOUT_LEAST = IssueKind(
    "SK44", ERROR, "Mức xếp loại “{grade}” chưa ghi từ bao nhiêu điểm.", "Điền cột Từ điểm."
)
GRADES_BEGIN_ALIKE = IssueKind(
    "SK45",
    ERROR,
    "“{first}” và “{second}” cùng bắt đầu từ {least}.",
    "Sửa cột Từ điểm để mỗi mức một khoảng.",
)
NO_SUCH_RANKS = IssueKind(
    "SK46",
    ERROR,
    "“{title}” dành cho hạng {ranks}: không có hạng nào như vậy.",
    "Hạng bắt đầu từ 1; cột Đến hạng không nhỏ hơn cột Hạng, hoặc để trống.",
)
UNKNOWN_HONOUR = IssueKind(
    "SK47",
    ERROR,
    "“{title}” không có ở trang Khen thưởng.",
    "Ghi đúng như cột Hình thức đề nghị của trang Khen thưởng.{hint}",
)
UNRANKED_WITHOUT_REASON = IssueKind(
    "SK48",
    ERROR,
    "{member} không xếp loại nhưng chưa ghi lý do.",
    "Ghi lý do; báo cáo và biên bản nêu lý do này.",
)
DECISION_AGAINST_THE_RULES = IssueKind(
    "SK49",
    WARNING,
    "Hội nghị quyết định đề nghị {title} cho {member}, nhưng theo quy định của khối thì không: "
    "{why}.",
    "Kiểm tra lại quyết định; nếu giữ, cột Lý do phải nói rõ vì sao.",
)
DATE_OUTSIDE_PERIOD = IssueKind(
    "SK50",
    WARNING,
    "Ngày {day} không hợp với kỳ {period} {year}.",
    "Kiểm tra lại năm của ngày này; nếu đúng thì không phải sửa.",
)

# --- members' workbooks ---
ACHIEVEMENT_MISSING = IssueKind(
    "TV01",
    ERROR,
    "Chưa có số thực hiện của chỉ tiêu “{target}”.",
    "Nhập một số, nhập 0 nếu không thực hiện; nếu chưa có số thì báo cho khối.",
)
TARGET_NOT_REPORTED = IssueKind(
    "TV02",
    ERROR,
    "Sổ không có hàng của chỉ tiêu {code} “{target}” đã đăng ký.",
    "Thêm lại hàng này với đúng mã {code}.",
)
PLAN_DIFFERS = IssueKind(
    "TV03",
    ERROR,
    "Sổ ghi kế hoạch {found}, khác kế hoạch đã đăng ký trong giao ước là {registered}.",
    "Sửa lại theo giao ước; tỷ lệ và điểm vẫn tính trên kế hoạch đã đăng ký.",
)
OUT_OF_DIFFERS = IssueKind(
    "TV04",
    ERROR,
    "Kết quả ghi trên tổng số {found}, khác kế hoạch đã đăng ký là {registered}.",
    "Với chỉ tiêu đếm, tổng số phải là kế hoạch; sửa lại, hoặc đổi loại chỉ tiêu thành “tỷ lệ”.",
)
OWN_FIGURES_CONTRADICT = IssueKind(
    "TV05",
    ERROR,
    "Đơn vị báo đạt {percent}% nhưng vượt {excess}%: hai số không thể cùng đúng "
    "(đạt {percent}% tức là {level}).",
    "Xin đơn vị xác nhận số đúng rồi sửa sổ.",
)
OWN_PERCENT_DIFFERS = IssueKind(
    "TV06",
    ERROR,
    "Đơn vị báo {word} {own}%, nhưng tính từ số thực hiện và kế hoạch là {computed}%.",
    "Kiểm tra số thực hiện, kế hoạch và tỷ lệ đơn vị báo.",
)
OWN_PERCENT_ROUNDED_OTHERWISE = IssueKind(
    "TV07",
    NOTE,
    "Đơn vị báo {word} {own}%, tính ra {computed}%: chỉ khác cách làm tròn.",
    "Không cần sửa; báo cáo dùng cách làm tròn của khối.",
)
RATE_LOOKS_LIKE_FRACTION = IssueKind(
    "TV08",
    ERROR,
    "Không rõ {found} là {found}% hay {as_percent}% (kế hoạch là {plan}%).",
    "Nhập theo phần trăm, ví dụ 96,06.",
)
RATE_OUT_OF_RANGE = IssueKind(
    "TV09",
    ERROR,
    "Số thực hiện {found} lớn hơn tổng số {out_of}.",
    "Kiểm tra lại hai số này.",
)
NOTHING_TO_COUNT = IssueKind(
    "TV10",
    ERROR,
    "Tổng số là 0 nên không tính được tỷ lệ.",
    "Nhập đúng tổng số, hoặc để trống nếu kết quả không phải dạng a trên b.",
)
CRITERION_NOT_REPORTED = IssueKind(
    "TV11",
    ERROR,
    "Sổ không có hàng của tiêu chí {code} “{criterion}”.",
    "Thêm lại hàng này với đúng mã {code}.",
)
UNIT_DIFFERS = IssueKind(
    "TV21",
    ERROR,
    "Sổ ghi đơn vị tính “{found}”, khối đăng ký “{registered}”.",
    "Xác định con số ở hàng này tính bằng đơn vị nào rồi sửa cột Đơn vị tính cho khớp.",
)
NEGATIVE_FIGURE = IssueKind(
    "TV12",
    ERROR,
    "Số {found} là số âm.",
    "Kiểm tra lại dấu của con số.",
)
ZERO_ACHIEVED = IssueKind(
    "TV13",
    ERROR,
    "Chỉ tiêu “{target}” càng thấp càng tốt mà thực hiện là 0 nên không tính được tỷ lệ.",
    "Khối thống nhất cách tính cho trường hợp này rồi nhập điểm ở trang Điểm thống nhất.",
)
TARGET_OF_ANOTHER = IssueKind(
    "TV14",
    ERROR,
    "Chỉ tiêu {code} là của {owner}, không phải của đơn vị này.",
    "Xoá hàng này hoặc sửa lại mã.",
)
UNLIKELY_ACHIEVEMENT = IssueKind(
    "TV15",
    WARNING,
    "Số thực hiện là {found}, kế hoạch là {plan}: hai số chênh nhau quá nhiều lần.",
    "Kiểm tra dấu chấm, dấu phẩy, đơn vị tính và cột Trên tổng số; nếu đúng thì không phải sửa.",
)
TWO_TOTALS = IssueKind(
    "TV16",
    ERROR,
    "Cột Thực hiện ghi “{text}”, nhưng cột Trên tổng số lại ghi {out_of}.",
    "Ghi số đếm ở cột Thực hiện và tổng số ở cột Trên tổng số, hoặc để trống cột Trên tổng số.",
)
UNLIKELY_PREVIOUS = IssueKind(
    "TV17",
    WARNING,
    "Số cùng kỳ năm trước là {found}, số thực hiện là {achieved}: hai số chênh nhau quá nhiều lần.",
    "Kiểm tra dấu chấm, dấu phẩy và đơn vị tính; nếu đúng thì không phải sửa.",
)
CRITERION_ROW_NOT_USED = IssueKind(
    "TV20",
    WARNING,
    "Số liệu ở hàng của tiêu chí {code} không được tính: tiêu chí này chấm theo chỉ tiêu, hoặc "
    "không áp dụng cho đơn vị.",
    "Xoá số liệu ở hàng này, hoặc sửa lại mã.",
)
