"""The pipeline: read, check, merge, score, word, fill."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from thidua_reports.answers.made_answers import MadeAnswer, MadeAnswers, made_answers
from thidua_reports.checking.bloc_checks import check_bloc, without_unfounded
from thidua_reports.checking.standing_checks import check_standings
from thidua_reports.checking.submission_checks import check_submissions
from thidua_reports.collecting.acceptance import Subjects, without_accepted
from thidua_reports.collecting.corrections import apply_corrections
from thidua_reports.collecting.gathering import gather
from thidua_reports.collecting.idle_corrections import idle_corrections
from thidua_reports.delivering.changes import with_changes
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.official_copies import Official, official_issues
from thidua_reports.delivering.overview import Overview, Planned
from thidua_reports.delivering.printed import Printed
from thidua_reports.delivering.recorded_issues import recorded_issue
from thidua_reports.delivering.run_record import (
    RunRecord,
    corrected_figure,
    fingerprint,
    read_last_record,
)
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Received, Submission
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.tabs import on_their_tabs
from thidua_reports.frozen import frozen
from thidua_reports.issues.asked_back import places_asked_back
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds, submission_kinds
from thidua_reports.issues.issue import Issue, deduplicated, places_in_error
from thidua_reports.layouts.summary_workbook import FILE_NAME as SUMMARY_NAME
from thidua_reports.page.files import AnswerOf
from thidua_reports.page.page import PAGE_NAME, RunOutcome, page
from thidua_reports.pdf.old_copies import copies_of
from thidua_reports.presenting.claimed_results import claims_unlike_figures
from thidua_reports.presenting.document_numbers import number_issues
from thidua_reports.presenting.documents import REVIEW_COPIES, draft_signs, left_out, views_of
from thidua_reports.presenting.honour_issues import honour_issues
from thidua_reports.presenting.lost_remarks import lost_remarks
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.member_sentences import (
    missed_highlights,
    unmarked_members,
    unnamed_members,
)
from thidua_reports.presenting.report_parts import unwritten
from thidua_reports.presenting.review_remarks import review_remarks
from thidua_reports.presenting.run_figures import run_figures
from thidua_reports.presenting.sentences import pattern_issues
from thidua_reports.presenting.work_steps import Tell, nobody
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.scoring.standings import score
from thidua_reports.summary.workbook import Beside, summary_workbook
from thidua_reports.version import VERSION
from thidua_reports.word.edited.identity import attributes_of, identity_of
from thidua_reports.word.edited.official_signs import official_of
from thidua_reports.word.made_documents import MadeDocument, made_documents
from thidua_reports.word.other_templates import broken_templates
from thidua_reports.word.review_copy import review_copy
from thidua_reports.workspace.folder import Workspace
from thidua_reports.workspace.members import members_folder
from thidua_reports.workspace.templates import unused_templates


@frozen
class Examined(Material):
    """What a workspace holds, what follows from it, and everything that is wrong with it.

    `workbook` is khoi.xlsx, from which the book was read; `account` is what became of each file
    and folder that came in. `accepted` are the issues that are left out because the bloc has
    accepted them; `subjects` finds what a message is about.
    """

    folder: Path
    inputs: tuple[InputFile, ...]
    workbook: RawWorkbook
    accepted: tuple[Issue, ...]
    subjects: Subjects
    account: tuple[Received, ...] = ()

    @property
    def bloc_file(self) -> InputFile:
        """khoi.xlsx as it was read."""
        return self.inputs[0]


@frozen
class Rendered:
    """The filled documents, the record of the run, and all issues, the templates' included.

    `accepted` is how many issues are left out because the bloc has accepted them, `left_out` are
    the documents of the period for which data are lacking, each with what they lack; `official` are
    the official copies in the folder of results.
    """

    examined: Examined
    made: tuple[MadeDocument, ...]
    record: RunRecord
    issues: tuple[Issue, ...]
    accepted: int
    left_out: tuple[tuple[str, str], ...]
    answers: MadeAnswers
    official: Official

    @property
    def outputs(self) -> tuple[Output, ...]:
        """The files as they are written: packed when they are asked for, as a check never does.

        What is the member's own in an answer has no seal: nothing of it is altered.
        """
        documents = (each for made in self.made for each in _outputs(self.examined, made))
        data = self.examined
        beside = Beside(data.account, data.submissions, self.record.changes)
        summary = summary_workbook(data.book, data.standings, self.issues, beside)
        answers = (each for made in self.answers.answers for each in made.outputs)
        of_members = {made.files.workbook for made in self.answers.answers}
        whose = attributes_of(identity_of(data.book.bloc)).values()
        return tuple(
            each if each.name in of_members else each.sealed(whose)
            for each in (*documents, Output(SUMMARY_NAME, summary), *answers)
        )

    def page(self, folder: Path, planned: Planned) -> bytes:
        """Return the page to look over before sending, which leads to the files in `folder`."""
        data = self.examined
        going = {each.file.name: each.file.sha256 for each in planned.deliveries}
        found = RunOutcome(
            material=data,
            issues=self.issues,
            account=data.account,
            changes=self.record.changes,
            accepted=data.accepted,
            left_out=self.left_out,
            answers=tuple(_answer_of(data.book, each) for each in self.answers.answers),
            copies=copies_of(folder, going),
            official=self.official,
        )
        return page(found, planned)


def examine(workspace: Workspace, tell: Tell = nobody) -> Examined:
    """Read, check, merge and score a workspace, `tell` how far it is; nothing is written.

    Raises:
        CannotGoOn: khoi.xlsx cannot be read, or lacks what nothing can be done without.
    """
    bloc_file, received = workspace.bloc_workbook(), members_folder(workspace)
    inputs = (bloc_file, *(each for each in received.files if isinstance(each, InputFile)))
    opened = open_bloc_workbook(bloc_file)
    gathered = gather(opened.book, received, tell)
    registered = opened.book.with_registrations(gathered.submissions)
    corrected = apply_corrections(registered, gathered.submissions)
    book, submissions = corrected.book, corrected.submissions
    raised = (
        *opened.issues,
        *corrected.still_wrong(gathered.issues),
        *check_bloc(book),
        *corrected.issues,
        *check_submissions(submissions, book),
        *idle_corrections(registered, gathered, corrected),
    )
    found = deduplicated(without_unfounded(raised))
    subjects = Subjects(("", opened.workbook), *gathered.workbooks)
    in_doubt = _in_doubt(found, without_accepted(found, book.accepted, subjects).issues)
    standings, unscored = score(book, submissions, in_doubt)
    patterns = pattern_issues(standings.results, book.policy.pattern)
    unsaid = _unsaid(book, submissions, standings)
    of_documents = (*unsaid, *honour_issues(book, standings), *number_issues(book))
    raised_later = (*unscored, *check_standings(book, standings), *patterns, *of_documents)
    everything = on_their_tabs(deduplicated((*found, *raised_later)), opened.workbook)
    left = without_accepted(everything, book.accepted, subjects)
    return Examined(
        folder=workspace.folder,
        inputs=inputs,
        workbook=opened.workbook,
        book=book,
        submissions=submissions,
        standings=standings,
        issues=left.issues,
        accepted=left.accepted,
        subjects=subjects,
        account=gathered.account,
    )


def _in_doubt(found: Iterable[Issue], not_accepted: Iterable[Issue]) -> frozenset[Place]:
    """Return where figures are in error, or still to be asked about."""
    of_rows = [each for each in found if each.kind is not submission_kinds.TARGET_NOT_REPORTED]
    return places_in_error(of_rows) | places_asked_back(not_accepted)


def _unsaid(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings
) -> Iterator[Issue]:
    """Yield what was reported and is not printed, and what a document should say and does not."""
    yield from lost_remarks(book, standings.results)
    yield from unnamed_members(book, standings)
    yield from unmarked_members(book, standings)
    yield from missed_highlights(book, standings)
    yield from unwritten(book, submissions, standings)
    yield from claims_unlike_figures(book, standings)


def render(
    examined: Examined,
    templates: tuple[Path, ...],
    output: Path | None = None,
    tell: Tell = nobody,
) -> Rendered:
    """Fill every document; a template that cannot be filled is an issue, and its document left out.

    `templates` are the folders to look for templates in, the first first, the shipped ones last.
    `output` is where the last run was written, whose figures those of this run are compared with.
    """
    issues = [*examined.issues, *unused_templates(templates[:-1], examined.folder)]
    views = views_of(examined)
    answers = made_answers(examined, examined.inputs, templates)
    in_use = {view.template for view in views.values()} | answers.names_of_templates
    issues.extend(broken_templates(in_use, templates, examined.book))
    signs = draft_signs(examined)
    made = tuple(
        replace(each, sign=signs[each.name])
        for each in made_documents(examined.book, views, templates, tell)
    )
    issues.extend(issue for each in made for issue in each.issues)
    issues.extend(answers.issues)
    last = read_last_record(output) if output else None
    official = official_of(output, examined.book.bloc, views) if output else Official()
    issues.extend(official_issues(official.copies))
    used = [*(each.template for each in made), *answers.templates]
    # what became of an official copy since is seen by no other run than one that looks again
    made_now = replace(_record(examined, used, issues), looks_again=bool(official.copies))
    record = with_changes(made_now, last, is_lasting=is_lasting(issues))
    accepted, missing = len(examined.accepted), left_out(examined)
    found = tuple(issues)
    return Rendered(examined, made, record, found, accepted, missing, answers, official)


def is_lasting(issues: Iterable[Issue]) -> bool:
    """Return whether the next run would find the same: nothing was locked, or took too much."""
    locked = (file_kinds.FILE_LOCKED, file_kinds.FOLDER_LOCKED, file_kinds.NOT_ON_THIS_MACHINE)
    passing = (*locked, file_kinds.PATH_TOO_LONG, foreign_kinds.TOOK_TOO_MUCH)
    return not any(issue.kind in passing for issue in issues)


def _outputs(examined: Examined, made: MadeDocument) -> Iterator[Output]:
    """Yield a document, and its review copy if there is to be one."""
    content = made.content
    if made.filled is not None and content is not None:
        yield Output(made.name, content)
        if made.name in REVIEW_COPIES:
            found = review_remarks(examined, made.figures)
            remarks = {number: said.words for number, said in found.items()}
            yield Output(REVIEW_COPIES[made.name], review_copy(made.filled, remarks, made.sign))


def _answer_of(book: BlocBook, made: MadeAnswer) -> AnswerOf:
    return AnswerOf(book.bloc.name_of(made.files.member), made.files.workbook, made.files.note)


def write(
    documents: Rendered, folder: Path, state: str = "", printed: Printed | None = None
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write the documents into a folder; what somebody edited there is kept.

    `state` identifies all that decided them, `printed` is what was printed (see `last_run`).
    """
    record = replace(documents.record, state=state, printed=printed or Printed())
    about = Overview(PAGE_NAME, partial(documents.page, folder))
    return deliver(folder, documents.outputs, record, about)


def _record(
    examined: Examined, templates: Sequence[InputFile], issues: Sequence[Issue]
) -> RunRecord:
    files = (*examined.inputs, *templates)
    figures = run_figures(examined.book, examined.standings)
    applied = {each.source for each in figures}
    return RunRecord(
        version=VERSION,
        inputs=tuple(fingerprint(file.name, file.content) for file in files),
        issues=tuple(recorded_issue(issue) for issue in issues),
        figures=figures,
        corrections=tuple(
            corrected_figure(each)
            for each in examined.book.corrections
            if each.new.place in applied
        ),
        received=examined.account,
    )
