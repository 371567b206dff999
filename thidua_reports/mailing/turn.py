"""Only one run at a time sends letters of a workspace; the lock of a dead run is free again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.workspace.folder import SENDING_LOCK


@contextmanager
def own_turn(folder: Path) -> Iterator[None]:
    """Hold the workspace for this run.

    Raises:
        CannotGoOn: another run has it, or it is where nothing can be written or held.
    """
    lock = FileLock(folder / SENDING_LOCK, timeout=0, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise CannotGoOn(send_kinds.ALREADY_SENDING.at(Place(str(folder)))) from error
    except OSError as error:
        reason = reason_of(error)
        raise CannotGoOn(send_kinds.LOG_UNWRITABLE.at(Place(str(folder)), reason=reason)) from error
    try:
        yield
    finally:
        lock.release()
