"""The members' files -> one submission for each member that sent one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.form_checks import of_another_period, outdated, refusals, relabelled
from thidua_reports.issues.catalogue import file_kinds, insertions
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.layouts import decision_sheets
from thidua_reports.matching import matching_key
from thidua_reports.reading.form_identity import FormMarks, read_form_marks
from thidua_reports.reading.member_workbook import (
    Identity,
    Registered,
    read_identity,
    read_submission,
)
from thidua_reports.reading.raw_workbook import RawWorkbook
from thidua_reports.reading.workbook_file import read_workbook
from thidua_reports.workspace import MEMBERS_FOLDER, InputFile, LockedFile

WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ""})


@dataclass(frozen=True)
class Gathered:
    """What the members' files gave: the submissions to use, and what is wrong with the files."""

    submissions: tuple[Submission, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class _Read:
    """A file as far as it could be read: whose it is, and what it says."""

    issues: tuple[Issue, ...]
    member: str = ""
    submission: Submission | None = None


def gather(book: BlocBook, files: Sequence[InputFile | LockedFile]) -> Gathered:
    """Return the submissions in the bloc's order; a file that cannot be used does not stop others.

    Whose workbook it is, is what its sheet says, never its file name.
    """
    read = [_read(book, file) for file in files]
    found = [each.submission for each in read if each.submission is not None]
    used, doubles = _one_each(book.bloc, found)
    wrong = {sub.member: tuple(_wrong_period(book.bloc, sub)) for sub in used}
    return Gathered(
        tuple(submission for submission in used if not wrong[submission.member]),
        (
            *_nothing_sent(files),
            *(issue for each in read for issue in each.issues),
            *doubles,
            *(issue for found in wrong.values() for issue in found),
            *(_not_submitted(book, {each.member for each in read}) if files else ()),
            *_sent_though_said_not_to(book, {each.member for each in read}),
        ),
    )


def _read(book: BlocBook, file: InputFile | LockedFile) -> _Read:
    if isinstance(file, LockedFile):
        return _Read((file_kinds.FILE_LOCKED.at(Place(file.name)),))
    if PurePath(file.name).suffix.lower() not in WORKBOOK_ENDINGS:
        return _Read((file_kinds.NOT_EXCEL_FILE.at(Place(file.name)),))
    workbook, issues = read_workbook(file.content, file.name)
    if workbook is None:
        return _Read(issues)
    identity, unreadable = read_identity(workbook)
    marks = read_form_marks(workbook)
    member = _owner(book.bloc, identity, marks)
    named = _called(book.bloc, identity.name.value)
    if member is not None and named is not None and named != member:
        disagreement = _disagreeing(member, named, identity)
        return _Read((*issues, *unreadable, disagreement), member.code)
    if member is None:
        unknown = _unknown_member(book.bloc, identity, workbook)
        return _Read((*issues, *unreadable, unknown))
    read = _used(book, workbook, member, marks)
    another = _another_name(member, identity) if read.submission else ()
    return replace(read, issues=(*issues, *another, *read.issues))


def _used(book: BlocBook, workbook: RawWorkbook, member: Member, marks: FormMarks) -> _Read:
    """Read a workbook of a member, unless it is another form than the one made for it now."""
    refused = tuple(refusals(book.bloc, marks, workbook.place))
    if refused:
        return _Read(refused, member.code)
    submission, problems = read_submission(workbook, member.code, Registered.of(book))
    changed = tuple(relabelled(marks, submission))
    if changed:
        return _Read(changed, member.code)
    return _Read((*outdated(marks, workbook.place), *problems), member.code, submission)


def _owner(bloc: Bloc, identity: Identity, marks: FormMarks) -> Member | None:
    """The code decides; a workbook without one is known by its unit's name, or its marks."""
    made_for = marks.identity.member if marks.identity else ""
    for stated in (identity.code.value, identity.name.value, made_for):
        if stated:
            return _called(bloc, stated)
    return None


def _called(bloc: Bloc, name: str) -> Member | None:
    for member in bloc.members:
        if matching_key(name) in {matching_key(known) for known in member.names}:
            return member
    return None


def _unknown_member(bloc: Bloc, identity: Identity, workbook: RawWorkbook) -> Issue:
    code, name = identity.code.value, identity.name.value
    known = [name for member in bloc.members for name in member.names]
    place = identity.code.place if identity.code.place.cell else workbook.place
    return file_kinds.UNKNOWN_MEMBER.at(
        place,
        code=code or insertions.BLANK,
        name=name or insertions.UNNAMED,
        hint=did_you_mean(code or name, known),
    )


def _disagreeing(member: Member, named: Member, identity: Identity) -> Issue:
    return file_kinds.CODE_AND_NAME_DISAGREE.at(
        identity.code.place, code=member.code, expected=member.name, named=named.name
    )


def _another_name(member: Member, identity: Identity) -> Iterator[Issue]:
    stated = matching_key(identity.name.value)
    if stated and stated not in {matching_key(name) for name in member.names}:
        yield file_kinds.NAME_DIFFERS_FROM_CODE.at(
            identity.name.place,
            code=identity.code.value,
            expected=member.name,
            name=identity.name.value,
        )


def _one_each(
    bloc: Bloc, found: Sequence[Submission]
) -> tuple[tuple[Submission, ...], tuple[Issue, ...]]:
    used: list[Submission] = []
    issues: list[Issue] = []
    for member in bloc.members:
        own = [submission for submission in found if submission.member == member.code]
        different = _different(own)
        if len(different) == 1:
            used.append(own[0])
            issues.extend(_copies(own))
        elif different:
            issues.append(_two_workbooks(member, different))
    return tuple(used), tuple(issues)


def _different(submissions: Iterable[Submission]) -> list[Submission]:
    different: list[Submission] = []
    for submission in submissions:
        if submission not in different:
            different.append(submission)
    return different


def _copies(same: Sequence[Submission]) -> Iterator[Issue]:
    for copy in same[1:]:
        yield file_kinds.SAME_WORKBOOK_TWICE.at(Place(copy.workbook), first=same[0].workbook)


def _two_workbooks(member: Member, different: Sequence[Submission]) -> Issue:
    first, second, *_ = different
    return file_kinds.TWO_WORKBOOKS.at(
        Place(second.workbook), member=member.name, first=first.workbook, second=second.workbook
    )


def _wrong_period(bloc: Bloc, submission: Submission) -> Iterator[Issue]:
    period, year = submission.period, submission.year
    if period.value is None or year.value is None:
        yield file_kinds.PERIOD_MISSING.at(
            period.place if period.value is None else year.place,
            period=bloc.period.value,
            year=bloc.year,
        )
    elif (period.value, year.value) != (bloc.period, bloc.year):
        place = period.place if period.value is not bloc.period else year.place
        yield of_another_period(bloc, place, period.value, year.value)


def _nothing_sent(files: Sequence[InputFile | LockedFile]) -> Iterator[Issue]:
    if not files:
        yield file_kinds.NO_MEMBER_WORKBOOKS.at(Place(MEMBERS_FOLDER))


def _not_submitted(book: BlocBook, heard_of: set[str]) -> Iterator[Issue]:
    for member in book.bloc.members:
        if member.code not in heard_of and book.settled_absence(member.code) is None:
            yield file_kinds.NOT_SUBMITTED.at(Place(MEMBERS_FOLDER), member=member.name)


def _sent_though_said_not_to(book: BlocBook, heard_of: set[str]) -> Iterator[Issue]:
    for unranked in book.policy.ranking.unranked:
        if unranked.sends_nothing and unranked.member in heard_of:
            place = unranked.place.of(decision_sheets.UNRANKED_SENDS_NOTHING.heading)
            name = book.bloc.member(unranked.member).name
            yield file_kinds.SENDS_NOTHING_BUT_SENT.at(place, member=name)
