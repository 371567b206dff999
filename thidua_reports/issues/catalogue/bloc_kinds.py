"""What can be wrong with a bloc's set-up: plans, criteria, patterns, words (SK)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

PLAN_MISSING = IssueKind(
    "SK01",
    ERROR,
    "Chỉ tiêu “{target}” của {member} chưa có kế hoạch đăng ký.",
    "Điền cột Kế hoạch theo giao ước. Không có kế hoạch mà cách chấm vẫn tính được (có dùng "
    "co_ke_hoach) thì ghi “không có”; chỉ nêu kết quả thì chọn loại “chỉ nêu số”, để trống cột "
    "Tiêu chí và lập lại biểu mẫu.",
)
PLAN_ZERO = IssueKind(
    "SK02",
    ERROR,
    "Kế hoạch của chỉ tiêu “{target}” là 0 mà chiều là tăng nên không tính được tỷ lệ.",
    "Sửa kế hoạch theo giao ước; càng thấp càng tốt thì sửa Chiều thành “giảm” và lập lại biểu "
    "mẫu; không có kế hoạch mà cách chấm vẫn tính được (có dùng co_ke_hoach) thì ghi “không có”; "
    "nếu chỉ nêu số thì chọn loại “chỉ nêu số”, để trống cột Kế hoạch, cột Tiêu chí và lập lại "
    "biểu mẫu.",
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
    "Cách chấm “{rule}” dùng cột {heading}, nhưng tiêu chí {criterion} để trống cột này.",
    "Điền số vào ô này; ghi 0 nếu không có.",
)
NO_TARGETS_TO_SCORE = IssueKind(
    "SK07",
    ERROR,
    "{member} chưa có chỉ tiêu nào của tiêu chí {criterion}, là tiêu chí chấm theo chỉ tiêu.",
    "Thêm chỉ tiêu của đơn vị vào trang Chỉ tiêu và lập lại biểu mẫu, hoặc giới hạn cột Áp dụng "
    "cho của tiêu chí.",
)
NO_SIGNER = IssueKind(
    "SK10",
    WARNING,
    "Chưa có người ký báo cáo.",
    "Điền trang Người ký; bản dự thảo để trống chỗ ký.",
)
SHEET_STILL_EMPTY = IssueKind(
    "SK75",
    WARNING,
    "Trang {sheet} chưa điền gì, nên biểu mẫu của các đơn vị, văn bản không có {what}.",
    "Điền trang {sheet}. Khối không dùng trang này thì chấp nhận cảnh báo.",
)
NO_CONTENTS, NO_CRITERIA = "nội dung thi đua nào", "tiêu chí nào để chấm điểm"
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
ELAPSED_DIFFERS = IssueKind(
    "SK24",
    WARNING,
    "Kỳ “{period}” thường ứng với phần năm đã qua là {usual}, nhưng sổ ghi {found}.",
    "Kiểm tra mục Phần năm đã qua; nếu đúng thì không phải sửa.",
)
SCORE_INPUT_MISSING = IssueKind(
    "SK28",
    ERROR,
    "Chưa chấm được tiêu chí {criterion} vì chưa có số liệu ở {missing}.",
    "Bổ sung ở hàng này của sổ; {zero}.",
)
OUT_OF_ZERO = IssueKind(
    "SK25",
    ERROR,
    "Chưa chấm được tiêu chí {criterion} vì cột “Trên tổng số” ghi 0.",
    "Ghi đúng tổng số, lớn hơn 0; nếu đơn vị không có gì để tính thì ở cột Áp dụng cho của tiêu "
    "chí, trang Tiêu chí của khoi.xlsx, chỉ ghi mã các đơn vị khác.",
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
    "Thêm hoặc bớt hàng ở trang này, hoặc sửa cột Số chỉ tiêu của tiêu chí; khối đã thống nhất cho "
    "đơn vị này nhiều hơn (như sau sáp nhập) thì ghi mỗi chỉ tiêu thêm một hàng ở trang Thay đổi "
    "giao ước của khoi.xlsx: Trang “Chỉ tiêu”, mã chỉ tiêu, Thành “thêm”, kèm lý do.",
)
SCALE_DOES_NOT_ADD_UP = IssueKind(
    "SK33",
    ERROR,
    "Tổng điểm chuẩn ghi là {announced}, nhưng điểm chuẩn các tiêu chí cộng lại là {found} "
    "({members}).",
    "Sửa điểm chuẩn của tiêu chí, số chỉ tiêu, hoặc mục Tổng điểm chuẩn.",
)
POINTS_OF_EACH_TARGET = IssueKind(
    "SK78",
    NOTE,
    "{criterion}: điểm chuẩn tính cho mỗi chỉ tiêu, đơn vị nhiều chỉ tiêu nhất được {standard} "
    "điểm × {count} chỉ tiêu = {total} điểm.",
    "Đúng ý thì để nguyên, hoặc ghi mục Tổng điểm chuẩn ở trang Khối để đối chiếu; {standard} điểm "
    "là của cả tiêu chí thì đổi Cách chấm thành “Bình quân các chỉ tiêu”.",
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
    "Sửa cột Áp dụng cho (hoặc Thay cho của các tiêu chí khác); nếu không dùng thì xóa hàng này và "
    "mã này ở cột Thay cho.",
)
RATING_WITHOUT_VALUE = IssueKind(
    "SK40", ERROR, "Mức “{rating}” chưa có giá trị.", "Điền một số; mức cao hơn có số lớn hơn."
)
RULE_NEEDS_A_PLAN = IssueKind(
    "SK41",
    ERROR,
    "Chỉ tiêu “{target}” ghi không có kế hoạch, nhưng cách chấm “{rule}” không nói chấm thế nào "
    "khi không có kế hoạch.",
    "Điền kế hoạch, hoặc dùng đại lượng co_ke_hoach trong công thức của cách chấm.",
)
TARGET_NOT_ASSIGNED = IssueKind(
    "SK57",
    ERROR,
    "Chỉ tiêu “{target}” thuộc tiêu chí {criterion}, nhưng tiêu chí này không giao cho {member}, "
    "nên chỉ tiêu không được chấm.",
    "Sửa cột Tiêu chí của chỉ tiêu, hoặc cột Áp dụng cho, Thay cho của tiêu chí.",
)
RULE_FOR_TARGETS_ONLY = IssueKind(
    "SK59",
    ERROR,
    "Cách chấm “{rule}” của tiêu chí {criterion} dùng {names}, chỉ có khi chấm theo chỉ tiêu, "
    "nhưng không có chỉ tiêu nào thuộc tiêu chí này.",
    "Điền mã tiêu chí vào cột Tiêu chí của các chỉ tiêu, hoặc chọn cách chấm khác.",
)
STANDARD_MISSING = IssueKind(
    "SK60",
    ERROR,
    "Xếp hạng theo tỷ lệ điểm, nhưng tiêu chí {criterion} để trống điểm chuẩn.",
    "Điền Điểm chuẩn; ghi 0 nếu tiêu chí chỉ cộng, trừ.",
)
CODE_OF_TWO_ITEMS = IssueKind(
    "SK82",
    WARNING,
    "Mã {code} vừa là mã của chỉ tiêu “{target}”, vừa là mã của tiêu chí “{criterion}” ở trang "
    "Tiêu chí.",
    "Đổi một trong hai mã nếu chưa gửi biểu mẫu; đã gửi rồi thì khi cần sửa số liệu, ở trang Điều "
    "chỉnh ghi “chỉ tiêu {code}” hoặc “tiêu chí {code}”.",
)
NEGATIVE_PARAMETER = IssueKind(
    "SK83",
    WARNING,
    "{heading} của tiêu chí {criterion} là số âm {found}, nên cách chấm có thể cộng chỗ cần trừ "
    "hoặc trừ chỗ cần cộng.",
    "Bỏ dấu trừ; nếu công thức cần đúng số âm thì không phải sửa.",
)
TARGETS_WITHOUT_GROUP = IssueKind(
    "SK84",
    WARNING,
    "{count} chỉ tiêu của {member} thuộc tiêu chí {criterion} ({targets}) để trống cột Nhóm, trong "
    "khi chỉ tiêu khác có ghi; chúng được lấy bình quân thành một nhóm riêng.",
    "Ghi Nhóm cho các chỉ tiêu này; nếu đúng là một nhóm riêng thì ghi một tên nhóm chung.",
)
DATE_OUTSIDE_PERIOD = IssueKind(
    "SK50",
    WARNING,
    "Ngày {day} không hợp với kỳ {period} {year}.",
    "Kiểm tra lại năm của ngày này; nếu đúng thì không phải sửa.",
)
SCORED_OR_NOT = IssueKind(
    "SK70",
    ERROR,
    "Chưa rõ kỳ {period} này có chấm điểm hay không: có {count} tiêu chí ghi điểm, nhưng trang "
    "Khối chưa ghi mục Kỳ này chấm điểm.",
    "Ghi “có” hoặc “không” ở cột Giá trị của mục Kỳ này chấm điểm; sổ chưa có mục này thì thêm một "
    "hàng dưới cùng trang Khối, cột Mã ghi cham_diem. Ghi “không” thì không phải xóa cách chấm, "
    "điểm nào.",
)
POINTS_WITHOUT_RULE = IssueKind(
    "SK71",
    ERROR,
    "Tiêu chí {criterion} có điểm nhưng không có cách chấm, nên không được tính vào tổng điểm.",
    "Điền tên một cách chấm của trang Cách chấm. Tiêu chí không bao giờ chấm thì xóa Điểm chuẩn, "
    "Thưởng tối đa, Trừ tối đa của nó; cả kỳ này không chấm thì ghi “không” ở mục Kỳ này chấm "
    "điểm, trang Khối.",
)
NOTHING_TO_SCORE = IssueKind(
    "SK72",
    ERROR,
    "Trang Khối ghi kỳ này có chấm điểm, nhưng không có tiêu chí nào có điểm hay cách chấm.",
    "Điền Cách chấm, Điểm chuẩn ở trang Tiêu chí; nếu kỳ này không chấm thì ghi “không” ở ô này.",
)
CAP_BELOW_STANDARD = IssueKind(
    "SK73",
    ERROR,
    "{what} là {cap}, thấp hơn điểm chuẩn ({members}), nên cắt cả điểm chuẩn: đơn vị chưa đạt hết "
    "chỉ tiêu cũng được coi là đủ điểm.",
    "Sửa số tối đa cho bằng hoặc cao hơn điểm chuẩn, hoặc xóa trắng nếu không giới hạn; đơn vị có "
    "nhiều chỉ tiêu hơn (do sáp nhập, bổ sung) thì lập tiêu chí Thay cho riêng, điểm chuẩn mỗi chỉ "
    "tiêu nhỏ hơn. Khối quy định như vậy thì đánh x ở {mark}.",
)
REMARK_WITHOUT_FIELD = IssueKind(
    "SK74",
    WARNING,
    "Mẫu câu “{pattern}” không có [lời kèm], nên báo cáo không in lời kèm mà đơn vị đã ghi: "
    "{remarks}.",
    "Thêm [lời kèm] vào chỗ hợp lý của mẫu câu ở ô này, ví dụ ở cuối câu; đơn vị không ghi gì thì "
    "chỗ ấy để trống.",
)
ATTENDANCE_MISSING = IssueKind(
    "SK76",
    WARNING,
    "Hội nghị đã họp nhưng chưa ghi có mặt hay vắng của: {members}.",
    "Ghi “có mặt” hoặc “vắng” ở cột Có mặt của trang Thành phần, mỗi đơn vị thành viên ít nhất một "
    "hàng (ghi ở hàng chủ trì, thư ký có mã Đơn vị ấy cũng được).",
)
PRINTED_WORDS_MISSING = IssueKind(
    "SK67",
    ERROR,
    "{what} {code} để trống cột {heading}, nên {consequence}.",
    "Điền cột {heading}; không dùng hàng này thì xóa cả hàng.",
)
UNIT_MISSING = IssueKind(
    "SK68",
    WARNING,
    "Chỉ tiêu “{target}” để trống cột Đơn vị tính, nên văn bản chỉ in con số.",
    "Điền cột Đơn vị tính; tên chỉ tiêu đã nói rõ đơn vị tính thì chấp nhận cảnh báo.",
)
