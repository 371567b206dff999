"""What lies where it is not read: told, and held against the workbooks that are used."""

from collections.abc import Iterable, Iterator, Mapping

from thidua_reports.collecting.differences import Difference, differences, in_words
from thidua_reports.collecting.owned_workbook import read_owned, wrong_period
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.workspace.folder import IncomingFile
from thidua_reports.workspace.members import MembersFolder


@frozen
class PassedOver:
    """What is told of it, and the members whose only workbook lies there."""

    issues: tuple[Issue, ...]
    members: frozenset[str]


def passed_over(book: BlocBook, used: Iterable[Submission], folder: MembersFolder) -> PassedOver:
    """Return what is told of everything that is not read.

    A copy of a used workbook with other contents casts doubt on the sheets in which it differs.
    """
    known = {submission.member: submission for submission in used}
    issues = [each.kind.at(Place(each.name)) for each in folder.not_read if each.kind is not None]
    missed: set[str] = set()
    for subfolder in folder.subfolders:
        copies = tuple(_copies(book, subfolder.workbooks))
        told = tuple(_elsewhere(book, known, copies))
        missed |= {copy.member for copy in copies}
        issues += told or _unread(subfolder.name, subfolder.count, len(subfolder.workbooks))
    copies = tuple(_copies(book, folder.outside))
    missed |= {copy.member for copy in copies}
    return PassedOver((*issues, *_elsewhere(book, known, copies)), frozenset(missed - known.keys()))


def _unread(name: str, count: int, looked: int) -> list[Issue]:
    if not count:
        return []
    return [file_kinds.FOLDER_NOT_READ.at(Place(name), count=count, looked=looked)]


def _copies(book: BlocBook, files: Iterable[IncomingFile]) -> Iterator[Submission]:
    """Yield what the files say that are a member's workbook of this period."""
    for file in files:
        submission = read_owned(book, file).submission
        if submission is not None and not any(wrong_period(book.bloc, submission)):
            yield submission


def _elsewhere(
    book: BlocBook, known: Mapping[str, Submission], copies: Iterable[Submission]
) -> Iterator[Issue]:
    for copy in copies:
        used = known.get(copy.member)
        if used is None:
            member = book.bloc.member(copy.member).name
            yield file_kinds.WORKBOOK_ELSEWHERE.at(Place(copy.workbook), member=member)
        else:
            yield from _different(used, copy)


def _different(used: Submission, copy: Submission) -> Iterator[Issue]:
    by_sheet: dict[str, list[Difference]] = {}
    for difference in differences(used, copy):
        by_sheet.setdefault(difference.sheet, []).append(difference)
    by_sheet.pop(layout.UNIT.name, None)  # who wrote it is no figure
    for sheet, found in by_sheet.items():
        yield file_kinds.COPY_ELSEWHERE.at(
            Place(used.workbook, sheet), copy=copy.workbook, differences=in_words(found)
        )
