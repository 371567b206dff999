"""What can be wrong with a bloc's decisions: scores, corrections, ranking, honours (SK)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

CORRECTION_OF_ANOTHER_VALUE = IssueKind(
    "SK08",
    ERROR,
    "Điều chỉnh này sửa số {old}, nhưng ô {where} ghi {found}; chưa được áp dụng.",
    "Đối chiếu với đơn vị rồi ghi cột Số cũ đúng như trong ô ấy của sổ, hoặc xóa hàng điều chỉnh.",
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
    "Điền đủ, hoặc ghi điểm tính làm điểm thống nhất "
    f"{verbs.AGREE}; khi còn thiếu, xếp hạng theo điểm tính và ghi là tạm tính.",
)
AGREED_ABOVE_MAXIMUM = IssueKind(
    "SK17",
    ERROR,
    "Điểm thống nhất {points} cao hơn mức tối đa {limit} của {member} ở tiêu chí {criterion}.",
    "Sửa lại điểm (xem dấu phẩy; điểm trừ ghi số âm), hoặc sửa Điểm chuẩn, Thưởng tối đa của tiêu "
    "chí nếu quy định khác.",
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
REASON_WITHOUT_POINTS = IssueKind(
    "SK89",
    WARNING,
    "Cột Lý do của {member}, tiêu chí {criterion} ghi “{reason}”, nhưng cột Điểm để trống.",
    "Ghi điểm đã thống nhất vào cột Điểm; chưa thống nhất thì xóa lý do.",
)
REASON_WITHOUT_DIFFERENCE = IssueKind(
    "SK90",
    WARNING,
    "Cột Lý do ghi “{reason}”, nhưng điểm thống nhất {agreed} của {member} ở tiêu chí {criterion} "
    "đúng bằng điểm tính{others}, nên lý do ấy không được in.",
    "Hội nghị đã cho điểm khác thì sửa cột Điểm; giữ nguyên điểm tính thì xóa lý do.",
)
CORRECTION_OF_NOTHING = IssueKind(
    "SK93",
    WARNING,
    "Số mới {new} đúng bằng số đang có trong sổ của {member}, nên hàng điều chỉnh này không đổi gì "
    "(lý do: {reason}).",
    "Kiểm tra cột Số mới; không có gì thay đổi thì xóa hàng này.",
)
AGREED_NOT_SCORED = IssueKind(
    "SK22",
    ERROR,
    "Tiêu chí {criterion} không chấm điểm hoặc không áp dụng cho {member}, nên điểm thống nhất "
    "{points} không được tính.",
    "Sửa lại mã, hoặc sửa cột Cách chấm, Áp dụng cho của tiêu chí; nếu không thì xóa hàng này.",
)
CORRECTION_PENDING = IssueKind(
    "SK26",
    ERROR,
    "Có một điều chỉnh ở khoi.xlsx ({where}) chưa áp dụng được vào hàng này.",
    "Xem lỗi của hàng điều chỉnh đó.",
)
CORRECTION_WITHOUT_WORKBOOK = IssueKind(
    "SK80",
    ERROR,
    "{member} chưa có sổ dùng được nên điều chỉnh này chưa được áp dụng.",
    "Xin sổ của đơn vị rồi đưa vào thanh_vien; nếu không có sổ thì xóa hàng điều chỉnh.",
)
CORRECTION_OF_TWO_ITEMS = IssueKind(
    "SK81",
    ERROR,
    "Sổ của đơn vị có cả chỉ tiêu ({target}) lẫn tiêu chí ({criterion}) mang mã “{item}”, nên điều "
    "chỉnh này chưa được áp dụng.",
    "Ghi “chỉ tiêu {item}” hoặc “tiêu chí {item}” vào ô này.",
)
CORRECTION_WITHOUT_VALUE = IssueKind(
    "SK27",
    ERROR,
    "Hàng điều chỉnh chưa có số mới, nên chưa được áp dụng.",
    "Nhập Số mới, hoặc xóa hàng điều chỉnh.",
)
UNKNOWN_TIE_BREAK = IssueKind(
    "SK42",
    ERROR,
    "“{text}” không phải là mã nội dung, mã tiêu chí hay cách xét khi bằng điểm.",
    "Ghi một mã, hoặc một trong: {words}.{hint}",
)
TIE_BREAK_OF_TWO = IssueKind(
    "SK85",
    ERROR,
    "“{code}” vừa là mã nội dung “{content}” vừa là mã tiêu chí “{criterion}”, nên chưa biết xét "
    "theo điểm nào.",
    "Ghi “nội dung {code}” hoặc “tiêu chí {code}” vào ô này.",
)
BONUS_WITHIN_POINTS = IssueKind(
    "SK86",
    WARNING,
    "Xét theo “điểm thưởng” không kể phần thưởng, trừ nằm ngay trong Công thức điểm của tiêu chí "
    "{criteria}.",
    "Muốn kể cả phần ấy thì chuyển nó sang cột Công thức thưởng, trừ của cách chấm; nếu khối không "
    "kể thì không phải sửa.",
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
GRADES_OUT_OF_ORDER = IssueKind(
    "SK99",
    ERROR,
    "Từ điểm của các mức xếp loại lúc tăng, lúc giảm: {grades}.",
    "Sửa số ghi nhầm ở cột Từ điểm; các số đúng thì xếp lại hàng, mức cao hơn ghi trên.",
)
GRADES_RISE = IssueKind(
    "SK94",
    WARNING,
    "Từ điểm tăng dần từ trên xuống, nên “{best}” (từ {most}) là mức cao nhất, “{worst}” (từ "
    "{fewest}) là mức thấp nhất.",
    "Xem có ghi lẫn số của các mức không; đúng ý khối thì không phải sửa.",
)
RATINGS_OUT_OF_ORDER = IssueKind(
    "SK91",
    WARNING,
    "Giá trị của các mức lúc tăng, lúc giảm: {ratings}.",
    "Xem có mức nào ghi nhầm giá trị của mức khác; các số đúng thì xếp hàng từ mức cao xuống mức "
    "thấp. Trang này ghi nhiều thang mức khác nhau thì không phải sửa.",
)
HONOURS_OUT_OF_ORDER = IssueKind(
    "SK92",
    WARNING,
    "“{worse}” yêu cầu từ {more} điểm, cao hơn “{better}” (từ {less} điểm), trong khi “{better}” "
    "dành cho hạng cao hơn.",
    "Kiểm tra cột Từ điểm, Hạng của hai hàng; nếu đúng thì không phải sửa.",
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
    "Kiểm tra lại quyết định; nếu giữ, ghi cột Lý do.",
)
PROPOSED_AGAINST_A_CONDITION = IssueKind(
    "SK64",
    ERROR,
    "Hội nghị quyết định đề nghị {title} cho {member}, nhưng đơn vị không đủ điều kiện của khối: "
    "{why}; {reason}.",
    "Không đề nghị nữa thì sửa cột Quyết định hoặc xóa hàng này; số liệu nhầm thì sửa số liệu. Hội "
    "nghị vẫn đề nghị thì ghi ở cột Lý do vì sao khác điều kiện.",
)
EXCEPTION_MADE = IssueKind(
    "SK65",
    WARNING,
    "Hội nghị đề nghị {title} cho {member} dù đơn vị không đủ điều kiện của khối: {why}. Văn bản, "
    "kể cả tờ trình, nêu rõ như vậy kèm lý do “{reason}”.",
    "Kiểm tra lại số liệu, quyết định và lý do; đúng như vậy thì không phải sửa.",
)
REASON_UNLIKE_FIGURES = IssueKind(
    "SK66",
    ERROR,
    "Lý do đề nghị {title} cho {member} ghi “{reason}”, nhưng số liệu cho thấy {counts}.",
    "Sửa cột Lý do cho đúng với số liệu, hoặc sửa số liệu nếu nhầm.",
)
TIE_UNKNOWN = IssueKind(
    "SK51",
    ERROR,
    "{members} cùng {result}; chưa phân định được theo “{measure}” vì chưa rõ {measure} của "
    "{unknown}.",
    "Sửa lỗi số liệu của các đơn vị này. Không có số để so (điểm thống nhất khác điểm tính, tiêu "
    "chí không giao cho đơn vị) thì xét theo cách khác, hoặc thêm một hàng “hội nghị quyết định”, "
    "ghi thứ tự của đủ các đơn vị đang bằng điểm.",
)
LEAST_DOES_NOT_FIT = IssueKind(
    "SK52",
    WARNING,
    "“{name}” ghi từ {least}, trong khi mức để so là {most}.",
    "Kiểm tra cột Từ điểm và mục Xếp hạng theo của trang Khối (theo tỷ lệ điểm thì ghi số phần "
    "trăm, như 95); nếu đúng thì không phải sửa.",
)
UNEQUAL_MAXIMA = IssueKind(
    "SK53",
    WARNING,
    "Xếp hạng theo điểm, nhưng tổng điểm chuẩn được giao của các đơn vị khác nhau: {maxima}.",
    "Chọn “tỷ lệ điểm” ở mục Xếp hạng theo; số chỉ tiêu của các đơn vị khác nhau mà điểm chuẩn là "
    "của cả tiêu chí thì đổi Cách chấm thành “Bình quân các chỉ tiêu”; nếu khối vẫn xếp theo điểm "
    "thì không phải sửa.",
)
MORE_PLACES_THAN_RANKS = IssueKind(
    "SK54",
    WARNING,
    "“{title}”: số lượng {quota} đơn vị, nhưng chỉ xét hạng {ranks}.",
    "Điền cột Đến hạng; nếu chỉ để dùng khi đồng hạng thì không phải sửa.",
)
EXCLUDED_WITHOUT_REASON = IssueKind(
    "SK55",
    ERROR,
    "{member} không được đề nghị khen thưởng nhưng chưa ghi lý do.",
    "Ghi lý do; báo cáo và biên bản nêu lý do này.",
)
CORRECTION_WITHOUT_ROW = IssueKind(
    "SK56",
    ERROR,
    "Sổ của {member} không có hàng nào mang mã “{item}”, nên điều chỉnh này chưa được áp dụng.",
    f"Xin đơn vị điền lại vào biểu mẫu lập mới {verbs.FORMS}, có hàng này; chỉ tiêu bổ sung "
    "sau khi lập biểu mẫu thì để trống cột Số cũ là được.",
)
DECISION_AGAINST_A_PROPOSAL = IssueKind(
    "SK58",
    WARNING,
    "Hội nghị quyết định không đề nghị {title} cho {member} mà chưa ghi lý do, trong khi theo quy "
    "định của khối thì đơn vị đủ điều kiện.",
    "Kiểm tra lại quyết định; nếu giữ, ghi cột Lý do.",
)
MORE_DECIDED_THAN_PLACES = IssueKind(
    "SK61",
    WARNING,
    "Hội nghị quyết định đề nghị {title} cho {decided} đơn vị, nhiều hơn số lượng {places}.",
    "Kiểm tra lại các hàng của hình thức này; nếu đúng thì sửa cột Số lượng của trang Khen thưởng.",
)
AGREED_WITH_MORE_DECIMALS = IssueKind(
    "SK62",
    WARNING,
    "Điểm thống nhất {points} có nhiều chữ số thập phân hơn số lẻ của điểm ({decimals}).",
    "Làm tròn điểm thống nhất; nếu đúng thì không phải sửa.",
)
PASSED_OVER_WITH_PLACES_LEFT = IssueKind(
    "SK88",
    WARNING,
    "{members} (hạng {ranks}) không được đề nghị hình thức nào, trong khi “{title}” còn {left} "
    "suất (số lượng {places}): hình thức này chỉ xét từ hạng {first}.",
    "Hội nghị quyết định đề nghị hay không thì ghi ở trang Quyết định đề nghị, kèm Lý do; khối quy "
    "định được xét cả hạng trên thì sửa cột Hạng. Đúng như vậy thì không phải sửa.",
)
DECIDED_TOO_EARLY = IssueKind(
    "SK63",
    WARNING,
    "Hội nghị đã quyết định đề nghị {title} cho {member}, nhưng thứ hạng còn tạm tính.",
    "Sửa các lỗi còn lại, điền đủ điểm thống nhất, rồi đối chiếu lại quyết định này.",
)
