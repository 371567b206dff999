"""What becomes of letters -> the lines on the terminal."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.mail import MailKind
from thidua_reports.issues import verbs
from thidua_reports.presenting.mail_texts import CALLED

WHY = {
    MailKind.FORM: "chưa có sổ nào của các đơn vị trong thanh_vien",
    MailKind.REMINDER: "còn đơn vị chưa có sổ dùng được, sổ còn lỗi hoặc còn số phải hỏi lại",
    MailKind.MEETING: "không còn đơn vị nào phải nhắc nộp, sửa sổ, xác nhận số",
}
"""Why a kind is taken where she named none."""
WHY_NONE = {
    MailKind.FORM: "khối chưa có đơn vị thành viên",
    MailKind.REMINDER: "không còn đơn vị nào phải nhắc nộp, sửa sổ, xác nhận số",
    MailKind.MEETING: "không có ai để gửi",
    MailKind.ANSWER: "chưa có sổ nào được dùng",
    MailKind.RESULT: "không có ai để gửi",
}
WHY_NONE_NAMED = "đơn vị được nêu chưa có sổ dùng được"
"""Why the members that she named get no answer."""
MAKE_DOCUMENTS, MAKE_FORMS = f"lập văn bản {verbs.MAKE}", f"lập biểu mẫu {verbs.FORMS}"
MAKE_FORMS_THERE = f"lập biểu mẫu {verbs.FORMS_THERE}"
"""What makes the files of letters anew."""
WHICH = "Đánh số bản cần gửi của {name} (Enter: chưa gửi)"
NOTHING_WRITTEN = "Chưa lập thư nào. Sửa theo các dòng [lỗi] rồi làm lại."
NOTHING_DUE = "Lần này không có thư nào phải lập."
HOW_TO_SEND = (
    "Mở từng tệp .eml bằng Outlook, đọc lại rồi bấm Gửi (lệnh: hoặc thêm --send để chương trình "
    "gửi)."
)


def chosen_kind(kind: MailKind) -> str:
    """Return which kind of letters is taken where she named none, and why."""
    return f"Loại thư: “{CALLED[kind]}”, vì {WHY[kind]} (lệnh: loại khác thì thêm --kind)."


def letters_heading(bloc: Bloc, kind: MailKind, count: int) -> str:
    """Return how many letters of which kind are made."""
    return f"{bloc.name}, kỳ {bloc.period.value} {bloc.year}: {count} thư loại “{CALLED[kind]}”."


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
NONE_DUE = "Lần này không gửi thư nào."
RESULT = "  {name} <{address}>: {fate}"
TO_SEND = "  {name} <{address}>: {subject}"
WITH_FILES = "    kèm {files}, nặng {size} KB"
EARLIER = "    đã nhận một thư khác cùng loại lúc {at}"
ELSEWHERE = "    đơn vị đã nhận chính thư này ở địa chỉ cũ {address} lúc {at}"
GOT = "    đã nhận chính thư này lúc {at}; lần này gửi thêm lần nữa"
NOT_AGAIN = "  {name} <{address}>: đã nhận thư này lúc {at}, không gửi lại"
HOW_AGAIN = (
    "Thư đã gửi không gửi lại (lệnh: cần gửi thêm lần nữa thì thêm --again; chỉ gửi vài đơn vị thì "
    "thêm --member ĐƠN_VỊ)."
)
UNKNOWN = "không rõ máy chủ đã nhận chưa"


def moment(at: str) -> str:
    """Return a time of the log as it is said: "14 giờ 05 ngày 2/1/2025"."""
    time = datetime.fromisoformat(at)
    return f"{time.hour} giờ {time.minute:02} ngày {time.day}/{time.month}/{time.year}"


def sending_line(letters: int, sent: int, unknown: int, left: int) -> str:
    """Return the count of what was sent, what nobody knows of and what was not, in addresses."""
    rest = f"; {unknown} địa chỉ không rõ đã nhận chưa" if unknown else ""
    rest += f"; {left} địa chỉ chưa gửi được" if left else ""
    see = ", xem các dòng [lỗi]" if rest else ""
    return f"Đã gửi {letters} thư đến {sent} địa chỉ{rest}{see}."
