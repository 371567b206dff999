"""What can be wrong with what a Word template prints, and with where it is (MW)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

REMARK = IssueKind(
    "MW35",
    NOTE,
    "Lời trong {tag} là ghi chú của mẫu, không được in: “{near}”.",
    "Nếu lời này phải được in thì xóa dấu {{# và #}}.",
)
DOUBT_LOST = IssueKind(
    "MW36",
    ERROR,
    "Chỗ in {tag} không in kèm {missing} ({meaning}), nên số liệu còn nghi vấn trông như đã "
    "chắc chắn: “{near}”.",
    "Thêm lại {missing} như trong tệp mẫu gốc ({spot}), các dòng: {lines}.",
)
DRAFT_NOTES_LOST = IssueKind(
    "MW37",
    ERROR,
    "Mẫu không còn in {name} ({meaning}), nơi nói bản dự thảo còn thiếu gì, còn nghi vấn gì.",
    "Chép lại từ tệp mẫu gốc ({spot}) các dòng: {lines}.",
)
PART_LOST = IssueKind(
    "MW38",
    WARNING,
    "Mẫu không in {name} ({meaning}); có nội dung thì văn bản cũng không có.",
    "Chép lại từ tệp mẫu gốc ({spot}) các dòng: {lines}. Nếu cố ý bỏ, thêm vào mẫu một dòng "
    "{{# không in: {name} #}}.",
)
LEFT_OVER_FIELD = IssueKind(
    "MW39",
    ERROR,
    "“{sign}” không phải là thẻ của chương trình nên sẽ được in nguyên văn: “{near}”.",
    "Xóa đi (trường trộn thư thì xóa cả trường) rồi gõ tay {tag}.",
)
STALE_YEAR = IssueKind(
    "MW40",
    WARNING,
    "Mẫu có chữ gõ sẵn nhắc đến năm {found}, trong khi sổ khối là của năm {year}: “{near}”.",
    "Sửa năm, hoặc thay bằng thẻ của mẫu gốc như {{{{ nam }}}}, {{{{ dia_danh_ngay }}}}; "
    "đúng là nói về năm {found} thì để nguyên.",
)
STALE_BLOC = IssueKind(
    "MW41",
    WARNING,
    "Mẫu có chữ gõ sẵn nhắc đến Khối thi đua {found}, trong khi sổ này của {name}: “{near}”.",
    "Thay bằng {{{{ ten_khoi }}}}; đúng là nói về khối khác thì để nguyên.",
)
STALE_NUMBER = IssueKind(
    "MW42",
    WARNING,
    "Mẫu có số văn bản gõ sẵn: “{found}”.",
    "Thay bằng {{{{ so_ky_hieu }}}}; số văn bản nhập ở trang Khối của khoi.xlsx.",
)
MISSING_PICTURE = IssueKind(
    "MW43",
    WARNING,
    "Mẫu có một hình mà tệp không chứa ({target}); văn bản lập ra không có hình này.",
    "Xóa khung hình đó trong mẫu; cần hình thì chèn lại (Insert › Pictures).",
)
DAMAGED_PART = "phần {part} của văn bản lập ra bị hỏng"
CANNOT_BE_FILLED = IssueKind(
    "MW44",
    ERROR,
    "Chương trình gặp lỗi ngoài dự tính với tệp mẫu này ({what}); không phải do thẻ.",
    "Mở mẫu bằng Word rồi lưu lại. Nếu vẫn lỗi, chuyển tệp ra khỏi thư mục mẫu để dùng mẫu kèm "
    "theo chương trình, rồi sửa lại từ mẫu đó.",
)
OTHER_TEMPLATE_BROKEN = IssueKind(
    "MW45",
    WARNING,
    "Mẫu này chưa dùng đến ở kỳ này, nhưng đang có {count} lỗi; lỗi đầu tiên: “{message}”.",
    "Sửa trước khi đến kỳ dùng mẫu này.{hint}",
)
OTHER_ENDING = IssueKind(
    "MW46",
    WARNING,
    "Tệp này không được dùng làm mẫu vì không phải kiểu .docx.",
    "Nếu là mẫu cần dùng: mở bằng Word, lưu thành kiểu Word Document (.docx) với tên {name}; sau "
    "đó chuyển tệp này ra khỏi thư mục mẫu.",
)
MISPLACED_TEMPLATE = IssueKind(
    "MW47",
    WARNING,
    "Tệp này không nằm ngay trong thư mục mẫu nên không được dùng làm mẫu.",
    "Nếu là mẫu cần dùng: chuyển vào thư mục templates của khối, đặt tên {name}. Nếu không thì "
    "chuyển ra khỏi thư mục của khối.",
)
NO_PAGE_NUMBER = IssueKind(
    "MW48",
    WARNING,
    "Phần (section) thứ {number} của mẫu không có số trang{pages}.",
    "Trong Word, bấm đúp vào đầu trang của phần này, chọn Liên kết với phần trước (Link to "
    "Previous), hoặc chèn số trang (Insert › Page Number); riêng trang chẵn thiếu thì bỏ chọn "
    "Different Odd & Even Pages.",
)
TYPED_YEAR = IssueKind(
    "MW52",
    NOTE,
    "Mẫu có năm hoặc ngày tháng gõ sẵn ({found}), kỳ khác sẽ không còn đúng: “{near}”.",
    "Thay bằng thẻ của mẫu gốc như {{{{ nam }}}}, {{{{ dia_danh_ngay }}}}; cố ý ghi thì để nguyên.",
)
TRACKING_ON = IssueKind(
    "MW53",
    NOTE,
    "Mẫu đang bật theo dõi thay đổi (Track Changes); văn bản lập ra không bật.",
    "Nên tắt trong mẫu: Review › Track Changes, để chữ sửa sau này không thành thay đổi chờ duyệt.",
)
PROTECTED = IssueKind(
    "MW54",
    NOTE,
    "Mẫu đang bị khóa chỉnh sửa (Restrict Editing) hoặc chỉ cho đọc; văn bản lập ra không bị khóa.",
    "Muốn sửa mẫu thì bỏ khóa: Review › Restrict Editing › Stop Protection.",
)
FOREIGN_CHUNK = IssueKind(
    "MW55",
    ERROR,
    "Mẫu chèn nguyên một tệp khác (altChunk), chữ trong đó không kiểm tra, không điền được.",
    "Mở mẫu bằng Word rồi lưu lại kiểu .docx để nội dung ấy thành chữ của mẫu; không cần thì xóa.",
)
BOUND_CONTROL = IssueKind(
    "MW56",
    NOTE,
    "Ô nhập (content control) của mẫu lấy chữ từ dữ liệu trong tệp; văn bản lập ra in đúng chữ "
    "đang hiện: “{near}”.",
    "Chữ ấy không còn đúng thì gõ thẻ của mẫu gốc vào thay cho ô nhập.",
)
HIDDEN_TAG = IssueKind(
    "MW57",
    ERROR,
    "Thẻ {tag} mang định dạng chữ ẩn (Hidden) nên không được in ra: “{near}”.",
    "Bôi đen thẻ, vào Home › Font, bỏ chọn Hidden; cố ý không in thì xóa thẻ.",
)
WRONG_TEMPLATE = IssueKind(
    "MW58",
    ERROR,
    "Tệp mang tên {own} nhưng nội dung là của mẫu {name}.",
    "Đổi tên tệp thành {name}. Cần mẫu {own} riêng thì chép lại từ mẫu gốc; không cần thì thôi, "
    "chương trình dùng mẫu kèm theo.",
)
PRINTED_SOMETIMES = IssueKind(
    "MW59",
    WARNING,
    "Thẻ {tag}{others} nay không được in {when}, mẫu gốc thì có in: “{near}”.",
    "Thêm lại thẻ vào phần còn thiếu như trong tệp mẫu gốc (phần sau {{%p else %}}, hoặc phần "
    "trước nó), hoặc bỏ điều kiện.",
)
UNDER_OTHER_HEADING = IssueKind(
    "MW69",
    WARNING,
    "Thẻ {tag} nằm dưới đầu cột “{heading}”, là đầu cột của {other}; trong mẫu gốc thẻ này nằm "
    "dưới “{own}”.",
    "Chuyển thẻ về đúng cột, hoặc sửa đầu cột.",
)
CHANGING_DAY = IssueKind(
    "MW70",
    WARNING,
    "Mẫu có trường ngày, giờ của Word ({code}): mở văn bản ra ngày nào thì in ngày ấy: “{near}”.",
    "Xóa trường ấy, gõ thẻ của mẫu gốc như {{{{ dia_danh_ngay }}}} hoặc gõ tay ngày tháng.",
)
