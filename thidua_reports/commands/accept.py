"""`make-report accept`: what was registered, computed or doubted is agreed on, in khoi.xlsx."""

from collections.abc import Sequence
from pathlib import Path

from thidua_reports.commands.accept_readings import acknowledge
from thidua_reports.commands.accept_scores import MEMBER_OPTION, agree_scores
from thidua_reports.commands.accept_targets import accept_registrations
from thidua_reports.commands.result import CommandResult
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.presenting.console import (
    acceptance_lines,
    acknowledgement_lines,
    agreement_lines,
    issue_lines,
    nothing_agreed,
)
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.workspace.folder import Workspace, open_workspace


def accept(folder: Path, members: Sequence[str] = ()) -> CommandResult:
    """Freeze what was registered into khoi.xlsx; where points are given, agree to the scores.

    Raises:
        CannotGoOn: nothing can be accepted, or khoi.xlsx cannot be read or replaced.
    """
    workspace = open_workspace(folder)
    opened = open_bloc_workbook(workspace.bloc_workbook())
    if opened.book.bloc.period is not Period.PLEDGE:
        return _scores(workspace, members)
    if members:
        raise CannotGoOn(agreement_kinds.ONLY_FOR_SCORES.at(Place(MEMBER_OPTION)))
    return _targets(workspace)


def accept_readings(folder: Path, by: str, day: str) -> CommandResult:
    """Accept the doubts and assumptions of today.

    Raises:
        CannotGoOn: it is not said who accepts and when, or khoi.xlsx cannot be replaced.
    """
    done = acknowledge(open_workspace(folder), by, day)
    lines = (*issue_lines(done.issues), *acknowledgement_lines(done.count, done.kept))
    return CommandResult(lines, bool(errors(done.issues)))


def _targets(workspace: Workspace) -> CommandResult:
    done = accept_registrations(workspace)
    failed = bool(errors(done.issues))
    targets, again = done.book.targets, done.frozen_again
    lines = acceptance_lines(targets, done.added, done.kept, again, failed=failed)
    return CommandResult((*issue_lines(done.issues), *lines), failed)


def _scores(workspace: Workspace, members: Sequence[str]) -> CommandResult:
    done = agree_scores(workspace, members)
    lines = agreement_lines(done.filled, done.stood, done.lacking, done.kept)
    said = ("", nothing_agreed()) if done.refused else lines
    return CommandResult((*issue_lines(done.issues), *said), bool(errors(done.issues)))
