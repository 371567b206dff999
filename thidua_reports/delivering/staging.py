"""Temporary files that become the real ones in one step."""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PREFIX, SUFFIX = ".make-report-", ".tmp"
AT_WORK = 60.0
"""So many seconds after it was written at most a temporary file is put in place."""
# seconds between tries, 2.5 in all: virus scanners and OneDrive hold a file only for a moment
WAITS = (0.05, 0.1, 0.25, 0.5, 0.75, 0.85)


def stage(folder: Path, name: str, content: bytes) -> Path:
    """Write `content` into `folder`, safe against power loss, and return where.

    What belongs into a folder below it is put there in one step as well. Of what cannot be written
    nothing is left.
    """
    path = folder / f"{PREFIX}{os.getpid()}-{_plain(name)}{SUFFIX}"
    try:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        discard([path])
        raise
    return path


def _plain(name: str) -> str:
    """A name in a folder below, which may be as long as names can be, is shortened to a sign."""
    return (
        hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest() if "/" in name else name
    )


@contextmanager
def staged_for_now(folder: Path, name: str, content: bytes) -> Iterator[Path]:
    """Write `content` beside its destination; it is gone afterwards, unless it was put in place.

    So is what a run that was ended by force has left of the same file.
    """
    discard(_left_over(folder, name))
    temporary = stage(folder, name, content)
    try:
        yield temporary
    finally:
        discard([temporary])


def staged(folder: Path, name: str = "") -> tuple[Path, ...]:
    """Return the temporary files in `folder`, whatever run left them; only those for `name`."""
    return tuple(sorted(folder.glob(f"{PREFIX}*{escape(name)}{SUFFIX}")))


def _left_over(folder: Path, name: str) -> Iterator[Path]:
    """Yield temporary files for `name` at which no run can be at work any more."""
    for path in staged(folder, _plain(name)):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > AT_WORK:
                yield path


def discard(paths: Iterable[Path]) -> None:
    """Remove temporary files; one that another program holds stays until the next run."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def retry_while_locked(action: Callable[[], T]) -> T:
    """Return what `action` returns, trying again while a file is held by another program.

    Raises:
        PermissionError: the file is still held (on Windows: WinError 5 or 32) or forbidden.
    """
    for seconds in WAITS:
        try:
            return action()
        except PermissionError:
            time.sleep(seconds)
    return action()
