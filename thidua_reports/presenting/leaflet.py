"""The page for the members' officers: how to fill in the form, by when, where it goes back to."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.vietnamese import long_date
from thidua_reports.layouts.form_guide import LOCKED, guide_steps, notes_for
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.presenting import line_breaks

TITLE = "PHIẾU HƯỚNG DẪN ĐIỀN SỔ"
ABOUT = {
    Period.PLEDGE: "Đăng ký giao ước thi đua năm {year} của {bloc}",
    Period.HALF_YEAR: "Số liệu thi đua 6 tháng đầu năm {year} của {bloc}",
    Period.YEAR: "Số liệu thi đua năm {year} của {bloc}",
}
OPENING = (
    "{bloc} gửi đơn vị một sổ Excel điền sẵn, tên tệp có tên đơn vị. Đề nghị đơn vị điền theo các "
    "bước sau. Trang Việc cần làm của sổ dẫn đến từng trang; chọn một ô thì lời nhắc của ô ấy hiện "
    "bên cạnh."
)
KEPT_IN_MIND = (
    "Chỉ dùng đúng sổ đã gửi cho đơn vị. Excel hỏi thì bấm Enable Editing (Bật chỉnh sửa). Không "
    "có Excel thì điền bằng LibreOffice.",
    "Ô nền vàng để nhập, các ô khác đã khóa. Ô nền cam là còn thiếu, ô nền hồng là cần xem lại.",
    "Không đổi tên trang, tên cột và mã, không chép số liệu sang tệp khác. Tên tệp thì đổi được.",
    "Gửi tệp Excel, không gửi bản chụp, bản PDF. Cần sửa thì gửi lại cả sổ, nói rõ là bản sửa.",
)
AS_ANNOUNCED = "theo thông báo của Khối"
SENT_TO, BY_MAIL = "{name}", "{name}, thư điện tử {email}"


def leaflet(book: BlocBook) -> Leaflet:
    """Return what the leaflet prints; a member's own day is told in its form."""
    bloc = book.bloc
    about = ABOUT[bloc.period].format(year=bloc.year, bloc=bloc.name)
    return Leaflet(
        co_quan_chu_quan=line_breaks.body(bloc.governing_body),
        ten_khoi=bloc.name,
        ten_khoi_hoa=line_breaks.body(bloc.name.upper()),
        trich_yeu=line_breaks.title(about, bloc.name),
        loi_dan=OPENING.format(bloc=bloc.name),
        cac_buoc=[*guide_steps(book)],
        can_nho=[*(each for each in notes_for(book) if each != LOCKED), *KEPT_IN_MIND],
        han_nop=long_date(bloc.deadline, None) if bloc.deadline else AS_ANNOUNCED,
        gui_ve=_collector(book),
    )


def _collector(book: BlocBook) -> str:
    """Return to whom the forms go back, with the address if it is known; "" where nobody is."""
    code = book.bloc.collector
    if not code:
        return ""
    member = book.bloc.member(code)
    pattern = BY_MAIL if member.email else SENT_TO
    return pattern.format(name=member.name, email=member.email)
