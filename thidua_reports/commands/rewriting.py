"""khoi.xlsx is replaced by a new one; what it was before is kept beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

from thidua_reports.delivering.deliveries import Status
from thidua_reports.delivering.delivery import write_errors_reported
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside
from thidua_reports.delivering.staging import (
    discard,
    retry_while_locked,
    staged,
    staged_for_now,
)
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.workbook_file import read_xlsx_workbook
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds, output_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.pipeline import Examined
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.editable_book import EditableBook, written
from thidua_reports.rollover.edited_book import Edited, NotEdited, edited
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.workspace.folder import WRITING_LOCK

PATIENCE = 10.0
"""Seconds that another run may take to put its khoi.xlsx in place."""
Refusal = Callable[[BlocBook | None], Issue | None]
"""Why a book must not be kept as it reads back; None where it cannot even be read."""


@frozen
class Rewritten:
    """Under what name the old khoi.xlsx is kept, and what of it the new one does not hold."""

    kept: str
    issues: tuple[Issue, ...]


def rewrite(examined: Examined, book: EditableBook, kept_name: str, refusal: Refusal) -> Rewritten:
    """Put `book` in the place of the khoi.xlsx that was examined, and keep that beside it.

    What is hers stays where it is, unless the workbook is one in which that cannot be done safely:
    then all of it is written anew, and what that leaves behind is reported.

    Raises:
        CannotGoOn: it does not read back as it was meant, khoi.xlsx is open or another one by now,
            or the folder cannot be written to; then nothing is written.
    """
    made = edited(examined.bloc_file.content, book, Occasion.THE_SAME_PERIOD)
    if isinstance(made, Edited) and not refusal(_read_back(made.content)):
        return Rewritten(_replace(examined, made.content, kept_name), tuple(told_of(made)))
    content = written(book)
    refused = refusal(_read_back(content))
    if refused:
        raise CannotGoOn(refused)
    return Rewritten(_replace(examined, content, kept_name), tuple(left_behind(book, made)))


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


def stop_if_saved_since(examined: Examined) -> None:
    """Stop where khoi.xlsx is another one than was examined.

    Raises:
        CannotGoOn: somebody has saved it since, or it cannot be read.
    """
    try:
        _stop_if_saved_since(examined)
    except OSError as error:
        raise CannotGoOn(file_kinds.FILE_LOCKED.at(Place(BLOC_WORKBOOK))) from error


def _stop_if_saved_since(examined: Examined) -> None:
    path = examined.folder / BLOC_WORKBOOK
    # a program that saves may take the old file away before it puts the new one there
    now = path.read_bytes() if path.is_file() else None
    if now != examined.bloc_file.content:
        raise CannotGoOn(_changed())


def _changed() -> Issue:
    return output_kinds.BOOK_CHANGED_MEANWHILE.at(Place(BLOC_WORKBOOK))


def _read_back(content: bytes) -> BlocBook | None:
    workbook, _ = read_xlsx_workbook(content, BLOC_WORKBOOK)
    return read_bloc_book(workbook)[0] if workbook else None


def _replace(examined: Examined, content: bytes, kept_name: str) -> str:
    folder = examined.folder
    with write_errors_reported(folder), _own_turn(folder) as nobody_else:
        # of a run that was ended by force
        discard(staged(folder) if nobody_else else ())
        with staged_for_now(folder, BLOC_WORKBOOK, content) as temporary:
            return _put_and_keep(temporary, examined, kept_name)


def _put_and_keep(temporary: Path, examined: Examined, kept_name: str) -> str:
    stop_if_saved_since(examined)
    before = Output(kept_name, examined.bloc_file.content)
    (kept,), _ = deliver_beside(examined.folder, [before])
    try:
        _put(temporary, examined)
    except CannotGoOn:
        if kept.status is not Status.UNCHANGED:
            discard([examined.folder / kept.file.name])
        raise
    return kept.file.name


@contextmanager
def _own_turn(folder: Path) -> Iterator[bool]:
    """Hold khoi.xlsx for this run, and yield whether no other is at work in it.

    That is not known where the system can hold nothing, as on some drives of other computers. A
    lock of another sort would be left there by a run that was ended by force, and stop all others.
    """
    lock = FileLock(folder / WRITING_LOCK, timeout=PATIENCE, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise CannotGoOn(_changed()) from error
    except OSError:
        pass  # khoi.xlsx is still compared with what was read, just before it is replaced
    try:
        yield lock.is_locked
    finally:
        lock.release()


def _put(temporary: Path, examined: Examined) -> None:
    try:
        retry_while_locked(partial(_try_to_put, temporary, examined))
    except PermissionError as error:
        raise CannotGoOn(file_kinds.FILE_LOCKED.at(Place(BLOC_WORKBOOK))) from error


def _try_to_put(temporary: Path, examined: Examined) -> None:
    # looked at anew each time: what held the file may have been Excel, saving it
    _stop_if_saved_since(examined)
    temporary.replace(examined.folder / BLOC_WORKBOOK)
