"""Only one run at a time sends the letters of a folder; the system frees the lock of a dead run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn

LOCK_NAME = ".dang_gui.lock"


@contextmanager
def own_turn(folder: Path) -> Iterator[None]:
    """Hold the folder of drafts for this run; CannotGoOn while another one has it."""
    lock = FileLock(folder / LOCK_NAME, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise CannotGoOn(send_kinds.ALREADY_SENDING.at(Place(str(folder)))) from error
    try:
        yield
    finally:
        lock.release()
