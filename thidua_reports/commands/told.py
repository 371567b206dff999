"""What each verb of the bloc's year does, and what it says of it on the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from thidua_reports.commands.accept_readings import acknowledge
from thidua_reports.commands.accept_scores import MEMBER_OPTION, Agreed, agree_scores
from thidua_reports.commands.accept_targets import accept_registrations
from thidua_reports.commands.first_settings import Stated
from thidua_reports.commands.forms import FORMS_FOLDER, issue_forms
from thidua_reports.commands.init import start
from thidua_reports.commands.new_files import Status, Written
from thidua_reports.commands.next import next_workspace
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.excel.files.workbook_file import required_workbook
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.errors import CannotGoOn
from thidua_reports.issues.issue_list import errors
from thidua_reports.layouts.bloc_workbook import FILE_NAME, Members
from thidua_reports.presenting.console import (
    acceptance_lines,
    account_lines,
    acknowledgement_lines,
    agreement_lines,
    forms_heading,
    heading,
    issue_lines,
    kept_lines,
    next_command,
    next_lines,
    nothing_agreed,
    start_lines,
)
from thidua_reports.presenting.results import delivery_lines
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import Workspace, open_workspace


@frozen
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
        [each.said[column] for column in Members.layout.columns if column in each.said]
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


def accept(workspace: Path, members: Sequence[str] = ()) -> Told:
    """Freeze what was registered into khoi.xlsx; where points are given, agree to the scores."""
    opened = open_workspace(workspace)
    if _period(opened) is not Period.PLEDGE:
        return _agree(opened, members)
    if members:
        raise CannotGoOn(agreement_kinds.ONLY_FOR_SCORES.at(Place(MEMBER_OPTION)))
    accepted = accept_registrations(opened)
    failed = bool(errors(accepted.issues))
    targets, again = accepted.book.targets, accepted.frozen_again
    lines = acceptance_lines(targets, accepted.added, accepted.kept, again, failed=failed)
    return Told((*issue_lines(accepted.issues), *lines), failed)


def accept_readings(workspace: Path, by: str, day: str) -> Told:
    """Accept the doubts and assumptions of today."""
    done = acknowledge(open_workspace(workspace), by, day)
    return Told(
        (*issue_lines(done.issues), *acknowledgement_lines(done.count, done.kept)),
        bool(errors(done.issues)),
    )


def _agree(workspace: Workspace, members: Sequence[str]) -> Told:
    agreed = agree_scores(workspace, members)
    return Told(
        (*issue_lines(agreed.issues), *_agreement(agreed)),
        bool(errors(agreed.issues)),
    )


def _agreement(agreed: Agreed) -> Iterator[str]:
    if agreed.refused:
        return iter(("", nothing_agreed()))
    return agreement_lines(agreed.filled, agreed.stood, agreed.lacking, agreed.kept)


def _period(workspace: Workspace) -> Period:
    workbook, _ = required_workbook(workspace.bloc_workbook())
    return read_bloc_book(workbook)[0].bloc.period


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
