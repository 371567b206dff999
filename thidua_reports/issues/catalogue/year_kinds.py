"""What can go wrong, or must be known, when a bloc goes on to its next period (NK)."""

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NOTHING_TO_REPORT_ON = IssueKind(
    "NK14",
    ERROR,
    "Chưa có nội dung, tiêu chí, chỉ tiêu nào để đơn vị báo cáo ở kỳ {period}.",
    "Điền các trang Nội dung, Tiêu chí, Chỉ tiêu; hoặc lập thư mục này từ thư mục kỳ trước "
    f"{verbs.NEXT}.",
)
LEFT_BEHIND = IssueKind(
    "NK01",
    NOTE,
    "Không chuyển sang sổ mới: {names}.",
    "Nếu còn cần thì chép lại từ khoi.xlsx cũ.",
)
WRITTEN_ANEW = IssueKind(
    "NK21",
    NOTE,
    "Không ghi thêm được vào chỗ này, nên khoi.xlsx được lập mới: màu, độ rộng cột, ghi chú, hình, "
    "trang và cột riêng của khối không có trong sổ mới.",
    "Nếu còn cần thì chép lại từ khoi.xlsx cũ.",
)
MAP_NOT_RENEWED = IssueKind(
    "NK25",
    NOTE,
    "Trang “{sheet}” không lập lại được nên còn nói theo lúc trước: trên trang có hình, biểu đồ, "
    "đã thêm, chuyển cột ở trang này hay ở trang được dẫn đến, hoặc trang do bản cũ của chương "
    "trình lập.",
    "Cần trang nào đang ẩn thì nhấp chuột phải vào tên một trang, chọn Bỏ ẩn (Unhide). Muốn có "
    "trang mới cho kỳ sau thì xóa hình, biểu đồ, hoặc xóa cả trang này ở sổ kỳ trước, rồi mới "
    f"sang kỳ sau {verbs.NEXT}.",
)
ENDS_WHERE_TABLE_DID = IssueKind(
    "NK26",
    NOTE,
    "Đã ghi thêm hàng vào bảng, nhưng công thức, bảng riêng của khối chỉ tính đến hàng cuối cũ: "
    "{cells}.",
    "Sửa các công thức, bảng đó để tính cả các hàng mới.",
)
SUCCESSOR_IS_ANOTHER = IssueKind(
    "NK02",
    ERROR,
    "Mã mới “{new}” của {old} là mã của một đơn vị khác trong trang Thành viên.",
    "Nếu sáp nhập, ghi thêm một hàng có mã cũ và mã mới đều là {new}; nếu đổi tên, chọn mã khác.",
)
SUCCESSION_CHAIN = IssueKind(
    "NK03",
    ERROR,
    "{old} thành {new}, nhưng {new} lại thành {last}.",
    "Ghi thẳng mã mới cuối cùng ở mỗi hàng, mỗi đơn vị cũ chỉ thành một đơn vị.",
)
SUCCESSION_NAMES_DIFFER = IssueKind(
    "NK04",
    ERROR,
    "Các hàng cùng mã mới “{new}” ghi hai tên khác nhau: “{first}” và “{second}”.",
    "Để một tên ở một hàng, các hàng khác cùng mã mới để trống.",
)
SUCCESSIONS_NOT_APPLIED = IssueKind(
    "NK05",
    ERROR,
    "Trang này còn lỗi nên chưa đổi tên, sáp nhập đơn vị nào; sổ mới vẫn giữ trang này.",
    "Sửa trang này ở sổ kỳ trước, xóa thư mục vừa lập rồi làm lại.",
)
UNITS_SUCCEEDED = IssueKind(
    "NK06",
    NOTE,
    "Từ kỳ sau {olds} thành {new} – {name}.",
    "Xem lại người đại diện, thư điện tử ở trang Thành viên và cột Áp dụng cho ở trang Tiêu chí.",
)
EQUAL_TARGETS = IssueKind(
    "NK07",
    NOTE,
    "Sau khi sáp nhập, {member} có nhiều chỉ tiêu tên “{name}”: {codes}.",
    "Xem lại ở trang Chỉ tiêu của sổ mới: đặt tên khác, hoặc gộp thành một hàng với kế hoạch cộng "
    "lại, cộng cả các hàng của chúng ở trang Số liệu kỳ trước, và ghi ở trang Thay đổi giao ước.",
)
NO_TARGETS_ACCEPTED = IssueKind(
    "NK08",
    ERROR,
    "Thư mục thanh_vien có sổ đăng ký mà chỉ tiêu trong đó chưa được chốt vào trang “{sheet}”.",
    "Nhận các chỉ tiêu đã đăng ký vào sổ khối trước: chốt giao ước ở thư mục {folder} "
    f"{verbs.FREEZE}.",
)
MEMBERS_WITHOUT_TARGETS = IssueKind(
    "NK09",
    WARNING,
    "Chưa có chỉ tiêu nào ở trang “{sheet}” của: {members}.",
    "Nếu các đơn vị này có đăng ký thì chốt giao ước ở thư mục kỳ trước "
    f"{verbs.FREEZE}, xóa thư mục vừa lập rồi làm lại.",
)
OFFICE_KEPT = IssueKind(
    "NK10",
    NOTE,
    "Mục “{label}” không ghi đơn vị thành viên nào nên sổ mới giữ như kỳ trước: {member}.",
    "Sửa ở trang Khối của sổ mới nếu khối đã bầu đơn vị khác.",
)
DEPUTY_BECAME_LEADER = IssueKind(
    "NK11",
    NOTE,
    "{member} là Khối phó, nay được bầu làm Khối trưởng; mục Khối phó của sổ mới để trống.",
    "Điền Khối phó mới ở trang Khối của sổ mới nếu có.",
)
SIGNERS_CLEARED = IssueKind(
    "NK22",
    NOTE,
    "Đơn vị đứng đầu khối đã đổi ({before} → {now}), nên họ tên, chức vụ người ký của năm cũ "
    "({names}) không chuyển sang sổ mới; địa danh của văn bản vẫn là “{seat}”.",
    "Điền người ký mới ở trang Người ký của sổ mới; địa danh khác thì sửa ở trang Khối.",
)
FIGURES_NOT_CARRIED = IssueKind(
    "NK12",
    WARNING,
    "Số thực hiện của các chỉ tiêu này còn thiếu hoặc còn lỗi nên để trống ở trang Số liệu kỳ "
    "trước của sổ mới: {codes}.",
    "Sửa số liệu ở kỳ trước, xóa thư mục vừa lập rồi làm lại; hoặc điền tay vào trang đó khi đã "
    "rõ. Lý do ghi ở cột Ghi chú.",
)
HALF_YEAR_WITHOUT_FIGURES = IssueKind(
    "NK48",
    NOTE,
    "Kỳ 6 tháng {year} không có sổ dùng được của đơn vị nào, nên sổ mới không có số 6 tháng "
    "{year}.",
    "Khối không sơ kết thì không phải làm gì. Còn sơ kết thì nhận sổ ở kỳ 6 tháng, xóa thư mục "
    "vừa lập rồi làm lại.",
)
OLD_YEAR_MENTIONED = IssueKind(
    "NK13",
    NOTE,
    "Lời chuyển sang sổ mới còn nhắc năm {year}: “{text}”.",
    "Sửa ở trang {sheet} của sổ mới nếu không còn đúng.",
)
NOT_FROZEN_AS_REGISTERED = IssueKind(
    "NK16",
    ERROR,
    "Excel không giữ được nguyên vẹn chỉ tiêu đăng ký {codes}, nên chưa chốt gì.",
    "Xem lại các chỉ tiêu này trong sổ đơn vị: con số quá nhiều chữ số, hoặc mã chỉ khác chữ hoa.",
)
PLEDGE_NEVER_FROZEN = IssueKind(
    "NK17",
    NOTE,
    "Giao ước chưa được chốt nên các kỳ sau không đối chiếu được kế hoạch, điểm, cách chấm với "
    "giao ước đã ký.",
    "Muốn đối chiếu thì chốt giao ước ở thư mục kỳ Giao ước "
    f"{verbs.FREEZE}, xóa thư mục vừa lập rồi làm lại.",
)
PAST_ROWS_REPLACED = IssueKind(
    "NK18",
    WARNING,
    "Trang Số liệu kỳ trước đã có số khác của kỳ này ở: {codes}; sổ mới ghi số đã tính ở kỳ này.",
    "So lại với khoi.xlsx cũ; số nhập tay mới đúng thì sửa ở trang Số liệu kỳ trước của sổ mới.",
)
FIGURES_OF_BEFORE = IssueKind(
    "NK19",
    WARNING,
    "Sổ kỳ sau được giữ nguyên nên trang Số liệu kỳ trước của sổ ấy không có, hoặc ghi khác, số "
    "của kỳ này ở: {codes}.",
    "Sửa tay các chỉ tiêu đó ở trang Số liệu kỳ trước của sổ kỳ sau; hoặc đổi tên sổ ấy rồi "
    "làm lại để có sổ mới.",
)
SAY_WHETHER_SCORED = IssueKind(
    "NK20",
    NOTE,
    "Sổ mới chưa ghi kỳ {period} có chấm điểm hay không.",
    "Ghi “có” hoặc “không” ở mục Kỳ này chấm điểm, trang Khối của sổ mới. Ghi “không” thì cách "
    "chấm, điểm chuẩn vẫn giữ nguyên cho kỳ Năm.",
)
GIVEN_TARGETS_CARRIED = IssueKind(
    "NK27",
    NOTE,
    "Chỉ tiêu do khối giao (bắt buộc) chuyển sang sổ mới, chưa có kế hoạch năm {year}: {codes}.",
    "Điền cột Kế hoạch ở trang Chỉ tiêu của sổ mới rồi mới lập biểu mẫu; chỉ tiêu không giao nữa, "
    "hoặc để đơn vị tự đăng ký, thì xóa hàng.",
)
GIVEN_TARGETS_NOT_KNOWN = IssueKind(
    "NK28",
    NOTE,
    "Giao ước năm nay chưa được chốt nên không rõ chỉ tiêu nào do khối giao (bắt buộc): trang Chỉ "
    "tiêu của sổ mới để trống, biểu mẫu có sẵn mọi chỉ tiêu để đơn vị đăng ký lại.",
    "Chỉ tiêu bắt buộc thì chép lại từ khoi.xlsx cũ sang trang Chỉ tiêu của sổ mới, giữ nguyên mã, "
    "với kế hoạch năm sau.",
)
GIVEN_OR_TYPED_IN = IssueKind(
    "NK29",
    WARNING,
    "Không rõ {count} chỉ tiêu khối tự ghi là khối giao (bắt buộc) hay khối ghi thay, vì năm nay "
    "đơn vị không đăng ký chỉ tiêu nào bằng biểu mẫu: {members}. Trang Chỉ tiêu của sổ mới không "
    "có các chỉ tiêu này; biểu mẫu có sẵn để đơn vị đăng ký lại.",
    "Chỉ tiêu bắt buộc thì chép lại từ khoi.xlsx cũ sang trang Chỉ tiêu của sổ mới, giữ nguyên mã, "
    "với kế hoạch năm sau; không có thì không phải làm gì.",
)
