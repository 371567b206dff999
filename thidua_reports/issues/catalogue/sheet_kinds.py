"""What can be wrong with sheets, columns and rows, and what is outside their cells (TB)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

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
    "TB04", ERROR, "Có hai cột cùng tên “{heading}”.", "Xóa hoặc đổi tên một cột."
)
KEY_MISSING = IssueKind(
    "TB05",
    ERROR,
    "Hàng này có số liệu nhưng cột “{heading}” để trống, nên chưa được dùng.",
    "Điền cột “{heading}”, hoặc xóa hàng.",
)
KEY_TWICE = IssueKind(
    "TB06",
    ERROR,
    "“{key}” đã có ở ô {first}; hàng này chưa được dùng.",
    "Giữ lại một hàng, hoặc sửa mã.",
)
SETTING_MISSING = IssueKind(
    "TB11", ERROR, "Chưa điền mục “{label}”.", "Điền vào cột Giá trị của mục này."
)
TOO_FAR = IssueKind(
    "TB16",
    ERROR,
    "Trang có ô ở quá xa (tới hàng {row}, cột {column}) nên phần ngoài chưa được đọc.",
    "Xóa các hàng, cột trống hoặc thừa ở cuối trang rồi lưu lại (trang bị khóa thì trước đó chọn "
    "Xem lại (Review) › Bỏ bảo vệ trang (Unprotect Sheet), không có mật khẩu). Nếu có thật hơn "
    "{most_rows} hàng số liệu thì chia thành nhiều thư mục làm việc, mỗi thư mục một phần đơn vị.",
)
UNKNOWN_SETTING = IssueKind(
    "TB18",
    WARNING,
    "Không có mục nào mang mã “{code}”, nên dòng này không được dùng.",
    "Sửa lại mã như sổ mẫu.{hint}",
)
SHEET_NOT_READ = IssueKind(
    "TB20",
    ERROR,
    "Trang “{sheet}” không được đọc vì sổ mẫu không có trang tên này, hoặc đã có trang cùng tên.",
    "Đặt lại đúng tên trang, hoặc xóa trang nếu không dùng.{hint}",
)
MANUAL_CALCULATION = IssueKind(
    "TB22",
    WARNING,
    "Sổ đặt chế độ tính tay (Manual) nên kết quả của các ô công thức có thể đã cũ.",
    "Trong Excel chọn Công thức (Formulas) › Tính toán (Calculation Options) › Tự động (Automatic) "
    "rồi lưu lại.",
)
SHEET_OF_HER_OWN = IssueKind(
    "TB23",
    WARNING,
    "Trang “{sheet}” không được đọc vì sổ mẫu không có trang tên này.",
    "Nếu trang này thay cho một trang của sổ mẫu, đặt lại đúng tên trang; nếu để ghi chép riêng "
    "thì chuyển sang tệp khác.{hint}",
)
KEY_REPEATED = IssueKind(
    "TB24",
    ERROR,
    "“{key}” còn có ở ô {second}, nên chưa rõ hàng nào đúng; tạm dùng hàng này.",
    "Giữ lại một hàng, hoặc sửa mã.",
)
SHEET_TWICE = IssueKind(
    "TB26",
    ERROR,
    "Có {count} trang cùng tên “{sheet}” (chỉ khác dấu cách hoặc chữ hoa), nên không biết đọc "
    "trang nào.",
    "Xóa hoặc đổi tên các trang thừa.",
)
TABLE_TWICE = IssueKind(
    "TB69",
    ERROR,
    "Bảng “{table}” có số liệu ở {count} chỗ (trang {where}), nên không biết đọc bảng nào.",
    "Giữ một bảng, chép vào đó các hàng cần dùng rồi xóa bảng kia.",
)
TABLE_UNTITLED = IssueKind(
    "TB70",
    WARNING,
    "Thiếu dòng tên của bảng “{table}” ở trên các hàng này; đọc theo tiêu đề cột.",
    "Chèn một hàng trống phía trên hàng tiêu đề cột, ghi “{table}” vào cột đầu.",
)
TABLE_MISSING = IssueKind(
    "TB71",
    ERROR,
    "Không thấy bảng “{table}”: trang không còn dòng tên và hàng tiêu đề cột của bảng này, các "
    "hàng của nó có thể đang nằm trong bảng phía trên.",
    "Ghi “{table}” vào cột đầu của một hàng trống dưới các bảng khác; có số liệu thì thêm hàng "
    "tiêu đề cột như sổ mẫu rồi chuyển các hàng của bảng xuống dưới đó.",
)
HIDDEN_COLUMN = IssueKind(
    "TB32",
    WARNING,
    "Cột “{heading}” đang bị ẩn nhưng nội dung trong cột vẫn được đọc.",
    "Bỏ ẩn cột để đối chiếu; nội dung nào không dùng thì xóa đi.",
)
HIDDEN_ROWS = IssueKind(
    "TB33",
    WARNING,
    "Hàng {rows} đang bị ẩn hoặc bị lọc nhưng nội dung vẫn được đọc.",
    "Bỏ ẩn, bỏ lọc để đối chiếu; hàng nào không dùng thì xóa nội dung hàng.",
)
HIDDEN_SHEET = IssueKind(
    "TB34",
    WARNING,
    "Trang “{sheet}” đang bị ẩn nhưng nội dung vẫn được đọc.",
    "Bỏ ẩn trang để đối chiếu; nội dung nào không dùng thì xóa đi.",
)
HIDDEN_TWIN = IssueKind(
    "TB35",
    ERROR,
    "Cột “{hidden}” đang bị ẩn, trong khi cột “{visible}” ở ngoài có nội dung mà không được đọc; "
    "cả hai chưa được dùng.",
    "Ghi nội dung đúng vào cột “{hidden}” của biểu mẫu, xóa cột “{visible}”, rồi bỏ ẩn cột "
    "“{hidden}”.",
)
UNKNOWN_COLUMN = IssueKind(
    "TB36",
    WARNING,
    "Cột “{heading}” có “{text}”{others} nhưng không được đọc vì biểu mẫu không có cột này.",
    "Nếu cần dùng thì ghi vào đúng cột của biểu mẫu{home}; nếu là ghi chép riêng thì xóa đi hoặc "
    "chuyển sang tệp khác.{hint}",
)
CELL_OUTSIDE = IssueKind(
    "TB41",
    WARNING,
    "Ô “{text}”{others} nằm ngoài các cột của biểu mẫu nên không được đọc.",
    "Nếu cần dùng thì ghi vào đúng cột của biểu mẫu{home}; nếu là ghi chép riêng thì xóa đi hoặc "
    "chuyển sang tệp khác.",
)
COMMENT = IssueKind(
    "TB37",
    WARNING,
    "Ô có lời ghi kèm (chú thích) “{text}” không được đưa vào báo cáo.",
    "Xem lời ghi kèm; nếu nói số chưa chốt thì hỏi lại đơn vị. Lời cần in thì ghi vào cột Lời kèm "
    "(của tiêu chí: trang Thuyết minh), lời chỉ để lưu thì ghi vào cột Minh chứng, rồi xóa chú "
    "thích.",
)
NOTES_BESIDE = IssueKind(
    "TB55",
    NOTE,
    "Cột Ghi chú không in vào báo cáo; đơn vị có ghi ở: {notes}.",
    "Xem các ghi chú (có đủ ở trang Lời của đơn vị của bang_tong_hop.xlsx); nếu nói khác con số "
    "thì hỏi lại đơn vị, lời cần in thì ghi ở cột Lời kèm.",
)
WORDS_ABOVE = IssueKind(
    "TB49",
    WARNING,
    "Lời “{text}” ghi ở trên hàng tiêu đề cột không được đọc.",
    "Lời cần dùng thì ghi vào đúng cột của biểu mẫu; không dùng thì xóa đi.",
)
WORDS_BESIDE_SETTING = IssueKind(
    "TB67",
    WARNING,
    "Cột {heading} của mục “{label}” ghi “{text}”, không phải lời của biểu mẫu; lời ấy không được "
    "đọc.",
    "Lời cần dùng thì ghi vào đúng ô của biểu mẫu; không dùng thì xóa đi.",
)
UNIT_ABOVE = IssueKind(
    "TB50",
    ERROR,
    "Trên hàng tiêu đề cột có ghi “{text}”, trong khi số liệu được đọc theo đơn vị tính của từng "
    "hàng.",
    "Đổi các con số bên dưới về đơn vị tính của từng hàng nếu đang ghi theo đơn vị khác, rồi xóa "
    "lời này (trang bị khóa thì trước đó chọn Xem lại (Review) › Bỏ bảo vệ trang (Unprotect "
    "Sheet), không có mật khẩu).",
)
LINE_OF_WORDS = IssueKind(
    "TB51",
    WARNING,
    "Hàng này chỉ có lời “{text}”, cột “{heading}” để trống, nên không được dùng.",
    "Lời cần dùng thì điền cả cột “{heading}”; là lời ghi thêm (ký tên, ngày tháng) thì xóa đi.",
)
GROUP_HEADING = IssueKind(
    "TB56",
    WARNING,
    "Hàng này chỉ có lời “{text}”, các ô khác của hàng để trống, nên được coi là tiêu đề của một "
    "nhóm và không được dùng.",
    "Đúng là tiêu đề thì không phải sửa; nếu là một chỉ tiêu, tiêu chí thì ghi đúng mã và số liệu "
    "vào hàng của mã ấy; không dùng thì xóa.",
)
PASSAGE_WITHOUT_TEXT = IssueKind(
    "TB48",
    WARNING,
    "Phần “{part}” không có lời nào ở cột “{heading}” (ô ghi: {said}), nên không được in.",
    "Ghi lời vào cột “{heading}” của hàng này; không có gì để nêu thì xóa hàng.",
)
EXAMPLE_ROWS = IssueKind(
    "TB27",
    NOTE,
    "{count} hàng ví dụ của trang này không được đọc.",
    "Xóa các hàng ấy khi không cần xem nữa.",
)
OWN_EXAMPLE = IssueKind(
    "TB61",
    WARNING,
    "Hàng “{text}” không được đọc vì ô đầu bắt đầu bằng chữ “ví dụ”, nhưng không phải là hàng mẫu "
    "của chương trình.",
    "Hàng dùng thật thì bỏ chữ “ví dụ” ở ô đầu; chỉ để xem thì xóa hàng.",
)
EXAMPLE_SHEETS = IssueKind(
    "TB28",
    NOTE,
    "Hàng ví dụ ở {count} bảng không được đọc.",
    "Xóa các hàng ấy khi không cần xem nữa.",
)
CONDITIONAL_LOOK = IssueKind(
    "TB42",
    WARNING,
    "Định dạng có điều kiện (Conditional Formatting) {how} ở ô {cells}; báo cáo vẫn dùng giá trị "
    "trong ô.",
    "Xem các ô ấy đang hiện gì. Nếu khác giá trị đã nêu thì gõ lại giá trị đúng; muốn bỏ định dạng "
    "ấy thì chép một ô trống không có định dạng đó, dán đè lên rồi gõ lại.",
)
ZEROS_NOT_SHOWN = IssueKind(
    "TB43",
    WARNING,
    "Trang đặt chế độ không hiện số 0, nên ô {cells} trông như để trống; số 0 ở đó vẫn được dùng.",
    "Nếu có thật là 0 thì không phải sửa; nếu chưa có số liệu thì xóa số 0. Muốn thấy số 0: Tệp "
    "(File) › Tùy chọn (Options) › Nâng cao (Advanced) › đánh dấu hiện số 0 (Show a zero in cells "
    "that have zero value).",
)
TYPED_ON_GUIDE = IssueKind(
    "TB57",
    WARNING,
    "Trang “{sheet}” chỉ để xem, không được đọc, nhưng có ghi thêm ở ô {cells}.",
    "Số liệu, lời cần dùng thì ghi vào đúng ô của các trang khác; không dùng thì xóa đi.",
)
TEXT_BOX = IssueKind(
    "TB44",
    WARNING,
    "Hộp chữ hoặc hình vẽ đặt trên trang, bắt đầu ở ô này, có ghi “{text}”; lời ấy không được đọc.",
    "Nếu là số liệu hoặc lời cần dùng thì ghi vào ô của biểu mẫu rồi xóa hộp chữ; nếu không dùng "
    "thì xóa hộp chữ.",
)
PICTURE_OVER_CELLS = IssueKind(
    "TB58",
    WARNING,
    "Ảnh, biểu đồ hoặc hình vẽ nằm đè lên các ô {area}; hình không được đọc, báo cáo dùng nội dung "
    "của những ô bị che.",
    "Nếu trên hình có số liệu thì gõ số ấy vào ô rồi xóa hình; nếu không dùng thì xóa hình hoặc "
    "kéo ra ngoài bảng.",
)
WORDS_ON_PAGES = IssueKind(
    "TB68",
    WARNING,
    "Đầu trang hoặc chân trang in của trang “{sheet}” có ghi “{text}”; lời ấy không được đọc.",
    "Lời cần dùng thì ghi vào ô của biểu mẫu; không dùng thì xóa ở Bố trí trang (Page Layout) › "
    "Thiết lập trang (Page Setup) › Đầu trang, chân trang (Header/Footer).",
)
PICTURE_NOT_PRINTED = IssueKind(
    "TB45",
    WARNING,
    "Ô này chứa ảnh; ảnh không được đưa vào báo cáo, ô coi như để trống.",
    "Cần in gì thì ghi bằng chữ vào ô; ảnh minh chứng thì gửi thành tệp riêng.",
)
PICTURE_NOT_READ = IssueKind(
    "TB46",
    ERROR,
    "Ô này chứa ảnh, trong khi ở đây cần một con số hoặc một từ.",
    "Xóa ảnh (chọn ô, bấm Delete), rồi gõ con số hoặc từ vào ô.",
)
