"""How a period begins: workspace, following period and forms -> the lines on the terminal."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.issues.verbs import by, quoted


def forms_heading(book: BlocBook, count: int, issues: Sequence[Issue]) -> str:
    """Return how many forms were made, and what to do with them; `issues` are of khoi.xlsx."""
    made = f"{book.bloc.name}, kỳ {book.bloc.period.value} {book.bloc.year}: {count} biểu mẫu."
    if errors(issues):
        return (
            f"{made} Khoan gửi: khoi.xlsx còn lỗi. Sửa theo các dòng [lỗi], xóa các biểu mẫu vừa "
            f"lập, rồi làm lại."
        )
    return f"{made} Gửi mỗi đơn vị sổ của mình; nhận về thì chép vào thư mục thanh_vien."


def start_lines(
    members: Sequence[Sequence[str]], to_fill: Sequence[tuple[Place, str]]
) -> Iterator[str]:
    """Yield what was understood of each member, its code first, and what must still be filled in.

    What must be filled in are cells of khoi.xlsx, each with what belongs there.
    """
    if members:
        yield ""
        yield f"Danh sách có {len(members)} đơn vị, với các mã:"
        width = max(len(code) for code, *_ in members)
        yield from (f"  {code.ljust(width)}  {'; '.join(rest)}" for code, *rest in members)
        yield "Muốn đổi mã thì sửa ở trang Thành viên trước khi gửi sổ cho các đơn vị."
    if to_fill:
        yield ""
        yield "Còn phải điền:"
        cells = [f"{place.on_sheet} › {place.cell}" for place, _ in to_fill]
        width = max(len(cell) for cell in cells)
        for cell, (_, what) in zip(cells, to_fill, strict=True):
            yield f"  {cell.ljust(width)}  {what}"


def after_a_start(folder: object) -> str:
    """Return what to do with a workspace that was begun."""
    check = by("Kiểm tra", f"check {quoted(folder)}")
    return f"Tiếp theo: mở khoi.xlsx để điền, rồi kiểm tra {check}."


CARRIED = {
    Period.HALF_YEAR: "đơn vị thành viên, nội dung, tiêu chí, cách chấm, chỉ tiêu đã ký",
    Period.YEAR: (
        "đơn vị thành viên, nội dung, tiêu chí, cách chấm, chỉ tiêu đã ký; số 6 tháng ghi ở trang "
        "Số liệu kỳ trước"
    ),
    Period.PLEDGE: (
        "đơn vị thành viên, nội dung, tiêu chí, cách chấm, khen thưởng; kế hoạch và kết quả năm "
        "qua ghi ở trang Số liệu kỳ trước"
    ),
}
EMPTIED = (
    "số, ngày, trích yếu văn bản, hạn nộp; Tiếp nhận, Khối ghi nhận; Hội nghị, Diễn biến, Ý kiến, "
    "Biểu quyết; Bỏ phiếu, Ban kiểm phiếu, Kiểm phiếu; Điểm thống nhất, Điều chỉnh, Quyết định đề "
    "nghị; Lời báo cáo"
)
EMPTIED_BETWEEN_YEARS = "Chỉ tiêu; Thành phần; Không xếp loại, Không đề nghị"
KEPT_OF_THE_MEETING = "họ tên, có mặt ở bảng Thành phần (giữ vai trò, đơn vị)"


def next_lines(period: Period, year: int, folder: str) -> Iterator[str]:
    """Yield what went into the next period's khoi.xlsx, what is blank there, and what to do now."""
    is_new_year = period is Period.PLEDGE
    yield ""
    yield f"Sổ kỳ {period.value} {year}:"
    yield f"  Chuyển sang: {CARRIED[period]}."
    yield f"  Để trống: {EMPTIED}; {EMPTIED_BETWEEN_YEARS if is_new_year else KEPT_OF_THE_MEETING}."
    yield (
        "  Cần điền: trang Khối (hạn nộp, trích yếu; xem lại Khối trưởng, Khối phó, Đơn vị soạn), "
        "Người ký, Căn cứ, nơi nhận; trước khi họp: Hội nghị, Thành phần, Diễn biến."
    )
    yield _forms_next(folder)


def kept_lines(folder: str) -> Iterator[str]:
    """Yield what to do where the next period's khoi.xlsx already existed and is kept."""
    yield ""
    yield (
        "khoi.xlsx của kỳ sau đã có nên giữ nguyên: số liệu, chỉ tiêu, thay đổi mới ở kỳ này chưa "
        "chuyển sang."
    )
    yield "  Muốn chuyển thì đổi tên khoi.xlsx trong thư mục kỳ sau rồi làm lại việc này."
    yield _forms_next(folder)


def _forms_next(folder: str) -> str:
    return f"  Tiếp theo: lập biểu mẫu {by('Lập biểu mẫu', f'forms {quoted(folder)}')}."
