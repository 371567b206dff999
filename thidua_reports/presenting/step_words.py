"""What the working page says of each step of a period."""

BOOK_TITLE = "Điền sổ khối"
BOOK = (
    "Sổ khối khoi.xlsx giữ mọi điều khối quy định và quyết định. Sửa xong thì lưu lại, đóng Excel."
)
BOOK_WRONG = "Sổ khối còn {count} lỗi, nêu ở mục Vấn đề. Mở sổ, sửa, lưu lại."
BOOK_EMPTY = "Chưa điền trang {sheets} của sổ khối. Điền xong rồi mới lập biểu mẫu."
NO_TARGETS_YET = (
    " Trang Chỉ tiêu chưa có hàng nào: ghi mọi chỉ tiêu các đơn vị đã ký; khối không có chỉ tiêu "
    "thì để trống."
)
OPEN_BOOK, OPEN_BLOC = "Mở khoi.xlsx", "Mở thư mục của khối"

FORMS_TITLE = "Lập biểu mẫu, gửi các đơn vị"
FORMS = "Mỗi đơn vị một sổ Excel điền sẵn. Lập xong thì soạn thư, hoặc tự gửi từng tệp."
FORMS_MADE = "Đã có {count} biểu mẫu. Lập lại thì biểu mẫu đã có được giữ nguyên."
WITHOUT_ADDRESS = (
    " Thư gửi biểu mẫu: {count}/{all}; thiếu địa chỉ thư điện tử của {members}: ghi ở trang Thành "
    "viên rồi soạn lại, hoặc tự gửi."
)
LETTERS_WITH_FORMS = "Soạn thư gửi biểu mẫu"
OPEN_FORMS, OPEN_LETTERS = "Mở thư mục biểu mẫu", "Mở thư mục thư nháp"

RECEIVING_TITLE = "Nhận sổ các đơn vị"
RECEIVED = "Có sổ dùng được: {count}/{all} đơn vị."
RECEIVED_SO_FAR = "đang nhận {count}/{all}"
NOTE_DAYS = (
    " Ghi ngày nhận từng sổ ở trang Nộp sổ, ghi nhận, bảng Tiếp nhận của khoi.xlsx: có cách chấm "
    "tính theo số ngày nộp chậm."
)
RECEIVED_ALL = "Đã đủ sổ của {all} đơn vị."
NO_MEMBERS = "Sổ khối chưa có đơn vị nào: điền trang Thành viên trước."
REMINDERS = "Soạn thư nhắc nộp"
OPEN_MEMBERS = "Mở thư mục thanh_vien"

CHECKING_TITLE = "Kiểm tra, sửa lỗi"
CHECKING = (
    "Sổ khối, sổ đơn vị còn {count} lỗi. Sửa rồi kiểm tra lại; sổ của đơn vị thì đơn vị sửa, gửi "
    "lại."
)
ASKED_BACK = (
    "Không còn lỗi; còn {count} số phải hỏi lại. Hỏi đơn vị: số sai thì đơn vị sửa, gửi lại; số "
    "đúng thì chấp nhận."
)
CHECKED_SO_FAR = "Sổ khối, {count} sổ đã nhận không có lỗi. Nhận thêm sổ thì kiểm tra lại."
NONE_TO_CHECK = "Sổ khối không có lỗi; chưa nhận sổ nào của đơn vị."
CHECKED = "Sổ khối, sổ đơn vị không có lỗi. Kiểm tra thì xem thêm mẫu Word."

MAKING_TITLE = "Lập văn bản, xem trước khi gửi"
MAKING = "Lập dự thảo báo cáo hoặc giao ước, biên bản, bảng tổng hợp, trang kiểm tra."
MAKING_AGAIN = (
    "Số liệu hoặc mẫu đã thay đổi từ lần lập trước: lập lại. Văn bản đã sửa tay được giữ nguyên."
)
MADE = "Văn bản lập từ số liệu hiện có. Mở xem ở mục Kết quả; gửi dự thảo bằng thư mời."
INVITATIONS, ANSWERS = "Soạn thư mời họp, kèm dự thảo", "Soạn thư phản hồi từng đơn vị"
OPEN_RESULTS = "Mở thư mục kết quả"

MEETING_TITLE = "Sau hội nghị"
MEETING = (
    "Họp xong thì điền các trang hội nghị của khoi.xlsx (diễn biến, ý kiến, biểu quyết), lưu lại."
)
MEETING_PLEDGE = (
    "Họp xong thì điền các trang hội nghị của khoi.xlsx, rồi chốt chỉ tiêu đã thống nhất."
)
MEETING_SCORES = "Họp xong thì điền các trang hội nghị của khoi.xlsx, rồi ghi điểm đã thống nhất."
MEETING_OVER = "Đã điền kết quả hội nghị. Sửa thêm gì thì lập lại văn bản."

FINISHING_TITLE = "Hoàn thiện văn bản"
FINISHING = "Văn bản đã sửa trong Word: đối chiếu với số liệu, rồi lập bản chính thức để ký."
FINISHED = "Đã có bản chính thức: {names}."
FINISHED_WRONG = "Có bản chính thức chưa dùng được: {names}."
RESULT_LETTER = "Soạn thư gửi kết quả, kèm văn bản chính thức"
NOT_FINISHED = "Văn bản để ký chưa có bản chính thức: {names}."

FOLLOWING_TITLE = "Sang kỳ sau"
FOLLOWING = "Kỳ này xong thì lập thư mục của kỳ sau."
FOLLOWED_BEHIND = (
    "Sổ của {name} còn thiếu hoặc ghi khác số của kỳ này ở trang Số liệu kỳ trước: bấm “Sang kỳ "
    "sau” để xem từng chỉ tiêu, rồi sửa ở sổ ấy."
)
FOLLOWED = "Đã có thư mục của kỳ sau: {name}."
