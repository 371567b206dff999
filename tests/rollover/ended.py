"""A bloc at the end of a period, made from readable text."""

from collections.abc import Sequence

from tests.domain_values import a_submission
from tests.text_workbooks import make_bloc_workbook, merged
from tests.workspaces import SMALL_BLOC
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.issue import Issue, places_in_error
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.editable_book import EditableBook, raw_book, written
from thidua_reports.rollover.ended_period import EndedPeriod
from thidua_reports.rollover.next_period import NextPeriod, next_period
from thidua_reports.scoring.standings import score

ALL_SHEETS = "# Hội nghị\nso_y_kien: 3\n"
HALF_YEAR = "# Khối\nky: 6 tháng\nphan_nam: 0,5\n"
PLEDGE = "# Khối\nky: Giao ước\nphan_nam: 0\n"


def ended(
    changes: str = "", reports: Sequence[TargetEntry] = (), errors: Sequence[Issue] = ()
) -> tuple[EditableBook, EndedPeriod]:
    """Return the small bloc with these changes, what its members reported, and what is wrong."""
    workbook = make_bloc_workbook(merged(merged(SMALL_BLOC, ALL_SHEETS), changes))
    book, issues = read_bloc_book(workbook)
    by_member: dict[str, list[TargetEntry]] = {member.code: [] for member in book.bloc.members}
    for report in reports:
        by_member[report.code[0]].append(report)
    submissions = [a_submission(code, found) for code, found in by_member.items() if found]
    found = (*issues, *errors)
    standings, _ = score(book, submissions, places_in_error(found))
    return raw_book(workbook), EndedPeriod(book, standings, found)


def following(
    changes: str = "", reports: Sequence[TargetEntry] = (), errors: Sequence[Issue] = ()
) -> NextPeriod:
    """Return the period after the small bloc with these changes."""
    return next_period(*ended(changes, reports, errors))


def read_back(book: EditableBook) -> BlocBook:
    """Return what the written workbook says; nothing in it may be wrong."""
    workbook, unreadable = read_workbook(written(book), "khoi.xlsx")
    assert workbook is not None
    again, issues = read_bloc_book(workbook)
    assert [issue for issue in (*unreadable, *issues) if issue.kind.severity.value == "lỗi"] == []
    return again


def codes_of(issues: Sequence[Issue]) -> list[str]:
    """Return the codes of the issues in their order."""
    return [issue.kind.code for issue in issues]
