"""Where a document departs from Nghị định 30/2020/NĐ-CP: a kind for each point checked (ND)."""

from collections.abc import Mapping

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import IssueKind, Severity

WARNING, NOTE = Severity.WARNING, Severity.NOTE

PART_NAMES: dict[str, str] = {}
"""What each point is about, by the code of its kind."""


def _kind(number: int, part: str, remedy: str, severity: Severity = WARNING) -> IssueKind:
    """Return a kind; a note is what may be meant so, as another font for a word of one's own."""
    PART_NAMES[f"ND{number:02}"] = part
    message = f"Nghị định 30/2020/NĐ-CP, {part}: {{what}}{{near}}{{more}}."
    return IssueKind(f"ND{number:02}", severity, message, remedy)


PAPER = _kind(
    1,
    "khổ giấy",
    "Layout › Size: chọn A4 (210 × 297 mm); hướng ngang chỉ dùng cho phần có bảng nhiều cột.",
)
MARGINS = _kind(
    2,
    "lề trang",
    "Layout › Margins: lề trên, dưới 20-25 mm; lề trái 30-35 mm; lề phải 15-20 mm.",
)
FONT = _kind(
    3,
    "phông chữ, màu chữ",
    "Bôi đen chỗ đó, đặt phông Times New Roman, màu đen (Automatic), bỏ màu nền.",
    NOTE,
)
PAGE_NUMBER = _kind(
    4,
    "số trang",
    "Đặt số trang ở giữa lề trên, chữ số 1, 2, 3, cỡ 13-14, đứng, không hiện ở trang thứ nhất "
    "(Different First Page); mỗi phụ lục là một phần (section) đánh số lại từ 1.",
)
COUNTRY = _kind(
    5,
    "Quốc hiệu",
    "Đặt “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở phía trên bên phải: in hoa, cỡ 12-13, đứng, đậm.",
)
MOTTO = _kind(
    6,
    "Tiêu ngữ",
    "Ghi “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu: in thường, cỡ 13-14, đứng, đậm, canh giữa, "
    "bên dưới có đường kẻ ngang dài bằng dòng chữ.",
)
SUPERIOR_BODY = _kind(7, "tên cơ quan chủ quản", "Đặt dòng này in hoa, cỡ 12-13, đứng, không đậm.")
ISSUING_BODY = _kind(
    8,
    "tên cơ quan ban hành",
    "Đặt dòng này in hoa, cỡ 12-13, đứng, đậm, canh giữa; bên dưới có đường kẻ ngang dài từ 1/3 "
    "đến 1/2 dòng chữ.",
)
NUMBER = _kind(
    9,
    "số, ký hiệu",
    "Đặt dòng “Số: …/…” cỡ 13, đứng, dưới tên cơ quan ban hành; ký hiệu viết liền, không dấu cách, "
    "như 05/BC-KTĐ4.",
)
PLACE_AND_DAY = _kind(
    10,
    "địa danh, ngày tháng",
    "Ghi “…, ngày … tháng … năm …” cỡ 13-14, nghiêng, dưới Tiêu ngữ; thêm số 0 trước ngày dưới 10 "
    "và tháng 1, 2; biên bản không ghi dòng này.",
)
TITLE = _kind(
    11,
    "tên loại, trích yếu",
    "Đặt tên loại in hoa, trích yếu in thường, đều cỡ 13-14, đứng, đậm, canh giữa; dưới trích yếu "
    "có đường kẻ ngang dài từ 1/3 đến 1/2 dòng chữ.",
)
LEGAL_BASIS = _kind(
    12,
    "căn cứ",
    "Mỗi căn cứ một dòng, cỡ 13-14, nghiêng, cuối dòng dấu “;”, dòng cuối cùng dấu “.”; ghi đủ "
    "tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu.",
)
BODY = _kind(
    13,
    "nội dung",
    "Đặt cỡ 13-14, đứng, canh đều hai lề, lùi dòng đầu 1 cm hoặc 1,27 cm, các đoạn cách nhau ít "
    "nhất 6 pt, khoảng cách dòng từ 1 đến 1,5.",
    NOTE,
)
HEADINGS = _kind(
    14,
    "đề mục",
    "Đặt đề mục cỡ 13-14, đậm, đánh số theo thứ tự, không bỏ số: I, II, III; 1, 2, 3; a), b), c).",
    NOTE,
)
ADDRESSEES = _kind(
    15,
    "nơi kính gửi",
    "Báo cáo, tờ trình, công văn ghi “Kính gửi: …” cỡ 13-14, đứng; gửi nhiều nơi thì mỗi nơi một "
    "dòng “- …;”; khi đó dòng đầu của Nơi nhận là “- Như trên;”.",
)
RECIPIENTS = _kind(
    16,
    "nơi nhận",
    "Đặt “Nơi nhận:” cỡ 12, nghiêng, đậm, ngang hàng với chức vụ người ký (biên bản: bên dưới); "
    "danh sách cỡ 11, đứng, mỗi dòng “- …;”, dòng cuối “- Lưu: ….”.",
)
SIGNATURE = _kind(
    17,
    "chữ ký",
    "Đặt quyền hạn (“TM. …”), chức vụ in hoa, cỡ 13-14, đậm, canh giữa; họ tên đậm, không ghi học "
    "hàm, học vị; biên bản: thư ký bên trái, chủ tọa bên phải.",
)
ANNEXES = _kind(
    18,
    "phụ lục",
    "Đặt “Phụ lục I” in thường, cỡ 14, đậm, canh giữa, rồi tên phụ lục in hoa, rồi “(Kèm theo …)” "
    "nghiêng; trong nội dung có câu nhắc đến phụ lục.",
)
END_MARK = _kind(19, "dấu kết thúc", "Ghi dấu “./.” vào cuối câu cuối cùng của nội dung.")
ROOM_TO_SIGN = _kind(
    20, "chỗ ký tên", "Chừa ít nhất hai dòng trống giữa chức vụ và họ tên để ký, đóng dấu."
)

FAULTS: Mapping[str, str] = {
    "MISSING": "thiếu phần này",
    "WRONG_WORDING": "ghi không đúng mẫu",
    "OUT_OF_PLACE": "đặt không đúng chỗ",
    "WRONG_SIZE": "sai cỡ chữ",
    "WRONG_FONT": "không phải phông Times New Roman",
    "WRONG_COLOUR": "chữ không phải màu đen",
    "HIGHLIGHTED": "chữ bị tô nền",
    "BOLD": "chữ không được đậm",
    "NOT_BOLD": "chữ phải đậm",
    "ITALIC": "chữ không được nghiêng",
    "NOT_ITALIC": "chữ phải nghiêng",
    "CAPITALS": "không được in hoa",
    "NOT_CAPITALS": "phải in hoa",
    "NOT_CENTRED": "chưa canh giữa",
    "NOT_JUSTIFIED": "chưa canh đều hai lề",
    "NO_RULE": "thiếu đường kẻ ngang bên dưới",
    "RULE_TOO_SHORT": "đường kẻ ngang quá ngắn",
    "RULE_TOO_LONG": "đường kẻ ngang quá dài",
    "NOT_A4": "không phải A4",
    "LANDSCAPE_WITHOUT_TABLE": "trang ngang mà không có bảng",
    "MARGIN_TOP": "lề trên không trong khoảng 20-25 mm",
    "MARGIN_BOTTOM": "lề dưới không trong khoảng 20-25 mm",
    "MARGIN_LEFT": "lề trái không trong khoảng 30-35 mm",
    "MARGIN_RIGHT": "lề phải không trong khoảng 15-20 mm",
    "NOT_IN_TOP_MARGIN": "không nằm ở lề trên",
    "SHOWN_ON_FIRST_PAGE": "hiện ở trang thứ nhất",
    "NOT_ARABIC": "không phải chữ số 1, 2, 3",
    "NOT_NUMBERED_APART": "phụ lục không đánh số trang riêng từ 1",
    "NO_LEADING_ZERO": "thiếu số 0 đứng trước",
    "NEEDLESS_ZERO": "thừa số 0 đứng trước",
    "SPACE_IN_SYMBOL": "có dấu cách trong số, ký hiệu",
    "NOT_IN_MINUTES": "biên bản không ghi dòng này",
    "WRONG_ENDING": "sai dấu cuối dòng",
    "INCOMPLETE_CITATION": "ghi chưa đủ số, ngày, trích yếu",
    "FIRST_LINE_INDENT": "dòng đầu chưa lùi 1 cm hoặc 1,27 cm",
    "PARAGRAPH_SPACING": "các đoạn cách nhau chưa đủ 6 pt",
    "LINE_SPACING": "khoảng cách dòng không từ 1 đến 1,5",
    "UNNUMBERED": "chưa đánh số",
    "OUT_OF_ORDER": "số không theo thứ tự",
    "NOT_AS_ABOVE": "dòng đầu của Nơi nhận chưa phải “- Như trên;”",
    "NO_FILE_COPY": "thiếu dòng “- Lưu: …”",
    "NOT_LEVEL": "không ngang hàng với chức vụ người ký",
    "NO_AUTHORITY": "thiếu quyền hạn như “TM.”",
    "NO_NAME": "chưa có chỗ ghi họ tên",
    "TITLE_BEFORE_NAME": "ghi học hàm, học vị trước họ tên",
    "NO_ROOM": "không đủ chỗ ký",
    "NOT_ROMAN": "số không phải chữ số La Mã",
    "NOT_REFERRED_TO": "nội dung không nhắc đến phụ lục",
}
"""What is wrong at a point, by the names that the checklist has for the reasons."""

NEAR, MORE = ": “{quote}”", " (và {count} chỗ khác)"

FAR_FROM_DECREE = IssueKind(
    "ND21",
    WARNING,
    "Mẫu lệch thể thức của Nghị định 30/2020/NĐ-CP ở {count} chỗ ({points}).",
    "Xem từng chỗ, cách sửa bằng việc kiểm tra mẫu này "
    f"{verbs.CHECK_TEMPLATES}. Văn bản vẫn được lập như mẫu.",
)
