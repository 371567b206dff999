"""Issues, and what became of the documents of a run -> the lines on the terminal."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.domain.targets import Target
from thidua_reports.issues.issue import Issue, Severity, by_file, count_of, errors
from thidua_reports.language.vietnamese import joined
from thidua_reports.presenting.alike_issues import in_brief
from thidua_reports.presenting.answer_lines import with_answers_counted


def heading(book: BlocBook, standings: Standings) -> str:
    """Return which bloc and period it is and how many have submitted."""
    submitted = sum(standing.submitted for standing in standings.members)
    absent = [standing.member.name for standing in standings.members if standing.absence]
    absences = f"; không nộp, khối đã quyết định: {', '.join(absent)}" if absent else ""
    return (
        f"{book.bloc.name}, kỳ {book.bloc.period.value} {book.bloc.year}: "
        f"{submitted}/{len(standings.members)} đơn vị có sổ dùng được{absences}."
    )


def account_lines(account: Sequence[Received]) -> Iterator[str]:
    """Yield how many files and folders came in and what became of them, and which were not used."""
    yield f"Thư mục thanh_vien: {_counted_fates(account)}."
    for fate in (each for each in Fate if each is not Fate.USED):
        names = [_briefly(each) for each in account if each.fate is fate]
        if names:
            yield f"  {fate.value}: {joined(names)}"


def _counted_fates(account: Sequence[Received]) -> str:
    counts = [(sum(each.fate is fate for each in account), fate.value) for fate in Fate]
    found = [f"{count} {fate}" for count, fate in counts if count]
    return f"{len(account)} mục, {', '.join(found)}" if found else "chưa có tệp nào"


def _briefly(each: Received) -> str:
    name = each.name.rpartition("/")[2]
    # other reasons are listed among the issues
    is_short = each.fate is Fate.PASSED_OVER and not each.why.endswith(".")
    return f"{name} ({each.why})" if is_short else name


def forms_heading(book: BlocBook, count: int, issues: Sequence[Issue]) -> str:
    """Return how many forms were made, and what to do with them; `issues` are of khoi.xlsx."""
    made = f"{book.bloc.name}, kỳ {book.bloc.period.value} {book.bloc.year}: {count} biểu mẫu."
    if errors(issues):
        return (
            f"{made} Khoan gửi: khoi.xlsx còn lỗi. Sửa theo các dòng [lỗi], xóa các biểu mẫu vừa "
            f"lập, rồi chạy lại."
        )
    return f"{made} Gửi mỗi đơn vị sổ của mình; nhận về thì chép vào thư mục thanh_vien."


def acceptance_lines(
    targets: Sequence[Target],
    added: Sequence[Target],
    kept: str,
    again: Sequence[str],
    *,
    failed: bool,
) -> Iterator[str]:
    """Yield what became of the pledge; `kept` is where khoi.xlsx is as it was before.

    All `targets` are frozen; those `added` are new to khoi.xlsx.
    """
    members = len({target.member for target in targets})
    old = len(targets) - len(added)
    yield ""
    if kept:
        parts = f": {len(added)} mới ghi vào trang Chỉ tiêu, {old} đã có ở đó" if old else ""
        yield f"Đã chốt {len(targets)} chỉ tiêu của {members} đơn vị vào khoi.xlsx{parts}."
        yield "Chỉ tiêu, điểm, cách chấm, cách làm tròn nay ghi ở trang Giao ước đã chốt."
        yield from (f"  Chốt lại: {each}" for each in again)
        yield f"Sổ khối trước khi chốt: {kept}."
        yield "Tiếp theo: make-report THƯ_MỤC để lập giao ước; sang kỳ sau bằng make-report next."
    elif failed:
        yield "Còn lỗi nên chưa chốt; khoi.xlsx giữ nguyên. Sửa theo các dòng [lỗi] rồi chạy lại."
    else:
        yield "Không có gì mới để chốt: khoi.xlsx giữ nguyên."


def agreement_lines(
    filled: Sequence[tuple[str, str]],
    existing: int,
    lacking: Mapping[str, Sequence[str]],
    kept: str,
) -> Iterator[str]:
    """Yield what became of the scores; `filled` are codes of member and criterion.

    `existing` is how many scores were agreed before, `lacking` are criteria without sure points by
    member, and `kept` is where khoi.xlsx is as it was before.
    """
    units = len({member for member, _ in filled})
    yield ""
    if filled:
        yield (
            f"Đã ghi {len(filled)} điểm thống nhất bằng điểm tính, của {units} đơn vị, vào trang "
            "Điểm thống nhất của khoi.xlsx."
        )
    else:
        yield "Không có điểm nào mới để ghi vào trang Điểm thống nhất."
        if kept:
            yield "Cột Điểm tính được ghi thêm bên cạnh các điểm đã có, để đối chiếu về sau."
    if existing:
        yield f"Giữ nguyên {existing} điểm đã có."
    if lacking:
        units_lacking = "; ".join(f"{name} ({', '.join(own)})" for name, own in lacking.items())
        yield f"Chưa ghi vì điểm tính còn thiếu hoặc cần xác minh: {units_lacking}."
    if kept:
        yield f"Sổ khối trước khi ghi: {kept}."
        yield (
            "Điểm nào hội nghị thay đổi thì sửa cột Điểm, ghi Lý do, giữ nguyên cột Điểm tính; rồi "
            "chạy make-report THƯ_MỤC."
        )


def acknowledgement_lines(count: int, kept: str) -> Iterator[str]:
    """Yield how many messages were accepted; `kept` is where khoi.xlsx is as it was before."""
    yield ""
    if not kept:
        yield "Không có cảnh báo, ghi chú nào để chấp nhận: khoi.xlsx giữ nguyên."
        return
    yield f"Đã ghi {count} cảnh báo, ghi chú vào trang Đã chấp nhận của khoi.xlsx."
    yield f"Sổ khối trước khi ghi: {kept}."
    yield "Thông báo nào chưa đồng ý thì xóa hàng ấy. Lỗi không chấp nhận được, phải sửa."


def nothing_agreed() -> str:
    """Return the line on errors in khoi.xlsx that keep every score from being agreed."""
    return (
        "Chưa ghi điểm nào: khoi.xlsx còn lỗi ở trang quyết định điểm. Sửa theo các dòng [lỗi] của "
        "khoi.xlsx rồi chạy lại."
    )


def issue_lines(issues: Sequence[Issue], accepted: int = 0) -> Iterator[str]:
    """Yield the issues, grouped by file, and their count; `accepted` others are only counted."""
    for name, found in by_file(in_brief(issues)).items():
        yield ""
        yield name
        yield from (_issue(issue) for issue in found)
    yield ""
    yield _count(issues)
    for first in errors(issues)[:1]:
        yield f"Hỏi thêm về một mã: make-report explain {first.kind.code}."
    if accepted:
        yield f"Đã chấp nhận {accepted} cách đọc, chỗ nghi ngờ (trang Đã chấp nhận của khoi.xlsx)."


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
        cells = [f"{place.sheet} › {place.cell}" for place, _ in to_fill]
        width = max(len(cell) for cell in cells)
        for cell, (_, what) in zip(cells, to_fill, strict=True):
            yield f"  {cell.ljust(width)}  {what}"


def next_command(command: str, folder: object) -> str:
    """Return what to do next."""
    named = f'"{folder}"' if " " in str(folder) else folder
    return f"Tiếp theo: mở khoi.xlsx để điền, rồi chạy {command} {named}"


def _issue(issue: Issue) -> str:
    where = " › ".join(part for part in (issue.place.sheet, issue.place.cell) if part)
    text = f"{where}: {issue.message}" if where else issue.message
    return f"{issue_mark(issue.kind.severity)} {text} {issue.remedy} [{issue.kind.code}]"


def issue_mark(severity: Severity) -> str:
    """Return what the line of an issue begins with."""
    return f"  [{severity.value}]"


def _count(issues: Sequence[Issue]) -> str:
    counts = [f"{count_of(issues, each)} {each.value}" for each in Severity]
    return f"Tổng cộng: {', '.join(counts)}."


def unexpected(error: str, variable: str) -> str:
    """Return the line on an unexpected error."""
    return (
        f"Chương trình gặp lỗi ngoài dự kiến ({error}); có thể chưa ghi đủ kết quả. "
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
    "số, ngày, trích yếu văn bản, hạn nộp; Tiếp nhận, Khối ghi nhận; Hội nghị, Diễn biến, Ý kiến, "
    "Biểu quyết; Bỏ phiếu, Ban kiểm phiếu, Kiểm phiếu; Điểm thống nhất, Điều chỉnh, Quyết định đề "
    "nghị; Lời báo cáo"
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


def kept_lines(folder: str) -> Iterator[str]:
    """Yield what to do where the next period's khoi.xlsx already existed and is kept."""
    yield ""
    yield (
        "khoi.xlsx của kỳ sau đã có nên giữ nguyên: số liệu, chỉ tiêu, thay đổi mới ở kỳ này chưa "
        "chuyển sang."
    )
    yield "  Muốn chuyển thì đổi tên khoi.xlsx trong thư mục kỳ sau rồi chạy lại make-report next."
    yield f"  Lệnh tiếp theo: make-report forms {_quoted(folder)}"


def _quoted(folder: str) -> str:
    return f'"{folder}"' if " " in folder else folder


UNCHANGED = "không đổi"
NOTHING_CHANGED = (
    "Đầu vào, mẫu, kết quả vẫn như lần chạy trước nên không lập lại; muốn lập lại thì thêm --force."
)


def left_out_lines(documents: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield which documents of the period are not made; each comes with what is lacking for it."""
    if documents:
        yield ""
        yield "Chưa lập:"
        width = max(len(name) for name, _ in documents)
        yield from (f"  {name.ljust(width)}  {why}" for name, why in documents)


def compared_line(names: Sequence[str], counts: Sequence[tuple[str, int]]) -> str:
    """Return how many figures of a document agree and how the others stand.

    `names` are that of its file and of the document that it is.
    """
    listed = joined([f"{count} {words}" for words, count in counts if count])
    file, document = names
    return f"{file}, đối chiếu với {document} lập từ số liệu hiện có: {listed}."


def delivery_lines(folder: str, files: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what was written where; `files` are names and what became of them."""
    yield ""
    yield f"Kết quả trong {folder}:"
    listed = with_answers_counted(files)
    width = max((len(name) for name, _ in listed), default=0)
    yield from (f"  {name.ljust(width)}  {status}" for name, status in listed)


def not_written() -> str:
    """Return the sentence for a strict run that found errors."""
    return "Còn lỗi nên không ghi gì (--strict)."
