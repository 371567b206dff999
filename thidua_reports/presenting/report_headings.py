"""The headings of a report that say again what it is about: its subject governs them."""

import re

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.presenting.letterheads import reported_subject

_SUBJECT = re.compile(
    r"(?:báo cáo )?(?:sơ kết|tổng kết|kết quả|đánh giá)(?: kết quả)? (?P<done>.+?)"
    r"(?:,?(?: và|;)? phương hướng(?P<next>.*))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b\d{4}\b")
_CARRIED_OUT, _PLEDGE = "thực hiện ", "giao ước"
USUAL_RESULTS = {
    Period.HALF_YEAR: "thực hiện giao ước thi đua 6 tháng đầu năm",
    Period.YEAR: "thực hiện giao ước thi đua năm",
}
USUAL_NEXT = {
    Period.HALF_YEAR: " hoạt động 6 tháng cuối năm",
    Period.YEAR: ", nhiệm vụ năm",
}


def results_heading(book: BlocBook) -> str:
    """Return what the results are of, in capitals: "CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2018"."""
    done = _part(book, "done")
    if done.lower().startswith(_PLEDGE):
        done = f"{_CARRIED_OUT}{done}"
    return _with_year(done or USUAL_RESULTS[book.bloc.period], book.bloc.year).upper()


def next_heading(book: BlocBook) -> str:
    """Return what follows "PHƯƠNG HƯỚNG", in capitals: ", NHIỆM VỤ 06 THÁNG CUỐI NĂM 2018"."""
    year = book.bloc.year + (book.bloc.period is Period.YEAR)
    return _with_year(_part(book, "next") or USUAL_NEXT[book.bloc.period], year).upper()


def _part(book: BlocBook, name: str) -> str:
    """Return a part of the subject; nothing where it has another form."""
    found = _SUBJECT.fullmatch(reported_subject(book))
    return (found[name] or "").rstrip(" ,;") if found else ""


def _with_year(words: str, year: int) -> str:
    if _YEAR.search(words):
        return words
    return f"{words} {year}" if words.lower().endswith("năm") else f"{words} năm {year}"
