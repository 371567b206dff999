"""What a document lacks before somebody can sign it."""

from thidua_reports.issues.issue import IssueKind, Severity

NOTE, WARNING = Severity.NOTE, Severity.WARNING

NO_ADDRESSEE = IssueKind(
    "VB01",
    NOTE,
    "Báo cáo chưa có nơi “Kính gửi”.",
    "Thêm ở trang này một hàng, cột Mục chọn “kính gửi”, cột Nội dung ghi cơ quan nhận báo cáo; "
    "nếu báo cáo không gửi cấp trên thì không phải sửa.",
)
REQUEST_TO_NOBODY = IssueKind(
    "VB31",
    WARNING,
    "Tờ trình và báo cáo chưa có nơi “Kính gửi”; tờ trình luôn phải có, nên chỗ ấy để trống.",
    "Thêm ở trang này một hàng, cột Mục chọn “kính gửi”, cột Nội dung ghi cơ quan nhận.",
)
NUMBER_WITH_ANOTHER_SYMBOL = IssueKind(
    "VB33",
    WARNING,
    "Ô {label} ghi “{found}”, kèm ký hiệu khác ký hiệu của văn bản này ({symbol}), nên văn bản để "
    "trống chỗ số.",
    "Chỉ ghi số, như 15; ký hiệu được thêm khi lập văn bản.",
)
CONTENT_NOT_WRITTEN = IssueKind(
    "VB02",
    WARNING,
    "Nội dung “{name}” chưa có kết quả hay lời nào, nên văn bản không có mục này.",
    "Thêm lời ở trang Lời báo cáo (cột Phần ghi {code}), hoặc đề nghị đơn vị nộp số liệu; nếu kỳ "
    "này không có nội dung ấy thì không phải sửa.",
)
CLAIM_UNLIKE_FIGURES = IssueKind(
    "VB34",
    WARNING,
    "Lời ở ô này viết “{quote}”, nhưng số liệu cho thấy {counts}{most}.",
    "Sửa lời cho khớp với số liệu, hoặc sửa số liệu nếu nhầm; lời nói về việc khác thì không phải "
    "sửa.",
)
PARTS_NOT_WRITTEN = IssueKind(
    "VB03",
    NOTE,
    "Văn bản không có phần {parts}, vì chưa có lời.",
    "Thêm ở trang Lời báo cáo phần cần có; phần không cần thì không phải sửa.",
)
SIGNER_WITHOUT_NAME = IssueKind(
    "VB04",
    NOTE,
    "Người ký ({who}) chưa có họ tên.",
    "Điền họ tên ở ô này; chưa biết thì văn bản để trống chỗ tên để ghi tay.",
)
SIGNER_OF_ANOTHER_UNIT = IssueKind(
    "VB51",
    WARNING,
    "Người ký “{who}” là của {unit}, mà Khối trưởng kỳ này là {leader}.",
    "Sửa người ký ở trang Người ký; nếu Khối trưởng ghi sai thì sửa ở trang Khối. Đúng là người "
    "này ký thì chấp nhận cảnh báo.",
)
NOT_ON_BEHALF = IssueKind(
    "VB05",
    NOTE,
    "Thẩm quyền ký ghi “{found}”, không nói ký thay mặt ai.",
    "Ghi như “TM. {bloc}”; chức vụ ghi ở cột Chức vụ.",
)
MINUTES_UNSIGNED = IssueKind(
    "VB06",
    NOTE,
    "Biên bản chưa ghi {role}.",
    "Thêm ở trang Thành phần một hàng có vai trò “{role}”; chưa biết thì biên bản để trống chỗ ký.",
)
TOO_MANY_SIGNERS = IssueKind(
    "VB07",
    WARNING,
    "Văn bản chỉ có chỗ cho hai người ký: người đầu (bên trái) và người cuối (bên phải); không in "
    "{name}.",
    "Bỏ bớt hàng ở trang Người ký, chỉ để một hoặc hai người.",
)
COMMENT_NOT_ANSWERED = IssueKind(
    "VB24",
    NOTE,
    "Ý kiến “{text}” chưa có tiếp thu, giải trình.",
    "Điền ở ô này đã tiếp thu hay giải trình thế nào; chưa điền thì bảng tiếp thu ý kiến để trống.",
)
COMMENT_OF_A_STRANGER = IssueKind(
    "VB35",
    NOTE,
    "Người góp ý “{who}” không phải là đơn vị thành viên, cũng không có ở trang Thành phần.",
    "Ghi tên đơn vị như ở trang Thành viên, hoặc thêm người ấy ở trang Thành phần; đúng ý thì "
    "không phải sửa.",
)
COMMENT_OF_NOBODY = IssueKind(
    "VB36",
    NOTE,
    "Ý kiến “{text}” chưa ghi ai góp ý, trong khi các ý kiến khác có ghi.",
    "Ghi đơn vị hoặc người góp ý ở ô này; không rõ ai thì để trống.",
)
ANSWER_TO_NOTHING = IssueKind(
    "VB30",
    WARNING,
    "Hàng này chưa ghi ý kiến gì (người góp ý “{who}”, tiếp thu, giải trình “{outcome}”), nên "
    "không được đếm, không được in.",
    "Ghi ý kiến ở ô này, hoặc xóa hàng này.",
)
SPEAKER_NOT_NAMED = IssueKind(
    "VB45",
    NOTE,
    "Lời phát biểu chỉ đạo “{text}” chưa ghi ai phát biểu.",
    "Ghi ở ô này; chưa biết thì biên bản để trống chỗ ấy.",
)
STEP_WITHOUT_WORDS = IssueKind(
    "VB46",
    WARNING,
    "Hàng này ghi mục “{part}” mà chưa có nội dung, nên văn bản không nêu.",
    "Ghi nội dung ở ô này, hoặc xóa hàng này.",
)
VOTE_NOT_COUNTED = IssueKind(
    "VB47",
    NOTE,
    "Biểu quyết “{matter}” chưa có số phiếu, kết quả.",
    "Ghi số phiếu hoặc cột Kết quả; chưa biểu quyết thì biên bản để trống các ô ấy.",
)
ADOPTION_NOT_RECORDED = IssueKind(
    "VB49",
    NOTE,
    "Chương trình hội nghị có việc thông qua dự thảo {draft}, nhưng chưa ghi kết quả, nên biên bản "
    "để trống số ý kiến đồng ý.",
    "Thêm ở trang này một hàng về {draft}, có số phiếu hoặc kết quả, hoặc ghi kết luận đã thông "
    "qua {draft} ở trang Diễn biến; để vậy thì ghi tay vào biên bản.",
)
HOUR_NOT_KNOWN = IssueKind(
    "VB50",
    NOTE,
    "Chưa ghi {label}, nên {documents} để trống chỗ ấy.",
    "Điền ở ô này, như 14 giờ 00; chưa biết thì ghi tay vào văn bản.",
)
TOO_MANY_FOR_MATRIX = IssueKind(
    "VB48",
    NOTE,
    "Bảng điểm có {count} cột đơn vị; quá {most} đơn vị thì trên khổ A4 số bị ngắt làm hai dòng.",
    "Mở bảng điểm, chọn khổ giấy A3 (Bố trí, Cỡ) và kéo rộng bảng trước khi in; điểm từng tiêu "
    "chí cũng có ở bang_tong_hop.xlsx.",
)
ACTIVITY_LACKS = IssueKind(
    "VB21",
    NOTE,
    "Việc “{what}” ở kế hoạch chưa có {lacking}.",
    "Điền ở ô này; chưa biết thì kế hoạch để trống ô ấy.",
)
ACTIVITY_WITHOUT_WORDS = IssueKind(
    "VB22",
    NOTE,
    "Hàng này chưa ghi việc gì (thời gian “{when}”, đơn vị thực hiện “{who}”).",
    "Ghi cột {heading}, hoặc xóa hàng này.",
)
LEADER_SIGNS = IssueKind(
    "VB23",
    NOTE,
    "Chưa ghi ai ký quy chế, kế hoạch, giấy mời, thông báo của khối.",
    "Điền trang Người ký; chưa điền thì các văn bản ấy ghi Khối trưởng ký, để trống chỗ họ tên.",
)
INCOMPLETE_CITATION = IssueKind(
    "VB20",
    NOTE,
    "“{text}” chưa ghi {lacking} của văn bản được viện dẫn.",
    "Ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu; luật, pháp lệnh "
    "không cần số và cơ quan ban hành.",
)
