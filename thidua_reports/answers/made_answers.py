"""Everything that goes back to the members: each one's workbook and note, and what cannot be."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from thidua_reports.answers.answer_rows import answer_rows
from thidua_reports.answers.names import AnswerFiles, answer_files
from thidua_reports.answers.workbook import Answer, answered
from thidua_reports.delivering.destinations import Output
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import is_xlsx
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import answer_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.answer_views import AnswerNote
from thidua_reports.presenting import answer_words
from thidua_reports.presenting.answered_points import rows_of_contents
from thidua_reports.presenting.answers import answer_view, issues_of, remarks_of, standing_of
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.short_notes import Whole, on_one_page
from thidua_reports.word.made_documents import contract_of
from thidua_reports.word.template import Filled, fill_traced
from thidua_reports.workspace.templates import find_template


@frozen
class MadeAnswer:
    """What goes back to one member.

    `workbook` is None where no comments can be put into the one that came in, `note` where the
    template cannot be filled.
    """

    files: AnswerFiles
    workbook: bytes | None
    note: Filled | None

    @property
    def outputs(self) -> Iterator[Output]:
        """The files as they are written."""
        if self.workbook is not None:
            yield Output(self.files.workbook, self.workbook)
        if self.note is not None:
            yield Output(self.files.note, self.note.content)


@frozen
class MadeAnswers:
    """The answers, the template of their notes, if there are any, and what is wrong."""

    answers: tuple[MadeAnswer, ...] = ()
    templates: tuple[InputFile, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def names_of_templates(self) -> frozenset[str]:
        """What the templates are called that are filled."""
        return frozenset((AnswerNote.template,) if self.answers else ())


def made_answers(
    material: Material, inputs: Iterable[InputFile], templates: Sequence[Path]
) -> MadeAnswers:
    """Return the answers to all whose workbooks are used; `inputs` are the files as they came.

    Raises:
        CannotGoOn: The template of the notes cannot be opened.
    """
    if not material.submissions:
        return MadeAnswers()
    template = find_template(AnswerNote.template, tuple(templates))
    notes = _Notes(material, template, tuple(templates))
    contents = {each.name: each.content for each in inputs}
    every = zip(
        material.submissions, answer_files(material.book, material.submissions), strict=True
    )
    answers = tuple(notes.answer(each, files, contents[each.workbook]) for each, files in every)
    return MadeAnswers(answers, (template,), tuple(dict.fromkeys(notes.issues)))


class _Notes:
    """Makes the answers; issues met on the way gather in `issues`."""

    def __init__(
        self, material: Material, template: InputFile, templates: tuple[Path, ...]
    ) -> None:
        self._material, self._template = material, template
        self._contract = contract_of(AnswerNote.template, templates)
        self.issues: list[Issue] = []

    def answer(self, submission: Submission, files: AnswerFiles, content: bytes) -> MadeAnswer:
        """Return what goes back for a workbook that came in with this content."""
        own, is_xlsx_workbook = issues_of(submission, self._material.issues), is_xlsx(content)
        view = answer_view(self._material, submission, own, has_copy=is_xlsx_workbook)
        workbook = answered(content, self._in_workbook(view, own)) if is_xlsx_workbook else None
        if is_xlsx_workbook and workbook is None:
            view = answer_view(self._material, submission, own, has_copy=False)
            place = Place(submission.workbook)
            self.issues.append(answer_kinds.NOT_ANNOTATED.at(place, note=files.note))
        if workbook is not None:
            standing = standing_of(self._material, submission)
            contents = rows_of_contents(self._material.standings, standing)
            view = on_one_page(view, Whole(own, contents))
        return MadeAnswer(files, workbook, self._note(view))

    def _in_workbook(self, view: AnswerNote, own: Sequence[Issue]) -> Answer:
        author = self._material.book.bloc.name
        title = answer_words.TITLE.format(bloc=author.upper())
        return Answer(author, title, remarks_of(own), answer_rows(view, own))

    def _note(self, view: AnswerNote) -> Filled | None:
        filled, issues = fill_traced(
            self._template.content,
            Place(self._template.name),
            vars(view),
            self._contract,
            self._material.book.bloc,
        )
        self.issues.extend(issues)
        return filled
