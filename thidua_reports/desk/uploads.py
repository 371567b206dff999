"""Workbooks that are dropped on the page -> the members' folder; nothing there is replaced."""

import errno
import os
import re
import secrets
import threading
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from werkzeug.datastructures import FileStorage

from thidua_reports.delivering.staging import (
    PREFIX,
    SUFFIX,
    discard,
    retry_while_locked,
)
from thidua_reports.frozen import frozen
from thidua_reports.language.text import UNSEEN
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.workspace.folder import MEMBERS_FOLDER, MOST_BYTES
from thidua_reports.workspace.members import not_read
from thidua_reports.workspace.version_names import numbered

MOST_AT_ONCE = 4 * MOST_BYTES
"""No request is larger: some thirty members' workbooks have a hundredth of it."""
PIECE = 1 << 20
LONGEST_NAME = 120
FORBIDDEN = re.compile(r'[\\/:*?"<>|\ufffd]')
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))", re.IGNORECASE)
REASONS = {
    errno.ENOSPC: notices.DISK_FULL,
    errno.EDQUOT: notices.DISK_FULL,
    errno.EACCES: notices.NO_PERMISSION,
    errno.EPERM: notices.NO_PERMISSION,
    errno.EROFS: notices.NO_PERMISSION,
}
HELD = (32, 33)
"""What Windows says of a file that another program has open."""
_RECEIVING = threading.Lock()
"""One file after the other finds its name: two pages may drop the same one at once."""


@frozen
class Received:
    """A file that was dropped: its name now, what became of it in words, and whether it is there.

    Where it `is_there`, it lies in the members' folder under this name.
    """

    name: str
    outcome: str
    is_there: bool


class _NotReceivedError(Exception):
    """Why a file is not received, in words."""


def receive(file: FileStorage, bloc_folder: Path) -> Received:
    """Put a dropped file into the members' folder of a bloc; nothing there is ever replaced."""
    name = safe_name(file.filename or "")
    try:
        _stop_at_other_kinds(name)
        with _RECEIVING:
            return _received(file, name, bloc_folder / MEMBERS_FOLDER)
    except _NotReceivedError as refused:
        why = str(refused)
    except OSError as error:
        why = _reason(error)
    return Received(name, notices.NOT_RECEIVED.format(why=why), is_there=False)


def too_large() -> str:
    """Return what is said of a request that is larger than any may be."""
    return notices.TOO_LARGE.format(megabytes=MOST_AT_ONCE >> 20)


def safe_name(name: str) -> str:
    """Return a name that a file can have on every system, as like to the one it had as can be."""
    own = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    plain = FORBIDDEN.sub("_", UNSEEN.sub("", own)).lstrip().rstrip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        stem, ending = plain, ""
    stem = stem[:LONGEST_NAME].rstrip(" .") or "_"
    whole = f"{stem}{dot}{ending[:LONGEST_NAME]}"
    return f"_{whole}" if DEVICES.match(whole) else whole


def _stop_at_other_kinds(name: str) -> None:
    kept_out = not_read(name)
    if kept_out is not None:
        raise _NotReceivedError(kept_out.why)


def _received(file: FileStorage, name: str, folder: Path) -> Received:
    folder.mkdir(exist_ok=True)
    temporary = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    try:
        size = _written(file, temporary)
        twin = next(_with_content_of(temporary, size, folder), None)
        if twin is not None:
            return Received(twin, notices.THERE_ALREADY.format(name=twin), is_there=True)
        own = _put(temporary, folder, name)
    finally:
        discard([temporary])
    return Received(own, _outcome(own, file.filename or ""), is_there=True)


def _outcome(own: str, called: str) -> str:
    """Return what is said of a file that is there now, by the name it was dropped with."""
    if own == safe_name(called):
        is_as_called = _alike(own) == _alike(re.split(r"[\\/]", called)[-1])
        return notices.PUT_IN if is_as_called else notices.PUT_IN_RENAMED.format(name=own)
    return notices.PUT_IN_AS.format(name=own, taken=safe_name(called))


def _written(file: FileStorage, path: Path) -> int:
    """Write what comes in piece by piece, and return how much it is."""
    size = 0
    with path.open("xb") as out:
        while piece := file.stream.read(PIECE):
            size += len(piece)
            if size > MOST_BYTES:
                raise _NotReceivedError(notices.FILE_TOO_LARGE.format(megabytes=MOST_BYTES >> 20))
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    if not size:
        raise _NotReceivedError(notices.EMPTY_FILE)
    return size


def _with_content_of(path: Path, size: int, folder: Path) -> Iterator[str]:
    """Yield the names of files in a folder that hold the same, and are read as it would be."""
    for other in sorted(folder.iterdir()):
        alike = other.is_file() and other.stat().st_size == size and not_read(other.name) is None
        if alike and retry_while_locked(other.read_bytes) == path.read_bytes():
            yield other.name


def _put(temporary: Path, folder: Path, name: str) -> str:
    """Give the temporary file the name, or that with a number, and return which."""
    taken = {_alike(path.name) for path in folder.iterdir()}
    number, own = 1, name
    while _alike(own) in taken:
        number += 1
        own = numbered(name, number)
    retry_while_locked(partial(_named_anew, temporary, folder / own))
    return own


def _named_anew(temporary: Path, path: Path) -> None:
    """Rename a file, never over another: Windows refuses that, of others it is asked by a link."""
    if os.name == "nt":
        temporary.rename(path)
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on a USB stick
        temporary.rename(path)


def _reason(error: OSError) -> str:
    if getattr(error, "winerror", None) in HELD:
        return notices.FILE_HELD
    known = REASONS.get(error.errno or 0)
    return known or notices.NOT_WRITTEN.format(reason=error.strerror or error)


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
