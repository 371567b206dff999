"""The members' files -> one submission for each member that sent one, and an account of all.

Workbooks where none are read are reported, and compared with those that are used.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from thidua_reports.collecting.differences import Difference, differences, in_words
from thidua_reports.collecting.names_of_files import (
    clearly_another,
    misnamed,
    of_a_copy,
    of_rivals,
)
from thidua_reports.collecting.owned_workbook import (
    OwnedWorkbook,
    evident_owner,
    read_owned,
    wrong_period,
)
from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Fate, Received, Submission
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds, noted_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.language.text import NOT_A_CHARACTER
from thidua_reports.layouts import decision_sheets
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.noted_sheets import Receipts
from thidua_reports.presenting.work_steps import READING, Tell, nobody, told_of_each
from thidua_reports.workspace.folder import MEMBERS_FOLDER, IncomingFile
from thidua_reports.workspace.members import MembersFolder


@frozen
class Gathered:
    """What the members' folder gave.

    The submissions to use, what is wrong with files and folders, and what became of each of them.
    `workbooks` are those whose member is known, each with the code of the member.
    """

    submissions: tuple[Submission, ...]
    issues: tuple[Issue, ...]
    account: tuple[Received, ...] = ()
    workbooks: tuple[tuple[str, RawWorkbook], ...] = ()


@frozen
class _Chosen:
    """The workbooks to use, one for a member; by file name the issues of those left out.

    `copies` equal a used one, `rivals` differ from another one of their member, which are
    `unsettled`, `untimely` are of another period.
    """

    used: tuple[Submission, ...]
    unsettled: tuple[Submission, ...]
    copies: Mapping[str, Issue]
    rivals: Mapping[str, Issue]
    untimely: Mapping[str, Sequence[Issue]]

    @property
    def issues(self) -> tuple[Issue, ...]:
        alike = dict.fromkeys((*self.copies.values(), *self.rivals.values()))
        return (*alike, *chain.from_iterable(self.untimely.values()))

    @property
    def refused(self) -> Mapping[str, Issue]:
        """For each workbook that is no copy and not used the issue that gives the reason."""
        return {**self.rivals, **{name: found[0] for name, found in self.untimely.items()}}


def gather(book: BlocBook, folder: MembersFolder, tell: Tell = nobody) -> Gathered:
    """Return the submissions in the bloc's order; a file that cannot be used does not stop others.

    Whose workbook it is follows from its sheets, never from its file name.
    """
    files = told_of_each(folder.files, READING, lambda file: file.name, tell)
    read = {file.name: read_owned(book, file) for file in files}
    chosen = _one_each(book.bloc, [each.submission for each in read.values() if each.submission])
    passed, misplaced = _passed_over(book, chosen.used, folder)
    missed = {each.member for each in misplaced}
    senders = {each.member for each in read.values()}
    unread = _unread(book.bloc, read, folder)
    issues = (
        *(() if read or missed else (file_kinds.NO_MEMBER_WORKBOOKS.at(Place(MEMBERS_FOLDER)),)),
        *chain.from_iterable(each.issues for each in read.values()),
        *chosen.issues,
        *misnamed(book.bloc, chosen.used),
        *misnamed(book.bloc, chosen.unsettled, fragments.IS_NOT_COUNTED),
        *passed,
        *_oddly_named(folder),
        *(_not_submitted(book, senders | missed, unread) if read or missed else ()),
        *_sent_against_decision(book, {name: each.member for name, each in read.items()}),
    )
    account = (*_files(book.bloc, read, chosen), *misplaced, *_left_alone(folder))
    return Gathered(chosen.used, issues, account, tuple(_owned(read.values())))


def _owned(read: Iterable[OwnedWorkbook]) -> Iterator[tuple[str, RawWorkbook]]:
    for each in read:
        if each.member and each.workbook:
            yield each.member, each.workbook


def _one_each(bloc: Bloc, found: Sequence[Submission]) -> _Chosen:
    single: list[Submission] = []
    unsettled: list[Submission] = []
    copies: dict[str, Issue] = {}
    rivals: dict[str, Issue] = {}
    for member in bloc.members:
        own = [submission for submission in found if submission.member == member.code]
        different = list(dict.fromkeys(own))
        if len(different) == 1:
            best, *others = sorted(own, key=lambda each: _by_name(bloc, each))
            single.append(best)
            copies |= {each.workbook: of_a_copy(bloc, each, best) for each in others}
        elif different:
            unsettled += own
            rivals |= dict.fromkeys((each.workbook for each in own), of_rivals(bloc, own))
    timed = {each.workbook: tuple(wrong_period(bloc, each)) for each in single}
    used = tuple(each for each in single if not timed[each.workbook])
    untimely = {name: issues for name, issues in timed.items() if issues}
    return _Chosen(used, tuple(unsettled), copies, rivals, untimely)


def _by_name(bloc: Bloc, submission: Submission) -> int:
    """Return where a workbook stands among equal ones: that named for its own member is first.

    One that is named for another member last: what is in its comments is not the member's own.
    """
    named = evident_owner(bloc, submission.workbook)
    if named is None:
        return 1
    return 0 if named.code == submission.member else 2


def _files(bloc: Bloc, read: Mapping[str, OwnedWorkbook], chosen: _Chosen) -> Iterator[Received]:
    """Yield what became of each file that was opened; its name tells whom to ask about it."""
    refused = chosen.refused
    for name, each in read.items():
        if name in chosen.copies:
            yield Received(name, Fate.TWICE, each.member, chosen.copies[name].message)
        elif name in refused or each.submission is None:
            why = refused[name].message if name in refused else _first_error(each)
            yield Received(name, Fate.REFUSED, _to_be_asked(bloc, name, each, chosen), why)
        else:
            yield Received(name, Fate.USED, each.member)


def _to_be_asked(bloc: Bloc, name: str, read: OwnedWorkbook, chosen: _Chosen) -> str:
    """Return whom a file that is not used may be of: of a rival, whom its name clearly names."""
    if read.submission and name in chosen.rivals:
        owner = clearly_another(bloc, read.submission)
    else:
        owner = None if read.member else evident_owner(bloc, name)
    return owner.code if owner else read.member


def _first_error(read: OwnedWorkbook) -> str:
    return next(iter(errors(read.issues))).message


def _left_alone(folder: MembersFolder) -> Iterator[Received]:
    """Yield what was not opened, and why."""
    for file in folder.not_read:
        yield Received(file.name, Fate.PASSED_OVER, why=file.why)
    for subfolder in folder.subfolders:
        why = fragments.SUBFOLDER if subfolder.count else fragments.EMPTY_SUBFOLDER
        yield Received(subfolder.name, Fate.PASSED_OVER, why=why)


def _oddly_named(folder: MembersFolder) -> Iterator[Issue]:
    for each in (*folder.files, *folder.not_read, *folder.subfolders):
        if NOT_A_CHARACTER in each.name:
            yield foreign_kinds.ODD_NAME.at(Place(each.name))


def _unread(bloc: Bloc, read: Mapping[str, OwnedWorkbook], folder: MembersFolder) -> Counter[str]:
    """Count the files that could not be read, by the member that the name of the file names.

    Under the empty code are those that may be anybody's; documents are not among them.
    """
    nobodys = [name for name, each in read.items() if not each.member]
    owners = (evident_owner(bloc, name) for name in nobodys)
    kinds = (each.kind for each in folder.not_read if each.kind)
    others = [kind for kind in kinds if kind is not file_kinds.NOT_EXCEL_FILE]
    return Counter([*(owner.code if owner else "" for owner in owners), *("" for _ in others)])


def _not_submitted(book: BlocBook, heard_of: set[str], unread: Counter[str]) -> Iterator[Issue]:
    """Yield who sent nothing; the issue of a file of theirs already asks for something."""
    count = unread[""]
    of_unread = fragments.UNREAD_FILES.format(count=count) if count else ""
    points = fragments.POINTS_INSTEAD if book.is_scored else ""
    for member in book.bloc.members:
        is_heard_of = member.code in heard_of or unread[member.code]
        if not is_heard_of and book.settled_absence(member.code) is None:
            details = {"member": member.name, "unread": of_unread, "points": points}
            yield replace(_missing(book, member, details), about=member.code)


def _missing(book: BlocBook, member: Member, details: Mapping[str, str]) -> Issue:
    """Return that no workbook is there; where the bloc noted one as received, that it is not."""
    place, receipt = Place(MEMBERS_FOLDER), book.receipt_of(member.code)
    if receipt is None or receipt.received is None:
        return file_kinds.NOT_SUBMITTED.at(place, **details)
    day = f"{receipt.received:%d/%m/%Y}"
    cell = receipt.place.of(Receipts.received.heading).cell
    return noted_kinds.RECEIVED_AND_NOT_THERE.at(place, **details, day=day, cell=cell)


def _sent_against_decision(book: BlocBook, senders: Mapping[str, str]) -> Iterator[Issue]:
    """Yield of whom files came in though none is awaited; `senders` are the members by file."""
    for unranked in book.policy.ranking.unranked:
        sent = tuple(name for name, member in senders.items() if member == unranked.member)
        if unranked.sends_nothing and sent:
            place = unranked.place.of(decision_sheets.UnrankedMembers.sends_nothing.heading)
            name = book.bloc.member(unranked.member).name
            yield replace(file_kinds.SENDS_NOTHING_BUT_SENT.at(place, member=name), files=sent)


def _passed_over(
    book: BlocBook, used: Iterable[Submission], folder: MembersFolder
) -> tuple[list[Issue], list[Received]]:
    """Return what is reported of everything not read, and the only workbooks of members among it.

    A copy of a used workbook with other contents casts doubt on the sheets in which it differs.
    """
    known = {submission.member: submission for submission in used}
    issues = [each.kind.at(Place(each.name)) for each in folder.not_read if each.kind is not None]
    misplaced: list[Received] = []
    for subfolder in (*folder.subfolders, None):
        copies = tuple(_copies(book, subfolder.workbooks if subfolder else folder.outside))
        found = list(_elsewhere(book, known, copies))
        misplaced += (_misplaced(book, copy) for copy in copies if copy.member not in known)
        if subfolder and subfolder.count and not found:
            count, looked = subfolder.count, len(subfolder.workbooks)
            found = [
                file_kinds.FOLDER_NOT_READ.at(Place(subfolder.name), count=count, looked=looked)
            ]
        issues += found
    return issues, misplaced


def _copies(book: BlocBook, files: Iterable[IncomingFile]) -> Iterator[Submission]:
    """Yield the contents of the files that are a member's workbook of this period."""
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
            yield _lost(book, copy)
        else:
            yield from _different_copy(used, copy)


def _lost(book: BlocBook, copy: Submission) -> Issue:
    member = book.bloc.member(copy.member).name
    return file_kinds.WORKBOOK_ELSEWHERE.at(Place(copy.workbook), member=member)


def _misplaced(book: BlocBook, copy: Submission) -> Received:
    return Received(copy.workbook, Fate.MISPLACED, copy.member, _lost(book, copy).message)


def _different_copy(used: Submission, copy: Submission) -> Iterator[Issue]:
    by_sheet: dict[str, list[Difference]] = {}
    for difference in differences(used, copy):
        by_sheet.setdefault(difference.sheet, []).append(difference)
    by_sheet.pop(layout.UNIT.name, None)  # who wrote it is no figure
    for sheet, found in by_sheet.items():
        issue = file_kinds.COPY_ELSEWHERE.at(
            Place(used.workbook, sheet), copy=copy.workbook, differences=in_words(found)
        )
        yield replace(issue, files=(copy.workbook,))
