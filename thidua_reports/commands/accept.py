"""`make-report accept`: what was registered, computed or doubted is agreed on, in khoi.xlsx."""

from collections.abc import Sequence
from pathlib import Path

from thidua_reports import pipeline
from thidua_reports.commands.accept_readings import acknowledge
from thidua_reports.commands.accept_scores import MEMBER_OPTION, agree_scores
from thidua_reports.commands.result import CommandResult, Found, Refused, Words
from thidua_reports.commands.rewriting import rewrite
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.history import PledgedFact
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import agreement_kinds, pledge_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.year_sheets import Pledged
from thidua_reports.pledged.seal import seal_of
from thidua_reports.presenting.acceptance_lines import (
    acceptance_lines,
    acknowledgement_lines,
    agreement_lines,
    nothing_agreed,
)
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.rollover.agreed_rows import (
    frozen_facts,
    pledged_rows,
    sealed,
    with_frozen_targets,
)
from thidua_reports.rollover.editable_book import raw_book
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


def accept_readings(
    folder: Path, by: str, day: str, expected: str = "", only: Sequence[str] = ()
) -> CommandResult:
    """Accept the doubts and assumptions of today, or `only` some, if they are those `expected`.

    Raises:
        CannotGoOn: it is not given who accepts and when, something else is found than is
            expected or named, or khoi.xlsx cannot be replaced.
    """
    done = acknowledge(open_workspace(folder), by, day, expected, only)
    lines = Words(tuple(acknowledgement_lines(done.count, done.kept)))
    return CommandResult((Found(done.issues), lines), bool(errors(done.issues)))


def _targets(workspace: Workspace) -> CommandResult:
    done = accept_registrations(workspace)
    failed = bool(errors(done.issues))
    targets, again = done.book.targets, done.frozen_again
    lines = tuple(acceptance_lines(targets, done.added, done.kept, again, failed=failed))
    shown = Refused(lines) if failed and not done.kept else Words(lines)
    return CommandResult((Found(done.issues), shown), failed)


def _scores(workspace: Workspace, members: Sequence[str]) -> CommandResult:
    done = agree_scores(workspace, members)
    has_errors = bool(errors(done.issues))
    if done.refused:
        return CommandResult((Found(done.issues), Refused(("", nothing_agreed()))), has_errors)
    lines = tuple(agreement_lines(done.filled, done.present, done.lacking, done.kept))
    shown = Refused(lines) if done.lacking and not done.kept else Words(lines)
    return CommandResult((Found(done.issues), shown), has_errors)


FROZEN_OTHERWISE = (
    pledge_kinds.PLEDGE_DIFFERS,
    pledge_kinds.ROW_NOT_PLEDGED,
    pledge_kinds.PLEDGED_ROW_MISSING,
    pledge_kinds.PLEDGE_NOT_WHOLE,
)
KEPT_NAME = "khoi (trước khi chốt giao ước).xlsx"


@frozen
class Accepted:
    """The bloc with all targets, those that were added, where the old file is kept, and the issues.

    `kept` is empty where nothing was written: because of errors, or because nothing is new. What
    had been frozen and is now frozen otherwise is listed in `frozen_again`.
    """

    book: BlocBook
    added: tuple[Target, ...]
    kept: str
    issues: tuple[Issue, ...]
    frozen_again: tuple[str, ...] = ()


def accept_registrations(workspace: Workspace) -> Accepted:
    """Freeze the pledge into the khoi.xlsx of its period, and keep the file as it was beside it.

    With any error left nothing is written: what is frozen is what computes for a year. Only that
    something was frozen otherwise before is none: it is frozen anew.

    Raises:
        CannotGoOn: nothing can be read, or khoi.xlsx is locked.
    """
    examined = pipeline.examine(workspace)
    book = examined.book
    changed = [issue for issue in examined.issues if issue.kind in FROZEN_OTHERWISE]
    issues = tuple(issue for issue in examined.issues if issue not in changed)
    added, frozen = book.unaccepted, tuple(frozen_facts(book))
    if errors(issues):
        return Accepted(book, added, "", examined.issues)
    if not added and frozen == book.pledged and book.pledge_seal == seal_of(frozen):
        return Accepted(book, added, "", issues)
    notes = {entry.code: entry.note for each in examined.submissions for entry in each.targets}
    with_targets = with_frozen_targets(raw_book(examined.workbook), added, notes)
    done = rewrite(
        examined,
        sealed(with_targets.with_rows(Pledged.layout, pledged_rows(frozen))),
        KEPT_NAME,
        lambda again: _not_kept(again, book, frozen),
    )
    frozen_again = tuple(issue.message for issue in changed)
    return Accepted(book, added, done.kept, (*issues, *done.issues), frozen_again)


def _not_kept(
    again: BlocBook | None, book: BlocBook, frozen: tuple[PledgedFact, ...]
) -> Issue | None:
    """Return the issue of a book that does not hold what was accepted, and nothing else."""
    targets, pledged = (again.targets, again.pledged) if again else ((), ())
    codes = [target.code for target in book.targets if target not in targets]
    codes += [fact.code for fact in frozen if fact not in pledged]
    if not codes and len(targets) == len(book.targets) and len(pledged) == len(frozen):
        return None
    place, names = Place(BLOC_WORKBOOK, Targets.layout.name), ", ".join(dict.fromkeys(codes))
    return year_kinds.NOT_FROZEN_AS_REGISTERED.at(place, codes=names)
