"""Issues and deliveries -> the lines on the terminal."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.issues.issue_list import by_file


def heading(book: BlocBook, standings: Standings) -> str:
    """Return whose workspace it is and how many have submitted."""
    submitted = sum(standing.submitted for standing in standings.members)
    return (
        f"{book.bloc.name}, kỳ {book.bloc.period.value} {book.bloc.year}: "
        f"{submitted}/{len(standings.members)} đơn vị có sổ dùng được."
    )


def issue_lines(issues: Sequence[Issue]) -> Iterator[str]:
    """Yield the issues, grouped by file, and their count."""
    for name, found in by_file(issues).items():
        yield ""
        yield name
        yield from (_issue(issue) for issue in found)
    yield ""
    yield _count(issues)


def delivery_lines(folder: str, files: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what was written where; `files` are names and what became of them."""
    yield ""
    yield f"Kết quả trong {folder}:"
    width = max((len(name) for name, _ in files), default=0)
    yield from (f"  {name.ljust(width)}  {status}" for name, status in files)


def _issue(issue: Issue) -> str:
    where = " › ".join(part for part in (issue.place.sheet, issue.place.cell) if part)
    said = f"{where}: {issue.message}" if where else issue.message
    return f"  [{issue.kind.severity.value}] {said} {issue.remedy} [{issue.kind.code}]"


def _count(issues: Sequence[Issue]) -> str:
    counts = [
        f"{sum(issue.kind.severity is severity for issue in issues)} {severity.value}"
        for severity in Severity
    ]
    return f"Tổng cộng: {', '.join(counts)}."


def not_written() -> str:
    """Return the sentence for a strict run that found errors."""
    return "Còn lỗi nên không ghi gì (--strict)."


def unexpected(error: str, variable: str) -> str:
    """Return what to say of an error that nobody foresaw."""
    return (
        f"Chương trình gặp lỗi ngoài dự kiến ({error}). Chưa có gì được ghi. "
        f"Xin gửi dòng này cùng thư mục làm việc cho người phát triển; "
        f"đặt biến {variable}=1 rồi chạy lại để thấy chi tiết."
    )


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
    "số, ngày, trích yếu văn bản, hạn nộp; Hội nghị, Diễn biến, Ý kiến, Biểu quyết; Điểm thống "
    "nhất, Điều chỉnh, Quyết định đề nghị; Lời báo cáo"
)
EMPTIED_BETWEEN_YEARS = "Chỉ tiêu; Thành phần; Không xếp loại, Không đề nghị"
KEPT_OF_THE_MEETING = "họ tên, có mặt ở trang Thành phần (giữ vai trò, đơn vị)"


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
    yield f"  Lệnh tiếp theo: make-report forms {_quoted(folder)}"


def _quoted(folder: str) -> str:
    return f'"{folder}"' if " " in folder else folder
