"""Words that fill the sentences of the catalogue."""

DID_YOU_MEAN = " Có phải là “{near}”?"
MAKE_A_NEW_FORM = (
    " Biểu mẫu lập trước khi sửa khoi.xlsx thì xin đơn vị điền lại vào biểu mẫu lập mới "
    "(make-report forms)."
)
SEPARATE_CODES = " Các mã cách nhau bằng dấu chấm phẩy (;)."
BLANK, UNNAMED = "trống", "chưa ghi tên"
A_MEMBER, A_CONTENT = "đơn vị", "nội dung"
A_TARGET, A_CRITERION, AN_ITEM = "chỉ tiêu", "tiêu chí", "chỉ tiêu, tiêu chí"
A_WORKBOOK = "sổ của đơn vị"
CAP_OF_CONTENT = "Tối đa của nội dung {code}"
CAP_OF_CRITERION = "Tối đa cả tiêu chí {code}"
CAP_OF_TOTAL = "Tổng điểm tối đa"
MARKED_IN_COLUMN, MARKED_IN_SETTING = "cột {heading} của hàng này", "mục {heading}, trang Khối"
REACHED_WORD, EXCEEDED_WORD = "đạt", "vượt"
JUST_REACHED = "vừa đủ kế hoạch"
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
LETTERS_IN_DOUBT = "không theo Unicode, chuyển sang Unicode cũng không chắc đúng"
ACHIEVED_FIGURE, PREVIOUS_FIGURE = "Số thực hiện", "Số cùng kỳ năm trước"
SAME_IN_CELLS = " (các ô {cells} cũng vậy)"
PLANNED, ACHIEVED = "kế hoạch", "thực hiện"
MEMBER_AND_PERIOD = "đơn vị {member}, kỳ {period} {year}"
ANOTHER_DOCUMENT = "là văn bản OpenDocument kiểu khác"
FROZEN_PLEDGE, PAST_PLAN = "giao ước đã chốt", "trang Số liệu kỳ trước"
EARLIER_CHANGE = "thay đổi ghi trước đó ({where})"
FREEZE_AGAIN = "; chưa ký giao ước thì cũng có thể chạy lại make-report accept để chốt lại"
SAME_VALUES = "hai cột Từ và Thành ghi như nhau"
PLEDGED_ALREADY = "giao ước đã chốt đã có {sheet} {code}"
NEVER_PLEDGED = "giao ước đã chốt không có {sheet} {code}"
NOT_ADDED = "trang {sheet} chưa có {code}"
NOT_REMOVED = "trang {sheet} vẫn còn {code}"
A_PLEDGED_ROW = "hàng của trang {sheet}"
SOME_FIELD = "{{ tên_trường }} theo danh sách trường của mẫu (docs/danh_sach_truong.md)"
SYSTEM_FILE, TEMPORARY_FILE, HIDDEN_FILE = "tệp của hệ điều hành", "tệp tạm", "tệp ẩn"
OPEN_SOMEWHERE = "dấu cho biết sổ đang mở trên một máy"
SUBFOLDER, EMPTY_SUBFOLDER = "thư mục con không được đọc", "thư mục con không có tệp nào"
UNREAD_FILES = "; thư mục còn {count} tệp chưa dùng được, có thể có sổ của đơn vị này"
FIGURE_DIFFERS = "{item} ({heading}: {ours}, bản kia {theirs})"
AND_OTHERS = "{shown} và {count} mục khác"
A_HEADING, A_TITLE_OR_TOTAL = "dòng tiêu đề", "tiêu đề, dòng cộng hoặc ghi chú"
ABOVE_THE_HEADING = "dòng đứng trên dòng tiêu đề của bảng"
REMARK_OF = "{code} “{text}”"
SEAL_DIFFERS = "lúc chốt có {sealed}, nay có {now}"
NO_ROWS = "0 hàng"
LOST_PARTS, LOST_PART = "thiếu {parts}", "{sheet} {code} cột {column}"
FREEZE_ONCE_MORE = "Chạy lại make-report accept để chốt lại"
CARRY_ONCE_MORE = (
    "Lập lại sổ này từ thư mục kỳ trước vào một thư mục khác (make-report next THƯ_MỤC_KỲ_TRƯỚC "
    "--to THƯ_MỤC_KHÁC), rồi chép từ khoi.xlsx ở đó cả trang này và mục {setting} ở trang Khối"
)
PLAN_CHANGED_BY_BLOC = (
    "khối đã thống nhất đổi kế hoạch thành {registered} thì ghi một hàng ở trang Thay đổi giao ước "
    "của khoi.xlsx: Trang “{sheet}”, Mã “{code}”, Cột “{column}”, Từ “{found}”, Thành "
    "“{registered}”, kèm lý do"
)
PLAN_REGISTERED_AGAIN = (
    "khối đã thống nhất kế hoạch {found} thì ghi {found} ở cột {column}, trang {sheet} của "
    "khoi.xlsx, rồi chạy make-report accept để chốt (đã chốt thì chốt lại)"
)
PLAN_CHANGED_LATER = (
    "khối đã thống nhất đổi kế hoạch thành {found} thì ghi {found} ở cột {column}, trang {sheet} "
    "của khoi.xlsx, và một hàng ở trang Thay đổi giao ước: Trang “{sheet}”, Mã “{code}”, Cột "
    "“{column}”, Từ “{before}”, Thành “{found}”, kèm lý do"
)
ADDED_BY_BLOC = (
    "hội nghị đã thống nhất thêm sau khi đăng ký thì ghi một hàng ở trang Thay đổi giao ước của "
    "khoi.xlsx: Trang “{sheet}”, Mã “{code}”, Thành “{word}”, kèm lý do"
)
TAKEN_BACK = (
    "khối đã thống nhất cho đơn vị rút hoặc thay chỉ tiêu này thì xoá hàng {code} ở trang {sheet} "
    "của khoi.xlsx, rồi chạy lại make-report accept để chốt lại"
)
STRUCK_REST = "phần còn lại là “{left}”"
STRUCK_HEADING = " Tên cột này có ở ô {cell} nhưng bị gạch ngang."
NOTHING_LEFT = "ngoài ra không còn chữ nào"
NO_RESULT = "chưa có kết quả"
KEPT_RESULT = "có kết quả {value}"
COMPUTED_NOW = "tính lại được {value}, số này được dùng"
COMPUTED_BLANK = "tính lại thì ô trống, nên coi là chưa ghi"
RULE_FORMATS = "có thể đổi cách hiện (mẫu “{format}”)"
RULE_STRIKES = "có thể gạch ngang chữ, số"
RULE_HIDES = "chỉ hiện biểu tượng hoặc thanh màu, không hiện giá trị"
