"""`make-report bao-cao`, the main job: done anew, or printed again where nothing has changed."""

import gc
from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.commands.result import CommandResult, Found, Made, Screen, Words
from thidua_reports.delivering.last_run import LastRun, same_run, state_of
from thidua_reports.delivering.printed import Printed
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.presenting.console import NOTHING_CHANGED, UNCHANGED, not_written
from thidua_reports.presenting.work_steps import WRITING

if TYPE_CHECKING:
    from thidua_reports.pipeline import Rendered

NEW_OBJECTS = 100_000
"""How many objects have to be new before garbage is looked for: more than a bloc is made of.

A bloc leaves hardly any garbage, and to look through what it is made of takes 10 ms each time.
"""


PdfCopies = tuple[tuple[tuple[str, str], ...], tuple[Issue, ...]]
"""The PDF copies, each with what became of it, and what is wrong with them."""


@frozen
class Sources:
    """The folder of a workspace, and that of the templates that go before its own."""

    workspace: Path
    templates: Path | None

    def state(self, output: Path) -> str:
        """Return what identifies all that decides the results in `output`."""
        return state_of(self.workspace, self.templates, output)


@frozen
class WantedDocuments:
    """What is wanted: to write nothing with errors left, to make all anew, to add PDF copies."""

    strict: bool = False
    force: bool = False
    pdf: bool = False


@cache
def load() -> None:
    """Load what the main job needs.

    Nothing of it is ever garbage; to look for some among all of it again and again takes longer
    than to read the workbooks of a bloc.
    """
    gc.disable()
    try:
        import thidua_reports.pipeline  # noqa: F401 - only loaded here
    finally:
        gc.enable()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def make_documents(
    screen: Screen, sources: Sources, output: Path, wanted: WantedDocuments
) -> CommandResult:
    """Make and write every document, unless all that decides them is as it was in the last run."""
    state = sources.state(output)
    last = None if wanted.force else same_run(output, state)
    if last is None or (wanted.strict and errors(last.issues)):
        return _made_anew(screen, sources, output, state, wanted)
    return _repeated(screen, last, output, wanted)


def _repeated(
    screen: Screen, last: LastRun, output: Path, wanted: WantedDocuments
) -> CommandResult:
    printed, files = last.printed, tuple((name, UNCHANGED) for name in last.documents)
    pdf_files, pdf_issues = _pdf_copies(screen, output, last.documents, wanted)
    parts = (
        Words(printed.before),
        Found((*last.issues, *pdf_issues), printed.accepted),
        Words(printed.after),
        Made(str(output), (*files, *pdf_files)),
        Words((NOTHING_CHANGED,)),
    )
    return CommandResult(parts, bool(errors(last.issues)))


def _pdf_copies(
    screen: Screen, output: Path, documents: Sequence[str], wanted: WantedDocuments
) -> PdfCopies:
    """Make the PDF copies if they are wanted; say in any case which are old."""
    if not wanted.pdf and not any(chain(output.glob("*.pdf"), output.glob("*/*.pdf"))):
        return (), ()
    from thidua_reports.pdf.copies import copies_out_of_date, pdf_copies
    from thidua_reports.presenting.documents import is_review_copy

    # in a PDF the comments of a review copy cannot be read
    to_print = [each for each in documents if wanted.pdf and not is_review_copy(each)]
    files, issues = pdf_copies(output, to_print, screen.tell)
    told = {issue.place for issue in issues}
    old = [each for each in copies_out_of_date(output, documents) if each.place not in told]
    return files, (*issues, *old)


def rendered(
    sources: Sources, screen: Screen, output: Path | None = None
) -> tuple[tuple[str, ...], "Rendered"]:
    """Return what was shown of the workspace, and its documents; nothing is written.

    `output` is where the last run was written, if there was one.
    """
    load()
    from thidua_reports import pipeline
    from thidua_reports.presenting.console import account_lines, heading
    from thidua_reports.workspace.folder import open_workspace
    from thidua_reports.workspace.templates import template_folders

    opened = open_workspace(sources.workspace)
    folders = template_folders(sources.templates, opened.templates)
    examined = pipeline.examine(opened, screen.tell)
    summary = (heading(examined.book, examined.standings), *account_lines(examined.account))
    screen.show(Words(summary))
    return summary, pipeline.render(examined, folders, output, screen.tell)


def _made_anew(
    screen: Screen, sources: Sources, output: Path, state: str, wanted: WantedDocuments
) -> CommandResult:
    summary, documents = rendered(sources, screen, output)
    from thidua_reports import pipeline
    from thidua_reports.presenting.change_words import change_lines
    from thidua_reports.presenting.console import left_out_lines

    if wanted.strict and errors(documents.issues):
        refused = (Found(documents.issues), Words((not_written(),)))
        return CommandResult(refused, has_errors=True)
    changed = change_lines(documents.record.changes, documents.examined.book)
    after = (*changed, *left_out_lines(documents.left_out))
    kept = state if pipeline.is_lasting(documents.issues) and sources.state(output) == state else ""
    printed = Printed(summary, documents.accepted, after)
    screen.tell(WRITING)
    deliveries, problems = pipeline.write(documents, output, kept, printed)
    pdf_files, pdf_issues = _pdf_copies(
        screen, output, [each.file.name for each in deliveries], wanted
    )
    issues = (*documents.issues, *problems, *pdf_issues)
    parts = (
        Found(issues, documents.accepted),
        Words(after),
        Made(str(output), (*(each.line for each in deliveries), *pdf_files)),
    )
    return CommandResult(parts, bool(errors(issues)))
