"""Letters of a kind, each with its recipients, words and files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from thidua_reports.answers.names import answer_files
from thidua_reports.domain.arrival import Arrival
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.mail import MailKind
from thidua_reports.domain.place import Place
from thidua_reports.forms.form_names import form_stems
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.language.vietnamese import number
from thidua_reports.mailing.addresses import AddressBook, address_book
from thidua_reports.mailing.answered import what_to_do
from thidua_reports.mailing.attachment_names import distinct, plain_name, true_name
from thidua_reports.mailing.fit_to_go import LEAFLET
from thidua_reports.mailing.letter import Attachment, Letter
from thidua_reports.mailing.one_version import clashes
from thidua_reports.mailing.post import Post, invited_late, issues_of_values, values_for
from thidua_reports.mailing.reminders import not_reminded, reasons, unknown_files
from thidua_reports.mailing.version import Version
from thidua_reports.mailing.which_files import Shelf
from thidua_reports.mailing.wording import body_of, letter_subject, wording_issues, wording_of
from thidua_reports.presenting import mail_texts
from thidua_reports.presenting.answers import issues_of, remarks_of
from thidua_reports.presenting.document_titles import (
    REFERRED_TO,
    TO_THE_MEETING,
    title_before_meeting,
)
from thidua_reports.presenting.documents import DOCUMENTS
from thidua_reports.workspace.folder import FORMS_FOLDER

PREFIXES = {
    MailKind.MEETING: "moi",
    MailKind.REMINDER: "nhac",
    MailKind.ANSWER: "tra_loi",
    MailKind.FORM: "bieu_mau",
    MailKind.RESULT: "ket_qua",
}
"""How the drafts of a kind are named."""
HEAVY = 20_000_000
"""In bytes, as files: many servers take no more."""


@frozen
class Composed:
    """The letters, and what keeps others from being made or has to be known of these."""

    letters: tuple[Letter, ...]
    issues: tuple[Issue, ...]


@frozen
class _Planned:
    """A letter to a member, or to all: its files, each with a title, and what only it says."""

    member: Member | None
    files: Mapping[str, str]
    said: Mapping[str, str]


_Enclosed = tuple[str, Attachment]
"""A file as it goes along, and its title."""


def compose(kind: MailKind, post: Post, shelf: Shelf, *, true_names: bool) -> Composed:
    """Return the letters of this kind; `shelf` is where their files are.

    Attached files have plain names, or with `true_names` their own.
    """
    wrong = tuple(wording_issues(post.book.letters))
    issues = [*wrong, *issues_of_values(post, kind), *invited_late(post, kind)]
    if errors(wrong):
        return Composed((), tuple(issues))
    planned = _planned(kind, post, shelf)
    if kind is MailKind.REMINDER:
        issues.extend((*unknown_files(post), *not_reminded(post)))
    if kind is MailKind.RESULT and not planned:
        issues.append(mail_kinds.NONE_OFFICIAL.at(Place(str(shelf.folder))))
    members = [each.member for each in planned if each.member]
    others = () if kind.is_to_all else post.book.bloc.members
    known = address_book(post.members if kind.is_to_all else members, others)
    documents = [name for each in planned for name in each.files]
    own = documents if len(planned) == len(members) == 1 else ()
    more, unfit, doubted = shelf.added(documents, own)
    issues.extend((*known.issues, *unfit, *doubted))
    letters: list[Letter] = []
    naming = true_name if true_names else plain_name
    for each in planned if not unfit else ():
        files, problems = _files(each, shelf, more)
        issues.extend(problems)
        letter = _letter(kind, post, each, known, _named(files, naming))
        if letter.recipients and not errors(problems):
            letters.append(letter)
    issues.extend(issue for each in letters for issue in _heavy(each))
    return Composed(tuple(letters), tuple(dict.fromkeys(issues)))


def _planned(kind: MailKind, post: Post, shelf: Shelf) -> list[_Planned]:
    if kind is MailKind.MEETING:
        files = {each: title_before_meeting(each) for each in _of_meeting(post, shelf)}
        return [_Planned(None, files, {})]
    if kind is MailKind.RESULT:
        official = shelf.official()
        return [_Planned(None, official, {})] if official else []
    if kind is MailKind.REMINDER:
        return [*_reminders(post, shelf)]
    if kind is MailKind.FORM:
        stems = form_stems(post.book.bloc)
        beside = {LEAFLET: mail_texts.LEAFLET} if shelf.has(LEAFLET) else {}
        return [
            _Planned(each, {form_path(stems[each.code]): mail_texts.FORM, **beside}, {})
            for each in post.members
        ]
    return [*_answers(post, shelf)]


def _reminders(post: Post, shelf: Shelf) -> Iterator[_Planned]:
    """Yield a reminder to each member that needs one; of whom nothing came gets its form again."""
    stems = form_stems(post.book.bloc)
    for member in post.members:
        state, faults = reasons(post, member)
        form = form_path(stems[member.code])
        is_sent = post.arrival(member) is Arrival.AWAITED and shelf.has_as_made(form)
        if state:
            told = f"{state} {mail_texts.FORM_AGAIN}" if is_sent else state
            files = {form: mail_texts.FORM} if is_sent else {}
            yield _Planned(member, files, {"state": told, "faults": faults})


def _of_meeting(post: Post, shelf: Shelf) -> list[str]:
    """Return the documents that are there, else the first that the main job makes in the period."""
    there = [each for each in TO_THE_MEETING if shelf.has(each)]
    period = post.book.bloc.period
    made = (each.name for each in DOCUMENTS if period in each.periods)
    is_any = any(each not in REFERRED_TO for each in there)
    return there if is_any else [next(each for each in made if each in TO_THE_MEETING)]


def form_path(stem: str) -> str:
    """Return where the form of a member is within the results."""
    return f"{FORMS_FOLDER}/{stem}.xlsx"


def _answers(post: Post, shelf: Shelf) -> Iterator[_Planned]:
    every = zip(answer_files(post.book, post.submissions), post.submissions, strict=True)
    answers = {files.member: (files, submission) for files, submission in every}
    for member in post.members:
        if member.code in answers:
            own, submission = answers[member.code]
            files, has_copy = {own.note: mail_texts.NOTE}, shelf.has(own.workbook)
            if has_copy:
                said = remarks_of(issues_of(submission, post.issues))
                files[own.workbook] = mail_texts.COMMENTED if said else mail_texts.WITH_OUR_SHEET
            asked = what_to_do(post, submission, has_copy=has_copy)
            yield _Planned(member, files, {"state": asked})


def _files(
    planned: _Planned, shelf: Shelf, more: Sequence[Version]
) -> tuple[list[tuple[str, Version]], list[Issue]]:
    """Return the files of a letter with their titles, and why one of them cannot be had."""
    taken = [(title, *shelf.taken(name)) for name, title in planned.files.items()]
    files = [(title, version) for title, version, _ in taken if version]
    files += [("", each) for each in more]
    problems = [issue for _, _, found in taken for issue in found]
    together = [version for _, version in files]
    return files, [*problems, *clashes(together, shelf.folder, shelf.known)]


def _named(files: Sequence[tuple[str, Version]], naming: Callable[[str], str]) -> list[_Enclosed]:
    """Return the files with the names that the recipients see."""
    names = distinct(naming(PurePosixPath(version.name).name) for _, version in files)
    return [
        (title, Attachment(name, version.content))
        for (title, version), name in zip(files, names, strict=True)
    ]


def _letter(
    kind: MailKind,
    post: Post,
    planned: _Planned,
    known: AddressBook,
    enclosed: Sequence[_Enclosed],
) -> Letter:
    member = planned.member
    members = (member,) if member else post.members
    listed = mail_texts.listed_files([(title, file.name) for title, file in enclosed])
    values = values_for(post, member, files=listed, **planned.said)
    wording = wording_of(kind, post.book.letters)
    stem = f"_{form_stems(post.book.bloc)[member.code]}" if member else ""
    return Letter(
        kind,
        f"{PREFIXES[kind]}{stem}",
        tuple(each for one in members for each in known.recipients[one.code]),
        letter_subject(wording, values),
        body_of(wording, values),
        tuple(file for _, file in enclosed),
        tuple(each.name for each in members if not known.recipients[each.code]),
    )


def _heavy(letter: Letter) -> Iterator[Issue]:
    size = sum(len(each.content) for each in letter.attachments)
    if size > HEAVY:
        megabytes = number(Decimal(size // 1_000_000))
        yield mail_kinds.HEAVY.at(Place(f"{letter.name}.eml"), size=megabytes)
