"""`make-report forms`: a prefilled workbook for each member, and a page on how to fill it in."""

from collections.abc import Sequence
from pathlib import Path

from thidua_reports.checking.bloc_checks import check_bloc, without_unfounded
from thidua_reports.commands.result import CommandResult, Found, Made, Screen, Words
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside, deliver_renewed
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.forms.form_names import form_stems
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, deduplicated, errors
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.presenting.leaflet import leaflet
from thidua_reports.presenting.period_lines import forms_heading
from thidua_reports.presenting.work_steps import FORMING, WRITING, Tell, nobody, told_of_each
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.word.made_documents import contract_of
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.folder import FORMS_FOLDER, Workspace, open_workspace
from thidua_reports.workspace.templates import find_template, template_folders


def make_forms(screen: Screen, folder: Path, output: Path | None) -> CommandResult:
    """Make a form for each member of the workspace in `folder`.

    Raises:
        CannotGoOn: there is no workspace, or no form can be made or written.
    """
    workspace = open_workspace(folder)
    target = output or Path("output") / workspace.name / FORMS_FOLDER
    made = write_forms(workspace, target, screen.tell)
    beside, told = write_leaflet(workspace, target, made.book)
    files = tuple(each.line for each in (*made.deliveries, *beside))
    issues = (*made.issues, *told)
    parts = (
        Words((forms_heading(made.book, len(made.deliveries), made.issues),)),
        Found(issues),
        Made(str(target), files),
    )
    return CommandResult(parts, bool(errors(issues)))


@frozen
class WrittenForms:
    """The bloc, the forms as they now are in their folder, and what is wrong with khoi.xlsx."""

    book: BlocBook
    deliveries: tuple[Delivery, ...]
    issues: tuple[Issue, ...]


def write_forms(workspace: Workspace, folder: Path, tell: Tell = nobody) -> WrittenForms:
    """Write a form for each member into `folder`; a form that is there already is kept.

    Raises:
        CannotGoOn: khoi.xlsx cannot be read, lacks what nothing can be done without, or has no
            registered target to report on; or the folder cannot be written to.
    """
    opened = open_bloc_workbook(workspace.bloc_workbook())
    book = opened.book
    _stop_without_targets(book)
    names = form_stems(book.bloc)
    members = told_of_each(book.bloc.members, FORMING, lambda member: member.name, tell)
    outputs = [
        Output(f"{names[member.code]}.xlsx", member_workbook(book, member.code))
        for member in members
    ]
    tell(WRITING)
    deliveries, kept = deliver_beside(folder, outputs)
    found = (*opened.issues, *check_bloc(book), *kept)
    return WrittenForms(book, deliveries, deduplicated(without_unfounded(found)))


def write_leaflet(
    workspace: Workspace, folder: Path, book: BlocBook
) -> tuple[Sequence[Delivery], Sequence[Issue]]:
    """Write the page on how to fill in the forms, over an earlier one that nobody edited.

    There is none where its template cannot be filled.

    Raises:
        CannotGoOn: the template cannot be opened, or the folder cannot be written to.
    """
    content, issues = leaflet_content(workspace, book)
    if content is None:
        return (), issues
    deliveries, kept = deliver_renewed(folder, [Output(Leaflet.template, content)])
    return deliveries, (*issues, *kept)


def leaflet_content(workspace: Workspace, book: BlocBook) -> tuple[bytes | None, Sequence[Issue]]:
    """Return that page; None with what is wrong where its template cannot be filled.

    Raises:
        CannotGoOn: the template cannot be opened.
    """
    folders = template_folders(None, workspace.templates)
    template = find_template(Leaflet.template, folders)
    contract = contract_of(Leaflet.template, folders)
    fields = vars(leaflet(book))
    return fill_template(template.content, Place(template.name), fields, contract, book.bloc)


def _stop_without_targets(book: BlocBook) -> None:
    """A form for reporting without anything to report on would come back empty."""
    is_empty = not (book.targets or book.criteria or book.contents)
    if is_empty and book.bloc.period is not Period.PLEDGE:
        place = Place(BLOC_WORKBOOK, Targets.layout.name)
        raise CannotGoOn(year_kinds.NOTHING_TO_REPORT_ON.at(place, period=book.bloc.period.value))
