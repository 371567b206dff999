"""The letters of `make-report email`: what the bloc is by now, and the files of its last run."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.answers.names import answer_files
from thidua_reports.commands.bao_cao import Sources, load
from thidua_reports.commands.email_wanted import KINDS, MEMBER_OPTION, WantedLetters, choose
from thidua_reports.commands.named_members import named_members
from thidua_reports.commands.result import Screen, Words
from thidua_reports.delivering.official_copies import OfficialCopy, judged
from thidua_reports.delivering.recorded_issues import recorded_issue
from thidua_reports.delivering.run_record import Fingerprint, fingerprint
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.mail import MailKind
from thidua_reports.domain.place import Place
from thidua_reports.forms.form_names import form_stems
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.mailing.compose import PREFIXES, compose, form_path
from thidua_reports.mailing.fit_to_go import LEAFLET, Known
from thidua_reports.mailing.last_documents import (
    LastDocuments,
    is_of_a_run,
    last_documents,
    unrecorded,
)
from thidua_reports.mailing.letter import Letter
from thidua_reports.mailing.post import Post
from thidua_reports.mailing.reminders import reasons, received_unseen
from thidua_reports.mailing.version import Made
from thidua_reports.mailing.which_files import Shelf
from thidua_reports.presenting.mail_lines import (
    MAKE_FORMS_THERE,
    WHY_NONE,
    WHY_NONE_NAMED,
    chosen_kind,
    letter_lines,
    letters_heading,
)
from thidua_reports.presenting.mail_texts import CALLED
from thidua_reports.workspace.folder import FORMS_FOLDER, Workspace, open_workspace
from thidua_reports.zip_package import is_packed_here

if TYPE_CHECKING:
    from thidua_reports.pipeline import Examined

WITH_FORMS = (MailKind.FORM, MailKind.REMINDER)
OF_THE_LAST_RUN = (MailKind.MEETING, MailKind.ANSWER)
"""The letters whose files the main job makes."""


@frozen
class Prepared:
    """The letters with the lines that tell of them, and what has to be known of them.

    `output` is the folder of results, `prefix` begins the names of the drafts.
    """

    book: BlocBook
    letters: tuple[Letter, ...]
    lines: tuple[str, ...]
    issues: tuple[Issue, ...]
    output: Path
    prefix: str
    kind: MailKind


def prepared(screen: Screen, sources: Sources, wanted: WantedLetters) -> Prepared:
    """Return the letters of the kind that is wanted, or else of the one that fits by now.

    Raises:
        CannotGoOn: there is no workspace, its documents are not those of now, or a member is
            unknown.
    """
    load()
    from thidua_reports import pipeline

    workspace = open_workspace(sources.workspace)
    output = wanted.output or Path("output") / workspace.name
    examined = pipeline.examine(workspace)
    members = named_members(examined.book.bloc, wanted.members, MEMBER_OPTION)
    post = Post(
        examined.book,
        examined.submissions,
        examined.account,
        examined.issues,
        members,
        is_named=bool(wanted.members),
    )
    kind = KINDS[wanted.kind] if wanted.kind else _chosen(screen, post)
    last = _last(kind, examined, output, sources, wanted)
    known = _known(kind, examined, last, tuple(unrecorded(output)))
    if wanted.output:
        there = MAKE_FORMS_THERE.format(folder=output / FORMS_FOLDER)
        known = replace(known, make_forms=there)
    shelf = Shelf(output, known, wanted.attach, choose)
    found = compose(kind, post, shelf, true_names=wanted.unicode_filenames)
    issues = (*found.issues, *_of_data(kind, examined, last, found.letters))
    if not (found.letters or errors(issues)):
        is_named = kind is MailKind.ANSWER and post.submissions and post.is_named
        why = WHY_NONE_NAMED if is_named else WHY_NONE[kind]
        issues = (
            *issues,
            mail_kinds.NOTHING_TO_SEND.at(Place(workspace.name), kind=CALLED[kind], why=why),
        )
    heading = letters_heading(post.book.bloc, kind, len(found.letters))
    lines = (heading, *letter_lines([*map(_described, found.letters)]))
    return Prepared(examined.book, found.letters, lines, issues, output, PREFIXES[kind], kind)


def _chosen(screen: Screen, post: Post) -> MailKind:
    kind = usual_kind(post)
    screen.show(Words((chosen_kind(kind),)))
    return kind


def usual_kind(post: Post) -> MailKind:
    """Return which letters are due: forms while nothing came, reminders, then the meeting's."""
    if not post.account:
        return MailKind.FORM
    if received_unseen(post) or any(reasons(post, member)[0] for member in post.members):
        return MailKind.REMINDER
    return MailKind.MEETING


def _last(
    kind: MailKind,
    examined: "Examined",
    output: Path,
    sources: Sources,
    wanted: WantedLetters,
) -> LastDocuments | None:
    """Return what is known of the last run; None where no file of it is to go along."""
    if kind in OF_THE_LAST_RUN or is_of_a_run(output, wanted.attach):
        return last_documents(output, examined.inputs, sources.state(output))
    return None


def _known(
    kind: MailKind,
    examined: "Examined",
    last: LastDocuments | None,
    others: tuple[Fingerprint, ...],
) -> Known:
    """Return what is known of files; the `others` are there, though no run recorded them."""
    found, delivered = (last, last.names) if last else (LastDocuments(), None)
    found = replace(found, known=(*found.known, *others))
    official = partial(_judged, examined)
    answers = answer_files(examined.book, examined.submissions)
    private = frozenset(name for each in answers for name in each.names)
    if kind not in WITH_FORMS:
        return Known(found.made, found.names_of, official, private, delivered)
    forms = tuple(_forms(examined.book))
    of_forms = frozenset(each.name for each in forms)
    of_now = (*forms, *_leaflet(examined))
    return Known(
        partial(_made_form, frozenset(each.sha256 for each in of_now), found.made),
        replace(found, known=(*found.known, *of_now)).names_of,
        official,
        of_forms if kind is MailKind.FORM else of_forms | private,
        delivered,
    )


def _judged(examined: "Examined", name: str, content: bytes) -> OfficialCopy:
    """Return how an official copy stands to the data; only then the documents are worded."""
    from thidua_reports.presenting.documents import views_of
    from thidua_reports.word.edited.official_signs import official_signs

    return judged(name, content, official_signs(examined.book.bloc, views_of(examined)))


def _forms(book: BlocBook) -> Iterator[Fingerprint]:
    """Yield the name of each member's form and the sha256 it has when it is made by now."""
    from thidua_reports.forms.member_form import member_workbook

    for code, stem in form_stems(book.bloc).items():
        name = form_path(stem)
        yield fingerprint(name, member_workbook(book, code))


def _leaflet(examined: "Examined") -> Iterator[Fingerprint]:
    """Yield the same of the leaflet beside them, where its template can be filled."""
    from thidua_reports.commands.forms import leaflet_content

    content, _ = leaflet_content(Workspace(examined.folder), examined.book)
    if content is not None:
        yield fingerprint(LEAFLET, content)


def _made_form(
    of_now: frozenset[str], otherwise: Callable[[str, bytes], Made], name: str, content: bytes
) -> Made:
    """Return who made a file: no record tells of forms, but their packing does."""
    if fingerprint(name, content).sha256 in of_now:
        return Made.NOW
    is_form = name.startswith(f"{FORMS_FOLDER}/")
    return Made.EARLIER if is_form and is_packed_here(content) else otherwise(name, content)


def _of_data(
    kind: MailKind, examined: "Examined", last: LastDocuments | None, letters: Iterable[Letter]
) -> Iterator[Issue]:
    """Report that what goes out is made of figures that are in error, or lacks a document."""
    recorded = last.errors if last else frozenset()
    count = len(recorded.union(map(recorded_issue, errors(examined.issues))))
    if kind is MailKind.MEETING and count and letters:
        yield mail_kinds.ERRORS_LEFT.at(Place(examined.folder.name), count=count)


def _described(letter: Letter) -> tuple[str, list[str], str, list[str]]:
    recipients = [f"{each.name} <{each.address}>" for each in letter.recipients]
    files = [f"{each.name} ({len(each.content) / 1000:.0f} KB)" for each in letter.attachments]
    return letter.name, recipients, letter.subject, files
