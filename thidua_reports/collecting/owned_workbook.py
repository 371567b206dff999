"""A file that came in -> whose workbook it is, whether it is the form made for it, its contents."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import FORM_VERSION, FormIdentity, Submission
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.found_sheets import find_sheet
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import file_stem, slug
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.identity_sheet import IDENTITY
from thidua_reports.layouts.member_sheets import UNIT
from thidua_reports.reading.form_identity import FormStamp
from thidua_reports.reading.member_workbook import Identity, SubmissionReader
from thidua_reports.workspace.folder import IncomingFile

_PART_OF_NAME = 3
"""So many words of a name tell whose a file is."""


@frozen
class OwnedWorkbook:
    """A file as far as it could be read: whose it is, and its contents.

    `workbook` is the file itself, where it is used.
    """

    issues: tuple[Issue, ...]
    member: str = ""
    submission: Submission | None = None
    workbook: RawWorkbook | None = None


def read_owned(book: BlocBook, file: IncomingFile) -> OwnedWorkbook:
    """Return whose workbook the file is, by its sheets and never by its name, and its contents."""
    if not isinstance(file, InputFile):
        return OwnedWorkbook((file.refusal,))
    workbook, issues = read_workbook(file.content, file.name)
    if workbook is None:
        return OwnedWorkbook(issues)
    reader = SubmissionReader(workbook)
    identity, unreadable = reader.identity()
    member = _owner(book.bloc, identity, reader.marks)
    named = _called(book.bloc, identity.name.value)
    if member is not None and named is not None and named != member:
        disagreement = _disagreeing(member, named, identity)
        return OwnedWorkbook((*issues, *unreadable, disagreement), member.code)
    if member is None:
        nobody = _of_nobody(book.bloc, workbook, identity, reader.marks)
        others = () if nobody.kind is foreign_kinds.NO_FORM else (*issues, *unreadable)
        return OwnedWorkbook((*others, nobody))
    read = _used(book, reader, member)
    another = _another_name(member, identity) if read.submission else ()
    return replace(read, issues=(*issues, *another, *read.issues), workbook=workbook)


def _used(book: BlocBook, reader: SubmissionReader, member: Member) -> OwnedWorkbook:
    """Read a workbook of a member, unless it is another form than the one made for it now."""
    marks, place = reader.marks, reader.workbook.place
    refused = tuple(refusals(book.bloc, marks, place))
    if refused:
        return OwnedWorkbook(refused, member.code)
    submission, problems = reader.read(member.code, book)
    changed = tuple(relabelled(book.bloc, marks, submission))
    if changed:
        return OwnedWorkbook(changed, member.code)
    return OwnedWorkbook((*outdated(marks, place), *problems), member.code, submission)


def evident_owner(bloc: Bloc, file_name: str) -> Member | None:
    """Return the only member that the name of a file names, by its code or any of its names.

    A file may leave out a part, as so_noi_vu of Sở Nội vụ tỉnh, if three words are left. It only
    shows whom to ask; by its name alone a file never counts as that member's.
    """
    stem = slug(PurePath(file_name).stem)
    found = {
        f"_{known}_": member.code
        for member in bloc.members
        for known in map(slug, (file_stem(member.code, member.name), *member.names))
        if f"_{known}_" in f"_{stem}_" and (len(known) > 1 or known == stem)
    }
    whole = [known for known in found if not any(known in each and known != each for each in found)]
    owners = {found[known] for known in whole} or _named_in_part(bloc, stem)
    return bloc.member(owners.pop()) if len(owners) == 1 else None


def _named_in_part(bloc: Bloc, stem: str) -> set[str]:
    """Return the members in whose names these words stand, if there are enough of them."""
    return {
        member.code
        for member in bloc.members
        for known in map(slug, member.names)
        if len(stem.split("_")) >= _PART_OF_NAME and f"_{stem}_" in f"_{known}_"
    }


def _owner(bloc: Bloc, identity: Identity, marks: FormStamp) -> Member | None:
    """The code decides; a workbook without one is known by its member's name, or its marks."""
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


def _of_nobody(bloc: Bloc, workbook: RawWorkbook, identity: Identity, marks: FormStamp) -> Issue:
    """Return why it is not known whose workbook this is."""
    made_for = marks.identity.member if marks.identity else ""
    code, name = identity.code.value or made_for, identity.name.value
    place = identity.code.place if identity.code.place.cell else workbook.place
    if not (code or name):
        is_form = any(find_sheet(workbook, each.name) for each in (*layout.SHEETS, IDENTITY))
        return (foreign_kinds.NAMES_NO_UNIT if is_form else foreign_kinds.NO_FORM).at(place)
    known = [name for member in bloc.members for name in member.names]
    return file_kinds.UNKNOWN_MEMBER.at(
        place,
        code=code or fragments.BLANK,
        name=name or fragments.UNNAMED,
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


def wrong_period(bloc: Bloc, submission: Submission) -> Iterator[Issue]:
    """Yield that the workbook is of another period, or does not give its own."""
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


def refusals(bloc: Bloc, marks: FormStamp, file: Place) -> Iterator[Issue]:
    """Yield why a workbook must not be used, by the marks that it carries unseen."""
    identity = marks.identity
    if identity is None:
        return
    if marks.inside and marks.outside and marks.inside != marks.outside:
        inside, outside = _named(marks.inside), _named(marks.outside)
        yield file_kinds.FORM_MARKS_DISAGREE.at(file, inside=inside, outside=outside)
    elif matching_key(identity.bloc) not in {matching_key(bloc.symbol), matching_key(bloc.name)}:
        yield file_kinds.FORM_OF_ANOTHER_BLOC.at(file, found=identity.bloc, expected=bloc.name)
    elif identity.version > FORM_VERSION:
        found, current = identity.version, FORM_VERSION
        yield file_kinds.NEWER_FORM.at(file, found=found, current=current)
    elif (identity.period, identity.year) != (bloc.period, bloc.year):
        yield of_another_period(bloc, file, identity.period, identity.year)


def of_another_period(bloc: Bloc, place: Place, period: Period, year: int) -> Issue:
    """Return the issue of a workbook that is for another period than the bloc reports on now."""
    return file_kinds.WRONG_PERIOD.at(
        place,
        found=f"{period.value} {year}",
        expected=f"{bloc.period.value} {bloc.year}",
    )


def relabelled(bloc: Bloc, marks: FormStamp, submission: Submission) -> Iterator[Issue]:
    """Yield an issue where the form shows another member or period than it was made for.

    A member is the same under every name that it has or had.
    """
    identity = marks.identity
    if identity is None:
        return
    period, year = submission.period.value, submission.year.value
    shown = (submission.member, period or identity.period, year or identity.year)
    names = {matching_key(name) for name in bloc.member(submission.member).names}
    is_same_member = matching_key(identity.member) in names
    if not is_same_member or shown[1:] != (identity.period, identity.year):
        yield file_kinds.FORM_SAYS_OTHERWISE.at(
            Place(submission.workbook, UNIT.name),
            made=_named(identity),
            said=fragments.MEMBER_AND_PERIOD.format(
                member=submission.member, period=shown[1].value, year=shown[2]
            ),
        )


def outdated(marks: FormStamp, file: Place) -> Iterator[Issue]:
    """Yield a warning where the form is of an earlier version than forms made today."""
    identity = marks.identity
    if identity is not None and identity.version < FORM_VERSION:
        found, current = identity.version, FORM_VERSION
        yield file_kinds.OLD_FORM.at(file, found=found, current=current)


def _named(identity: FormIdentity) -> str:
    return fragments.MEMBER_AND_PERIOD.format(
        member=identity.member, period=identity.period.value, year=identity.year
    )
