"""Issues, and what became of the documents of a run -> the lines on the terminal."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.issues import verbs
from thidua_reports.issues.issue import Issue, Severity, by_file, count_of, errors
from thidua_reports.language.vietnamese import joined
from thidua_reports.presenting.alike_issues import in_brief
from thidua_reports.presenting.answer_lines import with_answers_counted
from thidua_reports.presenting.document_titles import FINISHED


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
    """Return what became of what lies in the folder itself; the misplaced are named only."""
    there = [each for each in account if each.fate is not Fate.MISPLACED]
    counts = [(sum(each.fate is fate for each in there), fate.value) for fate in Fate]
    found = [f"{count} {fate}" for count, fate in counts if count]
    return f"{len(there)} mục, {', '.join(found)}" if found else "chưa có tệp nào"


def _briefly(each: Received) -> str:
    name = each.name.rpartition("/")[2]
    # other reasons are listed among the issues
    is_short = each.fate is Fate.PASSED_OVER and not each.why.endswith(".")
    return f"{name} ({each.why})" if is_short else name


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


def _issue(issue: Issue) -> str:
    where = " › ".join(part for part in (issue.place.on_sheet, issue.place.cell) if part)
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
        f"muốn thấy chi tiết thì làm lại (lệnh: sau khi đặt biến {variable}=1)."
    )


UNCHANGED = "không đổi"
NOTHING_CHANGED = (
    "Đầu vào, mẫu, kết quả vẫn như lần chạy trước nên không lập lại; muốn thì vẫn lập lại được "
    f"{verbs.MAKE_AGAIN}."
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


def finished_line(names: Sequence[str]) -> str:
    """Return that a document was finished; `names` are its own, its version's, the copy's."""
    document, version, copy = names
    return f"{document}: đã có {copy}, lập từ {version}."


def unfinished_line(document: str, version: str) -> str:
    """Return that a document was not finished, for reasons that are told of its version."""
    return f"{document}: chưa lập bản chính thức, lý do là các lỗi nêu ở {version}."


def not_signed_lines(names: Sequence[str]) -> Iterator[str]:
    """Yield which documents have no final version made with the others, and why."""
    sent = [each for each in names if each in FINISHED]
    unsigned = [each for each in names if each not in FINISHED]
    if names:
        yield ""
    if unsigned:
        yield f"Không lập vì không có người ký: {joined(unsigned)}."
    if sent:
        yield f"Không lập vì gửi đi trước hội nghị như đã lập: {joined(sent)}."
    if names:
        yield "Cần bản chính thức của văn bản ấy thì chọn riêng văn bản ấy."


def delivery_lines(folder: str, files: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what was written where; `files` are names and what became of them."""
    yield ""
    yield f"Kết quả trong {folder}:"
    listed = with_answers_counted(files)
    width = max((len(name) for name, _ in listed), default=0)
    yield from (f"  {name.ljust(width)}  {status}" for name, status in listed)


def not_written() -> str:
    """Return the sentence for a strict run that found errors."""
    return "Còn lỗi nên không ghi gì (lệnh: vì có --strict)."
