"""What can be wrong with a member's submission (TV)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
ON_A_NEW_FORM = f"xin đơn vị điền lại vào biểu mẫu lập mới {verbs.FORMS}."
"""What a form is made with is locked in it."""

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
    f"Nhận lại biểu mẫu mới lập {verbs.FORMS}"
    "; hoặc ghi kết quả ở trang Điều chỉnh của khoi.xlsx: Đơn vị {member}, Mã {code}, Cột "
    "“{column}”, Số cũ để trống, Số mới là kết quả.",
)
PLAN_DIFFERS = IssueKind(
    "TV03",
    ERROR,
    "Sổ ghi kế hoạch {found}, khác kế hoạch đã đăng ký trong giao ước là {registered}.",
    "{own}, ô bị khóa thì điền vào biểu mẫu mới lập "
    f"{verbs.FORMS}; "
    "{agreed}. Tỷ lệ và điểm tính trên kế hoạch đã đăng ký.",
)
OUT_OF_DIFFERS = IssueKind(
    "TV04",
    ERROR,
    "Kết quả ghi trên tổng số {found}, khác kế hoạch đã đăng ký là {registered}.",
    "Với chỉ tiêu đếm, tổng số là kế hoạch: ghi {registered} hoặc để trống cột Trên tổng số. Nếu "
    "đúng là tỷ lệ thì đổi cột Loại ở trang Chỉ tiêu của khoi.xlsx và " + ON_A_NEW_FORM,
)
OWN_FIGURES_CONTRADICT = IssueKind(
    "TV05",
    ERROR,
    "Đơn vị báo đạt {percent}% nhưng vượt {excess}%: hai số không thể cùng đúng "
    "(đạt {percent}% tức là {level}).",
    "Xin đơn vị xác nhận số đúng rồi sửa sổ, hoặc khối ghi ở trang Điều chỉnh.",
)
OWN_PERCENT_DIFFERS = IssueKind(
    "TV06",
    ERROR,
    "Đơn vị báo {word} {own}%, nhưng tính từ số thực hiện và kế hoạch là {computed}%.",
    "Kiểm tra số thực hiện, kế hoạch và tỷ lệ đơn vị báo; số sai thì đơn vị sửa sổ, hoặc khối "
    "ghi ở trang Điều chỉnh.",
)
OWN_PERCENT_ROUNDED_OTHERWISE = IssueKind(
    "TV07",
    NOTE,
    "Đơn vị báo {word} {own}%, tính ra {computed}%: chỉ khác cách làm tròn.",
    "Không cần sửa; báo cáo dùng cách làm tròn của khối.",
)
OWN_PERCENT_OF_THE_OLD = IssueKind(
    "TV50",
    NOTE,
    "Đơn vị báo {word} {own}% theo số trước khi điều chỉnh; theo số đã điều chỉnh là {computed}%.",
    "Không cần sửa; báo cáo dùng số đã điều chỉnh.",
)
RATE_LOOKS_LIKE_FRACTION = IssueKind(
    "TV08",
    ERROR,
    "Không rõ {found} là {found}% hay {as_percent}% (kế hoạch là {plan}%).",
    "Nhập theo phần trăm, ví dụ 96,06; đúng là {found}% thì khối ghi ở trang Điều chỉnh, cột Số cũ "
    "và Số mới cùng là {found}.",
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
    "Hàng này bị khóa trong biểu mẫu: " + ON_A_NEW_FORM,
)
NEGATIVE_FIGURE = IssueKind(
    "TV12",
    ERROR,
    "Số {found} là số âm.",
    "Kiểm tra lại dấu của con số.",
)
TARGET_OF_ANOTHER = IssueKind(
    "TV14",
    ERROR,
    "Chỉ tiêu {code} là của {owner}, không phải của đơn vị này.",
    "Nếu khoi.xlsx ghi nhầm thì sửa cột Đơn vị ở trang Chỉ tiêu; nếu không thì " + ON_A_NEW_FORM,
)
UNLIKELY_ACHIEVEMENT = IssueKind(
    "TV15",
    WARNING,
    "Số thực hiện là {found}, kế hoạch là {plan}: hai số chênh nhau quá nhiều lần.",
    "{ask} " + verbs.RIGHT_IF_ACCEPTED,
)
NOTHING_OF_LESS = IssueKind(
    "TV38",
    WARNING,
    "Thực hiện ghi 0 ở chỉ tiêu càng thấp càng tốt (kế hoạch không quá {plan}), được tính là đạt "
    "100%; không rõ là số thật hay chưa có số liệu.",
    "Chưa có số liệu thì ghi số thật khi có. " + verbs.RIGHT_IF_ACCEPTED,
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
    "Kiểm tra dấu chấm, dấu phẩy và đơn vị tính. " + verbs.RIGHT_IF_ACCEPTED,
)
CRITERION_ROW_NOT_USED = IssueKind(
    "TV20",
    WARNING,
    "Số liệu ở hàng của tiêu chí {code} không được tính: tiêu chí này chấm theo chỉ tiêu, hoặc "
    "không áp dụng cho đơn vị.",
    "Xóa số liệu ở hàng này, hoặc sửa lại mã.",
)
UNIT_DIFFERS = IssueKind(
    "TV21",
    ERROR,
    "Sổ ghi đơn vị tính “{found}”, Khối đăng ký “{registered}”.",
    "Xác định con số ở hàng này tính bằng đơn vị nào. Nếu khoi.xlsx ghi nhầm thì sửa cột Đơn vị "
    "tính ở trang Chỉ tiêu; nếu không thì " + ON_A_NEW_FORM,
)
OWN_SCORE_ABOVE_MAXIMUM = IssueKind(
    "TV22",
    ERROR,
    "Cột {heading} ghi {found}, cao hơn mức tối đa {limit} của {code}.",
    "Sửa lại điểm (xem dấu phẩy); nếu quy định khác thì sửa Điểm chuẩn, Thưởng tối đa, Trừ tối đa "
    "của tiêu chí trong khoi.xlsx.",
)
COUNT_NOT_WHOLE = IssueKind(
    "TV23",
    WARNING,
    "Cột {heading} ghi {found}, không phải là số nguyên.",
    "Kiểm tra lại số lượng; nếu đúng thì không phải sửa.",
)
FIGURE_NOT_USED = IssueKind(
    "TV24",
    WARNING,
    "Cột {heading} ghi {found}, nhưng cách chấm của tiêu chí {code} không dùng cột này.",
    "Kiểm tra xem số này có phải của cột khác; nếu chỉ ghi thêm thì không phải sửa.",
)
OWN_BONUS_NOT_USED = IssueKind(
    "TV61",
    WARNING,
    "Cột {heading} ghi {found}, nhưng cách chấm của tiêu chí {code} không dùng cột này: chỉ điểm "
    "tự chấm kể số ấy, điểm tính thì không.",
    "Đúng là phải cộng, trừ thì khối quyết định ở trang Điểm thống nhất của khoi.xlsx, kèm Lý do; "
    "ghi nhầm cột thì sửa lại.",
)
OWN_POINTS_NOT_ASKED = IssueKind(
    "TV37",
    WARNING,
    "Cột {heading} ghi {found}, nhưng tiêu chí {code} không có điểm ở cột này (ô khóa của biểu "
    "mẫu); số ấy vẫn được kể vào điểm tự chấm của đơn vị.",
    "Ghi nhầm cột thì chuyển sang đúng cột; không có điểm ấy thì xóa.",
)
SCORE_OF_TARGET_NOT_USED = IssueKind(
    "TV25",
    WARNING,
    "Cột {heading} ghi {found} ở chỉ tiêu {target}, nhưng tiêu chí {code} chấm một lần cho cả tiêu "
    "chí nên điểm này không được tính.",
    "Ghi điểm tự chấm ở hàng {code} của trang Tiêu chí.",
)
RATIO_JUST_ROUNDED = IssueKind(
    "TV26",
    WARNING,
    "Số thực hiện {found} rất sát kế hoạch {plan}: khi so với mốc, tỷ lệ làm tròn 9 chữ "
    "số thành đúng 100%, nên được xét như vừa đạt kế hoạch.",
    "Kiểm tra lại; hội nghị quyết định thì ghi ở trang Điểm thống nhất.",
)
MORE_THAN_ALL = IssueKind(
    "TV27",
    WARNING,
    "Cột {heading} ghi {found}, lớn hơn {out_of} ở cột Trên tổng số.",
    "Kiểm tra xem hai số có bị đổi chỗ. " + verbs.RIGHT_IF_ACCEPTED,
)
REGISTERED_WORD_DIFFERS = IssueKind(
    "TV28",
    ERROR,
    "Sổ ghi {heading} là “{found}”, khác giao ước đã ký là “{registered}”.",
    "Nếu khối đã đồng ý đổi thì sửa trang Chỉ tiêu của khoi.xlsx; nếu không thì " + ON_A_NEW_FORM,
)
UNLIKELY_PLAN = IssueKind(
    "TV29",
    WARNING,
    "Kế hoạch đăng ký {plan}, {what} năm trước {last}: hai số chênh nhau quá nhiều lần.",
    "Kiểm tra dấu chấm, dấu phẩy và đơn vị tính; nếu đúng thì không phải sửa.",
)
PLAN_WORSE_THAN_LAST_YEAR = IssueKind(
    "TV30",
    WARNING,
    "Kế hoạch đăng ký của chỉ tiêu “{target}” dễ hơn kế hoạch năm trước: {plan} so với "
    "{last}{better}.",
    "Hỏi lại đơn vị; nếu có lý do thì không phải sửa.",
)
REGISTERED_WITHOUT_CRITERION = IssueKind(
    "TV31",
    WARNING,
    "Chỉ tiêu “{target}” chưa ghi thuộc tiêu chí nào nên sẽ không được tính điểm.",
    "Ghi mã ở cột Tiêu chí ({criteria}); để trống nếu chỉ tiêu này không chấm điểm.",
)
TOO_MANY_EXTRA_RESULTS = IssueKind(
    "TV32",
    ERROR,
    "Sổ nêu {found} kết quả ngoài giao ước, trong khi Khối nhận nhiều nhất {allowed}.",
    "Bỏ bớt, hoặc sửa mục Số kết quả ngoài giao ước ở trang Khối.",
)
LESS_THAN_HALF_YEAR = IssueKind(
    "TV33",
    WARNING,
    "Cả năm {found}, ít hơn số đã báo 6 tháng là {before}, trong khi chỉ tiêu tính lũy kế.",
    "Kiểm tra: số cả năm gồm cả 6 tháng đầu năm, không phải riêng 6 tháng cuối năm.",
)
PREVIOUS_DIFFERS = IssueKind(
    "TV34",
    WARNING,
    "Sổ ghi cùng kỳ năm trước {found}, khác số Khối đã lưu là {kept}.",
    "Đối chiếu với báo cáo kỳ ấy; sửa sổ, hoặc sửa trang Số liệu kỳ trước của khoi.xlsx.",
)
TYPED_WITH_POINT = IssueKind(
    "TV35",
    WARNING,
    "Sổ được tính lần cuối trên máy dùng dấu chấm thập phân: {found} có thể do gõ {typed} để chỉ "
    "{found} nghìn{others}.",
    "Hỏi lại đơn vị; nếu đúng là {found} thì không phải sửa.",
)
COUNTED_IN_PARTS = IssueKind(
    "TV51",
    WARNING,
    "{what} {found} không phải là số nguyên, trong khi chỉ tiêu đếm theo “{unit}”.",
    "Kiểm tra dấu chấm, dấu phẩy và công thức trong ô; nếu đúng thì không phải sửa.",
)
OWN_SCORE_FAR_BELOW = IssueKind(
    "TV52",
    WARNING,
    "Cột {heading} ghi {found}, thấp hơn nhiều so với điểm chuẩn {standard} của {code}.",
    "Kiểm tra dấu chấm, dấu phẩy và công thức trong ô; nếu đúng thì không phải sửa.",
)
CRITERION_OF_ANOTHER_CODE = IssueKind(
    "TV53",
    ERROR,
    "Hàng mang mã {code} (trong khoi.xlsx là “{registered}”) lại ghi tên của tiêu chí {other}: "
    "“{found}”.",
    "Xác định số liệu ở hàng này là của tiêu chí nào. Nếu khoi.xlsx ghi nhầm thì sửa cột Tên tiêu "
    "chí ở trang Tiêu chí; nếu không thì " + ON_A_NEW_FORM,
)
CRITERION_WORDING_DIFFERS = IssueKind(
    "TV54",
    WARNING,
    "Sổ ghi tiêu chí {code} là “{found}”, khác khoi.xlsx là “{registered}”.",
    "Kiểm tra xem số liệu ở hàng này có đúng là của tiêu chí {code}; nếu chỉ khác lời thì không "
    "phải sửa.",
)
STANDARD_DIFFERS = IssueKind(
    "TV55",
    WARNING,
    "Sổ ghi điểm chuẩn {found}, khác điểm chuẩn của {code} trong khoi.xlsx là {registered}.",
    "Chương trình tính theo khoi.xlsx. Xem điểm tự chấm ở hàng này theo điểm chuẩn nào; không ảnh "
    "hưởng thì không phải sửa.",
)
NOTHING_OUTSTANDING = IssueKind(
    "TV36",
    NOTE,
    "{member} không đánh x ở Nổi bật cho kết quả nào của {contents}, còn đơn vị khác thì có, nên "
    "lời báo cáo không nêu đơn vị này; phụ lục vẫn có đủ.",
    "Đúng ý thì để nguyên; muốn nêu thì xin đơn vị đánh x ở cột Nổi bật của kết quả cần nêu rồi "
    "gửi lại sổ.",
)
TOO_MANY_UNMARKED = IssueKind(
    "TV40",
    NOTE,
    "{member} có {count} kết quả của {content} mà không đánh x ở Nổi bật cho kết quả nào, nên lời "
    "báo cáo chỉ nêu số chỉ tiêu; phụ lục vẫn có đủ.",
    "Đúng ý thì để nguyên; muốn nêu thì xin đơn vị đánh x ở cột Nổi bật của vài kết quả cần nêu "
    "rồi gửi lại sổ.",
)
MISSED_HIGHLIGHT = IssueKind(
    "TV41",
    NOTE,
    "“{target}” được đánh dấu Nổi bật nhưng {how}: thực hiện {value}, kế hoạch {plan}{also}.",
    "Không muốn nêu ở phần nổi bật thì bỏ dấu x ở ô này; đúng ý thì để nguyên.",
)
