"""What becomes of letters -> the lines on the terminal."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.mail import MailKind

WHY = {
    MailKind.FORM: "chưa có sổ nào của các đơn vị trong thanh_vien",
    MailKind.REMINDER: "còn đơn vị chưa có sổ dùng được, hoặc sổ còn lỗi",
    MailKind.MEETING: "mọi đơn vị đã có sổ, không còn lỗi trong sổ",
}
"""Why a kind is taken where she named none."""
WHY_NONE = {
    MailKind.FORM: "khối chưa có đơn vị thành viên",
    MailKind.REMINDER: "mọi đơn vị đã có sổ dùng được và sổ không còn lỗi",
    MailKind.MEETING: "không có ai để gửi",
    MailKind.ANSWER: "chưa có sổ nào được dùng",
}
MAKE_DOCUMENTS, MAKE_FORMS = "make-report THƯ_MỤC", "make-report forms THƯ_MỤC"
"""What makes the files of letters anew."""
WHICH = "Đánh số bản cần gửi của {name} (Enter: chưa gửi)"
NOTHING_WRITTEN = "Chưa lập thư nào. Sửa theo các dòng [lỗi] rồi chạy lại."
HOW_TO_SEND = (
    "Mở từng tệp .eml bằng Outlook, đọc lại rồi bấm Gửi; hoặc thêm --send để chương trình gửi."
)


def chosen_kind(kind: MailKind) -> str:
    """Return which kind of letters is taken where she named none, and why."""
    return f"Loại thư: “{kind.value}”, vì {WHY[kind]}; loại khác thì thêm --kind."


def letters_heading(bloc: Bloc, kind: MailKind, count: int) -> str:
    """Return how many letters of which kind are made."""
    return f"{bloc.name}, kỳ {bloc.period.value} {bloc.year}: {count} thư loại “{kind.value}”."


def letter_lines(letters: Sequence[tuple[str, Sequence[str], str, Sequence[str]]]) -> Iterator[str]:
    """Yield who gets what; each letter is its recipients, subject and files after its name."""
    for name, recipients, subject, files in letters:
        yield ""
        yield f"{name}"
        yield f"  Gửi đến: {', '.join(recipients)}"
        yield f"  Tiêu đề: {subject}"
        yield f"  Kèm theo: {', '.join(files) or 'không có tệp'}"


ASK_PASSWORD = "Mật khẩu của {account} (không hiện khi gõ)"
ASK_TO_KEEP = "Lưu mật khẩu vào kho mật khẩu của máy này? (c: có, Enter: không)"
YES, CONFIRMATION = "c", "gui"
ASK_TO_SEND = "Gõ gửi rồi Enter để gửi {letters} thư đến {addresses} địa chỉ; gõ khác đi thì thôi"
NOT_CONFIRMED = "Chưa gửi thư nào."
ALL_SENT = "Mọi thư này đã được gửi từ trước, không gửi lại."
RESULT = "  {name} <{address}>: {fate}"
TO_SEND = "  {name} <{address}>: {subject}"
WITH_FILES = "    kèm {files}, nặng {size} KB"
EARLIER = "    đã nhận một thư khác cùng loại lúc {at}"
UNKNOWN = "không rõ máy chủ đã nhận chưa"


def sending_line(letters: int, sent: int, left: int) -> str:
    """Return the count of what was sent and what was not, in addresses."""
    rest = f"; {left} địa chỉ chưa gửi được, xem các dòng [lỗi]" if left else ""
    return f"Đã gửi {letters} thư đến {sent} địa chỉ{rest}."
