"""Words that fill the sentences of the catalogue."""

from thidua_reports.issues import verbs

SHORTER_PATH = (
    "Chuyển thư mục của khối đến gần gốc ổ đĩa, như C:\\Khoi, hoặc đặt tên thư mục, tệp ngắn lại, "
    "rồi làm lại."
)
NO_REASON_NOTED = "cột Lý do để trống"
REASON_IS_UNTRUE = "lý do đã ghi “{reason}” không đúng, số liệu cho thấy {counts}"
DID_YOU_MEAN = " Có phải là “{near}”?"
MAKE_A_NEW_FORM = (
    " Biểu mẫu lập trước khi sửa khoi.xlsx thì xin đơn vị điền lại vào biểu mẫu lập mới "
    f"{verbs.FORMS}."
)
SEPARATE_CODES = " Các mã cách nhau bằng dấu chấm phẩy (;)."
COLUMN, COLUMN_AND_CELL = "cột “{heading}”", "cột “{heading}” (ô {cell})"
ZERO_IS_NONE = "ghi 0 nếu đúng là không có"
TOTAL_ABOVE_ZERO = "Trên tổng số phải lớn hơn 0"
BLANK, UNNAMED, NO_REASON = "trống", "chưa ghi tên", "chưa ghi lý do"
A_MEMBER, A_CONTENT = "đơn vị", "nội dung"
A_TARGET, A_CRITERION, AN_ITEM = "chỉ tiêu", "tiêu chí", "chỉ tiêu, tiêu chí"
A_WORKBOOK = "sổ của đơn vị"
CAP_OF_CONTENT = "Tối đa của nội dung {code}"
CAP_OF_CRITERION = "Tối đa cả tiêu chí {code}"
CAP_OF_TOTAL = "Tổng điểm tối đa"
MARKED_IN_COLUMN, MARKED_IN_SETTING = "cột {heading} của hàng này", "mục {heading}, trang Khối"
REACHED_WORD, EXCEEDED_WORD = "đạt", "vượt"
LESS_IS_BETTER = ", càng thấp càng tốt"
JUST_REACHED = "vừa đủ kế hoạch"
MISSED = "chưa đạt kế hoạch"
MISSED_SO_FAR = "số đến nay chưa đạt mức kế hoạch, cuối năm mới đánh giá"
AMONG_LIMITATIONS = "; báo cáo nêu cả ở hạn chế"
NOT_IN_PROPOSAL = "; tờ trình đề nghị khen thưởng không nêu"
EXCEEDED_BY, MISSED_BY = "vượt {figure}%", "chưa đạt {figure}%"
NO_WORKBOOK_PART, DAMAGED = "thiếu phần chính của sổ", "tệp hỏng hoặc tải thiếu"
A_PICTURE_OR_FILM, A_PROGRAM = "là tệp ảnh hoặc phim", "là một chương trình: đừng mở"
AN_ARCHIVE, A_LETTER = "là tệp nén", "là văn bản Word hoặc Writer"
A_WEB_PAGE, A_PDF, A_SHORTCUT = "là trang web (HTML)", "là tệp PDF", "là lối tắt đến tệp khác"
BINARY_WORKBOOK, XML_WORKBOOK = "là sổ kiểu Excel nhị phân (.xlsb)", "là sổ lưu kiểu XML"
PLAIN_TEXT = "là tệp chữ (CSV, văn bản thuần)"
A_MAIL, SLIDES = "là một bức thư điện tử", "là bài trình chiếu"
EARLY_EXCEL, APPLE_NUMBERS = (
    "là sổ của Excel đời trước 1995",
    "là tệp của Apple Numbers, Excel không mở được",
)
ONLY_ZEROS = "tệp không có nội dung, thường do tải hoặc chép chưa xong"
BROKEN_INSIDE = "bên trong tệp có chỗ hỏng hoặc không đúng quy cách"
UNKNOWN_FILE = "không phải sổ của Excel hay LibreOffice"
LETTERS_LOST = "bị mất dấu thành dấu hỏi"
SIGNS_IN_DOUBT = "viết bằng phông ký hiệu (Wingdings, Symbol…) nên không rõ là chữ gì"
OF_SIGNS = "của phông ký hiệu (Symbol)"
LETTERS_IN_DOUBT = "không theo Unicode, chuyển sang Unicode cũng không chắc đúng"
ACHIEVED_FIGURE, PREVIOUS_FIGURE = "Số thực hiện", "Số cùng kỳ năm trước"
COMMA_LOST, COMMA_MISPLACED = "bị mất dấu phẩy", "đặt nhầm dấu phẩy"
PLAN_FIGURE, BESIDE_PLAN = "Kế hoạch", " có kế hoạch {plan}%"
CELLS_MORE, WORDS_BELONG = " (và ô {cells})", " (lời văn thì ghi ở cột “{heading}”)"
SAME_IN_CELLS = " (các ô {cells} cũng vậy)"
LOOK_AT_SIGNS = (
    "Kiểm tra số chữ số (thừa, thiếu số 0), dấu phẩy, đơn vị tính; tỷ lệ thì cả cột Trên tổng số."
)
TOTAL_FORGOTTEN = (
    "Ghi {found} mà chưa ghi Trên tổng số: có phải quên tổng số? Nếu là số đếm thì ghi tổng số vào "
    "cột Trên tổng số; nếu là tỷ lệ thì kiểm tra dấu phẩy."
)
PLANNED, ACHIEVED = "kế hoạch", "thực hiện"
MEMBER_AND_PERIOD = "đơn vị {member}, kỳ {period} {year}"
ANOTHER_DOCUMENT = "là văn bản OpenDocument kiểu khác"
FROZEN_PLEDGE, PAST_PLAN = "giao ước đã chốt", "trang Số liệu kỳ trước"
EARLIER_CHANGE = "thay đổi ghi trước đó ({where})"
FREEZE_AGAIN = f"; chưa ký giao ước thì cũng có thể chốt lại {verbs.FREEZE}"
SAME_VALUES = "hai cột Từ và Thành ghi như nhau"
PLEDGED_ALREADY = "giao ước đã chốt đã có {sheet} {code}"
NEVER_PLEDGED = "giao ước đã chốt không có {sheet} {code}"
NOT_ADDED = "trang {sheet} chưa có {code}"
NOT_REMOVED = "trang {sheet} vẫn còn {code}"
A_PLEDGED_ROW = "hàng của trang {sheet}"
SOME_FIELD = "{{ tên_trường }} theo danh sách trường của mẫu " + verbs.LIST_FIELDS
SYSTEM_FILE, TEMPORARY_FILE, HIDDEN_FILE = "tệp của hệ điều hành", "tệp tạm", "tệp ẩn"
OPEN_SOMEWHERE = "dấu cho biết sổ đang mở trên một máy"
SUBFOLDER, EMPTY_SUBFOLDER = "thư mục con không được đọc", "thư mục con không có tệp nào"
COUNTS = "số liệu trong đó được tính cho {member}"
IS_NOT_COUNTED = "tệp chưa được dùng, vì {member} còn sổ khác với sổ này"
UNREAD_FILES = "; thư mục còn {count} tệp chưa dùng được, có thể có sổ của đơn vị này"
POINTS_INSTEAD = (
    "; hoặc cho điểm mọi tiêu chí của đơn vị ở trang Điểm thống nhất, hàng nào cũng ghi Lý do"
)
NEW_SHEET_OF_RECEIPTS = (
    " (khoi.xlsx chưa có trang này: thêm một trang tên Tiếp nhận, các cột Đơn vị, Ngày nhận, Hạn "
    "riêng, Ghi chú)"
)
NEW_SHEET_OF_EVENTS = (
    " (khoi.xlsx chưa có trang này: thêm một trang tên Khối ghi nhận, các cột Đơn vị, Loại, Tiêu "
    "chí, Số, Nội dung, Nguồn, Ngày)"
)
SAVING_IS_NO_RECEIPT = "; ngày lưu chỉ để tham khảo, không dùng để tính"
FIGURE_DIFFERS = "{item} ({heading} – {first}: {ours}; {second}: {theirs})"
ONLY_IN_ONE = "{item} (chỉ có ở {file})"
ROW_WITHOUT_NAME = "hàng {row}"
AND_OTHERS = "{shown} và {count} mục khác"
A_HEADING, A_TITLE_OR_TOTAL = "dòng tiêu đề", "tiêu đề, dòng cộng hoặc ghi chú"
ABOVE_THE_HEADING = "dòng đứng trên dòng tiêu đề của bảng"
REMARK_OF = "{code} “{text}”"
SEAL_DIFFERS = "lúc chốt có {sealed}, nay có {now}"
NO_ROWS = "0 hàng"
LOST_PARTS, LOST_PART = "thiếu {parts}", "{sheet} {code} cột {column}"
FREEZE_ONCE_MORE = f"Chốt lại {verbs.FREEZE}"
CARRY_ONCE_MORE = (
    "Lập lại sổ này từ thư mục kỳ trước vào một thư mục khác (đổi tên thư mục này rồi dùng "
    "nút “Sang kỳ sau” ở kỳ trước hoặc lệnh make-report next THƯ_MỤC_KỲ_TRƯỚC --to THƯ_MỤC_KHÁC), "
    "rồi chép từ khoi.xlsx ở đó cả trang này và mục {setting} ở trang Khối"
)
PLAN_AS_AGREED = "Ghi lại {registered}"
PLAN_AS_SIGNED = (
    "Xem giao ước đã ký, việc đổi sau đó, rồi chọn một cách: (1) giao ước đã ký ghi {registered} "
    "thì đơn vị ghi lại {registered}"
)
PLAN_CHANGED_BY_BLOC = (
    "khối đã đổi kế hoạch từ {found} thành {registered} thì ghi một hàng ở bảng Thay đổi giao ước "
    "của khoi.xlsx: Trang “{sheet}”, Mã “{code}”, Cột “{column}”, Từ “{found}”, Thành "
    "“{registered}”, kèm lý do"
)
PLAN_REGISTERED_AGAIN = (
    "khối đã thống nhất kế hoạch {found} thì ghi {found} ở cột {column}, trang {sheet} của "
    f"khoi.xlsx, rồi chốt hoặc chốt lại {verbs.FREEZE}"
)
PLAN_MISTYPED_BY_BLOC = (
    "giao ước đã ký ghi {found} thì sửa thành {found} ở cột {column}, trang {sheet} của khoi.xlsx"
)
PLAN_CHANGED_LATER = (
    "khối đã đổi kế hoạch từ {before} thành {found} thì ghi {found} ở cột {column}, trang {sheet} "
    "của khoi.xlsx, và một hàng ở bảng Thay đổi giao ước: Trang “{sheet}”, Mã “{code}”, Cột "
    "“{column}”, Từ “{before}”, Thành “{found}”, kèm lý do"
)
ADDED_BY_BLOC = (
    "hội nghị đã thống nhất thêm sau khi đăng ký thì ghi một hàng ở bảng Thay đổi giao ước của "
    "khoi.xlsx: Trang “{sheet}”, Mã “{code}”, Thành “{word}”, kèm lý do"
)
TAKEN_BACK = (
    "khối đã thống nhất cho đơn vị rút hoặc thay chỉ tiêu này thì xóa hàng {code} ở trang {sheet} "
    f"của khoi.xlsx, rồi chốt lại {verbs.FREEZE}"
)
STRUCK_REST = "phần còn lại là “{left}”"
COMPUTED_FROM_THE_ROW = " (số liệu trong hàng cho {percent})"
STRUCK_HEADING = " Tên cột này có ở ô {cell} nhưng bị gạch ngang."
NOTHING_LEFT = "ngoài ra không còn chữ nào"
NO_RESULT = "chưa có kết quả"
KEPT_RESULT = "có kết quả {value}"
COMPUTED_NOW = "tính lại được {value}, số này được dùng"
COMPUTED_BLANK = "tính lại thì ô trống, nên coi là chưa ghi"
RULE_FORMATS = "có thể đổi cách hiện (mẫu “{format}”)"
RULE_STRIKES = "có thể gạch ngang chữ, số"
RULE_FADES = "có thể làm chữ cùng màu hoặc gần cùng màu với nền"
RULE_HIDES = "chỉ hiện biểu tượng hoặc thanh màu, không hiện giá trị"
RULE_UNKNOWN = (
    "thuộc loại không đọc được ở tệp .xls (mở bằng Excel, lưu thành .xlsx rồi gửi lại thì đọc được)"
)
SAME_COLOUR = "Chữ cùng màu hoặc gần cùng màu với nền nên khó nhìn thấy"
REPEATED = "Căn lề kiểu lặp lại cho đầy ô (Fill) có thể hiện giá trị nhiều lần"
TINY = "Cỡ chữ từ 3 điểm trở xuống nên không nhìn ra"
TEXT_LEFT_OUT = "Định dạng số làm chữ không hiện ra"
CRITERIA_LIKEWISE = " (tiêu chí {criteria} cũng vậy)"
AND_FIELDS = " (và {names})"
WHERE_THERE_IS, WHERE_THERE_IS_NO = "khi có {name}", "khi không có {name}"
OF_HONOURS = "khen thưởng"
ON_EVEN_PAGES = " ở các trang chẵn"
LAST_SAVED = "{member} (sổ được lưu lần cuối ngày {day})"
NO_AT, SEVERAL_AT = "thiếu ký hiệu @", "có nhiều ký hiệu @"
UNSEEN_LETTER, BLANK_INSIDE = "có ký tự không nhìn thấy", "có dấu cách hoặc ngắt dòng bên trong"
FOREIGN_LETTERS = "có chữ có dấu hoặc chữ lạ “{letters}”"
NAME_BESIDE_ADDRESS = "ngoài địa chỉ còn có chữ khác"
NO_DOMAIN, NO_MAILBOX = "phần sau @ không phải là tên miền", "phần trước @ không đúng"
MADE_NOW, EDITED_BY_HAND = "lần chạy cuối lập", "đã có người sửa"
NO_ANSWER_IN_TIME = "chờ lâu mà máy chủ không trả lời"
OF_CRITERION, IN_THAT_CRITERION = " của tiêu chí {code}", " ở tiêu chí này"
NOT_ASSIGNED_THEN = (
    "; tiêu chí không dành cho đơn vị thì sửa cột Áp dụng cho của tiêu chí ở trang Tiêu chí"
)
NO_PLEDGE_THEN = (
    "; khối quyết định đơn vị không đăng ký thì ở khoi.xlsx ghi đơn vị, lý do vào trang Không xếp "
    f"loại, đánh x ở cột Không nộp, và chuyển sổ ra khỏi thư mục thanh_vien {verbs.PUT_AWAY}"
)
PRINTED_AS_BLANK = "văn bản sẽ in trống ở chỗ này"
IN_NO_CONTENT = "văn bản sẽ không in ở nội dung nào"
PLAN_READ_AS_RATE = ", nên kế hoạch {plan} được hiểu và in là {plan}%"
BELOW_PLAN, AT_PLAN, ABOVE_PLAN = "thấp hơn", "bằng", "cao hơn"
