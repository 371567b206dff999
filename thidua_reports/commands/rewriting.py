"""khoi.xlsx is replaced by a new one; what it was before is kept beside it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from thidua_reports.delivering.delivery import write_errors_reported
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.workbook_file import read_xlsx_workbook
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.editable_book import EditableBook, written
from thidua_reports.rollover.edited_book import Edited, NotEdited, edited
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.workspace.folder import Workspace

Refusal = Callable[[BlocBook | None], Issue | None]
"""Why a book must not be kept as it reads back; None where it cannot even be read."""


@frozen
class Rewritten:
    """Under what name the old khoi.xlsx is kept, and what of it the new one does not hold."""

    kept: str
    issues: tuple[Issue, ...]


def rewrite(
    workspace: Workspace, book: EditableBook, kept_name: str, refusal: Refusal
) -> Rewritten:
    """Put `book` in the place of khoi.xlsx, and keep the old one beside it.

    What is hers stays where it is, unless the workbook is one in which that cannot be done safely:
    then all of it is written anew, and what that leaves behind is reported.

    Raises:
        CannotGoOn: it does not read back as it was meant, khoi.xlsx is open, or the folder cannot
            be written to; then khoi.xlsx stays as it was.
    """
    made = edited(workspace.bloc_workbook().content, book, Occasion.THE_SAME_PERIOD)
    if isinstance(made, Edited) and not refusal(_read_back(made.content)):
        return Rewritten(_replace(workspace, made.content, kept_name), tuple(told_of(made)))
    content = written(book)
    refused = refusal(_read_back(content))
    if refused:
        raise CannotGoOn(refused)
    return Rewritten(_replace(workspace, content, kept_name), tuple(left_behind(book, made)))


def told_of(made: Edited) -> Iterator[Issue]:
    """Report what went with emptied rows of khoi.xlsx, and what in it does not hold any more."""
    if made.emptied:
        yield year_kinds.LEFT_BEHIND.at(Place(BLOC_WORKBOOK), names="; ".join(made.emptied))
    if made.short:
        yield year_kinds.ENDS_WHERE_TABLE_DID.at(Place(BLOC_WORKBOOK), cells="; ".join(made.short))
    for name in made.outdated:
        yield year_kinds.MAP_NOT_RENEWED.at(Place(BLOC_WORKBOOK), sheet=name)


def left_behind(book: EditableBook, made: Edited | NotEdited) -> Iterator[Issue]:
    """Report what a khoi.xlsx that was written anew does not hold of the old one, and why it is."""
    place = made.place if isinstance(made, NotEdited) else Place(BLOC_WORKBOOK)
    yield year_kinds.WRITTEN_ANEW.at(place)
    if book.left_behind:
        yield year_kinds.LEFT_BEHIND.at(Place(BLOC_WORKBOOK), names="; ".join(book.left_behind))


def _read_back(content: bytes) -> BlocBook | None:
    workbook, _ = read_xlsx_workbook(content, BLOC_WORKBOOK)
    return read_bloc_book(workbook)[0] if workbook else None


def _replace(workspace: Workspace, content: bytes, kept_name: str) -> str:
    folder, path = workspace.folder, workspace.folder / BLOC_WORKBOOK
    before = Output(kept_name, workspace.bloc_workbook().content)
    (kept,), _ = deliver_beside(folder, [before])
    with write_errors_reported(folder), staged_for_now(folder, BLOC_WORKBOOK, content) as temporary:
        _put(temporary, path)
    return kept.file.name


def _put(temporary: Path, path: Path) -> None:
    try:
        retry_while_locked(partial(temporary.replace, path))
    except PermissionError as error:
        raise CannotGoOn(file_kinds.FILE_LOCKED.at(Place(BLOC_WORKBOOK))) from error
