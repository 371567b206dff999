"""What can be wrong with what the bloc notes down of members: receipts, others' reports (KN)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

HOUR_NOT_USED = IssueKind(
    "KN01",
    NOTE,
    "Ô ghi ngày {day} kèm giờ {hour}; chỉ ngày được dùng, số ngày chậm tính trọn ngày.",
    "Muốn coi là nhận hôm sau (như sau giờ làm việc) thì ghi ngày hôm sau.",
)
RECEIPT_NEEDED = IssueKind(
    "KN02",
    ERROR,
    "Cách chấm tính theo số ngày nộp chậm, nhưng chưa ghi ngày nhận sổ của: {members}; điểm tính "
    "theo ngày chậm chưa có.",
    "Ghi Đơn vị, Ngày nhận ở trang Tiếp nhận{new_sheet}{saving}.",
)
RECEIPT_MISSING = IssueKind(
    "KN03",
    NOTE,
    "Chưa ghi ngày nhận sổ của: {members}.",
    "Ghi ở trang Tiếp nhận nếu cần theo dõi{saving}.",
)
DEADLINE_NEEDED = IssueKind(
    "KN04",
    ERROR,
    "Cách chấm tính theo số ngày nộp chậm, nhưng chưa ghi hạn nộp nên chưa tính được.",
    "Ghi mục Hạn nộp của thành viên ở trang Khối, hoặc Hạn riêng của từng đơn vị ở trang Tiếp "
    "nhận.",
)
RECEIVED_AFTER_MEETING = IssueKind(
    "KN05",
    WARNING,
    "Ngày nhận {day} sau ngày họp {meeting}.",
    "Kiểm tra ngày nhận, ngày họp; nếu đúng thì không phải sửa.",
)
OWN_DEADLINE_EARLIER = IssueKind(
    "KN06",
    WARNING,
    "Hạn riêng {day} sớm hơn hạn chung {deadline}, nên đơn vị bị tính chậm sớm hơn đơn vị khác.",
    "Kiểm tra lại; không cho hạn khác thì để trống ô này.",
)
NOTED_TWICE = IssueKind(
    "KN07",
    WARNING,
    "Hàng này giống hệt hàng ở ô {first} nên được tính hai lần.",
    "Ghi trùng thì xóa một hàng; là hai việc khác nhau thì ghi rõ ở cột Nội dung hoặc Ngày.",
)
COUNTED_IN_SEVERAL = IssueKind(
    "KN08",
    WARNING,
    "Hàng này để trống cột Tiêu chí nên được tính ở cả {criteria}.",
    "Ghi mã tiêu chí nếu chỉ tính một nơi; nếu khối quy định tính ở cả các tiêu chí này thì không "
    "phải sửa.",
)
COUNTED_NOWHERE = IssueKind(
    "KN09",
    WARNING,
    "Tiêu chí {criterion} không đếm “{kind}” của đơn vị này, nên hàng này không được tính.",
    "Sửa cột Tiêu chí (để trống thì tính ở tiêu chí có đếm), hoặc chọn cho tiêu chí một cách chấm "
    "có đếm loại này.",
)
NOT_COUNTED = IssueKind(
    "KN10",
    NOTE,
    "Không tiêu chí nào của đơn vị này đếm “{kind}”, nên hàng này chỉ để theo dõi.",
    "Muốn tính điểm thì chọn cho một tiêu chí cách chấm có đếm loại này.",
)
NOTHING_NOTED = IssueKind(
    "KN11",
    NOTE,
    "Trang Khối ghi nhận chưa có hàng nào, nên ở tiêu chí {criteria} mọi đơn vị đều được tính là 0 "
    "lần.",
    "Đúng là không có gì thì không phải sửa; có thì ghi mỗi việc một hàng{new_sheet}.",
)
COUNTED_AT_EACH_TARGET = IssueKind(
    "KN12",
    WARNING,
    "Tiêu chí {criterion} chấm theo từng chỉ tiêu, mà cách chấm “{rule}” dùng {counted}: số ấy "
    "được tính lại ở mỗi chỉ tiêu, nên cùng một việc cộng hoặc trừ nhiều lần.",
    "Chọn cho tiêu chí cách chấm không dùng {counted}, và thêm một tiêu chí riêng để tính một lần; "
    "đúng là tính ở mỗi chỉ tiêu thì không phải sửa.",
)
RECEIVED_AND_NOT_THERE = IssueKind(
    "KN13",
    ERROR,
    "Chưa có sổ dùng được của {member}{unread}, dù ô {cell} trang Tiếp nhận của khoi.xlsx ghi đã "
    "nhận sổ ngày {day}.",
    "Tìm tệp trong thư đã nhận, chép vào thư mục thanh_vien; không thấy, hoặc tệp hỏng, thì xin "
    "đơn vị gửi lại; thật ra chưa nhận thì xóa Ngày nhận ở ô ấy.",
)
RECEIVED_AND_SENDS_NOTHING = IssueKind(
    "KN14",
    WARNING,
    "Ô này ghi đã nhận sổ của {member} ngày {day}, nhưng trang Không xếp loại ghi đơn vị không nộp "
    "sổ.",
    "Đã nhận và dùng sổ thì xóa dấu x ở ô {cell} trang Không xếp loại, chép sổ vào thư mục "
    "thanh_vien; chưa nhận thì xóa Ngày nhận ở ô này; đã nhận mà khối quyết định không dùng sổ thì "
    "không phải sửa.",
)
