"""The rules by which a bloc works, in chapters and articles: hers to edit in Word."""

from collections.abc import Sequence

from blocks import each, line, lines, tag
from docx.document import Document
from heads import letter_head, report_signatures
from page import finished, new_document

_CLAUSE, _TEXT = "Khoản", "Nội dung văn bản"
_SCOPE = (
    "Quy chế này quy định tổ chức, nội dung hoạt động, chế độ làm việc của {{ ten_khoi }} (sau đây "
    "gọi là Khối) và việc bình xét, đề nghị khen thưởng trong Khối."
)
_PRINCIPLES = (
    "Khối hoạt động theo nguyên tắc dân chủ, công khai, bình đẳng giữa các đơn vị thành viên; tuân "
    "thủ quy định về thi đua, khen thưởng và hướng dẫn của cấp trên.",
    "Việc chung của Khối được thảo luận tại hội nghị và quyết định theo đa số đơn vị thành viên, "
    "trừ việc Quy chế này quy định tỷ lệ khác.",
)
_OFFICES = (
    "Khối có Khối trưởng{% if khoi_pho %}, Khối phó{% endif %} do các đơn vị thành viên bầu hằng "
    "năm.",
    "Năm {{ nam }}, Khối trưởng là {{ khoi_truong }}{% if khoi_pho %}; Khối phó là {{ khoi_pho }}"
    "{% endif %}.",
    "Khối trưởng cử công chức, viên chức của đơn vị mình làm thư ký giúp việc cho Khối.",
)
_LEADER = (
    "Chủ trì xây dựng kế hoạch hoạt động, nội dung giao ước thi đua, các tiêu chí thi đua để hội "
    "nghị của Khối thông qua.",
    "Triệu tập, chủ trì các hội nghị; ký các văn bản của Khối.",
    "Theo dõi, đôn đốc các đơn vị thành viên thực hiện giao ước; tổng hợp kết quả, báo cáo cấp "
    "trên theo quy định.",
    "Lưu giữ hồ sơ của Khối và bàn giao cho Khối trưởng kế nhiệm.",
)
_DEPUTY = (
    "Giúp Khối trưởng điều hành hoạt động của Khối; chủ trì những việc được Khối trưởng phân công.",
    "Thay mặt Khối trưởng điều hành hoạt động của Khối khi được ủy quyền.",
)
_MEMBERS = (
    "Đăng ký chỉ tiêu, ký kết và thực hiện giao ước thi đua; tổ chức phong trào thi đua trong đơn "
    "vị mình.",
    "Dự hội nghị đúng thành phần; gửi báo cáo, số liệu đúng thời hạn và chịu trách nhiệm về số "
    "liệu đã gửi.",
    "Thảo luận, biểu quyết những việc chung của Khối; đề xuất nội dung hoạt động, điển hình tiên "
    "tiến để Khối học tập, nhân rộng.",
)
_ACTIVITIES = (
    "Ký kết giao ước thi đua; hưởng ứng, phát động các phong trào, đợt thi đua trong năm.",
    "Trao đổi kinh nghiệm, phối hợp công tác giữa các đơn vị thành viên; tổ chức các hoạt động "
    "chung phù hợp với điều kiện của Khối.",
    "Sơ kết, tổng kết, bình xét thi đua và đề nghị khen thưởng.",
)
_MEETINGS = (
    "Đầu năm, Khối họp để thông qua quy chế, kế hoạch hoạt động và ký kết giao ước thi đua.",
    "Giữa năm, Khối họp sơ kết; cuối năm, Khối họp tổng kết, bình xét, đề nghị khen thưởng và bầu "
    "Khối trưởng{% if khoi_pho %}, Khối phó{% endif %} năm sau.",
    "Khối trưởng triệu tập họp khi có việc cần thiết hoặc khi các đơn vị thành viên đề nghị.",
)
_REPORTS = (
    "Các đơn vị thành viên gửi báo cáo kết quả 6 tháng và cả năm về Khối trưởng theo mẫu và thời "
    "hạn Khối trưởng thông báo.",
    "Khối trưởng gửi tài liệu hội nghị đến các đơn vị thành viên trước ngày họp.",
)
_AWARDS = (
    "Việc bình xét, đề nghị khen thưởng tiến hành tại hội nghị tổng kết, căn cứ kết quả thực hiện "
    "giao ước thi đua của từng đơn vị thành viên và quy định về khen thưởng.",
    "Kết quả bình xét được ghi vào biên bản, công khai đến các đơn vị thành viên.",
)
_SCORING = (
    "Tiêu chí, điểm chuẩn, cách chấm điểm, tổng điểm, xếp hạng và xếp loại thực hiện theo Bản ký "
    "kết giao ước thi đua hằng năm của Khối."
)
_EFFECT = (
    "Quy chế này có hiệu lực kể từ ngày ký.",
    "Việc sửa đổi, bổ sung Quy chế do hội nghị của Khối quyết định.",
)


def regulation() -> bytes:
    """Return the template of the rules."""
    document = new_document()
    letter_head(document, "QUY CHẾ")
    each(document, "Căn cứ", "can_cu")
    _general(document)
    _offices(document)
    _chapter(document, "NỘI DUNG HOẠT ĐỘNG, CHẾ ĐỘ LÀM VIỆC")
    _article(document, "Nội dung hoạt động", _ACTIVITIES)
    _article(document, "Hội nghị của Khối", _MEETINGS)
    _article(document, "Thông tin, báo cáo", _REPORTS)
    _competition(document)
    _chapter(document, "ĐIỀU KHOẢN THI HÀNH")
    _article(document, "Hiệu lực, sửa đổi, bổ sung", _EFFECT)
    text = "Các đơn vị thành viên {{ ten_khoi }} chịu trách nhiệm thi hành Quy chế này./."
    line(document, "Lời kết", text)
    report_signatures(document)
    return finished(document, "Mẫu quy chế hoạt động của khối")


def _general(document: Document) -> None:
    _chapter(document, "QUY ĐỊNH CHUNG")
    members = "Quy chế này áp dụng đối với {{ so_don_vi }} đơn vị thành viên của Khối:"
    _article(document, "Phạm vi điều chỉnh, đối tượng áp dụng", (_SCOPE, members))
    each(document, _TEXT, "thanh_vien")
    _article(document, "Nguyên tắc hoạt động", _PRINCIPLES)


def _offices(document: Document) -> None:
    _chapter(document, "TỔ CHỨC, NHIỆM VỤ")
    _article(document, "Khối trưởng{% if khoi_pho %}, Khối phó{% endif %}, thư ký", _OFFICES)
    _article(document, "Nhiệm vụ của Khối trưởng", _LEADER)
    tag(document, "if khoi_pho")
    _article(document, "Nhiệm vụ của Khối phó", _DEPUTY)
    tag(document, "endif")
    _article(document, "Nhiệm vụ, quyền hạn của đơn vị thành viên", _MEMBERS)


def _competition(document: Document) -> None:
    _chapter(document, "THI ĐUA, KHEN THƯỞNG")
    tag(document, "if noi_dung")
    _article(document, "Nội dung thi đua", ())
    each(document, _CLAUSE, "noi_dung")
    tag(document, "endif")
    tag(document, "if cham_diem")
    _article(document, "Chấm điểm, xếp hạng", ())
    line(document, _TEXT, _SCORING)
    tag(document, "endif")
    _article(document, "Bình xét, đề nghị khen thưởng", _AWARDS)
    tag(document, "if dieu_kien")
    line(document, _CLAUSE, "Hình thức, điều kiện đề nghị khen thưởng:")
    each(document, _TEXT, "dieu_kien")
    tag(document, "endif")


def _chapter(document: Document, title: str) -> None:
    """Add a chapter: its number is automatic, its title stands in a line of its own."""
    paragraph = line(document, "Chương", "")
    paragraph.add_run().add_break()
    paragraph.add_run(title)


def _article(document: Document, title: str, clauses: Sequence[str]) -> None:
    """Add an article, numbered through all chapters, with its numbered clauses."""
    line(document, "Điều", title)
    lines(document, _CLAUSE, clauses)
