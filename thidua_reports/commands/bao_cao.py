"""`make-report bao-cao`, the main job: done anew, or printed again where nothing has changed."""

import gc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.commands.result import CommandResult, PrintLines
from thidua_reports.delivering.last_run import same_run, state_of
from thidua_reports.frozen import frozen
from thidua_reports.presenting.console import delivery_lines, not_written, unchanged_lines

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
    sources: Sources, output: Path, print_lines: PrintLines, *, strict: bool, force: bool
) -> CommandResult:
    """Make and write every document, unless all that decides them is as it was in the last run."""
    state = sources.state(output)
    last = None if force else same_run(output, state)
    if last is None or (strict and last.has_errors):
        return _made_anew(sources, output, state, print_lines, strict=strict)
    lines = (*last.screen, *unchanged_lines(str(output), last.documents))
    return CommandResult(lines, last.has_errors)


def rendered(
    sources: Sources, print_lines: PrintLines, output: Path | None = None
) -> tuple[list[str], "Rendered"]:
    """Return what was printed of the workspace, and its documents; nothing is written.

    `output` is where the last run was written, if there was one.
    """
    load()
    from thidua_reports import pipeline
    from thidua_reports.presenting.console import account_lines, heading
    from thidua_reports.workspace.folder import open_workspace
    from thidua_reports.workspace.templates import template_folders

    opened = open_workspace(sources.workspace)
    folders = template_folders(sources.templates, opened.templates)
    examined = pipeline.examine(opened)
    summary = [heading(examined.book, examined.standings), *account_lines(examined.account)]
    print_lines(summary)
    return summary, pipeline.render(examined, folders, output)


def _made_anew(
    sources: Sources, output: Path, state: str, print_lines: PrintLines, *, strict: bool
) -> CommandResult:
    summary, documents = rendered(sources, print_lines, output)
    from thidua_reports import pipeline
    from thidua_reports.issues.issue import errors
    from thidua_reports.presenting.change_words import change_lines
    from thidua_reports.presenting.console import issue_lines, left_out_lines

    if strict and errors(documents.issues):
        lines = (*issue_lines(documents.issues), not_written())
        return CommandResult(lines, has_errors=True)
    found = tuple(issue_lines(documents.issues, documents.accepted))
    changed = change_lines(documents.record.changes, documents.examined.book)
    after = (*changed, *left_out_lines(documents.left_out))
    kept = state if pipeline.is_lasting(documents.issues) and sources.state(output) == state else ""
    deliveries, problems = pipeline.write(documents, output, kept, (*summary, *found, *after))
    issues = (*documents.issues, *problems)
    files = delivery_lines(str(output), [each.line for each in deliveries])
    lines = (*issue_lines(issues, documents.accepted), *after, *files)
    return CommandResult(lines, bool(errors(issues)))
