"""`make-report bao-cao`, the main job: done anew, or printed again where nothing has changed."""

import gc
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.commands.pdf_files import (
    PdfCopies,
    copied,
    overtaken,
    page_leads_to_copies,
    pdf_files,
)
from thidua_reports.commands.result import CommandResult, Found, Made, Refused, Screen, Words
from thidua_reports.delivering.last_run import LastRun, same_run, state_of
from thidua_reports.delivering.printed import Printed
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import errors
from thidua_reports.presenting.console import NOTHING_CHANGED, UNCHANGED, not_written
from thidua_reports.presenting.work_steps import WRITING

if TYPE_CHECKING:
    from thidua_reports.pipeline import Rendered

NEW_OBJECTS = 100_000
"""How many objects have to be new before garbage is looked for: more than a bloc is made of.

A bloc leaves hardly any garbage, and to look through what it is made of takes 10 ms each time.
"""


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
    job = _Job(sources, output, wanted, sources.state(output))
    last = None if wanted.force else same_run(output, job.state)
    if last is None or (wanted.strict and errors(last.issues)):
        return _made_anew(screen, job)
    copies = job.copies(screen, last.documents)
    if page_leads_to_copies(output, last.documents):
        return _repeated(last, output, copies)
    return _made_anew(screen, job, copies)


@frozen
class _Job:
    """What is made of what, where, as is wanted; `state` identifies all that decides the results.

    It is empty where that cannot be known.
    """

    sources: Sources
    output: Path
    wanted: WantedDocuments
    state: str

    def lasting_state(self) -> str:
        """Return the state, if it is still the same."""
        return self.state if self.sources.state(self.output) == self.state else ""

    def copies(
        self, screen: Screen, documents: Sequence[str], old: Sequence[str] = ()
    ) -> PdfCopies:
        """Make the PDF copies of documents, if they are wanted, and see to those there are.

        Those of `old` documents are old.
        """
        wanted = self.wanted.pdf
        return pdf_files(self.output, documents, screen.tell, wanted=wanted, overtaken=old)


def _repeated(last: LastRun, output: Path, copies: PdfCopies) -> CommandResult:
    printed, files = last.printed, tuple((name, UNCHANGED) for name in last.documents)
    copied, told = copies
    parts = (
        Words(printed.before),
        Found((*last.issues, *told), printed.accepted),
        Words(printed.after),
        Made(str(output), (*files, *copied)),
        Words((NOTHING_CHANGED,)),
    )
    return CommandResult(parts, bool(errors(last.issues)))


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


def _made_anew(screen: Screen, job: _Job, copies: PdfCopies | None = None) -> CommandResult:
    """Make and write every document, then the copies, unless those of now are there already."""
    summary, documents = rendered(job.sources, screen, job.output)
    from thidua_reports import pipeline
    from thidua_reports.presenting.change_words import change_lines
    from thidua_reports.presenting.console import left_out_lines

    if job.wanted.strict and errors(documents.issues):
        refused = (Found(documents.issues), Refused((not_written(),)))
        return CommandResult(refused, has_errors=True)
    changed = change_lines(documents.record.changes, documents.examined.book)
    after = (*changed, *left_out_lines(documents.left_out))
    kept = job.lasting_state() if pipeline.is_lasting(documents.issues) else ""
    printed = Printed(summary, documents.accepted, after)
    screen.tell(WRITING)
    write = partial(pipeline.write, documents, job.output, kept, printed)
    deliveries, problems = write()
    files, told = copies or job.copies(screen, copied(deliveries), overtaken(deliveries))
    if not page_leads_to_copies(job.output, [each.file.name for each in deliveries]):
        problems = tuple(dict.fromkeys((*problems, *write()[1])))
    issues = (*documents.issues, *problems, *told)
    parts = (
        Found(issues, documents.accepted),
        Words(after),
        Made(str(job.output), (*(each.line for each in deliveries), *files)),
    )
    return CommandResult(parts, bool(errors(issues)))
