"""The main job as the command line does it: anew, or told again where nothing has changed."""

import gc
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from thidua_reports.delivering.last_run import same_run, state_of
from thidua_reports.presenting.results import delivery_lines, not_written, unchanged_lines

if TYPE_CHECKING:
    from thidua_reports.pipeline import Documents

NEW_OBJECTS = 100_000
"""How many objects have to be new before garbage is looked for: more than a bloc is made of.

A bloc leaves hardly any garbage, and to look through what it is made of takes 10 ms each time.
"""


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


class MainJob:
    """Reports of a workspace, told line by line; each part returns whether errors are left."""

    def __init__(
        self, workspace: Path, templates: Path | None, tell: Callable[[Iterable[str]], None]
    ) -> None:
        self._workspace = workspace
        self._templates = templates
        self._tell = tell

    def made(self, output: Path, *, strict: bool, force: bool) -> bool:
        """Make and write everything, unless all that decides it is as it was in the last run."""
        state = state_of(self._workspace, self._templates, output)
        last = None if force else same_run(output, state)
        if last is None or (strict and last.has_errors):
            return self._made_anew(output, state, strict=strict)
        self._tell(last.screen)
        self._tell(unchanged_lines(str(output), last.documents))
        return last.has_errors

    def checked(self) -> bool:
        """Look at everything; nothing is written."""
        load()
        from thidua_reports.issues.issue_list import errors
        from thidua_reports.presenting.console import issue_lines

        _, documents = self._rendered()
        self._tell(issue_lines(documents.issues, documents.accepted))
        return bool(errors(documents.issues))

    def _made_anew(self, output: Path, state: str, *, strict: bool) -> bool:
        load()
        from thidua_reports import pipeline
        from thidua_reports.issues.issue_list import errors
        from thidua_reports.presenting.console import issue_lines

        told, documents = self._rendered()
        if strict and errors(documents.issues):
            self._tell((*issue_lines(documents.issues), not_written()))
            return True
        screen = (*told, *issue_lines(documents.issues, documents.accepted))
        kept = state if self._is_lasting(documents, output, state) else ""
        deliveries, problems = pipeline.write(documents, output, kept, screen)
        issues = (*documents.issues, *problems)
        self._tell(issue_lines(issues, documents.accepted))
        files = [(each.file.name, each.status.value) for each in deliveries]
        self._tell(delivery_lines(str(output), files))
        return bool(errors(issues))

    def _is_lasting(self, documents: "Documents", output: Path, state: str) -> bool:
        """Tell whether the next run would find the same: nothing was locked, or saved meanwhile."""
        from thidua_reports.issues.catalogue import file_kinds, foreign_kinds

        locked = (file_kinds.FILE_LOCKED, file_kinds.FOLDER_LOCKED)
        passing = (*locked, foreign_kinds.TOOK_TOO_MUCH)
        is_passing = any(issue.kind in passing for issue in documents.issues)
        return not is_passing and state_of(self._workspace, self._templates, output) == state

    def _rendered(self) -> tuple[list[str], "Documents"]:
        """Return what was told of the workspace, and the documents."""
        from thidua_reports import pipeline
        from thidua_reports.presenting.console import account_lines, heading
        from thidua_reports.workspace.folder import open_workspace
        from thidua_reports.workspace.templates import named_templates, shipped_templates

        opened = open_workspace(self._workspace)
        named = named_templates(self._templates)
        findings = pipeline.examine(opened)
        told = [heading(findings.book, findings.standings), *account_lines(findings.account)]
        self._tell(told)
        folders = (*named, opened.templates, shipped_templates())
        return told, pipeline.render(findings, folders)
