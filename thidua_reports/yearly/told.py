"""What each verb of the bloc's year does, and what it says of it on the terminal."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua_reports.issues.issue_list import errors
from thidua_reports.layouts.bloc_workbook import FILE_NAME, MEMBERS
from thidua_reports.presenting.console import (
    acceptance_lines,
    account_lines,
    delivery_lines,
    forms_heading,
    heading,
    issue_lines,
    kept_lines,
    next_command,
    next_lines,
    start_lines,
)
from thidua_reports.workspace import open_workspace
from thidua_reports.yearly.accepting import accept_registrations
from thidua_reports.yearly.first_settings import Stated
from thidua_reports.yearly.issuing import FORMS_FOLDER, issue_forms
from thidua_reports.yearly.new_files import Status, Written
from thidua_reports.yearly.starting import start
from thidua_reports.yearly.succeeding import next_workspace


@dataclass(frozen=True)
class Told:
    """The lines to print, and whether something is left that must be looked at."""

    lines: tuple[str, ...]
    is_amiss: bool


def begin(
    folder: Path, sources: tuple[Path | None, Path | None], stated: Mapping[str, str]
) -> Told:
    """Begin a workspace; `sources` are the list of members and another bloc's workspace."""
    started = start(folder, Stated(**stated), *sources)
    members = [
        [each.said[column] for column in MEMBERS.columns if column in each.said]
        for each in started.members
    ]
    return Told(
        (
            *(issue_lines(started.issues) if started.issues else ()),
            *delivery_lines(str(folder), [(f.name, f.status.value) for f in started.written]),
            *start_lines(members, [(each.place, each.what) for each in started.to_fill]),
            next_command("make-report check", folder),
        ),
        any(file.status is Status.KEPT for file in started.written),
    )


def forms(workspace: Path, output: Path | None) -> Told:
    """Make a form for each member."""
    opened = open_workspace(workspace)
    folder = output or Path("output") / opened.name / FORMS_FOLDER
    issued = issue_forms(opened, folder)
    files = [(each.file.name, each.status.value) for each in issued.deliveries]
    return Told(
        (
            forms_heading(issued.book, len(issued.deliveries), issued.issues),
            *issue_lines(issued.issues),
            *delivery_lines(str(folder), files),
        ),
        bool(errors(issued.issues)),
    )


def accept(workspace: Path) -> Told:
    """Freeze the registered targets, points and rules into khoi.xlsx."""
    accepted = accept_registrations(open_workspace(workspace))
    failed = bool(errors(accepted.issues))
    lines = acceptance_lines(accepted.added, accepted.kept, accepted.frozen_again, failed=failed)
    return Told((*issue_lines(accepted.issues), *lines), failed)


def go_on(workspace: Path, target: Path | None) -> Told:
    """Make the next period's workspace."""
    made = next_workspace(open_workspace(workspace), target)
    return Told(
        (
            heading(made.findings.book, made.findings.standings),
            *account_lines(made.findings.account),
            *issue_lines(made.issues),
            *delivery_lines(str(made.folder), [(f.name, f.status.value) for f in made.files]),
            *(
                kept_lines(str(made.folder))
                if Written(FILE_NAME, Status.KEPT) in made.files
                else next_lines(made.period, made.year, str(made.folder))
            ),
        ),
        bool(errors(made.issues)),
    )
