"""What can be wrong with a ballot and its count (BP)."""

from thidua_reports.issues.issue import IssueKind, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

COUNT_MISSING = IssueKind(
    "BP01",
    ERROR,
    "Đã ghi số phiếu nhưng chưa ghi {label}.",
    "Ghi số ấy ở ô này; chưa kiểm phiếu thì xóa các số phiếu đã ghi ở trang Bỏ phiếu, Kiểm phiếu.",
)
VOTES_MISSING = IssueKind(
    "BP02",
    ERROR,
    "Đã kiểm phiếu nhưng chưa ghi số phiếu đồng ý của {member} ({title}).",
    "Ghi số phiếu đồng ý (không có phiếu nào thì ghi 0); không đưa đơn vị này ra bỏ phiếu thì xóa "
    "hàng.",
)
MORE_THAN = IssueKind(
    "BP03",
    ERROR,
    "{label} là {count}, nhiều hơn {limit_label} ({limit}).",
    "Đối chiếu với biên bản của Ban kiểm phiếu, sửa số sai trong hai số.",
)
PAPERS_DO_NOT_ADD_UP = IssueKind(
    "BP04",
    ERROR,
    "Phiếu hợp lệ {valid} cộng phiếu không hợp lệ {invalid} là {sum}, không bằng số phiếu thu về "
    "{returned}.",
    "Đối chiếu với biên bản của Ban kiểm phiếu, sửa số sai trong ba số.",
)
MORE_VOTES_THAN_VALID = IssueKind(
    "BP05",
    ERROR,
    "{member} ({title}): {votes} phiếu (đồng ý {in_favour}, không đồng ý {against}), nhiều hơn "
    "{valid} phiếu hợp lệ.",
    "Sửa số phiếu của hàng này, hoặc Số phiếu hợp lệ ở trang Bỏ phiếu.",
)
MAY_NOT_BE_PROPOSED = IssueKind(
    "BP06",
    ERROR,
    "{member} được đưa ra bỏ phiếu, nhưng trang Không đề nghị ghi đơn vị này không được đề nghị "
    "khen thưởng: {reason}.",
    "Xóa hàng này; nếu ghi nhầm ở trang Không đề nghị thì xóa hàng ở đó.",
)
NOT_HELD_BUT_COUNTED = IssueKind(
    "BP07",
    ERROR,
    "Ghi “{found}” bỏ phiếu, nhưng trang Bỏ phiếu hoặc Kiểm phiếu có số phiếu.",
    "Hội nghị có bỏ phiếu thì ghi “có”; không bỏ phiếu thì xóa các số phiếu.",
)
NO_CANDIDATES = IssueKind(
    "BP08",
    ERROR,
    "Đã ghi số phiếu ở trang Bỏ phiếu nhưng trang này chưa có đơn vị nào.",
    "Ghi từng đơn vị đã đưa ra bỏ phiếu, hình thức và số phiếu đồng ý.",
)
SHARE_OUT_OF_BOUNDS = IssueKind(
    "BP09",
    ERROR,
    "Tỷ lệ phiếu {found} của “{title}” không nằm trong khoảng từ 1% đến 100%.",
    "Ghi số phần trăm của tổng số thành viên, ví dụ 80; không xét phiếu thì để trống.",
)
ABSENCE_NOT_EXPLAINED = IssueKind(
    "BP10",
    WARNING,
    "{absent} thành viên không tham gia bỏ phiếu ({voters}/{members}) nhưng chưa ghi ai, lý do.",
    "Ghi ở ô này; biên bản kiểm phiếu nêu lý do.",
)
VOTERS_NOT_PRESENT = IssueKind(
    "BP11",
    WARNING,
    "{voters} thành viên bỏ phiếu, nhiều hơn {present} đơn vị ghi có mặt ở trang Thành phần.",
    "Kiểm tra lại hai trang; có thành viên vắng họp gửi phiếu thì không phải sửa.",
)
NOT_COUNTED_YET = IssueKind(
    "BP12",
    WARNING,
    "Hội nghị đã họp; “{title}” cần từ {least} phiếu đồng ý, nhưng chưa có kết quả kiểm phiếu nên "
    "chưa lập tờ trình.",
    "Điền trang Bỏ phiếu, Kiểm phiếu; khối không xét phiếu cho hình thức này thì để trống cột Từ "
    "tỷ lệ phiếu.",
)
MISSED_BY_A_HAIR = IssueKind(
    "BP20",
    WARNING,
    "“{title}” cần từ {least}; {member} được {votes} phiếu, tức {share}, thiếu rất ít nên không "
    "đạt.",
    "Nếu quy định là một phân số như hai phần ba thì ghi ở ô này số nhỏ hơn một chút, như 66,66; "
    "nếu đúng là {least} thì để nguyên.",
)
MEMBERS_DIFFER = IssueKind(
    "BP21",
    WARNING,
    "Tổng số thành viên là {found}, khác số đơn vị ở trang Thành viên ({units}); tỷ lệ phiếu tính "
    "trên {found}.",
    "Sửa số ở ô này, hoặc trang Thành viên; nếu quyết định giao đúng {found} người có quyền bỏ "
    "phiếu thì không phải sửa.",
)
DECIDED_AGAINST_THE_VOTE = IssueKind(
    "BP22",
    WARNING,
    "Hội nghị quyết định đề nghị {title} cho {member}, nhưng theo kết quả kiểm phiếu thì không: "
    "{why}.",
    "Đối chiếu với hai biên bản rồi sửa cột này hoặc số phiếu; nếu hội nghị đúng là quyết định như "
    "vậy thì không phải sửa.",
)
OPEN_VOTE_ON_THE_SAME = IssueKind(
    "BP23",
    WARNING,
    "“{matter}” được biểu quyết công khai, nhưng khối bỏ phiếu kín đề nghị khen thưởng.",
    "Xóa phần đề nghị khen thưởng ở hàng này (hoặc xóa cả hàng), vì kết quả bỏ phiếu kín ở trang "
    "Kiểm phiếu mới quyết định; không bỏ phiếu kín thì ghi “không” ở trang Bỏ phiếu.",
)
TWO_HEADS = IssueKind(
    "BP24",
    WARNING,
    "Ban kiểm phiếu có {heads} trưởng ban; {name} là người sau.",
    "Chỉ để một trưởng ban, những người khác ghi “ủy viên”.",
)
COUNTED_BY_NOBODY = IssueKind(
    "BP13",
    NOTE,
    "Biên bản kiểm phiếu chưa có họ tên {who}.",
    "Ghi họ tên ở trang Ban kiểm phiếu; chưa biết thì biên bản để trống chỗ ký.",
)
RANK_NOT_CONSIDERED = IssueKind(
    "BP14",
    WARNING,
    "{member} được đưa ra bỏ phiếu “{title}” nhưng xếp hạng {rank}; hình thức này xét hạng "
    "{ranks}.",
    "Xóa hàng này; hình thức này xét cả hạng ấy thì sửa cột Đến hạng ở trang Khen thưởng.",
)
COUNTS_FOR_ITSELF = IssueKind(
    "BP15",
    WARNING,
    "Người kiểm phiếu (“{who}”) là của {member}, đơn vị có tên trong phiếu.",
    "Ghi người của đơn vị không có tên trong phiếu; Hội nghị vẫn bầu người này thì chấp nhận cảnh "
    "báo.",
)
HONOURS_NOT_VOTED_ON = IssueKind(
    "BP16",
    NOTE,
    "Hội nghị đề nghị khen thưởng ({titles}) nhưng chưa ghi kết quả bỏ phiếu hay biểu quyết.",
    "Có bỏ phiếu thì điền trang Bỏ phiếu, Kiểm phiếu; có biểu quyết thì ghi ở trang này một hàng: "
    "cột Vấn đề biểu quyết ghi “Đề nghị khen thưởng: {titles}”, rồi số đồng ý, không đồng ý, "
    "không ý kiến, như {count}, 0, 0; để trống thì hai biên bản để trống số ý kiến đồng ý, ghi "
    "tay.",
)
