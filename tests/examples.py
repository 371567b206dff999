"""A bloc in which nothing is wrong, and what the reader makes of it after changes in sight."""

from tests.text_workbooks import Change, make_bloc_workbook, make_member_workbook, merged
from thidua_reports.checking.bloc_checks import check_bloc
from thidua_reports.checking.submission_checks import check_submission
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Submission
from thidua_reports.issues.catalogue.bloc_kinds import (
    PRINTED_WORDS_MISSING,
    SHEET_STILL_EMPTY,
    UNIT_MISSING,
)
from thidua_reports.issues.issue import Issue, deduplicated
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.reading.member_workbook import SubmissionReader

CASES_OF_THEIR_OWN = (SHEET_STILL_EMPTY, PRINTED_WORDS_MISSING, UNIT_MISSING)

BLOC = """
# Khối
ten_khoi: Khối thi đua 4
ky_hieu: KTĐ4
dia_danh: Kiên Giang
ky: Năm
nam: 2018
phan_nam: 1
khoi_truong: YT
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính]
# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Ban Thi đua - Khen thưởng tỉnh |
# Người ký
| Thẩm quyền ký | Họ và tên |
| TM. KHỐI THI ĐUA | Diệp Hoàng Du |
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi khác |
| YT | Sở Y tế | Ngành Y tế |
| DL | Sở Du lịch | |
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Thi đua thực hiện chỉ tiêu |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch |
| YT | YT1 | Khám bệnh | lượt | lũy kế | tăng | 4500000 |
# Hội nghị
ngay_hop: 21/1/2019
# Lời báo cáo
| Phần | Nội dung |
| hạn chế | Khối chưa có phong trào thi đua chung. |
| phương hướng | Xây dựng phong trào thi đua chung. |
"""

MEMBER = """
# Đơn vị
ma_don_vi: YT
ten_don_vi: Sở Y tế
ky: Năm
nam: 2018
# Nội dung 1
| Mã | Thực hiện |
| YT1 | 5119291 |
"""


def read_bloc(changes: str = "", change: Change = bool) -> tuple[BlocBook, tuple[Issue, ...]]:
    """Return the bloc with these sheets and settings instead of its own, and its issues."""
    return read_bloc_book(make_bloc_workbook(merged(BLOC, changes), change))


def a_bloc_book(changes: str = "") -> BlocBook:
    """Return the bloc with these sheets and settings instead of its own; it must be readable."""
    book, issues = read_bloc(changes)
    assert issues == ()
    return book


def bloc_issues(changes: str) -> tuple[Issue, ...]:
    """Return what reading and checking find in the bloc with these sheets and settings.

    That it has no contents or criteria where it needs none is a case of its own, as are words of a
    row that only documents need: tables of tests have the columns that they are about.
    """
    book, unreadable = read_bloc(changes)
    found = deduplicated((*unreadable, *check_bloc(book)))
    return tuple(each for each in found if each.kind not in CASES_OF_THEIR_OWN)


def read_member(
    changes: str, book: BlocBook | None = None, change: Change = bool
) -> tuple[Submission, tuple[Issue, ...]]:
    """Return the submission of "YT" with these sheets and settings, and what is unreadable."""
    book = book or a_bloc_book()
    workbook = make_member_workbook(merged(MEMBER, changes), change)
    return SubmissionReader(workbook).read("YT", book)


def a_submission(changes: str = "", book: BlocBook | None = None) -> Submission:
    """Return the submission of "YT" with these sheets and settings; it must be readable."""
    submission, issues = read_member(changes, book)
    assert issues == ()
    return submission


def member_issues(changes: str, bloc_changes: str = "") -> tuple[Issue, ...]:
    """Return what reading and checking find in the member's workbook, the bloc's being right."""
    book = a_bloc_book(bloc_changes)
    submission, unreadable = read_member(changes, book)
    case = SubmissionContext(submission, book.with_registrations([submission]))
    return deduplicated((*unreadable, *check_submission(case)))


def issues_of_results(targets: str, results: str) -> tuple[Issue, ...]:
    """Return what is found in a sheet of results, given the registered targets of "YT"."""
    registered = "\n".join(f"| YT {line.strip()}" for line in targets.strip().splitlines()[1:])
    headings = f"| Đơn vị {targets.strip().splitlines()[0].strip()}"
    return member_issues(f"# Nội dung 1\n{results}", f"# Chỉ tiêu\n{headings}\n{registered}")
