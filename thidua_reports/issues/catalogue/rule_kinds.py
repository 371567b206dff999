"""What can be wrong with a way of scoring and its formulas (CT)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

USABLE = " Dùng được: {names}."
NOT_TO_BE_HAD = (
    " Công thức không lấy được số thấp nhất, thứ hạng, số của tiêu chí khác hay kỳ khác; chấm như "
    "vậy thì tính riêng rồi ghi điểm ở trang Điểm thống nhất."
)
FORMULA_EMPTY = IssueKind(
    "CT01",
    ERROR,
    "Chưa có công thức tính điểm.",
    "Nhập công thức Excel, ví dụ =MIN(diem_chuan,diem_chuan*ty_le).",
)
FORMULA_WITHOUT_EQUALS = IssueKind(
    "CT02",
    ERROR,
    "“{formula}” không bắt đầu bằng dấu = nên chưa phải là công thức.",
    "Thêm dấu = ở đầu; nếu ô có định dạng Văn bản (Text) thì đổi sang General rồi nhập lại.",
)
FORMULA_IS_A_NUMBER = IssueKind(
    "CT40",
    ERROR,
    "Ô công thức chỉ có số “{formula}”; có lẽ công thức đã bị thay bằng kết quả của nó, như khi sổ "
    "từng được lưu kiểu .xls hoặc dán giá trị.",
    "Gõ lại công thức, hoặc chép công thức từ bản khoi.xlsx trước đó, theo lời ở cột Giải thích; "
    "đừng thêm dấu = trước số này, vì như thế mọi đơn vị được cùng một số điểm.",
)
FORMULA_SYNTAX = IssueKind(
    "CT03",
    ERROR,
    "Công thức “{formula}” sai cú pháp.",
    "Kiểm tra dấu ngoặc, dấu phép tính, dấu ngăn cách; tốt nhất là gõ lại công thức trong Excel.",
)
FORMULA_FUNCTION = IssueKind(
    "CT04",
    ERROR,
    "Công thức “{formula}” dùng hàm {part} không được phép.",
    "Viết lại công thức bằng các hàm được phép.{hint}",
)
FORMULA_ARGUMENTS = IssueKind(
    "CT05",
    ERROR,
    "Trong công thức “{formula}”, hàm {part} thừa, thiếu hoặc để trống đối số.",
    "Ghi đủ các đối số (không có thì ghi 0) và xem lại dấu thập phân, dấu ngăn cách đối số.",
)
FORMULA_NAME = IssueKind(
    "CT06",
    ERROR,
    "Công thức “{formula}” dùng tên “{part}” không phải là tên đại lượng.",
    "Sửa lại cho đúng tên đại lượng.{hint}",
)
FORMULA_REFERENCE = IssueKind(
    "CT07",
    ERROR,
    "Công thức “{formula}” trỏ tới ô, trang tính, bảng hoặc tệp khác: {part}.",
    "Thay bằng tên đại lượng, vì công thức còn dùng ở sổ thành viên và bảng tổng hợp.{hint}",
)
FORMULA_ERROR_VALUE = IssueKind(
    "CT08",
    ERROR,
    "Công thức “{formula}” chứa giá trị lỗi {part}.",
    "Thay {part} bằng số hoặc tên đại lượng.",
)
FORMULA_TEXT = IssueKind(
    "CT09",
    ERROR,
    "Công thức “{formula}” chứa phần chữ {part}, trong khi điểm phải tính từ số.",
    "Bỏ phần chữ; số thì viết không có dấu ngoặc kép.",
)
FORMULA_UNROUNDED = IssueKind(
    "CT10",
    ERROR,
    "Trong công thức “{formula}”, kết quả chưa làm tròn “{part}” được đem so sánh, chia bậc hoặc "
    "làm tròn; sai số của máy (như 1,15*100 nhỏ hơn 115) có thể làm lệch điểm.",
    "Đặt “{part}” vào hàm ROUND với 9 chữ số thập phân, hoặc so sánh thẳng với một đại lượng.",
)
FORMULA_BANDS = IssueKind(
    "CT11",
    ERROR,
    "Trong công thức “{formula}”, dãy số trong ngoặc nhọn ở “{part}” chưa đúng.",
    "Dãy số chỉ đặt trong LOOKUP, MATCH, INDEX, trên một hàng; các mốc xếp tăng dần "
    "(MATCH với -1: giảm dần), không quá 9 chữ số thập phân, mỗi mốc có một kết quả.",
)
FORMULA_CIRCULAR = IssueKind(
    "CT12",
    ERROR,
    "Công thức “{formula}” gọi vòng về chính ô {cell}, trực tiếp hoặc qua ô khác.",
    "Viết công thức bằng tên đại lượng (ke_hoach, thuc_hien, ty_le, diem_chuan …), không trỏ tới "
    "ô.",
)
RULE_LOOKS_AT_ONE_AND_ALL = IssueKind(
    "CT13",
    ERROR,
    "Cách chấm “{rule}” vừa xét mọi chỉ tiêu của tiêu chí ({all}), vừa dùng số của từng chỉ tiêu "
    "({one}).",
    "Chỉ dùng một loại: tách thành hai cách chấm cho hai tiêu chí, hoặc bỏ các tên của một loại.",
)
BANDS_WITH_A_GAP = IssueKind(
    "CT14",
    WARNING,
    "Các bậc của cách chấm “{rule}” để hở: khi {quantity} lớn hơn {above} mà nhỏ hơn {below}, công "
    "thức cho {outcome}, nằm ngoài điểm của cả hai bậc liền kề.",
    "Khối thống nhất phần hở thuộc bậc nào, rồi viết hai bậc liền nhau, ví dụ thay <= {above} bằng "
    "< {below}; hoặc dùng LOOKUP.",
)
POINTS_ABOVE_STANDARD = IssueKind(
    "CT15",
    ERROR,
    "Cách chấm “{rule}” cho {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn điểm chuẩn "
    "{allowed}.",
    "Kiểm tra số liệu, tham số, giá trị của mức (như 0,8 gõ thành 80) trước; nếu đúng thì sửa Điểm "
    "chuẩn, hoặc thêm MIN với diem_chuan vào công thức điểm.",
)
BONUS_ABOVE_MAXIMUM = IssueKind(
    "CT16",
    ERROR,
    "Cách chấm “{rule}” thưởng cho {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn mức "
    "thưởng tối đa {allowed}.",
    "Sửa công thức thưởng (ví dụ thêm MIN với thuong_toi_da), hoặc sửa cột Thưởng tối đa.",
)
DEDUCTION_ABOVE_MAXIMUM = IssueKind(
    "CT17",
    ERROR,
    "Cách chấm “{rule}” trừ của {member} {given} điểm ở tiêu chí {criterion}, nhiều hơn mức trừ "
    "tối đa {allowed}.",
    "Sửa công thức (ví dụ thêm MIN với tru_toi_da), hoặc sửa cột Trừ tối đa.",
)
POINTS_BELOW_ZERO = IssueKind(
    "CT28",
    ERROR,
    "Cách chấm “{rule}” cho {member} −{given} điểm, tức là dưới {allowed}, ở tiêu chí {criterion}.",
    "Kiểm tra số liệu, tham số trước; sau đó sửa Trừ tối đa không quá Điểm chuẩn, hoặc đặt cả công "
    "thức điểm trong MAX(0, …). Khối trừ quá cả điểm chuẩn thì viết phần trừ ở Công thức thưởng, "
    "trừ.",
)
POINTS_MAY_FALL_BELOW_ZERO = IssueKind(
    "CT29",
    WARNING,
    "Cách chấm “{rule}” có thể cho điểm âm ở tiêu chí {criterion}: khi {names} là {figure} thì "
    "được −{given} điểm.",
    "Sửa Trừ tối đa không quá Điểm chuẩn, hoặc đặt cả công thức điểm trong MAX(0, …). Khối trừ quá "
    "cả điểm chuẩn thì viết phần trừ ở Công thức thưởng, trừ.",
)
FORMULA_TRUTH = IssueKind(
    "CT18",
    ERROR,
    "Công thức “{formula}” cho kết quả đúng hoặc sai ở phần “{part}”, không phải là số điểm.",
    "Dùng IF nói rõ mỗi trường hợp được bao nhiêu điểm, ví dụ =IF(ty_le>=1,diem_chuan,0).",
)
FORMULA_CHAIN = IssueKind(
    "CT19",
    ERROR,
    "Công thức “{formula}” so sánh kết quả của một phép so sánh ở phần “{part}”, nên không cho "
    "điều mong muốn.",
    "Dùng AND hoặc OR, ví dụ AND(0.9<=ty_le,ty_le<1).",
)
FORMULA_DIVISION_BY_ZERO = IssueKind(
    "CT22",
    ERROR,
    "Chưa tính được {formula} vì có phép chia cho 0.",
    "Kiểm tra số liệu bằng 0 ở mẫu, hoặc thêm vào công thức trường hợp mẫu bằng 0.",
)
FORMULA_FAILED = IssueKind(
    "CT24",
    ERROR,
    "Công thức {formula} không tính được, Excel sẽ báo {detail}.",
    "Kiểm tra số liệu, và xem công thức có đủ trường hợp cho số liệu này (như mốc thấp nhất).",
)
FORMULA_TOO_LARGE = IssueKind(
    "CT25",
    ERROR,
    "Công thức {formula} cho kết quả {detail}, quá lớn để là số điểm.",
    "Kiểm tra số liệu và công thức.",
)
LIMIT_BEYOND_RATIOS = IssueKind(
    "CT41",
    WARNING,
    "Cách chấm “{rule}” so {quantity} với {limit} (“{part}”); {quantity} bằng 1 là 100%, nên "
    "{limit} là {means}.",
    "Nếu muốn nói {limit}% thì ghi {instead} thay cho {limit}; nếu đúng là {means} thì không phải "
    "sửa.",
)
LIMIT_WITHIN_ONE_PER_CENT = IssueKind(
    "CT42",
    WARNING,
    "Cách chấm “{rule}” so {quantity} với {limit} (“{part}”), mà chỉ tiêu loại tỷ lệ của tiêu chí "
    "{criterion} tính bằng phần trăm (95 là 95%), nên {limit} là {means}.",
    "Nếu muốn nói {instead}% thì ghi {instead} thay cho {limit}, hoặc so ty_le với {limit}; nếu "
    "đúng là {means} thì không phải sửa.",
)
CASE_NEVER_COMES = IssueKind(
    "CT43",
    WARNING,
    "Trong cách chấm “{rule}”, điều kiện “{part}” không bao giờ đến lượt: trường hợp nào thỏa mãn "
    "nó thì đã dừng ở một điều kiện đứng trước.",
    "Xếp các mốc từ cao xuống thấp khi dùng >=, từ thấp lên cao khi dùng <, ví dụ "
    "=IF(ty_le>=0.9,4,IF(ty_le>=0.8,3,0)).",
)
ZERO_FOR_ALL = IssueKind(
    "CT44",
    WARNING,
    "Cách chấm “{rule}” cho cả {count} đơn vị 0 điểm ở tiêu chí {criterion}, điểm chuẩn "
    "{standard}.",
    "Xem công thức, tham số có cùng thang với số liệu không (1 là 100%, hay 100 là 100%); nếu đúng "
    "là không đơn vị nào được điểm thì không phải sửa.",
)
FIGURES_FAR_FROM_LIMITS = IssueKind(
    "CT45",
    WARNING,
    "Cách chấm “{rule}” so {quantity} với {limits}, mà số liệu của mọi đơn vị ở tiêu chí "
    "{criterion} là {figures}: mọi đơn vị rơi vào cùng một bậc.",
    "Xem mốc trong công thức, tham số có cùng đơn vị tính với số liệu không; nếu đúng thì không "
    "phải sửa.",
)
WORDS_UNLIKE_THE_FORMULA = IssueKind(
    "CT46",
    WARNING,
    "Lời giải thích của cách chấm “{rule}” nói {stated}, mà công thức và các số của tiêu chí "
    "{criteria} không có số nào như vậy.",
    "Báo cáo in lời này: sửa ô Giải thích cho khớp công thức, hoặc sửa công thức, tham số; nếu lời "
    "đúng thì không phải sửa.",
)
