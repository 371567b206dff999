"""The fixed words of the documents that are not in a template."""

from collections.abc import Mapping

from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.judgements import Judgement
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas.quantities import Quantity

UNVERIFIED = Judgement.TO_VERIFY.value.lower()
TO_VERIFY = f" [{UNVERIFIED}]"
NOT_SUBMITTED = "Chưa có số liệu dùng được"
NO_FIGURE = "[chỉ tiêu]: chưa có số liệu [lời kèm]"
NO_RATIO = "[chỉ tiêu]: [giá trị] [đơn vị tính] [lời kèm], chưa tính được tỷ lệ"
PLAIN_RESULT = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [lời kèm]"
PLAIN_WITHOUT_RATIO = {
    TargetKind.INFORMATIONAL: "[chỉ tiêu]: [giá trị] [đơn vị tính] [lời kèm]",
    TargetKind.PASS_FAIL: "[chỉ tiêu]: [giá trị] [lời kèm]",
}
PLAIN_AT_BEST = {
    TargetKind.CUMULATIVE: "[chỉ tiêu]: [giá trị] [đơn vị tính], không để xảy ra [lời kèm]",
    TargetKind.SNAPSHOT: "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt kế hoạch [lời kèm]",
    TargetKind.RATE: "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt kế hoạch [lời kèm]",
}
"""Where less is better and the figure is 0, which is no percentage of a plan."""
PLAN_OF_ZERO_MISSED = (
    "[chỉ tiêu]: [giá trị] [đơn vị tính], chưa đạt kế hoạch là [kế hoạch] [đơn vị tính] [lời kèm]"
)
WITHIN_A_LIMIT = (
    "[chỉ tiêu]: [giá trị] [đơn vị tính] ({limit} không quá [kế hoạch] [đơn vị tính]) [lời kèm]"
)
"""Where less is better: a percentage of the plan would read as if more were."""
NEARLY = "xấp xỉ {percent}"
"""Where rounding would show as reached what was missed."""
MISSED_ARE, MISSED_BY = "Còn {count} chỉ tiêu chưa đạt kế hoạch:", "{target} ({reached})"
DONE_AND_PLAN = "thực hiện {value}, kế hoạch {plan}"
SHARE_COUNTED = "{share} ({counted})"
DONE_OF_PLAN = "{of_plan}, đạt {percent} kế hoạch"
MISSED_IN_ANNEX = "{count} chỉ tiêu, nêu tại phụ lục kết quả thực hiện các chỉ tiêu"
RESULTS_IN_ANNEX = "Kết quả {count} chỉ tiêu nêu tại phụ lục kết quả thực hiện các chỉ tiêu"
MET_IN_ANNEX = (
    "Có {met}/{count} chỉ tiêu đạt và vượt kế hoạch{open}, nêu tại phụ lục kết quả thực hiện các "
    "chỉ tiêu"
)
MET_STILL_OPEN = ", {count} chỉ tiêu chưa đủ căn cứ đánh giá"
PART_OF = "trong đó"
YEAR_BEFORE = "cùng kỳ năm trước {before}"
CHANGED_BY = " ({change})"
PLAN_ITSELF = "kế hoạch"
WHAT_IS_REGISTERED = ("", PLAN_ITSELF, "chỉ tiêu đăng ký", "kế hoạch đăng ký")
ALIKE_OF_MEMBERS, ABSENT = "{who} của các đơn vị: {members}", "vắng"
NO_PLAN, PER_CENT = "không có", "%"
NO_MORE_THAN, NONE_AT_ALL = "không quá {limit}", "không để xảy ra"
EXCEEDED, REACHED, NOT_REACHED = "vượt", "đạt", "chưa đạt"
INCREASED = "tăng"
YES, NO = "đạt", "không đạt"
UNKNOWN = "…"
DASH = "–"
ROOM_TO_WRITE = "\u00a0"
"""What a cell of a form holds that is filled in by hand, so that its column is not left out."""

ANNEX = "Phụ lục"
ADDRESSED_TO, AS_ABOVE = "Kính gửi:", "Như trên"
REPORT_OPENING = "{bloc} báo cáo {subject} như sau:"
REPORT_CLOSING = "Trên đây là báo cáo {subject}"
OF_BLOC, OF_THE_BLOC = " của {bloc}", (" của khối ", " của cụm ")
PLEDGE_CHANGED = "Thay đổi so với giao ước đã đăng ký:"
ADDED, REMOVED = "thêm", "bỏ"
LEADER, DEPUTY = "Khối trưởng", "Khối phó"
RANKING, PROVISIONAL_RANKING = "Bảng xếp hạng", "Bảng xếp hạng (tạm tính)"
RANK_NAMES = {
    1: "nhất", 2: "nhì", 3: "ba", 4: "tư", 5: "năm",
    6: "sáu", 7: "bảy", 8: "tám", 9: "chín", 10: "mười",
}  # fmt: skip
"""Ranks are written as words; where one of a row has no name here, all of them as figures."""
RANKED, RANKED_BEYOND_NAMES = "xếp hạng {rank}", "xếp thứ {rank}"
NOT_SUBMITTED_BY = "Đơn vị chưa nộp sổ, hoặc sổ chưa dùng được"
THERE_IS = "có"
DRAFT_SIGN = "[DỰ THẢO: còn {left}, chưa trình ký]"
ERRORS_LEFT = "{count} lỗi chưa sửa"
ASKED_BACK_LEFT = "{count} con số phải hỏi lại"
NOT_WRITTEN = "Phần của văn bản chưa có nội dung"
IN_DOUBT = "Số liệu, nội dung cần xác minh"
ON_ASSUMPTION = "Số liệu đọc theo cách hiểu của chương trình, cần đối chiếu"
OF_UNIT = "- {unit}: {targets}."
ENTRY = "- {text}"
MORE_ISSUES = "và {count} mục khác, xem trang Vấn đề của bang_tong_hop.xlsx"
ALIKE_ELSEWHERE = "Còn {count} chỗ khác ở trang này cũng vậy: {cells}."
NOT_KNOWN_YET, NUMBER_NOT_KNOWN = "…………", "……"
NAME_NOT_KNOWN = f"Ông (bà) {NOT_KNOWN_YET}"
HOUR, HOUR_AND_MINUTE = "{hour} giờ", "{hour} giờ {minute} phút"
AT_MOST, AT_LEAST = "tính tối đa", "tính ít nhất"
WHEN_ZERO: Mapping[str, str] = {Quantity.HAS_PLAN: "không có kế hoạch"}
"""The words for a yes/no quantity that is 0; that there is a plan is printed anyway."""
PLAN_IS_ZERO = "kế hoạch là 0"
RATIOS = frozenset({Quantity.RATIO, Quantity.BEST_RATIO, Quantity.MEAN_RATIO})
LIMITS = frozenset({Quantity.STANDARD, Quantity.MAX_BONUS, Quantity.MAX_DEDUCTION})
"""Quantities that limit others where a rule takes the smaller or the larger of them."""
POINTS = LIMITS | {Quantity.POINTS_GIVEN, Quantity.BONUS_GIVEN, Quantity.DEDUCTION_GIVEN}
"""Quantities that are numbers of points; a sum with one of them is no ratio."""
BAND, LOWEST_BAND = "{found} thuộc mức từ {level}", "{found} thuộc mức dưới {end}"
MIDDLE_BAND = "{found} thuộc mức từ {level} đến dưới {end}"
BAND_OF_ONE = "{found} thuộc mức {level}"
"""The band of one whole number, such as that of 2 cases."""
WHOLE_PART, ROUNDED_TO, CUT_TO = "lấy phần nguyên", "làm tròn", "bỏ phần lẻ còn"
QUANTITIES: Mapping[str, str] = {
    Quantity.PLAN: "kế hoạch",
    Quantity.ACHIEVED: "thực hiện",
    Quantity.NUMERATOR: "tử số",
    Quantity.DENOMINATOR: "mẫu số",
    Quantity.CASES: "số lượng",
    Quantity.OTHER: "số liệu khác",
    Quantity.PREVIOUS: "cùng kỳ",
    Quantity.STANDARD: "điểm chuẩn",
    Quantity.MAX_BONUS: "thưởng tối đa",
    Quantity.MAX_DEDUCTION: "trừ tối đa",
    Quantity.BEST_ACHIEVED: "cao nhất khối",
    Quantity.TARGET_COUNT: "số chỉ tiêu",
    Quantity.TARGETS_MET: "số chỉ tiêu đạt",
    Quantity.TARGETS_EXCEEDED: "số chỉ tiêu vượt",
    Quantity.ELAPSED: "phần năm đã qua",
    Quantity.POINTS_GIVEN: "tự chấm",
    Quantity.BONUS_GIVEN: "thưởng đề nghị",
    Quantity.DEDUCTION_GIVEN: "trừ đề nghị",
    Quantity.LATE_DAYS: "số ngày nộp chậm",
    Quantity.LATE_REPORTS: "số lần báo cáo chậm",
    Quantity.VIOLATIONS: "số lần vi phạm",
    Quantity.COMMENDATIONS: "số lần được biểu dương",
}
"""The name of a quantity that is printed alone, compared, or part of a quotient."""
RATIO_ALONE = "đạt"
BESTS = frozenset({Quantity.BEST_RATIO, Quantity.BEST_ACHIEVED})
BEST_IS = "{best} là mức {whose}"
BEST_OF_ALL = "cao nhất khối"
BEST_OF, BEST_OF_THOSE_WITHOUT_PLAN = (
    "cao nhất khối, của {members}",
    "cao nhất trong các đơn vị không có kế hoạch, của {members}",
)
THE_MEMBER_ITSELF = "chính đơn vị"
AND_OTHERS = "{members} và {count} đơn vị khác"
IS_THE_BEST = "là mức {whose}"
NEARLY_THE_BEST = "kém {short}, chưa đến {least}, so với {best} là mức {whose}"
ON_A_STEP = "đúng bước {width}"
CHOOSING = frozenset({"MIN", "MAX", "IF", "ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT"})
"""Functions whose result may be one of their parts."""
OF_FUNCTIONS = {
    "MEDIAN": "số đứng giữa của {parts} là {result}",
    "SQRT": "căn bậc hai của {parts} là {result}",
    "ABS": "giá trị tuyệt đối của {parts} là {result}",
}
NOTHING_COUNTED = "không có {noun} nào"
NOTHING_OF: Mapping[str, str] = {Quantity.COMMENDATIONS: "không được biểu dương"}
COUNTING = "số "
"""How the name of a quantity begins that counts things; the rest is what is counted."""
NO_BONUS, NO_DEDUCTION = "không có điểm thưởng", "không trừ điểm"
NEITHER_BONUS_NOR_DEDUCTION = "không thưởng, không trừ điểm"
JUST = "đúng {limit}"
FALLS_SHORT = {"<": "chưa đến", "≤": "chưa vượt"}
COMPARED = {
    "<": "dưới",
    "≤": "không quá",
    ">": "vượt",
    "≥": "không dưới",
    "=": "bằng",
    "≠": "khác",
}
"""How a comparison of two figures is said."""
JUST_AT = {"≥": "đạt {limit}", "≤": JUST}
"""The same of a figure that is printed as its limit is."""
COMPARED_RATINGS = {
    "<": "chưa đạt mức {limit}",
    "≤": "không trên mức {limit}",
    ">": "trên mức {limit}",
    "≥": "đạt mức {limit}",
    "=": "đúng mức {limit}",
    "≠": "khác mức {limit}",
}
"""The same of a rating, whose own word stands before it."""
NET = "cộng, trừ"
NO_BEST_YET = "chưa tính được: chưa rõ mức cao nhất khối vì số liệu của các đơn vị chưa đủ"
MEAN_IS, MEAN_OF_GROUP = "bình quân {mean}", "nhóm {name} {mean}"
MEAN_OF_GROUPS, NO_GROUP = "bình quân các nhóm {mean}", "còn lại"
ROUNDINGS = {RoundingMode.HALF_UP: "làm tròn", RoundingMode.TRUNCATE: "bỏ phần lẻ còn"}
BONUS, DEDUCTION = "thưởng", "trừ"
IN_POINTS = " điểm"
NOT_SCORED_YET = "chưa tính được"
NO_TARGETS = "chưa có chỉ tiêu để chấm"
OWN_SCORE, COMPUTED_SCORE, AGREED_SCORE = "điểm tự chấm", "điểm tính", "điểm thống nhất"
NOT_COMPUTED_YET = "chưa có điểm tính"
CRITERION_CAPPED = "cộng {total} điểm, cả tiêu chí tính tối đa {cap} điểm"
CAPPED_FROM = "{name} cộng {added}, tính tối đa {counted}"
CAPPED_OF_BASIS = "{basis}: {caps}"
OF_CONTENT, OF_ALL_CONTENTS = "nội dung “{name}”", "các nội dung"
STANDARD_POINTS = "điểm chuẩn"
MEAN_OF = "{count} chỉ tiêu"
RATING = "mức “{rating}”"
RATING_AND_ASKED = "{reported} (từ {asked} trở lên)"
FULL_POINTS_AT_BEST = {
    TargetKind.CUMULATIVE: "không để xảy ra, đủ {points} điểm",
    TargetKind.SNAPSHOT: "không thể thấp hơn, đủ {points} điểm",
    TargetKind.RATE: "không thể thấp hơn, đủ {points} điểm",
}
VALUE_WITHOUT_PLAN = "{value}, không có kế hoạch"
VALUE_AND_PLAN = "{value} so với kế hoạch {plan}"
SELF_IS_HIGHER = "điểm tự chấm cao hơn điểm tính {points} điểm"
SELF_IS_LOWER = "điểm tự chấm thấp hơn điểm tính {points} điểm"
RAISED, LOWERED = "tăng {points} điểm", "giảm {points} điểm"
CHANGED_FROM = "{change} so với {former}"
AGREED_ON = "{member}: tiêu chí “{criterion}” {who}thống nhất {points} điểm{doubt}{former}"
AGREED_BY = "được {who} "
BOTH_SCORES = "điểm tự chấm và điểm tính"
YET_IN_DOUBT = ", cần xác minh"
BECAUSE = "lý do: {reason}"
HAS_BEEN_CORRECTED = "đã điều chỉnh"
OWN_SCORE_CORRECTED = "điểm tự chấm đã điều chỉnh"
CORRECTED = "{column} sửa từ {old} thành {new}"
NOW_AND_BEFORE = "{column} {new} (trước khi điều chỉnh: {old})"
FIRST_GIVEN = "{column} {new} (trước đó chưa báo cáo)"
NOTHING = "trống"
MAXIMA = {
    "điểm chuẩn": "điểm chuẩn",
    "thưởng tối đa": "điểm thưởng tối đa",
    "trừ tối đa": "điểm trừ tối đa",
}
"""The words in place of a figure that is not the same for all criteria of a rule."""
RULE_OF, RULE_OF_SEVERAL = "Tiêu chí {names}", "Các tiêu chí {names}"
RULE_OF_OTHERS = "Các tiêu chí còn lại"
EACH_TARGET = "mỗi chỉ tiêu {points} điểm"
STANDARD_IS = " (điểm chuẩn {standard})"
COMPARED_WITH = "{target} (so với {other})"
POINTS_OF_EACH = "Mỗi chỉ tiêu có điểm chuẩn {standard} điểm."
POINTS_AND_BONUS_OF_EACH = (
    "Mỗi chỉ tiêu có điểm chuẩn {standard} điểm, điểm thưởng tối đa {bonus} điểm."
)
SCALE_IS = "Tổng điểm chuẩn là {scale} điểm, không kể điểm thưởng và điểm ngoài thang."
CONTENT_CAP_IS = "Điểm của nội dung “{name}”, kể cả điểm thưởng, không quá {cap} điểm."
POINTS_ROUNDED = {
    RoundingMode.HALF_UP: "Điểm được làm tròn đến {decimals} chữ số thập phân.",
    RoundingMode.TRUNCATE: "Điểm lấy đến {decimals} chữ số thập phân, không làm tròn.",
}
POINTS_ROUNDED_WHOLE = {
    RoundingMode.HALF_UP: "Điểm được làm tròn đến hàng đơn vị.",
    RoundingMode.TRUNCATE: "Điểm lấy đến hàng đơn vị, không làm tròn.",
}
HONOUR_FOR = "Hạng {ranks}: đề nghị {title}{conditions}."
RANKS_TO = " đến hạng "
AT_MOST_MEMBERS = "không quá {count} đơn vị"
PASSES_ON = "đơn vị không đủ điều kiện thì xét đơn vị hạng tiếp theo"
AT_LEAST_POINTS = "đạt từ {least} trở lên"
AT_LEAST_VOTES = "có từ {least} trở lên tổng số thành viên bỏ phiếu đồng ý"
EVERY_AND_ALL = ("mọi chỉ tiêu", "tất cả các chỉ tiêu")
"""Another word for the same, as a bloc may have it, and the one that documents use."""
MUST = {
    Requirement.MET: "đạt tất cả các chỉ tiêu đã đăng ký",
    Requirement.EXCEEDED: "vượt tất cả các chỉ tiêu đã đăng ký",
}
OUTSIDE = "Điểm ngoài thang"
UNRANKED = "Không xếp loại"
SENDS_NOTHING, REGISTERS_NOTHING = "không nộp báo cáo", "không đăng ký giao ước"
SHARE = "đạt {share} của {maximum} điểm chuẩn"
SHARE_OF_CAP = "đạt {share} của {maximum} điểm tối đa (điểm chuẩn cộng {standard})"
OWN_TOTAL_UNKNOWN = "chưa có tổng điểm tự chấm vì đơn vị chưa ghi điểm ở tiêu chí {codes}"
COMPUTED_IS_PROVISIONAL = "Điểm tính là tạm tính"
AGREED_TO_VERIFY = f"{{what}}{TO_VERIFY}"
RANK, GRADE = "hạng", "xếp loại"
ONLY_RANKED_BY = "Xếp hạng theo {basis}."
RANKED_BY = "Xếp hạng theo {basis}; điểm tính là điểm theo cách chấm và số liệu đơn vị báo cáo."
RANKED_BY_SHARE = (
    "Xếp hạng theo tỷ lệ phần trăm của điểm đạt được so với tổng điểm chuẩn được giao cho từng đơn "
    "vị."
)
LESS_IS_BETTER = (
    "Với chỉ tiêu càng thấp càng tốt, tỷ lệ thực hiện là kế hoạch chia cho số thực hiện; số thực "
    "hiện bằng 0 là đạt 100% kế hoạch."
)
TOTAL_CAPPED = "Tổng điểm, không kể điểm ngoài thang, tính không quá {cap} điểm."
SAME_RESULT = "{members} cùng {result}"
SHARED_RANK = "xếp đồng hạng {rank}"
TIE_NOT_DECIDED_YET = (
    "chưa phân định được theo {measure} vì chưa rõ số liệu của {unknown}, tạm xếp đồng hạng {rank}"
)
EQUAL_BY = ", bằng nhau cả về {measures}"
NOT_COMPARED = ", chưa rõ số liệu của {unknown} để so {measure}"
TIE_DECIDED_BY, DECIDED_BY_THE_MEETING = "phân định theo {measure}", "quyết định của hội nghị"
POINTS_INSIDE = "{points} không kể điểm ngoài thang"
INCOMPLETE = "Tạm tính: còn thiếu hoặc cần xác minh số liệu"
NO_USABLE_WORKBOOK = "chưa có sổ dùng được"
