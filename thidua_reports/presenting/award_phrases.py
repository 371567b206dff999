"""The fixed words of the documents on judging, voting and honours that are not in a template."""

from thidua_reports.domain.ballot import BoardRole
from thidua_reports.domain.honours import ObstacleKind
from thidua_reports.domain.judgements import Judgement

# why a document of the year is not made
NOT_SCORED = "khối không chấm điểm ở kỳ này"
NO_BALLOT = "khối không bỏ phiếu (bảng Bỏ phiếu)"
_BEFORE_MEETING = "; cần phiếu trước khi họp thì ghi đơn vị ở bảng Kiểm phiếu"
NO_CANDIDATES = f"chưa có đơn vị nào đưa ra bỏ phiếu{_BEFORE_MEETING}"
NO_CANDIDATES_YET = (
    "chưa có đơn vị nào đưa ra bỏ phiếu: bảng Kiểm phiếu chưa ghi, thứ hạng còn tạm tính vì thiếu "
    f"điểm thống nhất hoặc còn lỗi{_BEFORE_MEETING}"
)
NO_HONOURS = "chưa có hình thức đề nghị (bảng Khen thưởng)"
PROVISIONAL = "thứ hạng còn tạm tính"
NOT_COUNTED = "chưa có kết quả kiểm phiếu (bảng Bỏ phiếu, Kiểm phiếu)"
NOBODY = "chưa có đơn vị nào được đề nghị"
IN_DOUBT = "số liệu của đơn vị được đề nghị còn thiếu, còn lỗi hoặc cần xác minh: {units}"
AGAINST_CONDITIONS = (
    "đề nghị trái với điều kiện của khối hoặc với số liệu, chưa có lý do đúng: {units}"
)

# whom the meeting proposes, and why not
NO_HONOURS_YET = "Chưa đề nghị khen thưởng vì thứ hạng còn tạm tính."
NOBODY_PROPOSED = "Chưa có đơn vị nào được đề nghị {title}."
NOT_PROPOSED = "{member} không được đề nghị {title}: {why}."
NOT_YET_PROPOSED = "{member} chưa được đề nghị {title}: {why}."
NOT_ELIGIBLE = "{member} không đủ điều kiện đề nghị {title}: {why}."
NOT_ELIGIBLE_AT_ALL = "{member} không đủ điều kiện đề nghị khen thưởng: {why}."
GIVEN, GIVEN_HONOURS = "tặng {title}", ("Cờ", "Bằng khen", "Giấy khen")
STANDS_IN = "xét thay đơn vị hạng trên không đủ điều kiện"
PASSES_ON = (
    "Theo quy định của Khối, đơn vị ở hạng được xét không đủ điều kiện thì xét đơn vị hạng tiếp "
    "theo."
)
BY_THE_RULES = "Theo quy định của Khối, {member} đủ điều kiện đề nghị {title}."
BY_THE_RULES_NOT = "Theo quy định của Khối, {member} không đủ điều kiện đề nghị {title}: {why}."
ALL_THE_SAME = "; Hội nghị vẫn thống nhất đề nghị, {reason}"
REASON_TO_VERIFY = "lý do [cần xác minh]"
NO_REASON_GIVEN = "chưa ghi lý do"
WITHOUT_PLAN_LEFT_OUT = "không xét chỉ tiêu không có kế hoạch: {targets}"
NOT_EXCEEDED, NOT_MET = "chưa vượt chỉ tiêu", "chưa đạt chỉ tiêu"
TOO_FEW_POINTS = "đạt {points}, cần từ {least} trở lên"
VOTES_AND_SHARE = "{votes} phiếu đồng ý, đạt {share} tổng số thành viên"
TOO_FEW_VOTES = "được {votes}, cần từ {least} trở lên"
OBSTACLES = {
    ObstacleKind.TIED: "đồng hạng với {others}, chỉ đề nghị được {places} đơn vị nên Hội nghị cần "
    "quyết định",
    ObstacleKind.PROPOSED_ALREADY: "đã được đề nghị {title}",
    ObstacleKind.QUOTA: "đã đủ số lượng {places} đơn vị",
    ObstacleKind.OTHERS_CHOSEN: "Hội nghị đã chọn đơn vị khác",
    ObstacleKind.RANK: "đơn vị không ở hạng được đề nghị",
    ObstacleKind.NOT_VOTED_ON: "chưa được đưa ra bỏ phiếu",
    ObstacleKind.NOT_COUNTED: "chưa có kết quả kiểm phiếu",
}
"""Why a member is not proposed, where its own figures are not the reason."""
RESULT_UNKNOWN = "chưa rõ kết quả"
DECIDED_AGAINST = "Hội nghị thống nhất không đề nghị {title} cho {members}"
AGREED_TO_PROPOSE = "Hội nghị thống nhất đề nghị {title} cho {members}"
TO_BE_PROPOSED = "Đề nghị {title} cho {members}"
SEVERAL_MEMBERS = "{count} đơn vị: {members}"
DECIDED_EARLY = "Hội nghị đã thống nhất đề nghị {title} cho {member}; cần xác minh lại thứ hạng."
DECIDED_AGAINST_EARLY = "Hội nghị đã thống nhất không đề nghị {title} cho {member}."

# the judging of the year
POINTS_TO_JUDGE = "Bảng điểm để bình xét"
MAY_NOT_BE_PROPOSED = "{unit}: {why}."
COMMENTS_MADE = "Có {count} lượt ý kiến thảo luận, góp ý."
TURNOUT = (
    "Khối bỏ phiếu kín: {voters}/{members} thành viên tham gia; phát ra {issued} phiếu, thu về "
    "{returned} phiếu, hợp lệ {valid} phiếu, không hợp lệ {invalid} phiếu (biên bản kiểm phiếu kèm "
    "theo)."
)
VOTED_FOR = "{title}: {units}."
UNIT_AND_VOTES = "{unit} ({votes})"
UNIT_AND_TOO_FEW_VOTES = "{unit} ({votes}; không đạt)"
BALLOT_HELD = (
    "Hội nghị bầu Ban kiểm phiếu, bỏ phiếu kín đề nghị khen thưởng; kết quả tại Biên bản kiểm "
    "phiếu kèm theo."
)
DIFFERENCES_ELSEWHERE = (
    "Chênh lệch giữa điểm thống nhất với điểm tự chấm, điểm tính và lý do: nêu tại {minutes}."
)

# the count
ROLES = {BoardRole.HEAD: "Trưởng ban", BoardRole.MEMBER: "Ủy viên"}
MUST_REACH = "{title} (cần từ {least} trở lên tổng số thành viên đồng ý)"
PASSED, FAILED = "đạt", "không đạt"
REACHED_ARE = (
    "{title}: {count} đơn vị được từ {least} trở lên tổng số thành viên đồng ý, gồm {units}."
)
NOT_REACHED_BY = " Không đạt tỷ lệ: {units}."
AT_MOST_OF = "{title} (đề nghị không quá {awards} trong {count} đơn vị)"
REACHED_BY_NOBODY = (
    "{title}: không có đơn vị nào được từ {least} trở lên tổng số thành viên đồng ý."
)
NO_LEAST = "{title}: khối không quy định tỷ lệ phiếu phải đạt; {most} nhiều phiếu nhất là {units}."
MOST_IS, MOST_ARE = "đơn vị", "{count} đơn vị"
ANNOUNCED = (
    "Việc kiểm phiếu kết thúc vào lúc {hour} cùng ngày; kết quả được Ban kiểm phiếu công bố tại "
    "Hội nghị"
)
PAPER_ABOUT = "Đề nghị khen thưởng năm {year} của {bloc}"

# the request for honours
OPENING = (
    "Theo kết quả bình xét thi đua năm {year} tại Hội nghị {day}{ballot}, {bloc} kính trình "
    "{to} xem xét, trình cấp có thẩm quyền khen thưởng {count} đơn vị, gồm:"
)
BY_BALLOT = " và kết quả bỏ phiếu suy tôn"
CLOSING = "{bloc} kính trình cấp có thẩm quyền xem xét, quyết định"
UNITS = "{count} đơn vị"
POINTS = "{points} điểm"
TARGETS_MET = "Hoàn thành {met}/{all} chỉ tiêu {which}"
OF_THEM_EXCEEDED = ", vượt {exceeded} chỉ tiêu"
LEFT_OPEN = {
    Judgement.TO_VERIFY: ", còn {count} chỉ tiêu cần xác minh",
    Judgement.NEVER_REPORTED: ", {count} chỉ tiêu không có báo cáo",
}
OUTSTANDING = "nổi bật: {results}"
GRADED = "xếp loại {grade}"
VOTES_IN_TABLE = "{votes} ({share})"
ATTACHED_ACHIEVEMENTS = "Báo cáo thành tích của các đơn vị được đề nghị khen thưởng"
